"""An application names a version that exists and has the text as it was sent, by every door."""

import pytest
from django.db.models import ProtectedError

from interactions import services
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from interactions.sent_versions import with_sent
from resumes.factories import ResumeFactory
from resumes.models import Resume, ResumeVersion
from resumes.services import keep_version, save_version
from tests.interactions.test_admin import post
from tests.support.admin import faults, upload
from tests.support.pages import client_with, form_data, messages_of, page
from tests.support.racing import all_at_once

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def resume(user):
    return ResumeFactory(user=user, title="CV", summary="text one")


def edit(resume, text: str) -> None:
    resume.summary = text
    resume.save(update_fields=["summary"])


def sent_text(row) -> str:
    row.refresh_from_db()
    return ResumeVersion.objects.get(resume=row.resume, version_number=row.resume_version).content_snapshot["summary"]


class TestApplying:
    def test_after_an_edit_keeps_another_version(self, user, job, resume):
        save_version(resume=resume)
        edit(resume, "text two")
        row = services.apply_to_job(user=user, job=job, resume=resume).interaction
        assert (row.resume_version, sent_text(row)) == ("2", "text two")

    def test_without_a_version_keeps_the_first(self, user, job, resume):
        row = services.apply_to_job(user=user, job=job, resume=resume).interaction
        edit(resume, "overwritten")
        save_version(resume=resume)
        assert (row.resume_version, sent_text(row)) == ("1", "text one")

    def test_the_same_text_again_keeps_no_other(self, user, job, resume):
        services.apply_to_job(user=user, job=job, resume=resume)
        services.apply_to_job(user=user, job=JobUserInteractionFactory().job, resume=resume)
        assert ResumeVersion.objects.count() == 1

    def test_an_open_application_with_a_resume_keeps_none(self, user, job, resume):
        services.apply_to_job(user=user, job=job, resume=resume)
        edit(resume, "text two")
        services.apply_to_job(user=user, job=job, resume=resume)
        assert ResumeVersion.objects.count() == 1

    def test_a_prepared_application_is_sent_with_its_text_of_then(self, user, job, resume):
        row = JobUserInteractionFactory(
            user=user, job=job, applied=True, application_status="not_applied", applied_date=None, resume=resume
        )
        edit(resume, "text two")
        services.update_application_status(interaction=row, status="applied")
        assert sent_text(row) == "text two"


class TestForm:
    def test_a_chosen_resume_keeps_its_version(self, admin_client, user, job, resume):
        row = services.apply_to_job(user=user, job=job).interaction
        assert post(admin_client, row, resume=str(resume.pk)).status_code == 302
        assert sent_text(row) == "text one"

    def test_a_version_that_does_not_exist_is_refused(self, admin_client, user, job, resume):
        row = services.apply_to_job(user=user, job=job, resume=resume).interaction
        answer = post(admin_client, row, resume_version="9")
        assert 'No version "9" of this resume is kept. Enter one that is (1)' in " ".join(messages_of(answer))
        assert JobUserInteraction.objects.get(pk=row.pk).resume_version == "1"

    def test_an_old_row_that_names_none_is_edited_as_it_is(self, admin_client, user, job, resume):
        row = JobUserInteractionFactory(user=user, job=job, applied=True, resume=resume, resume_version="v7")
        assert post(admin_client, row, notes="Hm.").status_code == 302
        row.refresh_from_db()
        assert (row.resume_version, row.notes, ResumeVersion.objects.count()) == ("v7", "Hm.", 0)


class TestFile:
    def test_a_new_application_keeps_its_version(self, admin_client, user, job, resume):
        text = f"user,job,interaction_type,application_status,resume\n{user.pk},{job.pk},applied,applied,{resume.pk}\n"
        upload(admin_client, JobUserInteraction, text)
        assert sent_text(JobUserInteraction.objects.get()) == "text one"

    def test_a_version_that_does_not_exist_is_refused(self, admin_client, user, job, resume):
        row = services.apply_to_job(user=user, job=job, resume=resume).interaction
        answer = upload(admin_client, JobUserInteraction, f"id,resume_version\n{row.pk},v2\n")
        assert 'No version "v2" of this resume is kept.' in " ".join(faults(answer))


@pytest.mark.django_db(transaction=True)
def test_many_at_once_keep_one_version(user, resume):
    all_at_once([lambda: keep_version(resume=resume)] * 8)
    assert ResumeVersion.objects.count() == 1


class TestDeletion:
    @pytest.fixture
    def version(self, user, job, resume):
        services.apply_to_job(user=user, job=job, resume=resume)
        return ResumeVersion.objects.get()

    @pytest.mark.parametrize(
        "delete", [lambda row: row.delete(), lambda row: ResumeVersion.objects.filter(pk=row.pk).delete()]
    )
    def test_of_a_version_that_was_sent_is_refused(self, version, delete):
        with pytest.raises(ProtectedError, match="An application was sent with this version"):
            delete(version)

    def test_of_one_that_an_earlier_round_sent_is_refused(self, user, job, version):
        row = JobUserInteraction.objects.get()
        services.update_application_status(interaction=row, status="rejected")
        services.apply_to_job(user=user, job=job)
        with pytest.raises(ProtectedError):
            version.delete()

    def test_of_its_resume_takes_it_along(self, version, resume):
        resume.delete()
        assert not ResumeVersion.objects.exists()

    def test_of_another_is_allowed(self, version, resume):
        save_version(resume=resume).delete()
        assert ResumeVersion.objects.get() == version

    def test_by_the_admin_offers_no_button(self, admin_client, version):
        answer = admin_client.post(page(ResumeVersion, "delete", version.pk), {"post": "yes"})
        assert "An application was sent with this version" in answer.text
        assert ResumeVersion.objects.get() == version


class TestMark:
    """What was sent is marked in the list of versions, on the tab of its resume and on its page, and stays so."""

    @pytest.fixture
    def versions(self, user, job, resume):
        services.apply_to_job(user=user, job=job, resume=resume)
        edit(resume, "text two")
        return [ResumeVersion.objects.get(), save_version(resume=resume, name="Not sent yet")]

    @pytest.mark.parametrize("is_over", [False, True], ids=["present round", "earlier round"])
    def test_it_is_on_the_list_the_tab_and_the_page(self, admin_client, user, job, resume, versions, is_over):
        if is_over:
            row = JobUserInteraction.objects.get()
            services.update_application_status(interaction=row, status="rejected")
            services.apply_to_job(user=user, job=job)

        shown = [version.is_sent for version in with_sent(ResumeVersion.objects.order_by("version_number"))]
        listed = admin_client.get(page(ResumeVersion, "changelist")).text
        tab = admin_client.get(f"{page(Resume, 'change', resume.pk)}?inline=versions").text
        sent, other = (admin_client.get(page(ResumeVersion, "change", each.pk)).text for each in versions)

        assert shown == [True, False]
        assert [text.count("data-sent-mark") for text in (listed, tab)] == [1, 1]
        assert page(JobUserInteraction, "change", JobUserInteraction.objects.get().pk) in sent
        assert "What it says cannot change" in sent
        assert "data-sent" not in other

    def test_who_may_not_see_applications_sees_the_mark_alone(self, versions):
        text = client_with("view_resumeversion").get(page(ResumeVersion, "change", versions[0].pk)).text
        assert "What it says cannot change" in text
        assert page(JobUserInteraction, "change", JobUserInteraction.objects.get().pk) not in text

    def test_it_can_be_named_and_nothing_else(self, admin_client, versions):
        url = page(ResumeVersion, "change", versions[0].pk)
        data = form_data(admin_client.get(url).text) | {"name": "For hospitals"}
        assert admin_client.post(url, data).status_code == 302
        assert str(ResumeVersion.objects.get(pk=versions[0].pk)) == "Version 1: For hospitals"


def test_the_content_of_a_stored_version_is_shown_and_not_changed(admin_client, user, job, resume):
    services.apply_to_job(user=user, job=job, resume=resume)
    url = page(ResumeVersion, "change", ResumeVersion.objects.get().pk)
    data = form_data(admin_client.get(url).text) | {"content_snapshot": "{}", "version_number": "9"}
    assert admin_client.post(url, data).status_code == 302
    assert ResumeVersion.objects.get().version_number == 1
    assert sent_text(JobUserInteraction.objects.get()) == "text one"
