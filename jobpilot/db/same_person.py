"""Constraints that keep the rows of different people apart.

A row of a person may refer to another one of that person: the resume that was sent, the application that an event is
about. `SamePerson` is a foreign key over both columns, the reference and the person, so that the database itself
refuses a row of somebody else. It is checked at the end of a transaction, like Django's own foreign keys: a row and
what it refers to can be moved to another person together. `PersonKey` is the key of the row that is referred to.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models
from django.db.backends.ddl_references import Statement
from django.db.models import BaseConstraint, ForeignKey, Model, UniqueConstraint


def another_person(other: Model, owner: Any, person: Any) -> str:
    """Return the sentence for a row of `owner` that was chosen for `person`."""
    return f"“{other}” belongs to {owner}. Choose a {other._meta.verbose_name} of {person}."


class SamePerson(BaseConstraint):
    """Require that the row to which `field` refers belongs to the person of this row; NULL passes.

    The person is the foreign key `person` of both. The other model needs a `PersonKey`.
    """

    violation_error_code = "another_person"

    def __init__(self, *, field: str, person: str = "user", **options: Any) -> None:
        self.field, self.person = field, person
        options.setdefault("violation_error_message", f"The {_words(field)} must belong to the same person.")
        super().__init__(**options)

    def validate(
        self, model: type[Model], instance: Any, exclude: Iterable[str] | None = None, using: str = DEFAULT_DB_ALIAS
    ) -> None:
        if {self.field, self.person} & set(exclude or ()):
            return
        reference, person = _foreign_key(model, self.field), _foreign_key(model, self.person)
        key, own = getattr(instance, reference.attname), getattr(instance, person.attname)
        if key is None or own is None:
            return
        people = (
            reference.related_model._base_manager.using(using).filter(pk=key).values_list(person.attname, flat=True)
        )
        if people.exclude(**{person.attname: own}).exists():
            raise ValidationError({self.field: ValidationError(self.message(instance), code=self.violation_error_code)})

    def message(self, instance: Model) -> str:
        """Return the message of a violation, which names the row and both people."""
        other = getattr(instance, self.field)
        return another_person(other, getattr(other, self.person), getattr(instance, self.person))

    def constraint_sql(self, model: Any, schema_editor: Any) -> str:
        reference, person = _foreign_key(model, self.field), _foreign_key(model, self.person)
        quote = schema_editor.quote_name
        target = reference.related_model._meta
        columns = ", ".join(quote(field.column) for field in (reference, person))
        keys = ", ".join(
            quote(field.column) for field in (target.pk, _foreign_key(reference.related_model, self.person))
        )
        return (
            f"CONSTRAINT {quote(self.name)} FOREIGN KEY ({columns}) "
            f"REFERENCES {quote(target.db_table)} ({keys}) DEFERRABLE INITIALLY DEFERRED"
        )

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        return Statement(
            "ALTER TABLE %(table)s ADD %(constraint)s",
            table=schema_editor.quote_name(model._meta.db_table),
            constraint=self.constraint_sql(model, schema_editor).replace("%", "%%"),
        )

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        return Statement(
            "ALTER TABLE %(table)s DROP CONSTRAINT %(name)s",
            table=schema_editor.quote_name(model._meta.db_table),
            name=schema_editor.quote_name(self.name),
        )

    def deconstruct(self) -> Any:
        path, args, options = super().deconstruct()
        return path, args, options | {"field": self.field, "person": self.person}

    def __eq__(self, other: object) -> bool:
        if isinstance(other, SamePerson):
            return self.deconstruct() == other.deconstruct()
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self.name, self.field, self.person))


class PersonKey(UniqueConstraint):
    """The key of a row together with its person, to which the constraints `SamePerson` of other tables refer.

    The key alone is unique already, so that this is violated by no row of its own, but by one whose person changes
    while rows of the old person refer to it.
    """

    violation_error_code = "rows_of_another_person"

    def __init__(self, *, person: str = "user", fields: Iterable[str] = (), **options: Any) -> None:
        self.person = person
        options.setdefault("violation_error_message", "What refers to this row must belong to the same person.")
        super().__init__(fields=tuple(fields) or ("id", person), **options)

    def validate(
        self, model: type[Model], instance: Any, exclude: Iterable[str] | None = None, using: str = DEFAULT_DB_ALIAS
    ) -> None:
        person = _foreign_key(model, self.person)
        own = getattr(instance, person.attname)
        if instance._state.adding or own is None or self.person in set(exclude or ()):
            return
        stored = model._base_manager.using(using).filter(pk=instance.pk).exclude(**{person.attname: own}).first()
        if stored is None:
            return
        for reference in references(model):
            rows = reference.model._base_manager.using(using).filter(**{reference.name: instance.pk})
            if count := rows.exclude(**{person.attname: own}).exclude(pk=instance.pk).count():
                message = (
                    f"{count} {_noun(reference.model, count)} of {getattr(stored, self.person)} "
                    f"{'refers' if count == 1 else 'refer'} to this {model._meta.verbose_name}, "
                    f"so that it cannot go to {getattr(instance, self.person)}."
                )
                raise ValidationError({self.person: ValidationError(message, code=self.violation_error_code)})

    def deconstruct(self) -> Any:
        path, args, options = super().deconstruct()
        return path, args, options | {"person": self.person}


def references(model: type[Model]) -> list[ForeignKey]:
    """Return the foreign keys to `model` that only rows of the same person may have."""
    keys = (getattr(relation, "field", None) for relation in model._meta.get_fields(include_hidden=True))
    return [key for key in keys if isinstance(key, ForeignKey) and constraint_of(key)]


def constraint_of(key: models.Field) -> SamePerson | None:
    """Return the `SamePerson` of a foreign key, or None."""
    constraints = (each for each in key.model._meta.constraints if isinstance(each, SamePerson))
    return next((each for each in constraints if each.field == key.name), None)


def _foreign_key(model: type[Model], name: str) -> ForeignKey:
    field = model._meta.get_field(name)
    assert isinstance(field, ForeignKey), f"{model._meta.label}.{name} is no foreign key."  # noqa: S101
    return field


def _noun(model: type[Model], count: int) -> str:
    return str(model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural)


def _words(field: str) -> str:
    return field.replace("_", " ")
