from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS

from jobpilot.admin.transfer.tables import counted
from jobpilot.models import Change, UserProfile
from jobpilot.site.archive import ArchiveError, archive_person, find_person


class Command(BaseCommand):
    help = (
        "Writes everything of one person into one ZIP file: JSON that `restore_person` reads again, tables for people, "
        "and the files. Without accounts and passwords, and without what belongs to other people."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("person", help="an e-mail address, a full name if one person alone has it, or an id")
        parser.add_argument("file", type=Path, help="the file to write, such as ada.zip")
        parser.add_argument("--force", action="store_true", help="replace the file if it exists")
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, help="the alias of the database (%(default)s)")

    def handle(self, *, person: str, file: Path, force: bool, database: str, **options: Any) -> None:
        try:
            found = find_person(person, using=database)
            count = archive_person(found, file, replace=force, using=database)
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        Change.objects.using(database).record_export(
            None, UserProfile, rows=count, format="zip", row=found, person=found, door="Command archive_person"
        )
        self.stdout.write(f"Wrote {counted(count, 'row')} of {found} to {file}.")
