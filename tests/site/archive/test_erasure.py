"""A person is erased: nothing names them, in any table, and nobody else lost anything."""

import builtins

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import CompanyMerge, JobListing
from companies.services import job_pairs, merge_companies, undo_merge
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import Change, User, UserProfile, changes_by
from jobpilot.site.archive import ArchiveError, erase_person, plan_erasure, traces_of
from tests.support.hunts import ARCHIVED, Hunt

pytestmark = pytest.mark.django_db


def tables_with(text):
    """Return the tables with a row that holds a text, however it is stored."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            if any(text in str(row).lower() for row in cursor.fetchall()):
                found.add(table)
    return found


@pytest.fixture
def other(job):
    return Hunt("marille", job)


def leave_traces(hunt, job, other):
    """Write what logs and records keep of a person."""
    client = Client()
    client.force_login(hunt.account)
    by = {"user": hunt.account, "action_flag": CHANGE}
    LogEntry.objects.create(**by, object_id=str(job.pk), object_repr="Glazier", content_type=None)
    for row in (*(hunt.rows[model] for model in ARCHIVED), hunt.account):
        of_row = {"content_type": ContentType.objects.get_for_model(row), "object_id": str(row.pk)}
        LogEntry.objects.create(user=other.account, action_flag=CHANGE, object_repr=str(row), **of_row)
    with changes_by(hunt.account, "Form"):  # who did something to what is shared stays nameless
        JobListing.objects.filter(pk=job.pk).update(title="Glazier (again)")
    with changes_by(other.account, "Move"):
        mine = JobUserInteractionFactory(user=hunt.person)
        JobUserInteraction.objects.filter(pk=mine.pk).update(user=other.person)
        mine.delete()
        hunt.account.groups.add(Group.objects.create(name="Marille"))
    LegacyRecordFactory(target=hunt.person, payload={"id": 1, "bio": "zwetschke"})
    LegacyRecordFactory(payload={"user_profile_id": hunt.person.pk.hex.upper(), "notes": "zwetschke"})
    LegacyRecordFactory(payload={"mail": [f"to {hunt.mark.title()}@Example.com"], "notes": "zwetschke"})


class TestEverything:
    def test_nothing_names_them(self, hunt, other, job):
        UserProfile.objects.filter(pk=hunt.person.pk).update(email="zwetschke@example.com")
        hunt.person.refresh_from_db()
        leave_traces(hunt, job, other)
        kept = LegacyRecordFactory(payload={"mail": "not-zwetschke@example.com.au"})
        before = other.dump()
        assert len(tables_with("zwetschke")) > len(ARCHIVED)

        erasure = erase_person(hunt.person)

        kept.delete()
        assert tables_with("zwetschke") == set()
        assert tables_with(str(hunt.person.pk)) | tables_with(hunt.person.pk.hex) == set()
        assert traces_of(erasure.names) == []
        assert other.dump() == before
        assert JobListing.objects.filter(pk=job.pk).exists()
        assert not Session.objects.exists()
        assert erasure.records[LegacyRecord] == 3
        (change,) = Change.objects.of_row(job)
        assert (change.account, change.account_name) == (None, "")
        assert set(erasure.rows) == set(ARCHIVED)

    def test_the_rows_of_another_stay_in_logs_and_records(self, hunt, other, job):
        leave_traces(other, job, other)
        before = LogEntry.objects.count(), LegacyRecord.objects.count(), Session.objects.count()
        erase_person(hunt.person)
        assert (LogEntry.objects.count(), LegacyRecord.objects.count(), Session.objects.count()) == before

    def test_log_ins(self, hunt, other):
        log = pytest.importorskip("axes.models").AccessLog
        for name in ("zwetschke", "marille"):
            log.objects.create(username=name, path_info="/", user_agent="x")
        erase_person(hunt.person)
        assert list(log.objects.values_list("username", flat=True)) == ["marille"]

    @pytest.mark.parametrize("is_superuser", [True, False])
    def test_the_account(self, hunt, is_superuser):
        User.objects.filter(pk=hunt.account.pk).update(is_superuser=is_superuser)
        erase_person(hunt.person)
        assert User.objects.filter(pk=hunt.account.pk).exists() is is_superuser

    def test_an_account_that_is_kept(self, hunt):
        assert plan_erasure(hunt.person, keep_account=True).account is None
        erase_person(hunt.person, keep_account=True)
        assert User.objects.filter(pk=hunt.account.pk).exists()

    def test_who_is_gone_already(self, hunt):
        UserProfile.objects.filter(pk=hunt.person.pk).delete()
        with pytest.raises(ArchiveError, match="no longer exists"):
            erase_person(hunt.person)


class TestMerges:
    def test_the_merge_of_two_listings_can_still_be_undone(self, hunt, other, company):
        keep, duplicate = JobListingFactory(company=company), JobListingFactory(company=company)
        for each in (hunt, other):
            JobUserInteraction.objects.filter(user=each.person).update(job=duplicate)
        pair = JobDeduplicationFactory(canonical_job=keep, duplicate_job=duplicate)
        job_pairs.merge_pair(pair=pair, keep=keep)
        moved = hunt.rows[JobUserInteraction].pk

        erase_person(hunt.person)

        assert tables_with(str(moved)) | tables_with(moved.hex) == set()
        pair.refresh_from_db()
        job_pairs.reopen(pair=pair)
        assert JobUserInteraction.objects.get(user=other.person).job == duplicate

    def test_a_merge_of_two_companies_can_still_be_undone(self, hunt, company):
        absorbed = CompanyFactory()
        merge = merge_companies(keep=company, absorb=absorbed)
        CompanyMerge.objects.filter(pk=merge.pk).update(
            moved=merge.moved | {"interactions.timelineevent.user": [str(hunt.person.pk)]},
            replaced=merge.replaced | {"jobpilot.userprofile": [{"pk": str(hunt.person.pk), "fields": {}}]},
        )
        erase_person(hunt.person)
        merge.refresh_from_db()
        assert merge.moved["interactions.timelineevent.user"] == []
        assert merge.replaced["jobpilot.userprofile"] == []
        assert undo_merge(merge=merge).pk == absorbed.pk


class TestTraces:
    @pytest.fixture
    def names(self):
        person = UserProfileFactory(first_name="Jürgen", last_name="O_Neil", email="jo@example.com")
        return erase_person(person).names

    @pytest.mark.parametrize(
        "text",
        [
            "Ask Jürgen O_Neil.",
            "JÜRGEN  O_NEIL",
            "mailto:JO@example.com",
            "jo@example.com.",
            "{id}",
            "{hex}",
        ],
    )
    def test_what_still_names_them_is_found(self, names, text):
        text = text.format(id=names.person_id, hex=names.person_id.hex)
        JobListingFactory(description=text)
        JobListingFactory(benefits=[text])
        (trace,) = [trace for trace in traces_of(names) if trace.table == JobListing._meta.db_table]
        assert trace.rows == 2
        assert trace.advice == "edit or delete these job listings in the admin"

    @pytest.mark.parametrize("text", ["Jürgen OxNeil", "Jürgen O_Neill", "banjo@example.com", "jo@example.com.au"])
    def test_others_are_not(self, names, text):
        JobListingFactory(description=text)
        assert traces_of(names) == []

    def test_retired_tables(self, names):
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE legacy_user_profiles (id text, email text, age integer)")
            cursor.execute("INSERT INTO legacy_user_profiles VALUES ('1', 'Jo@Example.com', 7)")
        (trace,) = traces_of(names)
        assert "purge_legacy --accept-deleted" in trace.advice


class TestTheCommand:
    @pytest.fixture
    def ada(self):
        return UserProfileFactory(
            first_name="Ada", last_name="Lin", email="ada@example.com", account=UserFactory(username="ada")
        )

    def test_it_asks_for_the_name(self, ada, monkeypatch, capsys):
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", lambda question: "ada")
        with pytest.raises(CommandError, match="Nothing was erased"):
            call_command("erase_person", "ada@example.com")
        assert UserProfile.objects.exists()
        monkeypatch.setattr(builtins, "input", lambda question: "Ada Lin")
        call_command("erase_person", "ada@example.com")
        assert not UserProfile.objects.exists()
        printed = capsys.readouterr().out
        assert "Ada Lin and everything of theirs will be erased: 1 person, 1 account. This cannot be" in printed
        assert "No table has their name" in printed

    def test_without_a_terminal(self, ada, monkeypatch):
        monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
        with pytest.raises(CommandError, match="pass --yes"):
            call_command("erase_person", "Ada Lin")

    def test_it_says_where_something_is_left(self, ada, capsys):
        JobListingFactory(description="Write to Ada Lin")
        with pytest.raises(CommandError, match="still name them") as raised:
            call_command("erase_person", "Ada Lin", "--yes")
        assert raised.value.returncode == 1
        assert "companies_joblisting: 1 row left; edit or delete these job" in capsys.readouterr().out
        assert not UserProfile.objects.exists()
