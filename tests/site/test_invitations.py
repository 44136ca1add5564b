"""An account and a role in one page, and a link that works once."""

import re
from datetime import timedelta
from io import StringIO
from smtplib import SMTPException

import pytest
import time_machine
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from jobpilot.factories import UserProfileFactory
from jobpilot.models import User, UserProfile
from jobpilot.site import invitations, log_in_pages
from jobpilot.site.invitations import HasAccountError, invite, path_of_link
from tests.support.pages import page
from tests.support.times import NOW

CONSOLE = "django.core.mail.backends.console.EmailBackend"
PASSWORD = "a long enough passphrase"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_mail_before():
    cache.clear()


def role(name: str = "Job seeker") -> Group:
    return Group.objects.get(name=name)


def account_with(name: str, role_name: str) -> User:
    account = User.objects.create_user(name, is_staff=True)
    account.groups.add(role(role_name))
    return account


@pytest.fixture
def administrator() -> Client:
    client = Client()
    client.force_login(account_with("boss", "Administrator"))
    return client


def send(client: Client, **data):
    person = data.pop("person", None)
    sent = {"email": "ada@example.com", "first_name": "Ada", "last_name": "Lee", "role": role().pk} | data
    return client.post(reverse("invite", query={"person": person.pk} if person else None), sent)


def link_in(text: str) -> str:
    found = re.search(r"/welcome/[^/]+/[^/]+/", text)
    assert found, text
    return found[0]


def choose(link: str, password: str = PASSWORD, client: Client | None = None):
    """Open a link and send the form that it leads to."""
    client = client or Client()
    opened = client.get(link, follow=True)
    if not opened.redirect_chain:
        return opened
    return client.post(opened.redirect_chain[-1][0], {"new_password1": password, "new_password2": password})


class TestPage:
    def test_gives_an_account_a_role_a_person_and_a_link(self, administrator):
        answer = send(administrator)

        account = User.objects.get(username="ada@example.com")
        assert [group.name for group in account.groups.all()] == ["Job seeker"]
        assert (account.is_staff, account.is_superuser, account.has_usable_password()) == (True, False, False)
        assert str(account.profile) == "Ada Lee"
        assert link_in(answer.text)
        assert LogEntry.objects.get(object_id=account.pk).change_message == "Invited as Job seeker."

    def test_finds_the_person_with_the_address(self, administrator):
        person = UserProfileFactory(email="Ada@example.com")
        send(administrator)
        assert User.objects.get(username="ada@example.com").profile == person

    def test_is_reached_from_a_person(self, administrator):
        person = UserProfileFactory(email=None, first_name="Bo")
        url = reverse("admin:jobpilot_userprofile_invite", args=[person.pk])
        opened = administrator.get(url, follow=True)
        assert 'value="Bo"' in opened.text

        send(administrator, person=person)
        person.refresh_from_db()
        assert person.account.username == "ada@example.com"

    @pytest.mark.parametrize("name", ["Data steward", "Administrator"])
    def test_makes_a_person_only_for_a_role_with_a_hunt(self, administrator, name):
        send(administrator, role=role(name).pk)
        assert UserProfile.objects.exists() == (name == "Administrator")

    @pytest.mark.parametrize(
        ("sent", "error"),
        [
            ({"email": "nobody"}, "Enter a valid email address."),
            ({"email": ""}, "This field is required."),
            ({"role": "4711"}, "Select a valid choice."),
            ({"email": f"{'a' * 150}@example.com"}, "Ensure this value has at most 150 characters"),
        ],
    )
    def test_says_what_is_wrong(self, administrator, sent, error):
        assert error in send(administrator, **sent).text
        assert User.objects.count() == 1

    def test_an_address_that_only_accounts_take_is_refused_by_a_sentence(self, administrator):
        """A person's address holds to a CHECK, an account's does not."""
        answer = send(administrator, email="ada@localhost")
        assert "Enter an e-mail address such as name@example.com." in answer.text or "valid email" in answer.text
        assert User.objects.count() == 1

    @pytest.mark.parametrize("who", ["Job seeker", "Coach", "Data steward", None])
    def test_is_an_administrator_s(self, who):
        client = Client()
        if who:
            client.force_login(account_with("other", who))
        answer = send(client)
        assert answer.status_code == (403 if who else 302)
        assert not User.objects.filter(username="ada@example.com").exists()

    def test_offers_no_role_beyond_that_of_the_giver(self, administrator):
        boss = User.objects.get(username="boss")
        boss.groups.set([])
        boss.user_permissions.set(role("Administrator").permissions.exclude(codename="delete_company"))
        answer = send(administrator, role=role("Data steward").pk)
        assert "Select a valid choice." in answer.text

    @pytest.mark.parametrize("key", ["nonsense", "00000000-0000-0000-0000-000000000000"])
    def test_of_nobody_is_404(self, administrator, key):
        assert administrator.get(reverse("invite", query={"person": key})).status_code == 404

    def test_is_in_the_side_bar_of_those_who_may(self, administrator, client):
        assert reverse("invite") in administrator.get(reverse("admin:index")).text
        client.force_login(account_with("other", "Coach"))
        assert reverse("invite") not in client.get(reverse("admin:index")).text


class TestAgain:
    def test_says_that_there_is_an_account_and_offers_a_new_link(self, administrator):
        send(administrator)
        again = send(administrator, email="ADA@example.com")
        text = " ".join(again.text.split())
        assert "Ada Lee already has an account, and logs in as <strong>ada@example.com</strong>." in text
        assert User.objects.filter(username__iexact="ada@example.com").count() == 1

        account = User.objects.get(username="ada@example.com")
        answer = administrator.post(reverse("invite"), {"account": account.pk})
        assert choose(link_in(answer.text)).status_code == 302

    def test_of_a_person_with_an_account(self, administrator):
        person = UserProfileFactory(account=User.objects.create_user("ada"))
        answer = administrator.get(reverse("invite", query={"person": person.pk}))
        assert "already has an account" in answer.text
        assert 'name="email"' not in answer.text

    def test_there_is_no_link_for_a_superuser(self, administrator):
        root = User.objects.create_superuser("root", email="ada@example.com")
        assert "Make a new link" not in send(administrator).text
        assert administrator.post(reverse("invite"), {"account": root.pk}).status_code == 403

    def test_there_is_no_link_for_a_closed_account(self, administrator):
        closed = User.objects.create_user("closed", email="ada@example.com", is_active=False)
        assert "It is closed: make it active first." in send(administrator).text
        assert administrator.post(reverse("invite"), {"account": closed.pk}).status_code == 404

    @pytest.mark.parametrize("key", ["", "x", "9" * 40, "-1", "\x00"])
    def test_an_invented_account_is_404(self, administrator, key):
        assert administrator.post(reverse("invite"), {"account": key}).status_code == 404

    def test_services_refuse_a_second_account(self):
        invite(email="ada@example.com", role=role())
        with pytest.raises(HasAccountError, match=r"already has an account: ada@example\.com"):
            invite(email="Ada@Example.com ", role=role())

    def test_two_administrators_at_once_make_one_account(self, administrator, monkeypatch):
        User.objects.create_user("ada@example.com")
        monkeypatch.setattr(invitations, "account_of", _blind_once(invitations.account_of))

        assert "already has an account" in send(administrator).text
        assert not UserProfile.objects.exists()


def _blind_once(find):
    """Return a function that finds nothing the first time, as if the other account came a moment later."""
    calls = []

    def found(**known):
        calls.append(known)
        return None if len(calls) == 1 else find(**known)

    return found


class TestLink:
    @pytest.fixture
    def account(self) -> User:
        return invite(email="ada@example.com", role=role(), first_name="Ada", last_name="Lee")

    def test_logs_in_and_leads_to_the_start_page(self, account):
        client = Client()
        opened = client.get(path_of_link(account), follow=True)
        assert "Hello Ada Lee." in opened.text
        assert "Your role: Job seeker." in opened.text
        assert opened.headers["Referrer-Policy"] == "same-origin"

        answer = choose(path_of_link(account), client=client)
        assert answer.url == reverse("admin:index")
        assert "Welcome, Ada Lee." in client.get(answer.url).text
        account.refresh_from_db()
        assert account.check_password(PASSWORD)

    def test_works_once(self, account):
        link = path_of_link(account)
        choose(link)
        again = choose(link, "another passphrase of hers")
        assert again.status_code == 410
        assert "It has been used already, or it is too old." in again.text
        account.refresh_from_db()
        assert account.check_password(PASSWORD)

    def test_that_is_open_in_two_tabs_works_once(self, account):
        tabs = [Client(), Client()]
        addresses = [tab.get(path_of_link(account)).url for tab in tabs]
        data = {"new_password1": PASSWORD, "new_password2": PASSWORD}
        codes = [tab.post(address, data).status_code for tab, address in zip(tabs, addresses, strict=True)]
        assert codes == [302, 410]

    def test_expires(self, account):
        with time_machine.travel(NOW, tick=False) as clock:
            link = path_of_link(account)
            clock.shift(timedelta(days=2))
            assert Client().get(link).status_code == 302
            clock.shift(timedelta(days=2))
            assert Client().get(link).status_code == 410

    def test_of_a_closed_account_does_not_work(self, account):
        link = path_of_link(account)
        User.objects.update(is_active=False)
        assert Client().get(link).status_code == 410

    @pytest.mark.parametrize("link", ["/welcome/x/y/", "/welcome/OTk5/abc-def/", "/welcome/%00/set-password/"])
    def test_that_is_invented_says_so(self, link):
        assert Client().get(link).status_code == 410

    def test_refuses_a_weak_password(self, account):
        answer = choose(path_of_link(account), "12345")
        assert "This password is too short." in answer.text
        account.refresh_from_db()
        assert not account.has_usable_password()


class TestMail:
    def test_has_the_link_where_mail_is_configured(self, administrator):
        answer = send(administrator)
        [message] = mail.outbox
        assert message.to == ["ada@example.com"]
        assert choose(link_in(message.body)).status_code == 302
        assert "The link was mailed to ada@example.com." in answer.text

    def test_is_printed_where_it_is_not(self, administrator, settings, capsys):
        settings.EMAIL_BACKEND = CONSOLE
        answer = send(administrator)
        assert link_in(capsys.readouterr().out) == link_in(answer.text)
        assert "Hand this link on to Ada Lee:" in answer.text

    def test_that_fails_leaves_the_link_on_the_page(self, administrator, monkeypatch):
        def refuse(*args, **kwargs):
            raise SMTPException("no")

        monkeypatch.setattr(log_in_pages, "send_link", refuse)
        answer = send(administrator)
        assert "could not be sent. Hand the link on yourself:" in answer.text
        assert choose(link_in(answer.text)).status_code == 302


class TestForgottenPassword:
    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch):
        """Send mail in the thread of the test, which alone sees its database."""

        class Now:
            def __init__(self, target, args, name):
                self.start = lambda: target(*args)

        monkeypatch.setattr(log_in_pages, "Thread", Now)

    def ask(self, email: str):
        return Client().post(reverse("forgotten_password"), {"email": email})

    def test_is_mailed_a_link(self):
        account = User.objects.create_user("ada", email="ada@example.com", password="forgotten")
        self.ask("ADA@example.com")
        [message] = mail.outbox
        assert "your password stays as it is" in message.body
        choose(link_in(message.body))
        account.refresh_from_db()
        assert account.check_password(PASSWORD)

    def test_is_answered_alike_if_there_is_no_account(self):
        User.objects.create_user("ada", email="ada@example.com")
        User.objects.create_user("eve", email="eve@example.com", is_active=False)
        texts = {" ".join(self.ask(f"{name}@example.com").text.split()) for name in ("ada", "bob", "eve")}
        assert len(texts) == 1
        assert [message.to for message in mail.outbox] == [["ada@example.com"]]

    def test_fills_no_mailbox(self):
        User.objects.create_user("ada", email="ada@example.com")
        for _ in range(3):
            self.ask("ada@example.com")
        assert len(mail.outbox) == 1

    def test_is_on_the_log_in_page_only_where_mail_is_sent(self, settings):
        assert reverse("forgotten_password") in Client().get(reverse("admin:login")).text

        settings.EMAIL_BACKEND = CONSOLE
        assert "Forgotten" not in Client().get(reverse("admin:login")).text
        assert self.ask("ada@example.com").status_code == 404
        assert "Ask whoever gave it to you for a new one" in Client().get("/welcome/x/y/").text


class TestCommand:
    def run(self, *arguments) -> str:
        out = StringIO()
        call_command("invite", *arguments, stdout=out)
        return out.getvalue()

    def test_prints_a_link(self):
        printed = self.run("ada@example.com", "--role", "coach", "--site", "https://jobs.example.com/")
        assert "ada@example.com chooses a password at:\nhttps://jobs.example.com/welcome/" in printed
        assert choose(link_in(printed)).status_code == 302
        assert User.objects.get().groups.get().name == "Coach"

    def test_makes_a_new_link(self):
        self.run("ada@example.com")
        with pytest.raises(CommandError, match=r"already has an account: ada@example\.com\. Pass --new-link"):
            self.run("ada@example.com")
        assert link_in(self.run("ada@example.com", "--new-link"))

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["ada@example.com", "--role", "King"], "There is no role “King”. Choose one of: Administrator, Coach"),
            (["ada"], "Enter a valid email address."),
            (["ada@example.com", "--new-link"], "Nobody with the address ada@example.com has an account"),
        ],
    )
    def test_says_what_is_wrong(self, arguments, message):
        with pytest.raises(CommandError, match=re.escape(message)):
            self.run(*arguments)


def test_the_person_s_page_has_no_button_for_those_who_may_not(client):
    person = UserProfileFactory()
    client.force_login(account_with("other", "Coach"))
    assert "Invite…" not in client.get(page(UserProfile, "change", person.pk)).text
