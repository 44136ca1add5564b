"""The legacy records in the admin: filter, compare, retry and resolve."""

import ast
import re
import uuid
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.urls import reverse

from companies.factories import JobListingFactory
from companies.models import Company, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.legacy import models
from jobpilot.legacy.comparison import compare
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.loader import record_id
from jobpilot.legacy.mapping import reason
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.reasons import WORDS
from tests.support import legacy_damage as damage
from tests.support.admin import shown_messages
from tests.support.pages import page, query_count

pytestmark = pytest.mark.django_db
ONE, TWO, THREE, GONE = (str(uuid.UUID(int=number)) for number in (1, 2, 3, 99))
LIST = "admin:legacy_legacyrecord_changelist"


def quarantine(
    table: str = "applications", *, code: str = "no_such_row", column: str = "job_id", **told
) -> LegacyRecord:
    row = damage.sound_row(table) | told
    return LegacyRecord.objects.create(
        id=record_id(table, row["id"]),
        source_table=table,
        source_id=row["id"],
        outcome="quarantined",
        reasons=[reason("no_such_row", column, row.get(column))],
        payload=row,
    )


def listed(client, **query) -> set[LegacyRecord]:
    return set(client.get(reverse(LIST), query).context["cl"].result_list)


def decide(client, record: LegacyRecord, decision: str, **data):
    return client.post(page(LegacyRecord, "decide", record.pk, decision), data, follow=True)


def run(client, action: str, records) -> list[str]:
    data = {"action": action, "_selected_action": [str(record.pk) for record in records]}
    return shown_messages(client.post(reverse(LIST), data, follow=True))


@pytest.fixture
def person():
    return UserProfileFactory(id=uuid.UUID(TWO))


@pytest.fixture
def application(person) -> LegacyRecord:
    """Return the record of an application for a missing job."""
    return quarantine(id=ONE, user_profile_id=TWO, job_id=GONE)


class TestTheList:
    def test_is_narrowed_by_table_outcome_reason_and_state(self, admin_client):
        wanted = LegacyRecordFactory(source_table="resumes", merged=True, reasons=[reason("circle", "a", "b")])
        resolved = "2026-01-01T00:00Z"
        others = {
            LegacyRecordFactory(reasons=[reason("too_long", "code", "circle"), reason("no_date", "a", None)]),
            LegacyRecordFactory(reasons=[], resolved_at=resolved),
            LegacyRecordFactory(reasons=[reason("same_skill", "a", {"code": "circle"})], resolved_at=resolved),
        }

        assert listed(admin_client) == {wanted, *others}
        assert listed(admin_client, table="resumes") == {wanted}
        assert listed(admin_client, outcome__exact="merged") == {wanted}
        assert listed(admin_client, reason="circle") == {wanted}
        assert listed(admin_client, reason="no_date") < others
        assert listed(admin_client, reason="no such reason") == set()
        assert listed(admin_client, state="open") == {record for record in (wanted, *others) if not record.resolved_at}
        assert len(listed(admin_client, state="resolved")) == 2

    def test_the_reasons_that_occur_are_counted(self, admin_client):
        LegacyRecordFactory(reasons=[reason("circle", "a", 1), reason("circle", "b", 2), reason("no_date", "a", None)])
        LegacyRecordFactory(reasons=[reason("circle", "a", 1)])
        LegacyRecordFactory(reasons=[])

        assert LegacyRecord.objects.reason_counts() == {"circle": 2, "no_date": 1}
        html = admin_client.get(reverse(LIST)).text
        assert "Part of a cycle (2)" in html
        assert "No date (1)" in html
        assert "Too long" not in html

    def test_a_big_ledger_offers_every_reason_and_counts_none(self, admin_client, monkeypatch):
        monkeypatch.setattr(models, "MOST_COUNTED", 1)
        LegacyRecordFactory.create_batch(2, reasons=[reason("circle", "a", 1)])

        assert LegacyRecord.objects.reason_counts() is None
        html = admin_client.get(reverse(LIST)).text
        assert "Part of a cycle<" in html.replace("\n", "")
        assert "Too long" in html

    @pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite reads the ledger")
    @pytest.mark.parametrize(
        "records",
        [
            pytest.param(lambda: LegacyRecord.objects.with_reason("circle", field="canonical_id"), id="reason"),
            pytest.param(lambda: LegacyRecord.objects.with_reason("no_such_row", value=ONE), id="what is not there"),
        ],
    )
    def test_reasons_are_found_by_an_index(self, records):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_indexscan = off")

        assert "legacy_legacyrecord_reasons" in records().order_by().explain()

    def test_it_is_searched_by_the_old_id_and_the_new_one(self, admin_client):
        company = Company.objects.create(name="Acme")
        old, new = LegacyRecordFactory(source_id="user-17"), LegacyRecordFactory(target=company)

        assert listed(admin_client, q="user-17") == {old}
        assert listed(admin_client, q=str(company.pk)) == {new}

    def test_it_says_why_in_words(self, admin_client):
        reasons = [reason("too_long", name, "x") for name in "abcda"] + [reason("new_code", "", None)]
        LegacyRecordFactory(reasons=reasons)

        assert "Too long (a, b, c and 1 more); New code" in admin_client.get(reverse(LIST)).text

    def test_it_asks_as_often_for_many_rows_as_for_one(self, admin_client):
        LegacyRecordFactory(target=JobListingFactory())
        once = query_count(admin_client, reverse(LIST))
        LegacyRecordFactory.create_batch(5, target=JobListingFactory())

        assert query_count(admin_client, reverse(LIST)) == once

    def test_the_side_bar_counts_the_quarantined_rows_that_nobody_dealt_with(self, admin_client):
        LegacyRecordFactory.create_batch(2, quarantined=True)
        LegacyRecordFactory(quarantined=True, resolved_at="2026-01-01T00:00Z")
        LegacyRecordFactory(merged=True)

        navigation = admin_client.get(reverse("admin:index")).context["sidebar_navigation"]

        items = {item["title"]: item.get("badge") for group in navigation for item in group["items"]}
        assert items["Legacy records"] == "2"


class TestThePage:
    def test_the_old_row_stands_beside_the_new_one_and_what_differs_is_marked(self):
        job = JobListingFactory(title="Engineer (senior)", salary_min=None, location="Oslo", job_type="full_time")
        row = {"id": str(job.pk), "title": "Engineer", "salary_min": -1, "location": "Oslo", "job_type": "FULL_TIME"}
        record = LegacyRecordFactory(payload=row | {"company": "Acme", "odd": 5}, target=job)

        lines = {line.column: line for line in compare(record, job)}

        assert {column for column, line in lines.items() if line.differs} == {"title", "salary_min"}
        assert (lines["title"].original.text, lines["title"].now.text) == ("Engineer", "Engineer (senior)")
        assert (lines["salary_min"].original.text, lines["salary_min"].now.text) == ("-1", "")
        assert (lines["company"].goes_to, lines["company"].now) == (
            "JobListing.company, the Company of that name",
            None,
        )
        assert (lines["odd"].original.text, lines["odd"].goes_to) == ("5", "")

    def test_what_is_empty_on_both_sides_does_not_differ(self):
        job = JobListingFactory(description="", benefits=[])
        record = LegacyRecordFactory(payload={"description": None, "benefits": "null"}, target=job)

        assert [line.differs for line in compare(record, job)] == [False, False]

    def test_a_reference_leads_to_its_row(self, admin_client):
        interaction = JobUserInteractionFactory(applied=True)
        row = {"id": str(interaction.pk), "job_id": str(interaction.job_id), "user_profile_id": GONE}
        record = LegacyRecordFactory(source_table="applications", payload=row, target=interaction)

        html = admin_client.get(page(LegacyRecord, "change", record.pk)).text

        for target in (interaction, interaction.job, interaction.user):
            assert f'href="{page(type(target), "change", target.pk)}"' in html
        assert html.count("legacy-differs") == 1  # the person

    def test_huge_values_are_folded_and_everything_is_escaped(self, admin_client):
        payload = {"<b>": "<script>alert(1)</script>", "title": "x" * 5000, "description": {"escaped": '"a\\u0000"'}}
        record = LegacyRecordFactory(payload=payload, reasons=[reason("<i>", "<u>", "<script>alert(2)</script>")])

        html = admin_client.get(page(LegacyRecord, "change", record.pk)).text

        assert f"<details><summary>{'x' * 100}… " in html
        assert "5000 characters" in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
        assert not re.search(r"<script>alert|<b>\W*</|<i>|<u>", html)

    @pytest.mark.parametrize(
        "payload", [{}, {"id": {"hex": "ff"}, "title": {"escaped": '"\\ud800"'}, "salary_min": {"number": "inf"}}]
    )
    def test_a_row_of_any_kind_is_shown(self, admin_client, payload):
        job = JobListingFactory()
        record = LegacyRecordFactory(payload=payload, target=job)

        assert admin_client.get(page(LegacyRecord, "change", record.pk)).status_code == 200

    @pytest.mark.parametrize("table", ["resumes", "no_such_table"])
    def test_a_target_of_another_kind_is_linked_and_not_compared(self, admin_client, table):
        job = JobListingFactory()
        record = LegacyRecordFactory(source_table=table, payload={"title": "Engineer"}, target=job)

        html = admin_client.get(page(LegacyRecord, "change", record.pk)).text

        assert f'href="{page(JobListing, "change", job.pk)}"' in html
        assert "differs" not in html

    def test_a_target_that_was_deleted_since(self, admin_client):
        record = LegacyRecordFactory(target=JobListingFactory())
        JobListing.objects.all().delete()

        assert admin_client.get(page(LegacyRecord, "change", record.pk)).status_code == 200

    def test_what_a_person_may_not_look_at_is_not_shown(self, client):
        record = LegacyRecordFactory(payload={"title": "Engineer"}, target=JobListingFactory(title="Secret"))
        reader = UserFactory(is_staff=True)
        reader.user_permissions.set(Permission.objects.filter(codename__in=["view_legacyrecord", "see_everybody"]))
        client.force_login(reader)

        html = client.get(page(LegacyRecord, "change", record.pk)).text

        assert "Engineer" in html
        assert "Secret" not in html
        assert "<form" not in html.partition('class="legacy"')[2]

    def test_a_record_that_is_not_there_leads_back(self, admin_client):
        response = admin_client.get(page(LegacyRecord, "change", uuid.uuid4()))
        assert response.status_code == 404
        assert page(LegacyRecord, "changelist") in response.text

    def test_posting_to_it_changes_nothing(self, admin_client, application):
        before = LegacyRecord.objects.values().get()
        admin_client.post(
            page(LegacyRecord, "change", application.pk), {"outcome": "merged", "resolved_at_0": "2026-01-01"}
        )
        assert LegacyRecord.objects.values().get() == before


class TestDeciding:
    def test_a_record_is_resolved_and_reopened(self, admin_client, application):
        assert "Reopen" in decide(admin_client, application, "resolve").text
        assert LegacyRecord.objects.get().resolved_at is not None
        assert "Mark as resolved" in decide(admin_client, application, "reopen").text
        assert LegacyRecord.objects.get().resolved_at is None
        told = [entry.get_change_message() for entry in LogEntry.objects.order_by("pk")]
        assert told == ["Marked as resolved.", "Marked as not resolved."]

    def test_a_row_is_tried_again(self, admin_client, application):
        JobListingFactory(id=uuid.UUID(GONE))

        response = decide(admin_client, application, "retry")

        assert shown_messages(response) == ["1 row was imported."]
        assert "Imported as" in response.text
        assert LegacyRecord.objects.get().target == JobUserInteraction.objects.get()
        assert LogEntry.objects.get().get_change_message() == "Retried and imported."

    def test_one_that_fails_says_why(self, admin_client, application):
        response = decide(admin_client, application, "retry")

        assert shown_messages(response) == ["1 row is still quarantined: Refers to a missing row (job_id)."]
        assert LegacyRecord.objects.get().outcome == "quarantined"

    def test_another_job_is_given_instead(self, admin_client, application):
        other = JobListingFactory()
        html = admin_client.get(page(LegacyRecord, "change", application.pk)).text
        assert f"Job instead of job_id {GONE}" in html
        assert "everywhere" not in html

        assert shown_messages(decide(admin_client, application, "retry", job_id=str(other.pk))) == [
            "1 row was imported."
        ]

        assert JobUserInteraction.objects.get().job == other
        assert LegacyRecord.objects.get().payload["job_id"] == GONE

    def test_also_in_all_rows_that_wait_for_it(self, admin_client, application, person):
        quarantine("job_embeddings", id=TWO, job_id=GONE, embedding_vector="[1]")
        quarantine("job_embeddings", id=THREE, job_id=ONE, embedding_vector="[1]")
        other = JobListingFactory()
        assert (
            "Also in the 1 other row that waits for it"
            in admin_client.get(page(LegacyRecord, "change", application.pk)).text
        )

        response = decide(admin_client, application, "retry", job_id=str(other.pk), everywhere="on")

        assert shown_messages(response) == ["2 rows were imported."]
        assert other.embeddings.count() == other.user_interactions.count() == 1
        assert LegacyRecord.objects.quarantined().get().source_id == THREE

    @pytest.mark.parametrize("value", ["nonsense", GONE])
    def test_a_job_that_is_not_there_is_refused(self, admin_client, application, value):
        response = decide(admin_client, application, "retry", job_id=value)

        [message] = shown_messages(response)
        assert message.startswith(f"Job instead of job_id {GONE}: ")
        assert LegacyRecord.objects.get().outcome == "quarantined"

    def test_the_missing_person_can_be_given_too(self, admin_client, person):
        record = quarantine(id=ONE, column="user_profile_id", user_profile_id=GONE, job_id=str(JobListingFactory().pk))

        decide(admin_client, record, "retry", user_profile_id=str(person.pk))

        assert JobUserInteraction.objects.get().user == person

    def test_only_a_quarantined_row_is_offered_to_be_tried_again(self, admin_client):
        record = LegacyRecordFactory()
        assert "data-retry" not in admin_client.get(page(LegacyRecord, "change", record.pk)).text
        assert shown_messages(decide(admin_client, record, "retry")) == ["None of the selected rows is quarantined."]

    def test_only_by_a_post_and_nothing_else_is_decided(self, admin_client, application):
        assert admin_client.get(page(LegacyRecord, "decide", application.pk, "retry")).status_code == 405
        assert admin_client.post(page(LegacyRecord, "decide", application.pk, "delete")).status_code == 404
        assert admin_client.post(page(LegacyRecord, "decide", uuid.uuid4(), "resolve")).status_code == 404


class TestTheActions:
    def test_chosen_rows_are_tried_again(self, admin_client, application, person):
        JobListingFactory(id=uuid.UUID(GONE))
        stays = quarantine(id=TWO, user_profile_id=TWO, job_id=ONE)

        assert run(admin_client, "try_again", [application, stays]) == [
            "1 row was imported.",
            "1 row is still quarantined: Refers to a missing row (job_id).",
        ]

    def test_rows_that_are_not_quarantined_are_not(self, admin_client):
        assert run(admin_client, "try_again", [LegacyRecordFactory()]) == ["None of the selected rows is quarantined."]

    def test_who_may_change_records_may_not_bring_over_what_he_may_not_add(self, client, application):
        JobListingFactory(id=uuid.UUID(GONE))
        clerk = UserFactory(is_staff=True)
        clerk.user_permissions.set(Permission.objects.filter(codename__in=["view_legacyrecord", "change_legacyrecord"]))
        clerk.user_permissions.add(Permission.objects.get(codename="see_everybody"))
        client.force_login(clerk)

        assert run(client, "try_again", [application]) == ["You do not have permission to add all of these rows."]
        assert client.post(page(LegacyRecord, "decide", application.pk, "retry")).status_code == 403
        assert "data-retry" not in client.get(page(LegacyRecord, "change", application.pk)).text
        assert not JobUserInteraction.objects.exists()

        clerk.user_permissions.add(Permission.objects.get(codename="add_jobuserinteraction"))
        assert run(client, "try_again", [application]) == ["1 row was imported."]


def test_every_code_of_the_import_has_words():
    """Read the codes from the source: the first string passed to what makes a reason."""
    makers = {"Unusable": 0, "add_reason": 0, "repair": 0, "quarantine": 0, "reason": 0, "_address": 3}
    paths = Path(settings.BASE_DIR, "jobpilot", "legacy").rglob("*.py")
    codes = {"no_such_row", "circle", "not_texts", "linked_later"}  # from a variable
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in makers and len(node.args) > makers[name]:
                given = ast.walk(node.args[makers[name]])
                codes |= {
                    each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }

    assert codes == WORDS.keys()
