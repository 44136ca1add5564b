"""The admin site: Unfold's, without the work for a list of apps that no page shows."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.contrib.admin import sites
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from unfold.sites import UnfoldAdminSite


class AdminSite(UnfoldAdminSite):
    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> Any:
        """Return the apps and their models, looked up once they are read.

        Django puts them into the context of every page, where the side bar takes their place.
        """
        find = partial(super().get_app_list, request, app_label)
        return find() if app_label else SimpleLazyObject(find)


class AdminConfig(DjangoAdminConfig):
    """Django's admin, with this site in the place of Unfold's."""

    def ready(self) -> None:
        admin.site = sites.site = AdminSite()
        super().ready()
