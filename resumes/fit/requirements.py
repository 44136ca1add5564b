"""Read what a listing asks for: from its fields, and, as far as they are certain, from its texts."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from companies.models import JobListing
from resumes.fit.certificates import Named, certificate_key, certificates, grade_of, usual_keys
from resumes.fit.degrees import LEVELS, AskedDegree, asked_degree
from resumes.fit.experience import Years, years
from resumes.fit.languages import LEVEL_NAMES, asked_languages, code_of, language_name, rank_of
from resumes.fit.posting import Statement, Weight, statements
from resumes.fit.skill_names import Found, Vocabulary, alternatives, bare_name, keys_of, parts_of, years_of

Place = TypeVar("Place", Found, Named)

LONGEST_WORDS = 160  # letters of the posting that are shown


class Kind(StrEnum):
    """What a requirement is about."""

    SKILL = "skill"
    YEARS = "years"
    EDUCATION = "education"
    LANGUAGE = "language"
    CERTIFICATE = "certificate"
    REMOTE = "remote"
    JOB_TYPE = "kind"
    START = "start"
    PLACE = "place"
    PERMIT = "permit"
    PAY = "pay"


class Requirement(NamedTuple):
    """One thing that a listing asks for."""

    kind: Kind
    name: str
    """As the posting has it, or what it means."""
    required: bool
    """False if it is only preferred, or mentioned."""
    keys: tuple[str, ...]
    """What is compared; any of several will do."""
    least: float | None
    """Years, the level of a degree, or the rank of a language level or of a certificate's grade."""
    detail: tuple[str, ...]
    """Of a degree: its fields of study."""
    or_else: str
    """Of a degree: "related" if a related field will do, "experience" if experience will. Of years: "degree" if one
    will do. Of a skill: "other" if another will do that is not known by its name."""
    field: str
    """The field of the listing that says so."""
    words: str
    """The words of the posting."""
    is_from_text: bool

    @property
    def token(self) -> str:
        """What is compared, without how the posting words it: equal tokens are met or not met alike."""
        return json.dumps([self.kind, self.required, self.keys, self.least, self.detail, self.or_else])

    @classmethod
    def of_token(cls, token: str) -> "Requirement":
        kind, required, keys, least, detail, or_else = json.loads(token)
        return cls(Kind(kind), "", required, tuple(keys), least, tuple(detail), or_else, "", "", False)


def requirements_of(job: JobListing, vocabulary: Vocabulary) -> list[Requirement]:
    """Return what a listing asks of a person, in the order of the posting: fields first, then what only texts say.

    Each thing is returned once: as required if anything says so, with the highest level that is asked for.
    """
    found: dict[tuple, Requirement] = {}
    for requirement in (*_from_fields(job), *_from_texts(job, vocabulary)):
        place = _place_of(requirement, found)
        known = found.get(place)
        found[place] = requirement if known is None else _together(known, requirement)
    return list(found.values())


def _place_of(requirement: Requirement, found: dict[tuple, Requirement]) -> tuple:
    """Return the key under which a requirement is kept: one for all that says the same thing."""
    keys = set(requirement.keys)
    if requirement.kind == Kind.SKILL:
        for place, known in found.items():
            # "Python or Go" adds nothing to "Python", nor does "Python", unless it is required, to "Python or Go".
            if known.kind == Kind.SKILL and (
                keys >= set(known.keys) or (keys < set(known.keys) and not requirement.required)
            ):
                return place
    if requirement.kind in (Kind.YEARS, Kind.EDUCATION):
        return (requirement.kind, requirement.required)
    return (requirement.kind, *sorted(keys))


def _together(known: Requirement, other: Requirement) -> Requirement:
    """Return one requirement for two of the same: what is required counts before a wish, and the most of equal ones."""
    if known.kind == Kind.EDUCATION:  # a second sentence that names less adds nothing
        return known if (known.least or 0) >= (other.least or 0) else other
    most = max((known, other), key=lambda each: (each.required, each.least or 0))
    is_said_better = most.least != known.least and (known.is_from_text or known.least)
    first = most if is_said_better else known._replace(least=most.least)
    # Of years that a degree stands for and others that it does not, those count that it does not.
    or_else = first.or_else if known.kind != Kind.YEARS or known.or_else == other.or_else else ""
    return first._replace(required=most.required, keys=known.keys, or_else=or_else)


def _from_fields(job: JobListing) -> Iterator[Requirement]:
    for field, required in (("skills_required", True), ("skills_preferred", False), ("tech_stack", False)):
        for name in getattr(job, field):
            yield from _from_name(" ".join(name.split()), field, required)
    if degree := asked_degree(job.education_required):
        yield _education(degree, job.education_required, "education_required", required=True, is_from_text=False)
    if job.remote_type:
        yield _choice(Kind.REMOTE, job.remote_type, job.get_remote_type_display(), "remote_type")
    if job.job_type:
        yield _choice(Kind.JOB_TYPE, job.job_type, job.get_job_type_display(), "job_type")


def _choice(kind: Kind, value: str, label: str, field: str) -> Requirement:
    return Requirement(kind, label, False, (value,), None, (), "", field, label, False)


def _from_name(name: str, field: str, required: bool) -> Iterator[Requirement]:
    """Yield what one name of a list of skills asks for: a skill, a language or a certificate."""
    if not name:
        return
    bare = bare_name(name)
    asked = list(asked_languages(name))
    if asked or (code := code_of(bare)) or (code := code_of(re.sub(r"\s*\(.*\)$", "", bare))):
        for each in asked:
            yield _language(each.codes, each.rank, name, field, required, is_from_text=False)
        if not asked:
            yield _language((code,), rank_of(name), name, field, required, is_from_text=False)
    elif (key := certificate_key(name)) in usual_keys():
        yield Requirement(Kind.CERTIFICATE, name, required, (key,), None, (), "", field, name, False)
    elif (named := list(certificates(name))) and grade_of(name, named[-1].end):
        grade = grade_of(name, named[-1].end)
        yield Requirement(Kind.CERTIFICATE, name, required, (named[-1].key,), grade, (), "", field, name, False)
    elif parts := parts_of(bare):
        for part in parts:
            yield Requirement(Kind.SKILL, part, required, keys_of(part), years_of(name), (), "", field, name, False)
    else:
        keys = tuple(dict.fromkeys(key for part in alternatives(name) for key in keys_of(part)))
        if keys:
            yield Requirement(Kind.SKILL, name, required, keys, years_of(name), (), "", field, name, False)


def _from_texts(job: JobListing, vocabulary: Vocabulary) -> Iterator[Requirement]:
    for statement in statements(job):
        skills = _without_others(statement.text, list(vocabulary.find(statement.text)))
        asked_years = list(years(statement.text, is_asking=statement.weight == Weight.REQUIRED))
        yield from _skills(statement, skills, asked_years)
        if statement.field == "title":
            continue
        degree = asked_degree(statement.text)
        or_else = "degree" if degree and degree.or_experience else ""
        yield from _general_years(statement, skills, asked_years, or_else)
        if statement.weight != Weight.MENTIONED and degree:
            yield _education(
                degree, statement.text, statement.field, statement.weight == Weight.REQUIRED, is_from_text=True
            )
        for asked in asked_languages(statement.text):
            required = statement.weight != Weight.PREFERRED
            words = _excerpt(statement.text, asked.start, asked.end)
            yield _language(asked.codes, asked.rank, words, statement.field, required, is_from_text=True)
        yield from _certificates(statement)
        yield from _conditions(statement)


def _without_others(text: str, found: list[Found]) -> list[Found]:
    """Return the skills in a text that are no language, and no part of a certificate's name."""
    named = list(certificates(text))
    return [
        each
        for each in found
        if not code_of(text[each.start : each.end])
        and not any(one.start <= each.start and each.end <= one.end for one in named)
    ]


_LIST = re.compile(
    r"\s*(?:,\s*)?(?:,|/|&|and/or|und/oder|et/ou|y/o|en/of|and|or|und|oder|et|ou|y|o|en|of|sowie)\s*", re.I
)
_OR = re.compile(r"\b(?:or|oder|ou|o|of)\b", re.I)
# Before a list: what says that any of it will do, or that it is an example of what will.
_ONE_OF = re.compile(
    r"\b(?:(?:one|any|either|some)(?: or more)? of(?: the following)?|eine[rsm]? (?:der|von)(?: folgenden)?)[\s:,(]*$",
    re.I,
)
_SUCH_AS = re.compile(
    r"(?:\bsuch as|(?<!you )(?<!would )\blike|\be\.?g\.?|\bfor example|\bz\. ?b\.|\bwie|\bzum beispiel|\bpar exemple|"
    r"\btel(?:le)?s? que|\bcomo|\bzoals|\bbijv\.)[\s:,(]*$",
    re.I,
)
# After or before a list: an alternative that is not known by its name.
_OR_ELSE = re.compile(
    r"(?:\s*,\s*[\w.+#-]+(?: [\w.+#-]+)?){0,4}\s*,?\s*(?:or|oder|ou)\s+"
    r"(?!at least|better|more|above|mehr|höher|plus\b)\w",
    re.I,
)
_ELSE_OR = re.compile(r"[\w.+#]\s+(?:or|oder|ou)\s+$", re.I)
_YEARS_OF_IT = re.compile(
    r"\s*(?:['’]?\s*(?:of|an|de|d['’])?\s*(?:(?!(?:as|als|como|and|und|sowie|y|et|plus)\b)\w+\s+){0,3}?(?:experience|erfahrung|berufserfahrung|expérience|"
    r"experiencia|ervaring)?\s*"
    r"(?:with|in|using|of|mit|avec|en|de|con|met)?\s*)",
    re.I,
)
_IT_FOR_YEARS = re.compile(r"\s*[(:,–-]?\s*(?:for |seit )?(?:at least|min(?:imum|destens|\.)?|mind\.)?\s*", re.I)


def _skills(statement: Statement, found: list[Found], asked_years: list[Years]) -> Iterator[Requirement]:
    text, required = statement.text, statement.weight == Weight.REQUIRED
    for chain in _chains(text, found):
        start, end = chain[0].start, chain[-1].end
        least = next((each.least for each in asked_years if _are_of(text, each, start, end)), None)
        for group in _groups(text, chain):
            keys = tuple(dict.fromkeys(each.key for each in group))
            name = text[group[0].start : group[-1].end]
            words = _excerpt(text, group[0].start, group[-1].end)
            or_else = "other" if _has_others(text, chain) else ""
            yield Requirement(Kind.SKILL, name, required, keys, least, (), or_else, statement.field, words, True)


def _certificates(statement: Statement) -> Iterator[Requirement]:
    text, required = statement.text, statement.weight == Weight.REQUIRED
    for chain in _chains(text, list(certificates(text))):
        for group in _groups(text, chain):
            keys = tuple(dict.fromkeys(each.key for each in group))
            name = " or ".join(dict.fromkeys(text[each.start : each.end] for each in group))
            words = _excerpt(text, group[0].start, group[-1].end)
            grade = min((grade_of(text, each.end) for each in group), key=lambda rank: rank or 0)
            yield Requirement(Kind.CERTIFICATE, name, required, keys, grade, (), "", statement.field, words, True)


def _chains(text: str, found: Sequence[Place]) -> list[list[Place]]:
    """Return what stands in one list, such as "Python, Go or Rust"."""
    chains: list[list[Place]] = []
    for each in found:
        if chains and _LIST.fullmatch(text, chains[-1][-1].end, each.start):
            chains[-1].append(each)
        else:
            chains.append([each])
    return chains


def _groups(text: str, chain: list[Place]) -> list[list[Place]]:
    """Return the items of a list one by one, or together if any of them will do."""
    start, end = chain[0].start, chain[-1].end
    is_choice = len(chain) > 1 and (
        _OR.search(text, start, end)
        or _OR_ELSE.match(text, end)
        or _ONE_OF.search(text, 0, start)
        or _SUCH_AS.search(text, 0, start)
    )
    return [chain] if is_choice else [[each] for each in chain]


def _has_others(text: str, chain: list[Place]) -> bool:
    """Return whether something else than what is known in a list will do, too."""
    start, end = chain[0].start, chain[-1].end
    is_cut = bool(_ELSE_OR.search(text, 0, start)) or (len(chain) == 1 and bool(_ONE_OF.search(text, 0, start)))
    return is_cut or bool(_OR_ELSE.match(text, end) or _SUCH_AS.search(text, 0, start))


def _are_of(text: str, asked: Years, start: int, end: int) -> bool:
    """Return whether years are those of the skills beside them: "3 years of Python", "Python (3 years)"."""
    if asked.end <= start:
        return bool(_YEARS_OF_IT.fullmatch(text, asked.end, start))
    return asked.start >= end and bool(_IT_FOR_YEARS.fullmatch(text, end, asked.start))


def _general_years(
    statement: Statement, found: list[Found], asked_years: list[Years], or_else: str
) -> Iterator[Requirement]:
    text = statement.text
    chains = _chains(text, found)
    for asked in asked_years:
        is_of_skills = any(_are_of(text, asked, chain[0].start, chain[-1].end) for chain in chains)
        if asked.is_of_experience and not is_of_skills and statement.weight != Weight.MENTIONED:
            yield Requirement(
                Kind.YEARS,
                f"{asked.least:g} years of experience" if asked.least != 1 else "1 year of experience",
                statement.weight == Weight.REQUIRED,
                (),
                asked.least,
                (),
                or_else,
                statement.field,
                _excerpt(text, asked.start, asked.end),
                True,
            )


def _education(degree: AskedDegree, words: str, field: str, required: bool, *, is_from_text: bool) -> Requirement:
    name = LEVELS[degree.level] + (f" in {' or '.join(degree.fields)}" if degree.fields else "")
    or_else = "experience" if degree.or_experience else "related" if degree.is_open else ""
    excerpt = _excerpt(words, degree.start, degree.end)
    return Requirement(
        Kind.EDUCATION, name, required, (), degree.level, degree.fields, or_else, field, excerpt, is_from_text
    )


def _language(
    codes: Iterable[str], rank: int | None, words: str, field: str, required: bool, *, is_from_text: bool
) -> Requirement:
    codes = tuple(codes)
    name = " or ".join(map(language_name, codes)) + (f" ({LEVEL_NAMES[rank]})" if rank else "")
    return Requirement(Kind.LANGUAGE, name, required, codes, rank, (), "", field, words, is_from_text)


_PERMIT = re.compile(
    r"\b(?:(?:authori[sz]ed|eligible|legally (?:able|allowed|permitted)|(?:legal )?right|permitted) to work|"
    r"work (?:permit|authori[sz]ation|visa)|"
    r"visa sponsorship|sponsor(?:ship)?(?: \w+){0,2} visas?|security clearance|arbeitserlaubnis|"
    r"arbeitsgenehmigung|aufenthaltstitel|"
    r"permis de travail|permiso de trabajo|werkvergunning)\b",
    re.I,
)
_START = re.compile(
    r"\b(?:start(?:ing)? date|start(?=:)|start(?:s|ing)? (?:immediately|asap|in|on|from)|immediate start|"
    r"available immediately|"
    r"ab sofort|zum nächstmöglichen|eintritt(?:sdatum)?|start(?:termin)|beginn|date de début|dès que possible|"
    r"incorporación inmediata|per direct)\b[^.;]{0,50}",
    re.I,
)


def _conditions(statement: Statement) -> Iterator[Requirement]:
    """Yield what a statement says of work permits and the day of beginning, of which nothing is known of a person."""
    for kind, pattern in ((Kind.PERMIT, _PERMIT), (Kind.START, _START)):
        if match := pattern.search(statement.text):
            words = _excerpt(statement.text, match.start(), match.end())
            yield Requirement(kind, match[0].strip(), False, (), None, (), "", statement.field, words, True)


def _excerpt(text: str, start: int, end: int) -> str:
    """Return a statement, or of a long one the words around a place."""
    if len(text) <= LONGEST_WORDS:
        return text
    room = max(0, LONGEST_WORDS - (end - start)) // 2
    first, last = max(0, start - room), min(len(text), end + room)
    cut = text[first:last]
    if first:
        cut = "… " + cut.partition(" ")[2]
    if last < len(text):
        cut = cut.rpartition(" ")[0] + " …"
    return cut
