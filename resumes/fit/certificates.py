"""Read the certificates and licences that a text names (`resumes/data/certificates.csv`)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from companies.matching import skill_key
from companies.matching.data import read_rows
from resumes.fit.skill_names import DATA

# The grades in which some certificates come, by their rank: "PRINCE2 Practitioner", "AWS … Architect – Associate".
GRADES = ("foundation", "associate", "practitioner", "professional", "expert")
_GRADE = re.compile(rf"[\s,–—:(-]*(?:v?\d\s+)?({'|'.join(GRADES)})\b", re.I)


class Named(NamedTuple):
    """A certificate in a text, under the key of its usual name."""

    start: int
    end: int
    key: str


@cache
def usual_names() -> dict[str, str]:
    """Return the usual name of each certificate, by the key of each of its names."""
    return {
        skill_key(name): row["names"].split(";")[0]
        for row in read_rows("certificates.csv", DATA)
        for name in row["names"].split(";")
    }


@cache
def usual_keys() -> frozenset[str]:
    """Return the keys of all certificates in the data file."""
    return frozenset(certificate_key(usual) for usual in usual_names().values())


@cache
def _patterns() -> list[re.Pattern[str]]:
    """Return one pattern for names of capitals and one for the others, the longest first."""
    spelled = [name for row in read_rows("certificates.csv", DATA) for name in row["names"].split(";")]
    patterns = []
    for names, flags in (
        ([name for name in spelled if name.isupper()], 0),
        ([name for name in spelled if not name.isupper()], re.I),
    ):
        ordered = sorted(names, key=len, reverse=True)
        alternatives = "|".join(re.escape(name).replace("'", "['’]") for name in ordered)
        patterns.append(re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w])", flags))
    return patterns


def certificates(text: str) -> Iterator[Named]:
    """Yield the certificates that a text names, each once."""
    found: dict[str, Named] = {}
    for pattern in _patterns():
        for match in pattern.finditer(text):
            key = certificate_key(match[0].replace("’", "'"))
            known = found.get(key)
            if known is None or match.start() < known.start:
                found[key] = Named(match.start(), match.end(), key)
    yield from sorted(found.values())


def certificate_key(name: str) -> str:
    """Return the key of a certificate, equal for all its names in the data file."""
    key = skill_key(name)
    return skill_key(usual_names().get(key, name))


def grade_of(text: str, end: int) -> int | None:
    """Return the rank of the grade that follows a certificate's name, which ends there, or None."""
    match = _GRADE.match(text, end)
    return GRADES.index(match[1].lower()) + 1 if match else None
