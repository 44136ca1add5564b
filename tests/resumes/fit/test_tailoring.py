"""What tailoring takes from a skill bank, and that it invents nothing."""

from collections import Counter
from copy import deepcopy
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from companies.models import JobListing
from jobpilot.models import UserProfile
from resumes.bank_choices import choices_of
from resumes.content import content_of_bank
from resumes.fit import Fit
from resumes.fit.abilities import abilities_of_bank
from resumes.fit.requirements import requirements_of
from resumes.fit.skill_names import Vocabulary
from resumes.fit.tailoring import tailored_content
from resumes.fit.verdicts import judge
from skills.models import ExperienceVariation, Project, ProjectVariation, Skill, SkillBank, SummaryVariation
from skills.models import WorkExperience as Position

NAMES = ["Python", "Django", "SQL", "Rust", "Kafka", "Excel", "Node.js", "Falconry"]
some_names = st.lists(st.sampled_from(NAMES), max_size=4, unique=True)
lines = some_names.map(lambda names: [f"Work with {name}" for name in names])
texts = some_names.map(lambda names: f"Knows {', '.join(names)}." if names else "")


def with_related(row, **related):
    """Return an unsaved row whose related rows are these lists."""
    row._prefetched_objects_cache = related
    return row


class Ids:
    """Keys that count, so that the same example is the same bank."""

    def __init__(self) -> None:
        self.last = 0

    def __call__(self) -> UUID:
        self.last += 1
        return UUID(int=self.last)


def bank_of(skills, positions, projects, summaries) -> SkillBank:
    key = Ids()
    return with_related(
        SkillBank(pk=key(), default_summary=summaries[0]),
        skills=[Skill(pk=key(), name=name) for name in skills],
        work_experiences=[
            with_related(
                Position(pk=key(), company="Quay", position=f"Job {number}", default_achievements=own),
                variations=[
                    ExperienceVariation(pk=key(), title="V", achievements=each, content=text) for each, text in others
                ],
            )
            for number, (own, others) in enumerate(positions)
        ],
        projects=[
            with_related(
                Project(pk=key(), name=f"Project {number}", default_description=own),
                variations=[ProjectVariation(pk=key(), title="V", content=text) for text in others],
            )
            for number, (own, others) in enumerate(projects)
        ],
        summary_variations=[SummaryVariation(pk=key(), content=text) for text in summaries[1:]],
        education_entries=[],
        certifications=[],
        languages=[],
    )


banks = st.builds(
    bank_of,
    some_names,
    st.lists(st.tuples(lines, st.lists(st.tuples(lines, texts), max_size=2)), max_size=3),
    st.lists(st.tuples(texts, st.lists(texts, max_size=2)), max_size=3),
    st.lists(texts, min_size=1, max_size=3),
)
jobs = st.builds(
    JobListing,
    title=st.just("Job"),
    skills_required=some_names,
    skills_preferred=some_names,
    requirements=texts,
)


def fit_of(bank: SkillBank, job: JobListing) -> Fit:
    able = abilities_of_bank(UserProfile(first_name="Ana"), bank)
    asked = requirements_of(job, Vocabulary(able.skill_names))
    return Fit([judge(each, able) for each in asked], [], None, {}, "")


def said(entry: dict) -> Counter:
    """Return what an entry says, whatever the order of its lines."""
    return Counter(
        line
        for key, value in entry.items()
        if key not in ("bank_digest", "bank_variation")
        for line in (value if isinstance(value, list) else [f"{key}: {value}"])
    )


@settings(max_examples=60)
@given(bank=banks, job=jobs, left_out=some_names, by_hand=texts)
def test_all_of_it_is_the_resumes_or_the_banks(bank, job, left_out, by_hand):
    content = {"summary": bank.default_summary, **content_of_bank(bank)}
    content["skills"] = [entry for entry in content["skills"] if entry["name"] not in left_out]
    for entry in content["work_experience"][:1]:
        entry["description"] = by_hand
    before, found = deepcopy(content), fit_of(bank, job)

    after = tailored_content(content, bank, found)

    assert content == before
    assert tailored_content(content, bank, found) == after
    assert tailored_content(after, bank, found) == after
    assert after.keys() == before.keys()
    for section, choices in choices_of(bank).items():
        known = [choice.entry for of_row in choices.values() for choice in of_row]
        assert all(any(said(entry) == said(each) for each in (*before[section], *known)) for entry in after[section])
        ids = Counter(entry["bank_id"] for entry in after[section])
        assert max(ids.values(), default=1) == 1
        assert not Counter(entry["bank_id"] for entry in before[section]) - ids, "nothing is lost"
    summaries = [bank.default_summary, *(each.content for each in bank.summary_variations.all())]
    assert after["summary"] in summaries
    assert {entry["name"] for entry in after["skills"]} <= {skill.name for skill in bank.skills.all()}


def test_it_takes_the_words_of_the_posting_where_the_bank_has_them():
    bank = bank_of(
        ["Excel", "Python"],
        [(["Baked bread"], [(["Ran the shop", "Wrote Python"], "Kept the Kafka cluster.")])],
        [("A garden.", []), ("A Kafka stream.", [])],
        ["A baker.", "A baker who knows Python."],
    )
    content = {"summary": "A baker.", **content_of_bank(bank)}
    content["skills"] = content["skills"][:1]
    job = JobListing(title="Job", skills_required=["Python", "Kafka", "Rust"])

    after = tailored_content(content, bank, fit_of(bank, job))

    assert after["summary"] == "A baker who knows Python."
    assert [entry["name"] for entry in after["skills"]] == ["Python", "Excel"]
    [position] = after["work_experience"]
    assert position["achievements"] == ["Wrote Python", "Ran the shop"]
    assert position["description"] == "Kept the Kafka cluster."
    assert [entry["description"] for entry in after["projects"]] == ["A Kafka stream.", "A garden."]


def test_what_was_written_in_the_resume_stays():
    bank = bank_of([], [(["Baked bread"], [(["Wrote Python"], "")])], [], ["A baker.", "Python."])
    content = {"summary": "My own.", **content_of_bank(bank)}
    content["work_experience"][0]["achievements"] = ["Baked much bread"]
    job = JobListing(title="Job", skills_required=["Python"])

    assert tailored_content(content, bank, fit_of(bank, job)) == content
