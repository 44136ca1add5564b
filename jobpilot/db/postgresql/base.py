"""Django's PostgreSQL backend with a schema editor that supports triggers and functions, and a pool that recovers."""

from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg_pool import ConnectionPool

from jobpilot.db.postgresql.schema import DatabaseSchemaEditor
from jobpilot.db.rollback import RollbackMixin


class DatabaseWrapper(RollbackMixin, base.DatabaseWrapper):
    SchemaEditorClass = DatabaseSchemaEditor
    door = ""  # what the present transaction knows of the open door (jobpilot.models.doors)

    def _commit(self) -> Any:
        self.door = ""
        return super()._commit()  # type: ignore[misc]  # Django's own

    def _rollback(self) -> Any:
        self.door = ""
        return super()._rollback()  # type: ignore[misc]  # Django's own

    def _savepoint_rollback(self, sid: str) -> None:
        self.door = ""
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # Django's own

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Return a connection that works: those of the pool that a restart of the server broke are replaced.

        The pool's own check waits longer after each broken one, and gives up before all of them are replaced.
        """
        while True:
            connection = super().get_new_connection(conn_params)
            if not self.pool:
                return connection
            try:
                ConnectionPool.check_connection(connection)
            except psycopg.OperationalError:
                self.pool.putconn(connection)
            else:
                return connection
