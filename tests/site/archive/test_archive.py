"""Everything of one person as one file, read into other databases with equal rows."""

import csv
import io
import json
from datetime import date
from zipfile import ZipFile

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.models import Company, CompanyAlias, CompanyKey, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from jobpilot.site.archive import ArchiveError, archive_person, find_person, restore_person
from jobpilot.site.archive.contents import columns, personal_models, rows_of
from resumes.factories import ResumeTemplateFactory
from resumes.models import Resume, ResumeTemplate
from tests.support.hunts import ARCHIVED, Hunt

pytestmark = pytest.mark.django_db


def rows(person, using="default"):
    """Return the columns of all rows of a person, by model, without the account, which is not in the archive."""
    return {
        model: list(rows_of(model, person, using).values(*(field.attname for field in columns(model))))
        for model in personal_models()
    }


@pytest.fixture
def archive(hunt, tmp_path):
    file = tmp_path / "zwetschke.zip"
    archive_person(hunt.person, file)
    return file


class TestTheFile:
    def test_it_has_a_row_of_every_personal_model_and_what_they_refer_to(self, archive, hunt, job, company):
        content = json.loads(ZipFile(archive).read("archive.json"))

        assert (content["format"], content["version"], content["person"]) == ("jobpilot.person", 1, str(hunt.person.pk))
        assert set(content["rows"]) == {model._meta.label for model in ARCHIVED}
        assert all(content["rows"].values())
        ids = {label: {row["id"] for row in found} for label, found in content["shared"].items()}
        assert str(job.pk) in ids["companies.JobListing"]
        assert str(company.pk) in ids["companies.Company"]
        assert "Lumen" in {row["name"] for row in content["shared"]["companies.CompanyAlias"]}

    def test_it_has_nothing_of_others_and_no_account(self, hunt, job, tmp_path):
        Hunt("marille", job)
        file = tmp_path / "a.zip"
        archive_person(hunt.person, file)

        archive = ZipFile(file)
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert b"marille" not in whole
        assert hunt.account.password.encode() not in whole
        assert "account_id" not in json.loads(archive.read("archive.json"))["rows"]["jobpilot.UserProfile"][0]

    def test_kinds_of_which_a_person_has_no_rows_are_not_read(self, tmp_path, django_assert_max_num_queries):
        with django_assert_max_num_queries(len(personal_models()) // 2):
            archive_person(UserProfileFactory(), tmp_path / "a.zip")

    def test_shared_rows_are_read_for_what_they_refer_to_without_their_texts(self, hunt, tmp_path):
        with CaptureQueriesContext(connection) as queries:
            archive_person(hunt.person, tmp_path / "a.zip")
        reading = [each["sql"] for each in queries if f'FROM "{JobListing._meta.db_table}"' in each["sql"]]
        assert sum('"description"' in sql for sql in reading) == 2  # for the file of all rows, and for the table

    def test_tables_are_for_people(self, archive, hunt, job):
        TimelineEvent.objects.filter(user=hunt.person).update(title="=1+1")
        archive_person(hunt.person, archive, replace=True)

        def table(name):
            text = ZipFile(archive).read(f"tables/{name}.csv").decode()
            assert text.startswith("\ufeff")
            return list(csv.DictReader(io.StringIO(text[1:], newline="")))

        (interaction,) = table("interactions-applications-and-saved-jobs")
        assert (interaction["user"], interaction["job"]) == (hunt.person.email or str(hunt.person), job.title)
        assert table("interactions-timeline-events")[0]["title"] == "'=1+1"
        assert len(ZipFile(archive).namelist()) > len(ARCHIVED)

    def test_an_existing_file_is_kept(self, archive, hunt):
        before = archive.read_bytes()
        with pytest.raises(CommandError, match=r"exists\. Choose another name, or pass --force"):
            call_command("archive_person", str(hunt.person.pk), str(archive))
        assert archive.read_bytes() == before
        call_command("archive_person", str(hunt.person.pk), str(archive), "--force")

    def test_what_fails_leaves_no_file(self, hunt, tmp_path, monkeypatch):
        monkeypatch.setattr("jobpilot.site.archive.writing._write_files", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            archive_person(hunt.person, tmp_path / "a.zip")
        assert list(tmp_path.iterdir()) == []

    def test_a_place_that_is_none(self, hunt, tmp_path):
        with pytest.raises(ArchiveError, match="cannot be written: No such file"):
            archive_person(hunt.person, tmp_path / "nowhere" / "a.zip")


class TestReading:
    def test_into_an_empty_database(self, archive, hunt, job, company, another):
        result = restore_person(archive, using=another)

        assert rows(hunt.person, another) == rows(hunt.person)
        assert result.inserted.total() == sum(map(len, rows(hunt.person).values()))
        for model in (Company, CompanyKey, CompanyAlias, JobListing):
            ids = [row["pk"] for row in model._base_manager.using(another).values("pk")]
            here, there = (model._base_manager.using(using).filter(pk__in=ids) for using in ("default", another))
            assert list(here.order_by("pk").values()) == list(there.order_by("pk").values()) != []
        assert list(JobListing.objects.using(another).matching("glazier").values_list("pk", flat=True)) == [job.pk]

        again = archive.with_name("again.zip")
        archive_person(hunt.person, again, using=another)
        one, other = (json.loads(ZipFile(file).read("archive.json")) for file in (archive, again))
        assert (one["rows"], one["shared"]) == (other["rows"], other["shared"])

    def test_again_changes_nothing(self, archive, hunt, another):
        restore_person(archive, using=another)
        before = rows(hunt.person, another)
        assert str(restore_person(archive, using=another)).startswith("Nothing changed: the database has all ")
        assert rows(hunt.person, another) == before

    def test_after_a_row_was_deleted(self, archive, hunt):
        before = rows(hunt.person)
        TimelineEvent.objects.filter(user=hunt.person).delete()
        result = restore_person(archive)
        assert dict(result.inserted) == {TimelineEvent: 1}
        assert rows(hunt.person) == before

    def test_a_dry_run_stores_nothing(self, archive, another, capsys):
        call_command("restore_person", str(archive), "--dry-run", database=another)
        assert not UserProfile.objects.using(another).exists()
        assert "A dry run: nothing was stored." in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("here", "there"),
        [
            pytest.param({"domain": "lumen.example"}, {"name": "LW Ltd", "domain": "lumen.example"}, id="its domain"),
            pytest.param({"domain": None}, {"name": "Lumen works", "domain": None}, id="its name, without keys"),
        ],
    )
    def test_a_company_that_is_there_under_another_id(self, hunt, company, job, tmp_path, another, here, there):
        if here["domain"] is None:
            company.keys.all().delete()
        Company.objects.filter(pk=company.pk).update(**here)
        archive_person(hunt.person, tmp_path / "a.zip")
        known = Company(**there)
        known.save(using=another)

        result = restore_person(tmp_path / "a.zip", using=another)

        assert JobListing.objects.using(another).get(pk=job.pk).company_id == known.pk
        assert result.replaced[Company] == 1
        assert not restore_person(tmp_path / "a.zip", using=another).inserted

    def test_a_domain_that_many_share_identifies_nobody(self, archive, company, another):
        CompanyKey(kind="domain", value="lumen.example", company=None).save(using=another)
        restore_person(archive, using=another)
        assert Company.objects.using(another).get(pk=company.pk).name == "Lumen Works"
        assert CompanyKey.objects.using(another).get(value="lumen.example").company_id is None

    def test_a_template_by_its_name(self, hunt, tmp_path, another):
        resume = Resume.objects.filter(user=hunt.person).first()
        resume.template = ResumeTemplateFactory(name="Plain")
        resume.save()
        archive_person(hunt.person, tmp_path / "a.zip")
        known = ResumeTemplate(name="Plain")
        known.save(using=another)

        restore_person(tmp_path / "a.zip", using=another)

        assert Resume.objects.using(another).get(pk=resume.pk).template_id == known.pk
        assert not restore_person(tmp_path / "a.zip", using=another).inserted

    def test_a_listing_that_is_there_stays(self, archive, job, another):
        restore_person(archive, using=another)
        UserProfile.objects.using(another).all().delete()
        JobListing.objects.using(another).filter(pk=job.pk).update(title="Glassblower")
        restore_person(archive, using=another)
        assert JobListing.objects.using(another).get(pk=job.pk).title == "Glassblower"

    def test_rows_that_differ_refuse_the_whole(self, archive, hunt, another):
        restore_person(archive, using=another)
        JobUserInteraction.objects.using(another).update(notes="Changed")
        UserProfile.objects.using(another).update(city="Graz")
        TimelineEvent.objects.using(another).all().delete()
        before = rows(hunt.person, another)
        kinds = r"\(1 person, 1 application or saved job\)"
        with pytest.raises(ArchiveError, match=rf"2 of these rows with other content {kinds}\. Nothing was read: "):
            restore_person(archive, using=another)
        assert rows(hunt.person, another) == before

    def test_a_namesake_refuses_the_whole(self, hunt, tmp_path, another):
        UserProfile.objects.filter(pk=hunt.person.pk).update(email="zwetschke@example.com")
        hunt.person.refresh_from_db()
        archive_person(hunt.person, tmp_path / "a.zip")
        UserProfile(email="Zwetschke@example.com").save(using=another)
        with pytest.raises(ArchiveError, match=r"has zwetschke@example\.com under another id"):
            restore_person(tmp_path / "a.zip", using=another)

    def test_a_row_that_a_constraint_refuses(self, archive, hunt, job):
        JobUserInteraction.objects.filter(user=hunt.person).delete()
        interaction = JobUserInteractionFactory(user=hunt.person, job=job, applied=True)
        with pytest.raises(ArchiveError, match=r"saved job .* cannot be stored\. This person has already"):
            restore_person(archive)
        assert JobUserInteraction.objects.get(user=hunt.person).pk == interaction.pk


class TestFindingAPerson:
    @pytest.mark.parametrize("text", ["ADA@example.com", " Ada   Lin", "ada lin", "{id}"])
    def test_one(self, text):
        ada = UserProfileFactory(first_name="Ada", last_name="Lin", email="ada@example.com")
        assert find_person(text.format(id=ada.pk)) == ada

    @pytest.mark.parametrize("text", ["", "Lin", "ada@example.org", "a\0b"])
    def test_nobody(self, text):
        UserProfileFactory(first_name="Ada", last_name="Lin", email="ada@example.com")
        with pytest.raises(ArchiveError):
            find_person(text)

    def test_several(self):
        for address in ("a@example.com", "b@example.com"):
            UserProfileFactory(first_name="Ada", last_name="Lin", email=address)
        with pytest.raises(ArchiveError, match=r"Several people are called “Ada Lin”.*example\.com"):
            find_person("Ada Lin")


def test_a_person_of_the_mock_world(tmp_path, another):
    with time_machine.travel("2026-06-01", tick=False):
        mock_data.seed(users=2, companies=3, jobs=24, as_of=date(2026, 3, 31))
    person, other = UserProfile.objects.all()
    before, of_other = rows(person), rows(other)
    assert sum(map(len, before.values())) > 40
    archive_person(person, tmp_path / "a.zip")

    restore_person(tmp_path / "a.zip", using=another)
    assert rows(person, another) == before
    assert rows(other, another)[UserProfile] == []

    UserProfile.objects.filter(pk=person.pk).delete()
    restore_person(tmp_path / "a.zip")  # among the rows of others
    assert (rows(person), rows(other)) == (before, of_other)
