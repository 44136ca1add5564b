"""Retrying quarantined rows in code: what becomes of them, of the ledger, and of rows that refer to them."""

import itertools
import json
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from companies.factories import JobListingFactory, JobSourceFactory
from companies.models import Company, JobEmbedding, JobListing, JobSourceListing
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from jobpilot.legacy import retry as retrying
from jobpilot.legacy.loader import record_id, source_id
from jobpilot.legacy.mapping import reason
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.retry import references, retry
from jobpilot.legacy.values import derived_id, identifier, in_ledger
from jobpilot.models import UserProfile
from resumes.models import Resume, ResumeVersion
from skills.models import Skill, SkillBank
from tests.support import legacy_damage as damage

pytestmark = pytest.mark.django_db
ONE, TWO, THREE, GONE = (str(uuid.UUID(int=number)) for number in (1, 2, 3, 99))


def quarantine(table: str, *, fault=("no_such_row", "job_id"), **told) -> LegacyRecord:
    """Return the record that the import makes of a row that it cannot import."""
    row = damage.sound_row(table) | {"id": ONE} | told
    code, column = fault
    return LegacyRecord.objects.create(
        id=record_id(table, row["id"]),
        source_table=table,
        source_id=source_id(row["id"]),
        outcome="quarantined",
        reasons=[reason(code, column, row.get(column))],
        payload=in_ledger(row),
    )


def fresh(row: Model) -> Model:
    return type(row)._default_manager.get(pk=row.pk)


@pytest.fixture
def person():
    return UserProfileFactory(id=uuid.UUID(TWO))


@pytest.fixture
def job():
    return JobListingFactory(id=uuid.UUID(THREE))


@pytest.fixture
def application(person):
    """Return the record of an application for a missing job."""
    return quarantine("applications", user_profile_id=TWO, job_id=THREE, notes="Call Ada")


def test_a_row_whose_job_was_added_comes_over(application, job):
    before = fresh(application)

    retried = retry(LegacyRecord.objects.all())

    interaction = JobUserInteraction.objects.get()
    assert (str(interaction.pk), interaction.job, interaction.notes) == (ONE, job, "Call Ada")
    [record] = retried.imported
    assert retried.quarantined == []
    record = fresh(record)
    assert (record.pk, record.outcome, record.target) == (before.pk, "repaired", interaction)
    assert record.resolved_at is not None
    assert record.reasons == [{"code": "tried_again", "field": "", "value": before.reasons}]
    assert (record.payload, record.created_at) == (before.payload, before.created_at)


def test_a_row_that_still_lacks_something_stays_and_says_what(application, job):
    UserProfile.objects.all().delete()
    before = fresh(application)

    retried = retry(LegacyRecord.objects.all())

    assert (retried.imported, retried.quarantined) == ([], [application])
    after = fresh(application)
    assert (after.outcome, after.resolved_at, after.target_id) == ("quarantined", None, None)
    assert after.reasons == [{"code": "no_such_row", "field": "user_profile_id", "value": TWO}]
    assert (after.payload, after.created_at) == (before.payload, before.created_at)
    assert not JobUserInteraction.objects.exists()


def test_trying_again_and_again_adds_nothing(application, job):
    retry(LegacyRecord.objects.all())
    once = list(LegacyRecord.objects.values()), list(JobUserInteraction.objects.values())

    retried = retry(LegacyRecord.objects.all())

    assert (retried.imported, retried.quarantined) == ([], [])
    assert (list(LegacyRecord.objects.values()), list(JobUserInteraction.objects.values())) == once


def test_only_the_chosen_records_are_tried(application, job):
    other = quarantine("applications", id=TWO, user_profile_id=TWO, job_id=THREE)

    retry(LegacyRecord.objects.filter(pk=application.pk))

    assert fresh(other).outcome == "quarantined"
    assert JobUserInteraction.objects.get().notes == "Call Ada"


@pytest.mark.parametrize("outcome", ["repaired", "merged"])
def test_what_is_not_quarantined_is_left_alone(application, job, outcome):
    LegacyRecord.objects.update(outcome=outcome)
    before = list(LegacyRecord.objects.values())

    assert retry(LegacyRecord.objects.all()).imported == []

    assert list(LegacyRecord.objects.values()) == before
    assert not JobUserInteraction.objects.exists()


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_parents_come_before_children_in_whatever_order_they_were_chosen(person, order):
    made = [
        lambda: quarantine("job_listings", id=THREE, fault=("refused", "")),
        lambda: quarantine("applications", user_profile_id=TWO, job_id=THREE),
        lambda: quarantine("timeline_events", user_profile_id=TWO, job_id=THREE, application_id=ONE),
    ]
    for position in order:
        made[position]()

    retried = retry(LegacyRecord.objects.all())

    assert len(retried.imported) == 3
    event = TimelineEvent.objects.get()
    assert (str(event.job_id), event.interaction) == (THREE, JobUserInteraction.objects.get())
    assert JobListing.objects.get().company == Company.objects.get(name="Sound Works")


def test_a_parent_resume_may_come_in_the_same_go(person):
    quarantine("resumes", id=ONE, user_id=TWO, based_on_resume_id=THREE, resume_type="tailored", fault=("refused", ""))
    quarantine("resumes", id=THREE, user_id=TWO, fault=("refused", ""))
    quarantine("resume_versions", resume_id=ONE)

    assert len(retry(LegacyRecord.objects.all()).imported) == 3

    child = Resume.objects.get(pk=ONE)
    assert (str(child.parent_resume_id), child.resume_type) == (THREE, "tailored")
    assert ResumeVersion.objects.get().resume == child


def test_a_field_that_cannot_come_over_is_still_noted(person, job):
    record = quarantine("applications", user_profile_id=TWO, job_id=THREE, applied_date="soon")

    retry(LegacyRecord.objects.all())

    assert [each["code"] for each in fresh(record).reasons] == ["not_a_date", "tried_again"]
    assert fresh(record).reasons[0] == {"code": "not_a_date", "field": "applied_date", "value": "soon"}


def test_what_became_known_since_is_added_to(application, person, job):
    known = JobUserInteractionFactory(applied=True, user=person, job=job, notes="Mine")

    retry(LegacyRecord.objects.all())

    assert JobUserInteraction.objects.get().notes == "Mine\n\nCall Ada"
    record = fresh(application)
    assert (record.outcome, record.target) == ("merged", known)
    assert record.resolved_at is not None


def test_a_skill_bank_comes_over_with_all_that_is_in_it(person):
    record = quarantine(
        "skill_banks",
        user_id=TWO,
        fault=("no_such_row", "user_id"),
        skills=json.dumps({"Kitchen": ["Baking", "BAKING"]}),
    )

    retry(LegacyRecord.objects.all())

    assert (str(SkillBank.objects.get().pk), Skill.objects.get().name) == (ONE, "Baking")
    assert fresh(record).target == SkillBank.objects.get()


def test_a_row_that_is_there_already_counts_as_imported(application, person, job):
    there = JobUserInteractionFactory(id=uuid.UUID(ONE), applied=True, user=person, job=job)

    retry(LegacyRecord.objects.all())

    assert (fresh(application).outcome, fresh(application).target) == ("repaired", there)


@pytest.mark.parametrize(
    "key", ["user-1", 7, "é" * 300, "a\0b", "\ud800", "11111111111141118111111111111111"], ids=repr
)
def test_ids_of_any_kind(person, job, key):
    record = quarantine("applications", id=key, user_profile_id=TWO, job_id=THREE)

    retry(LegacyRecord.objects.all())

    assert JobUserInteraction.objects.get().pk == identifier(key)
    assert fresh(record).target_id == identifier(key)


def test_a_row_that_had_to_leave_its_uuid_to_another_gets_the_same_id_of_its_own_again(person, job):
    told = "AAAAAAAA-0000-4000-8000-000000000000"
    JobUserInteractionFactory(id=told.lower(), applied=True)
    record = quarantine("applications", id=told, user_profile_id=TWO, job_id=THREE)
    LegacyRecord.objects.update(reasons=[reason("id_taken", "id", told), *record.reasons])
    event = quarantine("timeline_events", user_profile_id=TWO, job_id=THREE, application_id=told)

    retry(LegacyRecord.objects.filter(pk=record.pk))

    assert fresh(record).target_id == derived_id("applications", repr(told))
    retry(LegacyRecord.objects.filter(pk=event.pk))
    assert fresh(event).target.interaction == fresh(record).target


def test_values_that_json_cannot_hold_are_read_as_they_were(person):
    record = quarantine(
        "job_listings",
        id=b"\xff\xfe",
        description="a\0b",
        salary_min=float("inf"),
        title="Engineer",
        fault=("refused", ""),
    )

    retry(LegacyRecord.objects.all())

    listing = JobListing.objects.get()
    assert (listing.pk, listing.description, listing.salary_min) == (identifier(b"\xff\xfe"), "ab", None)
    told = {(each["code"], each["field"]) for each in fresh(record).reasons}
    assert told >= {("unstorable_characters", "description"), ("not_a_number", "salary_min")}


class TestInstead:
    def test_a_row_may_refer_to_another_job(self, application):
        other = JobListingFactory()

        retried = retry(LegacyRecord.objects.all(), instead=[(THREE, other)])

        assert len(retried.imported) == 1
        assert (JobUserInteraction.objects.get().job, str(JobUserInteraction.objects.get().pk)) == (other, ONE)
        record = fresh(application)
        assert record.payload["job_id"] == THREE  # the original stays
        assert record.reasons[0] == {"code": "given_instead", "field": "job_id", "value": THREE}

    def test_and_to_another_person(self, application, job):
        UserProfile.objects.all().delete()
        other = UserProfileFactory()

        retry(LegacyRecord.objects.all(), instead=[(TWO, other)])

        assert JobUserInteraction.objects.get().user == other

    def test_to_what_it_needs_besides_jobs_and_people(self, job):
        quarantine("job_source_listings", job_id=THREE, source_id=GONE)
        source = JobSourceFactory()

        retry(LegacyRecord.objects.all(), instead=[(GONE, source)])

        assert JobSourceListing.objects.get().source == source

    def test_to_something_where_it_refers_to_nothing(self, person):
        quarantine("applications", user_profile_id=TWO, job_id=None)
        other = JobListingFactory()

        retry(LegacyRecord.objects.all(), instead=[(None, other)])

        assert JobUserInteraction.objects.get().job == other

    def test_all_rows_that_refer_to_the_same(self, application):
        event = quarantine("job_embeddings", id=TWO, job_id=THREE, embedding_vector="[1, 2]")
        apart = quarantine("job_embeddings", id=THREE, job_id=GONE, embedding_vector="[1, 2]")
        other = JobListingFactory()

        retry(LegacyRecord.objects.all(), instead=[(THREE, other)])

        assert fresh(event).target.job == fresh(application).target.job == other
        assert fresh(apart).outcome == "quarantined"

    def test_a_key_of_a_person_is_no_key_of_a_job(self, person):
        quarantine("applications", user_profile_id=TWO, job_id=TWO)
        other = JobListingFactory()

        retry(LegacyRecord.objects.all(), instead=[(TWO, other)])

        assert (JobUserInteraction.objects.get().job, JobUserInteraction.objects.get().user) == (other, person)

    def test_what_is_missing_besides_is_said(self, application, person):
        person.delete()

        retried = retry(LegacyRecord.objects.all(), instead=[(THREE, JobListingFactory())])

        assert retried.quarantined == [application]
        assert fresh(application).reasons == [reason("no_such_row", "user_profile_id", TWO)]

    @pytest.mark.parametrize("key", [TWO, GONE, "Call Ada", None])
    def test_a_key_that_no_row_has_for_a_job_is_refused(self, application, key):
        before = fresh(application).reasons

        with pytest.raises(ValidationError, match=f"None of the rows refers to {key} as a job listing"):
            retry(LegacyRecord.objects.all(), instead=[(key, JobListingFactory())])

        assert fresh(application).reasons == before

    def test_references_are_what_a_row_needs_and_lacks(self, application):
        assert references(application) == {"job_id": JobUserInteraction._meta.get_field("job")}
        application.reasons = [reason("no_title", "title", "")]
        assert references(application) == {}
        assert references(LegacyRecord(source_table="?", reasons=[reason("no_such_row", "a", 1)])) == {}


class TestWhatReferredToIt:
    @pytest.fixture
    def event(self, person):
        """Import an event without its application, which was quarantined."""
        event = TimelineEventFactory(user=person, interaction=None)
        LegacyRecord.objects.create(
            source_table="timeline_events",
            source_id=str(event.pk),
            outcome="repaired",
            reasons=[reason("too_long", "title", "…"), reason("no_such_row", "application_id", ONE)],
            payload={"id": str(event.pk), "application_id": ONE},
            target=event,
        )
        return event

    def test_is_linked_again(self, application, job, event):
        retry(LegacyRecord.objects.quarantined())

        assert fresh(event).interaction == JobUserInteraction.objects.get()
        told = LegacyRecord.objects.get(source_table="timeline_events").reasons
        assert [each["code"] for each in told] == ["too_long", "linked_later"]

    def test_also_to_the_row_that_it_was_merged_into(self, application, person, job, event):
        known = JobUserInteractionFactory(applied=True, user=person, job=job)

        retry(LegacyRecord.objects.quarantined())

        assert fresh(event).interaction == known

    def test_stays_as_it_is_where_somebody_linked_it_since(self, application, person, job, event):
        mine = JobUserInteractionFactory(applied=True, user=person)
        TimelineEvent.objects.filter(pk=event.pk).update(interaction=mine)

        retry(LegacyRecord.objects.quarantined())

        assert fresh(event).interaction == mine
        told = LegacyRecord.objects.get(source_table="timeline_events").reasons
        assert [each["code"] for each in told] == ["too_long", "no_such_row"]

    def test_of_two_spellings_of_one_id_to_the_row_of_its_own(self, person, job):
        spelling = "0b5a4b0e-7c1e-4d0c-9a53-6f1f0c2f5f11"
        taken = reason("id_taken", "id", spelling.upper())
        missing = quarantine("applications", id=spelling, user_profile_id=TWO, job_id=GONE)
        other = quarantine("applications", id=spelling.upper(), user_profile_id=TWO, job_id=THREE)
        LegacyRecord.objects.filter(pk=other.pk).update(reasons=[taken, *other.reasons])
        quarantine("timeline_events", user_profile_id=TWO, job_id=THREE, application_id=spelling)

        retry(LegacyRecord.objects.quarantined())

        assert TimelineEvent.objects.get(pk=ONE).interaction is None
        JobListingFactory(id=uuid.UUID(GONE))
        retry(LegacyRecord.objects.quarantined())
        assert TimelineEvent.objects.get(pk=ONE).interaction_id == uuid.UUID(spelling)
        assert fresh(missing).target_id == uuid.UUID(spelling)

    def test_what_referred_to_another_row_stays_as_it_is(self, job, person, event):
        quarantine("applications", id=TWO, user_profile_id=TWO, job_id=THREE)

        retry(LegacyRecord.objects.quarantined())

        assert fresh(event).interaction is None


def test_one_row_that_the_database_refuses_keeps_no_other_back(person, job):
    good = quarantine("applications", user_profile_id=TWO, job_id=THREE)
    bad = quarantine("job_embeddings", id=ONE, job_id=THREE, embedding_vector="[]", fault=("no_vector", ""))

    retried = retry(LegacyRecord.objects.all())

    assert (retried.imported, retried.quarantined) == ([good], [bad])
    assert fresh(bad).reasons == [reason("no_vector", "embedding_vector", "[]")]
    assert not JobEmbedding.objects.exists()


def test_many_rows_take_as_many_queries_as_few(person, job, django_assert_max_num_queries):
    def some(numbers) -> None:
        for number in numbers:
            quarantine("applications", id=str(number), user_profile_id=TWO, job_id=str(JobListingFactory.create().pk))

    some([0])
    retry(LegacyRecord.objects.all())  # from now on there are rows that a new one could be
    some([1])
    with CaptureQueriesContext(connection) as few:
        retry(LegacyRecord.objects.defer("payload"))
    some(range(2, 30))
    with django_assert_max_num_queries(len(few)):
        retry(LegacyRecord.objects.defer("payload"))

    assert JobUserInteraction.objects.count() == 30


def test_records_of_unknown_tables_and_without_a_row_are_left_alone():
    LegacyRecord.objects.create(source_table="applications", source_id="1", outcome="quarantined")
    LegacyRecord.objects.create(source_table="?", source_id="1", outcome="quarantined", payload={"id": 1})
    before = list(LegacyRecord.objects.values())

    assert retry(LegacyRecord.objects.all()) == retrying.Retried()
    assert list(LegacyRecord.objects.values()) == before


def test_too_many_at_once_are_refused(application, monkeypatch):
    quarantine("applications", id=TWO)
    monkeypatch.setattr(retrying, "MOST_AT_ONCE", 1)

    with pytest.raises(ValidationError, match="Select at most 1,"):
        retry(LegacyRecord.objects.all())
