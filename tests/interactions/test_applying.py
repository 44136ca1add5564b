"""Apply to a job once, after any other interaction with it."""

import pytest
from django.core.exceptions import ValidationError

from companies.factories import CompanyFactory, JobListingFactory
from companies.services import get_or_create_company
from interactions import services
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from resumes.services import save_version
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def test_an_application_records_what_was_sent_and_when(user, job):
    resume = ResumeFactory(user=user, version=3)

    interaction, created, previous, hidden = services.apply_to_job(
        user=user,
        job=job,
        resume=resume,
        cover_letter="Dear all",
        applied_date=NOW - 3 * DAY,
        notes="By post.",
        tags=["hope"],
    )

    assert (created, list(previous), hidden) == (True, [], False)
    interaction.refresh_from_db()
    assert (interaction.interaction_type, interaction.application_status) == ("applied", "applied")
    assert (interaction.resume, interaction.resume_version, interaction.cover_letter) == (resume, "3", "Dear all")
    assert (interaction.notes, interaction.tags, interaction.interaction_count) == ("By post.", ["hope"], 1)
    assert (interaction.applied_date, interaction.first_interaction) == (NOW - 3 * DAY, NOW - 3 * DAY)
    assert (interaction.last_interaction, interaction.response_date) == (NOW, None)
    assert interaction.job_snapshot["title"] == job.title
    event = interaction.timeline_events.get()
    assert (event.event_type, event.from_status, event.to_status) == ("application_submitted", "", "applied")
    assert (event.event_date, event.is_milestone) == (NOW - 3 * DAY, True)
    assert event.title == f"Applied to {job.company.name}"


def test_twice_is_one_application_with_one_event(user, job, clock):
    resume = ResumeFactory(user=user)
    services.apply_to_job(user=user, job=job, cover_letter="First")
    clock.shift(DAY)
    again = services.apply_to_job(user=user, job=job, cover_letter="Second", resume=resume, notes="Asked again.")

    assert again.created is False
    row = JobUserInteraction.objects.get()
    assert again.interaction == row
    assert (row.interaction_count, row.applied_date, row.last_interaction) == (2, NOW, NOW + DAY)
    # What was sent first stays; what was left empty is filled.
    assert (row.cover_letter, row.resume, row.notes) == ("First", resume, "Asked again.")
    assert TimelineEvent.objects.get().event_type == "application_submitted"


@pytest.mark.parametrize("status", ["screening", "interviewing", "offered"])
def test_again_does_not_touch_how_an_open_application_stands(user, job, status):
    application = services.apply_to_job(user=user, job=job).interaction
    services.update_application_status(interaction=application, status=status)

    again = services.apply_to_job(user=user, job=job)

    assert (again.created, again.interaction.application_status) == (False, status)
    assert TimelineEvent.objects.count() == 2


@pytest.mark.parametrize("archived", [False, True])
def test_a_saved_job_becomes_the_application(user, job, clock, archived):
    saved = services.save_job(user=user, job=job, tags=["dream"], notes="Nice team.")
    if archived:
        services.archive_saved_job(user=user, job=job)
    clock.shift(DAY)

    application = services.apply_to_job(user=user, job=job, notes="Sent.", tags=["sent"])

    row = JobUserInteraction.objects.get()
    assert application.created is True
    assert row == saved == application.interaction
    assert (row.interaction_type, row.application_status) == ("applied", "applied")
    assert (row.saved_date, row.applied_date, row.archived_at) == (NOW, NOW + DAY, None)
    assert (row.tags, row.notes, row.interaction_count) == (["dream", "sent"], "Nice team.\n\nSent.", 2)
    event = TimelineEvent.objects.get(event_type="application_submitted")
    assert (event.interaction, event.from_status, event.to_status) == (row, "", "applied")


def test_an_application_that_was_prepared_is_sent(user, job):
    prepared = JobUserInteractionFactory(user=user, job=job, applied=True, application_status="not_applied")

    application = services.apply_to_job(user=user, job=job)

    assert (application.created, application.interaction) == (True, prepared)
    event = TimelineEvent.objects.get()
    assert (event.event_type, event.from_status, event.to_status) == (
        "application_submitted",
        "not_applied",
        "applied",
    )


def test_views_stay_views(user, job):
    services.record_job_view(user=user, job=job)
    services.apply_to_job(user=user, job=job)

    assert set(JobUserInteraction.objects.values_list("interaction_type", "interaction_count")) == {
        ("viewed", 1),
        ("applied", 1),
    }


def gone(row):
    type(row).objects.filter(pk=row.pk).delete()
    return row


def test_the_version_that_was_sent_is_the_stored_one(user, job):
    stale = ResumeFactory(user=user)
    save_version(resume=type(stale).objects.get())
    save_version(resume=type(stale).objects.get())

    assert stale.version == 1
    assert services.apply_to_job(user=user, job=job, resume=stale).interaction.resume_version == "2"


@pytest.mark.parametrize(
    ("wrong", "field", "message"),
    [
        pytest.param(lambda: {"applied_date": NOW + DAY}, "applied_date", "in the future", id="in the future"),
        pytest.param(lambda: {"resume": ResumeFactory()}, "resume", "belongs to another person", id="not theirs"),
        pytest.param(lambda: {"resume": gone(ResumeFactory())}, "resume", "no longer exists", id="a deleted resume"),
    ],
)
def test_what_cannot_be_is_refused(user, job, wrong, field, message):
    with pytest.raises(ValidationError) as refusal:
        services.apply_to_job(user=user, job=job, **wrong())

    assert message in refusal.value.message_dict[field][0]
    assert not JobUserInteraction.objects.exists()


class TestWhatIsKnownOfTheCompany:
    def test_previous_applications_are_returned_latest_first(self, user, job, clock, django_assert_num_queries):
        others = JobListingFactory.create_batch(2, company=job.company)
        first = services.apply_to_job(user=user, job=others[0]).interaction
        clock.shift(DAY)
        second = services.apply_to_job(user=user, job=others[1]).interaction
        services.save_job(user=user, job=JobListingFactory(company=job.company))
        services.apply_to_job(user=UserProfileFactory(), job=job)
        services.apply_to_job(user=user, job=JobListingFactory())
        JobUserInteractionFactory(user=user, job__company=job.company, applied=True, application_status="not_applied")

        application = services.apply_to_job(user=user, job=job)

        assert application.interaction not in application.previous_applications
        with django_assert_num_queries(1):
            previous = list(application.previous_applications.all())
            assert [row.job.company.name for row in previous] == [job.company.name] * 2
        assert previous == [second, first]
        assert application.hidden is False

    def test_a_merged_company_is_one(self, user):
        kept, _ = get_or_create_company(name="Acme")
        lost = CompanyFactory(name="Acme Widgets")
        old = JobListingFactory(company=lost)
        earlier = services.apply_to_job(user=user, job=old).interaction
        old.company = kept
        old.save()

        application = services.apply_to_job(user=user, job=JobListingFactory(company=kept))
        assert list(application.previous_applications) == [earlier]

    def test_a_company_that_is_not_named_has_no_history(self, user):
        jobs = JobListingFactory.create_batch(3, company=CompanyFactory(name="Confidential"))
        services.apply_to_job(user=user, job=jobs[0])
        services.hide_job(user=user, job=jobs[1])
        application = services.apply_to_job(user=user, job=jobs[2])
        assert (list(application.previous_applications), application.hidden) == ([], False)

    def test_a_hidden_job_of_the_company_is_reported(self, user, job):
        services.hide_job(user=user, job=JobListingFactory(company=job.company))
        services.hide_job(user=UserProfileFactory(), job=JobListingFactory())

        assert services.apply_to_job(user=user, job=job).hidden is True
        assert services.apply_to_job(user=user, job=JobListingFactory()).hidden is False
