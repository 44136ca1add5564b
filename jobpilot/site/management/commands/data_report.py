import io
import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.table import Table

from jobpilot.site.data_report import Problem, Report, data_report


class Command(BaseCommand):
    help = (
        "Counts the rows of the database and looks for inconsistent ones: foreign keys without a target and violated "
        "constraints. Exits with status 1 if there are any."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--format", choices=["table", "json"], default="table", help="output format (default: %(default)s)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = data_report()
        if options["format"] == "json":
            self.stdout.write(json.dumps(report.as_dict(), indent=2))
        else:
            self.stdout.write(as_tables(report))
        if not report.is_consistent:
            problems = [*report.orphans, *report.violations]
            violated = "1 rule is violated" if len(problems) == 1 else f"{len(problems)} rules are violated"
            raise CommandError(f"The data is inconsistent: {violated}.")


def as_tables(report: Report) -> str:
    """Return the report as text for a terminal."""
    text = io.StringIO()
    console = Console(file=text, width=110)
    console.print(_counts("Rows", {**report.rows, "all tables": sum(report.rows.values())}))
    for name, counts in report.distributions.items():
        console.print(_counts(name.replace("_", " ").capitalize(), counts or {"(none)": 0}))
    for title, problems in (("Orphans", report.orphans), ("Constraint violations", report.violations)):
        console.print(_problems(title, problems) if problems else f"{title}: none")
    return text.getvalue()


def _counts(title: str, counts: dict[str, int]) -> Table:
    table = Table(title=title, title_justify="left", show_header=False, min_width=48)
    table.add_column(ratio=1)
    table.add_column(justify="right")
    for name, count in counts.items():
        table.add_row(name, f"{count:,}")
    return table


def _problems(title: str, problems: list[Problem]) -> Table:
    table = Table("Table", "Rule", "Problem", title=title, title_justify="left")
    table.add_column("Rows", justify="right")
    for problem in problems:
        table.add_row(problem.table, problem.rule, problem.message, f"{problem.count:,}")
    return table
