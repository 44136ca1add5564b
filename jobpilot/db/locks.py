"""Lock several rows in the order in which everybody does, so that no two callers wait for each other.

The order of the tables is in docs/decisions/0023-one-lock-order.md.
"""

from typing import Any

from django.db.models import QuerySet


def lock_in_order(rows: QuerySet, *, no_key: bool = True) -> set[Any]:
    """Lock rows in the order of their keys until the transaction ends, and return the keys of those that exist.

    Unless `no_key` is False, other rows may still begin to refer to them. SQLite has one writer at a time, and locks
    nothing more.
    """
    locked = rows.order_by("pk").select_for_update(of=("self",), no_key=no_key)
    return set(locked.values_list("pk", flat=True))
