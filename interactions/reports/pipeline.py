"""Reports on the job hunt of one person or of everybody, from the history and the current status of applications.

Each round of an application counts as one, with its own date, answer, resume and end. The database computes all totals,
in one query however many reports are asked for: each is a part of it, and all read the same history. Imported
applications may have no history, and a history outlives its application; both count. If the job was deleted as well,
each event counts for its step, so that a funnel does not shrink; a stage that was reached repeatedly then counts
repeatedly.

Days and weeks are those of each person, in their time zone. `since` and `until`, a first and a last day, exclude
applications that were sent on another day or at an unknown time, and events of deleted jobs; for the time in stages,
they exclude stays that began on another day.
"""

import json
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils import timezone

from companies.models import Company, JobListing
from interactions.models.job_user_interaction_queryset import FURTHEST
from interactions.reports.histories import applications, history, rounds_before, zones
from interactions.reports.results import Funnel, Report, Responses, SentResume, Source, Stage, StageTime, Week
from interactions.reports.sql import TIMES, as_parameter, rate, seconds, times
from interactions.statuses import ANSWERS, DROPS, EXITS, STAGES
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.zones import today
from resumes.models import Resume

MOST = 20
HOURS = FURTHEST // timedelta(hours=1)
REFERRAL = "Referral"  # the source of an application that a contact has referred


def _names(statuses: Iterable[str]) -> str:
    return ", ".join(f"'{status}'" for status in statuses)


def _furthest(known: str) -> str:
    """Return the SQL of the stage that a round reached, as far as its events and what is known beside them tell."""
    return f"""CASE WHEN recorded.reached > {known}.reached
        OR recorded.reached = 0 AND {known}.status_now IN ({_names(DROPS)}) THEN recorded.reached
        ELSE {known}.reached END AS reached"""


# One row per round of an application, and one per detached event, for which `entered` is the stage before it. What is
# known beside the events of a round stands in the application, or in the event that began the next round.
_APPLICATIONS = f"""
    recorded AS MATERIALIZED (
        SELECT user_id, listing, is_detached, rounds_after, MAX(entered) AS entered, MAX(reached) AS reached,
            MAX(names_job) AS names_job, MAX(is_referred) AS is_referred,
            MAX(status) FILTER (WHERE left_at IS NULL) AS status_now,
            MIN(event_date) FILTER (WHERE applies) AS applied_at,
            MIN(event_date) FILTER (WHERE is_answer) AS answered_at
        FROM history GROUP BY user_id, listing, is_detached, rounds_after
    ),
    application AS MATERIALIZED (
        SELECT merged.*, entered = 0 AND reached > 0 AS is_sent,
            answered_at IS NOT NULL
                OR NOT is_detached AND (reached > 1 OR status_now IN ({_names(ANSWERS)})) AS is_answered
        FROM (
            SELECT today.user_id, job_id AS listing, FALSE AS is_detached, 0 AS entered, {_furthest("today")},
                today.status_now, COALESCE(applied_date, applied_at) AS applied_at,
                COALESCE(response_date, answered_at) AS answered_at, resume_id, 1 AS names_job, today.is_referred
            FROM today LEFT JOIN recorded ON recorded.user_id = today.user_id AND listing = job_id AND rounds_after = 0
            UNION ALL
            SELECT began.user_id, began.listing, FALSE, 0, {_furthest("before")},
                before.status_now, COALESCE(applied_date, applied_at),
                COALESCE(response_date, answered_at), resume_id, before.names_job, before.is_referred
            FROM before JOIN history AS began ON began.id = before.id AND began.begins = 1 AND NOT began.is_detached
                LEFT JOIN recorded ON recorded.user_id = began.user_id AND recorded.listing = began.listing
                AND recorded.rounds_after = began.rounds_after + 1
            UNION ALL
            SELECT user_id, listing, is_detached, entered, reached, status_now, applied_at, answered_at, NULL,
                names_job, is_referred
            FROM recorded
            WHERE rounds_after = 0
                AND NOT EXISTS (SELECT 1 FROM today WHERE today.user_id = recorded.user_id AND job_id = listing)
        ) AS merged {{of_person}} WHERE {{within}}
    )
"""
# Tables of single parts, behind those.
_WAITED = """
    waited AS (
        SELECT user_id, listing, is_sent, is_answered,
            CASE WHEN answered_at >= applied_at AND answered_at <= %s THEN {seconds} END AS seconds
        FROM application
    )
"""
_STAYS = f"""
    stay AS (
        SELECT history.user_id, listing, status AS stage, left_at IS NULL AS lasts, event_date AS came_at,
            COALESCE(left_at, %s) AS went_at
        FROM history {{of_person}}
            LEFT JOIN today ON left_at IS NULL AND today.user_id = history.user_id AND job_id = listing
        WHERE status IN ({_names(STAGES[:-1])}) AND (left_at IS NOT NULL OR today.status_now = status) AND {{within}}
    ),
    stayed AS (SELECT user_id, listing, stage, lasts, {{seconds}} AS seconds FROM stay WHERE went_at >= came_at)
"""
_SENT = "COUNT(*) FILTER (WHERE is_sent) AS applications, COUNT(*) FILTER (WHERE is_answered) AS responses"


@checked
def pipeline_report(*, user: UserProfile | None = None, since: date | None = None, until: date | None = None) -> Report:
    """Return all of the reports, in one query."""
    parts = [_FUNNEL, _RESPONSES, _STAGES, _weeks(), _sources(MOST), _resumes(MOST)]
    rows = _rows(parts, user, since, until)
    return Report(
        funnel=_funnel(rows["funnel"]),
        responses=_responses(rows["responses"]),
        stages=_stages(rows["stages"]),
        weeks=_by_week(rows["weeks"], user, until),
        sources=_by_source(rows["sources"]),
        resumes=_by_resume(rows["resumes"]),
    )


@checked
def funnel(*, user: UserProfile | None = None, since: date | None = None, until: date | None = None) -> Funnel:
    """Return how many applications ever reached each stage. One that reached a stage reached those before it."""
    return _funnel(_rows([_FUNNEL], user, since, until)["funnel"])


@checked
def responses(
    *,
    user: UserProfile | None = None,
    since: date | None = None,
    until: date | None = None,
    company: Company | None = None,
) -> Responses:
    """Return how many applications, to one company or to all, were answered, and the time until the first answer.

    An answer is a date, or a status that comes from the company. Answers dated before the application or in the future
    count, but not for the time, and neither do those of which one of the dates is unknown.
    """
    return _responses(_rows([_RESPONSES], user, since, until, company)["responses"])


def responses_with_people(
    *, company: Company, user: UserProfile | None, reader: UserProfile | None
) -> tuple[Responses, int, int]:
    """Return the responses of a company, and how many people other than `reader` sent and timed what it answered."""
    found = _rows([_RESPONSES, _PEOPLE], user, None, None, company, reader)
    (people,) = found["people"]
    return _responses(found["responses"]), people["sent"], people["timed"]


@checked
def time_in_stages(
    *, user: UserProfile | None = None, since: date | None = None, until: date | None = None
) -> list[StageTime]:
    """Return how long applications stay in each stage but the last, from one event to the next.

    A stay without a next event lasts until now if it is the current status; otherwise its length is unknown.
    """
    return _stages(_rows([_STAGES], user, since, until)["stages"])


@checked
def applications_by_week(
    *, user: UserProfile | None = None, since: date | None = None, until: date | None = None
) -> list[Week]:
    """Return the applications by the ISO week in which they were sent, from the first week to this one.

    With an earlier `until`, its week is the last. Those sent at an unknown time come last, under None.
    """
    return _by_week(_rows([_weeks()], user, since, until)["weeks"], user, until)


@checked
def applications_by_source(
    *,
    user: UserProfile | None = None,
    since: date | None = None,
    until: date | None = None,
    most: int | None = MOST,
) -> list[Source]:
    """Return the applications by the source of the job, for the `most` used sources; for deleted jobs it is unknown.

    An application with a contact who referred the person has the source "Referral".
    """
    return _by_source(_rows([_sources(most)], user, since, until)["sources"])


@checked
def applications_by_resume(
    *,
    user: UserProfile | None = None,
    since: date | None = None,
    until: date | None = None,
    most: int | None = MOST,
) -> list[SentResume]:
    """Return the applications by resume, for the `most` sent; (none) stands for no resume or a deleted one."""
    return _by_resume(_rows([_resumes(most)], user, since, until)["resumes"])


class _Part(NamedTuple):
    """A report as a part of the query: a SELECT with these columns, from one of the tables before it."""

    name: str
    table: str
    columns: tuple[str, ...]
    select: str


_FUNNEL = _Part(
    "funnel",
    "application",
    (*STAGES, *EXITS),
    ", ".join(
        [
            *(
                f"COUNT(*) FILTER (WHERE entered < {n} AND reached >= {n}) AS {each}"
                for n, each in enumerate(STAGES, 1)
            ),
            *(f"COUNT(*) FILTER (WHERE status_now = '{end}' AND reached > 0) AS {end}" for end in EXITS),
        ]
    )
    + " FROM application",
)
_RESPONSES = _Part(
    "responses",
    "waited",
    ("applications", "responses", "timed", "mean", "median"),
    f"""* FROM (SELECT {_SENT} FROM application) AS counted,
        (SELECT COUNT(*) AS timed, {TIMES} FROM (
            SELECT seconds, ROW_NUMBER() OVER (ORDER BY seconds) AS place, COUNT(*) OVER () AS times
            FROM waited WHERE seconds IS NOT NULL) AS placed) AS timed""",
)
_PEOPLE = _Part(
    "people",
    "waited",
    ("sent", "timed"),
    "COUNT(DISTINCT user_id) FILTER (WHERE is_other AND (is_sent OR is_answered)) AS sent, "
    "COUNT(DISTINCT user_id) FILTER (WHERE is_other AND seconds IS NOT NULL) AS timed "
    "FROM waited JOIN person ON person.id = user_id",
)
_STAGES = _Part(
    "stages",
    "stayed",
    ("stage", "stays", "still_there", "mean", "median"),
    f"""stage, COUNT(*) AS stays, COUNT(*) FILTER (WHERE lasts) AS still_there, {TIMES} FROM (
        SELECT stage, lasts, seconds, ROW_NUMBER() OVER (PARTITION BY stage ORDER BY seconds) AS place,
            COUNT(*) OVER (PARTITION BY stage) AS times
        FROM stayed) AS placed GROUP BY stage""",
)


def _weeks() -> _Part:
    day = _day("applied_at")
    if connection.vendor == "sqlite":
        # In the middle of a week it is the same one everywhere, which spares most rows a zone, as that is Python.
        first, last, own = (
            f"DATE({moment}, 'weekday 0', '-6 days')"
            for moment in (f"applied_at, '-{HOURS} hours'", f"applied_at, '+{HOURS} hours'", day)
        )
        week = f"CASE WHEN {first} = {last} THEN {first} ELSE {own} END"
    else:
        week = f"CAST(DATE_TRUNC('week', {day}) AS date)"
    return _grouped("weeks", f"{week} AS week", ("week",), "LEFT JOIN person ON person.id = user_id")


def _sources(most: int | None) -> _Part:
    name = f"""CASE WHEN is_referred = 1 THEN '{REFERRAL}' WHEN job.id IS NULL THEN '(unknown)'
        WHEN source = '' THEN '(none)' ELSE source END AS name"""
    job = f"LEFT JOIN {JobListing._meta.db_table} AS job ON names_job = 1 AND job.id = listing"
    return _grouped("sources", name, ("name",), job, most)


def _resumes(most: int | None) -> _Part:
    resume = f"LEFT JOIN {Resume._meta.db_table} AS resume ON resume.id = application.resume_id"
    names = "COALESCE(resume.title, '(none)') AS name, resume.id AS resume_key"
    return _grouped("resumes", names, ("name", "resume_key"), resume, most)


def _grouped(part: str, columns: str, keys: tuple[str, ...], join: str, most: int | None = None) -> _Part:
    order = f"applications DESC, {', '.join(keys)}"
    limit = "" if most is None else f"LIMIT {most:d}"
    select = f"""*, ROW_NUMBER() OVER (ORDER BY {order}) AS place FROM (
        SELECT {columns}, {_SENT} FROM application {join} WHERE is_sent OR is_answered
        GROUP BY {", ".join(keys)} ORDER BY {order} {limit}) AS counted"""
    return _Part(part, "application", (*keys, "applications", "responses", "place"), select)


def _funnel(rows: list[dict]) -> Funnel:
    (row,) = rows
    numbers = [row[stage] for stage in STAGES]
    stages = [
        Stage(stage.value, number, rate(number, numbers[0]), rate(number, previous))
        for stage, number, previous in zip(STAGES, numbers, [None, *numbers], strict=False)
    ]
    return Funnel(stages, {end.value: row[end] for end in EXITS})


def _responses(rows: list[dict]) -> Responses:
    (row,) = rows
    return Responses(**_sent(row), timed=row["timed"], **times(row))


def _stages(rows: list[dict]) -> list[StageTime]:
    of_stage = {row["stage"]: row for row in rows}
    nothing = {"stays": 0, "still_there": 0, "mean": None, "median": None}
    return [
        StageTime(stage.value, row["stays"], row["still_there"], **times(row))
        for stage in STAGES[:-1]
        for row in [of_stage.get(stage, nothing)]
    ]


def _by_week(rows: list[dict], user: UserProfile | None, until: date | None) -> list[Week]:
    sent = {row["week"] and date.fromisoformat(row["week"]): _sent(row) for row in rows}
    unknown = [Week(**sent.pop(None), week=None)] if None in sent else []
    if not sent:
        return unknown
    end = min(today(user), until or date.max)
    first, last = min(sent), max(*sent, end - timedelta(days=end.weekday()))
    weeks = [first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1)]
    nothing = {"applications": 0, "responses": 0, "rate": None}
    return [Week(**sent.get(week, nothing), week=week) for week in weeks] + unknown


def _by_source(rows: list[dict]) -> list[Source]:
    return [Source(**_sent(row), source=row["name"]) for row in sorted(rows, key=_place)]


def _by_resume(rows: list[dict]) -> list[SentResume]:
    return [
        SentResume(**_sent(row), resume=row["name"], resume_id=row["resume_key"] and UUID(row["resume_key"]))
        for row in sorted(rows, key=_place)
    ]


def _place(row: dict) -> int:
    return row["place"]


def _rows(
    parts: list[_Part],
    user: UserProfile | None,
    since: date | None,
    until: date | None,
    company: Company | None = None,
    reader: UserProfile | None = None,
) -> dict[str, list[dict]]:
    """Return the rows of each part, by its name."""
    tables, params = with_tables({part.table for part in parts}, user, since, until, company, reader)
    selects = [f"SELECT '{part.name}', {_as_json(part)} FROM (SELECT {part.select}) AS part" for part in parts]
    found: dict[str, list[dict]] = {part.name: [] for part in parts}
    with connection.cursor() as cursor:
        cursor.execute(f"{tables} {' UNION ALL '.join(selects)}", params)
        for name, row in cursor.fetchall():
            found[name].append(json.loads(row))
    return found


def with_tables(
    read: Collection[str],
    user: UserProfile | None,
    since: date | None,
    until: date | None,
    company: Company | None = None,
    reader: UserProfile | None = None,
) -> tuple[str, list]:
    """Return the WITH clause for a statement that reads these tables, and its parameters.

    Each table is computed once, however many parts of the statement read it. But SQLite has no index of a table that it
    computed: for everybody, it looks up rows of its own tables, except for the history. And of all people, few have
    applied to one company: they are looked up one by one.
    """
    tables = {
        "today": applications(user=user, company=company),
        "history": history(user=user, company=company),
        "before": rounds_before(user=user, company=company),
        "person": zones(user=user, reader=reader),
    }
    looked_up = {"person"} if company else set()
    if connection.vendor == "sqlite" and not (user or company):
        looked_up = {"today", "before", "person"}
    once: list[str] = []
    params: list[Any] = []
    for name, rows in tables.items():
        select, values = rows.query.sql_with_params()
        once.append(f"{name} AS {'NOT ' if name in looked_up else ''}MATERIALIZED ({select})")
        params += values
    now = as_parameter(timezone.now())
    if {"application", "waited"} & set(read):
        within, days = _within(since, until, "applied_at")
        once.append(
            _APPLICATIONS.format(
                within=f"NOT is_detached AND {within}" if days else within,
                of_person="JOIN person ON person.id = merged.user_id" if days else "",
            )
        )
        params += days
    if "waited" in read:
        once.append(_WAITED.format(seconds=seconds("answered_at", "applied_at")))
        params.append(now)
    if "stayed" in read:
        within, days = _within(since, until, "event_date")
        of_person = "JOIN person ON person.id = history.user_id" if days else ""
        once.append(_STAYS.format(seconds=seconds("went_at", "came_at"), within=within, of_person=of_person))
        params += [now, *days]
    return f"WITH {', '.join(once)}", params


def _as_json(part: _Part) -> str:
    """Return the SQL of a row as JSON, as the parts have different columns."""
    pairs = ", ".join(f"'{column}', {column}" for column in part.columns)
    return f"CAST(JSON_BUILD_OBJECT({pairs}) AS text)" if connection.vendor == "postgresql" else f"JSON_OBJECT({pairs})"


def _within(since: date | None, until: date | None, moment: str) -> tuple[str, list]:
    """Return the SQL condition that the day of `moment`, for a `person`, is in the period, and its parameters."""
    ends = [(end, day) for end, day in ((">=", since), ("<=", until)) if day]
    condition = " AND ".join(f"{_day(moment)} {end} %s" for end, _ in ends) or "TRUE"
    return condition, [connection.ops.adapt_datefield_value(day) for _, day in ends]


def _day(moment: str) -> str:
    """Return the SQL of the day of a moment in the `zone` of a `person`; see `jobpilot.db.lookups.LocalDay`."""
    if connection.vendor == "sqlite":
        return f"django_datetime_cast_date({moment}, zone, 'UTC')"
    return f"CAST(({moment} AT TIME ZONE zone) AS date)"


def _sent(row: dict) -> dict:
    counts = {name: row[name] for name in ("applications", "responses")}
    return counts | {"rate": rate(row["responses"], row["applications"])}
