"""The world of `benchmarks.load`, on the database in DATABASE_URL: who calls, and whether all was exact.

`manage.py shell` calls these functions in a process of their own, so that the measuring one needs no Django.
"""

import json
from collections import Counter
from itertools import pairwise

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client

from companies.models import JobListing
from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.statuses import UNSENT
from jobpilot.models import User, UserProfile
from jobpilot.site.data_report import data_report
from jobpilot.site.roles import DATA_STEWARD, JOB_SEEKER

BACKEND = "django.contrib.auth.backends.ModelBackend"
PREFIX = "load-"


def prepare(clients: int, jobs: int) -> None:
    """Fill an empty database, and print the sessions of as many seekers and stewards, and the ids of open jobs."""
    call_command("seed_mock_data", users=20, companies=200, jobs=jobs, force=True, log_ins=False, verbosity=0)
    sessions: dict[str, list[str]] = {"seekers": [], "stewards": []}
    for kind, role in (("seekers", JOB_SEEKER), ("stewards", DATA_STEWARD)):
        for number in range(clients):
            account = User.objects.create(username=f"{PREFIX}{kind}-{number}", is_staff=True)
            account.groups.add(Group.objects.get(name=role))
            if kind == "seekers":
                UserProfile.objects.create(first_name="Load", last_name=str(number), account=account)
            client = Client()
            client.force_login(account, BACKEND)
            sessions[kind].append(client.cookies["sessionid"].value)
    open_jobs = JobListing.objects.active().canonical().order_by("pk").values_list("pk", flat=True)[:1000]
    print(json.dumps({**sessions, "jobs": [str(pk) for pk in open_jobs]}))


def check() -> None:
    """Print what became of the calls, and every fault that is found in the data."""
    rows = JobUserInteraction.objects.filter(user__account__username__startswith=PREFIX)
    events = TimelineEvent.objects.filter(interaction__in=rows)
    kinds = Counter(rows.values_list("interaction_type", flat=True))
    saved = events.filter(event_type=EventType.JOB_SAVED)
    sent = events.filter(event_type=EventType.APPLICATION_SUBMITTED)
    faults = []
    if saved.count() != rows.exclude(saved_date=None).count():
        faults.append("a job was saved once, and its event is not there once")
    if sent.count() != rows.applications().exclude(application_status__in=UNSENT).count():
        faults.append("an application was sent once, and its event is not there once")
    if len(set(rows.values_list("user", "job", "interaction_type"))) != rows.count():
        faults.append("an interaction is there twice")
    for row in rows.applications():
        changes = row.timeline_events.exclude(to_status="").order_by("created_at", "event_date")
        steps = list(changes.values_list("from_status", "to_status"))
        if any(one[1] != other[0] for one, other in pairwise(steps)) or steps[-1:] != [
            (steps[-1][0], row.application_status)
        ]:
            faults.append(f"the events of {row.pk} do not lead from one status to the next")
    report = data_report()
    faults += [f"data_report: {found.table} {found.rule} {found.count}" for found in report.orphans + report.violations]
    imported = JobListing.objects.filter(title__startswith="Load ")
    if len(set(imported.values_list("title", flat=True))) != imported.count():
        faults.append("an imported listing is there twice")
    deadlocks = None
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            deadlocks = cursor.fetchone()[0]
    print(
        json.dumps(
            {
                "saves": kinds["saved"],
                "applications": kinds["applied"],
                "imported": imported.count(),
                "deadlocks": deadlocks,
                "faults": faults,
            }
        )
    )
