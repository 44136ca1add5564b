"""Check constraints shared by many models, each with a name by the project's pattern and a message for people."""

from django.db.models import BaseConstraint, CheckConstraint, Choices, F, Q
from django.utils.text import capfirst

from jobpilot.db import lookups  # noqa: F401  (registers `__length` and `__ilike`)
from jobpilot.db.moments import EARLIEST, FIRST_YEAR, LAST_YEAR, TOO_LATE

SPELLED = {
    "github": "GitHub",
    "gpa": "GPA",
    "id": "ID",
    "linkedin": "LinkedIn",
    "max": "maximum",
    "min": "minimum",
    "url": "URL",
}


def check(rule: str, condition: Q, message: str) -> CheckConstraint:
    """Return a CheckConstraint named `<app>_<model>_<rule>` that is violated with `message`."""
    return CheckConstraint(name=f"%(app_label)s_%(class)s_{rule}", condition=condition, violation_error_message=message)


def fields_of(constraint: BaseConstraint) -> set[str]:
    """Return the names of the fields that the condition of a constraint reads; none if it has no condition."""
    condition = getattr(constraint, "condition", None)
    return condition.referenced_base_fields if condition else set()


def choices_check(field: str, choices: type[Choices], *, blank: bool = False) -> CheckConstraint:
    """Require one of `choices`, or also the empty text if `blank`."""
    values = ["", *choices.values] if blank else list(choices.values)
    known = ", ".join(choices.values)
    return check(f"{field}_known", Q(**{f"{field}__in": values}), f"{_label(field)} must be one of: {known}.")


def http_url_check(field: str) -> CheckConstraint:
    """Require an http(s) URL or the empty text; schemes are case-insensitive (RFC 3986, 3.1)."""
    return check(
        f"{field}_http",
        Q(**{field: ""}) | Q(**{f"{field}__istartswith": "http://"}) | Q(**{f"{field}__istartswith": "https://"}),
        f"{_label(field)} must start with http:// or https://.",
    )


def minimum_check(field: str, minimum: int) -> CheckConstraint:
    """Require at least `minimum`; NULL passes."""
    return check(f"{field}_min", Q(**{f"{field}__gte": minimum}), f"{_label(field)} must be at least {minimum}.")


def positive_check(field: str) -> CheckConstraint:
    """Require more than zero; NULL passes."""
    return check(
        f"{field}_positive",
        Q(**{f"{field}__gt": 0}),
        f"{_label(field)} must be more than 0. Leave it empty if it is unknown.",
    )


def currency_check(field: str) -> CheckConstraint:
    """Require three capital letters or the empty text: the shape of ISO 4217 codes."""
    return check(
        f"{field}_code",
        Q(**{field: ""}) | Q(**{f"{field}__capitals": 3}),
        f"{_label(field)} must be an ISO 4217 code, such as USD.",
    )


def range_check(field: str, minimum: int, maximum: int) -> CheckConstraint:
    """Require a value between `minimum` and `maximum`, both included; NULL passes."""
    return check(
        f"{field}_range",
        Q(**{f"{field}__gte": minimum, f"{field}__lte": maximum}),
        f"{_label(field)} must be between {minimum} and {maximum}.",
    )


def order_check(first: str, second: str) -> CheckConstraint:
    """Require that `second` is not less than `first`, or not before it for dates; NULL on either side passes."""
    if second.endswith("_date"):
        message = f"The {_words(second)} must not be before the {_words(first)}."
    else:
        message = f"{_label(second)} must not be less than {_words(first)}."
    return check(f"{second}_order", Q(**{f"{second}__gte": F(first)}), message)


def moments_check(*fields: str) -> CheckConstraint:
    """Require moments in the years of a job hunt (`jobpilot.db.moments`); NULL passes."""
    bounds = {f"{field}__{lookup}": end for field in fields for lookup, end in (("gte", EARLIEST), ("lt", TOO_LATE))}
    return check("moments_range", Q(**bounds), f"Dates must be between {FIRST_YEAR} and {LAST_YEAR}.")


def length_check(field: str, minimum: int, maximum: int) -> CheckConstraint:
    """Require `minimum` to `maximum` characters; SQLite does not enforce the length of VARCHAR(n)."""
    return check(
        f"{field}_length",
        Q(**{f"{field}__length__gte": minimum, f"{field}__length__lte": maximum}),
        f"{_label(field)} must be {minimum} to {maximum} characters long.",
    )


def not_blank_check(field: str) -> CheckConstraint:
    """Require a text that is not empty."""
    return check(f"{field}_not_blank", ~Q(**{field: ""}), f"{_label(field)} must not be empty.")


def _label(field: str) -> str:
    return capfirst(_words(field))


def _words(field: str) -> str:
    """Return a field's name in words: "salary_max" becomes "maximum salary"."""
    words = field.split("_")
    if words[-1] in ("max", "min"):
        words.insert(0, words.pop())
    return " ".join(SPELLED.get(word, word) for word in words)
