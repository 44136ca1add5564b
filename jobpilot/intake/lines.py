"""A row of a file while it is imported."""

from dataclasses import dataclass, field
from typing import Any

from jobpilot.intake.models import LineOutcome
from jobpilot.intake.tables import Row
from jobpilot.notations import shortened


@dataclass
class Line:
    """A row of the file while it is imported."""

    row: Row
    outcome: LineOutcome = LineOutcome.NEW
    reasons: list[str] = field(default_factory=list)
    job_id: Any = None
    interaction_id: Any = None
    headings: dict[str, str] = field(default_factory=dict)  # what the file calls a field

    def __post_init__(self) -> None:
        if self.row.problem:
            self.refuse(self.row.problem)

    def leave_out(self, name: str, text: str, reason: str) -> None:
        """Say that a value is not stored, as `bulk_upsert_jobs()` says it."""
        self.reasons.append(f"{self.headings.get(name, name)} “{shortened(text)}” was left out: {reason}")

    def refuse(self, reason: str) -> None:
        self.outcome = LineOutcome.REFUSED
        self.reasons.append(reason)
