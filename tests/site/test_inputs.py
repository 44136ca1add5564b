"""What Python writes of a form is what the templates say, so that a new Django or Unfold is noticed."""

from typing import Any

import pytest
from django import forms
from django.contrib import admin
from django.contrib.admin.options import HORIZONTAL
from django.forms.renderers import TemplatesSetting
from django.test.html import parse_html
from django.utils.safestring import mark_safe
from unfold import widgets

from jobpilot.site.inputs import WRITERS, FormRenderer
from jobpilot.site.short_classes import shorten

AWKWARD = "<b>\"É & ü'</b>"
CHOICES = [("", "---"), ("a", AWKWARD), ("b", "Two")]
WIDGETS = {
    "checkbox": (forms.CheckboxInput(), True),
    "checkbox, clear": (forms.CheckboxInput(), False),
    "date": (forms.DateInput(attrs={"required": True, "disabled": False}), "2027-04-03"),
    "email": (forms.EmailInput(), "a@b.example"),
    "hidden": (forms.HiddenInput(), AWKWARD),
    "number": (forms.NumberInput(attrs={"step": 0.5, "title": AWKWARD}), 7),
    "text": (forms.TextInput(attrs={"class": mark_safe("a&amp;b")}), None),
    "time": (forms.TimeInput(), "10:00"),
    "url": (forms.URLInput(), "https://a.example/?a=1&b=2"),
    "textarea": (forms.Textarea(attrs={"rows": 3}), AWKWARD),
    "textarea, empty": (forms.Textarea(), None),
    "Unfold's text": (widgets.UnfoldAdminTextInputWidget(), AWKWARD),
    "Unfold's text, with a prefix": (widgets.UnfoldAdminTextInputWidget(attrs={"prefix_icon": "search"}), "x"),
    "Unfold's text area": (widgets.UnfoldAdminTextareaWidget(), AWKWARD),
    "select": (forms.Select(choices=CHOICES), "a"),
    "select, of several": (forms.SelectMultiple(choices=CHOICES), ["a", "b"]),
    "select, of groups": (forms.Select(choices=[("Group", CHOICES)]), "b"),
    "Unfold's radio buttons": (widgets.UnfoldAdminRadioSelectWidget(choices=CHOICES), "a"),
    "Unfold's radio buttons, in a line": (
        widgets.UnfoldAdminRadioSelectWidget(choices=CHOICES, radio_style=HORIZONTAL),
        None,
    ),
    "Unfold's radio buttons, of groups": (widgets.UnfoldAdminRadioSelectWidget(choices=[("Group", CHOICES)]), "b"),
    "Unfold's boxes": (widgets.UnfoldAdminCheckboxSelectMultipleWidget(choices=CHOICES), ["b"]),
    "Unfold's select": (widgets.UnfoldAdminSelectWidget(choices=CHOICES), "a"),
    "Unfold's select, of groups": (widgets.UnfoldAdminSelectWidget(choices=[("Group", CHOICES)]), "b"),
}


def of_templates(name: str, context: dict[str, Any]) -> str:
    return shorten(TemplatesSetting().render(name, context))


@pytest.mark.parametrize(("widget", "value"), WIDGETS.values(), ids=WIDGETS)
def test_a_widget_is_as_its_template_has_it(widget: forms.Widget, value: Any) -> None:
    context = widget.get_context("a-0-name", value, {"id": "id_name"})
    name = str(widget.template_name)
    assert parse_html(FormRenderer().render(name, context)) == parse_html(of_templates(name, context))


class Example(forms.Form):
    name = forms.CharField(label=AWKWARD)


@pytest.mark.parametrize("has_id", [True, False], ids=["with ids", "without ids"])
@pytest.mark.parametrize("data", [None, {"name": ""}, {"name": "x"}], ids=["not sent", "with an error", "without"])
def test_a_label_and_the_errors_are_as_their_templates_have_them(data: dict[str, str] | None, has_id: bool) -> None:
    renderers = (FormRenderer(), TemplatesSetting())
    ours, theirs = (Example(data, renderer=renderer, auto_id=has_id)["name"] for renderer in renderers)
    classes: list[dict[str, str | bool] | None] = [None, {"class": "required"}]
    for attrs in classes:
        assert parse_html(ours.label_tag(attrs=attrs)) == parse_html(theirs.label_tag(attrs=attrs))
    assert parse_html(str(ours.errors)) == parse_html(str(theirs.errors))


def test_every_writer_is_compared() -> None:
    compared = {widget.template_name for widget, _ in WIDGETS.values()}
    assert WRITERS.keys() - compared == {"django/forms/errors/list/ul.html", "django/forms/label.html"}


def test_no_page_asks_for_what_our_row_of_a_form_leaves_out() -> None:
    for page in admin.site._registry.values():
        pages = [page, *page.inlines]
        left_out = ("compressed_fields", "conditional_fields", "hide_ordering_field", "ordering_field")
        assert not [each for each in page.inlines if getattr(each, "inlines", None)], page
        assert not [name for each in pages for name in left_out if getattr(each, name, None)], page
