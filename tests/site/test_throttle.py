"""Log-ins are refused after too many failures, and all of them are in a log."""

from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth import hashers
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jobpilot.factories import UserFactory
from jobpilot.site.throttle import TOO_MANY_REQUESTS as REFUSED
from jobpilot.site.throttle import Handler, client_address
from tests.support.pages import page
from tests.support.times import NOW

PASSWORD = "a password of the tests"
HERE, THERE = "192.0.2.1", "198.51.100.7"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def limits(settings):
    settings.AXES_FAILURE_LIMIT = 3
    settings.LOGIN_ADDRESS_FAILURES = 6
    settings.AXES_COOLOFF_TIME = timedelta(minutes=15)
    UserFactory(username="ada", admin=True)
    UserFactory(username="bob", admin=True)


def log_in(username: str, password: str = PASSWORD, address: str = HERE, client: Client | None = None):
    data = {"username": username, "password": password}
    return (client or Client()).post(reverse("admin:login"), data, REMOTE_ADDR=address)


def gets_in(*arguments, **keywords) -> bool:
    answer = log_in(*arguments, **keywords)
    assert answer.status_code in (302, REFUSED)
    return answer.status_code == 302


def fail(username: str, times: int = 1, address: str = HERE) -> list[int]:
    return [log_in(username, "wrong", address).status_code for _ in range(times)]


class TestOneAccount:
    def test_is_refused_at_its_address_even_with_the_right_password(self):
        assert fail("ada", 3) == [200, 200, REFUSED]
        assert not gets_in("ada")

    def test_the_others_at_the_address_log_in(self):
        fail("ada", 3)
        assert gets_in("bob")

    def test_logs_in_elsewhere_so_that_nobody_can_lock_out_another(self):
        fail("ada", 3)
        assert gets_in("ada", address=THERE)

    def test_logs_in_again_after_a_while_though_somebody_went_on_trying(self):
        with time_machine.travel(NOW, tick=False) as clock:
            fail("ada", 3)
            clock.shift(timedelta(minutes=14))
            assert not gets_in("ada")
            clock.shift(timedelta(minutes=2))
            assert gets_in("ada")

    def test_starts_again_once_it_has_logged_in(self):
        fail("ada", 2)
        assert gets_in("ada")
        assert fail("ada", 2) == [200, 200]


class TestOneAddress:
    def test_is_refused_for_all_accounts(self):
        assert [fail(f"nobody{number}")[0] for number in range(6)] == [200] * 5 + [REFUSED]
        assert not gets_in("ada")
        assert gets_in("ada", address=THERE)

    def test_who_has_an_account_of_their_own_cannot_start_again(self):
        """Otherwise a log-in now and then would let somebody try the passwords of others for ever."""
        fail("ada", 2)
        fail("nobody", 2)
        gets_in("bob")
        fail("ada", 1)
        assert not gets_in("ada")
        fail("nobody", 1)
        assert fail("another") == [REFUSED]

    def test_browsers_are_counted_together(self):
        for number in range(3):
            data = {"username": "ada", "password": "wrong"}
            Client(REMOTE_ADDR=HERE, headers={"user-agent": f"{number}"}).post(reverse("admin:login"), data)
        assert not gets_in("ada")


class TestRefusal:
    def test_costs_no_hashing_and_no_write(self, monkeypatch):
        fail("ada", 3)
        hashed = []
        monkeypatch.setattr(hashers, "verify_password", lambda *args, **kwargs: hashed.append(args) or (False, False))
        monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", lambda *args, **kwargs: hashed.append(args) or "")

        with CaptureQueriesContext(connection) as queries:
            assert log_in("ada").status_code == REFUSED

        assert hashed == []
        assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []

    def test_says_the_same_whether_or_not_there_is_such_an_account(self):
        texts = set()
        for name in ("ada", "nobody"):
            fail(name, 3)
            texts.add(" ".join(log_in(name).text.split()))
        assert len(texts) == 1

    def test_says_what_to_do_and_when(self):
        fail("ada", 3)
        answer = log_in("ada")
        assert answer["Retry-After"] == "900"
        assert "Wait 15 minutes, then try again." in answer.text
        assert "Too many failed log-ins" in answer.text

    def test_ends_when_somebody_lets_the_account_in(self, admin_client):
        fail("ada", 3)
        [attempt] = AccessAttempt.objects.all()
        admin_client.post(page(AccessAttempt, "delete", attempt.pk), {"post": "yes"})
        assert gets_in("ada")

    @pytest.mark.parametrize("command", [("axes_reset_username", "ada"), ("axes_reset_ip", HERE), ("axes_reset",)])
    def test_ends_by_a_command(self, command):
        fail("ada", 3)
        call_command(*command)
        assert gets_in("ada")


class TestLog:
    def test_has_log_ins_log_outs_and_failures(self):
        client = Client()
        fail("ada")
        log_in("ada", client=client)
        [entry] = AccessLog.objects.all()
        assert (entry.username, entry.ip_address, entry.logout_time) == ("ada", HERE, None)

        client.post(reverse("admin:logout"), REMOTE_ADDR=HERE)
        entry.refresh_from_db()
        assert entry.logout_time is not None
        assert [*AccessFailureLog.objects.values_list("username", "ip_address")] == [("ada", HERE)]

    def test_never_has_a_password(self):
        log_in("ada", "a secret of Ada's")
        for model in (AccessAttempt, AccessFailureLog):
            assert not any("secret" in str(value) for row in model.objects.values() for value in row.values())

    def test_ends_by_age(self, settings):
        with time_machine.travel(NOW, tick=False) as clock:
            fail("ada")
            log_in("ada")
            clock.shift(timedelta(days=settings.LOGIN_LOG_DAYS + 1))
            Handler().prune()
            assert not AccessFailureLog.objects.exists()
            assert not AccessLog.objects.exists()

    @pytest.mark.parametrize("model", [AccessAttempt, AccessFailureLog, AccessLog])
    def test_is_read_by_administrators(self, model):
        for role, status in (("Administrator", 200), ("Coach", 403)):
            account = UserFactory(username=role, is_staff=True)
            account.groups.set([Group.objects.get(name=role)])
            client = Client()
            client.force_login(account)
            assert client.get(page(model, "changelist")).status_code == status


class TestClientAddress:
    @pytest.mark.parametrize(
        ("proxies", "remote", "forwarded", "address"),
        [
            pytest.param(0, HERE, None, HERE, id="no proxy"),
            pytest.param(0, HERE, THERE, HERE, id="an invented header"),
            pytest.param(1, "127.0.0.1", HERE, HERE, id="one proxy"),
            pytest.param(1, "127.0.0.1", f"{THERE}, {HERE}", HERE, id="one proxy, an invented address before"),
            pytest.param(2, "127.0.0.1", f"{THERE}, {HERE}, 10.0.0.1", HERE, id="two proxies"),
            pytest.param(2, HERE, THERE, HERE, id="past the proxies"),
            pytest.param(1, HERE, None, HERE, id="a proxy that tells nothing"),
            pytest.param(1, HERE, "unknown", HERE, id="no address"),
            pytest.param(1, "", HERE, HERE, id="a socket"),
            pytest.param(0, "", None, None, id="a socket without a proxy"),
            pytest.param(1, "127.0.0.1", f"{HERE}:4711", HERE, id="with a port"),
            pytest.param(1, "::1", "[2001:db8::1:2:3:4]:443", "2001:db8::", id="IPv6 with a port"),
            pytest.param(0, "2001:db8::9:8:7:6", None, "2001:db8::", id="IPv6: its network"),
            pytest.param(0, f"::ffff:{HERE}", None, HERE, id="IPv4 in IPv6"),
        ],
    )
    def test_is_the_last_one_that_no_client_can_invent(self, rf, settings, proxies, remote, forwarded, address):
        settings.PROXIES = proxies
        headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
        assert client_address(rf.get("/", REMOTE_ADDR=remote, headers=headers)) == address
