"""How the job hunt goes, of one person or of all: read from the history of each application and from its status today.

The database makes all totals, in one query a report. Imported applications may have no history, and a history outlives
its application: each counts. So does an event whose job was deleted as well, for the step that it was, so that a funnel
does not shrink; where such a history went back and forth, a stage counts each time.

`since` leaves out applications sent before that day (UTC) or no one knows when, and what is left of deleted jobs; for
the time in stages, it leaves out the stays that began before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from interactions.reports.histories import applications, history
from interactions.statuses import ANSWERS, DROPS, EXITS, STAGES
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile

MOST = 20


def _names(statuses: Iterable[str]) -> str:
    return ", ".join(f"'{status}'" for status in statuses)


# A row an application, and a row for each event whose application nobody can tell: `entered` is how far that had come.
_APPLICATIONS = f"""
    told AS (
        SELECT user_id, listing, lost, MIN(entered) AS entered, MAX(reached) AS reached, MAX(source) AS source,
            MAX(status) FILTER (WHERE left_at IS NULL) AS standing,
            MIN(event_date) FILTER (WHERE entered = 0 AND status = '{STAGES[0]}') AS applied_at,
            MIN(event_date) FILTER (WHERE is_answer) AS answered_at
        FROM history GROUP BY user_id, listing, lost
    ),
    merged AS (
        SELECT today.standing, today.source, resume_id, resume_title, FALSE AS is_lost, 0 AS entered,
            CASE WHEN told.reached > today.reached OR told.reached = 0 AND today.standing IN ({_names(DROPS)})
                THEN told.reached ELSE today.reached END AS reached,
            COALESCE(applied_date, applied_at) AS applied_at, COALESCE(response_date, answered_at) AS answered_at
        FROM today LEFT JOIN told ON told.user_id = today.user_id AND told.listing = today.job_id
        UNION ALL
        SELECT standing, source, NULL, NULL, lost IS NOT NULL, CASE WHEN lost IS NULL THEN 0 ELSE entered END,
            reached, applied_at, answered_at
        FROM told
        WHERE NOT EXISTS (SELECT 1 FROM today WHERE today.user_id = told.user_id AND today.job_id = told.listing)
    ),
    application AS (
        SELECT *, entered = 0 AND reached > 0 AS is_sent,
            answered_at IS NOT NULL OR NOT is_lost AND (reached > 1 OR standing IN ({_names(ANSWERS)})) AS is_answered
        FROM merged WHERE {{since}}
    )
"""
_SENT = "COUNT(*) FILTER (WHERE is_sent) AS applications, COUNT(*) FILTER (WHERE is_answered) AS responses"
# Of rows that know their `place` by `seconds` among so many `times`.
_TIMES = "AVG(seconds) AS mean, AVG(seconds) FILTER (WHERE place IN ((times + 1) / 2, (times + 2) / 2)) AS median"


@dataclass(frozen=True)
class Stage:
    """Applications that ever reached a stage, and their share of all that were sent and of those one stage before."""

    stage: str
    applications: int
    rate: float | None
    rate_of_previous: float | None


@dataclass(frozen=True)
class Funnel:
    stages: list[Stage]
    ended: dict[str, int]  # how other applications ended, by their last status


@dataclass(frozen=True)
class Sent:
    """Applications sent, and how many of them the company answered."""

    applications: int
    responses: int
    rate: float | None


@dataclass(frozen=True)
class Responses(Sent):
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
    """How often applications stayed in a stage, how many of them are there still, and how long they stayed."""

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
    """All of the reports, in a fixed number of queries."""
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
    """The stages that applications ever reached; who reached one reached those before it."""
    counts = [
        f"COUNT(*) FILTER (WHERE entered < {n} AND reached >= {n}) AS {stage}" for n, stage in enumerate(STAGES, 1)
    ]
    counts += [f"COUNT(*) FILTER (WHERE standing = '{end}' AND reached > 0) AS {end}" for end in EXITS]
    (row,) = _of_applications(f"SELECT {', '.join(counts)} FROM application", user, since)
    numbers = [row[stage] for stage in STAGES]
    stages = [
        Stage(stage.value, number, _rate(number, numbers[0]), _rate(number, previous))
        for stage, number, previous in zip(STAGES, numbers, [None, *numbers], strict=False)
    ]
    return Funnel(stages, {end.value: row[end] for end in EXITS})


@checked
def responses(*, user: UserProfile | None = None, since: date | None = None) -> Responses:
    """How many applications the company answered, and the time until it first did.

    An answer has a date, or is a status that comes from the company. One dated before its application counts, but says
    nothing of the time.
    """
    waited = f"CASE WHEN answered_at >= applied_at THEN {_seconds('answered_at', 'applied_at')} END"
    (row,) = _of_applications(
        f""", waited AS (SELECT is_sent, is_answered, {waited} AS seconds FROM application),
        placed AS (
            SELECT *, ROW_NUMBER() OVER (ORDER BY seconds NULLS LAST) AS place, COUNT(seconds) OVER () AS times
            FROM waited
        )
        SELECT {_SENT}, {_TIMES} FROM placed""",
        user,
        since,
    )
    return Responses(**_sent(row), **_times(row))


@checked
def time_in_stages(*, user: UserProfile | None = None, since: date | None = None) -> list[StageTime]:
    """How long applications stay in each stage that leads on to another: from one event to the next.

    A stay that no event ended lasts until now, if that is the application's status; else no one knows how long it was.
    """
    within, params = _from(since, "event_date")
    rows = _rows(
        f"""stay AS (
            SELECT status AS stage, left_at IS NULL AS lasts,
                {_seconds("COALESCE(left_at, %s)", "event_date")} AS seconds
            FROM history LEFT JOIN today ON today.user_id = history.user_id AND today.job_id = history.listing
            WHERE (left_at IS NOT NULL OR today.standing = status) AND {within}
        ),
        placed AS (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY stage ORDER BY seconds) AS place,
                COUNT(*) OVER (PARTITION BY stage) AS times
            FROM stay WHERE seconds >= 0
        )
        SELECT stage, COUNT(*) AS stays, COUNT(*) FILTER (WHERE lasts) AS still_there, {_TIMES}
        FROM placed GROUP BY stage""",
        user,
        [_adapted(timezone.now()), *params],
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
    """Applications by the ISO week (UTC) in which they were sent, from the first to this one.

    Those sent no one knows when come last, under None.
    """
    week = {
        "postgresql": "CAST(DATE_TRUNC('week', applied_at AT TIME ZONE 'UTC') AS date)",
        "sqlite": "DATE(SUBSTR(applied_at, 1, 10), 'weekday 0', '-6 days')",  # of the whole it would round up
    }[connection.vendor]
    rows = _of_applications(_grouped(f"{week} AS week", "week"), user, since)
    sent = {row["week"] and date.fromisoformat(str(row["week"])): _sent(row) for row in rows}
    unknown = [Week(**sent.pop(None), week=None)] if None in sent else []
    if not sent:
        return unknown
    today = timezone.now().astimezone(UTC).date()
    first, last = min(sent), max(*sent, today - timedelta(days=today.weekday()))
    weeks = [first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1)]
    nothing = {"applications": 0, "responses": 0, "rate": None}
    return [Week(**sent.get(week, nothing), week=week) for week in weeks] + unknown


@checked
def applications_by_source(
    *, user: UserProfile | None = None, since: date | None = None, most: int | None = MOST
) -> list[Source]:
    """Applications by where their job was found, the `most` used first; a deleted job's source is unknown."""
    name = "CASE WHEN source IS NULL THEN '(unknown)' WHEN source = '' THEN '(none)' ELSE source END AS name"
    rows = _of_applications(_grouped(name, "name", most), user, since)
    return [Source(**_sent(row), source=row["name"]) for row in rows]


@checked
def applications_by_resume(
    *, user: UserProfile | None = None, since: date | None = None, most: int | None = MOST
) -> list[SentResume]:
    """Applications by the resume that was sent, the `most` sent first; (none) is for no resume, or a deleted one."""
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


def _of_applications(select: str, user: UserProfile | None, since: date | None) -> list[dict]:
    within, params = _from(since, "NOT is_lost AND applied_at")
    return _rows(_APPLICATIONS.format(since=within) + select, user, params)


def _rows(sql: str, user: UserProfile | None, params: list) -> list[dict]:
    """What `sql`, which goes on after the tables `today` and `history`, selects."""
    today, today_params = applications(user=user).query.sql_with_params()
    told, told_params = history(user=user).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"WITH today AS ({today}), history AS ({told}), {sql}", [*today_params, *told_params, *params])
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _from(since: date | None, moment: str) -> tuple[str, list]:
    """The condition that a moment is no earlier, and its parameters."""
    if since is None:
        return "TRUE", []
    return f"{moment} >= %s", [_adapted(datetime.combine(since, time.min, UTC))]


def _adapted(moment: datetime):
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
