"""The migration that gives names that name nobody a normalized form of their own."""

import pytest

from companies.identity.mention import Mention
from companies.identity.resolution import resolve_companies
from companies.models import Company, CompanyAlias
from companies.models.named import own_normalized_name
from tests.support.throwaway import migrate, models_of

BEFORE = ("companies", "0007")
unblocked = pytest.mark.usefixtures("unblocked")


@unblocked
def test_it_parts_stored_names_from_those_of_employers_and_goes_back(empty_database):
    migrate(empty_database, *BEFORE)
    models = models_of(empty_database)
    companies, aliases = (models.get_model("companies", name) for name in ("Company", "CompanyAlias"))
    for name, normalized in (("Anonymous", "anonymous"), ("Acme", "acme")):
        company = companies.objects.using(empty_database).create(name=name, normalized_name=normalized)
        aliases.objects.using(empty_database).create(company=company, name="N/A", normalized_name="na", source="seen")

    migrate(empty_database, "companies")

    for model in (Company, CompanyAlias):
        for row in model.objects.using(empty_database):
            assert row.normalized_name == own_normalized_name(row.name, row.pk)
    assert Company.objects.using(empty_database).get(name="Acme").normalized_name == "acme"
    # Without the migration, the unique name of the one would keep the other from being stored.
    assert [found.created for found in resolve_companies([Mention("Anonymous GmbH")], using=empty_database)] == [True]

    migrate(empty_database, *BEFORE)
    migrate(empty_database, "companies")
    assert Company.objects.using(empty_database).count() == 3
