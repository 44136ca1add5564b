"""Know countries, their states and cities by their names (`companies/data/places.csv` and `cities.csv`)."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from companies.matching.data import read_rows
from companies.matching.text import fold

# A country and, if known, a state of it; a text can mean several ("CA": Canada or California).
Region = tuple[str, str]

LARGE = 150  # thousands of people; a smaller city that follows another one may be a district of it

# Cities that share their name with a state or country, or with its code, and cities with a second name.
NAMESAKES = {"new york", "washington", "quebec", "singapore", "luxembourg", "hong kong", "panama", "la"}
_OTHER_NAMES = {
    "nyc": "new york",
    "new york city": "new york",
    "washington dc": "washington",
    "quebec city": "quebec",
    "sf": "san francisco",
    "la": "los angeles",
    "bay": "san francisco",  # without "area"
    "sf bay": "san francisco",
    "san francisco bay": "san francisco",
}
_SHORT_FORMS = (
    (re.compile(r"^st "), "saint "),
    (re.compile(r"^ste "), "sainte "),
    (re.compile(r"^ft "), "fort "),
    (re.compile(r"^mt "), "mount "),
    (re.compile(r" (?:am|am main|a main)$"), ""),  # Frankfurt a. M.; the one on the Oder keeps its river
    (re.compile(r"(?<=[\u4e00-\u9fff]{2})市$"), ""),
)
_SHORTENED = re.compile(r"(?:st|ste|ft|mt) |.*(?: am|main|市)$")  # most names are not
# Greek and Arabic are typed with and without these marks, and so is the Russian letter io.
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
_LETTERS = str.maketrans("أإآٱё", "ااااе")


_LARGE = 150  # thousands of people


class City(NamedTuple):
    region: Region
    thousands: int
    """Thousands of people."""


def place_key(text: str) -> str:
    """Return a text as names of places are compared."""
    text = fold(text)
    if text.isascii():
        return text
    return _GREEK.sub(_without_accents, text).translate(_LETTERS)


def _without_accents(match: re.Match[str]) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", match[0]) if not unicodedata.combining(char))


def _regions() -> tuple[dict[str, frozenset[Region]], frozenset[str]]:
    meanings: dict[str, set[Region]] = defaultdict(set)
    names = set()
    for row in read_rows("places.csv"):
        region = (row["country"], row["region"])
        written = {place_key(name) for name in row["names"].split(";")}
        names |= written
        for name in written | {row["region"] or row["country"]}:
            meanings[name].add(region)
    return {name: frozenset(regions) for name, regions in meanings.items()}, frozenset(names)


_MEANINGS, _NAMES = _regions()


@cache
def _cities() -> tuple[dict[str, str], dict[str, list[City]]]:
    """Return the usual name of each city by all of its names, and the cities by their usual name, the largest first."""
    usual: dict[str, str] = {}
    cities: dict[str, list[City]] = defaultdict(list)
    for row in read_rows("cities.csv"):
        first, *others = row["names"].split(";")
        name = _short(first)
        name = _OTHER_NAMES.get(name, name)
        cities[name].append(City((row["country"], row["region"]), int(row["thousands"])))
        usual.setdefault(first, name)
        for other in others:
            usual.setdefault(other, name)
    return usual, dict(cities)


def _short(name: str) -> str:
    if not _SHORTENED.match(name):
        return name
    for pattern, replacement in _SHORT_FORMS:
        name = pattern.sub(replacement, name)
    return name


def city_name(part: str) -> str:
    """Return the name under which a city is compared: "munich" for a folded "munchen"."""
    known, _ = _cities()
    short = _short(part)
    name = known.get(part) or known.get(short) or short
    return _OTHER_NAMES.get(name, name)


def cities_named(name: str) -> list[City]:
    """Return the cities of a name as `city_name()` returns it, the largest first."""
    return _cities()[1].get(name, [])


@cache
def _large_city_names() -> frozenset[str]:
    """Return all names of the large cities, which stand first in the file: reading all of it takes a moment."""
    large = takewhile(lambda row: int(row["thousands"]) >= _LARGE, read_rows("cities.csv"))
    return frozenset(name for row in large for name in row["names"].split(";"))


def is_large_city_name(text: str) -> bool:
    """Return whether a text is a name of a large city: those of towns are too often the names of companies."""
    return place_key(text) in _large_city_names()


def is_city_name(text: str) -> bool:
    """Return whether a text is a name of a city."""
    return place_key(text) in _cities()[0]


def is_region_name(text: str) -> bool:
    """Return whether a text is the name of a country or state, not just its code ("IT" is a department, too)."""
    return place_key(text) in _NAMES


def regions_named(name: str) -> frozenset[Region]:
    """Return the countries and states that a folded name or code can mean."""
    return _MEANINGS.get(name, frozenset())


def common_regions(some: frozenset[Region], others: frozenset[Region]) -> frozenset[Region]:
    """Return the regions that both can mean; of a country and a state in it, the state."""
    return frozenset(
        max(one, other, key=_exactness)
        for one in some
        for other in others
        if one[0] == other[0] and (one[1] == other[1] or not one[1] or not other[1])
    )


def regions_with(city: str) -> frozenset[Region]:
    """Return the regions that have a city of a name."""
    return frozenset(each.region for each in cities_named(city))


def _exactness(region: Region) -> int:
    return len(region[1])
