"""Build a resume's content from a profile and its skill bank, as `resumes.schema` defines it.

Each entry has the id of its row in the bank (`bank_id`). The text of a variation takes precedence over the entry's own,
and is named too (`bank_variation`). A digest says what the bank said (`bank_digest`).
What a file brought is in the words of the file, where nobody has changed them since (see `resumes.imported`).
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from jobpilot.models import UserProfile
from resumes.dates import PRESENT
from resumes.imported import as_imported
from skills.models import (
    Certification,
    Education,
    EducationVariation,
    ExperienceVariation,
    Language,
    Project,
    ProjectVariation,
    Skill,
    SkillBank,
    WorkExperience,
)
from skills.models.variations import Variation

Entry = dict[str, object]
Variant = TypeVar("Variant", ExperienceVariation, EducationVariation, ProjectVariation)


def content_of_bank(bank: SkillBank) -> dict[str, list[Entry]]:
    """Return the whole content of a bank, with the text of default variations and the featured skills first.

    Fetch the bank with `SkillBank.objects.for_user()`, or each entry costs a query.
    """
    skills = sorted(bank.skills.all(), key=lambda skill: not skill.is_featured)
    return {
        "skills": [skill_entry(skill) for skill in skills],
        "work_experience": [
            experience_entry(row, default_variation(row.variations.all())) for row in bank.work_experiences.all()
        ],
        "education": [
            education_entry(row, default_variation(row.variations.all())) for row in bank.education_entries.all()
        ],
        "projects": [project_entry(row, default_variation(row.variations.all())) for row in bank.projects.all()],
        "certifications": [certification_entry(row) for row in bank.certifications.all()],
        "languages": [language_entry(row) for row in bank.languages.all()],
    }


def default_variation(variations: Iterable[Variant]) -> Variant | None:
    """Return the default among the variations of an entry, or None."""
    return next((variation for variation in variations if variation.is_default), None)


def contact_info(profile: UserProfile) -> Entry:
    return {
        "full_name": profile.full_name,
        "headline": profile.current_title,
        "email": profile.email,
        "phone": profile.phone,
        "location": ", ".join(filter(None, [profile.city, profile.state])),
        "linkedin_url": profile.linkedin_url,
        "portfolio": profile.portfolio_url,
    }


def from_bank(entry: Entry, variation: Variation | None = None) -> Entry:
    """Return an entry with the variation that it comes from, and a digest of what the bank says."""
    text = json.dumps(entry, sort_keys=True)
    digest = hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
    return entry | {"bank_digest": digest} | ({"bank_variation": str(variation.pk)} if variation else {})


def skill_entry(skill: Skill) -> Entry:
    entry: Entry = {
        "bank_id": str(skill.id),
        "name": skill.name,
        "level": str(skill.level),
        "category": skill.group or ("" if skill.imported else str(skill.get_category_display())),
        "keywords": skill.keywords,
    }
    return from_bank(as_imported(skill, entry))


def experience_entry(experience: WorkExperience, variation: ExperienceVariation | None = None) -> Entry:
    entry: Entry = {
        "bank_id": str(experience.id),
        "company": experience.company,
        "position": experience.position,
        "location": experience.location,
        "start_date": _day(experience.start_date),
        "end_date": PRESENT if experience.is_current else _day(experience.end_date),
        "description": experience.default_description,
        "achievements": experience.default_achievements,
        "technologies": experience.technologies,
    }
    said = _said(variation, description="content", achievements="achievements")
    return from_bank(as_imported(experience, entry) | said, variation)


def education_entry(education: Education, variation: EducationVariation | None = None) -> Entry:
    entry: Entry = {
        "bank_id": str(education.id),
        "institution": education.institution,
        "degree": education.degree,
        "field_of_study": education.field_of_study,
        "location": education.location,
        "start_date": _day(education.start_date),
        "end_date": _day(education.end_date),
        "gpa": None if education.gpa is None else str(education.gpa),
        "honors": education.honors,
        "description": education.default_description,
        "highlights": [],
        "relevant_coursework": education.relevant_coursework,
    }
    said = _said(variation, description="content", highlights="highlights", relevant_coursework="relevant_coursework")
    return from_bank(as_imported(education, entry) | said, variation)


def project_entry(project: Project, variation: ProjectVariation | None = None) -> Entry:
    entry: Entry = {
        "bank_id": str(project.id),
        "name": project.name,
        "description": project.default_description,
        "url": project.url or project.github_url,
        "start_date": _day(project.start_date),
        "end_date": _day(project.end_date),
        "achievements": project.default_achievements,
        "technologies": project.technologies,
    }
    said = _said(variation, description="content", achievements="achievements", technologies="technologies_highlighted")
    return from_bank(as_imported(project, entry) | said, variation)


def certification_entry(certification: Certification) -> Entry:
    entry: Entry = {
        "bank_id": str(certification.id),
        "name": certification.name,
        "issuer": certification.issuer,
        "issue_date": _day(certification.issue_date),
        "expiry_date": _day(certification.expiry_date),
        "credential_id": certification.credential_id,
        "url": certification.url,
        "description": certification.description,
    }
    return from_bank(as_imported(certification, entry))


def language_entry(language: Language) -> Entry:
    entry: Entry = {
        "bank_id": str(language.id),
        "name": language.name,
        "level": language.level if language.level == Language.Level.NATIVE else language.level.upper(),
        "description": language.description,
    }
    return from_bank(as_imported(language, entry))


def _said(variation: Variant | None, **columns: str) -> Entry:
    """Return what a variation says of an entry: its columns that are not empty, by the keys of the entry."""
    texts = {key: getattr(variation, column) for key, column in columns.items()} if variation else {}
    return {key: text for key, text in texts.items() if text}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
