"""The calendar of a person: read back by icalendar, at an address that is secret and can be taken back."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from companies.factories import JobListingFactory
from interactions.factories import ContactFactory, JobUserInteractionFactory, OfferFactory
from interactions.models import CalendarFeed, Interview, InterviewKind, JobUserInteraction, Offer
from interactions.services import (
    cancel_interview,
    close_feed,
    move_interview,
    open_feed,
    schedule_follow_up,
    schedule_interview,
)
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import Change
from jobpilot.site.archive import erase_person
from tests.support.times import DAY, NOW

pytestmark = pytest.mark.django_db
AWKWARD = "Räksmörgås; a, b\\n “c”\nBEGIN:VEVENT\r\nX:1 " + "ß" * 90


@pytest.fixture(autouse=True)
def clock():
    cache.clear()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def person():
    account = UserFactory(is_staff=True)
    account.groups.add(Group.objects.get(name="Job seeker"))
    return UserProfileFactory(account=account, time_zone="Europe/Berlin")


@pytest.fixture
def application(person):
    return JobUserInteractionFactory(user=person, applied=True, application_status="interviewing")


def read(secret: str, **headers: str):
    return Client().get(reverse("calendar_feed", args=[secret]), headers=headers)


def events(secret: str) -> list:
    response = read(secret)
    assert response.status_code == 200
    return Calendar.from_ical(response.content).events


ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]


@pytest.mark.parametrize("zone", ZONES)
def test_a_time_is_the_same_on_both_sides_of_a_change_of_the_clocks(person, application, zone):
    """Each calendar reads the zone from the file: it is there with its offsets before and after."""
    here = ZoneInfo(zone)
    times = [datetime(2026, month, day, 14, 30, tzinfo=here) for month, day in ((7, 1), (10, 3), (10, 5), (11, 2))]
    for at in times:
        schedule_interview(interaction=application, at=at, time_zone=zone, duration=45)

    content = read(open_feed(user=person)).content
    [described] = Calendar.from_ical(content).timezones
    read_back = Calendar.from_ical(content).events

    assert described["tzid"] == zone
    of_file = described.to_tz()
    assert [each.start for each in read_back] == times
    assert [each["dtstart"].params["tzid"] for each in read_back] == [zone] * 4
    assert [(each.start.hour, each.start.minute) for each in read_back] == [(14, 30)] * 4
    for each, at in zip(read_back, times, strict=True):
        assert each.start.replace(tzinfo=of_file).utcoffset() == at.utcoffset()
        assert each.end - each.start == timedelta(minutes=45)


def test_each_kind_of_date_is_an_event(person, application):
    schedule_follow_up(interaction=application, at=datetime(2026, 6, 9, 22, tzinfo=UTC))  # the tenth in Berlin
    OfferFactory(user=person, interaction=application, received_at=NOW - DAY, decide_by=NOW + 5 * DAY)
    job = JobListingFactory(application_deadline=datetime(2026, 6, 20, tzinfo=UTC))  # as sources give a day
    JobUserInteractionFactory(user=person, saved=True, job=job)
    schedule_interview(
        interaction=application,
        at=NOW + 3 * DAY,
        kind=InterviewKind.VIDEO,
        place="Room 4",
        link="https://meet.example.com/x",
        people=[ContactFactory(user=person, name="Kim Lee")],
    )

    found = {each["uid"].partition("-")[0]: each for each in events(open_feed(user=person))}

    assert found.keys() == {"interview", "follow_up", "decision", "deadline"}
    assert (found["follow_up"].start, found["follow_up"].end) == (date(2026, 6, 10), date(2026, 6, 11))
    assert found["deadline"].start == date(2026, 6, 20)
    assert found["decision"].start == NOW + 5 * DAY
    interview = found["interview"]
    assert interview["summary"] == f"Video interview: {application.job.title}, {application.job.company}"
    assert interview["location"] == "Room 4"
    assert interview["description"] == "https://meet.example.com/x\nKim Lee (interviewer)"
    assert interview["url"].startswith("http")


def test_what_people_typed_is_escaped_and_folded(person, application):
    schedule_interview(interaction=application, at=NOW + DAY, place="Room")
    Interview.objects.update(place=AWKWARD[:255])
    content = read(open_feed(user=person)).content

    [event] = Calendar.from_ical(content).events
    assert event["location"] == AWKWARD[:255].replace("\r\n", "\n")
    assert content.count(b"BEGIN:VEVENT") == 1 + content.count(b"\\nBEGIN:VEVENT")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_a_moved_date_keeps_its_uid_and_counts_up(person, application, clock):
    interview = schedule_interview(interaction=application, at=NOW + DAY)
    schedule_follow_up(interaction=application, at=NOW + DAY)
    secret = open_feed(user=person)
    before = {each["uid"]: each for each in events(secret)}

    clock.shift(60)
    move_interview(interview=interview, at=NOW + 2 * DAY)
    schedule_follow_up(interaction=application, at=NOW + 4 * DAY)
    after = {each["uid"]: each for each in events(secret)}

    assert after.keys() == before.keys()
    assert len(after) == 2
    for uid, event in after.items():
        assert event.start != before[uid].start
        assert event["sequence"] > before[uid]["sequence"]
        assert event["last-modified"].dt == before[uid]["last-modified"].dt + timedelta(seconds=60)


def test_a_cancelled_interview_is_told_for_a_while(person, application, clock):
    interview = schedule_interview(interaction=application, at=NOW + DAY)
    secret = open_feed(user=person)
    assert [each["status"] for each in events(secret)] == ["CONFIRMED"]

    cancel_interview(interview=interview)
    assert [each["status"] for each in events(secret)] == ["CANCELLED"]
    clock.shift(timedelta(days=93))
    assert events(secret) == []


class TestAddress:
    def test_only_its_hash_is_kept_and_nothing_of_it_is_recorded(self, person):
        client = Client()
        client.force_login(person.account)
        page = client.post(reverse("calendar"), {"do": "open"})

        link = page.context["link"]
        secret = link.rpartition("/")[2].removesuffix(".ics")
        assert link in page.text
        assert link not in client.get(reverse("calendar")).text
        feed = CalendarFeed.objects.get()
        assert secret not in str(CalendarFeed.objects.values_list())
        [change] = Change.objects.filter(model="interactions.calendarfeed")
        assert feed.secret_hash not in str(change.after)
        assert client.get(link).status_code == 200

    @pytest.mark.parametrize("stopped", ["taken back", "made anew", "closed account", "no account", "erased"])
    def test_it_stops_at_once(self, person, stopped):
        secret = open_feed(user=person)
        assert read(secret).status_code == 200
        if stopped == "taken back":
            close_feed(user=person)
        elif stopped == "made anew":
            assert read(open_feed(user=person)).status_code == 200
        elif stopped == "closed account":
            type(person.account).objects.update(is_active=False)
        elif stopped == "no account":
            person.account.delete()
        else:
            erase_person(person)
        assert read(secret).status_code == 404

    def test_it_is_private_and_sets_no_cookie(self, person):
        response = read(open_feed(user=person))
        assert "private" in response["Cache-Control"]
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert not response.cookies
        assert Client().post(reverse("calendar_feed", args=["x"])).status_code == 405

    def test_it_says_whether_anything_changed(self, person, application, clock):
        schedule_follow_up(interaction=application, at=NOW + DAY)
        secret = open_feed(user=person)
        first = read(secret)
        conditions = [{"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}]
        clock.shift(timedelta(hours=3))
        for headers in conditions:
            assert (response := read(secret, **headers)).status_code == 304
            assert not response.content

        JobUserInteraction.objects.update(follow_up_date=None)  # nothing that is left has changed
        for headers in conditions:
            assert read(secret, **headers).status_code == 200

    def test_guesses_are_counted_by_what_is_guessed(self, person, settings):
        settings.LOGIN_ADDRESS_FAILURES = 3
        secret = open_feed(user=person)
        for _ in range(9):  # a calendar goes on asking for an address that was taken back
            assert read("gone").status_code == 404
        assert [read(f"guess{n}").status_code for n in range(3)] == [404, 404, 429]
        refused = read(secret)
        assert (refused.status_code, int(refused["Retry-After"])) == (429, 900)

    def test_somebody_without_a_hunt_has_none(self):
        client = Client()
        client.force_login(UserFactory(is_staff=True))
        assert client.get(reverse("calendar")).status_code == 403


def test_500_dates_cost_as_many_queries_as_one(person, application, django_assert_max_num_queries):
    own = {"user": person, "interaction": application}
    hours = [NOW + timedelta(hours=number) for number in range(250)]
    Interview.objects.bulk_create(Interview(**own, starts_at=hour) for hour in hours)
    Offer.objects.bulk_create(Offer(**own, received_at=NOW, decide_by=hour) for hour in hours)
    secret = open_feed(user=person)
    with django_assert_max_num_queries(11):
        assert len(events(secret)) == 500
