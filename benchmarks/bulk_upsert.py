"""Measure how many new, unchanged and changed postings `bulk_upsert_jobs()` stores per second, or saving one by one.

The postings come from an iterator, so that peak memory shows whether it grows with their number; each company has ten.
A sample is also saved one by one: resolve the company, get or create the listing, and save it.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from typing import Any, cast

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from django.db import connections

from benchmarks._companies import DATA, company_names, read
from benchmarks.seed import peak_memory
from companies.identity.mention import Mention
from companies.identity.resolution import resolve_companies
from companies.models import JobListing, JobSource, JobSourceListing
from companies.postings.reader import Posting
from companies.postings.upsert import bulk_upsert_jobs

POSTINGS_PER_COMPANY = 10


def postings(numbers: range, companies: list[str], **values) -> Iterator[Posting]:
    """Yield postings as from a crawler; each number has the same posting on every run."""
    words = sorted({word for row in read(DATA, "sec_filers.csv") for word in row["name"].lower().split()})
    random.Random(5).shuffle(words)
    for number in numbers:
        chosen = random.Random(number)
        company = number // POSTINGS_PER_COMPANY % len(companies)
        posting = {
            "source": f"board {number % 3}",
            "source_job_id": number,
            "company": companies[company],
            "company_website": f"https://www.c{company}.example/careers" if company % 3 else "",
            "title": f"{chosen.choice(('Senior', 'Lead', 'Junior'))} {chosen.choice(words)} engineer",
            "location": chosen.choice(("Oslo, Norway", "Berlin", "New York, NY", "Remote")),
            "description": " ".join(words[(start := chosen.randrange(len(words))) : start + 300]),
            "requirements": " ".join(words[start - 50 : start]),
            "job_type": "full_time",
            "remote_type": chosen.choice(("remote", "hybrid", "on_site")),
            "experience_level": "mid_level",
            "salary_min": chosen.randrange(40_000, 90_000),
            "salary_max": 120_000,
            "salary_currency": "USD",
            "skills_required": ["Python", "SQL"],
            "tech_stack": ["Django"],
            "job_url": f"https://board.example/jobs/{number}",
            "posted_date": "2026-01-31T12:00:00Z",
            "source_url": f"https://api.board.example/jobs/{number}",
            "source_metadata": {"rank": number},
            **values,
        }
        yield cast(Posting, posting)


def in_bulk(rows: Iterator[Posting], using: str) -> None:
    assert not bulk_upsert_jobs(rows, using=using).refused  # noqa: S101


def one_by_one(rows: Iterator[Posting], using: str) -> None:
    """Save postings in the obvious way, without validation."""
    for posting in rows:
        row = cast(dict[str, Any], posting)
        mention = Mention(row.pop("company"), row.pop("company_website"))
        (company,) = resolve_companies([mention], using=using)
        source, _ = JobSource.objects.using(using).get_or_create(name=row.pop("source"))
        key = {"source_id": source.pk, "source_job_id": row.pop("source_job_id")}
        source_listing = JobSourceListing.objects.using(using).select_related("job").filter(**key).first()
        job = source_listing.job if source_listing else JobListing(source=source.name)
        source_listing = source_listing or JobSourceListing(job=job, **key)
        source_listing.source_url, source_listing.source_metadata = row.pop("source_url"), row.pop("source_metadata")
        job.company_id = company.company_id
        for name, value in row.items():
            setattr(job, name, value)
        job.save(using=using)
        source_listing.save(using=using)


def measure(save: Callable, kind: str, numbers: range, companies: list[str], using: str) -> None:
    steps: dict[str, dict[str, object]] = {
        "new": {},
        "unchanged": {},
        "pay changed": {"salary_max": 130_000},
        "text changed": {"title": "Baker"},
    }
    kept: dict[str, object] = {}
    for step, values in steps.items():
        kept |= values  # keep earlier changes
        started, processor = time.perf_counter(), time.process_time()
        save(postings(numbers, companies, **kept), using)
        seconds, processor = time.perf_counter() - started, time.process_time() - processor
        count = len(numbers)
        print(
            f"{kind:11} {save.__name__:10} {step:13} {count:>8,} {seconds:>9.1f} {processor:>13.1f} "
            f"{count / seconds:>10,.0f} {peak_memory():>9}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--postings", type=int, default=20_000)
    parser.add_argument("--sample", type=int, default=1_000, help="saved one by one (0: none); default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    options = parser.parse_args()
    companies = company_names(max(1, options.postings // POSTINGS_PER_COMPANY))
    titles = ("", "", "", "postings", "seconds", "processor, s", "per second", "peak MiB")
    print("{:11} {:10} {:13} {:>8} {:>9} {:>13} {:>10} {:>9}".format(*titles))
    for kind in options.database or KINDS:
        with empty_database(kind) as alias:
            measure(in_bulk, kind, range(options.postings), companies, alias)
            with connections[alias].cursor() as cursor:
                cursor.execute("ANALYZE")  # as both databases do by themselves sooner or later
            if options.sample:
                numbers = range(options.postings, options.postings + options.sample)
                measure(one_by_one, kind, numbers, companies, alias)


if __name__ == "__main__":
    main()
