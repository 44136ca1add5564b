"""A job posting as a source provides it, and its parsing: each value is converted for storage or left out.

A wrong value costs that value, not the posting: it is left out and reported. Only what makes the posting (its source,
its id, its company, its title) is refused together with it.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import Any, NamedTuple, Required, TypedDict

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from companies.identity.mention import Mention, ParsedMention
from companies.matching import names_nobody
from companies.matching.text import unescaped
from companies.matching.urls import web_address
from companies.models import JobListing, JobSource, JobSourceListing
from companies.models.job_title import listing_title
from companies.models.named import NAME_MAX_LENGTH
from jobpilot.db.fields import HttpURLField, JSONArrayField, JSONObjectField, StringListField, own_field
from jobpilot.db.money import AmountField, read_amount
from jobpilot.notations import shortened

Moment = datetime | date | str
Amount = Decimal | float | str


class Posting(TypedDict, total=False):
    """A posting as a source provides it. Missing fields stay unchanged; None or "" clears a field.

    A new posting needs a company and a title. Datetimes without a time zone are in UTC. The empty cells of a data frame
    (NaN, NaT) are None.
    """

    source: Required[str]  # the name of a JobSource; a new one is created
    source_job_id: Required[str | int]

    company: str  # "Confidential" and its like name nobody: a new posting gets a company of its own
    company_website: str  # distinguishes the company from others with its name

    # Fields of the JobListing.
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

    scraped_at: Moment | None  # a field of both

    # Fields of the JobSourceListing.
    source_url: str
    source_metadata: dict[str, Any]
    last_updated: Moment | None


COMPANY_FIELDS = {"company", "company_website"}
SOURCE_LISTING_FIELDS = {"source_url", "source_metadata", "last_updated", "scraped_at"}
KEY_FIELDS = {"source", "source_job_id"}
LISTING_FIELDS = Posting.__annotations__.keys() - KEY_FIELDS - COMPANY_FIELDS - SOURCE_LISTING_FIELDS | {"scraped_at"}
# What a source cannot say of a listing. `tests/test_new_fields.py` demands that every other column is in Posting.
LEFT_OUT = {
    "place_words",  # made of the location
    "asks",  # read from the texts
    "asks_of",
    "canonical",  # decided in the review of duplicates
    "source_count",  # counted
    "address_digest",  # made of job_url
}

# The texts that data frames make of an empty cell.
EMPTY_CELLS = frozenset({"nan", "NaN", "NaT", "<NA>"})
# Software writes the ends of its calendar for a date that it does not know: 1970-01-01, 2199-12-31. Jobs have been
# posted on the web since 1995, and no deadline is more than ten years ahead.
FIRST_YEAR = 1995
YEARS_AHEAD = 10

Clean = Callable[[Any], Any]


class LeftOut(NamedTuple):
    """A value that was left out of a posting: the row's position (the first is 0), and the reason for people."""

    position: int
    field: str
    value: str
    reason: str

    @classmethod
    def of(cls, position: int, name: str, value: object, error: ValidationError) -> "LeftOut":
        return cls(position, name, shortened(str(value)), " ".join(error.messages))


class ParsedPosting(NamedTuple):
    """A posting whose values are as the database will return them."""

    position: int
    key: tuple[str, str]  # source and source_job_id
    listing: dict[str, Any]
    source_listing: dict[str, Any]
    company: ParsedMention | None
    left_out: list[LeftOut]

    @classmethod
    def parse(cls, position: int, posting: Posting) -> "ParsedPosting":
        """Parse a posting. Raise ValidationError, field by field, for values without which it cannot be stored."""
        if not isinstance(posting, Mapping):
            raise ValidationError("A posting must be a mapping of fields.")
        errors: dict[str, ValidationError] = {}
        listing = _cleaned(posting, LISTING_CLEANERS, errors)
        source_listing = _cleaned(posting, SOURCE_LISTING_CLEANERS, errors)
        key = _cleaned({"source": "", "source_job_id": "", **posting}, KEY_CLEANERS, errors)
        company = _cleaned(posting, COMPANY_CLEANERS, errors)
        if "company_website" in company and "company" not in posting:
            errors["company_website"] = ValidationError("Enter the name of the company as well as its website.")
        if unknown := posting.keys() - Posting.__annotations__.keys():
            errors |= {name: ValidationError("This is not a field of a posting.") for name in unknown}
        if errors and (fatal := errors.keys() & INDISPENSABLE):
            raise ValidationError({name: errors[name] for name in fatal})
        return cls(
            position,
            (key["source"], key["source_job_id"]),
            listing,
            source_listing,
            _mention(company["company"], company.get("company_website", "")) if "company" in company else None,
            [LeftOut.of(position, str(name), posting.get(name), error) for name, error in errors.items()],
        )


def _cleaned(posting: Mapping[str, Any], fields: dict[str, Clean], errors: dict[str, ValidationError]) -> dict:
    values = {}
    for name in posting.keys() & fields.keys():
        value = posting[name]
        try:
            # A company "nan" is not missing: it is not named.
            is_unnamed = name == "company" and isinstance(value, str) and names_nobody(value)
            values[name] = fields[name](None if _is_empty_cell(value) and not is_unnamed else value)
        except ValidationError as error:
            errors[name] = error
    return values


def _is_empty_cell(value: Any) -> bool:
    """Return whether a value is what a data frame has for none: NaN and NaT, which do not equal themselves."""
    if type(value) is str:
        return len(value) <= 4 and value in EMPTY_CELLS
    try:
        return bool(value != value)
    except TypeError:  # NA is neither true nor false
        return True
    except ValueError:  # an array
        return False


def fitting(values: dict[str, Any], stored: JobListing) -> tuple[dict[str, Any], dict[str, ValidationError]]:
    """Return those of the values of a posting that fit each other and the stored listing, and why the others do not.

    Of two values that contradict each other both are left out, unless only one of them is new. A deadline before the
    day of the posting is wrong itself.
    """
    errors: dict[str, ValidationError] = {}
    if not values.keys().isdisjoint(SALARY):
        low, high = (values.get(bound, getattr(stored, bound)) for bound in SALARY)
        if low is not None and high is not None and high < low:
            errors = {bound: SALARY_NOT_IN_ORDER for bound in SALARY if bound in values}
    if deadline := values.get("application_deadline"):
        posted = values.get("posted_date", stored.posted_date)
        if posted and deadline.date() < posted.date():
            errors["application_deadline"] = DEADLINE_BEFORE_POSTING
    return ({name: value for name, value in values.items() if name not in errors} if errors else values), errors


@lru_cache(maxsize=10_000)
def _mention(name: str, website: str) -> ParsedMention:
    return ParsedMention.parse(Mention(name, website))


# Parsing values


def _text(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValidationError("The value must be a string.")
    _require_storable(value)
    return value.strip()


def _identifier(value: Any) -> str:
    """Return the identifier as text; some sources use numbers."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)


def _link(value: Any) -> str:
    return web_address(_text(value))


def _title(value: Any) -> str:
    return listing_title(_name(value))


def _name(value: Any) -> str:
    """Return a text that is never HTML, so that its entities are an accident."""
    return unescaped(_text(value)).strip()


def _amount(value: Any) -> Decimal | None:
    return read_amount(_text(value) if isinstance(value, str) else value)


def _score(value: Any) -> float | None:
    if value is None or value == "":
        return None
    try:
        score = float(value)
    except (TypeError, ValueError, OverflowError):
        score = None
    if score is None or isinstance(value, bool) or not isfinite(score):
        raise ValidationError("Enter a number.")
    return score


def _moment(value: Any) -> datetime | None:
    if isinstance(value, str):
        value = _text(value)
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
        elif isinstance(value, date) and not isinstance(value, datetime):
            value = datetime.combine(value, time())
        moment = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
        if moment.year < FIRST_YEAR or moment.year > timezone.now().year + YEARS_AHEAD:
            raise ValidationError("This date only stands for an unknown one.")
        return moment
    except (AttributeError, TypeError, ValueError, OverflowError):
        raise ValidationError("Enter a valid date and time, such as 2026-01-31T12:00:00Z.") from None


def _texts(value: Any) -> list[str]:
    if value is None or value == "":
        return []
    if not isinstance(value, list | tuple):
        raise ValidationError("The value must be a list of strings.")
    return [text for item in value if (text := _text(item))]


def _document(value: Any, empty: type) -> Any:
    if value is None or value == "":
        return empty()
    try:
        value = json.loads(json.dumps(value, allow_nan=False), parse_float=_number)
        for text in _texts_within(value):
            _require_storable(text)
    except (TypeError, ValueError, RecursionError):
        raise ValidationError("Enter valid JSON: strings, numbers, lists and objects.") from None
    return value


def _number(digits: str) -> float | int:
    """Return a number as PostgreSQL returns it from JSON, without an exponent."""
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
        raise ValidationError("Lone surrogate characters are not allowed.") from None
    if "\0" in text:
        raise ValidationError("Null characters are not allowed.")


# Rules of the model


def _message(rule: str) -> str:
    name = f"companies_joblisting_{rule}"
    [constraint] = [constraint for constraint in JobListing._meta.constraints if constraint.name == name]
    return str(constraint.violation_error_message)


# Constraints on a single field that the field itself does not validate.
RULES: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "data_quality_score": (_message("data_quality_score_range"), lambda score: score is None or 0 <= score <= 1),
}
SALARY = ("salary_min", "salary_max")
SALARY_NOT_IN_ORDER = ValidationError(_message("salary_max_order"))
DEADLINE_BEFORE_POSTING = ValidationError("The deadline is before the day on which the job was posted.")
INDISPENSABLE = {"source", "source_job_id", "company", "title"}


def _parser(field: models.Field) -> Clean:
    match field:
        case StringListField():
            return _texts
        case JSONArrayField() | JSONObjectField():
            return lambda value: _document(value, field.python_type)
        case HttpURLField():
            return _link
        case models.FloatField():
            return _score
        case models.DateTimeField():
            return _moment
        case _:
            return _text


def _cleaner(field: models.Field, parse: Clean | None = None) -> Clean:
    """Return a function that parses a value of the field and validates it."""
    parse = parse or _parser(field)
    message, is_valid = RULES.get(field.name, ("", None))
    if isinstance(field, AmountField):
        return _amount
    if field.choices:
        return _choice_cleaner(field, _message(f"{field.name}_known"))

    def clean(value: Any) -> Any:
        value = field.clean(parse(value), None)
        if is_valid and not is_valid(value):
            raise ValidationError(message)
        return value

    return clean


PARSERS: dict[str, Clean] = {"title": _title, "location": _name}


def _choice_cleaner(field: models.Field, message: str) -> Clean:
    """Return a function that parses a choice. Django's own validation would be slower, and not say what is right."""
    known = {value for value, _ in field.flatchoices} | ({""} if field.blank else set())

    def clean(value: Any) -> str:
        if (text := _text(value)) not in known:
            raise ValidationError(message)
        return text

    return clean


LISTING_CLEANERS = {name: _cleaner(own_field(JobListing, name), PARSERS.get(name)) for name in LISTING_FIELDS}
SOURCE_LISTING_CLEANERS = {name: _cleaner(own_field(JobSourceListing, name)) for name in SOURCE_LISTING_FIELDS}
KEY_CLEANERS = {
    "source": _cleaner(own_field(JobSource, "name")),
    "source_job_id": _cleaner(own_field(JobSourceListing, "source_job_id"), _identifier),
}
COMPANY_CLEANERS = {
    "company": _cleaner(models.CharField("company", max_length=NAME_MAX_LENGTH), _name),
    "company_website": _text,
}


def listing_values(posting: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, ValidationError]]:
    """Return the values of a new listing as they are stored, and why others cannot be, without a query."""
    errors: dict[str, ValidationError] = {}
    values, unfit = fitting(_cleaned(posting, LISTING_CLEANERS, errors), JobListing())
    return values, errors | unfit


def read_ids(values: Iterable[Any]) -> set[str]:
    """Return ids of a source as they are stored. Those that cannot be stored are left out: their rows were refused."""
    ids = set()
    for value in values:
        with suppress(ValidationError):
            ids.add(KEY_CLEANERS["source_job_id"](None if _is_empty_cell(value) else value))
    return ids
