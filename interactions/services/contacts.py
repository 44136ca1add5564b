"""Record what people said to each other on the way to a job."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from interactions.choices import ContactKind, EventType
from interactions.models import Contact, JobUserInteraction, TimelineEvent
from interactions.services.events import TITLE_LENGTH
from interactions.services.locks import lock_interaction, write
from jobpilot.db.arguments import service
from jobpilot.db.locks import lock_in_order
from jobpilot.db.moments import MomentValidator
from jobpilot.db.same_person import another_person

check_date = MomentValidator("date of the contact", past=True)


@service
@transaction.atomic
def record_contact(
    *,
    contact: Contact,
    kind: str,
    interaction: JobUserInteraction | None = None,
    at: datetime | None = None,
    note: str = "",
) -> TimelineEvent:
    """Record a message to or from a contact, a call or a meeting at `at` (default: now) and return the event.

    With an `interaction`, it is on the timeline of that. The date of the last contact moves forward only. The same
    contact at the same time again changes nothing.

    Raise ValidationError if `kind` is none of `ContactKind`, `at` is in the future, or the interaction is another
    person's.
    """
    if kind not in ContactKind.values:
        known = ", ".join(ContactKind.values)
        raise ValidationError({"kind": f'"{kind}" is not a kind of contact. Choose one of: {known}.'})
    if at:
        check_date(at)
    moment = at or timezone.now()
    if interaction:
        lock_interaction(interaction)
        if interaction.user_id != contact.user_id:
            message = another_person(interaction, interaction.user, contact.user)
            raise ValidationError({"interaction": message})
    try:
        contact.refresh_from_db(from_queryset=Contact.objects.select_for_update(of=["self"], no_key=True))
    except Contact.DoesNotExist as error:
        raise ValidationError("This contact no longer exists.") from error
    title = f"{ContactKind(kind).label} with {contact.name}"[:TITLE_LENGTH]
    same = contact.timeline_events.filter(title=title, event_date=moment, interaction=interaction, description=note)
    if known_event := same.first():
        return known_event
    follow_contact(Contact.objects.filter(pk=contact.pk), moment)
    contact.refresh_from_db(fields=["last_contact", "updated_at"])
    if interaction:
        write(interaction)
    return TimelineEvent.objects.create(
        user_id=contact.user_id,
        contact=contact,
        interaction=interaction,
        job_id=interaction.job_id if interaction else None,
        event_type=EventType.CUSTOM_EVENT,
        title=title,
        description=note,
        event_date=moment,
        event_data={"contact": kind},
    )


def follow_contact(contacts: QuerySet[Contact], at: datetime) -> None:
    """Move the date of the last contact with each of these forward to `at`, unless that is ahead."""
    if at > timezone.now():
        return
    keys = lock_in_order(contacts)
    last = Greatest(Coalesce("last_contact", Value(at)), Value(at))
    earlier = Contact.objects.filter(pk__in=keys).exclude(last_contact__gte=at)
    earlier.update(last_contact=last, updated_at=timezone.now())
