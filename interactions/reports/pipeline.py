"""Reports on the job hunt of one person or of everybody, from the history and the current status of applications.

Each round of an application counts as one, with its own date, answer, resume and end. The database computes all totals,
in one query per report. Imported applications may have no history, and a history outlives its application; both count.
If the job was deleted as well, each event counts for its step, so that a funnel does not shrink; a stage that was
reached repeatedly then counts repeatedly.

Days and weeks are those of each person, in their time zone. `since` excludes applications that were sent before that
day or at an unknown time, and events of deleted jobs; for the time in stages, it excludes stays that began before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from interactions.reports.histories import applications, history, zones
from interactions.statuses import ANSWERS, DROPS, EXITS, STAGES
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.zones import today

MOST = 20


def _names(statuses: Iterable[str]) -> str:
    return ", ".join(f"'{status}'" for status in statuses)


# One row per round of an application, and one per detached event, for which `entered` is the stage before it. What is
# known beside the events of a round (`known`) stands in the application, or in the event that began the next round.
_APPLICATIONS = f"""
    recorded AS (
        SELECT user_id, listing, detached, round, MIN(entered) AS entered, MAX(reached) AS reached,
            MAX(source) AS source, MAX(status) FILTER (WHERE is_last_of_round) AS status_now,
            MIN(event_date) FILTER (WHERE entered = 0 AND status = '{STAGES[0]}') AS applied_at,
            MIN(event_date) FILTER (WHERE is_answer) AS answered_at
        FROM history GROUP BY user_id, listing, detached, round
    ),
    latest AS (SELECT user_id, listing, MAX(round) AS round FROM recorded GROUP BY user_id, listing),
    known AS (
        SELECT today.user_id, job_id, COALESCE(latest.round, 1) AS round, applied_date, response_date, resume_id,
            resume_title, source, status_now, reached
        FROM today LEFT JOIN latest ON latest.user_id = today.user_id AND latest.listing = today.job_id
        UNION ALL
        SELECT history.user_id, listing, round - 1, old_applied, old_answered, resume.id, resume.title, source,
            old_status, old_reached
        FROM history LEFT JOIN resumes_resume AS resume ON resume.id = old_resume
        WHERE begins_round AND detached IS NULL
    ),
    merged AS (
        SELECT known.user_id, known.status_now, known.source, resume_id, resume_title, FALSE AS is_detached,
            0 AS entered,
            CASE WHEN recorded.reached > known.reached OR recorded.reached = 0 AND known.status_now IN ({_names(DROPS)})
                THEN recorded.reached ELSE known.reached END AS reached,
            COALESCE(applied_date, applied_at) AS applied_at, COALESCE(response_date, answered_at) AS answered_at
        FROM known LEFT JOIN recorded
            ON recorded.user_id = known.user_id AND recorded.listing = known.job_id AND recorded.round = known.round
        UNION ALL
        SELECT user_id, status_now, source, NULL, NULL, detached IS NOT NULL,
            CASE WHEN detached IS NULL THEN 0 ELSE entered END, reached, applied_at, answered_at
        FROM recorded
        WHERE NOT EXISTS (
            SELECT 1 FROM known
            WHERE known.user_id = recorded.user_id AND known.job_id = recorded.listing AND known.round = recorded.round
        )
    ),
    application AS (
        SELECT merged.*, zone, entered = 0 AND reached > 0 AS is_sent,
            answered_at IS NOT NULL
                OR NOT is_detached AND (reached > 1 OR status_now IN ({_names(ANSWERS)})) AS is_answered
        FROM merged JOIN person ON person.id = merged.user_id WHERE {{since}}
    )
"""
_SENT = "COUNT(*) FILTER (WHERE is_sent) AS applications, COUNT(*) FILTER (WHERE is_answered) AS responses"
# For rows with their `place` in the order of `seconds`, and the number of all `times`.
_TIMES = "AVG(seconds) AS mean, AVG(seconds) FILTER (WHERE place IN ((times + 1) / 2, (times + 2) / 2)) AS median"


@dataclass(frozen=True)
class Stage:
    """The applications that ever reached a stage, as shares of all that were sent and of the stage before."""

    stage: str
    applications: int
    rate: float | None
    rate_of_previous: float | None


@dataclass(frozen=True)
class Funnel:
    stages: list[Stage]
    ended: dict[str, int]  # applications that left the funnel, by status


@dataclass(frozen=True)
class Sent:
    """The applications that were sent, and those that the company answered."""

    applications: int
    responses: int
    rate: float | None


@dataclass(frozen=True)
class Responses(Sent):
    timed: int  # the responses of which it is known how long they took; median and mean are theirs
    median: timedelta | None
    mean: timedelta | None


@dataclass(frozen=True)
class Week(Sent):
    week: date | None  # its Monday


@dataclass(frozen=True)
class Source(Sent):
    source: str


@dataclass(frozen=True)
class SentResume(Sent):
    resume: str
    resume_id: UUID | None


@dataclass(frozen=True)
class StageTime:
    """How often applications were in a stage, how many still are, and how long they stayed."""

    stage: str
    stays: int
    still_there: int
    median: timedelta | None
    mean: timedelta | None


@dataclass(frozen=True)
class Report:
    funnel: Funnel
    responses: Responses
    stages: list[StageTime]
    weeks: list[Week]
    sources: list[Source]
    resumes: list[SentResume]

    @property
    def is_empty(self) -> bool:
        return not any(stage.applications for stage in self.funnel.stages)


@checked
def pipeline_report(*, user: UserProfile | None = None, since: date | None = None) -> Report:
    """Return all of the reports, in a fixed number of queries."""
    return Report(
        funnel=funnel(user=user, since=since),
        responses=responses(user=user, since=since),
        stages=time_in_stages(user=user, since=since),
        weeks=applications_by_week(user=user, since=since),
        sources=applications_by_source(user=user, since=since),
        resumes=applications_by_resume(user=user, since=since),
    )


@checked
def funnel(*, user: UserProfile | None = None, since: date | None = None) -> Funnel:
    """Return how many applications ever reached each stage. One that reached a stage reached those before it."""
    counts = [
        f"COUNT(*) FILTER (WHERE entered < {n} AND reached >= {n}) AS {stage}" for n, stage in enumerate(STAGES, 1)
    ]
    counts += [f"COUNT(*) FILTER (WHERE status_now = '{end}' AND reached > 0) AS {end}" for end in EXITS]
    (row,) = _of_applications(f"SELECT {', '.join(counts)} FROM application", user, since)
    numbers = [row[stage] for stage in STAGES]
    stages = [
        Stage(stage.value, number, _rate(number, numbers[0]), _rate(number, previous))
        for stage, number, previous in zip(STAGES, numbers, [None, *numbers], strict=False)
    ]
    return Funnel(stages, {end.value: row[end] for end in EXITS})


@checked
def responses(*, user: UserProfile | None = None, since: date | None = None) -> Responses:
    """Return how many applications were answered, and the time until the first answer.

    An answer is a date, or a status that comes from the company. Answers dated before the application or in the future
    count, but not for the time, and neither do those of which one of the dates is unknown.
    """
    waited = (
        f"CASE WHEN answered_at >= applied_at AND answered_at <= %s THEN {_seconds('answered_at', 'applied_at')} END"
    )
    (row,) = _of_applications(
        f""", waited AS (SELECT is_sent, is_answered, {waited} AS seconds FROM application),
        placed AS (
            SELECT *, ROW_NUMBER() OVER (ORDER BY seconds NULLS LAST) AS place, COUNT(seconds) OVER () AS times
            FROM waited
        )
        SELECT {_SENT}, COUNT(seconds) AS timed, {_TIMES} FROM placed""",
        user,
        since,
        [_as_parameter(timezone.now())],
    )
    return Responses(**_sent(row), timed=row["timed"], **_times(row))


@checked
def time_in_stages(*, user: UserProfile | None = None, since: date | None = None) -> list[StageTime]:
    """Return how long applications stay in each stage but the last, from one event to the next.

    A stay without a next event lasts until now if it is the current status; otherwise its length is unknown.
    """
    within, params = _from(since, "event_date")
    rows = _rows(
        f"""stay AS (
            SELECT status AS stage, left_at IS NULL AS lasts,
                {_seconds("COALESCE(left_at, %s)", "event_date")} AS seconds
            FROM history JOIN person ON person.id = history.user_id
                LEFT JOIN today ON today.user_id = history.user_id AND today.job_id = history.listing
            WHERE (left_at IS NOT NULL OR today.status_now = status) AND {within}
        ),
        placed AS (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY stage ORDER BY seconds) AS place,
                COUNT(*) OVER (PARTITION BY stage) AS times
            FROM stay WHERE seconds >= 0
        )
        SELECT stage, COUNT(*) AS stays, COUNT(*) FILTER (WHERE lasts) AS still_there, {_TIMES}
        FROM placed GROUP BY stage""",
        user,
        [_as_parameter(timezone.now()), *params],
    )
    of_stage = {row["stage"]: row for row in rows}
    nothing = {"stays": 0, "still_there": 0, "mean": None, "median": None}
    return [
        StageTime(stage.value, row["stays"], row["still_there"], **_times(row))
        for stage in STAGES[:-1]
        for row in [of_stage.get(stage, nothing)]
    ]


@checked
def applications_by_week(*, user: UserProfile | None = None, since: date | None = None) -> list[Week]:
    """Return the applications by the ISO week in which they were sent, from the first week to this one.

    Those sent at an unknown time come last, under None.
    """
    day = _day("applied_at")
    week = {
        "postgresql": f"CAST(DATE_TRUNC('week', {day}) AS date)",
        "sqlite": f"DATE({day}, 'weekday 0', '-6 days')",
    }[connection.vendor]
    rows = _of_applications(_grouped(f"{week} AS week", "week"), user, since)
    sent = {row["week"] and date.fromisoformat(str(row["week"])): _sent(row) for row in rows}
    unknown = [Week(**sent.pop(None), week=None)] if None in sent else []
    if not sent:
        return unknown
    now = today(user)
    first, last = min(sent), max(*sent, now - timedelta(days=now.weekday()))
    weeks = [first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1)]
    nothing = {"applications": 0, "responses": 0, "rate": None}
    return [Week(**sent.get(week, nothing), week=week) for week in weeks] + unknown


@checked
def applications_by_source(
    *, user: UserProfile | None = None, since: date | None = None, most: int | None = MOST
) -> list[Source]:
    """Return the applications by the source of the job, for the `most` used sources; for deleted jobs it is unknown."""
    name = "CASE WHEN source IS NULL THEN '(unknown)' WHEN source = '' THEN '(none)' ELSE source END AS name"
    rows = _of_applications(_grouped(name, "name", most), user, since)
    return [Source(**_sent(row), source=row["name"]) for row in rows]


@checked
def applications_by_resume(
    *, user: UserProfile | None = None, since: date | None = None, most: int | None = MOST
) -> list[SentResume]:
    """Return the applications by resume, for the `most` sent; (none) stands for no resume or a deleted one."""
    columns = "resume_id, COALESCE(resume_title, '(none)') AS name"
    rows = _of_applications(_grouped(columns, "name, resume_id", most), user, since)
    return [
        SentResume(**_sent(row), resume=row["name"], resume_id=row["resume_id"] and UUID(str(row["resume_id"])))
        for row in rows
    ]


def _grouped(columns: str, keys: str, most: int | None = None) -> str:
    limit = "" if most is None else f"LIMIT {most:d}"
    return f"""SELECT {columns}, {_SENT} FROM application WHERE is_sent OR is_answered
        GROUP BY {keys} ORDER BY applications DESC, {keys} {limit}"""


def _of_applications(
    select: str, user: UserProfile | None, since: date | None, select_params: Sequence[Any] = ()
) -> list[dict]:
    within, params = _from(since, "applied_at")
    within = f"NOT is_detached AND {within}" if params else within
    return _rows(_APPLICATIONS.format(since=within) + select, user, [*params, *select_params])


def _rows(sql: str, user: UserProfile | None, params: list) -> list[dict]:
    """Return the rows of `sql`, which continues the tables `today`, `history` and `person`."""
    present, present_params = applications(user=user).query.sql_with_params()
    events, event_params = history(user=user).query.sql_with_params()
    people, people_params = zones(user=user).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH today AS ({present}), history AS ({events}), person AS ({people}), {sql}",
            [*present_params, *event_params, *people_params, *params],
        )
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _from(since: date | None, moment: str) -> tuple[str, list]:
    """Return the SQL condition that `moment`, of a `person`, is not before the day `since`, and its parameters."""
    if since is None:
        return "TRUE", []
    return f"{_day(moment)} >= %s", [connection.ops.adapt_datefield_value(since)]


def _day(moment: str) -> str:
    """Return the SQL of the day of a moment in the `zone` of a `person`; see `jobpilot.db.lookups.LocalDay`."""
    if connection.vendor == "sqlite":
        return f"django_datetime_cast_date({moment}, zone, 'UTC')"
    return f"CAST(({moment} AT TIME ZONE zone) AS date)"


def _as_parameter(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def _seconds(end: str, start: str) -> str:
    if connection.vendor == "sqlite":
        return f"django_timestamp_diff({end}, {start}) / 1000000.0"
    return f"CAST(EXTRACT(EPOCH FROM {end} - {start}) AS double precision)"


def _sent(row: dict) -> dict:
    counts = {name: row[name] for name in ("applications", "responses")}
    return counts | {"rate": _rate(row["responses"], row["applications"])}


def _times(row: dict) -> dict:
    return {name: None if row[name] is None else timedelta(seconds=row[name]) for name in ("median", "mean")}


def _rate(part: int, whole: int | None) -> float | None:
    return part / whole if whole else None
