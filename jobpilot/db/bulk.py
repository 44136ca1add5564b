"""Insert or update many rows in one statement."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar

from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from jobpilot.db.derived import with_derived
from jobpilot.db.fields import own_field

M = TypeVar("M", bound=models.Model)


def insert_rows(model: type[M], rows: Collection[M], using: str) -> None:
    """Insert new rows, whose keys are set, as `bulk_create()` does; on PostgreSQL by COPY.

    So the server takes in the first rows, and finds their words, while Python still prepares the others.
    """
    connection = connections[using]
    if connection.vendor != "postgresql" or not rows:
        model._default_manager.using(using).bulk_create(rows)
        return
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    values = ([field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields] for row in rows)
    copy_rows(connection, model, fields, values)
    for row in rows:
        row._state.adding, row._state.db = False, using


def copy_rows(
    connection: BaseDatabaseWrapper,
    model: type[models.Model],
    fields: Iterable[models.Field],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Insert rows by PostgreSQL's COPY, given as what the driver takes for each field.

    The wrappers of statements see it like any other: one tells the database who changes rows.
    """
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(str(field.column)) for field in fields)
    with connection.cursor() as cursor:

        def execute(sql: str, *_: object) -> None:
            connection.validate_no_broken_transaction()
            with connection.wrap_database_errors, cursor.copy(sql) as copy:
                for row in rows:
                    copy.write_row(row)

        sql = f"COPY {quoted(model._meta.db_table)} ({columns}) FROM STDIN"
        cursor._execute_with_wrappers(sql, None, many=False, executor=execute)


def update_rows(model: type[M], changed: Collection[tuple[M, Collection[str]]], using: str) -> None:
    """Update rows in one statement, which sets every field that changed in any of them, and `updated_at`.

    A field that is derived from another one is set with it.

    bulk_update() would write a CASE with a thousand branches for each field, and an upsert would make the database
    rebuild the search text of every row.
    """
    if not changed:
        return
    connection = connections[using]
    quoted = connection.ops.quote_name
    names = sorted(with_derived(model, {"updated_at"}.union(*(names for _, names in changed))))
    fields = [model._meta.pk, *(own_field(model, name) for name in names)]
    key, *columns = (quoted(str(field.column)) for field in fields)
    # SQLite converts each value to the type of the column, and its CAST would turn a date into a number.
    typed = connection.vendor == "postgresql"
    values = ", ".join(f"CAST(%s AS {field.db_type(connection)})" if typed else "%s" for field in fields)
    table = quoted(model._meta.db_table)
    assigned = ", ".join(f"{column} = new.column{n}" for n, column in enumerate(columns, start=2))
    rows_of_values = ", ".join([f"({values})"] * len(changed))
    statement = (
        f"UPDATE {table} SET {assigned} FROM (VALUES {rows_of_values}) AS new "  # noqa: S608 (names of the model)
        f"WHERE {table}.{key} = new.column1"
    )
    parameters = [
        field.get_db_prep_save(field.pre_save(row, add=False), connection) for row, _ in changed for field in fields
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
