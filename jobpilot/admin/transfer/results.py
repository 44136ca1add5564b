"""What an import did, or would do: totals, the first rows, and a sentence for each cell that was refused."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator
from import_export.fields import Field
from import_export.results import InvalidRow, Result, RowResult

from jobpilot.notations import shortened

SHOWN = 50  # rows of a preview, and refused rows of a page
LONGEST_CELL = 200  # in a preview


class Preview:
    """The cells of a row before and after, for the first rows of a preview.

    The id of a new row is not shown unless the file has it: it gets another one when the import is confirmed.
    """

    def __init__(self, columns: list[Field], instance: Any, *, is_new: bool, has_key: bool) -> None:
        self.columns, self.has_key = columns, has_key
        self.before = [""] * len(columns) if is_new else self._cells(instance)

    def as_html(self, instance: Any) -> list[str]:
        return [self._cell(*pair) for pair in zip(self.before, self._cells(instance), strict=True)]

    def _cells(self, instance: Any) -> list[str]:
        hidden = set() if self.has_key else {"id"}
        return ["" if column.column_name in hidden else str(column.export(instance)) for column in self.columns]

    @staticmethod
    def _cell(before: str, after: str) -> str:
        old, new = (Truncator(text).chars(LONGEST_CELL) for text in (before, after))
        if before == after:
            return format_html("{}", new)
        marked = (("del", old), ("ins", new))
        return format_html_join(" ", "<{}>{}</{}>", ((tag, text, tag) for tag, text in marked if text))


@dataclass(slots=True, eq=False)
class Draft:
    """A row of the file on its way: its cells, the row that it becomes, and what speaks against it."""

    place: str  # where a person finds it in the file
    cells: dict[str, Any]
    key: Any = None  # the id in the file
    instance: Any = None
    is_new: bool = True
    stored: dict[str, Any] = field(default_factory=dict)  # the values of an existing row by column
    errors: dict[str, list[str]] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    preview: Preview | None = None

    def refuse(self, error: ValidationError | str, column: str = NON_FIELD_ERRORS) -> None:
        """Add what a ValidationError says, by field if it does, or else of `column`."""
        error = ValidationError(error) if isinstance(error, str) else error
        by_column = error.message_dict if hasattr(error, "error_dict") else {column: error.messages}
        for name, messages in by_column.items():
            known = self.errors.setdefault(name, [])
            known += [message for message in messages if message not in known]

    @property
    def sentences(self) -> list[str]:
        """Return a sentence for each error, with the row, the column and the value."""
        return [self._sentence(column, message) for column, messages in self.errors.items() for message in messages]

    def _sentence(self, column: str, message: str) -> str:
        place = self.place[:1].upper() + self.place[1:]
        if column == NON_FIELD_ERRORS:
            return f"{place}: {message}"
        cell = self.cells.get(column)
        value = shortened(str(cell)) if cell not in (None, "") else ""
        if value and "“" not in message:
            message = f"“{value}” was refused. {message}"
        return f"{place}, {column}: {message}"


class ImportResult(Result):
    """The library's result, with notes for the preview and sentences for what was refused."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[str] = []
        self.unchanged: list[RowResult] = []

    def valid_rows(self) -> list[RowResult]:
        """Return the first rows, for a preview."""
        return [*self.rows[:SHOWN], *self.unchanged][:SHOWN]

    def shown_refusals(self) -> list[str]:
        return self.refusals()[:SHOWN]

    def hidden_refusals(self) -> int:
        return max(0, len(self.refusals()) - SHOWN)

    def refusals(self) -> list[str]:
        """Return a sentence for each cell and row that was refused."""
        return [sentence for row in self.invalid_rows for sentence in row.error.messages]

    def summary(self) -> str:
        """Return the totals, such as "2 new, 1 updated, 5 unchanged"."""
        kinds = {
            "new": RowResult.IMPORT_TYPE_NEW,
            "updated": RowResult.IMPORT_TYPE_UPDATE,
            "unchanged": RowResult.IMPORT_TYPE_SKIP,
            "refused": RowResult.IMPORT_TYPE_INVALID,
        }
        counts = {word: self.totals[kind] for word, kind in kinds.items()}
        return ", ".join(f"{count:,} {word}" for word, count in counts.items() if count or word != "refused")

    def add(self, draft: Draft) -> None:
        """Count a row, and keep it for the preview and the log."""
        row = RowResult()
        if draft.errors:
            row.import_type = RowResult.IMPORT_TYPE_INVALID
            error = ValidationError(draft.sentences)
            values = tuple(draft.cells.get(column, "") for column in self.diff_headers)
            self.invalid_rows.append(InvalidRow(draft.place, error, values))
        elif draft.is_new:
            row.import_type = RowResult.IMPORT_TYPE_NEW
        else:
            row.import_type = RowResult.IMPORT_TYPE_UPDATE if draft.changed else RowResult.IMPORT_TYPE_SKIP
        self.increment_row_result_total(row)
        if row.is_new() or row.is_update():
            row.instance = draft.instance
            row.add_instance_info(draft.instance)
            if draft.preview and len(self.rows) < SHOWN:
                row.diff = draft.preview.as_html(draft.instance)
            self.rows.append(row)
        elif row.is_skip() and draft.preview and len(self.unchanged) < SHOWN:
            row.diff = draft.preview.as_html(draft.instance)
            self.unchanged.append(row)
