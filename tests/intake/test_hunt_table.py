"""A hunt leaves as a table for people, and comes back without changing anything."""

import csv
import io
from datetime import UTC, date, datetime

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from companies.factories import JobListingFactory
from interactions.factories import ApplicationContactFactory
from interactions.models import Interview, JobUserInteraction
from interactions.services import apply_to_job, save_job, schedule_interview
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake.columns import meaning_of
from jobpilot.intake.hunt_table import WIDTHS, as_csv, as_workbook
from jobpilot.intake.importing import import_file
from jobpilot.models import Change

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    user = UserProfileFactory(email="ada@example.com")
    job = JobListingFactory(
        title="=Welder", salary_min=25, salary_period="hour", salary_currency="USD", job_url="https://acme.example/7"
    )
    sent = datetime(2026, 10, 5, 12, tzinfo=UTC)
    interaction = apply_to_job(user=user, job=job, applied_date=sent, notes="One\nTwo", tags=["metal"]).interaction
    schedule_interview(interaction=interaction, at=datetime(2026, 10, 20, 9, tzinfo=UTC))
    ApplicationContactFactory(interaction=interaction, contact__name="Jo Ardley", contact__email="jo@acme.example")
    save_job(user=user, job=JobListingFactory(title="Fitter"))
    return user


def read(text) -> list[dict]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_intake_knows_every_heading():
    assert [heading for heading in WIDTHS if meaning_of(heading) is None] == []


def test_csv_has_what_people_ask_for_and_no_formula(user):
    rows = {row["Title"]: row for row in read(as_csv(user=user).decode())}
    assert rows.keys() == {"'=Welder", "Fitter"}
    welder = rows["'=Welder"]
    assert (welder["Date applied"], welder["Interview dates"]) == ("2026-10-05", "2026-10-20 09:00")
    assert welder["Notes"] == "One\nTwo"
    assert (welder["Contacts"], welder["Contact email"], welder["Tags"]) == ("Jo Ardley", "jo@acme.example", "metal")
    assert rows["Fitter"]["Status"] == "Saved"


def test_a_workbook_has_dates_numbers_and_links(user):
    sheet = openpyxl.load_workbook(io.BytesIO(as_workbook(user=user))).active
    headings = [cell.value for cell in sheet[1]]
    (row,) = (row for row in sheet.iter_rows(min_row=2) if row[1].value == "=Welder")
    cells = dict(zip(headings, row, strict=True))
    assert cells["Date applied"].value.date() == date(2026, 10, 5)
    assert (cells["Min salary"].value, cells["Title"].data_type) == (25, "s")
    assert cells["Job URL"].hyperlink.target == "https://acme.example/7"
    assert sheet.column_dimensions["A"].width == WIDTHS["Company"]


@pytest.mark.parametrize("name", ["applications.csv", "applications.xlsx"])
def test_what_left_comes_back_and_changes_nothing(user, name):
    before = list(JobUserInteraction.objects.order_by("pk").values())
    data = as_csv(user=user) if name.endswith("csv") else as_workbook(user=user)
    batch, _ = import_file(user=user, file=ContentFile(data, name=name))
    assert (batch.read, batch.same) == (2, 2)
    assert list(JobUserInteraction.objects.order_by("pk").values()) == before


def test_interviews_come_to_another_account_with_their_times(user):
    """The first of them, since a file has one of an application; a later time is not that of an earlier day."""
    user.time_zone = "Europe/Berlin"
    user.save()
    data, someone = as_csv(user=user), UserProfileFactory(time_zone="Europe/Berlin")
    import_file(user=someone, file=ContentFile(data, name="applications.csv"))
    (interview,) = Interview.objects.filter(interaction__user=someone)
    assert interview.starts_at == datetime(2026, 10, 20, 9, tzinfo=UTC)
    assert b"2026-10-20 11:00" in data


def test_the_time_of_a_later_interview_is_not_that_of_an_earlier_day(user):
    text = "Company,Title,Status,Interview dates\nAcme,Cooper,Interview,2026-10-07; 2026-10-14 15:30\n"
    import_file(user=user, file=ContentFile(text.encode(), name="list.csv"))
    interview = Interview.objects.get(interaction__job__title="Cooper")
    assert interview.starts_at == datetime(2026, 10, 7, tzinfo=UTC)


def test_the_number_of_queries_does_not_grow(user, django_assert_num_queries, django_assert_max_num_queries):
    with django_assert_max_num_queries(10) as few:
        as_csv(user=user)
    for job in JobListingFactory.create_batch(5):
        ApplicationContactFactory(interaction=save_job(user=user, job=job))
    with django_assert_num_queries(len(few)):
        as_csv(user=user)


def test_a_person_gets_their_own_and_nobody_elses(client, user):
    account = UserFactory(is_staff=True)
    account.user_permissions.set(Permission.objects.filter(codename__in=["view_jobuserinteraction", "view_batch"]))
    other = UserProfileFactory(account=account)
    save_job(user=other, job=JobListingFactory(title="Turner"))
    client.force_login(account)
    answer = client.get(reverse("admin:intake_batch_hunt", args=["csv"]))
    assert [row["Title"] for row in read(answer.content.decode())] == ["Turner"]
    assert client.get(reverse("admin:intake_batch_hunt", args=["csv"]), {"person": user.pk}).status_code == 404
    assert client.get(reverse("admin:intake_batch_hunt", args=["exe"])).status_code == 404
    assert Change.objects.get(kind="exported").person == other


class TestCommand:
    def test_it_writes_the_file_of_its_ending(self, user, tmp_path):
        call_command("export_hunt", tmp_path / "hunt.csv", person="ADA@example.com", verbosity=0)
        assert len(read((tmp_path / "hunt.csv").read_text(encoding="utf-8"))) == 2
        assert [each.name for each in tmp_path.iterdir()] == ["hunt.csv"]

    @pytest.mark.parametrize(
        ("name", "person", "sentence"),
        [
            ("hunt.pdf", "ada@example.com", "Name it with .csv or .xlsx"),
            ("hunt.csv", "nobody@example.com", "No person has the e-mail address or ID .nobody@example.com.."),
            ("missing/hunt.csv", "ada@example.com", "cannot be written: No such file or directory."),
        ],
    )
    def test_bad_input_gets_one_sentence(self, user, tmp_path, name, person, sentence):
        with pytest.raises(CommandError, match=sentence):
            call_command("export_hunt", tmp_path / name, person=person)
