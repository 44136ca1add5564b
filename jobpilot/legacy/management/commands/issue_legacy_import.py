from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.migrations import Migration
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader

from jobpilot.apps import APPS
from jobpilot.legacy.operations import import_migration

Dependencies = list[tuple[str, str]]

TEMPLATE = '''from django.db import migrations

from jobpilot.legacy.operations import ImportLegacy


class Migration(migrations.Migration):
    """Bring a legacy database over; after other migrations, `manage.py issue_legacy_import` issues this one anew.

    It depends on the newest migration of every app, so that its historical models are the models of the release.
    """

    dependencies = [
{dependencies}
    ]

    operations = [ImportLegacy()]
'''


class Command(BaseCommand):
    help = (
        "Issue the legacy import anew once other migrations were added: write a migration that depends on the newest "
        "one of every app. The earlier import stays, and does nothing from then on."
    )
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="exit with status 1 if the import is not the last")

    def handle(self, *, check: bool, **options: Any) -> None:
        current = import_migration()
        loader = MigrationLoader(None)
        if behind := later_migrations(loader, current):
            listed = ", ".join(".".join(key) for key in behind)
            if check:
                raise CommandError(f"{current.name} does not depend on {listed}. Run `manage.py issue_legacy_import`.")
            path = issue(loader, current.app_label)
            self.stdout.write(f"Wrote {path.name}, which takes the place of {current.name} and depends on {listed}.")
        else:
            self.stdout.write(f"The legacy import is up to date: {current.name} is the last migration.")


def later_migrations(loader: MigrationLoader, current: Migration) -> Dependencies:
    """Return the newest migrations that the import should depend on, but does not."""
    known = {(current.app_label, current.name), *current.dependencies}
    return [leaf for leaf in newest_migrations(loader) if leaf not in known]


def newest_migrations(loader: MigrationLoader) -> Dependencies:
    if conflicts := loader.detect_conflicts():
        raise CommandError(f"Merge the conflicting migrations first: {', '.join(sorted(conflicts))}.")
    # Another project may have the legacy move without the intake, into which it brings nothing.
    return [leaf for app in APPS if app != "intake" for leaf in loader.graph.leaf_nodes(app)]


def issue(loader: MigrationLoader, app: str) -> Path:
    """Write the next import and return the path of its file."""
    dependencies = newest_migrations(loader)
    last = max(MigrationAutodetector.parse_number(name) or 0 for label, name in dependencies if label == app)
    path = Path(apps.get_app_config(app).path, "migrations", f"{last + 1:04}_import.py")
    lines = "\n".join(f'        ("{label}", "{name}"),' for label, name in dependencies)
    path.write_text(TEMPLATE.format(dependencies=lines), encoding="utf-8")
    return path
