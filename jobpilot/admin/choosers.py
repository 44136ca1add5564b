"""What a chooser of rows shows: the rows that it offers, and the one that is chosen.

Where a row must belong to the person of another one (`jobpilot/models/belonging.py`), its chooser offers the rows of
that person alone, once the person is known. The form checks the choice again when it is saved.
"""

from collections.abc import Sequence
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey, Model, QuerySet
from django.db.models.sql import Query
from django.http import HttpRequest

from jobpilot.admin.searching import is_autocomplete
from jobpilot.models import UserProfile
from jobpilot.models.belonging import path_to_person, ties

PERSON = "person"  # in the address that an autocomplete asks


class ChooserMixin(admin.ModelAdmin):
    """A ModelAdmin whose rows have a label of their own in choosers: put it before Unfold's ModelAdmin."""

    choice_related: Sequence[str] = ()  # what the label reads

    def choice_label(self, row: Any) -> str:
        """Return what a chooser shows for a row."""
        return str(row)


class PersonalChooserMixin(admin.ModelAdmin):
    """A ModelAdmin that offers a person's rows to a chooser that names one: put it before Unfold's ModelAdmin."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        path = path_to_person(self.model)
        if path and is_autocomplete(request) and (person := request.GET.get(PERSON)):
            try:
                queryset = queryset.filter(**{path: UserProfile._meta.pk.to_python(person)})
            except ValidationError:
                queryset = queryset.none()
        return super().get_search_results(request, queryset, search_term)


class ChosenSelect(AutocompleteSelect):
    """A chooser that does not ask again for the row that its form has loaded, nor for none.

    It asks if the row may be one that the account may not choose, or lacks what its label reads.
    """

    chosen: Model | None = None

    def optgroups(self, name: str, value: Any, attr: dict[str, Any] | None = None) -> list[Any]:
        chosen, choices = self.chosen, cast(Any, self.choices)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        if not any(value):
            return [(None, empty, 0)]
        if chosen is None or value != [str(chosen.pk)] or not self._offers_all(choices.queryset.query, chosen):
            return super().optgroups(name, value, attr)
        label = choices.field.label_from_instance(chosen)
        return [(None, [*empty, self.create_option(name, str(chosen.pk), label, True, len(empty))], 0)]

    def _offers_all(self, query: Query, chosen: Model) -> bool:
        read = query.select_related if isinstance(query.select_related, dict) else {}
        return not query.has_filters() and read.keys() <= chosen._state.fields_cache.keys()


class OwnRowsSelect(ChosenSelect):
    """A chooser of rows of the person whom the field `person_field` of the same form names."""

    person_field: str
    person: Any = None  # the key of the person, if the form knows one

    def get_url(self) -> str:
        url = super().get_url()
        return f"{url}?{urlencode({PERSON: self.person})}" if self.person else url

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        return super().build_attrs(base_attrs, extra_attrs) | {"data-person-field": self.person_field}

    @property
    def media(self) -> forms.Media:
        # Named after the one that it builds on, so that they are loaded in this order.
        return super().media + forms.Media(js=["admin/js/autocomplete.js", "jobpilot/own_rows.js"])


def chooser_widget(key: ForeignKey, site: admin.AdminSite) -> ChosenSelect:
    """Return the widget of a foreign key: one of its own if it must stay with the person of its row."""
    for tie in ties([key.model]):
        if tie.key is key:
            widget = OwnRowsSelect(key, site)
            widget.person_field = tie.own
            return widget
    return ChosenSelect(key, site)


def offer_own_rows(form: forms.ModelForm) -> None:
    """Tell the choosers of a form whose rows to offer: those of the person of its row, or of the one chosen on it."""
    loaded = form.instance._state.fields_cache
    for name, field in form.fields.items():
        widget = getattr(field.widget, "widget", field.widget)  # without Django's buttons around it
        if isinstance(widget, ChosenSelect):
            widget.chosen = loaded.get(name)
        if not isinstance(widget, OwnRowsSelect):
            continue
        whose = widget.person_field
        if chooser := form.fields.get(whose):
            value = (
                form.data.get(form.add_prefix(whose)) if form.is_bound else form.get_initial_for_field(chooser, whose)
            )
            widget.person = chooser.prepare_value(value)
        else:
            widget.person = form.instance.serializable_value(whose)


def label_of(row: Model, site: admin.AdminSite) -> str:
    """Return what a chooser shows for a row."""
    chooser = chooser_of(type(row), site)
    return chooser.choice_label(row) if chooser else str(row)


def chooser_of(model: Any, site: admin.AdminSite) -> ChooserMixin | None:
    page = site.get_model_admin(model) if site.is_registered(model) else None
    return page if isinstance(page, ChooserMixin) else None


def label_choices(form_field: Any, field: Field, site: admin.AdminSite) -> None:
    """Let the form field of a foreign key show its chosen row as the chooser does."""
    chooser = chooser_of(field.related_model, site)
    if isinstance(form_field, forms.ModelChoiceField) and chooser:
        labelled: Any = form_field
        labelled.label_from_instance = chooser.choice_label
        labelled.queryset = labelled.queryset.select_related(*chooser.choice_related)
