"""Files are what they say, belong to one person, come with their rows and go with them."""

import errno
import hashlib
from io import BytesIO
from threading import Barrier, Thread
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.db import connection, transaction

from companies.duplicates.jobs.merge import merge_listings, undo_merge
from companies.factories import JobListingFactory
from interactions.factories import AttachmentFactory, InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.file_types import clean_name
from interactions.models import Attachment, Interview, JobUserInteraction, Offer
from interactions.packet import attachments_of, posting_text, write_packet
from interactions.services import attach_file
from jobpilot.db.stored_files import stored_names
from jobpilot.factories import UserProfileFactory
from jobpilot.models import Change
from jobpilot.models.doors import changes_by
from jobpilot.site.data_report import stray_files
from jobpilot.site.mock_data.attachments import pdf
from resumes.factories import ResumeFactory, ResumeVersionFactory
from tests.support.hunts import Hunt
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n0000"


def zipped(**members: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr({"types": "[Content_Types].xml"}.get(name, name), text)
    return file.getvalue()


def office(main: str) -> bytes:
    return zipped(types=f'<Override ContentType="application/vnd.openxmlformats-officedocument.{main}.main+xml"/>')


def odf(kind: str) -> bytes:
    return zipped(mimetype=f"application/vnd.oasis.opendocument.{kind}")


MACROS = zipped(types='<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>')
MAIL = b"From: kim@example.com\r\nSubject: Hello\r\n\r\nDear Ann"


@pytest.fixture
def application():
    return JobUserInteractionFactory(applied=True)


def stored() -> set[str]:
    return stored_names(Attachment._meta.get_field("file"))


def full(*args, **kwargs):
    raise OSError(errno.ENOSPC, "No space left on device")


def half_of(*args):
    """Yield the part of a file for which a full disk has room."""
    yield b"o"
    full()


class TestKinds:
    @pytest.mark.parametrize(
        ("name", "content", "kind"),
        [
            ("a.pdf", pdf(["A"]), "pdf"),
            ("A.PDF", pdf(["A"]), "pdf"),
            ("a.docx", office("wordprocessingml.document"), "word"),
            ("a.xlsx", office("spreadsheetml.sheet"), "excel"),
            ("a.pptx", office("presentationml.presentation"), "powerpoint"),
            ("a.odt", odf("text"), "open_text"),
            ("a.ods", odf("spreadsheet"), "open_sheet"),
            ("a.odp", odf("presentation"), "open_slides"),
            ("a.png", PNG, "png"),
            ("a.jpeg", b"\xff\xd8\xff\xe0", "jpeg"),
            ("a.gif", b"GIF89a", "gif"),
            ("a.webp", b"RIFF0000WEBP", "webp"),
            ("a.heic", b"\0\0\0\x18ftypheic", "heic"),
            ("a.eml", MAIL, "mail"),
            ("a.txt", MAIL, "text"),
            ("a.ics", b"BEGIN:VCALENDAR\r\n", "calendar"),
            ("a.csv", b"a,b\n", "csv"),
            ("a.md", "# Über\n".encode(), "markdown"),
            ("a.txt", "Grüße".encode("cp1252"), "text"),
            ("a.txt", "Grüße".encode("utf-16"), "text"),
        ],
    )
    def test_what_is_kept(self, application, name, content, kind):
        attached = attach_file(to=application, file=ContentFile(content, name=name))
        attached.refresh_from_db()
        assert (attached.kind, attached.name, attached.size) == (kind, name, len(content))
        assert attached.sha256 == hashlib.sha256(content).hexdigest()
        with attached.file.open() as file:
            assert file.read() == content
        attached.full_clean()

    @pytest.mark.parametrize(
        ("name", "content", "reason"),
        [
            pytest.param("a.txt", b"", "“a.txt” is empty", id="empty"),
            pytest.param("a.txt", b"x" * 1_000_001, "too large: a file may have up to 1 MB", id="large"),
            pytest.param("a.pdf", PNG, "but: PNG image \\(.png\\). Give it the right ending", id="an image as PDF"),
            pytest.param("a.txt", pdf(["A"]), "but: PDF \\(.pdf\\)", id="PDF as text"),
            pytest.param("a.pdf", b"text", "but: Plain text \\(.txt\\)", id="text as PDF"),
            pytest.param("a.eml", b"text", "but: Plain text \\(.txt\\)", id="text as mail"),
            pytest.param("a.docx", odf("text"), "but: OpenDocument text \\(.odt\\)", id="another office document"),
            pytest.param("a.exe", b"MZ\0\0", "is not a kind of file that is kept here", id="a program"),
            pytest.param("a.txt", b"MZ\0\0", "is not a kind of file that is kept here", id="a program as text"),
            pytest.param("a.html", b"<script>", "is not a kind of file that is kept here", id="a web page"),
            pytest.param("a.svg", b"<svg/>", "is not a kind of file that is kept here", id="SVG"),
            pytest.param("a.zip", zipped(a="b"), "is not a kind of file that is kept here", id="ZIP"),
            pytest.param("a.docx", zipped(a="b"), "is not a kind of file that is kept here", id="ZIP as document"),
            pytest.param("a.docx", MACROS, "is not a kind of file that is kept here", id="macros"),
            pytest.param("a.docx", office("wordprocessingml.document")[:-9], "is not a kind", id="a damaged document"),
        ],
    )
    def test_what_is_refused(self, application, settings, name, content, reason):
        settings.ATTACHMENT_MAX_MB = 1
        with pytest.raises(ValidationError, match=reason) as refusal:
            attach_file(to=application, file=ContentFile(content, name=name))
        assert len(refusal.value.messages) == 1
        assert stored() == set()

    @pytest.mark.parametrize(
        ("given", "name"),
        [
            ("C:\\cv\\me.pdf", "me.pdf"),
            ("../../etc/passwd.txt", "passwd.txt"),
            ("cv\u202efdp.exe", "cvfdp.exe"),
            (" a\n b\0.txt ", "a b.txt"),
            ("..", "file"),
            (".htaccess", "htaccess"),
            ("a" * 300 + ".pdf", "a" * 251 + ".pdf"),
            ("Zeugnis Jürgen.pdf", "Zeugnis Jürgen.pdf"),
        ],
    )
    def test_names_are_cleaned(self, given, name):
        assert clean_name(given) == name

    def test_a_name_without_ending_gets_that_of_its_kind(self, application):
        assert attach_file(to=application, file=ContentFile(b"text"), name="notes").name == "notes.txt"


class TestRowsAndFiles:
    def test_the_same_bytes_are_attached_once(self, application):
        first, again = (attach_file(to=application, file=ContentFile(b"a", name=name)) for name in ("a.txt", "b.txt"))
        assert first == again
        assert len(stored()) == 1

    def test_only_an_application_has_files(self):
        saved = JobUserInteractionFactory(saved=True)
        with pytest.raises(ValidationError, match="Only an application can have files"):
            attach_file(to=saved, file=ContentFile(b"a", name="a.txt"))

    @pytest.mark.parametrize("savepoint", [True, False], ids=["savepoint", "transaction"])
    @pytest.mark.django_db(transaction=True)
    def test_a_rollback_leaves_no_file(self, application, savepoint):
        def fail():
            attach_file(to=application, file=ContentFile(b"a", name="a.txt"))
            assert len(stored()) == 1
            raise RuntimeError

        if savepoint:
            with transaction.atomic():
                with pytest.raises(RuntimeError), transaction.atomic():
                    fail()
                assert stored() == set()
                attach_file(to=application, file=ContentFile(b"b", name="b.txt"))
            assert len(stored()) == 1
        else:
            with pytest.raises(RuntimeError), transaction.atomic():
                fail()
            assert stored() == set()

    @pytest.mark.django_db(transaction=True)
    def test_a_file_goes_after_the_commit(self):
        row = AttachmentFactory()
        with transaction.atomic():
            row.user.delete()  # and with it all that belongs to the person
            assert len(stored()) == 1
            transaction.set_rollback(True)
        assert stored() == {row.file.name}
        with row.file.open() as opened:  # somebody is downloading it
            row.interaction.delete()
            assert stored() == set()
            assert opened.read().startswith(b"Text")

    @pytest.mark.django_db(transaction=True)
    def test_the_same_file_twice_at_once(self, application):
        barrier, found, failed = Barrier(2), [], []

        def upload():
            try:
                barrier.wait()
                found.append(attach_file(to=application, file=ContentFile(b"a", name="a.txt")).pk)
            except Exception as error:  # noqa: BLE001 (reported below)
                failed.append(error)
            finally:
                connection.close()

        threads = [Thread(target=upload) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert len(set(found)) == 1
        assert len(stored()) == 1

    def test_the_report_finds_strays(self):
        row, lost = AttachmentFactory.create_batch(2)
        default_storage.delete(lost.file.name)
        default_storage.save("attachments/stray", ContentFile(b"a"))
        assert [problem.count for problem in stray_files(Attachment)] == [1, 1]
        default_storage.delete("attachments/stray")
        lost.delete()
        assert [problem.count for problem in stray_files(Attachment)] == [0, 0]
        assert row.file.name in stored()

    def test_a_merge_of_listings_and_its_undo_carry_files(self, application):
        row = AttachmentFactory(interaction=application)
        keep, duplicate = JobListingFactory(), application.job
        record = merge_listings(keep, duplicate)
        assert list(Attachment.objects.filter(interaction__job=keep)) == [row]
        undo_merge(record)
        assert list(Attachment.objects.filter(interaction__job=duplicate)) == [row]
        assert stored() == {row.file.name}

    def test_the_record_of_changes_has_the_row_and_not_the_bytes(self, application):
        with changes_by(None, "Test"):
            row = attach_file(to=application, file=ContentFile(b"secret bytes", name="a.txt"))
            key = str(row.pk)
            row.delete()
        kinds = {change.kind: change for change in Change.objects.filter(key=key)}
        assert set(kinds) == {"added", "deleted"}
        assert kinds["deleted"].before["name"] == "a.txt"
        assert "secret" not in str(kinds["deleted"].before)


class TestPacket:
    def test_what_was_sent(self, application):
        resume = ResumeFactory(user=application.user, title="CV")
        ResumeVersionFactory(resume=resume, version_number=2, content_snapshot={"summary": "As sent"})
        application.resume, application.resume_version = resume, "2"
        application.cover_letter = "Dear Acme"
        application.job_snapshot = {"title": "Welder", "company": "Acme", "benefits": ["Lunch"], "salary": "50,000 EUR"}
        for name, owner in (
            ("a.txt", application),
            ("a.txt", application),
            ("task.txt", InterviewFactory(interaction=application)),
            ("contract.txt", OfferFactory(interaction=application)),
        ):
            field = {JobUserInteraction: "interaction", Interview: "interview", Offer: "offer"}[type(owner)]
            AttachmentFactory(**{field: owner}, name=name)
        AttachmentFactory(name="another.txt")
        file = BytesIO()

        assert write_packet(application, file, attachments=attachments_of(application)) == 8

        with ZipFile(file) as packet:
            assert packet.namelist() == [
                "posting.txt",
                "resume.json",
                "application.pdf",
                "cover-letter.txt",
                "files/a.txt",
                "files/a (2).txt",
                "interviews/task.txt",
                "offers/contract.txt",
            ]
            assert packet.read("posting.txt").decode() == "Welder at Acme\n\nPay: 50,000 EUR\n\nBenefits\nLunch\n"
            assert b"As sent" in packet.read("resume.json")
            assert packet.read("application.pdf").startswith(b"%PDF")
            assert packet.read("cover-letter.txt") == b"Dear Acme"


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("application_deadline", "2026-12-14T23:00:00+00:00", "Apply by: 15 Dec 2026"),
        ("application_deadline", "2026-12-15T11:30:00+00:00", "Apply by: 15 Dec 2026, 12:30"),
        ("posted_date", "2026-11-02", "Posted: 2 Nov 2026"),
        ("posted_date", "last week", "Posted: last week"),
        ("job_type", "full_time", "Type: Full-time"),
        ("remote_type", "hybrid", "Remote: Hybrid"),
        ("remote_type", ["home"], "Remote: ['home']"),
    ],
)
def test_a_frozen_posting_is_for_people(name, value, line):
    """Its days are those of the person: a deadline at midnight in Berlin is a moment of the day before in UTC."""
    berliner = UserProfileFactory.build(time_zone="Europe/Berlin")
    assert posting_text({"title": "Welder", name: value}, berliner) == f"Welder\n\n{line}\n"


class TestPages:
    @pytest.fixture
    def ana(self):
        return Hunt("anaanaana", JobListingFactory())

    @pytest.fixture
    def client(self, ana):
        return ana.log_in()

    @pytest.mark.parametrize("model", [JobUserInteraction, Interview, Offer])
    def test_several_files_are_added_and_one_deleted(self, client, ana, model):
        row = ana.rows[model]
        address = f"{page(model, 'change', row.pk)}?inline=attachments"
        shown = client.get(address)
        assert 'enctype="multipart/form-data"' in shown.text
        files = [SimpleUploadedFile("one.txt", b"one"), SimpleUploadedFile("two.pdf", pdf(["two"]))]

        answer = client.post(address, form_data(shown.text) | {"attachments-chosen": files})

        assert answer.status_code == 302, answer.context["errors"]
        assert {"one.txt", "two.pdf"} <= set(row.attachments.values_list("name", flat=True))
        assert set(row.attachments.values_list("user", flat=True)) == {ana.person.pk}
        data = form_data(client.get(address).text)
        keys = [name for name, value in data.items() if name.startswith("attachments-") and name.endswith("-id")]
        count = row.attachments.count()
        assert client.post(address, data | {keys[0].replace("-id", "-DELETE"): "on"}).status_code == 302
        assert row.attachments.count() == count - 1

    def test_a_refused_page_asks_to_choose_again(self, client, ana):
        address = page(Interview, "change", ana.rows[Interview].pk)
        data = form_data(client.get(address).text)
        good, bad = SimpleUploadedFile("one.txt", b"one"), SimpleUploadedFile("run.exe", b"MZ\0\0")

        wrong_elsewhere = client.post(address, data | {"duration": "-1", "attachments-chosen": [good]})
        wrong_file = client.post(address, data | {"attachments-chosen": [bad]})

        assert "Choose these files again: “one.txt”." in wrong_elsewhere.text
        assert wrong_file.status_code == 200
        assert "“run.exe” is not a kind of file that is kept here" in wrong_file.text
        assert not ana.rows[Interview].attachments.exists()

    @pytest.mark.parametrize("written", ["where uploads wait", "where files are kept"])
    def test_a_full_disk_is_a_page_and_leaves_nothing(self, client, ana, monkeypatch, settings, written):
        address = page(Interview, "change", ana.rows[Interview].pk)
        data = form_data(client.get(address).text)
        before = stored()
        if written == "where uploads wait":
            settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
            monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", full)
        else:
            monkeypatch.setattr(ContentFile, "chunks", half_of)
        client.raise_request_exception = False

        answer = client.post(address, data | {"attachments-chosen": [SimpleUploadedFile("one.txt", b"one")]})

        assert answer.status_code == 503
        assert "There is no room left" in answer.text
        assert not ana.rows[Interview].attachments.exists()
        assert stored() == before

    def test_who_may_not_add_sends_nothing(self, ana):
        client = ana.log_in(without="add_attachment")
        ana.account.user_permissions.filter(codename="see_everybody").delete()
        address = page(Interview, "change", ana.rows[Interview].pk)
        shown = client.get(address)
        assert "attachments-chosen" not in shown.text
        chosen = SimpleUploadedFile("one.txt", b"one")
        client.post(address, form_data(shown.text) | {"attachments-chosen": [chosen]})
        assert not ana.rows[Interview].attachments.exists()

    def test_a_download_is_kept_and_never_run(self, client, ana):
        row = AttachmentFactory(interaction=ana.rows[JobUserInteraction], name="Lebenslauf “é”.txt")
        answer = client.get(page(Attachment, "download", row.pk))
        assert b"".join(answer).startswith(b"Text")
        assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Lebenslauf")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Content-Type"] == "text/plain"
        assert "no-store" in answer["Cache-Control"]
        assert Change.objects.filter(key=str(row.pk), kind="exported").count() == 1

    def test_files_of_others_are_not_there(self, client):
        other = AttachmentFactory()
        assert client.get(page(Attachment, "download", other.pk)).status_code == 404
        packet = f"{page(JobUserInteraction, 'changelist')}{other.interaction.pk}/packet/"
        assert client.get(packet).status_code == 404

    def test_a_file_that_is_gone_is_not_found(self, client, ana):
        row = ana.rows[Attachment]
        row.file.storage.delete(row.file.name)
        assert client.get(page(Attachment, "download", row.pk)).status_code == 404
        packet = f"{page(JobUserInteraction, 'changelist')}{row.interaction.pk}/packet/"
        assert client.get(packet).status_code == 404

    def test_the_packet_is_downloaded(self, client, ana):
        row = ana.rows[Attachment]
        answer = client.get(f"{page(JobUserInteraction, 'changelist')}{row.interaction.pk}/packet/")
        with ZipFile(BytesIO(b"".join(answer))) as packet:
            assert [name for name in packet.namelist() if name.startswith("files/")] == [f"files/{ana.mark}"]
