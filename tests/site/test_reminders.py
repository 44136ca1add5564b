"""Reminders by mail: one a day, of each date once, also when two runs meet, a server refuses, or a run dies."""

import re
from datetime import UTC, datetime, timedelta
from io import StringIO
from smtplib import SMTPDataError, SMTPServerDisconnected
from threading import Barrier, Thread

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import close_old_connections, connection
from django.test import Client
from django.urls import reverse

from companies.factories import JobListingFactory
from interactions.factories import InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.models import Reminder
from interactions.services import move_interview
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from jobpilot.site.checks import check_mail
from tests.support.times import DAY, NOW

pytestmark = pytest.mark.django_db
REFUSED = SMTPDataError(550, b"Mailbox full")
SEND = EmailBackend.send_messages
BROKEN = SMTPServerDisconnected("Connection unexpectedly closed")


@pytest.fixture(autouse=True)
def clock(settings):
    settings.SITE_ADDRESS = "https://jobs.example.com"
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def person():
    account = UserFactory(is_staff=True)
    return UserProfileFactory(
        account=account, first_name="Ada", email="ada@example.com", time_zone="Europe/Berlin", reminder_hour=8
    )


@pytest.fixture
def interview(person):
    application = JobUserInteractionFactory(user=person, applied=True)
    return InterviewFactory(interaction=application, starts_at=NOW + timedelta(hours=20), place="Room\n4")


def run(**options) -> str:
    out = StringIO()
    call_command("send_reminders", stdout=out, stderr=out, **options)
    return out.getvalue()


def fails(monkeypatch, error: Exception | None) -> None:
    def send_messages(self, messages):
        if error:
            raise error
        return SEND(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)


def test_a_mail_says_what_is_today_and_tomorrow_by_the_clock_of_the_person(person, interview):
    evening = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)  # tomorrow in Berlin, where it is half past midnight
    JobUserInteractionFactory(user=person, applied=True, follow_up_date=NOW - 9 * DAY)
    JobUserInteractionFactory(user=person, applied=True, follow_up_date=evening)  # due tomorrow
    job = JobListingFactory(application_deadline=datetime(2026, 6, 1, tzinfo=UTC))
    JobUserInteractionFactory(user=person, saved=True, job=job)
    OfferFactory(user=person, received_at=NOW - DAY, decide_by=evening)
    OfferFactory(user=person, received_at=NOW - DAY, decide_by=NOW + 2 * DAY)
    InterviewFactory(interaction=interview.interaction, starts_at=NOW - timedelta(hours=1))  # is over
    JobUserInteractionFactory(applied=True, follow_up_date=NOW)  # another person's

    assert run() == "1 sent, 0 refused, 0 unknown, 0 without an address.\n"

    [message] = mail.outbox
    assert message.to == ["ada@example.com"]
    assert message.subject == "Your job hunt: 4 dates for today and tomorrow"
    lines = [line for line in message.body.splitlines() if line]
    shown = [re.sub(r":[^:]*$", "", line) for line in lines if line[0] != " "]
    assert shown[:-2] == [
        "Hello Ada,",
        "TODAY, 1 Jun 2026",
        "- Deadline",
        "FOLLOW UP",
        "- 23 May 2026  Follow-up",
        "TOMORROW, 2 Jun 2026",
        "- 00:30  Decide on the offer",
        "- 10:00  Interview",
    ]
    assert "  Room 4" in lines
    assert f"  https://jobs.example.com{reverse('admin:interactions_interview_change', args=[interview.pk])}" in lines
    assert "Times are by the clock in Europe/Berlin." in lines


def test_each_date_is_sent_once_and_again_when_it_is_moved(person, interview, clock):
    assert run().startswith("1 sent")
    InterviewFactory(interaction=interview.interaction, starts_at=NOW + timedelta(hours=5))
    assert run().startswith("0 sent")  # one mail a day

    clock.shift(timedelta(hours=18, minutes=30))  # 8:30 of the next day
    move_interview(interview=interview, at=NOW + timedelta(hours=30))
    assert run().startswith("1 sent")
    assert run().startswith("0 sent")
    clock.shift(DAY)
    assert run().startswith("0 sent")
    assert len(mail.outbox) == 2
    assert "1 date " in mail.outbox[1].subject


@pytest.mark.parametrize(
    ("values", "hours"),
    [({"reminder_hour": None}, 0), ({"reminder_hour": 15}, 0), ({"reminder_hour": 14}, 1), ({"email": None}, 1)],
    ids=["not asked for", "too early", "now", "by the address of the account"],
)
def test_who_asked_gets_mail_from_their_hour_on(person, interview, values, hours):
    UserProfile.objects.filter(pk=person.pk).update(**values)
    assert run().startswith(f"{hours} sent")


def test_nobody_without_an_address_or_with_a_closed_account(person, interview):
    type(person.account).objects.update(is_active=False)
    assert "0 sent" in run()
    type(person.account).objects.update(is_active=True, email="")
    UserProfile.objects.update(email=None)
    assert "1 without an address" in run()
    assert not mail.outbox
    assert not Reminder.objects.exists()


def test_what_is_refused_is_recorded_and_tried_again(person, interview, monkeypatch):
    fails(monkeypatch, REFUSED)
    with pytest.raises(CommandError, match="tried again"):
        run()
    assert "Mailbox full" in Reminder.objects.get().failure

    client = Client()
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    assert "Mailbox full" in client.get(reverse("admin:interactions_reminder_changelist")).text
    fails(monkeypatch, None)
    assert run().startswith("1 sent")
    assert Reminder.objects.get().sent_at


def test_what_broke_off_is_not_sent_again(person, interview, monkeypatch):
    """Neither when the server did not answer at the end, nor when the command was killed after its claim."""
    fails(monkeypatch, BROKEN)
    with pytest.raises(CommandError):
        run()
    fails(monkeypatch, None)
    assert run().startswith("0 sent")
    reminder = Reminder.objects.get()
    assert (reminder.sent_at, reminder.failure) == (None, "")


def test_a_server_that_cannot_be_reached_is_one_sentence_and_claims_nothing(person, interview, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with pytest.raises(CommandError, match=r"The mail server \(EMAIL_URL\) cannot be reached: .*refused"):
        run()
    assert not Reminder.objects.exists()


def test_without_a_server_nothing_is_claimed(person, interview, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    with pytest.raises(CommandError, match="EMAIL_URL"):
        run()
    assert "To: ada@example.com" in run(dry_run=True)
    assert not Reminder.objects.exists()


@pytest.mark.parametrize(
    ("backend", "sender", "faults"),
    [
        ("smtp", "JobPilot <jobpilot@localhost>", ["jobpilot.W016"]),
        ("smtp", "jobs@example.com", []),
        ("console", "JobPilot <jobpilot@localhost>", []),
    ],
)
def test_a_sender_that_servers_refuse_is_noticed(settings, backend, sender, faults):
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{backend}.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = sender
    assert [fault.id for fault in check_mail(None)] == faults


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer")
def test_two_runs_at_once_send_one_mail(person, interview):
    start = Barrier(3)

    def each():
        start.wait()
        run()
        close_old_connections()
        connection.close()

    threads = [Thread(target=each) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(mail.outbox) == 1
    assert Reminder.objects.count() == 1


class TestLink:
    def test_stops_the_mail_after_a_question_or_by_one_click(self, person, interview):
        run()
        [message] = mail.outbox
        link = message.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("https://jobs.example.com")
        client = Client(enforce_csrf_checks=True)
        assert "Send me no more" in client.get(link).text
        person.refresh_from_db()
        assert person.reminder_hour == 8

        assert "no more reminders" in client.post(link, {"List-Unsubscribe": "One-Click"}).text
        person.refresh_from_db()
        assert person.reminder_hour is None

    @pytest.mark.parametrize("link", ["x", "x:y", "%00"])
    def test_one_that_is_not_whole_says_so(self, link):
        assert Client().get(f"/reminders/off/{link}/").status_code == 404


class TestPage:
    @pytest.fixture
    def client(self, person):
        person.account.is_superuser = True
        person.account.save()
        client = Client()
        client.force_login(person.account)
        return client

    def test_sets_the_hour_or_none(self, client, person):
        for hour, shown in (("17", "Mail comes every day from 17:00."), ("", "You get no mail.")):
            answer = client.post(reverse("calendar"), {"do": "remind", "reminder_hour": hour}, follow=True)
            assert shown in answer.text
            person.refresh_from_db()
            assert person.reminder_hour == (int(hour) if hour else None)

    @pytest.mark.parametrize("hour", ["24", "-1", "soon"])
    def test_takes_hours_alone(self, client, person, hour):
        answer = client.post(reverse("calendar"), {"do": "remind", "reminder_hour": hour})
        assert "Select a valid choice" in answer.text

    def test_asks_for_an_address_first(self, client, person):
        UserProfile.objects.update(email=None)
        type(person.account).objects.update(email="")
        answer = client.post(reverse("calendar"), {"do": "remind", "reminder_hour": "8"})
        assert "Enter your e-mail address" in answer.text
