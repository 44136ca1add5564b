"""Parse a listing's location: the city, the regions that the rest of the text can mean, and whether it is remote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from companies.matching.gazetteer import (
    LARGE,
    NAMESAKES,
    Region,
    cities_named,
    city_name,
    common_regions,
    is_region_name,
    place_key,
    regions_named,
    regions_with,
)
from companies.matching.text import clean

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
_AROUND = re.compile(r"^(?:greater|metro) | (?:(?:metro(?:politan)? )?area|metro)$")
_AMONG = re.compile(
    r"^(?:(?:based |only )?(?:in|within|across) )?(?:the )?|(?: (?:only|based|wide))?$"
)  # "in the US only"
_STATE_OF = re.compile(r"^(?:state|province) of | (?:state|province)$")
# Before the name of a city, to which other words may be added, too ("Berlin Mitte").
_PART_OF = re.compile(r"^(?:central|downtown|uptown|midtown|inner|near|city of|north|south|east|west|nord|sud|ost) ")
_LONGEST_NAME = 4  # words


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
        if self.regions and other.regions and not common_regions(self.regions, other.regions):
            return False
        if self.others and other.others and not self.others & other.others:
            return False
        return True if self.city and other.city else None

    @property
    def _all_cities(self) -> frozenset[str]:
        return self.cities or frozenset((self.city,))

    def narrowed_by(self, other: Place) -> Place:
        """Return this place with the details that `other` adds; the two must not disagree."""
        known = common_regions(self.regions, other.regions) if self.regions and other.regions else frozenset()
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
    places, is_remote = read_places(location)
    cities = sorted({place.city for place in places if place.city})
    if len(cities) > 1:  # the regions of several cities would be mixed up
        return Place(" ".join(cities), frozenset(), frozenset(), is_remote, frozenset(cities))
    merged = Place("", frozenset(), frozenset(), is_remote)
    for place in places:
        if merged.regions and place.regions and not common_regions(merged.regions, place.regions):
            merged = merged._replace(regions=merged.regions | place.regions)  # several countries
        merged = merged.narrowed_by(place)
    return merged._replace(city=REMOTE) if is_remote and not merged.city else merged


def read_places(location: str) -> tuple[list[Place], bool]:
    """Return each place that a location names, and whether it says that the job is remote."""
    text = clean(location)
    is_remote = _REMOTE.search(text) is not None
    text = _WORKPLACE.sub(" ", _REMOTE.sub(" ", text)).strip(" ,-–—/|;")
    return [place for part in _alternatives(text) for place in _places_in(part)], is_remote


def _alternatives(text: str) -> list[str]:
    """Split a text between several places, but not within the name of one (Trinidad and Tobago)."""
    found: list[str] = []
    for part in _SEVERAL.split(text):
        if found and regions_named(place_key(f"{_PARTS.split(found[-1])[-1]} and {_PARTS.split(part)[0]}")):
            found[-1] += f" and {part}"
        else:
            found.append(part)
    return found


def _places_in(text: str) -> list[Place]:
    """Return the places of a text whose parts are a city and its region, or several of these."""
    text = _BUILDING.sub(" ", _POST_CODE.sub(" ", text))
    draft = _Draft()
    drafts = [draft]
    for part in chain.from_iterable(_names(place_key(part)) for part in _PARTS.split(text) if part):
        draft = draft.take(part)
        if draft is not drafts[-1]:
            drafts.append(draft)
    return [Place(each.city, each.regions, frozenset(each.others), False) for each in drafts if each.is_known]


def _names(part: str) -> Iterator[str]:
    """Yield the names in a folded part: two of "austin tx", and none of "nationwide"."""
    if not part or _UNKNOWN.fullmatch(part):
        return
    part = _AROUND.sub("", part)
    for pattern in (_AMONG, _STATE_OF):
        shorter = pattern.sub("", part)
        if not _is_known(part) and _is_known(shorter):
            part = shorter
    yield from _split(part)


def _split(part: str) -> list[str]:
    words = part.split(" ")
    if not _is_known(part):
        for count in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
            head, tail = " ".join(words[:-count]), " ".join(words[-count:])
            if regions := regions_named(tail):
                front = _split(head)
                if len(front) > 1 or common_regions(regions, regions_with(city_name(head))):
                    return [*front, tail]
    return [part]


def _is_known(part: str) -> bool:
    return bool(regions_named(part) or cities_named(city_name(part)))


@dataclass
class _Draft:
    """A place whose parts are being read."""

    city: str = ""
    regions: frozenset[Region] = frozenset()
    others: set[str] = field(default_factory=set)
    last: str = ""
    """The latest part: the next one may show that it was a city."""

    @property
    def is_known(self) -> bool:
        return bool(self.city or self.regions or self.others)

    def take(self, part: str) -> _Draft:
        """Take a part in, and return the place that the next one belongs to: this one, or another that begins."""
        last, self.last = self.last, part
        if readings := self._readings(part):
            narrowed = common_regions(self.regions, readings) if self.regions else readings
            if narrowed:
                self.regions = narrowed
                return self
            before = city_name(last)
            if common_regions(readings, regions_with(before)):  # "Lebanon, PA"; "Austin, TX, Portland, OR"
                if before not in self.others:
                    self.city, self.regions = self.city or before, readings
                    return self
                self.others.remove(before)
                return _Draft(before, readings)
            if is_region_name(part):
                return _Draft(regions=readings)
        name = part if readings else city_name(part)
        if not self.city and not part[0].isdigit():  # a street has a number
            self.city = name
        elif self._is_elsewhere(name):
            return _Draft(name)
        elif name != self.city:
            self.others.add(name)
        return self

    def _readings(self, part: str) -> frozenset[Region]:
        """Return the regions that the part means, unless it is a city with the name of a region."""
        readings = regions_named(part)
        if part not in NAMESAKES:
            return readings
        if not self.city:
            return readings if self.regions and len(part) == 2 else frozenset()
        around = regions_with(self.city)
        return readings if not around or common_regions(around, readings) else frozenset()

    def _is_elsewhere(self, name: str) -> bool:
        """Return whether a name is that of a large city that cannot be where this place is."""
        cities = cities_named(name)
        around = self.regions or regions_with(self.city)
        return (
            bool(cities and around) and cities[0].thousands >= LARGE and not common_regions(around, regions_with(name))
        )


def stated_regions(place: Place) -> frozenset[Region]:
    """Return the regions that a place states, without readings where its city is not ("San Francisco, CA")."""
    here = regions_with(place.city)
    if fitting := frozenset(region for region in place.regions if common_regions(frozenset((region,)), here)):
        return fitting & here or fitting
    states = frozenset(region for region in place.regions if region[1])
    return states if place.city and states else place.regions  # after an unknown city, "DE" is a state


def likely_regions(place: Place) -> frozenset[Region]:
    """Return the stated regions, to the state if the city is known; without one, those of the largest such city.

    A city of at least half its size counts, too: "Valencia" may be in Spain or in Venezuela.
    """
    stated = stated_regions(place)
    names = [name for name in (place.city, *sorted(place.others)) if name]
    for name in (*names, *chain.from_iterable(map(cities_within, names))):
        known = [
            (regions, city.thousands)
            for city in cities_named(name)
            if (regions := common_regions(stated, frozenset((city.region,))) if stated else frozenset((city.region,)))
        ]
        if known:
            most = known[0][1]
            return frozenset().union(*(regions for regions, thousands in known if 2 * thousands >= most))
    return stated


def cities_within(name: str) -> list[str]:
    """Return the cities in a longer name that begins with a large one ("berlin mitte", "東京都港区")."""
    unspaced = not name.isascii() and " " not in name
    between = "" if unspaced else " "
    words = list(name) if unspaced else _PART_OF.sub("", name).split(" ")
    found: list[str] = []
    while words:
        for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
            city = city_name(between.join(words[:count]))
            cities = cities_named(city)
            if len(city) > 3 and cities and (found or cities[0].thousands >= LARGE):
                found.append(city)
                words = words[count:]
                break
        else:
            break
        if not unspaced:
            break
    return found
