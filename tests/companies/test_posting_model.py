"""Arbitrary postings in arbitrary batches, compared with a plain dictionary of them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.models import Company, CompanyAlias, JobListing, JobSource, JobSourceListing
from companies.postings import upsert as module
from companies.postings.upsert import bulk_upsert_jobs
from tests.support.postings import LONG_AGO, counts, world

pytestmark = pytest.mark.django_db

TEXTS = st.text(st.characters(exclude_characters="&"), max_size=6) | st.sampled_from(
    ["", "Baker", "Acme", "Delta Dental", "delta dental inc", "\0", "é" * 300]
)
FIELDS = {
    "title": st.sampled_from(["Baker", "Cook", " Cook ", "Vp", ""]),
    "location": TEXTS,
    "company": st.sampled_from(["Acme", "ACME Inc.", "Delta Dental", "Delta", ""]),
    "salary_min": st.sampled_from([None, "", 0, 10, 20, -1]),
    "salary_max": st.sampled_from([None, 5, 15, "25.50", "x"]),
    "job_type": st.sampled_from(["", "contract", "full_time", "job"]),
    "skills_required": st.lists(st.sampled_from(["C", "Go", " C "]), max_size=2) | st.none(),
    "posted_date": st.sampled_from([None, "2026-01-01", "2026-01-01T00:00:00Z", LONG_AGO, "soon"]),
    "source_metadata": st.dictionaries(
        st.text(max_size=3), st.integers() | st.floats() | st.text(max_size=3), max_size=2
    ),
}
ROWS = st.fixed_dictionaries(
    {"source": st.sampled_from(["a", "b", ""]), "source_job_id": st.integers(1, 3)},
    optional=FIELDS
    | {"company_website": TEXTS | st.sampled_from(["acme.com", "https://delta.example", "jobs.lever.co/acme"])},
)


class TestAnyRows:
    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(calls=st.lists(st.lists(ROWS, max_size=6), min_size=1, max_size=3), size=st.integers(1, 4))
    def test_are_stored_as_a_plain_dictionary_would_have_them(self, calls, size, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", size)
        for model in (JobListing, JobSource, CompanyAlias, Company):
            model.objects.all().delete()
        stored: dict[tuple, dict] = {}
        for rows in calls:
            upserted = bulk_upsert_jobs(rows)

            refused = {refusal.position for refusal in upserted.refused}
            before = set(stored)
            for position, row in enumerate(rows):
                if position not in refused:
                    assert expected(row, stored.get(key_of(row)))
                    stored[key_of(row)] = stored.get(key_of(row), EMPTY) | cleaned(row, stored.get(key_of(row)))
                else:
                    assert not expected(row, stored.get(key_of(row)))
            assert upserted.created == len(stored.keys() - before)
            taken = {key_of(row) for position, row in enumerate(rows) if position not in refused}
            assert sum(upserted[:3]) == len(taken)
        assert stored_rows() == stored

        now = world()
        for rows in calls[-1:]:
            if len({key_of(row) for row in rows}) == len(rows):
                assert counts(rows)[:2] == (0, 0)
                assert world() == now


EMPTY: dict[str, object] = {
    "location": "",
    "salary_min": None,
    "salary_max": None,
    "job_type": "",
    "skills_required": [],
    "posted_date": None,
}
COMPARED = ["title", *EMPTY]


def key_of(row: dict) -> tuple[str, str]:
    return row["source"], str(row["source_job_id"])


def cleaned(row: dict, stored: dict | None) -> dict:
    """Return the values of a row that is stored, in plain Python, without those that are left out."""
    values = {name: row[name] for name in COMPARED if name in row}
    if "title" in values:
        title = values["title"].strip()
        values["title"] = f"{title} (job)" if len(title) < 3 else title
    if "location" in values:
        values["location"] = values["location"].strip()
        if "\0" in values["location"] or len(values["location"]) > 255:
            del values["location"]
    for name in ("salary_min", "salary_max"):
        if values.get(name) in (-1, "x"):
            del values[name]
        elif name in values:
            values[name] = None if values[name] in (None, "", 0) else Decimal(values[name])
    if "skills_required" in values:
        values["skills_required"] = [skill.strip() for skill in values["skills_required"] or []]
    if values.get("posted_date") == "soon":
        del values["posted_date"]
    elif values.get("posted_date"):
        values["posted_date"] = LONG_AGO if values["posted_date"] == LONG_AGO else datetime(2026, 1, 1, tzinfo=UTC)
    if values.get("job_type") == "job":
        del values["job_type"]
    state: dict = (stored or EMPTY) | values
    if None not in (state["salary_min"], state["salary_max"]) and state["salary_min"] > state["salary_max"]:
        values = {name: value for name, value in values.items() if name not in ("salary_min", "salary_max")}
    return values


def expected(row: dict, stored: dict | None) -> bool:
    """Return whether a row is stored, given what is stored already."""
    if not row["source"] or row.get("title") == "" or row.get("company") == "":
        return False
    return stored is not None or {"company", "title"} <= row.keys()


def stored_rows() -> dict[tuple, dict]:
    carried = JobSourceListing.objects.select_related("job", "source")
    return {
        (row.source.name, row.source_job_id): {name: getattr(row.job, name) for name in COMPARED} for row in carried
    }
