"""Mappings: where each legacy column goes, and how a row is read accordingly."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypedDict

from django.db import models

from jobpilot.db.fields import own_field
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import Reader, Unusable, identifier, in_ledger, text

REMEMBERED = 2000

Read = Callable[[object], object]  # a Reader that was given its field


class Into(NamedTuple):
    """A column that goes into a field of the new model, read by `read`.

    `table` is the legacy table that the column refers to, if rows of it may have been merged.
    """

    field: str
    read: Reader
    table: str = ""


class Elsewhere(NamedTuple):
    """A column that goes into no field of the new model; `where` says what becomes of it."""

    where: str


@dataclass(frozen=True)
class RowMapping:
    """How a legacy row, or an entry of a legacy JSON list, becomes a row of `model`.

    `dates` are the fields that approximate `created_at` and `updated_at` where the row lacks them, first to last.

    `unique` names the fields that must be unique together (in any order if `in_either_order`). Of legacy rows with
    equal values, the one with the latest `latest_by` stays; the others are merged into it and fill what it leaves
    empty.

    `names` maps required text fields to a placeholder for rows without that text.
    """

    model: str
    columns: Mapping[str, Into | Elsewhere]
    dates: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    in_either_order: bool = False
    latest_by: str = "updated_at"
    names: dict[str, str] = field(default_factory=dict)

    def key(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return a row's values of the `unique` fields."""
        parts = [values.get(name) for name in self.unique]
        return tuple(sorted(parts) if self.in_either_order else parts)


class LedgerReason(TypedDict):
    """Why a row is in the ledger: a code, the column, and the value that the column held."""

    code: str
    field: str
    value: object


def reason(code: str, name: str, value: object) -> LedgerReason:
    """Return a reason for the ledger, with the column's value as the ledger can hold it."""
    return {"code": code, "field": name, "value": in_ledger(value)}


@dataclass(eq=False)
class Draft:
    """A new row before it is written: the legacy row, the new values, and the reasons why they differ."""

    row: Row
    values: dict[str, Any]
    reasons: list[LedgerReason] = field(default_factory=list)
    quarantined: bool = False

    def add_reason(self, code: str, name: str, value: object) -> None:
        """Record why the new row differs from the legacy row."""
        self.reasons.append(reason(code, name, value))

    def repair(self, code: str, column: str, name: str, value: object = None) -> None:
        """Set a field to `value` (default: the field's default) instead of the column's value."""
        self.add_reason(code, column, self.row.get(column))
        if value is None and self.values.get(name) is not None:
            del self.values[name]
        elif value is not None:
            self.values[name] = value

    def quarantine(self, code: str, name: str, value: object) -> None:
        """Record why this row cannot be imported."""
        self.add_reason(code, name, value)
        self.quarantined = True


class Column(NamedTuple):
    """A legacy column that goes into a field."""

    name: str
    into: Into
    field: models.Field
    read: Read


class Reference(NamedTuple):
    """A legacy column that goes into a foreign key."""

    name: str
    into: Into
    field: models.ForeignKey


class RowReader:
    """Read legacy rows, or items of JSON documents, according to a mapping."""

    def __init__(self, mapping: RowMapping, model: type[models.Model]) -> None:
        self.mapping = mapping
        self.model = model
        self.columns = [
            Column(name, into, field, _reader_into(into.read, field))
            for name, into in mapping.columns.items()
            if isinstance(into, Into)
            for field in [own_field(model, into.field)]
        ]
        self.references = [column for column in self.columns if column.into.table]
        # Rows of the model itself may come later (see `repair_links`).
        self.foreign_keys = [
            Reference(column.name, column.into, column.field)
            for column in self.columns
            if isinstance(column.field, models.ForeignKey) and column.field.related_model is not model
        ]
        self._steps = [
            (column.name, column.into.field, column.read, column.field.null, column.into.read is identifier)
            for column in self.columns
        ]

    def read(self, row: Row) -> Draft:
        """Return the draft of a row, column by column."""
        draft = Draft(row, {})
        values = draft.values
        for column, name, read, nullable, takes_bytes in self._steps:
            raw = row.get(column)
            if raw is None:
                value = None
            else:
                try:
                    if type(raw) is bytes and not takes_bytes:
                        raise Unusable("binary")
                    value = read(raw)
                except Unusable as unusable:
                    value = unusable.instead
                    draft.add_reason(unusable.code, column, raw)
            if value is not None or nullable:  # otherwise the field's default
                values[name] = value
        for name, placeholder in self.mapping.names.items():
            if not values.get(name, "").strip():
                draft.add_reason("no_text", name, values.get(name))
                values[name] = placeholder
        return draft


def _reader_into(read: Reader, field: models.Field) -> Read:
    """Return `read` bound to a field, with shortcuts for common values."""
    plain: Read = partial(read, field=field)
    if read is text:
        longest = field.max_length or float("inf")

        def read_text(raw: object) -> object:
            if type(raw) is str and len(raw) <= longest and raw.isascii() and "\0" not in raw:
                return raw
            return plain(raw)

        return read_text
    few_values = models.ForeignKey | models.BooleanField | models.IntegerField | models.DecimalField
    if field.choices or isinstance(field, few_values):
        remembered = lru_cache(REMEMBERED)(plain)
        return lambda raw: remembered(raw) if type(raw) is str else plain(raw)
    return plain


def normalise_range(draft: Draft, lowest: str, highest: str) -> None:
    """Swap the ends of a reversed range."""
    low, high = draft.values[lowest], draft.values[highest]
    if low is None or high is None or low <= high:
        return
    draft.add_reason("wrong_way_round", lowest, draft.row[lowest])
    draft.add_reason("wrong_way_round", highest, draft.row[highest])
    draft.values |= {lowest: high, highest: low}


def normalise_period(draft: Draft, start: str, end: str) -> None:
    """Clear an end date that is before its start date."""
    first, last = draft.values.get(start), draft.values.get(end)
    if first and last and last < first:
        draft.add_reason("end_before_start", end, draft.row.get(end))
        draft.values[end] = None
