"""Choosing among job listings. Every method chains, and an empty choice leaves the listings as they are."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models.company import Company, CompanyAlias
from companies.models.named import normalized_company_name
from companies.search.jobs import Matches, Relevance, Snippet, parse
from jobpilot.db.paging import Page, keyset_page
from jobpilot.models import UserProfile

LONGEST_AGO = 100 * 366  # days; no job is older, and the calendar does not go back for ever


def _each(values: Iterable | Company | None) -> Iterable:
    """What was chosen; a text is not a choice of letters."""
    return [values] if isinstance(values, str | Company) else values or ()


class JobListingQuerySet(models.QuerySet):
    def active(self) -> Self:
        """Listings that are open."""
        return self.filter(status="active")

    def canonical(self) -> Self:
        """One listing a job: those that no other listing stands for."""
        return self.filter(canonical__isnull=True)

    def recent(self) -> Self:
        """Newest first: by the day on which the job was posted, or else recorded here."""
        return self.order_by("-listed_at", "-id")

    def for_company(self, company: Company | str) -> Self:
        """Listings of a company, or of those whose name or alias contains a text, without regard to case.

        A name is compared as companies are: "ACME Corp." finds what "Acme" finds. Raises TypeError for a key, or for
        None: neither may stand for every company.
        """
        return self._of_companies([company])

    def of_types(self, *job_types: str) -> Self:
        """Listings of any of these job types."""
        return self.filter(job_type__in=job_types) if job_types else self

    def remote_types(self, *remote_types: str) -> Self:
        """Remote, hybrid or on-site listings."""
        return self.filter(remote_type__in=remote_types) if remote_types else self

    def at_levels(self, *experience_levels: str) -> Self:
        """Listings that ask for any of these experience levels."""
        return self.filter(experience_level__in=experience_levels) if experience_levels else self

    def in_locations(self, *locations: str) -> Self:
        """Listings whose location contains any of these texts, without regard to case."""
        wanted = [Q(location__has_text=location.strip()) for location in locations if location.strip()]
        return self.filter(reduce(or_, wanted)) if wanted else self

    def paying(
        self,
        min: Decimal | float | None = None,  # noqa: A002
        max: Decimal | float | None = None,  # noqa: A002
        *,
        currency: str | None = None,
    ) -> Self:
        """Listings whose pay overlaps the range from `min` to `max` a year, in `currency` alone.

        Other periods are made annual by `PERIODS_A_YEAR`; amounts in other currencies are not compared. `currency` is
        SALARY_CURRENCY unless told; "" stands for listings that name none. A listing that names one bound pays that,
        and one without any is left out, as soon as a bound is asked for.
        """
        if min is None and max is None:
            return self
        currency = settings.SALARY_CURRENCY if currency is None else currency.upper()
        listings = self.filter(salary_currency__in=[currency, currency.lower()])  # sources write either
        if min is not None:
            listings = listings.filter(annual_salary_max__gte=min)
        if max is not None:
            listings = listings.filter(annual_salary_min__lte=max)
        return listings

    def posted_within(self, days: float) -> Self:
        """Listings posted (or, where no one says when, recorded here) in the last so many days."""
        return self.filter(listed_at__gte=timezone.now() - timedelta(days=min(days, LONGEST_AGO)))

    def matching(self, text: str) -> Self:
        """Listings with all words of `text` in their title, company, skills, requirements or description.

        A word is found in its other forms too ("engineers" in "engineering"). "Quotes" make a phrase, -word excludes,
        and "or" parts alternatives; whatever a person types is safe. Without a word it leaves the listings as they are.
        """
        query = parse(text)
        return self.filter(Matches(query)) if query else self

    def by_relevance(self, text: str) -> Self:
        """Those that match `text` best first, annotated with their `relevance`; equals newest first."""
        return self.annotate(relevance=Relevance(parse(text))).order_by("-relevance", "-listed_at", "-id")

    def with_snippets(self, text: str) -> Self:
        """Adds `snippet`: a piece of the text as HTML, with what matches `text` in <mark>."""
        return self.annotate(snippet=Snippet(parse(text)))

    def unseen_by(self, user: UserProfile) -> Self:
        """Listings with which a person has done nothing yet: not viewed, saved, hidden or applied to."""
        return self.exclude(user_interactions__user=user)

    def search(
        self,
        *,
        query: str = "",
        job_types: Iterable[str] | None = (),
        remote_types: Iterable[str] | None = (),
        experience_levels: Iterable[str] | None = (),
        locations: Iterable[str] | None = (),
        companies: Iterable[Company | str] | Company | None = (),
        min_salary: Decimal | float | None = None,
        max_salary: Decimal | float | None = None,
        currency: str | None = None,
        max_age_days: float | None = None,
    ) -> Self:
        """Open listings that meet every condition given, newest first, each with its company.

        Several values of one condition are alternatives, a single text or Company is one value, and None is no
        condition. The conditions are those of the methods above.
        """
        listings = (
            self.active()
            .matching(query)
            .of_types(*_each(job_types))
            .remote_types(*_each(remote_types))
            .at_levels(*_each(experience_levels))
            .in_locations(*_each(locations))
            ._of_companies(_each(companies))
            .paying(min_salary, max_salary, currency=currency)
        )
        if max_age_days is not None:
            listings = listings.posted_within(max_age_days)
        return listings.select_related("company").recent()

    def page(self, *, size: int = 20, after: str = "") -> Page:
        """A page of the listings, newest first, that costs the same wherever it is (see `jobpilot.db.paging`)."""
        within = self.model._default_manager.using(self.db).active()
        return keyset_page(self.recent(), size=size, after=after, within=within)

    def _of_companies(self, companies: Iterable[Company | str]) -> Self:
        names, ids = [], []
        for company in companies:
            if isinstance(company, Company):
                ids.append(company.pk)
            elif not isinstance(company, str):
                raise TypeError(f"A company is a Company or a text, not {company!r}.")
            elif name := normalized_company_name(company):
                names.append(name)
        if not (names or ids):
            return self
        if not names:
            return self.filter(company__in=ids)
        of_name = reduce(or_, (Q(normalized_name__contains=name) for name in names))
        known_as = CompanyAlias.objects.filter(of_name).order_by().values("company")
        named = Company.objects.filter(of_name | Q(pk__in=ids)).order_by().values("pk")
        return self.filter(company__in=named.union(known_as, all=True))
