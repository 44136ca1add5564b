from interactions.choices import (
    ApplicationStatus,
    AttachmentType,
    ContactKind,
    ContactPart,
    DateKind,
    EventType,
    InteractionType,
    InterviewKind,
    InterviewOutcome,
    OfferState,
)
from interactions.models.attachment import Attachment
from interactions.models.calendar_feed import CalendarFeed, CalendarFeedQuerySet
from interactions.models.contact import ApplicationContact, Contact, InterviewContact
from interactions.models.interview import Interview, InterviewQuerySet
from interactions.models.job_user_interaction import JobUserInteraction
from interactions.models.job_user_interaction_queryset import JobUserInteractionQuerySet
from interactions.models.offer import Offer
from interactions.models.offer_queryset import OfferQuerySet
from interactions.models.reminder import Reminder
from interactions.models.timeline_event import BEGINS_ROUND, HAS_STATUS, TimelineEvent

__all__ = [
    "BEGINS_ROUND",
    "HAS_STATUS",
    "ApplicationContact",
    "ApplicationStatus",
    "Attachment",
    "AttachmentType",
    "CalendarFeed",
    "CalendarFeedQuerySet",
    "Contact",
    "ContactKind",
    "ContactPart",
    "DateKind",
    "EventType",
    "InteractionType",
    "Interview",
    "InterviewContact",
    "InterviewKind",
    "InterviewOutcome",
    "InterviewQuerySet",
    "JobUserInteraction",
    "JobUserInteractionQuerySet",
    "Offer",
    "OfferQuerySet",
    "OfferState",
    "Reminder",
    "TimelineEvent",
]
