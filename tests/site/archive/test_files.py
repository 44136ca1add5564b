"""Files of rows are archived, stored again and deleted. No model has any yet, so one is given a file here."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db.models import FileField
from django.db.models.fields.files import FileDescriptor

from jobpilot.site.archive import ArchiveError, archive_person, erase_person, erasure, files, restore_person, writing
from resumes.models import ResumeGeneration

pytestmark = pytest.mark.django_db

NAME = "resumes/zwetschke.pdf"


@pytest.fixture
def storage(tmp_path, monkeypatch):
    """Let the path of a generated file be a file in a storage."""
    storage = FileSystemStorage(tmp_path / "media")
    field = FileField(name="file_path", storage=storage, max_length=1000)
    field.set_attributes_from_name("file_path")
    field.model = ResumeGeneration
    monkeypatch.setattr(ResumeGeneration, "file_path", FileDescriptor(field))
    for module in (writing, erasure, files):
        monkeypatch.setattr(module, "file_fields", lambda model: [field] if model is ResumeGeneration else [])
    return storage


@pytest.fixture
def archive(hunt, storage, tmp_path):
    storage.save(NAME, ContentFile(b"%PDF of zwetschke"))
    ResumeGeneration.objects.filter(resume__user=hunt.person).update(file_path=NAME)
    archive_person(hunt.person, tmp_path / "a.zip")
    return tmp_path / "a.zip"


def test_a_file_comes_along_and_back(archive, hunt, storage, another):
    assert ZipFile(archive).read(f"files/{NAME}") == b"%PDF of zwetschke"
    storage.delete(NAME)
    restore_person(archive, using=another)
    assert Path(storage.path(NAME)).read_bytes() == b"%PDF of zwetschke"


def test_an_equal_file_stays(archive, storage, another):
    restore_person(archive, using=another)
    assert storage.listdir("resumes") == ([], ["zwetschke.pdf"])


def test_another_file_of_its_name_refuses_the_whole(archive, storage, another):
    storage.delete(NAME)
    storage.save(NAME, ContentFile(b"other"))
    with pytest.raises(ArchiveError, match="has another file under the name"):
        restore_person(archive, using=another)
    assert Path(storage.path(NAME)).read_bytes() == b"other"
    assert not ResumeGeneration.objects.using(another).exists()


def test_an_archive_without_the_file(archive, storage, another, tmp_path):
    with ZipFile(archive) as whole, ZipFile(tmp_path / "b.zip", "w") as part:
        part.writestr("archive.json", whole.read("archive.json"))
    with pytest.raises(ArchiveError, match="lacks the file"):
        restore_person(tmp_path / "b.zip", using=another)


def test_a_file_outside_the_storage(archive, storage, another, tmp_path):
    with ZipFile(archive) as whole, ZipFile(tmp_path / "b.zip", "w") as part:
        text = whole.read("archive.json").decode()
        part.writestr("archive.json", text.replace(NAME, "../../evil.pdf"))
        part.writestr("files/../../evil.pdf", b"evil")
    with pytest.raises(ArchiveError, match="cannot be stored"):
        restore_person(tmp_path / "b.zip", using=another)
    assert not list(tmp_path.rglob("evil.pdf"))


def test_a_file_that_is_gone(hunt, archive, storage, tmp_path):
    storage.delete(NAME)
    with pytest.raises(ArchiveError, match=rf"The file {NAME} of .* is not in"):
        archive_person(hunt.person, tmp_path / "b.zip")


def test_erasure_deletes_it(hunt, archive, storage, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        erase_person(hunt.person)
    assert not storage.exists(NAME)
