"""The preview beside the form of a resume: what the form says now is printed, what cannot be set is named, and nothing
is stored."""

import json
from base64 import b64decode

import pytest
from django.urls import reverse

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.admin import preview
from resumes.factories import ResumeFactory, ResumeTemplateFactory
from resumes.models import Resume
from tests.resumes.documents.examples import FULL
from tests.support.hunts import Hunt
from tests.support.pages import client_with, form_data, page

pytestmark = pytest.mark.django_db

NEW = reverse("admin:resumes_resume_preview_new")


@pytest.fixture
def resume():
    return ResumeFactory(title="CV", **FULL)


def address(resume) -> str:
    return page(Resume, "preview", resume.pk)


def shown(client, resume=None, **changes):
    """Return what the preview answers to the form of a resume, or of a new one, after some changes."""
    data = form_data(client.get(page(Resume, "change", resume.pk) if resume else page(Resume, "add")).text)
    answer = client.post(address(resume) if resume else NEW, data | changes)
    assert answer.status_code == 200
    return answer.json()


def pictures(answer) -> list[str]:
    start = "data:image/svg+xml;base64,"
    assert all(each.startswith(start) for each in answer["pages"])
    return [b64decode(each.removeprefix(start)).decode() for each in answer["pages"]]


def row_of(resume):
    return Resume.objects.filter(pk=resume.pk).values().get()


def test_the_pages_are_as_the_form_says_and_nothing_is_stored(admin_client, resume):
    before = row_of(resume)
    as_stored = shown(admin_client, resume)

    typed = shown(admin_client, resume, summary="Other words.")

    assert pictures(as_stored)[0].startswith("<svg")
    assert typed["pages"] != as_stored["pages"]
    assert shown(admin_client, resume, title="Another title")["pages"] == as_stored["pages"]
    assert row_of(resume) == before


def test_a_resume_that_is_being_added_has_pages(admin_client):
    person = UserProfileFactory(first_name="Zoë", last_name="Quill")
    start = shown(admin_client)
    named = shown(admin_client, user=str(person.pk))

    typed = shown(admin_client, **{"skills-n1-base": "{}", "skills-n1-name": "Rust"})

    assert all(len(each["pages"]) == 1 for each in (start, named, typed))
    assert start["pages"] != named["pages"]
    assert typed["pages"] not in (start["pages"], named["pages"])
    assert not Resume.objects.exists()


def test_template_and_paper_are_chosen_and_what_is_not_printed_is_named(admin_client, resume):
    template = ResumeTemplateFactory(name="Skills alone", sections=["skills"])
    a4 = shown(admin_client, resume)

    letter = shown(admin_client, resume, **{"preview-paper": "us-letter"})
    alone = shown(admin_client, resume, **{"preview-template": str(template.pk)})

    assert 'width="595.2' in pictures(a4)[0]
    assert 'width="612' in pictures(letter)[0]
    assert a4["left_out"] == []
    assert "Positions" in alone["left_out"]


@pytest.mark.parametrize(
    ("changes", "name", "at_input", "sentence"),
    [
        (
            {"work_experience-0-start_date": "last summer"},
            "work_experience-0-start_date",
            "“last summer” is not a date.",
            "Positions, entry 1, start: “last summer” is not a date.",
        ),
        (
            {
                "custom_sections-n1-base": "{}",
                "custom_sections-n1-title": "Talks",
                "custom_sections-n1-entries-n2-base": "{}",
                "custom_sections-n1-entries-n3-base": "{}",
                "custom_sections-n1-entries-n3-url": "no where",
            },
            "custom_sections-n1-entries-n3-url",
            "“no where” is not a web address.",
            "web address: “no where” is not a web address.",
        ),
        ({"summary": "<b>x</b>"}, "summary", "", "Summary: "),
        ({"contact_info-0-full_name": "中"}, "", "", "No font has: 中 (U+4E2D) in Contact, full name."),
        ({"preview-paper": "A5"}, "preview-paper", "", "A5 is not one of the available choices."),
        ({"summary": "word " * 20_000}, "", "", "too long for a preview"),
    ],
    ids=["date", "nested", "summary", "characters", "paper", "length"],
)
def test_what_cannot_be_set_is_named_at_its_input(admin_client, resume, changes, name, at_input, sentence):
    answer = shown(admin_client, resume, **changes)

    [fault] = answer["faults"]
    assert "pages" not in answer
    assert fault["input"] == name
    assert at_input in fault["at_input"]
    assert sentence in fault["sentence"]


def test_whose_it_is_and_who_may_look(resume):
    ana, ben = (Hunt(mark, JobListingFactory()) for mark in ("anaanaana", "benbenben"))
    mine, others = ana.rows[Resume], ben.rows[Resume]
    own = ana.log_in()
    viewer = client_with("view_resume")

    assert own.post(address(others)).status_code == 404
    assert own.post(address(mine), {"preview-paper": "a4"}).json()["pages"]
    # Another person cannot be named: whose name stands at the top is the account's own.
    first, second = (own.post(NEW, {"user": each.person.pk, "preview-paper": "a4"}).json() for each in (ana, ben))
    assert first == second
    # What a viewer sends is not read.
    sent = {"summary": "Other words.", "preview-paper": "a4"}
    assert viewer.post(address(resume), sent).json() == viewer.post(address(resume), {"preview-paper": "a4"}).json()
    assert viewer.post(NEW).status_code == 403
    assert own.get(address(mine)).url == page(Resume, "change", mine.pk)


def test_an_account_that_may_not_view_resumes_has_no_preview(resume):
    nobody = client_with("view_resumeversion")
    assert [nobody.post(address(resume)).status_code, nobody.post(NEW).status_code] == [403, 403]


def test_a_page_has_the_preview_and_a_popup_has_not(admin_client, resume):
    change, add = page(Resume, "change", resume.pk), page(Resume, "add")
    assert f'data-preview="{address(resume)}"' in admin_client.get(change).text
    assert f'data-preview="{NEW}"' in admin_client.get(add).text
    assert "data-preview" not in admin_client.get(f"{add}?_popup=1").text


def test_an_answer_is_bounded(admin_client, resume, monkeypatch):
    """No form has more pages than a second or so makes."""
    lines = "\n\n".join("x" for _ in range(preview.MOST_CHARACTERS // 50))
    answer = shown(admin_client, resume, summary=lines)
    assert len(answer.get("pages", [])) < 60
    assert len(json.dumps(answer)) < 10_000_000
