"""Map the legacy resumes, templates, versions, generated files and analyses to the models of `resumes`.

A resume's parent is `based_on_resume_id`, or else `parent_version_id`; its target is `job_id`. A parent of another
person is none. Cycles of parents are broken at their newest resume. Rows whose resume is missing are quarantined.
"""

import itertools
from collections import defaultdict
from functools import partial
from uuid import UUID

from django.db.models import Exists, F, Field, OuterRef

from jobpilot.db.fields import JSONObjectField
from jobpilot.legacy.bulk import break_cycles
from jobpilot.legacy.loader import LegacyImport, batches
from jobpilot.legacy.mapping import Draft, Elsewhere, Into, LedgerReason, RowMapping, reason
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import (
    LARGEST_ORDINARY_INTEGER,
    Unusable,
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
from resumes.mending import mended_section
from resumes.schema import SECTIONS

RESUMES_AT_ONCE = 100  # whose versions are numbered together


def resume_section(value: object, field: Field) -> object:
    """Read a section of a resume, mended where it is certain what was meant."""
    read = json_object if isinstance(field, JSONObjectField) else json_array
    try:
        section, code = read(value), ""
    except Unusable as unusable:
        if unusable.instead is None:
            raise
        section, code = unusable.instead, unusable.code
    if section is None:
        return None
    mended = mended_section(SECTIONS[field.name], section)
    if code or mended != section:
        raise Unusable(code or "content_mended", mended)
    return mended


TABLES = {
    "resume_templates": RowMapping(
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
        names={"name": "Untitled template"},
    ),
    "resumes": RowMapping(
        "resumes.Resume",
        {
            "id": Into("id", identifier),
            "user_id": Into("user_id", identifier, "user_profiles"),
            "title": Into("title", text),
            "resume_type": Into("resume_type", choice),
            "status": Into("status", choice),
            "contact_info": Into("contact_info", resume_section),
            "summary": Into("summary", text),
            "work_experience": Into("work_experience", resume_section),
            "education": Into("education", resume_section),
            "skills": Into("skills", resume_section),
            "projects": Into("projects", resume_section),
            "certifications": Into("certifications", resume_section),
            "custom_sections": Into("custom_sections", resume_section),
            "template_id": Into("template_id", identifier, "resume_templates"),
            # May point forward: foreign keys are checked when the transaction ends.
            "based_on_resume_id": Into("parent_resume_id", identifier, "resumes"),
            "job_id": Into("target_job_id", identifier, "job_listings"),
            "ats_score_data": Into("ats_score_data", json_object),
            "tailoring_analysis": Into("tailoring_analysis", json_object),
            "version": Into("version", within(1, LARGEST_ORDINARY_INTEGER, integer)),
            "parent_version_id": Elsewhere("Resume.parent_resume, where based_on_resume_id is empty"),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
            "last_generated_at": Into("last_generated_at", moment),
        },
        names={"title": "Untitled resume"},
    ),
    "resume_versions": RowMapping(
        "resumes.ResumeVersion",
        {
            "id": Into("id", identifier),
            "resume_id": Into("resume_id", identifier, "resumes"),
            "version_number": Into("version_number", within(1, LARGEST_ORDINARY_INTEGER, integer)),
            "changes_summary": Into("changes_summary", text),
            "content_snapshot": Into("content_snapshot", json_object),
            "created_at": Into("created_at", moment),
            "created_by": Into("created_by", text),
        },
    ),
    "resume_generations": RowMapping(
        "resumes.ResumeGeneration",
        {
            "id": Into("id", identifier),
            "resume_id": Into("resume_id", identifier, "resumes"),
            "format": Into("format", text),
            "template_name": Into("template_name", text),
            "file_path": Into("file_path", text),
            "file_size": Into("file_size", within(0, 2**63 - 1, integer)),
            "generation_params": Into("generation_params", json_object),
            "status": Into("status", choice),
            "error_message": Into("error_message", text),
            "generated_at": Into("generated_at", moment),
        },
        names={"format": "unknown"},
        dates=("generated_at",),
    ),
    "resume_optimizations": RowMapping(
        "resumes.ResumeOptimization",
        {
            "id": Into("id", identifier),
            "resume_id": Into("resume_id", identifier, "resumes"),
            "job_id": Into("job_id", identifier, "job_listings"),
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
    legacy.copy("resume_templates", TABLES["resume_templates"])
    legacy.copy("resumes", TABLES["resumes"], partial(finish_resumes, legacy))
    repair_parents(legacy)
    bring_over_versions(legacy)
    legacy.copy("resume_generations", TABLES["resume_generations"], finish_generations)
    legacy.copy("resume_optimizations", TABLES["resume_optimizations"], finish_optimizations)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)


def finish_resumes(legacy: LegacyImport, drafts: list[Draft]) -> None:
    """Choose one of the two legacy parents, and remove what contradicts a resume's type, or else change the type."""
    for draft in drafts:
        row, values = draft.row, draft.values
        based_on, previous = _parents(legacy, row)
        if based_on and previous and based_on != previous:
            draft.add_reason("second_parent", "parent_version_id", row["parent_version_id"])
        values["parent_resume_id"] = based_on or previous
        if values["parent_resume_id"] == values["id"]:
            draft.repair("own_parent", _parent_column(legacy, row), "parent_resume_id")
            values["parent_resume_id"] = None if previous == values["id"] else previous
        if values.get("resume_type") == "template":
            if values["parent_resume_id"]:
                draft.add_reason("template_with_parent", _parent_column(legacy, row), row[_parent_column(legacy, row)])
            if values["target_job_id"]:
                draft.add_reason("template_with_job", "job_id", row["job_id"])
            values |= {"parent_resume_id": None, "target_job_id": None}
        if values.get("resume_type") == "tailored" and not values["parent_resume_id"]:
            draft.repair("tailored_without_parent", "resume_type", "resume_type", "base")


def repair_parents(legacy: LegacyImport) -> None:
    """Replace a missing parent by the other legacy parent or none, unhook one of another person, and break cycles.

    A cycle is broken at its newest link.
    """
    if "resumes" not in legacy.source:
        return
    mapping, resumes = TABLES["resumes"], legacy.objects("resumes.Resume")
    dangling = resumes.filter(parent_resume_id__isnull=False).exclude(
        Exists(resumes.filter(pk=OuterRef("parent_resume_id")))
    )
    for new_id, row in legacy.rows_of("resumes", mapping, set(dangling.values_list("pk", flat=True))):
        based_on, previous = _parents(legacy, row)
        other = previous if based_on and previous != new_id and legacy.existing("resumes.Resume", [previous]) else None
        reasons = [reason("no_such_row", _parent_column(legacy, row), row[_parent_column(legacy, row)])]
        _set_parent(legacy, row, new_id, other, reasons)
    others = resumes.filter(parent_resume_id__isnull=False).exclude(parent_resume__user=F("user"))
    for new_id, row in legacy.rows_of("resumes", mapping, set(others.values_list("pk", flat=True))):
        reasons = [reason("of_another_person", column, row[column]) for column in PARENTS if row.get(column)]
        _set_parent(legacy, row, new_id, None, reasons)
    circles = set(break_cycles(resumes, "parent_resume"))
    for new_id, row in legacy.rows_of("resumes", mapping, circles):
        reasons = [reason("circle", column, row[column]) for column in PARENTS if row.get(column)]
        _set_parent(legacy, row, new_id, None, reasons)


def bring_over_versions(legacy: LegacyImport) -> None:
    table, mapping = "resume_versions", TABLES["resume_versions"]
    identify = partial(legacy.id_of, "resumes")
    by_resume = legacy.source.grouped(identify, resume_versions=["resume_id", *mapping.columns])
    for batch in batches(by_resume, RESUMES_AT_ONCE):
        rows = [row for _, tables in batch for row in tables[table]]
        drafts = [legacy.draft(table, mapping, row) for row in legacy.new_rows(table, mapping, rows)]
        number_versions(legacy, drafts)
        legacy.save(table, mapping, drafts)


def number_versions(legacy: LegacyImport, drafts: list[Draft]) -> None:
    """Renumber versions of a resume that share a number: the oldest keeps it, the others follow the last one."""
    taken: dict[UUID | None, set[int]] = defaultdict(set)
    resumes = {draft.values.get("resume_id") for draft in drafts}
    existing = legacy.objects("resumes.ResumeVersion").filter(resume__in=resumes)
    for resume, number in existing.values_list("resume_id", "version_number"):
        taken[resume].add(number)
    drafts = sorted(drafts, key=lambda draft: (draft.values.get("created_at") or legacy.started_at, draft.values["id"]))
    without = []
    for draft in drafts:
        resume, number = draft.values.get("resume_id"), draft.values.get("version_number")
        if number is None or number in taken[resume]:
            without.append(draft)
        taken[resume].add(number or 0)
    for draft in without:
        numbers = taken[draft.values.get("resume_id")]
        number = max(numbers) + 1
        if number > LARGEST_ORDINARY_INTEGER:
            number = next(free for free in itertools.count(1) if free not in numbers)
        numbers.add(number)
        draft.repair("no_number_of_its_own", "version_number", "version_number", number)


def finish_generations(drafts: list[Draft]) -> None:
    """Mark what is completed without naming a file as failed, and say of what failed that nobody recorded why."""
    for draft in drafts:
        values = draft.values
        if values.get("status") == "completed" and not values.get("file_path"):
            draft.repair("no_file", "status", "status", "failed")
        if values.get("status") == "failed" and not values.get("error_message"):
            values["error_message"] = "An earlier program recorded no reason."


def finish_optimizations(drafts: list[Draft]) -> None:
    for draft in drafts:
        if "match_score" not in draft.values:
            draft.repair("no_score", "match_score", "match_score", 0.0)


PARENTS = ("based_on_resume_id", "parent_version_id")


def _parents(legacy: LegacyImport, row: Row) -> tuple[UUID | None, UUID | None]:
    based_on, previous = (legacy.id_of("resumes", row.get(column)) for column in PARENTS)
    return based_on, previous


def _parent_column(legacy: LegacyImport, row: Row) -> str:
    """Return the column that names a resume's parent."""
    based_on, _ = _parents(legacy, row)
    return PARENTS[0] if based_on else PARENTS[1]


def _set_parent(
    legacy: LegacyImport, row: Row, new_id: UUID, parent_id: UUID | None, reasons: list[LedgerReason]
) -> None:
    resume = legacy.objects("resumes.Resume").filter(pk=new_id)
    if not parent_id and resume.filter(resume_type="tailored").exists():
        reasons.append(reason("tailored_without_parent", "resume_type", row["resume_type"]))
        resume.update(parent_resume=None, resume_type="base")
    else:
        resume.update(parent_resume=parent_id)
    legacy.add_reasons("resumes", TABLES["resumes"], row, reasons)
