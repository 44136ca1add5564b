"""Rows that the constraints of interactions and timeline events refuse, and rows that they allow."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from interactions.factories import (
    SEEN,
    ApplicationContactFactory,
    AttachmentFactory,
    CalendarFeedFactory,
    ContactFactory,
    InterviewContactFactory,
    InterviewFactory,
    JobUserInteractionFactory,
    OfferFactory,
    ReminderFactory,
    TimelineEventFactory,
)
from jobpilot.db.moments import EARLIEST, TOO_LATE
from resumes.factories import ResumeFactory
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
for name in ("response_date", "interview_scheduled"):
    interaction.refuses(
        f"{name}_order",
        {"applied_date": SEEN, name: SEEN - timedelta(microseconds=1)},
        accepts=[
            {"applied_date": SEEN, name: SEEN},
            {"applied_date": SEEN, name: None},
            {"applied_date": None, name: SEEN - timedelta(days=1)},
        ],
        given={"applied": True},
    )
PLANS = ["follow_up_date", "interview_scheduled"]
PAST = ["applied_date", "response_date", "saved_date", "archived_at"]
YEARS = [datetime(26, 11, 1, tzinfo=UTC), EARLIEST - timedelta(microseconds=1), TOO_LATE]
interaction.refuses(
    "moments_range",
    *({name: moment} for moment in YEARS for name in (*PAST, *PLANS)),
    {"first_interaction": EARLIEST - timedelta(microseconds=1)},
    {"last_interaction": TOO_LATE},
    accepts=[
        *({name: EARLIEST} for name in (*PAST, *PLANS)),
        *({name: TOO_LATE - timedelta(microseconds=1)} for name in PLANS),
        dict.fromkeys([*PAST, *PLANS]),
    ],
)
interaction.at_least(1, "interaction_count")

interaction.refuses(
    "resume_person",
    lambda row: {"resume": ResumeFactory()},
    accepts=[lambda row: {"resume": ResumeFactory(user=row.user)}, {"resume": None}],
)

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
event.refuses(
    "moments_range",
    *({"event_date": moment} for moment in YEARS),
    accepts=[{"event_date": EARLIEST}, {"event_date": TOO_LATE - timedelta(microseconds=1)}],
)

event.refuses(
    "interaction_person",
    lambda row: {"interaction": JobUserInteractionFactory()},
    accepts=[lambda row: {"interaction": JobUserInteractionFactory(user=row.user)}, {"interaction": None}],
)

offer = Rules(OfferFactory)
offer.choices("state", "period")
for name in ("base_pay", "bonus"):
    offer.refuses(
        f"{name}_positive",
        {name: Decimal("-0.01")},
        accepts=[{name: Decimal("0.01")}, {name: Decimal("9999999999999.99")}, {name: None}],
        given={"currency": "USD"},
    )
offer.refuses("currency_code", {"currency": "US?"}, {"currency": "US"}, accepts=[{"currency": ""}, {"currency": "EUR"}])
offer.refuses(
    "currency_of_amounts",
    {"base_pay": Decimal(1)},
    {"bonus": Decimal(1)},
    accepts=[{"currency": "EUR"}, {"bonus": Decimal(1), "currency": "EUR"}, {"base_pay": None, "bonus": None}],
)
offer.refuses(
    "decide_by_order",
    {"received_at": SEEN, "decide_by": SEEN - timedelta(microseconds=1)},
    accepts=[{"received_at": SEEN, "decide_by": SEEN}, {"received_at": SEEN, "decide_by": None}],
)
offer.refuses(
    "moments_range",
    *({"received_at": moment} for moment in YEARS),
    {"received_at": SEEN, "decide_by": TOO_LATE},
    accepts=[{"received_at": EARLIEST, "decide_by": TOO_LATE - timedelta(microseconds=1)}],
)
offer.refuses_clash(
    "accepted_once",
    lambda other: {"interaction_id": other.interaction_id, "user_id": other.user_id},
    accepts=[
        lambda other: {"interaction_id": other.interaction_id, "user_id": other.user_id, "state": "declined"},
    ],
    given={"state": "accepted"},
)
offer.refuses(
    "interaction_person",
    lambda row: {"interaction": JobUserInteractionFactory(applied=True)},
    accepts=[lambda row: {"interaction": JobUserInteractionFactory(applied=True, user=row.user)}],
)

event.refuses(
    "contact_person",
    lambda row: {"contact": ContactFactory()},
    accepts=[lambda row: {"contact": ContactFactory(user=row.user)}, {"contact": None}],
)

contact = Rules(ContactFactory)
contact.not_blank("name")
contact.choices("how_known")
contact.web_address("linkedin_url")
contact.refuses(
    "email_shape",
    *({"email": text} for text in ("kim", "kim@example", "kim@a@example.com", "k im@example.com")),
    accepts=[{"email": ""}, {"email": "kim@example.com"}],
)
contact.refuses(
    "moments_range",
    *({"last_contact": moment} for moment in YEARS),
    accepts=[{"last_contact": EARLIEST}, {"last_contact": None}],
)

part = Rules(ApplicationContactFactory)
part.choices("part")
part.refuses_clash(
    "unique",
    lambda other: {"interaction_id": other.interaction_id, "contact_id": other.contact_id, "user_id": other.user_id},
    accepts=[
        lambda other: {
            "interaction_id": other.interaction_id,
            "contact_id": other.contact_id,
            "user_id": other.user_id,
            "part": "referrer",
        },
    ],
)
part.refuses(
    "interaction_person",
    lambda row: {"interaction": JobUserInteractionFactory(applied=True)},
    accepts=[lambda row: {"interaction": JobUserInteractionFactory(applied=True, user=row.user)}],
)
part.refuses(
    "contact_person",
    lambda row: {"contact": ContactFactory()},
    accepts=[lambda row: {"contact": ContactFactory(user=row.user)}],
)

interview = Rules(InterviewFactory)
interview.choices("kind")
interview.choices("outcome")
interview.at_least(1, "duration", empty=True)
interview.refuses("duration_max", {"duration": 20_161}, accepts=[{"duration": 20_160}])
interview.web_address("link")
interview.refuses(
    "moments_range",
    {"starts_at": EARLIEST - timedelta(microseconds=1)},
    {"starts_at": TOO_LATE},
    accepts=[{"starts_at": EARLIEST}, {"starts_at": TOO_LATE - timedelta(microseconds=1)}],
)
interview.refuses_clash(
    "once",
    lambda other: {"interaction_id": other.interaction_id, "user_id": other.user_id, "starts_at": other.starts_at},
    accepts=[
        lambda other: {
            "interaction_id": other.interaction_id,
            "user_id": other.user_id,
            "starts_at": other.starts_at + timedelta(minutes=1),
        },
        lambda other: {
            "interaction_id": other.interaction_id,
            "user_id": other.user_id,
            "starts_at": other.starts_at,
            "outcome": "cancelled",
        },
    ],
    other={"starts_at": SEEN + timedelta(days=8)},
)
interview.refuses(
    "interaction_person",
    lambda row: {"interaction": JobUserInteractionFactory(applied=True)},
    accepts=[lambda row: {"interaction": JobUserInteractionFactory(applied=True, user=row.user)}],
)

feed = Rules(CalendarFeedFactory)
feed.unique_field("user")
feed.unique_field("secret_hash")
feed.refuses("secret_hash_length", {"secret_hash": "a" * 63}, {"secret_hash": ""}, accepts=[{"secret_hash": "a" * 64}])

reminder = Rules(ReminderFactory)
reminder.choices("kind")
reminder.refuses_clash(
    "once",
    lambda other: {"user_id": other.user_id, "subject": other.subject},
    accepts=[
        lambda other: {"user_id": other.user_id},
        lambda other: {"subject": other.subject},
        lambda other: {"user_id": other.user_id, "subject": other.subject, "due": SEEN + timedelta(days=1)},
        lambda other: {"user_id": other.user_id, "subject": other.subject, "kind": "decision"},
    ],
)
reminder.refuses(
    "failed_or_sent",
    {"failure": "Mailbox full"},
    accepts=[{"failure": "Mailbox full", "sent_at": None}, {"sent_at": None}],
)
reminder.refuses("moments_range", {"due": TOO_LATE}, accepts=[{"due": EARLIEST}])


met = Rules(InterviewContactFactory)
met.choices("part")
met.refuses_clash(
    "unique",
    lambda other: {"interview_id": other.interview_id, "contact_id": other.contact_id, "user_id": other.user_id},
    accepts=[
        lambda other: {
            "interview_id": other.interview_id,
            "contact": ContactFactory(user=other.user),
            "user_id": other.user_id,
        },
        lambda other: {
            "interview": InterviewFactory(user=other.user),
            "contact_id": other.contact_id,
            "user_id": other.user_id,
        },
    ],
)
met.refuses(
    "interview_person",
    lambda row: {"interview": InterviewFactory()},
    accepts=[lambda row: {"interview": InterviewFactory(user=row.user)}],
)
met.refuses(
    "contact_person",
    lambda row: {"contact": ContactFactory()},
    accepts=[lambda row: {"contact": ContactFactory(user=row.user)}],
)

OWN = ("interaction_id", "interview_id", "offer_id", "user_id")
EMPTY = {"interaction": None, "interview": None, "offer": None}
OWNERS: dict[str, Any] = {
    "interaction": lambda **user: JobUserInteractionFactory(applied=True, **user),
    "interview": InterviewFactory,
    "offer": OfferFactory,
}
attachment = Rules(AttachmentFactory)
attachment.refuses(
    "of_one",
    {"interaction": None},
    lambda row: {"interview": InterviewFactory(interaction=row.interaction)},
    lambda row: {"offer": OfferFactory(interaction=row.interaction)},
    accepts=[
        lambda row: {"interaction": None, "interview": InterviewFactory(interaction=row.interaction)},
        lambda row: {"interaction": None, "offer": OfferFactory(interaction=row.interaction)},
    ],
)
attachment.not_blank("name")
attachment.refuses("name_without_path", {"name": "a/b.txt"}, {"name": "a\\b.txt"}, accepts=[{"name": "a %_b.txt"}])
attachment.refuses(
    "file_stored",
    {"file": "task.txt"},
    {"file": "attachments/../task.txt"},
    {"file": "attachments//task.txt"},
    accepts=[{"file": "attachments/00000000-0000-4000-8000-000000000000"}],
)
attachment.choices("kind")
attachment.at_least(1, "size")
attachment.refuses("sha256_length", {"sha256": "0" * 63}, {"sha256": ""}, accepts=[{"sha256": "0" * 64}])
attachment.refuses_clash(
    "file_once", lambda other: {"file": other.file.name}, accepts=[{"file": "attachments/another"}]
)
for owner in ("interaction", "interview", "offer"):
    attachment.refuses_clash(
        f"once_an_{owner}",
        lambda other: {name: getattr(other, name) for name in (*OWN, "sha256")},
        accepts=[lambda other: {name: getattr(other, name) for name in OWN}],
        other={} if owner == "interaction" else {f"of_{owner}": True},
    )
    attachment.refuses(
        f"{owner}_person",
        lambda row, owner=owner: EMPTY | {owner: OWNERS[owner]()},
        accepts=[lambda row, owner=owner: EMPTY | {owner: OWNERS[owner](user=row.user)}],
    )

RULES = [interaction, event, offer, contact, part, interview, feed, reminder, met, attachment]
