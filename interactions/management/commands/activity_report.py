from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from interactions.activity_report import FORMATS, write_activity_report
from interactions.models import TimelineEvent
from jobpilot.commands import day_argument, person_named, whole_file
from jobpilot.models import Change
from jobpilot.typesetting import Paper


class Command(BaseCommand):
    help = (
        "Write what a person did for their hunt, as job centres ask for it: a line with a date for each application, "
        "interview, message, call, follow-up, answer and offer, with company, job, place and result, and totals at the "
        "end. Days are those of the person's time zone."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--person", required=True, metavar="EMAIL-OR-ID", help="whose report it is")
        parser.add_argument(
            "--from", type=day_argument, metavar="DATE", dest="since", help="the first day (default: all)"
        )
        parser.add_argument(
            "--to", type=day_argument, metavar="DATE", dest="until", help="the last day (default: today)"
        )
        parser.add_argument("--format", choices=FORMATS, help="default: what the name of the file ends with")
        parser.add_argument(
            "--paper", choices=Paper.values, default=Paper.A4, help="of a PDF file (default: %(default)s)"
        )
        parser.add_argument(
            "--output", type=Path, required=True, metavar="FILE", help="such as report.pdf or report.csv"
        )
        parser.add_argument("--force", action="store_true", help="replace the file if it exists")

    def handle(
        self, *, person: str, since: date | None, until: date | None, output: Path, force: bool, **options: Any
    ) -> None:
        kind = options["format"] or output.suffix.lower().removeprefix(".")
        if kind not in FORMATS:
            raise CommandError(f"{output} does not say which format it is to have. Pass --format pdf or --format csv.")
        user = person_named(person)
        with whole_file(output, replace=force) as file:
            try:
                lines = write_activity_report(
                    user=user, since=since, until=until, format=kind, paper=options["paper"], file=file
                )
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from error
        Change.objects.record_export(
            None, TimelineEvent, rows=lines, format=kind, person=user, door="Command activity_report"
        )
        self.stdout.write(f"Wrote {lines} line{'' if lines == 1 else 's'} of {user} to {output}.")
