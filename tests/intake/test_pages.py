"""The pages on which a person looks at a file, says what its columns mean, imports it and takes it back."""

import csv
import re

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from companies.models import JobListing
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake.factories import BatchFactory
from jobpilot.intake.models import Batch
from resumes.models import Resume
from tests.intake.test_linkedin import FILES, packed
from tests.support.admin import shown_messages
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db

IMPORT = "admin:intake_batch_import"
CZECH = "Zaměstnavatel;Pozice;Kdy;Fáze\nAcme;Svářeč;03/04/2026;Odesláno\nBolt;Montér;05/06/2026;Odesláno\n"


@pytest.fixture
def person():
    account = UserFactory(is_staff=True)
    account.user_permissions.set(Permission.objects.exclude(codename="see_everybody"))
    return UserProfileFactory(account=account)


@pytest.fixture
def seeker(client, person):
    client.force_login(person.account)
    return client


def look(client, text, name="list.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    return client.post(reverse(IMPORT), {"import_file": SimpleUploadedFile(name, data)})


def again(client, shown, **values):
    data = {name: each for name, each in form_data(shown.text).items() if name != "import_file"}
    return client.post(reverse(IMPORT), data | values, follow=True)


def column(shown, heading) -> str:
    """Return the name of the input for a column."""
    (name,) = re.findall(rf'<label for="id_([^"]+)">{re.escape(heading)}</label>', shown.text)
    return name


def test_a_file_is_looked_at_before_anything_is_stored_and_imported_once(seeker, person):
    shown = look(seeker, "Company,Title,Status\nAcme,Welder,Applied\nBolt,,Saved\n")
    assert "New: 1" in shown.text
    assert "Refused: 1" in shown.text
    assert "No title." in shown.text
    assert not Batch.objects.exists()
    done = again(seeker, shown, what="import")
    batch = Batch.objects.get(user=person)
    assert done.redirect_chain[-1][0] == page(Batch, "change", batch.pk)
    assert shown_messages(done) == ["list.csv: 2 rows: 1 new, 0 changed, 0 same, 0 merged, 1 refused."]
    repeated = again(seeker, shown, what="import")
    assert "was imported already, or its preview has expired" in shown_messages(repeated)[0]
    assert Batch.objects.count() == 1
    assert (
        "This very file was imported on"
        in look(seeker, "Company,Title,Status\nAcme,Welder,Applied\nBolt,,Saved\n").text
    )


def test_columns_dates_and_statuses_are_named_by_hand_and_remembered(seeker, person):
    shown = look(seeker, CZECH)
    assert "Say which columns name the job and the company." in shown_messages(shown)
    meant = {"Zaměstnavatel": "company", "Pozice": "title", "Kdy": "applied_date"}
    named = {column(shown, heading): name for heading, name in meant.items()}
    shown = again(seeker, shown, what="look", **named, **{column(shown, "Fáze"): "status"})
    assert "Some dates can be two days, such as 03/04/2026." in shown.text
    assert "Nobody knows what Odesláno stands for." in shown.text
    status = column(shown, "Status “Odesláno”")
    again(seeker, shown, what="import", order="day", **{status: "applied"})
    dates = {each.applied_date.date().isoformat() for each in JobUserInteraction.objects.for_user(person)}
    assert dates == {"2026-04-03", "2026-06-05"}

    shown = look(seeker, CZECH.replace("Acme", "Cog").replace("03/04", "07/04"))
    assert "New: 1" in shown.text
    assert "Say which columns" not in shown.text
    assert "can be two days" not in shown.text


def test_an_unknown_status_beside_a_day_of_applying_is_likely_applied_and_the_choice_counts(seeker, person):
    shown = look(seeker, "Firma,Stelle,Stand,Beworben am\nAcme,Welder,blau,3.11.2025\nBolt,Cooper,grün,\n")
    names = {word: column(shown, f"Status “{word}”") for word in ("blau", "grün")}
    form = form_data(shown.text)
    assert [form[name] for name in names.values()] == [["applied"], ["saved"]]
    again(seeker, shown, what="import", **{names["blau"]: "saved"})
    kinds = JobUserInteraction.objects.for_user(person).values_list("interaction_type", flat=True)
    assert list(kinds) == ["saved", "saved"]


def test_a_known_status_can_mean_something_else_in_a_file_and_the_next(seeker, person):
    shown = look(seeker, "Company,Title,Status\nAcme,Welder,Passed\nBolt,Cooper,Applied\nCog,Baker,Closed\n")
    words = ("Passed", "Applied", "Closed")
    names = {word: column(shown, f"Status “{word}”") for word in words}
    assert [form_data(shown.text)[name] for name in names.values()] == [["withdrawn"], ["applied"], ["saved"]]
    again(seeker, shown, what="import", **{names["Passed"]: "rejected"})
    assert Batch.objects.get().mapping["statuses"] == {"passed": "rejected"}
    shown = look(seeker, "Company,Title,Status\nDot,Welder,passed\nElm,Cooper,Withdrawn\n")
    again(seeker, shown, what="import")
    statuses = JobUserInteraction.objects.for_user(person).values_list("job__company__name", "application_status")
    assert dict(statuses) == {
        "Acme": "rejected",
        "Bolt": "applied",
        "Cog": "",
        "Dot": "rejected",
        "Elm": "withdrawn",
    }


def test_what_no_column_is_known_to_say_is_asked_for(seeker, person):
    shown = look(seeker, "Employer,Did,Mood,Status\nAcme,Welder,fine,Applied\n")
    assert "No column is known to be the title of the job. Say below which one is" in shown.text
    assert "Not read, but kept with each row: Did, Mood." in shown.text
    assert '<details class="intake-mapping" open>' in shown.text
    shown = again(seeker, shown, what="look", **{column(shown, "Did"): "title"})
    assert "No column is known" not in shown.text
    assert "Not read, but kept with each row: Mood." in shown.text
    assert "New: 1" in shown.text


@pytest.mark.parametrize(
    ("name", "data"),
    [("export.zip", packed(FILES)), ("resume.json", b'{"basics": {"name": "Ann Lee"}, "skills": [{"name": "Rye"}]}')],
    ids=["LinkedIn", "JSON Resume"],
)
def test_a_file_with_a_resume_leads_to_it(seeker, person, name, data):
    shown = look(seeker, data, name)
    assert "New: " in shown.text
    done = again(seeker, shown, what="import")
    resume = Resume.objects.get(user=person)
    assert page(Resume, "change", resume.pk) in done.text


def test_who_may_add_no_resumes_is_told(seeker, person):
    person.account.user_permissions.remove(Permission.objects.get(codename="add_resume"))
    (sentence,) = shown_messages(look(seeker, '{"basics": {"name": "Ann Lee"}}', "resume.json"))
    assert sentence == "The file has a resume, and your account may not add resumes."


def test_the_archive_of_a_person_is_told_its_door(seeker):
    (sentence,) = shown_messages(look(seeker, packed({"archive.json": "{}"}), "ada.zip"))
    assert "manage.py intake FILE" in sentence


def test_headings_without_rows_are_nothing_to_import(seeker):
    shown = look(seeker, "Company,Title,Status\n")
    assert "There is no row below the headings" in shown.text
    assert 'value="import"' not in shown.text


def test_two_columns_cannot_mean_the_same(seeker):
    shown = look(seeker, "Company,Title,Firm name\nAcme,Welder,Acme\n")
    shown = again(seeker, shown, what="import", **{column(shown, "Firm name"): "company"})
    assert "“Company” is the company already. Choose one of the two." in shown.text
    assert not Batch.objects.exists()


def test_a_file_that_is_none_gets_one_sentence(seeker):
    assert shown_messages(look(seeker, "")) == ["The file is empty."]


def test_an_import_is_taken_back_and_its_refused_rows_come_as_a_file(seeker, person):
    again(seeker, look(seeker, "Company,Title,Status\nAcme,Welder,Applied\n=Bolt,,Saved\n"), what="import")
    batch = Batch.objects.get()
    refused = seeker.get(reverse("admin:intake_batch_refused", args=[batch.pk]))
    assert refused.content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(refused.content.decode("utf-8-sig").splitlines())) == [
        ["Company", "Title", "Status", "Reason"],
        ["'=Bolt", "", "Saved", "No title."],
    ]
    assert "Take this import back" in seeker.get(page(Batch, "change", batch.pk)).text
    undone = seeker.post(reverse("admin:intake_batch_undo", args=[batch.pk]), follow=True)
    assert shown_messages(undone) == ["The import of list.csv was taken back."]
    assert not JobListing.objects.exists()
    assert "Take this import back" not in undone.text
    assert seeker.get(reverse("admin:intake_batch_undo", args=[batch.pk])).status_code == 405


@pytest.mark.parametrize("name", ["intake_batch_undo", "intake_batch_refused"])
def test_another_persons_file_is_not_there(seeker, name):
    batch = BatchFactory()
    address = reverse(f"admin:{name}", args=[batch.pk])
    assert (seeker.post if name.endswith("undo") else seeker.get)(address).status_code == 404
    batch.refresh_from_db()
    assert batch.undone_at is None


def test_who_may_add_no_applications_imports_none(client, person):
    person.account.user_permissions.remove(Permission.objects.get(codename="add_jobuserinteraction"))
    client.force_login(person.account)
    assert client.get(reverse(IMPORT)).status_code == 403
