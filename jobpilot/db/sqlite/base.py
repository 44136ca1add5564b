"""Django's SQLite backend, in a database that may hold tables of the legacy system as well."""

import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing
from typing import Any

from django.db import IntegrityError
from django.db.backends.sqlite3 import base, features

from jobpilot.db.rollback import RollbackMixin
from jobpilot.db.sqlite.schema import DatabaseSchemaEditor


class DatabaseFeatures(features.DatabaseFeatures):
    # Django would test this in a transaction, which times out while another process is in a long one.
    supports_json_field = True


class DatabaseWrapper(RollbackMixin, base.DatabaseWrapper):
    features_class = DatabaseFeatures
    SchemaEditorClass = DatabaseSchemaEditor

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        """Close the connection if the file is not a database; Django would leave it open."""
        with ExitStack() as opened:

            def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
                return opened.enter_context(closing(sqlite3.Connection(*args, **kwargs)))

            connection = super().get_new_connection(conn_params | {"factory": connect})
            opened.pop_all()
        return connection

    def check_constraints(self, table_names: Iterable[str] | None = None) -> None:
        """Check foreign keys, as each migration does at its end, but only in the tables of the models.

        The legacy system did not make SQLite enforce its foreign keys. Its orphans are imported, so they must not stop
        the migrations that do so, nor later ones while the retired tables exist. The same is true of tables that a user
        added to the legacy ones.
        """
        if table_names is None:
            table_names = self.introspection.django_table_names(only_existing=True)
        for table in table_names:
            self._check_keys(table)

    def _check_keys(self, table: str) -> None:
        """Raise IntegrityError for a foreign key of one table; Django names the wrong column of one over several."""
        quoted = self.ops.quote_name(table)
        with self.cursor() as cursor:
            for _, rowid, target, number in cursor.execute(f"PRAGMA foreign_key_check({quoted})").fetchall():
                keys = cursor.execute(f"PRAGMA foreign_key_list({quoted})").fetchall()
                columns = [(key[3], key[4]) for key in keys if key[0] == number]
                if len(columns) == 1:
                    super().check_constraints([table])
                own, theirs = (", ".join(names) for names in zip(*columns, strict=True))
                raise IntegrityError(
                    f"Row {rowid} of table '{table}' has an invalid foreign key: "
                    f"({own}) has no corresponding row in {target} ({theirs})."
                )
