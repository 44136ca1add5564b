"""What to look at before a resume is sent, and how well it fits its job, above the form of the resume."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from django.http import HttpRequest, HttpResponse

from companies.models import JobListing
from jobpilot.admin.base import ModelAdmin
from resumes.admin.fit_panel import fit_panel
from resumes.fit import fit, unsupported_claims, unsupported_in_letter
from resumes.fit.reading import keep
from resumes.models import Resume, ResumeVersion
from resumes.services import content_of_version
from skills.models import SkillBank

FIT_CSS: dict[str, Sequence[str]] = {"all": ["resumes/fit.css"]}


class BeforeSendingMixin(ModelAdmin):
    """Put it before `ModelAdmin`."""

    change_form_outer_before_template = "admin/resumes/resume_top.html"

    class Media:
        css = FIT_CSS

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        resume = kwargs.get("obj")
        if isinstance(resume, Resume) and resume.resume_type != Resume.Type.TEMPLATE:
            bank = getattr(context["adminform"].form, "bank", None)  # of whose resume it was, if the form offers it
            context |= claims_context(resume, bank=bank if bank and bank.user_id == resume.user_id else None)
            if resume.target_job:
                found = fit(resume, resume.target_job)
                keep(resume.target_job, found.requirements)
                context["panel"] = fit_panel(request, found, f"for {resume.target_job}, by this resume")
        return super().render_change_form(request, context, *args, **kwargs)


def claims_context(
    resume: Resume,
    version: ResumeVersion | None = None,
    *,
    letter: str = "",
    job: JobListing | None = None,
    bank: SkillBank | None = None,
) -> dict[str, Any]:
    """Return what `admin/resumes/claims.html` shows of a resume, or of a version of it and a letter for a job."""
    if version is not None:
        resume = copy(resume)
        for name, value in content_of_version(version).items():
            setattr(resume, name, value)
    claims = unsupported_claims(resume, bank=bank)
    if letter.strip() and job is not None:
        claims += unsupported_in_letter(letter, user=resume.user, job=job)
        return {"checked": f"{resume.title} and the letter", "claims": claims}
    return {"checked": resume.title, "claims": claims}
