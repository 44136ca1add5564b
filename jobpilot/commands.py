"""What management commands have in common: their changes are recorded, and they read people, days and files alike."""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from jobpilot.models import UserProfile
from jobpilot.models.doors import changes_by
from jobpilot.notations import read_date


class RecordedCommand(BaseCommand):
    """A command whose changes are recorded, under its name."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        with changes_by(None, f"Command {type(self).__module__.rpartition('.')[2]}"):
            return super().execute(*args, **options)


def day_argument(text: str) -> date:
    """Return the day that an argument of a command means, in any notation."""
    try:
        return read_date(text)
    except ValidationError as error:
        raise argparse.ArgumentTypeError(" ".join(error.messages)) from None


def person_named(text: str) -> UserProfile:
    """Return the person with an e-mail address (in any case) or an ID; raise CommandError if there is none."""
    text = text.strip()
    try:
        people = UserProfile.objects.filter(pk=UUID(text))
    except ValueError:
        people = UserProfile.objects.with_email(text.replace("\0", ""))
    person = people.first()
    if person is None:
        raise CommandError(f"No person has the e-mail address or ID {text!r}.")
    return person


@contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[IO[bytes]]:
    """Open a file that appears at `path` when it is complete; with an error, nothing does.

    Raise CommandError if the file exists, unless it may be replaced, or cannot be written.
    """
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as unfinished:
            try:
                _refuse_existing(path, replace)
                yield unfinished
                unfinished.flush()
                os.fsync(unfinished.fileno())
                _refuse_existing(path, replace)
                Path(unfinished.name).replace(path)
            except BaseException:
                Path(unfinished.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror or error}.") from error


def _refuse_existing(path: Path, replace: bool) -> None:
    if path.exists() and not replace:
        raise CommandError(f"{path} exists. Choose another name, or pass --force to replace it.")
