"""Imports, merges, undos, edits and applications at once: nobody deadlocks, and every count is exact."""

import random
from collections import Counter

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection
from django.db.models import Sum
from django.test import Client

from companies.duplicates.companies.find import find_duplicates as find_companies
from companies.duplicates.jobs.find import find_duplicates as find_jobs
from companies.models import Company, CompanyDuplicate, CompanyMerge, JobDeduplication, JobListing, JobSourceListing
from companies.services import (
    bulk_upsert_jobs,
    close_missing_jobs,
    company_pairs,
    get_or_create_company,
    job_pairs,
    merge_companies,
    undo_merge,
)
from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.services import apply_to_job, archive_saved_jobs, record_job_view, save_job, update_application_status
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from jobpilot.site.data_report import data_report
from tests.support.pages import form_data, page
from tests.support.postings import posting
from tests.support.racing import all_at_once

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
    pytest.mark.django_db(transaction=True),
]
WORKERS, ROUNDS = 6, 8
EMPLOYERS = ("Acme", "Acme Corp", "Bolt", "Bolt Industries", "Cog", "Dyno", "Confidential")
JOBS = 24


class Caller:
    """Somebody who does one thing after the other, chosen by lot, and counts what was done."""

    def __init__(self, number: int, account) -> None:
        self.lot = random.Random(number)
        self.client = Client()
        self.client.force_login(account)
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []

    def __call__(self) -> "Caller":
        deeds = [
            *(self.imports, self.imports, self.merges, self.undoes, self.decides, self.reopens, self.proposes),
            *(self.applies, self.applies, self.saves, self.views, self.moves, self.archives, self.closes, self.names),
            *(self.edits_company, self.edits_listing, self.edits_interaction, self.lists),
        ]
        for _ in range(ROUNDS):
            deed = self.lot.choice(deeds)
            try:
                deed()
            except (ValidationError, IndexError):  # it is not there, or no longer what it was
                self.done["refused"] += 1
            except DatabaseError as error:
                self.faults.append(f"{deed.__name__}: {error}")
            else:
                self.done[deed.__name__] += 1
        return self

    def one_of(self, rows):
        return self.lot.choice(list(rows))

    # Sources

    def imports(self) -> None:
        numbers = [self.lot.randrange(JOBS) for _ in range(8)]
        bulk_upsert_jobs(
            [
                posting(
                    number,
                    source=self.lot.choice(["board", "agency"]),
                    company=self.lot.choice(EMPLOYERS),
                    company_website=self.lot.choice(
                        ["", f"https://{self.lot.choice(EMPLOYERS).split()[0].lower()}.com"]
                    ),
                    title=f"Fitter {number % 5}",
                    job_url=f"https://jobs.example.com/{number % 7}",
                    description=self.lot.choice(["Build robots.", "Mend robots."]),
                )
                for number in numbers
            ]
        )

    def closes(self) -> None:
        close_missing_jobs(source="board", seen=[self.lot.randrange(JOBS) for _ in range(JOBS // 2)])

    def names(self) -> None:
        get_or_create_company(name=self.lot.choice(EMPLOYERS[:-1]), industry=self.lot.choice(["", "Robots"]))

    # Stewards

    def merges(self) -> None:
        keep, absorb = self.lot.sample(list(Company.objects.all()), 2)
        merge_companies(keep=keep, absorb=absorb)

    def undoes(self) -> None:
        undo_merge(merge=self.one_of(CompanyMerge.objects.filter(undone_at=None)))

    def proposes(self) -> None:
        find_companies()
        find_jobs()

    def decides(self) -> None:
        if self.lot.random() < 0.7:
            job_pairs.merge_pair(pair=self.one_of(JobDeduplication.objects.filter(status="pending")))
        else:
            pair = self.one_of(CompanyDuplicate.objects.filter(status="pending"))
            company_pairs.merge_pair(pair=pair, keep=pair.first)

    def reopens(self) -> None:
        if self.lot.random() < 0.7:
            job_pairs.reopen(pair=self.one_of(JobDeduplication.objects.exclude(status="pending")))
        else:
            company_pairs.reopen(pair=self.one_of(CompanyDuplicate.objects.exclude(status="pending")))

    def edits_company(self) -> None:
        self.edit(self.one_of(Company.objects.all()), description=f"Edited {self.lot.random()}")

    def edits_listing(self) -> None:
        self.edit(self.one_of(JobListing.objects.all()), requirements=f"Edited {self.lot.random()}")

    def edits_interaction(self) -> None:
        self.edit(self.one_of(JobUserInteraction.objects.all()), notes=f"Edited {self.lot.random()}")

    def edit(self, row, **values: str) -> None:
        address = page(type(row), "change", row.pk)
        answer = self.client.get(address)
        if answer.status_code == 404:  # gone meanwhile
            return
        answer = self.client.post(address, form_data(answer.text) | {name: [text] for name, text in values.items()})
        if answer.status_code not in (200, 302, 404):
            self.faults.append(f"{address}: {answer.status_code}")

    def lists(self) -> None:
        rows = [str(pk) for pk in JobListing.objects.values_list("pk", flat=True)[:20]]
        self.lot.shuffle(rows)
        data = {"action": self.lot.choice(["close", "reopen"]), "_selected_action": rows}
        answer = self.client.post(page(JobListing, "changelist"), data)
        if answer.status_code not in (200, 302):
            self.faults.append(f"{data['action']}: {answer.status_code}")

    # Seekers

    def pick(self) -> dict:
        return {"user": self.one_of(UserProfile.objects.all()), "job": self.one_of(JobListing.objects.all())}

    def applies(self) -> None:
        apply_to_job(**self.pick())

    def saves(self) -> None:
        save_job(**self.pick())

    def views(self) -> None:
        record_job_view(**self.pick())

    def moves(self) -> None:
        status = self.lot.choice(["interviewing", "rejected", "withdrawn"])
        update_application_status(interaction=self.one_of(JobUserInteraction.objects.applications()), status=status)

    def archives(self) -> None:
        archive_saved_jobs(interactions=JobUserInteraction.objects.all())


def deadlocks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_force_next_flush()")
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return cursor.fetchone()[0]


def test_nobody_deadlocks_and_every_count_is_exact():
    account = UserFactory(admin=True)
    UserProfileFactory.create_batch(3)
    before = deadlocks()
    callers = [Caller(number, account) for number in range(WORKERS)]
    callers[0].imports()

    all_at_once(callers)

    assert [fault for caller in callers for fault in caller.faults] == []
    assert deadlocks() == before
    done = sum((caller.done for caller in callers), Counter())
    kinds = JobUserInteraction.objects.values_list("interaction_type").annotate(Sum("interaction_count")).order_by()
    counted = Counter(dict(kinds))
    assert counted["viewed"] == done["views"]
    assert counted["saved"] + counted["applied"] == done["saves"] + done["applies"]
    events = TimelineEvent.objects.filter(event_type=EventType.JOB_SAVED)
    assert events.count() == JobUserInteraction.objects.exclude(saved_date=None).count()
    assert JobListing.objects.count() == JobSourceListing.objects.count()  # each posting came once
    assert data_report().is_consistent, data_report()
