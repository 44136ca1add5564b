"""Files that are no archives, or that somebody tampered with: one sentence each, and nothing is stored."""

import json
import struct
import uuid
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.db import transaction

from companies.factories import JobListingFactory
from companies.models import JobListing
from interactions.models import Attachment, JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from jobpilot.site.archive import ArchiveError, archive_person, document, restore_person
from tests.support.hunts import Hunt

pytestmark = pytest.mark.django_db

PERSON, EVENT, INTERACTION, ATTACHMENT, JOB = (
    model._meta.label for model in (UserProfile, TimelineEvent, JobUserInteraction, Attachment, JobListing)
)


@pytest.fixture(scope="module")
def text(django_db_setup, django_db_blocker, tmp_path_factory):
    """Return the JSON of an archive, none of whose rows is in the database."""
    file = tmp_path_factory.mktemp("archive") / "whole.zip"
    with django_db_blocker.unblock(), transaction.atomic():
        archive_person(Hunt("zwetschke", JobListingFactory()).person, file)
        transaction.set_rollback(True)
    return ZipFile(file).read("archive.json")


@pytest.fixture
def content(text):
    return json.loads(text)


def write(file, text, *, name="archive.json"):
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, text if isinstance(text, str | bytes) else json.dumps(text))
    return file


def refusal(file):
    with pytest.raises(ArchiveError) as raised:
        restore_person(file)
    sentence = str(raised.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert not UserProfile.objects.exists()
    return sentence


def encrypted(file):
    """Set the mark of encryption, in both headers of the entry."""
    write(file, "{}")
    data = bytearray(file.read_bytes())
    for start, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(start) + place, 1)
    file.write_bytes(data)


def cut(file):
    write(file, json.dumps({"format": "x" * 5000}))
    file.write_bytes(file.read_bytes()[:-30])


def corrupted(file):
    write(file, json.dumps([uuid.uuid4().hex for _ in range(500)]))
    data = bytearray(file.read_bytes())
    data[200:260] = bytes(60)
    file.write_bytes(data)


def twice(file):
    with ZipFile(file, "w") as archive:
        archive.writestr("archive.json", "{}")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("archive.json", "{}")


def bomb(file):
    write(file, b" " * 30_000_000)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        pytest.param(lambda file: None, "cannot be read: No such file or directory.", id="no file"),
        pytest.param(lambda file: file.mkdir(), "cannot be read: Is a directory.", id="a folder"),
        pytest.param(lambda file: file.write_bytes(b""), "is not a ZIP file, or is damaged.", id="empty"),
        pytest.param(lambda file: file.write_text("name\nAda\n"), "is not a ZIP file, or is damaged.", id="text"),
        pytest.param(cut, "is not a ZIP file, or is damaged.", id="cut off"),
        pytest.param(corrupted, "archive.json is damaged or encrypted.", id="damaged"),
        pytest.param(encrypted, "archive.json is damaged or encrypted.", id="encrypted"),
        pytest.param(lambda file: write(file, "x", name="xl/workbook.xml"), "has no archive.json", id="a workbook"),
        pytest.param(twice, "two entries of one name", id="two entries"),
        pytest.param(bomb, "unpacks to more than 200 times its size", id="zip bomb"),
        pytest.param(lambda file: write(file, b"\xff\xfe{}"), "is damaged or encrypted.", id="not UTF-8"),
        pytest.param(lambda file: write(file, "{"), "Line 1, column 2: not valid JSON", id="not JSON"),
        pytest.param(lambda file: write(file, "[" * 100_000), "nested too deeply", id="nested"),
        pytest.param(lambda file: write(file, '{"a": 1, "a": 2}'), "has the key “a” twice", id="a key twice"),
        pytest.param(lambda file: write(file, '{"a": NaN}'), "NaN is not valid JSON", id="NaN"),
        pytest.param(lambda file: write(file, "9" * 5000), "a number with thousands of digits", id="digits"),
        pytest.param(lambda file: write(file, "[]"), "is not that of an archive of a person", id="a list"),
        pytest.param(lambda file: write(file, {"format": "other"}), "is not that of an archive", id="foreign"),
    ],
)
def test_what_is_no_archive(tmp_path, make, sentence):
    make(tmp_path / "a.zip")
    assert sentence in refusal(tmp_path / "a.zip")


def test_one_that_unpacks_to_too_much(tmp_path, monkeypatch):
    monkeypatch.setattr(document, "MOST_JSON", 1000)
    assert "archive.json unpacks to" in refusal(write(tmp_path / "a.zip", uuid.uuid4().hex * 100))


def first(label):
    return lambda content: content["rows"][label][0]


def change(of, **values):
    return lambda content: of(content).update(values)


def refer_to_a_listing_that_is_nowhere(content):
    content["rows"][INTERACTION][0]["job_id"] = str(uuid.uuid4())


def add_a_second_person(content):
    content["rows"][PERSON].append(content["rows"][PERSON][0] | {"id": str(uuid.uuid4())})


def add_the_same_row(content):
    content["rows"][EVENT].append(content["rows"][EVENT][0])


@pytest.mark.parametrize(
    ("tamper", "sentence"),
    [
        pytest.param(lambda content: content.update(version=2), "Upgrade JobPilot first.", id="newer version"),
        pytest.param(lambda content: content.update(version="1"), "does not say its version", id="version of text"),
        pytest.param(lambda content: content.update(person="ada"), "does not say whose archive it is", id="no id"),
        pytest.param(lambda content: content.update(person=7), "does not say whose archive it is", id="id of a number"),
        pytest.param(lambda content: content.pop("shared"), "“shared” of archive.json must be an object", id="a part"),
        pytest.param(lambda content: content["rows"].update({EVENT: {}}), "must have a list of objects", id="no list"),
        pytest.param(lambda content: content["rows"].update({EVENT: [1]}), "must have a list of objects", id="no row"),
        pytest.param(
            lambda content: content["rows"].update({"jobpilot.User": [{}]}), "rows of “jobpilot.User”", id="accounts"
        ),
        pytest.param(lambda content: content["shared"].update({"auth.Group": []}), "rows of “auth.Group”", id="groups"),
        pytest.param(
            lambda content: content["shared"].update({PERSON: []}), "rows of “jobpilot.UserProfile”", id="not shared"
        ),
        pytest.param(lambda content: content["rows"].update({"a b": []}), "rows of “a b”", id="no such kind"),
        pytest.param(change(first(EVENT), mood="good"), "has “mood”, which this program", id="unknown column"),
        pytest.param(change(first(PERSON), account_id=1), "has “account_id”, which", id="an account"),
        pytest.param(lambda content: first(EVENT)(content).pop("id"), "has no id", id="a row without an id"),
        pytest.param(add_the_same_row, "two rows of interactions.TimelineEvent", id="a row twice"),
        pytest.param(change(first(EVENT), id="x"), 'id must be an id, not "x"', id="not an id"),
        pytest.param(change(first(EVENT), event_date=5), "event_date must be a date and time", id="number for a date"),
        pytest.param(change(first(EVENT), event_date="2026-01-01"), "event_date must be a date and", id="day"),
        pytest.param(change(first(EVENT), event_date="2026-01-01T10:00:00"), "with its time zone", id="no zone"),
        pytest.param(change(first(EVENT), event_date=None), "event_date must not be empty", id="null"),
        pytest.param(change(first(EVENT), is_milestone="yes"), "is_milestone must be true or false", id="not a bool"),
        pytest.param(change(first(EVENT), event_data=[]), "event_data cannot hold this", id="list for an object"),
        pytest.param(change(first(EVENT), title="x" * 256), "title cannot hold this", id="too long"),
        pytest.param(change(first(EVENT), title=["x"]), 'title must be a text, not ["x"]', id="list for a text"),
        pytest.param(change(first(EVENT), title="a\0b"), "title contains a NUL character", id="NUL"),
        pytest.param(change(first(EVENT), event_data={"a": ["\ud800"]}), "half of a character", id="surrogate"),
        pytest.param(change(first(EVENT), event_type="party"), " cannot be stored. ", id="choice"),
        pytest.param(change(first(INTERACTION), interaction_count=True), "must be a whole number", id="bool"),
        pytest.param(change(first(INTERACTION), interaction_count=10**30), "cannot hold this", id="large number"),
        pytest.param(change(first(PERSON), desired_salary_min="1e99"), "desired_salary_min cannot hold", id="digits"),
        pytest.param(change(first(PERSON), desired_salary_min="NaN"), "must be a number in quotation", id="NaN"),
        pytest.param(add_a_second_person, "must have one row of the person", id="two people"),
        pytest.param(lambda content: content["rows"].pop(PERSON), "must have one row of the person", id="nobody"),
        pytest.param(refer_to_a_listing_that_is_nowhere, "refers to the job listing", id="a listing that is nowhere"),
    ],
)
def test_what_somebody_tampered_with(content, tmp_path, tamper, sentence):
    tamper(content)
    assert sentence in refusal(write(tmp_path / "a.zip", content))


def test_a_row_of_somebody_else_is_refused(content, tmp_path):
    other = UserProfileFactory()
    content["rows"][EVENT][0]["user_id"] = str(other.pk)
    with pytest.raises(ArchiveError, match="not in the archive, and so not the person's"):
        restore_person(write(tmp_path / "a.zip", content))
    assert not TimelineEvent.objects.exists()


def test_a_long_chain_of_listings(content, tmp_path):
    job = content["shared"][JOB][0]
    chain = [job | {"id": str(uuid.uuid4())} for _ in range(1500)]
    for one, other in zip(chain, [*chain[1:], chain[0]], strict=True):
        one["canonical_id"] = other["id"]
    content["shared"][JOB] = chain
    del content["rows"][ATTACHMENT]  # whose files this archive lacks
    for rows in content["rows"].values():
        for row in rows:
            for name in ("job_id", "target_job_id"):
                if row.get(name):
                    row[name] = chain[0]["id"]
    result = restore_person(write(tmp_path / "a.zip", content), dry_run=True)
    assert result.shared[JobListing] == len(chain)
