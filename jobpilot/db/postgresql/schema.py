"""Django's schema editor for PostgreSQL, for columns that triggers, functions and generated columns read.

PostgreSQL itself updates references to a renamed column or table, also in functions with an SQL-standard body. But it
cannot change the type of a column that one of these reads.
"""

from typing import Any, NamedTuple

from django.db.backends.postgresql import schema
from django.db.models import Model
from django.db.transaction import atomic

from jobpilot.db.schema import SafeSchemaEditor, nullable

# Everything that reads a column, directly or indirectly, the most distant first. A generated column reads through its
# default. The indexes and constraints of the column itself are left out, since PostgreSQL recreates them. Where it is
# asked for, a function that takes whole rows reads each column: PostgreSQL 15.20 refuses to change a table below one.
READERS = """
    WITH RECURSIVE reader (catalog, id, part, distance) AS (
        SELECT 'pg_class'::regclass::oid, attrelid, attnum::integer, 0
        FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attname = %s
        UNION
        SELECT 'pg_type'::regclass::oid, reltype, 0, 0 FROM pg_class WHERE %s AND oid = to_regclass(%s)
        UNION
        SELECT
            CASE WHEN generated.attnum IS NULL THEN classid ELSE 'pg_class'::regclass END,
            coalesce(generated.attrelid, objid), coalesce(generated.attnum, objsubid), distance + 1
        FROM reader
        JOIN pg_depend ON (refclassid, refobjid, refobjsubid) = (catalog, id, part) AND deptype IN ('n', 'a')
        LEFT JOIN pg_attrdef AS value ON classid = 'pg_attrdef'::regclass AND value.oid = objid
        LEFT JOIN pg_attribute AS generated ON (attrelid, attnum) = (adrelid, adnum) AND attgenerated <> ''
        WHERE distance > 0 OR generated.attnum IS NOT NULL
            OR classid IN ('pg_trigger'::regclass, 'pg_proc'::regclass, 'pg_rewrite'::regclass)
    )
    SELECT pg_describe_object(catalog, id, part), min(distance), coalesce(drop, ''), coalesce(make, '')
    FROM reader LEFT JOIN LATERAL (
        SELECT format('DROP TRIGGER %%I ON %%s', tgname, tgrelid::regclass), pg_get_triggerdef(oid)
        FROM pg_trigger WHERE catalog = 'pg_trigger'::regclass AND oid = id
        UNION ALL
        SELECT format('DROP ROUTINE %%s', oid::regprocedure), pg_get_functiondef(oid)
        FROM pg_proc WHERE catalog = 'pg_proc'::regclass AND oid = id
        UNION ALL
        SELECT format('DROP INDEX %%s', id::regclass), pg_get_indexdef(id)
        FROM pg_index WHERE catalog = 'pg_class'::regclass AND indexrelid = id
        UNION ALL
        SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
            format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE catalog = 'pg_constraint'::regclass AND oid = id AND contype <> 'n'
        UNION ALL
        SELECT format('ALTER TABLE %%s DROP COLUMN %%I', attrelid::regclass, attname),
            format('ALTER TABLE %%s ADD COLUMN %%I %%s %%s GENERATED ALWAYS AS (%%s) STORED %%s',
                attrelid::regclass, attname, format_type(atttypid, atttypmod),
                'COLLATE ' || nullif(attcollation, 0)::regcollation,
                pg_get_expr(adbin, adrelid), CASE WHEN attnotnull THEN 'NOT NULL' END)
        FROM pg_attribute JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum)
        WHERE catalog = 'pg_class'::regclass AND (attrelid, attnum) = (id, part)
    ) AS statements (drop, make) ON true
    WHERE distance > 0 GROUP BY catalog, id, part, drop, make ORDER BY max(distance) DESC, id
"""


class _Reader(NamedTuple):
    name: str  # such as "trigger companies_job_search_listing on table companies_joblisting"
    distance: int
    drop: str  # "" if PostgreSQL should raise its error
    make: str


class DatabaseSchemaEditor(SafeSchemaEditor, schema.DatabaseSchemaEditor):
    def readers(self, table: str, column: str) -> list[str]:
        return [reader.name for reader in self._readers(table, column) if reader.distance == 1]

    def add_field(self, model: type[Model], field: Any) -> None:
        """Add a column, for which the functions that take rows of the table go and come back."""
        with atomic(self.connection.alias):
            readers = self._readers(model._meta.db_table, "", of_rows=True)
            self._drop(readers)
            super().add_field(model, field)
            self._make(readers)

    def _drop(self, readers: list[_Reader]) -> None:
        for reader in readers:
            if reader.drop:
                self.execute(reader.drop, params=None)

    def _make(self, readers: list[_Reader]) -> None:
        columns_first = readers[::-1]
        columns_first.sort(key=lambda reader: " ADD COLUMN " not in reader.make[:200])
        for reader in columns_first:  # no function may take rows of a table by then
            if reader.drop:
                self.execute(reader.make, params=None)

    def _alter_field(
        self,
        model: type[Model],
        old_field: Any,
        new_field: Any,
        old_type: str,
        new_type: str,
        old_db_params: dict[str, Any],
        new_db_params: dict[str, Any],
        strict: bool = False,
    ) -> None:
        with atomic(self.connection.alias):
            if old_field.null and not new_field.null:
                # First everything else, so that the triggers exist again when NULL is replaced with the default.
                step = nullable(new_field)
                self._alter(model, old_field, step, old_type, new_type, old_db_params, new_db_params, strict)
                old_field, old_type, old_db_params = step, new_type, new_db_params
            self._alter(model, old_field, new_field, old_type, new_type, old_db_params, new_db_params, strict)

    def _alter(self, *args: Any) -> None:
        self._dropped: list[_Reader] = []
        super()._alter_field(*args)  # type: ignore[misc]  # Django's own
        self._make(self._dropped)

    def _alter_column_type_sql(self, model: type[Model], old_field: Any, new_field: Any, *args: Any) -> Any:
        """Drop the readers. Django calls this after it renames the column and before it changes the type."""
        self._dropped = self._readers(model._meta.db_table, new_field.column, of_rows=True)
        self._drop(self._dropped)
        return super()._alter_column_type_sql(model, old_field, new_field, *args)  # type: ignore[misc]  # Django's own

    def _readers(self, table: str, column: str, *, of_rows: bool = False) -> list[_Reader]:
        name = self.quote_name(table)
        with self.connection.cursor() as cursor:
            cursor.execute(READERS, [name, column, of_rows, name])
            return [_Reader(*row) for row in cursor.fetchall()]
