"""Dates that nobody gave stay unknown, and what is done on a page is done now."""

from datetime import timedelta

import pytest

from companies.factories import JobListingFactory
from interactions import services
from interactions.models import JobUserInteraction
from interactions.reports import applications_by_week, funnel, responses, time_in_stages
from tests.support.admin import upload
from tests.support.pages import form_data, messages_of, page
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SENT = NOW - 10 * DAY


def typed(name: str, at) -> dict[str, str]:
    return {f"{name}_0": f"{at:%Y-%m-%d}", f"{name}_1": f"{at:%H:%M:%S}"}


def by_file(client, user, job, status: str, **values) -> JobUserInteraction:
    cells = {"user": user.pk, "job": job.pk, "interaction_type": "applied", "application_status": status, **values}
    upload(client, JobUserInteraction, f"{','.join(cells)}\n{','.join(map(str, cells.values()))}\n")
    return JobUserInteraction.objects.get(job=job)


def by_form(client, user, job, status: str, **values) -> JobUserInteraction:
    url = page(JobUserInteraction, "add")
    whose = {"user": str(user.pk), "job": str(job.pk), "interaction_type": "applied", "application_status": status}
    answer = client.post(url, form_data(client.get(url).text) | whose | values)
    assert answer.status_code == 302, messages_of(answer)
    return JobUserInteraction.objects.get(job=job)


def by_form_of_a_saved_job(client, user, job, status: str, **values) -> JobUserInteraction:
    url = page(JobUserInteraction, "change", services.save_job(user=user, job=job).pk)
    kind = {"interaction_type": "applied", "application_status": status}
    answer = client.post(url, form_data(client.get(url).text) | kind | values)
    assert answer.status_code == 302, messages_of(answer)
    return JobUserInteraction.objects.get(job=job)


def timeline(row: JobUserInteraction) -> list[tuple[str, str]]:
    events = row.timeline_events.exclude(event_type="job_saved").order_by("created_at", "event_date")
    return sorted(events.values_list("event_type", "title"))


@pytest.mark.parametrize("record", [by_file, by_form, by_form_of_a_saved_job])
@pytest.mark.parametrize("status", ["rejected", "interviewing", "withdrawn"])
def test_an_application_recorded_without_dates_has_none(admin_client, user, job, record, status):
    row = record(admin_client, user, job, status)

    assert (row.application_status, row.applied_date, row.response_date) == (status, None, None)
    assert timeline(row) == [
        ("custom_event", f"Applied to {job.company.name}, date unknown"),
        ("custom_event", f"Status: {status}, date unknown"),
    ]
    assert row.timeline_events.filter(event_data__posting__title=job.title).exists()
    assert row.job_snapshot["title"] == job.title


def test_the_reports_count_it_and_know_no_time(admin_client, user, job):
    by_file(admin_client, user, job, "rejected")
    dated = services.apply_to_job(user=user, job=JobListingFactory(), applied_date=SENT).interaction
    services.update_application_status(interaction=dated, status="rejected", at=SENT + 4 * DAY)

    report = responses()

    assert (report.applications, report.responses, report.timed) == (2, 2, 1)
    assert report.median == report.mean == 4 * DAY
    assert funnel().ended["rejected"] == 2
    assert [(week.week is None, week.applications) for week in applications_by_week() if week.applications] == [
        (False, 1),
        (True, 1),
    ]
    assert time_in_stages()[0].stays == 1


def test_only_the_date_of_the_answer_is_unknown(admin_client, user, job):
    row = by_file(admin_client, user, job, "rejected", applied_date=SENT.isoformat())

    assert (row.applied_date, row.response_date) == (SENT, None)
    assert timeline(row) == [
        ("application_submitted", f"Applied to {job.company.name}"),
        ("custom_event", "Status: rejected, date unknown"),
    ]
    assert (responses().responses, responses().timed) == (1, 0)


def test_only_the_date_of_the_application_is_unknown(admin_client, user, job):
    row = by_file(admin_client, user, job, "rejected", response_date=SENT.isoformat())

    assert (row.applied_date, row.response_date) == (None, SENT)
    assert row.timeline_events.get(to_status="rejected").event_date == SENT
    assert (responses().responses, responses().timed) == (1, 0)


def test_a_date_that_is_given_later_is_that_of_the_submission(admin_client, user, job):
    row = by_file(admin_client, user, job, "rejected")
    url = page(JobUserInteraction, "change", row.pk)

    answer = admin_client.post(url, form_data(admin_client.get(url).text) | typed("applied_date", SENT))

    assert answer.status_code == 302, messages_of(answer)
    assert row.timeline_events.get(event_type="application_submitted").event_date == SENT
    assert applications_by_week()[0].week == (SENT - timedelta(days=SENT.weekday())).date()


def test_its_status_changes_as_of_any_day(admin_client, user, job):
    row = by_file(admin_client, user, job, "interviewing")
    services.update_application_status(interaction=row, status="rejected", at=SENT)
    assert (row.application_status, row.response_date) == ("rejected", SENT)


@pytest.mark.parametrize("record", [by_form, by_form_of_a_saved_job])
def test_choosing_applied_on_a_form_is_done_now_or_when_it_says(admin_client, user, job, record):
    row = record(admin_client, user, job, "applied")
    assert (row.applied_date, timeline(row)) == (NOW, [("application_submitted", f"Applied to {job.company.name}")])

    row = record(admin_client, user, JobListingFactory(), "applied", **typed("status_changed_at", NOW - DAY))
    assert row.applied_date == NOW - DAY


def test_a_file_with_applied_and_no_date_does_not_say_now(admin_client, user, job):
    assert by_file(admin_client, user, job, "applied").applied_date is None


def test_applying_by_the_service_or_in_the_list_is_done_now(admin_client, user, job):
    planned = by_form(admin_client, user, JobListingFactory(), "not_applied")
    assert planned.applied_date is None
    url = page(JobUserInteraction, "changelist")
    data = form_data(admin_client.get(url).text) | {"form-0-application_status": "applied", "_save": "Save"}
    assert admin_client.post(url, data).status_code == 302

    planned.refresh_from_db()
    assert (planned.application_status, planned.applied_date) == ("applied", NOW)
    assert services.apply_to_job(user=user, job=job).interaction.applied_date == NOW


class TestTheSavedDate:
    """A saved job is saved when the type is chosen; its date does not change by an empty field."""

    def test_is_that_of_the_choice(self, admin_client, user, job):
        url = page(JobUserInteraction, "add")
        shown = form_data(admin_client.get(url).text) | {"user": str(user.pk), "job": str(job.pk)}
        assert shown["interaction_type"] == ["saved"]
        assert admin_client.post(url, shown).status_code == 302
        assert JobUserInteraction.objects.get().saved_date == NOW

    def test_is_not_set_anew_when_it_is_emptied(self, admin_client, user, job, clock):
        saved = services.save_job(user=user, job=job)
        clock.shift(DAY)
        url = page(JobUserInteraction, "change", saved.pk)
        emptied = {"saved_date_0": "", "saved_date_1": ""}

        answer = admin_client.post(url, form_data(admin_client.get(url).text) | emptied)

        assert messages_of(answer) == ["A saved job needs a saved date."]
        saved.refresh_from_db()
        assert saved.saved_date == NOW

    @pytest.mark.parametrize("kind", ["viewed", "hidden"])
    def test_another_type_does_not_become_a_saved_job(self, admin_client, user, job, kind):
        make = {"viewed": services.record_job_view, "hidden": services.hide_job}[kind]
        url = page(JobUserInteraction, "change", make(user=user, job=job).pk)

        answer = admin_client.post(url, form_data(admin_client.get(url).text) | {"interaction_type": "saved"})

        (said,) = messages_of(answer)
        assert said.endswith("Only a saved job can become an application.")
