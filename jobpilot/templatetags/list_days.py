"""The dates by which a list can be narrowed down."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("admin/date_hierarchy.html")
def date_links(changelist: Any) -> dict[str, Any]:
    """Return the links to the years, months and days of the rows of a list that is not long."""
    from jobpilot.admin.long_lists import DateLinks  # noqa: PLC0415 (Django loads tags before the admin, or without it)

    return {"show": True} | DateLinks(changelist, changelist.date_hierarchy, changelist.queryset).context()
