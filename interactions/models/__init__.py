from interactions.choices import ApplicationStatus, EventType, InteractionType, OfferState
from interactions.models.job_user_interaction import JobUserInteraction
from interactions.models.job_user_interaction_queryset import JobUserInteractionQuerySet
from interactions.models.offer import Offer
from interactions.models.offer_queryset import OfferQuerySet
from interactions.models.timeline_event import BEGINS_ROUND, TimelineEvent

__all__ = [
    "BEGINS_ROUND",
    "ApplicationStatus",
    "EventType",
    "InteractionType",
    "JobUserInteraction",
    "JobUserInteractionQuerySet",
    "Offer",
    "OfferQuerySet",
    "OfferState",
    "TimelineEvent",
]
