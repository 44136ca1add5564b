"""Store how well resumes fit listings as analyses, and compute those again of which a side changed."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from jobpilot.db.arguments import service
from resumes.fit.fits import Fit, fit
from resumes.fit.reading import keep
from resumes.fit.requirements import Kind
from resumes.fit.verdicts import Row, Verdict
from resumes.models import Resume, ResumeOptimization

BATCH = 200


@service
@transaction.atomic
def store_fit(*, resume: Resume, job: JobListing) -> ResumeOptimization | None:
    """Compute the fit of a resume and a listing, and store it as their analysis. Return it.

    An analysis that was computed before is replaced; others are left alone. Return None, and store nothing, if nothing
    is known of what the person can do, or the resume or the listing no longer exists.
    """
    stored = (
        Resume.objects.select_for_update(of=["self"], no_key=True).select_related("user").filter(pk=resume.pk).first()
    )
    listing = JobListing.objects.filter(pk=job.canonical_id or job.pk).first()
    if stored is None or listing is None:
        return None
    now = timezone.now()
    found = fit(stored, listing)
    keep(listing, found.requirements)
    known = ResumeOptimization.objects.filter(resume=stored, job=listing, is_computed=True)
    if found.score is None:
        known.delete()
        return None
    analysis = known.first() or ResumeOptimization(resume=stored, job=listing, is_computed=True)
    for name, value in values_of(found).items():
        setattr(analysis, name, value)
    analysis.analyzed_at = now
    analysis.save()
    return analysis


def update_fits() -> int:
    """Compute the stored fits again of which a side changed, and those of tailored resumes that have none.

    Return how many were computed.
    """
    pairs = set(ResumeOptimization.objects.stale().values_list("resume_id", "job_id"))
    tailored = Resume.objects.filter(resume_type=Resume.Type.TAILORED, target_job__isnull=False)
    pairs |= set(tailored.exclude(optimizations__is_computed=True).values_list("pk", "target_job_id"))
    ordered = sorted(pairs)
    done = 0
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        resumes = Resume.objects.in_bulk([resume for resume, _ in batch])
        jobs = JobListing.objects.in_bulk([job for _, job in batch])
        for resume, job in batch:
            if resume in resumes and job in jobs:
                done += store_fit(resume=resumes[resume], job=jobs[job]) is not None
    return done


def values_of(found: Fit) -> dict[str, Any]:
    """Return the columns of an analysis."""
    skills = [row for row in found.rows if row.requirement.kind == Kind.SKILL]
    listed = [row for row in skills if not row.requirement.is_from_text]
    in_text = [row for row in skills if row.requirement.is_from_text]
    return {
        "match_score": found.score,
        "parts": found.parts,
        "requirements": [as_json(row) for row in (*found.rows, *found.conditions)],
        "skill_matches": [as_json(row) for row in listed if row.verdict in (Verdict.MET, Verdict.PARTLY)],
        "missing_skills": [row.requirement.name for row in listed if row.verdict == Verdict.NOT_MET],
        "keyword_matches": [as_json(row) for row in in_text if row.verdict in (Verdict.MET, Verdict.PARTLY)],
        "missing_keywords": [row.requirement.name for row in in_text if row.verdict == Verdict.NOT_MET],
        "analysis_version": found.version,
    }


def as_json(row: Row) -> dict[str, Any]:
    """Return a row as an analysis stores it."""
    asked = row.requirement
    return {
        "kind": str(asked.kind),
        "name": asked.name,
        "required": asked.required,
        "verdict": str(row.verdict),
        "words": asked.words,
        "field": asked.field,
        "read_from_text": asked.is_from_text,
        "evidence": [
            {
                "text": each.text,
                "model": each.model._meta.label if each.model else "",
                "bank_id": str(each.bank_id) if each.bank_id else None,
            }
            for each in row.evidence
        ],
        "remark": row.remark,
    }
