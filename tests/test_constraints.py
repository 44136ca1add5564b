"""Every constraint, twice: `full_clean()` raises its message, and the database rejects the row.

The cases are beside each app's tests, in constraint_cases.py.
"""

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction

from interactions.models import JobUserInteraction
from jobpilot.db.same_person import PersonKey
from jobpilot.models import User
from tests.support.constraint_cases import CASES
from tests.support.constraints import Case
from tests.support.project import MODELS

every_case = pytest.mark.parametrize("case", CASES, ids=str)
accepted_cases = pytest.mark.parametrize("case", [case for case in CASES if case.accepts], ids=str)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-06-01T12:00Z"):
        yield


def test_every_constraint_has_a_case():
    """A constraint without a case has never been seen to work."""
    own_models = [model for model in MODELS if model is not User]
    constraints = {
        constraint.name
        for model in own_models
        for constraint in model._meta.constraints
        if not isinstance(constraint, PersonKey)  # see tests/jobpilot/test_same_person.py
    }
    unique_fields = {
        f"{model.__name__}.{field.name}"
        for model in own_models
        for field in model._meta.local_fields
        if field.unique and not field.primary_key
    }
    assert {case.constraint for case in CASES} == constraints | unique_fields


def changed(row: models.Model, values: dict) -> models.Model:
    for name, value in values.items():
        setattr(row, name, value)
    return row


class TestValidation:
    @every_case
    def test_raises_the_message(self, case):
        row, origin = case.rows()
        wrong = case.values(case.wrong, origin)
        changed(row, wrong)

        with pytest.raises(ValidationError) as by_all:
            row.full_clean()
        with pytest.raises(ValidationError) as by_constraint:
            row.validate_unique() if "." in case.constraint else row.validate_constraints()

        # A field may have an error before the constraint: invalid choice, blank, too long, invalid address.
        fields = {row._meta.get_field(name).name for name in wrong}
        message = case.message(row)
        assert message in by_all.value.messages or fields & by_all.value.message_dict.keys()
        assert message in by_constraint.value.messages

    @accepted_cases
    def test_accepts_values_up_to_the_limit(self, case):
        for right in case.accepts:
            row, origin = case.rows()
            changed(row, case.values(right, origin))
            row.full_clean()
            row.save()
            with connection.cursor() as cursor:
                write(cursor, row, "UPDATE")


def stored(row: models.Model) -> dict[str, object]:
    """Return the values of a row by column, as sent to the database."""
    fields = [field for field in row._meta.local_concrete_fields if not field.generated]
    return {str(field.column): field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields}


def write(cursor, row: models.Model, statement: str) -> None:
    """Insert the row, or update it, in plain SQL."""
    quote = connection.ops.quote_name
    table, values = quote(row._meta.db_table), stored(row)
    if statement == "INSERT":
        names, marks = ", ".join(map(quote, values)), ", ".join(["%s"] * len(values))
        cursor.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values.values()])
    else:
        assignments = ", ".join(f"{quote(name)} = %s" for name in values)
        cursor.execute(f"UPDATE {table} SET {assignments} WHERE id = %s", [*values.values(), values["id"]])


def create(row: models.Model) -> None:
    row.save(force_insert=True)  # what `objects.create()` does with an instance


def bulk_create(row: models.Model) -> None:
    type(row)._default_manager.bulk_create([row])


def sql_insert(row: models.Model) -> None:
    with connection.cursor() as cursor:
        write(cursor, row, "INSERT")


def sql_update(row: models.Model) -> None:
    with connection.cursor() as cursor:
        write(cursor, row, "UPDATE")


class TestDatabase:
    """Every way to write to a table without `full_clean()`."""

    @every_case
    @pytest.mark.parametrize("insert", [create, bulk_create, sql_insert])
    def test_rejects_a_new_row(self, case, insert):
        row, origin = case.rows()
        wrong = case.values(case.wrong, origin)
        type(row).objects.filter(pk=row.pk).delete()

        refused_by(case, insert, changed(row, wrong))

    @every_case
    def test_rejects_an_update(self, case):
        row, origin = case.rows()
        wrong = case.values(case.wrong, origin)

        # Only the services can change the status of an interaction; a save raises an error before the database does.
        manager = JobUserInteraction._base_manager if isinstance(row, JobUserInteraction) else type(row).objects
        refused_by(case, manager.filter(pk=row.pk).update, **wrong)

    @every_case
    def test_rejects_an_update_in_plain_sql(self, case):
        row, origin = case.rows()
        wrong = case.values(case.wrong, origin)

        refused_by(case, sql_update, changed(row, wrong))


def settled(write, *args, **kwargs) -> None:
    """Write, and let the database check what waits for the end of the transaction."""
    write(*args, **kwargs)
    connection.check_constraints()


def refused_by(case: Case, write, *args, **kwargs) -> None:
    """Require that the write violates the constraint of the case and no other."""
    with pytest.raises((IntegrityError, DataError)) as refusal, transaction.atomic():
        settled(write, *args, **kwargs)
    reason = str(refusal.value)
    if refusal.type is DataError:
        # PostgreSQL checks the length of the column before any constraint.
        assert "value too long" in reason
        assert case.constraint.endswith("_length")
    else:
        assert any(name in reason for name in (*case.database_names, *case.or_else))
