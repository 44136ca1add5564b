"""Apply again after an end: a new round of the same row, of which nothing that came before is lost."""

import pytest
from django.core.exceptions import ValidationError

from interactions import services
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.reports import application_rounds, applications_by_resume, funnel, responses, time_in_stages
from interactions.statuses import ROUND_ENDS
from resumes.factories import ResumeFactory
from tests.interactions.test_admin import moment, post
from tests.support.admin import faults, upload
from tests.support.pages import form_data, messages_of, page
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
FIRST, ANSWERED, ENDED, SECOND = NOW - 400 * DAY, NOW - 390 * DAY, NOW - 380 * DAY, NOW - DAY
OF_ROUND = (
    "application_status",
    "applied_date",
    "response_date",
    "interview_scheduled",
    "follow_up_date",
    "resume",
    "resume_version",
    "cover_letter",
    "job_snapshot",
    "interaction_count",
)


@pytest.fixture
def resumes(user):
    return [ResumeFactory(user=user, title=title, summary=title) for title in ("CV 2025", "CV 2026")]


@pytest.fixture
def ended(clock, user, job, resumes):
    """Return an application that was answered, had an interview, and was rejected."""
    row = services.apply_to_job(
        user=user, job=job, resume=resumes[0], cover_letter="first letter", applied_date=FIRST
    ).interaction
    services.update_application_status(interaction=row, status="interviewing", at=ANSWERED)
    clock.move_to(ANSWERED)
    services.schedule_interview(interaction=row, at=ANSWERED + DAY)
    services.schedule_follow_up(interaction=row, at=ANSWERED + 2 * DAY)
    clock.move_to(NOW)
    return services.update_application_status(interaction=row, status="rejected", at=ENDED)


def values(row) -> dict:
    row = JobUserInteraction.objects.get(pk=row.pk)
    return {name: getattr(row, name) for name in OF_ROUND}


def again(row, resume, **options):
    sent = {"cover_letter": "second letter", "applied_date": SECOND, "resume": resume, **options}
    return services.apply_to_job(user=row.user, job=row.job, **sent)


class TestApplyingAgain:
    def test_is_a_new_round_of_the_same_row(self, ended, resumes):
        application = again(ended, resumes[1])

        assert application.created is True
        row = JobUserInteraction.objects.get()
        assert application.interaction == row == ended
        assert (row.application_status, row.applied_date, row.interaction_count) == ("applied", SECOND, 2)
        assert (row.resume, row.resume_version, row.cover_letter) == (resumes[1], "1", "second letter")
        assert (row.response_date, row.interview_scheduled, row.follow_up_date) == (None, None, None)
        event = row.timeline_events.first()
        assert (event.event_type, event.from_status, event.to_status) == (
            "application_submitted",
            "rejected",
            "applied",
        )
        assert (event.event_date, event.title) == (SECOND, f"Applied to {row.job.company.name} again")
        assert (event.event_data["resume_id"], event.event_data["resume_version"]) == (str(resumes[1].pk), "1")
        assert (event.event_data["cover_letter"], event.event_data["posting"]) == ("second letter", row.job_snapshot)

    def test_keeps_the_round_before(self, ended, resumes):
        again(ended, resumes[1])
        JobUserInteraction.objects.filter(pk=ended.pk).update(cover_letter="edited later")
        resumes[0].delete()

        first, second = application_rounds(interaction=JobUserInteraction.objects.get())
        assert (first.number, first.status, first.applied_date, first.response_date) == (1, "rejected", FIRST, ANSWERED)
        assert (first.resume, first.resume_version, first.cover_letter) == ("CV 2025", "1", "first letter")
        assert (first.interview_scheduled, first.follow_up_date) == (ANSWERED + DAY, ANSWERED + 2 * DAY)
        assert first.posting["title"] == ended.job.title
        assert [event.to_status for event in first.events if event.to_status] == ["applied", "interviewing", "rejected"]
        assert (second.number, second.status, second.applied_date) == (2, "applied", SECOND)
        assert (second.resume, second.cover_letter) == ("CV 2026", "edited later")
        assert [event.to_status for event in second.events] == ["applied"]

    @pytest.mark.parametrize("status", ROUND_ENDS)
    def test_after_each_end(self, user, job, status):
        row = services.apply_to_job(user=user, job=job, applied_date=FIRST).interaction
        if status in ("accepted", "declined"):
            services.update_application_status(interaction=row, status="offered", at=ANSWERED)
        services.update_application_status(interaction=row, status=status, at=ENDED)

        assert again(row, None).created is True
        assert next(each.status for each in application_rounds(interaction=row)) == status
        row.refresh_from_db()
        assert (row.application_status, row.applied_date) == ("applied", SECOND)

    def test_what_is_not_told_is_not_taken_from_the_round_before(self, ended):
        row = services.apply_to_job(user=ended.user, job=ended.job).interaction
        assert (row.applied_date, row.resume, row.resume_version, row.cover_letter) == (NOW, None, "", "")

    @pytest.mark.parametrize(
        "apply",
        [
            pytest.param(lambda row, at: again(row, None, applied_date=at), id="apply_to_job"),
            pytest.param(
                lambda row, at: services.update_application_status(interaction=row, status="applied", at=at),
                id="update_application_status",
            ),
        ],
    )
    def test_before_the_end_is_refused(self, ended, apply):
        with pytest.raises(ValidationError, match=r"To apply again, enter a later application date"):
            apply(ended, ENDED - DAY)
        assert values(ended)["application_status"] == "rejected"

    def test_by_the_status_alone(self, ended):
        services.update_application_status(interaction=ended, status="applied", at=SECOND, note="By telephone.")

        assert (ended.applied_date, ended.cover_letter, ended.resume) == (SECOND, "", None)
        assert ended.timeline_events.first().description == "By telephone."
        assert len(application_rounds(interaction=ended)) == 2

    def test_a_row_without_any_event_loses_nothing(self, ended):
        TimelineEvent.objects.all().delete()
        before = values(ended)

        again(ended, None)

        first, _ = application_rounds(interaction=ended)
        assert (first.applied_date, first.response_date, first.cover_letter) == (FIRST, ANSWERED, "first letter")
        services.undo_status_change(interaction=ended)
        assert values(ended) == before


class TestUndo:
    def test_returns_to_the_round_before(self, ended, resumes):
        before = values(ended)
        again(ended, resumes[1])

        services.undo_status_change(interaction=ended)

        assert values(ended) == before
        assert [event.to_status for event in ended.timeline_events.exclude(to_status="")] == [
            "rejected",
            "interviewing",
            "applied",
        ]

    def test_of_an_answer_in_a_second_round(self, ended):
        again(ended, None)
        services.update_application_status(interaction=ended, status="screening")
        services.undo_status_change(interaction=ended)
        assert (ended.application_status, ended.response_date) == ("applied", None)

    def test_of_a_prepared_application(self, user, job):
        prepared = JobUserInteraction.objects.create(
            user=user, job=job, interaction_type="applied", application_status="not_applied", cover_letter="Draft"
        )
        services.apply_to_job(user=user, job=job)
        services.undo_status_change(interaction=prepared)
        assert (prepared.application_status, prepared.applied_date, prepared.cover_letter) == (
            "not_applied",
            None,
            "Draft",
        )


class TestReports:
    def test_count_each_round(self, ended, resumes):
        again(ended, resumes[1])
        services.update_application_status(interaction=ended, status="screening", at=SECOND + DAY / 2)

        report = funnel()
        reached = {stage.stage: stage.applications for stage in report.stages if stage.applications}
        assert reached == {"applied": 2, "screening": 2, "interviewing": 1}
        assert report.ended["rejected"] == 1
        answers = responses()
        assert (answers.applications, answers.responses) == (2, 2)
        assert answers.mean == (ANSWERED - FIRST + DAY / 2) / 2
        assert {(row.resume, row.applications) for row in applications_by_resume()} == {("CV 2025", 1), ("CV 2026", 1)}
        assert {row.stage: row.stays for row in time_in_stages() if row.stays}["applied"] == 2

    def test_know_the_round_before_of_a_row_without_events(self, ended):
        TimelineEvent.objects.all().delete()
        again(ended, None)

        assert funnel().stages[0].applications == 2
        assert (responses().responses, responses().median) == (1, ANSWERED - FIRST)


class TestForm:
    def test_with_a_new_date_begins_a_round(self, admin_client, ended, resumes):
        answer = post(
            admin_client,
            ended,
            application_status="applied",
            resume=str(resumes[1].pk),
            cover_letter="second letter",
            **moment("applied_date", SECOND),
        )

        assert answer.status_code == 302, messages_of(answer)
        first, second = application_rounds(interaction=JobUserInteraction.objects.get())
        assert (first.applied_date, first.response_date, first.resume) == (FIRST, ANSWERED, "CV 2025")
        assert (second.applied_date, second.response_date, second.resume) == (SECOND, None, "CV 2026")
        assert (second.resume_version, second.cover_letter) == ("1", "second letter")
        assert ended.timeline_events.filter(event_type="application_submitted").count() == 2

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            pytest.param({}, "To apply again, also enter the date of the new application", id="no date"),
            pytest.param(moment("applied_date", ENDED - DAY), "enter a later application date", id="too early"),
        ],
    )
    def test_without_its_date_is_refused(self, admin_client, ended, typed, message):
        before = values(ended)
        answer = post(admin_client, ended, application_status="applied", **typed)

        assert message in " ".join(messages_of(answer))
        assert values(ended) == before

    def test_shows_the_earlier_rounds(self, admin_client, ended, resumes):
        again(ended, resumes[1])
        html = admin_client.get(page(JobUserInteraction, "change", ended.pk)).text
        assert "Round 1: rejected; applied 27 Apr 2025 12:00" in html
        assert "CV 2025, version 1" in html
        assert "first letter" in html

    def test_corrects_the_date_of_the_present_round_alone(self, admin_client, ended):
        again(ended, None)
        assert post(admin_client, ended, **moment("applied_date", SECOND - DAY)).status_code == 302

        submissions = ended.timeline_events.filter(event_type="application_submitted")
        assert [event.event_date for event in submissions] == [SECOND - DAY, FIRST]
        answer = post(admin_client, ended, **moment("applied_date", ENDED - DAY))
        assert "must be after the end of the round before" in " ".join(messages_of(answer))


class TestListAndFile:
    def test_a_list_says_how_to_apply_again(self, admin_client, ended):
        url = page(JobUserInteraction, "changelist")
        data = form_data(admin_client.get(url).text) | {"form-0-application_status": "applied", "_save": "Save"}
        assert "To apply again, also enter the date" in admin_client.post(url, data).text
        assert values(ended)["application_status"] == "rejected"

    def test_a_file_with_a_new_date_begins_a_round(self, admin_client, ended):
        text = f"id,application_status,applied_date\n{ended.pk},applied,{SECOND.isoformat()}\n"
        upload(admin_client, JobUserInteraction, text)

        ended.refresh_from_db()
        rounds = application_rounds(interaction=ended)
        assert [(each.applied_date, each.response_date) for each in rounds] == [(FIRST, ANSWERED), (SECOND, None)]

    def test_a_file_without_one_says_so(self, admin_client, ended):
        answer = upload(admin_client, JobUserInteraction, f"id,application_status\n{ended.pk},applied\n")
        assert "To apply again, also enter the date" in " ".join(faults(answer))
        assert values(ended)["application_status"] == "rejected"
