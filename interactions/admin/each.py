"""List actions that call a service with each selected row."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest


def change_each(
    model_admin: ModelAdmin,
    request: HttpRequest,
    rows: QuerySet,
    act: Callable[[Any], Any],
    *,
    field: str,
    told: Callable[[int], str],
) -> None:
    """Call `act` with each row. Leave those that raise ValidationError unchanged, and report why.

    `act` returns the row; it counts as changed if its `field` is another one then. `told` says how many were.
    """
    done, refusals = 0, Counter[str]()
    for row in rows.order_by("pk"):
        before = getattr(row, field)
        try:
            done += getattr(act(row), field) != before
        except ValidationError as error:
            refusals.update(error.messages)
    model_admin.message_user(request, told(done), messages.SUCCESS if done else messages.WARNING)
    for text, count in refusals.items():
        model_admin.message_user(request, f"{count} not changed: {text}", messages.WARNING)
