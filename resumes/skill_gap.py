"""Compare the skills that a job asks for with those of a person or a resume."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from companies.matching import skill_key
from companies.models import JobListing
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from skills.models import Skill


class JobSkill(NamedTuple):
    """A skill that a job asks for."""

    name: str
    """As spelled in the listing."""
    required: bool
    """False for a preferred skill."""
    skill: Skill | None
    """The person's own, or None."""


class SkillGap(NamedTuple):
    """The job's skills in its order, required ones first, by whether the person has them."""

    held: list[JobSkill]
    missing: list[JobSkill]


@checked
def skill_gap(*, user: UserProfile, job: JobListing) -> SkillGap:
    """Return which of the skills that a job asks for a person has and which are missing, in one query.

    Names are compared by `companies.matching.skill_key`, which ignores case, spaces, punctuation, accents and remarks
    like "(primary)", and knows equal spellings such as JS and JavaScript. The keywords of a person's skill count as
    skills; a skill with the name itself comes first. A skill that the job lists twice counts once, as required if
    either is.
    """
    skills = list(Skill.objects.filter(bank__user=user).order_by("confidence", "id"))  # of equal keys, the surest wins
    held = {skill_key(keyword): skill for skill in skills for keyword in skill.keywords}
    held |= {skill_key(skill.name): skill for skill in skills}
    rows = [JobSkill(name, required, held.get(key)) for key, name, required in skills_of_job(job)]
    return SkillGap([row for row in rows if row.skill], [row for row in rows if not row.skill])


def skills_of_job(job: JobListing) -> Iterator[tuple[str, str, bool]]:
    """Yield the key and name of each skill that a job asks for, once, and whether it is required."""
    seen = {""}
    for names, required in ((job.skills_required, True), (job.skills_preferred, False)):
        for name in names:
            if (key := skill_key(name)) not in seen:
                seen.add(key)
                yield key, " ".join(name.split()), required


def sort_by_job(skills: Iterable[dict], job: JobListing) -> list[dict]:
    """Sort a resume's skills: first those that a job asks for in its order, then the others as they were."""
    place = {key: number for number, (key, _, _) in enumerate(skills_of_job(job))}
    return sorted(skills, key=lambda skill: min(place.get(key, len(place)) for key in keys_of_entry(skill)))


def keys_of_entry(skill: object) -> set[str]:
    """Return the keys of a resume's skill: of its name, and of its keywords as JSON Resume groups them."""
    if not isinstance(skill, dict):  # stored before the content had rules
        return {""}
    keywords = skill.get("keywords")
    names = keywords if isinstance(keywords, list) else []
    return {skill_key(name) for name in (skill.get("name"), *names) if isinstance(name, str)} or {""}
