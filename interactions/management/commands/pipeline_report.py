import io
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.core.serializers.json import DjangoJSONEncoder
from rich.console import Console
from rich.table import Table
from rich.text import Text

from interactions.choices import ApplicationStatus
from interactions.reports import MOST, InterviewRound, Report, Sent, interview_rounds, pipeline_report
from jobpilot.commands import day_argument, person_named

WEEKS = 26  # in the table; JSON has all of them


class Command(BaseCommand):
    help = (
        "Report on the job hunt: the stages that applications reached, how many were answered and how soon, how long "
        "they stay in each stage, how many were sent each week, by source and by resume, and how far interviews lead."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--user", metavar="EMAIL-OR-ID", help="of one person (default: everybody)")
        parser.add_argument(
            "--since",
            type=day_argument,
            metavar="DATE",
            help="only applications sent and stages entered since that day where each person lives, such as 2026-03-31",
        )
        parser.add_argument(
            "--until", type=day_argument, metavar="DATE", help="only those until that day, which is included"
        )
        parser.add_argument("--format", choices=["table", "json"], default="table", help="default: %(default)s")

    def handle(self, *, user: str | None, since: date | None, until: date | None, **options: Any) -> None:
        person = None if user is None else person_named(user)
        report = pipeline_report(user=person, since=since, until=until)
        rounds = interview_rounds(user=person, since=since, until=until)
        if options["format"] == "json":
            whose = {"user": person and person.pk, "since": since, "until": until}
            interviews = {"interviews": [as_dict(each) for each in rounds]}
            self.stdout.write(json.dumps(whose | as_dict(report) | interviews, indent=2, cls=DjangoJSONEncoder))
        elif report.is_empty and not rounds:
            words = ((" of", person), (" since", since), (" until", until))
            limits = "".join(f"{word} {limit}" for word, limit in words if limit)
            self.stdout.write(f"No applications yet{limits}. The report begins with the first one.")
        else:
            self.stdout.write(as_tables(report, rounds))


def as_dict(report: Report | InterviewRound) -> dict:
    """Return the report for JSON, with times in days, rounded."""
    return asdict(report, dict_factory=_rounded)


def _rounded(pairs: list[tuple[str, Any]]) -> dict:
    values = {}
    for name, value in pairs:
        if name in ("median", "mean"):
            values[f"{name}_days"] = None if value is None else round(value / timedelta(days=1), 2)
        else:
            values[name] = round(value, 4) if isinstance(value, float) else value
    return values


def as_tables(report: Report, rounds: list[InterviewRound]) -> str:
    """Return the report as text for a terminal."""
    text = io.StringIO()
    console = Console(file=text, width=110)
    tables = [
        _funnel(report),
        _responses(report),
        _stages(report),
        _interviews(rounds),
        _weeks(report),
        _sent(f"By source (the {MOST} with the most)", [(row.source, row) for row in report.sources]),
        _sent(f"By resume (the {MOST} with the most)", [(row.resume, row) for row in report.resumes]),
    ]
    for table in tables:
        console.print(table)
    return text.getvalue()


def _funnel(report: Report) -> Table:
    table = _table("Stages ever reached", "Stage", "Applications", "Of all", "Of the stage before")
    for stage in report.funnel.stages:
        rates = _percent(stage.rate), _percent(stage.rate_of_previous)
        table.add_row(_label(stage.stage), f"{stage.applications:,}", *rates)
    table.add_section()
    for status, count in report.funnel.ended.items():
        table.add_row(_label(status), f"{count:,}", "", "")
    return table


def _responses(report: Report) -> Table:
    answered = report.responses
    columns = ("Applications", "Answered", "Rate", "Time known of", "Median time", "Mean time")
    table = _table("Answers of companies", "", *columns)
    table.add_row("All", *_counts(answered), f"{answered.timed:,}", _days(answered.median), _days(answered.mean))
    return table


def _stages(report: Report) -> Table:
    table = _table("Time in each stage", "Stage", "Times", "There now", "Median time", "Mean time")
    for row in report.stages:
        times = _days(row.median), _days(row.mean)
        table.add_row(_label(row.stage), f"{row.stays:,}", f"{row.still_there:,}", *times)
    return table


def _interviews(rounds: list[InterviewRound]) -> Table:
    columns = ("Interviews", "No-shows", "Went on", "Waiting", "Rate", "Median since the last", "Mean")
    table = _table("Interviews", "Round", *columns)
    for row in rounds:
        counts = (f"{count:,}" for count in (row.interviews, row.no_shows, row.went_on, row.waiting))
        table.add_row(str(row.number), *counts, _percent(row.rate), _days(row.median), _days(row.mean))
    return table


def _weeks(report: Report) -> Table:
    known = [(f"{row.week:%G-W%V, from %d %b}", row) for row in report.weeks if row.week]
    unknown = [("unknown", row) for row in report.weeks if not row.week]
    title = f"By week, the last {WEEKS}" if len(known) > WEEKS else "By week"
    return _sent(title, known[-WEEKS:] + unknown)


def _sent(title: str, rows: Sequence[tuple[str, Sent]]) -> Table:
    table = _table(title, "", "Applications", "Answered", "Rate")
    for name, row in rows:
        table.add_row(Text(name), *_counts(row))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", min_width=64)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left")
    return table


def _counts(row: Sent) -> tuple[str, str, str]:
    return f"{row.applications:,}", f"{row.responses:,}", _percent(row.rate)


def _label(status: str) -> str:
    return str(ApplicationStatus(status).label)


def _percent(rate: float | None) -> str:
    return "" if rate is None else f"{rate:.0%}"


def _days(time: timedelta | None) -> str:
    return "" if time is None else f"{time / timedelta(days=1):.1f} days"
