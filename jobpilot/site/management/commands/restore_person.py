from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS

from jobpilot.commands import RecordedCommand
from jobpilot.site.archive import ArchiveError, restore_person


class Command(RecordedCommand):
    help = (
        "Reads an archive that `archive_person` wrote: all of it, or nothing. Rows keep their ids and dates, and equal "
        "rows that are there stay, so that reading it again changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the archive, such as ada.zip")
        parser.add_argument("--dry-run", action="store_true", help="say what would be read, and change nothing")
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, help="the alias of the database (%(default)s)")

    def handle(self, *, file: Path, dry_run: bool, database: str, **options: Any) -> None:
        try:
            result = restore_person(file, dry_run=dry_run, using=database)
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(str(result))
        if dry_run and result.inserted:
            self.stdout.write("A dry run: nothing was stored.")
