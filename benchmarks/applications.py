"""Measure the import of a job tracker's table: its rows new, the same file again, and taking the import back."""

import csv
from pathlib import Path

from benchmarks.jobspy import measure  # first, as it sets Django up

# isort: split
from benchmarks._companies import company_names

PER_COMPANY = 3
STATUSES = ["Saved", "Applied", "Rejected", "Interview", "Offer", "Ghosted"]
HEADINGS = [
    *("Company", "Title", "Status", "Date applied", "Interview date", "Contact", "Contact email", "Location", "Salary"),
    *("Job URL", "Tags", "Notes"),
]


def write_file(file: Path, rows: int) -> None:
    """Write a table with three applications to each company, and an interview in every third one."""
    names = company_names(rows // PER_COMPANY + 1)
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(HEADINGS)
        for number in range(rows):
            status, company, day = STATUSES[number % len(STATUSES)], number // PER_COMPANY, number % 28 + 1
            applied = f"2026-09-{day:02}" if status != "Saved" else ""
            interview = f"2026-10-{day:02}" if status in ("Interview", "Offer") else ""
            person = f"Jo {company}", f"jo@acme{company}.com"
            rest = (
                "Toledo, OH",
                "$25 an hour",
                f"https://acme{company}.com/jobs/{number}",
                "metal;north",
                f"Note {number}",
            )
            writer.writerow([names[company], f"Welder {number}", status, applied, interview, *person, *rest])


if __name__ == "__main__":
    measure(write_file, __doc__)
