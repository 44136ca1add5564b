"""Which column of a resource a heading of a file means."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from import_export.fields import Field as Column
from import_export.resources import ModelResource

from jobpilot.admin.transfer.tables import UnreadableFileError, quoted


def folded(heading: str) -> str:
    """Return a heading without case, blanks and signs: "E-mail", "e_mail" and " EMAIL " are one."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", heading)).casefold()


def field_of(model: type[Model], column: Column) -> Field | None:
    """Return the field of the model that a column is stored in."""
    try:
        found = model._meta.get_field((column.attribute or column.column_name or "").partition("__")[0])
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, Field) else None


class Columns:
    """The columns of a resource: found by their name, that of their field, or its label on the pages."""

    def __init__(self, resource: ModelResource) -> None:
        self.fields: dict[str, Field | None] = {}
        self.by_heading: dict[str, str] = {}
        labels: dict[str, str] = {}
        for name, column in resource.fields.items():
            field = self.fields[column.column_name] = field_of(resource._meta.model, column)
            for heading in (column.column_name, name, column.attribute or ""):
                self.by_heading.setdefault(folded(heading), column.column_name)
            if field is not None:
                label = folded(str(field.verbose_name))
                labels[label] = "" if label in labels else column.column_name  # two with one label: neither
        for label, name in labels.items():
            if name:
                self.by_heading.setdefault(label, name)

    def find(self, heading: str) -> str | None:
        return self.by_heading.get(folded(heading)) if folded(heading) else None

    def known(self, headings: Iterable[str]) -> int:
        """Return how many of `headings` name a column."""
        return sum(self.find(heading) is not None for heading in headings)

    def similar(self, heading: str) -> str | None:
        """Return the column that a misspelt heading probably means."""
        close = get_close_matches(folded(heading), list(self.by_heading), n=1, cutoff=0.7)
        return self.by_heading[close[0]] if close else None

    def match(self, headings: list[str]) -> tuple[dict[int, str], list[str]]:
        """Return the column of each heading that names one, by position, and the headings that name none.

        Raise UnreadableFileError if none does, or if two name the same column.
        """
        found: dict[int, str] = {}
        for position, heading in enumerate(headings):
            if column := self.find(heading):
                if column in found.values():
                    first = next(before for before, name in found.items() if name == column)
                    raise UnreadableFileError(self._twice(column, headings[first], heading))
                found[position] = column
        unknown = [heading for position, heading in enumerate(headings) if position not in found]
        if not found:
            named = ", ".join(map(quoted, headings[:8])) + (", …" if len(headings) > 8 else "")
            raise UnreadableFileError(
                f"No column of the file is known: {named}. The first row has to name the columns, such as "
                f"{', '.join(list(self.fields)[:6])}."
            )
        return found, unknown

    def unread(self, headings: list[str]) -> str:
        """Return the sentence that names the headings that are not read, and what they may mean."""
        shown = []
        for heading in dict.fromkeys(headings):
            similar = self.similar(heading)
            times = headings.count(heading)
            twice = f" ({times} times)" if times > 1 else ""
            shown.append(quoted(heading) + twice + (f" (did you mean {similar}?)" if similar else ""))
        is_one = len(shown) == 1
        return f"{'This column is' if is_one else 'These columns are'} not read: {', '.join(shown)}."

    @staticmethod
    def _twice(column: str, first: str, second: str) -> str:
        headings = quoted(first) if first == second else f"{quoted(first)} and {quoted(second)}"
        return f"The column {column} is in the file twice ({headings}). Remove one of the two."
