"""Formats, encodings, delimiters and headings are recognised; what is not certain is refused with its place."""

import codecs
import csv
import io
import json
import zipfile
from datetime import datetime
from itertools import product
from typing import Any

import openpyxl
import pytest
from django.contrib import admin

from companies.models import Company, JobListing
from jobpilot.admin.transfer.reader import read_file
from jobpilot.admin.transfer.tables import MISSING, PAGE, Limits, UnreadableFileError

HEADINGS = ["name", "industry", "location"]
NAIVE = datetime(2026, 3, 1, 9, 30)  # noqa: DTZ001 (a workbook knows no time zones)
ROWS = [["Müller & Söhne", 'say "Grüezi", twice; or | not', "Zürich\tWest"], ["Café\nCentral", "", "Orléans"]]
CODECS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-16-le without": b"",
    "utf-16-be without": b"",
    "utf-32-le": codecs.BOM_UTF32_LE,
    "cp1252": b"",
}


def table_of(data: bytes, model: Any = Company, name: str = "rows.csv", limits: Limits = PAGE):
    page: Any = admin.site._registry[model]
    return read_file(data, page.resource(), limits, name=name)


def cells(table) -> list[list]:
    return [list(row) for row in table]


def refusal(data: bytes, **kwargs) -> str:
    with pytest.raises(UnreadableFileError) as refused:
        table_of(data, **kwargs)
    return str(refused.value)


def workbook(*rows, **sheets) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for title in sheets:
        book.create_sheet(title)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"], ids=["windows", "unix", "old mac"])
@pytest.mark.parametrize(("codec", "delimiter"), list(product(CODECS, ",;\t|")))
def test_each_encoding_with_each_delimiter(codec, delimiter, line_end):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows([HEADINGS, *ROWS])

    table = table_of(CODECS[codec] + text.getvalue().encode(codec.split()[0]))

    assert table.headers == HEADINGS
    assert cells(table) == ROWS
    assert table.places == ["line 2", "line 3"]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1250", "Wisła i Żubr, Łódź"),
        ("cp1251", "Иванов и сыновья, Москва"),
        ("cp932", "株式会社 東京製作所"),
        ("cp949", "주식회사 서울상사"),
    ],
)
def test_another_alphabet_is_recognised_and_named(codec, name):
    table = table_of(f'name,industry\n"{name}",Foods\n'.encode(codec))

    assert cells(table) == [[name, "Foods"]]
    assert "The encoding was guessed" in table.notes[0]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("NAME,Founded Year\nQuay,1990\n", ["name", "founded_year"]),
        (" name ; founded-year \nQuay;1990\n", ["name", "founded_year"]),
        ("\ufeff\ufeffname,FOUNDED_YEAR\nQuay,1990\n", ["name", "founded_year"]),
        ("sep=;\nname;founded_year\nQuay;1990\n", ["name", "founded_year"]),
        (",\n\n,,\nname,founded_year\nQuay,1990\n", ["name", "founded_year"]),
        ('name, "founded_year"\nQuay, "1990"\n', ["name", "founded_year"]),
        ("name,founded_year,\nQuay,1990,\n", ["name", "founded_year"]),
    ],
)
def test_headings_are_found(text, columns):
    table = table_of(text.encode())

    assert table.headers == columns
    assert cells(table) == [["Quay", "1990"]]
    assert table.notes == []


def test_a_label_of_a_page_is_a_heading():
    table = table_of(b"title,Job URL\nCook,https://x.example/1\n", JobListing)
    assert table.headers == ["title", "job_url"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(
            b"name,industry\nA,B\nQuay\n", "Line 3 has 1 cell for 2 columns: “industry” is missing.", id="short"
        ),
        pytest.param(
            b'name,industry\n"a\nb",c\nd,"e\n\nf,g\n',
            'Line 4 opens a quotation mark (") that is never',
            id="open quote",
        ),
        pytest.param(
            b'name\n"Quay" Works\n', "Line 2: text follows a closing quotation mark", id="text behind a quote"
        ),
        pytest.param(b"name,Name\nA,B\n", "The column name is in the file twice (“name” and “Name”).", id="twice"),
        pytest.param(b"name,industry\n\n", "The file has headings and no rows.", id="only headings"),
        pytest.param(b"\xef\xbb\xbf", "The file is empty.", id="only a mark"),
        pytest.param("name\nMüller\nä\nö\n".encode() + b"\xff\n", "Line 5 is damaged", id="damaged UTF-8"),
        pytest.param(b"\xff\xfen\x00a\x00m", "Line 1 is damaged", id="cut UTF-16"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(50), "This is an old Excel file", id="xls"),
        pytest.param(b"%PDF-1.7", "This is a PDF.", id="pdf"),
        pytest.param(b"<html></html>", "This is a web page", id="html"),
        pytest.param(
            b'[{"name": "A", "name": "B"}]', "An object has the key “name” twice, with “A” and “B”.", id="key"
        ),
        pytest.param(b'[{"name": "A"}, "B"]', "and item 2 is a text.", id="a text among objects"),
        pytest.param(b'{"name": "A"}', "JSON has to be a list of objects", id="one object"),
        pytest.param(b'[{"name": "A" "b": 1}]', "Line 1, column 15: not valid JSON", id="a comma too few"),
        pytest.param(b'[{"name": NaN}]', "NaN is not valid JSON", id="NaN"),
        pytest.param(b'[{"size": ' + b"9" * 5000 + b"}]", "thousands of digits", id="endless number"),
        pytest.param(b"[" * 200_000, "nested too deeply", id="nested"),
        pytest.param(("name," + "x," * 600 + "\nA" + "," * 601).encode(), "at most 500 can be read", id="columns"),
    ],
)
def test_what_is_not_certain_is_refused(data, message):
    assert message in refusal(data, name="rows.json" if data[:1] in b"[{" else "rows.csv")


def test_many_wrong_rows_are_counted():
    message = refusal(b"name,industry\n" + b"A\n" * 12)
    assert message.count("Line ") == 5
    assert message.endswith("And 7 more.")


def test_a_column_without_heading_is_named():
    assert table_of(b"name,,industry\nA,lost,B\n").notes == ["Column 2 has no heading and is not read."]


def test_a_key_that_an_object_lacks_is_no_empty_cell():
    table = table_of(json.dumps([{"name": "A", "size": None}, {"size": "", "name": "B"}, {"name": "C"}]).encode())
    assert cells(table) == [["A", None], ["B", ""], ["C", MISSING]]


class TestWorkbooks:
    def test_numbers_dates_and_texts(self):
        data = workbook(
            ["Title", "posted_date", "salary_min", "location"],
            ["Cook", NAIVE, 65000.5, "'=1"],
            [],
            ["Fitter", None, 50000.0, "_x005F_x0041_"],
        )

        table = table_of(data, JobListing)

        assert cells(table) == [
            ["Cook", NAIVE, 65000.5, "=1"],
            ["Fitter", "", 50000, "_x0041_"],
        ]
        assert table.places == ["row 2", "row 4"]
        assert table.facts[0] == "XLSX, sheet “Sheet”"

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (workbook(), "The sheet “Sheet” is empty."),
            (workbook(["name"]), "The file has headings and no rows."),
            (workbook(["name"], ["A", "left over"]), "Row 2 has “left over” in a column without a heading."),
            (workbook(["name", "size"], ["A", "#N/A"]), "Row 2, column size: the cell holds the error #N/A."),
            (workbook(["name"], ["=1+1"]), "Row 2, column name: the formula has no stored value."),
            (workbook(["x"] * 501), "The sheet has more than 500 columns."),
            (workbook(["name"], ["A"])[:-200], "The workbook is damaged"),
            (b"PK\x03\x04" + bytes(100), "The workbook is damaged"),
        ],
    )
    def test_what_cannot_be_read_is_a_sentence(self, data, message):
        assert message in refusal(data)

    def test_other_sheets_are_named(self):
        table = table_of(workbook(["name"], ["A"], Notes=None))
        assert table.notes == ["Only the first sheet, “Sheet”, is read, and not “Notes”."]

    def test_a_bomb_is_not_unpacked(self):
        bomb = io.BytesIO(workbook(["name"], ["A"]))
        with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/media/zeros.bin", bytes(2_000_000))

        message = refusal(bomb.getvalue(), limits=Limits(size=100_000, rows=5))

        assert message == "The workbook unpacks to more than can be read. Save the sheet as CSV and choose that file."

    def test_rows_are_counted(self):
        message = refusal(workbook(["name"], *(["A"] for _ in range(6))), limits=Limits(size=100_000, rows=5))
        assert message.startswith("The file has more than 5 rows.")

    def test_sizes_and_entities_of_a_file_are_not_believed(self):
        entities = '<!DOCTYPE s [<!ENTITY a "' + "a" * 1000 + '"><!ENTITY b "' + "&a;" * 1000 + '">'
        entities += '<!ENTITY c "' + "&b;" * 1000 + '">]>'
        data = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(workbook(["name"], ["A"]))) as full,
            zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed,
        ):
            for part in full.namelist():
                text = full.read(part).decode()
                if part == "xl/worksheets/sheet1.xml":
                    text = entities + text.replace("A1:A2", "A1:XFD1048576").replace("<sheetData>", "&c;<sheetData>")
                packed.writestr(part, text)

        assert "The workbook is damaged" in refusal(data.getvalue())
