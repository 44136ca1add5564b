"""What a chooser of rows shows: the rows that it offers, and the one that is chosen."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.core.paginator import Page, Paginator
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest


class ChooserMixin(admin.ModelAdmin):
    """A ModelAdmin whose rows have a label of their own in choosers: put it before Unfold's ModelAdmin."""

    choice_related: Sequence[str] = ()  # what the label reads

    def choice_label(self, row: Any) -> str:
        """Return what a chooser shows for a row."""
        return str(row)

    def get_paginator(self, request: HttpRequest, queryset: QuerySet, *args: Any, **kwargs: Any) -> Paginator:
        """Page through the rows. Django's autocomplete view asks here for its results, and shows them by `str()`."""
        paginator = super().get_paginator(request, queryset, *args, **kwargs)
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            return _ChoicePaginator(self, queryset, *args, **kwargs)
        return paginator


class _Choice:
    def __init__(self, row: Model, label: str) -> None:
        self.row, self.label = row, label

    def __str__(self) -> str:
        return self.label

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)


class _ChoicePaginator(Paginator):
    def __init__(self, chooser: ChooserMixin, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chooser = chooser

    def page(self, number: int | str) -> Page:
        page = super().page(number)
        page.object_list = [_Choice(row, self.chooser.choice_label(row)) for row in page.object_list]
        return page


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
