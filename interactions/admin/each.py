"""List actions that call a service with each selected row, all of which are locked first."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from interactions.models import JobUserInteraction
from interactions.services.locks import lock_listings
from jobpilot.admin.base import ModelAdmin
from jobpilot.db.locks import lock_in_order


def change_each(
    model_admin: ModelAdmin,
    request: HttpRequest,
    rows: Iterable[Any],
    act: Callable[[Any], Any],
    *,
    field: str,
    told: Callable[[int], str],
) -> None:
    """Call `act` with each row. Leave those that raise ValidationError unchanged, and report why.

    `act` returns the row; it counts as changed if its `field` is another one then. `told` says how many were.
    """
    done, refusals = 0, Counter[str]()
    for row in rows:
        before = getattr(row, field)
        try:
            done += getattr(act(row), field) != before
        except ValidationError as error:
            refusals.update(error.messages)
    model_admin.message_user(request, told(done), messages.SUCCESS if done else messages.WARNING)
    for text, count in refusals.items():
        model_admin.message_user(request, f"{count} not changed: {text}", messages.WARNING)


class OfApplications(ModelAdmin):
    """A page of rows that belong to an application, which services lock before them, and its job first."""

    def lock_rows(self, rows: QuerySet) -> None:
        lock_listings(rows.order_by().values_list("interaction__job_id", flat=True))
        lock_in_order(JobUserInteraction.objects.filter(pk__in=rows.order_by().values("interaction")))
        super().lock_rows(rows)

    def locked(self, queryset: QuerySet) -> QuerySet:
        """Lock the selected rows, and return them in the order of their keys."""
        self.lock_selected(queryset)
        return queryset.order_by("pk")
