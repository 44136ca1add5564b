"""Reports on interviews: how far they lead, round by round.

The interviews of an application are numbered in the order of time; cancelled ones are left out, and so are those that
are still ahead, except that being invited to one is success in the round before.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value, Window
from django.db.models.expressions import RawSQL
from django.db.models.functions import Lag, Lead
from django.utils import timezone

from companies.models import Company
from interactions.choices import ApplicationStatus, InterviewOutcome
from interactions.models import Interview, TimelineEvent
from interactions.reports.sql import TIMES, as_parameter, rate, seconds, times
from interactions.statuses import ENDED, STAGES, STATUSES
from jobpilot.db.arguments import checked
from jobpilot.db.lookups import LocalDay, ZoneName
from jobpilot.models import UserProfile

# The statuses that prove an offer.
_PROOFS = STAGES[STAGES.index(ApplicationStatus.OFFERED) :]
OFFERED = [status for status, meaning in STATUSES.items() if meaning.stage in _PROOFS]


@dataclass(frozen=True)
class InterviewRound:
    """The interviews of one number, and what followed them."""

    number: int  # from 1
    interviews: int
    no_shows: int
    went_on: int  # another interview was arranged, or an offer came
    waiting: int  # neither, and the application goes on
    rate: float | None  # of those that went on, among those that are not waiting
    median: timedelta | None  # of the times since the interview before
    mean: timedelta | None


@checked
def interview_rounds(
    *,
    user: UserProfile | None = None,
    since: date | None = None,
    until: date | None = None,
    company: Company | None = None,
) -> list[InterviewRound]:
    """Return what became of first interviews, of second ones, and so on, of one person or of everybody.

    `since` and `until` exclude interviews before and after these days, by the clock of each person; they keep their
    numbers. With `company`, only interviews there count.
    """
    return [each for each, _ in rounds_with_people(user=user, since=since, until=until, company=company)]


# What an interview can be counted as, by the names of `InterviewRound`, as a condition on `placed`.
COUNTED = {"interviews": "TRUE", "no_shows": "no_show", "went_on": "went_on", "waiting": "NOT went_on AND NOT ended"}


@checked
def counted_interviews(
    *, counted: str, number: int, user: UserProfile | None = None, since: date | None = None, until: date | None = None
) -> QuerySet:
    """Return the interviews behind a number of `interview_rounds()`: `counted` is its name, `number` its round.

    Raise ValidationError if there is no such number.
    """
    if counted not in COUNTED:
        raise ValidationError(f'"{counted}" is not counted by the report. Choose one of: {", ".join(COUNTED)}.')
    tables, params = _with_tables(user, since, until)
    sql = f"{tables} SELECT id FROM placed WHERE number = %s AND {COUNTED[counted]}"
    return Interview.objects.filter(pk__in=RawSQL(sql, [*params, number]))  # noqa: S611 (names of ours)


def rounds_with_people(
    *,
    user: UserProfile | None,
    since: date | None = None,
    until: date | None = None,
    company: Company | None = None,
    reader: UserProfile | None = None,
) -> list[tuple[InterviewRound, int]]:
    """Return the `interview_rounds()`, each with the number of people other than `reader` behind it."""
    tables, params = _with_tables(user, since, until, company, reader)
    counts = ", ".join(f"COUNT(*) FILTER (WHERE {condition}) AS {name}" for name, condition in COUNTED.items())
    with connection.cursor() as cursor:
        cursor.execute(
            f"""{tables} SELECT number, {counts}, COUNT(DISTINCT user_id) FILTER (WHERE is_other) AS people, {TIMES}
            FROM placed GROUP BY number ORDER BY number""",
            params,
        )
        names = [column[0] for column in cursor.description]
        found = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return [
        (
            InterviewRound(
                number=row["number"],
                **{name: row[name] for name in COUNTED},
                rate=rate(row["went_on"], row["interviews"] - row["waiting"]),
                **times(row),
            ),
            row["people"],
        )
        for row in found
    ]


def _with_tables(
    user: UserProfile | None,
    since: date | None,
    until: date | None,
    company: Company | None = None,
    reader: UserProfile | None = None,
) -> tuple[str, list]:
    """Return the WITH clause of a table `placed`, with a row for each interview that counts, and its parameters."""
    rows = Interview.objects.all() if user is None else Interview.objects.for_user(user)
    if company:
        rows = rows.filter(interaction__job__company=company)
    of_application: dict[str, Any] = {"partition_by": [F("interaction")], "order_by": ["starts_at", "id"]}
    offers = TimelineEvent.objects.filter(interaction=OuterRef("interaction"), to_status__in=OFFERED)
    numbered: Any = rows.held().with_numbers().order_by()  # whose annotation the stubs do not know
    held = numbered.values(
        "id",
        "user_id",
        "starts_at",
        "number",
        no_show=Q(outcome=InterviewOutcome.NO_SHOW),
        before=Window(Lag("starts_at"), **of_application),
        after=Window(Lead("starts_at"), **of_application),
        offered=Q(interaction__application_status__in=OFFERED) | Exists(offers),
        ended=Q(interaction__application_status__in=ENDED),
        day=LocalDay("starts_at", ZoneName("user")),
        is_other=~Q(user=reader) if reader else Value(True),
    )
    sql, params = held.query.sql_with_params()
    ends = [(end, day) for end, day in ((">=", since), ("<=", until)) if day]
    within = " AND ".join(f"day {end} %s" for end, _ in ends) or "TRUE"
    counted = [as_parameter(timezone.now()), *(connection.ops.adapt_datefield_value(day) for _, day in ends)]
    tables = f"""WITH held AS ({sql}),
        counted AS (
            SELECT id, user_id, is_other, number, no_show, after IS NOT NULL OR offered AS went_on, ended,
                {seconds("starts_at", "before")} AS seconds
            FROM held WHERE starts_at <= %s AND {within}
        ),
        placed AS (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY number ORDER BY seconds NULLS LAST) AS place,
                COUNT(seconds) OVER (PARTITION BY number) AS times
            FROM counted
        )"""
    return tables, [*params, *counted]
