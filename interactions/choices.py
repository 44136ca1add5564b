"""The types of interactions, events, interviews and files, the statuses of applications, and the states of offers."""

from django.db.models import TextChoices


class InteractionType(TextChoices):
    VIEWED = "viewed", "Viewed"
    SAVED = "saved", "Saved"
    APPLIED = "applied", "Applied"
    HIDDEN = "hidden", "Hidden"
    REJECTED_BY_USER = "rejected_by_user", "Not interested"


class ApplicationStatus(TextChoices):
    NOT_APPLIED = "not_applied", "Not applied"
    APPLIED = "applied", "Applied"
    SCREENING = "screening", "Screening"
    INTERVIEWING = "interviewing", "Interviewing"
    OFFERED = "offered", "Offered"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    REJECTED = "rejected", "Rejected"
    WITHDRAWN = "withdrawn", "Withdrawn"
    NO_RESPONSE = "no_response", "No response"


class EventType(TextChoices):
    JOB_POSTED = "job_posted", "Job posted"
    JOB_SAVED = "job_saved", "Job saved"
    APPLICATION_SUBMITTED = "application_submitted", "Application submitted"
    INTERVIEW_SCHEDULED = "interview_scheduled", "Interview scheduled"
    INTERVIEW_COMPLETED = "interview_completed", "Interview completed"
    FOLLOW_UP_SENT = "follow_up_sent", "Follow-up sent"
    RESPONSE_RECEIVED = "response_received", "Response received"
    STATUS_CHANGED = "status_changed", "Status changed"
    NOTE_ADDED = "note_added", "Note added"
    OFFER = "offer", "Offer"
    CUSTOM_EVENT = "custom_event", "Custom event"


class OfferState(TextChoices):
    OPEN = "open", "Open"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn by the company"
    EXPIRED = "expired", "Expired"


class ContactPart(TextChoices):
    """How a person knows somebody, and the part that they play in an application or an interview."""

    RECRUITER = "recruiter", "Recruiter"
    REFERRER = "referrer", "Referrer"
    HIRING_MANAGER = "hiring_manager", "Hiring manager"
    INTERVIEWER = "interviewer", "Interviewer"
    ACQUAINTANCE = "acquaintance", "Acquaintance"


class ContactKind(TextChoices):
    MESSAGE = "message", "Message"
    CALL = "call", "Call"
    MEETING = "meeting", "Meeting"


class InterviewKind(TextChoices):
    PHONE_SCREEN = "phone_screen", "Phone screen"
    VIDEO = "video", "Video interview"
    ON_SITE = "on_site", "On-site interview"
    TECHNICAL = "technical", "Technical interview"
    TAKE_HOME = "take_home", "Take-home task"
    PANEL = "panel", "Panel interview"
    OTHER = "other", "Other"


class DateKind(TextChoices):
    INTERVIEW = "interview", "Interview"
    FOLLOW_UP = "follow_up", "Follow-up"
    DECISION = "decision", "Decide on the offer"
    DEADLINE = "deadline", "Deadline"


class InterviewOutcome(TextChoices):
    PLANNED = "planned", "Planned"
    DONE = "done", "Done"
    PASSED = "passed", "Passed"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"
    NO_SHOW = "no_show", "No show"


class AttachmentType(TextChoices):
    """What an attachment may be; `interactions.file_types` tells it from the bytes."""

    PDF = "pdf", "PDF"
    WORD = "word", "Word document"
    EXCEL = "excel", "Excel workbook"
    POWERPOINT = "powerpoint", "PowerPoint presentation"
    OPEN_TEXT = "open_text", "OpenDocument text"
    OPEN_SHEET = "open_sheet", "OpenDocument spreadsheet"
    OPEN_SLIDES = "open_slides", "OpenDocument presentation"
    PNG = "png", "PNG image"
    JPEG = "jpeg", "JPEG image"
    GIF = "gif", "GIF image"
    WEBP = "webp", "WebP image"
    HEIC = "heic", "HEIC image"
    MAIL = "mail", "E-mail"
    CALENDAR = "calendar", "Calendar entry"
    CSV = "csv", "CSV table"
    MARKDOWN = "markdown", "Markdown text"
    TEXT = "text", "Plain text"


# Events of these types have a status before and after.
STATUS_EVENTS = [EventType.APPLICATION_SUBMITTED, EventType.STATUS_CHANGED]
