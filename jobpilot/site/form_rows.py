"""The lines of a form and the rows of its inlines, in few bytes and little time.

Unfold asks seven templates for a cell of an inline, and writes all its classes into each. Here a field says what it is,
and short classes (`short_classes.py`) how it looks: the same.
"""

from itertools import chain
from typing import Any

from django.contrib.admin.templatetags.admin_modify import cell_count
from django.contrib.admin.utils import quote
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from jobpilot.site.short_classes import shorten

STAR = '<span class="short-star">*</span>'
ENDS = (":", "?", ".", "!")  # after these, a label has no star
FILE = "unfold/helpers/field_readonly_value_file.html"
ERROR = "unfold/helpers/messages/error.html"
FOLD = (
    """ x-bind:class="openRow ? 'border-b' : ''" x-on:click="['h3', 'strong'].includes("""
    """$event.target.tagName.toLowerCase()) && (openRow = !openRow)\""""
)


def line_of(line: Any, *, is_last: bool) -> SafeString:
    """Return a line of a form: one field, or several side by side."""
    fields = list(line)
    css = f" grid lg:grid-cols-{len(fields)}" if len(fields) > 1 else ""
    css += ("" if line.has_visible_field else " hidden") + (" last" if is_last else "")
    html = "".join(map(_field, fields))
    return mark_safe(f'<div class="form-row field-row group/row{css}">{html}</div>')  # noqa: S308 (of escaped parts)


def row_of_table(formset: Any, row: Any, *, is_last: bool, is_template: bool) -> SafeString:
    """Return a row of a tabular inline: its name, its fields, and what is shown once it is to be removed."""
    fields = list(chain.from_iterable(chain.from_iterable(row)))
    hidden = [field for field in fields if not field.is_readonly and field.field.is_hidden]
    html = "".join(str(field.field) for field in hidden)
    html += "".join(_cell(field) for field in fields if field not in hidden)
    undo = ""
    if _is_removable(formset):
        html += f'<td class="delete short-delete" data-label="{_("Remove")}">{removal_of(row)}</td>'
        undo = undo_of(row)
    removed = f'<tr class="hidden form-delete"><td colspan="100%">{undo}</td></tr>' if row.original else ""
    return mark_safe(  # noqa: S308 (of escaped parts)
        f'<tbody class="form-group relative group/parent{" last" if is_last else ""}'
        f' {"original" if row.original else "template"}{" empty-form" if is_template else ""}">'
        f'{_errors_and_name(formset, row)}<tr class="form-row short-fields">{html}</tr>{removed}</tbody>'
    )


def _errors_and_name(formset: Any, row: Any) -> str:
    """Return what is wrong with a row as a whole, and what it is called."""
    html, errors = "", row.form.non_field_errors()
    if not (errors or row.original):
        return html
    width = cell_count(row)
    if errors:
        text = render_to_string(ERROR, {"errors": errors})
        html = f'<tr class="row-form-errors group inline-tabular"><td colspan="{width}">{text}</td></tr>'
    if row.original:
        shown = f"<span>{conditional_escape(row.original)}</span>{link_of(row)}"
        title = "" if formset.opts.hide_title else f'<p class="group/title short-name">{shown}</p>'
        html += f'<tr class="short-title"><td colspan="{width}">{title}{keys_of(row)}</td></tr>'
    return html


def title_of(formset: Any, row: Any, number: int) -> SafeString:
    """Return the title of a stacked row, by which it is unfolded, with its link and how to remove it."""
    kind = conditional_escape(capfirst(formset.opts.verbose_name))
    counted = f'{kind}: #<span class="stacked-counter">{number}</span>'
    name = conditional_escape(row.original) if row.original else counted
    fold, css = (FOLD, "cursor-pointer") if formset.opts.collapsible else ("", "border-b")
    removal = removal_of(row) if _is_removable(formset) else ""
    return mark_safe(  # noqa: S308 (of escaped parts)
        f'<h3 class="group/title short-head {css}"{fold}><span class="short-of-row">'
        f'<strong class="font-semibold select-none">{name}</strong>{link_of(row)}</span>'
        f'<div class="-my-1 -mr-1.5">{removal}</div></h3>'
    )


def link_of(row: Any) -> str:
    """Return a link to the page of a row, if it has one."""
    if not row.original:
        return ""
    link, page = "", row.model_admin
    if page.show_change_link and page.has_registered_model:
        url = reverse(f"admin:{page.opts.app_label}_{page.opts.model_name}_change", args=[quote(row.original.pk)])
        link = f'<a href="{url}" class="align-middle">{_("Change")}</a>'
    return f'<span class="short-link">{link}</span>'


def keys_of(row: Any) -> str:
    """Return the hidden keys of a row and of what it belongs to."""
    key = row.pk_field().field if row.needs_explicit_pk_field() else ""
    parent = row.fk_field()
    return f"{key}{parent.field if parent else ''}"


def _is_removable(formset: Any) -> bool:
    return formset.formset.can_delete and formset.has_delete_permission


def removal_of(row: Any) -> str:
    """Return the button that removes a row: of a stored one, a box; of a new one, for a script."""
    icon = '<span class="short-bin">delete</span>'
    if not row.original:
        return f'<div class="short-remove delete-template">{icon}</div>'
    box = row.deletion_field().field.as_widget(attrs={"class": "delete"})
    return f'<label class="short-remove">{icon}<div class="hidden">{box}</div></label>'


def undo_of(row: Any) -> SafeString:
    """Return what covers a row that is to be removed, and how to keep it."""
    box = row.deletion_field().field.id_for_label
    return mark_safe(  # noqa: S308 (of escaped parts)
        f'<div class="short-undo z-50"><span>{_("This item will be deleted.")}</span><label for="{box}" '
        f'class="short-cancel">{_("Click to cancel")} <span class="material-symbols-outlined">undo</span></label></div>'
    )


def _cell(field: Any) -> str:
    """Return the cell of a field in a table, whose heading has its label and its help."""
    bound = field.field
    if field.is_readonly:
        name, label, errors, html = bound["name"], bound["label"], [], _readonly(field)
    else:
        name, label, errors = bound.name, bound.label, bound.errors
        wrong = " ".join(map(conditional_escape, errors))
        html = f"<div>{bound}{f'<div class=short-wrong>{wrong}</div>' if errors else ''}</div>"
    return (
        f'<td class="field-{name} short-field group field-tabular{" errors" if errors else ""}" '
        f'data-label="{conditional_escape(label)}">{html}</td>'
    )


def _field(field: Any) -> str:
    """Return a field below its label, or a box before it, with its help and what is wrong with it."""
    bound = field.field
    if field.is_readonly:
        name, help_text, errors = bound["name"], bound["help_text"], ""
        html = f"{shorten(field.label_tag())}<div>{_readonly(field)}"
    else:
        name, help_text, errors = bound.name, bound.help_text, field.errors()
        html = "" if field.is_checkbox else f"{_label(bound, 'short-label')}<div>{bound}"
    said = f'<div class="short-help">{help_text}</div>' if help_text else ""
    wrong = f'<div class="short-wrong">{errors}</div>' if errors else ""
    if field.is_checkbox:
        label, said = _label(bound, "short-of-box"), f'<div class="ml-2 -mt-1">{said}</div>' if said else ""
        html = f'<div class="flex flex-row">{bound}<div class="flex flex-col">{label}{said}{wrong}</div></div>'
    else:
        html += f"{said}{wrong}</div>"
    css = f"field-line short-entry group group/line field-{name}{' errors' if errors else ''}"
    return f'<div class="{css}">{html}</div>'


def _label(bound: Any, css: str) -> str:
    text = conditional_escape(bound.label)
    is_required = bound.field.required
    star = STAR if is_required and not text.endswith(ENDS) else ""
    target = bound.field.widget.id_for_label(bound.field.widget.attrs.get("id") or bound.auto_id)
    for_field = f' for="{target}"' if target else ""
    return f'<label class="{css}{" required" if is_required else ""}"{for_field}>{text}{star}</label>'


def _readonly(field: Any) -> str:
    """Return what is shown of a field that nobody edits."""
    contents = field.contents
    if contents and field.is_file:
        contents = render_to_string(FILE, {"field": field})
    shown = conditional_escape(contents) if contents and contents != "None" else "-"
    width = "max-w-4xl" if field.is_json else "max-w-2xl"
    return f'<div class="readonly break-words {width} *:rounded-default">{shown}</div>'
