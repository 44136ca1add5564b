"""A heading that is not known whole means what its words say, if its cells hold that."""

import json

import pytest

from jobpilot.intake.columns import likely_meaning
from jobpilot.intake.tracker import read_tracker


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Title of Position", "title"),
        ("Poste visé", "title"),
        ("Functienaam", "title"),
        ("Datum Antwort", "response_date"),
        ("Datum 1. Gespräch", "interview"),
        ("Date I applied", "applied_date"),
        ("Fecha en que apliqué", "applied_date"),
        ("Rango salarial", "pay"),
        ("Final outcome", "status"),
        ("Salario ofrecido", "pay"),
        ("Gehaltsspanne", "pay"),
        ("Compensation min", "pay_min"),
        ("Employer website", "company_website"),
        ("Recruiter phone", "contact_phone"),
        ("Bewerbung verschickt am", "applied_date"),
        ("Anmeldetermin", ""),
        ("job company name", "company"),
        ("Contact Email/Phone", "contact_email"),
        ("Company size", ""),
        ("Resume version", ""),
        ("Job notes and company notes", "notes"),
        ("Company role", ""),
        ("Contact date", ""),
        ("Company called back?", ""),
        ("What I would say about the company", ""),
    ],
)
def test_the_known_words_of_a_heading_say_what_it_means(heading, field):
    assert likely_meaning(heading) == field


def read(text):
    return read_tracker(text.encode())[0]


def test_a_column_is_read_by_words_only_if_its_cells_hold_what_they_say():
    text = "Company,Role,Date I applied,Final outcome,Salary note\nAcme,Cook,2026-11-01,Rejected - late,monthly\n"
    application = read(text)[0]
    assert (application.status, application.dates["applied_date"].isoformat()) == ("rejected", "2026-11-01")
    assert "salary_min" not in application.posting
    application = read("Company,Role,Date I applied,Final outcome\nAcme,Cook,yes,see mail\n")[0]
    assert (application.dates, application.status) == ({}, "saved")


def test_a_column_that_is_known_whole_comes_first():
    application = read("Company group,Company,Role\nAcme Holding,Acme,Cook\nBolt Holding,Bolt,Cook\n")[0]
    assert application.posting["company"] == "Acme"


def test_a_place_within_an_object_is_read_beside_one_that_is_null():
    jobs = [
        {"position": "Cook", "company": "Acme", "location": {"city": "Cork", "country": "Ireland"}},
        {"position": "Cook", "company": "Bolt", "location": None},
    ]
    assert read(json.dumps({"jobs": jobs}))[0].posting["location"] == "Cork, Ireland"


def test_a_job_within_an_object_is_read_with_its_company():
    job = {"title": "Cook", "company": {"name": "Acme"}, "location": "Cork", "url": "https://acme.example/7"}
    [application] = read(json.dumps([{"id": 1, "job": job, "status": "APPLIED"}]))
    assert application.posting == {
        "title": "Cook", "company": "Acme", "location": "Cork", "job_url": "https://acme.example/7"
    }  # fmt: skip


def test_a_large_object_within_another_is_one_value():
    large = {f"key {number}": number for number in range(1_000)}
    assert (
        read(json.dumps([{"title": "Cook", "company": "Acme", "raw": {"page": large}}]))[0].posting["title"] == "Cook"
    )


def test_a_column_of_addresses_and_numbers_holds_both():
    text = "Company,Role,Contact Name,Contact Email/Phone\nAcme,Cook,Jo,jo@acme.example\nBolt,Cook,Al,(219) 555-0133\n"
    jo, al = (application.contacts for application in read(text))
    assert (jo, al) == ([{"name": "Jo", "email": "jo@acme.example"}], [{"name": "Al", "phone": "(219) 555-0133"}])


def test_a_heading_with_two_periods_says_none():
    text = 'Company,Role,Salary / hourly rate\nAcme,Cook,"$58,000"\nBolt,Cook,$22/hr\n'
    assert [each.posting.get("salary_period") for each in read(text)] == [None, "hour"]


def test_what_the_person_called_off_is_withdrawn():
    assert read("Firma,Stelle,Status\nAcme,Koch,Abgesagt (von mir)\n")[0].status == "withdrawn"
