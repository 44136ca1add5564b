"""PostgreSQL finds the listings of pairs by an index of their own: which are in a pair is marked by the database."""

import time
from concurrent.futures import ThreadPoolExecutor
from operator import attrgetter

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import JobDeduplication, JobListing
from companies.search.jobs import InPair
from jobpilot.db.long_lists import LongList, looking_up
from jobpilot.models import Change
from tests.support.pages import page
from tests.support.throwaway import migrate, models_of, structures

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite looks its listings up")


def marked(alias: str = "default") -> set[str]:
    """Return the titles of the listings that are marked."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT title FROM companies_joblisting WHERE in_pair")
        return {title for (title,) in cursor.fetchall()}


def listings(*titles: str) -> list[JobListing]:
    company = CompanyFactory()
    return [JobListingFactory.create(title=title, company=company) for title in titles]


def plain(pair: JobDeduplication) -> str:
    """Return the statement that adds a pair."""
    return f"""INSERT INTO companies_jobdeduplication (id, created_at, updated_at, canonical_job_id, duplicate_job_id,
        confidence_score, matching_fields, merge_strategy, status, undo_record)
        VALUES ('{pair.pk}', now(), now(), '{pair.canonical_job_id}', '{pair.duplicate_job_id}', 0.5, '[]', '',
                'pending', '{{}}')"""


@pytest.mark.django_db
class TestMarks:
    def test_of_pairs_that_are_saved_or_added_in_bulk(self):
        welder, baker, nurse, cook, _ = listings("Welder", "Baker", "Nurse", "Cook", "Judge")
        JobDeduplicationFactory(canonical_job=welder, duplicate_job=baker)
        assert marked() == {"Welder", "Baker"}

        pair = JobDeduplicationFactory.build(canonical_job=cook, duplicate_job=nurse)
        JobDeduplication.objects.bulk_create([pair], ignore_conflicts=True)
        assert marked() == {"Welder", "Baker", "Nurse", "Cook"}

    def test_of_many_pairs_by_one_statement(self):
        company = CompanyFactory()
        rows = JobListingFactory.build_batch(6, company=company)
        JobListing.objects.bulk_create(rows)
        pairs = [
            JobDeduplicationFactory.build(canonical_job=one, duplicate_job=other)
            for one, other in zip(rows[::2], rows[1::2], strict=True)
        ]
        with CaptureQueriesContext(connection) as captured:
            JobDeduplication.objects.bulk_create(pairs)
        assert len(captured) == 1
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM companies_joblisting WHERE in_pair")
            assert cursor.fetchone() == (6,)

    def test_of_plain_sql_and_of_pairs_that_change(self):
        welder, baker, nurse = listings("Welder", "Baker", "Nurse")
        pair = JobDeduplicationFactory.build(canonical_job=welder, duplicate_job=baker)
        with connection.cursor() as cursor:
            cursor.execute(plain(pair))
        assert marked() == {"Welder", "Baker"}

        JobDeduplication.objects.filter(pk=pair.pk).update(duplicate_job=nurse)
        assert "Nurse" in marked()

    def test_are_no_change_of_the_listing(self):
        welder, baker = listings("Welder", "Baker")
        JobDeduplicationFactory(canonical_job=welder, duplicate_job=baker)

        assert not Change.objects.of_row(welder).filter(kind="changed").exists()
        assert JobListing.objects.get(pk=welder.pk).updated_at == welder.updated_at


@pytest.mark.django_db(transaction=True)
def test_listings_that_come_after_their_pair_are_marked_at_the_end_of_the_transaction():
    company = CompanyFactory()
    first, second = (JobListingFactory.build(title=title, company=company) for title in ("Welder", "Baker"))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(plain(JobDeduplicationFactory.build(canonical_job=first, duplicate_job=second)))
        JobListing.objects.bulk_create([first, second])

    assert marked() == {"Welder", "Baker"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("first", [0, 1])
def test_listings_are_marked_in_the_order_of_their_keys(first):
    """So that two who add pairs of the same listings do not lock each other out."""
    lower, higher = sorted(listings("Welder", "Baker"), key=attrgetter("pk"))
    both = [lower, higher]
    pair = JobDeduplicationFactory.build(canonical_job=both[first], duplicate_job=both[1 - first])

    def add() -> None:
        JobDeduplication.objects.bulk_create([pair])
        connection.close()

    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            JobListing.objects.select_for_update(no_key=True).get(pk=lower.pk)
            added = other.submit(add)
            wait_until_somebody_waits()
            JobListing.objects.select_for_update(no_key=True, nowait=True).get(pk=higher.pk)
        added.result(timeout=30)

    assert marked() == {"Welder", "Baker"}


def wait_until_somebody_waits() -> None:
    """Return when a statement of this database waits for a lock."""
    until = time.monotonic() + 30
    waiting = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = %s)"
    with connection.cursor() as cursor:
        while time.monotonic() < until:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(waiting, ["Lock"])
            if cursor.fetchone() == (True,):
                return
            time.sleep(0.01)
    raise AssertionError("nobody waits for a lock")


@pytest.fixture
def pairs(db) -> dict[str, JobDeduplication]:
    """Create pairs of open and closed listings, and listings of the same words that are in none."""
    found = {}
    for title, location, status in (("Welder", "Toledo, OH", "active"), ("Baker", "Austin, TX", "expired")):
        company = CompanyFactory()
        one, other = (
            JobListingFactory(title=each, location=location, status=status, company=company)
            for each in (title, f"Senior {title}")
        )
        found[title] = JobDeduplicationFactory.create(canonical_job=one, duplicate_job=other)
        JobListingFactory(title=f"{title} and nurse", location=location)
    return found


SEARCHES = [
    ("welder", {"Welder"}),
    ("baker", {"Baker"}),
    ("senior", {"Welder", "Baker"}),
    ("Toledo", {"Welder"}),
    ("Texas", {"Baker"}),
    ("nurse", set()),
    ("-nurse", {"Welder", "Baker"}),
]


@pytest.mark.parametrize(("text", "expected"), SEARCHES)
@pytest.mark.parametrize("most", [0, 1_000], ids=["many", "few"])
def test_pairs_are_found_by_words_and_places_of_either_listing(admin_client, monkeypatch, pairs, text, expected, most):
    monkeypatch.setattr("companies.models.job_deduplication.MOST_FOUND", most)
    wanted = {pairs[title] for title in expected}

    with looking_up():
        assert {*JobDeduplication.objects.filter(JobDeduplication.found_by(text))} == wanted
    if most or text not in ("Toledo", "Texas"):  # rows that are asked one by one are asked for words
        assert {
            *admin_client.get(page(JobDeduplication, "changelist"), {"q": text}).context["cl"].result_list
        } == wanted


def test_words_that_change_are_found_and_pairs_that_went_are_not(pairs):
    job = pairs["Welder"].canonical_job
    job.description = "Arc and gas"
    job.save()
    assert [*JobDeduplication.objects.filter(JobDeduplication.found_by("gas"))] == [pairs["Welder"]]

    pairs["Welder"].delete()
    assert not JobDeduplication.objects.filter(JobDeduplication.found_by("gas")).exists()


def test_no_pair_is_asked_for_a_word_that_none_has(pairs):
    with CaptureQueriesContext(connection) as captured:
        rows = JobDeduplication.objects.filter(JobDeduplication.found_by("nurse"))
        listed = LongList(rows, ["-confidence_score", "id"], JobDeduplication.objects.all())
        assert (listed.page(1, 50), listed.total) == ([], 0)
    searched = [each["sql"] for each in captured if "search_vector" in each["sql"]]
    assert len(searched) == 1
    assert ".in_pair AND" in searched[0]


@pytest.mark.django_db
def test_the_index_of_pairs_answers_the_search():
    """Of no rows, all indexes cost the same: so those of other listings are dropped."""
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX companies_joblisting_search, companies_joblisting_search_closed")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
    plan = JobListing.objects.filter(InPair(), JobListing.found_by("Toledo")).order_by().values("pk").explain()

    assert "companies_joblisting_search_paired" in plan
    assert "Seq Scan" not in plan


@pytest.mark.usefixtures("unblocked")
def test_the_migration_marks_the_pairs_of_before_and_goes_back(empty_database):
    migrate(empty_database, "companies", "0021")
    before = structures(empty_database)
    models = models_of(empty_database)
    company, job, pair = (
        models.get_model(f"companies.{name}") for name in ("Company", "JobListing", "JobDeduplication")
    )
    acme = company.objects.using(empty_database).create(name="Acme", normalized_name="acme")
    titles = ("Welder", "Baker", "Nurse")
    rows = [job.objects.using(empty_database).create(company=acme, title=title) for title in titles]
    pair.objects.using(empty_database).create(canonical_job=rows[0], duplicate_job=rows[1], confidence_score=0.5)

    migrate(empty_database, "companies", "0022")
    assert marked(empty_database) == {"Welder", "Baker"}

    migrate(empty_database, "companies", "0021")
    assert structures(empty_database) == before
