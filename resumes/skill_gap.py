"""What a job asks for beside what a person can do."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from companies.matching import skill_key
from companies.models import JobListing
from jobpilot.models import UserProfile
from skills.models import Skill


class AskedSkill(NamedTuple):
    """A skill that a job asks for."""

    name: str
    """As the job writes it."""
    required: bool
    """Or else preferred."""
    skill: Skill | None
    """The person's own, if they have it."""


class SkillGap(NamedTuple):
    """Each in the job's order, required skills before preferred ones."""

    held: list[AskedSkill]
    missing: list[AskedSkill]


def skill_gap(*, user: UserProfile, job: JobListing) -> SkillGap:
    """Which of the skills that a job asks for a person holds, and which they miss. One query.

    Compared by `companies.matching.skill_key`: case, spaces, punctuation and accents do not count. A skill that the
    job names twice is one, and required if it is so once.
    """
    skills = Skill.objects.filter(bank__user=user).order_by("confidence", "id")  # of equal keys the surest stays
    held = {skill_key(skill.name): skill for skill in skills}
    asked = [AskedSkill(name, required, held.get(key)) for key, name, required in asked_skills(job)]
    return SkillGap([row for row in asked if row.skill], [row for row in asked if not row.skill])


def asked_skills(job: JobListing) -> Iterator[tuple[str, str, bool]]:
    """The key and name of each skill that a job asks for, once, and whether it is required."""
    seen = {""}
    for names, required in ((job.skills_required, True), (job.skills_preferred, False)):
        for name in names:
            if (key := skill_key(name)) not in seen:
                seen.add(key)
                yield key, " ".join(name.split()), required


def asked_first(skills: Iterable[dict], job: JobListing) -> list[dict]:
    """A resume's skills: what a job asks for in the job's order, then the others as they were."""
    place = {key: number for number, (key, _, _) in enumerate(asked_skills(job))}
    return sorted(skills, key=lambda skill: place.get(skill_key(skill["name"]), len(place)))
