"""Rows that the constraints of resumes, versions, files and analyses reject, and rows that they accept."""

from companies.factories import JobListingFactory
from resumes.factories import (
    ResumeFactory,
    ResumeGenerationFactory,
    ResumeOptimizationFactory,
    ResumeTemplateFactory,
    ResumeVersionFactory,
)
from tests.support.constraints import Rules

template = Rules(ResumeTemplateFactory)
template.not_blank("name")

resume = Rules(ResumeFactory)
resume.not_blank("title")
resume.choices("resume_type", "status", "language")
resume.at_least(1, "version")
resume.refuses("not_own_parent", lambda row: {"parent_resume_id": row.pk}, accepts=[{"parent_resume_id": None}])
resume.refuses(
    "tailored_has_parent",
    {"parent_resume_id": None},
    accepts=[{"resume_type": "base"}, {"resume_type": "base", "parent_resume_id": None}, {"target_job_id": None}],
    given={"tailored": True},
)
resume.refuses(
    "template_stands_alone",
    lambda row: {"resume_type": "template", "parent_resume": ResumeFactory(user=row.user)},
    lambda row: {"resume_type": "template", "target_job": JobListingFactory()},
    accepts=[{"resume_type": "template"}, lambda row: {"target_job": JobListingFactory()}],
)

resume.refuses(
    "parent_resume_person",
    lambda row: {"parent_resume": ResumeFactory()},
    accepts=[lambda row: {"parent_resume": ResumeFactory(user=row.user)}, {"parent_resume_id": None}],
)

version = Rules(ResumeVersionFactory)
# A stored version keeps its number (tests/resumes/test_kept_versions.py), so that no other one is accepted.
kept = ("resumes_resumeversion_kept",)
version.refuses_clash(
    "number_unique",
    lambda other: {"resume_id": other.resume_id, "version_number": other.version_number},
    or_else=kept,
)
version.refuses("version_number_min", {"version_number": 0}, or_else=kept)

generation = Rules(ResumeGenerationFactory)
generation.not_blank("format")
generation.choices("status")
generation.at_least(0, "file_size", "duration_ms", empty=True)
generation.refuses(
    "file_stored",
    {"file": "media/resume.pdf"},
    {"file": "resumes/../resume.pdf"},
    {"file": "resumes//resume.pdf"},
    accepts=[{"file": "resumes/1b4e28ba-2fa1-11d2-883f-0016d3cca427"}],
    given={"completed": True},
)
generation.refuses(
    "file_described",
    {"status": "failed", "error_message": "Nothing worked."},
    {"file_size": None},
    {"file_size": 0},
    {"sha256": ""},
    {"sha256": "a" * 63},
    {"file": "", "file_path": "resume.pdf"},
    accepts=[{"sha256": "b" * 64}, {"file": "", "sha256": "", "file_path": "resume.pdf", "file_size": None}],
    given={"completed": True},
)
generation.refuses(
    "completed_has_file",
    {"status": "completed"},
    accepts=[{"status": "completed", "file_path": "resume.pdf"}, {"status": "pending"}],
)
generation.refuses(
    "failed_has_error",
    {"status": "failed"},
    accepts=[{"status": "failed", "error_message": "The template has no sections."}],
)
generation.refuses_clash(
    "file_once",
    lambda other: {"file": other.file.name},
    accepts=[{"file": "resumes/1b4e28ba-2fa1-11d2-883f-0016d3cca427"}],
    given={"completed": True},
)

optimization = Rules(ResumeOptimizationFactory)
optimization.between(0, 100, "match_score")
optimization.refuses_clash(
    "one_computed",
    lambda other: {"resume_id": other.resume_id, "job_id": other.job_id, "is_computed": True},
    accepts=[lambda other: {"resume_id": other.resume_id, "job_id": other.job_id}, {"is_computed": True}],
    other={"is_computed": True},
)

RULES = [template, resume, version, generation, optimization]
