"""Cases of constraints: what each one refuses, and what it lets through.

The tables of them are tests/<app>/constraint_cases.py; tests/test_constraints.py tries every case.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import BaseConstraint, Field, Model
from factory.django import DjangoModelFactory

Values = dict[str, object]


@dataclass
class Case:
    """One violation of one constraint, and values on the right side of the border.

    Values are those of a row that `factory(**given)` made; a function makes them from that row, or, for a unique
    constraint, from another row, which `factory(**other)` made before.
    """

    factory: type[DjangoModelFactory]
    constraint: str  # its name, or model.field for a unique field
    wrong: Values | Callable[[Model], Values]
    accepts: list[Values | Callable[[Model], Values]] = field(default_factory=list)
    given: Values = field(default_factory=dict)
    other: Values | None = None  # of the row that is there already, where a clash with it is the violation
    # What the database may name instead, where it refuses the same row for another reason too.
    or_else: tuple[str, ...] = ()

    def __str__(self) -> str:
        values = "" if callable(self.wrong) else f" {self.wrong}"
        return f"{self.constraint}{values:.60}"

    def rows(self) -> tuple[Model, Model]:
        """Return a valid row, and the row from which the values are derived (the same one, or the other one)."""
        other = self.factory(**self.other) if self.other is not None else None
        row = self.factory(**self.given)
        return row, other or row

    @staticmethod
    def values(values: Values | Callable[[Model], Values], origin: Model) -> Values:
        """The values, made from `origin` where they need a row."""
        return values(origin) if callable(values) else values

    @property
    def rule(self) -> BaseConstraint | Field:
        """The constraint, or the field that is unique by itself."""
        options = self.factory._meta.model._meta
        if "." in self.constraint:
            return options.get_field(self.constraint.partition(".")[2])
        return next(constraint for constraint in options.constraints if constraint.name == self.constraint)

    @property
    def message(self) -> str:
        """What a person reads."""
        rule = self.rule
        return rule.error_messages["unique"] if isinstance(rule, Field) else rule.get_violation_error_message()

    @property
    def database_names(self) -> tuple[str, ...]:
        """How the database calls the constraint when it refuses; SQLite lists the columns of a unique one."""
        rule, table = self.rule, self.factory._meta.model._meta.db_table
        fields = [rule.name] if isinstance(rule, Field) else getattr(rule, "fields", ())
        columns = [self.factory._meta.model._meta.get_field(field).column for field in fields]
        name = f"{table}_{columns[0]}" if isinstance(rule, Field) else rule.name
        return (name, *([", ".join(f"{table}.{column}" for column in columns)] if columns else []))


class Rules:
    """The cases of one model, in the order of its constraints."""

    def __init__(self, factory: type[DjangoModelFactory], **given) -> None:
        self.factory = factory
        self.given = given
        self.cases: list[Case] = []

    def refuses(self, rule: str, *wrongs, accepts=(), given=None, **options) -> None:
        """The constraint named by the house pattern for `rule` refuses each of `wrongs`."""
        options_of_model = self.factory._meta.model._meta
        name = f"{options_of_model.app_label}_{options_of_model.model_name}_{rule}"
        self._add(name, wrongs, accepts, given, options)

    def refuses_clash(self, rule: str, *wrongs, given=None, other=None, **options) -> None:
        """The unique constraint refuses what `wrongs` make of another row."""
        self.refuses(rule, *wrongs, given=given, other=other or given or {}, **options)

    def unique_field(self, name: str, **other) -> None:
        """The field is unique by itself."""
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
        """Each of the fields has a minimum; `empty` says that it may be unknown."""
        for name in names:
            rights = [{name: minimum}, {name: minimum + 1}, *([{name: None}] if empty else [])]
            self.refuses(f"{name}_min", {name: minimum - 1}, accepts=rights, **options)

    def between(self, minimum: int, maximum: int, *names: str, empty: bool = False) -> None:
        """Each of the fields has a range, the borders included."""
        for name in names:
            rights = [{name: minimum}, {name: maximum}, *([{name: None}] if empty else [])]
            self.refuses(f"{name}_range", {name: minimum - 0.01}, {name: maximum + 0.01}, accepts=rights)

    def in_order(self, first: str, second: str, low, high, **options) -> None:
        """`second` is not below `first`; either may be unknown."""
        rights = [{first: low, second: low}, {first: low, second: None}, {first: None, second: low}]
        self.refuses(f"{second}_order", {first: high, second: low}, accepts=rights, **options)

    def not_blank(self, *names: str) -> None:
        for name in names:
            self.refuses(f"{name}_not_blank", {name: ""}, accepts=[{name: "x"}])

    def _add(self, name, wrongs, accepts, given, options) -> None:
        given = {**self.given, **(given or {})}
        # What is accepted belongs to the constraint, not to each violation of it.
        for number, wrong in enumerate(wrongs):
            rights = list(accepts) if number == 0 else []
            self.cases.append(Case(self.factory, name, wrong, rights, given, **options))
