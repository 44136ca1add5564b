"""Interactions of people with jobs, and their timelines: plausible histories in order of time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from companies.models import JobListing
from interactions.choices import ApplicationStatus as Status
from interactions.choices import ContactPart, InterviewOutcome, OfferState
from interactions.choices import EventType as Event
from interactions.choices import InteractionType as Kind
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import Contact, Interview, InterviewContact, JobUserInteraction, Offer, TimelineEvent
from interactions.services.interviews import told_interview
from interactions.services.offer_states import OFFERS
from interactions.services.planning import told_follow_up
from interactions.snapshot import job_snapshot, posting_data, submission_data
from interactions.statuses import ANSWERS, ENDED, STATUSES
from jobpilot.models import BaseModel
from jobpilot.site.mock_data.attachments import make_attachments
from jobpilot.site.mock_data.contacts import make_contact, make_part
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.interviews import make_interviews
from jobpilot.site.mock_data.jobs import posted_date
from jobpilot.site.mock_data.offers import make_offers
from jobpilot.site.mock_data.people import Person
from jobpilot.site.mock_data.places import PLACE_NAMED
from jobpilot.site.mock_data.stories import Deck
from resumes.models import Resume

TAGS = ("dream job", "remote", "close to home", "good pay", "growth", "backup", "ask a friend", "apply soon")
SAVED_NOTES = (
    "The team looks small and friendly.",
    "Ask about working hours.",
    "Pay is a little low, but the work is just right.",
    "A former colleague works here.",
    "",
)
VIEWS = {Kind.VIEWED: "Looked at", Kind.HIDDEN: "Hid", Kind.REJECTED_BY_USER: "Decided against"}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
PATIENCE = timedelta(days=30)  # until an application without an answer counts as one
SETTLED = timedelta(days=4)  # before the present, so that the next working hour after it is in the past too


def days(dice: Dice, least: float, most: float) -> timedelta:
    return timedelta(seconds=round(dice.uniform(least, most) * 86_400))


@dataclass
class Hunt:
    """The job hunt of one person, built job by job."""

    dice: Dice
    as_of: datetime
    person: Person
    deck: Deck
    interactions: list[JobUserInteraction] = field(default_factory=list)
    interviews: list[Interview] = field(default_factory=list)
    events: list[TimelineEvent] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    contacts: list[BaseModel] = field(default_factory=list)
    parts: list[InterviewContact] = field(default_factory=list)

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

    def apply(self, job: JobListing, applied: datetime, resume: Resume, *, saved: bool, last: bool) -> None:
        """Add an application and what has happened to it so far. Only after the `last` one an offer is accepted."""
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
            data=submission_data(interaction),
        )
        may_accept = last and all(other.application_status in ENDED for other in self._applications()[:-1])
        if saved and dice.chance(0.25):
            self._meet(interaction, ContactPart.REFERRER, applied + MINUTE)
        story = self.deck.story((self.as_of - applied) / DAY, may_accept=may_accept)
        self._tell(interaction, applied, story.steps) if story.steps else self._wait(interaction, applied)

    def plan_follow_ups(self) -> None:
        """Plan to ask after one application that goes on, and to look at one saved job again."""
        dice = self.dice
        applications = [
            application
            for application in self._applications()
            if application.application_status not in ENDED
            and (application.interview_scheduled is None or application.interview_scheduled <= self.as_of)
        ]
        saved = [
            interaction
            for interaction in self.interactions
            if interaction.interaction_type == Kind.SAVED
            and not interaction.archived_at
            and interaction.job.status == JobListing.Status.ACTIVE
        ]
        if any(other.application_status == Status.ACCEPTED for other in self._applications()):
            return
        for candidates, probability in ((applications, 0.7), (saved, 0.5)):
            quiet = [other for other in candidates if other.last_interaction < self.as_of - DAY / 4]
            if quiet and dice.chance(probability):
                self._plan_follow_up(quiet[-1])

    @property
    def rows(self) -> list[BaseModel]:
        for interaction in self.interactions:
            interaction.updated_at = interaction.last_interaction
        files = make_attachments(self.interactions, self.interviews)
        rows = [*self.interactions, *self.interviews, *self.offers, *self.contacts, *self.parts, *self.events]
        return [*rows, *files]

    def _applications(self) -> list[JobUserInteraction]:
        return [interaction for interaction in self.interactions if interaction.interaction_type == Kind.APPLIED]

    def _wait(self, interaction: JobUserInteraction, applied: datetime) -> None:
        """Let nobody answer: the person asks, and after a month gives up."""
        given_up = applied + PATIENCE
        if given_up <= self.as_of or self.dice.chance(0.4):
            self._add_event(interaction, Event.FOLLOW_UP_SENT, "Followed up", applied + days(self.dice, 6, 9))
        if given_up <= self.as_of:
            self._set_status(interaction, Status.NO_RESPONSE, given_up)

    def _tell(self, interaction: JobUserInteraction, applied: datetime, steps: Sequence[Status]) -> None:
        """Let the application pass `steps`, at working hours, the last of them some days ago."""
        dice, company = self.dice, interaction.job.company.name
        place = PLACE_NAMED[interaction.job.location]
        span = min(self.as_of - SETTLED - applied, days(dice, 25, 45))
        moments = [
            place.at_work(applied + span * (number - dice.uniform(0, 0.3)) / len(steps))
            for number in range(1, len(steps) + 1)
        ]
        following = zip([*moments[1:], None], [*steps[1:], None], strict=True)
        for step, at, (until, then) in zip(steps, moments, following, strict=True):
            if step in ANSWERS and interaction.response_date is None:
                interaction.response_date = at
                self._add_event(interaction, Event.RESPONSE_RECEIVED, f"{company} answered", at, milestone=True)
                self._meet(interaction, ContactPart.RECRUITER, at)
            if step == Status.INTERVIEWING:
                self._interview(interaction, at, until, then)
                at += MINUTE
            self._set_status(interaction, step, at)
            if step == Status.OFFERED:
                self._offer(interaction, at + MINUTE, until)

    def _interview(
        self, interaction: JobUserInteraction, invited: datetime, until: datetime | None, then: Status | None
    ) -> None:
        """Add interviews between an invitation and the next step, or else until one in the days ahead."""
        last_day = None if until else self.as_of + self.deck.days_to_interview()
        times, manager, others = [], None, {other.starts_at for other in self.interviews}
        for interview in make_interviews(
            self.dice,
            interaction,
            others,
            (invited, until or self.as_of),
            last_day,
            get_offer=then == Status.OFFERED,
        ):
            times.append(interview.starts_at)
            self.interviews.append(interview)
            at, outcome = interview.starts_at, InterviewOutcome(interview.outcome)
            manager = manager or self._know(interaction, ContactPart.HIRING_MANAGER, invited)
            self.parts.append(make_part(self.dice, interview, manager))
            manager.last_contact = max(at, invited) if at <= self.as_of else manager.last_contact
            data: dict[str, object] = {"when": at.isoformat(), "interview": str(interview.pk)}
            title = told_interview(interview, "arranged for")
            self._add_event(interaction, Event.INTERVIEW_SCHEDULED, title, interview.created_at, data=data)
            title, told = f"{interview.noun} {outcome.label.lower()}", data | {"outcome": str(outcome)}
            self._add_event(interaction, Event.INTERVIEW_COMPLETED, title, at, milestone=True, data=told)
        interaction.interview_scheduled = min((at for at in times if at > self.as_of), default=max(times))

    def _meet(self, interaction: JobUserInteraction, part: ContactPart, at: datetime) -> None:
        """Add somebody at the company who plays a part in the application, with what they said at `at`."""
        if at > self.as_of:
            return
        contact = self._know(interaction, part, at)
        self._add_event(interaction, Event.CUSTOM_EVENT, f"Call with {contact.name}", at, data={"contact": "call"})
        self.events[-1].contact = contact

    def _know(self, interaction: JobUserInteraction, part: ContactPart, at: datetime) -> Contact:
        """Return a new contact who plays a part in the application."""
        contact, link = make_contact(self.dice, interaction, part, at)
        self.contacts += [contact, link]
        return contact

    def _offer(self, interaction: JobUserInteraction, at: datetime, until: datetime | None) -> None:
        """Add the offers, the last of which waits for a decision."""
        for number, offer in enumerate(make_offers(self.dice, interaction, self.person, at, until, self.as_of)):
            self.offers.append(offer)
            title = f"Offer {'improved' if number else 'received'}: {offer.pay}"
            data: dict[str, object] = {"offer": str(offer.pk), "pay": offer.pay}
            self._add_event(interaction, Event.OFFER, title, offer.received_at, data=data)

    def _settle_offers(self, interaction: JobUserInteraction, status: Status, at: datetime) -> dict[str, object]:
        """Decide on the open offer with the status, and return what the event keeps of that."""
        after = STATUSES[status].ends_offers_as
        changes = {}
        for offer in self.offers if after else ():
            if offer.interaction == interaction and offer.state == OfferState.OPEN:
                changes[str(offer.pk)] = [offer.state, after]
                offer.state, offer.updated_at = str(after), at
        return {OFFERS: changes} if changes else {}

    def _plan_follow_up(self, interaction: JobUserInteraction) -> None:
        quiet = interaction.last_interaction - self.as_of + DAY
        due = self.person.place.at_nine(self.as_of + self.deck.days_to_follow_up(quiet))
        interaction.follow_up_date = due
        planned = self.dice.datetime_between(
            max(interaction.last_interaction, self.as_of - 10 * DAY), min(due, self.as_of) - timedelta(hours=3)
        )
        title = told_follow_up(interaction, due)
        self._add_event(interaction, Event.CUSTOM_EVENT, title, planned, data={"when": due.isoformat()})

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
            f"Dear {job.company.name} team,\n\nI would like to join you as {job.title}: it is the work I do and like. "
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
        self._add_event(
            interaction,
            Event.STATUS_CHANGED,
            title,
            at,
            milestone=STATUSES[status].is_milestone,
            from_status=before,
            to_status=status,
            data=self._settle_offers(interaction, status, at),
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
