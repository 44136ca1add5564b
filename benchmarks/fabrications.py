"""Measure the check before sending: how many planted fabrications it finds, and how many honest lines it accuses.

Each resume of a mock world gets one change at a time: a fabrication of some kind, or an honest one such as other words,
a rounded date or an abbreviated employer. The check has to name the first and keep silent about the second. The same is
measured of cover letters in five languages: honest ones, and each with a sentence that claims too much.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

from benchmarks._databases import empty_database  # first, as it sets Django up

# isort: split
from benchmarks import letters
from benchmarks.letters import CERTIFICATES, EMPLOYERS, SCHOOLS, SKILLS
from benchmarks.queries import as_default
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from resumes.content import contact_info, content_of_bank
from resumes.fit.unsupported import unsupported_claims
from resumes.models import Resume
from skills.models import SkillBank

LANGUAGES = ("Japanese", "Finnish", "Arabic", "Korean")
SYNONYMS = {
    "Cut": "Reduced", "Raised": "Increased", "Moved": "Migrated", "Led": "Headed up", "Found": "Detected",
    "Replaced": "Swapped out", "percent": "%", "busiest": "most-used", "without": "with no", "Trained": "Coached",
    "Built": "Set up", "Won": "Gained", "Kept": "Held",
}  # fmt: skip

Change = Callable[[Resume, random.Random], bool]


def _position(resume: Resume, dice: random.Random) -> dict[str, Any]:
    return dice.choice(resume.work_experience)


def _line(resume: Resume, dice: random.Random, *, with_number: bool) -> tuple[list[str], int] | None:
    """Return a list of achievements and the place of a line in it."""
    found = [
        (entry["achievements"], place)
        for entry in resume.work_experience
        for place, text in enumerate(entry["achievements"])
        if bool(re.search(r"\d", text)) == with_number
    ]
    return dice.choice(found) if found else None


def _replaced(resume: Resume, dice: random.Random, change: Callable[[str], str], *, with_number: bool = True) -> bool:
    place = _line(resume, dice, with_number=with_number)
    if place is None:
        return False
    lines, number = place
    before, lines[number] = lines[number], change(lines[number])
    return lines[number] != before


def _another_number(text: str, dice: random.Random) -> str:
    return re.sub(r"\d+", lambda match: str(int(match[0]) * dice.choice((2, 3)) + dice.choice((1, 7))), text, count=1)


def _shift(text: str, months: int) -> str:
    year, month = (int(part) for part in text.split("-")[:2])
    number = year * 12 + month - 1 + months
    return f"{number // 12}-{number % 12 + 1:02}"


def _dated(resume: Resume, dice: random.Random, key: str, change: Callable[[str], str]) -> bool:
    entries = [entry for entry in resume.work_experience if re.match(r"\d{4}-\d\d", str(entry.get(key) or ""))]
    if not entries:
        return False
    entry = dice.choice(entries)
    entry[key] = change(entry[key])
    return True


def _no_longer_there(resume: Resume, dice: random.Random) -> bool:
    past = [entry for entry in resume.work_experience if re.match(r"\d", str(entry.get("end_date") or ""))]
    if not past:
        return False
    dice.choice(past)["end_date"] = "present"
    return True


def _add(section: str, make: Callable[[random.Random], dict[str, Any]]) -> Change:
    def change(resume: Resume, dice: random.Random) -> bool:
        getattr(resume, section).append(make(dice))
        return True

    return change


def _say(make: Callable[[random.Random], str]) -> Change:
    """Return a change that adds a sentence to the summary, or to the description of a position."""

    def change(resume: Resume, dice: random.Random) -> bool:
        text = make(dice)
        if dice.random() < 0.5:
            resume.summary = f"{resume.summary} {text}".strip()
        else:
            _position(resume, dice)["achievements"].append(text)
        return True

    return change


def _set(section: str, key: str, value: Callable[[random.Random, dict[str, Any]], Any]) -> Change:
    def change(resume: Resume, dice: random.Random) -> bool:
        entries = getattr(resume, section)
        if not entries:
            return False
        entry = dice.choice(entries)
        before, entry[key] = entry.get(key), value(dice, entry)
        return before != entry[key]

    return change


FABRICATIONS: dict[str, Change] = {
    "a number raised": lambda resume, dice: _replaced(resume, dice, lambda text: _another_number(text, dice)),
    "a number added": lambda resume, dice: _replaced(
        resume,
        dice,
        lambda text: f"{text.rstrip('.')}, saving {dice.randint(210, 980)},000 USD a year",
        with_number=dice.random() < 0.5,
    ),
    "a share added": _say(lambda dice: f"Increased customer satisfaction by {dice.randint(61, 99)} %."),
    "a team in words": _say(
        lambda dice: f"Managed a team of {dice.choice(('twelve', 'fifteen', 'twenty', 'forty'))} people."
    ),
    "an employer exchanged": _set("work_experience", "company", lambda dice, entry: dice.choice(EMPLOYERS)),
    "an employer in a text": _say(lambda dice: f"Advised teams at {dice.choice(EMPLOYERS)}."),
    "a position invented": _add(
        "work_experience",
        lambda dice: {
            "company": dice.choice(EMPLOYERS),
            "position": "Consultant",
            "start_date": "2012-01",
            "achievements": [],
        },
    ),
    "a rank raised": _set(
        "work_experience",
        "position",
        lambda dice, entry: f"{dice.choice(('Chief', 'Vice President of', 'Founder and'))} {entry['position']}",
    ),
    "a start made earlier": lambda resume, dice: _dated(
        resume, dice, "start_date", lambda text: _shift(text, -dice.randint(3, 30))
    ),
    "an end made later": lambda resume, dice: _dated(
        resume, dice, "end_date", lambda text: _shift(text, dice.randint(3, 30))
    ),
    "a year made earlier": lambda resume, dice: _dated(
        resume, dice, "start_date", lambda text: str(int(text[:4]) - dice.randint(2, 5))
    ),
    "still there": _no_longer_there,
    "a year in a text": _say(lambda dice: f"In the trade since {dice.randint(1971, 1979)}."),
    "years in a text": _say(lambda dice: f"More than {dice.randint(31, 38)} years of experience."),
    "a degree raised": _set(
        "education",
        "degree",
        lambda dice, entry: (
            dice.choice(("PhD", "Doctor of Philosophy")) if "Doctor" not in entry["degree"] else "High school diploma"
        ),
    ),
    "a degree of another subject": _set(
        "education",
        "field_of_study",
        lambda dice, entry: dice.choice(("Astrophysics", "Veterinary Medicine", "Theology")),
    ),
    "a school exchanged": _set("education", "institution", lambda dice, entry: dice.choice(SCHOOLS)),
    "a degree added": _add(
        "education",
        lambda dice: {"institution": dice.choice(SCHOOLS), "degree": "MBA", "start_date": "2010", "end_date": "2012"},
    ),
    "a degree in a text": _say(lambda dice: f"Holds a PhD from {dice.choice(SCHOOLS)}."),
    "a grade raised": _set("education", "gpa", lambda dice, entry: "9.87"),
    "an honour": _set("education", "honors", lambda dice, entry: ["Summa cum laude"]),
    "an award in a text": _say(
        lambda dice: dice.choice(
            ("Winner of the Golden Gear award.", "Named on three patents.", "Employee of the Year.")
        )
    ),
    "a skill": _add("skills", lambda dice: {"name": dice.choice(SKILLS)}),
    "a skill in a group": _add("skills", lambda dice: {"name": "More", "keywords": [dice.choice(SKILLS)]}),
    "a skill of a position": _set(
        "work_experience", "technologies", lambda dice, entry: [*entry.get("technologies", []), dice.choice(SKILLS)]
    ),
    "a skill in a text": _say(lambda dice: f"Daily work with {dice.choice(SKILLS)}."),
    "a certificate": _add("certifications", lambda dice: {"name": dice.choice(CERTIFICATES), "issuer": "ISACA"}),
    "a certificate in a text": _say(lambda dice: f"{dice.choice(CERTIFICATES)} certified."),
    "a certificate by another issuer": _set("certifications", "issuer", lambda dice, entry: "Stanford University"),
    "a certificate renewed": _set("certifications", "expiry_date", lambda dice, entry: "2039-01"),
    "a language": _add("languages", lambda dice: {"name": dice.choice(LANGUAGES), "level": "C1"}),
    "a language in a text": _say(lambda dice: f"Fluent in {dice.choice(LANGUAGES)}."),
    "a project": _add(
        "projects",
        lambda dice: {"name": f"Orbital {dice.choice(('Garden', 'Kitchen', 'Library'))}", "description": "A platform"},
    ),
}


def _reworded(resume: Resume, dice: random.Random) -> bool:
    def other_words(text: str) -> str:
        for word, other in SYNONYMS.items():
            text = re.sub(rf"\b{word}\b", other, text)
        return text

    return _replaced(resume, dice, other_words)


def _initials(name: str) -> str:
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in ("of", "the", "and")]
    return "".join(word[0] for word in words).upper() if len(words) > 1 else name


def _turned(text: str) -> str:
    """Return a sentence whose second half comes first."""
    head, comma, tail = text.partition(", ")
    if comma:
        return f"{tail[:1].upper()}{tail[1:]}: {head[:1].lower()}{head[1:]}"
    head, by, tail = text.partition(" by ")
    return f"By {tail}: {head[:1].lower()}{head[1:]}" if by else text


def _total(resume: Resume) -> int | None:
    person = resume.user
    return person.experience_years or None


def _sums_years(resume: Resume, dice: random.Random) -> bool:
    total = _total(resume)
    if not total or total < 2:
        return False
    resume.summary = f"{total} years of experience. {resume.summary}"
    return True


def _shuffled(resume: Resume, dice: random.Random) -> bool:
    dice.shuffle(resume.skills)
    return True


def _adds(resume: Resume, text: str) -> bool:
    resume.summary = f"{resume.summary} {text}"
    return True


def _without_rows(resume: Resume, dice: random.Random) -> bool:
    for entry in resume.work_experience:
        entry.pop("bank_id", None)
    return True


HONEST: dict[str, Change] = {
    "nothing": lambda resume, dice: True,
    "other words": _reworded,
    "turned round": lambda resume, dice: _replaced(resume, dice, _turned),
    "percent as a sign": lambda resume, dice: _replaced(resume, dice, lambda text: text.replace(" percent", "%")),
    "about": lambda resume, dice: _replaced(
        resume, dice, lambda text: re.sub(r"\b(\d+)\b", r"about \1", text, count=1)
    ),
    "a date by year": lambda resume, dice: _dated(resume, dice, "start_date", lambda text: text[:4]),
    "a date by month": lambda resume, dice: _dated(resume, dice, "start_date", lambda text: text[:7]),
    "an end by year": lambda resume, dice: _dated(resume, dice, "end_date", lambda text: text[:4]),
    "the initials of an employer": _set("work_experience", "company", lambda dice, entry: _initials(entry["company"])),
    "the first word of an employer": _set(
        "work_experience", "company", lambda dice, entry: " ".join(entry["company"].split()[:-1]) or entry["company"]
    ),
    "an employer with its form": _set("work_experience", "company", lambda dice, entry: f"{entry['company']} Ltd."),
    "lines in another order": _set("work_experience", "achievements", lambda dice, entry: entry["achievements"][::-1]),
    "skills in another order": _shuffled,
    "a skill less": lambda resume, dice: bool(resume.skills) and bool(resume.skills.pop()),
    "a position less": lambda resume, dice: len(resume.work_experience) > 1 and bool(resume.work_experience.pop()),
    "years added up": _sums_years,
    "a degree in short": _set(
        "education",
        "degree",
        lambda dice, entry: entry["degree"].replace("Bachelor of Science", "BSc").replace("Master of Science", "M.Sc."),
    ),
    "an employer of the bank in a text": lambda resume, dice: (
        bool(resume.work_experience) and _adds(resume, f"Formerly at {resume.work_experience[-1]['company']}.")
    ),
    "skills of the bank in a text": lambda resume, dice: _adds(
        resume, f"At home in {' and '.join(skill['name'] for skill in resume.skills[:2])}."
    ),
    "without a row of the bank": _without_rows,
}


def fresh_resumes() -> list[Resume]:
    """Return an unsaved resume of each person, as it is made from their bank."""
    resumes = []
    for person in UserProfile.objects.order_by("pk"):
        bank = SkillBank.objects.for_user(person).get()
        content = content_of_bank(bank)
        resumes.append(
            Resume(user=person, title="R", summary=bank.default_summary, contact_info=contact_info(person), **content)
        )
    return resumes


def tried(
    changes: dict[str, Change], resumes: list[Resume], count: int, dice: random.Random
) -> tuple[int, Counter[str], Counter[str], dict[str, str]]:
    """Make `count` changes, and return how many were made, by kind how many were named, and an example of each."""
    made, named, kinds = 0, Counter[str](), Counter[str]()
    examples: dict[str, str] = {}
    names = list(changes)
    turn = 0
    while made < count:
        name = names[turn % len(names)]
        resume = deepcopy(dice.choice(resumes))
        turn += 1
        if not changes[name](resume, dice):
            continue
        made += 1
        kinds[name] += 1
        if claims := unsupported_claims(resume):
            named[name] += 1
            examples.setdefault(name, f"{claims[0].kind}: {claims[0].text} | {claims[0].words}")
    return made, kinds, named, examples


def report(what: str, count: int, made: int, kinds: Counter[str], wrong: dict[str, int]) -> None:
    print(f"{count:,} of {made:,} {what} ({100 * count / made:.1f} %), of {len(kinds)} kinds; wrong: {wrong or 'none'}")


def main() -> int:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--count", type=int, default=500, help="fabrications, and honest changes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with empty_database("sqlite") as alias, as_default(alias):
        mock_data.seed(users=30, companies=40, jobs=200, as_of=date(2026, 1, 1))
        resumes = fresh_resumes()
        made, kinds, named, _ = tried(FABRICATIONS, resumes, options.count, random.Random(options.seed))
        found = sum(named.values())
        missed = {name: count - named[name] for name, count in kinds.items() if count > named[name]}
        report("fabrications found", found, made, kinds, missed)
        made, kinds, named, examples = tried(HONEST, resumes, options.count, random.Random(options.seed))
        accused = sum(named.values())
        report("honest changes accused", accused, made, kinds, dict(named))
        for name, example in examples.items():
            print(f"  {name}: {example}")
        dice = random.Random(options.seed)
        honest = letters.honest_letters(options.count // 2, resumes, dice)
        of_letters, named_in_letters = letters.tried(honest, options.count, dice)
        found_in_letters = named_in_letters.total()
        missed = {
            name: count - named_in_letters[name] for name, count in of_letters.items() if count > named_in_letters[name]
        }
        report("fabrications in letters found", found_in_letters, options.count, of_letters, missed)
        lines, claims = letters.accused(honest)
        styles = Counter(letter.language for letter in honest)
        report("honest lines of letters accused", len(claims), lines, styles, Counter(claim.kind for claim in claims))
        for claim in claims:
            print(f"  {claim.kind}: {claim.text} | {claim.words}")
    is_found = min(found, found_in_letters) >= 0.99 * options.count
    return int(not is_found or accused > 0.01 * options.count or len(claims) > 0.01 * lines)


if __name__ == "__main__":
    sys.exit(main())
