from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.management.base import CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.admin.transfer.tables import COMMAND, UnreadableFileError
from jobpilot.commands import RecordedCommand, person_named, whole_file
from jobpilot.intake.importing import import_file
from jobpilot.intake.models import Batch, BatchFormat, BatchLine, LineOutcome
from jobpilot.intake.undoing import undo_batch


class Command(RecordedCommand):
    help = (
        "Imports a file of another program for a person: the listings of JobSpy, the applications of a job tracker "
        "(Huntr, Teal, Simplify, Notion, Airtable and tables kept by hand, in several languages; CSV, XLSX or JSON), "
        "LinkedIn’s data export (ZIP), a JSON Resume, or a web page that was saved. "
        "Each row of the file is accounted for: new, changed, same, merged, or refused with a reason. The same file "
        "again changes nothing, and --undo takes an import back."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", help="the file to read")
        parser.add_argument("--person", help="whose hunt it is: an e-mail address or an ID")
        parser.add_argument("--format", choices=BatchFormat.values, default="", help="(default: recognised)")
        parser.add_argument("--dry-run", action="store_true", help="only say what the import would do")
        parser.add_argument(
            "--report", type=Path, metavar="FILE", help="write what became of each row to this CSV file"
        )
        parser.add_argument("--undo", metavar="BATCH", help="the id of an import to take back")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["undo"]:
            self._undo(options["undo"])
            return
        if not options["file"] or not options["person"]:
            raise CommandError("Name a file, and with --person the person whose hunt it is.")
        user = person_named(options["person"])
        file: Path = options["file"]
        try:
            if file.stat().st_size > COMMAND.size:
                raise CommandError("The file is too large to be read.")
            with file.open("rb") as opened, _progress() as progress:
                batch, lines = import_file(
                    user=user,
                    file=File(opened, name=file.name),
                    format=options["format"],
                    is_dry_run=options["dry_run"],
                    progress=progress,
                )
        except (OSError, UnreadableFileError) as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if batch.read > len(lines):  # the first ones were stored before
            lines = list(batch.lines.order_by("number"))
        self._tell(batch, lines, options)

    def _tell(self, batch: Batch, lines: list[BatchLine], options: dict[str, Any]) -> None:
        counts = ", ".join(f"{getattr(batch, each.value):,} {each.value}" for each in LineOutcome)
        self.stdout.write(f"{batch.get_format_display()}: {batch.read:,} rows: {counts}.")
        for line in lines:
            if line.outcome == LineOutcome.REFUSED:
                self.stdout.write(self.style.WARNING(f"Row {line.number}: {line.reason}"))
        if options["report"]:
            _write_report(options["report"], lines)
            self.stdout.write(f"What became of each row is in {options['report']}.")
        if options["dry_run"]:
            self.stdout.write("Nothing was imported: this was a dry run.")
        else:
            self.stdout.write(self.style.SUCCESS(f"Imported. “manage.py intake --undo {batch.pk}” takes it back."))

    def _undo(self, key: str) -> None:
        try:
            batch = Batch.objects.get(pk=key)
        except (Batch.DoesNotExist, ValidationError):
            raise CommandError(f"There is no import {key}.") from None
        try:
            batch = undo_batch(batch=batch)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        for each in batch.left:
            self.stdout.write(
                self.style.WARNING(f"Left: {each['row'] or each['key']} ({each['model']}): {each['reason']}")
            )
        self.stdout.write(self.style.SUCCESS(f"The import of {batch.file_name} was undone."))


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar if stderr is a terminal."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        task = bars.add_task("Rows", total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


def _write_report(path: Path, lines: list[BatchLine]) -> None:
    """Write the lines as CSV with the mark that Excel needs, in one go or not at all."""
    headings = list(dict.fromkeys(heading for line in lines for heading in line.original))
    rows = (
        [line.number, line.outcome, line.reason, *(escape_formula(line.original.get(each, "")) for each in headings)]
        for line in lines
    )
    with whole_file(path, replace=True) as file:
        file.write(write_delimited(["Row", "Outcome", "Reason", *headings], rows).encode())
