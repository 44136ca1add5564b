"""Mock data can be reproduced, added and rolled back; test_mock_world.py tests how believable it is."""

from datetime import date

import pytest
import time_machine
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection, models
from django.db.models import FileField
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyFactory
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import User, UserProfile
from jobpilot.site import mock_data
from jobpilot.site.mock_data.world import data_models
from tests.support.temporary import temporary_models

AS_OF = date(2026, 3, 31)
SMALL = {"users": 3, "companies": 6, "jobs": 36, "seed": 7, "as_of": AS_OF}

pytestmark = pytest.mark.django_db


@pytest.fixture
def today():
    with time_machine.travel("2026-06-01 12:00Z", tick=False):
        yield


def stored_columns(model) -> list[str]:
    """Return the columns of a model, without the random names of files."""
    return [column.attname for column in model._meta.concrete_fields if not isinstance(column, FileField)]


def content() -> dict[str, list[tuple]]:
    """Return every value of every row."""
    return {
        model.__name__: list(model._base_manager.order_by("pk").values_list(*stored_columns(model)))
        for model in data_models()
    }


# --- The same arguments, the same world -----------------------------------------------------------------------------


def test_the_same_arguments_create_the_same_rows(today):
    mock_data.seed(**SMALL)
    first = content()
    mock_data.delete_all()

    mock_data.seed(**SMALL)

    assert content() == first
    assert len(first["JobListing"]) == 36


@pytest.mark.parametrize(
    "other",
    [pytest.param({"seed": 8}, id="another-seed"), pytest.param({"as_of": date(2026, 3, 30)}, id="another-day")],
)
def test_other_arguments_create_other_rows(today, other):
    mock_data.seed(**SMALL)
    first = content()
    mock_data.delete_all()

    mock_data.seed(**SMALL | other)

    same = {key for key, rows in content().items() if rows and rows == first[key]}
    assert same <= {"ResumeTemplate"}  # those that come with the program are the same in every world


def test_mock_data_can_be_added_to_mock_data(today):
    mock_data.seed(**SMALL)
    first = content()

    mock_data.seed(**SMALL)

    second = content()
    assert len(second["UserProfile"]) == 6
    assert len(second["Company"]) == 12
    assert len(second["JobSource"]) == len(first["JobSource"])
    assert all(set(map(repr, rows)) <= set(map(repr, second[name])) for name, rows in first.items())


def test_reset_recreates_the_data_and_keeps_accounts(today):
    account = UserFactory()
    mock_data.seed(**SMALL)
    first = content()
    mock_data.seed(**SMALL | {"seed": 8})

    mock_data.seed(**SMALL, reset=True)

    assert content() == first
    assert User.objects.get() == account


def with_labels() -> None:
    class Label(models.Model):
        people = models.ManyToManyField(UserProfile, related_name="+")
        companies = models.ManyToManyField(Company, related_name="+")

        class Meta:
            app_label = "companies"

        def __str__(self) -> str:
            return f"Label {self.pk}"


def test_reset_empties_many_to_many_tables_too(today):
    with temporary_models(with_labels):
        label = apps.get_model("companies.Label").objects.create()
        label.people.add(UserProfileFactory())
        label.companies.add(CompanyFactory())
        group = Group.objects.create(name="Staff")
        UserFactory().groups.add(group)

        mock_data.seed(**SMALL, reset=True)

        for model in (type(label), type(label).people.through, type(label).companies.through):
            assert not model._base_manager.exists()
        connection.check_constraints()
        assert User.objects.get().groups.get() == group


def test_an_interrupted_run_creates_nothing(today):
    def interrupt(part: str, done: int, total: int) -> None:
        if part == "people" and done:
            assert JobUserInteraction.objects.exists()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        mock_data.seed(**SMALL, progress=interrupt)

    assert mock_data.is_empty()


def test_an_interrupted_reset_keeps_existing_data(today):
    mock_data.seed(**SMALL)
    before = content()

    def interrupt(part: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        mock_data.seed(**SMALL, reset=True, progress=interrupt)

    assert content() == before


@pytest.mark.parametrize(
    ("values", "message"),
    [
        pytest.param({"users": 0}, "at least 1 user", id="no-users"),
        pytest.param({"companies": -1}, "at least 1 company", id="fewer-than-no-companies"),
        pytest.param({"jobs": 11}, "at least 12 jobs", id="too-few-jobs"),
        pytest.param({"as_of": date(2026, 6, 2)}, "must not be in the future", id="tomorrow"),
        pytest.param({"as_of": date(1999, 12, 31)}, "must not be before 2000-01-01", id="before-2000"),
    ],
)
def test_values_out_of_range_are_refused(today, values, message):
    with pytest.raises(ValueError, match=message):
        mock_data.seed(**SMALL | values)

    assert mock_data.is_empty()


@pytest.mark.parametrize(
    "size",
    [
        pytest.param({"users": 1, "companies": 1, "jobs": 12}, id="the-smallest"),
        pytest.param({"users": 30, "companies": 1, "jobs": 40}, id="one-company"),
        pytest.param({"as_of": date(2000, 1, 1)}, id="the-earliest-day"),
    ],
)
def test_mock_data_of_any_size_is_consistent(today, size):
    mock_data.seed(**SMALL | size)

    size = SMALL | size
    assert UserProfile.objects.count() == size["users"]
    assert Company.objects.count() == size["companies"]
    assert JobListing.objects.count() == size["jobs"]
    assert not UserProfile.objects.filter(skill_bank=None).exists()


def test_more_rows_do_not_take_a_statement_each(today):
    with CaptureQueriesContext(connection) as queries:
        mock_data.seed(**SMALL | {"jobs": 480})

    inserts = [query for query in queries if query["sql"].startswith("INSERT")]
    rows = sum(map(len, content().values()))
    assert len(inserts) < rows / 10


def test_a_database_with_accounts_only_is_empty():
    UserFactory()

    assert mock_data.is_empty()


def test_every_row_passes_full_clean(today):
    mock_data.seed(**SMALL)

    for model in data_models():
        for row in model._base_manager.all():
            row.full_clean()
