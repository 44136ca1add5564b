"""What each status of an application means: the one table that everything about statuses is derived from."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

from interactions.choices import ApplicationStatus, OfferState

Status = ApplicationStatus


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What a status says about an application."""

    # The furthest stage of the funnel that it proves: for a stage, itself; None if the application was not sent.
    stage: Status | None
    followers: tuple[Status, ...]  # what it can change to
    is_answer: bool = False  # the company has answered
    is_end: bool = False  # nothing more is to come, so nothing is due
    is_milestone: bool = False
    ends_offers_as: OfferState | None = None  # what becomes of the offers that stand: open ones, and an accepted one
    action: str = ""  # what the admin calls the action that sets it, if there is one


def complete(meanings: Mapping[Status, Meaning]) -> Mapping[Status, Meaning]:
    """Return `meanings`; raise ImproperlyConfigured unless each status has its line, in order, and a real stage."""
    if list(meanings) != list(Status):
        wrong = ", ".join(sorted(set(Status) ^ set(meanings))) or "the order"
        raise ImproperlyConfigured(f"STATUSES and ApplicationStatus do not agree on: {wrong}.")
    for status, meaning in meanings.items():
        if meaning.stage is not None and meanings[meaning.stage].stage != meaning.stage:
            raise ImproperlyConfigured(f"STATUSES: {meaning.stage}, the stage of {status}, is not a stage itself.")
    return meanings


# An application that has ended goes on where real life lets it: a company comes back to somebody whom it rejected, a
# person changes their mind about a withdrawal, an accepted offer falls through. Applied again after any of these, it
# begins a new round. A plain mistake is undone instead (`undo_status_change`).
STATUSES = complete(
    {
        Status.NOT_APPLIED: Meaning(
            stage=None,
            followers=(Status.APPLIED, Status.WITHDRAWN),
        ),
        Status.APPLIED: Meaning(
            stage=Status.APPLIED,
            followers=(
                Status.SCREENING,
                Status.INTERVIEWING,
                Status.OFFERED,
                Status.REJECTED,
                Status.WITHDRAWN,
                Status.NO_RESPONSE,
            ),
            ends_offers_as=OfferState.WITHDRAWN,  # applied again: those of the round before
        ),
        Status.SCREENING: Meaning(
            stage=Status.SCREENING,
            followers=(
                Status.INTERVIEWING,
                Status.OFFERED,
                Status.REJECTED,
                Status.WITHDRAWN,
                Status.NO_RESPONSE,
            ),
            is_answer=True,
            action="Mark as screening",
        ),
        Status.INTERVIEWING: Meaning(
            stage=Status.INTERVIEWING,
            followers=(Status.OFFERED, Status.REJECTED, Status.WITHDRAWN, Status.NO_RESPONSE),
            is_answer=True,
            is_milestone=True,
            action="Mark as interviewing",
        ),
        Status.OFFERED: Meaning(
            stage=Status.OFFERED,
            followers=(Status.ACCEPTED, Status.DECLINED, Status.REJECTED, Status.WITHDRAWN),
            is_answer=True,
            is_milestone=True,
            action="Mark as offered",
        ),
        Status.ACCEPTED: Meaning(
            stage=Status.ACCEPTED,
            followers=(Status.APPLIED, Status.DECLINED, Status.REJECTED),
            is_end=True,
            is_milestone=True,
            ends_offers_as=OfferState.ACCEPTED,
            action="Mark as accepted",
        ),
        Status.DECLINED: Meaning(
            stage=Status.OFFERED,  # nobody declines without an offer
            followers=(Status.APPLIED, Status.OFFERED),
            is_end=True,
            ends_offers_as=OfferState.DECLINED,
            action="Mark as declined",
        ),
        Status.REJECTED: Meaning(
            stage=Status.APPLIED,
            followers=(Status.APPLIED, Status.SCREENING, Status.INTERVIEWING, Status.OFFERED),
            is_answer=True,
            is_end=True,
            is_milestone=True,
            ends_offers_as=OfferState.WITHDRAWN,
            action="Mark as rejected",
        ),
        Status.WITHDRAWN: Meaning(
            stage=Status.APPLIED,
            followers=(Status.APPLIED, Status.SCREENING, Status.INTERVIEWING, Status.OFFERED),
            is_end=True,
            ends_offers_as=OfferState.DECLINED,
            action="Withdraw",
        ),
        Status.NO_RESPONSE: Meaning(
            stage=Status.APPLIED,
            followers=(
                Status.APPLIED,
                Status.SCREENING,
                Status.INTERVIEWING,
                Status.OFFERED,
                Status.REJECTED,
                Status.WITHDRAWN,
            ),
            action="Mark as no response",
        ),
    }
)

# The funnel, from the first stage to the last.
STAGES = [status for status, meaning in STATUSES.items() if meaning.stage == status]
# How an application leaves the funnel.
EXITS = [status for status, meaning in STATUSES.items() if meaning.stage not in (None, status)]
UNSENT = [status for status, meaning in STATUSES.items() if meaning.stage is None]
# A plan to apply that was dropped: an exit that follows on no application.
DROPS = [status for status in EXITS if any(status in STATUSES[unsent].followers for unsent in UNSENT)]
# The company answers by these.
ANSWERS = [status for status, meaning in STATUSES.items() if meaning.is_answer]
# At one of these the company has answered, now or before.
ANSWERED = [
    status
    for status, meaning in STATUSES.items()
    if meaning.is_answer or (meaning.stage is not None and meaning.stage != STAGES[0])
]
# The next word is the company's, and may never come.
AWAITING_ANSWER = [status for status in STAGES if Status.NO_RESPONSE in STATUSES[status].followers]
ENDED = [status for status, meaning in STATUSES.items() if meaning.is_end]
# An application at one of these can be sent again, which begins a new round.
ROUND_ENDS = [status for status, meaning in STATUSES.items() if status not in UNSENT and STAGES[0] in meaning.followers]
