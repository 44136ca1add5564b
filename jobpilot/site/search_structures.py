"""What migrations create besides the tables of the models, read from the SQL that they execute on each database."""

import re
from collections.abc import Iterator
from importlib import import_module
from types import SimpleNamespace
from typing import Any, NamedTuple

# The migrations with SQL of their own, in the order in which they run.
MIGRATIONS = (
    "companies.migrations.0002_company_search",
    "companies.migrations.0003_job_search",
    "companies.migrations.0007_job_search_folding",
    "companies.migrations.0010_plain_text",
    "companies.migrations.0012_place_index",
    "companies.migrations.0014_closed_search",
    "companies.migrations.0016_text_index_batches",
    "companies.migrations.0017_unused_search",
    "companies.migrations.0022_paired_search",
    "resumes.migrations.0010_kept_versions",
    "jobpilot.legacy.migrations.0002_reasons_index",
)
KIND = (
    "VIRTUAL TABLE|TABLE|INDEX|TRIGGER|CONSTRAINT TRIGGER|FUNCTION|EXTENSION|TEXT SEARCH DICTIONARY|"
    "TEXT SEARCH CONFIGURATION"
)
CREATE = re.compile(rf"\s*CREATE (?:OR REPLACE )?({KIND}) (?:IF NOT EXISTS )?(\w+)")
ADD_COLUMN = re.compile(r"\s*ALTER TABLE (\w+) ADD COLUMN (\w+)")
DROP = re.compile(rf"\s*DROP ({KIND}) (?:IF EXISTS )?(\w+)")
ON = re.compile(r"\sON (\w+)")
EVENT_OF_A_TRIGGER = re.compile(r"_(insert|update|delete|later)$")

# By name; the triggers of a table share one purpose, under their name without the event.
PURPOSES = {
    "pg_trgm": "similar and partial text in an index",
    "btree_gin": "plain columns and text in one index",
    "unaccent": "words without their accents",
    "companies_company_name_trigrams": "companies whose name contains what was typed, or resembles it",
    "companies_companyalias_name_trigrams": "aliases that contain what was typed, or resemble it",
    "companies_company_name_prefix": "companies whose name begins with what was typed, whatever the collation",
    "companies_companyalias_name_prefix": "aliases that begin with what was typed, whatever the collation",
    "companies_search": "each name and alias between two spaces, so that word ends have trigrams of their own",
    "companies_search_text": "names that begin with what was typed",
    "companies_search_trigrams": "the trigrams of those names (FTS5)",
    "companies_search_search": "keeps the trigrams in sync with the names",
    "companies_company_search": "keeps the names of companies in sync",
    "companies_companyalias_search": "keeps the names of aliases in sync",
    "companies_english": 'English stems without stop words, as "IT" is a word in a listing',
    "companies_job_search_folded": "takes HTML and invisible characters out of text, and makes words of what is one",
    "companies_job_search_joined": "adds the words with an apostrophe without it",
    "companies_job_search_words": "prepares text for the index: C++, C#, F# and .NET are words",
    "companies_job_search_readable": "prepares text for snippets",
    "companies_job_search_vector": "returns the weighted words of a listing; called by the trigger",
    "companies_job_search_company_name": "the company's name, locked until the listing is written",
    "companies_joblisting.search_vector": "the words of a listing: title (A), company and skills (B), "
    "requirements (C), description (D)",
    "companies_job_search_listing": "keeps `search_vector` in sync with the listing",
    "companies_job_search_renew": "updates the vectors of a company's listings; called by the trigger",
    "companies_job_search_company": "finds a renamed company's listings by the new name",
    "companies_job_search_flush": "adds new words to the text indexes at the end of each statement, all at once",
    "companies_joblisting_search": "open listings by words, place, job type, remote type and experience level together",
    "companies_joblisting_search_closed": "listings that are not open by words and place, for the pages of the admin",
    "companies_joblisting_search_paired": "listings in pairs by words and place, for the pages of pairs",
    "companies_joblisting.in_pair": "whether the listing is in a pair, or was",
    "companies_job_search_in_pair": "marks the listings of a pair; called by the trigger",
    "companies_job_search_pair": "marks the listings of a pair that is added or changed, also those that follow it",
    "companies_job_search_ids": "a number for each listing that VACUUM does not change",
    "resumes_resumeversion_kept": "refuses to change what a version of a resume is a copy of",
    "legacy_legacyrecord_reasons": "legacy records by the code of a reason and by missing values",
}
# The configuration of PostgreSQL's parser and the FTS5 table of SQLite have one name.
PURPOSES_BY_KIND = {
    ("text search configuration", "companies_job_search"): "parses the words of a listing",
    ("virtual table", "companies_job_search"): "the words of each listing, column by column (FTS5)",
    ("trigger", "companies_job_search"): "keeps the words in sync with the listing",
}


class Structure(NamedTuple):
    """Something that a migration creates, and its purpose."""

    name: str
    kind: str
    on: str
    purpose: str


class Recorder:
    """A schema editor that records statements instead of executing them."""

    def __init__(self, vendor: str) -> None:
        self.connection = SimpleNamespace(vendor=vendor, alias="default")
        self.statements: list[str] = []

    def execute(self, sql: Any, params: object = ()) -> None:
        self.statements.append(str(sql))


def structures(vendor: str) -> list[Structure]:
    """Return what the migrations create on a database and do not drop again, in order."""
    made: dict[tuple[str, str], Structure] = {}
    for name in MIGRATIONS:
        recorder = Recorder(vendor)
        for operation in import_module(name).Migration.operations:
            operation.code(None, recorder)
        for statement in recorder.statements:
            for key in _dropped(statement):
                made.pop(key, None)
            if structure := _created(statement):
                made[structure.kind, structure.name] = structure
    return list(made.values())


def purpose(kind: str, name: str) -> str:
    """Return the purpose of a structure, or "" if it is not listed."""
    common = EVENT_OF_A_TRIGGER.sub("", name) if kind == "trigger" else name
    return PURPOSES_BY_KIND.get((kind, common)) or PURPOSES.get(common, "")


def _created(statement: str) -> Structure | None:
    if match := ADD_COLUMN.match(statement):
        name, kind, on = f"{match[1]}.{match[2]}", "column", match[1]
    elif match := CREATE.match(statement):
        kind, name = match[1].lower().removeprefix("constraint "), match[2]
        table = ON.search(statement) if kind in ("index", "trigger") else None
        on = table[1] if table else ""
    else:
        return None
    return Structure(name, kind, on, purpose(kind, name))


def _dropped(statement: str) -> Iterator[tuple[str, str]]:
    if match := DROP.match(statement):
        kind = match[1].lower()
        yield kind, match[2]
        if kind == "table":
            yield "virtual table", match[2]
