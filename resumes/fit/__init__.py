"""How well a person or a resume fits a listing: what it asks for, row by row, each with its evidence, and a score."""

from resumes.fit.fits import Fit, fit
from resumes.fit.letters import unsupported_in_letter
from resumes.fit.requirements import Kind, Requirement
from resumes.fit.unsupported import Claim, unsupported_claims
from resumes.fit.verdicts import Row, Verdict
from resumes.models.optimization import FIT_VERSION

__all__ = [
    "FIT_VERSION",
    "Claim",
    "Fit",
    "Kind",
    "Requirement",
    "Row",
    "Verdict",
    "fit",
    "unsupported_claims",
    "unsupported_in_letter",
]
