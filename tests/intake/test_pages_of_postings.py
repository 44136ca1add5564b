"""A saved web page among the imported files: each posting that it states is a listing, and can be taken back."""

from pathlib import Path

import pytest

from companies.models import JobListing
from jobpilot.admin.transfer.tables import UnreadableFileError
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.undoing import undo_batch
from tests.intake.test_importing import everything, give

pytestmark = pytest.mark.django_db

POSTING = """{"@type": "JobPosting", "title": "%s", "hiringOrganization": {"name": "Acme Boilers"},
"identifier": "1", "description": "Weld.", "datePosted": "2026-11-03" %s}"""


def page_with(*postings: str) -> bytes:
    scripts = "".join(f'<script type="application/ld+json">{posting}</script>' for posting in postings)
    return f"<!doctype html><html><head>{scripts}</head><body>Jobs</body></html>".encode()


@pytest.fixture
def user():
    return UserProfileFactory()


def test_its_postings_are_listings_and_an_undo_takes_them_back(user):
    before = everything()
    data = page_with(POSTING % ("Welder", ', "url": "https://acme.example/jobs/1"'), POSTING % ("Fitter", ""))

    batch, lines = give(user, data, "jobs.html")

    assert (batch.format, batch.new, batch.read) == ("page", 2, 2)
    assert {line.original["title"] for line in lines} == {"Welder", "Fitter"}
    assert lines[0].original["posted_date"] == "2026-11-03"
    welder = JobListing.objects.get(title="Welder")
    assert (welder.company.name, welder.job_url) == ("Acme Boilers", "https://acme.example/jobs/1")
    again, _ = give(user, data, "jobs.html")
    assert again.same == 2
    assert undo_batch(batch=batch).left == []
    assert everything() == before


def test_a_posting_is_known_again_by_its_address_or_else_by_all_that_it_says(user):
    data = page_with(POSTING % ("Welder", ', "url": "https://acme.example/jobs/1"'), POSTING % ("Fitter", ""))
    give(user, data, "jobs.html")
    batch, _ = give(user, data.replace(b"Weld.", b"Weld much."), "jobs.html")
    assert (batch.changed, batch.new) == (1, 1)


PAGES = sorted(Path("tests/support/data/intake/jobposting_html").glob("*.html"))[::7]  # the benchmark reads all


@pytest.mark.parametrize(
    "path", [path for path in PAGES if not path.name.startswith("none_")], ids=lambda path: path.stem
)
def test_a_page_of_each_kind_is_recognised(user, path):
    batch, lines = give(user, path.read_bytes(), path.name)
    assert batch.format == "page"
    assert {line.outcome for line in lines} <= {"new", "merged", "refused"}


def test_a_page_without_a_posting_says_where_to_go(user):
    with pytest.raises(UnreadableFileError, match="Record a job"):
        give(user, b"<html><body>We are hiring</body></html>", "page.html")
