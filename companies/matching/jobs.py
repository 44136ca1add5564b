"""Parse a job's title and text so that two sites' versions of one listing can be compared, without Django."""

from __future__ import annotations

import re
from typing import NamedTuple

from companies.matching.gazetteer import is_city_name, is_region_name
from companies.matching.places import REMOTE, Place, parse_place
from companies.matching.spellings import EQUAL_SPELLINGS
from companies.matching.text import clean, fold

_SHORT_FORMS = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "jnr": "junior",
    "mgr": "manager",
    "mgmt": "management",
    "eng": "engineer",
    "engr": "engineer",
    "dev": "developer",
    "asst": "assistant",
    "assoc": "associate",
    "vp": "vice president",
    "ii": "2",
    "iii": "3",
    "iv": "4",
}
_LAST_NUMERALS = {"i": "1", "v": "5"}

# "(m/f/d)", "H/F", "[all genders]": required by law, and irrelevant to the job.
_GENDERS = re.compile(
    r"[(\[]?(?<!\w)(?:[dx]\s?[/|*]\s?)?(?:m\s?[/|*]\s?[fw]|[fw]\s?[/|*]\s?m|h\s?[/|*]\s?f|f\s?[/|*]\s?h)"
    r"(?:\s?[/|*]\s?(?:d|x|i|div|gn|nb|divers))*(?!\w)[)\]]?|[(\[](?:all genders?|gn|any gender)[)\]]",
    re.IGNORECASE,
)
_GENDER_ENDINGS = re.compile(r"(?<=[^\W\d_]{3})[*:_/](?:in|innen)\b", re.IGNORECASE)
# A number with a label, alone in brackets, or at either end; four digits on their own are a year.
_LABEL = r"(?:requisition|req|job|ref(?:erence)?|posting|jr|r|id|no|nr|number)"
_REQUISITION = re.compile(
    rf"[(\[]?\b{_LABEL}(?:[\s.:#_-]*{_LABEL})*[\s.:#_-]*(\d[\d-]{{2,}}\d)\b[)\]]?|[(\[]?#\s?(\d[\d-]{{2,}})\b[)\]]?|"
    r"[(\[]\s*(\d[\d-]{3,}\d)\s*[)\]]|[\s]+[-–—|,]\s*(\d{5,})\s*$|^\s*(\d{5,})\s*[-–—|:]\s",
    re.IGNORECASE,
)
_SKILL_REMARK = re.compile(
    r"\s*[(\[]\s*(?:primary|secondary|main|core|basics?|beginner|intermediate|advanced|expert|proficient|fluent|native|"
    r"required|preferred|optional|a plus|nice to have|\d+\+?\s*(?:years?|yrs?)(?:\s+(?:of\s+)?experience)?)\s*[)\]]$",
    re.IGNORECASE,
)
_SHARP = re.compile(r"\b([A-Za-z])#")
_PLUS_PLUS = re.compile(r"\b([A-Za-z])\+\+")
_DOT_NET = re.compile(r"(?<!\w)\.net\b", re.IGNORECASE)

_LEADING_REMARK = re.compile(r"^\s*(?:[(\[]\s*(?:remote|hybrid|on-?site)\s*[)\]]|(?:remote|hybrid)\s*[-–—|:])\s*", re.I)
_SEPARATOR = re.compile(r"\s+[-–—|@/]\s+|,\s+|\s*[(\[]\s*|\s+in\s+|\s*[-–—]\s+")
_ENDS = " ,;:-–—|/()[]"

_TAGS = re.compile(r"<[^<>]*>")
# Scripts without spaces are split into letters.
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_SHINGLE = 3


class JobTitle(NamedTuple):
    key: str
    """The normalized title, equal for all titles of one job: no spaces, no remarks."""
    requisitions: frozenset[int]
    """The employer's own numbers for the opening."""
    place: Place
    """The listing's place, narrowed by what the title says about it."""


def parse_job_title(title: str, location: str = "") -> JobTitle:
    """Return the normalized title, with the requisition numbers and the place extracted from it.

    A trailing remark is removed if it is the place of `location`, a country or state, or says that the job is remote;
    it is not lost, but narrows the place. The key is never empty for a title with a letter or digit.
    """
    place = parse_place(location)
    text = clean(title)
    requisitions = {int(re.sub(r"\D", "", next(filter(None, match)))) for match in _REQUISITION.findall(text)}
    for remark in (_REQUISITION, _GENDERS, _GENDER_ENDINGS):
        text = _unless_nothing(remark.sub(" ", text).strip(" ,;:-–—|/"), text)
    if match := _LEADING_REMARK.match(text):
        text = _unless_nothing(text[match.end() :], text)
        place = _with_remark(place, parse_place(match[0]))
    while True:
        shorter, place = _without_place(text, place)
        if shorter == text:
            break
        text = shorter
    return JobTitle(_key(text), frozenset(requisitions), place)


def text_shingles(*texts: str) -> frozenset[int]:
    """Return the hashes of all runs of three words, which two copies share even if one is cut or reformatted.

    Hashes are only comparable within one process.
    """
    folded = " ".join(fold(clean(_TAGS.sub(" ", text))) for text in texts)
    words = _WORDS.findall(folded)
    if not words:
        return frozenset()
    return frozenset(hash(tuple(words[n : n + _SHINGLE])) for n in range(max(1, len(words) - _SHINGLE + 1)))


def text_agreement(one: frozenset[int], other: frozenset[int]) -> float | None:
    """Return the share (0 to 1) of the shorter text that the longer one contains, or None if either is empty.

    Sites cut texts short, so the shorter one is the measure.
    """
    if not one or not other:
        return None
    return len(one & other) / min(len(one), len(other))


def skill_key(name: str) -> str:
    """Return a key that is equal for all spellings of a skill: "Node.js" and "NodeJS", but not "C", "C++" and "C#".

    A remark in brackets about how well or how long it is known, as in "Python (primary)", is no part of the name. The
    key is empty only for blank text.
    """
    text = clean(name)
    key = _spelling_key(_SKILL_REMARK.sub("", text) or text)
    return _EQUAL_SKILLS.get(key, key)


def _spelling_key(text: str) -> str:
    return fold(_in_letters(text)).replace(" ", "") or text.casefold()


def _in_letters(text: str) -> str:
    """Spell out the signs that are part of a name ("C#", "C++", ".NET"), which folding would drop."""
    return _DOT_NET.sub(" dotnet", _PLUS_PLUS.sub(r"\1plusplus", _SHARP.sub(r"\1sharp", text)))


def _key(text: str) -> str:
    words = fold(_in_letters(text)).split()
    if words and words[-1] in _LAST_NUMERALS:
        words[-1] = _LAST_NUMERALS[words[-1]]
    return "".join(_SHORT_FORMS.get(word, word) for word in words).replace(" ", "") or text.casefold()


def _without_place(text: str, place: Place) -> tuple[str, Place]:
    """Return the title without the longest trailing remark that names a place, and the place narrowed by it."""
    for match in _SEPARATOR.finditer(text):
        before, remark = text[: match.start()], text[match.end() :].strip(_ENDS)
        remark_place = parse_place(remark)
        if fold(before) and fold(remark) and _is_place_remark(remark, remark_place, place):
            return before.rstrip(_ENDS), _with_remark(place, remark_place)
    return text, place


def _is_place_remark(remark: str, named: Place, place: Place) -> bool:
    """Return whether a remark, parsed as `named`, is only about the listing's `place`."""
    if named.others or named.agrees_with(place._replace(city="" if place.city == REMOTE else place.city)) is False:
        return named.city == REMOTE and not named.others and not named.regions
    if named.city not in ("", REMOTE):
        # Any other word could be part of the job title; a name in a script without capitals is that of the city.
        return named.city == place.city or (
            not place.city and remark.lower() == remark.upper() and is_city_name(remark)
        )
    return named.is_remote or is_region_name(remark) or not fold(_without_workplace(remark))


def _without_workplace(remark: str) -> str:
    return re.sub(r"\b(?:hybrid|on-?site|in-?office)\b", "", remark, flags=re.IGNORECASE)


def _with_remark(place: Place, named: Place) -> Place:
    if named.city == REMOTE:
        named = named._replace(city="" if place.city else REMOTE)
    return place.narrowed_by(named)


def _unless_nothing(text: str, before: str) -> str:
    return text if fold(text) else before


_EQUAL_SKILLS = {
    _spelling_key(spelling): _spelling_key(spellings.anywhere[0])
    for spellings in EQUAL_SPELLINGS
    for spelling in (*spellings.anywhere, *spellings.as_skill)
}
