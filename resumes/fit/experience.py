"""Read how many years of experience a statement asks for, and of what."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_NUMBERS = (
    "one two three four five six seven eight nine ten",
    "ein zwei drei vier fünf sechs sieben acht neun zehn",
    "un deux trois quatre cinq six sept huit neuf dix",
    "uno dos tres cuatro cinco seis siete ocho nueve diez",
    "een twee drie vier vijf zes zeven acht negen tien",
)
NUMBERS = {word: number for words in _NUMBERS for number, word in enumerate(words.split(), start=1)} | {
    "eine": 1,
    "einem": 1,
}
_COUNT = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_YEARS = re.compile(
    rf"(?<![\w.,-])(?P<between>(?:between|zwischen|entre|tussen(?: de)?)\s+)?(?P<count>{_COUNT})(?:\s*\(\d{{1,2}}\))?"
    rf"(?(between)\s+(?:and|und|et|y|en)\s+{_COUNT}|(?:\s*(?:[-–—]|to|bis|à|a|tot)\s*{_COUNT})?)"
    rf"\s*\+?\s*(?:or more\s+|plus\s+)?(?:full\s+)?"
    r"(?:years?['’]?|yrs?\.?|jahre[ns]?|jahr|ans|années?|años?|jaar|jaren)(?!\w)",
    re.I,
)
_EXPERIENCE = (
    r"experience\w*|exp\b|\w*erfahrung\w*|berufspraxis|praxis|expérience\w*|experiencia|\w*ervaring|"
    r"track record|background"
)
# After the years: what they are of. Before them: the label of the line, or the word itself.
_AFTER = re.compile(
    rf"^\s*(?:of |an |d['’]|de )?(?:[\w/&’'-]+[,]?\s+){{0,6}}?(?:{_EXPERIENCE})",
    re.I,
)
_AT_WORK = re.compile(
    r"^\s*(?:working |work )?(?:in|as|with|bei|als|im|mit|in der|en tant que|como|"
    r"of(?! age| school| study| education| training))\s+\w",
    re.I,
)
_BEFORE = re.compile(rf"(?:{_EXPERIENCE})\b[^.;]{{0,40}}$", re.I)
_NO_LEAST = re.compile(
    r"(?:\bup to|\bbis zu|\bmax(?:imal|imum)?\.?(?: of)?|\bless than|\bunder|\bjusqu['’]à|\bhasta|\btot|"
    r"\bhöchstens)\s*$",
    re.I,
)
_NOT_OF_A_PERSON = re.compile(
    r"\b(?:we|our|us|company|team|firm|founded|history|wir|uns\w*|unternehmen|firma|seit|nous|notre|entreprise|"
    r"nosotros|nuestr\w+|"
    r"wij|ons|onze|bedrijf|contract|vertrag|befristet|warranty|children|kids|old)\b",
    re.I,
)
# After them: "with over 20 years of experience, we lead the market".
_OF_THEMSELVES = re.compile(
    r"^[^.,;]{0,60},\s+(?:we|our|us|wir|unser\w*|nous|notre|nosotros|nuestr\w+|wij|ons|onze)\b", re.I
)
_STILL_OF_A_PERSON = re.compile(
    r"\b(?:require|requires|look(?:ing)? for|expect|seek|ask|need|want|suchen|erwarten|cherchons|buscamos|"
    r"zoeken|vragen)\b",
    re.I,
)
_AGE = re.compile(r"^\s*(?:old|of age|alt|and (?:over|older)|contract|fixed|vertrag|befristet|de edad|oud)\b", re.I)
MOST = 40


class Years(NamedTuple):
    """A number of years in a statement: the least that is asked for."""

    start: int
    end: int
    least: float
    is_of_experience: bool
    """Whether the statement says so; otherwise they may be those of a skill beside them."""


def years(text: str, *, is_asking: bool) -> Iterator[Years]:
    """Yield the years of experience that a statement names; `is_asking` says that it stands among what is asked for."""
    for match in _YEARS.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _AGE.match(after) or _NO_LEAST.search(before) or _OF_THEMSELVES.match(after):
            continue
        if _NOT_OF_A_PERSON.search(before) and not _STILL_OF_A_PERSON.search(before):
            continue
        word = match["count"].lower()
        least = float(NUMBERS.get(word) or word.replace(",", "."))
        if 0 < least <= MOST:
            is_said = bool(_AFTER.match(after) or _BEFORE.search(before) or (is_asking and _AT_WORK.match(after)))
            yield Years(match.start(), match.end(), least, is_said)
