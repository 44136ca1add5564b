"""Retry quarantined rows after their cause was fixed: a missing job was added, or another one is meant."""

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import ForeignKey, Model, QuerySet
from django.utils import timezone

from jobpilot.db.arguments import checked
from jobpilot.db.fields import own_field
from jobpilot.db.same_person import constraint_of
from jobpilot.legacy.ledger import LedgerRows, legacy_row
from jobpilot.legacy.loader import LegacyImport, record_id
from jobpilot.legacy.lock import try_lock
from jobpilot.legacy.mapping import Into, reason
from jobpilot.legacy.models import LegacyRecord, LegacyRecordQuerySet
from jobpilot.legacy.plan import STEPS, TABLES
from jobpilot.legacy.reconciliation import Imbalance
from jobpilot.legacy.values import from_ledger

MOST_AT_ONCE = 5_000  # their rows are in memory together, so that a row meets the rows that it refers to
PATIENCE = 10  # seconds

Instead = tuple[object, Model]  # a legacy key, and the row that it is to mean
Given = dict[UUID, dict[str, str]]  # by record, the values that replace those of its row, by column
Targets = dict[UUID | None, UUID | None]  # by the id of a legacy row, the row that it became


@dataclass
class Retried:
    """The records that were retried, as they are now."""

    imported: list[LegacyRecord] = field(default_factory=list)
    quarantined: list[LegacyRecord] = field(default_factory=list)


@checked
def retry(records: QuerySet[LegacyRecord], *, instead: Collection[Instead] = ()) -> Retried:
    """Import the quarantined ones of `records` from what the ledger keeps of them, and return what became of each.

    Everything happens in one transaction, parents before children whatever the order. The record of an imported row
    becomes repaired or merged, is resolved and has a target. Other records stay quarantined, with the current reasons.
    Each keeps its original row and first reasons. Records that are not quarantined (any more) are skipped, so a second
    or concurrent call adds nothing.

    `instead` is a list of pairs: a legacy key, and the row to refer to instead (`[("17ac8aa7-…", job)]`).

    Raise ValidationError for more than MOST_AT_ONCE records, for an `instead` that none of them refers to, and while an
    import or another retry holds the lock.
    """
    connection = connections[records.db]
    with transaction.atomic(using=records.db):
        if not _wait_for_lock(connection):
            raise ValidationError("An import is running on this database. Try again when it is finished.")
        ledger = LegacyRecord.objects.using(records.db)
        quarantined = records.filter(outcome=LegacyRecord.Outcome.QUARANTINED)
        chosen = quarantined.filter(source_table__in=TABLES, payload__has_key="id")
        waiting = list(chosen.defer(None).order_by()[: MOST_AT_ONCE + 1])
        if len(waiting) > MOST_AT_ONCE:
            raise ValidationError(f"Too many records. Select at most {MOST_AT_ONCE:,}, for example those of one table.")
        if not waiting:
            return Retried()
        given = _given(waiting, instead)
        source = LedgerRows(waiting, ledger, given)
        ledger.filter(pk__in=[record.pk for record in waiting]).delete()  # so that their rows are new ones
        for step in STEPS:
            with LegacyImport(apps, connection, source) as legacy:
                step.bring_over(legacy)
        legacy = LegacyImport(apps, connection, source)
        retried = _rewrite_records(legacy, waiting, given)
        _link(legacy, ledger, retried.imported)
        _require_references(connection)
    return retried


def references(record: LegacyRecord) -> dict[str, ForeignKey]:
    """Return the foreign keys whose rows a quarantined record misses, by legacy column."""
    missing = {each["field"] for each in record.reasons if each["code"] == "no_such_row"}
    return {column: key for column, key in _references(record.source_table).items() if column in missing}


def _wait_for_lock(connection: BaseDatabaseWrapper) -> bool:
    """Wait up to PATIENCE for the lock of imports: another retry is soon done, an import may not be."""
    until = time.monotonic() + PATIENCE
    while not (got := try_lock(connection, until="transaction")) and time.monotonic() < until:
        time.sleep(0.05)
    return got


def _given(records: Iterable[LegacyRecord], instead: Collection[Instead]) -> Given:
    """Return the column values that replace those of each record's row."""
    given: Given = defaultdict(dict)
    for key, row in instead:
        for record in records:
            for column, reference in _references(record.source_table).items():
                if isinstance(row, reference.related_model) and legacy_row(record).get(column) == key:
                    given[record.pk][column] = str(row.pk)
        if not any(str(row.pk) in columns.values() for columns in given.values()):
            raise ValidationError(f"None of the rows refers to {key} as a {row._meta.verbose_name}.")
    return given


def _references(table: str) -> dict[str, ForeignKey]:
    """Return the foreign keys that the columns of a legacy table go into."""
    mapping = TABLES.get(table)
    if mapping is None:
        return {}
    model = apps.get_model(mapping.model)
    fields = {name: own_field(model, into.field) for name, into in mapping.columns.items() if isinstance(into, Into)}
    return {name: each for name, each in fields.items() if isinstance(each, ForeignKey)}


def _rewrite_records(legacy: LegacyImport, waiting: list[LegacyRecord], given: Given) -> Retried:
    """Write the records again, with the new outcome and all that they kept."""
    ledger = legacy.objects("legacy.LegacyRecord")
    ids = {record.pk: record_id(record.source_table, legacy_row(record)["id"]) for record in waiting}
    found = ledger.in_bulk(ids.values())
    retried = Retried()
    for record in waiting:
        now = found.get(ids[record.pk])
        if now and now.outcome == LegacyRecord.Outcome.QUARANTINED:
            record.reasons = now.reasons
            retried.quarantined.append(record)
            continue
        record.reasons = [
            *(now.reasons if now else ()),
            *(reason("given_instead", column, record.payload[column]) for column in given.get(record.pk, ())),
            reason("tried_again", "", record.reasons),
        ]
        if now:
            record.outcome, record.target_type_id, record.target_id = now.outcome, now.target_type_id, now.target_id
        else:
            record.outcome = LegacyRecord.Outcome.REPAIRED
            record.target_type_id, record.target_id = _new_target(legacy, record)
        record.resolved_at = timezone.now()
        retried.imported.append(record)
    ledger.filter(pk__in=found).delete()
    ledger.bulk_create(waiting, batch_size=100)
    return retried


def _new_target(legacy: LegacyImport, record: LegacyRecord) -> tuple[int, UUID]:
    """Return the content type and id of the row that came of a record without any reason, or that existed already."""
    model = TABLES[record.source_table].model
    new_id = legacy.new_id(record.source_table, legacy_row(record))
    if not legacy.existing(model, [new_id]):
        raise Imbalance(f"{record.source_table} {record.source_id} is missing")
    content_type = ContentType.objects.db_manager(legacy.using).get_for_model(apps.get_model(model))
    return content_type.pk, new_id


def _link(legacy: LegacyImport, ledger: LegacyRecordQuerySet, imported: Iterable[LegacyRecord]) -> None:
    """Link rows that were imported without one of these rows to it after all.

    Of several spellings of one UUID, a key stands for the same row as in an import (`LegacyImport.id_of()`).
    """
    targets: dict[str, Targets] = defaultdict(dict)
    for record in imported:
        targets[record.source_table][legacy.new_id(record.source_table, legacy_row(record))] = record.target_id

    def target_of(table: str, key: object) -> UUID | None:
        return targets[table].get(legacy.id_of(table, key))

    for table, mapping in TABLES.items():
        model = apps.get_model(mapping.model)
        for column, into in mapping.columns.items():
            if not isinstance(into, Into) or into.table not in targets:
                continue
            key = own_field(model, into.field)
            if isinstance(key, ForeignKey) and key.null and key.related_model is not model:
                without = ledger.filter(source_table=table, outcome=LegacyRecord.Outcome.REPAIRED)
                for record in without.with_reason("no_such_row", field=column):
                    _refer(record, column, key, partial(target_of, into.table))


def _refer(record: LegacyRecord, column: str, key: ForeignKey, target_of: Callable[[object], UUID | None]) -> None:
    for each in record.reasons:
        is_it = (each["code"], each["field"]) == ("no_such_row", column)
        target = target_of(from_ledger(each["value"])) if is_it else None
        if not target:
            continue
        rows = key.model._base_manager.using(record._state.db)
        if same := constraint_of(key):
            people = key.related_model._base_manager.using(rows.db).filter(pk=target)
            rows = rows.filter(**{f"{same.person}__in": people.values(same.person)})
        try:
            with transaction.atomic(using=rows.db):
                linked = rows.filter(pk=record.target_id, **{key.name: None}).update(**{key.attname: target})
        except IntegrityError:  # a rule of the row, which somebody changed since, is against it
            continue
        if linked:
            each["code"] = "linked_later"
            record.save(update_fields=["reasons", "updated_at"])


def _require_references(connection: BaseDatabaseWrapper) -> None:
    """Raise ValidationError if a referenced row was deleted meanwhile; on SQLite nobody else can write."""
    if connection.vendor == "postgresql":
        try:
            connection.check_constraints()
        except IntegrityError:
            raise ValidationError("A referenced row was deleted in the meantime. Try again.") from None
