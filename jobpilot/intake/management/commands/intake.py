from argparse import ArgumentTypeError
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.management import call_command
from django.core.management.base import CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from companies.postings.reading.words import folded
from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.admin.transfer.tables import COMMAND, UnreadableFileError
from jobpilot.commands import RecordedCommand, person_named, whole_file
from jobpilot.intake.days import DAY_FIRST, MONTH_FIRST
from jobpilot.intake.importing import import_file, mapping_for
from jobpilot.intake.mapping_form import LABELS, STATUSES
from jobpilot.intake.models import Batch, BatchFormat, BatchLine, LineOutcome
from jobpilot.intake.recognition import is_of_person, recognised
from jobpilot.intake.tracker import Chosen
from jobpilot.intake.undoing import undo_batch
from jobpilot.models import UserProfile
from jobpilot.zones import read_zone


class Command(RecordedCommand):
    help = (
        "Imports a file of another program for a person: the listings of JobSpy, the applications of a job tracker "
        "(Huntr, Teal, Simplify, Notion, Airtable and tables kept by hand, in several languages; CSV, XLSX or JSON), "
        "LinkedIn’s data export (ZIP), a JSON Resume, or a web page that was saved. The archive of a person is "
        "read back as `restore_person` does, and says itself whose it is. "
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
        table = parser.add_argument_group(
            "the columns of a job tracker",
            "What the headings and dates of a table mean is recognised. What you say here instead is remembered for "
            "the next file with the same headings.",
        )
        table.add_argument(
            "--column",
            action="append",
            type=_pair,
            default=[],
            metavar="HEADING=FIELD",
            help="what a column means, such as Firma=company, for each column that you name; Firma= is not read. "
            f"The fields are {', '.join(LABELS)}",
        )
        table.add_argument(
            "--status",
            action="append",
            type=_pair,
            default=[],
            metavar="WORD=STATUS",
            help=f"what a word for a status means, such as Läuft=applied: {', '.join(dict(STATUSES))}",
        )
        table.add_argument(
            "--dates", choices=[DAY_FIRST, MONTH_FIRST], help="what comes first in dates such as 3/4/2027"
        )
        table.add_argument(
            "--zone",
            type=_zone,
            help="the time zone of times without one, such as Europe/Berlin (default: that of the person)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["undo"]:
            self._undo(options["undo"])
            return
        file: Path | None = options["file"]
        if file and file.is_file() and self._restore(file, options):
            return
        if not file or not options["person"]:
            raise CommandError("Name a file, and with --person the person whose hunt it is.")
        user = person_named(options["person"])
        try:
            if file.stat().st_size > COMMAND.size:
                raise CommandError("The file is too large to be read.")
            with file.open("rb") as opened, _progress() as progress:
                given = File(opened, name=file.name)
                mapping = _chosen(given, user, options)
                batch, lines = import_file(
                    user=user,
                    file=given,
                    format=options["format"],
                    mapping=mapping,
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

    def _restore(self, file: Path, options: dict[str, Any]) -> bool:
        """Read the archive of a person back, and return whether the file is one."""
        try:
            with file.open("rb") as opened:
                if not is_of_person(opened):
                    return False
        except OSError as error:
            raise CommandError(str(error)) from error
        only_for_tables = ("person", "format", "report", "column", "status", "dates", "zone")
        if given := ", ".join(f"--{name}" for name in only_for_tables if options[name]):
            raise CommandError(f"The archive of a person says itself what it is and whose: leave out {given}.")
        call_command("restore_person", file, dry_run=options["dry_run"], stdout=self.stdout)
        return True

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


def _pair(text: str) -> tuple[str, str]:
    name, mark, meaning = text.rpartition("=")
    if not mark or not name.strip():
        raise ArgumentTypeError(f"“{text}” does not say what means what. Write it as Firma=company.")
    return name.strip(), meaning.strip()


def _zone(text: str) -> str:
    try:
        return read_zone(text)
    except ValidationError as error:
        raise ArgumentTypeError(" ".join(error.messages)) from error


def _chosen(file: File, user: UserProfile, options: dict[str, Any]) -> Chosen | None:
    """Return what the columns of a table mean with what the options say of it; None if they say nothing."""
    if not any(options[name] for name in ("column", "status", "dates", "zone")):
        return None
    given = recognised(file.read(), Path(file.name or "").name, options["format"])
    file.seek(0)
    if given.format != BatchFormat.TRACKER:
        raise CommandError(
            f"The file is read as “{given.format.label}”, which writes its columns, words and dates in one way. Leave "
            "--column, --status, --dates and --zone out."
        )
    chosen = mapping_for(given.table, user).as_chosen()
    for heading, name in options["column"]:
        _require(heading, given.table.headings, "no column of the file", "They are")
        chosen["fields"] = {field: each for field, each in chosen["fields"].items() if each != heading}
        if name:
            _require(name, LABELS, "no field", "Choose one of")
            chosen["fields"][name] = heading
    for word, status in options["status"]:
        _require(status, dict(STATUSES), "no status", "Choose one of")
        chosen["statuses"] = {**chosen["statuses"], folded(word): status}
    return {**chosen, "order": options["dates"] or chosen["order"], "zone": options["zone"] or chosen["zone"]}


def _require(name: str, known: Collection[str], what: str, others: str) -> None:
    if name not in known:
        raise CommandError(f"“{name}” is {what}. {others}: {', '.join(filter(None, known))}.")


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
