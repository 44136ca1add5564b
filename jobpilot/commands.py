"""The base of the management commands that write rows."""

from typing import Any

from django.core.management.base import BaseCommand

from jobpilot.models.doors import changes_by


class RecordedCommand(BaseCommand):
    """A command whose changes are recorded, under its name."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        with changes_by(None, f"Command {type(self).__module__.rpartition('.')[2]}"):
            return super().execute(*args, **options)
