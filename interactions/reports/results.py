"""What the reports return."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID


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
