"""People in Auckland, Kolkata, Berlin and Honolulu: their days and hours at each door, on any night."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from companies.factories import JobListingFactory
from interactions import services
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.reports import applications_by_week, pipeline_report
from jobpilot.factories import UserFactory, UserProfileFactory
from tests.support.admin import faults, upload
from tests.support.pages import form_data, messages_of, page

pytestmark = pytest.mark.django_db
objects = JobUserInteraction.objects
ZONES = ["Pacific/Auckland", "Asia/Kolkata", "Europe/Berlin", "Pacific/Honolulu"]
NOW = datetime(2026, 11, 26, 18, 44, tzinfo=UTC)  # 27 November, 07:44 in Auckland
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def person(request):
    return UserProfileFactory(first_name="Ana", time_zone=getattr(request, "param", "Pacific/Auckland"))


@pytest.fixture
def own_client(client, person):
    """Log in as an administrator who is the person."""
    account = UserFactory(admin=True)
    person.account = account
    person.save()
    client.force_login(account)
    return client


@pytest.fixture
def coach(client):
    """Log in as a coach in Berlin."""
    client.force_login(UserFactory(admin=True, time_zone="Europe/Berlin"))
    return client


def typed(name: str, day: str, at: str = "") -> dict[str, str]:
    return {f"{name}_0": day, f"{name}_1": at}


def post(client, row: JobUserInteraction, **values: str):
    url = page(JobUserInteraction, "change", row.pk)
    return client.post(url, form_data(client.get(url).text) | values)


def application(person, **values) -> Any:
    return JobUserInteractionFactory(user=person, applied=True, **values)


def local(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


@pytest.mark.usefixtures("clock")
class TestTheFuture:
    """What is now for the person is not ahead, and what is ahead for them is."""

    @pytest.mark.parametrize("person", ZONES, indirect=True)
    @pytest.mark.parametrize("door", ["form", "file"])
    def test_begins_where_the_person_is(self, own_client, person, door):
        row, here = application(person, applied_date=None), NOW.astimezone(ZoneInfo(person.time_zone))

        def send(moment: datetime) -> list[str]:
            day, at = f"{moment:%Y-%m-%d}", f"{moment:%H:%M}"
            if door == "form":
                answer = post(own_client, row, **typed("applied_date", day, at))
                return [] if answer.status_code == 302 else messages_of(answer)
            answer = upload(own_client, JobUserInteraction, f"id,applied_date\n{row.pk},{day} {at}\n")
            return [] if answer.status_code == 302 else faults(answer)

        (refused,) = send(here + MINUTE)
        assert "cannot be in the future" in refused
        assert send(here) == []
        row.refresh_from_db()
        assert row.applied_date == NOW

    @pytest.mark.parametrize("person", ZONES, indirect=True)
    def test_today_alone_is_not_ahead_and_tomorrow_is(self, own_client, person):
        row, today = application(person, applied_date=None), NOW.astimezone(ZoneInfo(person.time_zone)).date()

        assert post(own_client, row, **typed("applied_date", str(today + DAY))).status_code == 200
        assert post(own_client, row, **typed("applied_date", str(today))).status_code == 302

        row.refresh_from_db()
        assert local(row.applied_date, person.time_zone) == f"{today} 00:00"


class TestADay:
    """A date without a time stays that day for the person, whoever typed it, and is shown without a time."""

    @pytest.mark.parametrize("person", ZONES, indirect=True)
    @pytest.mark.parametrize("name", ["follow_up_date", "applied_date", "saved_date", "response_date"])
    def test_is_kept_by_the_form_of_a_coach(self, coach, person, name):
        row = application(person, applied_date=None)

        answer = post(coach, row, **typed(name, "20 Nov 2025"))

        assert answer.status_code == 302, messages_of(answer)
        row.refresh_from_db()
        assert local(getattr(row, name), person.time_zone) == "2025-11-20 00:00"
        shown = form_data(coach.get(page(JobUserInteraction, "change", row.pk)).text)
        assert (shown[f"{name}_0"], shown[f"{name}_1"]) == (["2025-11-20"], [""])

    @pytest.mark.parametrize("person", ZONES, indirect=True)
    @pytest.mark.parametrize("cell", ["2025-11-20", "20 Nov 2025", "20.11.2025"])
    def test_is_kept_by_a_file(self, coach, person, cell):
        row = application(person, applied_date=None)

        upload(coach, JobUserInteraction, f"id,follow_up_date\n{row.pk},{cell}\n")

        row.refresh_from_db()
        assert local(row.follow_up_date, person.time_zone) == "2025-11-20 00:00"

    def test_is_kept_by_a_file_with_a_new_row(self, coach, person):
        job = JobListingFactory()

        upload(coach, JobUserInteraction, f"applied_date,user,job\n2025-11-20,{person.email},{job.pk}\n")

        assert local(objects.get(job=job).applied_date, person.time_zone) == "2025-11-20 00:00"

    def test_is_shown_alone_in_lists_and_on_the_start_page(self, coach, person):
        application(person, follow_up_date=datetime(2025, 11, 19, 11, tzinfo=UTC))

        cells = coach.get(page(JobUserInteraction, "changelist")).text
        start = coach.get(reverse("admin:index")).text

        assert 'title="20 Nov 2025">20 Nov 2025<' in cells
        assert "· 20 Nov 2025</div>" in start

    def test_is_named_on_the_timeline(self, person):
        services.schedule_follow_up(interaction=application(person), at=datetime(2026, 11, 30, 21, tzinfo=UTC))
        assert TimelineEvent.objects.latest("created_at").title == "Follow-up planned for 2026-12-01"

    def test_is_not_enough_for_an_interview(self, coach, person):
        answer = post(coach, application(person), **typed("interview_scheduled", "2027-04-03"))
        assert messages_of(answer) == ["Enter the time, too, such as 14:00 or 2pm."]

    def test_of_a_status_may_be_the_day_of_the_application(self, own_client, person):
        sent = datetime(2026, 2, 1, 20, tzinfo=UTC)  # 2 February, 09:00 in Auckland
        row = services.apply_to_job(user=person, job=JobListingFactory(), applied_date=sent).interaction

        changed = {"application_status": "screening"} | typed("status_changed_at", "2 Feb 2026")
        answer = post(own_client, row, **changed)

        assert answer.status_code == 302, messages_of(answer)
        assert row.timeline_events.get(to_status="screening").event_date == sent + timedelta(microseconds=1)

    def test_of_a_listing_is_one_for_everybody(self, coach, settings):
        settings.TIME_ZONE = "America/New_York"
        job = JobListingFactory(application_deadline=None)
        url = page(type(job), "change", job.pk)

        coach.post(url, form_data(coach.get(url).text) | typed("application_deadline", "3 April 2027"))

        job.refresh_from_db()
        assert job.application_deadline == datetime(2027, 4, 3, 4, tzinfo=UTC)
        for zone in ("Europe/Berlin", "Pacific/Auckland"):
            with timezone.override(zone), time_machine.travel(datetime(2027, 4, 4, 3, 59, tzinfo=UTC), tick=False):
                assert job.is_open
                assert type(job).objects.active().get() == job
        assert form_data(coach.get(url).text)["application_deadline_1"] == [""]


class TestATime:
    @pytest.mark.parametrize("at", ["14:00", "2pm", "14.00", "14h00", "14h", "2:00 p.m.", "14 Uhr"])
    def test_is_read_by_the_clock_of_the_account_and_echoed(self, coach, person, at):
        row = application(person)

        answer = post(coach, row, **typed("interview_scheduled", "3 April 2027", at))

        row.refresh_from_db()
        assert row.interview_scheduled == datetime(2027, 4, 3, 12, tzinfo=UTC)
        said = [str(message) for message in coach.get(answer.url).context["messages"]]
        assert "Interview on: 3 Apr 2027, 14:00 in Europe/Berlin (01:00 on 4 Apr 2027 for Ana)." in said

    def test_is_told_by_the_clock_of_the_person_too(self, coach, person):
        row = application(person, interview_scheduled=datetime(2027, 4, 3, 12, tzinfo=UTC))

        html = coach.get(page(JobUserInteraction, "change", row.pk)).text

        assert "01:00 on 4 Apr 2027 for Ana." in html
        assert (
            "Times are in Europe/Berlin. Ana is in Pacific/Auckland, and dates without a time are days there." in html
        )
        assert form_data(html)["interview_scheduled_0"] == ["2027-04-03"]
        assert form_data(html)["interview_scheduled_1"] == ["14:00"]

    def test_is_told_once_in_one_zone(self, own_client, person):
        row = application(person, interview_scheduled=datetime(2027, 4, 3, 12, tzinfo=UTC))
        html = own_client.get(page(JobUserInteraction, "change", row.pk)).text
        assert "Times are in Pacific/Auckland." in html
        assert "for Ana" not in html

    def test_names_no_person_as_html(self, coach):
        person = UserProfileFactory(first_name="<b>Ana</b>", time_zone="Pacific/Auckland")
        row = application(person, interview_scheduled=datetime(2027, 4, 3, 12, tzinfo=UTC))
        assert "<b>Ana</b>" not in coach.get(page(JobUserInteraction, "change", row.pk)).text

    def test_that_does_not_exist_is_refused_at_its_field(self, coach, person):
        row = application(person)
        answer = post(coach, row, **typed("interview_scheduled", "28 Mar 2027", "2:30"))
        assert messages_of(answer) == [
            "02:30 on 28 Mar 2027 does not exist in Europe/Berlin: the clocks go forward. Enter another time, such as "
            "03:30."
        ]
        assert form_data(answer.text)["interview_scheduled_1"] == ["2:30"]

    @pytest.mark.parametrize(("suffix", "hour"), [("CEST", 0), ("CET", 1)])
    def test_that_comes_twice_is_asked_for_and_kept(self, coach, person, suffix, hour):
        row = application(person, applied_date=None)
        answer = post(coach, row, **typed("applied_date", "25 Oct 2026", "2:30"))
        (asked,) = messages_of(answer)
        assert "comes twice in Europe/Berlin" in asked

        assert post(coach, row, **typed("applied_date", "25 Oct 2026", f"2:30 {suffix}")).status_code == 302

        row.refresh_from_db()
        assert row.applied_date == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
        assert post(coach, row, notes="Unchanged otherwise").status_code == 302
        again = objects.get(pk=row.pk)
        assert (again.applied_date, again.notes) == (row.applied_date, "Unchanged otherwise")

    def test_of_a_file_is_by_the_clock_of_the_person(self, coach, person):
        row = application(person)
        upload(coach, JobUserInteraction, f"id,interview_scheduled\n{row.pk},4 April 2027 2:30 NZST\n")
        row.refresh_from_db()
        assert row.interview_scheduled == datetime(2027, 4, 3, 14, 30, tzinfo=UTC)

        refused = upload(coach, JobUserInteraction, f"id,interview_scheduled\n{row.pk},2027-09-26 02:30\n")
        (message,) = faults(refused)
        assert "02:30 on 26 Sep 2027 does not exist in Pacific/Auckland" in message

    def test_is_named_on_the_timeline(self, person):
        services.schedule_interview(interaction=application(person), at=datetime(2027, 4, 3, 12, tzinfo=UTC))
        title = TimelineEvent.objects.latest("created_at").title
        assert title == "Interview arranged for 2027-04-04 01:00 in Pacific/Auckland"


class TestExports:
    @pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
    @pytest.mark.parametrize("reader", ["Europe/Berlin", "Pacific/Honolulu", ""])
    def test_an_unchanged_export_changes_nothing_whoever_imports_it(self, client, person, kind, reader, tmp_path):
        """The hour that comes twice, midnights, and microseconds included."""
        moments = [
            datetime(2025, 10, 26, 0, 30, tzinfo=UTC),
            datetime(2025, 10, 26, 1, 30, tzinfo=UTC),
            datetime(2025, 11, 19, 11, tzinfo=UTC),
            datetime(2025, 11, 20, 0, 0, 0, 123_456, tzinfo=UTC),
        ]
        rows = [application(person, applied_date=at, follow_up_date=at) for at in moments]
        before = list(objects.order_by("pk").values())
        file = tmp_path / f"rows.{kind}"
        with timezone.override("Europe/Berlin"):
            call_command("export_rows", "jobuserinteraction", str(file))
        if kind == "csv":
            assert "2025-10-26T02:30:00+02:00" in file.read_text()
            assert "2025-10-26T02:30:00+01:00" in file.read_text()

        client.force_login(UserFactory(admin=True, time_zone=reader))
        answer = upload(client, JobUserInteraction, file.read_bytes(), kind)

        assert answer.status_code == 302, faults(answer)
        assert list(objects.order_by("pk").values()) == before
        assert len(before) == len(rows)


class TestDue:
    """A follow-up is due all day of the person, from the first moment of it to the last."""

    @pytest.mark.parametrize("zone", ZONES)
    @pytest.mark.parametrize(
        "day", [date(2026, 3, 29), date(2026, 4, 5), date(2026, 9, 27), date(2026, 10, 25)], ids=str
    )
    def test_from_midnight_to_midnight(self, admin_client, zone, day):
        zone_info = ZoneInfo(zone)
        person = UserProfileFactory(time_zone=zone)
        first, end = (
            datetime(each.year, each.month, each.day, tzinfo=zone_info).astimezone(UTC) for each in (day, day + DAY)
        )
        evening = application(person, follow_up_date=end - MINUTE)
        tomorrow = application(person, follow_up_date=end)
        mine = objects.for_user(person)

        for now, due in (
            (first - MINUTE, []),
            (first, [evening]),
            (end - MINUTE, [evening]),
            (end, [evening, tomorrow]),
        ):
            with time_machine.travel(now, tick=False):
                (shown,) = (
                    each["rows"]
                    for each in admin_client.get(reverse("admin:index")).context["dashboard"]["lists"]
                    if each["name"] == "follow_ups"
                )
                assert list(mine.due_follow_ups()) == list(objects.due_follow_ups()) == due
                assert [row["key"] for row in shown] == [row.pk for row in due]
        assert list(mine.due_follow_ups(day)) == list(objects.due_follow_ups(day)) == [evening]
        assert list(mine.due_follow_ups(first)) == list(objects.due_follow_ups(first)) == [evening]

    @pytest.mark.usefixtures("clock")
    def test_each_person_has_their_own_today(self):
        at = datetime(2026, 11, 26, 23, tzinfo=UTC)  # today in Auckland, Kolkata and Honolulu, tomorrow in Berlin
        rows = {zone: application(UserProfileFactory(time_zone=zone), follow_up_date=at) for zone in [*ZONES, ""]}

        assert set(objects.due_follow_ups()) == {rows[zone] for zone in (*ZONES, "") if zone != "Europe/Berlin"}

    def test_rows_of_two_people_are_asked_for_together(self):
        people = [UserProfileFactory(time_zone=zone) for zone in ("Pacific/Auckland", "Pacific/Honolulu")]
        for person in people:
            application(person, follow_up_date=datetime(2026, 12, 1, 12, tzinfo=UTC))
        both = objects.for_user(people[0]) | objects.for_user(people[1])
        assert [row.user for row in both.due_follow_ups(date(2026, 12, 1))] == people[1:]


class TestReports:
    """Weeks and days are those of each person."""

    SUNDAY_IN_BERLIN = datetime(2026, 3, 29, 21, 30, tzinfo=UTC)  # the night before the clocks went forward

    @pytest.mark.parametrize(
        ("zone", "monday"),
        [
            ("Pacific/Auckland", date(2026, 3, 30)),
            ("Asia/Kolkata", date(2026, 3, 30)),
            ("Europe/Berlin", date(2026, 3, 23)),
            ("Pacific/Honolulu", date(2026, 3, 23)),
        ],
    )
    def test_a_week_begins_on_their_monday(self, zone, monday):
        person = UserProfileFactory(time_zone=zone)
        services.apply_to_job(user=person, job=JobListingFactory(), applied_date=self.SUNDAY_IN_BERLIN)
        for user in (person, None):
            assert [week.week for week in applications_by_week(user=user) if week.applications] == [monday]

    def test_the_site_has_a_zone_too(self, settings):
        settings.TIME_ZONE = "Asia/Kolkata"
        services.apply_to_job(user=UserProfileFactory(), job=JobListingFactory(), applied_date=self.SUNDAY_IN_BERLIN)
        assert [week.week for week in applications_by_week() if week.applications] == [date(2026, 3, 30)]

    def test_since_is_a_day_of_each(self):
        for zone in ZONES:
            person = UserProfileFactory(time_zone=zone)
            services.apply_to_job(user=person, job=JobListingFactory(), applied_date=self.SUNDAY_IN_BERLIN)
        report = pipeline_report(since=date(2026, 3, 30))
        assert (report.responses.applications, report.stages[0].stays) == (2, 2)


def test_an_error_names_the_time_of_the_page(coach, person):
    sent = datetime(2026, 2, 1, 20, tzinfo=UTC)
    row = services.apply_to_job(user=person, job=JobListingFactory(), applied_date=sent).interaction
    changed = {"application_status": "screening"} | typed("status_changed_at", "1 Feb 2026", "20:59")
    assert messages_of(post(coach, row, **changed)) == [
        "The status has been applied since 2026-02-01 21:00 in Europe/Berlin. The change cannot be before that."
    ]


def test_two_tabs_are_told_both_values_by_one_clock(coach, person):
    row = application(person, follow_up_date=datetime(2026, 12, 1, 9, tzinfo=UTC))
    url = page(JobUserInteraction, "change", row.pk)
    tab = form_data(coach.get(url).text)
    objects.filter(pk=row.pk).update(follow_up_date=datetime(2026, 12, 2, 9, tzinfo=UTC))

    answer = coach.post(url, tab | typed("follow_up_date", "3 Dec 2026", "10am"))

    (asked,) = messages_of(answer)
    assert "“2 Dec 2026, 10:00 in Europe/Berlin”" in asked
    assert "“3 Dec 2026, 10:00 in Europe/Berlin”" in asked
