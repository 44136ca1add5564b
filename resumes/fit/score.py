"""The score of a fit: what is met of what is asked for, by weight, from 0 to 100.

Each row has a weight. A row that is met counts with all of it, one that is partly met with half, one that is not met
with nothing; one that is unknown does not count, neither above nor below the line:

    score = 100 × (weights of met rows + half the weights of partly met rows) / (weights of all rows that are known)

There is no score if nothing is known of skills, years, education, languages and certificates. Place, permit and pay are
no part of it. Whoever changes the formula, a weight or how a requirement is compared gives FIT_VERSION the next number.
"""

from collections.abc import Iterable
from typing import NamedTuple

from resumes.fit.requirements import Kind, Requirement
from resumes.fit.verdicts import Row, Verdict

# The weight of what is required, and of what is preferred or mentioned.
WEIGHTS: dict[Kind, tuple[int, int]] = {
    Kind.SKILL: (3, 1),
    Kind.YEARS: (3, 1),
    Kind.LANGUAGE: (3, 1),
    Kind.EDUCATION: (2, 1),
    Kind.CERTIFICATE: (2, 1),
    Kind.REMOTE: (1, 1),
    Kind.JOB_TYPE: (1, 1),
    Kind.START: (1, 1),
}
# What the parts of the score are called, and the kinds of rows in each.
PARTS: dict[str, tuple[Kind, ...]] = {
    "skills": (Kind.SKILL,),
    "experience": (Kind.YEARS,),
    "education": (Kind.EDUCATION,),
    "languages": (Kind.LANGUAGE,),
    "certificates": (Kind.CERTIFICATE,),
    "wishes": (Kind.REMOTE, Kind.JOB_TYPE, Kind.START),
}
POINTS = {Verdict.MET: 1.0, Verdict.PARTLY: 0.5, Verdict.NOT_MET: 0.0}
_SAY_NOTHING_ALONE = frozenset(PARTS["wishes"])


class Share(NamedTuple):
    """What one row adds: its points, and the weight that they are out of."""

    points: float
    weight: int
    counts_alone: bool
    """Whether there is a score if nothing else is known."""


def share_of(requirement: Requirement, verdict: Verdict) -> Share | None:
    """Return what a row adds to the score, or None if it is no part of it."""
    weights = WEIGHTS.get(requirement.kind)
    if weights is None or verdict == Verdict.UNKNOWN:
        return None
    weight = weights[0] if requirement.required else weights[1]
    return Share(weight * POINTS[verdict], weight, requirement.kind not in _SAY_NOTHING_ALONE)


def score_of(shares: Iterable[Share | None]) -> float | None:
    """Return the score of these shares with one decimal, or None if they say nothing of what a person can do."""
    known = [share for share in shares if share is not None]
    if not any(share.counts_alone for share in known):
        return None
    return round(100 * sum(share.points for share in known) / sum(share.weight for share in known), 1)


def parts_of(rows: Iterable[Row]) -> dict[str, float]:
    """Return the score of each part of which something is known."""
    rows = list(rows)
    parts = {}
    for name, kinds in PARTS.items():
        shares = [share_of(row.requirement, row.verdict) for row in rows if row.requirement.kind in kinds]
        known = [share for share in shares if share is not None]
        if known:
            parts[name] = round(100 * sum(share.points for share in known) / sum(share.weight for share in known), 1)
    return parts
