"""The rounds of one application: what was sent each time, and what became of it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from interactions.choices import ApplicationStatus
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.snapshot import PREVIOUS, round_data
from jobpilot.db.arguments import checked


@dataclass(frozen=True)
class Round:
    """One time that a person applied to a job. What is not known is empty."""

    number: int  # from 1
    status: ApplicationStatus  # the present one, or the one in which the round ended
    applied_date: datetime | None
    response_date: datetime | None
    interview_scheduled: datetime | None
    follow_up_date: datetime | None
    resume: str  # its title when the round ended, which outlives it
    resume_id: UUID | None
    resume_version: str
    cover_letter: str
    posting: dict = field(repr=False)
    events: list[TimelineEvent] = field(repr=False)  # of the round, in order of time


@checked
def application_rounds(*, interaction: JobUserInteraction) -> list[Round]:
    """Return the rounds of an application, the first one first and the present one last, in one query."""
    rounds: list[Round] = []
    events: list[TimelineEvent] = []
    for event in sorted(interaction.timeline_events.all(), key=lambda event: (event.event_date, event.created_at)):
        if event.begins_round:
            rounds.append(_round(len(rounds) + 1, event.from_status, event.event_data.get(PREVIOUS, {}), events))
            events = []
        events.append(event)
    if not interaction.application_status:
        return rounds
    return [*rounds, _round(len(rounds) + 1, interaction.application_status, round_data(interaction), events)]


def _round(number: int, status: str, data: dict, events: list[TimelineEvent]) -> Round:
    moments = ("applied_date", "response_date", "interview_scheduled", "follow_up_date")
    return Round(
        number=number,
        status=ApplicationStatus(status),
        **{name: datetime.fromisoformat(data[name]) if name in data else None for name in moments},
        resume=data.get("resume", ""),
        resume_id=UUID(data["resume_id"]) if "resume_id" in data else None,
        resume_version=data.get("resume_version", ""),
        cover_letter=data.get("cover_letter", ""),
        posting=data.get("posting", {}),
        events=events,
    )
