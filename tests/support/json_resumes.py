"""JSON Resume documents for tests: any that fit the schema, with what people and programs really write among them.

Beside them, files with the reading that they ought to have.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from hypothesis import strategies as st

from resumes.documents.json_resume import read_content, write_document
from resumes.documents.json_resume_file import read_file
from resumes.documents.json_resume_reading import DATE_REFERENCE, json_schema, read_document

WRITTEN = [
    *("", " ", "Acme", "C++", "a, b", "Ålesund", "𠮷", "present", "2019", "* no list", "**bold** and *italic*"),
    *("<b>HTML</b>", "# A heading", "- one\n- two", "[here](javascript:alert(1))", "![x](https://a.example/x.png)"),
    *("https://acme.example/about", "www.acme.example", "acme.example/jobs", "ftp://acme.example", "not an address"),
]
TEXTS = st.sampled_from(WRITTEN) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20
)
DATES = st.sampled_from(["2019", "2019-02", "2019-02-28", "2019-02-30", "2019-13", "2020"]) | st.from_regex(
    json_schema()["definitions"]["iso8601"]["pattern"].replace("$", r"\Z")
)
NUMBERS = st.integers(-(10**14), 10**14) | st.floats(-1e14, 1e14)
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)
NAMES = st.sampled_from(
    ["x-note", "team", "technologies", "description", "customSections", "extra", "hidden", "isCurrent"]
)
# What older schemas call otherwise: read under their new names, and so not equal to what came.
OLD = {"picture", "website", "company", "gpa"}


def values(schema: dict[str, Any]) -> st.SearchStrategy:
    """Return a strategy of values that fit a part of the schema."""
    if schema == DATE_REFERENCE:
        return DATES
    if schema["type"] == "string":
        return TEXTS
    if schema["type"] == "array":
        return st.lists(values(schema["items"]), max_size=3)
    known = {name: values(part) for name, part in schema["properties"].items()}
    names = (NAMES | TEXTS).filter(lambda name: name not in known and name not in OLD)
    beyond = st.dictionaries(names, ANYTHING, max_size=2)
    return st.builds(lambda said, more: said | more, st.fixed_dictionaries({}, optional=known), beyond)


def documents() -> st.SearchStrategy[dict[str, Any]]:
    return values(json_schema())


class Reading(NamedTuple):
    """How a file is read, beside how it ought to be."""

    name: str
    right: int
    wrong: list[str]


def readings(folder: Path) -> Iterator[Reading]:
    """Yield the files of a folder that have an expected reading beside them (`NAME.expected.json`)."""
    for file in sorted(folder.glob("*.json")):
        expected = file.with_name(f"{file.name}.expected.json")
        if expected.exists():
            wrong, count = _compared(file.read_bytes(), json.loads(expected.read_text(encoding="utf-8")))
            yield Reading(file.name, count - len(wrong), wrong)


def _compared(content: bytes, expected: dict[str, Any]) -> tuple[list[str], int]:
    """Return what is wrong, and how many values there are."""
    try:
        document = read_document(read_file(content).data)
    except ValidationError as error:
        said, place = " ".join(error.messages), expected.get("reason_should_name", "")
        is_right = "refuse" in expected["expect"] and (" " in place or place in said)
        return ([] if is_right else [f"refused: {said}"]), 1
    if "read" not in expected["expect"]:
        return ["read, and not refused"], 1
    written = write_document(read_content(document))
    right, ours = dict(_values("", expected["resume"])), dict(_values("", written))
    wrong = [f"{path}: {ours.get(path)!r}, not {value!r}" for path, value in right.items() if ours.get(path) != value]
    beyond = [*expected["extra_properties"], "meta", "$schema"]
    kept = [path for path in expected["extra_properties"] if path.rpartition(".")[2] not in OLD]
    wrong += [f"{path} is lost" for path in kept if not any(map(_is_in([path]), ours))]
    wrong += [f"{path} is not in the file" for path in ours if path not in right and not _is_in(beyond)(path)]
    return wrong + ([] if written == document else ["exported otherwise than read"]), len(right)


def _is_in(outer: Iterable[str]) -> Callable[[str], bool]:
    return lambda path: any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in outer)


def _values(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the values of a document that say something, by their paths."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _values(f"{path}.{name}" if path else name, each)
    elif isinstance(value, list):
        filled = [each for each in value if any(_values("", each))]
        for number, each in enumerate(filled):
            yield from _values(f"{path}[{number}]", each)
    elif value not in (None, ""):
        yield path, value
