"""A duplicate listing leads to its canonical one by every door, and a person has one row for the two."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from companies.factories import JobDeduplicationFactory, JobListingFactory
from interactions import services
from interactions.models import JobUserInteraction
from interactions.reports import responses
from jobpilot.site.data_report import data_report
from resumes.factories import ResumeFactory
from tests.support.admin import faults, preview_of, shown_messages, upload
from tests.support.pages import form_data, messages_of, page

pytestmark = pytest.mark.django_db
SAID = "“Fitter (copy)” is a duplicate of “Fitter” at Acme"


@pytest.fixture
def job():
    return JobListingFactory(title="Fitter", company__name="Acme")


@pytest.fixture
def duplicate(job):
    return JobListingFactory(title="Fitter (copy)", canonical=job)


def add(client, **values):
    url = page(JobUserInteraction, "add")
    data = form_data(client.get(url).text) | {key: str(value) for key, value in values.items()}
    return client.post(url, data, follow=True)


def by_form(client, user, job):
    answer = add(client, user=user.pk, job=job.pk, interaction_type="applied", application_status="applied")
    return shown_messages(answer) if answer.redirect_chain else messages_of(answer)


def by_file(client, user, job):
    text = f"user,job,interaction_type,application_status\n{user.pk},{job.pk},applied,applied\n"
    answer = upload(client, JobUserInteraction, text)
    return [] if answer.status_code == 302 else faults(answer)


def by_service(client, user, job):
    row = JobUserInteraction(user=user, job=job, interaction_type="applied", application_status="applied")
    try:
        services.save_edited(interaction=row)
    except ValidationError as error:
        return error.messages
    return row.corrections


every_door = pytest.mark.parametrize("door", [by_form, by_file, by_service])


@every_door
def test_a_duplicate_is_recorded_at_its_canonical_listing(admin_client, user, job, duplicate, door):
    said = door(admin_client, user, duplicate)

    row = JobUserInteraction.objects.get()
    assert (row.job, row.timeline_events.get().job, row.job_snapshot["title"]) == (job, job, "Fitter")
    assert door is by_file or f"{SAID}: recorded there." in said


@every_door
def test_a_second_row_is_refused_and_says_which_is_the_first(admin_client, user, job, duplicate, door):
    services.apply_to_job(user=user, job=job)

    said = " ".join(door(admin_client, user, duplicate))

    assert f"{SAID}. {user} already has that one: Applied Fitter (since" in said
    assert JobUserInteraction.objects.count() == 1
    assert responses().applications == 1


def test_the_preview_of_a_file_says_it(admin_client, user, duplicate):
    text = f"user,job,interaction_type,application_status\n{user.pk},{duplicate.pk},applied,applied\n"
    preview = preview_of(admin_client, JobUserInteraction, text)
    assert f"Line 2: {SAID}: recorded there." in preview.context["result"].notes


def test_a_duplicate_of_a_duplicate_and_a_circle(user, job, duplicate):
    third = JobListingFactory(canonical=duplicate)
    row = JobUserInteraction(user=user, job=third, interaction_type="viewed")
    row.full_clean()
    assert row.job == job

    job.canonical = third
    job.save()
    JobUserInteraction(user=user, job=third, interaction_type="viewed").full_clean()  # it ends


def test_a_resume_for_a_duplicate_is_for_the_canonical_listing(job, duplicate):
    resume = ResumeFactory()
    resume.target_job = duplicate
    resume.full_clean()
    assert resume.target_job == job


def test_a_stored_row_stays_with_the_duplicate(user, job, duplicate):
    row = JobUserInteraction.objects.create(user=user, job=duplicate, interaction_type="viewed")
    row.full_clean()
    assert (row.job, list(row.corrections)) == (duplicate, [])


@pytest.mark.parametrize(("days", "found"), [pytest.param(1, 1, id="after"), pytest.param(-1, 0, id="before")])
def test_the_data_report_finds_rows_that_were_added_after_the_decision(user, job, duplicate, days, found):
    decided = timezone.now()
    JobDeduplicationFactory(canonical_job=job, duplicate_job=duplicate, status="merged", decided_at=decided)
    created = decided + timedelta(days=days)
    JobUserInteraction.objects.create(user=user, job=duplicate, interaction_type="viewed", created_at=created)

    assert [problem.rule for problem in data_report().violations] == ["job_is_canonical"] * found
