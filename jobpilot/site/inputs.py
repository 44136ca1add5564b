"""What forms repeat for each input, written by Python: templates take ten times as long for it.

A test compares each with the template that it stands for.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from django.contrib.admin.options import HORIZONTAL
from django.forms.renderers import TemplatesSetting
from django.utils.html import conditional_escape

from jobpilot.site.short_classes import shorten

Context = Mapping[str, Any]
OPTION = "django/forms/widgets/select_option.html"


class FormRenderer(TemplatesSetting):
    """Render widgets with the templates of the project, or without any, and with few classes."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        write = WRITERS.get(template_name)
        html = write(context) if write else None
        return shorten(super().render(template_name, context, request)) if html is None else html


def _attributes(attrs: Mapping[str, Any] | None) -> str:
    return "".join(
        f" {name}" if value is True else f' {name}="{_short(value) if name == "class" else conditional_escape(value)}"'
        for name, value in (attrs or {}).items()
        if value is not False
    )


@lru_cache(typed=True)  # a text that is safe is no other text
def _short(classes: Any) -> str:
    """Return the classes of a widget, of which a program has few, as they stand in a page."""
    return shorten(conditional_escape(classes))


def _label(context: Context) -> str:
    label, tag = conditional_escape(context["label"]), context["tag"]
    return f"<{tag}{_attributes(context['attrs'])}>{label}</{tag}>" if context["use_tag"] else label


def _no_errors(context: Context) -> str | None:
    return None if context["errors"] else ""


def _input(context: Context) -> str:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{conditional_escape(widget["value"])}"'
    name = conditional_escape(widget["name"])
    return f'<input type="{widget["type"]}" name="{name}"{value}{_attributes(widget["attrs"])}>'


def _text(context: Context) -> str | None:
    if any(context["widget"].get(part) for part in ("prefix", "prefix_icon", "suffix", "suffix_icon")):
        return None
    return f'<div class="short-text">{_input(context)}</div>'


def _textarea(context: Context) -> str:
    widget = context["widget"]
    value = conditional_escape(widget["value"] or "")
    return f'<textarea name="{conditional_escape(widget["name"])}"{_attributes(widget["attrs"])}>\n{value}</textarea>'


def _options(widget: Context) -> str | None:
    """Return the options of a choice, or None if they are in groups or have templates of their own."""
    if any(
        group or option["template_name"] != OPTION for group, options, _ in widget["optgroups"] for option in options
    ):
        return None
    return "".join(
        f'<option value="{conditional_escape(option["value"])}"{_attributes(option["attrs"])}>'
        f"{conditional_escape(option['label'])}</option>"
        for _, options, _ in widget["optgroups"]
        for option in options
    )


def _plain_select(context: Context) -> str | None:
    widget = context["widget"]
    if (options := _options(widget)) is None:
        return None
    return f'<select name="{conditional_escape(widget["name"])}"{_attributes(widget["attrs"])}>{options}</select>'


def _select(context: Context) -> str | None:
    select = _plain_select(context)
    return select and f'<div class="short-choice">{select}<span class="short-arrow">expand_more</span></div>'


def _radio(context: Context) -> str | None:
    widget = context["widget"]
    if any(group or not option["wrap_label"] for group, options, _ in widget["optgroups"] for option in options):
        return None
    html = "".join(
        f'<div><label{_for(option)} class="flex flex-row items-center gap-2">{_input({"widget": option})}'
        f'<span class="truncate">{conditional_escape(option["label"])}</span></label></div>'
        for _, options, _ in widget["optgroups"]
        for option in options
    )
    name = f' id="{conditional_escape(key)}"' if (key := widget["attrs"].get("id")) else ""
    css = "flex gap-2  flex-row gap-4" if context.get("radio_style") == HORIZONTAL else "flex gap-2  flex-col"
    return f'<div{name} class="{css}">{html}</div>'


def _for(option: Context) -> str:
    key = option["attrs"].get("id")
    return f' for="{conditional_escape(key)}"' if key else ""


WRITERS: Mapping[str, Callable[[Context], str | None]] = {  # None: by its template, this time
    "django/forms/errors/list/ul.html": _no_errors,
    "django/forms/label.html": _label,
    **{
        f"django/forms/widgets/{kind}.html": _input
        for kind in ("checkbox", "date", "email", "hidden", "number", "text", "time", "url")
    },
    "django/forms/widgets/select.html": _plain_select,
    "django/forms/widgets/textarea.html": _textarea,
    "unfold/widgets/radio.html": _radio,
    "unfold/widgets/select.html": _select,
    "unfold/widgets/text.html": _text,
    "unfold/widgets/textarea.html": _textarea,
}
