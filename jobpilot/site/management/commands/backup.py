from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS
from django.template.defaultfilters import filesizeformat

from jobpilot.site.backups import BackupError, back_up


class Command(BaseCommand):
    help = (
        "Writes the whole database and all uploaded files into one new file while the server runs; `restore` reads it. "
        "For the data of one person, see archive_person."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write, such as 2027-04-03.zip; it must not exist")
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, help="the alias of the database (%(default)s)")

    def handle(self, *, file: Path, database: str, **options: Any) -> None:
        try:
            size = back_up(file, using=database)
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{file}: {filesizeformat(size)}".replace("\xa0", " "))
