"""A file of JobSpy is read whatever has been done to its columns, and in the shapes in which pandas writes JSON."""

import json

import pytest

from jobpilot.intake.jobspy import read_jobspy
from jobpilot.intake.recognition import recognised

ROW = {
    "id": "in-a1",
    "site": "indeed",
    "job_url": "https://www.indeed.com/viewjob?jk=a1",
    "title": "Welder",
    "company": "Quayside",
    "location": "Hull, GB",
    "date_posted": "2026-10-20",
    "job_type": "fulltime",
    "min_amount": 30_000,
    "is_remote": True,
}
OTHER = ROW | {"id": "in-a2", "job_url": "https://www.indeed.com/viewjob?jk=a2", "title": "Fitter"}


def as_csv(heading):
    return "\n".join([",".join(map(heading, ROW)), *(",".join(f'"{v}"' for v in row.values()) for row in (ROW, OTHER))])


def camel(name):
    first, *others = name.split("_")
    return first + "".join(map(str.title, others))


FILES = {
    "capitals": as_csv(str.upper),
    "with blanks": as_csv(lambda name: name.replace("_", " ").title()),
    "camel case": as_csv(camel),
    "enumerations": as_csv(str).replace("fulltime", "JobType.FULL_TIME"),
    "by column": json.dumps({name: {"0": ROW[name], "1": OTHER[name]} for name in ROW}),
    "by row": json.dumps({"0": ROW, "1": OTHER}),
    "split": json.dumps({"columns": [*ROW], "index": [0, 1], "data": [[*ROW.values()], [*OTHER.values()]]}),
    "lines": f"{json.dumps(ROW)}\n{json.dumps(OTHER)}\n",
    "objects": json.dumps([row | {"location": {"city": "Hull", "country": "GB"}} for row in (ROW, OTHER)]),
}


@pytest.mark.parametrize("row", ["Firma neznámá;;;\n", "a;b;c;\n"], ids=["empty cells", "letters"])
def test_a_row_is_not_taken_for_the_headings(row):
    table = recognised(
        f"Zaměstnavatel;Pozice;Kdy;Fáze\nAcme;Svářeč;3.4.2026;Odesláno\n{row}".encode(), "list.csv"
    ).table
    assert table.headings == ["Zaměstnavatel", "Pozice", "Kdy", "Fáze"]
    assert len(table.rows) == 2


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_a_file_is_recognised_and_read(content):
    assert recognised(content.encode(), "jobs").format == "jobspy"
    found = [posting for _, posting in read_jobspy(content.encode())]
    assert [posting["title"] for posting in found] == ["Welder", "Fitter"]
    for posting in found:
        assert (posting["location"], posting["job_type"], posting["remote_type"]) == ("Hull, GB", "full_time", "remote")
        assert (posting["salary_min"], posting["posted_date"].isoformat()) == ("30000", "2026-10-20")


def test_a_file_saved_by_a_spreadsheet_in_another_language_is_read():
    text = 'id;site;title;company;is_remote;min_amount\nin-1;indeed;"Fitter &amp; Welder";Quayside;WAHR;16,5\n'
    [(_, posting)] = read_jobspy(text.encode())
    assert (posting["title"], posting["remote_type"]) == ("Fitter & Welder", "remote")
    assert posting["salary_min"] == "16.5"


def test_a_place_in_columns_of_its_own_is_read():
    [(_, posting)] = read_jobspy(
        b"SITE,TITLE,COMPANY,CITY,STATE,COUNTRY,JOB_URL\nindeed,Cook,Acme,Boise,ID,US,https://a.example\n"
    )
    assert posting["location"] == "Boise, ID, US"
