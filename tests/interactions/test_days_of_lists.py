"""The days of a list and of what a page only shows: whose they are, and that no year breaks them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Permission

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import UserProfile
from skills.factories import SkillBankFactory
from skills.models import Skill, SkillBank
from tests.support.admin import FORMATS
from tests.support.pages import client_with, page

pytestmark = pytest.mark.django_db
ZONES = ["Pacific/Auckland", "Asia/Kolkata", "Europe/Berlin", "Pacific/Honolulu"]
# The clocks go forward or back in Berlin or Auckland on all but the last.
DAYS = [date(2026, 3, 29), date(2026, 4, 5), date(2026, 9, 27), date(2026, 10, 25), date(2026, 11, 26)]
MICROSECOND, DAY = timedelta(microseconds=1), timedelta(days=1)


@pytest.fixture
def coach(client):
    """Log in as a coach in Berlin."""
    client.force_login(UserFactory(admin=True, time_zone="Europe/Berlin"))
    return client


def shown(client, model, **asked: Any) -> set:
    return set(client.get(page(model, "changelist"), asked).context["cl"].queryset)


def said(client, model, **asked: Any) -> str:
    return client.get(page(model, "changelist"), asked).context["zone_of_list"]


def ways_to_ask(field: str, day: date) -> list[dict[str, Any]]:
    """Return the addresses that ask for one day: by the links to dates, and as a range."""
    return [
        {f"{field}__year": day.year, f"{field}__month": day.month, f"{field}__day": day.day},
        {f"{field}_from_0": f"{day:%d.%m.%Y}", f"{field}_to_0": str(day)},
    ]


class TestOnePerson:
    """A list of one person's rows goes by their clock."""

    @pytest.mark.parametrize("zone", ZONES)
    def test_a_day_is_theirs_on_any_night(self, coach, zone):
        person = UserProfileFactory(time_zone=zone)
        for day in DAYS:
            first, end = (datetime(each.year, each.month, each.day, tzinfo=ZoneInfo(zone)) for each in (day, day + DAY))
            moments = [each.astimezone(UTC) for each in (first - MICROSECOND, first, end - MICROSECOND, end)]
            _, *inside, _ = [TimelineEventFactory(user=person, interaction=None, event_date=each) for each in moments]
            for asked in ways_to_ask("event_date", day):
                assert shown(coach, TimelineEvent, user__id__exact=person.pk, **asked) == set(inside)

    def test_a_seeker_needs_no_filter_for_it(self, client):
        person = UserProfileFactory(first_name="Ana", time_zone="Pacific/Auckland")
        account: Any = UserFactory(is_staff=True, time_zone="Europe/Berlin")
        account.user_permissions.set(Permission.objects.exclude(codename="see_everybody"))
        UserProfile.objects.filter(pk=person.pk).update(account=account)
        client.force_login(account)
        event = TimelineEventFactory(
            user=person, interaction=None, event_date=datetime(2026, 11, 26, 11, 30, tzinfo=UTC)
        )

        for asked in ways_to_ask("event_date", date(2026, 11, 27)):
            assert shown(client, TimelineEvent, **asked) == {event}
        assert said(client, TimelineEvent) == "Days and times are those of Ana, in Pacific/Auckland."
        account.time_zone = ""
        account.save()
        assert said(client, TimelineEvent) == ""

    def test_columns_and_links_go_by_it_too(self, coach):
        person = UserProfileFactory(first_name="Ana", time_zone="Pacific/Auckland")
        TimelineEventFactory(user=person, interaction=None, event_date=datetime(2026, 11, 30, 11, 30, tzinfo=UTC))

        html = coach.get(page(TimelineEvent, "changelist"), {"user__id__exact": person.pk}).text

        assert "Days and times are those of Ana, in Pacific/Auckland." in html
        assert 'title="1 Dec 2026, 00:30 in Pacific/Auckland"' in html
        assert "event_date__day=1&amp;" in html

    def test_who_is_asked_for_by_a_row_of_theirs(self, coach):
        row = JobUserInteractionFactory(user__first_name="Ana", user__time_zone="Pacific/Auckland", applied=True)
        bank = SkillBankFactory(user=row.user)
        theirs = "Days and times are those of Ana, in Pacific/Auckland."
        assert said(coach, TimelineEvent, interaction__id__exact=row.pk) == theirs
        assert said(coach, Skill, bank__id__exact=bank.pk) == theirs
        assert said(coach, TimelineEvent, job__id__exact=row.job.pk).startswith("Days and times are in Europe/Berlin.")

    @pytest.mark.parametrize("key", ["x", "0", "", "9" * 40])
    def test_a_key_of_nobody_breaks_no_list(self, coach, key):
        assert coach.get(page(TimelineEvent, "changelist"), {"user__id__exact": key}, follow=True).status_code == 200

    def test_an_export_has_the_rows_of_the_list(self, coach):
        person = UserProfileFactory(time_zone="Pacific/Auckland")
        at = datetime(2026, 11, 26, 11, 30, tzinfo=UTC)  # the 27th there
        inside, before = (
            JobUserInteractionFactory(user=person, last_interaction=each, first_interaction=each)
            for each in (at, at - timedelta(hours=1))
        )
        (asked, _) = ways_to_ask("last_interaction", date(2026, 11, 27))
        query = "&".join(f"{name}={value}" for name, value in {"user__id__exact": person.pk, **asked}.items())
        csv = next(key for key, kind in enumerate(FORMATS) if "csv" in str(kind).lower())
        chosen = {"format": csv, "resource": "", "jobuserinteractionresource_id": "on"}
        text = coach.post(f"{page(JobUserInteraction, 'export')}?{query}", chosen).content.decode()
        assert (str(inside.pk) in text, str(before.pk) in text) == (True, False)

    def test_a_day_of_a_bank_is_read_with_its_hours(self, coach):
        bank = SkillBankFactory(user__time_zone="Pacific/Auckland")
        SkillBank.objects.filter(pk=bank.pk).update(updated_at=datetime(2026, 11, 26, 11, 30, tzinfo=UTC))
        asked = {"updated_at_from_0": "27.11.2026", "updated_at_to_0": "27.11.2026"}
        assert shown(coach, SkillBank, user__id__exact=bank.user_id, **asked) == {bank}


class TestSeveral:
    """Lists of several people, and of what they share, go by the clock of the account, and say so."""

    def test_people_in_several_zones(self, coach):
        UserProfileFactory(time_zone="Pacific/Auckland")
        mixed = "Days and times are in Europe/Berlin. Filter by a person to see theirs."
        assert said(coach, TimelineEvent) == mixed
        assert said(coach, UserProfile) == "Days and times are in Europe/Berlin."

    def test_people_in_one_zone(self, coach, settings):
        UserProfileFactory(time_zone="Europe/Berlin")
        assert said(coach, TimelineEvent) == ""
        UserProfileFactory(time_zone="")
        assert said(coach, TimelineEvent).startswith("Days and times are in Europe/Berlin.")
        settings.TIME_ZONE = "Europe/Berlin"
        assert said(coach, TimelineEvent) == said(coach, Company) == ""

    def test_shared_rows(self, coach):
        assert said(coach, Company) == "Days and times are in Europe/Berlin."


class TestWhatIsOnlyShown:
    def test_a_day_has_no_time_and_a_time_is_told_for_the_person(self):
        client = client_with("view_jobuserinteraction", "view_timelineevent")
        first, noon = datetime(2025, 11, 19, 11, tzinfo=UTC), datetime(2025, 11, 20, 12, tzinfo=UTC)
        person = UserProfileFactory(first_name="Ana", time_zone="Pacific/Auckland")
        row = JobUserInteractionFactory(
            user=person, applied=True, applied_date=first, follow_up_date=noon, interview_scheduled=first
        )
        TimelineEventFactory(user=person, interaction=row, job=row.job, event_date=first - DAY)

        html = client.get(page(JobUserInteraction, "change", row.pk)).text

        assert "20 Nov 2025<" in html.replace("\n", "").replace(" <", "<")
        assert "20 Nov 2025, 12:00 (01:00 on 21 Nov 2025 for Ana)" in html
        assert "19 Nov 2025, 11:00 (00:00 on 20 Nov 2025 for Ana)" in html  # an interview has a time
        assert "18 Nov 2025" not in html

    def test_what_is_said_in_utc_is_in_utc(self, coach):
        record = LegacyRecordFactory(resolved_at=datetime(2026, 11, 26, 12, tzinfo=UTC))
        assert "Resolved 26 Nov 2026, 12:00 UTC" in coach.get(page(LegacyRecord, "change", record.pk)).text

    def test_a_day_of_a_listing_is_that_of_its_source(self):
        job = JobListingFactory(application_deadline=datetime(2027, 4, 3, tzinfo=UTC))
        html = client_with("view_joblisting").get(page(JobListing, "change", job.pk)).text
        assert "3 Apr 2027" in html
        assert "3 Apr 2027, " not in html


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "moment", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)], ids=["1", "9999"]
)
def test_no_year_breaks_the_links_to_dates(client, zone, moment):
    client.force_login(UserFactory(admin=True, time_zone=zone))
    far, near = JobListingFactory(), JobListingFactory(posted_date=datetime(2026, 11, 26, 12, tzinfo=UTC))
    JobListing.objects.filter(pk=far.pk).update(posted_date=moment)
    CompanyFactory()
    Company.objects.update(created_at=moment)
    year = {"posted_date__year": moment.year}
    month, day = year | {"posted_date__month": moment.month}, {"posted_date_from_0": f"{moment:%d.%m.}{moment.year:04}"}
    late = {"posted_date_to_0": "31.12.9999", "posted_date_to_1": "23:59"}
    for asked in ({}, year, month, month | {"posted_date__day": moment.day}, day, late):
        assert client.get(page(JobListing, "changelist"), asked, follow=True).status_code == 200
    assert shown(client, JobListing) == {near, far}
    assert client.get(page(Company, "changelist")).status_code == 200
    assert client.get(page(JobListing, "change", far.pk)).status_code == 200
