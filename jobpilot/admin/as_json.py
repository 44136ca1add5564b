"""The page that shows what is stored of a row as JSON, for those who ask. Nobody else meets it."""

import json
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html

from jobpilot.admin.base import ModelAdmin


class AsJSONMixin(ModelAdmin):
    """Add the page, and a link to it among what is said of the record. Put it before `ModelAdmin`.

    What `readable()` makes of JSON has its look here.
    """

    class Media:
        css = {"all": ["jobpilot/readable.css"]}

    def json_of(self, row: Any) -> Any:
        """Return what the page shows of a row."""
        raise NotImplementedError

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.json_page)
        name = f"{self.opts.app_label}_{self.opts.model_name}_json"
        return [path("<path:object_id>/json/", view, name=name), *super().get_urls()]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), "as_json"]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        *others, (name, record) = fieldsets
        return [*others, (name, record | {"fields": [*record["fields"], "as_json"]})]

    @admin.display(description="advanced")
    def as_json(self, row: Any) -> str:
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_json", args=[row.pk])
        return format_html('<a href="{}" class="text-link">{}</a>', address, "Show what is stored as JSON")

    def json_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        row = self.get_row(request, object_id)
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"{row} as JSON",
            "original": row,
            "text": json.dumps(self.json_of(row), ensure_ascii=False, indent=2),
        }
        return TemplateResponse(request, "admin/as_json.html", context)
