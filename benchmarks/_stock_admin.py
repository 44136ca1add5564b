"""The pages of Django's own ModelAdmin for the same models: the same columns, filters, dates and searches."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.urls import include, path

from jobpilot.urls import urlpatterns as ours

STOCK = admin.AdminSite(name="stock")


def of_model(model: type[Model], names: list[Any]) -> list[str]:
    """Return those names that are columns of the model, in their order."""
    fields = []
    for name in names:
        name = getattr(name, "admin_order_field", name)
        try:
            field = model._meta.get_field(name) if isinstance(name, str) else None
        except FieldDoesNotExist:
            continue
        if isinstance(field, Field) and name not in fields:
            fields.append(name)
    return fields


def register_all() -> None:
    """Register on the stock site what the project registers on its own."""
    pages = [(model, page) for model, page in admin.site._registry.items() if model._meta.app_label != "axes"]
    for model, page in pages:
        keys = [field.name for field in model._meta.fields if field.remote_field]
        filters = [each[0] for each in page.list_filter if isinstance(each, tuple)]
        searchable = {other for other, its in pages if its.search_fields}
        attributes = {
            "list_display": of_model(model, [*page.list_display]) or ["__str__"],
            # A foreign key would be a list of all rows, which no page of a large table opens.
            "list_filter": [name for name in of_model(model, filters) if name not in keys],
            "search_fields": getattr(page, "search_fields", ()),
            "date_hierarchy": page.date_hierarchy,
            "autocomplete_fields": [name for name in keys if getattr(model, name).field.related_model in searchable],
        }
        STOCK.register(model, type(f"Stock{model.__name__}Admin", (admin.ModelAdmin,), attributes))


register_all()
urlpatterns = [path("stock/", include((STOCK.get_urls(), "admin"), namespace="stock")), *ours]
