from typing import NamedTuple

from companies.models.job_listing import ExperienceLevel as Level

LEVELS = list(Level)  # from entry level to executive
# The pay of each level relative to the middle one, and the years of experience that it starts at.
PAY = dict(zip(LEVELS, (0.68, 0.82, 1.0, 1.32, 1.8, 2.5), strict=True))
YEARS = dict(zip(LEVELS, (0, 1, 3, 7, 12, 18), strict=True))


class Role(NamedTuple):
    """An occupation: its titles, pay, skills and education."""

    key: str
    noun: str  # such as "software developer", for use in sentences
    titles: dict[str, tuple[str, ...]]  # by level
    salary: int  # of the middle level, in US dollars per year
    core: tuple[str, ...]  # the skills that nearly every listing asks for
    skills: dict[str, tuple[str, tuple[str, ...]]]  # group: (skill category, names)
    degrees: tuple[tuple[str, str], ...]  # (degree, field of study)
    courses: tuple[str, ...]
    certifications: tuple[tuple[str, str, int], ...]  # (name, issuer, years of validity or 0)
    tasks: tuple[str, ...]
    achievements: tuple[str, ...]
    projects: tuple[tuple[str, str], ...]  # (name, what it is)
    at_a_desk: bool = True  # can be done from home
    paid_hourly: bool = False
    builds_software: bool = False  # its listings name a technology stack

    @property
    def noun_in_title(self) -> str:
        return " ".join(word[:1].upper() + word[1:] for word in self.noun.split())

    @property
    def skill_names(self) -> list[str]:
        return [name for _, names in self.skills.values() for name in names]

    @property
    def technologies(self) -> list[str]:
        technical = {"language", "framework", "platform", "tool"}
        return [name for category, names in self.skills.values() if category in technical for name in names]


def ladder(*titles: str) -> dict[str, tuple[str, ...]]:
    """Return the titles by level, given from entry level to executive; `/` separates titles of one level."""
    return {level: tuple(title.split("/")) for level, title in zip(LEVELS, titles, strict=True)}


def level_of(years: int) -> Level:
    """Return the level for a number of years of experience."""
    return [level for level in LEVELS if YEARS[level] <= years][-1]


SOFT_SKILLS = (
    "Communication",
    "Teamwork",
    "Problem solving",
    "Time management",
    "Mentoring",
    "Negotiation",
    "Presentation",
    "Attention to detail",
)
