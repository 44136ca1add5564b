"""Rows that the constraints of interactions and timeline events refuse, and rows that they allow."""

from datetime import timedelta

from interactions.factories import SEEN, JobUserInteractionFactory, TimelineEventFactory
from tests.support.constraints import Rules

interaction = Rules(JobUserInteractionFactory)
interaction.refuses_clash(
    "unique",
    lambda other: {"user_id": other.user_id, "job_id": other.job_id},
    accepts=[
        lambda other: {"user_id": other.user_id},
        lambda other: {"job_id": other.job_id},
        lambda other: {"user_id": other.user_id, "job_id": other.job_id, "interaction_type": "hidden"},
    ],
)
interaction.refuses_clash(
    "pursued_once",
    lambda other: {"user_id": other.user_id, "job_id": other.job_id},
    accepts=[
        lambda other: {"user_id": other.user_id},
        lambda other: {"job_id": other.job_id},
        lambda other: {"user_id": other.user_id, "job_id": other.job_id, "interaction_type": "viewed"},
    ],
    given={"saved": True},
    other={"applied": True},
)
interaction.choices("interaction_type")
interaction.choices("application_status", given={"applied": True})
interaction.refuses("applied_has_status", {"interaction_type": "applied"}, accepts=[{"interaction_type": "viewed"}])
interaction.refuses(
    "status_is_applied",
    {"interaction_type": "viewed"},
    {"interaction_type": "saved", "saved_date": SEEN},
    # A job that was saved and then applied to keeps the date on which it was saved.
    accepts=[{"interaction_type": "applied"}, {"interaction_type": "applied", "saved_date": SEEN}],
    given={"applied": True},
)
interaction.refuses(
    "saved_has_date",
    {"saved_date": None},
    accepts=[{"saved_date": SEEN}, {"interaction_type": "viewed", "saved_date": None}],
    given={"saved": True},
)
interaction.refuses(
    "first_before_last",
    {"first_interaction": SEEN, "last_interaction": SEEN - timedelta(microseconds=1)},
    accepts=[{"first_interaction": SEEN, "last_interaction": SEEN}],
)
interaction.at_least(1, "interaction_count")

event = Rules(TimelineEventFactory)
event.choices("event_type")
event.not_blank("title")
event.choices("to_status", given={"event_type": "status_changed"})
event.choices("from_status", given={"event_type": "status_changed", "to_status": "applied"})
event.refuses(
    "status_is_status_event",
    {"to_status": "applied"},
    {"event_type": "custom_event", "to_status": "offered"},
    accepts=[
        {"event_type": "application_submitted", "to_status": "applied"},
        {"event_type": "status_changed", "to_status": "offered"},
        {"event_type": "status_changed"},
    ],
)
event.refuses(
    "from_status_to_another",
    {"from_status": "applied", "to_status": ""},
    {"from_status": "applied", "to_status": "applied"},
    accepts=[{"from_status": "applied", "to_status": "offered"}, {"to_status": "applied"}],
    given={"event_type": "status_changed"},
)

RULES = [interaction, event]
