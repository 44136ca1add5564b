from typing import Any

from django.core.management.base import CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from companies.duplicates.companies.find import FoundPairs, find_duplicates
from jobpilot.commands import RecordedCommand


class Command(RecordedCommand):
    help = (
        "Find companies that may be the same employer and add them to the inbox of duplicate companies. Nothing is "
        "merged. Pairs that were added or decided before are not added again, so it is safe to run repeatedly."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count the pairs without writing anything")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        console = Console(stderr=True)
        columns = TextColumn("Companies"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
            task = bars.add_task("", total=None)
            found = find_duplicates(
                dry_run=dry_run, progress=lambda done, total: bars.update(task, completed=done, total=total)
            )
        self.stdout.write(summary(found, dry_run=dry_run))


def summary(found: FoundPairs, *, dry_run: bool) -> str:
    """Return the totals, for people."""
    lines = [f"{reason.replace('_', ' ')}: {count:,}" for reason, count in sorted(found.pairs.items())]
    total = found.pairs.total()
    lines.append(f"{total:,} {'pair' if total == 1 else 'pairs'} found, {total - found.new:,} already known.")
    if dry_run:
        lines.append(f"{found.new:,} would be added for review. Nothing was written.")
    else:
        lines.append(f"{found.new:,} added for review." if found.new else "Nothing new to review.")
    return "\n".join(lines)
