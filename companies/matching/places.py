"""Parse a listing's location: the city, the regions that the rest of the text can mean, and whether it is remote."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from companies.matching.data import read_rows
from companies.matching.text import clean, fold

REMOTE = "remote"  # in place of the city of a remote job without one

_REMOTE = re.compile(
    r"\b(?:(?:fully|100%) )?(?:remote(?:ly)?(?: first)?|work(?:ing)? from (?:home|anywhere)|wfh|"
    r"home[ -](?:based|office)|anywhere|telecommut\w+)\b",
    re.IGNORECASE,
)
_WORKPLACE = re.compile(r"\b(?:hybrid|on-?site|in-?office|in person)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*[;|]\s*|\s+(?:or|and|&)\s+|\s*/\s*", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,()\[\]:•·]\s*|\s+[-–—~]\s+|^[-–—]\s*|\s*[-–—]$|(?<=\b[A-Z]{2})-(?=[A-Z])")
_POST_CODE = re.compile(r"\b(?:\d{4,}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b")
# No place at all, in folded form: it is not known where, which is different from somewhere else.
_UNKNOWN = re.compile(
    r"(?:(?:multiple|various|several|many|different|all|other|\d+)(?: \w+)? (?:locations?|cities|sites|offices|places)|"
    r"multiple|various|several|(?:nation|country|state|city|world|europe|bundes|deutschland|österreich)(?: ?wide|weit)|"
    r"global(?:ly)?|international|flexible|negotiable|tbd|tba|unknown|unspecified|not (?:specified|available)|"
    r"(?:and )?\d+ (?:more|others?)|全国|多地|不限)"
)
_BUILDING = re.compile(r"[-\s]*\b(?:bldg|building|suite|ste|floor|unit)\.? ?#?\d\w*", re.IGNORECASE)
_SHORT_FORMS = (
    (re.compile(r"^st "), "saint "),
    (re.compile(r"^ste "), "sainte "),
    (re.compile(r"^ft "), "fort "),
    (re.compile(r"^mt "), "mount "),
    (re.compile(r" (?:am|am main|a main)$"), ""),  # Frankfurt a. M.; the one on the Oder keeps its river
    (re.compile(r"(?<=[\u4e00-\u9fff]{2})市$"), ""),
)
_AROUND = re.compile(r"^(?:greater|metro) | (?:(?:metro(?:politan)? )?area|metro)$")

# Cities that share their name with a state or country, and cities with a second name.
_CITIES = {"new york", "washington", "quebec", "singapore", "luxembourg", "hong kong", "panama"}
_OTHER_NAMES = {
    "nyc": "new york",
    "new york city": "new york",
    "washington dc": "washington",
    "quebec city": "quebec",
    "sf": "san francisco",
    "bay": "san francisco",  # without "area"
    "sf bay": "san francisco",
    "san francisco bay": "san francisco",
}

# A country and, if known, a state of it; a text can mean several ("CA": Canada or California).
Region = tuple[str, str]


def _regions() -> tuple[dict[str, set[Region]], set[str]]:
    meanings: dict[str, set[Region]] = defaultdict(set)
    names = set()
    for row in read_rows("places.csv"):
        region = (row["country"], row["region"])
        written = {fold(name) for name in row["names"].split(";")}
        names |= written
        for name in written | {row["region"] or row["country"]}:
            meanings[name].add(region)
    return dict(meanings), names


_MEANINGS, _NAMES = _regions()


@cache
def _cities() -> dict[str, str]:
    """Return the usual name of each city by all of its names, as they are compared."""
    usual: dict[str, str] = {}
    for row in read_rows("cities.csv"):
        first, *others = row["names"].split(";")
        for name in (first, *others):
            usual.setdefault(name, _short(first))
    return usual


def city_name(part: str) -> str:
    """Return the name under which a city is compared: "munich" for a folded "munchen"."""
    known = _cities()
    short = _short(part)
    name = known.get(part) or known.get(short) or short
    return _OTHER_NAMES.get(name, name)


def is_city_name(text: str) -> bool:
    """Return whether a text is a name of a large city."""
    return fold(text) in _cities()


def _short(name: str) -> str:
    for pattern, replacement in _SHORT_FORMS:
        name = pattern.sub(replacement, name)
    return name


class Place(NamedTuple):
    city: str
    """Folded; "" if unknown, REMOTE for a remote job without one; several in alphabetical order."""
    regions: frozenset[Region]
    """All possible readings of country and state; empty if unknown."""
    others: frozenset[str]
    """Other folded parts, such as a district."""
    is_remote: bool
    cities: frozenset[str] = frozenset()
    """All cities, if there are several."""

    def agrees_with(self, other: Place) -> bool | None:
        """Return whether both are the same place, or None if the city of either is unknown."""
        if self.city and other.city and self.city != other.city:
            return bool(self._all_cities & other._all_cities)
        if self.regions and other.regions and not _common(self.regions, other.regions):
            return False
        if self.others and other.others and not self.others & other.others:
            return False
        return True if self.city and other.city else None

    @property
    def _all_cities(self) -> frozenset[str]:
        return self.cities or frozenset((self.city,))

    def narrowed_by(self, other: Place) -> Place:
        """Return this place with the details that `other` adds; the two must not disagree."""
        known = _common(self.regions, other.regions) if self.regions and other.regions else frozenset()
        is_remote = self.is_remote or other.is_remote
        return Place(
            self.city or other.city,
            known or self.regions or other.regions,
            self.others | other.others,
            is_remote,
            self.cities if self.city else other.cities,
        )


def parse_place(location: str) -> Place:
    """Parse the location of a listing. What names no place ("Nationwide") is unknown, and not different from others.

    >>> parse_place("San Francisco, CA").agrees_with(parse_place("San Francisco, California, USA"))
    True
    """
    text = clean(location)
    is_remote = _REMOTE.search(text) is not None
    text = _WORKPLACE.sub(" ", _REMOTE.sub(" ", text)).strip(" ,-–—/|;")
    places = [_parse_one(part) for part in _SEVERAL.split(text) if fold(part)]
    cities = sorted({place.city for place in places if place.city})
    if len(cities) > 1:  # the regions of several cities would be mixed up
        return Place(" ".join(cities), frozenset(), frozenset(), is_remote, frozenset(cities))
    place = Place("", frozenset(), frozenset(), is_remote)
    for other in places:
        place = place.narrowed_by(other)
    return place._replace(city=REMOTE) if is_remote and not place.city else place


def is_region_name(text: str) -> bool:
    """Return whether a text is the name of a country or state, not just its code ("IT" is a department, too)."""
    return fold(text) in _NAMES


def _parse_one(text: str) -> Place:
    text = _BUILDING.sub(" ", _POST_CODE.sub(" ", text))
    parts = [fold(part) for part in _PARTS.split(text) if part]
    city = ""
    regions: frozenset[Region] = frozenset()
    others = set()
    for part in filter(None, parts):
        if _UNKNOWN.fullmatch(part):
            continue
        part = _AROUND.sub("", part)
        part = part if part in _MEANINGS and part not in _CITIES else city_name(part)
        readings = frozenset(_MEANINGS.get(part, ()))
        if readings and (city or part not in _CITIES):
            narrowed = _common(regions, readings) if regions else readings
            if narrowed:
                regions = narrowed
                continue
        if not city and not part[0].isdigit():  # a street has a number
            city = part
        elif part != city:
            others.add(part)
    return Place(city, regions, frozenset(others), False)


def _common(some: frozenset[Region], others: frozenset[Region]) -> frozenset[Region]:
    """Return the regions that both can mean; of a country and a state in it, the state."""
    return frozenset(
        max(one, other, key=_exactness)
        for one in some
        for other in others
        if one[0] == other[0] and (one[1] == other[1] or not one[1] or not other[1])
    )


def _exactness(region: Region) -> int:
    return len(region[1])
