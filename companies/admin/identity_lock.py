"""Let imports, merges and forms of companies and jobs be saved one at a time, so that no two wait for each other."""

from typing import Any

from django.contrib.admin import ModelAdmin
from django.db import router, transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from companies.identity.resolution import lock_identity


class IdentityLockMixin(ModelAdmin):
    """A page whose form is saved under `lock_identity()`, taken before any row: put it before our ModelAdmin.

    A form may propose pairs, and what it writes of a company's names and addresses is unique among all of them.
    """

    def _changeform_view(self, request: HttpRequest, *args: Any) -> Any:
        self._lock(request)
        return super()._changeform_view(request, *args)  # type: ignore[misc]  # the stubs lack it

    def _delete_view(self, request: HttpRequest, *args: Any) -> Any:
        self._lock(request)
        return super()._delete_view(request, *args)  # type: ignore[misc]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        with transaction.atomic(using=router.db_for_write(self.model)):
            self._lock(request)
            super().delete_queryset(request, queryset)

    def _lock(self, request: HttpRequest) -> None:
        if request.method == "POST":
            lock_identity(router.db_for_write(self.model))
