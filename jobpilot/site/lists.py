"""The rows of a list, made of few bytes and in little time.

Unfold writes all classes of a cell into the cell, and asks templates for each badge and check box, and for all headings
again in each row: 9 kB and 2 ms a row. Here a column is looked up once, a cell says what it shows, and
`jobpilot/lists.css` how. It looks the same.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import quote

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.templatetags.admin_list import result_hidden_fields
from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.contrib.admin.utils import lookup_field
from django.contrib.admin.utils import quote as quote_key
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.db.models import BooleanField, Field, ForeignKey, Model
from django.forms import BoundField, HiddenInput
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from unfold.templatetags.unfold_list import result_headers
from unfold.utils import display_for_dropdown, display_for_field, display_for_header, display_for_value
from unfold.widgets import UnfoldAdminSelectWidget

# What the stylesheet says of every link and every text of a cell.
LINK = ' class="text-link"'
IN_ONE_LINE = '<span class="whitespace-nowrap" '
ROW_LINK = mark_safe(' class="row-link"')
SELECTED = mark_safe('td class="action-checkbox"')
NAME = "\0"  # stands for the name of a field that was rendered for another row
ICONS = {True: ("yes", "True", "check_small"), False: ("no", "False", "close_small")}
UNKNOWN = ("", "Unknown", "question_mark")


class Column(NamedTuple):
    """A column of a list: what its cells begin with, and what they show of a row."""

    name: Any
    start: SafeString  # the attributes of a cell
    is_link: bool  # to the page of the row
    show: Callable[[Any], Any]


def is_plain(cl: Any, actions_row: Any) -> bool:
    """Tell whether a list has none of Unfold's rarer parts: rows to drag, to fold out, or with a menu each."""
    page = cl.model_admin
    return not (actions_row or getattr(page, "list_sections", ()) or getattr(page, "ordering_field", None))


def table_of(cl: Any) -> dict[str, Any]:
    """Return what the template of a list shows: its headings and its rows."""
    headers = list(result_headers(cl))
    columns, address, fields = list(_columns(cl)), _addresses(cl), _Fields()
    forms = cl.formset.forms if cl.formset else [None] * len(cl.result_list)
    rows = [
        (_row(cl, columns, row, form, address, fields), form.non_field_errors() if form else "")
        for row, form in zip(cl.result_list, forms, strict=True)
    ]
    return {
        "cl": cl,
        "result_hidden_fields": list(result_hidden_fields(cl)),
        "result_headers": headers,
        "num_sorted_fields": sum(bool(header["sortable"] and header["sorted"]) for header in headers),
        "rows": rows,
        "width": len(columns),
        "options": fields.options,
        "labels": _labels(cl, headers),
    }


def _columns(cl: Any) -> Iterator[Column]:
    links, first = cl.list_display_links, True
    for name in cl.list_display:
        if name == "action_checkbox":
            yield Column(name, SELECTED, False, _check_box(_("Select record")))
            continue
        is_link = links is not None and ((first and not links) or name in links)
        tag = "th" if is_link and first else "td"
        first = first and not is_link
        css = format_html(' class="field-{}"', name) if isinstance(name, str) else ""
        start = format_html("{}{}", tag, css)
        yield Column(name, start, is_link, _shower(cl, name))


def _labels(cl: Any, headers: list[dict]) -> str:
    """Return the variables of a style that name the columns, for narrow windows, where each cell says what it is."""
    texts = (
        _("Select record") if name == "action_checkbox" else header["text"]
        for name, header in zip(cl.list_display, headers, strict=True)
    )
    return ";".join(f"--label-{number}:{_in_css(text)}" for number, text in enumerate(texts, start=1))


def _in_css(text: Any) -> str:
    """Return a text as CSS writes it."""
    escaped = "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in str(text))
    return f"'{escaped}'"


def _check_box(label: str) -> Callable[[Model], SafeString]:
    """Return what renders the check box of a row."""
    html = f'<input type="checkbox" name="{ACTION_CHECKBOX_NAME}" value="{{}}" class="action-select" aria-label="{{}}">'
    return lambda row: format_html(html, row.pk, label)


def _shower(cl: Any, name: Any) -> Callable[[Any], Any]:
    """Return what shows a column of a row."""
    page = cl.model_admin
    empty = page.get_empty_value_display()
    try:
        field = cl.lookup_opts.get_field(name) if isinstance(name, str) else None
    except FieldDoesNotExist:
        field = None
    if isinstance(field, Field) and field.name == name and not field.auto_created:
        return _field_shower(field, empty)
    attr = name if callable(name) else getattr(page, name, None) if name != "__str__" else None
    if attr is None:
        return partial(_show_other, page, name, empty)
    return partial(_show, attr, name, getattr(attr, "empty_value_display", empty))


def _field_shower(field: Field, empty: str) -> Callable[[Any], Any]:
    def read(row: Model) -> Any:
        return getattr(row, field.name)

    if isinstance(field, ForeignKey):
        return lambda row: empty if read(row) is None else read(row)
    if field.flatchoices:
        labels = dict(field.flatchoices)
        return lambda row: labels.get(read(row), empty)
    if isinstance(field, BooleanField):
        return lambda row: _boolean(read(row))
    return lambda row: display_for_field(read(row), field, empty)


def _show_other(page: Any, name: str, empty: str, row: Any) -> Any:
    """Show a method, a property, or what a path of the model leads to."""
    try:
        field, attr, value = lookup_field(name, row, page)
    except ObjectDoesNotExist:
        return empty
    if field is not None and not field.auto_created:
        return display_for_field(value, field, empty)
    return _as_said(attr, name, getattr(attr, "empty_value_display", empty), row, value)


def _show(attr: Callable, name: Any, empty: str, row: Any) -> Any:
    try:
        value = attr(row)
    except ObjectDoesNotExist:
        return empty
    return _as_said(attr, name, empty, row, value)


def _as_said(attr: Any, name: Any, empty: str, row: Any, value: Any) -> Any:
    """Show a value as the decorator of its column says."""
    if label := getattr(attr, "label", False):
        return _badge(value, label)
    if getattr(attr, "dropdown", False):
        return display_for_dropdown(row, name, value, empty)
    if getattr(attr, "header", False):
        return display_for_header(value, empty)
    if getattr(attr, "boolean", False):
        return _boolean(value)
    return display_for_value(value, empty)


def _badge(value: Any, label: Any) -> SafeString:
    """Show a value, or the second of a pair, in the colour of the first; several values each in their own badge."""
    colour = None
    if isinstance(label, Mapping):
        if isinstance(value, tuple):
            try:
                colour, value = label[value[0]], value[1]
            except KeyError:
                value = value[0]
        elif value in label:
            colour = label[value]
    values = value if isinstance(value, tuple | list) else [value] if value else []
    badges = (format_html('<span class="list-badge {}">{}</span>', colour or "", each) for each in values)
    return mark_safe(" ".join(badges) or "-")  # noqa: S308 (each is escaped)


def _boolean(value: Any) -> SafeString:
    colour, title, icon = UNKNOWN if value in ("", None) else ICONS[bool(value)]
    html = '<span class="list-boolean {}" title="{}"><span class="material-symbols-outlined">{}</span></span>'
    return format_html(html, colour, _(title), icon)


def _addresses(cl: Any) -> Callable[[Any], str | None]:
    """Return what tells the address of a row's page, with the filters to come back to.

    Addresses differ in the key of the row alone, so that only the first is looked up.
    """
    around: list[str] = []

    def key_of(row: Any) -> str:
        return quote(str(quote_key(getattr(row, cl.pk_attname))))

    def address(row: Any) -> str | None:
        key = key_of(row)
        if not around:
            try:
                url = cl.url_for_result(row)
            except NoReverseMatch:
                return None
            context = {"preserved_filters": cl.preserved_filters, "opts": cl.opts}
            around[:] = add_preserved_filters(context, url).rsplit(f"/{key}/", 1)
        return f"/{key}/".join(around)

    return address


def _row(cl: Any, columns: list[Column], row: Any, form: Any, address: Callable, fields: "_Fields") -> SafeString:
    """Return the cells of a row."""
    cells = []
    for column in columns:
        if column.is_link:
            content = column.show(row)
            if (url := address(row)) is not None:
                css = "" if column.start.startswith("th") else ROW_LINK
                content = format_html('<a href="{}"{}{}>{}</a>', url, css, _for_popup(cl, row), content)
        elif form and column.name in form.fields:
            field = form[column.name]
            content = fields.html(field)
            if field.errors:
                content = format_html('<div class="group errors">{}</div>', content)
        else:
            content = column.show(row)
        cells.append(f"<{column.start}>{conditional_escape(content)}</{column.start[:2]}>")
    return mark_safe("".join(cells).replace(LINK, "").replace(IN_ONE_LINE, "<span "))  # noqa: S308 (each part is escaped)


class _Fields:
    """The fields of the forms of a list. Fields that differ in their names alone are rendered once.

    A choice has only the option that is chosen: `jobpilot/lists.js` adds the others, which the page has once.
    """

    def __init__(self) -> None:
        self.rendered: dict[Any, str] = {}
        self.options: dict[tuple, str] = {}  # the names of the lists of options, by their values and labels

    def html(self, field: BoundField) -> SafeString:
        widget = field.field.widget
        if field.errors or not isinstance(widget, UnfoldAdminSelectWidget | HiddenInput):
            errors = render_to_string("unfold/helpers/form_errors.html", {"errors": field.errors})
            return mark_safe(f"{field}{errors}")  # noqa: S308 (both are rendered)
        key = (type(widget), str(field.value()), field.field.disabled, tuple(getattr(widget, "choices", ())))
        if key not in self.rendered:
            html = self._choice(field) if isinstance(widget, UnfoldAdminSelectWidget) else str(field)
            self.rendered[key] = html.replace(field.html_name, NAME)
        return mark_safe(self.rendered[key].replace(NAME, field.html_name))  # noqa: S308 (it is rendered)

    def _choice(self, field: BoundField) -> SafeString:
        widget: Any = field.field.widget
        attributes = field.build_widget_attrs(widget.attrs, widget)
        context = widget.get_context(field.html_name, field.value(), attributes)["widget"]
        options = [option for _, group, _ in context["optgroups"] for option in group]
        all_of_them = tuple((str(each["value"]), str(each["label"])) for each in options)
        name = self.options.setdefault(all_of_them, f"options-{len(self.options)}")
        return format_html(
            '<div class="list-choice"><select name="{}" aria-label="{}"{} data-options="{}">{}</select></div>',
            field.html_name,
            field.label,
            flatatt({name: value for name, value in context["attrs"].items() if name != "class"}),
            name,
            format_html_join(
                "",
                '<option value="{}" selected>{}</option>',
                ((each["value"], each["label"]) for each in options if each["selected"]),
            ),
        )


def _for_popup(cl: Any, row: Any) -> SafeString | str:
    """Return the attribute by which a window that was opened to choose a row hands it over."""
    if not cl.is_popup:
        return ""
    key = row.serializable_value(str(cl.to_field) if cl.to_field else cl.lookup_opts.pk.attname)
    return format_html(' data-popup-opener="{}"', key)
