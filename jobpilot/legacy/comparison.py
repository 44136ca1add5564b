"""Compare a legacy row with what became of it, column by column."""

import json
from typing import NamedTuple

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Field, Model

from jobpilot.db.fields import own_field
from jobpilot.legacy.ledger import legacy_row
from jobpilot.legacy.loader import is_empty
from jobpilot.legacy.mapping import Into
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.values import Unusable, identifier

LONGEST = 300  # what is longer is folded
SHOWN = 100  # characters of what is folded


class Shown(NamedTuple):
    """A value as text ("" for none), the beginning of a long one, and the row that a key refers to."""

    text: str
    beginning: str = ""
    row: Model | None = None


class Line(NamedTuple):
    column: str
    original: Shown
    goes_to: str  # the field, or where else
    is_field: bool
    now: Shown | None  # None where the column goes into no field, or there is no row
    differs: bool


def compare(record: LegacyRecord, target: Model | None) -> list[Line]:
    """Return the columns of a record's row beside the fields of `target`, the row that it went into.

    A field differs if its value does, however the legacy column spells it.
    """
    mapping = TABLES.get(record.source_table)
    columns = mapping.columns if mapping else {}
    row = legacy_row(record)
    if target is not None and not (mapping and isinstance(target, apps.get_model(mapping.model))):
        target = None
    lines = []
    for column in [*(name for name in columns if name in row), *(name for name in row if name not in columns)]:
        original, into = shown(record.payload[column]), columns.get(column)
        if not isinstance(into, Into):
            lines.append(Line(column, original, into.where if into else "", False, None, False))
        elif target is None:
            lines.append(Line(column, original, into.field, True, None, False))
        else:
            field = own_field(target, into.field)
            differs = _differs(row[column], into, target, field)
            lines.append(Line(column, original, into.field, True, _now(target, field), differs))
    return lines


def shown(value: object, row: Model | None = None) -> Shown:
    """Return a value of the ledger or of a field, as shown to a person."""
    if value is None:
        text = ""
    elif isinstance(value, list | dict):
        text = json.dumps(value, ensure_ascii=False)
        if len(text) > LONGEST:
            text = json.dumps(value, ensure_ascii=False, indent=2)
    else:
        text = str(value)
    beginning = f"{' '.join(text[: 2 * SHOWN].split())[:SHOWN]}…" if len(text) > LONGEST else ""
    return Shown(text, beginning, row)


def _now(target: Model, field: Field) -> Shown:
    value = getattr(target, field.attname)
    if field.is_relation and value is not None:
        try:
            return shown(value, getattr(target, field.name))
        except ObjectDoesNotExist:
            return shown(value)
    return shown(value)


def _differs(raw: object, into: Into, target: Model, field: Field) -> bool:
    now = getattr(target, field.attname)
    try:
        if isinstance(raw, bytes) and into.read is not identifier:
            return True
        read = into.read(raw, field)
    except Unusable:
        return True
    return read != now and not (is_empty(read) and is_empty(now))
