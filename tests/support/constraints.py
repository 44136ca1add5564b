"""Cases of constraints: rows that each one rejects, and rows that it accepts.

The tables of them are tests/<app>/constraint_cases.py; tests/test_constraints.py tries every case.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import BaseConstraint, Field, Model
from factory.django import DjangoModelFactory

from jobpilot.db.same_person import SamePerson

Values = dict[str, object]


@dataclass
class Case:
    """One violation of one constraint, and values that it accepts.

    Values are those of a row that `factory(**given)` made; a function makes them from that row, or, for a unique
    constraint, from another row, which `factory(**other)` made before.
    """

    factory: type[DjangoModelFactory]
    constraint: str  # its name, or model.field for a unique field
    wrong: Values | Callable[[Model], Values]
    accepts: list[Values | Callable[[Model], Values]] = field(default_factory=list)
    given: Values = field(default_factory=dict)
    other: Values | None = None  # of the row that is there already, where a clash with it is the violation
    # Other constraints that the database may report, if the row violates these too.
    or_else: tuple[str, ...] = ()

    def __str__(self) -> str:
        values = "" if callable(self.wrong) else f" {self.wrong}"
        return f"{self.constraint}{values:.60}"

    def rows(self) -> tuple[Model, Model]:
        """Return a valid row, and the row from which the values are derived (the same one, or the other one)."""
        other = self.factory.create(**self.other) if self.other is not None else None
        row = self.factory.create(**self.given)
        return row, other or row

    @staticmethod
    def values(values: Values | Callable[[Model], Values], origin: Model) -> Values:
        """Return the values, computed from `origin` if they are a function."""
        return values(origin) if callable(values) else values

    @property
    def rule(self) -> BaseConstraint | Field:
        """The constraint, or the unique field."""
        options = self.factory._meta.model._meta
        if "." in self.constraint:
            return options.get_field(self.constraint.partition(".")[2])
        return next(constraint for constraint in options.constraints if constraint.name == self.constraint)

    def message(self, row: Model | None = None) -> str:
        """Return the message of a violation, by `row` if that matters."""
        rule = self.rule
        if row and isinstance(rule, SamePerson):
            return rule.message(row)
        return str(rule.error_messages["unique"] if isinstance(rule, Field) else rule.get_violation_error_message())

    @property
    def database_names(self) -> tuple[str, ...]:
        """The names of the constraint in errors of the database; SQLite lists the columns of a unique one."""
        rule, table = self.rule, self.factory._meta.model._meta.db_table
        fields = [rule.name] if isinstance(rule, Field) else getattr(rule, "fields", ())
        columns = [self.factory._meta.model._meta.get_field(field).column for field in fields]
        if isinstance(rule, SamePerson):  # SQLite names the columns
            return (rule.name, f"({rule.field}_id, {rule.person}_id)")
        name = f"{table}_{columns[0]}" if isinstance(rule, Field) else rule.name
        return (name, *([", ".join(f"{table}.{column}" for column in columns)] if columns else []))


class Rules:
    """The cases of one model, in the order of its constraints."""

    def __init__(self, factory: type[DjangoModelFactory], **given) -> None:
        self.factory = factory
        self.given = given
        self.cases: list[Case] = []

    def refuses(self, rule: str, *wrongs, accepts=(), given=None, **options) -> None:
        """Add cases for the constraint of `rule`, which rejects each of `wrongs`."""
        options_of_model = self.factory._meta.model._meta
        name = f"{options_of_model.app_label}_{options_of_model.model_name}_{rule}"
        self._add(name, wrongs, accepts, given, options)

    def refuses_clash(self, rule: str, *wrongs, given=None, other=None, **options) -> None:
        """Add cases for a unique constraint, which rejects values that `wrongs` compute from another row."""
        self.refuses(rule, *wrongs, given=given, other=other or given or {}, **options)

    def unique_field(self, name: str, **other) -> None:
        """Add a case for a unique field."""
        same = [lambda other: {name: getattr(other, name)}]
        self._add(f"{self.factory._meta.model.__name__}.{name}", same, (), None, {"other": other})

    def choices(self, *names: str, given=None) -> None:
        for name in names:
            self.refuses(f"{name}_known", {name: "?"}, given=given)

    def web_address(self, *names: str, **options) -> None:
        for name in names:
            wrongs = [{name: address} for address in ("ftp://example.com/a", "javascript:alert(1)", "example.com")]
            rights = [{name: address} for address in ("", "http://example.com", "HTTPS://EXAMPLE.COM/A?b=c")]
            self.refuses(f"{name}_http", *wrongs, accepts=rights, **options)

    def at_least(self, minimum: int, *names: str, empty: bool = False, **options) -> None:
        """Add cases for fields with a minimum; `empty` if they may be NULL."""
        for name in names:
            rights = [{name: minimum}, {name: minimum + 1}, *([{name: None}] if empty else [])]
            self.refuses(f"{name}_min", {name: minimum - 1}, accepts=rights, **options)

    def positive(self, *names: str) -> None:
        """Add cases for amounts of more than zero, which may be NULL; `full_clean()` makes NULL of zero."""
        for name in names:
            rights = [{name: Decimal("0.01")}, {name: Decimal("9999999999999.99")}, {name: None}]
            self.refuses(f"{name}_positive", {name: Decimal("-0.01")}, accepts=rights)

    def between(self, minimum: int, maximum: int, *names: str, empty: bool = False) -> None:
        """Add cases for fields with a range, limits included."""
        for name in names:
            rights = [{name: minimum}, {name: maximum}, *([{name: None}] if empty else [])]
            self.refuses(f"{name}_range", {name: minimum - 0.01}, {name: maximum + 0.01}, accepts=rights)

    def in_order(self, first: str, second: str, low, high, **options) -> None:
        """Add cases for a `second` that is not less than `first`; either may be NULL."""
        rights = [{first: low, second: low}, {first: low, second: None}, {first: None, second: low}]
        self.refuses(f"{second}_order", {first: high, second: low}, accepts=rights, **options)

    def not_blank(self, *names: str) -> None:
        for name in names:
            self.refuses(f"{name}_not_blank", {name: ""}, accepts=[{name: "x"}])

    def _add(self, name, wrongs, accepts, given, options) -> None:
        given = {**self.given, **(given or {})}
        # The accepted values belong to the constraint, not to each violation of it.
        for number, wrong in enumerate(wrongs):
            rights = list(accepts) if number == 0 else []
            self.cases.append(Case(self.factory, name, wrong, rights, given, **options))
