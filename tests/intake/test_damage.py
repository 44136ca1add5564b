"""Whatever a file contains, its import finishes, accounts for every row, loses no text, and can be taken back."""

import csv
import io
import json
import os
import zipfile

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from benchmarks.intake import GIVEN
from companies.postings.reading.page import read_page
from companies.postings.reading.text import read_text
from jobpilot.admin.transfer.formats import unescape_formula
from jobpilot.admin.transfer.tables import UnreadableFileError
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.importing import import_file
from jobpilot.intake.jobspy import COLUMNS
from jobpilot.intake.models import BatchLine
from jobpilot.intake.tables import UNSTORABLE
from jobpilot.intake.undoing import undo_batch
from tests.intake.test_importing import everything

EXAMPLES = int(os.environ.get("DAMAGE_EXAMPLES", "5"))  # thousands, to look for more
QUICK = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))

TRACKER = [
    *("Company", "Title", "Status", "Date applied", "Interview date", "Deadline", "Salary", "Min salary", "Currency"),
    *("Location", "Remote", "Job type", "Job URL", "Website", "Source", "Contact", "Contact email", "Tags", "Notes"),
    *("Skills", "Description", "Follow up", "Date saved", "Excitement", "", "Notes"),
]
LISTINGS = [*sorted(COLUMNS), "", "title"]
AWKWARD = [
    *("", " ", "n/a", "None", "-", "?", "0", "-1", "1e400", "Infinity", "9" * 400, "²", "½", "١٢٣", "true"),
    *("0001-01-01", "9999-12-31", "31.02.2026", "03/04/2027", "1999-13-45", "45000", "45000.5", "1790000000000"),
    *("Applied", "Rejected (after interview)", "Gesamt", "Total", "💼 Applied", "saved", "Interview, Offer"),
    *("$25 an hour", "1.234.567,89 €", "€" * 50, "50k-70k", "10-5", "=1+1", "'=1+1", "@x", "-5", "+49 30 1"),
    *("https://acme.example/jobs/1", "http://[::1", "https://" + "a" * 3000 + ".example", "javascript:alert(1)"),
    *("www.", "acme.example", "a@b", "Jo <jo@acme.example>", '"Doe, Jo"; Al', "jo@acme.example; al@acme.example"),
    *("Acme", "Acme GmbH", "Confidential", "QA", "x" * 300, "X" * 5000, "a\tb", "a\nb", "a\r\nb", "a,b;c|d", '"', "'"),
    *("\ufeff", "\u202eabc", "e\u0301", "\x0b", "\x1f", "Straße", "ı", "ﬀ", "<b>Acme</b>", "&amp;", "{}", "[", "%00"),
]
UNPRINTABLE = ["a\0b", "\ud800", "x\udfffy"]
texts = st.sampled_from(AWKWARD) | st.text(max_size=20).filter(lambda text: not UNSTORABLE.search(text))
plain = st.sampled_from(["Acme", "Welder", "Applied", "2026-10-05", "https://acme.example/jobs/1", ""])


@st.composite
def tables(draw, cells=texts):
    """Draw rows under headings, both with whatever may stand in a cell."""
    headings = list(draw(st.sampled_from([TRACKER, LISTINGS])))
    for position in draw(st.lists(st.integers(0, len(headings) - 1), max_size=3)):
        headings[position] = draw(texts)
    width = st.integers(max(1, len(headings) - 2), len(headings) + 2)
    rows = draw(st.lists(width.flatmap(lambda n: st.lists(plain | cells, min_size=n, max_size=n)), max_size=4))
    above = draw(st.lists(st.lists(texts, max_size=3), max_size=2))
    return above, headings, rows


def as_csv(draw) -> tuple[bytes, list[str]]:
    above, headings, rows = draw(tables())
    file = io.StringIO(newline="")
    delimiter = draw(st.sampled_from(",;\t|"))
    csv.writer(file, delimiter=delimiter).writerows([*above, headings, *rows])
    codec = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    # Another delimiter may part the rows better, if the headings are damaged: it parts the texts as well.
    said = [part for row in (*above, *rows) for cell in row for part in unescape_formula(cell).split()]
    return file.getvalue().encode(codec), [] if set(headings) - {*TRACKER, *LISTINGS} else said


def as_workbook(draw) -> tuple[bytes, list[str]]:
    above, headings, rows = draw(tables())
    book, said = openpyxl.Workbook(), []
    for number, row in enumerate([*above, headings, *rows], 1):
        for column, text in enumerate(row, 1):
            clean = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", text)[:32_000]
            book.active.cell(number, column).value = clean
            if row is not headings:
                said += unescape_formula(clean).split()
    file = io.BytesIO()
    book.save(file)
    return file.getvalue(), said


def as_objects(draw) -> tuple[bytes, list[str]]:
    numbers = st.sampled_from([0, -1, 1.5, 10**30, 1e300, float("inf"), float("nan"), None, True, 45000, 1790000000000])
    lists = st.lists(texts, max_size=2) | st.dictionaries(texts, texts, max_size=2)
    _, headings, rows = draw(tables(cells=texts | numbers | lists | st.sampled_from(UNPRINTABLE)))
    objects = [dict(zip(headings, row, strict=False)) for row in rows]
    objects = [*objects, draw(texts | numbers)] if draw(st.booleans()) else objects
    document = {"format": draw(texts), "jobs": objects, "beside": [draw(texts)]} if draw(st.booleans()) else objects
    leaves = (each for each in objects if isinstance(each, dict))
    return json.dumps(document).encode(), [
        part
        for each in leaves
        for value in each.values()
        if isinstance(value, str)
        for part in UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", value).split()
    ]


def damaged(draw, data: bytes) -> bytes:
    """Cut, repeat and overwrite pieces of a file."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, 9_999)) * len(data) // 10_000  # a workbook says when it was saved: its size differs
        end = start + draw(st.integers(0, 40))
        piece = draw(st.sampled_from([b"", data[start:end] * 2, b"\0", b"\xff\xfe", b'"', b"\n", b"[{", b"<", b"\xc3"]))
        data = data[:start] + piece + data[end:]
    return data


def import_of(user, data, name, **options):
    return import_file(user=user, file=ContentFile(data, name=name), **options)


@pytest.fixture
def user(db):
    return UserProfileFactory()


@pytest.mark.parametrize("kind", [as_csv, as_workbook, as_objects], ids=["CSV", "XLSX", "JSON"])
def test_no_damage_stops_an_import_or_loses_anything(user, kind):
    @QUICK
    @given(st.data())
    def check(data):
        content, said = kind(data.draw)
        if data.draw(st.booleans()):
            content, said = damaged(data.draw, content), []
        with transaction.atomic():
            check_import(user, content, said, f"list.{'json' if kind is as_objects else 'csv'}")
            transaction.set_rollback(True)

    check()


def check_import(user, content: bytes, said: list[str], name: str) -> None:
    """Preview, import, import again and take back a file, or see it refused in a sentence."""
    before = everything()
    refusals: list[str] = []
    try:
        preview, shown = import_of(user, content, name, is_dry_run=True)
    except UnreadableFileError as error:
        refusals = [str(error)]
    except ValidationError as error:  # each fault of a JSON Resume
        refusals = error.messages
    if refusals:
        assert [refusal for refusal in refusals if not refusal.endswith(".")] == []
        assert everything() == before
        return
    batch, lines = import_of(user, content, name)
    assert batch.read == len(lines) == batch.new + batch.changed + batch.same + batch.merged + batch.refused
    assert [(each.number, each.outcome, each.reason, each.original) for each in shown] == [
        (each.number, each.outcome, each.reason, each.original) for each in lines
    ]
    assert preview.mapping == batch.mapping
    originals = BatchLine.objects.filter(batch=batch).values_list("original", flat=True)
    apart = [*batch.mapping.get("apart", []), *batch.mapping.get("headings", [])]
    kept = "\n".join([*(text for each in originals for cell in each.items() for text in cell), *apart])
    assert [part for part in said if part not in kept and json.dumps(part, ensure_ascii=False)[1:-1] not in kept] == []

    imported = everything()
    again, _ = import_of(user, content, name)
    assert again.read == again.same + again.refused + again.merged
    assert everything() == imported
    assert undo_batch(batch=batch).left == []
    assert everything() == before


@pytest.mark.parametrize("name", ["jobspy/jobs_current_34.xlsx", "tracker/google_sheets_template.xlsx"])
def test_a_workbook_with_damaged_parts_is_read_or_refused_in_a_sentence(user, name):
    """Damage within the parts of the archive, which a damaged archive would hide."""
    with zipfile.ZipFile(GIVEN / name) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}

    @QUICK
    @given(st.data())
    def check(data):
        chosen = data.draw(st.sampled_from(sorted(parts)))
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for each, content in parts.items():
                archive.writestr(each, damaged(data.draw, content) if each == chosen else content)
        with transaction.atomic():
            check_import(user, file.getvalue(), [], "list.xlsx")
            transaction.set_rollback(True)

    check()


PAGES = sorted((GIVEN / "jobposting_html").glob("*.html"))
TEXTS = sorted((GIVEN / "plain_text").glob("*.txt"))


@settings(QUICK, max_examples=10 * EXAMPLES)
@given(st.data())
def test_no_damage_stops_the_reading_of_a_page_or_a_text(data):
    file = data.draw(st.sampled_from([*PAGES, *TEXTS]))
    content = file.read_bytes()
    assume(content)
    content = damaged(data.draw, content)
    postings = read_page(content) if file in PAGES else [read_text(content.decode(errors="replace"))]
    assert all(isinstance(each, dict) for each in postings)
