from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS

from jobpilot.site.backups import BackupError, restore


class Command(BaseCommand):
    help = (
        "Reads the whole database and all uploaded files from a file that `backup` wrote, or changes nothing. The "
        "database must be empty. For the data of one person, see restore_person."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the backup")
        parser.add_argument("--replace", action="store_true", help="lose everything that the database has")
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, help="the alias of the database (%(default)s)")

    def handle(self, *, file: Path, replace: bool, database: str, **options: Any) -> None:
        try:
            restored = restore(file, replace=replace, using=database)
        except BackupError as error:
            raise CommandError(str(error)) from error
        files = f" and {restored.files} files" if restored.files else ""
        self.stdout.write(f"Restored the database of {restored.created_at}{files}.")
        if restored.pending:
            self.stdout.write("It is of an earlier release: run `manage.py migrate`.")
