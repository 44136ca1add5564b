"""Readers of legacy pay: amounts, of which 0 is none, and currencies, which become ISO 4217 codes."""

import math
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import CharField, DecimalField

from jobpilot.db.money import currency_code
from jobpilot.legacy.values import Unusable, decimal, within

_not_negative = within(0, math.inf, decimal)


def amount(value: object, field: DecimalField) -> Decimal | None:
    parsed = _not_negative(value, field)
    if parsed == 0:
        raise Unusable("zero_pay")
    return parsed  # type: ignore[return-value]  # what `decimal` returns


def currency(value: object, field: CharField) -> str | None:
    """Read a currency. One that could be several, such as "$", is none."""
    written = "" if value is None else str(value)
    if not written.strip():
        return None
    try:
        code = currency_code(written)
    except ValidationError:
        raise Unusable("unknown_currency") from None
    if code != written:
        raise Unusable("currency_as_code", code)
    return code
