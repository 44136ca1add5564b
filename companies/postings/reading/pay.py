"""Read the pay that a text states: its bounds, currency and period.

Only what can be read in one way is: a percentage, hours, a budget or a bonus are no pay, and an amount without a
currency is one only where the text says that it is pay.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from django.core.exceptions import ValidationError

from companies.matching.places import likely_regions, parse_place
from companies.postings.reading.words import PERIODS, folded
from jobpilot.db.money import currency_code

# An amount as people write it: groups of three digits between marks, decimals, and what multiplies it.
_LAKHS = r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # as India groups digits
_NUMBER = rf"{_LAKHS}|" + r"\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_TIMES = {"k": 1_000, "t": 1_000, "tsd": 1_000, "mil": 1_000, "lpa": 100_000, "lakh": 100_000, "lakhs": 100_000}
_MANY = r"(?:\s?(?:T(?=€|\s?EUR)|(?i:k|tsd\.?|mil|lpa|lakhs?)(?![^\W\d_])))"
_SIGN = (
    r"(?:\$\s?(?:CAD?|US|MXN|AUD)(?![A-Za-z])|(?:US|CA|C|A|AU|NZ|HK|S|SG|R|MX)?\$|R\$|[€£₹¥₩₪₺₴₽฿]|zł|Kč|kr\.?|Fr\.|R(?=\d)|"
    r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|[Ee]uros?(?![a-z]))"
)
_AMOUNT = re.compile(
    rf"(?P<before>{_SIGN})?\s?(?P<number>{_NUMBER})(?P<times>{_MANY})?(?:[.,][-–—]+)?(?P<plus>\+)?\s?(?P<after>{_SIGN})?",
)
_BETWEEN = re.compile(
    r"\s*(?:/|per|an?|pro|par|por|al|a la)?\s?(?:yr|year|hr|hour|mo|month|an|jahr|monat|stunde)?\.?\s*"
    r"(?:-|–|—|~|to|and|bis|und|à|et|a|hasta|y|tot|en)\s*",
    re.IGNORECASE,
)
# What before an amount makes it the lower or the upper bound only.
_FROM = re.compile(
    r"(?:\bfrom|\bstarting at|\bab|\bmind(?:estens|\.)?|mindest\w*|à partir de|dès|\bdesde|\bvanaf|\bmin\.?|"
    r"\bat least|minimum|minimaal|mínimo|a partir de|au moins|al menos|ten minste)[^\d€£$]{0,30}$",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"(?:\bup to|\bno more than|\bbis(?: zu)?|höchstens|jusqu['’]à|\bhasta|\btot(?: en met)?|ten hoogste|"
    r"\bm[aá]x(?:im[aou]l?|imum|imaal|\.)?)[\s:]{0,3}$",
    re.IGNORECASE,
)
# What says that the amounts of a line are pay, and what says that an amount is not.
PAY_WORDS = re.compile(
    r"\b(?:salary|pay|wage|comp(?:ensation)?|base|rate|ctc|package|gehalt|lohn|entgelt|vergütung|verdienst|jahresgehalt|"
    r"mindestgehalt|stundenlohn|salaire|rémunération|sueldo|salario|retribución|tarif|tarief|salaris|loon|bruto|brutto|brut|gross)"
    r"(?:\b|s\b)",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"\b(?:\w*(?:zuschuss|zulage|zuschlag|prämie|pauschale|gutschein\w*)|"
    r"(?:reiskosten|telefoon|onkosten|thuiswerk)vergoeding|\w*toeslag|"
    r"differential|premium|training|pension|tickets?|vales|propinas|formación|prima|"
    r"chiffre d'affaires|facturación|omzet|arr|"
    r"bonus|sign-?on|ote|on-target|budget|revenue|turnover|umsatz|funding|raised|allowance|voucher|prämie|prime|"
    r"referral|stipend|equity|options|zulage|zuschlag|fonds|series|valuation|assets|relocation|commission|provision|expenses|spesen|frais|gastos|dietas|onkosten|reisekosten)\b",
    re.IGNORECASE,
)
_OTHER_BEHIND = re.compile(
    rf"(?i)[\s–-]*(?:(?!(?:plus|and|und|et|y|en|with|mit|avec|más|con|zzgl|zuzüglich)\b)[^\W\d]+[\s-]+){{0,3}}(?:{_OTHER_MONEY.pattern})"
)
_CODE_BEHIND = re.compile(r"\s?(?:[a-zß-ÿ]+ ){0,3}(?:[a-zß-ÿ]+ )?\(?([A-Z]{3})\b")
_NO_MONEY = re.compile(
    r"^\s?(?:%|m²|m2|qm|hours?|hrs?\b|h\b|std\b|stunden|uur|heures|horas|days?|tage\b|jours|días|dagen|years?|jahre\b|ans|años|"
    r"jaar|people|employees|mitarbeite|beds|users|customers|km|m\b|million|mio|bn|billion|mrd|x\b|\(k\))",
    re.IGNORECASE,
)
_GRADE = re.compile(r"(?i)(?:gruppe|stufe|\bband|grade|scale|schaal|\beg|\be)\s?$")
_PERIOD = re.compile(
    r"(?:/|\b(?:per|an?|im|pro|par|por|al|la|je)\b\.?|\bde l')\s*([^\W\d_]+)|"
    r"\b(hourly|daily|weekly|monthly|yearly|annual(?:ly)?|p\.\s?[ahmdw]\.?|p[ahdw]|pcm|lpa|stündlich|täglich|wöchentlich|monatlich|mtl|"
    r"jährlich|horaire|journalier|hebdomadaire|mensuel(?:le)?s?|annuel(?:le)?s?|mensual(?:es)?|mensa(?:l|is)|"
    r"anual(?:es)?|anuais|"
    r"maandelijks|jaarlijks|tagessatz|stundensatz|tjm|day rate|uur(?:tarief|loon)|dagtarief|maand(?:loon|salaris)|"
    r"jaarsalaris|p/[mhuj]|b/a|"
    r"(?:brutto)?(?:jahres|monats|wochen|tages|stunden)(?:brutto)?(?:gehalt|lohn|entgelt|brutto))(?!\w)",
    re.IGNORECASE,
)
_APART = re.compile(r"\s[·|•]\s")
_OF_TIME = re.compile(
    r"(?i)\b(?:hours?|hrs?|h|days?|stunden|std\.?|tage?n?|heures?|jours?|horas|días|uur|dag(?:en)?)\b[^.,;()\d]{0,30}$"
)
_GERMAN = {"jahres": "year", "monats": "month", "wochen": "week", "tages": "day", "stunden": "hour"}
_COMPOUND = {
    f"{before}{period}{behind}": value
    for period, value in _GERMAN.items()
    for before in ("", "brutto")
    for behind in ("gehalt", "lohn", "entgelt", "brutto", "bruttogehalt", "bruttolohn", "bruttoentgelt")
} | {
    "stundensatz": "hour", "dayrate": "day", "uurtarief": "hour", "uurloon": "hour", "dagtarief": "day",
    "maandloon": "month", "maandsalaris": "month", "jaarsalaris": "year", "pm": "month", "ph": "hour", "pu": "hour",
    "pj": "year", "ba": "year", "hebdomadaire": "week", "journalier": "day", "mensuelle": "month",
    "mensuels": "month", "mensuelles": "month", "annuelle": "year", "annuels": "year",
    "annuelles": "year", "lpa": "year",
}  # fmt: skip


_LINES = re.compile(
    r"[\n;|•]+|(?<![Tt]sd\.)(?<!ca\.)(?<! p\.)(?<![Mm]ax\.)(?<![Mm]in\.)(?<![Mm]ind\.)(?<=[.!?])\s+(?=\D)"
)

MOST = 300  # amounts of a line: one with more is a table
NEAR = 80  # characters beside an amount that say what it is
DOLLAR = "$"
DOLLARS = frozenset(("us", "ec", "sv", "pa", "pr"))  # whose money is that of the United States
# Countries that write "$" for money of their own.
OTHER_DOLLARS = frozenset(
    ("mx", "ca", "au", "nz", "sg", "hk", "tw", "ar", "cl", "co", "uy", "jm", "bb", "tt", "bo", "do")
)


class Pay(NamedTuple):
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    period: str = ""

    def at(self, location: str, *, language: str = "en") -> "Pay":
        """Return the pay as meant in a place: "$" is the dollar of the United States, unless others write theirs so.

        Where the place is not known, another language than English is one of others.
        """
        if self.currency != DOLLAR:
            return self
        regions = (region for each in location.split(";") for region in likely_regions(parse_place(each)))
        countries = {country for country, _ in regions}
        is_of_others = bool(OTHER_DOLLARS & countries) or (language not in ("", "en") and not DOLLARS & countries)
        return self._replace(currency="" if is_of_others else "USD")

    def as_posting(self) -> dict[str, object]:
        """Return what is known of the pay as fields of a posting."""
        names = ("salary_min", "salary_max", "salary_currency", "salary_period")
        return {name: value for name, value in zip(names, self, strict=True) if value}


class _Amount(NamedTuple):
    start: int
    end: int
    value: Decimal
    times: str
    currency: str
    plus: bool


def read_pay(text: str, *, is_pay: bool = False) -> Pay | None:
    """Return the pay that a text states, or None if it states none or several.

    `is_pay` says that the whole text is about pay. Lines that say so themselves come first.
    """
    lines = [line for line in _LINES.split(text) if re.search(r"\d", line)]
    said = [pay for line in lines if is_pay or PAY_WORDS.search(line) for pay in _pays(line, is_pay=True)]
    if not said:
        said = [pay for line in lines for pay in _pays(line, is_pay=False)]
    return said[0] if said and all(pay == said[0] for pay in said) else None


def _pays(line: str, *, is_pay: bool) -> Iterator[Pay]:
    amounts = list(islice(_amounts(line), MOST))
    is_pay = is_pay and not any(amount.currency for amount in amounts)  # then one without a currency is something else
    said = PAY_WORDS.search(line)
    at = 0
    while at < len(amounts):
        first = amounts[at]
        second = amounts[at + 1] if at + 1 < len(amounts) else None
        is_range = second is not None and bool(_BETWEEN.fullmatch(line[first.end : second.start]))
        last = second if is_range and second else first
        at += 2 if is_range else 1
        currency = next((each for each in (last.currency, first.currency) if each not in ("", DOLLAR)), first.currency)
        before, after = _near(line, first.start, last.end)
        if _OTHER_MONEY.search(before[-40:]) or _OTHER_BEHIND.match(after[:60]):
            continue
        if not currency and not (is_pay and (is_range or first.times or (said and said.end() <= first.start))):
            continue
        period = _period_of(before, _near(line, first.start, first.end)[1])
        if not (currency or period or is_range or first.times) and re.match(r"\s*[^\W\d_]{4,} *", after):
            continue  # "Pay 640 drivers on time"
        if {"lpa", "lakh", "lakhs"} & {first.times, last.times}:  # of rupees; "lakhs per annum"
            currency, period = currency or "INR", period or ("year" if "lpa" in (first.times, last.times) else "")
        yield _bounded(first, last, is_range, before, currency, period)


def _near(line: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands right before and right behind a part of a line, which may be as long as a paste."""
    return line[max(start - NEAR, 0) : start], line[end : end + NEAR]


def _bounded(first: _Amount, last: _Amount, is_range: bool, before: str, currency: str, period: str) -> Pay:
    low, high = first.value, last.value
    if is_range and last.times and not first.times and low < high:
        low *= _TIMES[last.times]
    if is_range and not last.times and low < 1_000 <= high and low * 1_000 <= high:  # "50 à 60 000 €"
        low *= 1_000
    if is_range:
        return Pay(min(low, high), max(low, high), currency, period)
    if first.plus or _FROM.search(before):
        return Pay(low, None, currency, period)
    if _UP_TO.search(before):
        return Pay(None, high, currency, period)
    return Pay(low, high, currency, period)


def _amounts(line: str) -> Iterator[_Amount]:
    for match in _AMOUNT.finditer(line):
        start = match.start("before") if match["before"] else match.start("number")
        before, after = _near(line, start, match.end())
        if re.search(r"[\w#/.]$|(?<!\d)[^\W\d_]-$", before):  # a part of a word, a number or a path
            continue
        signs = [currency_of(match[side] or "") for side in ("before", "after")]
        currency = next(filter(None, reversed(signs)), "")
        if currency in ("", DOLLAR) and (code := _CODE_BEHIND.match(after)):  # "$9,800 mensuales MXN"
            currency = currency_of(code[1]) or currency
        if (
            not currency
            and not match["times"]
            and (line[match.end("number") : match.end("number") + 1].isalpha() or _GRADE.search(before))
        ):
            continue  # "Entgeltgruppe 9a"
        if _NO_MONEY.match(after) and not (currency and re.match(r"\s?(?:h|hrs?)\b", after)):
            continue
        times = folded(match["times"] or "")
        value = _value(match["number"], times)
        if value:
            yield _Amount(start, match.end(), value, times, currency, bool(match["plus"]))


def _value(number: str, times: str) -> Decimal:
    if re.fullmatch(_LAKHS, number):
        return Decimal(number.replace(",", ""))
    plain = re.sub(r"(?<=\d)[.,'’\u00a0\u202f\u2009 ](?=\d{3}(?!\d))", "", number)
    return Decimal(plain.replace(",", ".")) * _TIMES.get(times, 1)


def currency_of(sign: str) -> str:
    """Return the code of a currency sign, `DOLLAR` for a "$" that several countries write, or "" if it is none."""
    if sign == DOLLAR:
        return DOLLAR
    try:
        return currency_code(
            {
                "$CA": "CAD",
                "$CAD": "CAD",
                "$US": "USD",
                "$MXN": "MXN",
                "$AUD": "AUD",
                "R": "ZAR",
                "C$": "CAD",
                "CA$": "CAD",
                "A$": "AUD",
                "AU$": "AUD",
                "Fr.": "CHF",
            }.get(sign.replace(" ", ""), sign)
        )
    except ValidationError:
        return ""


def _period_of(before: str, after: str) -> str:
    """Return the period that the words around an amount name: those behind it first, then those before."""
    for words in (_APART.split(after[:60])[0], _APART.split(before[-60:])[-1]):
        for match in _PERIOD.finditer(words):
            if _OF_TIME.search(words[: match.start()]):
                continue  # "37 hours a week"
            word = folded(match[1] or match[2])
            if found := _COMPOUND.get(word.replace(" ", "")) or PERIODS.get(word) or PERIODS.get(word.replace(" ", "")):
                return found
    return ""


def period_in(heading: str) -> str:
    """Return the period that the heading of a column of pay names: "Salary (per year)"."""
    return _period_of("", heading)
