"""The preview of a file is its import, taken back: it says the same of every row, and leaves nothing."""

import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from benchmarks.intake import GIVEN
from companies.models import Company, JobListing
from jobpilot.admin.transfer.tables import UnreadableFileError
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake.importing import import_file
from jobpilot.intake.models import Batch, BatchLine
from tests.support.pages import form_data

pytestmark = pytest.mark.django_db

KINDS = ("jobspy", "tracker", "linkedin_export", "jobposting_html")
FILES = [
    path for kind in KINDS for path in sorted((GIVEN / kind).iterdir()) if not path.name.endswith(".expected.json")
]


def account_of(user, path, *, is_dry_run):
    """Return the counts and the lines of an import, or the sentence with which the file is refused."""
    try:
        file = ContentFile(path.read_bytes(), name=path.name)
        batch, lines = import_file(user=user, file=file, is_dry_run=is_dry_run)
    except UnreadableFileError as error:
        return str(error)
    counts = [batch.read, batch.new, batch.changed, batch.same, batch.merged, batch.refused]
    return counts, [(line.number, line.outcome, line.reason, line.original) for line in lines]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}: {path.stem}")
def test_the_preview_of_a_file_says_what_its_import_does(path):
    user = UserProfileFactory()
    preview = account_of(user, path, is_dry_run=True)
    assert not any(model.objects.exists() for model in (Batch, BatchLine, JobListing, Company))
    assert account_of(user, path, is_dry_run=False) == preview


def test_a_listing_that_would_change_is_shown_from_what_to_what(client):
    account = UserFactory(is_superuser=True, is_staff=True)
    UserProfileFactory(account=account)
    client.force_login(account)
    columns = ("id", "site", "job_url", "title", "company", "location", "min_amount", "currency", "interval")
    row = dict.fromkeys(columns, "") | {"id": "in-1", "site": "indeed", "title": "Welder", "company": "Acme"}

    def give(**values):
        file = SimpleUploadedFile("jobs.json", json.dumps([row | values]).encode())
        return client.post(reverse("admin:intake_batch_import"), {"import_file": file})

    shown = give(location="Hull")
    client.post(
        reverse("admin:intake_batch_import"),
        {name: value for name, value in form_data(shown.text).items() if name != "import_file"} | {"what": "import"},
    )
    shown = give(location="Leith", min_amount=30_000)
    assert "Changed: 1" in shown.text
    assert "location: Hull → Leith." in shown.text
    assert "minimum salary: nothing → 30000" in shown.text
    assert JobListing.objects.get().location == "Hull"


def test_a_preview_says_what_each_row_becomes(client):
    account = UserFactory(is_superuser=True, is_staff=True)
    UserProfileFactory(account=account, time_zone="Europe/Berlin")
    client.force_login(account)

    def look(text):
        file = SimpleUploadedFile("liste.csv", text.encode())
        return client.post(reverse("admin:intake_batch_import"), {"import_file": file}).text

    head = "Firma;Stelle;Ort;Stand;Beworben am;Gehalt;Interview;Ansprechpartner"
    shown = look(
        f"{head}\nAcme;Köchin;Kiel;Absage;03.04.2025;42.000 €;05.05.2025 14:00;Jo Ardley\nBolt;Koch;;offen;;;;\n"
    )
    assert (
        "<td>Rejected · Köchin at Acme · Kiel · 42,000 EUR · applied on 3 Apr 2025 · interview on 5 May 2025 14:00"
        " · Jo Ardley</td>"
    ) in shown
    assert "<td>Saved · Koch at Bolt · saved on" in shown
    columns = ["id", "site", "job_url", "title", "company", "location", "min_amount", "currency", "interval"]
    shown = look(",".join(columns) + "\nin-1,indeed,,Welder,Acme,Hull,20,GBP,hourly\n")
    assert "<td>Welder at Acme · Hull · 20 GBP an hour and up</td>" in shown
    assert not Batch.objects.exists()
