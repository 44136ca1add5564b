"""What a tracker's table says is read in the languages that people keep it in, and what is not certain stays empty."""

import json

import pytest

from jobpilot.intake.columns import known
from jobpilot.intake.days import DAY_FIRST, MONTH_FIRST
from jobpilot.intake.mapping_form import MappingForm
from jobpilot.intake.statuses import STATUSES, STEMS, status_of, stem
from jobpilot.intake.tables import read_table
from jobpilot.intake.tracker import Mapping, read_tracker


def only(text):
    applications, skipped, mapping = read_tracker(text.encode())
    assert skipped == []
    return applications[0], mapping


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("noch nicht beworben", "saved"),
        ("Not yet applied", "saved"),
        ("APPLYING", "saved"),
        ("Not applied, they called", ""),
        ("Uitgenodigd", "interview"),
        ("Relancé le 20/09", "applied"),
        ("Em análise", "applied"),
        ("Not selected (form letter)", "rejected"),
        ("Second interview done", "interview"),
        ("Rejected after onsite", "rejected"),
        ("Rejeitadas", "rejected"),
        ("Not started", "saved"),
        ("Awaiting reply", "applied"),
        ("Colloquio", "interview"),
        ("Vertrag unterschrieben", "accepted"),
        ("Offerta", "offer"),
        ("Wysłane", "applied"),
        ("Por postular", "saved"),
        ("Not selected by employer", "rejected"),
        ("noch keine Rückmeldung", "ghosted"),
        ("Pas encore envoyée", "saved"),
        ("X – Passed by company", "rejected"),
    ],
)
def test_a_word_for_a_status_is_not_read_as_its_contrary(text, expected):
    assert status_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Société;Intitulé du poste;Envoyé le;Commentaire\nMoulin;Meunier;03/09/2026;rappeler\n",
        "Bedrijf;Functie;Datum sollicitatie;Opmerkingen\nMoulin;Meunier;03-09-2026;rappeler\n",
        "Empresa,Vaga,Data da candidatura,Comentários\nMoulin,Meunier,03/09/2026,rappeler\n",
        "Unternehmen;Stelle;Bewerbung vom;Anmerkungen\nMoulin;Meunier;3.9.2026;rappeler\n",
        "Azienda;Posizione;Data candidatura;Osservazioni\nMoulin;Meunier;03/09/2026;rappeler\n",
        "Pracodawca;Stanowisko;Data aplikacji;Uwagi\nMoulin;Meunier;03.09.2026;rappeler\n",
        "Entreprise;Poste;Date d'envoi;Remarques\nMoulin;Meunier;03/09/2026;rappeler\n",
        "Nome da empresa,Função,Data de envio,Comentários\nMoulin,Meunier,03/09/2026,rappeler\n",
        "Nazwa firmy;Stanowisko pracy;Data wysłania;Uwagi\nMoulin;Meunier;03.09.2026;rappeler\n",
        "Nr.;Datum der Bewerbung;Arbeitgeber;Bewerbung als;Bemerkung\n1;03.09.2026;Moulin;Meunier;rappeler\n",
    ],
    ids=[
        "French",
        "Dutch",
        "Portuguese",
        "German",
        "Italian",
        "Polish",
        "with a joining word",
        "with nome",
        "with nazwa",
        "of an office",
    ],
)
def test_headings_of_tables_kept_by_hand_are_known(text):
    application, _ = only(text)
    assert (application.posting["company"], application.posting["title"]) == ("Moulin", "Meunier")
    assert (application.dates["applied_date"].isoformat(), application.notes) == ("2026-09-03", "rappeler")


def test_an_ending_never_makes_a_word_for_a_status_that_of_another():
    assert {word for word, status in STATUSES.items() if STEMS.get(stem(word), status) != status} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Company,Role,Salary (£)\nAcme,Cook,25000\n", (25_000, "GBP")),
        ("Company,Role,Salary,Currency\nAcme,Cook,25000,EUR\n", (25_000, "EUR")),
        ("Company,Role,Min salary (EUR)\nAcme,Cook,25000\n", (25_000, "EUR")),
        ('[{"company": "Acme", "role": "Cook", "salary": {"min": 25000, "currency": "GBP"}}]', (25_000, "GBP")),
    ],
    ids=["in the heading", "in a column", "of a bound", "within an object"],
)
def test_the_currency_of_a_pay_is_found_where_the_file_says_it(text, expected):
    posting = only(text)[0].posting
    assert (posting["salary_min"], posting["salary_currency"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Company,Role,Min salary,Max salary,Salary period\nAcme,Cook,25,30,hour\n", "hour"),
        ("Company,Role,Salary,Pay period\nAcme,Cook,€2100,per month\n", "month"),
        ('[{"company": "Acme", "role": "Cook", "salary": {"min": 40000, "period": "year"}}]', "year"),
        ("Company,Role,Salary,Pay period\nAcme,Cook,,month\n", None),
    ],
    ids=["of bounds", "of a text", "within an object", "of nothing"],
)
def test_the_period_of_a_pay_is_read_from_its_column(text, expected):
    assert only(text)[0].posting.get("salary_period") == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("Location\nAcme,Cook,Hull (hybrid)", "hybrid"),
        ("Location\nAcme,Cook,Remoto", "remote"),
        ("Location\nAcme,Cook,Officer Road", None),
        ("Remote?\nAcme,Cook,Yes", "remote"),
        ("Remote?\nAcme,Cook,No", None),
    ],
)
def test_a_place_says_whether_the_work_is_remote(cells, expected):
    assert only(f"Company,Role,{cells}\n")[0].posting.get("remote_type") == expected


@pytest.mark.parametrize(
    "heading", ["Link da vaga", "Lien de l'offre", "Link zur Anzeige", "Vacature-link", "Job posting URL"]
)
def test_a_link_to_the_posting_is_its_address(heading):
    posting = only(f"Company,Role,{heading}\nAcme,Cook,https://acme.example/7\n")[0].posting
    assert posting["job_url"] == "https://acme.example/7"


def test_an_answer_is_the_status_where_no_other_column_is():
    text = "Unternehmen;Stelle;Antwort\nAcme;Koch;Absage\nBolt;Koch;\n"
    assert only(text)[0].status == "rejected"
    application, mapping = only("Company,Role,Status,Response\nAcme,Cook,Applied,2026-11-01\n")
    assert (application.status, mapping.fields["response_date"]) == ("applied", "Response")


def test_a_phone_number_beside_a_name_is_not_a_second_person():
    assert only('Company,Role,Contact\nAcme,Cook,"Jo Ardley, 0421 5550"\n')[0].contacts == [
        {"name": "Jo Ardley", "phone": "0421 5550"}
    ]


def test_people_in_a_list_of_objects_are_its_names_and_addresses():
    people = [{"name": "Jo Ardley", "email": "jo@acme.example"}, {"name": "Al Bo", "id": 7}]
    document = [{"company": "Acme", "role": "Cook", "contacts": people}]
    assert only(json.dumps(document))[0].contacts == [people[0], {"name": "Al Bo"}]


def test_headings_that_come_again_are_no_application():
    _, skipped, _ = read_tracker(b"Company,Role\nAcme,Cook\nCompany,Role\nBolt,Cook\n")
    assert [(each.number, each.reason) for each in skipped] == [(3, "the headings again")]


def test_jobs_within_an_object_are_read_and_what_is_beside_it_is_kept():
    document = {"version": 3, "data": {"jobs": [{"title": "Cook", "company": "Acme"}], "owner": "Ada"}}
    table = read_table(json.dumps(document).encode(), known)
    assert ([row.cells for row in table.rows], table.apart) == (document["data"]["jobs"], ["version: 3", "owner: Ada"])


def test_a_company_that_is_an_object_is_its_name_and_its_website():
    company = {"name": "Acme", "website": "https://acme.example"}
    posting = only(json.dumps({"jobs": [{"title": "Cook", "company": company}]}))[0].posting
    assert (posting["company"], posting["company_website"]) == ("Acme", "https://acme.example")


def test_the_page_that_notion_names_behind_a_word_is_none_of_it():
    posting = only("Name,Company,Status\nCook,Acme (https://www.notion.so/Acme-0a1b),Applied\n")[0].posting
    assert posting["company"] == "Acme"


@pytest.mark.parametrize(("heading", "other"), [("Company", "title"), ("Position", "company")])
def test_notions_name_is_what_the_table_lacks(heading, other):
    application, _ = only(f"Name,{heading},Stage\nBaker,Crumb,Applied\n")
    assert application.posting[other] == "Baker"


def test_a_date_with_the_year_first_says_nothing_of_day_and_month():
    application, mapping = only("Company,Title,Date Saved,Date Applied\nAcme,Welder,2026-11-01,03/04/2026\n")
    assert (mapping.order, application.dates.keys()) == ("", {"saved_date"})


@pytest.mark.parametrize(("day", "order"), [("23/04/2026", DAY_FIRST), ("04/23/2026", MONTH_FIRST)])
def test_one_date_shows_the_order_of_the_others(day, order):
    assert only(f"Company,Title,Date Applied\nAcme,Welder,03/04/2026\nBolt,Fitter,{day}\n")[1].order == order


@pytest.mark.parametrize(
    ("heading", "cell", "field", "expected"),
    [
        ("Client / Employer", "Acme", "company", "Acme"),
        ("Employer\nname", "Acme", "company", "Acme"),
        ("Custom field (Company)", "Acme", "company", "Acme"),
        ("Pay", "48–52 T€", "salary_max", 52_000),
        ("Lohn / Gehalt", "CHF 78'000 - 84'000", "salary_max", 84_000),
        ("Salary (k€)", "52", "salary_max", 52_000),
        ("Max ($k)", "85.5", "salary_max", 85_500),
        ("Gross salary p.a. (EUR)", "48000-52000", "salary_period", "year"),
        ("Salary\n(£ per year)", "31,537", "salary_currency", "GBP"),
        ("Remote / Hybrid / On-site", "Hybrid", "remote_type", "hybrid"),
        ("WFH?", "yes", "remote_type", "remote"),
        ("Work Type", "Full-time, on-site", "remote_type", "on_site"),
        ("Work Type", "Contract / Remote", "job_type", "contract"),
        ("Tryb pracy", "hybrydowo", "remote_type", "hybrid"),
        ("Modalità di lavoro", "da remoto", "remote_type", "remote"),
        ("Country", "Austria", "location", "Austria"),
    ],
)
def test_a_heading_of_several_words_is_read_by_those_that_are_known(heading, cell, field, expected):
    company = "" if field == "company" else "Company"
    application, _ = only(f'Role,Status,{company},"{heading}"\nCook,Applied,Acme,"{cell}"\n')
    assert application.posting[field] == expected


def test_a_city_and_its_country_are_one_place():
    assert only("Company,Role,City,Country\nAcme,Cook,Linz,Austria\n")[0].posting["location"] == "Linz, Austria"


@pytest.mark.parametrize("headings", ["Expected salary,Salary", "Gehalt lt. Anzeige,Gehaltsvorstellung"])
def test_the_pay_that_somebody_asks_for_is_not_that_of_the_posting(headings):
    wish = headings.startswith("Expected")
    posting = only(f"Company,Role,{headings}\nAcme,Cook,{'€48k,€42k' if wish else '€42k,€48k'}\n")[0].posting
    assert posting["salary_min"] == 42_000


def test_a_link_to_the_vacancy_is_no_title():
    posting = only("Bedrijf,Functie,Vacature\nAcme,Kok,https://acme.example/7\n")[0].posting
    assert (posting["title"], posting["job_url"]) == ("Kok", "https://acme.example/7")


@pytest.mark.parametrize(
    ("headings", "cells", "status"),
    [
        ("📊 Status?", "2nd interview (12/10)", "interview"),
        ("Rejected?", "x", "rejected"),
        ("Rejected?", "no", "applied"),
        ("Phone screen,Offer,Rejected", "2026-11-08,,", "screening"),
        ("Phone screen,Offer,Rejected", "2026-11-08,2026-11-20,", "offer"),
        ("Phone screen,Offer,Rejected", "2026-11-08,,2026-11-20", "rejected"),
        ("Status,Rejected?", "Applied,x", "rejected"),
        ("Status,Phone screen", "Applied,2026-11-08", "applied"),
        ("Status,Rejected?", "Withdrawn,x", "withdrawn"),
        ("Answered on,Answer", "2026-11-08,invited for interview", "interview"),
        ("Suivi", "Entrevue le 2026-11-20", "interview"),
        ("Referral", "no", "applied"),
    ],
)
def test_what_a_row_says_of_its_status_is_found_in_every_column(headings, cells, status):
    text = f"Company,Role,Date applied,{headings}\nAcme,Cook,2026-11-01,{cells}\nBolt,Cook,2026-11-01\n"
    assert read_tracker(text.encode())[0][0].status == status


def test_an_offer_in_numbers_is_its_pay():
    application, _ = only("Company,Role,Date applied,Offer\nAcme,Cook,2026-11-01,£45000\n")
    assert (application.status, application.posting["salary_min"]) == ("applied", 45_000)
    assert only("Company,Role,Date applied,Offer\nAcme,Cook,2026-11-01,45000\n")[0].posting["salary_min"] == 45_000


def test_a_column_of_names_is_the_job_or_else_who_has_the_address():
    text = "Card Name,List Name\nCook @ Acme,Applied\n"
    posting = only(text)[0].posting
    assert (posting["title"], posting["company"]) == ("Cook", "Acme")
    table = read_table(text.encode(), known)
    assert MappingForm(table, Mapping.of(table)).unnamed == []
    text = "Company,Title,Name,Email\nAcme,Cook,Jo Ardley,jo@acme.example\n"
    assert only(text)[0].contacts == [{"name": "Jo Ardley", "email": "jo@acme.example"}]
    assert [each.reason for each in read_tracker(b"Title,Summary\nCook,busy kitchen\n")[1]] == ["no company"]


def test_a_label_within_an_object_is_what_the_object_is():
    document = {"data": [{"JobTitle": {"label": "Cook", "value": "cook"}, "Company": {"label": "Acme", "value": "a"}}]}
    posting = only(json.dumps(document))[0].posting
    assert (posting["title"], posting["company"]) == ("Cook", "Acme")
