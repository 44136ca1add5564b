"""A JSON column holds one type of value, by validation and in the database."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models import Value

from jobpilot.db.fields import JSONArrayField, StringListField
from tests.support.project import FACTORIES, MODELS

COLUMNS = [
    pytest.param(model, field, id=f"{model.__name__}.{field.name}")
    for model in MODELS
    for field in model._meta.local_fields
    if isinstance(field, models.JSONField)
]
every_column = pytest.mark.parametrize(("model", "field"), COLUMNS)

pytestmark = pytest.mark.django_db


def wrong_values(field: models.JSONField) -> list:
    """Return values of other types, among them the empty one, and JSON null."""
    other_kind: dict | list = {} if isinstance(field, JSONArrayField) else []
    return [other_kind, "text", "", 1, True, Value(None, models.JSONField())]


def refused(write, *args, **kwargs) -> None:
    # DataError: PostgreSQL computes the length of an embedding's vector before it checks its type.
    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        write(*args, **kwargs)


@every_column
def test_validation_has_a_message(model, field):
    if not field.editable:
        pytest.skip("nobody types it, and Django validates what people type")
    row = FACTORIES[model]()
    for value in [*wrong_values(field)[:-1], None]:
        setattr(row, field.name, value)
        with pytest.raises(ValidationError) as told:
            row.full_clean()
        assert field.name in told.value.message_dict


@every_column
def test_the_database_rejects_a_new_row(model, field):
    row = FACTORIES[model]()
    model.objects.filter(pk=row.pk).delete()
    for value in wrong_values(field):
        setattr(row, field.name, value)
        refused(model.objects.bulk_create, [row])


@every_column
def test_the_database_rejects_an_update(model, field):
    FACTORIES[model]()
    for value in [*wrong_values(field), None]:
        refused(model.objects.update, **{field.name: value})


@every_column
@pytest.mark.parametrize("text", ['"text"', "null", "1", "no json", ""])
def test_the_database_rejects_plain_sql(model, field, text):
    FACTORIES[model]()
    table, column = map(connection.ops.quote_name, (model._meta.db_table, field.column))
    with connection.cursor() as cursor:
        refused(cursor.execute, f"UPDATE {table} SET {column} = %s", [text])


@pytest.mark.parametrize(
    ("model", "field"), [param for param in COLUMNS if isinstance(param.values[1], StringListField)]
)
def test_a_list_of_texts_holds_texts(model, field):
    row = FACTORIES[model]()
    setattr(row, field.name, [1])
    with pytest.raises(ValidationError, match="Every item must be text") as told:
        row.full_clean()
    assert told.value.message_dict.keys() == {field.name}
