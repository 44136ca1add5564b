"""A version is a copy of what a resume was: its name can change, what it is a copy of cannot, by any door."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client

from companies.factories import JobListingFactory
from resumes.factories import ResumeFactory
from resumes.models import Resume, ResumeVersion
from resumes.services import restore_version, save_version
from tests.resumes.test_admin import confirm
from tests.support.hunts import Hunt
from tests.support.pages import client_with, form_data, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    resume = ResumeFactory(summary="Zoë, “as sent”.", skills=[{"name": "Rust"}])
    return save_version(resume=resume, name="First")


def other_resume(version):
    return {"resume": ResumeFactory(user=version.resume.user)}


CHANGES = {
    "content": lambda version: {"content_snapshot": {"summary": "Other words."}},
    "number": lambda version: {"version_number": 9},
    "resume": other_resume,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_it_is_a_copy_of_cannot_change(version, change):
    before = ResumeVersion.objects.filter(pk=version.pk).values().get()
    values = change(version)

    with pytest.raises(IntegrityError, match="cannot change"), transaction.atomic():
        ResumeVersion.objects.filter(pk=version.pk).update(**values)
    changed = ResumeVersion.objects.get(pk=version.pk)
    for name, value in values.items():
        setattr(changed, name, value)
    with pytest.raises(ValidationError, match="Version 1: First is a copy of what the resume was, which cannot change"):
        changed.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        changed.save()

    assert ResumeVersion.objects.filter(pk=version.pk).values().get() == before


def test_plain_sql_cannot_change_it_either(version):
    key = version._meta.pk.get_db_prep_value(version.pk, connection)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE resumes_resumeversion SET content_snapshot = '{}' WHERE id = %s", [key])


def test_writing_many_cannot_change_it_either(version):
    changed = ResumeVersion.objects.get(pk=version.pk)
    changed.content_snapshot = {"summary": "Other words."}
    for write in (
        lambda: ResumeVersion.objects.bulk_update([changed], ["content_snapshot"]),
        lambda: ResumeVersion.objects.bulk_create(
            [changed], update_conflicts=True, unique_fields=["id"], update_fields=["content_snapshot"]
        ),
    ):
        with pytest.raises(IntegrityError, match="cannot change"), transaction.atomic():
            write()
    assert ResumeVersion.objects.get().content_snapshot == version.content_snapshot


def test_a_save_without_a_change_and_a_new_name_are_no_change(version):
    stored = ResumeVersion.objects.get(pk=version.pk)
    stored.name, stored.changes_summary = "For hospitals", "Shorter"
    stored.full_clean()
    stored.save()
    assert str(ResumeVersion.objects.get(pk=version.pk)) == "Version 1: For hospitals"


def test_it_is_restored_and_deleted_with_its_resume(version):
    resume = version.resume
    Resume.objects.update(summary="Later.")
    restore_version(resume=resume, version=version)
    assert Resume.objects.get().summary == "Zoë, “as sent”."
    resume.delete()
    assert not ResumeVersion.objects.exists()


class TestPages:
    def test_one_is_saved_with_a_name(self, admin_client):
        resume = ResumeFactory()
        confirm(admin_client, page(Resume, "save_version", resume.pk), name="For hospitals")
        assert [str(each) for each in resume.versions.all()] == ["Version 1: For hospitals"]

    def test_none_is_added_by_hand(self, admin_client):
        assert admin_client.get(page(ResumeVersion, "add")).status_code == 403

    def test_a_name_is_changed_on_the_tab_of_the_resume(self, admin_client, version):
        url = page(Resume, "change", version.resume_id)
        data = form_data(admin_client.get(f"{url}?inline=versions").text)
        assert "versions-0-version_number" not in data
        assert admin_client.post(url, data | {"versions-0-name": "Second"}).status_code == 302
        assert str(ResumeVersion.objects.get()) == "Version 1: Second"


class TestReading:
    """Nobody meets JSON, but who asks for it."""

    @pytest.fixture
    def viewer(self) -> Client:
        return client_with("view_resume", "view_resumeversion")

    def test_a_viewer_reads_resume_and_version_in_words(self, viewer):
        resume = ResumeFactory(
            summary="Calm.",
            work_experience=[{"position": "Nurse", "start_date": "2019-03", "bank_id": "7", "achievements": ["Fast"]}],
            tailoring_analysis={"missing_required": ["Rust"], "is_done": True},
        )
        version = save_version(resume=resume)

        pages = [
            viewer.get(page(model, "change", row.pk)).text
            for model, row in ((Resume, resume), (ResumeVersion, version))
        ]

        for text in pages:
            assert all(each in text for each in ("Positions", "Nurse", "Mar 2019", "Fast", "Calm."))
            assert "start_date" not in text
            assert "bank_id" not in text
        assert "<dt>Missing required</dt>" in pages[0]
        assert "<dt>Is done</dt><dd>Yes</dd>" in pages[0]

    def test_json_is_a_page_of_its_own(self, viewer, version):
        for model, row in ((Resume, version.resume), (ResumeVersion, version)):
            address = page(model, "json", row.pk)
            assert address in viewer.get(page(model, "change", row.pk)).text
            answer = viewer.get(address)
            assert "&quot;name&quot;: &quot;Rust&quot;" in answer.text
            assert "Zoë" in answer.text

    def test_only_who_may_see_the_row_sees_its_json(self, version):
        assert client_with("view_resume").get(page(ResumeVersion, "json", version.pk)).status_code == 403
        ana = Hunt("anaanaana", JobListingFactory())
        own = ana.log_in()
        assert own.get(page(ResumeVersion, "json", ana.rows[ResumeVersion].pk)).status_code == 200
        assert own.get(page(ResumeVersion, "json", version.pk)).status_code == 404
