"""Pasted texts with what pages, mails and agencies put around a posting, and texts that are no language."""

from datetime import date

import pytest

from companies.postings.reading import read_text
from companies.postings.reading.words import REMOTE_TYPES, meaning


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "LinkedIn\nHome\nMy Network\nOrchard Bank\nShare\nShow more options\n"
            "Actuary of pensions\nHull · 2 weeks ago",
            {"title": "Actuary of pensions", "company": "Orchard Bank", "location": "Hull"},
        ),
        (
            "Nationale Vacaturebank\nVacatures zoeken\nInloggen\nKok\nEetcafé De Sluis\nGouda\n€ 2.900 p/m\nBewaar",
            {"title": "Kok", "company": "Eetcafé De Sluis", "location": "Gouda", "salary_period": "month"},
        ),
        (
            "From: Ann <ann@search.example>\nSubject: A role\n\nHi Sam,\n\nI'm working with a bank in Leeds that is "
            "looking for a Data Engineer, one day a week in the office, up to £85k.\n\n"
            "Best wishes,\nAnn\nPrincipal Consultant",
            {
                "title": "Data Engineer",
                "company": None,
                "location": "Leeds",
                "salary_max": 85_000,
                "salary_period": None,
            },
        ),
        (
            "Guten Tag Frau Kaya,\nfür unseren Mandanten suchen wir einen Teamleiter (m/w/d) am Standort Ulm, 75 T€ "
            "p.a.\nMit freundlichen Grüßen\nAlbers Beratung GmbH",
            {"title": "Teamleiter (m/w/d)", "company": None, "location": "Ulm", "salary_min": 75_000},
        ),
        (
            "Die Bäckerei Vogtland in Plauen sucht zum 1. Februar 2027 eine Filialleitung (m/w/d) in Vollzeit.",
            {
                "title": "Filialleitung (m/w/d)",
                "company": "Bäckerei Vogtland",
                "location": "Plauen",
                "job_type": "full_time",
            },
        ),
        (
            "La Clinique du Vallon, située à Mende, recherche un(e) infirmier(e) de bloc à temps plein. Candidature à "
            "envoyer au plus tard le 3 janvier 2027.",
            {"company": "Clinique du Vallon", "location": "Mende", "application_deadline": date(2027, 1, 3)},
        ),
        (
            "La cooperativa Almazara, en Hellín, necesita incorporar a un/a administrativo/a a media jornada.",
            {"title": "administrativo/a", "company": "Almazara", "location": "Hellín", "job_type": "part_time"},
        ),
        ("Two openings at Copperbeech School:\n1. Teacher\n2. Technician\n", {"title": None, "company": None}),
        ("Bauzeichner*in\nStadt Mühlental\nStellenangebot", {"company": "Stadt Mühlental", "location": "Mühlental"}),
        ("Serveur H/F\nBistrot Garance\nMarché 4, 59494 Soest", {"company": "Bistrot Garance", "location": "Soest"}),
        (
            "Jefe/a de obra (Sevilla o Huelva)\nObras Odiel SL",
            {"title": "Jefe/a de obra", "location": "Sevilla; Huelva"},
        ),
        (
            "Night Porter wanted!\nThe Grebe Hotel, Windermere LA23\nRemote (UK)",
            {"title": "Night Porter", "company": "The Grebe Hotel", "location": "Windermere LA23"},
        ),
        (
            "Ironmill Software\nProduct\nPricing\nSenior QA Engineer\nSalary £58k-£66k",
            {"title": "Senior QA Engineer", "company": None},
        ),
        (
            "Karriereportal Klinikum Sonnberg\nMTR (m/w/d) Radiologie\nSonnberg",
            {"title": "MTR (m/w/d) Radiologie", "company": "Klinikum Sonnberg", "location": "Sonnberg"},
        ),
        ("Title\tLaboratory Manager\nCompany\tBlue Adder", {"title": "Laboratory Manager", "company": "Blue Adder"}),
        (
            "Gantry Labs\nHiring: Staff Engineer \N{FIRE}\n\N{ROUND PUSHPIN} Amsterdam (3 days/week in office)",
            {"title": "Staff Engineer", "company": "Gantry Labs", "location": "Amsterdam"},
        ),
        (
            "Bookkeeper\nFernhill Books\nWork Location: In person\n50 à 60 000 €",
            {"location": None, "salary_min": 50_000, "salary_max": 60_000},
        ),
        (
            "HGV Driver\nThetford, Norfolk\nVergütung nach Tarif, EG III\n£18 per hour",
            {"company": None, "location": "Thetford, Norfolk"},
        ),
        (
            "Hi there Sam\nQuick one - Willow Dental need a Practice Manager. Money is 38 to 42k.\nThanks",
            {"company": None, "location": None},
        ),
        (
            "Harvest Robotics - Careers\nControls Technician\nSalinas, CA\n$32.00 - $41.00 per hour",
            {"company": "Harvest Robotics", "location": "Salinas, CA", "salary_currency": "USD"},
        ),
        (
            "Jobbird\nMijn account\nZoek vacatures\nMedewerker\nZuivelhandel Kempen\nEindhoven\n€ 2.550 · 2 dagen/week",
            {"company": "Zuivelhandel Kempen", "location": "Eindhoven", "salary_period": None},
        ),
        (
            "Brouwerij De Kraan zoekt een brouwer (m/v/x)\nStandplaats Nijmegen\n36 uur\nReageer tot en met 15-01-2027",
            {"title": "brouwer (m/v/x)", "company": "Brouwerij De Kraan", "location": "Nijmegen"},
        ),
        (
            "Estimada Carmen:\nEstamos buscando un Director Financiero.\nAtentamente,\nConsultora Faro",
            {"company": None},
        ),
        ("Payroll Officer\nThistle Ltd\n£27,850 pro rata (22.5 hours per week)", {"salary_period": None}),
        ("Cajera\nBanco Uno, Monterrey\n$9,800 mensuales MXN", {"salary_currency": "MXN", "salary_period": "month"}),
        ("Asesor\nSeguros Dos - La Paz\n$ 4.500,00", {"salary_currency": None}),
        ("Ontwerper\nStudio Een\nUurtarief: € 55,-\nVolledig op afstand", {"salary_period": "hour"}),
    ],
    ids=[
        *("board and share", "Dutch board", "mail", "agency's mail", "German prose", "French prose", "Spanish prose"),
        *("several jobs", "town as an employer", "street", "choice in brackets"),
        *(
            "wanted",
            "links before the title",
            "careers of an employer",
            "table",
            "pictures",
            "mode",
            "place alone",
            "greeting",
            "careers behind",
            "words of menus",
            "sentence in the head",
            "signature",
            "hours a week",
            "code behind",
        ),
        *("another dollar", "period in a label"),
    ],
)
def test_a_whole_page_a_mail_and_a_sentence_are_read_without_what_is_around(text, expected):
    found = read_text(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        *("a" * 90_000, "-a" * 45_000, "1 " * 45_000, ("b" * 118 + " ") * 760, "( a " * 22_500, "€1 " * 30_000),
        *("A firm is hiring a cook. " * 3_600, "x\n" * 45_000, "a - b - " * 11_000),
        *("\N{CONSTRUCTION WORKER} " * 45_000, "(שלום) " * 12_000),
    ],
    ids=[
        *("a word", "hyphens", "numbers", "long words", "open brackets", "amounts"),
        *("sentences", "short lines", "parts", "pictures", "right to left"),
    ],
)
def test_what_is_no_language_is_read_in_a_time_that_grows_with_its_length(text):
    """Many took minutes: a pattern began anew at each character, and read all that stood before each number."""
    assert read_text(f"Cooper (m/f/d)\n{text}")["title"] == "Cooper (m/f/d)"
    assert read_text(f"{text}\nCooper")["description"].endswith("Cooper")


def test_a_word_is_looked_for_only_in_a_text_as_short_as_one_that_means_it():
    assert meaning(REMOTE_TYPES, "hybrid (" + "x" * 100 + ")") == "hybrid"
    assert meaning(REMOTE_TYPES, "hybrid (" + "x" * 1_000 + ")") == ""
