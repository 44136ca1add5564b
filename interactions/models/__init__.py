from interactions.choices import ApplicationStatus, EventType, InteractionType
from interactions.models.job_user_interaction import JobUserInteraction
from interactions.models.job_user_interaction_queryset import JobUserInteractionQuerySet
from interactions.models.timeline_event import BEGINS_ROUND, TimelineEvent

__all__ = [
    "BEGINS_ROUND",
    "ApplicationStatus",
    "EventType",
    "InteractionType",
    "JobUserInteraction",
    "JobUserInteractionQuerySet",
    "TimelineEvent",
]
