"""Read the people of a row: their names, e-mail addresses and phone numbers, in columns of their own or in one cell."""

import json
import re
from contextlib import suppress
from itertools import zip_longest

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from jobpilot.intake.days import TWO_WAYS, YEAR_FIRST

NO_EMAIL = "Enter a valid email address."
NO_PHONE, NOBODY = "It is too long for a phone number.", "Nobody is named whose number it is."
LONGEST_PHONE = 50
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WRITTEN = re.compile(r"(?:mailto:)?(?P<email>[^\s<>(),;:/|@]+@[^\s<>(),;:/|@]+)", re.IGNORECASE)  # right or wrong
PHONE = re.compile(r"(?<![\w+])\+?[\d(][\d\s()/.-]{4,}\d(?!\w)")
MARKS = " \t,/|·•<>-–—"  # what is left around a name


def read_people(text: dict[str, str]) -> tuple[list[dict[str, str]], list[tuple[str, str, str]]]:
    """Return the people of a row, and what of them cannot be stored: field, text and reason.

    A column of addresses or numbers has the n-th of them for the n-th person who has none in the cell of the names.
    """
    people, left_out = [], []
    parts = [part for each in re.split(r"[;,\n]", text.get("contact_email", "")) if (part := each.strip())]
    emails = [email for part in parts for email in EMAIL.findall(part) or [part] if not PHONE.fullmatch(part)]
    phones = [phone for part in re.split(r"[;\n]", text.get("contact_phone", "")) if (phone := part.strip())]
    phones = phones or list(filter(PHONE.fullmatch, parts))  # of a column "E-mail / phone"
    for said, email, phone in zip_longest(_named(text.get("contact_name", "")), emails, phones, fillvalue=None):
        person = {"name": "", "email": email or "", "phone": phone or ""} | (said or {})
        if person["email"] and not _is_email(person["email"]):
            left_out.append(("contact_email", person.pop("email"), NO_EMAIL))
        if (number := person["phone"]) and (reason := _no_phone(number, person)):
            left_out.append(("contact_phone", number, reason))
            del person["phone"]
        if person["name"] or person.get("email"):
            people.append({key: value for key, value in person.items() if value})
    return people, left_out


def _named(cell: str) -> list[dict[str, str]]:
    """Return the people in a cell, each with the address and the number that stand with the name or behind it."""
    if within := _objects_in(cell):
        return within
    people: list[dict[str, str]] = []
    for part in _parts(cell):
        said = _taken_apart(part)
        if "name" not in said and people and not said.keys() & people[-1].keys():
            people[-1] |= said
        elif said:
            people.append(said)
    return people


def _parts(cell: str) -> list[str]:
    """Return the parts of a cell: between semicolons, line breaks or commas, a name with a comma in quotes."""
    if '"' in cell:
        quoted = re.findall(r'"([^"]+)"|([^",;]+)', cell)
        return [name for pair in quoted if (name := "".join(pair).strip())]
    return [name for part in re.split(r"[;\n]|,(?=\s*\S+ \S)", cell) if (name := part.strip())]


def _taken_apart(part: str) -> dict[str, str]:
    said = {}
    if match := WRITTEN.search(part):
        said["email"], part = match["email"], part.replace(match[0], " ", 1)
    for match in PHONE.finditer(part):
        if sum(map(str.isdigit, match[0])) >= 6 and not (TWO_WAYS.search(match[0]) or YEAR_FIRST.search(match[0])):
            said["phone"], part = match[0].strip(), part.replace(match[0], " ", 1)
            break
    if said:
        part = re.sub(r"[<(]\s*[>)]", " ", part)
    if name := (" ".join(part.split()).strip(MARKS) if said else part):
        said["name"] = name
    return said


def _objects_in(text: str) -> list[dict[str, str]]:
    """Return the people in a cell that is a list of objects with names, as JSON has them."""
    with suppress(ValueError, RecursionError):
        found = json.loads(text) if text.startswith("[{") else []
        if all(isinstance(each, dict) and isinstance(each.get("name"), str) for each in found):
            return [
                {key: said for key in ("name", "email") if isinstance(said := each.get(key), str)} for each in found
            ]
    return []


def _no_phone(number: str, person: dict[str, str]) -> str:
    if not (person["name"] or person.get("email")):
        return NOBODY
    return NO_PHONE if len(number) > LONGEST_PHONE else ""


def _is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return bool(EMAIL.fullmatch(text))
