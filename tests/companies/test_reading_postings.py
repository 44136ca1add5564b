"""Pages and texts of postings, in the layouts of many sites, are read as a careful person reads them."""

import json
from datetime import date
from decimal import Decimal

import pytest

from benchmarks.intake import GIVEN, READERS, compared
from companies.postings.reading import PageError, read_page, read_text
from companies.postings.reading.page import MOST_BYTES
from companies.postings.reading.pay import read_pay

FILES = [
    pytest.param(kind, path, id=f"{kind}: {path.stem}")
    for kind in READERS
    for path in sorted((GIVEN / kind).iterdir())
    if not path.name.endswith(".expected.json")
]


@pytest.mark.parametrize(("kind", "path"), FILES)
def test_each_field_of_a_file_is_read_right(kind, path):
    expected = json.loads(path.with_name(f"{path.name}.expected.json").read_text(encoding="utf-8"))
    outcomes = list(compared(READERS[kind](path, expected), expected))
    assert [line for outcome, line in outcomes if outcome != "right"] == []


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("Salary: 60-70k", 60_000, 70_000, "", ""),
        ("$120k-$150k", 120_000, 150_000, "USD", ""),
        ("zwischen 45.000 und 55.000 Euro im Jahr", 45_000, 55_000, "EUR", "year"),
        ("2.300 € brutto im Monat", 2_300, 2_300, "EUR", "month"),
        ("£40k+ per annum", 40_000, None, "GBP", "year"),
        ("AUD 95,000 + super", 95_000, 95_000, "AUD", ""),
        ("jusqu'à 38 000 € par an", None, 38_000, "EUR", "year"),
        ("₹8,00,000 - ₹12,00,000 a year", 800_000, 1_200_000, "INR", "year"),
        ("12-14 LPA", 1_200_000, 1_400_000, "INR", "year"),
        ("$45 to $55 an hour", 45, 55, "USD", "hour"),
        ("CHF 95'000.– p.a.", 95_000, 95_000, "CHF", "year"),
    ],
    ids=str,
)
def test_pay_is_read_in_many_notations(text, low, high, currency, period):
    pay = read_pay(text, is_pay=True)
    assert pay is not None
    found = pay.at("")
    assert (found.low, found.high, found.currency, found.period) == (
        *(None if each is None else Decimal(each) for each in (low, high)),
        *(currency, period),
    )


@pytest.mark.parametrize(
    "text",
    [
        "We manage a budget of £3.2m for 1,200 beds.",
        "Founded in 1847, 37.5 hours a week, 25 % bonus.",
        "$5,000 sign-on bonus",
        "Pay: £20,000, or £30,000 with experience",  # which of them it is, nobody knows
        "Reference BR-2026-0457",
        "Pay 640 drivers on time, every Friday.",
    ],
)
def test_what_is_no_pay_or_not_certain_is_left_empty(text):
    assert read_pay(text) is None


def test_a_dollar_is_not_taken_for_that_of_another_country():
    assert "salary_currency" not in read_text("Cook\nLadle Inc\nLocation: Toronto, Canada\nPay: $25 an hour")
    assert read_text("Cook\nLadle Inc\nLocation: Boise, ID\nPay: $25 an hour")["salary_currency"] == "USD"


HOSTILE = {
    "deep JSON": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "deep nodes": '<script type="application/ld+json">' + '{"a":' * 500 + "1" + "}" * 500 + "</script>",
    "deep HTML": "<div itemscope>" * 20_000,
    "endless broken JSON": '<script type="application/ld+json">' + '{"a": "\\x",' * 100_000 + "</script>",
    "itself": '<script type="application/ld+json">{"@id": "a", "@type": "JobPosting", "title": "T", '
    '"hiringOrganization": {"@id": "a"}}</script>',
    "entities": '<!DOCTYPE x [<!ENTITY a "' + "b" * 1000 + '">]><html>' + "&a;" * 1000,
    "no text": "\0\0\0",
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_has_no_posting_or_one_and_ends(source):
    assert len(read_page(source)) <= 1


def test_a_page_that_is_too_large_is_refused():
    with pytest.raises(PageError, match="more than 5 MB"):
        read_page(" " * (MOST_BYTES + 1))


def test_a_page_is_text_and_never_markup():
    (found,) = read_page(
        '<script type="application/ld+json">{"@type": "JobPosting", "title": "Cook &lt;b&gt;", '
        '"description": "<p>One</p><script>alert(1)<\\/script><ul><li>two</li></ul>"}</script>'
    )
    assert found["title"] == "Cook <b>"
    assert "alert" not in found["description"]
    assert found["description"].split() == ["One", "•", "two"]


WELDER = {
    "@type": "JobPosting",
    "title": "Welder",
    "hiringOrganization": {"@type": "Organization", "name": "Quayside Yards"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Hull", "addressCountry": "GB"}},
}


def amount_of(**value):
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": "", **value}}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": "<strong>Welder</strong>"}, {"title": "Welder"}),
        ({"description": ["<p>Weld</p>", "Cut"]}, {"description": "Weld\nCut"}),
        ({"jobLocation": {"@type": "PostalAddress", "addressLocality": "Leith"}}, {"location": "Leith"}),
        (
            {"jobLocation": {"address": [{"addressLocality": "Hull"}, {"addressLocality": "Leith"}]}},
            {"location": "Hull; Leith"},
        ),
        ({"@type": "jobPosting"}, {"title": "Welder"}),
        (
            {"hiringOrganization": {"name": "Acme", "url": "//acme.example"}},
            {"company_website": "https://acme.example"},
        ),
        ({"datePosted": "Tue, 20 Oct 2026 09:00:00 GMT"}, {"posted_date": date(2026, 10, 20)}),
        ({"datePosted": "Tue Oct 20 02:00:00 UTC 2026"}, {"posted_date": date(2026, 10, 20)}),
        ({"datePosted": "10/20/2026 12:00:00 AM"}, {"posted_date": date(2026, 10, 20)}),
        ({"datePosted": "0001-01-01T00:00:00"}, {"posted_date": None}),
        (
            amount_of(value={"minValue": "£40,000.00", "maxValue": "£45,000.00", "unitText": "annually"}),
            {"salary_min": 40_000, "salary_max": 45_000, "salary_currency": "GBP", "salary_period": "year"},
        ),
        (
            amount_of(currency="GBP", value={"value": "28,000-32,000", "unitText": "YEAR"}),
            {"salary_min": 28_000, "salary_max": 32_000, "salary_currency": "GBP", "salary_period": "year"},
        ),
        ({"subjectOf": {"mentions": [{"@type": "JobPosting", "title": "Rigger"}]}}, {"title": "Welder"}),
    ],
    ids=str,
)
def test_a_value_of_a_page_is_read_in_the_notations_of_many_programs(values, expected):
    (found,) = read_page(f'<script type="application/ld+json">{json.dumps(WELDER | values)}</script>')
    assert {name: found.get(name) for name in expected} == expected


def with_prefixes(value):
    if isinstance(value, dict):
        return {
            name if name == "@type" else f"schema:{name}": f"schema:{each}" if name == "@type" else with_prefixes(each)
            for name, each in value.items()
        }
    return value


@pytest.mark.parametrize(
    "source",
    [json.dumps(with_prefixes(WELDER)), json.dumps(WELDER).replace('"', "&quot;")],
    ids=["names with a prefix", "escaped for HTML"],
)
def test_a_page_is_read_however_a_template_writes_its_names(source):
    (found,) = read_page(f'<script type="application/ld+json">{source}</script>')
    assert (found["title"], found["company"], found["location"]) == ("Welder", "Quayside Yards", "Hull, GB")


def test_a_day_of_rdfa_is_that_of_its_element_not_its_text():
    (found,) = read_page(
        '<div vocab="http://schema.org/" typeof="JobPosting"><h1 property="title">Welder</h1>'
        '<time property="datePosted" datetime="2026-10-20T08:00:00Z">last week</time></div>'
    )
    assert found["posted_date"] == date(2026, 10, 20)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Hiring: Warehouse Associate\nCobalt Freight LLC\nLocation: Memphis, TN\nPosted: Nov 12, 2026\n"
            "Apply by: 12/15/2026",
            {
                "title": "Warehouse Associate",
                "company": "Cobalt Freight LLC",
                "application_deadline": date(2026, 12, 15),
            },
        ),
        (
            "Senior Buyer (f/m/x) bei Blaufuchs AG in Basel\nPensum 80-100%\nJahresgehalt CHF 110'000 - 125'000",
            {"company": "Blaufuchs AG", "location": "Basel", "salary_max": 125_000, "salary_period": "year"},
        ),
        (
            "Se busca Camarero/a en Sevilla\nBar La Giralda\n1.350 € brutos al mes en 14 pagas\nMedia jornada",
            {"title": "Camarero/a", "company": "Bar La Giralda", "location": "Sevilla", "salary_max": 1_350},
        ),
        (
            "Chauffeur poids lourd H/F - Transports Vasseur - Arras\nCDD\n12,50 € de l'heure\nPas de télétravail",
            {"company": "Transports Vasseur", "location": "Arras", "remote_type": "on_site", "salary_period": "hour"},
        ),
        (
            "Teaching Assistant\nOakfield School, Stockport\nInterviews: 12 January 2027. Apply by 4 January 2027",
            {"location": "Stockport", "application_deadline": date(2027, 1, 4)},
        ),
        (
            "Data Analyst\nCompany: Marlow & Finch\nRemote: No\nPay range: 65k to 75k USD",
            {"remote_type": "on_site", "salary_min": 65_000, "salary_max": 75_000, "salary_currency": "USD"},
        ),
        (
            "Praktikum Marketing (m/w/d)\nbei Fernweh Reisen GmbH in Köln\nVergütung: 1.100 Euro monatlich",
            {"company": "Fernweh Reisen GmbH", "location": "Köln", "job_type": "internship"},
        ),
        (
            "Pflegefachkraft (w/m/d) in Vollzeit\nHaus Abendrot, Gera\nBewerben Sie sich bis zum 12.01.2027.",
            {"job_type": "full_time", "application_deadline": date(2027, 1, 12)},
        ),
        (
            "Staff Data Scientist at Northwind Labs (Remote, US)\nSalary range: $185K–$230K/year",
            {"title": "Staff Data Scientist", "company": "Northwind Labs", "salary_currency": "USD"},
        ),
        (
            "Job title\nArchivist\nCompany\nDovecote Trust\nContract type: Permanent\nHours: Full-time",
            {"title": "Archivist", "company": "Dovecote Trust", "job_type": "full_time"},
        ),
        (
            "**Role:** Compiler Engineer\n**Company:** Quillon\n**Location:** Zürich, Switzerland",
            {"title": "Compiler Engineer", "company": "Quillon", "location": "Zürich, Switzerland"},
        ),
        (
            "Fenwick Optics logo\nFenwick Optics\nLens Grinder\nRochester, NY (On-site)\n$26/hr - $31/hr",
            {"title": "Lens Grinder", "company": "Fenwick Optics", "location": "Rochester, NY"},
        ),
        (
            "Steward\nHaven Hotel, Tacoma, WA 98402\nPay: $25/hr\nAn on-site gym. Free parking on site.",
            {"salary_currency": "USD", "remote_type": None},
        ),
        (
            "Beleidsmedewerker\nGemeente Waalwoud, Tiel\nMaximaal € 5.200 bruto per maand",
            {"salary_min": None, "salary_max": 5_200},
        ),
        ("Bodeguero\nViña Alta\nSueldo: $650.000 mensuales para el puesto", {"salary_currency": None}),
        ("Diesel Fitter - Red Dust Mining - Kalgoorlie WA\n$65 per hour", {"salary_currency": None}),
        (
            "Locum Pharmacist - Oban\nAgency: ScriptStaff\n£280-£320 per day\nTemporary cover, 3 weeks",
            {"company": None, "job_type": "temporary", "salary_period": "day"},
        ),
        (
            "Koch (m/w/d)\nAlpenhof GmbH, Ulm\n60–75 Tsd. € Jahresgehalt",
            {"salary_min": 60_000, "salary_max": 75_000, "salary_currency": "EUR", "salary_period": "year"},
        ),
        ("Head Chef | £45k | Live-in\nThe Otter Inn, Buckfastleigh", {"company": "The Otter Inn"}),
        ("Psychologist — Band 8a\nFenland NHS Trust · Peterborough", {"company": "Fenland NHS Trust"}),
        ("Beach Warden\nStrandline Charity, Truro\nUnpaid, travel expenses up to £15 a day", {"salary_max": None}),
        (
            "Docent Wiskunde bij Lyceum De Duinen in Haarlem\nSchaal LC, max. € 5.400 per maand\nThuiswerken: volledig",
            {"salary_min": None, "salary_max": 5_400, "remote_type": "remote"},
        ),
        ("Lohnbuchhalter:in\nTreuhand Limmat AG\nJahreslohn CHF 82'000 - 95'000", {"salary_period": "year"}),
        (
            "Ayudante de cocina\nRestaurante Almadraba (Barbate)\nTrabajo remoto",
            {"company": "Restaurante Almadraba", "location": "Barbate", "remote_type": "remote"},
        ),
    ],
    ids=[
        *("hiring", "at and in", "sought", "head in one line", "two dates", "not remote", "bei and in", "in Vollzeit"),
        *("mode in brackets", "labels above", "Markdown", "logo", "a gym on site", "at most", "pesos", "Australia"),
        *("agency", "thousands", "terms", "grade", "expenses", "max.", "Jahreslohn", "place in brackets"),
    ],
)
def test_what_a_text_says_is_read(text, said):
    found = read_text(text)
    assert {name: found.get(name) for name in said} == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Project Manager - Civil\nCompany: Boulderbank Pty Ltd\nLocation: Newcastle NSW\n",
            {"title": "Project Manager - Civil", "company": "Boulderbank Pty Ltd"},
        ),
        (
            "Entwickler (w/m/d) – Python\nKupferstern AG, Leipzig\n",
            {"title": "Entwickler (w/m/d) – Python", "company": "Kupferstern AG", "location": "Leipzig"},
        ),
        ("Forklift Operator - job post\nCrate & Barrow\n", {"title": "Forklift Operator", "company": "Crate & Barrow"}),
        ("Staff Engineer\n\nAbout Quillwork\nQuillwork is a company of 140 people.\n", {"company": None}),
        ("Hi all,\n\nTessellate Health is hiring a Registered Nurse for our clinic.\n", {"title": "Registered Nurse"}),
        (
            "Search jobs   Saved jobs   Sign in\nHome  Jobs  Companies\nWe use cookies. Accept all\n"
            "Baker\nCrumb Ltd\nHull\n£28,000 a year\n"
            "£900 training budget\nSimilar jobs\nCook - Ladle - £31,000",
            {"title": "Baker", "company": "Crumb Ltd", "location": "Hull", "salary_min": 28_000},
        ),
        (
            "Work somewhere that matters.\nAt Brightwater, people come before profit and tellers go home at five.\n\n"
            "Service Representative\nHalifax, Nova Scotia, Canada",
            {"title": "Service Representative", "company": None, "location": "Halifax, Nova Scotia, Canada"},
        ),
        (
            "Die Kalender Verlag GmbH verlegt seit 1949 Kalender.\nIn Leipzig suchen wir ab sofort eine/n\n\n"
            "Mediengestalter/in\n\nDas bringst du mit:\nRuhe",
            {"title": "Mediengestalter/in", "company": "Kalender Verlag GmbH", "location": "Leipzig"},
        ),
        (
            "Für unseren Kunden suchen wir einen Koch (m/w/d) in Köln.\nPersonal Huntemann GmbH sucht gern.\n",
            {"title": "Koch (m/w/d)", "company": None, "location": "Köln"},
        ),
        (
            "Bauleitung (w/m/d)\nGemeinde Obersiggental, Abteilung Bau\n5415 Nussbaumen AG\nLohn nach Entgeltgruppe 9a",
            {"company": "Gemeinde Obersiggental", "salary_min": None},
        ),
        (
            "Nurse - Nights\nSt. Brannock Center\nTulsa, OK",
            {"title": "Nurse - Nights", "company": "St. Brannock Center"},
        ),
        ("Tester\nAcorn Ltd\nBerlin oder remote in Deutschland", {"company": "Acorn Ltd", "location": "Berlin"}),
        ("Hello,\nIf this sounds like you, send your CV by 11 December 2026.\n", {"company": None}),
        ("Développeur React\nTJM : 450-520 €\n", {"salary_min": 450, "salary_period": "day"}),
    ],
    ids=[
        *("dash", "dash and legal form", "button", "heading", "greeting", "menu and other jobs", "slogan", "sentences"),
        *("agency", "department", "part behind a dash", "choice of places", "CV", "day rate"),
    ],
)
def test_what_is_around_a_title_is_neither_the_title_nor_the_employer(text, expected):
    found = read_text(text)
    assert {name: found.get(name) for name in expected} == expected


def test_an_address_that_is_none_does_not_hide_the_posting_of_the_page():
    postings = [
        {"@type": "JobPosting", "title": "Cook", "url": "http://[{/1"},
        {"@type": "JobPosting", "title": "Chef", "url": "/jobs/1"},
    ]
    page = f'<script type="application/ld+json">{json.dumps(postings)}</script>'
    (posting,) = read_page(page, address="https://quay.example/jobs/1")
    assert posting == {"title": "Chef", "job_url": "https://quay.example/jobs/1"}
