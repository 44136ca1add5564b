"""The checks that many models share. Each names itself by the house pattern and speaks to a person."""

from django.db.models import CheckConstraint, Choices, F, Q

from jobpilot.db import lookups  # noqa: F401  (registers `__length` and `__ilike`)


def check(rule: str, condition: Q, message: str) -> CheckConstraint:
    """A CheckConstraint named `<app>_<model>_<rule>` that answers with `message`."""
    return CheckConstraint(name=f"%(app_label)s_%(class)s_{rule}", condition=condition, violation_error_message=message)


def choices_check(field: str, choices: type[Choices], *, blank: bool = False) -> CheckConstraint:
    """The column holds one of `choices`; with `blank`, or nothing."""
    values = ["", *choices.values] if blank else list(choices.values)
    known = ", ".join(choices.values)
    return check(f"{field}_known", Q(**{f"{field}__in": values}), f"{_label(field)} must be one of: {known}.")


def http_url_check(field: str) -> CheckConstraint:
    """The column is empty or an http(s) address; schemes are case-insensitive (RFC 3986, 3.1)."""
    return check(
        f"{field}_http",
        Q(**{field: ""}) | Q(**{f"{field}__istartswith": "http://"}) | Q(**{f"{field}__istartswith": "https://"}),
        f"{_label(field)} must start with http:// or https://.",
    )


def minimum_check(field: str, minimum: int) -> CheckConstraint:
    """The column is at least `minimum` (NULL passes)."""
    return check(f"{field}_min", Q(**{f"{field}__gte": minimum}), f"{_label(field)} must be at least {minimum}.")


def range_check(field: str, minimum: int, maximum: int) -> CheckConstraint:
    """The column lies between `minimum` and `maximum`, both included (NULL passes)."""
    return check(
        f"{field}_range",
        Q(**{f"{field}__gte": minimum, f"{field}__lte": maximum}),
        f"{_label(field)} must lie between {minimum} and {maximum}.",
    )


def order_check(first: str, second: str) -> CheckConstraint:
    """`second` is not below (or before) `first`; NULL on either side passes."""
    return check(
        f"{second}_order",
        Q(**{f"{second}__gte": F(first)}),
        f"{_label(second)} must not be below or before {_label(first).lower()}.",
    )


def length_check(field: str, minimum: int, maximum: int) -> CheckConstraint:
    """The text has `minimum` to `maximum` characters; SQLite does not hold VARCHAR(n) by itself."""
    return check(
        f"{field}_length",
        Q(**{f"{field}__length__gte": minimum, f"{field}__length__lte": maximum}),
        f"{_label(field)} must have {minimum} to {maximum} characters.",
    )


def not_blank_check(field: str) -> CheckConstraint:
    """The text is not empty."""
    return check(f"{field}_not_blank", ~Q(**{field: ""}), f"{_label(field)} must not be empty.")


def _label(field: str) -> str:
    return field.replace("_", " ").capitalize()
