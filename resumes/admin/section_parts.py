"""The inputs of an entry on a form, written by Python: a form has hundreds, and templates take ten times as long."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from unfold.widgets import BASE_INPUT_CLASSES

from resumes.schema import Section

_CLASSES = " ".join(BASE_INPUT_CLASSES)


def part_html(shown: Mapping[str, Any], section: Section) -> SafeString:
    """Return a part of an entry: its label, its input, and what is to be said below it."""
    name, key = escape(shown["name"]), f"id_{escape(shown['name'])}"
    wrong = ' aria-invalid="true"' if shown["errors"] else ""
    notes = _notes(shown)
    described = f' aria-describedby="{key}_notes"' if notes else ""
    shared = f'id="{key}" name="{name}" class="{_CLASSES}"{described}{wrong}'
    if shown["is_wide"]:
        rich = (' data-rich="lines"' if shown["is_lines"] else " data-rich") if shown["is_rich"] else ""
        field = f'<textarea {shared} rows="{shown["rows"]}"{rich}>\n{escape(shown["value"])}</textarea>'
    else:
        names = " data-names" if shown["key"] in section.named_by else ""
        field = f'<input type="text" {shared} value="{escape(shown["value"])}"{names}>'
    below = f'<div id="{key}_notes">{notes}</div>' if notes else ""
    classes = f"section-part group{' section-wide' if shown['is_wide'] else ''}{' errors' if shown['errors'] else ''}"
    return mark_safe(  # noqa: S308 (every text is escaped)
        f'<div class="{classes}"><label class="section-label" for="{key}">{escape(shown["part"].label)}</label>{field}'
        f"{below}</div>"
    )


def _notes(shown: Mapping[str, Any]) -> str:
    said = [("error", error) for error in shown["errors"]]
    said = said or [("warning", f"{warning} It is kept as it is.") for warning in shown["warnings"]]
    if quiet := shown["echo"] or shown["part"].help:
        said.append(("quiet", quiet))
    return "".join(f'<p class="section-{kind}">{escape(text)}</p>' for kind, text in said)
