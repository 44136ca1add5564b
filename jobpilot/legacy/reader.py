"""Reads legacy rows as drafts. What does not depend on the row is settled once for a shape."""

from functools import lru_cache, partial
from typing import NamedTuple

from django.db import models

from jobpilot.legacy.mapping import Draft, Into, RowMapping
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import Reader, Unusable, identifier, text

REMEMBERED = 2000


class Column(NamedTuple):
    """A legacy column that goes into a field."""

    name: str
    into: Into
    field: models.Field
    read: Reader  # with the field given already


class RowReader:
    """Reads rows, or items of JSON documents, as a shape says."""

    def __init__(self, shape: RowMapping, model: type[models.Model]) -> None:
        self.shape = shape
        self.model = model
        self.columns = [
            Column(name, into, field, _reader_into(into.read, field))
            for name, into in shape.columns.items()
            if isinstance(into, Into)
            for field in [model._meta.get_field(into.field)]
        ]
        self.references = [column for column in self.columns if column.into.table]
        # Rows of the model itself may come later (see `repair_links`).
        self.foreign_keys = [
            column for column in self.columns if column.field.is_relation and column.field.related_model is not model
        ]
        self._steps = [
            (column.name, column.into.field, column.read, column.field.null, column.into.read is identifier)
            for column in self.columns
        ]

    def read(self, row: Row) -> Draft:
        """What is said of the model, column by column."""
        draft = Draft(row, {})
        values = draft.values
        for column, name, read, nullable, takes_bytes in self._steps:
            told = row.get(column)
            if told is None:
                value = None
            else:
                try:
                    if type(told) is bytes and not takes_bytes:
                        raise Unusable("binary")
                    value = read(told)
                except Unusable as unusable:
                    value = unusable.instead
                    draft.fault(unusable.code, column, told)
            if value is not None or nullable:  # otherwise the field's default
                values[name] = value
        for name, placeholder in self.shape.names.items():
            if not values.get(name, "").strip():
                draft.fault("no_text", name, values.get(name))
                values[name] = placeholder
        return draft


def _reader_into(read: Reader, field: models.Field) -> Reader:
    """`read` for one field, quick for the values that are met most."""
    plain = partial(read, field=field)
    if read is text:
        longest = field.max_length or float("inf")

        def read_text(told):
            if type(told) is str and len(told) <= longest and told.isascii() and "\0" not in told:
                return told
            return plain(told)

        return read_text
    few_values = models.ForeignKey | models.BooleanField | models.IntegerField | models.DecimalField
    if field.choices or isinstance(field, few_values):
        remembered = lru_cache(REMEMBERED)(plain)
        return lambda told: remembered(told) if type(told) is str else plain(told)
    return plain
