"""Order and pick what a person has by what a listing asks for. Nothing is added that is not in their skill bank."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from resumes.bank_choices import Choice, choices_of
from resumes.comparison import part_differences
from resumes.fit.fits import Fit
from resumes.fit.requirements import Kind
from resumes.fit.skill_names import Vocabulary, keys_of
from resumes.fit.verdicts import Verdict
from resumes.schema import SECTIONS
from skills.models import SkillBank

REQUIRED, PREFERRED = 2, 1
_WITH_VARIATIONS = ("work_experience", "education", "projects")
_LINES = ("achievements", "highlights")


def tailored_content(content: Mapping[str, Any], bank: SkillBank | None, found: Fit) -> dict[str, Any]:
    """Return the content of a resume for the listing of a fit, in the words of the listing where the bank has them.

    Of the texts that the bank has of an entry, and of its summaries, the one is taken that names most of the skills
    that are asked for, unless the resume has a text of its own. Skills that are asked for come first, with those of the
    bank that the resume lacks; so do the lines and projects that name them. Doing it again changes nothing.
    """
    content = {name: deepcopy(value) for name, value in content.items()}
    asked = _Asked(found)
    if bank is not None:
        choices = choices_of(bank)
        content["summary"] = _summary(content["summary"], bank, asked)
        for section in _WITH_VARIATIONS:
            content[section] = [_best_choice(section, entry, choices[section], asked) for entry in content[section]]
        content["skills"] = _with_skills(content["skills"], choices["skills"].values(), asked)
    for section in _WITH_VARIATIONS:
        for entry in content[section]:
            _sort_lines(entry, asked)
    content["projects"] = sorted(content["projects"], key=lambda entry: -asked.named_in(_words(entry)))
    content["skills"] = skills_first(content["skills"], found)
    return content


class _Asked:
    """The skills that a listing asks for, and how much of them a text names."""

    def __init__(self, found: Fit) -> None:
        self.weights: dict[str, int] = {}
        for row in found.rows:
            if row.requirement.kind == Kind.SKILL:
                weight = REQUIRED if row.requirement.required else PREFERRED
                for key in row.requirement.keys:
                    self.weights[key] = max(weight, self.weights.get(key, 0))
        self.vocabulary = Vocabulary()
        self.vocabulary.add_keys(self.weights)

    def named_in(self, text: str) -> int:
        """Return the weight of the skills that a text names."""
        named = {found.key for found in self.vocabulary.find(text)}
        return sum(weight for key, weight in self.weights.items() if key in named)


def _summary(summary: str, bank: SkillBank, asked: _Asked) -> str:
    texts = [text for text in (bank.default_summary, *(each.content for each in bank.summary_variations.all())) if text]
    if summary and summary not in texts:
        return summary
    return max([summary, *texts], key=asked.named_in)  # of equal ones, the first


def _best_choice(section: str, entry: Any, choices: Mapping[str, list[Choice]], asked: _Asked) -> Any:
    """Return an entry with the text of the bank that names most of what is asked for, or as it is."""
    known = [choice.entry for choice in choices.get(_bank_id(entry), ())]
    if not any(not part_differences(SECTIONS[section], entry | {"hidden": False}, each) for each in known):
        return entry  # of another source, or changed in the resume
    best = max(known, key=lambda each: asked.named_in(_words(each)))
    if asked.named_in(_words(best)) <= asked.named_in(_words(entry)):
        return entry
    return deepcopy(best) | {name: entry[name] for name in ("hidden", "extra") if name in entry}


def _bank_id(entry: Any) -> str:
    return str(entry.get("bank_id") or "") if isinstance(entry, dict) else ""


def _with_skills(skills: list[Any], choices: Iterable[list[Choice]], asked: _Asked) -> list[Any]:
    """Return the skills with those of the bank that are asked for and that no entry has."""
    ids = {_bank_id(skill) for skill in skills}
    keys = {key for skill in skills for key in keys_of_entry(skill)}
    added = []
    for choice in choices:
        entry = choice[0].entry
        own = keys_of_entry(entry)
        if own & asked.weights.keys() - keys and _bank_id(entry) not in ids:
            added.append(deepcopy(entry))
            keys |= own
    return [*skills, *added]


def _sort_lines(entry: Any, asked: _Asked) -> None:
    for name in _LINES:
        lines = entry.get(name) if isinstance(entry, dict) else None
        if isinstance(lines, list) and all(isinstance(line, str) for line in lines):
            entry[name] = sorted(lines, key=lambda line: -asked.named_in(line))


def _words(entry: Any) -> str:
    """Return the texts of an entry, a line each."""
    if not isinstance(entry, dict):
        return str(entry)
    lists = [entry.get(name) for name in (*_LINES, "technologies", "relevant_coursework")]
    lines = [line for value in lists if isinstance(value, list) for line in value if isinstance(line, str)]
    return "\n".join([str(entry.get("description") or ""), *lines])


def skills_first(skills: list[Any], found: Fit) -> list[Any]:
    """Return a resume's skills: first those that a listing asks for, in its order, then the others as they were."""
    place: dict[str, int] = {}
    for number, row in enumerate(row for row in found.rows if row.requirement.kind == Kind.SKILL):
        for key in row.requirement.keys:
            place.setdefault(key, number)
    return sorted(
        skills, key=lambda skill: min((place.get(key, len(place)) for key in keys_of_entry(skill)), default=len(place))
    )


def keys_of_entry(skill: Any) -> set[str]:
    """Return the keys of a resume's skill: of its name, and of its keywords as JSON Resume groups them."""
    if not isinstance(skill, dict):  # stored before the content had rules
        return set()
    keywords = skill.get("keywords")
    names = [skill.get("name"), *(keywords if isinstance(keywords, list) else [])]
    return {key for name in names if isinstance(name, str) for key in keys_of(name)}


def analysis_of(found: Fit) -> dict[str, list[str]]:
    """Return which skills that a listing asks for a resume has, and which required ones it lacks."""
    rows = [row for row in found.rows if row.requirement.kind == Kind.SKILL]
    return {
        "matched_skills": [row.requirement.name for row in rows if row.verdict in (Verdict.MET, Verdict.PARTLY)],
        "missing_skills": [
            row.requirement.name for row in rows if row.requirement.required and row.verdict == Verdict.NOT_MET
        ],
    }
