"""Postings whose words say more, or less, than the names in them: each row with its verdict and what shows it."""

from datetime import date

import pytest

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.fit import Kind, Verdict, fit
from skills.factories import (
    CertificationFactory,
    EducationFactory,
    LanguageFactory,
    SkillBankFactory,
    SkillFactory,
    WorkExperienceFactory,
)

pytestmark = pytest.mark.django_db

MET, PARTLY, NOT_MET, UNKNOWN = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET, Verdict.UNKNOWN
SILENT = {"title": "Job", "description": "", "requirements": "", "job_type": "", "remote_type": ""}


def person_with(*, skills=(), languages=(), certificates=(), degree="", years=0, **profile):
    """Return a person whose bank has just this."""
    user = UserProfileFactory(**{"city": "", "state": "", "experience_years": None, "education": ""} | profile)
    bank = SkillBankFactory(user=user)
    for name in skills:
        SkillFactory(bank=bank, name=name, years_experience=None)
    for name, level in languages:
        LanguageFactory(bank=bank, name=name, level=level)
    for name in certificates:
        CertificationFactory(bank=bank, name=name, expiry_date=None)
    if degree:
        EducationFactory(bank=bank, degree=degree, field_of_study="")
    if years:
        times = {"start_date": date(2010, 1, 1), "end_date": date(2010 + years, 1, 1), "is_current": False}
        WorkExperienceFactory(bank=bank, technologies=[], **times)
    return user


# What a bank has, what a posting says, and its rows: each with its name, the verdict and the bank's rows for it.
WORDINGS = {
    "C, C++ and C#": (
        {"skills": ["C++"]},
        "Knowledge of C\nC# or Java\nC++17 is a plus\nYou report to C-level executives",
        {"C": (NOT_MET, []), "C# or Java": (NOT_MET, []), "C++": (MET, ["C++"])},
    ),
    ".NET begins with a dot": (
        {"skills": [".NET", "ASP.NET Core"]},
        ".NET 8, ASP.NET Core, Vue.js",
        {".NET": (MET, [".NET"]), "ASP.NET Core": (MET, ["ASP.NET Core"]), "Vue.js": (NOT_MET, [])},
    ),
    "names that are words": (
        {"skills": ["Excel", "Go"]},
        "You excel in sales and go the extra mile\nWord of mouth\nExcel at teamwork\nSpring is our busy season\n"
        "We use R and Go\n3 years of experience in design",
        {"R": (NOT_MET, []), "Go": (MET, ["Go"]), "3 years of experience": (UNKNOWN, [])},
    ),
    "one of several, not all of them known": (
        {"skills": ["Vue"]},
        "React, Vue or Angular\nOne of Terraform / Pulumey\nTrackers such as Jira\nPython and/or R\n"
        "Laravel, Zend or PHP",
        {
            "React, Vue or Angular": (MET, ["Vue"]),
            "Terraform": (UNKNOWN, []),
            "Jira": (UNKNOWN, []),
            "Python and/or R": (NOT_MET, []),
            "Laravel": (UNKNOWN, []),
            "PHP": (UNKNOWN, []),
        },
    ),
    "negations": (
        {"skills": ["Java"]},
        "Java (not JavaScript)\nSQL, not NoSQL\nKubernetes is not a must\nNo experience needed, we train you in SAP\n"
        "Including but not limited to Rust\nNot only Perl",
        {"Java": (MET, ["Java"]), "SQL": (NOT_MET, []), "Rust": (NOT_MET, []), "Perl": (NOT_MET, [])},
    ),
    "no degree required": ({"degree": "Abitur"}, "No degree required\nA Master's degree is not needed", {}),
    "a degree or years, of one who has the years": (
        {"degree": "High school diploma", "years": 10},
        "Bachelor's degree or 5 years of experience",
        {
            "5 years of experience": (MET, ["Software Developer, Harbor Works"]),
            "bachelor's degree": (PARTLY, ["High school diploma, Lakeside University"]),
        },
    ),
    "a degree or years, of one who has the degree": (
        {"degree": "BA", "years": 3},
        "University degree or 5+ years of relevant experience",
        {
            "5 years of experience": (UNKNOWN, ["Software Developer, Harbor Works"]),
            "bachelor's degree": (MET, ["BA, Lakeside University"]),
        },
    ),
    "years between two numbers": (
        {"years": 4},
        "between 3 and 8 years of experience",
        {"3 years of experience": (MET, ["Software Developer, Harbor Works"])},
    ),
    "years in German": (
        {"years": 4},
        "zwischen 3 und 6 Jahren Berufserfahrung",
        {"3 years of experience": (MET, ["Software Developer, Harbor Works"])},
    ),
    "the most of several years, by its own name": (
        {"years": 4},
        "2 years of experience\n6 years of experience in sales",
        {"6 years of experience": (PARTLY, ["Software Developer, Harbor Works"])},
    ),
    "years of those who hire": ({"years": 4}, "With over 20 years of experience, we lead the market", {}),
    "levels of languages": (
        {"languages": [("German", "c1"), ("English", "b1"), ("Dutch", "a2")]},
        "Gute Deutschkenntnisse (mind. C2) und Englisch mind. B2\nNederlands op B1-niveau\nFrench is not required",
        {
            "German (C2)": (PARTLY, ["German (C1: advanced)"]),
            "English (B2)": (PARTLY, ["English (B1: intermediate)"]),
            "Dutch (B1)": (PARTLY, ["Dutch (A2: elementary)"]),
        },
    ),
    "one level for both, after a colon": (
        {"languages": [("German", "c1"), ("English", "b2")]},
        "German and English (both at least B2)\nFrench language skills: B1",
        {
            "German (B2)": (MET, ["German (C1: advanced)"]),
            "English (B2)": (MET, ["English (B2: upper intermediate)"]),
            "French (B1)": (NOT_MET, []),
        },
    ),
    "what is wished says nothing of what is required": (
        {"languages": [("German", "b2")]},
        "German (B2)\nNice to have:\nGerman (C2)",
        {"German (B2)": (MET, ["German (B2: upper intermediate)"])},
    ),
    "grades of certificates": (
        {"certificates": ["PRINCE2 Foundation", "ITIL Foundation", "ITIL v4 Expert", "Driving licence class B"]},
        "PRINCE2 Practitioner\nITIL Practitioner\nClass C driving licence\nAWS Certified Developer – Associate",
        {
            "PRINCE2": (PARTLY, ["PRINCE2 Foundation"]),
            "ITIL": (MET, ["ITIL v4 Expert"]),
            "Class C driving licence": (NOT_MET, []),
            "AWS Certified Developer": (NOT_MET, []),
        },
    ),
    "HTML": (
        {"skills": ["Python"]},
        "<ul><li>Python</li><li>No PHP</li></ul><p>Nice to have:</p><ul><li>Rust</li></ul><b>Benefits</b><br>Kotlin",
        {"Python": (MET, ["Python"]), "Rust": (NOT_MET, [])},
    ),
    "versions of names": (
        {"skills": ["Python 3", "HTML5", "Dynamics 365"]},
        "Python, Dynamics 365 and HTML",
        {"Python": (MET, ["Python 3"]), "Dynamics 365": (MET, ["Dynamics 365"]), "HTML": (MET, ["HTML5"])},
    ),
    "what one need not know": (
        {"skills": ["SQL"]},
        "SQL\nYou don't have to be a Java expert\nKnowledge of PHP is not a requirement",
        {"SQL": (MET, ["SQL"])},
    ),
    "which degree is meant": (
        {"degree": "Bachelor of Engineering", "languages": [("French", "native")]},
        "Abgeschlossenes Studium (Master oder Diplom)\nAllemand serait un plus",
        {
            "master's degree": (NOT_MET, ["Bachelor of Engineering, Lakeside University"]),
            "German": (NOT_MET, []),
        },
    ),
    "a day to begin": ({"skills": ["SQL"]}, "Start: 1 March 2027", {"Start: 1 March 2027": (UNKNOWN, [])}),
}


@pytest.mark.parametrize(("bank", "text", "rows"), WORDINGS.values(), ids=WORDINGS)
def test_a_posting_asks_for_what_it_means(bank, text, rows):
    found = fit(person_with(**bank), JobListingFactory(**SILENT | {"requirements": text}))

    shown = {row.requirement.name: (row.verdict, [each.text for each in row.evidence]) for row in found.rows}
    assert shown == rows


def test_a_grade_is_read_in_lists_too():
    user = person_with(certificates=["PRINCE2 Foundation"])
    job = JobListingFactory(**SILENT | {"skills_required": ["PRINCE2 Practitioner"]})

    (row,) = fit(user, job).rows
    assert (row.requirement.kind, row.verdict, row.remark) == (Kind.CERTIFICATE, PARTLY, "Practitioner is asked for.")


# What somebody who looks for 60,000 USD a year finds of the pay of a posting.
PAY = {
    "by the hour": ({"salary_min": 35, "salary_max": 40, "salary_period": "hour"}, MET),
    "by the hour, part-time": (
        {"salary_min": 35, "salary_max": 40, "salary_period": "hour", "job_type": "part_time"},
        UNKNOWN,
    ),
    "by the year, part-time": ({"salary_min": 30_000, "salary_max": 40_000, "job_type": "part_time"}, NOT_MET),
    "at most more": ({"salary_min": None, "salary_max": 75_000}, PARTLY),
    "at most less": ({"salary_min": None, "salary_max": 55_000}, NOT_MET),
    "at least less": ({"salary_min": 55_000, "salary_max": None}, UNKNOWN),
    "at least more": ({"salary_min": 65_000, "salary_max": None}, MET),
    "in other money": ({"salary_min": 70_000, "salary_max": 80_000, "salary_currency": "EUR"}, UNKNOWN),
    "for an unknown period": ({"salary_min": 30, "salary_max": 40, "salary_period": ""}, UNKNOWN),
}


@pytest.mark.parametrize(("values", "verdict"), PAY.values(), ids=PAY)
def test_pay_says_no_more_than_the_posting(values, verdict):
    money = {"salary_currency": "USD", "salary_period": "year"}
    found = fit(person_with(desired_salary_min=60_000), JobListingFactory(**SILENT | money | values))

    assert [row.verdict for row in found.conditions if row.requirement.kind == Kind.PAY] == [verdict]


PLACES = {
    "another name of its region": (["Cork, Munster", "Dublin, Leinster"], "Dublin, Ireland", UNKNOWN),
    "another one of its name": (["Portland, ME"], "Portland, OR", NOT_MET),
    "elsewhere": (["Cork, Munster"], "Dublin, Ireland", NOT_MET),
}


@pytest.mark.parametrize(("wanted", "location", "verdict"), PLACES.values(), ids=PLACES)
def test_a_place_that_may_be_the_same_is_not_unmet(wanted, location, verdict):
    found = fit(person_with(preferred_locations=wanted), JobListingFactory(**SILENT | {"location": location}))

    (place,) = (row for row in found.conditions if row.requirement.kind == Kind.PLACE)
    assert place.verdict == verdict
    assert place.evidence[0].text == f"looks for {'; '.join(wanted)}"


def test_a_version_in_a_list_is_no_part_of_the_name():
    user = person_with(skills=["Python", "HTML", "CSS", "Dynamics NAV"])
    job = JobListingFactory(**SILENT | {"skills_required": ["Python 3", "HTML5/CSS3", "Dynamics 365"]})

    rows = {row.requirement.name: row.verdict for row in fit(user, job).rows}
    assert rows == {"Python 3": MET, "HTML5": MET, "CSS3": MET, "Dynamics 365": NOT_MET}


def test_a_name_with_its_short_form_is_met_by_either():
    user = person_with(skills=["SEO", "C++"])
    listed = ["Search Engine Optimization (SEO)", "C/C++"]

    rows = fit(user, JobListingFactory(**SILENT | {"skills_required": listed})).rows
    assert {row.requirement.name: row.verdict for row in rows} == {listed[0]: MET, "C": NOT_MET, "C++": MET}


def test_remote_work_in_another_country_is_no_promise():
    user = person_with(preferred_locations=["Berlin"], preferred_remote_types=["remote"])
    job = JobListingFactory(**SILENT | {"location": "Toronto, Canada", "remote_type": "remote"})

    (place,) = (row for row in fit(user, job).conditions if row.requirement.kind == Kind.PLACE)
    assert (place.verdict, place.remark) == (UNKNOWN, "Remote, but perhaps only from there.")
