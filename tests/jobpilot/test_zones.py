"""Whose zone it is, and what clocks show there."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation

from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import User, UserProfile
from jobpilot.notations import read_date, read_moment
from jobpilot.zones import clock, day_in_words, day_of, read_zone, start_of_day, today, told, zone_of

AUCKLAND, KOLKATA, BERLIN, HONOLULU = map(
    ZoneInfo, ("Pacific/Auckland", "Asia/Kolkata", "Europe/Berlin", "Pacific/Honolulu")
)
CAIRO, SANTIAGO, LORD_HOWE = map(ZoneInfo, ("Africa/Cairo", "America/Santiago", "Australia/Lord_Howe"))


class TestWhoseZone:
    @pytest.mark.parametrize(
        ("account", "person", "site", "is_of_account", "is_of_person"),
        [
            pytest.param("", "", "UTC", "UTC", "UTC", id="nobody has one"),
            pytest.param("", "", "Asia/Kolkata", "Asia/Kolkata", "Asia/Kolkata", id="the site's"),
            pytest.param(
                "", "Europe/Berlin", "UTC", "Europe/Berlin", "Europe/Berlin", id="the person's is the account's"
            ),
            pytest.param(
                "Europe/Berlin", "Pacific/Auckland", "UTC", "Europe/Berlin", "Pacific/Auckland", id="each its own"
            ),
            pytest.param("Europe/Berlin", "", "UTC", "Europe/Berlin", "UTC", id="the account's is not the person's"),
            pytest.param("Mars/Base", "Mars/Base", "UTC", "UTC", "UTC", id="names that are none"),
        ],
    )
    def test_its_own_or_that_of_the_next(self, settings, account, person, site, is_of_account, is_of_person):
        settings.TIME_ZONE = site
        user = User(time_zone=account)
        profile = UserProfile(time_zone=person, account=user)

        assert (str(zone_of(user)), str(zone_of(profile)), str(zone_of(None))) == (is_of_account, is_of_person, site)

    def test_an_account_without_a_person_or_a_field(self, settings):
        assert str(zone_of(User(time_zone=""))) == "UTC"
        assert str(zone_of(object())) == "UTC"

    @pytest.mark.parametrize(
        ("zone", "day"), [(AUCKLAND, 27), (KOLKATA, 27), (BERLIN, 26), (HONOLULU, 26)], ids=lambda value: str(value)
    )
    def test_today_is_theirs(self, zone, day):
        with time_machine.travel(datetime(2026, 11, 26, 18, 44, tzinfo=UTC), tick=False):
            assert today(UserProfile(time_zone=str(zone))) == date(2026, 11, day)


class TestNames:
    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("Europe/Berlin", "Europe/Berlin"),
            (" europe/berlin ", "Europe/Berlin"),
            ("New York", "America/New_York"),
            ("auckland", "Pacific/Auckland"),
            ("Asia/Calcutta", "Asia/Calcutta"),
            ("utc", "UTC"),
        ],
    )
    def test_are_read_as_people_write_them(self, typed, name):
        assert read_zone(typed) == name

    @pytest.mark.parametrize("typed", ["Mars/Base", "localtime", "Factory", "../etc/passwd", "CE", "x" * 5000])
    def test_others_are_refused_in_one_sentence(self, typed):
        with pytest.raises(ValidationError) as refusal:
            read_zone(typed)
        (message,) = refusal.value.messages
        assert message.endswith("is not a time zone. Enter one such as Europe/Berlin, or UTC.")
        assert len(message) < 200

    @pytest.mark.django_db
    @pytest.mark.parametrize("factory", [UserProfileFactory, UserFactory])
    def test_none_is_stored_that_is_none(self, factory):
        row = factory(time_zone="Europe/Berlin")
        rows = type(row).objects.filter(pk=row.pk)

        row.time_zone = "Mars/Base"
        with pytest.raises(ValidationError, match="“Mars/Base” is not a time zone"):
            row.full_clean()
        with pytest.raises(ValidationError, match="“Mars/Base” is not a time zone"), transaction.atomic():
            row.save()
        with pytest.raises(ValidationError, match="“Mars/Base” is not a time zone"), transaction.atomic():
            rows.update(time_zone="Mars/Base")

        assert rows.get().time_zone == "Europe/Berlin"


class TestDays:
    @pytest.mark.parametrize(
        ("day", "zone", "moment"),
        [
            pytest.param(date(2027, 4, 3), BERLIN, "2027-04-02T22:00+00:00", id="in summer"),
            pytest.param(date(2027, 3, 28), BERLIN, "2027-03-27T23:00+00:00", id="the clocks go forward later"),
            pytest.param(date(2026, 12, 1), AUCKLAND, "2026-11-30T11:00+00:00", id="Auckland"),
            pytest.param(date(2026, 12, 1), HONOLULU, "2026-12-01T10:00+00:00", id="Honolulu"),
            pytest.param(date(2026, 4, 24), CAIRO, "2026-04-23T22:00+00:00", id="there is no midnight"),
            pytest.param(
                date(2026, 4, 5), SANTIAGO, "2026-04-05T04:00+00:00", id="there are two times before midnight"
            ),
        ],
    )
    def test_begin_once(self, day, zone, moment):
        begin = start_of_day(day, zone)

        assert begin == datetime.fromisoformat(moment)
        assert begin.astimezone(zone).date() == day
        assert day_of(begin, UserProfile(time_zone=str(zone))) == day
        assert day_of(begin.replace(minute=1), UserProfile(time_zone=str(zone))) is None

    def test_of_rows_that_people_share_begin_where_sources_or_people_say(self, settings):
        settings.TIME_ZONE = "Europe/Berlin"
        day = date(2027, 4, 3)
        assert [day_of(start_of_day(day, zone)) for zone in (UTC, BERLIN, AUCKLAND)] == [day, day, None]


FORWARD, BACK = date(2027, 3, 28), date(2026, 10, 25)


class TestNightsOnWhichTheClocksChange:
    @pytest.mark.parametrize(
        ("typed", "zone", "moment"),
        [
            pytest.param("2027-03-28 01:59", BERLIN, "2027-03-28T00:59+00:00", id="before the gap"),
            pytest.param("2027-03-28 3am", BERLIN, "2027-03-28T01:00+00:00", id="after the gap"),
            pytest.param("25 Oct 2026 02:30 CEST", BERLIN, "2026-10-25T00:30+00:00", id="the first time"),
            pytest.param("25 Oct 2026 02:30 CET", BERLIN, "2026-10-25T01:30+00:00", id="the second time"),
            pytest.param("25 Oct 2026 2.30am CET", BERLIN, "2026-10-25T01:30+00:00", id="2.30am CET"),
            pytest.param("25 Oct 2026 02:30 +01:00", BERLIN, "2026-10-25T01:30+00:00", id="the second time by offset"),
            pytest.param("2026-10-25T02:30+02:00", BERLIN, "2026-10-25T00:30+00:00", id="with an offset"),
            pytest.param("4 Apr 2027 02:30 NZST", AUCKLAND, "2027-04-03T14:30+00:00", id="Auckland, the second time"),
            pytest.param("4 Apr 2027 01:45 +1030", LORD_HOWE, "2027-04-03T15:15+00:00", id="half an hour"),
            pytest.param("3 Apr 2027 14:00 CEST", BERLIN, "2027-04-03T12:00+00:00", id="a name that is not needed"),
            pytest.param("3 Apr 2027 14:00 UTC", KOLKATA, "2027-04-03T14:00+00:00", id="UTC"),
        ],
    )
    def test_each_time_is_one_moment(self, typed, zone, moment):
        with timezone.override(zone):
            assert read_moment(typed) == (datetime.fromisoformat(moment), False)

    @pytest.mark.parametrize(
        ("typed", "zone", "message"),
        [
            pytest.param(
                "2027-03-28 02:30",
                BERLIN,
                "02:30 on 28 Mar 2027 does not exist in Europe/Berlin: the clocks go forward. Enter another time, such "
                "as 03:30.",
                id="a time that does not exist",
            ),
            pytest.param(
                "27 Sep 2026 2:30 a.m.",
                AUCKLAND,
                "02:30 on 27 Sep 2026 does not exist in Pacific/Auckland: the clocks go forward. Enter another time, "
                "such as 03:30.",
                id="Auckland",
            ),
            pytest.param(
                "2026-10-25T02:30",
                BERLIN,
                "02:30 on 25 Oct 2026 comes twice in Europe/Berlin: the clocks go back. Enter 02:30 CEST for the first "
                "time, or 02:30 CET for the second.",
                id="a time that comes twice",
            ),
            pytest.param(
                "4 Apr 2027 01:45",
                LORD_HOWE,
                "01:45 on 4 Apr 2027 comes twice in Australia/Lord_Howe: the clocks go back. Enter 01:45 +11 for the "
                "first time, or 01:45 +1030 for the second.",
                id="names that are offsets",
            ),
            pytest.param(
                "3 Apr 2027 14:00 CET",
                BERLIN,
                "14:00 on 3 Apr 2027 is CEST in Europe/Berlin, not CET. Enter the time alone.",
                id="the name of winter",
            ),
        ],
    )
    def test_others_are_one_sentence(self, typed, zone, message):
        with timezone.override(zone), pytest.raises(ValidationError) as refusal:
            read_moment(typed)
        assert refusal.value.messages == [message]

    @pytest.mark.parametrize("zone", [AUCKLAND, KOLKATA, BERLIN, HONOLULU, LORD_HOWE, CAIRO, SANTIAGO], ids=str)
    def test_what_a_clock_shows_is_read_as_the_same_moment(self, zone):
        moments = [
            datetime(2026, month, day, hour, 30, tzinfo=UTC)
            for month in (3, 4, 9, 10)
            for day in range(1, 31)
            for hour in range(24)
        ]
        with timezone.override(zone):
            for moment in moments:
                local = moment.astimezone(zone)
                assert read_moment(f"{local:%Y-%m-%d} {clock(local)}") == (moment, False)


@pytest.mark.parametrize(
    ("zone", "person", "text"),
    [
        pytest.param(UTC, "", "3 Apr 2027, 12:00 UTC", id="UTC"),
        pytest.param(BERLIN, "Europe/Berlin", "3 Apr 2027, 14:00 in Europe/Berlin", id="one zone"),
        pytest.param(BERLIN, "Europe/Paris", "3 Apr 2027, 14:00 in Europe/Berlin", id="two with one time"),
        pytest.param(
            BERLIN,
            "Pacific/Auckland",
            "3 Apr 2027, 14:00 in Europe/Berlin (01:00 on 4 Apr 2027 for Ana)",
            id="two zones and days",
        ),
        pytest.param(BERLIN, "", "3 Apr 2027, 14:00 in Europe/Berlin (12:00 for Ana)", id="the same day"),
    ],
)
def test_a_moment_is_told_with_the_clock_of_its_person(zone, person, text):
    with timezone.override(zone):
        assert told(datetime(2027, 4, 3, 12, tzinfo=UTC), UserProfile(first_name="Ana", time_zone=person)) == text


class TestLanguages:
    @pytest.mark.parametrize(
        ("language", "typed", "day"),
        [
            ("en-gb", "03/04/2027", date(2027, 4, 3)),
            ("de", "3. April 2027", date(2027, 4, 3)),
            ("de", "3. März 2027", date(2027, 3, 3)),
            ("fr", "1er avril 2027", date(2027, 4, 1)),
            ("es", "3 de abril de 2027", date(2027, 4, 3)),
            ("nl", "03-04-2027", date(2027, 4, 3)),
            ("de", "2027-04-03", date(2027, 4, 3)),
        ],
    )
    def test_dates_are_read_as_the_language_writes_them(self, language, typed, day):
        with translation.override(language):
            assert read_date(typed) == day

    def test_the_default_language_says_nothing_of_who_reads(self):
        with pytest.raises(ValidationError, match="can be 3 Apr 2027 and 4 Mar 2027"):
            read_date("03/04/2027")


@pytest.mark.parametrize(
    ("moment", "zone"),
    [(datetime(1, 1, 1, tzinfo=UTC), HONOLULU), (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), AUCKLAND)],
    ids=["the first day of all", "the last day of all"],
)
def test_a_day_that_is_none_elsewhere_is_told_in_utc(moment, zone):
    with timezone.override(zone):
        assert told(moment, UserProfile(time_zone=str(zone))).split(",")[0].endswith(f"{moment.year:04}")
        assert day_of(moment, UserProfile(time_zone=str(zone))) is None


def test_a_day_is_told_in_the_language_of_the_page():
    day = datetime(2027, 4, 3, 23, 59, tzinfo=UTC)
    for language, told_as in (("en", "3 Apr 2027"), ("de", "3. April 2027"), ("en", "3 Apr 2027")):
        with translation.override(language):
            assert day_in_words(day) == day_in_words(day.date()) == told_as
