"""What becomes of a damaged row, decision by decision, on both databases alike."""

import json
import uuid
from datetime import UTC, datetime

import pytest
from django.db import connections, transaction

from companies.models import Company, JobDeduplication, JobEmbedding, JobListing, JobSource, JobSourceListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.plan import STEPS
from jobpilot.legacy.values import derived_id, identifier
from jobpilot.models import UserProfile
from resumes.models import Resume, ResumeVersion
from skills.models import WorkExperience
from tests.support import legacy_damage as damage
from tests.support import throwaway
from tests.support.awkward import reasons, records

FIRST, SECOND, THIRD, GONE = (str(uuid.UUID(int=number)) for number in (1, 2, 3, 99))
LATER = "2027-01-01 00:00:00"
SAVED = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def damageable(tmp_path_factory, django_db_blocker, unmigrated_sample):
    with throwaway.database(tmp_path_factory.mktemp("decisions"), template=unmigrated_sample) as alias:
        damage.without_foreign_keys(alias)
        with django_db_blocker.unblock():
            yield alias


@pytest.fixture
def bring(damageable, historical_apps):
    """Insert rows, as (table, {column: value}), into an otherwise sound legacy database, and import it."""
    with transaction.atomic(using=damageable):

        def run(*rows: tuple[str, dict]) -> str:
            sound = [(table, damage.sound_row(table)) for table in damage.TABLES]
            sound.append(("job_listings", damage.sound_row("job_listings") | {"id": damage.IDS[3]}))
            with connections[damageable].cursor() as cursor:
                damage.insert(cursor, sound + [(table, damage.sound_row(table) | told) for table, told in rows])
            for step in STEPS:
                with LegacyImport(historical_apps, connections[damageable]) as legacy:
                    step.bring_over(legacy)
            return damageable

        yield run
        transaction.set_rollback(True, using=damageable)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        pytest.param("resumes", "user_id", id="a resume of nobody"),
        pytest.param("skill_banks", "user_id", id="a skill bank of nobody"),
        pytest.param("skill_banks_legacy", "user_id", id="an old skill bank of nobody"),
        pytest.param("applications", "user_profile_id", id="an application of nobody"),
        pytest.param("applications", "job_id", id="an application for no job"),
        pytest.param("saved_jobs", "job_id", id="a saved job that is gone"),
        pytest.param("timeline_events", "user_profile_id", id="an event of nobody"),
        pytest.param("job_source_listings", "job_id", id="a source's listing of no job"),
        pytest.param("job_source_listings", "source_id", id="a listing of no source"),
        pytest.param("job_embeddings", "job_id", id="an embedding of no job"),
        pytest.param("job_duplications", "canonical_job_id", id="a pair without its first job"),
        pytest.param("job_duplications", "duplicate_job_id", id="a pair without its second job"),
        pytest.param("resume_versions", "resume_id", id="a version of no resume"),
        pytest.param("resume_generations", "resume_id", id="a file of no resume"),
        pytest.param("resume_optimizations", "job_id", id="an analysis for no job"),
    ],
)
def test_a_row_that_needs_what_is_gone_is_quarantined_whole(bring, table, column):
    alias = bring((table, {"id": SECOND, column: GONE}))

    [record] = [record for record in records(alias, table) if record.source_id == SECOND]
    assert (record.outcome, record.target_id) == ("quarantined", None)
    assert record.reasons == [{"code": "no_such_row", "field": column, "value": GONE}]
    assert record.payload[column] == GONE
    assert record.payload.keys() == damage.sound_row(table).keys()


@pytest.mark.parametrize(
    ("table", "column", "model", "field"),
    [
        pytest.param("timeline_events", "job_id", TimelineEvent, "job_id", id="an event without its job is history"),
        pytest.param("timeline_events", "application_id", TimelineEvent, "interaction_id", id="or its application"),
        pytest.param("job_listings", "canonical_id", JobListing, "canonical_id", id="a listing stands for itself"),
        pytest.param("resumes", "template_id", Resume, "template_id", id="a resume without its template"),
        pytest.param("resumes", "based_on_resume_id", Resume, "parent_resume_id", id="a resume without its parent"),
        pytest.param("resumes", "parent_version_id", Resume, "parent_resume_id", id="or its previous version"),
        pytest.param("resumes", "job_id", Resume, "target_job_id", id="a resume without its target"),
    ],
)
def test_a_reference_that_may_be_empty_is_left_so_where_the_row_is_gone(bring, table, column, model, field):
    alias = bring((table, {"id": SECOND, column: GONE}))

    assert getattr(model.objects.using(alias).get(pk=SECOND), field) is None
    [record] = [record for record in records(alias, table) if record.source_id == SECOND]
    assert (record.outcome, str(record.target_id)) == ("repaired", SECOND)
    assert record.reasons == [{"code": "no_such_row", "field": column, "value": GONE}]


@pytest.mark.parametrize(
    ("told", "field", "expected", "codes"),
    [
        pytest.param({"title": "QA"}, "title", "QA (job)", ["too_short"], id="a short title says that it is a job"),
        pytest.param({"title": "x" * 201}, "title", "x" * 200, ["too_long"], id="a long title is cut"),
        pytest.param({"salary_min": -5, "salary_max": 9}, "salary_min", None, ["out_of_range"], id="negative salary"),
        pytest.param({"salary_min": 9, "salary_max": 5}, "salary_min", 5, ["wrong_way_round"] * 2, id="turned salary"),
        pytest.param({"salary_min": 9, "salary_max": 0}, "salary_max", None, ["zero_pay"], id="no maximum"),
        pytest.param({"salary_min": 0, "salary_max": 0}, "salary_min", None, ["zero_pay"] * 2, id="no pay"),
        pytest.param({"job_url": "ftp://x"}, "job_url", "", ["not_http"], id="a link that is none"),
        pytest.param({"salary_currency": "dollars"}, "salary_currency", "", ["unknown_currency"], id="any dollar"),
        pytest.param(
            {"salary_currency": "Usd"}, "salary_currency", "USD", ["currency_as_code"], id="a code in any case"
        ),
        pytest.param({"salary_currency": "€"}, "salary_currency", "EUR", ["currency_as_code"], id="a sign"),
        pytest.param({"salary_currency": "$"}, "salary_currency", "", ["unknown_currency"], id="a sign of several"),
        pytest.param({"title": "営業"}, "title", "営業 (job)", ["too_short"], id="a title of two characters"),
        pytest.param({"data_quality_score": 7}, "data_quality_score", None, ["out_of_range"], id="score out of range"),
        pytest.param({"canonical_id": SECOND}, "canonical_id", None, ["own_canonical"], id="its own canonical"),
        pytest.param(
            {"skills_required": '["a\\u0000", "b"]'},
            "skills_required",
            ["a", "b"],
            ["unstorable_characters"],
            id="NUL in JSON",
        ),
        pytest.param({"tech_stack": '{"a": 1}'}, "tech_stack", [], ["wrong_json_type"], id="an object for a list"),
        pytest.param(
            {"benefits_parsed": '[{"kind": "bonus", "kind": "car"}]'},
            "benefits_parsed",
            [{"kind": "car"}],
            ["key_twice"],
            id="a key twice",
        ),
    ],
)
def test_a_listing_with_an_unusable_field_is_still_a_listing(bring, told, field, expected, codes):
    alias = bring(("job_listings", {"id": SECOND} | told))

    assert getattr(JobListing.objects.using(alias).get(pk=SECOND), field) == expected
    [record] = records(alias, "job_listings")
    assert (record.outcome, [reason["code"] for reason in record.reasons]) == ("repaired", codes)
    assert {column: record.payload[column] for column in told}.keys() == told.keys()
    if codes == ["key_twice"]:
        assert record.reasons[0]["value"] == told[field]  # both values, as they were written


def test_a_listing_without_a_title_is_none_and_what_hangs_on_it_goes_with_it(bring):
    alias = bring(("job_listings", {"id": SECOND, "title": " "}), ("applications", {"id": SECOND, "job_id": SECOND}))

    assert reasons(alias, "job_listings") == [("no_title", "title", " ")]
    assert reasons(alias, "applications") == [("no_such_row", "job_id", SECOND)]


def test_of_people_with_one_address_who_was_updated_last_has_it(bring):
    alias = bring(
        ("user_profiles", {"id": FIRST, "email": "a@b.co"}),
        ("user_profiles", {"id": SECOND, "email": "A@B.CO", "updated_at": LATER}),
    )

    people = UserProfile.objects.using(alias).in_bulk([FIRST, SECOND])
    assert [people[uuid.UUID(key)].email for key in (FIRST, SECOND)] == [None, "A@B.CO"]
    assert reasons(alias, "user_profiles") == [("address_taken", "email", "a@b.co")]


def test_of_two_spellings_of_one_uuid_the_plain_one_has_it_and_references_follow_the_spelling(bring):
    plain, bare = str(uuid.UUID(int=10)), uuid.UUID(int=10).hex
    alias = bring(
        ("job_listings", {"id": plain, "title": "Plain"}),
        ("job_listings", {"id": bare, "title": "Bare"}),
        ("applications", {"id": SECOND, "job_id": bare}),
        ("applications", {"id": THIRD, "job_id": plain.upper()}),
    )

    assert JobListing.objects.using(alias).get(pk=plain).title == "Plain"
    assert JobListing.objects.using(alias).get(pk=derived_id("job_listings", repr(bare))).title == "Bare"
    jobs = JobUserInteraction.objects.using(alias).in_bulk([SECOND, THIRD])
    assert [jobs[uuid.UUID(key)].job.title for key in (SECOND, THIRD)] == ["Bare", "Plain"]
    assert reasons(alias, "job_listings") == [("id_taken", "id", bare)]


def test_references_to_a_merged_row_follow_it_whatever_their_spelling(bring):
    plain = str(uuid.UUID(int=10))
    alias = bring(
        ("job_listings", {"id": FIRST, "title": "Only"}),
        ("applications", {"id": SECOND, "job_id": FIRST, "updated_at": LATER}),
        ("applications", {"id": plain, "job_id": FIRST}),
        ("timeline_events", {"id": SECOND, "job_id": FIRST, "application_id": plain}),
        ("timeline_events", {"id": THIRD, "job_id": FIRST, "application_id": plain.upper()}),
    )

    events = TimelineEvent.objects.using(alias).in_bulk([SECOND, THIRD])
    assert [event.interaction_id for event in events.values()] == [uuid.UUID(SECOND)] * 2


@pytest.mark.parametrize(
    ("table", "model", "old", "new", "filled"),
    [
        pytest.param(
            "job_source_listings",
            JobSourceListing,
            {"source_metadata": '{"a": 1}'},
            {"last_updated": LATER, "source_url": "https://new.example.com"},
            ("source_metadata", {"a": 1}),
            id="listings of one source and id",
        ),
        pytest.param(
            "job_embeddings",
            JobEmbedding,
            {"content_hash": "old"},
            {"content_hash": "", "created_at": LATER},
            ("content_hash", "old"),
            id="embeddings of one text by one model",
        ),
        pytest.param(
            "job_duplications",
            JobDeduplication,
            {"merge_strategy": "old"},
            {"canonical_job_id": SECOND, "duplicate_job_id": damage.IDS[0], "created_at": LATER},
            ("merge_strategy", "old"),
            id="a pair in the other order",
        ),
    ],
)
def test_of_equal_rows_the_latest_stays_and_is_filled_from_the_others(bring, table, model, old, new, filled):
    if table == "job_duplications":
        old = old | {"duplicate_job_id": SECOND}
    else:
        old, new = old | {"job_id": SECOND}, new | {"job_id": SECOND}
        if table == "job_source_listings":
            old, new = old | {"source_job_id": "n"}, new | {"source_job_id": "n"}
    alias = bring(("job_listings", {"id": SECOND}), (table, {"id": SECOND} | old), (table, {"id": THIRD} | new))

    [record] = [record for record in records(alias, table) if record.source_id == SECOND]
    assert (record.outcome, str(record.target_id)) == ("merged", THIRD)
    name, value = filled
    assert getattr(model.objects.using(alias).get(pk=THIRD), name) == value


def test_versions_of_one_number_are_numbered_on(bring):
    versions = [(SECOND, 1, "2026-02-01"), (THIRD, 4, "2026-03-01"), (FIRST, -1, "2026-04-01")]
    alias = bring(
        *(("resume_versions", {"id": key, "version_number": n, "created_at": day}) for key, n, day in versions)
    )

    numbers = ResumeVersion.objects.using(alias).in_bulk([SECOND, THIRD, FIRST])
    assert [numbers[uuid.UUID(key)].version_number for key, *_ in versions] == [5, 4, 6]


def test_the_content_of_a_resume_is_mended_where_it_is_certain(bring):
    work = [{"title": "Welder", "startDate": "März 2019"}, {"position": "Cook", "start_date": "one summer"}]
    alias = bring(
        ("resumes", {"id": FIRST, "work_experience": json.dumps(work), "skills": json.dumps([{"titel": "x"}])})
    )

    resume = Resume.objects.using(alias).get(pk=FIRST)
    assert resume.work_experience == [{"position": "Welder", "start_date": "2019-03"}, work[1]]
    assert resume.skills == [{"titel": "x"}]
    assert reasons(alias, "resumes") == [("content_mended", "work_experience", json.dumps(work))]


def test_a_circle_of_parents_is_broken_at_its_newest_resume(bring):
    tailored = {"resume_type": "tailored"}
    alias = bring(
        ("resumes", tailored | {"id": FIRST, "based_on_resume_id": THIRD, "created_at": "2026-02-01"}),
        ("resumes", tailored | {"id": SECOND, "based_on_resume_id": FIRST, "created_at": "2026-03-01"}),
        ("resumes", tailored | {"id": THIRD, "parent_version_id": SECOND, "created_at": "2026-02-15"}),
    )

    resumes = Resume.objects.using(alias).in_bulk([FIRST, SECOND, THIRD])
    assert {str(key): (str(row.parent_resume_id), row.resume_type) for key, row in resumes.items()} == {
        FIRST: (THIRD, "tailored"),
        SECOND: ("None", "base"),
        THIRD: (SECOND, "tailored"),
    }
    assert reasons(alias, "resumes") == [
        ("circle", "based_on_resume_id", FIRST),
        ("tailored_without_parent", "resume_type", "tailored"),
    ]


def test_where_the_parent_is_gone_the_previous_version_is_it(bring):
    alias = bring(
        ("resumes", {"id": FIRST}),
        ("resumes", {"id": SECOND, "based_on_resume_id": GONE, "parent_version_id": FIRST}),
    )

    assert str(Resume.objects.using(alias).get(pk=SECOND).parent_resume_id) == FIRST


@pytest.mark.parametrize("column", ["based_on_resume_id", "parent_version_id"])
def test_a_parent_of_another_person_is_none(bring, column):
    tailored = {"id": SECOND, "resume_type": "tailored", "user_id": THIRD}
    alias = bring(
        ("user_profiles", {"id": THIRD, "email": "bob@example.com"}),
        ("resumes", {"id": FIRST}),
        ("resumes", tailored | {column: FIRST}),
    )

    resume = Resume.objects.using(alias).get(pk=SECOND)
    assert (resume.parent_resume_id, resume.resume_type) == (None, "base")
    assert reasons(alias, "resumes") == [
        ("of_another_person", column, FIRST),
        ("tailored_without_parent", "resume_type", "tailored"),
    ]


def test_an_event_about_another_persons_application_is_history_of_its_own_person(bring):
    alias = bring(
        ("user_profiles", {"id": THIRD, "email": "bob@example.com"}),
        ("timeline_events", {"id": FIRST, "user_profile_id": THIRD, "application_id": damage.IDS[0]}),
    )

    event = TimelineEvent.objects.using(alias).get(pk=FIRST)
    assert (str(event.user_id), event.interaction_id) == (THIRD, None)
    assert reasons(alias, "timeline_events") == [("of_another_person", "application_id", damage.IDS[0])]


def test_a_template_lets_go_of_parent_and_job(bring):
    alias = bring(
        ("resumes", {"id": FIRST}),
        ("resumes", {"id": SECOND, "resume_type": "template", "parent_version_id": FIRST, "job_id": damage.IDS[0]}),
    )

    resume = Resume.objects.using(alias).get(pk=SECOND)
    assert (resume.resume_type, resume.parent_resume_id, resume.target_job_id) == ("template", None, None)


def test_a_current_position_has_no_end_and_an_end_does_not_come_before_its_start(bring):
    entries = [
        {"position": "Now", "is_current": True, "end_date": "2026-01-01"},
        {"position": "Then", "start_date": "2026-01-01", "end_date": "2025-01-01"},
    ]
    alias = bring(
        ("user_profiles", {"id": SECOND}),
        ("skill_banks", {"id": SECOND, "user_id": SECOND, "work_experiences": json.dumps(entries)}),
    )

    ends = dict(WorkExperience.objects.using(alias).filter(bank=SECOND).values_list("position", "end_date"))
    assert ends == {"Now": None, "Then": None}
    assert reasons(alias, "skill_banks") == [
        ("current_with_end", "work_experiences.0.end_date", "2026-01-01"),
        ("end_before_start", "work_experiences.1.end_date", "2025-01-01"),
    ]


def test_companies_of_one_name_on_two_domains_stay_two(bring):
    alias = bring(
        ("job_listings", {"id": FIRST, "company": "Twin Peaks", "company_url": "https://one.example.com"}),
        ("job_listings", {"id": SECOND, "company": "Twin Peaks", "company_url": "https://two.example.org"}),
    )

    twins = Company.objects.using(alias).filter(name="Twin Peaks")
    assert sorted(twins.values_list("domain", flat=True)) == ["example.com", "example.org"]


def test_what_people_made_themselves_survives_an_equal_legacy_row(bring, damageable):
    person = UserProfile.objects.using(damageable).create(id=identifier("person"), email="me@example.com")
    source = JobSource.objects.using(damageable).create(name="known", display_name="Ours")

    alias = bring(
        ("user_profiles", {"id": SECOND, "email": "ME@example.com"}),
        ("job_sources", {"id": SECOND, "name": "known", "display_name": "Theirs", "scraping_rules": '{"a": 1}'}),
    )

    assert UserProfile.objects.using(alias).get(email="me@example.com").pk == person.pk
    source.refresh_from_db()
    assert (source.display_name, source.scraping_rules) == ("Ours", {"a": 1})
    [record] = records(alias, "job_sources")
    assert (record.outcome, record.target_id) == ("merged", source.pk)


def test_a_job_that_people_saved_here_becomes_the_legacy_application(bring, damageable):
    key = identifier(damage.IDS[0])
    company = Company.objects.using(damageable).create(name="Harbor", normalized_name="harbor", compact_name="harbor")
    person = UserProfile.objects.using(damageable).create(id=key)
    job = JobListing.objects.using(damageable).create(id=key, company=company, title="Cook")
    saved = JobUserInteraction.objects.using(damageable).create(
        user=person, job=job, interaction_type="saved", saved_date=SAVED, notes="Ask Kim."
    )

    alias = bring(("applications", {"status": "INTERVIEWING", "notes": "Sent.", "id": SECOND, "updated_at": LATER}))

    row = JobUserInteraction.objects.using(alias).get(user=person, job=job)
    assert (row.pk, row.interaction_type, row.application_status) == (saved.pk, "applied", "interviewing")
    assert row.saved_date == SAVED
    assert row.notes.startswith("Ask Kim.\n\nSent.")
    assert {record.target_id for record in records(alias, "applications")} == {saved.pk}
