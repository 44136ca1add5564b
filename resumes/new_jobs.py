"""The new listings that a person would want to see, by what they look for and what they can do."""

from functools import reduce
from operator import or_
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from companies.models import JobListing
from companies.models.job_listing_queryset import JobListingQuerySet
from companies.search.job_query import words_of
from companies.search.places import in_place
from jobpilot import conf
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.models.choices import RemoteType
from resumes.fit.ranking import rank
from skills.models import Skill

NEW_DAYS = 14
MOST_RANKED = 1_000  # new listings that are compared: the newest
MOST_SKILLS = 30  # of a person, the surest: each is an alternative of one search


class NewJob(NamedTuple):
    """A new listing, and how well it fits from 0 to 100, if that is known."""

    job: JobListing
    score: float | None


@checked
def best_new_jobs(*, user: UserProfile, count: int, days: float = NEW_DAYS) -> list[NewJob]:
    """Return the first `count` of `new_jobs_for()` by how well they fit, the best first, then those without a score."""
    new = new_jobs_for(user=user, days=days)
    ranked = rank(user=user, listings=new, most=MOST_RANKED).best
    scores: dict[UUID, float | None] = {each.pk: each.score for each in ranked}
    keys = list(scores)[:count]
    if len(keys) < count:
        keys += new.exclude(pk__in=keys).values_list("pk", flat=True)[: count - len(keys)]
    jobs = JobListing.objects.select_related("company").in_bulk(keys)
    return [NewJob(jobs[key], scores.get(key)) for key in keys if key in jobs]


@checked
def new_jobs_for(*, user: UserProfile, days: float = NEW_DAYS) -> JobListingQuerySet:
    """Return the open listings of the last `days` days that a person has not seen and may want, newest first.

    Each names one of the titles they look for or one of their skills, if there are any, and meets what else they look
    for: job type, remote type, place (or it is remote, unless they want no remote work) and least pay. What a listing
    does not say speaks not against it.
    Of a person who looks for nothing and has no skills, nobody knows what they want: there are none.
    """
    skills = Skill.objects.filter(bank__user=user).order_by("confidence", "id").values_list("name", flat=True)
    names = [words for name in [*user.preferred_titles, *skills[:MOST_SKILLS]] if (words := words_of(name))]
    least = user.desired_salary_min
    if not (names or user.preferred_job_types or user.preferred_remote_types or user.preferred_locations or least):
        return JobListing.objects.none()
    listings = JobListing.objects.active().canonical().unseen_by(user).posted_within(days)
    if user.preferred_job_types:
        listings = listings.filter(job_type__in=[*user.preferred_job_types, ""])
    if user.preferred_remote_types:
        listings = listings.filter(remote_type__in=[*user.preferred_remote_types, ""])
    if user.preferred_locations:
        wanted = [place for name in user.preferred_locations if (place := in_place(name))]
        listings = listings.filter(reduce(or_, wanted, Q(remote_type=RemoteType.REMOTE) | Q(location="")))
    if least:
        pays_less = Q(salary_currency=conf.SALARY_CURRENCY, annual_salary_max__lt=least)
        listings = listings.exclude(pays_less)
    if names:
        listings = listings.matching(" or ".join(f'"{name}"' for name in names))
    return listings.select_related("company").recent()
