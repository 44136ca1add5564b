"""Content of resumes for tests of documents: a full one, one of odd texts, and how strings are found in a file."""

import io
from collections.abc import Iterable
from typing import Any

import docx
from pypdf import PdfReader

from resumes.documents import Document, Layout, Look
from resumes.documents.outline import strings

FULL: dict[str, Any] = {
    "summary": "Nurse with **eleven years** of *intensive* care.\n\n- Calm\n- See [my talk](https://example.com/talk)",
    "contact_info": {
        "full_name": "Ana García Müller",
        "headline": "Intensive Care Nurse",
        "email": "ana@example.com",
        "phone": "+49 30 123456",
        "location": "Berlin, Germany",
        "linkedin_url": "https://www.linkedin.com/in/ana",
        "website": "https://ana.example.com/",
    },
    "work_experience": [
        {
            "position": "Head Nurse",
            "company": "Charité",
            "location": "Berlin",
            "start_date": "2019-03",
            "end_date": "present",
            "url": "https://charite.example.com",
            "description": "A ward of 24 beds.",
            "achievements": ["Cut infections by **38 %**", "Trained 30 nurses"],
            "technologies": ["Epic", "SAP"],
            "bank_id": "never printed",
            "extra": {"secret": "never printed"},
        },
        {"position": "Waiter", "company": "Hidden Café", "hidden": True},
        {"company": "Vivantes", "start_date": "2014", "end_date": "2019-02-28", "description": "Nights."},
    ],
    "education": [
        {
            "institution": "Humboldt-Universität",
            "degree": "BSc",
            "field_of_study": "Nursing",
            "start_date": "2011",
            "end_date": "2014",
            "gpa": 1.3,
            "honors": ["Deutschlandstipendium"],
            "highlights": ["Thesis on *hygiene*"],
            "relevant_coursework": ["Ethics", "Pharmacology"],
        }
    ],
    "skills": [
        {"name": "Ventilation", "level": "expert", "category": "Clinical"},
        {"name": "Wound care", "category": "Clinical"},
        {"name": "Leadership", "keywords": ["Rosters", "Budgets"]},
    ],
    "projects": [{"name": "Clean Hands", "url": "https://example.com/hands", "description": "A campaign."}],
    "certifications": [
        {"name": "ACLS", "issuer": "AHA", "issue_date": "2022-05", "expiry_date": "2027-05", "credential_id": "A-1"}
    ],
    "languages": [{"name": "Spanish", "level": "native"}, {"name": "German", "description": "Used **daily**"}],
    "links": [{"label": "Code", "url": "https://github.com/ana"}],
    "custom_sections": [
        {
            "title": "Volunteering",
            "description": "Since 2015.",
            "entries": [{"title": "Medic", "subtitle": "Red Cross", "end_date": "2020", "achievements": ["Festivals"]}],
        }
    ],
}

# What the pictures of the templates show: enough for a page.
SHOWN: dict[str, Any] = {
    **FULL,
    "summary": "Intensive care nurse with **eleven years** on wards of up to 24 beds. Calm in a crisis, exact on "
    "paper, and known for making new colleagues good at both.",
    "work_experience": [
        {
            "position": position,
            "company": company,
            "location": "Berlin",
            "start_date": start,
            "end_date": end,
            "description": description,
            "achievements": achievements,
        }
        for position, company, start, end, description, achievements in (
            (
                *("Head Nurse", "Charité", "2019-03", "present"),
                "Lead a ward of 24 beds and a team of twelve nurses in three shifts.",
                [
                    "Cut infections by **38 %** in two years with a routine that four wards took over",
                    "Trained 30 nurses, of whom 26 still work on the ward",
                ],
            ),
            (
                *("Nurse", "Vivantes Klinikum Neukölln", "2014-08", "2019-02"),
                "Cared for patients after heart surgery.",
                ["Introduced electronic charts", "Wrote the handbook for night shifts"],
            ),
        )
    ],
}

HOSTILE = [
    '#panic("x") #read("/etc/passwd")',
    '"); \\u{41} $ x $ = heading',
    "@label <label> `raw` ~ _emph_",
    "{{ x }} {% x %} <script>alert(1)</script> &amp;",
    "1. no list + none / term: x // comment",
    "Łódź Ωμέγα Кирилл Việt Nam ﬁne",
]


def text_of_pdf(content: bytes) -> str:
    """Return the text of a PDF as one line."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(text.split())


def text_of_docx(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    return " ".join(" ".join(paragraph.text for paragraph in file.paragraphs).split())


def out_of_order(text: str, expected: Iterable[str]) -> list[str]:
    """Return those of the strings that do not follow the one before in a text."""
    place, missing = 0, []
    for string in expected:
        string = " ".join(string.split())
        found = text.find(string, place)
        if found < 0:
            missing.append(string)
        else:
            place = found + len(string)
    return missing


def printed_strings(document: Document) -> list[str]:
    """Return the texts of a document as its layout prints them: dates stand left of a title in the academic one."""
    first = document.look.layout == Layout.ACADEMIC
    return list(strings(document.resume, period_first=first))


def looks() -> list[Look]:
    return [Look(layout=layout) for layout in Layout]
