"""Filters for the texts of a document."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from resumes.rich_text import Block, Span

register = template.Library()


@register.filter
def rich(blocks: Iterable[Block]) -> SafeString:
    """Return paragraphs and lists as HTML."""
    return format_html_join("", "{}", ((_block(block),) for block in blocks))


@register.filter
def lines(texts: Iterable[str]) -> SafeString:
    """Return texts below each other."""
    return mark_safe("<br>".join(format_html("{}", text) for text in texts))  # noqa: S308  # each is escaped


def _block(block: Block) -> SafeString:
    if block.is_list:
        return format_html(
            "<ul>\n{}</ul>\n", format_html_join("", "<li>{}</li>\n", ((_line(line),) for line in block.lines))
        )
    return format_html("<p>{}</p>\n", mark_safe("<br>".join(map(_line, block.lines))))  # noqa: S308  # each is escaped


def _line(spans: Iterable[Span]) -> SafeString:
    return format_html_join("", "{}", ((_span(span),) for span in spans))


def _span(span: Span) -> SafeString:
    shown = format_html("{}", span.text)
    for applies, tag in ((span.italic, "em"), (span.bold, "strong")):
        if applies:
            shown = format_html("<{tag}>{}</{tag}>", shown, tag=mark_safe(tag))  # noqa: S308  # one of the two
    return format_html('<a href="{}">{}</a>', span.url, shown) if span.url else shown
