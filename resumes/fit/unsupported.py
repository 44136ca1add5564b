"""Find what a resume claims that no row of the skill bank supports, to be looked at before it is sent.

Numbers, employers, dates, degrees, skills, languages, certificates, ranks and honours are compared with the bank. It
warns and never forbids: the bank may lack what is true. Other words, rounded dates and numbers, abbreviated names and
years added up are supported.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from companies.matching.text import fold
from jobpilot.db.arguments import checked
from resumes.dates import PRESENT
from resumes.fit.bank_facts import BankFacts, Row, may_be, same_name
from resumes.fit.certificates import certificate_key
from resumes.fit.claims import RANKS, agrees, calendar_years, claimed_words, numbers
from resumes.fit.degrees import degrees, level_of, same_field
from resumes.fit.languages import RANKS as LANGUAGE_RANKS
from resumes.fit.languages import code_of, rank_of
from resumes.fit.lines import LineCheck, vocabulary_for
from resumes.fit.posting import lines_of
from resumes.fit.skill_names import keys_of
from resumes.models import Resume
from resumes.rich_text import plain
from resumes.schema import SECTIONS
from skills.models import Skill, SkillBank

SKILL_LEVELS = {str(value): rank for rank, value in enumerate(Skill.Level.values)}


class Claim(NamedTuple):
    """Something that a resume says and the bank does not."""

    kind: str
    """Number, employer, date, degree, skill, language, certificate, project, rank or honour."""
    text: str
    section: str
    """The field of the resume."""
    entry: str
    """How people call the entry, or ""."""
    words: str
    """The line that says it."""

    @property
    def where(self) -> str:
        label = SECTIONS[self.section].label if self.section in SECTIONS else self.section.capitalize()
        return f"{label}: {self.entry}" if self.entry else label


@checked
def unsupported_claims(resume: Resume, *, bank: SkillBank | None = None) -> list[Claim]:
    """Return what a resume claims that no row of its person's skill bank supports, in its order.

    Hidden entries are left out. Without a skill bank there is nothing to compare with: the list is empty. A `bank`
    that `SkillBank.objects.for_user()` returned for its person is not fetched again.
    """
    bank = bank or SkillBank.objects.for_user(resume.user).first()
    if bank is None:
        return []
    return list(dict.fromkeys(_Check(resume, BankFacts(resume.user, bank)).claims()))


class _Check:
    def __init__(self, resume: Resume, facts: BankFacts) -> None:
        self.resume, self.facts = resume, facts
        job = resume.target_job
        # A letter-like summary may name the job that it is for.
        job_words = fold(f"{job.title} {job.company.name}") if job else ""
        self.lines = LineCheck(facts, vocabulary_for(facts, job), job_words)

    def claims(self) -> Iterator[Claim]:
        yield from self._text("summary", "", self.resume.summary, [])
        for section, check in (
            ("work_experience", self._position),
            ("education", self._education),
            ("skills", self._skill),
            ("projects", self._project),
            ("certifications", self._certificate),
            ("languages", self._language),
            ("custom_sections", self._custom),
        ):
            for entry in getattr(self.resume, section):
                if isinstance(entry, dict) and not entry.get("hidden"):
                    yield from check(entry, SECTIONS[section].name_of(entry))

    def _position(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        section, company = "work_experience", _text(entry, "company")
        rows = self.facts.find(self.facts.positions, entry.get("bank_id"), company, "company")
        rows = [row for row in rows if not company or same_name(company, row.row.company)]
        if company and not rows:
            yield Claim("employer", company, section, name, company)
        position = _text(entry, "position")
        if rows and position:
            known = " ".join(row.words for row in rows)
            for rank in claimed_words(position, RANKS):
                if rank not in known:
                    yield Claim("rank", rank, section, name, position)
            # Of several positions at one employer, the one of this title is meant.
            rows = [row for row in rows if fold(row.row.position) == fold(position)] or rows
        yield from self._dates(section, name, entry, rows, "start_date", "end_date")
        yield from self._names_of_skills(section, name, entry, "technologies")
        yield from self._texts(section, name, entry, rows, ("description", "achievements"))

    def _education(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        section, school = "education", _text(entry, "institution")
        rows = self.facts.find(self.facts.education, entry.get("bank_id"), school, "institution")
        rows = [row for row in rows if not school or same_name(school, row.row.institution)]
        if school and not rows:
            yield Claim("employer", school, section, name, school)
        yield from self._degree(entry, name, rows)
        yield from self._dates(section, name, entry, rows, "start_date", "end_date")
        if (gpa := _text(entry, "gpa")) and not self._has_numbers(gpa, rows):
            yield Claim("number", gpa, section, name, gpa)
        for honour in (*_lines(entry, "honors"), *_lines(entry, "relevant_coursework")):
            if not self.lines.is_said(honour, rows):
                yield Claim("honour", honour, section, name, honour)
        yield from self._texts(section, name, entry, rows, ("description", "highlights"))

    def _degree(self, entry: dict[str, Any], name: str, rows: list[Row]) -> Iterator[Claim]:
        degree, subject = _text(entry, "degree"), _text(entry, "field_of_study")
        rows = rows or self.facts.education
        level = level_of(degree)
        of_level = [row for row in rows if level_of(row.row.degree) == level]
        if degree:
            is_same = any(fold(degree) in fold(f"{row.row.degree} {row.row.field_of_study}") for row in rows)
            if not is_same and (level is None or not of_level):
                yield Claim("degree", degree, "education", name, degree)
                return
        subjects = [subject] if subject else [name for each in degrees(degree) for name in each.fields]
        for each in subjects:
            known = [text for row in (of_level or rows) for text in (row.row.field_of_study, row.row.degree)]
            if not any(same_field(each, text) or fold(each) in fold(text) for text in known):
                yield Claim("degree", each, "education", name, f"{degree} {subject}".strip())

    def _skill(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        for each in (_text(entry, "name"), *_lines(entry, "keywords")):
            if each and not self._has_skill(each):
                # A heading of a group, as JSON Resume has it, is no skill by itself.
                if each == entry.get("name") and entry.get("keywords"):
                    continue
                yield Claim("skill", each, "skills", name, each)
        rank = SKILL_LEVELS.get(fold(_text(entry, "level")))
        known = [
            SKILL_LEVELS[row.row.level]
            for row in self.facts.skills
            if row.row.level in SKILL_LEVELS and set(keys_of(row.row.name)) & set(keys_of(_text(entry, "name")))
        ]
        if rank is not None and known and rank > max(known):
            yield Claim(
                "skill", f"{entry['level']} {entry['name']}", "skills", name, f"{entry['name']}: {entry['level']}"
            )

    def _project(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        title = _text(entry, "name")
        rows = self.facts.find(self.facts.projects, entry.get("bank_id"), title, "name")
        rows = [row for row in rows if not title or same_name(title, row.row.name)]
        if title and not rows and not self.lines.is_said(title, []):
            yield Claim("project", title, "projects", name, title)
        yield from self._dates("projects", name, entry, rows, "start_date", "end_date")
        yield from self._names_of_skills("projects", name, entry, "technologies")
        yield from self._texts("projects", name, entry, rows, ("description", "achievements"))

    def _certificate(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        title = _text(entry, "name")
        key = certificate_key(title)
        rows = [
            row
            for row in self.facts.certifications
            if str(row.row.pk) == str(entry.get("bank_id")) or key == certificate_key(row.row.name)
        ]
        rows = [row for row in rows if key == certificate_key(row.row.name) or _is_part(title, row.row.name)]
        rows = rows or [row for row in self.facts.certifications if title and _is_part(title, row.row.name)]
        if title and not rows:
            yield Claim("certificate", title, "certifications", name, title)
            return
        issuer = _text(entry, "issuer")
        if issuer and not any(same_name(issuer, row.row.issuer) for row in rows):
            yield Claim("employer", issuer, "certifications", name, issuer)
        yield from self._dates("certifications", name, entry, rows, "issue_date", "expiry_date")
        number = _text(entry, "credential_id")
        if number and not any(fold(number) == fold(row.row.credential_id) for row in rows):
            yield Claim("number", number, "certifications", name, number)

    def _language(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        code, level = code_of(_text(entry, "name")), _text(entry, "level")
        if not code:
            if not self.lines.is_said(_text(entry, "name"), []):
                yield Claim("language", _text(entry, "name"), "languages", name, name)
            return
        rank = LANGUAGE_RANKS.get(level.lower()) or rank_of(level)
        for kind, text in self.lines.spoken([code], rank, f"{name} {level}"):
            yield Claim(kind, text, "languages", name, f"{name} {level}")

    def _custom(self, entry: dict[str, Any], name: str) -> Iterator[Claim]:
        for each in (entry, *(inner for inner in entry.get("entries") or () if isinstance(inner, dict))):
            if each.get("hidden"):
                continue
            for key in ("title", "subtitle", "description"):
                yield from self._text("custom_sections", name, _text(each, key), [])
            for line in _lines(each, "achievements"):
                yield from self._text("custom_sections", name, line, [])
            for key in ("start_date", "end_date"):
                for year in calendar_years(_text(each, key)):
                    if year not in self.facts.years:
                        yield Claim("date", _text(each, key), "custom_sections", name, _text(each, key))

    # What the sections have in common.

    def _dates(self, section: str, name: str, entry: dict[str, Any], rows: list[Row], *keys: str) -> Iterator[Claim]:
        if not rows:
            return
        for key in keys:
            text = _text(entry, key)
            if not text:
                continue
            if not any(self._is_date(text, row, key) for row in rows):
                yield Claim("date", text, section, name, f"{key.split('_')[0].capitalize()}: {text}")

    def _is_date(self, text: str, row: Row, key: str) -> bool:
        day: date | None = getattr(row.row, key, None)
        if text == PRESENT:
            return bool(getattr(row.row, "is_current", day is None))
        if day is None and key == "end_date" and getattr(row.row, "is_current", False):
            day = self.facts.day
        return may_be(text, day)

    def _names_of_skills(self, section: str, name: str, entry: dict[str, Any], key: str) -> Iterator[Claim]:
        for each in _lines(entry, key):
            if not self._has_skill(each):
                yield Claim("skill", each, section, name, each)

    def _has_skill(self, name: str) -> bool:
        keys = keys_of(name)
        if not keys or any(key in self.facts.able.skills for key in keys):
            return True
        if code_of(name):
            return code_of(name) in self.facts.able.languages
        return self.lines.is_said(name, [])

    def _has_numbers(self, text: str, rows: list[Row]) -> bool:
        known = [number for row in rows for number, _ in row.numbers]
        return all(any(agrees(each, number) for number in known) for each in numbers(text))

    def _texts(
        self, section: str, name: str, entry: dict[str, Any], rows: list[Row], keys: tuple[str, ...]
    ) -> Iterator[Claim]:
        for key in keys:
            for text in _lines(entry, key) if isinstance(entry.get(key), list) else [_text(entry, key)]:
                yield from self._text(section, name, text, rows)

    def _text(self, section: str, name: str, text: str, rows: list[Row]) -> Iterator[Claim]:
        """Yield the claims of a text: of an entry, by its rows of the bank, or else by all of them."""
        for line in lines_of(plain(text)):
            if fold(line) in self.facts.all_texts:
                continue
            for kind, what in self.lines.claims(line, rows or self.facts.rows):
                yield Claim(kind, what, section, name, line)


def _is_part(one: str, other: str) -> bool:
    """Return whether one name has all words of the other, or its initials."""
    a, b = fold(one).split(), fold(other).split()
    return bool(a) and (set(a) <= set(b) or set(b) <= set(a) or "".join(a) == "".join(word[0] for word in b))


def _text(entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    return (
        " ".join(value.split())
        if isinstance(value, str)
        else f"{value:g}"
        if isinstance(value, int | float) and not isinstance(value, bool)
        else ""
    )


def _lines(entry: dict[str, Any], key: str) -> list[str]:
    value = entry.get(key)
    return [each for each in value if isinstance(each, str) and each.strip()] if isinstance(value, list) else []
