"""An installation gets exactly the packages that JobPilot was tested with."""

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from django.conf import settings
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(settings.BASE_DIR)


def listed(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-r"))]


FILES = {
    "requirements.txt": listed("requirements.txt"),
    "requirements-dev.txt": listed("requirements.txt") + listed("requirements-dev.txt"),
}

# The servers of this project and the doors in front of it; other projects have their own.
ITS_OWN = {"django-axes", "django-csp", "gunicorn", "whitenoise"}


def pins(lines: list[Requirement]) -> dict[str, Requirement]:
    return {canonicalize_name(requirement.name): requirement for requirement in lines}


def test_what_the_wheel_depends_on_is_pinned_within_its_ranges():
    direct = (ROOT / "requirements.txt").read_text(encoding="utf-8").partition("\n\n")[0]
    pinned = pins([Requirement(line) for line in direct.splitlines() if not line.startswith("#")])
    stated = pins(
        [
            Requirement(line)
            for line in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
        ]
    )

    assert stated.keys() == pinned.keys() - ITS_OWN
    for name, requirement in stated.items():
        [pin] = pinned[name].specifier
        assert requirement.specifier.contains(pin.version), f"{pinned[name]} is outside {requirement}"
        assert requirement.extras == pinned[name].extras


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned(name):
    assert [str(r) for r in FILES[name] if [clause.operator for clause in r.specifier] != ["=="]] == []


@pytest.mark.parametrize("name", FILES)
def test_what_the_packages_need_is_listed_too(name):
    """Check the requirements on this Python; those with other markers (`sys_platform == "win32"`) are ignored."""
    needed = {
        canonicalize_name(requirement.name)
        for package in FILES[name]
        for line in requires(package.name) or ()
        for requirement in [Requirement(line)]
        if requirement.marker is None
        or any(requirement.marker.evaluate({"extra": extra}) for extra in package.extras | {""})
    }

    assert needed - {canonicalize_name(package.name) for package in FILES[name]} == set()


@pytest.mark.parametrize("name", FILES)
def test_every_package_has_hashes(name):
    """`make lock` writes what a platform needs besides, and the hashes of each file that the index has."""
    text = (ROOT / name).with_suffix(".lock").read_text(encoding="utf-8")
    locked = {}
    for entry in re.split(r"\n(?=\w)", text.partition("\n#    make lock\n")[2]):
        requirement, *hashes = entry.strip().split(" \\\n")
        assert hashes, entry
        assert all(re.fullmatch(r" *--hash=sha256:[0-9a-f]{64}", each) for each in hashes), entry
        locked[canonicalize_name(Requirement(requirement).name)] = Requirement(requirement)

    assert {key: pin.specifier for key, pin in pins(FILES[name]).items()} == {
        key: pin.specifier for key, pin in locked.items() if pin.marker is None
    }
