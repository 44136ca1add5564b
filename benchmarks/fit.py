"""Measure how long it takes to order 10,000 open listings by how well they fit a person, to read them, and one fit."""

import argparse
import time
from collections.abc import Callable
from datetime import timedelta

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from django.utils import timezone

from benchmarks.queries import as_default
from companies.models import JobListing
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from resumes.fit import fit
from resumes.fit.ranking import rank
from resumes.fit.reading import read_listings


def best(call: Callable[[], object], runs: int = 7) -> float:
    """Return the best time of some runs, in milliseconds, as other work on the machine only adds to it."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return 1000 * min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--jobs", type=int, default=10_000)
    options = parser.parse_args()
    print(
        f"{'':11} {'open':>7} {'read, ms each':>13} {'rank, ms':>9} {'plain pass, ms':>14} {'ratio':>6} {'fit, ms':>8}"
    )
    for kind in options.database or KINDS:
        with empty_database(kind) as alias, as_default(alias):
            mock_data.seed(users=10, companies=300, jobs=options.jobs)
            JobListing.objects.update(status="active", application_deadline=timezone.now() + timedelta(days=30))
            print(f"{kind:11} {measured()}")


def measured() -> str:
    """Return the figures of the default database."""
    person, listings = UserProfile.objects.order_by("pk")[0], JobListing.objects.active()
    started = time.perf_counter()
    count = read_listings(listings)
    reading = 1000 * (time.perf_counter() - started) / count
    job = JobListing.objects.get(pk=rank(user=person, listings=listings).best[0].pk)
    ranking = best(lambda: rank(user=person, listings=listings))
    plain = best(lambda: list(listings.recent().values_list("pk", "asks")[:10_000]))
    one = best(lambda: fit(person, job))
    return f"{count:>7,} {reading:>13.1f} {ranking:>9.0f} {plain:>14.0f} {ranking / plain:>6.1f} {one:>8.1f}"


if __name__ == "__main__":
    main()
