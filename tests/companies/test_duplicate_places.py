"""The same job with its place in two spellings is proposed as one."""

import csv

import pytest

from companies.duplicates.jobs.find import find_duplicates
from companies.factories import CompanyFactory, JobListingFactory
from tests.support.docs import ROOT

pytestmark = pytest.mark.django_db
TEXT = "We build looms for mills in the north and look for somebody who keeps them running day and night."

with (ROOT / "tests/support/data/duplicate_job_places.csv").open(encoding="utf-8") as lines:
    ROWS = [row for row in csv.DictReader(lines) if not row["one"].startswith("(same job_url")]


def placed(value: str) -> dict[str, str]:
    title, _, place = value.rpartition(" / ")
    return {"title": title or "Loom engineer", "location": place}


@pytest.mark.parametrize("row", [pytest.param(row, id=row["one"]) for row in ROWS])
@pytest.mark.parametrize("in_title", [False, True], ids=["place", "in the title"])
def test_a_pair_is_proposed(row, in_title):
    company = CompanyFactory()
    for value in (row["one"], row["other"]):
        fields = placed(value)
        if in_title and " / " in value:
            fields = {"title": value, "location": ""}
        JobListingFactory(company=company, description=TEXT, **fields)
    assert find_duplicates([company]) == int(row["expected_pair"])
    assert find_duplicates([company]) == 0


def test_several_cities_are_compared_with_each_of_them_alone():
    company = CompanyFactory()
    for place in ("Oslo", "Paris; London", "London", "Berlin"):
        JobListingFactory(company=company, title="Loom engineer", description=TEXT, location=place)
    assert find_duplicates([company]) == 1
