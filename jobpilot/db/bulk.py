"""Update many rows in one statement."""

from collections.abc import Collection
from typing import TypeVar

from django.db import connections, models

from jobpilot.db.derived import with_derived
from jobpilot.db.fields import own_field

M = TypeVar("M", bound=models.Model)


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
