"""The same of LinkedIn's archives, JSON Resumes and pages: whatever is in them, no crash, and nothing is lost."""

import csv
import io
import json
import warnings
import zipfile

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from companies.matching.text import unescaped
from jobpilot.admin.transfer.formats import unescape_formula
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.linkedin import FILES, SECTIONS
from tests.intake.test_damage import PAGES, QUICK, check_import, damaged, plain, texts
from tests.intake.test_json_resume import DOCUMENT

NAMES = ["{}.csv", "Basic_LinkedInDataExport/{}.csv", "{} (1).csv", "jobs\\{}.csv", "../{}.CSV"]
BESIDE = {
    "messages.csv": b"FROM,CONTENT\nJo,Hello\n",
    "__MACOSX/Profile.csv": b"\0\1\2",
    "Profile.txt": b"Ann",
    "Profile.csv/": b"",
    "inner.zip": b"PK\x03\x04",
    "Positions": b"x",
}
days = st.sampled_from(["Mar 2021", "2021", "03/2021", "3/14/21, 9:15 PM", "14.03.2021", "2021-13-40", "Heute"])
values = st.none() | st.booleans() | st.integers() | st.floats() | texts | plain | days
trees = st.recursive(
    values, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=6
)
NODE = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "@id": "#job",
    "title": "Welder",
    "url": "/jobs/1",
    "identifier": {"@type": "PropertyValue", "value": "4"},
    "hiringOrganization": {"@type": "Organization", "name": "Acme", "sameAs": "https://acme.com", "@id": "#acme"},
    "jobLocation": [{"@type": "Place", "address": {"addressLocality": "Toledo", "addressCountry": "US"}}],
    "baseSalary": {"currency": "USD", "value": {"minValue": 20, "maxValue": "30", "unitText": "HOUR"}},
    "employmentType": ["FULL_TIME"],
    "datePosted": "2026-11-01",
    "validThrough": "2026-12-01",
    "description": "<p>Weld.</p>",
    "skills": "MIG, TIG",
    "jobLocationType": "TELECOMMUTE",
    "applicantLocationRequirements": {"@type": "Country", "name": "US"},
    "educationRequirements": {"credentialCategory": "Bachelor"},
}


@pytest.fixture
def user(db):
    return UserProfileFactory()


def check_each(user, draw_file, name) -> None:
    """Check the imports of files that are drawn with what is said in them."""

    @QUICK
    @given(st.data())
    def check(data):
        content, said = draw_file(data.draw)
        with transaction.atomic():
            check_import(user, content, said, name)
            transaction.set_rollback(True)

    check()


# LinkedIn


def member(draw, kind: str) -> tuple[bytes, list[str]]:
    """Draw a file of an export, and return its bytes and what its cells say."""
    headings = [draw(st.sampled_from(names)) for names in FILES[kind].values()]
    headings = [*headings, *draw(st.lists(st.sampled_from(["Notes", "", "Url", "Title"]), max_size=2))]
    rows = draw(st.lists(st.lists(plain | days | texts, max_size=len(headings) + 1), max_size=3))
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=draw(st.sampled_from(",;\t"))).writerows([headings, *rows])
    said = [part for row in rows for cell in row for part in unescaped(unescape_formula(cell)).split()]
    content = file.getvalue().encode(draw(st.sampled_from(["utf-8", "utf-8-sig"])))
    return (damaged(draw, content), []) if draw(st.integers(0, 3)) == 0 else (content, said)


def export(draw) -> tuple[bytes, list[str]]:
    """Draw an archive: files of it are missing, renamed, there twice, damaged, or of others."""
    file, said = io.BytesIO(), []
    kinds = draw(st.lists(st.sampled_from(list(FILES)), min_size=1, max_size=4))
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")  # of the names that are there twice
        for kind in kinds:
            content, parts = member(draw, kind)
            archive.writestr(fixed(draw(st.sampled_from(NAMES)).format(kind)), content)
            said += parts
        for name in draw(st.lists(st.sampled_from(list(BESIDE)), max_size=2)):
            archive.writestr(fixed(name), BESIDE[name])
    return (damaged(draw, file.getvalue()), []) if draw(st.integers(0, 3)) == 0 else (file.getvalue(), said)


def fixed(name: str) -> zipfile.ZipInfo:
    """Return a name with a time that is always the same, so that damage can be repeated."""
    return zipfile.ZipInfo(name)


def test_no_damage_stops_the_import_of_an_export(user):
    check_each(user, export, "export.zip")


def test_a_list_out_of_an_export_is_read_whatever_is_in_it(user):
    check_each(user, lambda draw: member(draw, draw(st.sampled_from(list(FILES)))), "list.csv")


# JSON


def mutated(draw, document):
    """Replace, drop, repeat and rename parts of a document."""
    document = json.loads(json.dumps(document))
    for _ in range(draw(st.integers(0, 4))):
        parent, key = draw(st.sampled_from([*places(document)]) if [*places(document)] else st.nothing())
        match draw(st.sampled_from(["replace", "replace", "drop", "wrap", "rename", "deepen"])):
            case "drop":
                del parent[key]
            case "wrap":
                parent[key] = [parent[key], parent[key]]
            case "rename" if isinstance(parent, dict):
                parent[draw(texts)] = parent.pop(key)
            case "deepen":
                parent[key] = {"@value": parent[key]}
            case _:
                parent[key] = draw(trees)
        if not document:
            break
    return document


def places(value):
    """Yield each part of a document: what holds it, and its key there."""
    for key, each in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(each, dict | list):
            yield from places(each)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


def resume(draw) -> tuple[bytes, list[str]]:
    document = mutated(
        draw, DOCUMENT | {section: [{"name": "x", "url": "acme.com"}] for section, _ in SECTIONS.values()}
    )
    content = json.dumps(document).encode()
    said = [part for text in strings(document) for part in text.split()]
    return (damaged(draw, content), []) if draw(st.integers(0, 3)) == 0 else (content, said)


def test_no_damage_stops_the_import_of_a_resume(user):
    check_each(user, resume, "resume.json")


def posting_page(draw) -> tuple[bytes, list[str]]:
    node = mutated(draw, NODE)
    graph = draw(st.sampled_from([node, [node, node], {"@graph": [node, {"@id": "#acme", "name": "Acme"}]}]))
    content = f'<html><script type="application/ld+json">{json.dumps(graph)}</script></html>'.encode()
    return (damaged(draw, content) if draw(st.integers(0, 3)) == 0 else content), []


def saved_page(draw) -> tuple[bytes, list[str]]:
    return damaged(draw, draw(st.sampled_from(PAGES)).read_bytes()), []


@pytest.mark.parametrize("kind", [posting_page, saved_page])
def test_no_damage_stops_the_import_of_a_page(user, kind):
    check_each(user, kind, "page.html")
