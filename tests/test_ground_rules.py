"""Rules for every model, tested over all models, so that new ones are included."""

import uuid
from pathlib import Path
from typing import cast

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Value
from django.utils import timezone
from django_extensions.db.fields import ModificationDateTimeField

import jobpilot.apps
from jobpilot.db.fields import HttpURLField, JSONArrayField, JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models import User
from tests.support.project import MODELS

# Accounts are Django's, with its key, timestamps (date_joined, last_login) and default ordering.
OWN_MODELS = [model for model in MODELS if model is not User]
# NULL means "unknown" if "" would clash with another "" in a unique constraint.
NULL_TEXTS = {"UserProfile.email", "Company.domain", "Company.tenant"}
POSTGRESQL_NAME_LENGTH = 63


def every_field(kind=models.Field, where=lambda field: True):
    """Parametrize over the fields of these classes in every model."""
    fields = [(model, field) for model in OWN_MODELS for field in model._meta.local_fields]
    params = [
        pytest.param(model, field, id=f"{model.__name__}.{field.name}")
        for model, field in fields
        if isinstance(field, kind) and where(field)
    ]
    return pytest.mark.parametrize(("model", "field"), params)


CONSTRAINTS = [(model, constraint) for model in OWN_MODELS for constraint in model._meta.constraints]
INDEXES = [(model, index) for model in OWN_MODELS for index in model._meta.indexes]
every_constraint = pytest.mark.parametrize(
    ("model", "constraint"), CONSTRAINTS, ids=[constraint.name for _, constraint in CONSTRAINTS]
)
every_index = pytest.mark.parametrize(("model", "index"), INDEXES, ids=[index.name for _, index in INDEXES])
every_model = pytest.mark.parametrize("model", OWN_MODELS, ids=lambda model: model.__name__)


def holds(constraint: models.CheckConstraint, field: models.Field, value) -> bool:
    """Return whether a check over one field accepts `value`, according to the database."""
    return cast(models.Q, constraint.condition).check({field.name: Value(value, output_field=field)})


def checks_of(model, field) -> list[models.CheckConstraint]:
    """Return the checks over this field only."""
    return [
        constraint
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
        and cast(models.Q, constraint.condition).referenced_base_fields == {field.name}
    ]


def test_the_list_of_apps_is_complete():
    """Every app of this repository that has models is in `jobpilot.apps.APPS`."""
    own = [config for config in apps.get_app_configs() if Path(config.path).is_relative_to(settings.BASE_DIR)]
    with_models = {config.label for config in own if ".venv" not in config.path and list(config.get_models())}
    assert with_models == set(jobpilot.apps.APPS)


class TestModel:
    @every_model
    def test_the_key_is_a_uuid(self, model):
        assert isinstance(model._meta.pk, models.UUIDField)
        assert model._meta.pk.default is uuid.uuid4

    @every_model
    def test_a_row_has_timestamps(self, model):
        created_at, updated_at = model._meta.get_field("created_at"), model._meta.get_field("updated_at")

        assert created_at.default is timezone.now
        assert not created_at.editable
        assert type(updated_at) is ModificationDateTimeField

    @every_model
    def test_it_has_a_docstring(self, model):
        generated = f"{model.__name__}("  # Django lists the fields where no docstring is
        assert model.__doc__
        assert not model.__doc__.startswith(generated)

    @every_model
    def test_a_row_has_a_name(self, model):
        assert model.__str__ is not models.Model.__str__


class TestField:
    @every_field(models.DateTimeField)
    def test_datetimes_are_aware(self, model, field):
        if not isinstance(field, ModificationDateTimeField):
            assert not field.auto_now, "An imported row could not keep its own moment."
            assert not field.auto_now_add, "An imported row could not keep its own moment."
        moment = field.pre_save(model(), add=True)
        assert moment is None or timezone.is_aware(moment)

    @every_field((models.CharField, models.TextField))
    def test_text_is_never_null(self, model, field):
        assert field.null == (f"{model.__name__}.{field.name}" in NULL_TEXTS)
        assert field.null or not field.blank or field.default == "" or field.choices

    @every_field(models.ForeignKey)
    def test_a_relation_has_a_reverse_name(self, model, field):
        assert field.remote_field.related_name

    @every_field(models.JSONField)
    def test_json_has_one_type(self, model, field):
        assert isinstance(field, JSONObjectField | JSONArrayField)

    @every_field(models.URLField)
    def test_the_database_checks_web_addresses(self, db, model, field):
        assert isinstance(field, HttpURLField)
        (check,) = (check for check in checks_of(model, field) if check.name.endswith(f"_{field.name}_http"))
        addresses = [
            "",
            "http://example.com",
            "HTTPS://EXAMPLE.COM/",
            "ftp://example.com",
            "example.com",
            " http://a.b",
        ]
        assert [holds(check, field, address) for address in addresses] == [True, True, True, False, False, False]

    @every_field(where=lambda field: field.choices)
    def test_the_database_checks_choices(self, db, model, field):
        (check,) = (check for check in checks_of(model, field) if check.name.endswith(f"_{field.name}_known"))
        values = [value for value, _ in field.flatchoices]

        assert [value for value in values if not holds(check, field, value)] == []
        assert holds(check, field, "") == field.blank
        assert not holds(check, field, "no such choice")
        assert not holds(check, field, values[0].upper()), "The database must not fold the case."
        assert all(value == value.lower() and value.isidentifier() for value in values)
        assert field.default in {models.NOT_PROVIDED, *values} or (field.blank and field.default == "")


class TestConstraint:
    @every_constraint
    def test_its_name_has_the_pattern(self, model, constraint):
        prefix = f"{model._meta.app_label}_{model._meta.model_name}_"
        assert constraint.name.startswith(prefix)
        assert constraint.name.removeprefix(prefix).replace("_", "").isalnum()
        assert constraint.name == constraint.name.lower()
        assert len(constraint.name) <= POSTGRESQL_NAME_LENGTH, "PostgreSQL would cut it."

    @every_constraint
    def test_it_has_a_message_for_people(self, model, constraint):
        message = constraint.get_violation_error_message()
        assert constraint.violation_error_message != constraint.default_violation_error_message
        assert message[0].isupper()
        assert message.endswith(".")
        assert constraint.name not in message

    def test_no_name_is_used_twice(self):
        names = [constraint.name for _, constraint in CONSTRAINTS]
        assert len(names) == len(set(names))

    @every_field(where=lambda field: field.unique and not field.primary_key)
    def test_a_unique_field_has_a_message_for_people(self, model, field):
        assert field.error_messages["unique"] != models.Field.default_error_messages["unique"]


# Below, a key is a sequence of columns, as in a B-tree index or an ORDER BY.
Key = tuple[str, ...]


def column(model, name: str) -> str:
    """Return the column of a field, with its sign if it is descending: `-bank` and `-bank_id` are both `-bank_id`."""
    sign = "-" if name.startswith("-") else ""
    return sign + model._meta.get_field(name.lstrip("-")).attname


def key(model, index: models.Index | models.UniqueConstraint) -> Key:
    """Return the columns of an index or a unique constraint; an expression is its own text."""
    if index.expressions:
        return tuple(map(str, index.expressions))
    return tuple(column(model, name) for name in index.fields)


def leads(shorter: Key, longer: Key) -> bool:
    """Return whether an index on `longer` serves all queries of one on `shorter`, forwards or backwards."""
    start = longer[: len(shorter)]
    backwards = tuple(name.removeprefix("-") if name.startswith("-") else f"-{name}" for name in start)
    return shorter in (start, backwards)


def index_keys(model) -> list[Key]:
    """Return the declared indexes over the whole table."""
    return [key(model, index) for index in model._meta.indexes if index.condition is None]


def unique_keys(model) -> list[Key]:
    """Return the keys that are unique over the whole table."""
    return [
        *((field.attname,) for field in model._meta.local_fields if field.unique),
        *(
            key(model, constraint)
            for constraint in model._meta.constraints
            if isinstance(constraint, models.UniqueConstraint) and constraint.condition is None
        ),
    ]


def foreign_key_keys(model) -> list[Key]:
    """Return the keys of the indexes that Django creates for foreign keys."""
    return [
        (field.attname,)
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey)
        and field.db_index  # type: ignore[attr-defined]  # the stubs lack it
        and not field.unique
    ]


class TestIndex:
    @every_index
    def test_it_names_the_query_it_serves(self, model, index):
        assert type(index) is Index
        assert index.serves.strip()
        assert len(index.name) <= Index.max_name_length

    @every_model
    def test_none_is_redundant(self, model):
        own = index_keys(model)
        plain = own + foreign_key_keys(model)
        unique = unique_keys(model)

        repeated = [
            (shorter, longer)
            for position, shorter in enumerate(plain)
            for other, longer in enumerate(plain + unique)
            if position != other and leads(shorter, longer)
        ]
        # Columns after a unique key do not change the order, and are of use only to a query that reads nothing else.
        ordered = [key(model, index) for index in model._meta.indexes if index.condition is None and not index.covers]
        widened = [(known, wider) for wider in ordered for known in unique if leads(known, wider)]
        assert repeated == []
        assert widened == []

    @every_field(models.ForeignKey)
    def test_a_foreign_key_is_indexed(self, model, field):
        """A deletion looks up the rows that refer to a row, which without an index reads the whole table."""
        keys = index_keys(model) + unique_keys(model) + foreign_key_keys(model)
        assert any(leads((field.attname,), key) for key in keys)


class TestOrdering:
    @every_model
    def test_it_is_total(self, model):
        assert model._meta.ordering[-1] in {"id", "-id"}

    @every_model
    def test_an_index_serves_it(self, model):
        ordering = tuple(column(model, name) for name in model._meta.ordering)

        assert any(leads(ordering, key) for key in index_keys(model)) or any(
            leads(ordering[:-1], key) for key in unique_keys(model)
        )
