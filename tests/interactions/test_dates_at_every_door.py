"""Each door to an interaction against each rule about its dates: what cannot be is refused, and says why."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from companies.factories import JobListingFactory
from interactions import services
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from tests.support.admin import faults, run_action, upload
from tests.support.pages import form_data, messages_of, page
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SENT = NOW - 10 * DAY
LATER = datetime(2031, 1, 1, 9, tzinfo=UTC)
YEAR_26 = datetime(26, 11, 1, tzinfo=UTC)


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=SENT).interaction


def typed(name: str, at: datetime) -> dict[str, str]:
    return {f"{name}_0": f"{at.year:04}-{at:%m-%d}", f"{name}_1": f"{at:%H:%M:%S}"}


def by_full_clean(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    setattr(row, name, at)
    try:
        row.full_clean()
    except ValidationError as error:
        return error.messages
    return []


def by_service(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    """Call the service that takes this date, or the one that saves a whole row."""
    job = JobListingFactory.create()
    calls: dict[str, Callable[[], object]] = {
        "applied_date": lambda: services.apply_to_job(user=row.user, job=job, applied_date=at),
        "response_date": lambda: services.update_application_status(interaction=row, status="screening", at=at),
        "interview_scheduled": lambda: services.schedule_interview(interaction=row, at=at),
        "follow_up_date": lambda: services.schedule_follow_up(interaction=row, at=at),
    }
    if name not in calls:
        return by_save_edited(client, row, name, at)
    try:
        with transaction.atomic():
            calls[name]()
    except ValidationError as error:
        return error.messages
    return []


def by_save_edited(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    setattr(row, name, at)
    try:
        services.save_edited(interaction=row)
    except ValidationError as error:
        return error.messages
    return []


def by_form(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    url = page(JobUserInteraction, "change", row.pk)
    answer = client.post(url, form_data(client.get(url).text) | typed(name, at))
    return [] if answer.status_code == 302 else list(map(str, messages_of(answer)))


def by_file(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    answer = upload(client, JobUserInteraction, f"id,{name}\n{row.pk},{at.isoformat()}\n")
    return [] if answer.status_code == 302 else faults(answer)


def by_new_row_of_a_file(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    """Record the whole application anew."""
    row.delete()
    values = {
        "user": row.user_id,
        "job": row.job_id,
        "interaction_type": "applied",
        "application_status": row.application_status,
        "applied_date": SENT.isoformat(),
        name: at.isoformat(),
    }
    text = f"{','.join(values)}\n{','.join(map(str, values.values()))}\n"
    answer = upload(client, JobUserInteraction, text)
    return [] if answer.status_code == 302 else faults(answer)


def by_queryset(client, row: JobUserInteraction, name: str, at: datetime) -> list[str]:
    try:
        with transaction.atomic():
            JobUserInteraction.objects.filter(pk=row.pk).update(**{name: at})
    except IntegrityError as error:
        return [str(error)]
    return []


DOORS = {
    door.__name__: door
    for door in (by_full_clean, by_service, by_save_edited, by_form, by_file, by_new_row_of_a_file, by_queryset)
}
FUTURE = "cannot be in the future ("
YEARS = "must be between 1971 and 2198, not "
ORDER = "must not be before the application date"
RULES = {
    "applied in the future": ("applied_date", NOW + DAY, FUTURE),
    "applied in the year 26": ("applied_date", YEAR_26, YEARS),
    "answered in 2031": ("response_date", LATER, FUTURE),
    "answered before the application": ("response_date", datetime(2020, 1, 1, 9, tzinfo=UTC), ORDER),
    "answered in the year 26": ("response_date", YEAR_26, YEARS),
    "an interview before the application": ("interview_scheduled", SENT - DAY, ORDER),
    "an interview in 2199": ("interview_scheduled", datetime(2199, 1, 1, tzinfo=UTC), YEARS),
    "a follow-up in the year 26": ("follow_up_date", YEAR_26, YEARS),
    "saved in the future": ("saved_date", NOW + DAY, FUTURE),
    "saved in 1970": ("saved_date", datetime(1970, 1, 1, tzinfo=UTC), YEARS),
    "archived in the future": ("archived_at", NOW + DAY, FUTURE),
    "last seen in 2199": ("last_interaction", datetime(2199, 1, 1, tzinfo=UTC), YEARS),
    "first seen in the future": ("first_interaction", NOW + DAY, FUTURE),
}
# What no constraint can say, and fields that the form does not have.
EXCEPT = {
    "by_queryset": {rule for rule, (_, _, message) in RULES.items() if message == FUTURE},
    "by_form": {"last seen in 2199", "first seen in the future"},
}
MATRIX = [(door, rule) for door in DOORS for rule in RULES if rule not in EXCEPT.get(door, ())]


PLANS = ["interview_scheduled", "follow_up_date"]
REST = ["saved_date", "archived_at", "application_status"]


def dates(row: JobUserInteraction) -> dict:
    return JobUserInteraction.objects.filter(pk=row.pk).values("applied_date", "response_date", *PLANS, *REST).first()


@pytest.mark.parametrize(("door", "rule"), MATRIX)
def test_what_cannot_be_is_refused(admin_client, application, door, rule):
    name, at, message = RULES[rule]
    before = None if door == "by_new_row_of_a_file" else dates(application)

    said = DOORS[door](admin_client, application, name, at)

    if door == "by_queryset":
        message = "interactions_jobuserinteraction_"
    elif door == "by_service" and rule == "answered before the application":
        message = "The change cannot be before that."
    said_once = [text for text in said if message in text]
    assert len(said_once) == 1, said
    assert dates(application) == before
    assert not TimelineEvent.objects.exclude(event_type="application_submitted").exists()
    if door in ("by_save_edited", "by_form", "by_file", "by_new_row_of_a_file"):
        assert f"{at.year:04}" in said_once[0], "the sentence names the value"


RIGHT = {
    "applied yesterday": ("applied_date", NOW - DAY),
    "answered today": ("response_date", NOW),
    "an interview in 2027": ("interview_scheduled", datetime(2027, 1, 1, 9, tzinfo=UTC)),
    "an interview of yesterday": ("interview_scheduled", NOW - DAY),
    "a follow-up of the past": ("follow_up_date", NOW - DAY),
    "saved today": ("saved_date", NOW),
}


@pytest.mark.parametrize("rule", RIGHT)
@pytest.mark.parametrize("door", ["by_full_clean", "by_service", "by_form", "by_file"])
def test_what_can_be_is_accepted(admin_client, application, door, rule):
    assert DOORS[door](admin_client, application, *RIGHT[rule]) == []


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("door", ["by_service", "by_save_edited", "by_form", "by_file", "by_new_row_of_a_file"])
def test_what_has_ended_has_nothing_ahead_but_a_past(admin_client, application, door, name):
    services.update_application_status(interaction=application, status="rejected", at=SENT + DAY)
    TimelineEvent.objects.filter(event_type="status_changed").delete()

    ahead = DOORS[door](admin_client, application, name, datetime(2027, 1, 1, 9, tzinfo=UTC))

    assert [text.endswith("This application has ended (rejected). Change its status first.") for text in ahead] == [
        True
    ]
    if door != "by_new_row_of_a_file":
        application.refresh_from_db()
        assert DOORS[door](admin_client, application, name, NOW - DAY) == []


@pytest.mark.parametrize("door", ["by_service", "by_save_edited", "by_form", "by_file"])
def test_a_saved_job_has_no_interview(admin_client, user, job, door):
    saved = services.save_job(user=user, job=job)
    said = DOORS[door](admin_client, saved, "interview_scheduled", NOW + DAY)
    assert [text.endswith("Only an application can have an interview. Apply to the job first.") for text in said] == [
        True
    ]


@pytest.mark.parametrize("door", ["by_service", "by_save_edited", "by_form", "by_file", "by_full_clean"])
@pytest.mark.parametrize("name", ["response_date", "interview_scheduled"])
def test_a_day_without_a_time_may_be_the_day_of_the_application(admin_client, user, job, door, name):
    sent = SENT.replace(hour=15, microsecond=250_000)
    row = services.apply_to_job(user=user, job=job, applied_date=sent).interaction
    if door == "by_service" and name == "response_date":
        pytest.skip("a status is changed at a moment")

    assert DOORS[door](admin_client, row, name, sent.replace(hour=0, microsecond=0)) == []
    if door != "by_full_clean":
        row.refresh_from_db()
    assert getattr(row, name) == sent
    row.refresh_from_db()
    assert DOORS[door](admin_client, row, name, sent.replace(hour=0, microsecond=0) - DAY) != []


class TestAnOldWrongDate:
    """A row that has one already is changed in other ways without a word about it."""

    @pytest.fixture(params=["answered in 2031", "applied in 2031"])
    def row(self, request, application):
        """Return an application with dates that came past the rules, as before there were any."""
        rows = JobUserInteraction.objects.filter(pk=application.pk)
        if request.param == "applied in 2031":
            rows.update(applied_date=LATER)
            application.timeline_events.update(event_date=LATER)
        else:
            services.update_application_status(interaction=application, status="screening", at=NOW - DAY)
            rows.update(response_date=LATER)
            application.timeline_events.filter(event_type="status_changed").update(event_date=LATER)
        return JobUserInteraction.objects.get()

    def form(self, client, row: JobUserInteraction, **values):
        url = page(JobUserInteraction, "change", row.pk)
        return client.post(url, form_data(client.get(url).text) | values)

    def changed(self, row: JobUserInteraction) -> tuple[str, datetime]:
        row.refresh_from_db()
        return row.application_status, row.timeline_events.get(to_status="interviewing").event_date

    def test_is_not_validated_again(self, row):
        row.full_clean()

    def test_allows_a_change_by_the_service(self, row):
        services.update_application_status(interaction=row, status="interviewing")
        assert self.changed(row) == ("interviewing", NOW)

    def test_allows_a_change_by_an_action(self, row, admin_client):
        assert run_action(admin_client, "mark_as_interviewing", [row]) == ["1 application was changed."]
        assert self.changed(row) == ("interviewing", NOW)

    def test_allows_a_change_in_the_list(self, row, admin_client):
        url = page(JobUserInteraction, "changelist")
        data = form_data(admin_client.get(url).text)
        changed = {"form-0-application_status": "interviewing", "_save": "Save"}
        assert admin_client.post(url, data | changed).status_code == 302
        assert self.changed(row) == ("interviewing", NOW)

    def test_allows_a_change_in_the_form(self, row, admin_client):
        answer = self.form(admin_client, row, application_status="interviewing", notes="Kim called.")
        assert answer.status_code == 302, messages_of(answer)
        assert (*self.changed(row), row.notes) == ("interviewing", NOW, "Kim called.")

    def test_allows_a_change_by_a_file(self, row, admin_client):
        upload(admin_client, JobUserInteraction, f"id,application_status\n{row.pk},interviewing\n")
        assert self.changed(row) == ("interviewing", NOW)

    def test_allows_other_services(self, row):
        services.add_note(interaction=row, note="Kim called.")
        services.schedule_follow_up(interaction=row, at=NOW + DAY)
        row.refresh_from_db()
        assert (row.notes, row.follow_up_date) == ("Kim called.", NOW + DAY)

    def test_can_be_mended(self, row, admin_client):
        name = "response_date" if row.response_date else "applied_date"
        assert by_form(admin_client, row, name, NOW - 5 * DAY) == []
        row.refresh_from_db()
        assert getattr(row, name) == NOW - 5 * DAY


def test_an_event_of_an_impossible_year_is_an_error_of_its_field(admin_client, application):
    url = page(TimelineEvent, "add")
    data = form_data(admin_client.get(url).text) | {"user": str(application.user_id), "title": "Call"}
    data |= {"event_type": "note_added", "event_date_0": "0026-11-01", "event_date_1": "09:00"}

    answer = admin_client.post(url, data)

    assert messages_of(answer) == ["The date must be between 1971 and 2198, not 1 Nov 0026, 09:00."]


@pytest.mark.parametrize("at", [YEAR_26, LATER])
def test_a_status_changes_at_a_possible_moment(user, job, at):
    """An application whose date is unknown does not say since when its status can change."""
    row = JobUserInteractionFactory(applied=True, applied_date=None)
    with pytest.raises(ValidationError, match="The date of the status change"):
        services.update_application_status(interaction=row, status="screening", at=at)


def test_an_application_that_was_not_sent_is_not_sent_after_its_interview(user, job):
    row = JobUserInteractionFactory(applied=True, application_status="not_applied", applied_date=None)
    services.schedule_interview(interaction=row, at=NOW - DAY)

    with pytest.raises(ValidationError, match="must not be after the date of the interview"):
        services.apply_to_job(user=row.user, job=row.job)

    assert services.apply_to_job(user=row.user, job=row.job, applied_date=NOW - 2 * DAY).created


def test_the_date_of_the_application_and_of_the_interview_move_at_once(admin_client, application):
    services.schedule_interview(interaction=application, at=NOW - 5 * DAY)
    url = page(JobUserInteraction, "change", application.pk)
    dates = typed("applied_date", NOW - 2 * DAY) | typed("interview_scheduled", NOW + DAY)

    assert admin_client.post(url, form_data(admin_client.get(url).text) | dates).status_code == 302

    application.refresh_from_db()
    assert (application.applied_date, application.interview_scheduled) == (NOW - 2 * DAY, NOW + DAY)
