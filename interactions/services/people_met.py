"""Who takes part in the interviews of an application. An interview that took place is a contact with each of them."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from interactions.choices import ContactPart, InterviewOutcome
from interactions.models import Contact, Interview, InterviewContact
from interactions.services.contacts import follow_contact
from jobpilot.db.locks import lock_in_order
from jobpilot.db.same_person import another_person

TOOK_PLACE = (InterviewOutcome.DONE, InterviewOutcome.PASSED, InterviewOutcome.FAILED)


def add_people(interview: Interview, people: Iterable[Contact], part: str = ContactPart.INTERVIEWER) -> None:
    """Let contacts take part in a locked interview, in this part unless they have one."""
    contacts = {contact.pk: contact for contact in people}
    for contact in contacts.values():
        if contact.user_id != interview.user_id:
            raise ValidationError({"contact": another_person(contact, contact.user, interview.user)})
    if contacts.keys() - lock_in_order(Contact.objects.filter(pk__in=contacts)):
        raise ValidationError({"contact": "This contact no longer exists."})
    known = {*interview.interview_contacts.values_list("contact", flat=True)}
    for key in contacts:
        if key not in known:
            InterviewContact.objects.create(user_id=interview.user_id, interview=interview, contact_id=key, part=part)
    follow_people(interview)


def follow_people(interview: Interview) -> None:
    """Date the last contact with those who took part in an interview that took place."""
    if interview.outcome in TOOK_PLACE:
        follow_contact(Contact.objects.filter(interviews__interview=interview), interview.starts_at)
