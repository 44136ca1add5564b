"""Say where a listing is, as words and codes in one text, and translate what a person asks for into a condition on it.

"Austin, TX" is " austin tx #austin @us @us-tx ". A place that is known is found by its code, whatever its name and
spelling ("@us" by US, USA and Texas); any other text is found as whole words. Both databases compare the same text.
"""

from functools import lru_cache, reduce
from operator import and_, or_

from django.db.models import Q

from companies.matching.gazetteer import NAMESAKES, Region, cities_named, city_name, place_key, regions_named
from companies.matching.places import REMOTE, Place, cities_within, likely_regions, read_places, stated_regions
from companies.search.job_text import folded

LONGEST = 1000  # letters of what is asked for: no location is as long
CODE = 2  # letters of the code of a country or state
_LONG_FORMS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


@lru_cache(maxsize=10_000)
def place_words(location: str) -> str:
    """Return the words of a location and the codes of its places, each between spaces; "" without any.

    >>> place_words("Remote - US")
    ' remote us @remote @us '
    """
    words = _words(location)
    if not words:
        return ""
    places, is_remote = read_places(location)
    codes = {_code(REMOTE)} if is_remote else set()
    for place in places:
        for country, state in likely_regions(place):
            codes |= {_code(country), _code(country, state)}
        for name in filter(None, (place.city, *place.others)):
            codes |= {_city_code(city) for city in ([name] if cities_named(name) else cities_within(name))}
    return f" {' '.join((words, *sorted(codes)))} "


def in_place(text: str) -> Q | None:
    """Return the condition that a listing is in a place, or None if the text is blank; without a word, none is.

    All that the text states must hold ("Portland, OR"); one of several places must ("Paris; London"), and one of
    those that a name can mean ("Georgia", "CA").
    """
    text = text.replace("\0", "").strip()
    if not text:
        return None
    words = _words(text)
    if not words or len(words) > LONGEST:
        return Q(pk__in=())
    places, is_remote = read_places(text)
    wanted = [_in(place) for place in places]
    name = place_key(text)
    if (regions := regions_named(name)) and (name in NAMESAKES or (cities_named(name) and len(name) > CODE)):
        wanted += [_in_regions(regions), _has(_city_code(city_name(name)))]  # New York, Georgia, Lebanon (Pennsylvania)
    if is_remote:
        wanted = [condition & _has(_code(REMOTE)) for condition in wanted] or [_has(_code(REMOTE))]
    return reduce(or_, wanted) if wanted else _has(words)


def in_known_place(text: str) -> Q | None:
    """Return the condition that a listing is in a place, or None if the text names none that is known."""
    places, is_remote = read_places(text.replace("\0", ""))
    is_known = is_remote or any(place.regions or cities_named(place.city or "") for place in places)
    return in_place(text) if is_known else None


def _in(place: Place) -> Q:
    names = [name for name in (place.city, *sorted(place.others)) if name]
    conditions = [_has(_city_code(name) if cities_named(name) else _words(name)) for name in names]
    if place.regions:
        conditions.append(_in_regions(stated_regions(place)))
    return reduce(and_, conditions)


def _in_regions(regions: frozenset[Region]) -> Q:
    return reduce(or_, (_has(_code(*region)) for region in sorted(regions)))


def _has(words: str) -> Q:
    return Q(place_words__contains=f" {words} ")


def _words(text: str) -> str:
    return " ".join(_LONG_FORMS.get(word, word) for word in place_key(folded(text)).split(" "))


def _code(country: str, state: str = "") -> str:
    return f"@{country}-{state}" if state else f"@{country}"


def _city_code(name: str) -> str:
    return "#" + name.replace(" ", "-")
