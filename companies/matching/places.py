"""Where a job is, as far as a listing tells: a city, what the rest of the text can mean, and whether it is remote."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from companies.matching.data import read_rows
from companies.matching.text import clean, fold

REMOTE = "remote"  # stands for the city of a job that has none

_REMOTE = re.compile(
    r"\b(?:(?:fully|100%) )?(?:remote(?:ly)?(?: first)?|work(?:ing)? from (?:home|anywhere)|wfh|"
    r"home[ -](?:based|office)|anywhere|telecommut\w+)\b",
    re.IGNORECASE,
)
_WORKPLACE = re.compile(r"\b(?:hybrid|on-?site|in-?office|in person)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*[;|]\s*|\s+(?:or|and|&)\s+|\s*/\s*", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,()\[\]:•·]\s*|\s+[-–—]\s+|^[-–—]\s*|\s*[-–—]$|(?<=\b[A-Z]{2})-(?=[A-Z])")
_POST_CODE = re.compile(r"\b(?:\d{4,}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b")
_AROUND = re.compile(r"^(?:greater|metro) | (?:(?:metro(?:politan)? )?area|metro)$")

# Cities whose name is a state's or country's too, and cities with a second name.
_CITIES = {"new york", "washington", "quebec", "singapore", "luxembourg", "hong kong", "panama"}
_OTHER_NAMES = {"nyc": "new york", "new york city": "new york", "washington dc": "washington", "quebec city": "quebec"}

# A country and, if known, a state of it; a text may mean several ("CA": Canada, or California).
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


class Place(NamedTuple):
    city: str
    """Folded; "" if not known, REMOTE for a remote job without one; several in alphabetical order."""
    regions: frozenset[Region]
    """What is known of country and state, by all readings; empty if nothing is."""
    others: frozenset[str]
    """Folded parts that are none of these, such as a district."""
    is_remote: bool

    def agrees_with(self, other: Place) -> bool | None:
        """Whether both are one place; None where one of the two does not tell its city."""
        if self.city and other.city and self.city != other.city:
            return False
        if self.regions and other.regions and not _common(self.regions, other.regions):
            return False
        if self.others and other.others and not self.others & other.others:
            return False
        return True if self.city and other.city else None

    def narrowed_by(self, other: Place) -> Place:
        """This place with what `other`, which agrees with it, knows besides."""
        known = _common(self.regions, other.regions) if self.regions and other.regions else frozenset()
        is_remote = self.is_remote or other.is_remote
        return Place(
            self.city or other.city, known or self.regions or other.regions, self.others | other.others, is_remote
        )


def parse_place(location: str) -> Place:
    """The place that a listing's location tells.

    >>> parse_place("San Francisco, CA").agrees_with(parse_place("San Francisco, California, USA"))
    True
    """
    text = clean(location)
    is_remote = _REMOTE.search(text) is not None
    text = _WORKPLACE.sub(" ", _REMOTE.sub(" ", text)).strip(" ,-–—/|;")
    places = [_parse_one(part) for part in _SEVERAL.split(text) if fold(part)]
    cities = sorted({place.city for place in places if place.city})
    if len(cities) > 1:  # of several cities, the regions would be mixed up
        return Place(" ".join(cities), frozenset(), frozenset(), is_remote)
    place = Place("", frozenset(), frozenset(), is_remote)
    for other in places:
        place = place.narrowed_by(other)
    return place._replace(city=REMOTE) if is_remote and not place.city else place


def is_region_name(text: str) -> bool:
    """Whether a text is a country's or state's name, and not only its code: "IT" is a department as well."""
    return fold(text) in _NAMES


def _parse_one(text: str) -> Place:
    parts = [fold(part) for part in _PARTS.split(_POST_CODE.sub(" ", text)) if part]
    city, regions, others = "", frozenset(), set()
    for part in filter(None, parts):
        part = re.sub(r"^st ", "saint ", _AROUND.sub("", part))
        part = _OTHER_NAMES.get(part, part)
        meant = frozenset(_MEANINGS.get(part, ()))
        if meant and (city or part not in _CITIES):
            narrowed = _common(regions, meant) if regions else meant
            if narrowed:
                regions = narrowed
                continue
        if not city and not part[0].isdigit():  # a street has a number
            city = part
        elif part != city:
            others.add(part)
    return Place(city, regions, frozenset(others), False)


def _common(some: frozenset[Region], others: frozenset[Region]) -> frozenset[Region]:
    """What both can mean: of a country and a state of it, the state."""
    return frozenset(
        max(one, other, key=_exactness)
        for one in some
        for other in others
        if one[0] == other[0] and (one[1] == other[1] or not one[1] or not other[1])
    )


def _exactness(region: Region) -> int:
    return len(region[1])
