"""Read admin pages as a browser does."""

from html.parser import HTMLParser

from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jobpilot.models import User


def client_with(*permissions: str) -> Client:
    """Log in a member of the staff who sees everybody, with these permissions, by their codenames, and no others."""
    user = User.objects.create(username="ann", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=[*permissions, "see_everybody"]))
    client = Client()
    client.force_login(user)
    return client


def page(model, kind: str, *args) -> str:
    """Return the URL of a model's admin page: changelist, add, change, delete and so on."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=args)


def query_count(client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def form_data(html: str) -> dict[str, list[str]]:
    """Return what a browser sends when the form of a page is submitted unchanged with its last button."""
    reader = _FormReader()
    reader.feed(html)
    return reader.data


def messages_of(response) -> list[str]:
    """Return all errors of the form and its inlines."""
    forms = [response.context["adminform"].form]
    errors = []
    for inline in response.context["inline_admin_formsets"]:
        forms += inline.formset.forms
        errors += inline.formset.non_form_errors()
    return errors + [message for form in forms for messages in form.errors.values() for message in messages]


class _FormReader(HTMLParser):
    """Collect the fields of the change form; the other forms of the page (search, log out) have other names."""

    OTHER_FORMS = {"q", "s", "_save", "_addanother", "_continue", "action", "next"}

    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, list[str]] = {}
        self.field: str | None = None
        self.text: str | None = None
        self.options: list[tuple[str | None, bool]] | None = None
        self.multiple = False

    def add(self, name: str | None, value: str | None) -> None:
        if name and name not in self.OTHER_FORMS:
            self.data.setdefault(name, []).append(value or "")

    def handle_starttag(self, tag, attrs) -> None:
        attributes = dict(attrs)
        if tag == "input" and attributes.get("type") in {"checkbox", "radio"}:
            if "checked" in attributes:
                self.add(attributes.get("name"), attributes.get("value", "on"))
        elif tag == "input" and attributes.get("type") not in {"submit", "button", "file"}:
            self.add(attributes.get("name"), attributes.get("value"))
        elif tag == "textarea":
            self.field, self.text = attributes.get("name"), ""
        elif tag == "select":
            self.field, self.options, self.multiple = attributes.get("name"), [], "multiple" in attributes
        elif tag == "option" and self.options is not None:
            self.options.append((attributes.get("value"), "selected" in attributes))

    def handle_data(self, data) -> None:
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag) -> None:
        if tag == "textarea" and self.text is not None:
            self.add(self.field, self.text.removeprefix("\n"))
            self.text = None
        elif tag == "select" and self.options is not None:
            first = [] if self.multiple else self.options[:1]
            for value, _ in [option for option in self.options if option[1]] or first:
                self.add(self.field, value)
            self.options = None
