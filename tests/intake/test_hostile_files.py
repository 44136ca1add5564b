"""Files that are made to fill the memory, to take forever or to reach other files are refused in one sentence."""

import io
import json
import re
import resource
import subprocess
import sys
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from jobpilot.admin.transfer.tables import MEGABYTE, PAGE, UnreadableFileError
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake import admin
from jobpilot.intake.recognition import recognised
from tests.support.admin import shown_messages

SECONDS, MEMORY = 5, 400 * MEGABYTE  # of a machine that does other things as well; most take a tenth of both
HEADINGS = "Company,Title,Status\n"
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">%s]>' % "".join(  # noqa: UP031
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY m SYSTEM "file:///etc/passwd">]>'


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def workbook(doctype: str = "", text: str = "Acme", more: bytes = b"") -> bytes:
    """Return a workbook whose first cell is a text, with more of a sheet."""
    file = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Company", "Title"])
    book.active.append(["MARK", "Welder"])
    book.save(file)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].replace(b"MARK", text.encode())
    sheet = sheet.replace(b"</sheetData>", more + b"</sheetData>")
    parts["xl/worksheets/sheet1.xml"] = doctype.encode() + sheet[sheet.index(b"<worksheet") :]
    return packed(parts)


BOMB = packed({"Job Applications.csv": b"0" * (300 * MEGABYTE)})
CASES = {
    "zip bomb": (lambda: BOMB, "unpacks to more|has more than|cell"),
    "nested zip bomb": (lambda: packed({"a.zip": BOMB, "xl/workbook.xml": b""}), "damaged|none of|no workbook"),
    "XLSX bomb": (lambda: workbook(more=b" " * (300 * MEGABYTE)), "unpacks to more than can be read"),
    "path names": (lambda: packed({"../../etc/passwd": b"x", "/etc/cron.d/x": b"x"}), "no workbook"),
    "a million columns": (lambda: HEADINGS.encode() + b"," * 1_000_000 + b"x\n", "more than 500 columns"),
    "a million headings": (lambda: b"Company,Title" + b",x" * 1_000_000, "more than 500 columns"),
    "wide sheet": (lambda: workbook(more=b'<row r="9"><c r="XFD9"><v>1</v></c></row>'), ""),
    "too many rows": (
        lambda: HEADINGS.encode() + b"Acme,Welder,\n" * 20_000,
        "more than 10,000 rows.*manage.py intake",
    ),
    "a cell of 9 MB": (lambda: HEADINGS.encode() + b"Acme," + b"x" * (9 * MEGABYTE) + b",\n", ""),
    "too large": (lambda: b"x" * (PAGE.size + 1), "at most 10 MB.*manage.py intake"),
    "billion laughs": (lambda: workbook(LAUGHS, "&l;"), "damaged"),
    "external entity": (lambda: workbook(OUTSIDE, "&m;"), "damaged|"),
    "deep JSON": (lambda: b'{"a":' * 400_000, "nested too deeply|damaged"),
    "deep lists": (lambda: b"[" * 1_000_000, "nested too deeply|damaged"),
    "long number": (lambda: b'[{"title": ' + b"9" * 1_000_000 + b"}]", "damaged"),
    "keys": (lambda: json.dumps([{f"k{n}": "x" for n in range(100_000)}]).encode(), "more than 500 keys"),
    "NUL bytes": (lambda: b"\0" * MEGABYTE, "empty"),
    "noise": (lambda: bytes(range(128, 256)) * 4_000, "encoding|damaged|"),
    "page with scripts": (lambda: b"<html><script>alert(1)</script>" * 1_000, "does not say"),
    "PDF": (lambda: b"%PDF-1.7\n", "a PDF"),
    "quotation marks": (lambda: HEADINGS.encode() + b'"' * (5 * MEGABYTE), ""),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("hostile")


def read(file) -> str:
    """Read a file, and print how it was refused, what was read of it, and what that took."""
    data = file.read_bytes()
    begun = resource.getrusage(resource.RUSAGE_SELF)
    try:
        table = recognised(data, file.name, limits=PAGE).table
        said = " ".join(str(cell) for row in table.rows for cell in row.cells.values())[:1000]
    except UnreadableFileError as error:
        said = f"REFUSED {error}"
    used = resource.getrusage(resource.RUSAGE_SELF)
    return json.dumps([said, used.ru_utime - begun.ru_utime, (used.ru_maxrss - begun.ru_maxrss) * 1024])


def test_each_is_refused_in_a_sentence_in_bounded_time_and_memory(folder):
    """All files in one process, the smallest first, so that the peak is that of each."""
    for name, (make, _) in CASES.items():
        (folder / name).write_bytes(make())
    script = (
        "import django, pathlib, sys; django.setup()\n"
        "from tests.intake.test_hostile_files import read\n"
        "for name in sys.stdin.read().splitlines(): print(read(pathlib.Path(name)))\n"
    )
    names = "\n".join(str(folder / name) for name in CASES)
    done = subprocess.run([sys.executable, "-c", script], input=names, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    answers = dict(zip(CASES, map(json.loads, done.stdout.splitlines()), strict=True))
    assert {name: answer for name, answer in answers.items() if answer[1] > SECONDS or answer[2] > MEMORY} == {}
    unlike = {
        name: answers[name][0][:200]
        for name, (_, sentence) in CASES.items()
        if sentence and "|" not in sentence[-1:] and not re.search(f"REFUSED .*({sentence})", answers[name][0])
    }
    assert unlike == {}
    assert not any("root:" in said for said, _, _ in answers.values())


@pytest.mark.django_db
def test_a_page_says_above_which_size_the_command_reads_a_file(client, monkeypatch):
    account = UserFactory(admin=True)
    UserProfileFactory(account=account)
    client.force_login(account)
    monkeypatch.setattr(admin, "PAGE", type(PAGE)(size=100, rows=10))
    file = SimpleUploadedFile("list.csv", HEADINGS.encode() + b"x" * 100)
    shown = client.post(reverse("admin:intake_batch_import"), {"import_file": file})
    assert "import it with “manage.py intake”" in shown.text
    assert shown_messages(shown) == []
