"""Files that are made to fill the memory, to take forever or to reach other files are refused in one sentence."""

import io
import json
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

SECONDS, MEMORY = 2, 400 * MEGABYTE  # of a machine that does other things as well; most take a tenth of both
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
DAMAGED = "The workbook is damaged. Open it and save it again."
TOO_DEEP = "The lists and objects of the file are nested too deeply."
OR_BY_COMMAND = "can be read here. Split it, or import it with “manage.py intake”."
# How each is made, and the sentence that refuses it; or after READ, how what is read of it begins.
READ = "READ "
CASES = {
    "zip bomb": (lambda: BOMB, "The archive unpacks to more than can be read."),
    "nested zip bomb": (lambda: packed({"a.zip": BOMB, "xl/workbook.xml": b""}), DAMAGED),
    "XLSX bomb": (
        lambda: workbook(more=b" " * (300 * MEGABYTE)),
        "The workbook unpacks to more than can be read. Save the sheet as CSV and choose that file.",
    ),
    "path names": (
        lambda: packed({"../../etc/passwd": b"x", "/etc/cron.d/x": b"x"}),
        "This is a zip archive and no workbook. Choose an XLSX, CSV or JSON file.",
    ),
    "a million columns": (
        lambda: HEADINGS.encode() + b"," * 1_000_000 + b"x\n",
        "Row 2 has more than 500 columns. No list of jobs has.",
    ),
    "a million headings": (
        lambda: b"Company,Title" + b",x" * 1_000_000,
        "Row 1 has more than 500 columns. No list of jobs has.",
    ),
    "wide sheet": (lambda: workbook(more=b'<row r="9"><c r="XFD9"><v>1</v></c></row>'), f"{READ}Acme Welder"),
    "too many rows": (
        lambda: HEADINGS.encode() + b"Acme,Welder,\n" * 20_000,
        f"The file has more than 10,000 rows, and at most 10,000 rows {OR_BY_COMMAND}",
    ),
    "a cell of 9 MB": (lambda: HEADINGS.encode() + b"Acme," + b"x" * (9 * MEGABYTE) + b",\n", f"{READ}Acme xxx"),
    "too large": (lambda: b"x" * (PAGE.size + 1), f"The file has 10.0 MB, and at most 10 MB {OR_BY_COMMAND}"),
    "billion laughs": (lambda: workbook(LAUGHS, "&l;"), DAMAGED),
    "external entity": (lambda: workbook(OUTSIDE, "&m;"), DAMAGED),
    "deep JSON": (lambda: b'{"a":' * 400_000, TOO_DEEP),
    "deep lists": (lambda: b"[" * 1_000_000, TOO_DEEP),
    "long number": (
        lambda: b'[{"title": ' + b"9" * 1_000_000 + b"}]",
        "The JSON has a number of more than 4,300 digits. No list of jobs has.",
    ),
    "keys": (
        lambda: json.dumps([{f"k{n}": "x" for n in range(100_000)}]).encode(),
        "The objects have more than 500 keys. No list of jobs has.",
    ),
    "NUL bytes": (lambda: b"\0" * MEGABYTE, "The file is empty."),
    "noise": (
        lambda: bytes(range(128, 256)) * 4_000,
        "The encoding of the text was not recognised. Save the file as UTF-8 (in Excel: “CSV UTF-8”).",
    ),
    "page with scripts": (
        lambda: b"<html><script>alert(1)</script>" * 1_000,
        "The page does not say what its posting is. Paste the text of the posting under “Record a job” instead.",
    ),
    "PDF": (lambda: b"%PDF-1.7\n", "This is a PDF. Choose an XLSX, CSV or JSON file."),
    "quotation marks": (lambda: HEADINGS.encode() + b'"' * (5 * MEGABYTE), f'{READ}""""'),
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
        said = READ + " ".join(str(cell) for row in table.rows for cell in row.cells.values())[:1000]
    except UnreadableFileError as error:
        said = str(error)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return json.dumps([said, used.ru_utime - begun.ru_utime, (used.ru_maxrss - begun.ru_maxrss) * 1024])


def is_as(answer: str, expected: str) -> bool:
    return answer.startswith(expected) if expected.startswith(READ) else answer == expected


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
    unlike = {name: answers[name][0][:200] for name, (_, said) in CASES.items() if not is_as(answers[name][0], said)}
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
