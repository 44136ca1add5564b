"""A file is made of what is stored, kept with what it is, and sent to nobody but its owner."""

import hashlib
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from companies.factories import JobListingFactory
from jobpilot.db.stored_files import stored_names
from jobpilot.models import Change
from jobpilot.site.data_report import stray_files
from resumes.documents import Document, Format, pages
from resumes.factories import ResumeFactory, ResumeGenerationFactory, ResumeTemplateFactory
from resumes.models import ResumeGeneration
from resumes.services import render_resume
from tests.resumes.documents.examples import FULL, text_of_docx, text_of_pdf
from tests.support.hunts import Hunt

pytestmark = pytest.mark.django_db

PNG = pages(Document({}, "A photo"), format="png", pixels_per_inch=10)[0]
HUGE = PNG[:16] + b"\x00\x00\xff\xff\x00\x00\xff\xff" + PNG[24:]
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x10\x00\x20\x03"


@pytest.fixture
def resume():
    return ResumeFactory(title='Ana / "Nurse"', **FULL)


def stored() -> set[str]:
    return stored_names(ResumeGeneration._meta.get_field("file"))


class TestService:
    @pytest.mark.parametrize("format", Format)
    def test_a_file_is_kept_with_what_it_is(self, resume, format):  # noqa: A002  # as in the code
        before = resume.updated_at
        template = ResumeTemplateFactory(name="Mine", styling={"layout": "compact"}, sections=["skills"])

        made = render_resume(resume=resume, format=format, template=template, paper="us-letter")

        made.refresh_from_db()
        made.full_clean()
        with made.file.open() as file:
            content = file.read()
        assert (made.status, made.error_message, made.template_name, made.format) == ("completed", "", "Mine", format)
        assert (made.file_size, made.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert made.duration_ms >= 0
        assert made.download_name == f"Ana Nurse.{format}"
        assert stored() == {made.file.name}
        assert made.generation_params["layout"] == "compact"
        assert made.generation_params["left_out"][:2] == ["Summary", "Positions"]
        resume.refresh_from_db()
        assert (resume.last_generated_at, resume.updated_at) == (made.generated_at, before)
        assert render_resume(resume=resume, format=format, template=template, paper="us-letter").sha256 == made.sha256

    def test_the_template_of_the_resume_is_used_or_the_default_one(self, resume):
        ResumeTemplateFactory(name="Default", is_default=True, styling={"layout": "academic"})
        assert render_resume(resume=resume, format="txt").generation_params["layout"] in ("academic", "one_column")
        resume.template = ResumeTemplateFactory(name="Own", styling={"columns": 2})
        resume.save()

        assert render_resume(resume=resume, format="txt").template_name == "Own"

    def test_what_cannot_be_made_has_failed_and_says_why(self, resume):
        resume.summary = "中"
        resume.save()

        made = render_resume(resume=resume)

        assert (made.status, made.file.name, made.file_size) == ("failed", "", None)
        assert made.error_message == "No font has: 中 (U+4E2D) in Summary."
        assert stored() == set()
        resume.refresh_from_db()
        assert resume.last_generated_at is None

    def test_a_damaged_photo_is_said_in_words(self, resume):
        template = ResumeTemplateFactory(styling={"layout": "photo"})
        photo = PNG.replace(PNG[PNG.index(b"IDAT") + 4 :][:8], b"\0" * 8)

        made = render_resume(resume=resume, template=template, photo=photo)

        assert made.error_message == "The picture cannot be printed: its file is damaged. Choose another."

    @pytest.mark.parametrize(
        ("options", "reason"),
        [
            ({"format": "rtf"}, "“rtf” is not a format. Choose one of: pdf, docx, txt, md, html"),
            ({"paper": "A5"}, "“A5” is not a size of paper. Choose one of: a4, us-letter"),
            ({"photo": b"GIF89a"}, "not a picture that can be printed"),
            ({"photo": PNG[:20]}, "not a picture that can be printed"),
            ({"photo": JPEG[:10]}, "not a picture that can be printed"),
            ({"photo": b"\xff\xd8\xff\xff\xff"}, "not a picture that can be printed"),
            ({"photo": HUGE}, "65535 × 65535 pixels"),
            ({"photo": PNG + b"0" * 2_000_000}, "too large"),
            ({"photo": PNG[:-12]}, "its file ends too early"),
            ({"photo": JPEG}, "its file ends too early"),
        ],
        ids=[
            *("format", "paper", "GIF", "short PNG", "short JPEG", "odd JPEG", "many pixels", "many bytes"),
            *("PNG without an end", "JPEG without an end"),
        ],
    )
    def test_what_is_refused(self, resume, options, reason):
        with pytest.raises(ValidationError, match=reason):
            render_resume(resume=resume, **options)
        assert not ResumeGeneration.objects.exists()

    def test_a_resume_that_is_gone(self, resume):
        type(resume).objects.filter(pk=resume.pk).delete()
        with pytest.raises(ValidationError, match="no longer exists"):
            render_resume(resume=resume)

    def test_a_file_goes_with_its_row_and_stays_with_no_transaction_that_failed(
        self, resume, django_capture_on_commit_callbacks
    ):
        with transaction.atomic():
            render_resume(resume=resume, format="txt")
            transaction.set_rollback(True)
        assert stored() == set()
        render_resume(resume=resume, format="txt")
        assert [problem.count for problem in stray_files(ResumeGeneration)] == [0, 0]

        with django_capture_on_commit_callbacks(execute=True):
            resume.delete()
        assert stored() == set()


class TestCommand:
    def test_it_writes_a_file_at_once(self, resume, tmp_path, capsys):
        file = tmp_path / "ana.DOCX"

        call_command("render_resume", str(resume.pk), file, template="compact")

        assert "Head Nurse" in text_of_docx(file.read_bytes())
        assert [path.name for path in tmp_path.iterdir()] == ["ana.DOCX"]
        assert f"to {file}" in capsys.readouterr().out
        with pytest.raises(CommandError, match="exists already"):
            call_command("render_resume", str(resume.pk), file)
        call_command("render_resume", resume.user.email.upper(), file, format="pdf", force=True, paper="us-letter")
        assert file.read_bytes().startswith(b"%PDF")

    def test_of_a_person_it_takes_the_base_resume_that_was_changed_last(self, resume, tmp_path):
        ResumeFactory(user=resume.user, updated_at=timezone.now() - timedelta(days=9), title="Old")
        ResumeFactory(tailored=True, parent_resume=resume, user=resume.user)

        call_command("render_resume", resume.user.email, tmp_path / "a.txt")

        assert ResumeGeneration.objects.get().resume.resume_type == "base"

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            (["nobody@example.com", "a.pdf"], "No resume has the id"),
            (["ID", "a.rtf"], "does not say a format"),
            (["ID", "a.pdf", "--template", "Nope"], "No template is called"),
            (["ID", "missing/a.pdf"], "cannot be written"),
            (["ID", "a.pdf", "--photo", "missing.png"], "cannot be read"),
        ],
        ids=["whose", "format", "template", "folder", "photo"],
    )
    def test_what_is_refused(self, resume, tmp_path, monkeypatch, arguments, reason):
        monkeypatch.chdir(tmp_path)
        with pytest.raises(CommandError, match=reason):
            call_command("render_resume", *(str(resume.pk) if each == "ID" else each for each in arguments))
        assert list(tmp_path.iterdir()) == []


class TestPages:
    def test_a_file_is_made_on_the_page_of_a_resume(self, admin_client, resume):
        address = reverse("admin:resumes_resume_make_file", args=[resume.pk])
        assert admin_client.get(address).status_code == 200

        photo = SimpleUploadedFile("me.png", PNG)
        answer = admin_client.post(address, {"format": "pdf", "paper": "a4", "photo": photo})

        made = ResumeGeneration.objects.get()
        where, _, tab = answer.url.partition("#")
        assert where.endswith(f"/resume/{resume.pk}/change/")
        page = admin_client.get(where).content.decode()
        assert re.search(rf'href="#{tab}"[^>]*>\s*Files\s*<', page)
        assert "Ana Nurse.pdf was made." in page
        page = admin_client.get(f"{where}?inline=generations").content.decode()
        assert reverse("admin:resumes_resumegeneration_download", args=[made.pk]) in page
        listed = admin_client.get(reverse("admin:resumes_resumegeneration_changelist")).content.decode()
        assert "Ana Nurse.pdf" in listed

    def test_errors_are_shown_with_the_form(self, admin_client, resume):
        type(resume).objects.filter(pk=resume.pk).update(summary="中")
        address = reverse("admin:resumes_resume_make_file", args=[resume.pk])

        failed = admin_client.post(address, {"format": "pdf", "paper": "a4"}).content.decode()
        unusable = admin_client.post(
            address, {"format": "txt", "paper": "a4", "photo": SimpleUploadedFile("me.gif", b"GIF89a")}
        ).content.decode()

        assert "No font has: 中 (U+4E2D) in Summary." in failed
        assert "not a picture that can be printed" in unusable
        assert list(ResumeGeneration.objects.values_list("status", flat=True)) == ["failed"]

    def test_only_the_owner_gets_a_file_and_no_browser_shows_it(self, resume):
        made = render_resume(resume=resume)
        address = reverse("admin:resumes_resumegeneration_download", args=[made.pk])
        job = JobListingFactory()
        owner, other = Hunt("anaanaana", job), Hunt("benbenben", job)
        type(resume).objects.filter(pk=resume.pk).update(user=owner.person)

        answer = owner.log_in().get(address)

        assert text_of_pdf(b"".join(answer.streaming_content)).startswith("Ana García Müller")
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "attachment" in answer.headers["Content-Disposition"]
        assert other.log_in().get(address).status_code in (302, 403, 404)
        assert Change.objects.filter(door="Download of a file").count() == 1

    def test_what_has_no_file_says_so(self, admin_client, resume):
        old = ResumeGenerationFactory(resume=resume, path_only=True)
        failed = ResumeGenerationFactory(resume=resume, failed=True)
        address = reverse("admin:resumes_resume_change", args=[resume.pk])
        page = admin_client.get(f"{address}?inline=generations").content.decode()

        assert "An earlier program had it at:<br>resumes/resume.pdf" in page
        assert failed.error_message in page
        download = reverse("admin:resumes_resumegeneration_download", args=[old.pk])
        assert admin_client.get(download).status_code == 404
