"""Read the languages that a text asks for or names, and how well they are to be spoken."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from companies.matching.data import read_rows
from companies.matching.text import fold
from resumes.fit.skill_names import DATA

# The levels of the Common European Framework, and that of a first language, by their rank.
RANKS = {"a1": 1, "a2": 2, "b1": 3, "b2": 4, "c1": 5, "c2": 6, "native": 7}
LEVEL_NAMES = {rank: name.upper() if rank < 7 else "native" for name, rank in RANKS.items()}

# What postings and people say instead of a level, and the level that it stands for.
_WORDS = {
    7: r"native(?:[- ]level)?(?: speakers?)?|mother tongue|muttersprach\w*|bilingual|langue maternelle|bilingue|"
    r"lengua materna|nativo|moedertaal",
    6: r"proficiency level|near[- ]native|annähernd muttersprachlich\w*",
    5: r"fluen(?:t(?:ly)?|cy)|business[- ]fluent|full professional proficiency|excellent|verhandlungssicher\w*|"
    r"fließend\w*|sehr gute?[nsrm]?|ausgezeichnete?[nsr]?|couramment|courante?s?|fluidos?|fluidez|con fluidez|"
    r"(?:nivel )?alto|avanzado|vloeiend\w*|uitstekende?|very good|advanced|perfect(?:e|o)?|perfekt\w*",
    4: r"good|gute?[nsrm]?|professional(?: working)?(?: proficiency| level)|strong|solid|bon(?:ne)?s?|"
    r"buen(?:os?|as?)?|goede?|upper[- ]intermediate",
    3: r"conversational|intermediate|intermedi[oa]|limited working proficiency|communicative",
    2: r"basic|elementary|grundkenntnisse|grundlegende\w*|notions|básic[oa]s?|basis",
}
_CEFR = r"(?<![\w-])([abc][12])(?:\s*(?:[-–/]|to|bis|or|oder)\s*[abc][12])?\+?(?!\w|-(?!niveau|nivel|level))"
_LEVEL = re.compile("|".join(rf"(?P<l{rank}>\b(?:{words})(?!\w))" for rank, words in _WORDS.items()), re.I)
_CEFR_LEVEL = re.compile(_CEFR, re.I)
# What makes a name of a language one that is asked for: "German" alone may be a company's or a kitchen's.
_ASKED_BEFORE = re.compile(
    r"(?:\b(?:languages?|speak(?:s|ing)?|written|spoken|skills in|command of|knowledge of|proficien\w+ in|"
    r"communicat\w+ in|"
    r"sprachen?|sprechen|sprichst|kenntnisse in|langues?|parle[rz]?|maîtrise (?:de|du)|idiomas?|hablar?|dominio del?|"
    r"taal|talen|beheersing van(?: het)?|kennis van(?: het)?)\b)(?:\s*:)?[\s\w,&/’'-]{0,40}$",
    re.I,
)
_ASKED_AFTER = re.compile(
    r"^\W{0,2}(?:-?\s?kenntnisse|-?sprach(?:ig|kenntnisse)\w*|(?:language )?(?:skills|proficiency|fluency|level|"
    r"speak(?:er|ing)s?)|"
    r"language\b|in wort und schrift|required|essential|is (?:required|essential|a must|a plus)|is a must|"
    r"\(?\s*(?:written and (?:spoken|verbal)|spoken|oral|both)|mündlich|parlé|lu,? écrit|hablado|in woord en geschrift|"
    r"(?:requis|exigé|courant|indispensable|fluido|vloeiend|fließend|verhandlungssicher|von vorteil|wünschenswert|"
    r"desirable|preferred|souhaité|apprécié|valorable|deseable|imprescindible|vereist)|"
    r"(?:(?:is|are|would be|ist|sind|wäre[n]?|est|sont|serait|seraient|es|son|sería)\s+)?(?:a|an|un|een|ein)?\s*"
    r"(?:plus|advantage|asset|bonus|atout|pré|pluspunt|mooi meegenomen|desirable|preferred|von vorteil|wünschenswert|"
    r"souhaité|apprécié|valorable)\b|es?\s+(?:taal|sprach|language))",
    re.I,
)
# A name may have an ending before what binds it to the next one: "deutsche und englische".
_BETWEEN = re.compile(
    r"(?:e[nsrm]?\b)?\s*(?:,|/|&|-?\s*(?:and|or|und|oder|et|ou|y|o|en|of|sowie)\b|,\s*(?:and|or)\b)\s*", re.I
)
_ALTERNATIVE = re.compile(r"\b(?:or|oder|ou|o|of)\b", re.I)
# A name with which something else is named: "German labour law", "droit français".
_OF_ANOTHER = re.compile(
    r"^(?:e[nsrm]?)?\s+(?:(?:labou?r|tax|commercial|employment|contract|company|data protection)\s+)?(?:law|tax|taxes|"
    r"markets?|gaap|accounting|regulations?|legislation|standards?|customers?|clients?|companies|subsidiar\w+|cuisine|"
    r"history|\w*recht|\w*markt|steuer\w*|kunden)\b",
    re.I,
)
_ANOTHER_OF = re.compile(r"\b(?:droit|marché|fiscalité|cuisine|derecho|mercado|clientes)\s+$", re.I)
_NEAR = 34  # letters between a level and its language


class Asked(NamedTuple):
    """A language, or one of several, and the rank of the level, if the text says it."""

    start: int
    end: int
    codes: tuple[str, ...]
    rank: int | None


@cache
def names() -> dict[str, str]:
    """Return the code of each name of a language, folded."""
    return {fold(name): row["code"] for row in read_rows("languages.csv", DATA) for name in row["names"].split(";")}


@cache
def _pattern() -> re.Pattern[str]:
    spelled = sorted(
        {name for row in read_rows("languages.csv", DATA) for name in row["names"].split(";")}, key=len, reverse=True
    )
    # Names of English and German are capitalized, those of French and Spanish only where a sentence begins.
    spelled = [each for name in spelled for each in dict.fromkeys((name, name[:1].upper() + name[1:]))]
    alternatives = "|".join(map(re.escape, spelled))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?=$|\W|e?s?\b|-?kenntnisse|sprach|e[nsrm]?\b)")


@cache
def _name(code: str) -> str:
    return next(row["names"].split(";")[0] for row in read_rows("languages.csv", DATA) if row["code"] == code)


def language_name(code: str) -> str:
    """Return the English name of a language."""
    return _name(code)


def code_of(name: str) -> str:
    """Return the code of a language by its name in any of the known languages, or ""."""
    folded = fold(name)
    return names().get(folded) or names().get(folded.removesuffix(" language").removesuffix("kenntnisse"), "")


def rank_of(text: str) -> int | None:
    """Return the rank of the level that a text names, or None."""
    if match := _CEFR_LEVEL.search(text):
        return RANKS[match[1].lower()]
    if match := _LEVEL.search(text):
        return int(str(match.lastgroup)[1:])
    return None


def asked_languages(text: str) -> Iterator[Asked]:
    """Yield the languages that a statement asks for, those of one list with one level.

    A name counts if a level or a word such as "speak" or "skills" is next to it, or if there is nothing else. "or"
    makes alternatives.
    """
    chains: list[list[re.Match[str]]] = []
    for match in _pattern().finditer(text):
        if chains and _BETWEEN.fullmatch(text[chains[-1][-1].end() : match.start()]):
            chains[-1].append(match)
        else:
            chains.append([match])
    for number, chain in enumerate(chains):
        start, end = chain[0].start(), chain[-1].end()
        before = text[chains[number - 1][-1].end() if number else 0 : start]
        after = text[end : chains[number + 1][0].start() if number + 1 < len(chains) else len(text)]
        if _OF_ANOTHER.match(after) or _ANOTHER_OF.search(before):
            continue
        rank = _rank_near(before, after)
        is_all = not (before.strip(" .,") or after.strip(" .,"))
        if rank is None and not is_all and not (_ASKED_BEFORE.search(before) or _ASKED_AFTER.match(after)):
            continue
        codes = tuple(dict.fromkeys(names()[fold(each[0])] for each in chain))
        if len(codes) > 1 and _ALTERNATIVE.search(text, start, end):
            yield Asked(start, end, codes, rank)
        else:
            yield from (
                Asked(each.start(), each.end(), (code,), rank) for each, code in zip(chain, codes, strict=False)
            )


def _rank_near(before: str, after: str) -> int | None:
    """Return the level that stands next to a language: after it ("German (C1)"), or else before ("fluent German")."""
    follows = re.match(
        r"^(?:-?(?:sprach)?kenntnisse|e[nsrm]?\b|s\b|[’']s)?[\s(:,–-]*(?:(?:level|niveau|nivel|at least|mindestens|"
        r"mind\.|min\.?|skills?|kenntnisse|language|both|jeweils|is|auf(?: dem)?|at(?: an?)?|op|met|con)[\s:(]*)*",
        after,
        re.I,
    )
    rest = after[follows.end() if follows else 0 :]
    for pattern in (_CEFR_LEVEL, _LEVEL):
        match = pattern.match(rest)
        if match:
            return rank_of(match[0])
    near = before[-_NEAR:]
    if (levels := [*_CEFR_LEVEL.finditer(near)]) and re.fullmatch(r"[\s\w(:-]*", near[levels[-1].end() :]):
        return RANKS[levels[-1][1].lower()]
    levels = [*_LEVEL.finditer(near)]
    if levels and re.fullmatch(r"\s*(?:[\w’']+[\s-]+){0,4}[(:]?\s*", near[levels[-1].end() :]):
        return rank_of(levels[-1][0])
    return None
