"""Normalize a company name to a key without differences of spelling, legal forms and remarks.

Two spellings of one employer should have equal keys, and two employers should not. Where both cannot be had, the key
stays longer: a pair with unequal keys is still found by `compatibility()`, a false merge is not undone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from companies.matching.data import read_rows
from companies.matching.gazetteer import is_large_city_name, is_region_name
from companies.matching.legal_forms import (
    ends_in_legal_form,
    is_legal_form,
    is_mistyped_form,
    separate_glued_form,
    strip_legal_forms,
)
from companies.matching.text import clean, fold
from companies.matching.words import WordKind, canonical, is_general, kind_of

# Another round can only remove words, and each rule strips all it can within a round; the bound is a guard that no
# known name reaches.
_MAX_ROUNDS = 8

_MAX_TAGS = 2  # "/DE/ /ADR": a state and a kind of share
_MAX_ACRONYM = 4
_MAX_ALIASES = 5  # a text that mentions more names than that is not a name

_OPENING, _CLOSING = "([{【〔〖", ")]}】〕〗"
_BRACKET = re.compile("[" + re.escape(_OPENING) + "]")

_OTHER_NAME = (
    r"(?:d/b/a|d\.b\.a|dba|doing business as|t/a|trading as|operating as|"
    r"f/k/a|f\.k\.a|fka|formerly(?: known as)?|previously(?: known as)?|"
    r"n/k/a|now known as|a/k/a|a\.k\.a|aka|also known as)"
)
_OTHER_NAMES = re.compile(rf"(?:[\s,;:|]|\s[-–—]\s){{1,4}}{_OTHER_NAME}(?:[\s:.]{{1,4}}|$)", re.IGNORECASE)
_REMARK_START = re.compile(rf"{_OTHER_NAME}\b[\s:.]{{0,4}}", re.IGNORECASE)
_OWNER = (
    r"(?:an? (?P<owner>[^,|]{2,60}) (?:company|business|brand|subsidiary)|"
    r"(?:an? )?(?:proud )?(?:division|subsidiary|member|part|unit|brand) of (?:the )?(?P<whole>.{2,80})|"
    r"(?:(?:recently|now) )?acquired by (?P<buyer>.{2,80})|"
    r"(?:powered |made )?by (?P<maker>[^,|]{2,60}))[.!]?"
)
_OWNER_REMARK = re.compile(_OWNER, re.IGNORECASE)
_OWNER_AT_END = re.compile(rf"(?: ?[,|:;]| [-–—]) {_OWNER}$", re.IGNORECASE)
# A sentence behind a separator, told by a word that no name has in that place: "Acme | We build bridges".
_SLOGAN_AT_END = re.compile(
    r"(?: ?[|:;•·]| [-–—]) ?(?:we|our (?:mission|vision|purpose|goal|people|team)|your|because|helping|making)\b.*$",
    re.IGNORECASE,
)
# French companies have to write their capital next to their form: "SAS au capital de 10 000 €".
_CAPITAL_AT_END = re.compile(r",? au capital (?:social )?(?:de )?[\d., ]+(?:k?€|euros?|eur)?$", re.IGNORECASE)
_SHARE_CLASS = re.compile(r"(?:class|series) [a-z0-9]{1,2}")

# Registries distinguish equal names by a tag after a slash. EDGAR appends the state or country ("/DE/", "\TX\",
# "/FI"), /NEW/ for a successor and /ADR for a depositary receipt: none is part of the name.
_REGISTRY_TAG = re.compile(r" ?[/\\] ?([A-Za-z]{2,4}) ?([/\\]?)$")
_REGISTRY_TAGS = re.compile(
    r"al|ak|az|ar|ca|co|ct|de|dc|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd"
    r"|oh|ok|or|pa|pr|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|ab|bc|mb|nb|nl|ns|on|pe|qc|sk|can|cn|uk|fi|us|new|old|adr|ads",
    re.IGNORECASE,
)

_HIRING = [(tuple(row["phrase"].split()), row["position"]) for row in read_rows("hiring_phrases.csv")]
_HIRING_ENDS = {phrase for phrase, position in _HIRING if position == "end"}
_HIRING_LAST_WORDS = frozenset(phrase[-1] for phrase in _HIRING_ENDS)
_HIRING_STARTS = {phrase for phrase, position in _HIRING if position == "start"}
_HIRING_SIZES = sorted({len(phrase) for phrase, _ in _HIRING}, reverse=True)

_SUSPECT = re.compile(
    "[" + re.escape(_OPENING) + r"/\\]|\b(?:known as|business as|trading as|operating as|dba|d\.b\.a|fka|f\.k\.a|aka|"
    r"a\.k\.a|formerly|previously|company|business|brand|subsidiary|division|member|part|unit|acquired|by|"
    r"we|our|your|because|helping|making|au capital)\b",
    re.IGNORECASE,
)


class ParsedName(NamedTuple):
    key: str
    """The normalized name."""
    aliases: tuple[str, ...]
    """Other names of the same employer, as written."""
    owners: tuple[str, ...]
    """Names of a parent or buyer, as written: related, not the same."""
    places: frozenset[str] = frozenset()
    """The canonical words of the key that stood in brackets and are a place: where, not who."""
    full: str = ""
    """The folded name with its forms and articles, but without remarks: an acronym may count them."""


def normalize_company_name(name: str | None) -> str:
    """Return the key of a name, equal for equal names: lower-case words without legal forms, articles and remarks.

    >>> normalize_company_name("Müller &amp; Söhne GmbH & Co. KG (Careers)")
    'muller and sohne'

    Idempotent, and never empty for a name with a letter or digit; a name without one ("!!!") is returned as it is,
    with its white space collapsed. Return "" for None, "" and anything that is not a string.
    """
    if not isinstance(name, str):
        return ""
    key = _parse_once(name).key
    if name.isascii() and ";" not in name and _SUSPECT.search(key) is None:
        return key  # no entity, and only plain words are left: no rule could remove more
    for _ in range(_MAX_ROUNDS):
        again = _parse_once(key).key
        if again == key:
            break
        key = again
    return key


def company_aliases(name: str | None) -> list[str]:
    """Return the other names that a name mentions, as written: in brackets, after "dba", after "formerly".

    The name of an owner ("YouTube, a Google company", "acquired by …") comes last. These are leads for a search or a
    person, not identities: two companies must not be merged because of one alone. For a name that ends in "Careers" or
    "Jobs" the whole spelling is included, since the employer is known by it.
    """
    if not isinstance(name, str):
        return []
    parsed = _parse_once(name)
    return list(dict.fromkeys(parsed.aliases + parsed.owners))


@lru_cache(maxsize=1 << 14)
def parse_name(name: str) -> ParsedName:
    """Return a name as it is compared, cached for recently used names.

    Its key is the normalized name without a mistyped form at the end ("Acme Limted"). That is a guess, so that it is
    left to comparison, where another witness agrees, and is no part of what is stored.
    """
    parsed = _parse_once(name)
    words = normalize_company_name(parsed.key).split(" ")
    if len(words) > 1 and is_mistyped_form(words[-1]):
        words = strip_legal_forms(words[:-1], name)
    return parsed._replace(key=" ".join(words))


def _parse_once(name: str) -> ParsedName:
    text = clean(name)
    aliases: list[str] = []
    owners: list[str] = []
    places: list[str] = []
    main = _extract_remarks(text, aliases, owners, places) if _SUSPECT.search(text) else text
    main = separate_glued_form(main)
    folded = fold(main) or fold(text)
    if not folded:
        return ParsedName(" ".join(name.split()), (), ())
    words = folded.split()
    while True:
        stripped = _strip_articles(words)
        stripped = strip_legal_forms(stripped, main)
        without_hiring = _strip_hiring(stripped)
        if without_hiring is not stripped and main not in aliases[-1:]:
            aliases.append(main)
        if without_hiring == words:
            located = frozenset(canonical(word) for place in places for word in fold(place).split())
            return ParsedName(" ".join(words), tuple(aliases[:_MAX_ALIASES]), tuple(owners), located, folded)
        words = without_hiring


def _strip_articles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] == "the":  # "Coca-Cola Company, The"
        words = words[:-1]
    return words


def _strip_hiring(words: list[str]) -> list[str]:
    if words[-1] in _HIRING_LAST_WORDS:
        for size in _HIRING_SIZES:
            rest = words[:-size]
            if tuple(words[-size:]) in _HIRING_ENDS and not all(map(is_general, rest)):
                return rest
    if tuple(words[:2]) in _HIRING_STARTS and not all(map(is_general, words[2:])):
        return words[2:]
    return words


def _extract_remarks(text: str, aliases: list[str], owners: list[str], places: list[str]) -> str:
    """Return the name without brackets and remarks, and append the names in those to the lists."""
    if _BRACKET.search(text):
        text = _cut_brackets(text, aliases, owners, places)
    main, *others = _OTHER_NAMES.split(text)
    if others and fold(main):
        aliases.extend(other.strip(" ,;|") for other in others if fold(other))
        text = main
    if (match := _OWNER_AT_END.search(text)) and fold(text[: match.start()]):
        owners.append(_owner_of(match))
        text = text[: match.start()]
    for pattern in (_SLOGAN_AT_END, _CAPITAL_AT_END):
        if (match := pattern.search(text)) and fold(text[: match.start()]):
            text = text[: match.start()]
    for _ in range(_MAX_TAGS):
        match = _REGISTRY_TAG.search(text) if "/" in text or "\\" in text else None
        if match is None:
            break
        before, tag, closed = text[: match.start()], match[1], match[2]
        known = _REGISTRY_TAGS.fullmatch(tag) is not None
        behind_form = ends_in_legal_form(fold(before)) and (known or tag.isupper())
        if not fold(before) or not (closed or behind_form or (known and match[0][0] == " ")):
            break
        text = before
    return text


def _cut_brackets(text: str, aliases: list[str], owners: list[str], places: list[str]) -> str:
    outside: list[str] = []
    inside: list[str] = []
    depth = 0
    named = False  # whether a letter precedes the bracket
    for char in text:
        if char in _OPENING:
            depth += 1
            if depth == 1:
                inside.clear()
                named = named or bool(fold("".join(outside)))
                continue
        elif char in _CLOSING and depth:
            depth -= 1
            if depth == 0:
                outside.append(_read_bracket("".join(inside), named, aliases, owners, places))
                continue
        (inside if depth else outside).append(char)
    if depth:  # never closed: the source cut the name off
        outside.append(_read_bracket("".join(inside), named, aliases, owners, places))
    return " ".join("".join(outside).split())


def _read_bracket(content: str, named: bool, aliases: list[str], owners: list[str], places: list[str]) -> str:
    """Return the replacement of a bracket: a space, or its content if it begins the name ("(ISC)²") or is a place.

    A place is part of the name: "Acme (Asia)" and "Acme (London)" are two companies, and "Acme London" is the second.
    """
    folded = fold(content)
    if not folded or is_legal_form(folded) or _SHARE_CLASS.fullmatch(folded):
        return " "
    if not named:
        return content
    content = content.strip()
    if match := _OWNER_REMARK.fullmatch(content):
        owners.append(_owner_of(match))
    elif (match := _REMARK_START.match(content)) and fold(content[match.end() :]):
        aliases.append(content[match.end() :])
    elif _is_place(content):
        places.append(content)
        return f" {content} "
    elif not all(map(is_general, folded.split())):
        aliases.append(content)
    return " "


def _is_place(text: str) -> bool:
    """Return whether a text is one place or several: a region, a large city, or words like "Asia Pacific"."""
    parts = [part for part in re.split(r"\s*[,/&]\s*", text) if part.strip()]
    return bool(parts) and all(map(_is_one_place, parts))


def _is_one_place(text: str) -> bool:
    kinds = {kind_of(canonical(word)) for word in fold(text).split()}
    if kinds <= {WordKind.REGION, WordKind.CONNECTOR} and WordKind.REGION in kinds:
        return True
    if text.isascii() and text.isupper() and len(text) <= _MAX_ACRONYM:  # rather an acronym than Ica in Peru
        return False
    return is_region_name(text) or is_large_city_name(text)


def _owner_of(match: re.Match[str]) -> str:
    return (match["owner"] or match["whole"] or match["buyer"] or match["maker"]).strip()
