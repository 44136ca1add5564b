"""The fit of fifty listings with three people, row by row: `tests/support/data/fit/explained.txt`, which was read.

After a change of the reader or of the formula, `FIT_EXPLAINED=write pytest tests/resumes/fit/test_explained.py` writes
that file anew. Read each line that differs, beside its listing, before it is kept.
"""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from companies.factories import CompanyFactory
from companies.models import JobListing
from jobpilot.models import UserProfile
from resumes.fit import Fit, Row, fit
from resumes.fit.ranking import rank
from resumes.fit.reading import read_listings
from resumes.fit.requirements import Kind
from skills.models import Certification, Education, Language, Project, Skill, SkillBank, WorkExperience
from tests.support.times import NOW

pytestmark = pytest.mark.django_db

DATA = Path(__file__).parents[2] / "support" / "data" / "fit"
EXPLAINED = DATA / "explained.txt"
BANK: dict[str, Any] = {
    "skills": Skill,
    "positions": WorkExperience,
    "education": Education,
    "projects": Project,
    "languages": Language,
    "certifications": Certification,
}


@pytest.fixture
def world() -> Iterator[tuple[dict[str, UserProfile], list[tuple[JobListing, UserProfile]]]]:
    """Return the people by name, and each listing with the person whom it is compared with."""
    with time_machine.travel(NOW, tick=False):
        people = {name: person_of(row) for name, row in tomllib.loads(text_of("people.toml")).items()}
        company: Any = CompanyFactory(name="Harbor Works")
        pairs = []
        for row in tomllib.loads(text_of("listings.toml"))["listing"]:
            person = people[row.pop("of")]
            pairs.append((JobListing.objects.create(company=company, **row), person))
        read_listings(JobListing.objects.all())
        for job, _ in pairs:
            job.refresh_from_db()
        yield people, pairs


def text_of(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def person_of(row: dict[str, Any]) -> UserProfile:
    bank_rows = {section: row.pop(section, []) for section in BANK}
    bank = SkillBank.objects.create(user=UserProfile.objects.create(**row))
    for section, model in BANK.items():
        for place, values in enumerate(bank_rows[section]):
            model._default_manager.create(bank=bank, display_order=place, **values)
    return bank.user


def explained(number: int, job: JobListing, person: UserProfile, found: Fit) -> Iterator[str]:
    """Yield the lines that explain a fit: each row with its evidence, and where the listing says so."""
    score = "no score" if found.score is None else f"{found.score:g} of 100"
    yield f"{number}. {job.title}, for {person}: {score}"
    for row in (*found.rows, *found.conditions):
        asked = row.requirement
        weight = "required" if asked.required else "preferred"
        about = f"{asked.kind} ({weight})" if row in found.rows and asked.kind not in WISHES else str(asked.kind)
        said = f" [{asked.field}: {asked.words}]" if asked.words != asked.name else f" [{asked.field}]"
        yield f"    {row.verdict:8} {about}: {asked.name}{said}{shown(row)}"


WISHES = {Kind.REMOTE, Kind.JOB_TYPE, Kind.START, Kind.PERMIT}


def shown(row: Row) -> str:
    evidence = "; ".join(each.text for each in row.evidence)
    return "".join([f" <- {evidence}" if evidence else "", f" ({row.remark})" if row.remark else ""])


def test_the_fit_of_fifty_listings_is_what_a_reader_found_right(world):
    _, pairs = world
    found = "\n".join(
        line
        for number, (job, person) in enumerate(pairs, start=1)
        for line in ("", *explained(number, job, person, fit(person, job)))
    )
    if os.environ.get("FIT_EXPLAINED") == "write":
        EXPLAINED.write_text(found.strip() + "\n", encoding="utf-8")

    assert len(pairs) == 50
    assert (found.strip() + "\n").splitlines() == EXPLAINED.read_text(encoding="utf-8").splitlines()


def test_the_order_of_many_has_the_same_scores(world):
    people, pairs = world
    for person in people.values():
        scores = {each.pk: each.score for each in rank(user=person, listings=JobListing.objects.all()).best}
        assert scores == {job.pk: found.score for job, _ in pairs if (found := fit(person, job)).score is not None}
