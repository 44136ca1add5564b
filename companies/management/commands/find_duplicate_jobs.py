from collections import Counter

from django.core.management.base import BaseCommand, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from companies.duplicates.jobs.find import company_lots, proposed_pairs, save_pairs
from companies.models import JobDeduplication


class Command(BaseCommand):
    help = (
        "Put listings that may be the same job, found on two sites, to review. Compares title, city, level and text "
        "within each company. What was proposed or decided before is not proposed again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count what would be proposed, and write nothing")

    def handle(self, *, dry_run: bool, **options) -> None:
        lots = company_lots()
        totals = Counter()
        with self._progress() as progress:
            for lot in progress.track(lots, description="Comparing listings"):
                pairs = proposed_pairs(lot)
                totals["companies"] += len(lot)
                totals["pairs"] += len(pairs) if dry_run else len(save_pairs(pairs))
        self.stdout.write(
            self.style.SUCCESS(
                f"{self._new(totals['pairs'], dry_run)} to review, in {_counted(totals['companies'], 'company')} "
                "with two jobs or more."
            )
        )
        self.stdout.write(f"To review in all: {JobDeduplication.objects.pending().count():,}.")

    def _new(self, pairs: int, dry_run: bool) -> str:
        if not pairs:
            return "No new pairs"
        verb = "would be" if dry_run else "is" if pairs == 1 else "are"
        return f"{_counted(pairs, 'new pair')} {verb}"

    def _progress(self) -> Progress:
        """A bar on a terminal, and nothing elsewhere."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        console = Console(stderr=True)
        return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _counted(count: int, noun: str) -> str:
    plural = noun.removesuffix("y") + "ies" if noun.endswith("y") else noun + "s"
    return f"{count:,} {noun if count == 1 else plural}"
