"""Whether what a listing asks for is met, by what, and the score that is made of it."""

from datetime import date

import pytest
import time_machine
from django.db import connection

from companies.factories import JobListingFactory
from companies.models import JobListing
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from resumes.fit import Kind, Verdict, fit
from resumes.fit.reading import is_read, keep, known_names, read_listings, tokens_of, unread
from resumes.fit.score import WEIGHTS
from resumes.fit.stored import store_fit, update_fits
from resumes.models import ResumeOptimization
from skills.factories import (
    CertificationFactory,
    EducationFactory,
    LanguageFactory,
    ProjectFactory,
    SkillBankFactory,
    SkillFactory,
    WorkExperienceFactory,
)
from tests.support.times import NOW

pytestmark = pytest.mark.django_db

MET, PARTLY, NOT_MET, UNKNOWN = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET, Verdict.UNKNOWN


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def listing(**values):
    silent = dict.fromkeys(["description", "requirements", "job_type", "remote_type"], "")
    return JobListingFactory(**{"title": "Job"} | silent | values)


@pytest.fixture
def person():
    """Return a person who can show a little of everything."""
    user = UserProfileFactory(city="Austin", state="TX")
    bank = SkillBankFactory(user=user)
    SkillFactory(bank=bank, name="Python (primary)", years_experience=4)
    SkillFactory(bank=bank, name="Node", keywords=["Express"])
    SkillFactory(bank=bank, name="C++")
    SkillFactory(bank=bank, name="Basic Life Support")
    WorkExperienceFactory(bank=bank, start_date=date(2022, 1, 1), end_date=date(2023, 1, 1), is_current=False)
    WorkExperienceFactory(
        bank=bank,
        position="Lead",
        start_date=date(2022, 7, 1),
        end_date=date(2024, 1, 1),
        is_current=False,
        technologies=["Kafka"],
    )
    ProjectFactory(bank=bank, name="Trails", technologies=["Redis"])
    EducationFactory(bank=bank, degree="B.Sc.", field_of_study="Informatik")
    LanguageFactory(bank=bank, name="Deutsch", level="b2")
    LanguageFactory(bank=bank, name="English", level="")
    CertificationFactory(bank=bank, name="Certified ScrumMaster (CSM)", expiry_date=date(2025, 1, 1))
    CertificationFactory(bank=bank, name="PMP", expiry_date=None)
    return user


# What is asked for: a field of the listing and its value, the verdict, and the bank row that shows it.
CASES = {
    "the same name": ({"skills_required": ["python"]}, MET, ["Python (primary)"]),
    "with a qualifier": ({"skills_required": ["strong Python"]}, MET, ["Python (primary)"]),
    "another spelling": ({"skills_required": ["Node.js"]}, MET, ["Node"]),
    "a keyword": ({"skills_required": ["Express.js"]}, MET, ["Node"]),
    "of a position": ({"skills_required": ["Apache Kafka or Kafka"]}, MET, ["Lead, Harbor Works"]),
    "of a project": ({"skills_required": ["Redis"]}, MET, ["Trails"]),
    "C is not C++": ({"skills_required": ["C"]}, NOT_MET, []),
    "nor is C#": ({"skills_required": ["C#"]}, NOT_MET, []),
    "one of two": ({"skills_required": ["Go or Python"]}, MET, ["Python (primary)"]),
    "long enough": ({"skills_required": ["3+ years of Python"]}, MET, ["Python (primary)"]),
    "not long enough": ({"skills_required": ["6+ years of Python"]}, PARTLY, ["Python (primary)"]),
    "in the text": ({"requirements": "Experience with C++"}, MET, ["C++"]),
    "years, times of two positions counted once": (
        {"requirements": "2 years of experience"},
        MET,
        ["Software Developer, Harbor Works", "Lead, Harbor Works"],
    ),
    "nearly as many years": (
        {"requirements": "3 years of experience"},
        PARTLY,
        ["Software Developer, Harbor Works", "Lead, Harbor Works"],
    ),
    "too few years": (
        {"requirements": "8 years of experience"},
        NOT_MET,
        ["Software Developer, Harbor Works", "Lead, Harbor Works"],
    ),
    "a degree": ({"education_required": "Bachelor in Computer Science"}, MET, ["B.Sc., Lakeside University"]),
    "of another field": ({"education_required": "Bachelor in Law"}, PARTLY, ["B.Sc., Lakeside University"]),
    "a related field will do": (
        {"education_required": "Bachelor in Mathematics or a related field"},
        MET,
        ["B.Sc., Lakeside University"],
    ),
    "a higher degree": ({"education_required": "Master's degree"}, NOT_MET, ["B.Sc., Lakeside University"]),
    "or experience": (
        {"education_required": "Master's degree or equivalent experience"},
        PARTLY,
        ["B.Sc., Lakeside University"],
    ),
    "a language": ({"requirements": "German (B2)"}, MET, ["Deutsch (B2: upper intermediate)"]),
    "one level below": ({"requirements": "Fluent German"}, PARTLY, ["Deutsch (B2: upper intermediate)"]),
    "two levels below": ({"requirements": "German C2"}, NOT_MET, ["Deutsch (B2: upper intermediate)"]),
    "at an unknown level": ({"requirements": "Fluent English"}, UNKNOWN, ["English"]),
    "another language": ({"requirements": "Fluent French"}, NOT_MET, []),
    "a certificate": ({"requirements": "PMP required"}, MET, ["PMP"]),
    "one that expired": ({"requirements": "CSM required"}, PARTLY, ["Certified ScrumMaster (CSM)"]),
    "one that is named as a skill alone": ({"skills_required": ["BLS"]}, PARTLY, ["Basic Life Support"]),
    "another certificate": ({"requirements": "CISSP required"}, NOT_MET, []),
}


@pytest.mark.parametrize(("values", "verdict", "shown"), CASES.values(), ids=CASES)
def test_a_requirement_is_met_by_rows_of_the_bank(person, values, verdict, shown):
    (row,) = fit(person, listing(**values)).rows

    assert (row.verdict, {each.text for each in row.evidence}) == (verdict, set(shown))
    for each in row.evidence:
        assert each.model._base_manager.get(pk=each.bank_id).bank.user == person
    assert row.requirement.words


WISHES = {
    "place": ({"preferred_locations": ["Texas"]}, {"location": "Austin, TX"}, Kind.PLACE, MET),
    "home": ({"city": "Austin", "state": "TX"}, {"location": "Austin, TX"}, Kind.PLACE, MET),
    "elsewhere": ({"preferred_locations": ["Berlin"]}, {"location": "Austin, TX"}, Kind.PLACE, NOT_MET),
    "anywhere": ({"city": "", "state": ""}, {"location": "Austin, TX"}, Kind.PLACE, UNKNOWN),
    "nowhere": ({"preferred_locations": ["Berlin"]}, {"location": ""}, Kind.PLACE, UNKNOWN),
    "remote": ({}, {"location": "", "remote_type": "remote"}, Kind.PLACE, MET),
    "pay": ({"desired_salary_min": 50_000}, {"salary_min": 60_000}, Kind.PAY, MET),
    "pay that reaches it": (
        {"desired_salary_min": 60_000},
        {"salary_min": 50_000, "salary_max": 65_000},
        Kind.PAY,
        PARTLY,
    ),
    "too little pay": ({"desired_salary_min": 90_000}, {"salary_min": 50_000, "salary_max": 65_000}, Kind.PAY, NOT_MET),
    "unsaid pay": ({"desired_salary_min": 90_000}, {"salary_min": None, "salary_max": None}, Kind.PAY, UNKNOWN),
    "a permit": ({}, {"requirements": "You must be authorized to work in the US"}, Kind.PERMIT, UNKNOWN),
}


@pytest.mark.parametrize(("wish", "values", "kind", "verdict"), WISHES.values(), ids=WISHES)
def test_conditions_stand_beside_the_score(wish, values, kind, verdict):
    user = UserProfileFactory(**{"city": "", "state": ""} | wish)
    SkillFactory(bank__user=user, name="Python")
    money = {"salary_currency": "USD", "salary_period": "year", "remote_type": ""}
    found = fit(user, listing(**money | values, skills_required=["Python", "SQL"]))

    assert [row.verdict for row in found.conditions if row.requirement.kind == kind] == [verdict]
    assert found.score == 50.0
    assert kind not in WEIGHTS


def test_what_is_unknown_lowers_nothing_and_is_said():
    user = UserProfileFactory(experience_years=None, education="")
    job = listing(requirements="3 years of experience\nFluent German\nBachelor's degree\nPMP required\nPython")
    nothing = fit(user, job)
    assert {row.verdict for row in nothing.rows} == {UNKNOWN}
    assert all(row.remark for row in nothing.rows)
    assert (nothing.score, nothing.parts) == (None, {})

    SkillFactory(bank__user=user, name="Python")
    found = fit(user, job)
    assert (found.score, found.parts) == (100.0, {"skills": 100.0})


def test_a_wish_alone_is_no_score():
    user = UserProfileFactory(preferred_job_types=["contract"])
    assert fit(user, listing(job_type="contract")).score is None


def test_the_score_is_the_documented_formula(person):
    person.preferred_remote_types = ["remote"]
    job = listing(
        skills_required=["Python", "Rust"],
        skills_preferred=["C++", "Fortran"],
        requirements="3 years of experience\nFluent French\nPMP is a plus",
        education_required="Bachelor's degree",
        remote_type="hybrid",
    )
    # Skills 3 + 0 + 1 + 0 of 8, years half of 3, French 0 of 3, PMP 1 of 1, degree 2 of 2, remote half of 1.
    found = fit(person, job)
    assert found.score == round(100 * (4 + 1.5 + 0 + 1 + 2 + 0.5) / (8 + 3 + 3 + 1 + 2 + 1), 1)
    assert found.parts == {
        "skills": 50.0,
        "experience": 50.0,
        "education": 100.0,
        "languages": 0.0,
        "certificates": 100.0,
        "wishes": 50.0,
    }
    assert fit(person, job) == found


def test_only_the_rows_of_the_person_count(person):
    SkillFactory(name="Rust")
    SkillFactory(bank=SkillBankFactory(), name="Fortran")
    found = fit(person, listing(skills_required=["Rust", "Fortran"]))
    assert [(row.verdict, row.evidence) for row in found.rows] == [(NOT_MET, ()), (NOT_MET, ())]


def test_a_resume_shows_what_its_entries_say(person):
    python = person.skill_bank.skills.get(name__startswith="Python")
    resume = ResumeFactory(
        user=person,
        skills=[
            {"name": "Python", "bank_id": str(python.pk)},
            {"name": "Web", "keywords": ["HTML"]},
            {"name": "Go", "hidden": True},
        ],
        work_experience=[{"position": "Cook", "company": "Copper Ladle", "start_date": "2020-03", "end_date": "2022"}],
    )
    job = listing(skills_required=["Python", "HTML", "Go", "C++"], requirements="1 year of experience\nGerman B2")
    found = fit(resume, job)
    assert [row.verdict for row in found.rows] == [MET, MET, NOT_MET, NOT_MET, MET, UNKNOWN]
    assert found.rows[0].evidence[0].bank_id == python.pk


def test_a_person_costs_a_fixed_number_of_queries(person, django_assert_num_queries):
    job = listing(skills_required=[f"Skill {number}" for number in range(30)], requirements="Python")
    read_listings(JobListing.objects.all())
    job.refresh_from_db()
    with django_assert_num_queries(11):  # the bank with its parts, and its variations
        fit(person, job)


class TestReading:
    def test_a_listing_is_read_once_until_it_changes(self):
        job = listing(skills_required=["Python"])
        assert read_listings(JobListing.objects.all()) == 1
        assert read_listings(JobListing.objects.all()) == 0
        job.refresh_from_db()
        assert len(tokens_of(job.asks)) == 1
        with time_machine.travel(NOW.replace(year=NOW.year + 1), tick=False):
            job.title = "Python and SQL developer"
            job.save()
        assert JobListing.objects.filter(unread()).count() == 1
        assert read_listings(JobListing.objects.all()) == 1

    def test_what_banks_and_lists_name_is_found_in_texts(self):
        SkillFactory(name="Thermocouple calibration")
        listing(skills_required=["Kiln firing"])
        job = listing(description="You do thermocouple calibration and kiln firing.")
        read_listings(JobListing.objects.all())
        job.refresh_from_db()
        assert "thermocouplecalibration" in job.asks
        assert "kilnfiring" in job.asks

    def test_known_names_come_in_order_each_once(self):
        SkillFactory(name="Welding", keywords=["MIG", "TIG"])
        SkillFactory(name="Brazing", keywords=["TIG", "Flux"])
        SkillFactory(name="Soldering", keywords=["TIG", "Flux"])
        listing(skills_required=["TIG", "Kilns"], tech_stack=[])
        names = known_names()
        assert names[:3] == ["Brazing", "Soldering", "Welding"]
        assert sorted(names[3:]) == ["Flux", "Kilns", "MIG", "TIG"]

    def test_the_database_leaves_out_what_many_rows_have(self, django_assert_num_queries):
        for number in range(20):
            SkillFactory(name=f"Welding {number % 2}", keywords=["MIG"])
            listing(skills_required=["TIG"], skills_preferred=[], tech_stack=[])
        with django_assert_num_queries(5) as queries:
            known_names()
        fetched = 0
        with connection.cursor() as cursor:
            for query in queries:
                cursor.execute(query["sql"])
                fetched += len(cursor.fetchall())
        assert fetched == 4  # two names, and a list of each kind

    def test_a_listing_that_asks_for_nothing_is_read_once(self):
        listing()
        assert read_listings(JobListing.objects.all()) == 1
        assert read_listings(JobListing.objects.all()) == 0
        job = JobListing.objects.get()
        assert is_read(job.asks, job.asks_of, job.updated_at)
        assert tokens_of(job.asks) == []

    def test_a_listing_that_changed_meanwhile_is_not_kept(self):
        job = listing(skills_required=["Python"])
        with time_machine.travel(NOW.replace(year=NOW.year + 1), tick=False):
            JobListing.objects.get(pk=job.pk).save()
        assert not keep(job, [])
        assert JobListing.objects.get().asks == ""


class TestStored:
    def test_it_is_one_row_that_follows_both_sides(self, person):
        resume = ResumeFactory(user=person, skills=[{"name": "Python"}])
        job = listing(skills_required=["Python", "SQL"])
        analysis = store_fit(resume=resume, job=job)
        assert (analysis.match_score, analysis.parts, analysis.missing_skills) == (50.0, {"skills": 50.0}, ["SQL"])
        assert [row["verdict"] for row in analysis.requirements][:2] == ["met", "not met"]
        assert update_fits() == 0

        with time_machine.travel(NOW.replace(year=NOW.year + 1), tick=False):
            resume.skills = [{"name": "Python"}, {"name": "SQL"}]
            resume.save()
            assert ResumeOptimization.objects.get().is_stale
            assert ResumeOptimization.objects.stale().count() == 1
            assert update_fits() == 1
        assert ResumeOptimization.objects.get().match_score == 100.0
        assert not ResumeOptimization.objects.get().is_stale

    def test_other_analyses_keep_their_score(self, person):
        resume, job = ResumeFactory(user=person, skills=[{"name": "Go"}]), listing(skills_required=["Python"])
        old = ResumeOptimization.objects.create(resume=resume, job=job, match_score=87, analysis_version="1.0")
        store_fit(resume=resume, job=job)
        with time_machine.travel(NOW.replace(year=NOW.year + 1), tick=False):
            resume.save()
            update_fits()
        old.refresh_from_db()
        assert (old.match_score, old.is_stale, ResumeOptimization.objects.count()) == (87, False, 2)

    def test_nothing_is_stored_of_what_nobody_knows(self, person):
        assert store_fit(resume=ResumeFactory(user=person), job=listing()) is None
        assert not ResumeOptimization.objects.exists()
