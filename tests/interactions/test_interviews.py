"""Interviews of an application: several, each with its events, and the application's date that follows them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from interactions import services
from interactions.factories import InterviewFactory, JobUserInteractionFactory
from interactions.models import Interview, JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from tests.support.racing import all_at_once
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
HOUR = timedelta(hours=1)


@pytest.fixture
def application(user, job) -> JobUserInteraction:
    return services.apply_to_job(user=user, job=job, applied_date=NOW - 30 * DAY).interaction


def schedule(application, at: datetime, **values) -> Interview:
    return services.schedule_interview(interaction=application, at=at, **values)


def shown(application) -> datetime | None:
    return JobUserInteraction.objects.values_list("interview_scheduled", flat=True).get(pk=application.pk)


def titles() -> list[str]:
    events = TimelineEvent.objects.exclude(event_type__in=["application_submitted", "status_changed"])
    return list(events.order_by("created_at", "id").values_list("title", flat=True))


class TestSeveral:
    def test_five_in_a_day_are_five(self, application, clock):
        for number, kind in enumerate(Interview.Kind.values[:5]):
            clock.shift(1)
            schedule(application, NOW + DAY + number * HOUR, kind=kind)

        numbered = application.interviews.with_numbers().order_by("starts_at")
        assert [(each.number, each.kind) for each in numbered] == list(enumerate(Interview.Kind.values[:5], start=1))
        assert titles() == [
            "Phone screen arranged for 2026-06-02 12:00",
            "Video interview arranged for 2026-06-02 13:00",
            "On-site interview arranged for 2026-06-02 14:00",
            "Technical interview arranged for 2026-06-02 15:00",
            "Take-home task arranged for 2026-06-02 16:00",
        ]
        assert shown(application) == NOW + DAY

    def test_the_same_time_again_changes_nothing(self, application):
        first = schedule(application, NOW + DAY, kind="video", place="Room 5")
        second = schedule(application, NOW + DAY, kind="panel")

        assert first == second
        assert (Interview.objects.get().kind, len(titles())) == ("video", 1)

    def test_details_are_kept_and_the_zone_is_that_of_the_person(self, application, user):
        user.time_zone = "Europe/Berlin"
        user.save()
        interview = schedule(application, NOW + DAY, duration=45, link="https://meet.example.com/1", note="Bring ID.")

        interview.refresh_from_db()
        assert (interview.time_zone, interview.duration, interview.user) == ("Europe/Berlin", 45, user)
        assert interview.ends_at == NOW + DAY + timedelta(minutes=45)
        assert TimelineEvent.objects.get(event_type="interview_scheduled").description == "Bring ID."

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"kind": "lunch"}, "kind"),
            ({"duration": 0}, "duration"),
            ({"duration": 60 * 24 * 30}, "duration"),
            ({"link": "javascript:alert(1)"}, "link"),
            ({"time_zone": "Mars/Base"}, "time_zone"),
            ({"place": "x" * 300}, "place"),
        ],
    )
    def test_a_value_that_cannot_be_is_refused_by_its_field(self, application, values, field):
        with pytest.raises(ValidationError) as refused:
            schedule(application, NOW + DAY, **values)
        assert field in str(refused.value.message_dict) or field.capitalize() in str(refused.value)
        assert not Interview.objects.exists()


class TestTheDateOfTheApplication:
    def test_is_the_next_one_ahead_or_else_the_last(self, application, clock):
        later = schedule(application, NOW + 5 * DAY)
        sooner = schedule(application, NOW + DAY)
        schedule(application, NOW - DAY)
        assert shown(application) == NOW + DAY
        services.cancel_interview(interview=sooner)
        assert shown(application) == NOW + 5 * DAY
        services.cancel_interview(interview=later)
        assert shown(application) == NOW - DAY
        clock.move_to(NOW + 6 * DAY)
        services.record_outcome(interview=application.interviews.get(starts_at=NOW - DAY), outcome="passed")
        assert shown(application) == NOW - DAY

    def test_upcoming_are_by_the_interview_that_is_next_as_time_passes(self, application, clock):
        schedule(application, NOW + DAY)
        schedule(application, NOW + 5 * DAY)
        clock.move_to(NOW + 2 * DAY)

        (row,) = JobUserInteraction.objects.upcoming_interviews()
        assert (row, row.next_interview) == (application, NOW + 5 * DAY)

    def test_a_date_without_an_interview_becomes_one(self, application):
        JobUserInteraction.objects.filter(pk=application.pk).update(interview_scheduled=NOW + 2 * DAY)
        schedule(application, NOW + 5 * DAY)

        assert set(application.interviews.values_list("starts_at", flat=True)) == {NOW + 2 * DAY, NOW + 5 * DAY}
        assert shown(application) == NOW + 2 * DAY

    def test_of_a_new_round_are_those_since_it_was_sent(self, application, clock):
        schedule(application, NOW - 10 * DAY)
        services.update_application_status(interaction=application, status="rejected", at=NOW - 5 * DAY)
        services.apply_to_job(user=application.user, job=application.job)
        assert shown(application) is None
        services.undo_status_change(interaction=application)
        assert shown(application) == NOW - 10 * DAY


class TestMoving:
    def test_tells_the_new_time(self, application, clock):
        interview = schedule(application, NOW + DAY, kind="panel")
        clock.shift(1)
        for _ in range(2):
            services.move_interview(interview=interview, at=NOW + 2 * DAY, note="Kim is ill.")

        assert titles() == [
            "Panel interview arranged for 2026-06-02 12:00",
            "Panel interview moved to 2026-06-03 12:00",
        ]
        assert shown(application) == NOW + 2 * DAY

    def test_to_the_time_of_another_is_refused(self, application):
        first, _ = schedule(application, NOW + DAY), schedule(application, NOW + 2 * DAY)
        with pytest.raises(ValidationError, match="already has an interview at that time"):
            services.move_interview(interview=first, at=NOW + 2 * DAY)

    def test_of_one_that_took_place_is_refused(self, application):
        interview = schedule(application, NOW - DAY)
        services.record_outcome(interview=interview, outcome="done")
        with pytest.raises(ValidationError, match=r"This interview is done\. Only a planned one can be moved"):
            services.move_interview(interview=interview, at=NOW + DAY)

    def test_of_one_that_is_gone_is_refused(self, application):
        interview = schedule(application, NOW + DAY)
        Interview.objects.all().delete()
        for act in (services.cancel_interview, lambda interview: services.move_interview(interview=interview, at=NOW)):
            with pytest.raises(ValidationError, match="no longer exists"):
                act(interview=interview)


class TestOutcomes:
    @pytest.mark.parametrize(
        ("outcome", "kind", "title"),
        [
            ("done", "interview_completed", "Video interview took place"),
            ("passed", "interview_completed", "Video interview passed"),
            ("failed", "interview_completed", "Video interview failed"),
            ("no_show", "custom_event", "Video interview did not take place: no show"),
        ],
    )
    def test_are_told_at_the_time_of_the_interview(self, application, outcome, kind, title):
        interview = schedule(application, NOW - DAY, kind="video")
        for _ in range(2):
            services.record_outcome(interview=interview, outcome=outcome, note="Kim was friendly.")

        event = TimelineEvent.objects.get(event_data__outcome=outcome)
        assert (event.event_type, event.title, event.event_date) == (kind, title, NOW - DAY)
        assert event.description == "Kim was friendly."

    def test_can_be_corrected(self, application):
        interview = schedule(application, NOW - DAY)
        for outcome in ("done", "failed", "passed"):
            services.record_outcome(interview=interview, outcome=outcome)
        assert sorted(titles()) == ["Interview arranged for 2026-05-31 12:00", "Interview passed"]
        services.record_outcome(interview=interview, outcome="planned")
        assert titles() == ["Interview arranged for 2026-05-31 12:00"]

    def test_of_one_that_is_ahead_are_refused(self, application):
        with pytest.raises(ValidationError, match="still ahead"):
            services.record_outcome(interview=schedule(application, NOW + DAY), outcome="passed")

    def test_that_are_unknown_are_refused(self, application):
        with pytest.raises(ValidationError, match='"great" is not an outcome'):
            services.record_outcome(interview=schedule(application, NOW - DAY), outcome="great")


class TestCancelling:
    def test_is_told_once(self, application):
        interview = schedule(application, NOW + DAY)
        for _ in range(2):
            services.cancel_interview(interview=interview, note="They called.")
        assert sorted(titles())[1:] == ["Interview cancelled: 2026-06-02 12:00"]
        assert shown(application) is None

    def test_frees_the_time(self, application):
        services.cancel_interview(interview=schedule(application, NOW + DAY))
        again = schedule(application, NOW + DAY)
        assert again.outcome == "planned"
        cancelled = application.interviews.get(outcome="cancelled")
        with pytest.raises(ValidationError, match="already has an interview at that time"):
            services.record_outcome(interview=cancelled, outcome="planned")

    def test_of_one_that_took_place_is_refused(self, application):
        interview = schedule(application, NOW - DAY)
        services.record_outcome(interview=interview, outcome="passed")
        with pytest.raises(ValidationError, match=r"This interview is passed\. Only a planned one can be cancelled"):
            services.cancel_interview(interview=interview)

    def test_comes_with_the_end_and_goes_with_its_undo(self, application, clock):
        held, ahead = schedule(application, NOW - DAY), schedule(application, NOW + DAY)
        clock.shift(1)
        services.update_application_status(interaction=application, status="rejected")
        outcomes = dict(application.interviews.values_list("pk", "outcome"))
        assert outcomes == {held.pk: "planned", ahead.pk: "cancelled"}
        assert shown(application) == NOW - DAY
        services.undo_status_change(interaction=application)
        assert set(application.interviews.values_list("outcome", flat=True)) == {"planned"}
        assert shown(application) == NOW + DAY


class TestEditing:
    def test_the_date_moves_the_interview_that_was_planned_then(self, application):
        interview = schedule(application, NOW + DAY, kind="panel")
        application.interview_scheduled = NOW + 3 * DAY
        services.save_edited(interaction=application)

        interview.refresh_from_db()
        assert (Interview.objects.count(), interview.starts_at) == (1, NOW + 3 * DAY)

    def test_the_date_after_one_that_took_place_is_one_more(self, application):
        services.record_outcome(interview=schedule(application, NOW - DAY), outcome="passed")
        application.refresh_from_db()
        application.interview_scheduled = NOW + 3 * DAY
        services.save_edited(interaction=application)
        assert set(application.interviews.values_list("starts_at", "outcome")) == {
            (NOW - DAY, "passed"),
            (NOW + 3 * DAY, "planned"),
        }

    def test_no_date_cancels_it_unless_it_took_place(self, application):
        interview = schedule(application, NOW - DAY)
        application.refresh_from_db()
        application.interview_scheduled = None
        services.save_edited(interaction=application)
        interview.refresh_from_db()
        assert interview.outcome == "cancelled"

        services.record_outcome(interview=interview, outcome="passed")
        application.refresh_from_db()
        application.interview_scheduled = None
        with pytest.raises(ValidationError, match="This interview stays, as its outcome is recorded"):
            services.save_edited(interaction=application)

    def test_a_form_of_an_interview_keeps_the_rules(self, application):
        interview = Interview(interaction=application, starts_at=NOW - DAY, outcome="passed", notes="Went well.")
        services.save_interview(interview=interview)
        assert sorted(titles()) == ["Interview arranged for 2026-05-31 12:00", "Interview passed"]

        interview.notes, interview.outcome, interview.starts_at = "Went very well.", "planned", NOW + DAY
        with pytest.raises(ValidationError, match="Only a planned one can be moved"):
            services.save_interview(interview=interview)

    def test_an_interview_stays_with_its_application(self, application):
        interview = schedule(application, NOW + DAY)
        interview.interaction = JobUserInteractionFactory(applied=True, user=application.user)
        with pytest.raises(ValidationError, match="stays with its application"):
            services.save_interview(interview=interview)


class TestRules:
    def test_only_an_application_has_one(self, user, job):
        saved = services.save_job(user=user, job=job)
        with pytest.raises(ValidationError, match="Only an application can have an interview"):
            schedule(saved, NOW + DAY)
        with pytest.raises(ValidationError, match="Only an application can have an interview"):
            Interview(interaction=saved, user=user, starts_at=NOW).full_clean()

    def test_not_before_the_application(self, application):
        with pytest.raises(ValidationError, match="must not be before the application date"):
            schedule(application, NOW - 31 * DAY)

    def test_the_interview_of_another_person_cannot_be(self, application):
        stranger = UserProfileFactory()
        with pytest.raises(IntegrityError), transaction.atomic():  # noqa: PT012  (checked where the block ends)
            Interview.objects.create(interaction=application, user=stranger, starts_at=NOW)
            connection.check_constraints()

    def test_times_are_by_the_clock_of_the_person(self, application, user):
        user.time_zone = "Pacific/Auckland"
        user.save()
        schedule(application, datetime(2026, 7, 1, 0, 30, tzinfo=UTC))
        assert titles() == ["Interview arranged for 2026-07-01 12:30 in Pacific/Auckland"]


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_the_same_is_one(self, application):
        all_at_once([lambda: schedule(JobUserInteraction.objects.get(), NOW + DAY)] * 6)
        assert (Interview.objects.count(), len(titles())) == (1, 1)

    def test_different_ones_are_all_there(self, application):
        calls = [lambda n=n: schedule(JobUserInteraction.objects.get(), NOW + n * DAY) for n in range(1, 7)]
        all_at_once(calls)
        assert (Interview.objects.count(), shown(application)) == (6, NOW + DAY)

    def test_one_outcome_is_told(self, application):
        interview = schedule(application, NOW - DAY)
        calls = [
            lambda outcome=outcome: services.record_outcome(
                interview=Interview.objects.get(pk=interview.pk), outcome=outcome
            )
            for outcome in ("passed", "failed", "done", "passed")
        ]
        all_at_once(calls)
        interview.refresh_from_db()
        assert TimelineEvent.objects.get(event_data__has_key="outcome").event_data["outcome"] == interview.outcome


def test_numbers_leave_cancelled_ones_out():
    application = JobUserInteractionFactory(applied=True)
    for day, outcome in enumerate(("passed", "cancelled", "no_show", "planned")):
        InterviewFactory(interaction=application, starts_at=NOW + day * DAY, outcome=outcome)
    numbers = Interview.objects.with_numbers().order_by("starts_at").values_list("number", flat=True)
    assert list(numbers) == [1, None, 2, 3]
