"""`manage.py issue_legacy_import` keeps the import the last migration of the project."""

import sys
from pathlib import Path

from django.core.management import call_command

from jobpilot.legacy.management.commands import issue_legacy_import as command
from jobpilot.legacy.operations import import_migration


def test_the_import_is_the_last_migration():
    """If this fails, run `manage.py issue_legacy_import`."""
    call_command("issue_legacy_import", "--check")


def test_where_the_import_is_the_last_one_nothing_is_written(capsys, monkeypatch):
    monkeypatch.setattr(command, "later_migrations", lambda *args: [])  # never write into the project from a test

    call_command("issue_legacy_import")

    name = import_migration().name
    assert capsys.readouterr().out == f"The legacy import is up to date: {name} is the last migration.\n"


def test_the_import_is_written_as_the_command_writes_it():
    path = sys.modules[import_migration().__module__].__file__
    lines = "\n".join(f'        ("{app}", "{name}"),' for app, name in import_migration().dependencies)

    assert Path(path).read_text(encoding="utf-8") == command.TEMPLATE.format(dependencies=lines)
