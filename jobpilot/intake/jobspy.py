"""Read the listings in a file that JobSpy wrote: CSV, XLSX or JSON, with the columns of any of its versions."""

import re
from functools import lru_cache
from html import unescape
from typing import Any

from companies.matching import names_nobody
from companies.matching.urls import hiring_site
from companies.postings.reading.html_text import text_of
from companies.postings.reading.pay import currency_of
from companies.postings.reading.words import JOB_TYPES, LEVELS, REMOTE_TYPES, first_meaning, folded, meaning, period_of
from jobpilot.intake.days import read_day
from jobpilot.intake.tables import Row, read_table

COLUMNS = frozenset(
    [
        *("id", "site", "job_url", "job_url_direct", "title", "company", "location", "date_posted", "job_type"),
        *("salary_source", "interval", "min_amount", "max_amount", "currency", "is_remote", "job_level"),
        *("job_function", "listing_type", "emails", "description", "company_industry", "company_url"),
        *("company_logo", "company_url_direct", "company_addresses", "company_num_employees", "company_revenue"),
        *("company_description", "skills", "experience_range", "company_rating", "company_reviews_count"),
        *("vacancy_count", "work_from_home_type", "logo_photo_url", "banner_photo_url", "ceo_name", "ceo_photo_url"),
    ]
)
PLACE = ("city", "state", "country")  # of a location that is an object, or in columns of their own
TRUE = frozenset(
    ("true", "1", "1 0", "yes", "wahr", "vrai", "verdadero", "vero", "waar", "prawda")
)  # as Excel saves it
NAMES = {name.replace("_", ""): name for name in COLUMNS}


def known(headings: list[str]) -> int:
    """Return how many of the headings are columns of JobSpy."""
    return len(COLUMNS.intersection(map(_column, headings)))


@lru_cache(maxsize=1_000)
def _column(heading: str) -> str:
    """Return the column of JobSpy that a heading names in any spelling: "Job URL" and "jobUrl" are "job_url"."""
    return NAMES.get(folded(heading).replace(" ", ""), heading)


def read_jobspy(data: bytes, *, name: str = "") -> list[tuple[int, dict[str, Any]]]:
    """Return the postings of a file as fields for `bulk_upsert_jobs()`, each with the number of its row.

    Raise UnreadableFileError if the file is no table.
    """
    table = read_table(data, known, name=name)
    return [(row.number, posting_of(row)) for row in table.rows]


def posting_of(row: Row) -> dict[str, Any]:
    """Return what a row says, as fields for `bulk_upsert_jobs()`."""
    headings = {_column(heading): heading for heading in row.cells}
    text = {name: row.text(headings.get(name, name)) for name in COLUMNS}
    amounts = {name: _amount(text[name]) for name in ("min_amount", "max_amount")}
    has_pay = any(amounts.values())
    site = text["company_url_direct"]
    posting = {
        "title": unescape(text["title"]),
        "company": "" if names_nobody(text["company"]) else unescape(text["company"]),
        "company_website": site if not hiring_site(site) else "",
        "location": text["location"] or _place(row),
        "remote_type": _remote_type(text),
        "job_type": first_meaning(JOB_TYPES, [text["job_type"].replace("JobType.", "")]),
        "experience_level": meaning(LEVELS, text["job_level"]),
        "salary_min": amounts["min_amount"],
        "salary_max": amounts["max_amount"],
        "salary_currency": currency_of(text["currency"]) if has_pay else "",
        "salary_period": period_of(text["interval"]) if has_pay else "",
        "posted_date": read_day(row.cells[headings["date_posted"]], "") if text["date_posted"] else None,
        "description": text_of(text["description"]),
        "skills_required": [skill for each in text["skills"].split(",") if (skill := each.strip())],
        "job_url": text["job_url"],
        "application_url": text["job_url_direct"],
        "source": text["site"],
        "source_job_id": text["id"],
    }
    return {name: value for name, value in posting.items() if value}


def _remote_type(text: dict[str, str]) -> str:
    said = meaning(REMOTE_TYPES, text["work_from_home_type"])
    return said or ("remote" if folded(text["is_remote"]) in TRUE else "")


def _place(row: Row) -> str:
    parts = {folded(heading).removeprefix("location "): row.text(heading) for heading in row.cells}
    return ", ".join(filter(None, map(parts.get, PLACE)))


def _amount(text: str) -> str:
    text = re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", text)  # saved where decimals have a comma
    return text if text.strip("0.") else ""
