"""The page that imports a JSON Resume: choose or paste, preview, import, each for people whom the account may see."""

import json

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile

from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import Change
from resumes.documents.json_resume_file import MOST_BYTES
from resumes.models import Resume
from skills.models import Skill, SkillBank
from tests.resumes.test_json_resume import DATA, SAMPLE
from tests.support.admin import shown_messages
from tests.support.pages import page

pytestmark = pytest.mark.django_db
URL = page(Resume, "import_json_resume")
TEXT = json.dumps(SAMPLE)


@pytest.fixture
def seeker(client):
    """Log in a job seeker and return their person."""
    account = UserFactory(is_staff=True)
    account.groups.add(Group.objects.get(name="Job seeker"))
    client.force_login(account)
    return UserProfileFactory(account=account)


def preview(client, **data):
    response = client.post(URL, data)
    assert response.status_code == 200
    return response


def confirm(client, response, **data):
    """Confirm a preview and return the next page."""
    upload = {"upload": response.context["token"], "title": ""} | data
    return client.post(URL, upload, follow=True)


class TestImport:
    @pytest.mark.parametrize("model", [Resume, SkillBank])
    def test_the_lists_lead_to_it(self, client, seeker, model):
        address = page(model, "import_json_resume")
        assert address in client.get(page(model, "changelist")).text
        assert client.get(address, follow=True).context["title"] == "Import a JSON Resume"

    @pytest.mark.parametrize("way", ["file", "text"])
    def test_a_preview_and_then_the_import(self, client, seeker, way):
        said = SimpleUploadedFile("cv.json", TEXT.encode()) if way == "file" else TEXT
        shown = preview(client, **{way: said})
        assert "The resume Richard Hendriks: Programmer is new. In the skill bank: 6 new." in shown.text
        assert "Web Development: new" in shown.text
        assert "work[0].description" in shown.text
        assert not Resume.objects.exists()

        done = confirm(client, shown)

        resume = Resume.objects.get(user=seeker)
        assert done.redirect_chain == [(page(Resume, "change", resume.pk), 302)]
        assert shown_messages(done) == [shown.context["result"].summary()]
        door = "Import of cv.json" if way == "file" else "Import of pasted text"
        assert {*Change.objects.filter(key=str(resume.pk)).values_list("door", flat=True)} == {door}

    def test_the_same_file_again_is_as_it_was(self, client, seeker):
        for summary in ("6 new", "6 as it was"):
            shown = preview(client, text=TEXT)
            assert summary in shown.text
            confirm(client, shown)
        assert (Resume.objects.count(), Skill.objects.count()) == (1, 2)

    def test_a_preview_is_confirmed_once(self, client, seeker):
        shown = preview(client, text=TEXT)
        confirm(client, shown)
        again = confirm(client, shown)
        assert shown_messages(again) == [
            "This file was imported already, or its preview has expired. Choose the file again."
        ]

    def test_edits_that_stay_are_named(self, client, seeker):
        confirm(client, preview(client, text=TEXT))
        Skill.objects.filter(name="Compression").update(keywords=["ZIP"])
        changed = SAMPLE | {"skills": [{"name": "Compression", "level": "Master", "keywords": ["LZ4"]}]}
        assert "Compression: as it was; stays as edited: keywords" in preview(client, text=json.dumps(changed)).text

    @pytest.mark.parametrize(
        ("data", "refusal"),
        [
            pytest.param({}, "Choose a file.", id="nothing"),
            pytest.param({"text": "{}", "both": True}, "Choose a file or paste its text, not both.", id="both"),
            pytest.param({"text": "{"}, "Line 1, column 2: not valid JSON", id="no JSON"),
            pytest.param({"text": '{"work": 1}'}, "work: must be a list, not a number.", id="no JSON Resume"),
            pytest.param({"text": '{"<b>": "\\u0000"}'}, "&lt;b&gt;: contains a NUL character", id="hostile"),
            pytest.param({"file": "x" * (MOST_BYTES + 1)}, "The file has 2.0 MB", id="too large"),
            pytest.param({"text": "{}", "title": "x" * 256}, "at most 255 characters", id="title"),
        ],
    )
    def test_what_is_wrong_is_said_in_words(self, client, seeker, data, refusal):
        content = "{}" if data.pop("both", False) else data.pop("file", "")
        files = {"file": SimpleUploadedFile("cv.json", content.encode())} if content else {}
        assert refusal in preview(client, **data, **files).text
        assert not Resume.objects.exists()

    def test_a_guessed_encoding_is_named(self, client, seeker):
        file = SimpleUploadedFile("cv.json", '{"basics": {"name": "René"}}'.encode("cp1252"))
        assert "The encoding was guessed: Windows-1252." in preview(client, file=file).text


class TestWhose:
    def test_a_job_seeker_imports_for_themselves_alone(self, client, seeker):
        other = UserProfileFactory()
        shown = preview(client, text=TEXT, user=str(other.pk))
        confirm(client, shown, user=str(other.pk))
        assert [resume.user for resume in Resume.objects.all()] == [seeker]
        assert not SkillBank.objects.filter(user=other).exists()

    def test_who_sees_everybody_is_asked_for_whom(self, admin_client):
        person = UserProfileFactory()
        assert "This field is required." in preview(admin_client, text=TEXT).text
        confirm(admin_client, preview(admin_client, text=TEXT, user=str(person.pk)), user=str(person.pk))
        assert Resume.objects.get().user == person

    def test_a_preview_is_nobody_elses(self, client, seeker, admin_client):
        shown = preview(client, text=TEXT)
        again = confirm(admin_client, shown, user=str(seeker.pk))
        assert "Choose the file again." in shown_messages(again)[0]
        assert not Resume.objects.exists()

    def test_who_may_only_look_may_not_import(self, client):
        account = UserFactory(is_staff=True)
        account.groups.add(Group.objects.get(name="Data steward"))
        client.force_login(account)
        assert client.get(URL).status_code in (403, 404)
        assert client.post(URL, {"text": TEXT}).status_code in (403, 404)
        assert not Resume.objects.exists()


def test_every_broken_file_is_refused_and_none_is_an_error(client, seeker):
    for file in DATA.glob("refuse_*.json"):
        if not file.name.endswith(".expected.json"):
            assert "token" not in preview(client, file=SimpleUploadedFile(file.name, file.read_bytes())).context
