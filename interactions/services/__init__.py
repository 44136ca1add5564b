"""The public functions of this app for other code to write by. Each can be repeated, and called concurrently.

Services lock and write rows of the default database, and raise ValueError for a row of another one; an argument of the
wrong kind is a TypeError (see `jobpilot.db.arguments`).
"""

from interactions.services.applying import Application, apply_to_job
from interactions.services.attachments import attach_file, inspect_file
from interactions.services.calendar_feeds import close_feed, open_feed
from interactions.services.contacts import record_contact
from interactions.services.documents import attach_documents
from interactions.services.editing import check_edited, clear_dates_of_round_before, save_edited
from interactions.services.interviews import (
    add_person,
    cancel_interview,
    check_interview,
    move_interview,
    record_outcome,
    remove_interview,
    save_interview,
    schedule_interview,
)
from interactions.services.looking import hide_job, record_job_view, reject_job, unhide_job
from interactions.services.offers import (
    Acceptance,
    accept_offer,
    add_offer,
    check_offered,
    decline_offer,
    expire_offer,
    improve_offer,
    record_offer,
    reopen_offer,
    withdraw_offer,
)
from interactions.services.planning import add_note, record_follow_up, schedule_follow_up, snooze_follow_up
from interactions.services.saving import (
    archive_saved_job,
    archive_saved_jobs,
    save_job,
    unarchive_saved_jobs,
    unsave_job,
)
from interactions.services.status import undo_status_change, update_application_status, withdraw

__all__ = [
    "Acceptance",
    "Application",
    "accept_offer",
    "add_note",
    "add_offer",
    "add_person",
    "apply_to_job",
    "archive_saved_job",
    "archive_saved_jobs",
    "attach_documents",
    "attach_file",
    "cancel_interview",
    "check_edited",
    "check_interview",
    "check_offered",
    "clear_dates_of_round_before",
    "close_feed",
    "decline_offer",
    "expire_offer",
    "hide_job",
    "improve_offer",
    "inspect_file",
    "move_interview",
    "open_feed",
    "record_contact",
    "record_follow_up",
    "record_job_view",
    "record_offer",
    "record_outcome",
    "reject_job",
    "remove_interview",
    "reopen_offer",
    "save_edited",
    "save_interview",
    "save_job",
    "schedule_follow_up",
    "schedule_interview",
    "snooze_follow_up",
    "unarchive_saved_jobs",
    "undo_status_change",
    "unhide_job",
    "unsave_job",
    "update_application_status",
    "withdraw",
    "withdraw_offer",
]
