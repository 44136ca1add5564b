"""Bulk upserts create, update or leave postings alone."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.factories import JobSourceFactory
from companies.models import Company, JobListing, JobSource, JobSourceListing
from companies.postings import upsert as module
from companies.postings.reader import LISTING_FIELDS, SOURCE_LISTING_FIELDS
from companies.postings.upsert import BATCH_SIZE, bulk_upsert_jobs
from tests.support.postings import FULL, LONG_AGO, age_everything, counts, job, posting, world

pytestmark = pytest.mark.django_db


class TestWriting:
    def test_every_field_of_a_new_posting_is_stored(self):
        assert counts([posting(**FULL)]) == (1, 0, 0, 0)

        listing = JobListing.objects.select_related("company").get()
        assert {name: getattr(listing, name) for name in LISTING_FIELDS} == {
            **{name: FULL[name] for name in LISTING_FIELDS - {"title"}},
            "title": "Engineer 1",
            "salary_min": Decimal(90000),
            "salary_max": Decimal("120000.10"),
            "skills_preferred": ["Go"],
            "posted_date": datetime(2026, 1, 31, 10, tzinfo=UTC),
            "application_deadline": datetime(2026, 3, 1, tzinfo=UTC),
            "data_quality_score": 0.5,
            "last_verified": datetime(2026, 2, 1, 8, 30, tzinfo=UTC),
            "benefits_parsed": [{"kind": "lunch", "worth": int(1e23)}],
            "scraped_at": datetime(2026, 1, 31, 23, tzinfo=UTC),
        }
        assert (listing.source, listing.source_count, listing.canonical) == ("board", 1, None)
        assert (listing.company.name, listing.company.domain) == ("Acme Robotics", "acme.com")
        carried = JobSourceListing.objects.select_related("source").get()
        assert (carried.job, carried.source.name, carried.source_job_id) == (listing, "board", "1")
        assert carried.source.display_name == "board"
        assert carried.source_url == "https://board.example/raw/1"
        assert carried.source_metadata == {"rank": 1.5, "tags": ["a"]}
        assert carried.last_updated == datetime(2026, 1, 31, tzinfo=UTC)
        assert carried.scraped_at == listing.scraped_at

    def test_full_has_every_field_of_a_posting(self):
        assert FULL.keys() | {"title"} >= LISTING_FIELDS | SOURCE_LISTING_FIELDS

    def test_a_repeated_call_changes_no_column(self):
        rows = [posting(1, **FULL), posting(2), posting("ü 3", source="other")]
        bulk_upsert_jobs(rows)
        age_everything()
        before = world()

        assert counts(rows) == (0, 0, 3, 0)
        assert world() == before

    def test_without_rows_nothing_changes(self):
        assert bulk_upsert_jobs([]) == (0, 0, 0, [], [], 0)

    def test_unchanged_rows_are_not_locked(self):
        bulk_upsert_jobs([posting()])
        with CaptureQueriesContext(connection) as captured:
            bulk_upsert_jobs([posting()])
        assert all(query["sql"].startswith("SELECT") and "FOR " not in query["sql"] for query in captured)

    @pytest.mark.parametrize("name", sorted(FULL.keys() - {"company_website"}))
    def test_each_field_alone_is_updated_and_only_its_row_is_touched(self, name):
        bulk_upsert_jobs([posting(1), posting(2)])
        age_everything()

        assert counts([posting(1, **{name: FULL[name]}), posting(2)]) == (0, 1, 1, 0)

        touched = {
            model: set(model.objects.exclude(updated_at=LONG_AGO).values_list("pk", flat=True))
            for model in (JobListing, JobSourceListing, Company)
        }
        carried = JobSourceListing.objects.get(source_job_id="1")
        assert touched == {
            JobListing: {carried.job_id} if name in LISTING_FIELDS else set(),
            JobSourceListing: {carried.pk} if name in SOURCE_LISTING_FIELDS else set(),
            Company: set(),
        }
        assert counts([posting(1, **{name: FULL[name]}), posting(2)]) == (0, 0, 2, 0)

    def test_rows_that_change_in_different_fields_keep_the_others(self):
        bulk_upsert_jobs([posting(1, location="Oslo"), posting(2, benefits=["Lunch"])])
        assert counts([posting(1, title="Baker"), posting(2, location="Bergen")]) == (0, 2, 0, 0)
        assert (job(1).title, job(1).location, job(1).benefits) == ("Baker", "Oslo", [])
        assert (job(2).title, job(2).location, job(2).benefits) == ("Engineer 2", "Bergen", ["Lunch"])

    def test_missing_fields_stay_and_empty_values_clear(self):
        bulk_upsert_jobs([posting(**FULL)])
        before = JobListing.objects.values().get()
        assert counts([{"source": "board", "source_job_id": "1"}]) == (0, 0, 1, 0)
        assert JobListing.objects.values().get() == before

        empty = dict.fromkeys(["location", "salary_min", "skills_required", "posted_date", "job_url", "job_type"], None)
        also = dict.fromkeys(["description", "salary_max", "benefits", "data_quality_score", "last_verified"], "")
        assert counts([{"source": "board", "source_job_id": "1", **empty, **also}]) == (0, 1, 0, 0)

        listing = job()
        assert {name: getattr(listing, name) for name in empty | also} == {
            **dict.fromkeys(["location", "job_url", "job_type", "description"], ""),
            **dict.fromkeys(["salary_min", "salary_max", "posted_date", "data_quality_score", "last_verified"]),
            "skills_required": [],
            "benefits": [],
        }
        assert (listing.title, listing.requirements) == ("Engineer 1", "Patience")

    def test_a_new_posting_has_the_model_s_defaults(self):
        bulk_upsert_jobs([posting()])
        assert (job().status, job().salary_period, job().verification_status) == ("active", "", "unverified")

    def test_a_closed_listing_is_only_reopened_by_an_explicit_status(self):
        bulk_upsert_jobs([posting()])
        JobListing.objects.update(status="filled")
        assert counts([posting()]) == (0, 0, 1, 0)
        assert counts([posting(status="active")]) == (0, 1, 0, 0)

    def test_overwrites_a_person_s_edit(self):
        bulk_upsert_jobs([posting(location="Oslo")])
        JobListing.objects.update(title="By hand", location="By hand", requirements="By hand")
        bulk_upsert_jobs([posting(location="Oslo")])
        assert (job().title, job().location, job().requirements) == ("Engineer 1", "Oslo", "By hand")

    def test_texts_are_stripped(self):
        bulk_upsert_jobs([posting(title="  Baker\n", skills_required=[" Rye ", ""])])
        assert (job().title, job().skills_required) == ("Baker", ["Rye"])
        assert counts([posting(title="Baker ", source_job_id=" 1", source="board ")]) == (0, 0, 1, 0)

    def test_ids_may_be_numbers_and_differ_between_sources(self):
        assert counts([posting(source_job_id=7), posting(source_job_id=7, source="other")]) == (2, 0, 0, 0)
        assert counts([posting(source_job_id="7"), posting(source_job_id="7", source="other")]) == (0, 0, 2, 0)

    def test_two_sources_of_the_same_ids_are_not_crossed(self):
        bulk_upsert_jobs([posting(1, source="a"), posting(2, source="b")])
        assert counts([posting(2, source="a"), posting(1, source="b")]) == (2, 0, 0, 0)

    def test_an_existing_source_is_used(self):
        source = JobSourceFactory(name="board", display_name="The Board")
        bulk_upsert_jobs([posting()])
        assert JobSource.objects.get() == source
        assert JobSourceListing.objects.get().source.display_name == "The Board"

    def test_listings_are_found_by_their_new_words(self):
        bulk_upsert_jobs([posting(description="trombone")])
        bulk_upsert_jobs([posting(description="bassoon")])
        assert [JobListing.objects.matching(word).count() for word in ("trombone", "bassoon")] == [0, 1]


class TestTheSameTwice:
    def test_the_later_row_is_applied_on_top_and_counted_once(self):
        rows = [posting(location="Oslo"), posting(title="Baker"), posting(title="Cook", benefits=["Lunch"])]
        assert counts(rows) == (1, 0, 0, 0)
        assert (job().title, job().location, job().benefits) == ("Cook", "Oslo", ["Lunch"])
        age_everything()
        before = world()
        assert counts(rows) == (0, 0, 1, 0)
        assert world() == before

    def test_across_batches(self, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", 2)
        rows = [posting(1), posting(2), posting(3), posting(1, title="Baker"), posting(2)]
        assert counts(rows) == (3, 0, 0, 0)
        assert job(1).title == "Baker"
        # Unchanged first, changed later in the call.
        assert counts([posting(2), posting(3), posting(2, title="Cook")]) == (0, 1, 1, 0)

    def test_a_refused_row_does_not_affect_the_others(self):
        rows = [posting(title="Baker"), posting(title=""), posting(location="Oslo", title=" ")]
        assert counts(rows) == (1, 0, 0, 2)
        assert (job().title, job().location) == ("Baker", "")

    def test_an_incomplete_row_is_only_refused_before_the_complete_one(self):
        bare = {"source": "board", "source_job_id": "1", "location": "Oslo"}
        upserted = bulk_upsert_jobs([bare, posting(), bare])
        assert (upserted.created, [refusal.position for refusal in upserted.refused]) == (1, [0])
        assert job().location == "Oslo"


class TestAtScale:
    def test_an_iterator_is_read_batch_by_batch(self):
        stored = []

        def rows():
            for number in range(BATCH_SIZE + 1):
                if number in (0, BATCH_SIZE):
                    stored.append(JobListing.objects.count())
                yield posting(number)

        assert counts(rows()) == (BATCH_SIZE + 1, 0, 0, 0)
        assert stored == [0, BATCH_SIZE]

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no COPY")
    def test_new_postings_are_copied(self):
        """So the server finds the words of the first ones while the others are prepared."""
        copied = []

        def note(execute, sql, *args):
            if sql.startswith("COPY"):
                copied.append(sql.split('"')[1])
            return execute(sql, *args)

        with connection.execute_wrapper(note):
            assert counts([posting(number) for number in range(3)]) == (3, 0, 0, 0)

        assert copied == ["companies_joblisting", "companies_jobsourcelisting"]

    def test_every_field_of_a_whole_batch_may_change(self):
        """Databases limit the number of parameters in a statement."""
        bulk_upsert_jobs(posting(number) for number in range(BATCH_SIZE))
        rows = [posting(number, **FULL | {"company": "Baker Brothers"}) for number in range(BATCH_SIZE)]
        assert counts(rows) == (0, BATCH_SIZE, 0, 0)
        assert counts(rows) == (0, 0, BATCH_SIZE, 0)

    @pytest.mark.parametrize("step", ["created", "updated", "unchanged"])
    def test_the_number_of_statements_does_not_grow_with_the_rows(self, step):
        JobSourceFactory(name="board")
        numbers = []
        for size in (1, 200):
            rows = [
                posting(f"{size} {n}", company=f"Company {size} {n}", company_website=f"c{size}x{n}.example")
                for n in range(size)
            ]
            if step != "created":
                bulk_upsert_jobs(rows)
            if step == "updated":
                rows = [
                    {**row, "title": "Baker", "company": f"New {row['company']}", "source_url": "https://a.example/"}
                    for row in rows
                ]
            with CaptureQueriesContext(connection) as captured:
                assert getattr(bulk_upsert_jobs(rows), step) == size
            # SQLite allows few parameters per statement, so Django inserts in several.
            written = [query for query in captured if query["sql"].startswith("INSERT")]
            numbers.append(len(captured) - (len(written) if connection.vendor == "sqlite" else 0))
        assert numbers[0] == numbers[1] <= 25
