"""What a newcomer sees first in the mock world: plans for the next days, plausible rates, nothing invented."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise

import pytest
import time_machine
from django.db.models import Count, F, Q

from companies.models import CompanyDuplicate, JobListing
from interactions.models import Interview, JobUserInteraction, TimelineEvent
from interactions.reports import responses
from interactions.statuses import ENDED
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from jobpilot.site.data_report import data_report
from jobpilot.site.mock_data.places import PLACE_NAMED, PLACES
from jobpilot.site.mock_data.stories import STORIES, Deck
from jobpilot.zones import zone_of
from resumes.fit.abilities import abilities_of_resume
from resumes.fit.fits import compare
from resumes.fit.ranking import rank
from resumes.fit.reading import unread
from resumes.models import Resume, ResumeGeneration, ResumeOptimization
from skills.models import Skill

TODAY = date(2026, 3, 31)  # a Tuesday
NOW = datetime.combine(TODAY, time(15), UTC)
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_the_afternoon():
    with time_machine.travel(NOW, tick=False):
        yield


# --- Plans ----------------------------------------------------------------------------------------------------------


def test_several_people_have_an_interview_in_the_next_days(world):
    interviews = JobUserInteraction.objects.upcoming_interviews()

    assert interviews.count() >= 3
    assert interviews.values("user").distinct().count() >= 3
    assert interviews.filter(interview_scheduled__lt=NOW + 5 * DAY).exists()
    assert {interview.application_status for interview in interviews} == {"interviewing"}


def test_every_interview_is_at_working_hours_of_its_place_and_of_the_screen(world):
    held = Interview.objects.select_related("interaction__job", "user")

    assert held.count() > 5
    for interview in held:
        local = interview.starts_at.astimezone(PLACE_NAMED[interview.interaction.job.location].zone)
        assert interview.time_zone == str(local.tzinfo)
        assert local.weekday() < 5
        assert time(9) <= local.time() < time(17)
        assert time(8) <= interview.starts_at.time() < time(18)
        events = interview.interaction.timeline_events.filter(event_data__interview=str(interview.pk))
        event = events.get(event_type="interview_scheduled")
        assert event.event_data == {"when": interview.starts_at.isoformat(), "interview": str(interview.pk)}
        clock = interview.starts_at.astimezone(zone_of(interview.user))
        assert f"arranged for {clock:%Y-%m-%d %H:%M} in {clock.tzinfo}" in event.title
        assert event.event_date < interview.starts_at
        assert (interview.outcome == "planned") == (interview.starts_at > NOW)
        assert events.filter(event_type="interview_completed").exists() == (interview.starts_at <= NOW)


def test_interviews_come_in_rounds_and_the_date_is_the_next_or_the_last(world):
    numbers = Counter(each.number for each in Interview.objects.with_numbers())
    assert numbers[1] > numbers[2] > 1
    for row in JobUserInteraction.objects.applications().prefetch_related("interviews"):
        times = [each.starts_at for each in row.interviews.all()]
        ahead = [at for at in times if at > NOW]
        assert row.interview_scheduled == (min(ahead) if ahead else max(times, default=None))


def test_companies_answer_at_working_hours(world):
    for application in JobUserInteraction.objects.filter(response_date__isnull=False).select_related("job"):
        local = application.response_date.astimezone(PLACE_NAMED[application.job.location].zone)
        assert local.weekday() < 5
        assert time(9) <= local.time() < time(17)


def test_some_follow_ups_of_this_week_are_overdue_some_due_today_and_some_ahead(world):
    planned = JobUserInteraction.objects.filter(follow_up_date__isnull=False)
    days = [row.follow_up_date.date() - TODAY for row in planned]

    assert all(abs(day) < 7 * DAY for day in days)
    for some in (
        [day for day in days if day < 0 * DAY],
        [day for day in days if not day],
        [d for d in days if d > DAY],
    ):
        assert len(some) >= 2
    due = JobUserInteraction.objects.due_follow_ups()
    assert {*due} == {row for row in planned if row.follow_up_date.date() <= TODAY}
    assert {row.interaction_type for row in due} == {"saved", "applied"}


def test_a_follow_up_belongs_to_something_that_goes_on(world):
    planned = JobUserInteraction.objects.filter(follow_up_date__isnull=False)

    assert not planned.filter(Q(application_status__in=ENDED) | Q(archived_at__isnull=False)).exists()
    assert not planned.filter(interaction_type="saved").exclude(job__status="active").exists()
    for row in planned:
        (event,) = [event for event in row.timeline_events.all() if event.title.startswith("Follow-up planned for")]
        assert event.event_data == {"when": row.follow_up_date.isoformat()}
        assert event.title.endswith(f"{row.follow_up_date.astimezone(zone_of(row.user)):%Y-%m-%d}")
        assert event.event_date == row.last_interaction < row.follow_up_date


def test_nobody_who_accepted_a_job_goes_on_elsewhere(world):
    going_on = JobUserInteraction.objects.exclude(application_status__in=ENDED).filter(
        Q(interaction_type="applied") | Q(follow_up_date__isnull=False)
    )
    accepted = JobUserInteraction.objects.applications("accepted").values("user")

    assert accepted
    assert not going_on.filter(user__in=accepted).exists()


# --- Rates ----------------------------------------------------------------------------------------------------------


def test_a_quarter_of_the_applications_is_answered_and_few_get_an_offer(world):
    applications = JobUserInteraction.objects.applications()
    offers = applications.filter(application_status__in=["offered", "accepted", "declined"])

    assert 0.1 <= responses().rate <= 0.3
    assert 1 <= offers.count() <= applications.count() / 10


@pytest.mark.parametrize("applications", [50, 500])
def test_the_stories_are_dealt_in_proportion(applications):
    deck = Deck()
    dealt = [deck.story(age % 150, may_accept=True) for age in range(applications)]

    for story in STORIES:
        assert dealt.count(story) == pytest.approx(story.share * applications / 50, abs=3)


def test_a_young_application_waits_for_an_answer():
    deck = Deck()

    assert {deck.story(1, may_accept=True).steps for _ in range(50)} == {()}


def test_an_offer_is_accepted_only_where_nothing_else_goes_on():
    deck = Deck()

    assert not any("accepted" in deck.story(60, may_accept=False).steps for _ in range(100))
    assert "accepted" in deck.story(60, may_accept=True).steps


# --- Pay ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("period", "least"), [("hour", 5), ("month", 1)])
def test_some_pay_has_cents(world, period, least):
    pay = JobListing.objects.filter(salary_period=period).values_list("salary_min", flat=True)

    assert sum(amount % 1 != 0 for amount in pay if amount) >= least
    assert all(amount % Decimal("0.25") == 0 for amount in pay if amount)


# --- Nothing invented -----------------------------------------------------------------------------------------------


def test_every_file_that_is_said_to_have_been_generated_is_there(world):
    generated = ResumeGeneration.objects.select_related("resume")

    assert generated.exists()
    for made in generated:
        with made.file.open() as file:
            content = file.read()
        assert (made.file_size, made.sha256) == (len(content), sha256(content).hexdigest())
        assert made.generated_at <= made.resume.last_generated_at
    assert not Resume.objects.filter(last_generated_at__isnull=False, generations=None).exists()


def test_no_score_is_invented(world):
    assert ResumeOptimization.objects.exists()
    for analysis in ResumeOptimization.objects.select_related("resume__user", "job"):
        able = abilities_of_resume(analysis.resume, date(2026, 3, 31))
        assert analysis.match_score == compare(able, analysis.job).score
        assert not analysis.is_stale


def test_what_fits_best_is_there_from_the_start(world):
    open_jobs = JobListing.objects.active().canonical()
    assert not open_jobs.filter(unread()).exists()
    assert rank(user=UserProfile.objects.first(), listings=open_jobs).best


def test_other_scores_are_left_to_those_who_make_them(world):
    assert not Resume.objects.exclude(ats_score_data={}).exists()
    assert not JobListing.objects.filter(data_quality_score__isnull=False).exists()
    assert not Skill.objects.filter(proficiency_score__isnull=False).exists()
    assert not Skill.objects.exclude(source="manual", confidence=1).exists()
    assert {pair.score for pair in CompanyDuplicate.objects.all()} == {1.0}  # as `compatibility()` has of equal names


# --- Consistency ----------------------------------------------------------------------------------------------------


def test_an_application_names_the_version_of_its_own_resume_that_was_sent(world):
    for application in JobUserInteraction.objects.applications().select_related("resume"):
        version = application.resume.versions.get(version_number=application.resume_version)
        assert application.resume.user_id == application.user_id
        assert version.created_at <= application.applied_date
        resume = application.resume
        assert version.content_snapshot == {**resume.content, "summary": resume.summary}


def test_the_versions_of_a_resume_differ(world):
    several = Resume.objects.annotate(rows=Count("versions")).filter(rows__gt=1)

    assert several
    for resume in several:
        for earlier, later in pairwise(resume.versions.order_by("version_number")):
            assert earlier.content_snapshot != later.content_snapshot
            assert earlier.created_at < later.created_at


def test_rows_of_different_people_are_not_tied_together(world):
    assert not Resume.objects.filter(parent_resume__isnull=False).exclude(parent_resume__user=F("user")).exists()
    assert not JobUserInteraction.objects.filter(resume__isnull=False).exclude(resume__user=F("user")).exists()
    assert not TimelineEvent.objects.exclude(interaction__user=F("user")).exists()


def test_the_report_on_the_data_finds_nothing(world):
    report = data_report()

    assert (report.orphans, report.violations) == ([], [])


@pytest.mark.parametrize("seed", [pytest.param(2, id="a-Saturday"), pytest.param(3, id="a-Sunday")])
def test_other_worlds_are_believable_too(seed):
    today = datetime(2026, 3, 26 + seed, tzinfo=UTC)
    with time_machine.travel(today + timedelta(hours=23), tick=False):
        mock_data.seed(users=20, companies=30, jobs=150, seed=seed)

        assert JobUserInteraction.objects.upcoming_interviews().count() >= 3
        assert JobUserInteraction.objects.due_follow_ups().filter(follow_up_date__lt=today).exists()
        assert JobUserInteraction.objects.due_follow_ups().filter(follow_up_date__gte=today).exists()
        assert 0.1 <= responses().rate <= 0.3
        assert data_report().is_consistent


class TestPlaces:
    @pytest.mark.parametrize("place", PLACES, ids=str)
    @pytest.mark.parametrize("month", [1, 7], ids=["winter", "summer"])
    def test_every_place_has_appointments_on_a_weekend_too(self, place, month):
        saturday = datetime(2026, month, 31 if month == 1 else 25, tzinfo=UTC)
        slots = place.appointments(saturday)
        assert slots
        assert {slot.astimezone(place.zone).weekday() for slot in slots} == {0}

    @pytest.mark.parametrize(
        ("moment", "begins"),
        [
            pytest.param("2026-03-31T15:30", "2026-03-31T15:30", id="at-work"),
            pytest.param("2026-03-31T05:00", "2026-03-31T13:00", id="before-nine"),
            pytest.param("2026-03-31T21:00", "2026-04-01T13:00", id="after-five"),
            pytest.param("2026-04-03T21:00", "2026-04-06T13:00", id="on-Friday-evening"),
            pytest.param("2026-04-05T16:00", "2026-04-06T13:00", id="on-Sunday"),
        ],
    )
    def test_work_goes_on_at_the_next_working_hour(self, moment, begins):
        boston = PLACE_NAMED["Boston, MA"]
        assert boston.at_work(datetime.fromisoformat(f"{moment}Z")) == datetime.fromisoformat(f"{begins}Z")
