"""Read what the text of a posting says anywhere: where one works, the kind of work, the level, days, pay and skills."""

import re
from collections.abc import Iterator
from typing import Any

from companies.postings.reading.dates import dates_in
from companies.postings.reading.labels import HYBRID, INTERN, NOT_REMOTE, NUMBER, ON_SITE, REMOTE
from companies.postings.reading.pay import Pay, read_pay
from companies.postings.reading.words import JOB_TYPES, LEVELS, REMOTE_TYPES, folded, meaning
from jobpilot.models.choices import JobType, RemoteType

FULL_TIME_HOURS = 36  # a week, from where the Netherlands call work full-time

FULLY = re.compile(r"(?i)(?:fully|full|completely|100\s?%|volledig|vollständig|komplett|complet|total(?:mente)?)\W*$")
_HOURS = re.compile(
    r"(?i)\b(?:\d+(?:[.,]\d+)?|hours?|stunden|std\.?|uur|h|per week|/\s?woche|/?week|mois|months?|de|bis|to|ab)\b.*$"
)

# Of the job, where a sentence says it; "part time considered" is not.
_IN_PROSE = re.compile(
    r"(?i)\b(?:(?P<full>(?:(?:is|role|position|permanent(?: and)?,?) (?:a )?full[ -]time(?! or)|in vollzeit(?! oder)|"
    r"à temps (?:plein|complet)|a jornada completa))|in teilzeit(?! oder)|à (?:mi-temps|temps partiel)|"
    r"a (?:media jornada|tiempo parcial)|(?:is|role|position) (?:a )?part[ -]time(?! or))\b"
)


def mode_of(text: str) -> str:
    if NOT_REMOTE.search(text):
        return RemoteType.ON_SITE
    if HYBRID.search(text):
        return RemoteType.HYBRID
    if ON_SITE.search(text):
        return RemoteType.ON_SITE
    return RemoteType.REMOTE if REMOTE.search(text) or meaning(REMOTE_TYPES, text) == RemoteType.REMOTE else ""


def remote_type_in(labelled: dict[str, str], whole: str) -> str:
    label = labelled.get("remote", "")
    if label:
        if FULLY.match(label) or (re.search(r"100\s?%", label) and mode_of(label) != RemoteType.ON_SITE):
            return RemoteType.REMOTE
        said = mode_of(label) or meaning(REMOTE_TYPES, label)
        days = re.search(r"\d|two|zwei|deux|dos|twee|teilweise|partial|partiel", label, re.IGNORECASE)
        if days and said != RemoteType.ON_SITE:
            return RemoteType.HYBRID
        if said or re.match(r"(?i)(?:no|nein|non|nee)\b", label):
            return said or RemoteType.ON_SITE
    place = labelled.get("location", "")
    if re.match(r"(?i)(?:fully )?remote\b", place):
        return RemoteType.HYBRID if HYBRID.search(place) else RemoteType.REMOTE
    found = {mode for line in whole.splitlines() for part in _tokens(line) if (mode := mode_of(part))}
    found |= {mode for line in whole.splitlines() if (mode := mode_of(line))}
    if RemoteType.ON_SITE in found and NOT_REMOTE.search(whole):
        return RemoteType.ON_SITE
    return RemoteType.HYBRID if RemoteType.HYBRID in found else found.pop() if len(found) == 1 else ""


def _tokens(line: str) -> Iterator[str]:
    yield from (
        part.strip(" .()") for part in re.split(r"\s+[-–—]\s+|[|·•,;()]|(?<=\w)\.\s", line) if part.strip(" .()")
    )


def job_type_in(labelled: dict[str, str], whole: str) -> str:
    for text in [labelled.get("kind", ""), *whole.splitlines()]:
        found = list(dict.fromkeys(_job_types_in(text)))
        if found:
            lasting = [each for each in found if each in (JobType.FULL_TIME, JobType.PART_TIME)]
            if len(lasting) > 1:
                return ""
            return lasting[0] if lasting else found[0]
    return ""


def _job_types_in(text: str) -> Iterator[str]:
    if re.search(r"(?i)full[\s-]+or[\s-]+part[\s-]?time|voll- (?:oder|und) teilzeit", text):
        return
    tokens = list(_tokens(text))
    for token in tokens:
        bare = re.sub(
            r"(?i)^(?:in|en|à|als|cdi|cdd|(?:permanent,?|regular)(?= full| part))\s+", "", _HOURS.sub("", token)
        )
        if kind := meaning(JOB_TYPES, token) or meaning(JOB_TYPES, bare):
            yield kind
    if re.search(r"(?i)\bfixed[ -]term\b|\bbefristet bis\b|\bCDD\b|contrat à durée déterminée", text) and not re.search(
        r"(?i)unbefristet", text
    ):
        yield JobType.TEMPORARY
    if re.search(r"(?i)\btemp(?:orary)? (?:cover|role|position|contract|job|post|assignment)\b", text):
        yield JobType.TEMPORARY
    if re.search(r"(?i)\b\d+[ -]months?(?: rolling)? contract\b", text):
        yield JobType.CONTRACT
    if re.search(r"(?i)\bmini-?job\b|geringfügig", text):
        yield JobType.PART_TIME
    if match := _IN_PROSE.search(text):
        yield JobType.FULL_TIME if match["full"] else JobType.PART_TIME
    hours = re.search(r"(\d{1,2})(?:\s?-\s?(\d{1,2}))? uur per week", text)
    if hours and int(hours[2] or hours[1]) < FULL_TIME_HOURS:
        yield JobType.PART_TIME


def kind_of_title(title: str, language: str) -> str:
    """Return an internship or free work, which a title says by its word. "Stage" is one in French and Dutch."""
    if INTERN.search(title) or (language in ("fr", "nl") and re.match(r"(?i)stage\b", title)):
        return JobType.INTERNSHIP
    return JobType.FREELANCE if re.search(r"(?i)\bfreelancer?\b", title) else ""


def level_in(labelled: dict[str, str], whole: str, title: str) -> str:
    if level := meaning(LEVELS, labelled.get("level", "")):
        return level
    for token in (token for line in whole.splitlines() for token in _tokens(line)):
        if folded(token).endswith((" level", "einsteiger")) and (level := meaning(LEVELS, token)):
            return level
    words = folded(title).split()
    return next((LEVELS[word] for word in words if word in ("senior", "junior", "graduate")), "")


def day_after(label: str | None, phrase: re.Pattern[str], lines: list[str], day_first: bool) -> Any:
    if label:
        return next((day for _, day in dates_in(label, day_first=day_first)), None)
    for line in lines:
        if match := phrase.search(line):
            for start, day in dates_in(line, day_first=day_first):
                if start >= match.start():
                    return day
    return None


def pay_in(label: str | None, whole: str) -> Pay:
    pay = read_pay(label, is_pay=True) if label else None
    if pay is None and (label is None or not re.search(r"\d", label)):
        pay = read_pay(whole)
    return pay or Pay()


def skills_in(text: str) -> list[str]:
    return [skill for part in re.split(r"[,;•|]", text) if (skill := part.strip(" .")) and len(skill) <= 60]


def number_in(text: str) -> str:
    match = NUMBER.search(text)
    return match["number"].rstrip(".-/") if match else ""
