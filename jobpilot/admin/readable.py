"""JSON for people: names and values as lists, without braces and quotation marks."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst


def readable(value: Any) -> str:
    """Return a JSON value as HTML."""
    match value:
        case dict() if value:
            pairs = ((capfirst(str(name).replace("_", " ")), readable(each)) for name, each in value.items())
            return format_html('<dl class="readable">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", pairs))
        case list() if value:
            items = ((readable(each),) for each in value)
            return format_html('<ul class="readable">{}</ul>', format_html_join("", "<li>{}</li>", items))
        case bool():
            return "Yes" if value else "No"
        case None | "" | {} | []:
            return "-"
    return str(value)
