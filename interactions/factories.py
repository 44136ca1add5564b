"""Factories of interactions, what belongs to them, and events."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from companies.factories import JobListingFactory
from interactions.choices import ContactPart
from interactions.models import (
    ApplicationContact,
    Attachment,
    CalendarFeed,
    Contact,
    DateKind,
    Interview,
    InterviewContact,
    JobUserInteraction,
    Offer,
    Reminder,
    TimelineEvent,
)
from interactions.models.attachment import OWNERS
from jobpilot.factories import UserProfileFactory

SEEN = datetime(2026, 2, 1, 10, tzinfo=UTC)


class JobUserInteractionFactory(DjangoModelFactory):
    """A viewed job; traits make the other types."""

    class Meta:
        model = JobUserInteraction
        skip_postgeneration_save = True

    class Params:
        saved = factory.Trait(
            interaction_type=JobUserInteraction.InteractionType.SAVED,
            saved_date=factory.SelfAttribute("first_interaction"),
        )
        archived = factory.Trait(
            interaction_type=JobUserInteraction.InteractionType.SAVED,
            saved_date=factory.SelfAttribute("first_interaction"),
            archived_at=factory.SelfAttribute("last_interaction"),
        )
        applied = factory.Trait(
            interaction_type=JobUserInteraction.InteractionType.APPLIED,
            application_status=JobUserInteraction.ApplicationStatus.APPLIED,
            applied_date=factory.SelfAttribute("last_interaction"),
        )
        hidden = factory.Trait(interaction_type=JobUserInteraction.InteractionType.HIDDEN)

    user = factory.SubFactory(UserProfileFactory)
    job = factory.SubFactory(JobListingFactory)
    interaction_type = JobUserInteraction.InteractionType.VIEWED
    first_interaction = SEEN
    last_interaction = factory.LazyAttribute(lambda interaction: interaction.first_interaction + timedelta(hours=1))

    @factory.post_generation
    def interview(self: Any, create: bool, extracted: Any, **values: Any) -> None:
        """Make the interview whose date an application has."""
        if create and self.interview_scheduled:
            InterviewFactory(interaction=self, starts_at=self.interview_scheduled, **values)


class InterviewFactory(DjangoModelFactory):
    """A planned interview of an application. Services keep the date of the application in step; this does not."""

    class Meta:
        model = Interview

    # Each is that of the other, if one of them is given.
    interaction = factory.SubFactory(JobUserInteractionFactory, applied=True, user=factory.SelfAttribute("..user"))
    user = factory.LazyAttribute(lambda interview: interview.interaction.user)
    time_zone = "UTC"
    starts_at = factory.Sequence(lambda number: SEEN + timedelta(days=7, minutes=number))

    @classmethod
    def _generate(cls, strategy: str, params: dict) -> Interview:
        if not {"interaction", "user"} & params.keys():
            params["interaction"] = getattr(JobUserInteractionFactory, strategy)(applied=True)
        return super()._generate(strategy, params)


class OwnedMixin:
    """Factories of rows whose person is that of what they belong to, if it is given."""

    @classmethod
    def _generate(cls, strategy: str, params: dict[str, Any]) -> Any:
        owners = (params.get(name) for name in (*OWNERS, "contact", "batch"))
        if owner := next(filter(None, owners), None):
            params = {"user": owner.user} | params
        return super()._generate(strategy, params)  # type: ignore[misc]  # of the factory


class OfferFactory(OwnedMixin, DjangoModelFactory):
    """An open offer of an application that is offered, by its person."""

    class Meta:
        model = Offer

    class Params:
        paid = factory.Trait(base_pay=90_000, currency="USD", period="year")

    user = factory.SubFactory(UserProfileFactory)
    interaction = factory.SubFactory(
        JobUserInteractionFactory,
        applied=True,
        application_status=JobUserInteraction.ApplicationStatus.OFFERED,
        user=factory.SelfAttribute("..user"),
    )
    received_at = factory.LazyAttribute(lambda offer: offer.interaction.last_interaction)


class ContactFactory(DjangoModelFactory):
    class Meta:
        model = Contact

    user = factory.SubFactory(UserProfileFactory)
    name = factory.Sequence(lambda n: f"Kim Contact {n}")


class ApplicationContactFactory(OwnedMixin, DjangoModelFactory):
    """The recruiter of an application."""

    class Meta:
        model = ApplicationContact

    user = factory.SubFactory(UserProfileFactory)
    interaction = factory.SubFactory(JobUserInteractionFactory, applied=True, user=factory.SelfAttribute("..user"))
    contact = factory.SubFactory(ContactFactory, user=factory.SelfAttribute("..user"))
    part = ContactPart.RECRUITER


class CalendarFeedFactory(DjangoModelFactory):
    """A feed at an address that nobody knows; `interactions.services.open_feed()` makes one that somebody does."""

    class Meta:
        model = CalendarFeed

    user = factory.SubFactory(UserProfileFactory)
    secret_hash = factory.Sequence(lambda number: f"{number:064x}")


class ReminderFactory(DjangoModelFactory):
    """A reminder of a follow-up, in a mail that was sent."""

    class Meta:
        model = Reminder

    user = factory.SubFactory(UserProfileFactory)
    kind = DateKind.FOLLOW_UP
    subject = factory.Faker("uuid4", cast_to=None)
    due = SEEN
    day = factory.LazyAttribute(lambda reminder: reminder.due.date())
    sent_at = factory.SelfAttribute("due")


class InterviewContactFactory(OwnedMixin, DjangoModelFactory):
    """An interviewer at an interview."""

    class Meta:
        model = InterviewContact

    user = factory.SubFactory(UserProfileFactory)
    interview = factory.SubFactory(InterviewFactory, user=factory.SelfAttribute("..user"))
    contact = factory.SubFactory(ContactFactory, user=factory.SelfAttribute("..user"))


class AttachmentFactory(OwnedMixin, DjangoModelFactory):
    """A text file of an application, unless an interview or an offer is given."""

    class Meta:
        model = Attachment

    class Params:
        of_interview = factory.Trait(
            interaction=None, interview=factory.SubFactory(InterviewFactory, user=factory.SelfAttribute("..user"))
        )
        of_offer = factory.Trait(
            interaction=None, offer=factory.SubFactory(OfferFactory, user=factory.SelfAttribute("..user"))
        )

    user = factory.SubFactory(UserProfileFactory)
    interaction = factory.SubFactory(JobUserInteractionFactory, applied=True, user=factory.SelfAttribute("..user"))
    name = "task.txt"
    file = factory.Sequence(lambda number: ContentFile(f"Text {number}\n".encode(), name="task.txt"))
    kind = Attachment.Type.TEXT
    size = factory.LazyAttribute(lambda row: row.file.size)
    sha256 = factory.LazyAttribute(lambda row: hashlib.sha256(row.file.file.getvalue()).hexdigest())

    @classmethod
    def _generate(cls, strategy: str, params: dict[str, Any]) -> Any:
        if any(params.get(name) for name in OWNERS):
            params = {"interaction": None} | params
        return super()._generate(strategy, params)


class TimelineEventFactory(DjangoModelFactory):
    class Meta:
        model = TimelineEvent

    class Params:
        # An event of an interaction, with the same person and job.
        of_interaction = factory.Trait(
            interaction=factory.SubFactory(JobUserInteractionFactory, applied=True),
            user=factory.SelfAttribute("interaction.user"),
            job=factory.SelfAttribute("interaction.job"),
        )

    interaction = None
    user = factory.Maybe(
        "interaction",
        yes_declaration=factory.SelfAttribute("interaction.user"),
        no_declaration=factory.SubFactory(UserProfileFactory),
    )
    event_type = TimelineEvent.EventType.NOTE_ADDED
    title = "Note added"
    event_date = SEEN
