"""A list leaves as people see it: as a table for a spreadsheet program, with its filters and the order of its rows."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from html import unescape
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import label_for_field, lookup_field
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import capfirst, slugify

from jobpilot.admin.list_days import zone_of_list
from jobpilot.admin.moments import day_for
from jobpilot.admin.transfer.readable import TYPES, Link, readable_csv, readable_workbook
from jobpilot.admin.transfer.tables import PAGE
from jobpilot.models import Change
from jobpilot.zones import local

CHECKBOX = "action_checkbox"
AT_ONCE = 500
HREF = re.compile(r'<a [^>]*href="([^"]+)"')


class ListTableMixin(ModelAdmin):
    """Give each list the links by which it leaves: its columns, and more of `table_fields` that it has no room for."""

    table_fields: Sequence[str] = ()

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}_table"
        return [path("table/<str:kind>/", self.admin_site.admin_view(self.table_view), name=name), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_table"
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        addresses = {kind.upper(): f"{reverse(name, args=[kind])}{query}" for kind in reversed(TYPES)}
        return super().changelist_view(request, {"table_addresses": addresses, **(extra_context or {})})

    def table_view(self, request: HttpRequest, kind: str) -> HttpResponse:
        """Answer with the rows of the list as a file."""
        if kind not in TYPES:
            raise Http404
        if not self.has_view_permission(request):
            raise PermissionDenied
        return self.opened(self._table, request, kind)  # type: ignore[attr-defined]  # of AddressMixin

    def _table(self, request: HttpRequest, kind: str) -> HttpResponse:
        rows = self.get_changelist_instance(request).get_queryset(request)
        if rows[PAGE.rows : PAGE.rows + 1].exists():
            text = f"The list has more than {PAGE.rows:,} rows, which is the most that a table has. Filter it first."
            messages.error(request, text)
            address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
            return redirect(f"{address}?{request.GET.urlencode()}")
        columns = [name for name in self.get_list_display(request) if name != CHECKBOX]
        names = [*columns, *(name for name in self.table_fields if name not in columns)]
        headings = [capfirst(str(label_for_field(name, self.model, self))) for name in names]
        zone = zone_of_list(request, self.model)
        table = [[self._cell(request, name, row, zone) for name in names] for row in self.table_rows(request, rows)]
        Change.objects.record_export(
            request.user, self.model, rows=len(table), format=kind, filters=request.GET.dict(), door="Table of a list"
        )
        title = str(capfirst(self.opts.verbose_name_plural))
        data = readable_csv(headings, table) if kind == "csv" else readable_workbook(title, headings, table)
        response = HttpResponse(data, content_type=TYPES[kind])
        name = slugify(title)
        response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
        return response

    def table_rows(self, request: HttpRequest, rows: models.QuerySet) -> Iterable[Any]:
        """Return the rows as the columns need them."""
        return rows.iterator(chunk_size=AT_ONCE)

    def _cell(self, request: HttpRequest, name: Any, row: Any, zone: tzinfo) -> Any:
        """Return what a column says of a row: a date, a number, a text, or a text with an address."""
        field, column, value = lookup_field(name, row, self)
        order = getattr(column, "admin_order_field", None)
        if field is None and isinstance(order, str):
            field = _field(self.model, order.removeprefix("-"))
            if isinstance(field, models.DateField):  # the column of a day writes it in words
                moment = getattr(row, field.attname)
                if not isinstance(moment, datetime):
                    return moment
                shown = local(moment, zone).replace(tzinfo=None)
                has_time = getattr(column, "with_time", False) and day_for(moment, row) is None
                return shown if has_time else shown.date()
            field = None
        if isinstance(value, datetime):
            return local(value, zone).replace(tzinfo=None)
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if field is not None and getattr(field, "choices", None):
            return str(getattr(row, f"get_{field.name}_display")())
        if isinstance(value, models.Model):
            return str(value)
        if isinstance(value, list | tuple):  # a label in colour, or the lines of a cell
            value = value[-1] if getattr(column, "label", None) else "; ".join(map(str, value))
        return _text(request, value) if isinstance(value, str | Promise) else value


def _field(model: type[models.Model], name: str) -> models.Field | None:
    try:
        found = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, models.Field) else None


def _text(request: HttpRequest, value: Any) -> Any:
    text = str(value)
    if not isinstance(value, SafeString):
        return "" if text == "-" else text
    plain = " ".join(unescape(strip_tags(text.replace("<br>", " ").replace("</", " </"))).split())
    if plain in ("-", ""):
        return ""
    if plain.replace(",", "").isdigit():
        return int(plain.replace(",", ""))
    address = HREF.search(text)
    return Link(plain, request.build_absolute_uri(unescape(address[1]))) if address else plain
