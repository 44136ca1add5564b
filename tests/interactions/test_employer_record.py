"""The record of an employer, compared with a plain computation on random histories, and on the page of a company."""

import html
import os
import re
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from statistics import mean, median
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from companies.services import merge_companies, undo_merge
from interactions.choices import InterviewOutcome
from interactions.factories import InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.models import Interview, JobUserInteraction, Offer, TimelineEvent
from interactions.reports import FEWEST_PEOPLE, EmployerRecord, InterviewRound, employer_record, interview_rounds
from interactions.services import undo_status_change, update_application_status
from interactions.statuses import ENDED, STATUSES
from jobpilot.factories import UserProfileFactory
from jobpilot.models import User, UserProfile
from resumes.factories import ResumeFactory
from tests.interactions.test_report_totals import NOW, Reader, World, actions, events
from tests.support.pages import client_with, page

EXAMPLES = int(os.environ.get("EMPLOYER_EXAMPLES", "10"))  # a thousand, to look for more
PEOPLE, JOBS = FEWEST_PEOPLE + 2, 4  # two jobs at each of two companies
OFFERED = {"offered", "accepted", "declined"}
PAIRS = st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, JOBS - 1))
listings = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Welder", "welder", "Clerk"]),
        "location": st.sampled_from(["", "Austin, TX", "AUSTIN TX"]),
        "status": st.sampled_from(["active", "filled"]),
        "deadline": st.none() | st.integers(-90, 30),
        "posted": st.integers(-100, 0),
        "is_duplicate": st.just(False) | st.booleans(),
    }
)
interviews = st.fixed_dictionaries(
    {"days": st.integers(-60, 5), "outcome": st.sampled_from(InterviewOutcome.values)},
)
offers = st.fixed_dictionaries(
    {
        "days": st.integers(-60, 0),
        "base_pay": st.none() | st.sampled_from([50_000, 60_000, 80_000, 90_000, 99_000]),
        "currency": st.sampled_from(["USD", "USD", "EUR"]),
        "period": st.sampled_from(["year", "year", "month"]),
    }
)


def day(days: int) -> datetime:
    return NOW + timedelta(days=days)


@pytest.fixture
def people(db) -> list[UserProfile]:
    return UserProfileFactory.create_batch(PEOPLE)


@pytest.fixture
def resumes(people) -> list[list]:
    return [ResumeFactory.create_batch(2, user=person) for person in people]


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(
    posted=st.lists(listings, min_size=JOBS, max_size=JOBS),
    done=st.dictionaries(PAIRS, actions, max_size=PEOPLE * JOBS),
    recorded=st.lists(events(PEOPLE, JOBS), max_size=14),
    met=st.dictionaries(PAIRS, st.lists(interviews, max_size=4, unique_by=lambda each: each["days"]), max_size=10),
    offered=st.dictionaries(PAIRS, st.lists(offers, max_size=3, unique_by=lambda each: each["days"]), max_size=10),
    status=st.sampled_from([status.value for status in STATUSES]),
    whose=st.integers(0, PEOPLE - 1),
)
def test_the_record_counts_as_a_reader_does(people, resumes, posted, done, recorded, met, offered, status, whose):
    with transaction.atomic(), time_machine.travel(NOW, tick=False):
        compare(people, resumes, posted, done, recorded, met, offered, status, whose)
        transaction.set_rollback(True)


def compare(people, resumes, posted, done, recorded, met, offered, status, whose) -> None:
    companies = [CompanyFactory(name="Acme Forge"), CompanyFactory(name="Bolt Works")]
    jobs: list[Any] = []
    for number, each in enumerate(posted):
        jobs.append(
            JobListingFactory(
                company=companies[number % 2],
                title=each["title"],
                location=each["location"],
                status=each["status"],
                application_deadline=None if each["deadline"] is None else day(each["deadline"]),
                posted_date=day(each["posted"]),
                canonical=jobs[-1] if jobs and each["is_duplicate"] else None,
                source="",
                salary_min=60_000,
                salary_max=90_000,
                salary_currency="USD",
                salary_period="year",
            )
        )
    world = World(people, jobs, resumes)
    for (person, job), action in done.items():
        world.do(action, person, job)
    JobUserInteraction.objects.bulk_create(world.interactions.values())
    TimelineEvent.objects.bulk_create(world.event(number, event) for number, event in enumerate(recorded))
    applications = {key: row for key, row in world.interactions.items() if row.interaction_type == "applied"}
    for key, row in applications.items():
        for each in met.get(key, []):
            InterviewFactory(interaction=row, starts_at=day(each["days"]), outcome=each["outcome"])
        for each in offered.get(key, []):
            pay = {name: each[name] for name in ("base_pay", "currency", "period")}
            OfferFactory(interaction=row, received_at=day(each["days"]), **pay)

    def agree() -> list[EmployerRecord]:
        """Return the records of both companies, after comparing each with the oracle."""
        found = []
        for company in Company.objects.order_by("pk"):
            for user, reader in ((None, None), (None, people[whose]), (people[whose], None)):
                record = employer_record(company=company, user=user, reader=reader)
                assert record == read(company, user, reader, resumes)
                found.append(record)
        return found

    before = agree()
    assert interview_rounds() == [each for each, _ in read_rounds(Interview.objects.all(), None)]
    merge = merge_companies(keep=companies[whose % 2], absorb=companies[1 - whose % 2])
    agree()
    undo_merge(merge=merge)
    assert agree() == before
    if not applications:
        return
    application = JobUserInteraction.objects.get(pk=next(iter(applications.values())).pk)
    old = application.application_status
    with suppress(ValidationError):
        update_application_status(interaction=application, status=status)
        agree()
        if application.application_status != old:
            undo_status_change(interaction=application)
            agree()


def read(company: Company, user: UserProfile | None, reader: UserProfile | None, resumes: list) -> EmployerRecord:
    """Compute the record row by row."""
    jobs = {job.pk: job for job in JobListing.objects.all() if job.company_id == company.pk}

    def of(rows: Iterable[Any], job_of: Any) -> list[Any]:
        return [row for row in rows if job_of(row) in jobs and user in (None, row.user)]

    done = of(JobUserInteraction.objects.select_related("user", "job"), lambda row: row.job_id)
    timeline = of(
        TimelineEvent.objects.select_related("user", "job", "interaction"),
        lambda event: event.interaction.job_id if event.interaction else event.job_id,
    )
    people = {row.user_id for row in [*done, *timeline]}
    one_by_one = {person: Reader([row for row in done if row.user_id == person], [], resumes) for person in people}
    for event in sorted(timeline, key=lambda event: (event.event_date, event.created_at)):
        event.to_status = event.to_status or "applied"
        job = event.interaction.job_id if event.interaction else event.job_id
        one_by_one[event.user_id].history[event.user_id, job].append(event)
    applied = {person: each.answers() for person, each in one_by_one.items()}
    waits = {person: each.waits() for person, each in one_by_one.items()}
    got = of(Offer.objects.select_related("user", "interaction__job"), lambda offer: offer.interaction.job_id)
    last = {offer.interaction_id: offer for offer in sorted(got, key=lambda offer: (offer.received_at, offer.pk))}
    paid = [offer for offer in last.values() if offer.annual_pay is not None and offer.currency == "USD"]

    def shown(people: Iterable[Any], value: Any) -> Any:
        return value if user or len(set(people) - {reader and reader.pk}) >= FEWEST_PEOPLE else None

    sent = [person for person, counts in applied.items() if any(counts)]
    timed = [person for person, times in waits.items() if times]
    times = [wait.total_seconds() for each in waits.values() for wait in each]
    held = of(Interview.objects.select_related("user", "interaction"), lambda each: each.interaction.job_id)
    rounds = [each for each, people in read_rounds(held, reader) if user or people >= FEWEST_PEOPLE]
    paid_people = [offer.user_id for offer in paid]
    each_job = [job for job in jobs.values() if job.canonical_id is None]
    return EmployerRecord(
        applications=shown(sent, sum(counts[0] for counts in applied.values())),
        answers=shown(sent, sum(counts[1] for counts in applied.values())),
        timed=shown(timed, len(times)),
        median=shown(timed, timedelta(seconds=median(times)) if times else None),
        rounds=rounds,
        offers=shown([offer.user_id for offer in got], len(got)),
        below_posted=shown(paid_people, sum(offer.annual_pay < 60_000 for offer in paid)),
        within_posted=shown(paid_people, sum(60_000 <= offer.annual_pay <= 90_000 for offer in paid)),
        above_posted=shown(paid_people, sum(offer.annual_pay > 90_000 for offer in paid)),
        listings=len(each_job),
        posted_again=sum(any(is_posted_again(first, second) for first in each_job) for second in each_job),
    )


def is_posted_again(first: JobListing, second: JobListing) -> bool:
    places = [job.location.replace(",", "").upper() for job in (first, second)]
    deadline = first.application_deadline
    closed = first.status != "active" or (deadline is not None and deadline < second.listed_at)
    is_same = first.title.lower() == second.title.lower() and places[0] == places[1]
    return is_same and first.listed_at < second.listed_at and closed


def read_rounds(interviews: Iterable[Interview], reader: UserProfile | None) -> list[tuple[InterviewRound, int]]:
    """Compute the rounds of interviews, each with the number of people other than the reader."""
    of_application = defaultdict(list)
    for each in interviews:
        if each.outcome != "cancelled":
            of_application[each.interaction].append(each)
    rows: dict[int, list[tuple]] = defaultdict(list)
    for application, held in of_application.items():
        held.sort(key=lambda each: each.starts_at)
        was_offered = application.timeline_events.filter(to_status__in=OFFERED).exists()
        for number, each in enumerate(held, start=1):
            if each.starts_at > NOW:
                continue
            went_on = number < len(held) or was_offered or application.application_status in OFFERED
            waiting = not went_on and application.application_status not in ENDED
            gap = (each.starts_at - held[number - 2].starts_at).total_seconds() if number > 1 else None
            rows[number].append((each.user_id, each.outcome == "no_show", went_on, waiting, gap))
    found = []
    for number, those in sorted(rows.items()):
        people, no_shows, ahead, undecided, gaps = zip(*those, strict=True)
        known, decided = [gap for gap in gaps if gap is not None], len(those) - sum(undecided)
        report = InterviewRound(
            number=number,
            interviews=len(those),
            no_shows=sum(no_shows),
            went_on=sum(ahead),
            waiting=sum(undecided),
            rate=sum(ahead) / decided if decided else None,
            median=timedelta(seconds=median(known)) if known else None,
            mean=timedelta(seconds=mean(known)) if known else None,
        )
        found.append((report, len(set(people) - {reader and reader.pk})))
    return found


def applied_here(people: int) -> Company:
    """Return a company that answered one application of each of several people, and the offer to one of them."""
    job: Any = JobListingFactory(salary_min=60_000, salary_max=90_000, salary_currency="USD", salary_period="year")
    for _ in range(people):
        row = JobUserInteractionFactory(
            applied=True, job=job, application_status="offered", applied_date=day(-9), response_date=day(-5)
        )
        InterviewFactory(interaction=row, starts_at=day(-4), outcome="no_show")
        OfferFactory(interaction=row, received_at=day(-2), base_pay=95_000, currency="USD", period="year")
    return job.company


@pytest.mark.parametrize(
    ("others", "is_shown"), [pytest.param(4, False, id="four people"), pytest.param(5, True, id="five people")]
)
def test_figures_of_few_people_are_none(db, others, is_shown):
    company = applied_here(others)
    me = UserProfileFactory()
    figures = {name: getattr(employer_record(company=company), name) is not None for name in NUMBERS}
    assert figures == dict.fromkeys(NUMBERS, is_shown)
    JobUserInteractionFactory(applied=True, user=me, job=company.job_listings.get(), applied_date=day(-9))
    with_own = employer_record(company=company, reader=me)
    assert (with_own.applications, len(with_own.rounds)) == ((others + 1, 1) if is_shown else (None, 0))
    assert employer_record(company=company, user=me).applications == 1


NUMBERS = ["applications", "answers", "timed", "median", "offers", "below_posted", "within_posted", "above_posted"]


def test_each_statement_reads_the_rows_of_the_company_alone(db):
    """By indexes, on PostgreSQL; other companies have many more."""
    company = applied_here(6)
    for _ in range(3):
        applied_here(12)
    JobListing.objects.bulk_create(JobListingFactory.build_batch(500, company=CompanyFactory()))
    with CaptureQueriesContext(connection) as queries:
        employer_record(company=company)
    assert len(queries) == 5
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # whatever the tests before this one have left in the statistics
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_hashjoin = off")
        cursor.execute("SET LOCAL enable_mergejoin = off")
        for query in queries:
            cursor.execute(f"EXPLAIN {query['sql']}")
            plan = "\n".join(line for (line,) in cursor.fetchall())
            plan = re.sub(r"SubPlan \d+\s*->\s*Seq Scan", "", plan)  # an EXISTS, hashed as its table is small
            assert "Seq Scan" not in plan
            assert "joblisting_company" in plan


class TestPage:
    """The page of a company."""

    @pytest.fixture(autouse=True)
    def now(self, db):
        with time_machine.travel(NOW, tick=False):
            yield

    def test_everybody_and_ones_own(self):
        company = applied_here(6)
        client = client_with(*RIGHTS)
        mine = company.job_listings.get().user_interactions.first()
        UserProfile.objects.filter(pk=mine.user_id).update(account=User.objects.get(username="ann"))
        text = client.get(page(Company, "change", company.pk)).content.decode()

        assert re.findall(r"<h\d>(.*?)</h\d>", text) == ["Your hunt", "Everybody", "Listings"]
        assert facts(text) == [
            ("Applications", "1"),
            ("Answered", "1 of 1"),
            ("Median time to the first answer", "4.0 days (of 1)"),
            ("Interview 1", "1: 1 went on, 0 waiting, 1 no-shows"),
            ("Offers", "1"),
            ("Last offers against the posted pay", "0 below, 0 within, 1 above"),
            ("Applications", "6"),
            ("Answered", "6 of 6"),
            ("Median time to the first answer", "4.0 days (of 6)"),
            ("Interview 1", "6: 6 went on, 0 waiting, 6 no-shows"),
            ("Offers", "6"),
            ("Last offers against the posted pay", "0 below, 0 within, 6 above"),
            ("Posted again after closing", "0 of 1"),
        ]
        rows = [
            len(client.get(html.unescape(url)).context["cl"].result_list)
            for url in re.findall(r'<dd><a href="(.*?)"', text)
        ]
        assert rows == [1, 1, 1, 6, 6, 6, 0]

    def test_without_rows_it_says_so(self):
        company = CompanyFactory()
        client = client_with(*RIGHTS)
        text = client.get(page(Company, "change", company.pk)).content.decode()
        assert "Fewer than 5 people have applied here, so that nothing is shown." in text
        assert facts(text) == [("Posted again after closing", "0 of 0")]

    def test_an_account_sees_its_own_hunt_alone(self):
        company = applied_here(6)
        client = client_with(*RIGHTS)
        ann = User.objects.get(username="ann")
        ann.user_permissions.remove(Permission.objects.get(codename="see_everybody"))
        UserProfileFactory(account=ann)
        text = client.get(page(Company, "change", company.pk)).content.decode()
        assert re.findall(r"<h\d>(.*?)</h\d>", text) == ["Your hunt", "Listings"]
        assert "You have not applied here yet." in text

    def test_a_listing_posted_again_is_in_the_list(self):
        first = JobListingFactory(title="Welder", location="Austin, TX", status="filled", posted_date=day(-30))
        again = JobListingFactory(company=first.company, title="WELDER", location="Austin TX", posted_date=day(-2))
        JobListingFactory(company=first.company, title="Clerk", location="Austin, TX", posted_date=day(-2))
        client = client_with(*RIGHTS)
        text = client.get(page(Company, "change", first.company.pk)).content.decode()
        assert facts(text) == [("Posted again after closing", "1 of 3")]
        (url,) = re.findall(r'<dd><a href="(.*?)"', text)
        assert [row.pk for row in client.get(html.unescape(url)).context["cl"].result_list] == [again.pk]


RIGHTS = [
    f"view_{model}" for model in ("company", "joblisting", "jobuserinteraction", "interview", "offer", "userprofile")
]


def facts(text: str) -> list[tuple[str, str]]:
    return [
        (label, re.sub("<.*?>", "", value))
        for label, value in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", text, re.DOTALL)
    ]
