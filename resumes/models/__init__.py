"""Resumes, their templates and versions, and what is made from them: files and analyses."""

from resumes.models.generation import GenerationStatus, ResumeGeneration
from resumes.models.optimization import ResumeOptimization
from resumes.models.resume import Resume, ResumeStatus, ResumeType
from resumes.models.template import ResumeTemplate
from resumes.models.version import ResumeVersion

__all__ = [
    "GenerationStatus",
    "Resume",
    "ResumeGeneration",
    "ResumeOptimization",
    "ResumeStatus",
    "ResumeTemplate",
    "ResumeType",
    "ResumeVersion",
]
