"""What a skill bank supports: its rows with all their texts, and what is compared with the claims of a resume."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from companies.matching import normalize_company_name, similarity_score
from companies.matching.text import fold
from jobpilot.models import UserProfile
from jobpilot.zones import today
from resumes.dates import earliest, latest
from resumes.fit.abilities import Abilities, abilities_of_bank
from resumes.fit.claims import Number, calendar_years, numbers, stems
from skills.models import SkillBank

SIMILAR = 0.9  # names of employers and schools, from 0 to 1


@dataclass
class Row:
    """A row of the bank with the texts of its variations."""

    row: Any
    texts: list[str]
    days: list[date] = field(default_factory=list)

    @cached_property
    def numbers(self) -> list[tuple[Number, frozenset[str]]]:
        """The numbers of the texts, each with the words around it."""
        return [(number, stems(text)) for text in self.texts for number in numbers(text)]

    @cached_property
    def years(self) -> set[int]:
        years = {day.year for day in self.days} | {year for text in self.texts for year in calendar_years(text)}
        return years

    @cached_property
    def words(self) -> str:
        return " ".join(self.texts).lower()


class BankFacts:
    """The rows of a bank, and what they support together."""

    def __init__(self, person: UserProfile, bank: SkillBank) -> None:
        self.day = today(person)
        self.able: Abilities = abilities_of_bank(person, bank)
        self.positions = [
            Row(
                row,
                list(_texts(row, row.variations.all())),
                _days(row.start_date, row.end_date, self.day if row.is_current else None),
            )
            for row in bank.work_experiences.all()
        ]
        self.education = [
            Row(row, list(_texts(row, row.variations.all())), _days(row.start_date, row.end_date))
            for row in bank.education_entries.all()
        ]
        self.projects = [
            Row(row, list(_texts(row, row.variations.all())), _days(row.start_date, row.end_date))
            for row in bank.projects.all()
        ]
        self.certifications = [
            Row(row, list(_texts(row)), _days(row.issue_date, row.expiry_date)) for row in bank.certifications.all()
        ]
        self.skills = [Row(row, list(_texts(row))) for row in bank.skills.all()]
        self.languages = [Row(row, list(_texts(row))) for row in bank.languages.all()]
        summaries = [bank.default_summary, *(each.content for each in bank.summary_variations.all())]
        profile = [person.current_title, person.education, person.bio, person.full_name, person.city, person.state]
        self.summaries = Row(bank, [text for text in (*summaries, *profile) if text])
        self.rows = [
            *self.positions, *self.education, *self.projects, *self.certifications, *self.skills, *self.languages,
            self.summaries,
        ]  # fmt: skip

    @cached_property
    def words(self) -> str:
        return " ".join(row.words for row in self.rows)

    @cached_property
    def folded_words(self) -> str:
        return f" {fold(self.words)} "

    @cached_property
    def all_texts(self) -> set[str]:
        return {fold(text) for row in self.rows for text in row.texts}

    @cached_property
    def years(self) -> set[int]:
        """The years that the bank names, and those within a position or an education."""
        years = set().union(*(row.years for row in self.rows)) if self.rows else set()
        for row in (*self.positions, *self.education):
            if row.days:
                years |= set(range(min(row.days).year, max(row.days).year + 1))
        return years

    def total_years(self) -> list[float]:
        """Return the numbers of years that the bank shows: in all, of each position, and of each skill."""
        spans = [(max(row.days) - min(row.days)).days / 365.25 for row in self.positions if len(row.days) > 1]
        of_skills = [float(row.row.years_experience) for row in self.skills if row.row.years_experience is not None]
        known = [self.able.years] if self.able.years is not None else []
        profile = self.able.person.experience_years if self.able.person else None
        return [*known, sum(spans), *spans, *of_skills, *([float(profile)] if profile is not None else [])]

    def find(self, rows: Iterable[Row], bank_id: Any, name: str, attribute: str) -> list[Row]:
        """Return the row that an entry comes from, or else those of the same name."""
        rows = list(rows)
        own = [row for row in rows if bank_id and str(row.row.pk) == str(bank_id)]
        return own or [row for row in rows if same_name(name, getattr(row.row, attribute))]


def same_name(one: str, other: str) -> bool:
    """Return whether two names mean the same employer or school: equal, shortened, abbreviated or nearly equal."""
    a, b = normalize_company_name(one), normalize_company_name(other)
    if not (a and b):
        return fold(one) == fold(other)
    if a == b or similarity_score(one, other) >= SIMILAR:
        return True
    words_a, words_b = fold(one).split(), fold(other).split()
    return _abbreviates(words_a, words_b) or _abbreviates(words_b, words_a)


_SMALL = {"of", "the", "and", "for", "de", "der", "und", "fur"}


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Return whether a name has the first words of a longer one, or its initials, or the beginnings of its words."""
    if not short or len(short) > len(long):
        return False
    if len(short) < len(long) and len(short[0]) > 2 and all(word in long for word in short) and long[0] == short[0]:
        return True
    letters = {"".join(word[0] for word in words) for words in (long, [each for each in long if each not in _SMALL])}
    if (
        len(short) == 1
        and len(short[0]) > 1
        and any(each.startswith(short[0]) or short[0] == each for each in letters if len(each) > 1)
    ):
        return True
    return len(short) == len(long) and all(
        full.startswith(part) and (len(part) > 2 or part == full or len(part) == 1)
        for part, full in zip(short, long, strict=True)
    )


def _texts(row: Any, variations: Iterable[Any] = ()) -> Iterator[str]:
    """Yield every text of a row and of its variations."""
    for each in (row, *variations):
        for column in each._meta.concrete_fields:
            value = getattr(each, column.attname)
            if isinstance(value, str) and value:
                yield value
            elif isinstance(value, list):
                yield from (item for item in value if isinstance(item, str))
            elif column.attname in ("gpa", "years_experience") and value is not None:
                yield f"{float(value):g}"


def _days(*days: date | None) -> list[date]:
    return [day for day in days if day]


def may_be(text: str, day: date | None) -> bool:
    """Return whether a date of a resume may be that day, give or take a month."""
    first, last = earliest(text), latest(text)
    return bool(day and first and last and (first - day).days <= 31 and (day - last).days <= 31)
