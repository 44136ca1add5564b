"""The dates by which a list can be narrowed down."""

from copy import copy
from datetime import UTC, datetime, timedelta
from typing import Any

from django import template
from django.contrib.admin.templatetags.admin_list import date_hierarchy
from django.contrib.admin.utils import get_fields_from_path
from django.db.models import DateTimeField

register = template.Library()
# In every time zone these are between the years 1 and 9999, which is all that dates can say.
FIRST = datetime(1, 1, 3, tzinfo=UTC)
LAST = datetime(9999, 12, 29, tzinfo=UTC) - timedelta(microseconds=1)


@register.inclusion_tag("admin/date_hierarchy.html")
def date_links(changelist: Any) -> dict[str, Any] | None:
    """Return Django's links to years, months and days, without moments that have none of them in some time zone."""
    name = changelist.date_hierarchy
    if isinstance(get_fields_from_path(changelist.model, name)[-1], DateTimeField):
        changelist = copy(changelist)
        changelist.queryset = changelist.queryset.filter(**{f"{name}__gte": FIRST, f"{name}__lte": LAST})
    return date_hierarchy(changelist)
