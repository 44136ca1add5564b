"""What the wheel holds: all of the apps, and nothing else."""

import tomllib
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
APPS = ("jobpilot", "companies", "skills", "resumes", "interactions")
OF_THE_PROJECT = {"jobpilot/settings.py", "jobpilot/urls.py", "jobpilot/wsgi.py"}


def files(directory: Path, *names: str) -> set[str]:
    """Return the files below some folders of a directory, but what Python compiled."""
    return {
        path.relative_to(directory).as_posix()
        for name in names
        for path in (directory / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_of_the_apps(installed):
    assert files(installed, *APPS) == files(ROOT, *APPS) - OF_THE_PROJECT
    assert "companies/data/places.csv" in files(installed, *APPS)


def test_the_wheel_holds_nothing_else(installed):
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

    assert {path.name for path in installed.iterdir()} == {*APPS, f"jobpilot-{version}.dist-info"}
