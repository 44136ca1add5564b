"""The totals of the reports, compared with a plain computation on random histories."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import mean, median
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.factories import JobListingFactory
from interactions.admin.periods import Period
from interactions.admin.report_tables import Tables
from interactions.choices import ApplicationStatus
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.reports import (
    applications_by_resume,
    applications_by_source,
    applications_by_week,
    counted_applications,
    funnel,
    pipeline_report,
    responses,
    time_in_stages,
)
from interactions.reports.counted import NUMBERS
from interactions.statuses import ANSWERED, EXITS, STAGES, STATUSES
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
PEOPLE = JOBS = 2

# Some are equal; seconds are whole, so that no sum of them is rounded.
moments = st.one_of(
    st.integers(-60, 3).map(lambda days: NOW + timedelta(days=days)),
    st.integers(-5_000_000, 300_000).map(lambda seconds: NOW + timedelta(seconds=seconds)),
)
statuses = st.sampled_from([status.value for status in STATUSES])
actions = st.fixed_dictionaries(
    {
        "status": statuses | st.none(),  # None is a job that was only saved
        "applied": st.none() | moments,
        "answered": st.none() | moments,
        "resume": st.none() | st.integers(0, 1),
    }
)


def events(people: int, jobs: int) -> st.SearchStrategy:
    return st.fixed_dictionaries(
        {
            "person": st.integers(0, people - 1),
            "job": st.integers(0, jobs - 1),
            "names": st.sampled_from(["both", "both", "both", "job", "interaction", "nothing"]),
            "before": statuses | st.just(""),
            "after": statuses,
            "has_status": st.booleans(),
            "again": st.booleans(),  # of an ended application: a new round, or only the status
            "of_before": st.fixed_dictionaries(
                {
                    "applied": st.none() | moments,
                    "answered": st.none() | moments,
                    "resume": st.none() | st.integers(0, 2),
                }
            ),
            "at": moments,
        }
    )


@dataclass
class World:
    people: list
    jobs: list
    resumes: list
    interactions: dict[tuple[int, int], JobUserInteraction] = field(default_factory=dict)

    def do(self, action: dict, person: int, job: int) -> None:
        status, sent, answered = (action[name] for name in ("status", "applied", "answered"))
        self.interactions[person, job] = JobUserInteractionFactory.build(
            user=self.people[person],
            job=self.jobs[job],
            interaction_type="applied" if status else "saved",
            application_status=status or "",
            saved_date=NOW,
            applied_date=sent if status else None,
            response_date=max(sent, answered) if status and sent and answered else answered if status else None,
            resume=None if action["resume"] is None else self.resumes[person][action["resume"]],
        )

    def event(self, number: int, data: dict) -> TimelineEvent:
        """Return an event. One of a submitted application may have no status, like imported ones."""
        before, after = data["before"], data["after"]
        if before == after or not before:
            before = ""
        submitted = not before and not data["has_status"]
        again = bool(before) and before != "not_applied" and after == "applied" and data["again"]
        return TimelineEventFactory.build(
            user=self.people[data["person"]],
            job=self.jobs[data["job"]] if data["names"] in ("both", "job") else None,
            interaction=self.interactions.get((data["person"], data["job"]))
            if data["names"] in ("both", "interaction")
            else None,
            event_type="application_submitted" if submitted or again else "status_changed",
            event_data={"previous_round": self.round_data(data["person"], **data["of_before"])} if again else {},
            from_status=before,
            to_status="" if submitted else after,
            event_date=data["at"],
            created_at=NOW + timedelta(seconds=number),
        )

    def round_data(
        self, person: int, *, applied: datetime | None, answered: datetime | None, resume: int | None
    ) -> dict:
        """Return what an event keeps of a round; one of the three resumes does not exist any more."""
        ids = [*(resume.pk for resume in self.resumes[person]), uuid4()]
        data = {
            "applied_date": applied and applied.isoformat(),
            "response_date": answered and answered.isoformat(),
            "resume_id": None if resume is None else str(ids[resume]),
        }
        return {name: value for name, value in data.items() if value}


@pytest.fixture
def world(db) -> World:
    jobs = [JobListingFactory(source=source) for source in ("inaction", "")]
    people = UserProfileFactory.create_batch(PEOPLE)
    return World(people, jobs, [ResumeFactory.create_batch(2, user=person) for person in people])


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    done=st.dictionaries(st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, JOBS - 1)), actions),
    recorded=st.lists(events(PEOPLE, JOBS), max_size=14),
    whose=st.none() | st.integers(0, PEOPLE - 1),
    since=st.none() | st.dates(date(2026, 1, 1), date(2026, 4, 1)),
    until=st.none() | st.dates(date(2026, 1, 20), date(2026, 4, 4)),
    counted=st.sampled_from(list(NUMBERS)),
    resume=st.none() | st.sampled_from(["(none)", 0, 1]),
)
def test_the_database_counts_as_a_reader_does(world, done, recorded, whose, since, until, counted, resume):
    TimelineEvent.objects.all().delete()
    JobUserInteraction.objects.all().delete()
    world.interactions.clear()
    for (person, job), action in done.items():
        world.do(action, person, job)
    JobUserInteraction.objects.bulk_create(world.interactions.values())
    timeline = TimelineEvent.objects.bulk_create(world.event(number, event) for number, event in enumerate(recorded))
    user = None if whose is None else world.people[whose]

    def mine(row) -> bool:
        return user is None or row.user_id == user.pk

    reader = Reader(filter(mine, world.interactions.values()), filter(mine, timeline), world.resumes, since, until)
    asked = {"user": user, "since": since, "until": until}

    with time_machine.travel(NOW, tick=False):
        report = funnel(**asked)
        assert {stage.stage: stage.applications for stage in report.stages} == reader.reached()
        assert report.ended == reader.ended()
        answers = responses(**asked)
        assert (answers.applications, answers.responses) == reader.answers()
        assert (answers.median, answers.mean) == middle(reader.waits())
        assert answers.timed == len(reader.waits())
        assert {
            row.stage: (row.stays, row.still_there, row.median, row.mean) for row in time_in_stages(**asked)
        } == reader.stays()
        weeks = applications_by_week(**asked)
        filled = [row for row in weeks if row.applications or row.responses]
        assert {row.week: (row.applications, row.responses) for row in filled} == reader.by("week")
        known = [row.week for row in weeks if row.week]
        end = min(NOW.date(), until or date.max)
        assert not known or known[-1] == max(
            end - timedelta(days=end.weekday()), *(week for week in reader.by("week") if week)
        )
        assert all(after - before == timedelta(weeks=1) for before, after in pairwise(known))
        assert {row.source: (row.applications, row.responses) for row in applications_by_source(**asked)} == reader.by(
            "source"
        )
        assert {
            row.resume_id: (row.applications, row.responses) for row in applications_by_resume(**asked)
        } == reader.by("resume")
        page = Tables(user, Period(since, until))
        page.add_pipeline(pipeline_report(**asked))
        shown = {table.name: {row[0].value: row for row in table.rows} for table in page.made}
        assert [row[1].value for row in shown["stages-reached"].values()] == list(reader.reached().values())
        assert [row[1].value for row in shown["ended"].values()] == list(reader.ended().values())
        assert (shown["answers"]["Sent"][1].value, shown["answers"]["Answered"][1].value) == reader.answers()
        assert [row[1].value for row in shown["time-in-stages"].values()] == [
            stay[0] for stay in reader.stays().values()
        ]
        assert {
            name: (row[1].value, row[2].value) for name, row in shown["weeks"].items() if row[1].value or row[2].value
        } == {week.isoformat() if week else "Unknown": counts for week, counts in reader.by("week").items()}
        assert {name: (row[1].value, row[2].value) for name, row in shown["sources"].items()} == reader.by("source")
        if resume is not None:
            counted, resume = "answered", resume if resume == "(none)" else world.resumes[resume][0].pk
        rows = counted_applications(counted=counted, resume=resume, **asked)
        assert {(row.user_id, row.job_id) for row in rows} == reader.counted(counted, resume) & reader.today.keys()


def middle(times: list[timedelta]) -> tuple:
    """Return the median and the mean."""
    seconds = [int(wait.total_seconds()) for wait in times]
    return (timedelta(seconds=median(seconds)), timedelta(seconds=mean(seconds))) if seconds else (None, None)


class Reader:
    """Compute the reports row by row."""

    def __init__(self, interactions, timeline, resumes, since: date | None = None, until: date | None = None) -> None:
        self.is_all = since is until is None
        self.first, self.last = since or date.min, until or date.max
        self.resumes = {resume.pk for own in resumes for resume in own}
        self.today = {(row.user_id, row.job_id): row for row in interactions if row.interaction_type == "applied"}
        self.history = defaultdict(list)
        self.lost = []
        for event in sorted(timeline, key=lambda event: (event.event_date, event.created_at)):
            event.to_status = event.to_status or "applied"
            job = event.interaction.job_id if event.interaction else event.job_id
            if job is None:
                self.lost.append(event)
            else:
                self.history[event.user_id, job].append(event)

    def rows(self) -> list[dict]:
        rows = []
        for key in {**self.today, **self.history}:
            for known, history in self.rounds(self.today.get(key), self.history.get(key, [])):
                row = self.application(known, history) | {"key": key}
                if self.is_all or (row["applied_at"] and self.is_within(row["applied_at"])):
                    rows.append(row)
        return rows + ([self.step(event) for event in self.lost] if self.is_all else [])

    def is_within(self, moment: datetime) -> bool:
        return self.first <= moment.date() <= self.last

    def rounds(self, today: JobUserInteraction | None, history: list[TimelineEvent]) -> list[tuple]:
        """Return what is known of each round beside its events, and its events."""
        rounds: list[tuple] = [(None, [])]
        for event in history:
            if begins_round(event):
                rounds[-1] = (self.round_before(event), rounds[-1][1])
                rounds.append((None, []))
            rounds[-1][1].append(event)
        now = today and {
            "status": today.application_status,
            "applied": today.applied_date,
            "answered": today.response_date,
            "resume": today.resume_id,
            "job": today.job,
        }
        return [*rounds[:-1], (now, rounds[-1][1])]

    def round_before(self, event: TimelineEvent) -> dict:
        data: Any = event.event_data["previous_round"]
        resume = UUID(data["resume_id"]) if "resume_id" in data else None
        return {
            "status": event.from_status,
            "applied": datetime.fromisoformat(data["applied_date"]) if "applied_date" in data else None,
            "answered": datetime.fromisoformat(data["response_date"]) if "response_date" in data else None,
            "resume": resume if resume in self.resumes else None,
            "job": event.job,
        }

    def application(self, known: dict | None, history: list[TimelineEvent]) -> dict:
        had = {status for event in history if not is_dropped(event) for status in (before(event), event.to_status)}
        now = known["status"] if known else history[-1].to_status
        if known and not (now == "withdrawn" and history and not reached_by(had)):
            had.add(now)
        stages = reached_by(had)
        sent = [
            event.event_date for event in history if event.to_status == "applied" and not reached_by({before(event)})
        ]
        answers = [event.event_date for event in history if is_answer(event)]
        job = known["job"] if known else next((event.job for event in history if event.job), None)
        answered_at = (known and known["answered"]) or min(answers, default=None)
        return {
            "stages": stages,
            "any": stages,
            "sent": bool(stages),
            "now": now,
            "applied_at": (known and known["applied"]) or min(sent, default=None),
            "answered_at": answered_at,
            "answered": bool(answered_at or "screening" in stages or now == "rejected"),
            "source": (job.source or "(none)") if job else "(unknown)",
            "resume": known and known["resume"],
        }

    def step(self, event: TimelineEvent) -> dict:
        earlier = reached_by({before(event)})
        after = set() if is_dropped(event) else reached_by({event.to_status})
        return {
            "stages": after - earlier,
            "any": earlier | after,
            "sent": bool(after) and not earlier,
            "now": event.to_status,
            "applied_at": event.event_date if event.to_status == "applied" and not earlier else None,
            "answered_at": event.event_date if is_answer(event) else None,
            "answered": is_answer(event),
            "source": "(unknown)",
            "resume": None,
            "key": None,
        }

    def counted(self, name: str, resume: UUID | str | None) -> set[tuple]:
        """Return the person and the job of each application behind a number of the reports."""
        kind, _, status = name.partition("_")
        if kind in ("stayed", "still"):
            stays = [each for each in self.each_stay() if each[1] == status]
            return {key for key, _, _, lasts in stays if lasts or kind == "stayed"}
        holds = {
            "sent": lambda row: row["sent"],
            "answered": lambda row: row["answered"],
            "timed": lambda row: self.wait(row) is not None,
            "reached": lambda row: status in row["stages"],
            "ended": lambda row: row["now"] == status and row["any"],
        }[kind]
        found = [row for row in self.rows() if holds(row)]
        return {row["key"] for row in found if resume is None or (row["resume"] or "(none)") == resume}

    def reached(self) -> dict[str, int]:
        counts = Counter(stage for row in self.rows() for stage in row["stages"])
        return {stage: counts[stage] for stage in STAGES}

    def ended(self) -> dict[str, int]:
        return {end: sum(row["now"] == end and bool(row["any"]) for row in self.rows()) for end in EXITS}

    def answers(self) -> tuple[int, int]:
        return sum(row["sent"] for row in self.rows()), sum(row["answered"] for row in self.rows())

    def waits(self) -> list[timedelta]:
        waits = map(self.wait, self.rows())
        return [wait for wait in waits if wait is not None]

    def wait(self, row: dict) -> timedelta | None:
        sent, answered = row["applied_at"], row["answered_at"]
        return answered - sent if sent and answered and sent <= answered <= NOW else None

    def by(self, name: str) -> dict:
        counts: dict[Any, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for row in self.rows():
            if row["sent"] or row["answered"]:
                value = monday(row["applied_at"]) if name == "week" else row[name]
                sent, answered = counts[value]
                counts[value] = sent + row["sent"], answered + row["answered"]
        return dict(counts)

    def stays(self) -> dict[str, tuple]:
        found: dict[str, tuple] = {}
        for stage in STAGES[:-1]:
            stays = [(time, lasts) for _, status, time, lasts in self.each_stay() if status == stage]
            found[stage] = len(stays), sum(lasts for _, lasts in stays), *middle([time for time, _ in stays])
        return found

    def each_stay(self) -> Iterator[tuple[tuple, str, timedelta, bool]]:
        """Yield the person and the job, the stage, how long it was, and whether it lasts."""
        for key, history in self.history.items():
            for event, following in zip(history, [*history[1:], None], strict=True):
                today = self.today.get(key)
                until = following.event_date if following else NOW
                known = following or (today and today.application_status == event.to_status)
                if known and until >= event.event_date and self.is_within(event.event_date):
                    yield key, event.to_status, until - event.event_date, following is None


def reached_by(statuses: set[str]) -> set[str]:
    """Return the stages that an application with these statuses reached."""
    stages = (STATUSES[ApplicationStatus(status)].stage for status in statuses if status)
    return set(STAGES[: max((STAGES.index(stage) + 1 for stage in stages if stage), default=0)])


def begins_round(event: TimelineEvent) -> bool:
    return event.event_type == "application_submitted" and event.from_status != ""


def before(event: TimelineEvent) -> str:
    """Return the status before the event, in its round."""
    return "" if begins_round(event) else event.from_status


def is_dropped(event: TimelineEvent) -> bool:
    """Return whether the event drops an application that was never sent."""
    return (event.from_status, event.to_status) == ("not_applied", "withdrawn")


def is_answer(event: TimelineEvent) -> bool:
    return event.to_status in ANSWERED and event.from_status not in ANSWERED


def monday(moment: datetime | None) -> date | None:
    return moment and moment.date() - timedelta(days=moment.weekday())
