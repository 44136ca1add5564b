"""Pages that their address alone does not show, by axe-core: those of the doors, refusals, and answers to a form."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.urls import reverse

from companies.admin.company import CompanyAdmin
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin import batches
from jobpilot.db.faults import Fault
from jobpilot.factories import UserProfileFactory
from jobpilot.site import faults
from jobpilot.site.invitations import invite, path_of_link
from jobpilot.site.reminders import signer
from tests.support.accessibility import Visitor
from tests.support.chromium import left, waiting
from tests.support.every_page import make_world
from tests.support.pages import page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="a page looks the same on every database"),
]
SUBMIT = """
    const [action, data] = arguments, form = Object.assign(document.createElement('form'), {action, method: 'post'});
    const csrfmiddlewaretoken = document.querySelector('[name=csrfmiddlewaretoken]')?.value ?? '';
    for (const [name, value] of Object.entries({csrfmiddlewaretoken, ...data})) {
        form.append(Object.assign(document.createElement('input'), {name, value}));
    }
    document.body.append(form);
    HTMLFormElement.prototype.submit.call(form);
"""
LOG_IN = reverse("admin:login")
LIST, ADD = (page(Company, kind) for kind in ("changelist", "add"))


class Sender(Visitor):
    """A browser that also sends forms, and is asked by `status` what they were answered."""

    def go(self, path: str) -> None:
        self.browser.get(self.site + path)

    def send(self, path: str, *, begin: str = "", **data: str) -> None:
        """Send a form from the page that is open, or from another one."""
        if begin:
            self.go(begin)
        body = self.browser.find_element("tag name", "body")
        self.script(SUBMIT, path, data)
        waiting(self.browser).until(left(body))
        waiting(self.browser).until(lambda browser: browser.execute_script("return document.readyState") == "complete")

    @property
    def status(self) -> int:
        return self.script("return performance.getEntriesByType('navigation')[0].responseStatus")


def check(sender: Sender, ways: dict[str, tuple[int, Callable[[], object]]]) -> None:
    """Go each way, and assert what it is answered, and that nothing is wrong with that page."""
    wrong = []
    for name, (status, go) in ways.items():
        go()
        assert sender.status == status, name
        wrong += [f"{name} {each}" for each in sender.examine()]
    assert not wrong, "\n".join(wrong)


def test_the_doors(browser, live_server, settings):
    settings.AXES_FAILURE_LIMIT = 2
    sender = Sender(browser, live_server.url)
    role, _ = Group.objects.get_or_create(name="Job seeker")  # another test may have emptied the tables
    account = invite(email="ada@example.com", role=role, first_name="Ada")
    off, forgotten = (
        reverse("reminders_off", args=[signer.sign(str(UserProfileFactory().pk))]),
        reverse("forgotten_password"),
    )
    guess = {"username": "ada", "password": "wrong"}
    two = {"new_password1": "short", "new_password2": "other"}
    handed = {"address": "https://example.com/jobs/1", "source": "<h1>Welder</h1>"}
    handover = reverse("admin:interactions_jobuserinteraction_handover")
    ways = {
        "log-in": (200, lambda: sender.go(LOG_IN)),
        "refused log-in": (200, lambda: sender.send(LOG_IN, **guess)),
        "log-in without a token": (403, lambda: sender.send(LOG_IN, begin="/nowhere/", **guess)),
        "too many log-ins": (429, lambda: sender.send(LOG_IN, begin=LOG_IN, **guess)),
        "no such page": (404, lambda: sender.go("/nowhere/")),
        "invitation": (200, lambda: sender.go(path_of_link(account))),
        "bad password": (200, lambda: sender.send("", **two)),
        "old invitation": (410, lambda: sender.go(path_of_link(account)[:-3] + "no/")),
        "forgotten password": (200, lambda: sender.go(forgotten)),
        "no address": (200, lambda: sender.send(forgotten)),
        "mail on its way": (200, lambda: sender.send(forgotten, email="nobody@example.com")),
        "reminders": (200, lambda: sender.go(off)),
        "no more reminders": (200, lambda: sender.send(off)),
        "half a link": (404, lambda: sender.go(off[:-9] + "/")),
        "handover": (200, lambda: sender.send(handover, **handed)),
        "empty handover": (200, lambda: sender.send(handover, begin=LOG_IN)),
    }
    check(sender, ways)


def test_the_answers_to_an_administrator(admin_browser, live_server, monkeypatch, tmp_path):
    make_world()
    monkeypatch.setattr(batches, "BATCH", 2)
    sender = Sender(admin_browser, live_server.url)
    company, job = Company.objects.first(), JobListing.objects.first()
    applied = JobUserInteraction.objects.exclude(application_status="").first()
    saved = JobUserInteraction.objects.filter(application_status="").first()
    move, no_move = (reverse("admin:interactions_jobuserinteraction_move", args=[row.pk]) for row in (applied, saved))
    record, jobs = reverse("admin:interactions_jobuserinteraction_record"), page(JobListing, "changelist")
    table = tmp_path / "companies.csv"
    table.write_text("name,website\nAcme,https://acme.example\n,https://nameless.example\n")

    def upload() -> None:
        sender.go(page(Company, "import"))
        admin_browser.find_element("name", "import_file").send_keys(str(table))
        button = admin_browser.find_element("css selector", "#content [type=submit]")
        sender.script("arguments[0].click()", button)
        waiting(admin_browser).until(left(button))

    def fail(self, request, *args, **kwargs):
        return faults.fault_page(request, Fault.LOCKED, certain=True)

    def without_a_database() -> None:
        sender.go(ADD)
        monkeypatch.setattr(CompanyAdmin, "changeform_view", fail)
        sender.send(ADD, name="Acme", description="One\nTwo")

    chosen = {"_selected_action": str(company.pk), "index": "0"}
    many = {"action": "close_listings", "select_across": "1", "_selected_action": str(job.pk), "index": "0"}
    ways = {
        "empty form": (200, lambda: sender.send(ADD, begin=ADD)),
        "deletion": (200, lambda: sender.send(LIST, begin=LIST, action="delete_selected", **chosen)),
        "export": (200, lambda: sender.send(LIST, begin=LIST, action="export_admin_action", **chosen)),
        "many rows": (200, lambda: sender.send(jobs, begin=jobs, **many)),
        "import": (200, upload),
        "invitation without an address": (200, lambda: sender.send(reverse("invite"), begin=reverse("invite"))),
        "posting": (200, lambda: sender.send(record, begin=record, what="read", posting="Welder\nAcme\nBerlin")),
        "job without a title": (200, lambda: sender.send(record, begin=record, what="save", employer="Acme")),
        "step that is none": (200, lambda: sender.send(move, begin=move, status="dreaming")),
        "step of a saved job": (403, lambda: sender.go(no_move)),
        "no such row": (404, lambda: sender.go(page(Company, "change", uuid4()))),
        "busy database": (503, without_a_database),
        "log-out": (200, lambda: sender.send(reverse("admin:logout"), begin=LIST)),
    }
    check(sender, ways)
