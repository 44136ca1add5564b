"""What a workbook shows is read: cells that span rows, and the addresses that texts lead to."""

import io
from dataclasses import replace

import openpyxl
import pytest

from jobpilot.admin.transfer.tables import COMMAND, UnreadableFileError
from jobpilot.intake.tables import read_table
from jobpilot.intake.tracker import known, read_tracker


def sheet_of(*rows, merged=(), links=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, address in (links or {}).items():
        book.active[cell].hyperlink = address
    for cells in merged:
        book.active.merge_cells(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def said(data, *names):
    applications, skipped, _ = read_tracker(data, name="jobs.xlsx")
    assert skipped == []
    return [tuple(each.posting.get(name) for name in names) for each in applications]


def test_a_cell_that_spans_rows_is_said_of_each():
    data = sheet_of(
        ["My applications"],
        ["Company", "Role", "City"],
        ["Quay", "Cook", "Hull"],
        [None, "Baker", None],
        [None, "Waiter", "Leeds"],
        [],
        ["Moss", "Clerk", None],
        merged=["A1:C1", "A3:A6", "C3:C4"],
    )
    assert said(data, "company", "title", "location") == [
        ("Quay", "Cook", "Hull"),
        ("Quay", "Baker", "Hull"),
        ("Quay", "Waiter", "Leeds"),
        ("Moss", "Clerk", None),
    ]


@pytest.mark.parametrize("heading", ["Link", "Posting", "Anzeige"])
def test_the_address_that_a_text_leads_to_is_the_posting(heading):
    data = sheet_of(
        ["Company", "Role", heading],
        ["Quay", "Cook", "here"],
        ["Moss", "Clerk", "https://jobs.example/2"],
        ["Fen", "Guide", '=HYPERLINK("https://jobs.example/3?a=1&b=2","open")'],
        ["Tarn", "Ranger", "lost"],
        links={"C2": "https://jobs.example/1", "C3": "https://jobs.example/2"},
    )
    table = read_table(data, known)
    assert table.headings == ["Company", "Role", heading, f"{heading} (link)"]
    assert [row.text(heading) for row in table.rows] == ["here", "https://jobs.example/2", "open", "lost"]
    assert said(data, "title", "job_url") == [
        ("Cook", "https://jobs.example/1"),
        ("Clerk", "https://jobs.example/2"),
        ("Guide", "https://jobs.example/3?a=1&b=2"),
        ("Ranger", None),
    ]


def test_a_title_that_leads_to_its_posting():
    data = sheet_of(
        ["Company", "Role"],
        ["Quay", "Cook"],
        ["Moss", "Clerk"],
        links={"A2": "https://quay.example/", "B2": "https://jobs.example/1", "B3": "mailto:ada@moss.example"},
    )
    assert said(data, "title", "job_url", "company_website") == [
        ("Cook", "https://jobs.example/1", None),
        ("Clerk", None, None),
    ]


def test_the_site_of_the_company():
    data = sheet_of(["Company", "Role", "Website"], ["Quay", "Cook", "site"], links={"C2": "https://quay.example/"})
    assert said(data, "company_website", "job_url") == [("https://quay.example/", None)]


def test_an_address_that_the_cell_says_adds_no_column():
    data = sheet_of(
        ["Company", "Role", "URL"],
        ["Quay", "Cook", "https://a.example/1"],
        links={"C2": "https://a.example/1/", "B2": "#Lists!A1"},
    )
    assert read_table(data, known).headings == ["Company", "Role", "URL"]


def test_a_sheet_of_merged_cells_is_refused():
    data = sheet_of(["Company", "Role"], *([["Quay", "Cook"]] * 3), merged=["A2:A3", "B2:B3", "A4:B4"])
    with pytest.raises(UnreadableFileError, match="“Sheet” has more than 2 merged cells and links"):
        read_table(data, known, limits=replace(COMMAND, rows=2))


def book_of(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


HEADINGS = ["Company", "Role", "Status"]


def test_a_sheet_with_the_same_headings_is_more_of_the_same():
    data = book_of(
        Notes=[["Mind the gap"]],
        **{"2025": [HEADINGS, ["Quay", "Cook", "Rejected"]], "2026": [["This year"], HEADINGS, ["Moss", "Clerk", ""]]},
    )
    table = read_table(data, known)
    assert [(row.number, row.text("Role")) for row in table.rows if not row.problem] == [(2, "Cook"), (6, "Clerk")]
    assert table.apart == ["Mind the gap", "This year"]
    assert table.unread_sheets == ["Notes"]


def test_each_row_of_a_sheet_with_other_headings_is_accounted_for():
    people = [["Company", "Name", "Status"], ["Quay", "Jo Ardley", "on leave"]]
    applications, skipped, mapping = read_tracker(book_of(Jobs=[HEADINGS, ["Quay", "Cook", "Applied"]], People=people))
    table = read_table(book_of(Jobs=[HEADINGS, ["Quay", "Cook", "Applied"]], People=people), known)
    assert [each.posting["title"] for each in applications] == ["Cook"]
    assert [row.problem for row in table.rows] == [
        "",
        "It is on the sheet “People”, which has other headings. Save that sheet as a file of its own.",
    ]
    assert table.rows[1].cells == {
        "People: Company": "Quay",
        "People: Name": "Jo Ardley",
        "People: Status": "on leave",
    }
    assert [each.number for each in skipped] == [4]
    assert mapping.unknown_statuses(table) == []


def test_all_sheets_together_are_not_longer_than_may_be_read():
    rows = [HEADINGS, *[["Quay", "Cook", "Applied"]] * 20]
    with pytest.raises(UnreadableFileError, match="The file has more than 25 rows"):
        read_table(book_of(A=rows, B=rows, C=rows), known, limits=replace(COMMAND, rows=25))
