"""Call functions concurrently."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.core.exceptions import ValidationError
from django.db import connection


def all_at_once(calls: list[Callable]) -> list:
    """Run calls in threads that start together, and return the result or ValidationError of each.

    The test needs `django_db(transaction=True)`: each thread has its own connection and sees committed rows only.
    """
    start = Barrier(len(calls))

    def run(call: Callable):
        start.wait(timeout=30)
        try:
            return call()
        except ValidationError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as callers:
        return list(callers.map(run, calls))
