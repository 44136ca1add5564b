"""The reports as tables: for a page, where each number leads to its rows, and for CSV."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils.formats import date_format

from interactions.admin.counted import rows_url
from interactions.admin.periods import Period
from interactions.choices import ApplicationStatus, OfferState
from interactions.models import Interview, JobUserInteraction, Offer
from interactions.reports import MOST, InterviewRound, OfferTotals, Report, Sent, Week
from interactions.reports.counted import NONE
from interactions.reports.interviews import COUNTED
from jobpilot.models import UserProfile

MOST_WEEKS = 53  # on the page; CSV has all
MOST_BESIDE = 6  # columns of a table that has another one beside it
LAST_OF_WEEK = timedelta(days=6)


@dataclass(frozen=True)
class Cell:
    """A value, how people read it, and the address of the rows that it counts."""

    value: Any
    text: str
    url: str = ""


@dataclass(frozen=True)
class Table:
    name: str  # in the address of its CSV
    title: str
    headings: list[str]
    rows: list[list[Cell]]  # the first of each says what it is about
    note: str = ""
    chart: str = ""
    most: int = 0  # of the rows, the last ones, on the page

    @property
    def is_wide(self) -> bool:
        return bool(self.chart) or len(self.headings) > MOST_BESIDE

    @property
    def shown(self) -> list[list[Cell]]:
        return self.rows[-self.most :]


@dataclass(frozen=True)
class Tables:
    """The tables of the reports of one person, or of everybody, in a period."""

    person: UserProfile | None
    period: Period
    made: list[Table] = field(default_factory=list)

    def add(self, name: str, title: str, headings: Sequence[str], rows: list[list[Cell]], **options: Any) -> None:
        self.made.append(Table(name, title, list(headings), rows, **options))

    def add_pipeline(self, report: Report) -> None:
        """Add all that `pipeline_report()` returned."""
        answers = report.responses
        everything = report.funnel.stages[0].applications
        self.add(
            "stages-reached",
            "How far applications came",
            ["Stage", "Applications", "Of all", "Of those before"],
            [
                [
                    _word(ApplicationStatus(stage.stage).label),
                    self._count(stage.applications, f"reached_{stage.stage}"),
                    _share(stage.rate, everything),
                    _share(stage.rate_of_previous, before.applications if before else None),
                ]
                for stage, before in zip(report.funnel.stages, [None, *report.funnel.stages], strict=False)
            ],
        )
        self.add(
            "ended",
            "How applications ended",
            ["Status", "Applications"],
            [
                [_word(ApplicationStatus(status).label), self._count(number, f"ended_{status}")]
                for status, number in report.funnel.ended.items()
            ],
        )
        applications, responses, share = self._sent(answers)
        self.add(
            "answers",
            "Answers of companies",
            ["Answers", "Applications"],
            [
                [_word("Sent"), applications],
                [_word("Answered"), responses],
                [_word("Rate"), share],
                [_word("Time to the answer known"), self._count(answers.timed, "timed")],
                [_word("Median days to the answer"), _days(answers.median)],
                [_word("Mean days to the answer"), _days(answers.mean)],
            ],
        )
        self.add(
            "time-in-stages",
            "Time in each stage",
            ["Stage", "Times", "There now", "Median days", "Mean days"],
            [
                [
                    _word(ApplicationStatus(row.stage).label),
                    self._count(row.stays, f"stayed_{row.stage}"),
                    self._count(row.still_there, f"still_{row.stage}"),
                    _days(row.median),
                    _days(row.mean),
                ]
                for row in report.stages
            ],
            note="An application can be in a stage several times. The list has it once.",
        )
        self.add(
            "weeks",
            "Applications by week",
            ["Week of", "Sent", "Answered", "Rate"],
            [[_week(week), *self._sent(week, **self._of_week(week))] for week in report.weeks],
            chart=chart_of_weeks(report.weeks, MOST_WEEKS),
            most=MOST_WEEKS,
            note=f"The last {MOST_WEEKS} weeks; the CSV file has all." if len(report.weeks) > MOST_WEEKS else "",
        )
        self.add(
            "sources",
            "By source",
            ["Source", "Sent", "Answered", "Rate"],
            [[_word(row.source), *self._sent(row, source=row.source)] for row in report.sources],
            note=f"The {MOST} with the most applications." if len(report.sources) == MOST else "",
        )
        self.add(
            "resumes",
            "By resume",
            ["Resume", "Sent", "Answered", "Rate"],
            [[_word(row.resume), *self._sent(row, resume=row.resume_id or NONE)] for row in report.resumes],
            note=f"The {MOST} with the most applications." if len(report.resumes) == MOST else "",
        )

    def add_interviews(self, rounds: list[InterviewRound]) -> None:
        self.add(
            "interviews",
            "Interviews",
            [
                "Round",
                "Held",
                "No-shows",
                "Went on",
                "Waiting",
                "Rate",
                "Median days since the last",
                "Mean days",
            ],
            [
                [
                    Cell(row.number, str(row.number)),
                    *(self._linked(Interview, getattr(row, name), counted=name, round=row.number) for name in COUNTED),
                    _share(row.rate, row.interviews - row.waiting),
                    _days(row.median),
                    _days(row.mean),
                ]
                for row in rounds
            ],
        )

    def add_offers(self, totals: OfferTotals) -> None:
        places = {"below": "Below the posted pay", "within": "Within the posted pay", "above": "Above the posted pay"}
        self.add(
            "offers",
            "Offers",
            ["State or pay", "Offers"],
            [
                [_word(OfferState(state).label), self._linked(Offer, number, counted=state)]
                for state, number in totals.by_state.items()
            ]
            + [
                [_word(label), self._linked(Offer, totals.beside_posted[place], counted=place)]
                for place, label in places.items()
            ],
            note="Pay is compared for the last offer of each application, a year, in the currency of the posting.",
        )

    def _sent(self, row: Sent, **of: Any) -> list[Cell]:
        return [
            self._count(row.applications, "sent", **of),
            self._count(row.responses, "answered", **of),
            _share(row.rate, row.applications),
        ]

    def _count(self, number: int, counted: str, **of: Any) -> Cell:
        # The applications of jobs that are gone are not there to be listed.
        if of.get("source") == "(unknown)":
            return Cell(number, f"{number:,}")
        return self._linked(JobUserInteraction, number, counted=counted, **of)

    def _linked(self, model: Any, number: int, **asked: Any) -> Cell:
        period = self.period._asdict() | {name: asked.pop(name) for name in ("since", "until") if name in asked}
        return Cell(number, f"{number:,}", rows_url(model, period, self.person, **asked) if number else "")

    def _of_week(self, week: Week) -> dict[str, Any]:
        if week.week is None:
            return {"undated": "yes"}
        return self.period.within(week.week, week.week + LAST_OF_WEEK)._asdict()


def chart_of_weeks(weeks: Sequence[Week], most: int) -> str:
    """Return the last weeks as Unfold's bar chart takes them, or "" if there are none."""
    dated = [week for week in weeks if week.week][-most:]
    if not dated:
        return ""
    bars = {"Sent": ("applications", 600), "Answered": ("responses", 300)}
    chart = {
        "labels": [_week(week).text for week in dated],
        "datasets": [
            {
                "label": label,
                "data": [getattr(week, name) for week in dated],
                "backgroundColor": f"var(--color-primary-{shade})",
            }
            for label, (name, shade) in bars.items()
        ],
    }
    return json.dumps(chart)


def _word(text: Any) -> Cell:
    return Cell(str(text), str(text))


def _week(week: Week) -> Cell:
    if week.week is None:
        return _word("Unknown")
    return Cell(week.week.isoformat(), str(date_format(week.week, "j M Y")))


def _share(rate: float | None, whole: int | None) -> Cell:
    """Return a rate, and of how many it is."""
    return Cell("", "") if rate is None else Cell(round(rate, 4), f"{rate:.0%} of {whole:,}")


def _days(time: timedelta | None) -> Cell:
    if time is None:
        return Cell("", "")
    days = time / timedelta(days=1)
    return Cell(round(days, 2), f"{days:.1f}")
