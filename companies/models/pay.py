"""Pay as listings and offers have it: the period that an amount is for, what it is a year, and how people write it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Case, GeneratedField, Q, Value, When

from jobpilot.db.money import MAX_DIGITS


class SalaryPeriod(models.TextChoices):
    HOUR = "hour", "an hour"
    DAY = "day", "a day"
    WEEK = "week", "a week"
    MONTH = "month", "a month"
    YEAR = "year", "a year"


# The number of periods in a full-time year: 52 weeks of 40 hours in 5 days.
PERIODS_PER_YEAR = {
    SalaryPeriod.HOUR: 2080,
    SalaryPeriod.DAY: 260,
    SalaryPeriod.WEEK: 52,
    SalaryPeriod.MONTH: 12,
    SalaryPeriod.YEAR: 1,
}
# Nobody is paid that much an hour or a day: from here on, pay whose period is unknown is compared as pay per year.
LEAST_WITHOUT_PERIOD = 10_000


def annual_pay(amount: Any, *, of: Sequence[str], period: str) -> GeneratedField:
    """Return a column with an `amount` as pay per year, by the column `period`.

    It is NULL for pay of an unknown period, unless one of the amounts `of` the pay is too large to be anything but pay
    per year.
    """
    enough = Q()
    for name in of:
        enough |= Q(**{f"{name}__gte": LEAST_WITHOUT_PERIOD})
    periods = Case(
        *(When(**{period: each}, then=Value(count)) for each, count in PERIODS_PER_YEAR.items()),
        When(enough, **{period: ""}, then=Value(1)),
        output_field=models.IntegerField(),
    )
    annual = models.DecimalField(max_digits=MAX_DIGITS + 4, decimal_places=2)  # of 2080 hours
    return GeneratedField(
        expression=models.ExpressionWrapper(amount * periods, output_field=annual),
        output_field=annual,
        db_persist=True,
        null=True,
    )


def in_words(low: Decimal | None, high: Decimal | None, currency: str, period: str) -> str:
    """Return pay as people write it, such as "90,000-120,000 USD a year" or "14.50 USD an hour and up"; "" if unknown.

    A currency or a period that is unknown is left out.
    """
    low, high = (bound and Decimal(bound) for bound in (low, high))
    known = [bound for bound in (low, high) if bound]
    if not known:
        return ""
    decimals = 2 if any(bound % 1 for bound in known) else 0
    amounts = "-".join(dict.fromkeys(f"{bound:,.{decimals}f}" for bound in known))
    words = [amounts, currency, dict(SalaryPeriod.choices).get(period, period)]
    if not high:
        words.append("and up")
    elif not low:
        words.insert(0, "up to")
    return " ".join(filter(None, words))
