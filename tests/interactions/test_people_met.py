"""People met at interviews: the part of each, and what their page shows."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from companies.duplicates.jobs.decide import merge_pair
from companies.factories import JobDeduplicationFactory
from interactions import services
from interactions.factories import ContactFactory, InterviewContactFactory
from interactions.models import Contact, Interview, InterviewContact, TimelineEvent
from tests.support.pages import form_data, messages_of, page
from tests.support.racing import all_at_once
from tests.support.times import DAY, NOW


@pytest.fixture
def application(clock, user, job):
    return services.apply_to_job(user=user, job=job, applied_date=NOW - 9 * DAY).interaction


@pytest.fixture
def kim(user):
    return ContactFactory(user=user, name="Kim Lee")


@pytest.fixture
def noor(user):
    return ContactFactory(user=user, name="Noor Haas")


def parts(interview) -> dict[str, str]:
    return dict(interview.interview_contacts.values_list("contact__name", "part"))


@pytest.mark.django_db
class TestServices:
    def test_each_takes_part_once_and_another_part_takes_the_place(self, application, kim, noor):
        for people in ([kim], [kim, noor], [noor, noor]):
            interview = services.schedule_interview(interaction=application, at=NOW + DAY, people=people)
        services.add_person(interview=interview, contact=kim, part="hiring_manager")
        services.add_person(interview=interview, contact=kim, part="hiring_manager")
        services.schedule_interview(interaction=application, at=NOW + DAY, people=[kim])

        assert Interview.objects.get() == interview
        assert parts(interview) == {"Kim Lee": "hiring_manager", "Noor Haas": "interviewer"}

    @pytest.mark.parametrize(
        ("outcome", "met"),
        [("passed", True), ("failed", True), ("done", True), ("no_show", False), ("cancelled", False)],
    )
    def test_an_interview_that_took_place_is_a_contact(self, application, kim, noor, clock, outcome, met):
        at = NOW + DAY
        interview = services.schedule_interview(interaction=application, at=at, people=[kim])
        if outcome == "cancelled":
            services.cancel_interview(interview=interview)
        clock.move_to(NOW + 2 * DAY)
        if outcome != "cancelled":
            services.record_outcome(interview=interview, outcome=outcome)
        services.add_person(interview=interview, contact=noor)

        assert {*Contact.objects.values_list("last_contact", flat=True)} == {at if met else None}

    def test_what_happened_has_the_interviews(self, application, kim, noor):
        interview = services.schedule_interview(interaction=application, at=NOW - DAY, kind="panel", people=[kim])
        services.record_outcome(interview=interview, outcome="passed")
        services.schedule_interview(interaction=application, at=NOW + DAY)
        services.record_contact(contact=kim, kind="call", at=NOW - 2 * DAY)
        kim.refresh_from_db()

        titles = ["Panel interview arranged for 2026-05-31 12:00", "Panel interview passed", "Call with Kim Lee"]
        assert [event.title for event in kim.happened()] == titles
        assert kim.last_contact == NOW - DAY
        assert not noor.happened().exists()

    def test_what_is_wrong_is_a_sentence(self, application, kim):
        stranger = ContactFactory(name="Sasha")
        with pytest.raises(ValidationError, match=f"belongs to {stranger.user}"):
            services.schedule_interview(interaction=application, at=NOW + DAY, people=[kim, stranger])
        assert not Interview.objects.exists()
        interview = services.schedule_interview(interaction=application, at=NOW + DAY)
        with pytest.raises(ValidationError, match='"boss" is not a part'):
            services.add_person(interview=interview, contact=kim, part="boss")
        Contact.objects.filter(pk=kim.pk).delete()
        with pytest.raises(ValidationError, match="no longer exists"):
            services.add_person(interview=interview, contact=kim)


@pytest.mark.django_db(transaction=True)
def test_the_same_people_from_everywhere_take_part_once(user, job):
    application = services.apply_to_job(user=user, job=job, applied_date=NOW - 9 * DAY).interaction
    people = [ContactFactory(user=user).pk for _ in range(2)]

    def schedule(keys):
        def run():
            chosen = sorted(Contact.objects.filter(pk__in=keys), key=lambda contact: keys.index(contact.pk))
            row = type(application).objects.get(pk=application.pk)
            at = NOW - DAY
            interview = services.schedule_interview(interaction=row, at=at, people=chosen)
            services.record_outcome(interview=interview, outcome="passed")

        return run

    all_at_once([schedule(people), schedule(people[::-1])] * 6)

    assert InterviewContact.objects.count() == 2
    assert {*Contact.objects.values_list("last_contact", flat=True)} == {NOW - DAY}


@pytest.mark.django_db
def test_merged_jobs_keep_the_people(user):
    pair = JobDeduplicationFactory()
    links = [
        InterviewContactFactory(
            interview=services.schedule_interview(
                interaction=services.apply_to_job(user=user, job=job).interaction, at=NOW + 400 * DAY
            )
        )
        for job in (pair.canonical_job, pair.duplicate_job)
    ]
    merge_pair(pair=pair)
    kept = InterviewContact.objects.values_list("pk", "interview", "contact")
    assert {*kept} == {(link.pk, link.interview_id, link.contact_id) for link in links}


@pytest.mark.django_db
class TestPages:
    def test_the_page_of_an_interview_adds_people(self, admin_client, application, kim):
        interview = services.schedule_interview(interaction=application, at=NOW - timedelta(hours=2))
        services.record_outcome(interview=interview, outcome="done")
        url = page(Interview, "change", interview.pk)
        data = {**form_data(admin_client.get(url).text)}
        data |= {"interview_contacts-TOTAL_FORMS": ["1"], "interview_contacts-0-id": [""]}
        data |= {"interview_contacts-0-interview": [str(interview.pk)]}
        data |= {"interview_contacts-0-contact": [str(kim.pk)], "interview_contacts-0-part": ["referrer"]}
        answer = admin_client.post(url, data)
        assert answer.status_code == 302, messages_of(answer)
        assert parts(interview) == {"Kim Lee": "referrer"}
        kim.refresh_from_db()
        assert kim.last_contact == interview.starts_at

        shown = admin_client.get(page(Contact, "change", kim.pk)).text
        assert "Interview took place" in shown
        assert str(interview) in shown
        interviews = f"{page(type(application), 'change', application.pk)}?inline=interviews"
        assert "(referrer)" in admin_client.get(interviews).text

    def test_an_event_by_hand_dates_the_last_contact(self, admin_client, kim, clock):
        data = {
            "title": "Coffee",
            "event_type": "custom_event",
            "event_date_0": "2026-05-30",
            "event_date_1": "09:00",
            "user": str(kim.user_id),
            "contact": str(kim.pk),
            "event_data": "{}",
        }
        answer = admin_client.post(reverse("admin:interactions_timelineevent_add"), data)
        assert answer.status_code == 302, messages_of(answer)
        kim.refresh_from_db()
        assert kim.last_contact == TimelineEvent.objects.get().event_date
