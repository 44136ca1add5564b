"""README's "Use it in your own project", done: a project of someone else's, with the wheel and without this checkout.

`host/` has that project's apps: accounts of its own, and rows that refer to companies. Everything else is what README
says, in an empty directory; `host/shop/tests.py` is what is then tried there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.support import throwaway
from tests.support.docs import README, fenced, section

CHAPTER = section(README, "Use it in your own project")
APPS, ADMIN, SITE, VIEW = fenced(CHAPTER, "python")
SETTINGS = """
INSTALLED_APPS += ["accounts", "shop"]
AUTH_USER_MODEL = "accounts.Account"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
TIME_ZONE = "Asia/Kolkata"
"""
# `manage.py test` tries the database that `migrate` made.
SAME_DATABASE = """
DATABASES["default"]["TEST"] = {"NAME": DATABASES["default"]["NAME"]}
"""
WITHOUT_ADMIN = """
INSTALLED_APPS.remove("django.contrib.admin")
"""
URLS = """
from django.urls import path

from shop import views

urlpatterns += [
    path("jobs/", views.save, name="jobs"),
    path("jobs/<uuid:job_id>/save/", views.save),
]
"""


class Project:
    """A Django project in a directory of its own, which finds JobPilot where pip put it."""

    def __init__(self, directory: Path, installed: Path, database_url: str) -> None:
        self.directory = directory
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(installed),
            "INSTALLED": str(installed),
            "EXAMPLES": str(directory / "examples.txt"),
            "DATABASE_URL": database_url,
        }
        directory.mkdir()
        call_command("startproject", "house", str(directory))
        shutil.copytree(Path(__file__).parent / "host", directory, dirs_exist_ok=True)
        self.append("shop/views.py", VIEW)
        self.append("examples.txt", "\n".join(fenced(section(README, "Use it from Django code"), "pycon")))

    def append(self, name: str, text: str) -> None:
        with (self.directory / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def run(self, command: str) -> str:
        """Run a command line of README's, whose Python is this one; return what it printed."""
        python, *words = command.partition("#")[0].split()
        assert python == "python"
        process = subprocess.run(
            [sys.executable, "-W", "error", *words],
            cwd=self.directory,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert process.returncode == 0, process.stdout
        return process.stdout


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param([WITHOUT_ADMIN, SETTINGS, APPS], id="no admin"),
        pytest.param([SETTINGS, APPS, ADMIN], id="apps and admin"),
        pytest.param([SETTINGS, APPS, ADMIN, SITE], id="the roof as well"),
    ],
)
def test_a_project_of_someone_else_uses_the_apps(tmp_path, installed, empty_database, settings):
    project = Project(tmp_path / "house", installed, throwaway.url(empty_database))
    project.append("house/settings.py", "".join([*settings, SAME_DATABASE]))
    if WITHOUT_ADMIN in settings:
        (project.directory / "house" / "urls.py").write_text("urlpatterns = []\n")
    project.append("house/urls.py", URLS)

    made = project.run("python manage.py makemigrations")
    for command in "".join(fenced(CHAPTER, "sh")).splitlines():
        if command.startswith("python"):
            project.run(command)
    tried = project.run("python manage.py test --keepdb --no-input")

    # None for an app of JobPilot's, whatever the project's accounts and keys are.
    assert [line for line in made.splitlines() if line.startswith("Migrations for")] == [
        "Migrations for 'accounts':",
        "Migrations for 'shop':",
    ]
    assert "\nOK" in tried
    if SITE in settings:
        sample = throwaway.LEGACY / "legacy_sample.sqlite3"
        assert "all tables" in project.run(f"python manage.py import_legacy sqlite:///{sample}")
