"""Interviews, follow-ups and notes."""

from datetime import datetime, timedelta, timezone

import pytest
from django.core.exceptions import ValidationError

from interactions import services
from interactions.models import JobUserInteraction, TimelineEvent
from tests.support.admin import upload
from tests.support.pages import form_data, page
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=NOW - DAY).interaction


def timeline() -> list[tuple]:
    events = TimelineEvent.objects.exclude(event_type__in=["application_submitted", "job_saved"])
    return list(events.order_by("created_at").values_list("event_type", "title", "description"))


def test_an_interview_is_arranged_once_and_moved(application, clock):
    at = NOW + 3 * DAY
    for _ in range(2):
        services.schedule_interview(interaction=application, at=at, note="Bring the portfolio.")
    clock.shift(1)
    interview = application.interviews.get()
    services.move_interview(interview=interview, at=at + timedelta(hours=2))

    application.refresh_from_db()
    assert (application.interview_scheduled, application.application_status) == (at + timedelta(hours=2), "applied")
    assert timeline() == [
        ("interview_scheduled", "Interview arranged for 2026-06-04 12:00", "Bring the portfolio."),
        ("interview_scheduled", "Interview moved to 2026-06-04 14:00", ""),
    ]
    data = {"when": at.isoformat(), "interview": str(interview.pk)}
    assert TimelineEvent.objects.filter(event_data=data).count() == 1


def test_the_timeline_has_times_in_utc(application, clock):
    at = datetime(2026, 7, 1, 1, 30, tzinfo=timezone(timedelta(hours=14)))
    services.schedule_interview(interaction=application, at=at)
    clock.shift(1)
    services.schedule_follow_up(interaction=application, at=at)

    titles = [title for _, title, _ in timeline()]
    assert titles == ["Interview arranged for 2026-06-30 11:30", "Follow-up planned for 2026-06-30"]


@pytest.mark.parametrize("act", [services.schedule_interview, services.schedule_follow_up])
def test_what_has_ended_needs_no_plan(application, act):
    services.withdraw(interaction=application)
    with pytest.raises(ValidationError, match=r"This application has ended \(withdrawn\)"):
        act(interaction=application, at=NOW + DAY)


def test_an_interview_is_for_an_application_and_after_it(application, user, job):
    with pytest.raises(ValidationError, match="must not be before the application date"):
        services.schedule_interview(interaction=application, at=NOW - 2 * DAY)
    with pytest.raises(ValidationError, match="Apply to the job first"):
        services.schedule_interview(interaction=services.record_job_view(user=user, job=job), at=NOW + DAY)


def test_a_follow_up_is_planned_and_done(application, clock):
    for _ in range(2):
        services.schedule_follow_up(interaction=application, at=NOW + DAY, note="Ask Kim.")
    clock.shift(1)
    assert application.follow_up_date == NOW + DAY
    services.record_follow_up(interaction=application, note="Wrote to Kim.")

    application.refresh_from_db()
    assert application.follow_up_date is None
    assert timeline() == [
        ("custom_event", "Follow-up planned for 2026-06-02", "Ask Kim."),
        ("follow_up_sent", "Followed up", "Wrote to Kim."),
    ]


def test_a_saved_job_can_be_followed_up(user, job):
    saved = services.save_job(user=user, job=job)
    services.schedule_follow_up(interaction=saved, at=NOW + DAY)
    assert saved.follow_up_date == NOW + DAY


def test_notes_stand_one_below_the_other_and_on_the_timeline(application, clock):
    services.add_note(interaction=application, note=" Größe: 40 people \n")
    clock.shift(1)
    services.add_note(interaction=application, note="Ask about hours.")

    application.refresh_from_db()
    assert application.notes == "Größe: 40 people\n\nAsk about hours."
    assert timeline() == [
        ("note_added", "Note added", "Größe: 40 people"),
        ("note_added", "Note added", "Ask about hours."),
    ]


@pytest.mark.parametrize("note", ["", "  \n"])
def test_an_empty_note_is_refused(application, note):
    with pytest.raises(ValidationError, match="Enter a note"):
        services.add_note(interaction=application, note=note)
    assert timeline() == []


def by_service(client, row: JobUserInteraction, interview: datetime, follow_up: datetime) -> None:
    planned = row.interviews.first()
    if planned:
        services.move_interview(interview=planned, at=interview)
    else:
        services.schedule_interview(interaction=row, at=interview)
    services.schedule_follow_up(interaction=row, at=follow_up)


def by_form(client, row: JobUserInteraction, interview: datetime, follow_up: datetime) -> None:
    url = page(JobUserInteraction, "change", row.pk)
    typed = {
        f"{name}_{part}": at.strftime(form)
        for name, at in (("interview_scheduled", interview), ("follow_up_date", follow_up))
        for part, form in ((0, "%Y-%m-%d"), (1, "%H:%M:%S"))
    }
    assert client.post(url, form_data(client.get(url).text) | typed).status_code == 302


def by_file(client, row: JobUserInteraction, interview: datetime, follow_up: datetime) -> None:
    text = f"id,interview_scheduled,follow_up_date\n{row.pk},{interview.isoformat()},{follow_up.isoformat()}\n"
    upload(client, JobUserInteraction, text)


@pytest.mark.parametrize("plan", [by_service, by_form, by_file])
def test_plans_write_the_same_events_by_every_door(admin_client, application, clock, plan):
    at = NOW + 3 * DAY
    for interview in (at, at, at + timedelta(hours=2)):
        clock.shift(1)
        plan(admin_client, application, interview, at - DAY)

    application.refresh_from_db()
    assert (application.interview_scheduled, application.follow_up_date) == (at + timedelta(hours=2), at - DAY)
    assert application.last_interaction == NOW + timedelta(seconds=3)
    events = TimelineEvent.objects.exclude(event_type="application_submitted").order_by("event_date", "title")
    first, third = NOW + timedelta(seconds=1), NOW + timedelta(seconds=3)
    assert list(events.values_list("event_type", "title", "event_data__when", "event_date")) == [
        ("custom_event", "Follow-up planned for 2026-06-03", (at - DAY).isoformat(), first),
        ("interview_scheduled", "Interview arranged for 2026-06-04 12:00", at.isoformat(), first),
        ("interview_scheduled", "Interview moved to 2026-06-04 14:00", (at + timedelta(hours=2)).isoformat(), third),
    ]


def test_a_new_row_with_plans_has_their_events(admin_client, user, job):
    plans = {"interview_scheduled": NOW + DAY, "follow_up_date": NOW + 2 * DAY, "applied_date": NOW - DAY}
    cells = {"user": user.pk, "job": job.pk, "interaction_type": "applied", "application_status": "applied"}
    cells |= {name: at.isoformat() for name, at in plans.items()}
    upload(admin_client, JobUserInteraction, f"{','.join(cells)}\n{','.join(map(str, cells.values()))}\n")

    assert sorted(title for _, title, _ in timeline()) == [
        "Follow-up planned for 2026-06-03",
        "Interview arranged for 2026-06-02 12:00",
    ]


def test_a_plan_that_is_cleared_has_no_event(admin_client, application):
    services.schedule_follow_up(interaction=application, at=NOW + DAY)
    url = page(JobUserInteraction, "change", application.pk)
    cleared = {"follow_up_date_0": "", "follow_up_date_1": ""}

    assert admin_client.post(url, form_data(admin_client.get(url).text) | cleared).status_code == 302

    application.refresh_from_db()
    assert application.follow_up_date is None
    assert len(timeline()) == 1
