"""A long file is stored in portions, with a page that shows how far it is; stopped anywhere, it goes on."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from interactions.models import JobUserInteraction
from interactions.services import add_note
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake import importing
from jobpilot.intake.importing import import_file
from jobpilot.intake.models import Batch, BatchFormat, BatchLine
from jobpilot.intake.undoing import undo_batch
from tests.intake.test_importing import TestListings, everything
from tests.intake.test_pages import IMPORT, again, look
from tests.support import throwaway
from tests.support.admin import shown_messages
from tests.support.pages import form_data, page


def tracker(rows: int) -> str:
    lines = "".join(f"Acme,Welder {n % 5},Saved,Note {n}\n" for n in range(rows))
    return f"Company,Title,Status,Notes\n{lines}"


TRACKER = tracker(7)
LISTINGS = TestListings.HEAD + "".join(TestListings.ROW.replace("in-1", f"in-{n % 5}").format(n % 5) for n in range(7))
FILES = [pytest.param(TRACKER, id="tracker"), pytest.param(LISTINGS, id="listings")]


@pytest.fixture(autouse=True)
def _small_portions(monkeypatch):
    monkeypatch.setattr(importing, "PORTIONS", dict.fromkeys((BatchFormat.JOBSPY, BatchFormat.TRACKER), 3))


@pytest.fixture
def user(db):
    return UserProfileFactory()


def give(user, text, **options):
    return import_file(user=user, file=ContentFile(text.encode(), name="list.csv"), **options)


def ledger(batch) -> list[tuple]:
    return list(batch.lines.order_by("number").values_list("number", "outcome", "reason", "original"))


@pytest.mark.parametrize("text", FILES)
def test_an_import_that_stopped_goes_on_and_ends_the_same(user, text):
    before = everything()
    whole, lines = give(user, text)
    assert (whole.read, len(lines), whole.merged) == (7, 7, 2)
    expected = ledger(whole)
    undo_batch(batch=whole)
    assert everything() == before

    first, lines = give(user, text, portions=1)
    assert (first.read, len(lines), first.imported_at) == (3, 3, None)
    done: list[tuple] = []
    last, lines = give(user, text, progress=lambda *counts: done.append(counts))
    assert (last.pk, done, len(lines)) == (first.pk, [(6, 7), (7, 7)], 4)
    assert last.imported_at is not None
    assert ledger(last) == expected
    assert undo_batch(batch=last).left == []
    assert everything() == before


def test_the_first_rows_of_a_dry_run_are_those_of_the_import(user):
    preview, shown = give(user, TRACKER, is_dry_run=True, portions=1)
    assert (preview.read, Batch.objects.count()) == (3, 0)
    batch, _ = give(user, TRACKER)
    assert [(line.number, line.outcome, line.reason, line.original) for line in shown] == ledger(batch)[:3]


def test_what_somebody_changes_between_two_portions_stays_when_it_is_taken_back(user):
    first, lines = give(user, TRACKER, portions=1)
    add_note(interaction=JobUserInteraction.objects.get(pk=lines[0].interaction_id), note="They called")
    undone = undo_batch(batch=first)
    assert {each["reason"] for each in undone.left if each["model"] == "interactions.jobuserinteraction"} == {
        "It was changed since."
    }
    again, _ = give(user, TRACKER)
    assert again.pk != first.pk  # what was taken back is not gone on with


def test_the_page_shows_how_far_it_is_and_goes_on_by_itself(client, db):
    account = UserFactory(admin=True)
    person = UserProfileFactory(account=account)
    client.force_login(account)
    shown = look(client, TRACKER)
    assert "The first 3 of 7 rows:" in shown.text
    shown = again(client, shown, what="import")
    assert "3 of 7 rows are done." in shown.text
    assert "jobpilot/batches.js" in shown.text
    batch = Batch.objects.get(user=person)
    assert "This import stopped after 3 rows." in client.get(page(Batch, "change", batch.pk)).text
    shown = client.post(reverse(IMPORT), form_data(shown.text))
    assert "6 of 7 rows are done." in shown.text
    form = form_data(shown.text)
    done = client.post(reverse(IMPORT), form, follow=True)
    assert done.redirect_chain[-1][0] == page(Batch, "change", batch.pk)
    assert shown_messages(done) == ["list.csv: 7 rows: 5 new, 0 changed, 0 same, 2 merged, 0 refused."]
    assert "or its preview has expired" in shown_messages(client.post(reverse(IMPORT), form))[0]
    assert (Batch.objects.count(), BatchLine.objects.count()) == (1, 7)


def test_two_tabs_that_import_the_same_file_make_one_import(client, db):
    account = UserFactory(admin=True)
    UserProfileFactory(account=account)
    client.force_login(account)
    tabs = [look(client, TRACKER), look(client, TRACKER)]
    tabs = [again(client, tab, what="import") for tab in tabs]
    assert ["3 of 7" in tabs[0].text, "6 of 7" in tabs[1].text] == [True, True]
    for tab in tabs:
        done = client.post(reverse(IMPORT), form_data(tab.text), follow=True)
        assert "5 new" in shown_messages(done)[0]
    assert (Batch.objects.count(), BatchLine.objects.count()) == (1, 7)


KILLS = int(os.environ.get("KILLS", "1"))
SCRIPT = """
import django, sys; django.setup()
from django.core.management import call_command
from jobpilot.intake import importing
importing.PORTIONS = dict.fromkeys(importing.PORTIONS, 1)
call_command("intake", sys.argv[1], "--person", sys.argv[2], verbosity=0)
"""


@pytest.mark.django_db(transaction=True)
def test_killed_at_any_point_it_ends_the_same(tmp_path):
    file, rows = tmp_path / "list.csv", 10 * KILLS
    file.write_text(tracker(rows))
    user = UserProfileFactory()
    environment = os.environ | {"DATABASE_URL": throwaway.url("default")}
    command = [sys.executable, "-c", SCRIPT, str(file), user.email]
    for _ in range(KILLS):
        read = sum(Batch.objects.filter(imported_at=None).values_list("read", flat=True))
        running = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        while running.poll() is None and not Batch.objects.filter(read__gt=read).exists():
            time.sleep(0.01)
        time.sleep(random.uniform(0, 0.05))
        running.send_signal(signal.SIGKILL)
        running.wait()
        batch = Batch.objects.get()
        assert batch.lines.count() == batch.read == batch.new + batch.merged
        assert batch.imported_at is None or KILLS == 1  # else there are too few rows for so many kills
    if batch.imported_at is None:
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=300)
    batch = Batch.objects.get()
    assert (batch.read, batch.new, batch.merged) == (rows, 5, rows - 5)
    assert batch.imported_at is not None
    assert list(batch.lines.order_by("number").values_list("number", flat=True)) == list(range(2, rows + 2))
    assert JobUserInteraction.objects.count() == 5
    assert undo_batch(batch=batch).left == []
    assert not JobUserInteraction.objects.exists()
