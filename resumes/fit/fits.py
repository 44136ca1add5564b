"""Compare a person or a resume with a listing."""

from typing import NamedTuple

from companies.models import JobListing
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from resumes.fit.abilities import Abilities, abilities_of_person, abilities_of_resume
from resumes.fit.reading import vocabulary_of
from resumes.fit.requirements import Kind, Requirement, requirements_of
from resumes.fit.score import parts_of, score_of, share_of
from resumes.fit.verdicts import Row, Verdict, conditions_of, judge
from resumes.models import Resume
from resumes.models.optimization import FIT_VERSION


class Fit(NamedTuple):
    """How well a person or a resume fits a listing."""

    rows: list[Row]
    """What the listing asks for, in its order: what the score is made of."""
    conditions: list[Row]
    """Place, permit and pay, which are no part of the score."""
    score: float | None
    """From 0 to 100, or None if nothing is known of what the person can do."""
    parts: dict[str, float]
    """The score of each part of which something is known."""
    version: str

    def verdicts(self, kind: Kind) -> dict[str, Verdict]:
        """Return the verdict on each requirement of a kind, by its name."""
        return {row.requirement.name: row.verdict for row in self.rows if row.requirement.kind == kind}

    @property
    def requirements(self) -> list[Requirement]:
        return [row.requirement for row in (*self.rows, *self.conditions)]


@checked
def fit(who: UserProfile | Resume, job: JobListing) -> Fit:
    """Return how well a person, by their skill bank, or a resume, by its entries, fits a listing.

    Each requirement of the listing is a row that is met, partly met, not met or unknown, with the rows of the bank that
    show it and the words of the posting. Names of skills are compared by `companies.matching.skill_key`, without
    remarks such as "strong", "(primary)" or "3+ years of". What is unknown, on either side, lowers nothing. How the
    score is made is explained in `resumes.fit.score`. Nothing is written.
    """
    able = abilities_of_resume(who) if isinstance(who, Resume) else abilities_of_person(who)
    return compare(able, job)


def compare(able: Abilities, job: JobListing) -> Fit:
    """Compare what a person can show with what a listing asks for."""
    asked = requirements_of(job, vocabulary_of(job, able.skill_names))
    judged = [judge(requirement, able) for requirement in asked]
    rows = [row for row in judged if row.requirement.kind != Kind.PERMIT]
    conditions = [row for row in judged if row.requirement.kind == Kind.PERMIT]
    if able.person is not None:
        conditions = [*conditions_of(job, able.person), *conditions]
    score = score_of(share_of(row.requirement, row.verdict) for row in rows)
    return Fit(rows, conditions, score, parts_of(rows), FIT_VERSION)
