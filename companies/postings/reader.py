"""A job posting as a source gives it, and what is read from that: each value is made ready to be stored, or refused."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import Any, NamedTuple, Required, TypedDict

from django.core.exceptions import ValidationError
from django.db import models

from companies.identity.mention import Mention, ReadMention
from companies.models import JobListing, JobSource, JobSourceListing
from companies.models.named import NAME_MAX_LENGTH
from jobpilot.db.fields import JSONArrayField, JSONObjectField, StringListField

Moment = datetime | date | str
Amount = Decimal | float | str


class Posting(TypedDict, total=False):
    """A posting as a source carries it. What it leaves out stays as it is; None or "" empties.

    A new posting needs a company and a title. A moment without a time zone is in UTC.
    """

    source: Required[str]  # the name of a JobSource; a new one is created
    source_job_id: Required[str | int]

    company: str
    company_website: str  # tells the company from others of its name

    # Of the JobListing.
    title: str
    location: str
    description: str
    requirements: str
    responsibilities: str
    job_type: str
    remote_type: str
    experience_level: str
    salary_min: Amount | None
    salary_max: Amount | None
    salary_currency: str
    salary_period: str
    skills_required: list[str]
    skills_preferred: list[str]
    education_required: str
    benefits: list[str]
    job_url: str
    application_url: str
    posted_date: Moment | None
    application_deadline: Moment | None
    status: str
    data_quality_score: float | None
    last_verified: Moment | None
    verification_status: str
    seniority_level: str
    tech_stack: list[str]
    benefits_parsed: list[Any]

    scraped_at: Moment | None  # of both

    # Of the JobSourceListing.
    source_url: str
    source_metadata: dict[str, Any]
    last_updated: Moment | None


OF_THE_COMPANY = {"company", "company_website"}
OF_THE_SOURCE = {"source_url", "source_metadata", "last_updated", "scraped_at"}
KEY = {"source", "source_job_id"}
OF_THE_LISTING = Posting.__annotations__.keys() - KEY - OF_THE_COMPANY - OF_THE_SOURCE | {"scraped_at"}

Clean = Callable[[Any], Any]


class ReadPosting(NamedTuple):
    """A posting whose values are as the database will give them back."""

    position: int
    key: tuple[str, str]  # source and source_job_id
    listing: dict[str, Any]
    carried: dict[str, Any]
    company: ReadMention | None

    @classmethod
    def of(cls, position: int, posting: Posting) -> "ReadPosting":
        """Raises ValidationError, field by field, for what no row may hold."""
        if not isinstance(posting, Mapping):
            raise ValidationError("A posting is a mapping of fields.")
        if unknown := posting.keys() - Posting.__annotations__.keys():
            raise ValidationError({str(name): "This is not a field of a posting." for name in unknown})
        errors: dict[str, ValidationError] = {}
        listing = _cleaned(posting, LISTING_FIELDS, errors)
        carried = _cleaned(posting, CARRIED_FIELDS, errors)
        key = _cleaned({"source": "", "source_job_id": "", **posting}, KEY_FIELDS, errors)
        company = _cleaned(posting, COMPANY_FIELDS, errors)
        if "company_website" in company and "company" not in posting:
            errors["company"] = ValidationError("A company's website needs its name.")
        if not errors and not pay_in_order(listing.get("salary_min"), listing.get("salary_max")):
            errors["salary_max"] = PAY_NOT_IN_ORDER
        if errors:
            raise ValidationError(errors)
        return cls(
            position,
            (key["source"], key["source_job_id"]),
            listing,
            carried,
            _mention(company["company"], company.get("company_website", "")) if "company" in company else None,
        )


def pay_in_order(low: Decimal | None, high: Decimal | None) -> bool:
    return low is None or high is None or low <= high


def _cleaned(posting: Mapping[str, Any], fields: dict[str, Clean], errors: dict[str, ValidationError]) -> dict:
    values = {}
    for name in posting.keys() & fields.keys():
        try:
            values[name] = fields[name](posting[name])
        except ValidationError as error:
            errors[name] = error
    return values


@lru_cache(maxsize=10_000)
def _mention(name: str, website: str) -> ReadMention:
    return ReadMention.of(Mention(name, website))


# Reading values


def _text(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValidationError("This must be text.")
    _require_storable(value)
    return value.strip()


def _identifier(value: Any) -> str:
    """Sources number their postings too."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)


def _amount(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValidationError("This must be a number.")
    if isinstance(value, float):
        value = repr(value)  # 45.1, and not the binary fraction next to it
    return value.strip() or None if isinstance(value, str) else value


def _score(value: Any) -> float | None:
    if value is None or value == "":
        return None
    try:
        score = float(value)
    except (TypeError, ValueError, OverflowError):
        score = None
    if score is None or isinstance(value, bool) or not isfinite(score):
        raise ValidationError("This must be a number.")
    return score


def _moment(value: Any) -> datetime | None:
    if isinstance(value, str):
        value = value.strip()
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
        elif isinstance(value, date) and not isinstance(value, datetime):
            value = datetime.combine(value, time())
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except (AttributeError, TypeError, ValueError, OverflowError):
        raise ValidationError("This must be a date and time, such as 2026-01-31T12:00:00Z.") from None


def _texts(value: Any) -> list[str]:
    if value is None or value == "":
        return []
    if not isinstance(value, list | tuple):
        raise ValidationError("This must be a list of texts.")
    return [text for item in value if (text := _text(item))]


def _document(value: Any, empty: type) -> Any:
    if value is None or value == "":
        return empty()
    try:
        value = json.loads(json.dumps(value, allow_nan=False), parse_float=_number)
        for text in _texts_within(value):
            _require_storable(text)
    except (TypeError, ValueError, RecursionError):
        raise ValidationError("This must be JSON: texts, numbers, lists and objects.") from None
    return value


def _number(digits: str) -> float | int:
    """As PostgreSQL gives it back: it knows no exponent."""
    number = float(digits)
    return int(number) if number.is_integer() else number


def _texts_within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for part in value.values():
            yield from _texts_within(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts_within(part)


def _require_storable(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValidationError("This contains half a character (a lone surrogate).") from None
    if "\0" in text:
        raise ValidationError("This contains a null character.")


# What the model asks of them


def _message(rule: str) -> str:
    name = f"companies_joblisting_{rule}"
    return next(check for check in JobListing._meta.constraints if check.name == name).violation_error_message


# The constraints of one field that its own validation does not know.
RULES: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "title": (_message("title_length"), lambda title: len(title) >= 3),
    "salary_min": (_message("salary_min_min"), lambda amount: amount is None or amount >= 0),
    "salary_max": (_message("salary_max_min"), lambda amount: amount is None or amount >= 0),
    "data_quality_score": (_message("data_quality_score_range"), lambda score: score is None or 0 <= score <= 1),
}
PAY_NOT_IN_ORDER = ValidationError(_message("salary_max_order"))


def _reader(field: models.Field) -> Clean:
    match field:
        case StringListField():
            return _texts
        case JSONArrayField() | JSONObjectField():
            return lambda value: _document(value, field.python_type)
        case models.DecimalField():
            return _amount
        case models.FloatField():
            return _score
        case models.DateTimeField():
            return _moment
        case _:
            return _text


def _cleaner(field: models.Field, read: Clean | None = None) -> Clean:
    """The function that reads a value of the field and holds it against what the model asks."""
    read = read or _reader(field)
    message, holds = RULES.get(field.name, ("", None))

    def clean(value: Any) -> Any:
        value = field.clean(read(value), None)
        if holds and not holds(value):
            raise ValidationError(message)
        return value

    return clean


LISTING_FIELDS = {name: _cleaner(JobListing._meta.get_field(name)) for name in OF_THE_LISTING}
CARRIED_FIELDS = {name: _cleaner(JobSourceListing._meta.get_field(name)) for name in OF_THE_SOURCE}
KEY_FIELDS = {
    "source": _cleaner(JobSource._meta.get_field("name")),
    "source_job_id": _cleaner(JobSourceListing._meta.get_field("source_job_id"), _identifier),
}
COMPANY_FIELDS = {
    "company": _cleaner(models.CharField("company", max_length=NAME_MAX_LENGTH), _text),
    "company_website": _text,
}
