"""The database records what changes while a door is open, whichever way it is written, and nothing else."""

import threading
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, connections, models, transaction
from django.utils import timezone

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobEmbedding, JobListing
from interactions.models import Reminder
from jobpilot.db.bulk import insert_rows, update_rows
from jobpilot.factories import ChangeFactory, UserFactory, UserProfileFactory
from jobpilot.intake.models import Batch, BatchLine
from jobpilot.models import Change, User, UserProfile, changes_by
from jobpilot.models.belonging import path_to_person
from jobpilot.models.doors import open_door, unrecorded
from jobpilot.models.recording import is_recorded, recorded_fields, recorded_models
from jobpilot.models.values import decoded
from skills.factories import SkillFactory
from tests.support.admin import FACTORIES
from tests.support.project import MODELS

pytestmark = pytest.mark.django_db

NOT_RECORDED = {Batch, BatchLine, Change, Reminder}  # they are records


def test_every_model_is_recorded_or_left_out_by_name():
    assert {model for model in MODELS if not is_recorded(model)} == NOT_RECORDED
    assert {*recorded_models()} == {*MODELS, Group} - NOT_RECORDED


def texts_of(model) -> list[str]:
    """Return the recorded fields that take any text."""
    return [
        field.name
        for field in recorded_fields(model)
        if type(field) in (models.CharField, models.TextField) and not field.choices and not field.unique
    ]


def person_of(row):
    """Return the key of the row's person, read by the ORM, or None."""
    path = path_to_person(type(row))
    return (path or None) and type(row)._base_manager.filter(pk=row.pk).values_list(path, flat=True).get()


@pytest.mark.parametrize("model", recorded_models(), ids=lambda model: model._meta.label)
def test_a_row_is_recorded_whichever_way_it_is_written(model):
    account = UserFactory(username="ada")
    with changes_by(account, "Door"):
        row = FACTORIES[model].create()
    (added,) = Change.objects.of_row(row).filter(kind="added")
    assert (added.account, added.account_name, added.door) == (account, "ada", "Door")
    assert (added.before, added.after, added.person_id) == ({}, {}, person_of(row) if model is not User else None)

    Change.objects.all().delete()
    table, key = connection.ops.quote_name(model._meta.db_table), model._meta.pk.column
    with changes_by(account, "Raw"), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {key} = {key}")
    assert not Change.objects.exists()

    person = person_of(row)
    stored = model._base_manager.values().get(pk=row.pk)
    gone = row.pk
    with changes_by(None, "Deletion"):
        row.delete()
    (deleted,) = Change.objects.filter(model=model._meta.label_lower, key=str(gone), kind="deleted")
    assert (deleted.account, deleted.account_name, deleted.person_id) == (None, "", person)
    assert {*deleted.before} == {field.attname for field in recorded_fields(model)}
    for field in recorded_fields(model):
        assert decoded(field, deleted.before[field.attname]) == stored[field.attname], field


@pytest.mark.parametrize(
    "model", [each for each in recorded_models() if texts_of(each)], ids=lambda each: each.__name__
)
def test_an_update_records_what_changed_alone(model):
    row = FACTORIES[model].create()
    (name, *_) = texts_of(model)
    before = getattr(row, name)
    with changes_by(None, "Update"):
        try:
            with transaction.atomic():
                model._base_manager.filter(pk=row.pk).update(**{name: "Other text 2"})
        except IntegrityError:
            pytest.skip("this text has a shape of its own")
    (change,) = Change.objects.filter(key=str(row.pk))
    assert (change.kind, change.before, change.after) == ("changed", {name: before}, {name: "Other text 2"})


def by_save(row):
    row.title = "New title"
    row.save()


def by_update_rows(row):
    row.title = "New title"
    update_rows(JobListing, [(row, {"title"})], "default")


def by_sql(row):
    with connection.cursor() as cursor:
        key = row.pk if connection.vendor == "postgresql" else row.pk.hex
        cursor.execute("UPDATE companies_joblisting SET title = 'New title' WHERE id = %s", [key])


def by_bulk_update(row):
    row.title = "New title"
    JobListing.objects.bulk_update([row], ["title"])


def by_upsert(row):
    row.title = "New title"
    JobListing.objects.bulk_create([row], update_conflicts=True, unique_fields=["id"], update_fields=["title"])


@pytest.mark.parametrize(
    "write",
    [
        by_save,
        by_update_rows,
        by_sql,
        by_bulk_update,
        by_upsert,
        lambda row: JobListing.objects.filter(pk=row.pk).update(title="New title"),
    ],
    ids=["save", "update_rows", "raw SQL", "bulk_update", "upsert", "update"],
)
def test_each_way_of_writing(write):
    row = JobListingFactory(title="Old title")
    with changes_by(None, "A way"):
        write(row)
    (change,) = Change.objects.of_row(row)
    assert (change.kind, change.before, change.after) == ("changed", {"title": "Old title"}, {"title": "New title"})


def test_rows_that_are_inserted_together():
    """PostgreSQL copies them, which no cursor of Django does by itself."""
    rows = JobListingFactory.build_batch(2, company=CompanyFactory())
    with changes_by(None, "Import"):
        insert_rows(JobListing, rows, "default")

    changes = Change.objects.filter(model="companies.joblisting")
    assert {(change.kind, change.door, change.key) for change in changes} == {
        ("added", "Import", str(row.pk)) for row in rows
    }
    assert not any(row._state.adding for row in rows)


def test_many_rows_at_once():
    with changes_by(None, "Many"):
        rows = Company.objects.bulk_create([Company(name=f"Company {n}") for n in range(50)])
        Company.objects.update(description="New")
        Company.objects.all().delete()
    for kind in ("added", "changed", "deleted"):
        assert Change.objects.filter(kind=kind).count() == len(rows)
    assert Change.objects.values("occasion").distinct().count() == 1


def test_what_happened_to_a_row_is_in_order():
    with changes_by(None, "Order"):
        row = CompanyFactory()
        for number in range(5):
            Company.objects.filter(pk=row.pk).update(description=str(number))
    changes = Change.objects.of_row(row).filter(kind="changed")
    assert [change.after["description"] for change in changes] == ["4", "3", "2", "1", "0"]


def test_who_gave_whom_which_role():
    group = Group.objects.create(name="Helpers")
    permission = Permission.objects.first()
    account = UserFactory()
    person = UserProfileFactory(account=account)
    with changes_by(UserFactory(username="clerk"), "Form"):
        account.groups.add(group)
        account.groups.clear()
        group.permissions.add(permission)
    removed, added = Change.objects.of_row(account)
    assert (added.kind, added.before, added.after) == ("changed", {}, {"groups": group.pk})
    assert (removed.kind, removed.before, removed.after) == ("changed", {"groups": group.pk}, {})
    assert {added.person_id, removed.person_id} == {person.pk}
    assert Change.objects.of_row(group).get().after == {"permissions": permission.pk}


def test_secrets_and_computed_columns_are_not_recorded():
    account = UserFactory()
    with changes_by(None, "Form"):
        account.set_password("another password of the tests")
        account.save()
        JobListing.objects.filter(pk=JobListingFactory().pk).update(updated_at="2026-01-01T00:00Z")
    assert not Change.objects.filter(kind="changed").exists()
    assert "embedding_vector" not in {field.name for field in recorded_fields(JobEmbedding)}
    assert not {"place_words", "listed_at"} & {field.name for field in recorded_fields(JobListing)}
    assert "normalized_name" not in {field.name for field in recorded_fields(Company)}


def test_values_of_every_kind_are_read_back():
    values = {
        "salary_min": "80000.50",
        "salary_max": "9999999999.99",
        "posted_date": "2026-03-29T00:59:59.999999Z",
        "description": "Zoë’s “café” \\ \n\t\u2028 \U0001f600",
    }
    row = JobListingFactory()
    JobListing.objects.filter(pk=row.pk).update(**values)
    row.refresh_from_db()
    with changes_by(None, "Form"):
        JobListing.objects.filter(pk=row.pk).update(salary_min=1, salary_max=2, posted_date=None, description="")
    before = Change.objects.of_row(row).get().before
    for name in values:
        assert decoded(JobListing._meta.get_field(name), before[name]) == getattr(row, name)


class TestDoors:
    def test_nothing_is_recorded_without_one(self):
        JobListingFactory()
        with changes_by(None, "Form"), unrecorded():
            JobListingFactory()
        JobListingFactory()
        assert not Change.objects.exists()
        assert open_door() is None

    def test_what_is_rolled_back_was_never_recorded(self):
        with changes_by(None, "Form"):
            with transaction.atomic():
                CompanyFactory()
                transaction.set_rollback(True)
            CompanyFactory()
        assert Change.objects.filter(model="companies.company").count() == 1

    def test_an_error_of_the_database_within_leaves_no_door_open(self):
        company = CompanyFactory()
        with pytest.raises(IntegrityError), transaction.atomic(), changes_by(None, "Form"):
            Company.objects.bulk_create([Company(pk=company.pk, name="Again")])
        CompanyFactory()
        assert not Change.objects.exists()

    def test_a_door_within_another_belongs_to_its_occasion(self):
        account = UserFactory(username="ada")
        with changes_by(account, "Form"):
            CompanyFactory(name="One")
            with changes_by(None, "List action"):
                CompanyFactory(name="Two")
            CompanyFactory(name="Three")
        changes = Change.objects.filter(model="companies.company").order_by("created_at")
        assert [(change.door, change.account_name) for change in changes] == [
            ("Form", "ada"),
            ("List action", "ada"),
            ("Form", "ada"),
        ]
        assert len({change.occasion for change in changes}) == 1

    @pytest.mark.parametrize("door", ["Import of \0.csv", "Import of \ud800.csv", "x" * 1000, "“'\";--"])
    def test_any_name_of_a_door(self, door):
        with changes_by(None, door):
            company = CompanyFactory()
        assert Change.objects.of_row(company).exists()

    def test_whoever_deletes_their_own_account(self):
        account = UserFactory(username="ada")
        with changes_by(account, "Form"):
            UserProfileFactory(account=account)
            account.delete()
        assert {*Change.objects.values_list("account", "account_name")} == {(None, "ada")}

    def test_a_deleted_person_keeps_their_changes(self):
        person = UserProfileFactory()
        key = person.pk
        with changes_by(None, "Form"):
            skill = SkillFactory(bank__user=person)
            UserProfile.objects.filter(pk=key).delete()
        deleted = Change.objects.filter(kind="deleted", person_id=key)
        assert {"skills.skill", "skills.skillbank", "jobpilot.userprofile"} <= {
            *deleted.values_list("model", flat=True)
        }
        assert Change.objects.filter(key=str(skill.pk)).count() == 2


@pytest.mark.django_db(transaction=True)
class TestConnections:
    def test_the_next_user_of_a_connection_finds_no_door(self):
        """The pool hands the connection to whoever asks next; a persistent one serves the next request."""
        with changes_by(None, "Form"):
            CompanyFactory()
            connection.close()  # by the program, in the midst of it
            CompanyFactory()
        connection.close()
        for _ in range(12):
            CompanyFactory()
            connection.close()
        assert Change.objects.filter(model="companies.company").count() == 2

    def test_a_part_that_is_rolled_back_takes_what_the_database_knew_along(self):
        with transaction.atomic():
            with changes_by(None, "Form"), transaction.atomic():
                CompanyFactory()
                transaction.set_rollback(True)
            CompanyFactory()
            with changes_by(None, "Form"):
                CompanyFactory()
            CompanyFactory()
        assert Change.objects.filter(model="companies.company").count() == 1

    def test_outside_of_transactions(self):
        with changes_by(None, "Form"):
            company = Company.objects.bulk_create([Company(name="One")])[0]
            with pytest.raises(IntegrityError):
                Company.objects.bulk_create([Company(pk=company.pk, name="Again")])
            Company.objects.bulk_create([Company(name="Two")])
        Company.objects.bulk_create([Company(name="Three")])
        assert Change.objects.count() == 2

    def test_two_threads(self):
        here, there = threading.Event(), threading.Event()

        def work():
            here.wait(10)
            CompanyFactory(name="Without a door")
            with changes_by(None, "There"):
                CompanyFactory(name="There")
            connections.close_all()
            there.set()

        thread = threading.Thread(target=work)
        thread.start()
        with changes_by(None, "Here"):
            here.set()
            assert there.wait(20)
            CompanyFactory(name="Here")
        thread.join()
        changes = Change.objects.filter(model="companies.company")
        assert {*changes.values_list("door", flat=True)} == {"Here", "There"}
        assert changes.count() == 2


class TestForgetting:
    def test_older_ones_go(self):
        for days in (1, 29, 31, 400):
            change = ChangeFactory(door=str(days))
            Change.objects.filter(pk=change.pk).update(created_at=timezone.now() - timedelta(days=days))
        call_command("forget_changes", days=30, stdout=StringIO())
        assert {change.door for change in Change.objects.all()} == {"1", "29"}

    @pytest.mark.parametrize("days", [0, -1, 10**9])
    def test_a_number_of_days_that_is_none(self, days):
        with pytest.raises(CommandError, match="between 1 and 100,000"):
            call_command("forget_changes", days=days)
