"""Read the names of skills: in lists, where they have remarks about how well they are known, and in running text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from companies.matching import skill_key
from companies.matching.data import read_rows
from companies.matching.spellings import EQUAL_SPELLINGS
from companies.matching.text import fold

DATA = Path(__file__).resolve().parent.parent / "data"
LONGEST = 6  # words of a name in a text
KEPT = 20_000  # names of which a process knows the keys: the same ones are in many lists

_YEARS = r"\d{1,2}\s*\+?(?:\s*[-–]\s*\d{1,2})?\s*\+?\s*(?:years?|yrs?|jahren?|jahre|ans|années|años|jaar)"
_HOW_WELL = (
    r"very|strong|solid|excellent|good|great|proven|deep|extensive|hands-on|working|sound|demonstrated|basic|advanced|"
    r"in-depth|fundierte?|sehr|gute?|sichere[rs]?|solide|ausgezeichnete?|erste|umfassende|bonnes?|excellente?s?|"
    r"buen[ao]s?|sólid[ao]s?|goede|uitstekende"
)
_KNOWLEDGE = (
    r"knowledge|understanding|command|experience|expertise|proficiency|proficient|familiarity|familiar|skilled|skills?|"
    r"experienced|background|competence|kenntnisse|erfahrung(?:en)?|umgang|connaissances?|maîtrise|expérience|"
    r"conocimientos?|experiencia|dominio|kennis|ervaring"
)
_PREFIX = re.compile(
    rf"^(?:(?:{_HOW_WELL})\s+)*(?:{_YEARS}\s+(?:of\s+)?)?(?:(?:{_HOW_WELL})\s+)*"
    rf"(?:(?:{_KNOWLEDGE})\s+(?:of|in|with|using|on|mit|im|de|du|des|d['’]|en|van|met)\s+(?:the\s+)?|"
    rf"(?:in|with|of)\s+)?",
    re.I,
)
_HOW_WELL_AFTER = (
    r"avanzad[oa]s?|básic[oa]s?|intermedi[oa]s?|avancée?s?|intermédiaires?|gevorderd|fortgeschritten|"
    r"(?:nivel|niveau) (?:avanzado|medio|alto|básico|usuario|expert|avancé|intermédiaire)"
)
_REMARK = (
    rf"(?:{_HOW_WELL}|expert|intermediate|beginner|required|preferred|optional|a plus|nice to have|primary|secondary|"
    rf"at least|min\.?|mind\.?|{_YEARS}|of|{_KNOWLEDGE}|{_HOW_WELL_AFTER})"
)
_SUFFIX = re.compile(
    rf"\s*(?:[-–:,]\s+|\(\s*){_REMARK}(?:\s+{_REMARK})*\s*\)?$|"
    rf"\s+(?:skills?|experience|knowledge|proficiency|required|preferred|kenntnisse|erfahrung|{_HOW_WELL_AFTER}|{_YEARS})$|-?kenntnisse$",
    re.I,
)
_LEVELS = re.compile(r"^(?:basic|advanced|expert|intermediate|beginner)\s+", re.I)
_IN_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]+)\)$")
_YEARS_OF = re.compile(
    r"(\d{1,2})\s*\+?(?:\s*[-–]\s*\d{1,2})?\s*\+?\s*(?:years?|yrs?|jahren?|jahre|ans|années|años|jaar)", re.I
)
_VERSION = re.compile(r"^(.{3,}?|.+(?=\s))\s*v?\d{1,4}(?:\.(?:\d+|x))*\+?$", re.I)
_TOKEN = re.compile(r"(?:(?<!\w)\.(?=net\b))?[^\W_]+(?:(?:\+\+|#)(?![^\W\d_])|\+(?=$|[\s,;)]))?", re.I)
# What may stand between the words of one name, and between the names of a list.
_WITHIN = re.compile(r"[ ]?[-./&’']?[ ]?")
_LISTED_BEFORE = re.compile(
    r"(?:^|[,;/(:|•]|\b(?:and|or|und|oder|et|ou|y|o|en|of|with|in|using|use|know|mit|avec|de|con|met|van|advanced|"
    r"strong|good))\s*$",
    re.I,
)
_LISTED_AFTER = re.compile(
    r"\s*(?:$|[,;/).|•(]|-?kenntnisse|(?:and|or|und|oder|et|ou|y|o|en|of(?! mouth)|skills?|experience|programming|"
    r"developers?|niveau|nivel|level|avanzado|avancé|"
    r"(?:is|are) (?:an? |the |een )?(?:\w+ )?(?:plus|must|advantage|asset|bonus|required|needed|preferred|desirable|"
    r"essential|expected|mandatory|optional|welcome|used|pré|pluspunt|vereist|nodig|wenselijk)|"
    r"un|ist|von|for|on|at (?:an? )?(?:\w+ )?level)\b)",
    re.I,
)


_PREPOSITIONS = {"in", "on", "to", "at", "of", "for", "with"}


class Found(NamedTuple):
    """A skill in a text."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=KEPT)
def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys under which a name in a list of skills is compared, the first for the name without remarks.

    How well or how long a skill is known is no part of its name: "strong Python", "Python (primary)" and "3+ years of
    Python" have the key of "Python". What is in brackets counts too if it is the short form: "Structured Query Language
    (SQL)". Of "HTML/CSS", each part counts if both are skills by themselves.
    """
    bare = bare_name(name)
    keys = [_key_without_version(bare)]
    if match := _IN_BRACKETS.match(bare):
        short = match[2].strip()
        if short.isupper() and len(short.split()) == 1 and len(short) > 1:
            keys = [skill_key(match[1]), skill_key(short)]
        elif skill_key(match[1]) in common_names():
            keys = [skill_key(match[1])]
    keys += [_key_without_version(part) for part in parts_of(bare)]
    return tuple(dict.fromkeys(key for key in keys if key))


def parts_of(name: str) -> list[str]:
    """Return the skills that a name in a list holds together, as "HTML/CSS" does, or none if it is one name."""
    if _key_without_version(name) in common_names():
        return []
    parts = [part for part in re.split(r"\s*(?:[/,&]|(?<!\+)\+(?!\+)|\band\b|\bund\b)\s*", name) if part.strip()]
    return parts if len(parts) > 1 and all(_key_without_version(part) in common_names() for part in parts) else []


def _key_without_version(name: str) -> str:
    """Return the key of a name: "Python 3" and "HTML5" have those of Python and HTML, "Dynamics 365" has its own."""
    key = skill_key(name)
    match = _VERSION.match(name) if key not in common_names() else None
    unnumbered = skill_key(match[1]) if match else ""
    return unnumbered if unnumbered in common_names() else key


@lru_cache(maxsize=KEPT)
def bare_name(name: str) -> str:
    """Return the name of a skill without remarks about how well or how long it is known."""
    bare = " ".join(name.split()).lstrip(" ;,").rstrip(" .;,")  # ".NET" begins with its dot
    for pattern in (_PREFIX, _SUFFIX):
        shorter = pattern.sub("", bare, count=1).strip(" -–:,")
        # "Basic Life Support" is another skill than "Life Support", and "Good Manufacturing Practice" has its name.
        if shorter and (shorter != bare) and (not _LEVELS.match(bare) or skill_key(shorter) in common_names()):
            first = bare[: len(bare) - len(shorter)].strip() if bare.endswith(shorter) else ""
            if not _is_capitalized_name(first, shorter):
                bare = shorter
    return bare


def alternatives(name: str) -> list[str]:
    """Return the names in a name of a list of skills any of which will do: "SystmOne or EMIS"."""
    return re.split(r"\s+(?:or|oder|ou)\s+", bare_name(name))


def years_of(name: str) -> float | None:
    """Return the years that a name in a list of skills asks for, as "3+ years of Python" does."""
    match = _YEARS_OF.search(name)
    return float(match[1]) if match else None


def _is_capitalized_name(first: str, rest: str) -> bool:
    """Return whether a remark and what follows are rather one name, such as "Good Clinical Practice"."""
    words = rest.split()
    is_name = first.istitle() and len(words) > 1 and all(word[:1].isupper() for word in words)
    return is_name and skill_key(rest) not in common_names()


@cache
def _rows() -> dict[str, list[str]]:
    return {row["field"]: row["names"].split(";") for row in read_rows("skill_names.csv", DATA)}


@cache
def common_names() -> dict[str, str]:
    """Return the names of skills in the data file, by key."""
    named = [name for field, names in _rows().items() if field not in ("words", "generic") for name in names]
    return {skill_key(name): name for name in reversed(named)}


@cache
def _everyday() -> frozenset[str]:
    """Return the names, folded, that are also words: in a text, they are skills only where they stand as such."""
    return frozenset(fold(name) for field in ("everyday", "words") for name in _rows()[field])


@cache
def _generic() -> frozenset[str]:
    """Return the keys of what lists of skills hold by mistake, and no text means as one."""
    return frozenset(skill_key(name) for name in _rows()["generic"])


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Return the spellings of a name that mean it in any text, by key."""
    return {skill_key(each.anywhere[0]): each.anywhere for each in EQUAL_SPELLINGS}


def _enter(index: dict[str, str], key: str, *spellings: str) -> None:
    for spelling in spellings:
        words = _folded_words(spelling)
        if 0 < len(words) <= LONGEST:
            index.setdefault("".join(words), key)


@cache
def _index_of_common_names() -> dict[str, str]:
    index: dict[str, str] = {}
    for field, names in _rows().items():
        for name in names if field not in ("words", "generic") else ():
            _enter(index, skill_key(name), name, *_spellings().get(skill_key(name), ()))
    return index


class Vocabulary:
    """The names of skills that are found in texts: those in the data file, and others that lists of skills hold."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names = dict(common_names())
        for name in (each for listed in names for each in alternatives(listed)):
            for key in keys_of(name)[:1]:
                if key not in _generic():
                    self.names.setdefault(key, bare_name(name))
        self._index = dict(_index_of_common_names())
        for key, name in self.names.items():
            if key not in common_names():
                _enter(self._index, key, name, *_spellings().get(key, ()))

    def add_keys(self, keys: Iterable[str]) -> None:
        """Add names of which only the keys are known."""
        for key in keys:
            self.names.setdefault(key, key)
            self._index.setdefault(key, key)

    def find(self, text: str) -> Iterator[Found]:
        """Yield the skills that a text names, each where it stands, the longest name first where several begin."""
        tokens = list(_TOKEN.finditer(text))
        folded = [_folded(match[0]) for match in tokens]
        at = 0
        while at < len(tokens):
            for count in range(min(LONGEST, len(tokens) - at), 0, -1):
                key = self._index.get("".join(folded[at : at + count]))
                if (
                    key
                    and not _is_phrase(key, folded[at : at + count])
                    and self._is_one_name(text, tokens[at : at + count])
                    and _is_meant(text, tokens, at, count)
                ):
                    yield Found(tokens[at].start(), tokens[at + count - 1].end(), key)
                    at += count
                    break
            else:
                at += 1

    @staticmethod
    def _is_one_name(text: str, tokens: list[re.Match[str]]) -> bool:
        return all(_WITHIN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(tokens))


def _is_phrase(key: str, words: list[str]) -> bool:
    """Return whether words are rather a phrase than the name that they spell together: "in design" is not InDesign."""
    return len(words) > 1 and words[0] in _PREPOSITIONS and " " not in common_names().get(key, " ")


def _is_meant(text: str, tokens: list[re.Match[str]], at: int, count: int) -> bool:
    """Return whether a name that is also a word, or a letter, stands for the skill: capitalized, among others."""
    start, end = tokens[at].start(), tokens[at + count - 1].end()
    word = text[start:end]
    if text[end : end + 1] in ("+", "#") or (start and text[start - 1] in "&+#"):
        return False  # "R&D", "C++" of which this would be a part
    if count > 1 or (len(word) > 2 and fold(word) not in _everyday()):
        return True
    if not (word[:1].isupper() and _LISTED_AFTER.match(text, end)):
        return False
    is_within_a_sentence = len(word) > 1 and text[start - 2 : start - 1].islower()  # where a word has no capital
    return is_within_a_sentence or bool(_LISTED_BEFORE.search(text, 0, start))


def _folded_words(text: str) -> list[str]:
    return [_folded(match[0]) for match in _TOKEN.finditer(text)]


def _folded(token: str) -> str:
    return fold(token.replace("+", " plus ").replace("#", " sharp ").replace(".", "dot ")).replace(" ", "")
