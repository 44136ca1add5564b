"""Read JSON Resume documents (https://jsonresume.org): of schema 1.2.1, and of older ones back to 0.0.x.

What a document says beyond the schema is kept. What contradicts the schema is refused with its path, such as
`work[2].startDate`, but for what cannot be misunderstood: null for a value that is missing, "present" for an end, and a
moment for its day.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError as SchemaError

from jobpilot.db.arguments import MOST, fault_of_text
from resumes.dates import MOMENT, NO_END

SCHEMA = Path(__file__).resolve().parent.parent / "data" / "json_resume_1.2.1.schema.json"
MOST_LEVELS = 30
MOST_ENTRIES = 500  # of one list
SHOWN = 10
# The names of schemas before 1.0.0, by section: "basics" is an object, the others are lists of objects.
OLD_NAMES = {
    "basics": {"picture": "image", "website": "url"},
    "work": {"company": "name", "website": "url"},
    "volunteer": {"website": "url"},
    "education": {"gpa": "score"},
    "publications": {"website": "url"},
}
KINDS: dict[type, str] = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
SCHEMA_KINDS = {"object": "an object", "array": "a list", "string": "a text"}
DATE_REFERENCE = {"$ref": "#/definitions/iso8601"}


@cache
def json_schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return schema


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json_schema())


def read_document(data: object) -> dict[str, Any]:
    """Return a JSON Resume as a document of schema 1.2.1, with the names of that schema.

    Raise ValidationError, with a sentence for each part that is wrong, if it is none.
    """
    data = storable(data)
    document = _tidied(_with_new_names(data), json_schema())
    _refuse(map(_in_words, sorted(_validator().iter_errors(document), key=_place)))
    return document


def storable(data: object) -> Mapping[str, Any]:
    """Return an object of JSON that a database can store; raise ValidationError, with the path, for another."""
    if not isinstance(data, Mapping):
        raise ValidationError(f"A JSON Resume has to be an object at the top level, and this is {_kind(data)}.")
    _refuse(_unstorable("", data, 0))
    return data


def faults_of_document(document: dict[str, Any]) -> list[str]:
    """Return what of a document does not fit the schema."""
    return [_in_words(error) for error in sorted(_validator().iter_errors(document), key=_place)]


def _refuse(faults: Iterator[str]) -> None:
    found = list(faults)
    if found:
        more = [f"And {len(found) - SHOWN:,} more."] if len(found) > SHOWN else []
        raise ValidationError([*found[:SHOWN], *more])


def _unstorable(path: str, value: object, level: int) -> Iterator[str]:
    where = path or "The document"
    if level > MOST_LEVELS:
        yield f"{where}: nested more than {MOST_LEVELS} levels deep."
    elif isinstance(value, str):
        if fault := fault_of_text(value):
            yield f"{where}: contains {fault}, which cannot be stored. Remove it."
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if not isinstance(key, str) or fault_of_text(key):
                yield f"{where}: has a name that cannot be stored: {key!r}."
            else:
                yield from _unstorable(f"{path}.{key}" if path else key, each, level + 1)
    elif isinstance(value, list | tuple):
        if len(value) > MOST_ENTRIES:
            yield f"{where}: has {len(value):,} items, and at most {MOST_ENTRIES} can be read."
        for number, each in enumerate(value[:MOST_ENTRIES]):
            yield from _unstorable(f"{path}[{number}]", each, level + 1)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        if not math.isfinite(value) or not -MOST < value < MOST:
            yield f"{where}: the number {value:.3g} is too large to be stored. Write it as a text."
    elif value is not None and not isinstance(value, bool):
        yield f"{where}: must be a value of JSON, not {type(value).__name__}."


def _with_new_names(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document with the present names of what older schemas call otherwise."""
    renamed = dict(data)
    for section, names in OLD_NAMES.items():
        value = data.get(section)
        if isinstance(value, Mapping):
            renamed[section] = _renamed(value, names)
        elif isinstance(value, list | tuple):
            renamed[section] = [_renamed(each, names) if isinstance(each, Mapping) else each for each in value]
    if renamed != data:
        renamed.pop("$schema", None)  # it has the old names
    return renamed


def _renamed(entry: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    renamed = dict(entry)
    for old, new in names.items():
        value = entry.get(old)
        if isinstance(value, int | float) and not isinstance(value, bool) and old == "gpa":
            value = str(value)
        if isinstance(value, str) and entry.get(new) is None:
            del renamed[old]
            renamed[new] = value
    return renamed


def _tidied(value: Any, schema: Mapping[str, Any]) -> Any:
    """Return a value without what stands for nothing in the places that the schema knows."""
    if isinstance(value, Mapping):
        known = schema.get("properties", {})
        tidied = {}
        for name, each in value.items():
            if name in known:
                each = _date(name, each) if known[name] == DATE_REFERENCE else _tidied(each, known[name])
                if each is None:
                    continue
            tidied[name] = each
        return tidied
    if isinstance(value, list | tuple):
        return [_tidied(each, schema.get("items", {})) for each in value if each is not None or "items" not in schema]
    return value


def _date(name: str, value: Any) -> Any:
    """Return a date as the schema has it, None if there is none, and what is no date as it is."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not text or (name == "endDate" and text.casefold().strip(".") in NO_END):
        return None
    moment = MOMENT.fullmatch(text)
    return moment["day"] if moment else text


def _in_words(error: SchemaError) -> str:
    path = _path(error)
    if error.validator == "pattern":
        return f"{path}: “{_shortened(str(error.instance))}” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD."
    kind = SCHEMA_KINDS[str(error.validator_value)]
    return f"{path}: must be {kind}, not {_kind(error.instance)}."


def _path(error: SchemaError) -> str:
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path]
    return "".join(parts).removeprefix(".") or "The document"


def _place(error: SchemaError) -> str:
    """Return a key that sorts errors as people count: work[2] before work[10]."""
    return re.sub(r"\d+", lambda number: number[0].zfill(6), _path(error))


def _kind(value: object) -> str:
    return next((name for kind, name in KINDS.items() if isinstance(value, kind)), "a number")


def _shortened(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else f"{text[:limit]}…"
