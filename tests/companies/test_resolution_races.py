"""Concurrent callers create one row for one company, without errors."""

from functools import partial

import pytest

from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey
from companies.services import get_or_create_company
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)
CALLERS = 32


def resolved(calls: list[dict]) -> list[Company]:
    """Call `get_or_create_company()` concurrently, and return the companies."""
    return [company for company, _ in all_at_once([partial(get_or_create_company, **call) for call in calls])]


@pytest.mark.parametrize(
    "calls",
    [
        pytest.param([{"name": "Acme Robotics", "website": "https://acme.com"}] * CALLERS, id="with a domain"),
        pytest.param([{"name": "Apex"}] * CALLERS, id="without a key"),
        pytest.param([{"name": "Acme", "website": "https://jobs.lever.co/acme"}] * CALLERS, id="on a hiring site"),
        pytest.param(
            [{"name": ("Acme Robotics", "ACME Robotics, Inc.")[n % 2], "website": "acme.com"} for n in range(CALLERS)],
            id="two spellings",
        ),
        pytest.param(
            [{"name": "Acme Robotics", "website": ("", "https://acme.com")[n % 2]} for n in range(CALLERS)],
            id="half of them without the domain",
        ),
    ],
)
def test_one_new_company_is_created_once(calls):
    companies = resolved(calls)

    assert len({company.pk for company in companies}) == 1
    assert Company.objects.count() == 1
    assert CompanyKey.objects.count() == len({call["website"] for call in calls if call.get("website")})
    assert not CompanyDuplicate.objects.exists()


def test_facts_from_all_callers_are_stored():
    get_or_create_company(name="Acme Robotics")
    facts = [{"industry": "Robotics"}, {"size": "51-200"}, {"location": "Oslo"}, {"description": "Arms."}] * 4

    resolved([{"name": "Acme Robotics", **fact} for fact in facts])

    company = Company.objects.get()
    assert (company.industry, company.size, company.location, company.description) == (
        "Robotics",
        "51-200",
        "Oslo",
        "Arms.",
    )


def test_spellings_from_all_callers_are_stored_once():
    get_or_create_company(name="Acme Robotics", website="https://acme.com")

    resolved([{"name": "Acme Robotics Inc", "website": "https://acme.com"}] * CALLERS)

    assert CompanyAlias.objects.get().name == "Acme Robotics Inc"
