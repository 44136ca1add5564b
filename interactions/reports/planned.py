"""The dates of a hunt: interviews, follow-ups, offers to decide on, and deadlines of saved jobs."""

from datetime import date, datetime
from typing import NamedTuple

from django.db.models import F, QuerySet

from interactions.choices import DateKind
from interactions.models import Interview, JobUserInteraction, Offer
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.zones import day_of, start_of_day, today, zone_of


class PlannedDate(NamedTuple):
    """A date, and the row that has it: an interview, an offer, or else the interaction."""

    at: datetime
    kind: DateKind
    row: Interview | Offer | JobUserInteraction

    @property
    def interaction(self) -> JobUserInteraction:
        """What the date is about, with its job and company."""
        return self.row if isinstance(self.row, JobUserInteraction) else self.row.interaction

    @property
    def day(self) -> date | None:
        """The day that it stands for, or None if it has a time."""
        if self.kind == DateKind.INTERVIEW:
            return None
        return day_of(self.at, None if self.kind == DateKind.DEADLINE else self.row.user)

    def __str__(self) -> str:
        noun = self.row.noun if isinstance(self.row, Interview) else self.kind.label
        return f"{noun}: {self.interaction.job.title}, {self.interaction.job.company}"


@checked
def dates_ahead(*, user: UserProfile, since: datetime | None = None) -> list[PlannedDate]:
    """Return the dates of a person from `since` on (default: the beginning of their today), next first.

    They are those of the same querysets as everywhere: `expected()`, `planned_follow_ups()`, `offers_to_decide()` and
    `before_deadline()`. A day without a time is its first moment, in the zone of the person or, of a deadline, in that
    of its source; see `jobpilot.zones.day_of()`.
    """
    first = since or start_of_day(today(user), zone_of(user))
    interactions = JobUserInteraction.objects.for_user(user).select_related("user", "job__company")
    of_interaction = ("user", "interaction__user", "interaction__job__company")
    interviews = Interview.objects.for_user(user).expected().select_related(*of_interaction)
    offers = Offer.objects.for_user(user).offers_to_decide().select_related(*of_interaction)
    kinds: list[tuple[DateKind, QuerySet, str]] = [
        (DateKind.INTERVIEW, interviews, "starts_at"),
        (DateKind.FOLLOW_UP, interactions.planned_follow_ups(), "follow_up_date"),
        (DateKind.DECISION, offers, "decide_by"),
        (DateKind.DEADLINE, interactions.before_deadline(), "job__application_deadline"),
    ]
    dates = [
        PlannedDate(row.date, kind, row)
        for kind, rows, field in kinds
        for row in rows.filter(**{f"{field}__gte": first}).annotate(date=F(field))
    ]
    return sorted(dates, key=lambda date: (date.at, date.kind, str(date.row.pk)))
