"""What an application sends are files of the version that it names, and of its letter."""

import re

import pytest
from django.core.exceptions import ValidationError

from companies.factories import CompanyFactory, JobListingFactory
from interactions.factories import JobUserInteractionFactory
from interactions.models import Attachment, JobUserInteraction
from interactions.services import apply_to_job, attach_documents, save_job
from resumes.factories import ResumeFactory, ResumeTemplateFactory
from resumes.models import ResumeVersion
from tests.resumes.documents.examples import FULL, text_of_docx, text_of_pdf
from tests.support.hunts import Hunt
from tests.support.pages import page

pytestmark = pytest.mark.django_db

LETTER = "Dear team,\n\nI want this job.\n\nAna"


@pytest.fixture
def resume():
    return ResumeFactory(**FULL)


@pytest.fixture
def application(resume):
    job = JobListingFactory(title="Head Nurse", company=CompanyFactory(name="Charité"), location="Berlin")
    return apply_to_job(user=resume.user, job=job, resume=resume, cover_letter=LETTER).interaction


def read(attachment: Attachment) -> bytes:
    with attachment.file.open() as file:
        return file.read()


def test_the_resume_and_the_letter_as_sent_are_attached(application, resume):
    resume.summary = "Changed since."
    resume.save()

    attached = attach_documents(interaction=application)

    assert [each.name for each in attached] == [f"{resume.user} - Resume.pdf", f"{resume.user} - Cover letter.pdf"]
    sent, letter = map(text_of_pdf, map(read, attached))
    assert "eleven years" in sent
    assert "Changed since" not in sent
    assert letter.startswith("Ana García Müller")
    assert "Charité Berlin Head Nurse Dear team, I want this job. Ana" in letter
    assert "Head Nurse Mar 2019" not in letter
    assert attach_documents(interaction=application) == attached
    assert application.attachments.count() == 2


def test_both_in_one_file_and_in_another_format(application):
    template = ResumeTemplateFactory(styling={"layout": "two_columns"})

    [both] = attach_documents(interaction=application, together=True, template=template, paper="us-letter")
    attached = attach_documents(interaction=application, format="docx")

    text = text_of_pdf(read(both))
    assert text.index("I want this job") < text.index("eleven years")
    assert both.name.endswith(" - Application.pdf")
    assert [each.kind for each in attached] == ["word", "word"]
    assert "I want this job" in text_of_docx(read(attached[1]))


def test_an_application_without_a_resume_gets_one_and_keeps_its_version(resume):
    application = apply_to_job(user=resume.user, job=JobListingFactory()).interaction
    with pytest.raises(ValidationError, match="Choose the resume"):
        attach_documents(interaction=application)

    [attached] = attach_documents(interaction=application, resume=resume)

    application.refresh_from_db()
    version = ResumeVersion.objects.get()
    assert (application.resume, application.resume_version) == (resume, str(version.version_number))
    assert "eleven years" in text_of_pdf(read(attached))


@pytest.mark.parametrize(
    ("change", "options", "reason"),
    [
        ({}, {"format": "txt"}, "“txt” is not a format to send"),
        ({}, {"paper": "A5"}, "“A5” is not a size of paper"),
        ({"resume_version": "99"}, {}, 'The version "99" that this application names is not kept'),
        ({"cover_letter": "中"}, {}, r"No font has: 中 \(U\+4E2D\) in Letter, text"),
    ],
    ids=["format", "paper", "version", "characters"],
)
def test_what_is_refused(application, change, options, reason):
    if change:
        JobUserInteraction.objects.filter(pk=application.pk).update(**change)

    with pytest.raises(ValidationError, match=reason):
        attach_documents(interaction=application, **options)

    assert not Attachment.objects.exists()


def test_another_resume_is_refused(application, resume):
    with pytest.raises(ValidationError, match="has another resume"):
        attach_documents(interaction=application, resume=ResumeFactory(user=resume.user))
    with pytest.raises(ValidationError, match="another person"):
        attach_documents(interaction=JobUserInteractionFactory(applied=True), resume=resume)
    with pytest.raises(ValidationError, match="Only an application can have files"):
        attach_documents(interaction=save_job(user=resume.user, job=JobListingFactory()), resume=resume)


def test_the_page_attaches_them_and_shows_errors_with_its_form():
    ana = Hunt("anaanaana", JobListingFactory())
    client, application = ana.log_in(), ana.rows[JobUserInteraction]
    resume = ResumeFactory(user=ana.person, **FULL)
    models = {"resume": None, "resume_version": "", "cover_letter": ""}
    type(application)._base_manager.filter(pk=application.pk).update(**models)
    address = page(JobUserInteraction, "make_documents", application.pk)
    assert client.get(address).status_code == 200

    nothing = client.post(address, {"format": "pdf", "paper": "a4"})
    answer = client.post(address, {"format": "pdf", "paper": "a4", "resume": str(resume.pk)})

    assert "This field is required" in nothing.text
    assert answer.status_code == 302, answer.context["form"].errors
    where, _, tab = answer.url.partition("#")
    assert re.search(rf'href="#{tab}"[^>]*>\s*Files\s*<', client.get(where).text)
    assert application.attachments.filter(name__endswith="Resume.pdf").count() == 1


def test_before_it_is_sent_what_the_bank_does_not_support_is_shown_and_nothing_forbidden():
    ana = Hunt("anaanaana", JobListingFactory())
    client, application = ana.log_in(), ana.rows[JobUserInteraction]
    resume = ResumeFactory(user=ana.person, skills=[{"name": "Falconry"}], summary="")
    no_resume = {"resume": None, "resume_version": "", "cover_letter": ""}
    type(application)._base_manager.filter(pk=application.pk).update(**no_resume)
    address = page(JobUserInteraction, "make_documents", application.pk)
    sent = {"format": "pdf", "paper": "a4"}
    assert "data-claims" not in client.get(address).text

    answer = client.post(address, sent | {"resume": str(resume.pk)}, follow=True)
    assert "the skill bank does not support it: skill “Falconry”." in answer.text

    resume.skills = []
    resume.save()
    before = client.get(address)  # the version that was sent says what it said
    assert [claim.text for claim in before.context["claims"]] == ["Falconry"]
    assert "resumes/fit.css" in before.text
    assert client.post(address, sent).status_code == 302


def test_before_it_is_sent_the_letter_is_checked_too():
    ana = Hunt("anaanaana", JobListingFactory())
    client, application = ana.log_in(), ana.rows[JobUserInteraction]
    resume = ResumeFactory(user=ana.person, title="My resume", skills=[], summary="")
    letter = "Dear team,\n\nI am an expert in Haskell.\n\nYours,\nAna"
    rows = type(application)._base_manager.filter(pk=application.pk)
    rows.update(resume=None, resume_version="", cover_letter=letter)
    address = page(JobUserInteraction, "make_documents", application.pk)

    answer = client.post(address, {"format": "pdf", "paper": "a4", "resume": str(resume.pk)}, follow=True)
    before = client.get(address)

    assert "send My resume and the letter; the skill bank does not support it: skill “Haskell”." in answer.text
    assert [(claim.text, claim.where) for claim in before.context["claims"]] == [("Haskell", "Letter")]
    assert "Before you send My resume and the letter" in before.text
