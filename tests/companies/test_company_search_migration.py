"""The migration that creates the structures of the company search."""

import pytest
from django.db import connection, connections

from companies.models import Company
from companies.models.named import normalized_company_name
from companies.services import search_companies
from tests.support.throwaway import migrate, models_of, structures

pytestmark = pytest.mark.usefixtures("unblocked")
BEFORE = ("companies", "0001")


def found(query: str, alias: str) -> list[str]:
    return [company.name for company in search_companies(query, using=alias)]


def record(alias: str, name: str, *other_names: str) -> None:
    """Create a company with aliases, by the models that the database has."""
    models = models_of(alias)
    companies = models.get_model("companies.Company").objects.using(alias)
    aliases = models.get_model("companies.CompanyAlias").objects.using(alias)
    company = companies.create(name=name, normalized_name=normalized_company_name(name))
    for other in other_names:
        aliases.create(company=company, name=other, normalized_name=normalized_company_name(other))


def test_names_from_before_are_found(empty_database):
    migrate(empty_database, *BEFORE)
    record(empty_database, "Alphabet Inc.", "Google")

    migrate(empty_database, "companies")

    assert found("alphab", empty_database) == found("gogle", empty_database) == ["Alphabet Inc."]


def test_goes_back_and_leaves_no_trace(empty_database):
    migrate(empty_database, *BEFORE)
    before = structures(empty_database)
    migrate(empty_database, "companies")
    assert structures(empty_database) > before

    migrate(empty_database, *BEFORE)
    assert structures(empty_database) == before
    record(empty_database, "Made Meanwhile")

    migrate(empty_database, "companies")
    assert found("meanwhile", empty_database) == ["Made Meanwhile"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="FTS5 is SQLite's")
def test_vacuum_changes_nothing(new_database):
    companies = Company.objects.using(new_database)
    companies.bulk_create([Company(name=name) for name in ("Acme", "Boeing", "Northwind")])
    companies.get(name="Acme").delete()
    with connections[new_database].cursor() as cursor:
        cursor.execute("VACUUM")
    companies.filter(name="Boeing").update(name="Yonder")

    assert [found(query, new_database) for query in ("boeing", "yond", "nortwhind")] == [
        [],
        ["Yonder"],
        ["Northwind"],
    ]
    with connections[new_database].cursor() as cursor:
        cursor.execute("INSERT INTO companies_search_trigrams (companies_search_trigrams) VALUES ('integrity-check')")
