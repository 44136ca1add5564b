"""Change a status, with its transitions and times, and undo the change."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from interactions import services
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.statuses import ANSWERS, STATUSES
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SENT, SEEN = NOW - 10 * DAY, NOW - 100 * DAY
INSTANT = timedelta(microseconds=1)


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=SENT).interaction


def steps(interaction) -> list[tuple]:
    events = interaction.timeline_events.filter(event_type="status_changed").order_by("event_date")
    return list(events.values_list("from_status", "to_status", "event_date"))


def update(interaction, status, **options):
    return services.update_application_status(interaction=interaction, status=status, **options)


def test_a_change_writes_the_status_the_answer_and_one_event(application):
    answer = update(application, "interviewing", at=NOW - DAY, note="Kim called.")

    assert answer is application
    row = JobUserInteraction.objects.get()
    assert (row.application_status, row.response_date, row.last_interaction) == ("interviewing", NOW - DAY, NOW)
    assert (application.application_status, application.response_date) == ("interviewing", NOW - DAY)
    event = row.timeline_events.get(event_type="status_changed")
    assert (event.from_status, event.to_status, event.event_date) == ("applied", "interviewing", NOW - DAY)
    assert (event.title, event.description, event.is_milestone) == ("Status: interviewing", "Kim called.", True)
    assert (event.user, event.job) == (row.user, row.job)


def test_the_default_time_is_now(application):
    update(application, "screening")
    assert steps(application) == [("applied", "screening", NOW)]


def test_the_same_status_changes_nothing(application):
    update(application, "screening", at=NOW - DAY)
    update(application, "screening", at=NOW)
    update(application, "screening", at=NOW - 100 * DAY)

    assert len(steps(application)) == 1
    assert application.response_date == NOW - DAY


@pytest.mark.parametrize("after", STATUSES)
@pytest.mark.parametrize("before", STATUSES)
def test_transitions(before, after):
    interaction = JobUserInteractionFactory(applied=True, application_status=before, applied_date=SEEN)
    if after == before:
        update(interaction, after)
        assert steps(interaction) == []
    elif after in STATUSES[before].followers:
        update(interaction, after)
        event = interaction.timeline_events.get()
        assert (event.from_status, event.to_status) == (before, after)
        assert event.event_type == ("application_submitted" if after == "applied" else "status_changed")
        assert event.event_date == (SEEN if before == "not_applied" and after == "applied" else NOW)
    else:
        with pytest.raises(ValidationError) as refusal:
            update(interaction, after)
        assert refusal.value.messages[0].startswith(
            f"An application cannot go from {before.label.lower()} to {after.label.lower()}."
        )
        assert JobUserInteraction.objects.get().application_status == before
        assert not TimelineEvent.objects.exists()


@pytest.mark.parametrize("status", ["screening", "interviewing", "rejected", "withdrawn", "no_response"])
def test_the_first_answer_is_dated_and_stays(application, status):
    update(application, status, at=NOW - 2 * DAY)
    assert application.response_date == (NOW - 2 * DAY if status in ANSWERS else None)
    if status != "interviewing":
        update(application, "interviewing", at=NOW - DAY)
    assert application.response_date == (NOW - 2 * DAY if status in ANSWERS else NOW - DAY)


class TestMoment:
    @pytest.mark.parametrize(
        ("at", "message"),
        [
            pytest.param(NOW + timedelta(seconds=1), "in the future", id="the future"),
            pytest.param(SENT - timedelta(seconds=1), "cannot be before that", id="before the application"),
        ],
    )
    def test_is_after_the_application_and_not_in_the_future(self, application, at, message):
        with pytest.raises(ValidationError, match=message):
            update(application, "screening", at=at)
        assert steps(application) == []

    @pytest.mark.parametrize(("at", "kept"), [(SENT, SENT + INSTANT), (NOW, NOW)])
    def test_borders_belong_to_it(self, application, at, kept):
        update(application, "screening", at=at)
        assert steps(application) == [("applied", "screening", kept)]

    def test_is_not_before_the_change_before(self, application):
        update(application, "screening", at=NOW - DAY)
        with pytest.raises(ValidationError, match="has been screening since 2026-05-31 12:00 UTC"):
            update(application, "rejected", at=NOW - 2 * DAY)
        update(application, "rejected", at=NOW - DAY)
        assert steps(application) == [
            ("applied", "screening", NOW - DAY),
            ("screening", "rejected", NOW - DAY + INSTANT),
        ]

    def test_a_time_in_whole_seconds_is_not_before_its_own_second(self, user, job):
        sent = SENT + timedelta(microseconds=500)
        application = services.apply_to_job(user=user, job=job, applied_date=sent).interaction
        update(application, "screening", at=SENT)
        assert steps(application) == [("applied", "screening", sent + INSTANT)]


@pytest.mark.parametrize("kind", ["viewed", "saved", "hidden"])
def test_only_an_application_has_a_status(kind):
    interaction = JobUserInteractionFactory(interaction_type=kind, saved_date=NOW)
    for act in (services.withdraw, services.undo_status_change):
        with pytest.raises(ValidationError, match="Only an application has a status"):
            act(interaction=interaction)


@pytest.mark.parametrize("status", ["", "fired", "APPLIED"])
def test_an_unknown_status_is_refused(application, status):
    with pytest.raises(ValidationError, match="is not a valid application status"):
        update(application, status)


def test_a_deleted_interaction_is_reported(application):
    JobUserInteraction.objects.all().delete()
    with pytest.raises(ValidationError, match="This application or saved job no longer exists"):
        update(application, "screening")


def test_a_stale_instance_does_not_decide(application):
    stale = JobUserInteraction.objects.get()
    update(application, "rejected")

    with pytest.raises(ValidationError, match="cannot go from rejected to accepted"):
        update(stale, "accepted")


def test_withdrawing_is_a_change_like_others(application):
    services.withdraw(interaction=application, at=NOW - DAY, note="Too far.")
    assert steps(application) == [("applied", "withdrawn", NOW - DAY)]
    assert application.response_date is None
    update(application, "screening")
    assert application.application_status == "screening"


def test_sending_what_was_prepared_dates_it():
    interaction = JobUserInteractionFactory(applied=True, application_status="not_applied", applied_date=None)
    update(interaction, "applied", at=NOW - DAY)
    assert interaction.applied_date == NOW - DAY
    services.undo_status_change(interaction=interaction)
    assert (interaction.application_status, interaction.applied_date) == ("not_applied", None)


class TestUndo:
    def test_takes_back_the_last_change_event_included(self, application):
        update(application, "screening", at=NOW - 3 * DAY)
        update(application, "interviewing", at=NOW - 2 * DAY)
        update(application, "rejected", at=NOW - DAY)

        services.undo_status_change(interaction=application)
        assert (application.application_status, application.response_date) == ("interviewing", NOW - 3 * DAY)
        services.undo_status_change(interaction=application)
        services.undo_status_change(interaction=application)

        row = JobUserInteraction.objects.get()
        assert (row.application_status, row.response_date) == ("applied", None)
        assert steps(row) == []
        with pytest.raises(ValidationError, match="no status change to undo"):
            services.undo_status_change(interaction=row)
        assert row.timeline_events.get().event_type == "application_submitted"

    def test_of_two_changes_of_one_moment_the_last_goes(self, application):
        update(application, "screening", at=NOW)
        update(application, "rejected", at=NOW)

        services.undo_status_change(interaction=application)

        assert (application.application_status, application.response_date) == ("screening", NOW)
        assert steps(application) == [("applied", "screening", NOW)]

    def test_an_answer_that_a_person_dated_stays(self, application):
        application.response_date = NOW - 5 * DAY
        application.save()
        update(application, "screening", at=NOW - DAY)
        services.undo_status_change(interaction=application)
        assert application.response_date == NOW - 5 * DAY

    def test_a_history_that_does_not_say_what_was_before_stays(self):
        event = TimelineEventFactory(of_interaction=True, event_type="status_changed", to_status="applied")
        with pytest.raises(ValidationError, match="The previous status is not recorded"):
            services.undo_status_change(interaction=event.interaction)
        assert TimelineEvent.objects.get() == event
