"""The files of a person are in their archive, come back equal, and go with them."""

import hashlib
import json
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage

from interactions.factories import AttachmentFactory
from interactions.models import Attachment, Interview, JobUserInteraction, Offer
from jobpilot.site.archive import ArchiveError, archive_person, erase_person, restore_person

pytestmark = pytest.mark.django_db

OWNERS = ["interaction_id", "interview_id", "offer_id"]


@pytest.fixture
def rows(hunt):
    owners = {"interaction": JobUserInteraction, "interview": Interview, "offer": Offer}
    rows = [AttachmentFactory(**{name: hunt.rows[model]}) for name, model in owners.items()]
    hunt.rows[Attachment].delete()  # its name has no ending
    default_storage.delete(hunt.rows[Attachment].file.name)
    return rows


@pytest.fixture
def archive(hunt, rows, tmp_path):
    archive_person(hunt.person, tmp_path / "a.zip")
    return tmp_path / "a.zip"


def edited(archive, target, change=lambda row: None, content=None):
    """Write an archive anew, with other values in its first attachment, or another file of it."""
    with ZipFile(archive) as old, ZipFile(target, "w") as new:
        document = json.loads(old.read("archive.json"))
        first = document["rows"]["interactions.Attachment"][0]
        name = first["file"]
        change(first)
        new.writestr("archive.json", json.dumps(document))
        for each in old.namelist():
            if each.startswith("files/"):
                is_first = each == f"files/{name}"
                new.writestr(each, content if is_first and content is not None else old.read(each))
    return target


def test_equal_rows_and_hashes_come_back(archive, rows, another):
    for row in rows:
        default_storage.delete(row.file.name)
    restore_person(archive, using=another)
    keys = ["pk", *(field.attname for field in Attachment._meta.concrete_fields)]
    restored = Attachment.objects.using(another)
    assert list(restored.order_by("pk").values(*keys)) == list(Attachment.objects.order_by("pk").values(*keys))
    for row in restored:
        with default_storage.open(row.file.name) as file:
            assert hashlib.sha256(file.read()).hexdigest() == row.sha256


@pytest.mark.parametrize(
    ("change", "content", "reason"),
    [
        pytest.param(lambda row: None, b"other", "is not the one that its row describes", id="other bytes"),
        pytest.param(lambda row: None, b"MZ\0\0", "is not a kind of file that is kept", id="a program"),
        pytest.param(lambda row: row.update(kind="pdf"), None, "is not the one that its row", id="another kind"),
        pytest.param(lambda row: row.update(name="run.exe"), None, "is not a kind of file", id="a name that lies"),
        pytest.param(lambda row: row.update(name="../a.txt"), None, "must not contain a slash", id="a path"),
        pytest.param(lambda row: row.update(file="db.sqlite3"), None, "stored under random names", id="elsewhere"),
        pytest.param(lambda row: row.update(dict.fromkeys(OWNERS)), None, "belongs to exactly one", id="of nothing"),
    ],
)
def test_a_bad_archive_is_refused_whole(archive, rows, another, tmp_path, change, content, reason):
    for row in rows:
        default_storage.delete(row.file.name)
    with pytest.raises(ArchiveError, match=reason):
        restore_person(edited(archive, tmp_path / "b.zip", change, content), using=another)
    assert not Attachment.objects.using(another).exists()
    assert default_storage.listdir("attachments")[1] == []


def test_erasure_removes_rows_and_files(hunt, rows, django_capture_on_commit_callbacks):
    other = AttachmentFactory()
    with django_capture_on_commit_callbacks(execute=True):
        erase_person(hunt.person)
    assert list(Attachment.objects.all()) == [other]
    assert default_storage.listdir("attachments")[1] == [other.file.name.removeprefix("attachments/")]
