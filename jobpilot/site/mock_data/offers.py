"""What companies offer: near the posted pay, and often a little more after a talk."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from companies.models import SalaryPeriod
from interactions.choices import OfferState
from interactions.factories import OfferFactory
from interactions.models import JobUserInteraction, Offer
from jobpilot.models.choices import RemoteType
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.people import Person
from jobpilot.site.mock_data.places import COUNTRIES, PLACE_NAMED

DAY = timedelta(days=1)
EQUITY = ("", "", "0.1% over four years", "Shares after the first year")
REMOTE = {
    RemoteType.REMOTE: ("Remote, with two meetings a year in person", "Fully remote"),
    RemoteType.HYBRID: ("Two days a week at home", "Three days a week at home"),
}
NOTES = ("They asked for an answer by telephone.", "The contract follows by mail.", "Ask about the notice period.")


def make_offers(
    dice: Dice, interaction: JobUserInteraction, person: Person, at: datetime, until: datetime | None, as_of: datetime
) -> Iterator[Offer]:
    """Yield the offers of an application from `at` on. The last one is open; `until` is when it will be decided on."""
    job, end = interaction.job, until or as_of
    pay = job.salary_max or job.salary_min
    currency, period = job.salary_currency, job.salary_period
    if pay is None:
        wish = person.profile.desired_salary_min or Decimal(50_000)
        pay, currency, period = wish, COUNTRIES[PLACE_NAMED[job.location].country].currency, SalaryPeriod.YEAR
    pay = Decimal(pay)
    hourly = period == SalaryPeriod.HOUR
    shares = dice.choice(((0.94, 1), (0.97, 1.04))) if end - at > 2 * DAY else (1,)
    for number, share in enumerate(shares):
        received = at + (end - at) * number * 0.4
        amount = (pay * Decimal(share)).quantize(Decimal("0.5") if hourly else Decimal(100))
        decide_by = person.place.at_nine((received if until else as_of) + dice.randint(5, 9) * DAY)
        yield OfferFactory.build(
            id=dice.uuid(),
            interaction=interaction,
            state=OfferState.OPEN if number == len(shares) - 1 else OfferState.WITHDRAWN,
            received_at=received,
            decide_by=decide_by,
            currency=currency,
            period=period,
            created_at=received,
            updated_at=received,
            **_terms(dice, interaction, amount, decide_by),
        )


def _terms(dice: Dice, interaction: JobUserInteraction, amount: Decimal, decide_by: datetime) -> dict[str, Any]:
    job = interaction.job
    first = (decide_by + 30 * DAY).date().replace(day=1)
    return {
        "base_pay": amount,
        "bonus": (amount / 12).quantize(Decimal(100)) if amount > 10_000 and dice.chance(0.5) else None,
        "equity": dice.choice(EQUITY),
        "benefits": dice.some(job.benefits, 1, 4),
        "start_date": first,
        "remote_terms": dice.choice(REMOTE.get(RemoteType(job.remote_type), ("On site",))) if job.remote_type else "",
        "notes": dice.choice(NOTES),
    }
