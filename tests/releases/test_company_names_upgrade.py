"""An upgrade from 0.1.0 computes the names of companies as they are compared now, and reviews those that are equal."""

import uuid

import pytest

from companies.models import Company, CompanyAlias, CompanyDuplicate
from tests.support import throwaway

pytestmark = pytest.mark.parametrize("release", ["0.1.0"])

# Name, domain, the normalized name of 0.1.0, and the one of now.
STORED = [
    ("Zorvex (Asia)", None, "zorvex", "zorvex asia"),
    ("Zorvex London Ltd", None, "zorvex london", "zorvex london"),
    ("Zorvex Ltd", "zorvex.com", "zorvex", "zorvex"),
    ("Talbrin (Asia)", None, "talbrin", "talbrin asia"),
    ("TalbrinAG", None, "talbrinag", "talbrin"),  # takes the name that the one before loses
]


@pytest.fixture
def models(released):
    return throwaway.models_of(released)


@pytest.fixture
def keys(released, models) -> list[uuid.UUID]:
    """Store the companies, oldest first, and an alias of the first."""
    companies = models.get_model("companies.Company").objects.using(released)
    rows = [
        companies.create(name=name, domain=domain, normalized_name=normalized) for name, domain, normalized, _ in STORED
    ]
    aliases = models.get_model("companies.CompanyAlias").objects.using(released)
    aliases.create(company=rows[0], name="Zorvex (Pune)", normalized_name="zorvex", source="manual")
    return [row.pk for row in rows]


def test_names_are_as_they_are_compared_now(released, keys, capfd):
    throwaway.migrate(released, "companies")

    names = {company.pk: company.normalized_name for company in Company.objects.using(released).filter(pk__in=keys)}
    assert [names[key] for key in keys] == [now for *_, now in STORED]
    assert CompanyAlias.objects.using(released).get(name="Zorvex (Pune)").compact_name == "zorvexpune"
    assert "have the name of another one" not in capfd.readouterr().out


def test_two_that_would_be_equal_keep_their_names_and_are_reviewed(released, models, keys, capfd):
    companies = models.get_model("companies.Company").objects.using(released)
    companies.filter(name="Zorvex (Asia)").delete()
    late = [
        companies.create(name="Zorvex (London)", normalized_name="zorvex"),
        companies.create(name="Zorvex (London) GmbH", domain="talbrin.com", normalized_name="zorvex"),
    ]

    throwaway.migrate(released, "companies")

    rows = Company.objects.using(released).in_bulk([row.pk for row in late])
    assert [rows[row.pk].normalized_name for row in late] == ["zorvex", "zorvex london"]
    pair = CompanyDuplicate.objects.using(released).get(second__in=[row.pk for row in late])
    assert (pair.first_id, pair.second_id, pair.evidence["reason"], pair.status) == (
        keys[1],
        late[0].pk,
        "equal_names",
        "pending",
    )
    assert "1 companies have the name of another one by now." in capfd.readouterr().out
    rows[late[0].pk].domain = "zorvex.co.uk"
    rows[late[0].pk].save(using=released)  # with an address of its own it gets its name
    assert rows[late[0].pk].normalized_name == "zorvex london"
