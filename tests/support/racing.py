"""Callers that start at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.core.exceptions import ValidationError
from django.db import connection


def all_at_once(calls: list[Callable]) -> list:
    """What each call answers, or the ValidationError that it raises, all made by threads that start together.

    For tests marked `django_db(transaction=True)`: a thread has a connection of its own, which sees only what is
    committed.
    """
    start = Barrier(len(calls))

    def make(call: Callable):
        start.wait(timeout=30)
        try:
            return call()
        except ValidationError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as callers:
        return list(callers.map(make, calls))
