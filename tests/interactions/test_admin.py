"""The admin's ways to change a status (form, list, actions, files), which all record it and report refusals."""

import re

import pytest
from django.core.exceptions import ValidationError

from companies.factories import JobListingFactory
from interactions import services
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from tests.support.admin import faults, run_action, shown_messages, upload
from tests.support.pages import form_data, messages_of, page
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SENT = NOW - 10 * DAY


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=SENT).interaction


def history(row: JobUserInteraction) -> list[tuple]:
    """Return the status changes on the timeline, and check that the last one agrees with the row."""
    row.refresh_from_db()
    steps = list(
        row.timeline_events.exclude(to_status="").order_by("event_date").values_list("from_status", "to_status")
    )
    assert [after for _, after in steps][-1:] == ([row.application_status] if row.application_status else [])
    assert [before for before, _ in steps[1:]] == [after for _, after in steps[:-1]]
    return steps


def moment(name: str, at) -> dict[str, str]:
    return {f"{name}_0": f"{at:%Y-%m-%d}", f"{name}_1": f"{at:%H:%M:%S}"}


def post(client, row: JobUserInteraction, shown: dict | None = None, **values):
    url = page(JobUserInteraction, "change", row.pk)
    data = shown or form_data(client.get(url).text)
    return client.post(url, data | values)


class TestChangeForm:
    def test_a_change_is_recorded_once_and_can_be_back_dated(self, admin_client, application):
        answer = post(
            admin_client,
            application,
            application_status="interviewing",
            notes="Kim called.",
            **moment("status_changed_at", NOW - DAY),
        )

        assert answer.status_code == 302
        assert history(application) == [("", "applied"), ("applied", "interviewing")]
        assert (application.response_date, application.notes) == (NOW - DAY, "Kim called.")
        assert application.timeline_events.first().event_date == NOW - DAY

    def test_an_unchanged_status_records_nothing(self, admin_client, application):
        assert post(admin_client, application, notes="Ask Kim.").status_code == 302
        assert history(application) == [("", "applied")]
        assert application.notes == "Ask Kim."

    def test_a_page_opened_before_a_change_does_not_set_it_back(self, admin_client, application):
        shown = form_data(admin_client.get(page(JobUserInteraction, "change", application.pk)).text)
        services.update_application_status(interaction=application, status="rejected")
        services.save_job(user=application.user, job=application.job)

        assert post(admin_client, application, shown, notes="Ask Kim.").status_code == 302

        assert history(application) == [("", "applied"), ("applied", "rejected")]
        assert (application.notes, application.interaction_count, application.response_date) == ("Ask Kim.", 2, NOW)

    @pytest.mark.parametrize(
        ("values", "field", "message"),
        [
            pytest.param(
                {"application_status": "accepted"},
                "application_status",
                "An application cannot go from applied to accepted.",
                id="what cannot follow",
            ),
            pytest.param(
                {"application_status": ""}, "application_status", "is not a valid application status", id="no status"
            ),
            pytest.param(
                {"application_status": "offered", **moment("status_changed_at", NOW + DAY)},
                "status_changed_at",
                "cannot be in the future",
                id="in the future",
            ),
            pytest.param(
                {"application_status": "offered", **moment("status_changed_at", SENT - DAY)},
                "status_changed_at",
                "cannot be before that",
                id="before the application",
            ),
            pytest.param(
                moment("status_changed_at", NOW - DAY),
                "status_changed_at",
                "The status has not changed.",
                id="a moment of no change",
            ),
            pytest.param(
                moment("applied_date", NOW + DAY),
                "applied_date",
                "date cannot be in the future",
                id="applied in the future",
            ),
            pytest.param(
                {"interaction_type": "viewed", "application_status": ""},
                "interaction_type",
                "Only a saved job can become an application",
                id="another kind",
            ),
        ],
    )
    def test_an_impossible_change_is_a_form_error(self, admin_client, application, values, field, message):
        answer = post(admin_client, application, **values)

        assert answer.status_code == 200
        assert message in " ".join(answer.context["adminform"].form.errors[field])
        assert history(application) == [("", "applied")]

    def test_a_saved_job_becomes_an_application_that_may_have_come_far(self, admin_client, user, job):
        saved = services.save_job(user=user, job=job, tags=["dream"])

        answer = post(
            admin_client,
            saved,
            interaction_type="applied",
            application_status="offered",
            **moment("applied_date", SENT),
            **moment("status_changed_at", NOW - DAY),
        )

        assert answer.status_code == 302
        assert history(saved) == [("", "applied"), ("applied", "offered")]
        assert (saved.applied_date, saved.saved_date, saved.tags) == (SENT, NOW, ["dream"])
        assert saved.timeline_events.get(event_type="application_submitted").event_date == SENT

    def test_a_viewed_job_does_not(self, admin_client):
        viewed = JobUserInteractionFactory()
        answer = post(admin_client, viewed, interaction_type="applied", application_status="applied")
        assert "Only a saved job can become an application" in " ".join(messages_of(answer))

    def test_a_history_does_not_change_hands(self, admin_client, application):
        shown = form_data(admin_client.get(page(JobUserInteraction, "change", application.pk)).text)
        assert not shown.keys() & {"user", "job"}

        post(admin_client, application, user=str(UserProfileFactory().pk), job=str(JobListingFactory().pk), notes="Hm.")

        row = JobUserInteraction.objects.get()
        assert (row.user_id, row.job_id, row.notes) == (application.user_id, application.job_id, "Hm.")

    def test_the_event_of_the_application_moves_with_its_date(self, admin_client, application):
        assert post(admin_client, application, **moment("applied_date", SENT - DAY)).status_code == 302
        assert application.timeline_events.get().event_date == SENT - DAY

    def test_the_application_cannot_move_behind_its_first_change(self, admin_client, application):
        services.update_application_status(interaction=application, status="screening", at=NOW - 5 * DAY)
        answer = post(admin_client, application, **moment("applied_date", NOW - DAY))
        assert "The application date (31 May 2026, 12:00) must not be after the response date" in messages_of(answer)[0]


class TestAddForm:
    def add(self, client, user, job, **values):
        url = page(JobUserInteraction, "add")
        data = form_data(client.get(url).text)
        return client.post(url, data | {"user": str(user.pk), "job": str(job.pk), **values})

    @pytest.mark.parametrize(
        ("status", "steps"),
        [
            ("applied", [("", "applied")]),
            ("accepted", [("", "applied"), ("applied", "accepted")]),
            ("not_applied", []),
        ],
    )
    def test_a_new_application_has_its_whole_history(self, admin_client, user, job, status, steps):
        values = {"interaction_type": "applied", "application_status": status, **moment("applied_date", SENT)}
        if status == "accepted":
            values |= moment("status_changed_at", NOW - DAY)
        assert self.add(admin_client, user, job, **values).status_code == 302

        row = JobUserInteraction.objects.get()
        if steps:
            assert history(row) == steps
            assert row.timeline_events.filter(event_type="application_submitted").get().event_date == SENT
        else:
            assert not row.timeline_events.exists()
        assert row.job_snapshot["title"] == job.title

    def test_a_new_saved_job_is_recorded(self, admin_client, user, job):
        values = {"interaction_type": "saved", **moment("saved_date", SENT)}
        assert self.add(admin_client, user, job, **values).status_code == 302
        assert JobUserInteraction.objects.get().timeline_events.get().event_type == "job_saved"

    def test_a_second_row_beside_a_saved_job_is_refused(self, admin_client, user, job):
        services.save_job(user=user, job=job)
        answer = self.add(admin_client, user, job, interaction_type="applied", application_status="applied")
        assert "has already saved or applied to this job" in " ".join(messages_of(answer))

    def test_a_change_before_the_application_is_refused(self, admin_client, user, job):
        answer = self.add(
            admin_client,
            user,
            job,
            interaction_type="applied",
            application_status="offered",
            **moment("applied_date", SENT),
            **moment("status_changed_at", SENT - DAY),
        )
        assert "cannot change before the application" in " ".join(messages_of(answer))


class TestList:
    def edit(self, client, row: JobUserInteraction, status: str):
        url = page(JobUserInteraction, "changelist")
        data = form_data(client.get(url).text)
        (form,) = (
            match[1]
            for name, (value, *_) in data.items()
            if value == str(row.pk) and (match := re.fullmatch(r"(form-\d+)-id", name))
        )
        return client.post(url, data | {f"{form}-application_status": status, "_save": "Save"})

    def test_a_status_changes_in_its_row_alone(self, admin_client, application):
        other = services.apply_to_job(user=application.user, job=JobListingFactory()).interaction
        JobUserInteractionFactory(saved=True)

        assert self.edit(admin_client, application, "screening").status_code == 302

        assert history(application) == [("", "applied"), ("applied", "screening")]
        assert history(other) == [("", "applied")]

    def test_an_impossible_change_is_an_error_of_its_row(self, admin_client, application):
        answer = self.edit(admin_client, application, "accepted")

        assert answer.status_code == 200
        rows = answer.context["cl"].formset.errors
        shown = " ".join(error for row in rows for errors in row.values() for error in errors)
        assert "An application cannot go from applied to accepted." in shown
        assert history(application) == [("", "applied")]

    def test_only_an_application_has_a_status_to_choose(self, admin_client):
        saved = JobUserInteractionFactory(saved=True)
        html = admin_client.get(page(JobUserInteraction, "changelist")).text
        assert 'name="form-0-application_status"' not in html

        assert self.edit(admin_client, saved, "applied").status_code == 302

        saved.refresh_from_db()
        assert saved.application_status == ""

    def test_the_row_was_changed_by_others_while_the_page_was_open(self, admin_client, application, user, job):
        url = page(JobUserInteraction, "changelist")
        data = form_data(admin_client.get(url).text) | {"_save": "Save"}
        services.update_application_status(interaction=application, status="rejected")

        assert admin_client.post(url, data).status_code == 302
        assert history(application) == [("", "applied"), ("applied", "rejected")]
        assert admin_client.post(url, data | {"form-0-application_status": "no_response"}).status_code == 200
        assert history(application) == [("", "applied"), ("applied", "rejected")]


class TestActions:
    @pytest.mark.parametrize(
        ("action", "status"),
        [
            ("mark_as_screening", "screening"),
            ("mark_as_interviewing", "interviewing"),
            ("mark_as_offered", "offered"),
            ("mark_as_rejected", "rejected"),
            ("mark_as_no_response", "no_response"),
            ("mark_as_withdrawn", "withdrawn"),
        ],
    )
    def test_many_change_at_once_each_with_its_history(self, admin_client, application, action, status):
        other = services.apply_to_job(user=application.user, job=JobListingFactory()).interaction

        assert run_action(admin_client, action, [application, other]) == ["2 applications were changed."]

        for row in (application, other):
            assert history(row) == [("", "applied"), ("applied", status)]

    def test_a_refused_row_stays_and_its_reason_is_shown(self, admin_client, application):
        done = services.apply_to_job(user=application.user, job=JobListingFactory()).interaction
        services.update_application_status(interaction=done, status="offered")
        saved = JobUserInteractionFactory(saved=True)

        shown = run_action(admin_client, "mark_as_accepted", [application, done, saved])

        assert shown[0] == "1 application was changed."
        assert sorted(shown[1:])[0].startswith("1 not changed: An application cannot go from applied to accepted.")
        assert sorted(shown[1:])[1] == "1 not changed: Only an application has a status. Apply to the job first."
        assert (history(application)[-1][1], history(done)[-1][1]) == ("applied", "accepted")

    @pytest.mark.parametrize("door", ["the list action", "the form", "the list"])
    def test_when_one_is_accepted_the_others_are_offered_for_withdrawal(self, admin_client, application, door):
        services.update_application_status(interaction=application, status="offered", at=NOW - DAY)
        JobUserInteractionFactory(applied=True, user=application.user)
        if door == "the list action":
            shown = run_action(admin_client, "mark_as_accepted", [application])
        else:
            accept = post if door == "the form" else TestList().edit
            values = {"application_status": "accepted"} if door == "the form" else {"status": "accepted"}
            assert accept(admin_client, application, **values).status_code == 302
            shown = shown_messages(admin_client.get(page(JobUserInteraction, "changelist")))
        application.refresh_from_db()
        assert application.application_status == "accepted"
        (link,) = [text for text in shown if "1 other application is still in progress" in text]
        assert f"user__id__exact={application.user_id}" in link

    def test_the_last_change_is_undone(self, admin_client, application):
        services.update_application_status(interaction=application, status="offered", at=NOW - DAY)
        services.update_application_status(interaction=application, status="declined")

        assert run_action(admin_client, "undo_status_change", [application]) == ["1 application was changed."]

        assert history(application) == [("", "applied"), ("applied", "offered")]

    def test_nothing_to_undo_is_reported(self, admin_client, application):
        shown = run_action(admin_client, "undo_status_change", [application])
        assert shown[0] == "0 applications were changed."
        assert "no status change to undo" in shown[1]

    def test_archiving_is_recorded(self, admin_client, user, job):
        saved = services.save_job(user=user, job=job)
        run_action(admin_client, "archive_saved_jobs", [saved])
        assert saved.timeline_events.filter(title=f"Archived {job.title}").exists()


class TestImport:
    HEADERS = "id,user,job,interaction_type,application_status,applied_date,saved_date"

    def line(self, row: JobUserInteraction, status: str, kind: str = "applied") -> str:
        sent = SENT.isoformat()
        return f"{self.HEADERS}\n{row.pk},{row.user_id},{row.job_id},{kind},{status},{sent},{sent}\n"

    def test_a_changed_status_has_its_history(self, admin_client, application):
        upload(admin_client, JobUserInteraction, self.line(application, "screening"))
        assert history(application) == [("", "applied"), ("applied", "screening")]

    def test_an_impossible_change_is_an_error_of_its_line(self, admin_client, application):
        answer = upload(admin_client, JobUserInteraction, self.line(application, "accepted"))
        assert "An application cannot go from applied to accepted." in " ".join(faults(answer))
        assert history(application) == [("", "applied")]

    @pytest.mark.parametrize("status", ["applied", "offered"])
    def test_a_new_application_has_its_whole_history(self, admin_client, user, job, status):
        headers = "user,job,interaction_type,application_status,applied_date,response_date"
        answered = (NOW - DAY).isoformat() if status == "offered" else ""
        text = f"{headers}\n{user.pk},{job.pk},applied,{status},{SENT.isoformat()},{answered}\n"
        upload(admin_client, JobUserInteraction, text)

        row = JobUserInteraction.objects.get()
        assert history(row) == [("", "applied"), ("applied", status)][: 1 + (status != "applied")]
        assert row.timeline_events.get(event_type="application_submitted").event_date == SENT

    def test_a_saved_job_becomes_an_application(self, admin_client, user, job):
        saved = services.save_job(user=user, job=job)
        upload(admin_client, JobUserInteraction, self.line(saved, "applied"))
        assert history(saved) == [("", "applied")]
        assert saved.interaction_type == "applied"

    @pytest.mark.parametrize("moved", ["user", "job"])
    def test_a_history_does_not_change_hands(self, admin_client, application, moved):
        other = {"user": UserProfileFactory, "job": JobListingFactory}[moved]()
        answer = upload(admin_client, JobUserInteraction, f"id,{moved}\n{application.pk},{other.pk}\n")

        assert "This cannot be moved to another person or job." in " ".join(faults(answer))
        row, event = JobUserInteraction.objects.get(), TimelineEvent.objects.get()
        assert (row.user_id, row.job_id) == (event.user_id, event.job_id) == (application.user_id, application.job_id)

    def test_the_same_file_again_changes_nothing(self, admin_client, application):
        for _ in range(2):
            upload(admin_client, JobUserInteraction, self.line(application, "screening"))
        assert len(history(application)) == 2


class TestTimeline:
    def test_the_history_of_a_status_is_shown_and_not_changed(self, admin_client, application):
        services.update_application_status(interaction=application, status="screening")
        url = page(JobUserInteraction, "change", application.pk)
        data = form_data(admin_client.get(url).text)
        for number in range(2):
            data |= {
                f"timeline_events-{number}-title": "Nothing happened",
                f"timeline_events-{number}-event_type": "note_added",
                f"timeline_events-{number}-DELETE": "on",
            }

        assert admin_client.post(url, data).status_code == 302

        assert history(application) == [("", "applied"), ("applied", "screening")]
        assert not TimelineEvent.objects.filter(title="Nothing happened").exists()

    @pytest.mark.parametrize("kind", ["status_changed", "application_submitted"])
    def test_no_event_becomes_history_by_hand(self, admin_client, kind):
        event = TimelineEventFactory(of_interaction=True)
        for url in (page(TimelineEvent, "change", event.pk), page(TimelineEvent, "add")):
            html = admin_client.get(url).text
            assert f'value="{kind}"' not in html
            answer = admin_client.post(url, form_data(html) | {"event_type": kind})
            assert "event_type" in answer.context["adminform"].form.errors

    def test_an_event_of_history_cannot_be_deleted_from_under_its_application(self, admin_client, application):
        event = application.timeline_events.get()

        admin_client.post(page(TimelineEvent, "delete", event.pk), {"post": "yes"})
        data = {"action": "delete_selected", "_selected_action": [str(event.pk)]}
        asked = admin_client.post(page(TimelineEvent, "changelist"), data)
        admin_client.post(page(TimelineEvent, "changelist"), data | {"post": "yes"})

        assert "undo the status change instead" in asked.text
        assert application.timeline_events.get() == event

    def test_what_hangs_on_nothing_can(self, admin_client, application):
        application.delete()
        event = TimelineEvent.objects.get()
        assert admin_client.post(page(TimelineEvent, "delete", event.pk), {"post": "yes"}).status_code == 302
        assert not TimelineEvent.objects.exists()


def test_save_edited_raises_errors_by_field(application):
    application.application_status, application.applied_date = "accepted", SENT
    with pytest.raises(ValidationError) as refusal:
        services.save_edited(interaction=application, status_changed_at=SENT - DAY)
    assert refusal.value.message_dict.keys() == {"application_status", "status_changed_at"}


class TestANewInteraction:
    def test_is_a_saved_job_saved_now(self, admin_client, user, job):
        url = page(JobUserInteraction, "add")
        shown = form_data(admin_client.get(url).text)
        assert shown["interaction_type"] == ["saved"]

        answer = admin_client.post(url, shown | {"user": str(user.pk), "job": str(job.pk)})

        assert answer.status_code == 302, messages_of(answer)
        saved = JobUserInteraction.objects.get()
        assert (saved.interaction_type, saved.saved_date) == ("saved", NOW)
        assert [event.event_type for event in saved.timeline_events.all()] == ["job_saved"]

    def test_keeps_the_date_that_was_typed(self, admin_client, user, job):
        url = page(JobUserInteraction, "add")
        shown = form_data(admin_client.get(url).text) | moment("saved_date", NOW - DAY)

        assert admin_client.post(url, shown | {"user": str(user.pk), "job": str(job.pk)}).status_code == 302

        assert JobUserInteraction.objects.get().saved_date == NOW - DAY


def test_what_is_stored_as_json_is_shown_in_words_and_as_json_for_those_who_ask(admin_client):
    row = JobUserInteractionFactory(applied=True, interaction_data={"source_channel": "A friend"})
    event = TimelineEventFactory(interaction=row, event_data={"round": [1, 2]})

    for each, words in ((row, "<dt>Source channel</dt><dd>A friend</dd>"), (event, "<li>1</li>")):
        form = admin_client.get(page(type(each), "change", each.pk)).text
        stored = admin_client.get(page(type(each), "json", each.pk)).text

        assert words in form
        assert "jobpilot/readable.css" in form
        assert 'name="interaction_data"' not in form
        assert 'name="event_data"' not in form
        assert "Show what is stored as JSON" in form
        assert "&quot;source_channel&quot;: &quot;A friend&quot;" in stored or "&quot;round&quot;" in stored
