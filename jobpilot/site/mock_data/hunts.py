"""Interactions of people with jobs, and their timelines: plausible histories in order of time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from companies.models import JobListing
from interactions.choices import ApplicationStatus as Status
from interactions.choices import EventType as Event
from interactions.choices import InteractionType as Kind
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.snapshot import job_snapshot, posting_data
from interactions.statuses import STAGES, STATUSES
from jobpilot.models import BaseModel
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.jobs import Opening, posted_date
from jobpilot.site.mock_data.people import Person
from jobpilot.site.mock_data.roles import LEVELS
from resumes.models import Resume

SAVED, APPLIED, VIEWED = (3, 8), (1, 4), (1, 3)  # how many jobs a person saves, applies to, only views
TAGS = ("dream job", "remote", "close to home", "good pay", "growth", "backup", "ask a friend", "apply soon")
SAVED_NOTES = (
    "The team looks small and friendly.",
    "Ask about working hours.",
    "Pay is a little low, but the work is just right.",
    "A former colleague works here.",
    "",
)
VIEWS = {Kind.VIEWED: "Looked at", Kind.HIDDEN: "Hid", Kind.REJECTED_BY_USER: "Decided against"}
MINUTE = timedelta(minutes=1)  # between an invitation and the change of the status
ROUNDS = ("Telephone interview", "Interview with the team", "Final interview")
# The first change of an application, in percent.
OUTCOMES = {STAGES[1]: 58, Status.REJECTED: 17, Status.WITHDRAWN: 5, Status.NO_RESPONSE: 20}
TO_INTERVIEWS = STAGES[2 : STAGES.index(Status.INTERVIEWING)]
TO_OFFER = STAGES[STAGES.index(Status.INTERVIEWING) + 1 : STAGES.index(Status.OFFERED)]
UNUSED = [Status.NOT_APPLIED]  # every prepared application is sent


def days(dice: Dice, least: float, most: float) -> timedelta:
    return timedelta(seconds=round(dice.uniform(least, most) * 86_400))


def choose_openings(dice: Dice, person: Person, openings: list[Opening], count: int) -> list[Opening]:
    """Choose `count` openings that suit the person's level and place, out of a random sample."""
    level, country = LEVELS.index(person.level), person.place.country
    candidates = dice.sample(openings, min(len(openings), 8 * count))
    fitness = [
        (2 * abs(opening.level - level) + (opening.country != country and not opening.remote) + dice.random(), index)
        for index, opening in enumerate(candidates)
    ]
    return [candidates[index] for _, index in sorted(fitness)[:count]]


@dataclass
class Plan:
    """The jobs that a person saves, applies to, both saves and applies to, or only views."""

    both: list[Opening]
    saved: list[Opening]
    applied: list[Opening]
    viewed: list[Opening]

    @property
    def openings(self) -> list[Opening]:
        return [*self.both, *self.saved, *self.applied, *self.viewed]


def make_plan(dice: Dice, person: Person, openings: list[Opening]) -> Plan:
    saved, applied = dice.randint(*SAVED), dice.randint(*APPLIED)
    both = dice.randint(0, min(saved, applied))
    both = max(both, saved + applied - len(openings))  # a small database has few jobs of a role
    chosen = choose_openings(dice, person, openings, saved + applied - both + dice.randint(*VIEWED))
    ends = [both, saved, saved + applied - both]
    return Plan(*(chosen[start:end] for start, end in zip([0, *ends], [*ends, len(chosen)], strict=True)))


@dataclass
class Hunt:
    """The job hunt of one person, built job by job."""

    dice: Dice
    as_of: datetime
    person: Person
    interactions: list[JobUserInteraction] = field(default_factory=list)
    events: list[TimelineEvent] = field(default_factory=list)
    accepted: bool = False

    def view(self, job: JobListing) -> None:
        seen = self._first_seen(job)
        kind = self.dice.choices(list(VIEWS), (70, 15, 15))[0]
        last = min(seen + days(self.dice, 0, 3), self.as_of)
        interaction = self._add(
            job,
            interaction_type=kind,
            interaction_count=self.dice.randint(1, 4),
            interaction_data={"reason": "not my field"} if kind == Kind.REJECTED_BY_USER else {},
            first_interaction=seen,
            last_interaction=last,
        )
        self._add_event(interaction, Event.CUSTOM_EVENT, f"{VIEWS[kind]} {job.title}", last)

    def save(self, job: JobListing) -> None:
        seen = self._first_seen(job)
        at = min(seen + days(self.dice, 0, 2), self.as_of)
        archived = self.dice.chance(0.15)
        last = self.dice.datetime_between(at, self.as_of) if archived else at
        interaction = self._add(
            job,
            interaction_type=Kind.SAVED,
            saved_date=at,
            archived_at=last if archived else None,
            interaction_count=self.dice.randint(1, 6),
            first_interaction=seen,
            last_interaction=last,
            job_snapshot=job_snapshot(job),
            **self._notes_and_tags(),
        )
        self._add_event(interaction, Event.JOB_SAVED, f"Saved {job.title}", at, data=posting_data(interaction))
        if archived:
            self._add_event(interaction, Event.CUSTOM_EVENT, "Archived", last)

    def apply(self, job: JobListing, applied: datetime, resume: Resume, *, saved: bool) -> None:
        """Add an application and what has happened to it so far."""
        dice = self.dice
        seen = dice.datetime_between(posted_date(job), applied)
        saved_date = dice.datetime_between(seen, applied) if saved else None
        interaction = self._add(
            job,
            interaction_type=Kind.APPLIED,
            application_status=Status.APPLIED,
            applied_date=applied,
            saved_date=saved_date,
            resume=resume,
            resume_version=str(resume.version),
            cover_letter=self._cover_letter(job) if dice.chance(0.7) else "",
            interaction_count=dice.randint(2, 8),
            interaction_data={"via": dice.choice((job.source, "company_website"))},
            first_interaction=seen,
            last_interaction=applied,
            job_snapshot=job_snapshot(job),
            **(self._notes_and_tags() if saved else {}),
        )
        if saved_date:
            posting = posting_data(interaction)
            self._add_event(interaction, Event.JOB_SAVED, f"Saved {job.title}", saved_date, data=posting)
        self._add_event(
            interaction,
            Event.APPLICATION_SUBMITTED,
            f"Applied to {job.company.name}",
            applied,
            milestone=True,
            to_status=Status.APPLIED,
            data={"resume": resume.title, **posting_data(interaction)},
        )
        self._await_answer(interaction, applied)

    @property
    def rows(self) -> list[BaseModel]:
        for interaction in self.interactions:
            interaction.updated_at = interaction.last_interaction
        return [*self.interactions, *self.events]

    def _await_answer(self, interaction: JobUserInteraction, applied: datetime) -> None:
        dice = self.dice
        outcome = dice.choices(tuple(OUTCOMES), tuple(OUTCOMES.values()))[0]
        answer = applied + days(dice, 3, 14)
        asked = applied + days(dice, 6, 9)
        if outcome == Status.NO_RESPONSE or answer > asked:
            interaction.follow_up_date = asked
            self._add_event(interaction, Event.FOLLOW_UP_SENT, "Asked for an update", asked)
        if outcome == Status.NO_RESPONSE:
            if applied + timedelta(days=30) <= self.as_of:
                self._set_status(interaction, Status.NO_RESPONSE, applied + timedelta(days=30))
            return
        if answer > self.as_of:
            return
        if outcome == Status.WITHDRAWN:
            self._set_status(interaction, Status.WITHDRAWN, answer)
            return
        interaction.response_date = answer
        company = interaction.job.company.name
        self._add_event(interaction, Event.RESPONSE_RECEIVED, f"{company} answered", answer, milestone=True)
        self._set_status(interaction, outcome, answer)
        if outcome == STAGES[1]:
            self._interviews(interaction, self._pass(interaction, TO_INTERVIEWS, answer))

    def _interviews(self, interaction: JobUserInteraction, at: datetime) -> None:
        dice = self.dice
        if at > self.as_of:
            return
        for name in ROUNDS[: dice.randint(1, 3)]:
            invited = at + days(dice, 1, 5)
            if invited + MINUTE > self.as_of:
                return
            if dice.chance(0.2):
                self._set_status(interaction, Status.REJECTED, invited)
                return
            held = (invited + days(dice, 2, 9)).replace(hour=dice.randint(9, 16), minute=dice.choice((0, 30)), second=0)
            interaction.interview_scheduled = held
            when: dict[str, object] = {"when": held.isoformat()}
            self._add_event(interaction, Event.INTERVIEW_SCHEDULED, f"{name} arranged", invited, data=when)
            self._set_status(interaction, Status.INTERVIEWING, invited + MINUTE)
            if held > self.as_of:
                return  # it is in the future
            self._add_event(interaction, Event.INTERVIEW_COMPLETED, name, held, milestone=True)
            at = held
        at = self._pass(interaction, TO_OFFER, at)
        decided = at + days(dice, 2, 10)
        if decided > self.as_of:
            asked = interaction.follow_up_date = at + timedelta(days=7)
            self._add_event(interaction, Event.FOLLOW_UP_SENT, "Thanked them and asked for an update", asked)
            return
        if dice.chance(0.45):
            self._set_status(interaction, Status.REJECTED, decided)
            return
        self._set_status(interaction, Status.OFFERED, decided)
        replied = decided + days(dice, 1, 6)
        if replied <= self.as_of:
            reply = Status.DECLINED if self.accepted or dice.chance(0.3) else Status.ACCEPTED
            self.accepted |= reply == Status.ACCEPTED
            self._set_status(interaction, reply, replied)

    def _pass(self, interaction: JobUserInteraction, stages: list[Status], at: datetime) -> datetime:
        """Move the application through `stages` up to the present, and return when it passed the last."""
        for stage in stages:
            at += days(self.dice, 2, 6)
            if at <= self.as_of:
                self._set_status(interaction, stage, at)
        return at

    def _first_seen(self, job: JobListing) -> datetime:
        """Return when the person first saw the listing: within three weeks of its posting."""
        posted = posted_date(job)
        return self.dice.datetime_between(posted, min(posted + timedelta(days=21), self.as_of))

    def _notes_and_tags(self) -> dict[str, object]:
        return {"tags": self.dice.some(TAGS, 0, 3), "notes": self.dice.choice(SAVED_NOTES)}

    def _cover_letter(self, job: JobListing) -> str:
        person = self.person
        known = [skill.name for skill in person.skills if skill.name in job.skills_required][:3]
        return (
            f"Dear {job.company.name} team,\n\nyour listing for a {job.title} is the work I do and like. "
            f"I bring {', '.join(known) or person.profile.current_title}.\n\nYours,\n{person.profile.full_name}"
        )

    def _add(self, job: JobListing, **values: Any) -> JobUserInteraction:
        interaction = JobUserInteractionFactory.build(
            id=self.dice.uuid(),
            user=self.person.profile,
            job=job,
            created_at=values["first_interaction"],
            **values,
        )
        self.interactions.append(interaction)
        return interaction

    def _set_status(self, interaction: JobUserInteraction, status: Status, at: datetime) -> None:
        if interaction.application_status == status:
            return
        before, interaction.application_status = interaction.application_status, status
        title = f"Status: {status.label.lower()}"
        milestone = STATUSES[status].is_milestone
        self._add_event(
            interaction, Event.STATUS_CHANGED, title, at, milestone=milestone, from_status=before, to_status=status
        )

    def _add_event(
        self,
        interaction: JobUserInteraction,
        event_type: Event,
        title: str,
        at: datetime,
        *,
        milestone: bool = False,
        from_status: str = "",
        to_status: str = "",
        data: dict[str, object] | None = None,
    ) -> None:
        """Add an event to the timeline unless it is in the future."""
        if at > self.as_of:
            return
        interaction.last_interaction = max(interaction.last_interaction, at)
        self.events.append(
            TimelineEventFactory.build(
                id=self.dice.uuid(),
                user=self.person.profile,
                job=interaction.job,
                interaction=interaction,
                event_type=event_type,
                title=title[:255],
                event_data=data or {},
                event_date=at,
                from_status=from_status,
                to_status=to_status,
                is_milestone=milestone,
                created_at=at,
                updated_at=at,
            )
        )
