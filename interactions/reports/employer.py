"""What is known of an employer: how it answers, how far interviews lead, what it offers, and what it posts again."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from companies.models import Company, JobListing
from interactions.models import Offer
from interactions.reports.interviews import InterviewRound, rounds_with_people
from interactions.reports.pipeline import responses_with_people
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile

T = TypeVar("T")

FEWEST_PEOPLE = 5  # behind a figure over everybody


@dataclass(frozen=True)
class EmployerRecord:
    """Facts about a company. A figure is None, and a round is left out, where too few people are behind it."""

    applications: int | None
    answers: int | None  # of the applications
    timed: int | None  # the answers of which it is known how long they took; the median is theirs
    median: timedelta | None  # until the first answer
    rounds: list[InterviewRound]
    offers: int | None
    # Of the last offer of each application, if its pay a year can be compared with the range that was posted.
    below_posted: int | None
    within_posted: int | None
    above_posted: int | None
    listings: int  # each job once
    posted_again: int  # of the listings


@checked
def employer_record(
    *, company: Company, user: UserProfile | None = None, reader: UserProfile | None = None
) -> EmployerRecord:
    """Return the record of a company, from the hunt of one person or from everybody's.

    It is read by the listings that the company has now, so that it follows merges and their undo. Each application
    counts as in `responses()`, and each round as in `interview_rounds()`.

    A figure over everybody is None unless FEWEST_PEOPLE people are behind it: all those from whose rows it is computed,
    so that for a share they are those of its denominator. Nobody is told zero either, which would give away that
    another None means somebody. `reader` is the person to whom it is shown. They know their own part and could
    subtract it, so that they are not one of the five. Who may see everybody's rows is for the caller to ask
    (`jobpilot.models.belonging.sees_everybody`).
    """
    sent, people, timed = responses_with_people(company=company, user=user, reader=reader)
    rounds = rounds_with_people(company=company, user=user, reader=reader)
    offers = _offers(company, user)
    compared = list(_against_posted(offers))
    places = Counter(place for _, place in compared)
    listings = JobListing.objects.for_company(company).canonical()

    def behind(count: int, value: T) -> T | None:
        return value if user is not None or count >= FEWEST_PEOPLE else None

    def to(offers: Iterable[Offer]) -> int:
        return len({each.user_id for each in offers} - {reader and reader.pk})

    offered, paid = to(offers), to(each for each, _ in compared)
    return EmployerRecord(
        applications=behind(people, sent.applications),
        answers=behind(people, sent.responses),
        timed=behind(timed, sent.timed),
        median=behind(timed, sent.median),
        rounds=[each for each, count in rounds if behind(count, each)],
        offers=behind(offered, len(offers)),
        below_posted=behind(paid, places["below"]),
        within_posted=behind(paid, places["within"]),
        above_posted=behind(paid, places["above"]),
        listings=listings.count(),
        posted_again=listings.posted_again().count(),
    )


def _offers(company: Company, user: UserProfile | None) -> list[Offer]:
    """Return the offers of a company, the last one first, each with its application and its job."""
    offers = Offer.objects.filter(interaction__job__company=company).select_related("interaction__job")
    pay = ["annual_salary_min", "annual_salary_max", "salary_currency"]
    offers = offers.only(
        "user", "interaction", "annual_pay", "currency", *(f"interaction__job__{each}" for each in pay)
    )
    return list(offers.for_user(user) if user else offers)


def _against_posted(offers: list[Offer]) -> Iterator[tuple[Offer, str]]:
    """Yield the last offer of each application that can be compared with the posted pay, a year in one currency."""
    for offer in {each.interaction_id: each for each in reversed(offers)}.values():
        job = offer.interaction.job
        if offer.annual_pay and job.annual_salary_min and offer.currency == job.salary_currency != "":
            is_below, is_above = offer.annual_pay < job.annual_salary_min, offer.annual_pay > job.annual_salary_max
            yield offer, "below" if is_below else "above" if is_above else "within"
