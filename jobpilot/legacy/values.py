"""Readers of single legacy values.

A reader takes a legacy value and the field of the new model that it goes into. It gives what the field holds, or None
where the legacy had nothing, and raises `Unusable` where there is something that the field cannot hold.
Databases give text (see `reading`) and JSON gives its own types, so every reader takes both.
"""

import json
import math
import re
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

Reader = Callable[[object, object], object]

NAMESPACE = uuid.UUID("0b5a4b0e-7c1e-5d0c-9a53-6f1f0c2f5f11")


class Unusable(ValueError):  # noqa: N818  (it is not always an error: `instead` may say nearly the same)
    """The field cannot hold the value. `instead` is what it holds then; None leaves it at its default."""

    def __init__(self, code: str, instead: object = None) -> None:
        super().__init__(code)
        self.code = code
        self.instead = instead


def derived_id(*parts: object) -> uuid.UUID:
    """The id of something that had none of its own: always the same for the same parts."""
    return uuid.uuid5(NAMESPACE, "/".join(map(str, parts)))


def identifier(value, field=None) -> uuid.UUID | None:
    """A legacy key. One that is no UUID gets a derived one, the same wherever it is referred to."""
    if _is_nothing(value):
        return None
    try:
        return uuid.UUID(str(value))
    except ValueError:
        return derived_id(value)


def text(value, field) -> str | None:
    if value is None:
        return None
    value = value if isinstance(value, str) else json.dumps(value)
    if field.max_length and len(value) > field.max_length:
        raise Unusable("too_long", value[: field.max_length])
    return value


def email(value, field) -> str | None:
    if _is_nothing(value):
        return None
    return _address(value, field, r"[^@\s]+@[^@\s]+\.[^@\s]+", "not_an_email")


def url(value, field) -> str | None:
    if _is_nothing(value):
        return None
    return _address(value, field, r"(?i:https?)://.*", "not_http")


def choice(value, field) -> str | None:
    """One of the field's choices, from an enum member's name ("FULL_TIME") or its value ("Full-time")."""
    if _is_nothing(value):
        return None
    key = _choice_key(value)
    if key not in dict(field.flatchoices):
        raise Unusable("unknown_choice")
    return key


def moment(value, field=None) -> datetime | None:
    """A moment in UTC; a legacy timestamp without an offset means UTC."""
    if _is_nothing(value):
        return None
    try:
        parsed = datetime.fromisoformat(str(value).strip())
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unusable("not_a_date") from None


def day(value, field=None) -> date | None:
    return parsed.date() if (parsed := moment(value)) else None


def integer(value, field=None) -> int | None:
    parsed = number(value)
    if parsed is not None and not parsed.is_integer():
        raise Unusable("not_a_whole_number", round(parsed))
    return None if parsed is None else int(parsed)


def number(value, field=None) -> float | None:
    if _is_nothing(value):
        return None
    try:
        parsed = float(value)
    except (TypeError, ValueError):
        raise Unusable("not_a_number") from None
    if not math.isfinite(parsed):
        raise Unusable("not_a_number")
    return parsed


def decimal(value, field) -> Decimal | None:
    """A number rounded to the field's places."""
    if number(value) is None:
        return None
    try:
        parsed = Decimal(str(value).strip()).quantize(Decimal(1).scaleb(-field.decimal_places))
    except InvalidOperation:  # more digits than any field has
        raise Unusable("out_of_range") from None
    if len(parsed.as_tuple().digits) > field.max_digits:
        raise Unusable("out_of_range")
    return parsed


def within(lowest: float, highest: float, read: Reader = number) -> Reader:
    """A reader that takes only what lies between two numbers, both included."""

    def read_within(value, field):
        parsed = read(value, field)
        if parsed is not None and not lowest <= parsed <= highest:
            raise Unusable("out_of_range")
        return parsed

    return read_within


def boolean(value, field=None) -> bool | None:
    if _is_nothing(value):
        return None
    match str(value).strip().lower():
        case "1" | "true" | "t" | "yes":
            return True
        case "0" | "false" | "f" | "no":
            return False
    raise Unusable("not_a_boolean")


def json_object(value, field=None) -> dict | None:
    return _json_of(dict, value)


def json_array(value, field=None) -> list | None:
    return _json_of(list, value)


def texts(value, field=None) -> list[str] | None:
    """A JSON list of texts."""
    items = json_array(value)
    if items and not all(isinstance(item, str) for item in items):
        raise Unusable("not_texts", [item for item in items if isinstance(item, str)])
    return items


def choices_among(*known: str) -> Reader:
    """A reader of JSON lists of enum values, such as ["Full-time"]."""

    def read_choices(value, field=None):
        if (items := texts(value)) is None:
            return None
        keys = [_choice_key(item) for item in items]
        if unknown := [key for key in keys if key not in known]:
            raise Unusable("unknown_choice", [key for key in keys if key not in unknown])
        return keys

    return read_choices


def decoded(value: object) -> object:
    """What JSON text holds, however many times it was encoded. Raises Unusable where it is no JSON."""
    while isinstance(value, str):
        if not value.strip():
            return None
        try:
            value = json.loads(value)
        except ValueError:
            raise Unusable("not_json") from None
    return value


def _address(value: object, field, pattern: str, code: str) -> str:
    """An address of the pattern: whole or not at all."""
    address = str(value).strip()
    if not re.fullmatch(pattern, address):
        raise Unusable(code)
    if field.max_length and len(address) > field.max_length:
        raise Unusable("too_long")
    return address


def _json_of(kind: type, value: object):
    value = decoded(value)
    if value is not None and not isinstance(value, kind):
        raise Unusable("wrong_json_type")
    return value


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _choice_key(value: object) -> str:
    return re.sub(r"[\s_-]+", "_", str(value).strip().lower())
