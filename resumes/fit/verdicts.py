"""Compare what a listing asks for with what a person can show: met, partly, not met or unknown, and by what."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, cast

from django.db.models import Q

from companies.matching.places import parse_place
from companies.models import JobListing
from companies.models.pay import SalaryPeriod
from companies.search.places import in_place
from jobpilot import conf
from jobpilot.models import UserProfile
from jobpilot.models.choices import JobType, RemoteType
from resumes.fit.abilities import Abilities, Ability, Evidence
from resumes.fit.certificates import GRADES
from resumes.fit.degrees import LEVELS, same_field
from resumes.fit.languages import LEVEL_NAMES
from resumes.fit.requirements import Kind, Requirement

PARTLY_YEARS = 2 / 3  # from this share of the years that are asked for
_BY_TIME = (SalaryPeriod.HOUR, SalaryPeriod.DAY)  # what pay for these is in a year depends on how many there are


class Verdict(StrEnum):
    """Whether a requirement is met. What is unknown on either side lowers nothing."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


class Row(NamedTuple):
    """A requirement, whether it is met, what shows that, and what is to be said about it."""

    requirement: Requirement
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    remark: str = ""


Answer = tuple[Verdict, tuple[Evidence, ...], str]

_BEST_FIRST = [Verdict.MET, Verdict.PARTLY, Verdict.UNKNOWN, Verdict.NOT_MET]


def judge(requirement: Requirement, able: Abilities) -> Row:
    """Compare one requirement with what a person can show."""
    compare = _COMPARED.get(requirement.kind)
    return Row(requirement, *(compare(requirement, able) if compare else _unknown("")))


def _unknown(remark: str) -> Answer:
    return Verdict.UNKNOWN, (), remark


def _skill(asked: Requirement, able: Abilities) -> Answer:
    if not able.skills:
        return _unknown("No skills are recorded.")
    answer = _best([_one_skill(able.skills.get(key, []), asked.least) for key in asked.keys])
    if answer[0] == Verdict.NOT_MET and asked.or_else:
        return _unknown("Something else will do, too, that is not known by its name.")
    return answer


def _one_skill(shown: list[Ability], least: float | None) -> Answer:
    if not shown:
        return Verdict.NOT_MET, (), ""
    evidence = tuple(dict.fromkeys(each.evidence for each in shown))
    known = [each.level for each in shown if each.level is not None]
    if least and known and max(known) < least:
        return Verdict.PARTLY, evidence, f"{max(known):g} of {least:g} years."
    return (
        Verdict.MET,
        evidence,
        "" if known or not least else f"For how long is not recorded; {least:g} years are asked for.",
    )


def _best(answers: list[Answer]) -> Answer:
    """Return the best of the answers for several alternatives."""
    return min(answers, key=lambda answer: _BEST_FIRST.index(answer[0]))


def _years(asked: Requirement, able: Abilities) -> Answer:
    if able.years is None or asked.least is None:
        return _unknown("No position with its dates is recorded.")
    evidence, said = tuple(able.positions), f"{able.years:g} years in all."
    if able.years >= asked.least:
        return Verdict.MET, evidence, said
    if asked.or_else == "degree":
        return Verdict.UNKNOWN, evidence, f"{said} A degree will do instead."
    return (Verdict.PARTLY if able.years >= asked.least * PARTLY_YEARS else Verdict.NOT_MET), evidence, said


def _education(asked: Requirement, able: Abilities) -> Answer:
    if not able.education:
        return _unknown("No education is recorded.")
    known = [each for each in able.education if each.level is not None]
    if not known:
        evidence = tuple(each.evidence for each in able.education)
        return Verdict.UNKNOWN, evidence, "The level of the degree cannot be told from its name."
    finished_first = sorted(known, key=lambda each: (_is_unfinished(each, able), -(each.level or 0)))
    return _best([_degree(asked, each, able) for each in finished_first])


def _is_unfinished(degree: Ability, able: Abilities) -> bool:
    return bool(degree.until and able.day and degree.until > able.day)


def _degree(asked: Requirement, shown: Ability, able: Abilities) -> Answer:
    level, least = int(shown.level or 0), int(asked.least or 0)
    if level < least:
        by_experience = asked.or_else == "experience" and able.years
        said = f"{LEVELS[level]}, not {LEVELS[least]}"
        if by_experience:
            return Verdict.PARTLY, (shown.evidence,), f"{said}; experience counts instead."
        return Verdict.NOT_MET, (shown.evidence,), f"{said}."
    if shown.until and _is_unfinished(shown, able):
        return Verdict.PARTLY, (shown.evidence,), f"Ends in {shown.until:%Y-%m}."
    is_other = asked.detail and shown.fields and not _share_field(asked.detail, shown.fields)
    if is_other and not asked.or_else:
        return Verdict.PARTLY, (shown.evidence,), f"In {shown.fields[0]}, not in {' or '.join(asked.detail)}."
    return Verdict.MET, (shown.evidence,), f"In {shown.fields[0]}; a related field will do." if is_other else ""


def _share_field(asked: tuple[str, ...], shown: tuple[str, ...]) -> bool:
    return any(same_field(one, other) for one in asked for other in shown)


def _language(asked: Requirement, able: Abilities) -> Answer:
    if not able.languages:
        return _unknown("No languages are recorded.")
    return _best([_one_language(able.languages.get(code), asked.least) for code in asked.keys])


def _one_language(shown: Ability | None, least: float | None) -> Answer:
    if shown is None:
        return Verdict.NOT_MET, (), ""
    evidence = (shown.evidence,)
    if least is None:
        return Verdict.MET, evidence, ""
    if shown.level is None:
        return Verdict.UNKNOWN, evidence, f"At which level is not recorded; {LEVEL_NAMES[int(least)]} is asked for."
    if shown.level >= least:
        return Verdict.MET, evidence, ""
    return (
        (Verdict.PARTLY if shown.level == least - 1 else Verdict.NOT_MET),
        evidence,
        f"{LEVEL_NAMES[int(shown.level)]}.",
    )


def _certificate(asked: Requirement, able: Abilities) -> Answer:
    shown = next((able.certificates[key] for key in asked.keys if key in able.certificates), None)
    if shown is None:
        if claims := tuple(able.claims[key] for key in asked.keys if key in able.claims):
            return Verdict.PARTLY, claims, "Named among the skills; the certificate is not recorded."
        return (Verdict.NOT_MET, (), "") if able.certificates else _unknown("No certificates are recorded.")
    if shown.until and able.day and shown.until < able.day:
        return Verdict.PARTLY, (shown.evidence,), f"Expired on {shown.until:%Y-%m-%d}."
    if asked.least and shown.level and shown.level < asked.least:
        return Verdict.PARTLY, (shown.evidence,), f"{GRADES[int(asked.least) - 1].capitalize()} is asked for."
    return Verdict.MET, (shown.evidence,), ""


def _remote(asked: Requirement, able: Abilities) -> Answer:
    wishes = able.person.preferred_remote_types if able.person else []
    if not wishes:
        return _unknown("Where you want to work is not recorded.")
    answer = _wish(asked, wishes, dict(RemoteType.choices), able)
    if answer[0] == Verdict.NOT_MET and RemoteType.HYBRID in (asked.keys[0], *wishes):
        return Verdict.PARTLY, *answer[1:]
    return answer


def _job_type(asked: Requirement, able: Abilities) -> Answer:
    wishes = able.person.preferred_job_types if able.person else []
    return (
        _wish(asked, wishes, dict(JobType.choices), able)
        if wishes
        else _unknown("The kind that you look for is not recorded.")
    )


def _wish(asked: Requirement, wishes: list[str], labels: dict, able: Abilities) -> Answer:
    said = ", ".join(str(labels.get(wish, wish)) for wish in wishes)
    evidence = (_of_profile(able.person, f"looks for: {said}"),)
    return (Verdict.MET if asked.keys[0] in wishes else Verdict.NOT_MET), evidence, ""


def _of_profile(person: UserProfile | None, text: str) -> Evidence:
    return Evidence(text, UserProfile, person.pk if person else None)


_COMPARED: dict[Kind, Callable[[Requirement, Abilities], Answer]] = {
    Kind.SKILL: _skill,
    Kind.YEARS: _years,
    Kind.EDUCATION: _education,
    Kind.LANGUAGE: _language,
    Kind.CERTIFICATE: _certificate,
    Kind.REMOTE: _remote,
    Kind.JOB_TYPE: _job_type,
    Kind.START: lambda asked, able: _unknown("When you could begin is not recorded."),
    Kind.PERMIT: lambda asked, able: _unknown("Whether you may work there is not recorded."),
}


def conditions_of(job: JobListing, person: UserProfile) -> list[Row]:
    """Return whether the place and the pay of a listing are what a person looks for: beside the score, not in it."""
    return [*_place(job, person), *_pay(job, person)]


def _condition(kind: Kind, name: str, field: str) -> Requirement:
    return Requirement(kind, name, True, (), None, (), "", field, name, False)


def _place(job: JobListing, person: UserProfile) -> list[Row]:
    wanted, home = person.preferred_locations, ", ".join(filter(None, (person.city, person.state)))
    if not (job.location or job.remote_type == RemoteType.REMOTE):
        return [Row(_condition(Kind.PLACE, "not said", "location"), Verdict.UNKNOWN, (), "The posting names no place.")]
    asked = _condition(Kind.PLACE, job.location or str(RemoteType.REMOTE.label), "location")
    for name in (*wanted, *([home] if home else [])):
        if _is_in(job, name):
            said = "looks for" if name in wanted else "lives in"
            return [Row(asked, Verdict.MET, (_of_profile(person, f"{said} {name}"),))]
    if job.remote_type == RemoteType.REMOTE:
        if not job.location:
            return [Row(asked, Verdict.MET, (), "Remote.")]
        return [Row(asked, Verdict.UNKNOWN, (), "Remote, but perhaps only from there.")]
    if not wanted:
        return [Row(asked, Verdict.UNKNOWN, (), "The places that you look for are not recorded.")]
    evidence = (_of_profile(person, f"looks for {('; ' if ',' in ''.join(wanted) else ', ').join(wanted)}"),)
    place = parse_place(job.location)
    if any(place.agrees_with(parse_place(name)) for name in wanted):  # "Dublin, Ireland" and "Dublin, Leinster"
        return [Row(asked, Verdict.UNKNOWN, evidence, "Perhaps the same place.")]
    return [Row(asked, Verdict.NOT_MET, evidence)]


def _is_in(job: JobListing, place: str) -> bool:
    """Return whether a listing is in a place, by the same condition as `JobListing.objects.in_locations()`."""
    condition = in_place(place)
    return condition is not None and _holds(condition, job.place_words)


def _holds(condition: Q, words: str) -> bool:
    parts = []
    for child in condition.children:
        if isinstance(child, Q):
            parts.append(_holds(child, words))
        else:
            name, value = cast(tuple[str, str], child)
            parts.append(name == "place_words__contains" and value in words)
    holds = any(parts) if condition.connector == Q.OR else all(parts)
    return holds != condition.negated


def _pay(job: JobListing, person: UserProfile) -> list[Row]:
    least = person.desired_salary_min
    if not (least or job.salary):
        return []
    asked = _condition(Kind.PAY, job.salary or "not said", "salary_min")
    if not job.salary:
        return [Row(asked, Verdict.UNKNOWN, (), "The posting says nothing of pay.")]
    if not least:
        return [Row(asked, Verdict.UNKNOWN, (), "The pay that you look for is not recorded.")]
    evidence = (_of_profile(person, f"looks for {least:,.0f} {conf.SALARY_CURRENCY} a year"),)
    low, high = job.annual_salary_min, job.annual_salary_max
    if job.salary_currency != conf.SALARY_CURRENCY or low is None or high is None:
        return [Row(asked, Verdict.UNKNOWN, evidence, "In other money, or for an unknown period.")]
    if job.job_type == JobType.PART_TIME and job.salary_period in _BY_TIME:
        return [Row(asked, Verdict.UNKNOWN, evidence, "Part-time: what that is in a year is not said.")]
    if low >= least and job.salary_min is not None:
        return [Row(asked, Verdict.MET, evidence)]
    if Decimal(high) >= least:
        return [Row(asked, Verdict.PARTLY, evidence)]
    if job.salary_max is None:
        return [Row(asked, Verdict.UNKNOWN, evidence, "How much it can be is not said.")]
    return [Row(asked, Verdict.NOT_MET, evidence)]
