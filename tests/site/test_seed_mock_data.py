"""The command protects existing data and says what to do instead."""

import builtins
import os
import re
from datetime import date

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.urls import reverse

from companies.factories import CompanyFactory
from companies.models import Company, JobListing
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import User, UserProfile
from jobpilot.site import mock_data
from tests.support import throwaway

SMALL = ["--users=2", "--companies=3", "--jobs=24", "--as-of=2025-03-31"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("development")]


@pytest.fixture
def development(settings):
    settings.DEBUG = True
    with time_machine.travel("2026-06-01 12:00Z", tick=False):
        yield


@pytest.fixture
def at_a_terminal(monkeypatch):
    """Return a function that makes the terminal answer with a text."""

    def answer(text: str) -> None:
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", lambda question: text)

    return answer


def test_it_fills_an_empty_database_and_reports(capsys):
    call_command("seed_mock_data", *SMALL)

    assert (UserProfile.objects.count(), Company.objects.count(), JobListing.objects.count()) == (2, 3, 24)
    printed = capsys.readouterr()
    assert "Applications by status" in printed.out
    assert "Constraint violations: none" in printed.out
    assert printed.err == ""  # no bars where there is no terminal


def test_a_terminal_shows_progress(monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")  # rich then takes standard error for a terminal

    call_command("seed_mock_data", *SMALL)

    shown = capsys.readouterr().err
    assert all(part in shown for part in ("Companies", "Jobs", "People", "24/24"))


def test_the_defaults_are_20_people_30_companies_150_jobs_today():
    call_command("seed_mock_data")

    assert (UserProfile.objects.count(), Company.objects.count(), JobListing.objects.count()) == (20, 30, 150)
    newest = JobListing.objects.latest("posted_date").posted_date.date()
    assert date(2026, 5, 18) < newest < date(2026, 6, 1)


def test_it_refuses_to_run_if_debug_is_off(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match=r"DEBUG is off.*--force"):
        call_command("seed_mock_data", *SMALL)
    assert not Company.objects.exists()

    call_command("seed_mock_data", *SMALL, "--force")
    assert Company.objects.count() == 3


def test_it_refuses_a_database_with_data():
    CompanyFactory()

    with pytest.raises(CommandError, match=r"is not empty. Pass --reset .* or --append"):
        call_command("seed_mock_data", *SMALL)

    assert Company.objects.count() == 1


def test_append_keeps_existing_data():
    company = CompanyFactory()

    call_command("seed_mock_data", *SMALL, "--append")

    assert Company.objects.count() == 4
    assert Company.objects.filter(pk=company.pk).exists()


@pytest.mark.parametrize("answer", ["no", "", "y", "yess"])
def test_reset_deletes_nothing_without_a_yes(at_a_terminal, answer):
    CompanyFactory()
    at_a_terminal(answer)

    with pytest.raises(CommandError, match="Nothing was deleted"):
        call_command("seed_mock_data", *SMALL, "--reset")

    assert Company.objects.count() == 1


def test_reset_deletes_the_data_but_no_accounts(at_a_terminal):
    company, account = CompanyFactory(), UserFactory()
    at_a_terminal("yes")

    call_command("seed_mock_data", *SMALL, "--reset")

    assert Company.objects.count() == 3
    assert not Company.objects.filter(pk=company.pk).exists()
    assert User.objects.exclude(groups__name="Mock people").get() == account


def test_reset_does_not_ask_if_the_database_is_empty(monkeypatch):
    monkeypatch.setattr(builtins, "input", lambda question: pytest.fail("It asked."))

    call_command("seed_mock_data", *SMALL, "--reset")

    assert Company.objects.count() == 3


def test_reset_without_a_terminal_needs_yes(monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    CompanyFactory()

    with pytest.raises(CommandError, match=r"Not running interactively\. Pass --yes"):
        call_command("seed_mock_data", *SMALL, "--reset")
    assert Company.objects.count() == 1

    call_command("seed_mock_data", *SMALL, "--reset", "--yes")
    assert Company.objects.count() == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--users=0"], "at least 1 user", id="no-users"),
        pytest.param(["--companies=-3"], "at least 1 company", id="negative-companies"),
        pytest.param(["--jobs=5"], "at least 12 jobs", id="too-few-jobs"),
        pytest.param(["--users=many"], "invalid int value: 'many'", id="not-a-number"),
        pytest.param(["--as-of=31.3.2026"], "'31.3.2026' is not a date such as 2026-03-31", id="not-a-day"),
        pytest.param(["--as-of=2026-06-02"], "must not be in the future", id="a-future-day"),
        pytest.param(["--yes"], "--yes confirms --reset", id="a-confirmation-without-a-question"),
        pytest.param(["--reset", "--append"], "not allowed with argument", id="delete-and-keep"),
    ],
)
def test_a_mistake_is_reported(arguments, message):
    with pytest.raises(CommandError, match=message):
        call_command("seed_mock_data", *arguments)

    assert not Company.objects.exists()


class TestLogIns:
    """A few mock people get accounts that show nothing of anybody else."""

    def password(self, capsys, *arguments: str) -> str:
        call_command("seed_mock_data", *SMALL, *arguments)
        found = re.search(r"^Log in as .* with the password (\S+)\.$", capsys.readouterr().out, re.MULTILINE)
        return found.group(1) if found else ""

    def test_the_password_is_random_and_shown_once(self, capsys):
        first = self.password(capsys)
        accounts = User.objects.filter(profile__isnull=False)

        assert accounts.count() == 2  # all there are
        assert all(account.check_password(first) for account in accounts)
        assert self.password(capsys, "--append") == ""
        second = self.password(capsys, "--reset", "--yes")
        assert second not in ("", first)
        assert all(account.check_password(second) for account in User.objects.all())
        assert User.objects.count() == 2  # those of the people that were deleted are gone

    def test_an_account_belongs_to_a_mock_person_and_has_their_name(self, capsys):
        self.password(capsys)
        for account in User.objects.all():
            assert account.get_full_name() == account.profile.full_name
            assert account.email == account.profile.email

    def test_they_are_job_seekers_and_see_their_own_rows_alone(self, capsys, client):
        self.password(capsys)
        account = User.objects.order_by("pk").first()

        assert {group.name for group in account.groups.all()} == {"Mock people", "Job seeker"}
        assert not account.is_superuser
        client.force_login(account)
        people = client.get(reverse("admin:jobpilot_userprofile_changelist")).context["cl"].result_list
        assert [*people] == [account.profile]
        hunt = client.get(reverse("admin:interactions_jobuserinteraction_changelist")).context["cl"].result_list
        assert {row.user_id for row in hunt} <= {account.profile.pk}
        assert client.get(reverse("admin:companies_joblisting_add")).status_code == 200
        assert client.get(reverse("admin:jobpilot_user_changelist")).status_code == 403

    def test_real_people_get_none(self, capsys):
        person = UserProfileFactory(email="ada@lovelace.org")
        self.password(capsys, "--append")
        person.refresh_from_db()
        assert person.account is None

    def test_a_name_that_is_taken_gets_a_number(self, capsys):
        call_command("seed_mock_data", *SMALL, "--no-log-ins")
        assert not User.objects.exists()
        person = UserProfile.objects.get(pk=UserProfile.objects.order_by("created_at", "id").first().pk)
        name = person.email.partition("@")[0]
        other = UserFactory(username=name)

        mock_data.make_log_ins()

        person.refresh_from_db()
        assert person.account.username == f"{name}2"
        assert person.account != other

    def test_none_are_made_in_production(self, capsys, settings):
        settings.DEBUG = False
        assert self.password(capsys, "--force") == ""
        assert not User.objects.exists()


def test_two_databases_get_the_same_content(tmp_path, after_migrate):
    """Run two processes, so that shared state cannot make them agree."""
    fill = f"""
from django.core.management import call_command
call_command("seed_mock_data", "--no-log-ins", {", ".join(map(repr, SMALL))}, stdout=open("{os.devnull}", "w"))
call_command("dumpdata", "jobpilot", "companies", "skills", "resumes", "interactions")
"""

    def content(hash_seed: str) -> str:
        """Fill a database and return what it has; the order of a set differs between two seeds."""
        with throwaway.database(tmp_path, template=after_migrate) as alias:
            filled = throwaway.manage(
                alias,
                *("shell", "--no-imports", "--command", fill),
                DEBUG="true",
                MEDIA_ROOT=str(tmp_path / hash_seed),
                PYTHONHASHSEED=hash_seed,
            )
        assert filled.returncode == 0, filled.stderr
        return re.sub(r"(attachments|resumes)/[0-9a-f-]{36}", "a random name", filled.stdout)

    first = content("1")

    assert first.count('"model": "companies.joblisting"') == 24
    assert first == content("2")
