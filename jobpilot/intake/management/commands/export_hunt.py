from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobpilot.commands import person_named, whole_file
from jobpilot.intake.hunt_table import as_csv, as_workbook
from jobpilot.models import Change, UserProfile


class Command(BaseCommand):
    help = (
        "Writes the saved jobs and applications of a person to a table for people: CSV that Excel opens, or XLSX with "
        "dates, widths and links. “manage.py intake” reads it back and changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write; its ending, .csv or .xlsx, says which")
        parser.add_argument("--person", required=True, help="whose hunt it is: an e-mail address or an ID")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        kind = file.suffix.lower().lstrip(".")
        if kind not in ("csv", "xlsx"):
            raise CommandError(f"{file.name} has no ending that says what to write. Name it with .csv or .xlsx.")
        user = person_named(options["person"])
        data = as_csv(user=user) if kind == "csv" else as_workbook(user=user)
        with whole_file(file, replace=True) as whole:
            whole.write(data)
        Change.objects.record_export(
            None, UserProfile, rows=1, format=kind, row=user, person=user, door="Command export_hunt"
        )
        self.stdout.write(self.style.SUCCESS(f"Wrote {file}."))
