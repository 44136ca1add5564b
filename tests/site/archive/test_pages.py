"""The buttons on the page of a person: download everything, and erase."""

import io
import json
from zipfile import ZipFile

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from jobpilot.factories import UserFactory
from jobpilot.models import Change, User, UserProfile
from tests.support.admin import shown_messages
from tests.support.hunts import ARCHIVED, Hunt

pytestmark = pytest.mark.django_db


def url(person, button):
    return reverse(f"admin:jobpilot_userprofile_{button}", args=[person.pk])


def erase(client, person, name):
    return client.post(url(person, "erase"), {"_form_submitted": "True", "name": name})


@pytest.fixture
def client_of():
    """Return a function that logs an account in with a role."""

    def log_in(role, account=None):
        account = account or UserFactory(username="clerk", is_staff=True)
        account.groups.set([Group.objects.get(name=role)])
        client = Client()
        client.force_login(account)
        return client

    return log_in


class TestDownloading:
    @pytest.mark.parametrize("role", ["Job seeker", "Coach"])
    def test_one_file_with_everything(self, hunt, client_of, role):
        client = client_of(role, hunt.account if role == "Job seeker" else None)
        assert url(hunt.person, "download_everything") in client.get(url(hunt.person, "change")).text

        response = client.get(url(hunt.person, "download_everything"))

        assert response["Content-Disposition"] == 'attachment; filename="zwetschke-zwetschke.zip"'
        content = json.loads(ZipFile(io.BytesIO(b"".join(response))).read("archive.json"))
        assert set(content["rows"]) == {model._meta.label for model in ARCHIVED}
        entry = Change.objects.of_row(hunt.person).get(kind="exported")
        assert (entry.door, entry.after["format"]) == ("Download everything", "zip")

    def test_nobody_elses(self, hunt, job, client_of):
        other = Hunt("marille", job)
        assert client_of("Job seeker", hunt.account).get(url(other.person, "download_everything")).status_code in (
            403,
            404,
        )

    def test_nothing_that_the_account_may_not_see_elsewhere(self, hunt, client_of):
        Group.objects.get(name="Coach").permissions.remove(
            *Group.objects.get(name="Coach").permissions.filter(codename="view_skill")
        )
        client = client_of("Coach")
        assert client.get(url(hunt.person, "download_everything")).status_code == 403


class TestErasing:
    def test_the_dialog_says_what_goes(self, hunt, client_of):
        text = client_of("Administrator").get(url(hunt.person, "erase")).text
        assert "This erases 1 person, " in text
        assert "1 application or saved job" in text
        assert "1 account, and what logs" in text
        assert "Type “zwetschke zwetschke” to erase everything" in text

    def test_another_name_is_refused(self, hunt, client_of):
        response = erase(client_of("Administrator"), hunt.person, "zwetschke")
        assert "This is not the name." in response.text
        assert UserProfile.objects.filter(pk=hunt.person.pk).exists()

    def test_the_name_erases(self, hunt, client_of):
        client = client_of("Administrator")
        response = erase(client, hunt.person, "zwetschke zwetschke")
        assert response["HX-Redirect"] == reverse("admin:index")
        assert shown_messages(client.get(reverse("admin:index"))) == [f"Erased a person with {len(ARCHIVED)} rows."]
        assert not UserProfile.objects.exists()
        assert list(User.objects.values_list("username", flat=True)) == ["clerk"]
        entry = LogEntry.objects.get()
        assert (entry.object_repr, entry.object_id) == ("An erased person", None)

    def test_oneself(self, hunt, client_of):
        client = client_of("Administrator", hunt.account)
        response = erase(client, hunt.person, "zwetschke zwetschke")
        assert response.status_code == 200
        assert not User.objects.exists()
        assert client.get(reverse("admin:index")).status_code == 302

    def test_an_account_beyond_ones_own_stays(self, hunt, client_of):
        client = client_of("Administrator")
        hunt.account.is_superuser = True
        hunt.account.save()
        assert "The account stays." in client.get(url(hunt.person, "erase")).text
        erase(client, hunt.person, "zwetschke zwetschke")
        assert User.objects.filter(pk=hunt.account.pk).exists()
        assert not UserProfile.objects.exists()

    @pytest.mark.parametrize("role", ["Job seeker", "Coach", "Data steward"])
    def test_who_may_not(self, hunt, client_of, role):
        client = client_of(role, hunt.account if role == "Job seeker" else None)
        for response in (client.get(url(hunt.person, "erase")), erase(client, hunt.person, str(hunt.person))):
            assert response.status_code == 403
        assert UserProfile.objects.exists()
