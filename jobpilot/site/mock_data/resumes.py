"""Resumes: one with the whole skill bank, and some tailored to a job."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256

from django.core.files.base import ContentFile

from companies.models import JobListing
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.people import Person
from resumes.content import (
    certification_entry,
    contact_info,
    education_entry,
    experience_entry,
    language_entry,
    project_entry,
    skill_entry,
)
from resumes.documents import Format, document_of, system_templates, write
from resumes.factories import (
    ResumeFactory,
    ResumeGenerationFactory,
    ResumeOptimizationFactory,
    ResumeVersionFactory,
)
from resumes.fit.abilities import abilities_of_resume
from resumes.fit.fits import compare
from resumes.fit.stored import values_of
from resumes.models import Resume, ResumeGeneration, ResumeOptimization, ResumeTemplate, ResumeVersion
from skills.models import Skill, SummaryVariation


def make_templates(as_of: datetime) -> list[ResumeTemplate]:
    """Return the templates that come with the program, for a database that has lost them."""
    recorded = as_of - timedelta(days=700)
    templates = system_templates()
    for template in templates:
        template.created_at = template.updated_at = recorded
    return templates


def base_resume(dice: Dice, person: Person, template: ResumeTemplate) -> Resume:
    """Return the person's base resume, created within five days of their profile."""
    profile = person.profile
    made = dice.datetime_between(profile.created_at, profile.created_at + timedelta(days=5))
    return ResumeFactory.build(
        id=dice.uuid(),
        user=profile,
        title=f"{profile.full_name}: {profile.current_title}",
        summary=person.bank.default_summary,
        template=template,
        version=dice.choices((1, 2, 3), (60, 30, 10))[0],
        created_at=made,
        updated_at=made,
        **content(person, [skill.name for skill in person.skills]),
    )


def tailored_resume(dice: Dice, base: Resume, person: Person, job: JobListing, made: datetime) -> Resume:
    """Return a resume tailored to `job`: its skills first, then up to five others."""
    wanted = {*job.skills_required, *job.skills_preferred}
    matched = [skill.name for skill in person.skills if skill.name in wanted]
    others = [skill.name for skill in person.skills if skill.name not in wanted][:5]
    summary = dice.choice(person.summaries)
    return ResumeFactory.build(
        id=dice.uuid(),
        user=person.profile,
        title=f"{person.profile.full_name}: {job.title} at {job.company.name}"[:255],
        resume_type=Resume.Type.TAILORED,
        parent_resume=base,
        target_job=job,
        summary=summary.content,
        template=base.template,
        tailoring_analysis={
            "summary_variation": str(summary.id),
            "matched_skills": matched,
            "missing_skills": [name for name in job.skills_required if name not in matched],
        },
        created_at=made,
        updated_at=made,
        **content(person, [*matched, *others]),
    )


def content(person: Person, skill_names: list[str]) -> dict[str, object]:
    """Return the content of a resume from the person's bank."""
    skills = {skill.name: skill for skill in person.skills}
    return {
        "contact_info": contact_info(person.profile),
        "skills": [skill_entry(skills[name]) for name in skill_names],
        "work_experience": [experience_entry(experience) for experience in person.experiences],
        "education": [education_entry(education) for education in person.education],
        "projects": [project_entry(project) for project in person.projects],
        "certifications": [certification_entry(certification) for certification in person.certifications],
        "languages": [language_entry(language) for language in person.languages],
        "links": [{"label": "Portfolio", "url": url}] if (url := person.profile.portfolio_url) else [],
    }


def count_uses(person: Person, resumes: list[Resume]) -> None:
    """Set the usage of the bank's skills and summaries by these resumes."""
    skills = {skill.name: skill for skill in person.skills}
    summaries = {str(summary.id): summary for summary in person.summaries}
    for resume in resumes:
        used: list[Skill | SummaryVariation] = [skills[entry["name"]] for entry in resume.skills]
        if summary := summaries.get(resume.tailoring_analysis.get("summary_variation")):
            used.append(summary)
        for part in used:
            part.usage_count += 1
            part.last_used = max(part.last_used or resume.created_at.date(), resume.created_at.date())


def versions(dice: Dice, resume: Resume, person: Person) -> list[ResumeVersion]:
    """Return the versions of a resume, a day apart: the last has its present content, others had another summary."""
    summaries = [resume.summary, *(variation.content for variation in person.summaries)]
    numbers = range(1, resume.version + 1)
    rows = [
        ResumeVersionFactory.build(
            id=dice.uuid(),
            resume=resume,
            version_number=number,
            name="First draft" if number == 1 else "",
            changes_summary="First version" if number == 1 else "New summary",
            content_snapshot={**resume.content, "summary": summaries[resume.version - number]},
            created_by="user",
            created_at=resume.created_at + timedelta(days=number - 1),
            updated_at=resume.created_at + timedelta(days=number - 1),
        )
        for number in numbers
    ]
    resume.updated_at = rows[-1].created_at
    return rows


def files(resume: Resume) -> list[ResumeGeneration]:
    """Return files of a resume, made a few minutes after it was changed: a PDF, and a text for application forms."""
    dice = Dice(f"files of {resume.pk}")
    made = []
    for number, format in enumerate((Format.PDF, Format.TEXT), start=1):  # noqa: A001  # as the field is called
        document = document_of(resume)
        content = write(document, format)
        at = resume.updated_at + timedelta(minutes=number)
        made.append(
            ResumeGenerationFactory.build(
                id=dice.uuid(),
                resume=resume,
                format=format,
                template_name=resume.template.name if resume.template else "",
                file=ContentFile(content, name="file"),
                file_size=len(content),
                sha256=sha256(content).hexdigest(),
                duration_ms=dice.randint(40, 160),
                generation_params={"layout": document.look.layout, "paper": document.paper},
                status=ResumeGeneration.Status.COMPLETED,
                generated_at=at,
                created_at=at,
                updated_at=at,
            )
        )
        resume.last_generated_at = at
    return made


def fits(dice: Dice, resumes: Iterable[Resume], as_of: datetime) -> Iterator[ResumeOptimization]:
    """Yield how well tailored resumes fit their jobs, as computed at `as_of`."""
    for resume in resumes:
        if resume.target_job is None:
            continue
        found = compare(abilities_of_resume(resume, as_of.date()), resume.target_job)
        if found.score is not None:
            yield ResumeOptimizationFactory.build(
                id=dice.uuid(),
                resume=resume,
                job=resume.target_job,
                is_computed=True,
                analyzed_at=as_of,
                created_at=as_of,
                updated_at=as_of,
                **values_of(found),
            )
