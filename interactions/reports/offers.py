"""Compare offers (with each other, with the posted pay, with what the person wishes for), and count them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from django.db.models import Count, Q

from interactions.choices import OfferState
from interactions.models import Offer
from interactions.models.offer_queryset import BESIDE_POSTED
from jobpilot import conf
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile

MOST_COMPARED = 8  # side by side


@dataclass(frozen=True)
class ComparedOffer:
    """An offer beside others. Amounts are compared in one currency only; what cannot be compared is None."""

    offer: Offer
    annual_pay: Decimal | None  # by the same rule as that of listings
    is_best: bool  # it pays most a year of several in its currency
    share_of_posted: float | None  # of the highest posted pay a year: 1.1 is ten percent more
    share_of_wish: float | None  # of the lowest pay a year that the person wishes for

    @property
    def posted(self) -> str:
        """The posted pay as people write it, or ""."""
        return self.offer.interaction.job.salary

    @property
    def wish(self) -> str:
        """The pay a year that the person wishes for, or ""."""
        person = self.offer.user
        bounds = [bound for bound in (person.desired_salary_min, person.desired_salary_max) if bound]
        return "-".join(dict.fromkeys(f"{bound:,.0f}" for bound in bounds))


@checked
def compare_offers(*, offers: Iterable[Offer]) -> list[ComparedOffer]:
    """Return offers side by side, at most MOST_COMPARED: by currency, the one that pays most a year first.

    The wish of a person has no currency: it counts as in the setting SALARY_CURRENCY. Load the offers by `with_job()`.
    """
    chosen = list(islice(offers, MOST_COMPARED))
    if wrong := next((each for each in chosen if not isinstance(each, Offer)), None):
        raise TypeError(f"compare_offers(): offers must hold offers, not {type(wrong).__name__}.")
    best = {
        currency: max(pays)
        for currency in {offer.currency for offer in chosen}
        if len(pays := [each.annual_pay for each in chosen if each.currency == currency and each.annual_pay]) > 1
    }
    compared = [
        ComparedOffer(
            offer=offer,
            annual_pay=offer.annual_pay,
            is_best=offer.annual_pay is not None and offer.annual_pay == best.get(offer.currency),
            share_of_posted=_share(
                offer, offer.interaction.job.annual_salary_max, offer.interaction.job.salary_currency
            ),
            share_of_wish=_share(offer, offer.user.desired_salary_min, conf.SALARY_CURRENCY),
        )
        for offer in chosen
    ]
    return sorted(compared, key=lambda each: (each.offer.currency, -(each.annual_pay or 0), str(each.offer.pk)))


def _share(offer: Offer, pay: Decimal | None, currency: str) -> float | None:
    if offer.annual_pay is None or not pay or not offer.currency or offer.currency != currency:
        return None
    return float(offer.annual_pay / pay)


@dataclass(frozen=True)
class OfferTotals:
    """How many offers came, and how the last of each application compares with the posted pay."""

    offers: int
    by_state: dict[str, int]
    beside_posted: dict[str, int]  # below, within, above


@checked
def offer_totals(
    *, user: UserProfile | None = None, since: date | None = None, until: date | None = None
) -> OfferTotals:
    """Return how many offers one person, or everybody, received in a period, in two queries."""
    rows = (Offer.objects.for_user(user) if user else Offer.objects.all()).received(since, until).order_by()
    counted = dict(rows.values_list("state").annotate(rows=Count("pk")))
    places = {place: Count("pk", filter=Q(pk__in=rows.beside_posted(place).values("pk"))) for place in BESIDE_POSTED}
    return OfferTotals(
        offers=sum(counted.values()),
        by_state={state.value: counted.get(state, 0) for state in OfferState},
        beside_posted=rows.aggregate(**places),
    )
