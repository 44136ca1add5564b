"""The values of columns in the JSON of an archive: exact, and read strictly."""

import json
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import DecimalValidator, MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models

from jobpilot.db.arguments import fault_of_text

# The validators that say what a column can hold; SQLite holds longer texts, and more digits.
_OF_COLUMN = (DecimalValidator, MaxLengthValidator, MaxValueValidator, MinValueValidator)
_PLAIN: dict[type[models.Field], tuple[type | tuple[type, ...], str]] = {
    models.BooleanField: (bool, "true or false"),
    models.IntegerField: (int, "a whole number"),
    models.FloatField: ((int, float), "a number"),
}
_TEXTS: dict[type[models.Field], str] = {
    models.DateTimeField: "a date and time with its time zone",
    models.DateField: "a date",
    models.DecimalField: "a number in quotation marks",
    models.UUIDField: "an id",
}


def encode(field: models.Field, row: models.Model) -> Any:
    """Return the value of a column as JSON has it."""
    value = field.value_from_object(row)
    if value is None or isinstance(field, models.JSONField) or isinstance(value, bool | int | float | str):
        return value
    return field.value_to_string(row)


def decode(field: models.Field, value: Any) -> Any:
    """Return the value of a column. Raise ValueError, which says what it must be, if it cannot be one."""
    target: models.Field = field.target_field if isinstance(field, models.ForeignKey) else field
    if fault := _fault(value):
        raise ValueError(f"contains {fault}")
    if value is None:
        if not field.null:
            raise ValueError("must not be empty")
        return None
    decoded = value if isinstance(target, models.JSONField) else _plain(target, value)
    try:
        if isinstance(target, models.JSONField):
            target.validate(decoded, None)
        for validator in target.validators:
            if isinstance(validator, _OF_COLUMN):
                validator(decoded)
    except ValidationError as error:
        raise ValueError(f"cannot hold this: {error.messages[0]}") from error
    return decoded


def _plain(field: models.Field, value: Any) -> Any:
    for kind, (accepted, words) in _PLAIN.items():
        if isinstance(field, kind):
            if not isinstance(value, accepted) or (isinstance(value, bool) and accepted is not bool):
                raise ValueError(f"must be {words}, not {_shown(value)}")
            return value
    words = next((words for kind, words in _TEXTS.items() if isinstance(field, kind)), "a text")
    try:
        if not isinstance(value, str):
            raise ValueError
        decoded = field.to_python(value)
        if decoded is None or (isinstance(decoded, datetime) and decoded.tzinfo is None):
            raise ValueError
    except (ValueError, OverflowError, ValidationError) as error:
        raise ValueError(f"must be {words}, not {_shown(value)}") from error
    return decoded


def _fault(value: Any) -> str:
    """Return what of a value no database can store."""
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, str) and (fault := fault_of_text(part)):
            return fault
        if isinstance(part, dict):
            pending += [*part, *part.values()]
        elif isinstance(part, list):
            pending += part
    return ""


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:40]}…"
