"""Show changes: who changed what from what to what, in the words of the forms."""

import difflib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils.choices import flatten_choices
from django.utils.formats import localize
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from jobpilot.admin.scoping import accounts_in
from jobpilot.models import Change
from jobpilot.models.belonging import path_to_person, sees_everybody, visible_to
from jobpilot.models.recording import recorded_models
from jobpilot.models.values import decoded
from jobpilot.zones import told

PAGE_MEDIA = forms.Media(css={"all": ["jobpilot/changes.css"]})
MOST = 10_000  # entries that a page counts, and so offers
A_PAGE = 100
LONG = 60  # characters; of longer texts, what differs is marked
KEPT = 40  # characters of what two texts have in common, around a difference
MOST_WORDS = 2000
NOTHING = "nothing"
HIDDEN = "a row that is gone, or that you may not see"

Model = type[models.Model]


class Line(NamedTuple):
    """A field that changed."""

    label: str
    before: str
    after: str


class Entry(NamedTuple):
    """A change as a page shows it."""

    change: Any
    kind_of_row: str
    row: str  # its name now, or "" if it is gone
    lines: list[Line]
    together: int  # how many changes the occasion has that the account may see


class Changes:
    """Changes in the words that an account may read. What they refer to is looked up once for all of them."""

    def __init__(self, request: HttpRequest, changes: Iterable[Any]) -> None:
        self.request = request
        self.changes = list(changes)
        self.hidden = {model: accounts_in(request, model) for model in recorded_models()}

    def __iter__(self) -> Iterator[Entry]:
        for change in self.changes:
            model = model_of(change)
            kind = str(model._meta.verbose_name) if model else change.model
            row = self._names.get(model, {}).get(change.key, "")
            yield Entry(change, kind, row, list(self.lines(change)), self._together.get(change.occasion, 1))

    def lines(self, change: Any) -> Iterator[Line]:
        """Yield the fields of a change, with the values that the account may see."""
        model = model_of(change)
        if change.kind == Change.Kind.EXPORTED:
            for name, value in change.after.items():
                yield Line(capfirst(str(name)), "", _json(value))
            return
        for name in sorted(change.before.keys() | change.after.keys(), key=lambda name: _place(model, name)):
            field = field_named(model, name)
            if field is not None and field.name in self.hidden.get(field.model, ()):
                continue
            before, after = (self._shown(field, values, name) for values in (change.before, change.after))
            if change.kind == Change.Kind.CHANGED and max(map(len, (before, after))) > LONG and before and after:
                before, after = differences(before, after)
            label = capfirst(str(field.verbose_name)) if field is not None else name
            yield Line(label, before, after)

    @cached_property
    def _together(self) -> dict[UUID, int]:
        occasions = {change.occasion for change in self.changes}
        counted = visible_to(self.request.user, Change.objects.filter(occasion__in=occasions)).order_by()
        return dict(counted.values_list("occasion").annotate(count=Count("pk")))

    @cached_property
    def _names(self) -> dict[Any, dict[str, str]]:
        """Return the names of the rows that the values of foreign keys refer to, if the account may see them."""
        keys: dict[Any, set[Any]] = defaultdict(set)
        for change in self.changes:
            model = model_of(change)
            if model and change.key:
                keys[model].add(change.key)
            for name, value in [*change.before.items(), *change.after.items()]:
                field = field_named(model, name)
                if value is not None and field is not None and field.related_model:
                    keys[field.related_model].update(value if isinstance(value, list) else [value])
        return {model: self._named(model, values) for model, values in keys.items()}

    def _named(self, model: Any, keys: set[Any]) -> dict[str, str]:
        usable = []
        for key in keys:
            try:
                usable.append(model._meta.pk.to_python(key))
            except ValidationError:
                continue
        rows = visible_to(self.request.user, model._base_manager.filter(pk__in=usable))
        if admin.site.is_registered(model):
            related = admin.site.get_model_admin(model).get_list_select_related(self.request)
            rows = rows.select_related(*(() if isinstance(related, bool) else related))
        return {str(row.pk): str(row) for row in rows}

    def _shown(self, field: Any, values: dict[str, Any], name: str) -> str:
        if name not in values:
            return ""
        value = values[name]
        if value in (None, "", [], {}):
            return NOTHING
        if field is None:
            return _json(value)
        if field.related_model:
            names = self._names.get(field.related_model, {})
            return ", ".join(names.get(str(key), HIDDEN) for key in (value if isinstance(value, list) else [value]))
        try:
            value = decoded(field, value)
        except ValueError:
            return str(value)
        if field.choices:
            return str(dict(flatten_choices(field.choices)).get(value, value))
        if isinstance(field, models.DateTimeField):
            return told(value)
        if isinstance(field, models.BooleanField):
            return "yes" if value else "no"
        if isinstance(field, models.JSONField):
            return _json(value)
        return str(localize(value))


def model_of(change: Any) -> Model | None:
    """Return the model of the row that a change is about, or None if there is no such model any more."""
    try:
        return apps.get_model(change.model)
    except (LookupError, ValueError):
        return None


def field_named(model: Model | None, name: str) -> Any:
    """Return the field of a model that a change names by its column, or None."""
    if model is None:
        return None
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return next((field for field in model._meta.concrete_fields if field.attname == name), None)


def _place(model: Model | None, name: str) -> tuple[int, str]:
    """Return where a column stands among those of a model: PostgreSQL sorts the names in JSON."""
    names = [field.attname for field in model._meta.concrete_fields] if model else []
    return (names.index(name) if name in names else len(names), name)


def _json(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)


def differences(before: str, after: str) -> tuple[SafeString, SafeString]:
    """Return two long texts with their differences marked, and without most of what they have in common."""
    texts: list[list[str]] = [re.findall(r"\s+|[^\s]+", text)[:MOST_WORDS] for text in (before, after)]
    marked: tuple[list[SafeString], list[SafeString]] = ([], [])
    for kind, *places in difflib.SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes():
        for text, parts, (start, end), tag in zip(texts, marked, (places[:2], places[2:]), ("del", "ins"), strict=True):
            words = "".join(text[start:end])
            if kind == "equal":
                shown = words if len(words) <= 2 * KEPT else f"{words[:KEPT]} … {words[-KEPT:]}"
                parts.append(format_html("{}", shown))
            elif words:
                parts.append(format_html("<{0}>{1}</{0}>", SafeString(tag), words))
    old, new = (format_html_join("", "{}", ((part,) for part in parts)) for parts in marked)
    return old, new


def page_of_row(change: Any) -> str:
    """Return the address of the history of the row that a change is about, or "" if there is none."""
    model = model_of(change)
    if model is None or not change.key:
        return ""
    try:
        return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_history", args=[change.key])
    except NoReverseMatch:
        return ""


class BoundedPaginator(Paginator):
    """Count no more entries than anybody pages through; filters find the others."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return len(rows) if isinstance(rows, list) else rows[:MOST].count()


# The history of a row


def history_of(page: Any, request: HttpRequest, row: models.Model) -> HttpResponse:
    """Return the page of what happened to a row, with what Django logged before changes were recorded."""
    paginator = BoundedPaginator(visible_to(request.user, Change.objects.of_row(row)), A_PAGE)
    number = request.GET.get("p", 1)
    shown = paginator.get_page(number)
    context = {
        **page.admin_site.each_context(request),
        "title": f"History of {row}",
        "subtitle": None,
        "entries": Changes(request, shown.object_list),
        "shown": shown,
        "notes": _notes(request, row) if shown.number == 1 else (),
        "original": row,
        "object": row,
        "opts": page.opts,
        "media": PAGE_MEDIA,
        "can_restore": page.has_change_permission(request, row),
        "module_name": str(capfirst(page.opts.verbose_name_plural)),
        "preserved_filters": page.get_preserved_filters(request),
    }
    request.current_app = page.admin_site.name
    return TemplateResponse(request, page.object_history_template or "admin/row_history.html", context)


def _notes(request: HttpRequest, row: models.Model) -> Iterable[LogEntry]:
    """Return what the log has beside the changes: remarks, and what is older than the oldest change."""
    kind = ContentType.objects.get_for_model(row)
    log = LogEntry.objects.filter(object_id=str(row.pk), content_type=kind).select_related("user")
    if path_to_person(type(row)) is None and not sees_everybody(request.user):
        log = log.filter(user=request.user.pk)
    oldest = Change.objects.order_by("created_at").values_list("created_at", flat=True).first()
    remarks = ~models.Q(change_message="") & ~models.Q(change_message__startswith="[")
    return log.filter(remarks | models.Q(action_time__lt=oldest) if oldest else models.Q()).order_by("-action_time")[
        :A_PAGE
    ]
