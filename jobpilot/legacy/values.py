"""Readers of single legacy values.

A reader takes a legacy value and the field of the new model that it goes into. It returns the field's value, or None if
the legacy value is empty, and raises Unusable if the field cannot hold the value. Values come as text from a database
(see `source`) and with types of their own from JSON; each reader takes both.

New fields hold nothing that one of the databases refuses: NUL characters are removed, and what is not valid Unicode (a
lone surrogate, or a byte that is not UTF-8) becomes U+FFFD. JSON's NaN and infinities become null.
"""

import json
import math
import re
import uuid
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any, Protocol, TypeVar

from django.db.models import DecimalField, Field

T = TypeVar("T")

DEEPEST_JSON = 100  # SQLite stops at 1000 levels, and Python's parser not much later
LARGEST_INTEGER = {"BigIntegerField": 2**63 - 1}
LARGEST_ORDINARY_INTEGER = 2**31 - 1

_PLAIN_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
NAMESPACE = uuid.UUID("0b5a4b0e-7c1e-5d0c-9a53-6f1f0c2f5f11")


class Reader(Protocol):
    """Read a legacy value for a field of a kind that the reader supports."""

    def __call__(self, value: object, field: Any) -> object: ...


class NumberReader(Protocol):
    """Read a legacy value as a number."""

    def __call__(self, value: object, field: Any) -> float | Decimal | None: ...


class Unusable(ValueError):  # noqa: N818  (it is not always an error: `instead` may say nearly the same)
    """The field cannot hold the value. It gets `instead`, or its default if that is None."""

    def __init__(self, code: str, instead: Any = None) -> None:
        super().__init__(code)
        self.code = code
        self.instead = instead


def derived_id(*parts: object) -> uuid.UUID:
    """Return an id for something without one, always the same for the same parts."""
    name = "/".join(map(str, parts))
    return uuid.uuid5(NAMESPACE, name.encode(errors="backslashreplace").decode())


def identifier(value: object, field: Field | None = None) -> uuid.UUID | None:
    """Read a legacy key. One that is not a UUID gets a derived UUID, the same wherever it is referred to."""
    if type(value) is str and _PLAIN_UUID.fullmatch(value):
        return uuid.UUID(value)
    if _is_nothing(value):
        return None
    key = value.hex() if isinstance(value, bytes) else str(value)
    digits = key.replace("-", "")
    return uuid.UUID(digits) if re.fullmatch("[0-9a-fA-F]{32}", digits) else derived_id(key)


def text(value: object, field: Field) -> str | None:
    if value is None:
        return None
    value = value if isinstance(value, str) else json.dumps(value)
    storable = _storable(value)
    shortened = storable[: field.max_length]
    if storable != value:
        raise Unusable("unstorable_characters", shortened)
    if shortened != value:
        raise Unusable("too_long", shortened)
    return value


def whole_text(value: object, field: Field) -> str | None:
    """Read a text that must not be shortened, such as a code."""
    try:
        return text(value, field)
    except Unusable as unusable:
        raise Unusable(unusable.code) from None


def email(value: object, field: Field) -> str | None:
    if _is_nothing(value):
        return None
    return _address(value, field, r"[^@\s]+@[^@\s]+\.[^@\s]+", "not_an_email")


def url(value: object, field: Field) -> str | None:
    if _is_nothing(value):
        return None
    return _address(value, field, r"(?i:https?)://.*", "not_http")


def linkedin_url(value: object, field: Field) -> str | None:
    """Read the address of a page on linkedin.com or one of its country sites."""
    address = url(value, field)
    if address and not re.match(r"https?://(www\.|[a-z]{2}\.)?linkedin\.com/", address, re.IGNORECASE):
        raise Unusable("not_linkedin")
    return address


def choice(value: object, field: Field) -> str | None:
    """Read one of the field's choices, from an enum member's name ("FULL_TIME") or value ("Full-time")."""
    if _is_nothing(value):
        return None
    key = _choice_key(value)
    if key not in dict(field.flatchoices):
        raise Unusable("unknown_choice")
    return key


def moment(value: object, field: Field | None = None) -> datetime | None:
    """Read a datetime. Legacy timestamps without an offset are in UTC."""
    raw = "" if value is None else str(value).strip()
    if not raw:
        return None
    try:
        parsed = datetime.fromisoformat(raw)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unusable("not_a_date") from None


def day(value: object, field: Field | None = None) -> date | None:
    return parsed.date() if (parsed := moment(value)) else None


def integer(value: object, field: Field | None = None) -> int | None:
    """Read a whole number that the field's column can hold."""
    if _is_nothing(value):
        return None
    whole = re.fullmatch(r"[+-]?[0-9]{1,20}", str(value).strip())  # not by way of a float, which has 53 bits
    parsed = int(whole[0]) if whole else _finite(value)
    rounded = round(parsed)
    largest = LARGEST_INTEGER.get(field.get_internal_type() if field else "", LARGEST_ORDINARY_INTEGER)
    if not -largest <= rounded <= largest:
        raise Unusable("out_of_range")
    if rounded != parsed:
        raise Unusable("not_a_whole_number", rounded)
    return rounded


def number(value: object, field: Field | None = None) -> float | None:
    return None if _is_nothing(value) else _finite(value)


def _finite(value: Any) -> float:
    try:
        parsed = float(value)
    except (TypeError, ValueError, OverflowError):
        raise Unusable("not_a_number") from None
    if not math.isfinite(parsed):
        raise Unusable("not_a_number")
    return parsed


def decimal(value: object, field: DecimalField) -> Decimal | None:
    """Read a number, rounded to the field's decimal places, halves up."""
    if number(value) is None:
        return None
    try:
        parsed = Decimal(str(value).strip()).quantize(Decimal(1).scaleb(-field.decimal_places), ROUND_HALF_UP)
    except InvalidOperation:  # more digits than any field has
        raise Unusable("out_of_range") from None
    if len(parsed.as_tuple().digits) > field.max_digits:
        raise Unusable("out_of_range")
    return parsed


def within(lowest: float, highest: float, read: NumberReader = number) -> Reader:
    """Return a reader that accepts only values from `lowest` to `highest`."""

    def read_within(value: object, field: Field) -> float | Decimal | None:
        try:
            parsed = read(value, field)
        except Unusable as unusable:
            if unusable.instead is not None and not lowest <= unusable.instead <= highest:
                raise Unusable("out_of_range") from None
            raise
        if parsed is not None and not lowest <= parsed <= highest:
            raise Unusable("out_of_range")
        return parsed

    return read_within


def boolean(value: object, field: Field | None = None) -> bool | None:
    if _is_nothing(value):
        return None
    match str(value).strip().lower():
        case "1" | "true" | "t" | "yes":
            return True
        case "0" | "false" | "f" | "no":
            return False
    raise Unusable("not_a_boolean")


def json_object(value: object, field: Field | None = None) -> dict[str, Any] | None:
    return _json_of(dict, value)


def json_array(value: object, field: Field | None = None) -> list[Any] | None:
    return _json_of(list, value)


def texts(value: object, field: Field | None = None) -> list[str] | None:
    """Read a JSON list of strings."""
    try:
        items, code = json_array(value), "not_texts"
    except Unusable as unusable:
        if unusable.instead is None:
            raise
        items, code = unusable.instead, unusable.code
    among = [item for item in items or () if isinstance(item, str)]
    if code != "not_texts" or len(among) != len(items or ()):
        raise Unusable(code, among)
    return items


def vector(value: object, field: Field | None = None) -> list[float] | None:
    """Read a JSON list of numbers."""
    try:
        items = json_array(value)
    except Unusable as unusable:
        raise Unusable("not_numbers") if unusable.code == "key_twice" else unusable from None
    if not {int, float}.issuperset(map(type, items or ())):  # a bool is no number
        raise Unusable("not_numbers")
    return items


def choices_among(*known: str) -> Reader:
    """Return a reader of JSON lists of enum values, such as ["Full-time"]."""

    def read_choices(value: object, field: Field | None = None) -> list[str] | None:
        try:
            items, code = texts(value), ""
        except Unusable as unusable:
            if unusable.instead is None:
                raise
            items, code = unusable.instead, unusable.code
        if items is None:
            return None
        keys = [key for item in items if (key := _choice_key(item)) in known]
        if code or len(keys) != len(items):
            raise Unusable(code or "unknown_choice", keys)
        return keys

    return read_choices


def decoded(value: object) -> tuple[object, bool]:
    """Return what JSON text holds, however often it was encoded, and whether an object in it has a duplicate key.

    The last value of a duplicate key counts. Raise Unusable if the text is not JSON.
    """
    twice = False
    while isinstance(value, str):
        encoded = value
        if not encoded.strip():
            return None, twice
        try:
            try:
                value = _decode_with_single_keys(encoded)
            except _KeyTwice:
                value, twice = json.loads(encoded), True
        except (ValueError, RecursionError):
            raise Unusable("not_json") from None
    return value, twice


class _KeyTwice(Exception):  # noqa: N818
    """A JSON object has a duplicate key."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _KeyTwice
    return found


_decode_with_single_keys = json.JSONDecoder(object_pairs_hook=_object).decode


def in_ledger(value: object) -> object:
    """Return a legacy value as JSON that both databases can hold, losslessly.

    What they refuse becomes an object that says how to read it: {"escaped": a JSON literal}, {"hex": bytes} or
    {"number": "inf"}.
    """
    match value:
        case str() if _storable(value) != value:
            return {"escaped": json.dumps(value)}
        case bytes():
            return {"hex": value.hex()}
        case float() if not math.isfinite(value):
            return {"number": str(value)}
        case dict():
            return {_ledger_key(key): in_ledger(item) for key, item in value.items()}
        case list():
            return [in_ledger(item) for item in value]
    return value


def from_ledger(value: object) -> object:
    """Return the legacy value that `in_ledger()` encoded."""
    match value:
        case {"escaped": escaped}:
            return json.loads(escaped)
        case {"hex": digits}:
            return bytes.fromhex(digits)
        case {"number": number}:
            return float(number)
    return value


def _ledger_key(key: str) -> str:
    return key if _storable(key) == key else json.dumps(key)


def _storable(text: str) -> str:
    """Return the text as both databases can hold it."""
    text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _storable_json(value: object) -> object:
    match value:
        case str():
            return _storable(value)
        case float() if not math.isfinite(value):
            return None
        case dict():
            return {_storable(key): _storable_json(item) for key, item in value.items()}
        case list():
            return [_storable_json(item) for item in value]
    return value


def _depth(value: object) -> int:
    """Return how many levels of lists and objects there are, counting up to one more than are accepted."""
    depth, level = 0, [value]
    while (level := [item for item in level if isinstance(item, list | dict)]) and depth <= DEEPEST_JSON:
        depth += 1
        level = [item for each in level for item in (each.values() if isinstance(each, dict) else each)]
    return depth


def _may_be_unstorable(raw: str) -> bool:
    """Return whether JSON text has escapes of NUL or surrogates, or numbers that are not finite or too big."""
    return bool(
        ("\\u" in raw and _ESCAPES.search(raw))
        or "NaN" in raw
        or "Infinity" in raw
        or _BIG_EXPONENT.search(raw)
        # Of 200 digits in a row, one of these hundreds is full.
        or (len(raw) >= 200 and any(raw[start : start + 100].isdigit() for start in range(0, len(raw) - 99, 100)))
        or (not raw.isascii() and _SURROGATES.search(raw))
    )


_ESCAPES = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_BIG_EXPONENT = re.compile(r"[eE]\+?[0-9]{3}")
_SURROGATES = re.compile("[\ud800-\udfff]")


def _address(value: object, field: Field, pattern: str, code: str) -> str:
    """Return the value if it is an address of the pattern that fits the field; raise Unusable otherwise."""
    address = str(value).strip()
    if not re.fullmatch(pattern, address) or _storable(address) != address:
        raise Unusable(code)
    if field.max_length and len(address) > field.max_length:
        raise Unusable("too_long")
    return address


def _json_of(kind: type[T], raw: object) -> T | None:
    value, twice = decoded(raw)
    if value is not None and not isinstance(value, kind):
        raise Unusable("wrong_json_type")
    if not isinstance(raw, str):  # a part of a document that went through here
        return value
    if raw.count("[") + raw.count("{") > DEEPEST_JSON and _depth(value) > DEEPEST_JSON:
        raise Unusable("nested_too_deep")
    if _may_be_unstorable(raw) and (storable := _storable_json(value)) != value:
        raise Unusable("unstorable_characters", storable)
    if twice:
        raise Unusable("key_twice", value)
    return value


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _choice_key(value: object) -> str:
    return re.sub(r"[\s_-]+", "_", str(value).strip().lower())
