"""How the legacy resumes, templates, versions, generated files and analyses become this app's models.

A resume's parent is `based_on_resume_id`, or else `parent_version_id`; its target is `job_id`.
"""

from jobpilot.legacy.importing import LegacyImport
from jobpilot.legacy.shape import Draft, Elsewhere, Into, Shape
from jobpilot.legacy.values import (
    boolean,
    choice,
    identifier,
    integer,
    json_array,
    json_object,
    moment,
    text,
    texts,
    within,
)

LARGEST_INTEGER = 2**31 - 1

TABLES = {
    "resume_templates": Shape(
        "resumes.ResumeTemplate",
        {
            "id": Into("id", identifier),
            "name": Into("name", text),
            "description": Into("description", text),
            "sections": Into("sections", texts),
            "section_order": Into("section_order", texts),
            "styling": Into("styling", json_object),
            "is_default": Into("is_default", boolean),
            "is_system": Into("is_system", boolean),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
    ),
    "resumes": Shape(
        "resumes.Resume",
        {
            "id": Into("id", identifier),
            "user_id": Into("user_id", identifier),
            "title": Into("title", text),
            "resume_type": Into("resume_type", choice),
            "status": Into("status", choice),
            "contact_info": Into("contact_info", json_object),
            "summary": Into("summary", text),
            "work_experience": Into("work_experience", json_array),
            "education": Into("education", json_array),
            "skills": Into("skills", json_array),
            "projects": Into("projects", json_array),
            "certifications": Into("certifications", json_array),
            "custom_sections": Into("custom_sections", json_array),
            "template_id": Into("template_id", identifier),
            # May point forward: foreign keys are checked when the transaction ends.
            "based_on_resume_id": Into("parent_resume_id", identifier),
            "job_id": Into("target_job_id", identifier),
            "ats_score_data": Into("ats_score_data", json_object),
            "tailoring_analysis": Into("tailoring_analysis", json_object),
            "version": Into("version", within(1, LARGEST_INTEGER, integer)),
            "parent_version_id": Elsewhere("Resume.parent_resume, where based_on_resume_id is empty"),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
            "last_generated_at": Into("last_generated_at", moment),
        },
    ),
    "resume_versions": Shape(
        "resumes.ResumeVersion",
        {
            "id": Into("id", identifier),
            "resume_id": Into("resume_id", identifier),
            "version_number": Into("version_number", integer),
            "changes_summary": Into("changes_summary", text),
            "content_snapshot": Into("content_snapshot", json_object),
            "created_at": Into("created_at", moment),
            "created_by": Into("created_by", text),
        },
    ),
    "resume_generations": Shape(
        "resumes.ResumeGeneration",
        {
            "id": Into("id", identifier),
            "resume_id": Into("resume_id", identifier),
            "format": Into("format", text),
            "template_name": Into("template_name", text),
            "file_path": Into("file_path", text),
            "file_size": Into("file_size", within(0, 2**63 - 1, integer)),
            "generation_params": Into("generation_params", json_object),
            "status": Into("status", choice),
            "error_message": Into("error_message", text),
            "generated_at": Into("generated_at", moment),
        },
        dates=("generated_at",),
    ),
    "resume_optimizations": Shape(
        "resumes.ResumeOptimization",
        {
            "id": Into("id", identifier),
            "resume_id": Into("resume_id", identifier),
            "job_id": Into("job_id", identifier),
            "match_score": Into("match_score", within(0, 100)),
            "keyword_matches": Into("keyword_matches", json_array),
            "missing_keywords": Into("missing_keywords", texts),
            "skill_matches": Into("skill_matches", json_array),
            "missing_skills": Into("missing_skills", texts),
            "recommendations": Into("recommendations", json_array),
            "sections_to_emphasize": Into("sections_to_emphasize", texts),
            "content_suggestions": Into("content_suggestions", json_array),
            "analyzed_at": Into("analyzed_at", moment),
            "analysis_version": Into("analysis_version", text),
        },
        dates=("analyzed_at",),
    ),
}


def bring_over(legacy: LegacyImport) -> None:
    for table, shape in TABLES.items():
        legacy.copy(table, shape, settle_parent if table == "resumes" else None)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)


def settle_parent(draft: Draft) -> None:
    """One parent of the two legacy ones; a tailored resume that has none becomes a base resume with its target."""
    row, values = draft.row, draft.values
    based_on, previous = values["parent_resume_id"], identifier(row.get("parent_version_id"))
    if based_on and previous and based_on != previous:
        draft.fault("second_parent", "parent_version_id", row["parent_version_id"])
    values["parent_resume_id"] = based_on or previous
    if values["parent_resume_id"] == values["id"]:
        draft.fault("own_parent", "based_on_resume_id" if based_on else "parent_version_id", row["id"])
        values["parent_resume_id"] = None
    if values.get("resume_type") == "tailored" and not values["parent_resume_id"]:
        draft.fault("tailored_without_parent", "resume_type", row["resume_type"])
        values["resume_type"] = "base"
