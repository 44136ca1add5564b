"""The condition that a company has a name, an alias or a domain with what a person typed, through the indexes of both
databases (migration `company_search`), without typos: see `companies.search.companies` for these.
"""

import uuid
from collections.abc import Iterable
from typing import Any, cast

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func
from django.db.models.expressions import Col
from django.db.models.sql.compiler import SQLCompiler

from companies.matching import normalize_company_name
from jobpilot.db.beginnings import LAST_CHARACTER
from jobpilot.db.lookups import SQL

TRIGRAM = 3  # letters: fewer are looked for at the beginning of a name
LONGEST = 200


class KnownAs(Func):
    """Whether a company, by the path to it, has a part in a name or begins a domain; or is one of `others`."""

    output_field = models.BooleanField()
    conditional = True

    def __init__(self, text: str, path: str = "", others: Iterable[uuid.UUID] = (), **extra: Any) -> None:
        # By way of another model, a column other than the key, which would not join the table of the companies.
        super().__init__(f"{path}name" if path else "pk", **extra)
        self.text = text.strip()[:LONGEST]
        self.name = normalize_company_name(self.text)[:LONGEST]
        self.others = list(others)

    def _among(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, selects: list[tuple[str, list]]) -> SQL:
        (key,) = self.source_expressions
        table = compiler.quote_name_unless_alias(cast(Col, key).alias)
        key_field = models.UUIDField()
        selects += [("SELECT %s", [key_field.get_db_prep_value(each, connection)]) for each in self.others]
        found = " UNION ALL ".join(sql for sql, _ in selects)
        return f"{table}.id IN ({found})", [value for _, values in selects for value in values]

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        name, domain = (connection.ops.prep_for_like_query(text) for text in (self.name, self.text.lower()))
        condition, pattern = "normalized_name LIKE %s", f"%{name}%"
        if len(self.name) < TRIGRAM:
            condition, pattern = 'normalized_name COLLATE "C" LIKE %s', f"{name}%"
        selects: list[tuple[str, list]] = [("SELECT id FROM companies_company WHERE domain LIKE %s", [f"{domain}%"])]
        if self.name:
            selects += [
                (f"SELECT id FROM companies_company WHERE {condition}", [pattern]),
                (f"SELECT company_id FROM companies_companyalias WHERE {condition}", [pattern]),
            ]
        return self._among(compiler, connection, selects)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        domain = self.text.lower()
        selects: list[tuple[str, list]] = [
            ("SELECT id FROM companies_company WHERE domain >= %s AND domain < %s", [domain, domain + LAST_CHARACTER])
        ]
        if len(self.name) >= TRIGRAM:
            phrase = self.name.replace('"', '""')
            selects.append(
                (
                    "SELECT company_id FROM companies_search WHERE id IN (SELECT rowid FROM companies_search_trigrams "
                    "WHERE companies_search_trigrams MATCH %s)",
                    [f'"{phrase}"'],
                )
            )
        elif self.name:
            beginning = f" {self.name}"
            selects.append(
                (
                    "SELECT company_id FROM companies_search WHERE text >= %s AND text < %s",
                    [beginning, beginning + LAST_CHARACTER],
                )
            )
        return self._among(compiler, connection, selects)
