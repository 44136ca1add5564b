"""Compare offers: with each other, with the posted pay, and with what the person wishes for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from interactions.models import Offer
from jobpilot import conf
from jobpilot.db.arguments import checked

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
