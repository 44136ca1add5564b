"""The board of a hunt: its columns, its moves with their refusals, and what it costs."""

import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from companies.factories import CompanyFactory, JobListingFactory
from interactions import services
from interactions.choices import ApplicationStatus
from interactions.factories import JobUserInteractionFactory, OfferFactory
from interactions.models import Interview, JobUserInteraction
from interactions.reports import pipeline_board
from interactions.reports.board import MOST_ENDED
from interactions.statuses import ENDED, STATUSES
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from jobpilot.models.doors import changes_by
from tests.support.pages import client_with, page, query_count
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
BOARD = "admin:interactions_jobuserinteraction_board"
SOON = f"{NOW + 2 * DAY:%Y-%m-%d}"
JSON = {"accept": "application/json"}


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=NOW - 10 * DAY).interaction


def board_of(user) -> str:
    return f"{reverse(BOARD)}?person={user.pk}"


def move(client, application, status: str, **values: Any):
    data = {"status": status, "seen": application.application_status} | values
    return client.post(page(JobUserInteraction, "move", application.pk), data, headers=JSON)


def many(user, number: int) -> None:
    """Store applications of every status as a move from elsewhere does, without a history."""
    company = CompanyFactory()
    statuses = [*ApplicationStatus]
    jobs = JobListingFactory.create_batch(number, company=company)
    JobUserInteraction.objects.bulk_create(
        JobUserInteractionFactory.build(
            user=user, job=job, applied=True, application_status=statuses[index % len(statuses)]
        )
        for index, job in enumerate(jobs)
    )


class TestColumns:
    def test_they_are_the_statuses_with_the_counts_of_the_orm(self, user):
        many(user, 130)
        JobUserInteractionFactory(applied=True)  # somebody else's
        JobUserInteractionFactory(saved=True, user=user)
        columns = pipeline_board(user=user)
        assert [column.status for column in columns] == list(STATUSES)
        applications = JobUserInteraction.objects.for_user(user).applications()
        for column in columns:
            of_status = applications.applications(status=column.status)
            assert column.total == of_status.count() == 13
            assert len(column.cards) == (MOST_ENDED if column.status in ENDED else 13)
            assert {card.application for card in column.cards} <= set(of_status)
            assert column.is_end == (column.status in ENDED)

    def test_a_card_knows_since_when_and_what_is_next(self, user, job):
        sent = services.apply_to_job(user=user, job=job, applied_date=NOW - 10 * DAY).interaction
        services.update_application_status(interaction=sent, status="interviewing", at=NOW - 3 * DAY)
        services.schedule_follow_up(interaction=sent, at=NOW + 5 * DAY)
        services.schedule_interview(interaction=sent, at=NOW + 2 * DAY)
        offered = OfferFactory(user=user, decide_by=NOW + DAY).interaction
        cards = {card.application.pk: card for column in pipeline_board(user=user) for card in column.cards}
        assert cards[sent.pk].since == NOW - 3 * DAY
        assert (cards[sent.pk].next_step, cards[sent.pk].next_date) == ("Interview", NOW + 2 * DAY)
        assert (cards[offered.pk].next_step, cards[offered.pk].next_date) == ("Decide by", NOW + DAY)

    def test_queries_do_not_grow_with_cards(self, admin_client, user):
        many(user, 10)
        few = query_count(admin_client, board_of(user))
        many(user, 490)
        assert query_count(admin_client, board_of(user)) == few

    def test_five_hundred_cards_are_a_small_page(self, admin_client, user):
        many(user, 700)
        text = admin_client.get(board_of(user)).text
        assert text.count("<li><a href=") > 400
        assert len(text.encode()) < 200_000

    @pytest.mark.parametrize(
        ("permissions", "sees", "moves"),
        [
            pytest.param([], False, False, id="none"),
            pytest.param(["view_jobuserinteraction"], True, False, id="view"),
            pytest.param(["view_jobuserinteraction", "change_jobuserinteraction"], True, True, id="change"),
        ],
    )
    def test_it_shows_and_moves_what_the_account_may(self, application, permissions, sees, moves):
        client = client_with(*permissions)
        response = client.get(board_of(application.user))
        assert response.status_code == (200 if sees else 403)
        assert (f"{application.pk}/move/" in response.text) == moves
        assert move(client, application, "screening").status_code == (200 if moves else 403)

    def test_who_looks_after_several_chooses_a_person(self, admin_client, application):
        response = admin_client.get(reverse(BOARD))
        assert f"?person={application.user_id}" in response.text
        assert application.job.title not in response.text
        for wrong in ("nobody", "00000000-0000-4000-8000-000000000000"):
            assert admin_client.get(f"{reverse(BOARD)}?person={wrong}").status_code == 404


class TestMoves:
    def test_a_move_is_a_status_change_and_can_be_undone(self, admin_client, application):
        told = move(admin_client, application, "interviewing", interview_0=SOON, interview_1="14:00").json()
        application.refresh_from_db()
        assert (told["status"], application.application_status) == ("interviewing", "interviewing")
        assert "Interview" in told["card"]
        assert application.timeline_events.filter(to_status="interviewing").count() == 1
        assert application.interviews.count() == 1

        told = admin_client.post(told["undo"], headers=JSON).json()
        application.refresh_from_db()
        assert (told["status"], application.application_status) == ("applied", "applied")
        assert not application.interviews.exists()

    @pytest.mark.parametrize(
        ("status", "values", "message"),
        [
            pytest.param("accepted", {}, "cannot go from applied to accepted. Allowed next: screening", id="order"),
            pytest.param("screening", {"seen": "offered"}, "is applied by now, not offered", id="another tab"),
            pytest.param("hired", {}, "hired is not one of the available choices", id="no status"),
            pytest.param("interviewing", {"interview_0": "2026-02-31"}, "31", id="no day"),
            pytest.param("interviewing", {"interview_0": SOON}, "Enter the time, too", id="no time"),
            pytest.param(
                "interviewing", {"interview_0": "2020-01-01", "interview_1": "09:00"}, "must not be before", id="past"
            ),
            pytest.param("screening", {"note": "x" * 3000}, "at most 2000 characters", id="long note"),
        ],
    )
    def test_a_refusal_is_in_words_and_changes_nothing(self, admin_client, application, status, values, message):
        answer = move(admin_client, application, status, **values)
        assert answer.status_code == 409
        assert message in answer.json()["text"]
        assert answer.json()["status"] == "applied"
        assert str(application.pk) in answer.json()["card"]
        page_of_step = admin_client.post(
            page(JobUserInteraction, "move", application.pk), {"status": status, "seen": "applied"} | values
        )
        assert page_of_step.status_code == 200
        assert message in page_of_step.text
        application.refresh_from_db()
        assert application.application_status == "applied"
        assert application.timeline_events.count() == 1
        assert not Interview.objects.exists()

    def test_the_same_move_twice_is_one(self, admin_client, application):
        first, second = (move(admin_client, application, "screening", seen="applied") for _ in range(2))
        assert (first.status_code, second.status_code) == (200, 200)
        assert application.timeline_events.filter(to_status="screening").count() == 1

    def test_an_undo_of_what_somebody_else_changed_is_refused(self, admin_client, application):
        told = move(admin_client, application, "screening").json()
        services.update_application_status(interaction=application, status="rejected")
        answer = admin_client.post(told["undo"], headers=JSON)
        assert (answer.status_code, answer.json()["status"]) == (409, "rejected")
        assert "is rejected by now, not screening" in answer.json()["text"]

    def test_without_scripts_it_is_a_page_and_comes_back(self, admin_client, application):
        url = page(JobUserInteraction, "move", application.pk)
        assert 'value="screening"' in admin_client.get(url).text
        response = admin_client.post(url, {"status": "screening", "seen": "applied", "back": "board"}, follow=True)
        assert response.redirect_chain == [(board_of(application.user), 302)]
        assert "screening." in response.text
        assert "undo/?seen=screening" in response.text

    def test_when_one_is_accepted_the_others_are_offered_for_withdrawal(self, admin_client, user):
        offer = OfferFactory(user=user)
        JobUserInteractionFactory(applied=True, user=user)
        JobUserInteractionFactory(applied=True, user=user, application_status="rejected")
        text = move(admin_client, offer.interaction, "accepted").json()["text"]
        assert "1 other application is still in progress" in text
        assert f"user__id__exact={user.pk}" in text

    def test_a_saved_job_has_no_step(self, admin_client):
        saved = JobUserInteractionFactory(saved=True)
        assert move(admin_client, saved, "applied").status_code == 403


class TestThePageOfAnApplication:
    def test_it_has_the_next_steps_and_a_step_comes_back_to_it(self, admin_client, application):
        url = page(JobUserInteraction, "change", application.pk)
        steps = re.findall(r'name="status" value="(\w+)"', admin_client.get(url).text)
        assert set(steps) == set(STATUSES[ApplicationStatus.APPLIED].followers)
        data = {"status": "screening", "seen": "applied"}
        response = admin_client.post(page(JobUserInteraction, "move", application.pk), data, follow=True)
        assert response.redirect_chain == [(url, 302)]
        undo = re.search(r'formaction="([^"]*/undo/[^"]*)"', response.text)
        assert undo
        admin_client.post(undo[1].replace("&amp;", "&"))
        application.refresh_from_db()
        assert application.application_status == "applied"

    def test_what_happened_is_a_story_and_names_who_did_it(self, admin_client, application):
        note = "Kim called.\nThey <liked> it."
        with changes_by(None, "A command"):
            services.update_application_status(interaction=application, status="screening", at=NOW - DAY, note=note)
        move(admin_client, application, "offered")
        own = UserFactory()
        with changes_by(own, "Form"):
            services.record_offer(interaction=application, base_pay=90_000, currency="USD")
        UserProfile.objects.filter(pk=application.user_id).update(account=own)
        text = admin_client.get(page(JobUserInteraction, "change", application.pk)).text
        story = [
            " ".join(strip_tags(each.replace("<", " <")).split())
            for each in re.findall(r"<li><time.*?</li>", text, re.DOTALL)
        ]
        assert len(story) == 4
        (offer,) = [each for each in story[:2] if "Offer received: 90,000" in each]  # both of this moment
        assert " by " not in offer
        assert "Screening → Offered by admin" in " ".join(story[:2])
        assert "Applied → Screening by A command Kim called." in story[2]
        assert "&lt;liked&gt;" in text
        assert story[3].endswith("Applied to " + application.job.company.name)

    def test_it_says_that_the_person_was_here_before(self, admin_client, application, user):
        company = application.job.company
        earlier = services.apply_to_job(user=user, job=JobListingFactory(company=company), applied_date=NOW - 90 * DAY)
        services.update_application_status(interaction=earlier.interaction, status="rejected", at=NOW - 60 * DAY)
        services.hide_job(user=user, job=JobListingFactory(company=company))
        services.hide_job(user=UserProfileFactory(), job=JobListingFactory(company=company))
        text = admin_client.get(page(JobUserInteraction, "change", application.pk)).text
        (shown,) = re.findall(r"data-hints>(.*?)</ul>", text, re.DOTALL)
        hints = [strip_tags(each) for each in shown.split("</li>")[:-1]]
        assert hints == [
            f"{user.first_name} applied here before, on {NOW - 90 * DAY:%-d %b %Y}, as "
            f"{earlier.interaction.job.title}, and it ended on {NOW - 60 * DAY:%-d %b %Y}: rejected.",
            f"{user.first_name} hid a job of {company}.",
        ]
