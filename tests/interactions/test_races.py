"""Concurrent calls: nothing is duplicated or lost, and no call fails."""

from collections import Counter
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from companies.duplicates.jobs.decide import merge_pair
from companies.factories import JobDeduplicationFactory, JobListingFactory
from interactions import services
from interactions.models import JobUserInteraction, Offer, TimelineEvent
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.pages import form_data, page
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)
CALLERS = 32


def test_saving_viewing_and_applying_at_once_leave_two_rows_a_job_and_exact_counts():
    user = UserProfileFactory()
    jobs = JobListingFactory.create_batch(2)
    acts = [services.save_job, services.record_job_view, services.apply_to_job, services.record_job_view]
    calls = [(acts[n % 4], jobs[n // 4 % 2]) for n in range(CALLERS)]

    answers = all_at_once([lambda act=act, job=job: act(user=user, job=job) for act, job in calls])

    assert not [answer for answer in answers if isinstance(answer, ValidationError)]
    rows = Counter(JobUserInteraction.objects.values_list("job", "interaction_type"))
    assert rows == {(job.pk, kind): 1 for job in jobs for kind in ("viewed", "applied")}
    for row in JobUserInteraction.objects.all():
        assert row.interaction_count == 16 // 2
        assert row.user == user
    for application in JobUserInteraction.objects.applications():
        assert application.saved_date is not None
        assert application.job_snapshot["title"] == application.job.title
    events = Counter(TimelineEvent.objects.values_list("job", "event_type"))
    assert events == {(job.pk, kind): 1 for job in jobs for kind in ("job_saved", "application_submitted")}
    assert sum(answer.created for answer in answers if isinstance(answer, services.Application)) == len(jobs)


@pytest.mark.parametrize(
    ("act", "kind", "events"),
    [
        pytest.param(services.save_job, "saved", {"job_saved": 1}, id="save"),
        pytest.param(services.record_job_view, "viewed", {}, id="view"),
        pytest.param(services.apply_to_job, "applied", {"application_submitted": 1}, id="apply"),
        pytest.param(services.hide_job, "hidden", {"custom_event": 1}, id="hide"),
    ],
)
def test_the_same_call_from_everywhere_is_one_row(act, kind, events):
    user, job = UserProfileFactory(), JobListingFactory()

    all_at_once([lambda: act(user=user, job=job)] * CALLERS)

    row = JobUserInteraction.objects.get()
    assert (row.interaction_type, row.interaction_count) == (kind, CALLERS)
    assert Counter(TimelineEvent.objects.values_list("event_type", flat=True)) == events


def test_people_who_save_the_same_job_do_not_disturb_each_other():
    job, people = JobListingFactory(), UserProfileFactory.create_batch(CALLERS)

    all_at_once([lambda user=user: services.save_job(user=user, job=job, notes="Mine.") for user in people])

    assert set(JobUserInteraction.objects.values_list("user", "interaction_count")) == {(user.pk, 1) for user in people}


@pytest.mark.parametrize(
    "delete", [lambda people: people.get().delete(), lambda people: people.delete()], ids=["row", "queryset"]
)
def test_a_person_is_deleted_while_they_go_on(delete):
    people, job = UserProfileFactory.create_batch(4), JobListingFactory()
    acts = [services.save_job, services.record_job_view, services.apply_to_job]
    calls = [lambda act=act, user=user: act(user=user, job=job) for user in people for act in acts]
    deletions = [lambda key=user.pk: delete(UserProfile.objects.filter(pk=key)) for user in people]

    answers = all_at_once(calls + deletions + calls)

    refusals = {answer.messages[0] for answer in answers if isinstance(answer, ValidationError)}
    assert refusals <= {"This person no longer exists."}
    assert not JobUserInteraction.objects.exists()
    assert not UserProfile.objects.exists()


def test_one_of_many_status_changes_wins_and_the_others_are_refused():
    user, job = UserProfileFactory(), JobListingFactory()
    application = services.apply_to_job(user=user, job=job).interaction
    wanted = ["accepted", "declined"] * (CALLERS // 2)
    services.update_application_status(interaction=application, status="offered")

    def change(status):
        row = JobUserInteraction.objects.get()
        return services.update_application_status(interaction=row, status=status)

    answers = all_at_once([lambda status=status: change(status) for status in wanted])

    # Accepted may still be declined; what is declined is not accepted any more.
    changes = list(
        TimelineEvent.objects.filter(event_type="status_changed")
        .order_by("event_date")
        .values_list("from_status", "to_status")[1:]
    )
    assert changes in ([("offered", "declined")], [("offered", "accepted"), ("accepted", "declined")])
    assert JobUserInteraction.objects.get().application_status == "declined"
    assert all(
        "cannot go from declined to accepted" in answer.messages[0]
        for answer in answers
        if isinstance(answer, ValidationError)
    )


def test_concurrent_saves_and_unsaves_agree_with_the_history():
    user, job = UserProfileFactory(), JobListingFactory()
    acts = [services.save_job, services.unsave_job] * (CALLERS // 2)

    answers = all_at_once([lambda act=act: act(user=user, job=job) for act in acts])

    assert not [answer for answer in answers if isinstance(answer, ValidationError)]
    saved = TimelineEvent.objects.filter(event_type="job_saved").count()
    unsaved = TimelineEvent.objects.filter(event_type="custom_event").count()
    assert saved - unsaved == JobUserInteraction.objects.count()
    assert JobUserInteraction.objects.count() in (0, 1)


def test_notes_from_many_callers_all_arrive():
    application = services.apply_to_job(user=UserProfileFactory(), job=JobListingFactory()).interaction

    def note(number):
        return services.add_note(interaction=JobUserInteraction.objects.get(), note=f"Note {number}")

    all_at_once([lambda number=number: note(number) for number in range(CALLERS)])

    application.refresh_from_db()
    assert sorted(application.notes.split("\n\n")) == sorted(f"Note {number}" for number in range(CALLERS))


def test_a_status_changes_while_the_listing_is_joined_to_another():
    pair = JobDeduplicationFactory()
    applications = [
        services.apply_to_job(user=user, job=pair.duplicate_job).interaction
        for user in UserProfileFactory.create_batch(CALLERS // 2)
    ]
    changes = [
        lambda row=row: services.update_application_status(interaction=row, status="screening") for row in applications
    ]

    answers = all_at_once([*changes, lambda: merge_pair(pair=pair)])

    assert not [answer for answer in answers if isinstance(answer, ValidationError)]
    assert set(JobUserInteraction.objects.values_list("job", "application_status")) == {
        (pair.canonical_job_id, "screening")
    }
    assert TimelineEvent.objects.filter(event_type="status_changed").count() == len(applications)
    assert set(TimelineEvent.objects.values_list("job", flat=True)) == {pair.canonical_job_id}


def test_people_at_the_admin_and_services_do_not_disturb_each_other():
    user, job, admin = UserProfileFactory(), JobListingFactory(), UserFactory(is_staff=True, is_superuser=True)
    clients = [Client() for _ in range(8)]
    for client in clients:
        client.force_login(admin)
    url = page(JobUserInteraction, "add")
    data = form_data(clients[0].get(url).text) | {
        "user": str(user.pk),
        "job": str(job.pk),
        "interaction_type": "applied",
        "application_status": "applied",
    }

    calls = [lambda client=client: client.post(url, data).status_code for client in clients]
    answers = all_at_once(calls + [lambda: services.apply_to_job(user=user, job=job)] * 8)

    added = answers[: len(clients)].count(302)
    assert added <= 1
    assert answers[: len(clients)].count(200) == len(clients) - added  # what the form says, and no error
    assert JobUserInteraction.objects.get().interaction_count == added + 8
    assert TimelineEvent.objects.get().event_type == "application_submitted"


def test_rows_edited_in_the_admin_while_the_person_goes_on_keep_both():
    user, job, admin = UserProfileFactory(), JobListingFactory(), UserFactory(is_staff=True, is_superuser=True)
    row = services.save_job(user=user, job=job)
    clients = [Client() for _ in range(8)]
    for client in clients:
        client.force_login(admin)
    url = page(JobUserInteraction, "change", row.pk)
    data = form_data(clients[0].get(url).text) | {"notes": "Ask Kim."}

    edits = [lambda client=client: client.post(url, data).status_code for client in clients]
    answers = all_at_once(edits + [lambda: services.save_job(user=user, job=job)] * 8)

    assert answers[: len(clients)] == [302] * len(clients)
    row.refresh_from_db()
    assert (row.notes, row.interaction_count) == ("Ask Kim.", 9)


def test_a_status_that_many_choose_in_the_admin_changes_once():
    admin = UserFactory(is_staff=True, is_superuser=True)
    row = services.apply_to_job(user=UserProfileFactory(), job=JobListingFactory()).interaction
    clients = [Client() for _ in range(8)]
    for client in clients:
        client.force_login(admin)
    url = page(JobUserInteraction, "change", row.pk)
    data = form_data(clients[0].get(url).text) | {"application_status": "withdrawn"}

    statuses = all_at_once([lambda client=client: client.post(url, data).status_code for client in clients])

    assert statuses == [302] * len(clients)
    (change,) = TimelineEvent.objects.filter(event_type="status_changed")
    assert (change.from_status, change.to_status) == ("applied", "withdrawn")


def test_many_decisions_on_two_offers_leave_one_outcome():
    application = services.apply_to_job(user=UserProfileFactory(), job=JobListingFactory()).interaction
    terms = [{"base_pay": pay, "currency": "USD"} for pay in (50_000, 60_000)]

    def record(number):
        return services.record_offer(interaction=JobUserInteraction.objects.get(), **terms[number % 2])

    assert not [each for each in all_at_once([lambda n=n: record(n) for n in range(16)]) if not hasattr(each, "pk")]
    offers = list(application.offers.all())
    assert len(offers) == len(terms)

    acts = [services.accept_offer, services.accept_offer, services.decline_offer, services.withdraw_offer]
    calls = [(acts[n % 4], offers[n // 4 % 2].pk) for n in range(16)]
    all_at_once([lambda act=act, key=key: act(offer=Offer.objects.get(pk=key)) for act, key in calls])

    status = JobUserInteraction.objects.get().application_status
    states = set(Offer.objects.values_list("state", flat=True))
    assert "open" not in states
    assert status in {"accepted", "declined", "rejected"}
    assert (status == "accepted") == ("accepted" in states)
    changes = TimelineEvent.objects.filter(event_type="status_changed").order_by("event_date")
    steps = [*changes.values_list("from_status", "to_status")]
    assert all(before[1] == after[0] for before, after in pairwise(steps))
