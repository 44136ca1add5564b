"""Take back what a transaction did outside the database, if it is rolled back.

Django calls what waits for the commit, and forgets it after a rollback. The engines of `jobpilot.db` also call
`rolled_back()` of what waited, if it has one: at a rollback of the transaction or to a savepoint, and when the
connection is closed in between.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
else:
    BaseDatabaseWrapper = object


class RollbackMixin(BaseDatabaseWrapper):
    """Put it before Django's wrapper of a connection."""

    run_on_commit: list[Any]

    def rollback(self) -> None:
        with self._taking_back():
            super().rollback()

    def savepoint_rollback(self, sid: str) -> None:
        with self._taking_back():
            super().savepoint_rollback(sid)

    def close(self) -> None:
        with self._taking_back():
            super().close()

    @contextmanager
    def _taking_back(self) -> Iterator[None]:
        before = self.run_on_commit
        yield
        left = {id(function) for _, function, _ in self.run_on_commit}
        for _, function, _ in before:
            if id(function) not in left and hasattr(function, "rolled_back"):
                function.rolled_back()
