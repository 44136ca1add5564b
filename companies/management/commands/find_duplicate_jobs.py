from collections import Counter
from typing import Any

from django.core.management.base import CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from companies.duplicates.jobs.find import company_batches, find_pairs, save_pairs
from companies.models import JobDeduplication
from jobpilot.commands import RecordedCommand


class Command(RecordedCommand):
    help = (
        "Find listings that may be the same job on two sites and add them to the inbox of duplicate jobs. Titles, "
        "cities, levels and texts are compared within each company. Pairs that were added or decided before are not "
        "added again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count the pairs without writing anything")

    def handle(self, *, dry_run: bool, **options: Any) -> None:
        batches = company_batches()
        totals: Counter[str] = Counter()
        with self._progress() as progress:
            for batch in progress.track(batches, description="Comparing listings"):
                pairs = find_pairs(batch)
                totals["companies"] += len(batch)
                totals["pairs"] += len(pairs) if dry_run else len(save_pairs(pairs))
        self.stdout.write(
            self.style.SUCCESS(
                f"{self._new(totals['pairs'], dry_run)} to review, in {_counted(totals['companies'], 'company')} "
                "with at least two jobs."
            )
        )
        self.stdout.write(f"Total to review: {JobDeduplication.objects.pending().count():,}.")

    def _new(self, pairs: int, dry_run: bool) -> str:
        if not pairs:
            return "No new pairs"
        verb = "would be" if dry_run else "is" if pairs == 1 else "are"
        return f"{_counted(pairs, 'new pair')} {verb}"

    def _progress(self) -> Progress:
        """Return a progress bar that is only shown on a terminal."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        console = Console(stderr=True)
        return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _counted(count: int, noun: str) -> str:
    plural = noun.removesuffix("y") + "ies" if noun.endswith("y") else noun + "s"
    return f"{count:,} {noun if count == 1 else plural}"
