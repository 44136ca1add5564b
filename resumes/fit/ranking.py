"""Order thousands of listings by how well they fit a person, by the same formula as the page of each."""

from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, TextField, Value, When
from django.db.models.functions import Cast

from companies.models.job_listing_queryset import JobListingQuerySet
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from resumes.fit.abilities import abilities_of_person
from resumes.fit.reading import tokens_of, unread
from resumes.fit.requirements import Requirement
from resumes.fit.score import Share, score_of, share_of
from resumes.fit.verdicts import judge

MOST = 10_000  # listings that are compared: the newest


class Ranked(NamedTuple):
    """A listing by its key, with its score for a person."""

    pk: UUID
    score: float


class Ranking(NamedTuple):
    """Listings in the order of their scores."""

    best: list[Ranked]
    """Those with a score, the best first."""
    unread: int
    """How many have none because they were not read yet (see `resumes.fit.reading.read_listings()`)."""


@checked
def rank(*, user: UserProfile, listings: JobListingQuerySet, most: int = MOST) -> Ranking:
    """Return the newest `most` of these listings by how well they fit a person, the best first.

    Of equal scores, the one comes first of which more is known, then the newer one. Listings without a score are left
    out: those of which nothing is known that the person can or cannot do, and those that were not read yet, which are
    counted. Nothing is written. Equal requirements are compared once (`python -m benchmarks fit`).
    """
    newest = listings.recent()
    able = abilities_of_person(user)
    asks = Case(When(unread(), then=Value("")), default="asks", output_field=TextField())
    shares: dict[str, Share | None] = {}
    found: list[tuple[float, int, int, UUID]] = []
    waiting = 0
    for number, (pk, kept) in enumerate(newest.values_list(Cast("pk", TextField()), asks)[:most]):
        if not kept:
            waiting += 1
            continue
        known = []
        for token in tokens_of(kept):
            if token not in shares:
                asked = Requirement.of_token(token)
                shares[token] = share_of(asked, judge(asked, able).verdict)
            if (share := shares[token]) is not None:
                known.append(share)
        score = score_of(known)
        if score is not None:
            found.append((-score, -sum(share.weight for share in known), number, UUID(pk)))
    return Ranking([Ranked(pk, -score) for score, _, _, pk in sorted(found)], waiting)
