"""How many postings a second `bulk_upsert_jobs` takes, new, unchanged and changed, beside saving them one by one.

The postings come from a stream, so that memory tells whether it grows with their number, and ten of them are of one
company. One by one, on a sample: the company resolved, the listing got or created, and saved.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator

from benchmarks._databases import KINDS, empty_database  # first: it makes Django ready

# isort: split
from django.db import connections

from benchmarks._companies import DATA, company_names, read
from benchmarks.seed import peak_memory
from companies.identity.mention import Mention
from companies.identity.resolution import resolve_companies
from companies.models import JobListing, JobSource, JobSourceListing
from companies.postings.upsert import bulk_upsert_jobs

POSTINGS_OF_A_COMPANY = 10


def postings(numbers: range, companies: list[str], **values) -> Iterator[dict]:
    """As a crawler brings them; each number always the same."""
    words = sorted({word for row in read(DATA, "sec_filers.csv") for word in row["name"].lower().split()})
    random.Random(5).shuffle(words)
    for number in numbers:
        chosen = random.Random(number)
        company = number // POSTINGS_OF_A_COMPANY % len(companies)
        yield {
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


def in_bulk(rows: Iterator[dict], using: str) -> None:
    assert not bulk_upsert_jobs(rows, using=using).refused  # noqa: S101


def one_by_one(rows: Iterator[dict], using: str) -> None:
    """The way that first comes to mind; it validates nothing."""
    for row in rows:
        mention = Mention(row.pop("company"), row.pop("company_website"))
        (company,) = resolve_companies([mention], using=using)
        source, _ = JobSource.objects.using(using).get_or_create(name=row.pop("source"))
        key = {"source_id": source.pk, "source_job_id": row.pop("source_job_id")}
        carried = JobSourceListing.objects.using(using).select_related("job").filter(**key).first()
        job = carried.job if carried else JobListing(source=source.name)
        carried = carried or JobSourceListing(job=job, **key)
        carried.source_url, carried.source_metadata = row.pop("source_url"), row.pop("source_metadata")
        job.company_id = company.company_id
        for name, value in row.items():
            setattr(job, name, value)
        job.save(using=using)
        carried.save(using=using)


def measure(way: Callable, kind: str, numbers: range, companies: list[str], using: str) -> None:
    steps = {"new": {}, "unchanged": {}, "pay changed": {"salary_max": 130_000}, "text changed": {"title": "Baker"}}
    kept: dict = {}
    for step, values in steps.items():
        kept |= values  # what changed before stays so
        started, processor = time.perf_counter(), time.process_time()
        way(postings(numbers, companies, **kept), using)
        seconds, processor = time.perf_counter() - started, time.process_time() - processor
        count = len(numbers)
        print(
            f"{kind:11} {way.__name__:10} {step:13} {count:>8,} {seconds:>9.1f} {processor:>13.1f} "
            f"{count / seconds:>9,.0f} {peak_memory():>9}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--postings", type=int, default=20_000)
    parser.add_argument("--sample", type=int, default=1_000, help="one by one (0: none); default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    options = parser.parse_args()
    companies = company_names(max(1, options.postings // POSTINGS_OF_A_COMPANY))
    titles = ("", "", "", "postings", "seconds", "of processor", "a second", "peak MiB")
    print("{:11} {:10} {:13} {:>8} {:>9} {:>13} {:>9} {:>9}".format(*titles))
    for kind in options.database or KINDS:
        with empty_database(kind) as alias:
            measure(in_bulk, kind, range(options.postings), companies, alias)
            with connections[alias].cursor() as cursor:
                cursor.execute("ANALYZE")  # as either database does by itself sooner or later
            if options.sample:
                numbers = range(options.postings, options.postings + options.sample)
                measure(one_by_one, kind, numbers, companies, alias)


if __name__ == "__main__":
    main()
