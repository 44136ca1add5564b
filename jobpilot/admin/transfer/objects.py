"""Read rows from JSON: a list of objects, whose keys name the columns."""

import json
import re
from typing import Any

from jobpilot.admin.transfer.delimited import too_many_rows
from jobpilot.admin.transfer.encodings import Text
from jobpilot.admin.transfer.tables import MISSING, Limits, RawTable, UnreadableFileError, quoted

# A text, or a number that JavaScript and Python write and JSON does not have.
CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|(?P<constant>-?Infinity|NaN)')
SHAPE = 'JSON has to be a list of objects, such as [{"name": "Acme"}]'


def read_objects(text: Text, limits: Limits) -> RawTable:
    """Return the table of a list of objects; a key that an object lacks is a missing cell.

    Raise UnreadableFileError if the text is anything else.
    """
    objects = parse(text.content)
    if not isinstance(objects, list):
        raise UnreadableFileError(f"{SHAPE}, and this is {_kind(objects)}.")
    if not objects:
        raise UnreadableFileError("The list of objects is empty.")
    if len(objects) > limits.rows:
        raise too_many_rows(limits)
    headings: dict[str, None] = {}
    for number, each in enumerate(objects, 1):
        if not isinstance(each, dict):
            raise UnreadableFileError(f"{SHAPE}, and item {number} is {_kind(each)}.")
        headings |= dict.fromkeys(each)
    if len(headings) > limits.columns:
        raise UnreadableFileError(f"The objects have {len(headings):,} keys; at most {limits.columns} can be read.")
    return RawTable(
        list(headings),
        [[each.get(heading, MISSING) for heading in headings] for each in objects],
        [f"object {number}" for number in range(1, len(objects) + 1)],
        [f"JSON, {text.encoding}"],
        [*text.notes],
    )


def parse(content: str | bytes) -> Any:
    """Return the value of a JSON text. Raise UnreadableFileError if it is not valid, or could be read in two ways."""

    def refuse_constant(name: str) -> None:
        text = content if isinstance(content, str) else content.decode(json.detect_encoding(content))
        place = next(found.start() for found in CONSTANT.finditer(text) if found["constant"])
        line = text.count("\n", 0, place) + 1
        raise UnreadableFileError(f"Line {line}: {name} is not valid JSON: write null if a number is not known.")

    try:
        return json.loads(content, object_pairs_hook=_object, parse_constant=refuse_constant)
    except json.JSONDecodeError as error:
        raise UnreadableFileError(f"Line {error.lineno}, column {error.colno}: not valid JSON ({error.msg}).") from None
    except RecursionError:
        raise UnreadableFileError("The lists and objects of the file are nested too deeply.") from None
    except ValueError:  # Python reads no number of more than 4,300 digits
        raise UnreadableFileError("The file has a number with thousands of digits.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; JSON readers keep the last value of a key that is there twice, and lose the first."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise UnreadableFileError(
                f"An object has the key {quoted(key)} twice, with {quoted(found[key])} and {quoted(value)}."
            )
        found[key] = value
    return found


def _kind(value: Any) -> str:
    kinds = {dict: "one object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return next((name for kind, name in kinds.items() if isinstance(value, kind)), "a number")
