"""How well a person or a resume fits a listing, as pages show it: each row with its evidence."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.text import capfirst

from companies.models import JobListing
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url
from jobpilot.db.fields import own_field
from resumes.fit import Fit, Row, Verdict
from resumes.fit.abilities import Evidence
from resumes.fit.requirements import Kind

MARKS = {Verdict.MET: "✓", Verdict.PARTLY: "◐", Verdict.NOT_MET: "✗", Verdict.UNKNOWN: "?"}
KINDS = {Kind.JOB_TYPE: "Job type", Kind.YEARS: "Experience", Kind.PERMIT: "Work permit"}


def fit_panel(request: HttpRequest, found: Fit, whose: str) -> dict[str, Any]:
    """Return what the template `admin/resumes/fit.html` shows of a fit."""
    return {
        "whose": whose,
        "score": None if found.score is None else f"{found.score:g}",
        "parts": [(name, f"{score:g}") for name, score in found.parts.items()],
        "rows": _shown(request, found.rows),
        "conditions": _shown(request, found.conditions),
    }


def _shown(request: HttpRequest, rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [
        {
            "verdict": capfirst(str(row.verdict)),
            "class": str(row.verdict).replace(" ", "-"),
            "mark": MARKS[row.verdict],
            "kind": KINDS.get(row.requirement.kind, capfirst(str(row.requirement.kind))),
            "name": row.requirement.name,
            "weight": "required" if row.requirement.required else "preferred or mentioned",
            "is_weighed": row.requirement.kind not in _NOT_WEIGHED,
            "evidence": [(each.text, _address(request, each)) for each in row.evidence],
            "remark": row.remark,
            "words": row.requirement.words if row.requirement.words != row.requirement.name else "",
            "where": str(own_field(JobListing, row.requirement.field).verbose_name) if row.requirement.field else "",
            "is_from_text": row.requirement.is_from_text,
        }
        for row in rows
    ]


_NOT_WEIGHED = {Kind.REMOTE, Kind.JOB_TYPE, Kind.START, Kind.PLACE, Kind.PERMIT, Kind.PAY}


def _address(request: HttpRequest, evidence: Evidence) -> str:
    """Return the address of the row behind an evidence, if the account may open it."""
    model = evidence.model
    if model is None or evidence.bank_id is None or not admin.site.is_registered(model):
        return ""
    return change_url(model(pk=evidence.bank_id)) if may(request.user, "view", model) else ""
