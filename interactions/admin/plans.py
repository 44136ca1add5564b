"""A filter by what is to be done."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest


class PlansFilter(admin.SimpleListFilter):
    """What is to be done, by the querysets of the start page and of other code."""

    title = "plans"
    parameter_name = "plans"
    plans: dict[str, tuple[str, Callable[[Any], QuerySet]]]  # by the value in the address: label, queryset method

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(value, label) for value, (label, _) in self.plans.items()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        value = self.value()
        if value in self.plans:
            return self.plans[value][1](queryset)
        return queryset.none() if value else queryset
