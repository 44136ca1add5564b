"""The tags that render the lines of a form and the rows of its inlines."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from jobpilot.site.form_rows import line_of, row_of_table, title_of, undo_of

register = template.Library()


@register.simple_tag
def form_line(line: Any, is_last: bool) -> SafeString:
    return line_of(line, is_last=is_last)


@register.simple_tag
def tabular_row(formset: Any, row: Any, place: dict[str, Any]) -> SafeString:
    """Render a row of a table; `place` is that of the loop of the rows, of which the last is for new rows."""
    may_add = formset.has_add_permission
    return row_of_table(
        formset, row, is_last=may_add and place["revcounter"] == 2, is_template=may_add and place["last"]
    )


@register.simple_tag
def stacked_title(formset: Any, row: Any, number: int) -> SafeString:
    return title_of(formset, row, number)


@register.simple_tag
def inline_undo(row: Any) -> SafeString:
    return undo_of(row)
