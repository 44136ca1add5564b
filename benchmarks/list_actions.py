"""Measure list actions on all rows of a long list: in batches, as the admin runs them, and in one request.

Memory is what a run adds to the peak of the process, so each run has a process of its own.
"""

import argparse
import subprocess
import sys
import time

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from datetime import date

from django.db.models import Model
from django.test import Client, override_settings
from django.urls import reverse

from benchmarks.lists import PLAIN
from benchmarks.queries import as_default
from benchmarks.reports import copy_people
from benchmarks.seed import peak_memory
from companies.models import JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin import batches
from jobpilot.models import User
from jobpilot.site import mock_data

ACTIONS: dict[str, tuple[type[Model], str]] = {
    "close": (JobListing, "close_listings"),
    "mark as rejected": (JobUserInteraction, "mark_as_rejected"),
    "archive": (JobUserInteraction, "archive_saved_jobs"),
    "delete": (JobUserInteraction, "delete_selected"),
}
WAYS = {"batches": batches.BATCH, "one request": 10**9}


def run(model: type[Model], action: str, size: int) -> tuple[int, float]:
    """Run the action on all rows, and return how many requests it took, and the seconds of the longest."""
    batches.BATCH = size
    client = Client()
    client.force_login(User.objects.create(username="ann", is_staff=True, is_superuser=True))
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    key = str(model._default_manager.values_list("pk", flat=True)[0])
    sent = {"action": action, "select_across": "1", "index": "0", "_selected_action": key, "post": "yes"}
    longest, requests = 0.0, 0
    while True:
        started = time.perf_counter()
        response = client.post(url, sent)
        longest, requests = max(longest, time.perf_counter() - started), requests + 1
        if response.status_code == 302:
            return requests, longest
        sent[batches.STATE] = response.text.split(f'name="{batches.STATE}" value="')[1].split('"')[0]


def measure(kind: str, name: str, way: str, rows: int) -> None:
    model, action = ACTIONS[name]
    with empty_database(kind) as alias, as_default(alias), override_settings(**PLAIN):
        listings = rows if model is JobListing else 1_000
        mock_data.seed(users=20 if model is JobListing else 200, companies=50, jobs=listings, as_of=date(2025, 1, 1))
        if model is JobUserInteraction:
            copy_people(alias, max(1, rows // JobUserInteraction.objects.count()))
        count, before, started = model._default_manager.count(), peak_memory(), time.perf_counter()
        requests, longest = run(model, action, WAYS[way])
        seconds = time.perf_counter() - started
        print(
            f"{kind:11} {name:17} {way:12} {count:>8,} {requests:>8} {seconds:>8.1f} {longest:>8.1f} "
            f"{peak_memory() - before:>9}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--action", choices=ACTIONS, action="append", help="default: all")
    parser.add_argument("--way", choices=WAYS, action="append", help="default: both")
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    runs = [
        (kind, name, way)
        for kind in options.database or KINDS
        for name in options.action or ACTIONS
        for way in options.way or WAYS
    ]
    if len(runs) == 1:
        measure(*runs[0], options.rows)
        return
    titles = ("", "", "", "rows", "requests", "seconds", "longest", "MiB more")
    print("{:11} {:17} {:12} {:>8} {:>8} {:>8} {:>8} {:>9}".format(*titles), flush=True)
    for kind, name, way in runs:
        chosen = ["--database", kind, "--action", name, "--way", way, "--rows", str(options.rows)]
        subprocess.run([sys.executable, "-W", "ignore", "-m", "benchmarks.list_actions", *chosen], check=False)


if __name__ == "__main__":
    main()
