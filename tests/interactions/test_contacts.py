"""Contacts: whom a person knows, what they said, and which applications they referred."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from companies.duplicates.companies.decide import merge_pair, reopen
from companies.duplicates.jobs.decide import merge_pair as merge_jobs
from companies.factories import CompanyDuplicateFactory, JobDeduplicationFactory
from interactions import services
from interactions.factories import ApplicationContactFactory, ContactFactory
from interactions.models import ApplicationContact, Contact, JobUserInteraction, TimelineEvent
from interactions.reports import applications_by_source
from tests.support.pages import form_data, messages_of, page
from tests.support.racing import all_at_once
from tests.support.times import DAY, NOW


@pytest.fixture
def application(clock, user, job):
    return services.apply_to_job(user=user, job=job, applied_date=NOW - 9 * DAY).interaction


@pytest.fixture
def kim(user):
    return ContactFactory(user=user, name="Kim Lee")


@pytest.mark.django_db
class TestRecording:
    def test_it_is_on_the_timeline_of_the_application(self, application, kim, clock):
        event = services.record_contact(contact=kim, kind="call", interaction=application, note="They are hiring.")
        assert (event.title, event.event_date, event.description) == ("Call with Kim Lee", NOW, "They are hiring.")
        assert list(application.timeline_events.filter(contact=kim)) == list(kim.timeline_events.all()) == [event]
        assert kim.last_contact == NOW

    def test_the_last_contact_moves_forward_only(self, kim, clock):
        for at in (NOW - DAY, NOW - 3 * DAY):
            services.record_contact(contact=kim, kind="message", at=at)
        kim.refresh_from_db()
        assert kim.last_contact == NOW - DAY
        assert kim.timeline_events.count() == 2

    def test_the_same_again_changes_nothing(self, application, kim, clock):
        same = {"contact": kim, "kind": "meeting", "interaction": application, "at": NOW - DAY}
        assert services.record_contact(**same) == services.record_contact(**same)

    @pytest.mark.parametrize(
        ("wrong", "message"),
        [
            ({"kind": "fax"}, '"fax" is not a kind of contact. Choose one of: message, call, meeting.'),
            ({"at": NOW + DAY}, "The date of the contact cannot be in the future"),
        ],
    )
    def test_what_is_wrong_is_a_sentence(self, kim, clock, wrong, message):
        with pytest.raises(ValidationError) as refusal:
            services.record_contact(**{"contact": kim, "kind": "call"} | wrong)
        assert message in refusal.value.messages[0]
        assert not TimelineEvent.objects.exists()

    def test_an_application_of_another_person_is_refused(self, application, clock):
        stranger = ContactFactory(name="Noor")
        with pytest.raises(ValidationError, match=f"belongs to {application.user}"):
            services.record_contact(contact=stranger, kind="call", interaction=application)

    def test_a_deleted_contact_is_refused_and_its_events_stay(self, kim, clock):
        services.record_contact(contact=kim, kind="call")
        Contact.objects.get().delete()
        assert TimelineEvent.objects.get().contact is None
        with pytest.raises(ValidationError, match="This contact no longer exists"):
            services.record_contact(contact=kim, kind="call")


@pytest.mark.django_db(transaction=True)
def test_the_same_call_from_everywhere_is_one_event(user, job):
    application = services.apply_to_job(user=user, job=job, applied_date=NOW - 9 * DAY).interaction
    key = ContactFactory(user=user).pk

    def call():
        contact, row = Contact.objects.get(pk=key), JobUserInteraction.objects.get(pk=application.pk)
        return services.record_contact(contact=contact, kind="call", interaction=row, at=NOW - DAY)

    assert len(set(all_at_once([call] * 16))) == 1
    assert TimelineEvent.objects.filter(contact=key).count() == 1


@pytest.mark.django_db
class TestMerges:
    def test_a_contact_follows_its_company_and_its_way_back(self):
        pair = CompanyDuplicateFactory()
        kept, other = pair.first_id, pair.second_id
        kim = ContactFactory(company_id=other)
        merge_pair(pair=pair, keep=pair.first)
        assert Contact.objects.get(pk=kim.pk).company_id == kept
        reopen(pair=pair)
        assert Contact.objects.get(pk=kim.pk).company_id == other

    def test_both_applications_of_one_person_keep_their_contacts(self, user):
        pair = JobDeduplicationFactory()
        links = [
            ApplicationContactFactory(interaction=services.apply_to_job(user=user, job=job).interaction)
            for job in (pair.canonical_job, pair.duplicate_job)
        ]
        merge_jobs(pair=pair)
        kept = ApplicationContact.objects.values_list("pk", "interaction", "contact")
        assert {*kept} == {(link.pk, link.interaction_id, link.contact_id) for link in links}


@pytest.mark.django_db
@pytest.mark.parametrize(("part", "source"), [("referrer", "Referral"), ("recruiter", "board")])
def test_a_referral_is_a_source_of_all_rounds(application, part, source):
    type(application.job).objects.update(source="board")
    ApplicationContactFactory(interaction=application, part=part)
    services.update_application_status(interaction=application, status="rejected")
    services.apply_to_job(user=application.user, job=application.job)
    (row,) = applications_by_source(user=application.user)
    assert (row.source, row.applications) == (source, 2)


@pytest.mark.django_db
class TestPages:
    def test_the_page_of_a_contact_shows_and_records_what_happened(self, admin_client, application, kim):
        ApplicationContactFactory(interaction=application, contact=kim)
        url = reverse("admin:interactions_contact_record", args=[kim.pk])
        answer = admin_client.post(url, {"_form_submitted": "1", "kind": "call", "note": "They are hiring."})
        assert answer.headers["HX-Redirect"] == page(Contact, "change", kim.pk)
        shown = admin_client.get(page(Contact, "change", kim.pk)).text
        assert "They are hiring." in shown
        assert str(application) in shown

    def test_the_page_of_an_application_adds_a_part(self, admin_client, application, kim):
        url = f"{page(JobUserInteraction, 'change', application.pk)}?inline=application_contacts"
        data = {**form_data(admin_client.get(url).text)}
        data["application_contacts-TOTAL_FORMS"] = ["1"]
        data |= {"application_contacts-0-id": [""], "application_contacts-0-interaction": [str(application.pk)]}
        data |= {"application_contacts-0-contact": [str(kim.pk)], "application_contacts-0-part": ["referrer"]}
        answer = admin_client.post(url, data)
        assert answer.status_code == 302, messages_of(answer)
        link = ApplicationContact.objects.get()
        assert (link.contact, link.part, link.user) == (kim, "referrer", application.user)
