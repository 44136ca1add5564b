"""Django's SQLite backend, in a database that may hold tables of the legacy system as well."""

import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing
from typing import Any

from django.db.backends.sqlite3 import base, features

from jobpilot.db.sqlite.schema import DatabaseSchemaEditor


class DatabaseFeatures(features.DatabaseFeatures):
    # Django would try it out in a transaction, which waits in vain while another process is at a long one.
    supports_json_field = True


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures
    SchemaEditorClass = DatabaseSchemaEditor

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        """Close the connection to what turns out to be no database; Django would leave it open."""
        with ExitStack() as opened:

            def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
                return opened.enter_context(closing(sqlite3.Connection(*args, **kwargs)))

            connection = super().get_new_connection(conn_params | {"factory": connect})
            opened.pop_all()
        return connection

    def check_constraints(self, table_names: Iterable[str] | None = None) -> None:
        """Look for rows that refer to nothing, as each migration does at its end; in the tables of the models alone.

        The legacy system never had SQLite enforce its foreign keys. Its orphans are to be brought over, and they must
        not stop the migrations that do so, nor any later one while the retired tables are there; nor may those of
        tables that a user added to the legacy ones.
        """
        if table_names is None:
            table_names = self.introspection.django_table_names(only_existing=True)
        super().check_constraints(table_names)
