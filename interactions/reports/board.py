"""The applications of a person as columns by status: the board of a hunt."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from interactions.choices import ApplicationStatus
from interactions.models import JobUserInteraction
from interactions.statuses import STATUSES
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile

MOST_CARDS, MOST_ENDED = 500, 10  # in a column
SHOWN = ("user_id", "application_status", "applied_date", "follow_up_date", "job__title", "job__company__name")


@dataclass(frozen=True, slots=True)
class BoardCard:
    application: JobUserInteraction
    since: datetime  # when it got its status, as far as that is recorded
    next_step: str  # what has a date: the earliest of an interview, a follow-up and the day to decide by; "" if nothing
    next_date: datetime | None

    @classmethod
    def of(cls, application: JobUserInteraction) -> "BoardCard":
        """Return the card of an application that was loaded by `with_dates()`."""
        dated: Any = application
        if STATUSES[ApplicationStatus(application.application_status)].is_end:
            return cls(application, dated.status_since, "", None)
        dates = {"Interview": dated.next_interview, "Follow up": dated.follow_up_date, "Decide by": dated.decide_by}
        at, step = min(((at, step) for step, at in dates.items() if at), default=(None, ""))
        return cls(application, dated.status_since, step, at)


@dataclass(frozen=True)
class BoardColumn:
    status: ApplicationStatus
    total: int  # of which the latest are among the cards
    cards: list[BoardCard]  # what has a date first, the next one before others; then the latest change

    @property
    def is_end(self) -> bool:
        return STATUSES[self.status].is_end


@checked
def pipeline_board(*, user: UserProfile) -> list[BoardColumn]:
    """Return the applications of a person by status, in the order of the pipeline, in two queries.

    A column has at most MOST_CARDS cards, and one of a status that ends an application MOST_ENDED. Each card has
    an application of which only what a card shows is loaded.
    """
    applications = JobUserInteraction.objects.for_user(user).applications()
    totals = dict(applications.order_by().values_list("application_status").annotate(rows=Count("pk")))
    rows = applications.latest_of_each_status(MOST_CARDS, MOST_ENDED).with_dates().with_job().only(*SHOWN)
    cards: dict[str, list[BoardCard]] = {status: [] for status in ApplicationStatus}
    for application in rows.order_by():
        application.user = user  # whose clock says which day it is
        cards[application.application_status].append(BoardCard.of(application))
    for column in cards.values():
        column.sort(key=_place)
    return [BoardColumn(status, totals.get(status, 0), cards[status]) for status in ApplicationStatus]


def _place(card: BoardCard) -> tuple[bool, float]:
    return (False, card.next_date.timestamp()) if card.next_date else (True, -card.since.timestamp())
