"""The tag that renders the rows of a list."""

from typing import Any

from django import template
from unfold.templatetags.unfold_list import result_list as unfolds

from jobpilot.site.lists import is_plain, table_of

register = template.Library()


@register.inclusion_tag("admin/list_rows.html", takes_context=True)
def list_rows(context: template.Context, cl: Any) -> dict[str, Any]:
    """Render the rows of a list, or as Unfold does if it has parts that ours have not."""
    if is_plain(cl, context.get("actions_row")):
        return table_of(cl) | {
            "has_add_permission": cl.model_admin.has_add_permission(context["request"]),
            "whole_list": context.get("whole_list", ""),
        }
    return unfolds(context, cl) | {"unfold": "admin/change_list_results.html"}
