"""Files of other programs are imported row by row, accounted for, and taken back."""

import json
from collections import Counter

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from benchmarks.intake import GIVEN
from companies.factories import JobListingFactory
from companies.models import Company, JobListing
from companies.services import get_or_create_company
from interactions.choices import ApplicationStatus
from interactions.models import Contact, Interview, JobUserInteraction, TimelineEvent
from interactions.services import add_note, save_job
from jobpilot.admin.transfer.tables import UnreadableFileError
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.importing import import_file
from jobpilot.intake.models import Batch, BatchLine, LineOutcome
from jobpilot.intake.undoing import undo_batch
from jobpilot.models import Change
from tests.support.project import MODELS

pytestmark = pytest.mark.django_db

FILES = [
    pytest.param(path, id=path.name)
    for kind in ("jobspy", "tracker", "linkedin_export")
    for path in sorted((GIVEN / kind).iterdir())
    if not path.name.endswith(".expected.json")
]
TRACKER = "Company,Title,Status,Date applied,Notes\n"


@pytest.fixture
def user():
    return UserProfileFactory()


def give(user, text, name="applications.csv", **options):
    data = text if isinstance(text, bytes) else text.encode()
    return import_file(user=user, file=ContentFile(data, name=name), **options)


def everything() -> dict:
    """Return all rows but those that record the import, without the time of their last change."""
    rows = {}
    for model in MODELS:
        if model in (Change, Batch, BatchLine):
            continue
        for row in json.loads(serializers.serialize("json", model._base_manager.all())):
            row["fields"].pop("updated_at", None)
            rows[row["model"], row["pk"]] = row["fields"]
    return rows


def outcomes(lines) -> dict:
    return dict(Counter(line.outcome for line in lines))


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_imported_once_and_an_undo_leaves_nothing_of_it(user, path):
    before = everything()
    batch, lines = give(user, path.read_bytes(), path.name)
    assert batch.read == len(lines) == batch.new + batch.changed + batch.same + batch.merged + batch.refused
    assert batch.new + batch.merged == batch.read - batch.refused > 0
    imported = everything()
    again, _ = give(user, path.read_bytes(), path.name)
    assert again.read == again.same + again.refused
    assert everything() == imported
    undone = undo_batch(batch=batch)
    assert undone.left == []
    assert everything() == before
    assert batch.lines.count() == batch.read  # what it said is still known


class TestApplications:
    def test_a_row_becomes_an_application_with_its_history(self, user):
        give(
            user,
            "Company,Title,Status,Date applied,Interview date,Contact,Contact email,Salary,Tags,Notes\n"
            "Acme,Welder,Rejected,2026-10-05,2026-10-20,Jo Ardley,jo@acme.example,$25 an hour,metal;north,Was nice\n",
        )
        application = JobUserInteraction.objects.for_user(user).get()
        assert (application.application_status, application.tags) == (ApplicationStatus.REJECTED, ["metal", "north"])
        assert (application.applied_date.date().isoformat(), application.notes) == ("2026-10-05", "Was nice")
        assert (application.job.title, str(application.job.company)) == ("Welder", "Acme")
        assert (application.job.salary_min, application.job.salary_period) == (25, "hour")
        assert Contact.objects.get(user=user).applications.get().interaction == application
        assert Interview.objects.get(interaction=application).starts_at.date().isoformat() == "2026-10-20"
        assert TimelineEvent.objects.filter(interaction=application, event_type="application_submitted").exists()

    def test_dates_that_nobody_knows_stay_unknown(self, user):
        give(user, TRACKER + "Acme,Welder,Interview,,\n")
        application = JobUserInteraction.objects.get()
        assert (application.application_status, application.applied_date) == (ApplicationStatus.INTERVIEWING, None)

    def test_what_is_there_already_is_filled_and_never_changed(self, user):
        company, _ = get_or_create_company(name="Acme")
        job = JobListingFactory(title="Welder", company=company)
        saved = save_job(user=user, job=job, notes="Mine")
        _, lines = give(user, TRACKER + "Acme,Welder,Applied,2026-10-05,Theirs\n")
        saved.refresh_from_db()
        assert (saved.interaction_type, saved.notes) == ("saved", "Mine\n\nTheirs")
        assert outcomes(lines) == {"merged": 1}
        assert lines[0].reason == "The notes were added."
        assert JobListing.objects.count() == Company.objects.count() == 1

    def test_a_job_that_the_file_names_twice_is_one(self, user):
        batch, lines = give(user, TRACKER + "Acme,Welder,Applied,2026-10-05,\nacme,welder,Applied,2026-10-05,More\n")
        assert (batch.new, batch.merged, JobUserInteraction.objects.count()) == (1, 1, 1)
        assert "The same job as row 2." in lines[1].reason

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            (",,Applied,,", "No company and no title."),
            ("Acme,,Applied,,", "No title."),
            (",Welder,Applied,,", "No company."),
            ("Confidential,Welder,Applied,,", "company: "),
            ("Acme,Welder,Applied,2099-01-01,", "applied_date: "),
        ],
    )
    def test_a_row_that_cannot_be_stored_is_refused_and_costs_only_itself(self, user, row, reason):
        batch, lines = give(user, f"{TRACKER}{row}\nBolt,Fitter,Saved,,\n")
        assert (batch.refused, batch.new) == (1, 1)
        assert lines[0].reason.startswith(reason)
        assert Company.objects.get().name == "Bolt"

    @pytest.mark.parametrize(
        ("heading", "text", "reason"),
        [
            ("Contact email", "jo@acme", "Contact email “jo@acme” was left out: Enter a valid email address."),
            ("Contact email", ".jo@acme.com", "Contact email “.jo@acme.com” was left out: Enter a valid email"),
            ("Contact", "Jo <jo@acme>", "contact_email “jo@acme” was left out: Enter a valid email address."),
            ("Contact", "x" * 201, f"Contact “{'x' * 60}…” was left out: name: Ensure this value has at most 200"),
            ("Website", "see notes", "Website “see notes” was left out: Enter a valid URL."),
            ("Website", "ftp://acme.com", "Website “ftp://acme.com” was left out: Enter a valid URL."),
            ("Website", "http://acme.com:9x", "Website “http://acme.com:9x” was left out: Enter a valid URL."),
            ("Job URL", "see notes", "Job URL “see notes” was left out: Enter a valid URL."),
            ("Job URL", "https://acme/jobs", "Job URL “https://acme/jobs” was left out: Enter a valid URL."),
            ("Date applied", "not yet", "Date applied “not yet” was left out: It is no day."),
            ("Deadline", "31/11/2026", "Deadline “31/11/2026” was left out: It is no day."),
            ("Follow up", "03/04/2027", "Follow up “03/04/2027” was left out: It can be two days."),
            ("Salary", "EG 9a", "Salary “EG 9a” was left out: It is no amount."),
        ],
    )
    def test_a_value_that_cannot_be_stored_is_left_out_with_a_reason(self, user, heading, text, reason):
        _, (line,) = give(user, f"Company,Title,Status,{heading}\nAcme,Welder,Applied,{text}\n")
        assert line.outcome == LineOutcome.NEW
        assert line.reason.startswith(reason)
        assert line.original[heading] == text
        row = JobUserInteraction.objects.get()
        assert (row.job.title, row.job.job_url, row.job.company.website) == ("Welder", "", "")
        assert [contact.email for contact in Contact.objects.all()] == [""] * (text == "Jo <jo@acme>")

    @pytest.mark.parametrize(
        ("heading", "status", "day", "expected"),
        [
            ("Beworben am", "offen", "28.10.2025", "applied"),
            ("Date applied", "Archived", "2025-10-28", "applied"),
            ("Date applied", "on the pile", "2025-10-28", "applied"),
            ("Date applied", "Wishlist", "", ""),
            ("Date applied", "Rejected", "2025-10-28", "rejected"),
            ("Datum", "geplant", "28.10.2025", ""),  # the day of what?
            ("Date applied", "Planned", "2099-10-28", ""),
        ],
    )
    def test_a_job_with_a_day_of_applying_is_an_application(self, user, heading, status, day, expected):
        give(user, f"Company,Title,Status,{heading}\nAcme,Welder,{status},{day}\n")
        application = JobUserInteraction.objects.get()
        assert application.application_status == expected
        assert bool(application.applied_date) == bool(expected)

    def test_a_wrong_address_of_one_contact_does_not_go_to_another(self, user):
        give(user, "Company,Title,Contact,Contact email\nAcme,Welder,Jo; Al,jo@@acme.com; al@acme.com\n")
        assert dict(Contact.objects.values_list("name", "email")) == {"Jo": "", "Al": "al@acme.com"}

    def test_the_phone_number_of_a_contact_is_stored_and_filled(self, user):
        head = "Company,Title,Contact,Contact phone\n"
        give(user, f"{head}Acme,Welder,Jo; Al,030 1234; 030 5678\nAcme,Cooper,Ed,\n")
        assert dict(Contact.objects.values_list("name", "phone")) == {"Jo": "030 1234", "Al": "030 5678", "Ed": ""}
        batch, [line] = give(user, f"{head}Acme,Cooper,Ed,030 9\n")
        assert (line.outcome, line.reason) == (LineOutcome.MERGED, "The phone number of Ed was filled.")
        assert undo_batch(batch=batch).left == []
        assert Contact.objects.get(name="Ed").phone == ""

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            (f"Jo,{'1' * 51}", f"Contact phone “{'1' * 51}” was left out: It is too long for a phone number."),
            (",030 1234", "Contact phone “030 1234” was left out: Nobody is named whose number it is."),
        ],
    )
    def test_a_phone_number_that_cannot_be_stored_costs_only_itself(self, user, row, reason):
        _, [line] = give(user, f"Company,Title,Contact,Contact phone\nAcme,Welder,{row}\n")
        assert (line.outcome, line.reason) == (LineOutcome.NEW, reason)

    @pytest.mark.parametrize("text", ["www.acme.com/jobs/4", "acme.com/jobs/4", "Apply: WWW.acme.com/jobs/4."])
    def test_an_address_without_its_beginning_gets_it(self, user, text):
        give(user, f"Company,Title,Job URL,Website\nAcme,Welder,{text},www.acme.com\n")
        job = JobListing.objects.get()
        assert job.job_url.lower() == f"https://{'www.' * ('www' in text.lower())}acme.com/jobs/4"
        assert job.company.website == "https://www.acme.com"

    def test_an_unknown_status_is_told_and_the_job_is_saved(self, user):
        _, (line,) = give(user, TRACKER + "Acme,Welder,Blorped,,\n")
        assert JobUserInteraction.objects.get().interaction_type == "saved"
        assert line.reason == "Nobody knows the status “Blorped”: the job is saved."

    def test_a_dry_run_says_the_same_and_stores_nothing(self, user):
        before = everything()
        batch, _ = give(user, TRACKER + "Acme,Welder,Applied,,\n,Welder,,,\n", is_dry_run=True)
        assert (batch.new, batch.refused) == (1, 1)
        assert everything() == before
        assert not Batch.objects.exists()
        assert not Change.objects.exists()


class TestListings:
    HEAD = "id,site,job_url,title,company,location,date_posted,min_amount,max_amount,interval,currency\n"
    ROW = "in-1,indeed,https://www.indeed.com/viewjob?jk=1,Welder,Acme,Toledo,2026-11-01,{},30,hourly,USD\n"

    def test_a_posting_that_differs_is_changed_and_returns(self, user):
        give(user, self.HEAD + self.ROW.format(25))
        before = everything()
        batch, lines = give(user, self.HEAD + self.ROW.format(26))
        assert outcomes(lines) == {"changed": 1}
        assert JobListing.objects.get().salary_min == 26
        undo_batch(batch=batch)
        assert everything() == before

    def test_a_posting_without_an_id_is_known_by_its_address(self, user):
        row = ",indeed,https://www.indeed.com/viewjob?jk=7{},Welder,Acme,,,,,,\n"
        _, lines = give(user, self.HEAD + row.format("") + row.format("&utm_source=x"))
        assert [line.outcome for line in lines] == ["new", "merged"]
        assert JobListing.objects.count() == 1

    def test_a_row_without_a_title_is_refused_with_the_reason(self, user):
        batch, (line,) = give(user, self.HEAD + "in-1,indeed,,,Acme,,,,,,\n")
        assert batch.refused == 1
        assert "title" in line.reason.lower()


class TestUndo:
    def test_what_somebody_changed_or_needs_stays_and_is_named(self, user):
        rows = "Acme,Welder,Applied,2026-10-05,\nBolt,Fitter,Saved,,\nCog,Turner,Saved,,\n"
        batch, lines = give(user, TRACKER + rows)
        application = JobUserInteraction.objects.get(pk=lines[0].interaction_id)
        add_note(interaction=application, note="They called")
        other = UserProfileFactory()
        save_job(user=other, job=JobListing.objects.get(title="Fitter"))
        undone = undo_batch(batch=batch)
        assert {(each["model"], each["reason"]) for each in undone.left} >= {
            ("interactions.jobuserinteraction", "It was changed since."),
            ("companies.joblisting", f"Other rows refer to it: {JobUserInteraction._meta.verbose_name_plural}."),
        }
        assert {job.title for job in JobListing.objects.all()} == {"Welder", "Fitter"}
        assert {company.name for company in Company.objects.all()} == {"Acme", "Bolt"}
        assert JobUserInteraction.objects.get(user=user) == application
        assert application.timeline_events.exists()

    def test_it_is_done_once(self, user):
        batch, _ = give(user, TRACKER + "Acme,Welder,Applied,,\n")
        undo_batch(batch=batch)
        with pytest.raises(ValidationError, match="undone before"):
            undo_batch(batch=batch)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty."),
        (b"a,b\n1,2\n", "No column of the file is known"),
        (b"[1]", "The JSON has no list of objects."),
        (b"[1", "The JSON is damaged"),
        (b"PK\x03\x04 no workbook", "workbook|archive|damaged"),
        (b'[{"a": ' * 5000, "nested too deeply"),
    ],
    ids=["empty", "unknown columns", "no objects", "broken JSON", "broken workbook", "deep JSON"],
)
def test_what_is_no_list_is_refused_in_a_sentence(user, data, reason):
    with pytest.raises(UnreadableFileError, match=reason):
        give(user, data, "file.json" if data[:1] in b"[{" else "file.csv")
