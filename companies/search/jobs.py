"""Full-text search over job listings: what a person types, as PostgreSQL and SQLite (FTS5) read it.

The migration `0004_job_search` makes what is read here, and the database keeps it up to date: on PostgreSQL the column
`search_vector` of the listings, on SQLite the FTS5 table `companies_job_search`. Neither has stop words, so that "IT"
can be found; both stem English words and ignore accents.
"""

import re
import unicodedata
from itertools import islice
from typing import NamedTuple

from django.db import models
from django.db.models import Func
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

MAX_WORDS = 50  # of a query; more than a person means, and few enough for any of the two databases
# Names with signs that both databases would drop: the signs become letters of no name, and a space ends the name.
# The migration encodes the listings' text alike.
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
# Around what was found, in a snippet that is not HTML yet: private-use characters, which no text is written with.
START, STOP = "\ue000", "\ue001"
TSQUERY = "websearch_to_tsquery('companies_job_search', %s)"
FTS5_LISTINGS = (
    "SELECT job_id FROM companies_job_search_ids WHERE id IN "
    "(SELECT rowid FROM companies_job_search WHERE companies_job_search MATCH %s)"
)
FTS5_WEIGHTS = "10, 4, 4, 2, 1"  # title, company, skills, requirements, description; in ts_rank's proportion
NOTHING = '""'  # what FTS5 finds nowhere
# PostgreSQL's parser takes signs within a word for parts of an address or a path. For a snippet, the function
# `companies_job_search_readable` exchanges them for others that look alike; here they come back.
READABLE = str.maketrans("․⁄‐‗＠∶＆＜＞", "./-_@:&<>")
_WORD = re.compile(r'(?P<not>-*)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


def encode(text: str) -> str:
    """Text as it is indexed: C++, C#, F# and .NET are words of their own."""
    for name, code in ENCODED:
        text = text.replace(name, code)
    return text


def decode(text: str) -> str:
    """The text that `encode` was given."""
    for name, code in reversed(ENCODED):
        text = text.replace(code, name)
    return text


class Alternative(NamedTuple):
    """What a listing must contain, and what it must not; several words in one text stand next to each other."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


Query = tuple[Alternative, ...]


def parse(text: str) -> Query:
    """What a person typed, as alternatives (parted by "or"); none if there is no word in it.

    Several words mean all of them, in any order; quotes make a phrase; a hyphen before a word or a phrase excludes
    it. Any other sign parts words, so that "Node.js" is found as "Node" before "js". Words after MAX_WORDS are left.
    """
    alternatives: list[tuple[list[str], list[str]]] = [([], [])]
    for match in islice(_WORD.finditer(unicodedata.normalize("NFC", text or "")), MAX_WORDS):
        if (match["word"] or "").lower() == "or" and not match["not"]:
            alternatives.append(([], []))
        elif words := _words(match["phrase"] or match["word"] or ""):
            alternatives[-1][bool(match["not"])].append(words)
    return tuple(Alternative(tuple(wanted), tuple(unwanted)) for wanted, unwanted in alternatives if wanted or unwanted)


def _words(told: str) -> str:
    """The words of a text with single spaces between, or nothing if it has none. Marks belong to their letters."""
    letters = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in encode(told))
    return " ".join(word for word in letters.split() if any(map(str.isalnum, word)))


def tsquery(alternatives: Query) -> str:
    """The query for PostgreSQL's websearch_to_tsquery, each word in quotes, so that none is an operator."""
    return " or ".join(
        " ".join([*map(_quoted, alternative.wanted), *(f"-{_quoted(words)}" for words in alternative.unwanted)])
        for alternative in alternatives
    )


def fts5(alternatives: Query) -> str:
    """The query for SQLite's FTS5: those alternatives that want something. FTS5 does not look for what is not there."""
    parts = []
    for alternative in alternatives:
        if alternative.wanted:
            part = " AND ".join(map(_quoted, alternative.wanted))
            unwanted = f" NOT ({_any_of(alternative.unwanted)})" if alternative.unwanted else ""
            parts.append(f"(({part}){unwanted})")
    return " OR ".join(parts)


class _OfListing(Func):
    """SQL about the listing whose id is the source expression, by a query that `parse` made."""

    def __init__(self, alternatives: Query, **extra) -> None:
        super().__init__("pk", **extra)
        self.alternatives = alternatives

    def column(self, compiler, name: str) -> str:
        """A column of the listing's table, be it one that no model field stands for."""
        return f"{compiler.quote_name_unless_alias(self.source_expressions[0].alias)}.{name}"


class Matches(_OfListing):
    """Whether the listing matches."""

    output_field = models.BooleanField()
    conditional = True

    def as_postgresql(self, compiler, connection, **extra):
        return f"{self.column(compiler, 'search_vector')} @@ {TSQUERY}", [tsquery(self.alternatives)]

    def as_sqlite(self, compiler, connection, **extra):
        listing = self.column(compiler, "id")
        conditions, params = [], []
        if wanted := fts5(self.alternatives):
            conditions.append(f"{listing} IN ({FTS5_LISTINGS})")
            params.append(wanted)
        for alternative in self.alternatives:  # FTS5 cannot look for what is not there, only take it away
            if not alternative.wanted:
                conditions.append(f"{listing} NOT IN ({FTS5_LISTINGS})")
                params.append(_any_of(alternative.unwanted))
        return f"({' OR '.join(conditions)})", params


class Relevance(_OfListing):
    """How well the listing matches: a word in the title counts most, then the company and the skills."""

    output_field = models.FloatField()

    def as_postgresql(self, compiler, connection, **extra):
        return f"ts_rank({self.column(compiler, 'search_vector')}, {TSQUERY})", [tsquery(self.alternatives)]

    def as_sqlite(self, compiler, connection, **extra):
        # The inner query does not refer to the listing, so that SQLite asks it once for all of them.
        return (
            "coalesce((SELECT found.relevance FROM companies_job_search_ids AS numbers JOIN ("
            f"SELECT rowid AS id, -bm25(companies_job_search, {FTS5_WEIGHTS}) AS relevance FROM companies_job_search "
            "WHERE companies_job_search MATCH %s LIMIT -1) AS found ON found.id = numbers.id "
            f"WHERE numbers.job_id = {self.column(compiler, 'id')}), 0)",
            [fts5(self.alternatives) or NOTHING],
        )


class Snippet(_OfListing):
    """A piece of the description or requirements, the words found in <mark>: HTML, and everything else is escaped."""

    output_field = models.TextField()

    def as_postgresql(self, compiler, connection, **extra):
        text = ", ".join(self.column(compiler, name) for name in ("description", "requirements"))
        return (
            f"ts_headline('companies_job_search', companies_job_search_readable(concat_ws(' ', {text})), {TSQUERY}, "
            f"'StartSel={START}, StopSel={STOP}, MaxWords=30, MinWords=15')",
            [tsquery(self.alternatives)],
        )

    def as_sqlite(self, compiler, connection, **extra):
        requirements, description = (
            f"snippet(companies_job_search, {number}, '{START}', '{STOP}', '…', 30)" for number in (3, 4)
        )
        return (
            f"coalesce((SELECT iif(instr({description}, '{START}') OR NOT instr({requirements}, '{START}'), "
            f"{description}, {requirements}) FROM companies_job_search WHERE companies_job_search MATCH %s AND rowid = "
            f"(SELECT id FROM companies_job_search_ids WHERE job_id = {self.column(compiler, 'id')})), '')",
            [fts5(self.alternatives) or NOTHING],
        )

    def convert_value(self, value, expression, connection) -> SafeString:
        return _as_html(value)


def _as_html(snippet: str) -> SafeString:
    for bare, marked in ((f"ǁ{STOP} ", f"ǁ {STOP}"), (f"ǂ{STOP} ", f"ǂ {STOP}"), (f" {START}ǀ", f"{START} ǀ")):
        snippet = snippet.replace(bare, marked)  # the space belongs to the sign
    escaped = str(escape(decode(snippet.translate(READABLE)).strip()))
    marked = re.sub(f"{START}(.*?){STOP}", r"<mark>\1</mark>", escaped, flags=re.DOTALL)
    return mark_safe(re.sub(f"[{START}{STOP}]", "", marked))  # noqa: S308 (everything but the marks is escaped)


def _any_of(words: tuple[str, ...]) -> str:
    return " OR ".join(map(_quoted, words))


def _quoted(words: str) -> str:
    """Words as a phrase of either database; `parse` leaves letters, digits and spaces in them."""
    return f'"{words}"'
