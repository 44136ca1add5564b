"""The queryset of job listings. Every method chains, and an empty argument does not filter."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Self

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.lookups import IsNull
from django.utils import timezone

from companies.models.company import Company, CompanyAlias
from companies.models.named import normalized_company_name
from companies.models.open_listings import closing_after, open_at
from companies.search.job_query import parse
from companies.search.jobs import Matches, Relevance, Snippet
from companies.search.places import in_place
from jobpilot import conf
from jobpilot.db.arguments import checked, searching
from jobpilot.db.beginnings import Folded
from jobpilot.db.decorators import alters_data, queryset_only
from jobpilot.db.derived import DerivedQuerySet
from jobpilot.db.locks import lock_in_order
from jobpilot.db.lookups import Unindexed
from jobpilot.db.money import currency_code
from jobpilot.db.paging import Page, keyset_page
from jobpilot.models import UserProfile

MAX_AGE_DAYS = 100 * 366  # no job is older, and dates before year 1 overflow


def _as_list(values: Iterable | Company | None) -> Iterable:
    """Wrap a single string or Company in a list."""
    return [values] if isinstance(values, str | Company) else values or ()


class JobListingQuerySet(DerivedQuerySet):
    def active(self) -> Self:
        """Return the open listings: active, and not past their deadline."""
        return self.filter(open_at(timezone.now()))

    def closing(self) -> Self:
        """Return the open listings that close at a deadline."""
        return self.filter(closing_after(timezone.now()))

    def lock_family(self) -> None:
        """Lock these listings and those that they represent, before any of their rows, until the transaction ends."""
        keys = self.order_by().values("pk")
        rows = self.model._base_manager.using(self.db).filter(Q(pk__in=keys) | Q(canonical__in=keys))
        lock_in_order(rows, no_key=False)

    @alters_data
    @queryset_only
    def delete(self) -> tuple[int, dict[str, int]]:
        with transaction.atomic(using=self.db):
            self.lock_family()
            return super().delete()

    def posted_again(self) -> Self:
        """Return the listings that a company posted after it had closed one of the same title in the same place.

        That one is not active any more, or its deadline had passed when this one was listed. Titles and places are
        compared regardless of case, places word by word. A duplicate of a listing is not posted again.
        """
        first = self.model._base_manager.alias(folded=Folded("title")).filter(
            ~Q(status="active") | Q(application_deadline__lt=OuterRef("listed_at")),
            company=OuterRef("company"),
            folded=Folded(OuterRef("title")),
            place_words=OuterRef("place_words"),
            canonical__isnull=True,
            listed_at__lt=OuterRef("listed_at"),
        )
        return self.canonical().filter(Exists(first))

    def canonical(self) -> Self:
        """Return one listing per job: those that no other listing represents."""
        return self.filter(IsNull(Unindexed("canonical"), True))

    def recent(self) -> Self:
        """Order newest first: by the date on which the job was posted or, if unknown, recorded."""
        return self.order_by("-listed_at", "-id")

    @checked
    def for_company(self, company: Company | str) -> Self:
        """Return the listings of a company, or of all companies whose name or alias contains a text.

        Names are compared in normalized form: "ACME Corp." finds the same as "Acme". Raise TypeError for a primary
        key or None, which must not select every company.
        """
        return self._of_companies([company])

    @checked
    def of_types(self, *job_types: str) -> Self:
        """Return the listings of any of these job types."""
        return self.filter(job_type__in=job_types) if job_types else self

    @checked
    def remote_types(self, *remote_types: str) -> Self:
        """Return the listings of any of these remote types."""
        return self.filter(remote_type__in=remote_types) if remote_types else self

    @checked
    def at_levels(self, *experience_levels: str) -> Self:
        """Return the listings that require any of these experience levels."""
        return self.filter(experience_level__in=experience_levels) if experience_levels else self

    @searching
    def in_locations(self, *locations: str) -> Self:
        """Return the listings in any of these places, under any of their names.

        "US", "USA" and "United States" mean the country, and find "Austin, TX", "Houston, Texas" and "Remote - US".
        States and cities are found alike: Texas and TX, Munich and München. A location without a state or country is
        that of the largest city of its name ("Austin"). All that a text states must hold ("Portland, OR"), and a name
        finds each place that it can mean: "CA" California and Canada, "New York" city and state. Any other text is
        found as whole words ("Silicon Valley"), in scripts without spaces as a part. A blank text does not filter.
        """
        wanted = [condition for location in locations if (condition := in_place(location)) is not None]
        return self.filter(reduce(or_, wanted)) if wanted else self

    @checked
    def paying(
        self,
        min: Decimal | float | None = None,  # noqa: A002
        max: Decimal | float | None = None,  # noqa: A002
        *,
        currency: str | None = None,
    ) -> Self:
        """Return the listings whose pay overlaps the range from `min` to `max` per year in `currency`.

        Pay for other periods is converted by `PERIODS_PER_YEAR`; amounts in other currencies are not compared.
        `currency` defaults to the setting SALARY_CURRENCY; "" selects listings without a currency. Raise
        ValidationError for one that is unknown. A listing with one bound counts as paying exactly that. If `min` or
        `max` is given, listings without any pay are excluded, and so is pay of an unknown period, unless it is
        LEAST_WITHOUT_PERIOD or more: that counts as pay per year.
        """
        if min is None and max is None:
            return self
        currency = currency_code(conf.SALARY_CURRENCY if currency is None else currency)
        listings = self.filter(salary_currency=currency)
        if min is not None:
            listings = listings.filter(annual_salary_max__gte=min)
        if max is not None:
            listings = listings.filter(annual_salary_min__lte=max)
        return listings

    @checked
    def posted_within(self, days: float) -> Self:
        """Return the listings posted (or, if that is unknown, recorded) within the last `days` days."""
        return self.filter(listed_at__gte=timezone.now() - timedelta(days=max(min(days, MAX_AGE_DAYS), -MAX_AGE_DAYS)))

    @searching
    def matching(self, text: str) -> Self:
        """Return the listings with all words of `text` in their title, company, skills, requirements or description.

        Words are stemmed ("engineers" matches "engineering"). "Quotes" make a phrase, -word or NOT
        excludes, "or" separates alternatives, and parentheses group; equal spellings (JS, JavaScript) find each other.
        Any input is safe. A text without a word does not filter.
        """
        query = parse(text)
        return self.filter(Matches(query)) if query else self

    @searching
    def by_relevance(self, text: str) -> Self:
        """Order by how well listings match `text`, then newest first, and annotate their `relevance`."""
        return self.annotate(relevance=Relevance(parse(text))).order_by("-relevance", "-listed_at", "-id")

    @searching
    def with_snippets(self, text: str) -> Self:
        """Annotate `snippet`: an excerpt as HTML, with the matches of `text` in <mark>."""
        return self.annotate(snippet=Snippet(parse(text)))

    @checked
    def unseen_by(self, user: UserProfile) -> Self:
        """Return the listings with which a person has no interaction: not viewed, saved, hidden or applied to."""
        return self.exclude(user_interactions__user=user)

    @searching
    def search(
        self,
        *,
        query: str | None = "",
        job_types: Iterable[str] | str | None = (),
        remote_types: Iterable[str] | str | None = (),
        experience_levels: Iterable[str] | str | None = (),
        locations: Iterable[str] | str | None = (),
        companies: Iterable[Company | str] | Company | str | None = (),
        min_salary: Decimal | float | None = None,
        max_salary: Decimal | float | None = None,
        currency: str | None = None,
        max_age_days: float | None = None,
    ) -> Self:
        """Return the open listings that meet all of the given conditions, newest first, each with its company.

        The values of one condition are alternatives; a single string or Company counts as one value, and None does not
        filter. The conditions are those of the methods above.
        """
        listings = (
            self.active()
            .matching(query or "")
            .of_types(*_as_list(job_types))
            .remote_types(*_as_list(remote_types))
            .at_levels(*_as_list(experience_levels))
            .in_locations(*_as_list(locations))
            ._of_companies(_as_list(companies))
            .paying(min_salary, max_salary, currency=currency)
        )
        if max_age_days is not None:
            listings = listings.posted_within(max_age_days)
        return listings.select_related("company").recent()

    @checked
    def page(self, *, size: int = 20, after: str = "") -> Page:
        """Return a page of the listings, newest first, at the same cost for every page (see `jobpilot.db.paging`).

        Raise ValueError for listings in another order, such as `by_relevance()`: slice those instead.
        """
        newest = self.recent()
        if self.query.order_by not in ((), newest.query.order_by) or not self.query.standard_ordering:
            raise ValueError("page() lists the newest first. In another order, use a slice: listings[:20].")
        # Deadlines are left to the listings themselves: one may pass between the two.
        within = type(self)(self.model, using=self.db).filter(status="active")
        return keyset_page(newest, size=size, after=after, within=within)

    def _of_companies(self, companies: Iterable[Company | str]) -> Self:
        names, ids = [], []
        for company in companies:
            if isinstance(company, Company):
                ids.append(company.pk)
            elif not isinstance(company, str):
                raise TypeError(f"search(): each of companies must be a Company or a company name, not {company!r}.")
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
