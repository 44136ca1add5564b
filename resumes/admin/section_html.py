"""The rows of entries on a form, written by Python: it has hundreds of inputs, and templates take ten times as long.

What only scripts can use, such as the buttons that move and remove a row, `sections.js` adds itself.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from resumes.schema import Section

INPUT = "short-box"  # see jobpilot.site.short_classes
BESIDE = ("Here", "In the skill bank")
HIDE = "Keep it here, and leave it out of what is printed"


def section_html(
    section: Section, name: str, rows: Iterable[Mapping[str, Any]], new_rows: str = "", offers: str = ""
) -> SafeString:
    """Return the rows of a section, with what adds one to those of a list.

    `new_rows` is the address of a new row, for the section and those within it.
    """
    named, added = escape(name), f' data-new-rows="{escape(new_rows)}"' if new_rows else ""
    written = "".join(row_html(section, row) for row in rows)
    below = (
        f'<button type="button" class="section-button" data-add>Add {escape(section.entry)}</button> {offers} '
        '<span class="section-said" role="status" data-said></span>'
    )
    return mark_safe(  # noqa: S308 (every text is escaped)
        f'<div class="sections" data-section="{named}" data-entry="{escape(section.entry)}"{added}>'
        f'<input type="hidden" name="{named}-sent" value="1">'
        f'<div class="section-rows" data-rows>{written}</div>{below if section.is_list else ""}</div>'
    )


def offers_html(address: str, count: int) -> SafeString:
    """Return what opens the list of what the skill bank has, which is fetched then."""
    if not count:
        return mark_safe("")
    return format_html(
        '<details class="section-offers" data-offers="{}"><summary class="section-button">From the skill bank ({})'
        '</summary><ul></ul><noscript><a href="{}" class="text-link">Open the skill bank</a></noscript></details>',
        address,
        count,
        address,
    )


def row_html(section: Section, row: Mapping[str, Any]) -> SafeString:
    """Return what `resumes.admin.sections.shown_row()` says of a row."""
    name, wrong = escape(row["name"]), " section-row-wrong" if row["has_errors"] else ""
    base = escape(row["base"]).replace("&quot;", '"')  # JSON is full of them
    parts = _parts(section, row)
    if section.is_list:
        said = [row["period"], "not printed" if row["hidden"] else ""]
        quiet = "".join(f' <span class="section-quiet">{escape(text)}</span>' for text in said if text)
        parts = (
            f'<details{" open" if row["is_open"] else ""}><summary class="section-summary"><span class="section-title" '
            f"data-title>{escape(row['title'] or f'New {section.entry}')}</span>{quiet}</summary>{parts}</details>"
            f'<div class="section-tools"><label class="section-tool section-hide" title="{HIDE}"><input '
            f'type="checkbox" name="{name}-hidden" value="1"{" checked" if row["hidden"] else ""}> Hide</label></div>'
        )
    return mark_safe(  # noqa: S308 (every text is escaped)
        f'<div class="section-row{wrong}" data-row><input type="hidden" name="{name}-base" '
        f"value='{base}'>{parts}</div>"
    )


def _parts(section: Section, row: Mapping[str, Any]) -> str:
    news = _news(section, row) if row.get("news") else ""
    if row["unreadable"]:
        return (
            f'{news}<p class="section-warning">“{escape(row["title"])}” is not a {escape(section.entry)} with named '
            "parts. It is kept as it is until you remove it.</p>"
        )
    parts = "".join(_nested(part) if "nested" in part else _part(part, section) for part in row["parts"])
    unknown = "".join(
        f'<p class="section-warning">{escape(each["message"])} It says “{escape(each["value"])}”, and is kept as '
        f'it is. <label><input type="checkbox" name="{escape(each["name"])}" value="1"> Remove it</label></p>'
        for each in row["unknown"]
    )
    return f'{news}<div class="section-parts">{parts}</div>{unknown}'


def _news(section: Section, row: Mapping[str, Any]) -> str:
    taken = row_html(section, row["taken"]) if row["taken"] else ""
    shown = {"row": row, "news": row["news"], "taken": taken, "names": BESIDE}
    return render_to_string("admin/resumes/section_news.html", shown)


def _nested(shown: Mapping[str, Any]) -> str:
    part = shown["part"]
    rows = section_html(part.section, shown["name"], shown["nested"])
    return (
        f'<fieldset class="section-nested"><legend class="section-label">{escape(part.label)}</legend>{rows}</fieldset>'
    )


def _part(shown: Mapping[str, Any], section: Section) -> str:
    """Return a part of an entry: its label, its input, and what is to be said below it."""
    name, key = escape(shown["name"]), f"id_{escape(shown['name'])}"
    wrong = ' aria-invalid="true"' if shown["errors"] else ""
    notes = _notes(shown)
    described = f' aria-describedby="{key}_notes"' if notes else ""
    shared = f'id="{key}" name="{name}" class="{INPUT}"{described}{wrong}'
    if shown["is_wide"]:
        rich = (' data-rich="lines"' if shown["is_lines"] else " data-rich") if shown["is_rich"] else ""
        field = f'<textarea {shared} rows="{shown["rows"]}"{rich}>\n{escape(shown["value"])}</textarea>'
    else:
        names = " data-names" if shown["key"] in section.named_by else ""
        value = f' value="{escape(shown["value"])}"' if shown["value"] else ""
        field = f'<input type="text" {shared}{value}{names}>'
    below = f'<div id="{key}_notes">{notes}</div>' if notes else ""
    classes = ' class="group errors"' if shown["errors"] else ""  # by which Unfold colours an input
    return f'<div{classes}><label for="{key}">{escape(shown["part"].label)}</label>{field}{below}</div>'


def _notes(shown: Mapping[str, Any]) -> str:
    said = [("error", error) for error in shown["errors"]]
    said = said or [("warning", f"{warning} It is kept as it is.") for warning in shown["warnings"]]
    if quiet := shown["echo"] or shown["part"].help:
        said.append(("quiet", quiet))
    return "".join(f'<p class="section-{kind}">{escape(text)}</p>' for kind, text in said)
