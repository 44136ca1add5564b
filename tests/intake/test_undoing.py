"""Imports are taken back in any order: the last first exactly, and all of them until nothing is left."""

import json
from itertools import permutations

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from companies.factories import CompanyFactory
from companies.models import Company
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake.importing import import_file
from jobpilot.intake.models import Batch
from jobpilot.intake.undoing import undo_batch
from jobpilot.models.doors import changes_by
from tests.intake.test_damage import QUICK
from tests.intake.test_importing import TestListings, everything
from tests.support.pages import page

TRACKER = "Company,Title,Status,Date applied,Response date,Contact,Contact email,Tags,Notes,Website,Job URL,Deadline\n"
APPLICATIONS = (
    TRACKER + "Acme,Welder,Saved,,,Jo,,metal,Near,,,\nBolt,Fitter,Applied,2026-10-05,,,,,,,,\n",
    TRACKER + "Acme,Welder,Saved,,,Jo,jo@acme.com,north,Far,www.acme.com,,\nCog,Turner,Saved,,,,,,,,,\n",
    TRACKER + "Bolt,Fitter,Applied,2026-10-05,2026-10-09,Al,al@bolt.com,,They called,,www.bolt.com/1,2026-12-01\n",
)
LISTINGS = tuple(
    TestListings.HEAD + TestListings.ROW.format(amount) + TestListings.ROW.replace("in-1", other).format(20)
    for amount, other in ((25, "in-2"), (26, "in-3"), (27, "in-2"))
)
RESUMES = tuple(
    json.dumps(
        {
            "basics": {"name": "Ada", "summary": summary},
            "work": [{"name": "Acme", "position": "Welder", "startDate": "2020-01", "highlights": highlights}],
            "skills": [{"name": skill}],
        }
    )
    for summary, highlights, skill in (("A", ["One"], "MIG"), ("B", ["One", "Two"], "MIG"), ("B", ["Two"], "TIG"))
)
FILES = {"applications": APPLICATIONS, "listings": LISTINGS, "resumes": RESUMES}
MIXED = (APPLICATIONS[1], LISTINGS[0], RESUMES[0])
ORDERS = list(permutations(range(3)))


@pytest.fixture
def user(db):
    return UserProfileFactory()


def give(user, text):
    name = "file.json" if text.startswith("{") else "file.csv"
    return import_file(user=user, file=ContentFile(text.encode(), name=name))[0]


def check_undo_of_all(user, texts, order) -> None:
    """Import files and take them back in an order, and what that left again, until nothing is left."""
    before = everything()
    batches = [give(user, text) for text in texts]
    waiting = [batches[position] for position in order]
    for _ in batches:
        waiting = [batch for batch in waiting if undo_batch(batch=batch).left]
        for batch in waiting:
            batch.refresh_from_db()
    assert [batch.left for batch in waiting] == []
    assert everything() == before


@pytest.mark.parametrize("texts", [*FILES.values(), MIXED], ids=[*FILES, "mixed"])
class TestThreeFiles:
    def test_the_last_first_each_undo_restores_what_was_before(self, user, texts):
        states, batches = [], []
        for text in texts:
            states.append(everything())
            batches.append(give(user, text))
        assert all(batch.read > batch.refused for batch in batches)
        for batch, state in zip(reversed(batches), reversed(states), strict=True):
            assert undo_batch(batch=batch).left == []
            assert everything() == state

    @pytest.mark.parametrize("order", ORDERS, ids=str)
    def test_in_any_order_nothing_is_left_in_the_end(self, user, texts, order):
        check_undo_of_all(user, texts, order)


def test_an_undo_while_a_later_import_stands_names_exactly_what_it_left(user):
    before = everything()
    first = give(user, TRACKER + "Acme,Welder,Saved,,,,,,Near,,,\nBolt,Fitter,Saved,,,,,,,,,\n")
    of_first = everything().keys() - before.keys()
    give(user, TRACKER + "Acme,Welder,Saved,,,,,,Far,,,\n")
    undone = undo_batch(batch=first)
    assert {(each["model"], each["key"]) for each in undone.left} == everything().keys() & of_first
    reasons = {(each["model"], each["row"]): each["reason"] for each in undone.left}
    application = JobUserInteraction.objects.get()
    assert reasons["interactions.jobuserinteraction", str(application)] == "It was changed since."
    assert reasons["companies.joblisting", "Welder"] == "What stays needs it: applications and saved jobs."
    assert application.notes == "Near\n\nFar"


def test_the_page_offers_to_take_the_rest_back(client, db):
    account = UserFactory(admin=True)
    user = UserProfileFactory(account=account)
    client.force_login(account)
    before = everything()
    first, later = give(user, APPLICATIONS[0]), give(user, APPLICATIONS[1])
    address = page(Batch, "change", first.pk)
    shown = client.post(reverse("admin:intake_batch_undo", args=[first.pk]), follow=True)
    assert "Acme stayed: Other rows refer to it: company duplicates." in shown.text
    assert "Take the rest back" in shown.text
    for batch in (later, first):
        client.post(reverse("admin:intake_batch_undo", args=[batch.pk]))
    assert "Take the rest back" not in client.get(address).text
    assert everything() == before


def test_a_change_that_somebody_took_back_is_none(user):
    before = everything()
    batch = give(user, TRACKER + "Acme,Welder,Saved,,,,,,Near,,,\n")
    application = JobUserInteraction.objects.get()
    for notes in ("Far", "Near"):
        with changes_by(None, "Form"):
            application.notes = notes
            application.save()
    assert undo_batch(batch=batch).left == []
    assert everything() == before


ROWS = st.tuples(
    st.sampled_from(["Acme", "acme", "Acme Ltd", "Bolt Works"]),
    st.sampled_from(["Welder", "welder", "Fitter"]),
    st.sampled_from(["Saved", "Applied", "Rejected", "Interview"]),
    st.sampled_from(["", "2026-10-05", "2026-10-06"]),
    st.sampled_from(["", "2026-10-09"]),
    st.sampled_from(["", "Jo", "Al"]),
    st.sampled_from(["", "jo@acme.com"]),
    st.sampled_from(["", "metal", "north;metal"]),
    st.sampled_from(["", "Near", "Far"]),
    st.sampled_from(["", "www.acme.com", "https://bolt.com"]),
    st.sampled_from(["", "https://acme.com/1", "https://acme.com/1?utm_source=x"]),
    st.sampled_from(["", "2026-12-01"]),
)
TABLES = st.lists(ROWS.map(",".join), min_size=1, max_size=3).map(lambda rows: TRACKER + "\n".join(rows))


def test_in_any_order_nothing_is_left_of_any_tables(user):
    texts = TABLES | st.sampled_from([*LISTINGS, *RESUMES])

    @QUICK
    @given(st.lists(texts, min_size=2, max_size=3), st.data())
    def check(files, data):
        with transaction.atomic():
            check_undo_of_all(user, files, data.draw(st.permutations(range(len(files)))))
            transaction.set_rollback(True)

    check()


def test_a_later_import_of_the_earlier_value_is_a_change(user):
    """The listing is paid 25, 26 and 25 again: that is not the value that the second import found."""
    check_undo_of_all(user, (LISTINGS[0], LISTINGS[1], LISTINGS[0].replace("in-2", "in-4")), (1, 2, 0))


class TestAnAddressThatCameToAnotherCompany:
    """A web address belongs to the company whose name it bears: a later file that names that one takes it over."""

    FIRST = TRACKER + "Bolt Works,Welder,Saved,,,,,,,www.acme.com,,\n"

    @pytest.mark.parametrize("known", ["", "Acme,Fitter,Saved,,,,,,,,,\n"], ids=["new company", "known company"])
    def test_returns(self, user, known):
        give(user, self.FIRST + known)
        before = everything()
        assert Company.objects.get(domain="acme.com").name == "Bolt Works"
        later = give(user, TRACKER + "Acme,Welder,Saved,,,,,,,www.acme.com,,\n")
        assert Company.objects.get(domain="acme.com").name == "Acme"
        assert undo_batch(batch=later).left == []
        assert everything() == before

    def test_stays_with_whom_it_came_to_since(self, user):
        give(user, self.FIRST)
        later = give(user, TRACKER + "Acme,Welder,Saved,,,,,,,www.acme.com,,\n")
        Company.objects.filter(name="Acme").update(domain=None)
        CompanyFactory(name="Zed", domain="acme.com")
        undone = undo_batch(batch=later)
        reasons = {each["reason"] for each in undone.left if each["row"] == "Bolt Works"}
        assert len(reasons) == 1
        assert reasons.pop().startswith("Other rows do not allow it by now: ")
        assert Company.objects.get(domain="acme.com").name == "Zed"
