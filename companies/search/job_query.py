"""Read what a person types to find listings, and write it as a query of PostgreSQL or of SQLite's FTS5."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from companies.matching.spellings import EQUAL_SPELLINGS
from companies.search.job_text import ARTICLES, compatible, folded, for_fts5

MAX_WORDS = 50  # of a query: more than people type, and few enough for both databases
MAX_ALTERNATIVES = 50  # that parentheses may stand for
# Names with signs that both databases would drop: the signs become letters that no name contains, followed by a space.
# The migration encodes the text of listings in the same way.
ENCODED = (
    ("++", "ǁǁ "),
    ("C#", "Cǂ "),
    ("c#", "cǂ "),
    ("F#", "Fǂ "),
    ("f#", "fǂ "),
    (".NET", " ǀNET"),
    (".Net", " ǀNet"),
    (".net", " ǀnet"),
)
BEGINNING = "*"  # after a phrase whose last word may go on; `words_of()` leaves no such sign in a word
SHORTEST_BEGINNING = 3  # letters: fewer are the beginning of too many words
SHORTEST_STEM, LONGEST_ENDING = 4, 5  # letters
QUOTE = "'"  # of to_tsquery; that of FTS5 is the double quote
_TOKEN = re.compile(r'(?P<open>-*\()|(?P<close>\))|(?P<not>-*)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"()]+))')


def encode(text: str) -> str:
    """Encode text as it is indexed: C++, C#, F# and .NET become words of their own."""
    for name, code in ENCODED:
        text = text.replace(name, code)
    return text


def decode(text: str) -> str:
    """Reverse `encode()`."""
    for name, code in reversed(ENCODED):
        text = text.replace(code, name)
    return text


class Alternative(NamedTuple):
    """The phrases that a listing must contain, and those that it must not; a phrase is one or more adjacent words."""

    required: tuple[str, ...]
    excluded: tuple[str, ...]


Query = tuple[Alternative, ...]
EVERYTHING = Alternative((), ())


def parse(text: str) -> Query:
    """Parse what a person typed into alternatives (separated by "or"); none if it contains no word.

    All words must match, in any order; quotes make a phrase; a hyphen before a word or a phrase excludes it. As on
    LinkedIn and Indeed, AND, OR and NOT in capitals are operators, and parentheses group: NOT binds more than AND, and
    AND more than OR. Any other sign separates words, so that "Node.js" is the phrase "Node js". Words after MAX_WORDS
    are ignored.
    """
    tokens = list(islice(_TOKEN.finditer(compatible(text or "")), MAX_WORDS))
    return tuple(alternative for alternative in _Parser(tokens).alternatives() if alternative != EVERYTHING)


class _Parser:
    """Read tokens one after the other; every list of them means something, if only that an operator is ignored."""

    def __init__(self, tokens: list[re.Match[str]]) -> None:
        self.tokens = iter(tokens)

    def alternatives(self, *, within: bool = False) -> list[Alternative]:
        """Return what the tokens mean, within parentheses those up to their end."""
        found: list[Alternative] = []
        term: list[Alternative] | None = None  # the alternatives since the last "or"; None before its first word
        negated = False
        for token in self.tokens:
            word = token["word"] or ""
            if token["close"]:
                if within:
                    break
                continue
            if not token["not"] and (word.lower() == "or" or word == "AND" or word == "NOT"):
                negated = word == "NOT"
                if word.lower() == "or":
                    found += term or []
                    term = None
                continue
            if token["open"]:
                meant = self.alternatives(within=True)
            else:
                words = words_of(token["phrase"] or word)
                meant = [Alternative((words,), ())] if words else []
            if meant:
                if negated != bool(token["not"] or (token["open"] or "").startswith("-")):
                    meant = _negation(meant)
                term = meant if term is None else _product(term, meant)
                negated = False
        return [*found, *(term or [])][:MAX_ALTERNATIVES]


def _product(first: list[Alternative], second: list[Alternative]) -> list[Alternative]:
    """Return the alternatives that meet one of either list."""
    both = [Alternative(one[0] + other[0], one[1] + other[1]) for one in first for other in second]
    return both[:MAX_ALTERNATIVES]


def _negation(alternatives: list[Alternative]) -> list[Alternative]:
    """Return the alternatives that meet none of these."""
    result = [EVERYTHING]
    for required, excluded in alternatives:
        opposite = [Alternative((), (phrase,)) for phrase in required] + [
            Alternative((phrase,), ()) for phrase in excluded
        ]
        result = _product(result, opposite)
    return result


def words_of(text: str) -> str:
    """Return the words of a text separated by single spaces, "" if it has none. Marks belong to their letters."""
    letters = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in encode(folded(text)))
    words = [word for word in letters.split() if any(map(str.isalnum, word))]
    return " ".join(words[1:] if len(words) == 2 and words[0] in ARTICLES else words)


def while_typing(alternatives: Query) -> Query:
    """Return the query for a text whose last word may not be complete: each alternative's last word only begins one."""
    return tuple(
        Alternative((*required[:-1], required[-1] + BEGINNING), excluded)
        if required and len(required[-1]) >= SHORTEST_BEGINNING
        else Alternative(required, excluded)
        for required, excluded in alternatives
    )


def tsquery(alternatives: Query) -> str:
    """Return the query for PostgreSQL's to_tsquery, with quotes so that no word is an operator."""
    return " | ".join(
        "({})".format(" & ".join([*map(_tsquery, required), *(f"!{_tsquery(phrase)}" for phrase in excluded)]))
        for required, excluded in alternatives
    )


def _tsquery(phrase: str) -> str:
    return f"({_any_of([phrase], ' | ', QUOTE)})"


def fts5(alternatives: Query) -> str:
    """Return the query for SQLite's FTS5, without alternatives that only exclude: FTS5 cannot search for those."""
    parts = []
    for alternative in alternatives:
        if alternative.required:
            part = " AND ".join(f"({fts5_any_of([phrase])})" for phrase in alternative.required)
            excluded = f" NOT ({fts5_any_of(alternative.excluded)})" if alternative.excluded else ""
            parts.append(f"(({part}){excluded})")
    return " OR ".join(parts)


def fts5_any_of(phrases: Iterable[str]) -> str:
    """Return the query for listings with any of these phrases."""
    return for_fts5(_any_of(phrases, " OR ", '"'))


def _any_of(phrases: Iterable[str], sign: str, quote: str) -> str:
    """Write the equal spellings of all phrases; after `parse()` these contain only letters, digits and spaces."""
    spellings = dict.fromkeys(
        spelling
        for phrase in phrases
        for part in _beginnings(phrase)
        for spelling in _EQUAL.get(part.casefold(), (part,))
    )
    mark = ":*" if quote == QUOTE else "*"
    return sign.join(
        f"{quote}{spelling.removesuffix(BEGINNING)}{quote}{mark if spelling.endswith(BEGINNING) else ''}"
        for spelling in spellings
    )


def _beginnings(phrase: str) -> list[str]:
    """Return what a phrase that is being typed may be of: a longer word, or one whose stem has been typed already."""
    if not phrase.endswith(BEGINNING):
        return [phrase]
    typed = phrase.removesuffix(BEGINNING)
    stems = range(max(SHORTEST_STEM, len(typed) - LONGEST_ENDING), len(typed) + 1) if " " not in typed else [len(typed)]
    return [phrase, *(typed[:length] for length in stems)]


def _equal_spellings() -> dict[str, tuple[str, ...]]:
    """Return the phrases that each phrase stands for, itself among them."""
    rows = (tuple(dict.fromkeys(words_of(name).casefold() for name in row.anywhere)) for row in EQUAL_SPELLINGS)
    return {phrase: row for row in rows for phrase in row}


_EQUAL = _equal_spellings()
