"""Read files whose right reading is known, and print how many of their fields are right, empty and wrong, by kind.

Each file NAME of a folder KIND has NAME.expected.json beside it: what a careful person reads out of it.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import benchmarks._databases  # noqa: F401  # first, as it sets Django up

# isort: split
from companies.postings.reading.page import read_page
from companies.postings.reading.text import read_text
from companies.postings.reading.words import folded
from jobpilot.intake.jobspy import read_jobspy
from jobpilot.intake.linkedin import JOBS
from jobpilot.intake.recognition import recognised
from jobpilot.intake.tracker import application_of, read_tracker

GIVEN = Path(__file__).resolve().parent.parent / "tests/support/data/intake"
FIELDS = [
    *("title", "company", "company_website", "location", "remote_type", "job_type", "experience_level"),
    *("salary_min", "salary_max", "salary_currency", "salary_period", "posted_date", "application_deadline"),
    *("description_contains", "skills", "job_url", "source", "source_job_id"),
    *("status", "applied_date", "notes", "tags", "contacts", "interviews", "resume"),
]
# Ours, of those that the expectations name in other words.
SAME = {
    "on_site": "onsite",
    "entry_level": "entry",
    "mid_level": "mid",
    "senior_level": "senior",
}
NEAREST: dict[str, set[str | None]] = {
    "internship": {"entry"},
    "lead": {"senior"},
    "mid_senior": {"mid", "senior"},
    "apprenticeship": {"internship", "temporary"},
    "volunteer": {None},
    "per_diem": {"temporary"},
    "freelance": {"contract"},
    "contract": {"freelance"},
}
EMPTY: tuple[Any, ...] = (None, "", [], {})


def read_html(file: Path, expected: dict) -> list[dict]:
    return read_page(file.read_bytes(), address=expected.get("given", {}).get("page_url", ""))


def read_plain(file: Path, expected: dict) -> list[dict]:
    return [read_text(file.read_text(encoding="utf-8"))]


def read_listings(file: Path, expected: dict) -> list[dict]:
    return [posting for _, posting in read_jobspy(file.read_bytes(), name=file.name)]


def read_applications(file: Path, expected: dict) -> list[dict]:
    found, skipped, _ = read_tracker(file.read_bytes(), name=file.name)
    if {each.number for each in skipped} != {each["row"] for each in expected["skipped"]}:
        found = []
    return [
        {
            **each.posting,
            "status": each.status,
            "applied_date": each.dates.get("applied_date"),
            "notes": each.notes,
            "tags": each.tags,
            "contacts": _named(each.contacts),
            "interviews": [{"date": each.dates["interview"].isoformat()}] if "interview" in each.dates else [],
        }
        for each in found
    ]


def read_export(file: Path, expected: dict) -> list[dict]:
    """Return the applications, the saved jobs, and the resume as one more."""
    given = recognised(file.read_bytes(), file.name)
    jobs = [application_of(row, given.mapping, given.table) for row in given.table.rows if row.part == JOBS]
    found = [
        {
            **job.posting,
            "status": job.status,
            "applied_date": job.dates.get("applied_date"),
            "contacts": _named(job.contacts),
        }
        for job in jobs
    ]
    resume = _of_the_schema(given.resume)
    if "location" in resume.get("basics", {}):
        place = resume["basics"].pop("location")
        if expected.get("location_text", "") not in place["address"]:
            resume["location"] = place
    forbidden = [text for text in expected["must_not_be_read"] if text in str(given)]
    return [*found, {"resume": forbidden or resume or None}]


def _named(contacts: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return the people as the expectations know them: without their phone numbers."""
    return [{key: text for key, text in contact.items() if key != "phone"} for contact in contacts]


def _of_the_schema(resume: dict) -> dict:
    """Return a copy without the few names that JSON Resume does not have, and that the skill bank has."""
    copy = json.loads(json.dumps(resume))
    for section, names in {"education": ["description"], "certificates": ["expiryDate", "credentialId"]}.items():
        for entry in copy.get(section, []):
            for name in names:
                entry.pop(name, None)
    return copy


READERS: dict[str, Callable[[Path, dict], list[dict]]] = {
    "jobposting_html": read_html,
    "plain_text": read_plain,
    "jobspy": read_listings,
    "tracker": read_applications,
    "linkedin_export": read_export,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=GIVEN, help="with a folder for each kind")
    parser.add_argument("--show", action="store_true", help="print each field that is not right")
    given = parser.parse_args()
    print("| kind | files | fields | right | left empty | wrong |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for kind, read in READERS.items():
        files = sorted(path for path in (given.folder / kind).glob("*") if not path.name.endswith(".expected.json"))
        outcomes: Counter[str] = Counter()
        for file in files:
            expected = json.loads(file.with_name(f"{file.name}.expected.json").read_text(encoding="utf-8"))
            for outcome, line in compared(read(file, expected), expected):
                outcomes[outcome] += 1
                if given.show and outcome != "right":
                    print(f"{outcome:6} {file.name}: {line}", file=sys.stderr)
        if total := outcomes.total():
            shares = (f"{100 * outcomes[name] / total:.1f} %" for name in ("right", "empty", "wrong"))
            print(f"| {kind} | {len(files)} | {total} | {' | '.join(shares)} |")
    return 0


def compared(found: list[dict], expected: dict) -> Iterator[tuple[str, str]]:
    """Yield for each field whether it is right, empty or wrong, and what was found and expected."""
    jobs = expected.get("jobs", expected.get("applications", []))
    if "saved_jobs" in expected:
        jobs = [*jobs, *expected["saved_jobs"], {"resume": expected["resume"]}]
    for number in range(max(len(jobs), len(found))):
        job = jobs[number] if number < len(jobs) else None
        ours = found[number] if number < len(found) else {}
        if job is None and not ours.get("title"):
            continue
        if job is None:
            yield "wrong", f"a posting too many: {ours.get('title')}"
            continue
        for field in FIELDS:
            if field not in job:
                continue
            accepted = job.get("accept", {}).get(field, [job[field]])
            value = value_of(ours, field)
            if any(is_same(field, value, right) for right in accepted):
                yield "right", ""
            elif value in EMPTY:
                yield ("right" if expected.get("lenient") else "empty"), f"{field}: nothing, not {accepted[0]!r}"
            else:
                yield "wrong", f"{field}: {value!r}, not {accepted!r}"


def value_of(ours: dict, field: str) -> Any:
    match field:
        case "description_contains":
            return ours.get("description")
        case "skills":
            return ours.get("skills_required", [])
        case _:
            value = ours.get(field)
            return value.isoformat() if isinstance(value, date) else value


def is_same(field: str, value: Any, right: Any) -> bool:
    if field == "description_contains":
        plain = " ".join((value or "").split())
        return all(" ".join(part.split()) in plain for part in right)
    if right in EMPTY:
        return value in EMPTY or field == "source"
    if field == "source":
        return value in EMPTY or folded(right).split()[0] in folded(value) or folded(value) in folded(right)
    if value in EMPTY:
        return None in NEAREST.get(right if isinstance(right, str) else "", ())
    if field in ("salary_min", "salary_max"):
        return float(value) == float(right)
    if field == "resume" or (isinstance(right, list) and right and isinstance(right[0], dict)):
        return value == right
    if isinstance(right, list):
        return {folded(each) for each in right} == {
            folded(each) for each in (value if isinstance(value, list) else [value])
        }
    if field == "location":
        return all(part in folded(value) for place in right.split(";")[:1] for part in map(folded, place.split(",")))
    ours = SAME.get(str(value), str(value))
    if ours in NEAREST.get(right, ()):
        return True
    return " ".join(ours.casefold().split()).rstrip("/") == " ".join(str(right).casefold().split()).rstrip("/")


if __name__ == "__main__":
    sys.exit(main())
