"""Pay: how amounts and currencies are read as people and sources write them, and the fields that hold them.

An amount has two decimals (halves are rounded up) and is never zero: a source that writes 0 does not tell the pay. A
currency is an ISO 4217 code. One that could be several, such as "$", is refused rather than guessed.
"""

import csv
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from jobpilot.notations import read_number, shortened

CENT = Decimal("0.01")
# As much as SQLite, which stores amounts in 15 significant digits, returns unchanged.
MAX_DIGITS = 15
TOO_LARGE = Decimal("9999999999999.995")  # would be rounded to 14 digits
GROUP_OR_DECIMALS = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")
DATA = Path(__file__).resolve().parent / "data" / "currencies.csv"


def rounded(amount: Decimal) -> Decimal | None:
    """Return an amount with two decimals, halves rounded up, or None for zero."""
    return amount.quantize(CENT, ROUND_HALF_UP) or None


def read_amount(value: Any) -> Decimal | None:
    """Return the amount of pay that a number or a text means, or None if it is zero or empty.

    Raise ValidationError if it is not a number, is negative or too large, or can be read in two ways ("65.000").
    """
    if value is None or value == "":
        return None
    amount = value if isinstance(value, Decimal) else _decimal(value)
    try:
        if amount < 0:
            raise ValidationError(
                "“%(value)s” is less than 0. Leave the amount empty if it is unknown.",
                code="negative",
                params={"value": shortened(str(value))},
            )
        if amount >= TOO_LARGE:
            raise ValidationError(
                "“%(value)s” has more than 13 digits.", code="too_large", params={"value": shortened(str(value))}
            )
        return rounded(amount)
    except InvalidOperation:  # NaN
        raise _not_a_number(value) from None


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _not_a_number(value)
    text = str(value).strip()  # of a float 45.1, rather than the nearest binary fraction
    if isinstance(value, str) and GROUP_OR_DECIMALS.fullmatch(text):
        raise ValidationError(
            "“%(value)s” can be read as %(large)s and as %(small)s. Write it with two decimals or none.",
            code="ambiguous",
            params={"value": text, "large": text.replace(".", ""), "small": rounded(Decimal(text))},
        )
    try:
        return Decimal(text)
    except InvalidOperation:
        return read_number(text, decimal_places=2)


def _not_a_number(value: Any) -> ValidationError:
    return ValidationError("“%(value)s” is not a number.", code="invalid", params={"value": shortened(str(value))})


@lru_cache(maxsize=1)
def _currencies() -> dict[str, list[str]]:
    """Return the codes that each way to write a currency stands for."""
    known: dict[str, list[str]] = {}
    with DATA.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            name = row["name"]
            for written in (row["code"], name, f"{name}s", *row["also"].split("|")):
                codes = known.setdefault(_squeezed(written), [])
                if written and row["code"] not in codes:
                    codes.append(row["code"])
    return known


def _squeezed(text: str) -> str:
    """Return a currency without case, blanks and dots: "U.S. dollars" becomes "usdollars"."""
    return re.sub(r"[\s.]", "", unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=1000)
def currency_code(text: str) -> str:
    """Return the ISO 4217 code of a currency as people write it ("usd", "US$", "€", "Swiss francs"); "" stays "".

    Raise ValidationError if it is unknown, or if several currencies are written like that ("$").
    """
    if not (squeezed := _squeezed(text)):
        return ""
    codes = _currencies().get(squeezed) or _currencies().get(squeezed.removesuffix("s")) or []
    if len(codes) == 1:
        return codes[0]
    params = {"text": shortened(text), "codes": ", ".join(codes[:3])}
    if codes:
        raise ValidationError(
            "“%(text)s” can be several currencies. Enter the code of one, such as %(codes)s.",
            code="ambiguous",
            params=params,
        )
    raise ValidationError(
        "“%(text)s” is not a currency. Enter its ISO 4217 code, such as USD or EUR.", code="invalid", params=params
    )


class AmountFormField(forms.DecimalField):
    """An amount of pay as people write it."""

    def to_python(self, value: Any) -> Any:
        return read_amount(value.strip() if isinstance(value, str) else value)


class CurrencyFormField(forms.CharField):
    """A currency as people write it."""

    def to_python(self, value: Any) -> str:
        return currency_code(super().to_python(value))


class AmountField(models.DecimalField):
    """An amount of pay; its model also needs a `positive_check` constraint."""

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        return super().clean(read_amount(value), model_instance)

    def formfield(self, **kwargs: Any) -> Any:
        form_field: dict[str, Any] = {"form_class": AmountFormField}
        return super().formfield(**form_field | kwargs)


class CurrencyField(models.CharField):
    """The ISO 4217 code of a currency, or empty text; its model also needs a `currency_check` constraint."""

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        return super().clean(currency_code(value) if isinstance(value, str) else value, model_instance)

    def formfield(self, **kwargs: Any) -> Any:
        # People may write more than the three letters that are stored.
        form_field: dict[str, Any] = {"form_class": CurrencyFormField, "max_length": None}
        return super().formfield(**form_field | kwargs)
