from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from jobpilot.admin.transfer.tables import counted
from jobpilot.models import Change

MOST_DAYS = 100_000
BATCH = 5_000


class Command(BaseCommand):
    help = "Deletes the recorded changes that are older than a number of days. The rows stay as they are."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, required=True, help="how many days to keep, such as 365")
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, help="the alias of the database (%(default)s)")

    def handle(self, *, days: int, database: str, **options: Any) -> None:
        if not 1 <= days <= MOST_DAYS:
            raise CommandError(f"--days must be between 1 and {MOST_DAYS:,}, not {days}.")
        old = Change.objects.using(database).filter(created_at__lt=timezone.now() - timedelta(days=days))
        count = 0
        while keys := list(old.order_by("created_at").values_list("pk", flat=True)[:BATCH]):
            count += Change.objects.using(database).filter(pk__in=keys).delete()[0]
        self.stdout.write(f"Deleted {counted(count, 'change')} that {'was' if count == 1 else 'were'} older.")
