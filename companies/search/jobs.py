"""Full-text search over job listings: translate what a person types for PostgreSQL and SQLite (FTS5).

The migration `job_search` creates the search structures, and the database keeps them up to date: on PostgreSQL the
column `search_vector` of the listings, on SQLite the FTS5 table `companies_job_search`. Neither has stop words, so that
"IT" can be found; both stem English words and ignore accents.
"""

import re
from typing import Any, cast

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, Func
from django.db.models.expressions import Col
from django.db.models.sql.compiler import SQLCompiler
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from companies.search.job_query import Query, decode, fts5, fts5_any_of, tsquery
from companies.search.job_text import GLUE, readable
from jobpilot.db.lookups import SQL

# The fields of a listing in which words are found, as the migration indexes them; of the company, its name.
SEARCHED = (
    "title",
    "company",
    "skills_required",
    "skills_preferred",
    "tech_stack",
    "requirements",
    "description",
)
# The other texts and lists. `tests/companies/test_job_search_fields.py` demands that each is named here or above.
NOT_SEARCHED = {
    "location",  # filtered by `in_locations()`
    "place_words",
    "asks",
    "salary_currency",  # filtered by `paying()`
    "responsibilities",
    "education_required",
    "benefits",
    "benefits_parsed",
    "source",
    "job_url",
    "application_url",
}
# Marks around a match in a snippet that is not HTML yet: private-use characters, which texts do not contain.
START, STOP = "\ue000", "\ue001"
TSQUERY = "to_tsquery('companies_job_search', %s)"
FTS5_LISTINGS = (
    "SELECT job_id FROM companies_job_search_ids WHERE id IN "
    "(SELECT rowid FROM companies_job_search WHERE companies_job_search MATCH %s)"
)
FTS5_WEIGHTS = "10, 4, 4, 2, 1"  # title, company, skills, requirements, description; in ts_rank's proportion
MOST_FIRST = 3_000  # listings that SQLite reads before it sorts them
NO_MATCH = '""'  # an FTS5 query without matches
# PostgreSQL's parser treats signs within a word as parts of an address or a path. For a snippet, the function
# `companies_job_search_readable` replaces them by lookalikes, which are replaced back here.
READABLE = str.maketrans("․⁄‐‗＠∶＆＜＞", "./-_@:&<>")


class _ListingExpression(Func):
    """An SQL expression about a listing and a parsed query; the source expression is the listing's id."""

    def __init__(self, alternatives: Query, path: str = "", *, is_joined: bool = True, **extra: Any) -> None:
        # By way of another model, a column other than the key, which would not join the table of the listings.
        super().__init__(f"{path}{'title' if path and is_joined else 'pk'}", **extra)
        self.alternatives = alternatives
        self.asks_each_row = bool(path)  # rows that refer to listings (`jobpilot.db.long_lists`)

    def column(self, compiler: SQLCompiler, name: str) -> str:
        """Return the SQL of a column of the listing's table, which may have no model field."""
        (key,) = self.source_expressions
        return f"{compiler.quote_name_unless_alias(cast(Col, key).alias)}.{name}"


class Matches(_ListingExpression):
    """Whether the listing matches.

    On SQLite, a column of keys alone can be asked (`is_joined=False`). With `is_common`, it is asked in the order of
    the rows, where SQLite would otherwise begin with the listings that match.
    """

    output_field = models.BooleanField()
    conditional = True

    def __init__(self, alternatives: Query, path: str = "", *, is_common: bool = False, **extra: Any) -> None:
        super().__init__(alternatives, path, **extra)
        self.is_common = is_common
        self.asks_each_row |= is_common

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        return f"{self.column(compiler, 'search_vector')} @@ {TSQUERY}", [tsquery(self.alternatives)]

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        column = cast(Col, self.source_expressions[0])
        listing = self.column(compiler, "id" if column.target.name == "title" else str(column.target.column))
        if self.is_common:
            listing = f"+{listing}"  # no index is read by it
        conditions, params = [], []
        if required := fts5(self.alternatives):
            conditions.append(f"{listing} IN ({FTS5_LISTINGS})")
            params.append(required)
        for alternative in self.alternatives:  # FTS5 can only exclude from other matches
            if not alternative.required:
                conditions.append(f"{listing} NOT IN ({FTS5_LISTINGS})")
                params.append(fts5_any_of(alternative.excluded))
        return f"({' OR '.join(conditions)})", params


class MatchesOpenOrNot(Matches):
    """Whether the listing matches, as PostgreSQL reads it: open listings have one index, and the others another."""

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        matches, params = super().as_postgresql(compiler, connection, **extra)
        status = self.column(compiler, "status")
        return f"({status} = 'active' AND {matches} OR {status} <> 'active' AND {matches})", [*params, *params]


class InPair(_ListingExpression):
    """Whether the listing is in a pair, or was: PostgreSQL alone knows, and has an index of the words of these."""

    output_field = models.BooleanField()
    conditional = True

    def __init__(self, **extra: Any) -> None:
        super().__init__((), **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        return self.column(compiler, "in_pair"), []


class Relevance(_ListingExpression):
    """How well the listing matches: words in the title count most, then those in the company and the skills."""

    output_field = models.FloatField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        return f"ts_rank({self.column(compiler, 'search_vector')}, {TSQUERY})", [tsquery(self.alternatives)]

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        # The inner query does not refer to the listing, so that SQLite runs it once for all of them.
        return (
            "coalesce((SELECT found.relevance FROM companies_job_search_ids AS numbers JOIN ("
            f"SELECT rowid AS id, -bm25(companies_job_search, {FTS5_WEIGHTS}) AS relevance FROM companies_job_search "
            "WHERE companies_job_search MATCH %s LIMIT -1) AS found ON found.id = numbers.id "
            f"WHERE numbers.job_id = {self.column(compiler, 'id')}), 0)",
            [fts5(self.alternatives) or NO_MATCH],
        )


class Snippet(_ListingExpression):
    """An excerpt of the description or requirements as HTML, with matches in <mark> and everything else escaped."""

    output_field = models.TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        text = ", ".join(self.column(compiler, name) for name in ("description", "requirements"))
        return (
            f"ts_headline('companies_job_search', companies_job_search_readable(concat_ws(' ', {text})), {TSQUERY}, "
            f"'StartSel={START}, StopSel={STOP}, MaxWords=30, MinWords=15')",
            [tsquery(self.alternatives)],
        )

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        requirements, description = (
            f"snippet(companies_job_search, {number}, '{START}', '{STOP}', '…', 30)" for number in (3, 4)
        )
        return (
            f"coalesce((SELECT iif(instr({description}, '{START}') OR NOT instr({requirements}, '{START}'), "
            f"{description}, {requirements}) FROM companies_job_search WHERE companies_job_search MATCH %s AND rowid = "
            f"(SELECT id FROM companies_job_search_ids WHERE job_id = {self.column(compiler, 'id')})), '')",
            [fts5(self.alternatives) or NO_MATCH],
        )

    def convert_value(self, value: str, expression: Expression, connection: BaseDatabaseWrapper) -> SafeString:
        return _as_html(value)


def is_common(alternatives: Query, using: str) -> bool:
    """Return whether so many listings match on SQLite that a list of them is read in its order."""
    required = fts5(alternatives)
    if not required or connections[using].vendor != "sqlite":
        return False
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM companies_job_search WHERE companies_job_search MATCH %s", [required])
        return bool(cursor.fetchone()[0] > MOST_FIRST)


def _as_html(snippet: str) -> SafeString:
    for bare, marked in ((f"ǁ{STOP} ", f"ǁ {STOP}"), (f"ǂ{STOP} ", f"ǂ {STOP}"), (f" {START}ǀ", f"{START} ǀ")):
        snippet = snippet.replace(bare, marked)  # the space is part of the encoded sign
    snippet = re.sub(f"{STOP}{GLUE}*{START}", "", snippet)  # letters that are words, but belong to one
    escaped = str(escape(readable(decode(snippet.translate(READABLE))).strip()))
    marked = re.sub(f"{START}(.*?){STOP}", r"<mark>\1</mark>", escaped, flags=re.DOTALL)
    return mark_safe(re.sub(f"[{START}{STOP}]", "", marked))  # noqa: S308 (everything but the marks is escaped)
