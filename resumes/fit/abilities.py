"""What a person can show: from the rows of their skill bank, or from the entries of a resume."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Model

from jobpilot.models import UserProfile
from jobpilot.zones import today
from resumes.dates import PRESENT, earliest
from resumes.fit.certificates import certificate_key, certificates, grade_of
from resumes.fit.degrees import degrees, level_of
from resumes.fit.languages import RANKS, code_of, rank_of
from resumes.fit.skill_names import keys_of
from resumes.models import Resume
from skills.models import Certification, Education, Language, Project, Skill, SkillBank, WorkExperience

# What is no experience of the kind that postings count in years.
NOT_COUNTED = {WorkExperience.ExperienceType.INTERNSHIP, WorkExperience.ExperienceType.VOLUNTEER}


class Evidence(NamedTuple):
    """What shows that a requirement is met: a row of the bank, or an entry of a resume that may come from one."""

    text: str
    model: type[Model] | None
    bank_id: UUID | None


class Ability(NamedTuple):
    """A skill, degree, language or certificate of a person."""

    evidence: Evidence
    level: float | None = None
    """Years of a skill, the level of a degree, or the rank of a language level or of a certificate's grade."""
    fields: tuple[str, ...] = ()
    """The field of study of a degree."""
    until: date | None = None
    """When a certificate expires, or a degree is finished."""


@dataclass
class Abilities:
    """What a person can show, by what is compared. An empty part is unknown: nobody wrote that there is nothing."""

    skills: dict[str, list[Ability]] = field(default_factory=lambda: defaultdict(list))
    years: float | None = None
    positions: list[Evidence] = field(default_factory=list)
    education: list[Ability] = field(default_factory=list)
    languages: dict[str, Ability] = field(default_factory=dict)
    certificates: dict[str, Ability] = field(default_factory=dict)
    person: UserProfile | None = None
    day: date | None = None
    skill_names: list[str] = field(default_factory=list)
    claims: dict[str, Evidence] = field(default_factory=dict)  # certificates that are only named among the skills

    def add_skill(self, name: str, evidence: Evidence, years: float | None = None) -> None:
        if code := code_of(name):  # older banks have languages among the skills
            self.languages.setdefault(code, Ability(evidence))
        self.skill_names.append(name)
        self.claims.setdefault(certificate_key(name), evidence)
        for key in keys_of(name):
            self.skills[key].append(Ability(evidence, years))

    def add_degree(self, degree: str, field_of_study: str, evidence: Evidence, until: date | None) -> None:
        fields = [field_of_study] if field_of_study else [name for each in degrees(degree) for name in each.fields]
        self.education.append(Ability(evidence, level_of(degree), tuple(fields), until))

    def add_language(self, name: str, level: str, evidence: Evidence) -> None:
        if code := code_of(name):
            self.languages[code] = Ability(evidence, RANKS.get(level.lower()) or rank_of(level))

    def add_certificate(self, name: str, evidence: Evidence, until: date | None) -> None:
        named = {each.key: grade_of(name, each.end) for each in certificates(name)}
        for key, grade in ({certificate_key(name): None} | named).items():
            known = self.certificates.get(key)
            if known is None or (known.level or 0) < (grade or 0):  # the highest of several grades
                self.certificates[key] = Ability(evidence, grade, until=until)


def abilities_of_person(person: UserProfile) -> Abilities:
    """Return what a person's skill bank shows. The number of queries is fixed."""
    return abilities_of_bank(person, SkillBank.objects.for_user(person).first())


def abilities_of_bank(person: UserProfile, bank: SkillBank | None) -> Abilities:
    """Return what a skill bank shows, and the profile of its person where the bank is silent."""
    able = Abilities(person=person, day=today(person))
    if bank is not None:
        _fill(able, bank)
    if able.years is None and person.experience_years is not None:
        able.years = float(person.experience_years)
        able.positions = [Evidence(f"{person.experience_years} years, as the profile says", UserProfile, person.pk)]
    if not able.education and person.education:
        able.add_degree(person.education, "", Evidence(person.education, UserProfile, person.pk), None)
    return able


def _fill(able: Abilities, bank: SkillBank) -> None:
    positions = list(bank.work_experiences.all())
    # Of two skills of one name, the surest counts first.
    for skill in sorted(bank.skills.all(), key=lambda each: -each.confidence):
        evidence = _row(skill)
        able.add_skill(skill.name, evidence, None if skill.years_experience is None else float(skill.years_experience))
        for keyword in skill.keywords:
            able.add_skill(keyword, evidence)
    for position in positions:
        for name in (*position.technologies, *position.skills_used):
            able.add_skill(name, _row(position))
    for project in bank.projects.all():
        for name in project.technologies:
            able.add_skill(name, _row(project))
    counted = [row for row in positions if row.experience_type not in NOT_COUNTED and row.start_date]
    if counted:
        spans = [(row.start_date, row.end_date or (able.day if row.is_current else row.start_date)) for row in counted]
        able.years, able.positions = _years_in(spans), [_row(row) for row in counted]
    for degree in bank.education_entries.all():
        able.add_degree(degree.degree, degree.field_of_study, _row(degree), degree.end_date)
    for language in bank.languages.all():
        able.add_language(language.name, language.level, _row(language))
    for certificate in bank.certifications.all():
        able.add_certificate(certificate.name, _row(certificate), certificate.expiry_date)


def _row(row: Skill | WorkExperience | Education | Project | Certification | Language) -> Evidence:
    return Evidence(str(row), type(row), row.pk)


def abilities_of_resume(resume: Resume, day: date | None = None) -> Abilities:
    """Return what the entries of a resume show on a day (default: today), those that are hidden aside."""
    able = Abilities(person=resume.user, day=day or today(resume.user))
    for entry in _entries(resume, "skills"):
        for name in (entry.get("name"), *_texts(entry.get("keywords"))):
            if isinstance(name, str) and name:
                able.add_skill(name, _entry(entry, Skill, entry.get("name")))
    for entry in _entries(resume, "projects"):
        for name in _texts(entry.get("technologies")):
            able.add_skill(name, _entry(entry, Project, entry.get("name")))
    _add_positions(able, _entries(resume, "work_experience"))
    for entry in _entries(resume, "education"):
        evidence = _entry(entry, Education, entry.get("degree"), entry.get("institution"))
        until = _day(entry.get("end_date"))
        able.add_degree(entry.get("degree") or "", entry.get("field_of_study") or "", evidence, until)
    for entry in _entries(resume, "languages"):
        able.add_language(entry.get("name") or "", entry.get("level") or "", _entry(entry, Language, entry.get("name")))
    for entry in _entries(resume, "certifications"):
        name = entry.get("name") or ""
        able.add_certificate(name, _entry(entry, Certification, name), _day(entry.get("expiry_date")))
    return able


def _entries(resume: Resume, section: str) -> list[dict[str, Any]]:
    return [entry for entry in getattr(resume, section, []) if isinstance(entry, dict) and not entry.get("hidden")]


def _add_positions(able: Abilities, entries: list[dict[str, Any]]) -> None:
    spans = []
    for entry in entries:
        evidence = _entry(entry, WorkExperience, entry.get("position"), entry.get("company"))
        for name in _texts(entry.get("technologies")):
            able.add_skill(name, evidence)
        if start := _day(entry.get("start_date")):
            is_current = entry.get("is_current") or entry.get("end_date") == PRESENT
            ended = _day(entry.get("end_date")) or (able.day if is_current else start)
            spans.append((start, ended))
            able.positions.append(evidence)
    if spans:
        able.years = _years_in(spans)


def _entry(entry: Mapping[str, Any], model: type[Model], *texts: Any) -> Evidence:
    try:
        bank_id = UUID(str(entry.get("bank_id")))
    except ValueError:
        bank_id = None
    return Evidence(", ".join(str(text) for text in texts if text), model, bank_id)


def _texts(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _day(text: Any) -> date | None:
    return earliest(text) if isinstance(text, str) else None


def _years_in(spans: Iterable[tuple[date | None, date | None]]) -> float:
    """Return the years that periods cover together, those at the same time counted once."""
    days, reached = 0, date.min
    for start, end in sorted((start, end) for start, end in spans if start and end):
        if end > reached:
            days += (end - max(start, reached)).days
            reached = end
    return round(days / 365.25, 1)
