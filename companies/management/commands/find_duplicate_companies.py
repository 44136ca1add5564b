from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from companies.duplicates.companies.find import Found, find_duplicates


class Command(BaseCommand):
    help = (
        "Put companies that may be one employer to review, in the inbox of duplicate companies. Merges nothing, and "
        "never asks again about a pair that is in the inbox or was decided, so it can run as often as you like."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count the pairs, and write nothing")

    def handle(self, *args, dry_run: bool, **options) -> None:
        console = Console(stderr=True)
        columns = TextColumn("Companies"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
            task = bars.add_task("", total=None)
            found = find_duplicates(
                dry_run=dry_run, progress=lambda done, total: bars.update(task, completed=done, total=total)
            )
        self.stdout.write(summary(found, dry_run=dry_run))


def summary(found: Found, *, dry_run: bool) -> str:
    """The totals, for a person."""
    lines = [f"{reason.replace('_', ' ')}: {count:,}" for reason, count in sorted(found.pairs.items())]
    total = found.pairs.total()
    lines.append(f"{total:,} {'pair' if total == 1 else 'pairs'} found, {total - found.new:,} known before.")
    if dry_run:
        lines.append(f"{found.new:,} would be put to review. Nothing was written.")
    else:
        lines.append(f"{found.new:,} put to review." if found.new else "Nothing new to review.")
    return "\n".join(lines)
