"""Take the mock data out of a database, and nothing else: people go on with what they added themselves.

Mock rows are told by their ids (`dice.FIRST_ID`). With a mock person goes all that belongs to them, and with a mock job
or company all that hangs on it. A mock job, and its company, that somebody else saved or applied to stays with what
they recorded.
"""

import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.db.lookups import Unindexed
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import path_to_person
from jobpilot.models.doors import unrecorded
from jobpilot.site.archive import erase_person
from jobpilot.site.mock_data.dice import FIRST_ID, LAST_ID
from jobpilot.site.mock_data.log_ins import GROUP
from jobpilot.site.mock_data.world import data_models

SECONDS = 5.0  # of a request, before the next one goes on
BATCH = 100  # jobs or companies, with what hangs on them, in one transaction

IS_MOCK = Q(pk__gte=FIRST_ID, pk__lte=LAST_ID)
IS_OWN = Q(pk__lt=FIRST_ID) | Q(pk__gt=LAST_ID)  # which an index answers, where it cannot tell what is not
MOST_LISTED = 1_000  # keys
MOST_COUNTED = 10_000  # rows of a model: who deletes more need not know how many more
MOCK = (UserProfile, JobListing, Company)  # which go, with all that belongs to them
OWN = (UserProfile, JobUserInteraction, JobListing, Company)  # of which is said how many stay

Model = type[models.Model]
Counts = list[tuple[Model, int]]
Kept = dict[Model, Any]  # the keys of jobs and companies that stay, or a query for them


class Clearing(NamedTuple):
    """What clearing takes, and what it leaves, as numbers of rows by model."""

    mock: Counts  # mock people, jobs and companies that go, counted up to MOST_COUNTED
    added: Counts  # rows that people added to what goes, and that go with it
    kept: Counts  # mock jobs and companies that stay, as somebody else's rows refer to them
    own: Counts  # rows of people that stay, counted up to MOST_COUNTED


def has_mock_data() -> bool:
    return any(mock_rows(model).exists() for model in MOCK)


def mock_rows(model: Any) -> QuerySet:
    return model._base_manager.filter(IS_MOCK)


def plan_clearing() -> Clearing:
    """Return what `clear_some()` would take and leave, if it ran to its end."""
    kept: Kept = {}
    for shared in (JobListing, Company):
        kept[shared] = _kept_keys(shared, kept)
    hanging = [model for model in data_models() if model not in (*kept, Change)]
    return Clearing(
        mock=[(model, _up_to_most(mock_rows(model).filter(_going(model, kept)))) for model in MOCK],
        added=[(model, _own_rows(model).filter(_going(model, kept)).count()) for model in hanging],
        kept=[(model, model._base_manager.filter(pk__in=keys).count()) for model, keys in kept.items()],
        own=[(model, _up_to_most(_own_rows(model).exclude(_going(model, kept)))) for model in OWN],
    )


def _own_rows(model: Any) -> QuerySet:
    return model._base_manager.filter(IS_OWN)


def _up_to_most(rows: QuerySet) -> int:
    return rows.order_by().values("pk")[: MOST_COUNTED + 1].count()


def clear_some(seconds: float = SECONDS) -> int:
    """Delete mock people, then mock jobs and companies, for about so long, and return how many are left of them.

    Each person, and each batch of jobs or companies, is a transaction. Nothing of it is recorded as a change.
    """
    until = time.monotonic() + seconds
    for _ in _steps():
        if time.monotonic() >= until:
            break
    left = sum(mock_rows(model).filter(_going(model)).count() for model in MOCK)
    if not left:
        _delete_traces()
    return left


def _steps() -> Iterator[None]:
    while person := mock_rows(UserProfile).order_by("pk").first():
        erase_person(person)
        yield
    for model in (JobListing, Company):
        while keys := list(mock_rows(model).filter(_going(model)).order_by("pk").values_list("pk", flat=True)[:BATCH]):
            with transaction.atomic(), unrecorded():
                model._base_manager.filter(pk__in=keys).delete()
            yield


@transaction.atomic
def _delete_traces() -> None:
    """Delete the history of mock rows that are gone, and the group of the accounts of mock people."""
    first, last = str(FIRST_ID), str(LAST_ID)
    with unrecorded():
        Change.objects.filter(key__gte=first, key__lte=last).delete()
        LogEntry.objects.filter(object_id__gte=first, object_id__lte=last).delete()
        Group.objects.filter(name=GROUP, user=None).delete()


def _refers_to_mock(path: str) -> Q:
    """Return the condition for rows that a path of keys leads from to a mock row.

    In a demo that is nearly all rows, so that SQLite begins with what else is asked.
    """
    key = Unindexed(path)
    return Q(GreaterThanOrEqual(key, FIRST_ID), LessThanOrEqual(key, LAST_ID))


def _refers_to_own(path: str) -> Q:
    return Q(**{f"{path}__lt": FIRST_ID}) | Q(**{f"{path}__gt": LAST_ID}) | Q(**{path: None})


def _going(model: Any, kept: Kept | None = None) -> Q:
    """Return the condition for the rows of a model that clearing takes, given the jobs and companies that stay."""
    if model in (JobListing, Company):
        stays = Q(pk__in=kept[model]) if kept and model in kept else _is_kept(model, kept)
        return IS_MOCK & ~stays
    if path := path_to_person(model):
        return _refers_to_mock(path)
    # What hangs on jobs and companies goes with them: its foreign keys say so.
    going = Q(pk__in=())
    for key in model._meta.concrete_fields:
        if key.related_model in (JobListing, Company) and key.remote_field.on_delete is models.CASCADE:
            going |= _refers_to_mock(key.name) & ~Q(**{f"{key.name}__in": (kept or {}).get(key.related_model, ())})
    return going


def _kept_keys(model: Any, kept: Kept) -> Any:
    """Return the keys of the mock jobs, or companies, that stay: as a list, which is asked again and again, if few."""
    keys: set = set()
    for key, rows in _staying(model, kept):
        referring = rows.filter(_refers_to_mock(key.name)).order_by().values_list(Unindexed(key.name), flat=True)
        keys.update(referring.distinct()[: MOST_LISTED + 1])
        if len(keys) > MOST_LISTED:
            return mock_rows(model).filter(_is_kept(model, kept)).order_by().values("pk")
    return list(keys)


def _is_kept(model: Any, kept: Kept | None = None) -> Q:
    """Return the condition for mock jobs, or companies, that rows refer to which stay."""
    stays = Q(pk__in=())
    for key, rows in _staying(model, kept):
        stays |= Q(Exists(rows.filter(**{key.name: OuterRef("pk")})))
    return stays


def _staying(model: Any, kept: Kept | None) -> Iterator[tuple[models.ForeignKey, QuerySet]]:
    """Yield each foreign key to jobs, or companies, with those of its rows that stay."""
    for relation in model._meta.related_objects:
        rows = relation.related_model._base_manager
        if path := path_to_person(relation.related_model):
            yield relation.field, rows.filter(_refers_to_own(path))
        elif relation.related_model is JobListing:
            yield relation.field, rows.filter(IS_OWN if model is JobListing else ~_going(JobListing, kept))
