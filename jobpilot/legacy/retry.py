"""Tries quarantined rows again, once their cause was fixed: a missing job was added, or another one is meant."""

import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connections, transaction
from django.db.models import ForeignKey, Model, QuerySet
from django.utils import timezone

from jobpilot.db.arguments import checked
from jobpilot.legacy.ledger import LedgerRows, legacy_row
from jobpilot.legacy.loader import LegacyImport, record_id
from jobpilot.legacy.lock import try_lock
from jobpilot.legacy.mapping import Into, reason
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.plan import STEPS, TABLES
from jobpilot.legacy.reconciliation import Imbalance
from jobpilot.legacy.values import from_ledger, identifier

MOST_AT_ONCE = 5_000  # their rows are in memory together, so that a row meets the rows that it refers to
PATIENCE = 10  # seconds

Instead = tuple[object, Model]  # a legacy key, and the row that it is to mean


@dataclass
class Retried:
    """The records that were tried again, as they are now."""

    brought_over: list[LegacyRecord] = field(default_factory=list)
    quarantined: list[LegacyRecord] = field(default_factory=list)


@checked
def retry(records: QuerySet[LegacyRecord], *, instead: Collection[Instead] = ()) -> Retried:
    """Bring the quarantined ones of `records` over from what the ledger keeps of them, and say what became of each.

    All in one transaction, parents before children whatever the order. A record whose row came over becomes a
    repaired or a merged one, resolved, with its target; one whose row did not stays, with the reasons of today. The
    original row stays in the ledger, the reasons of the first time too. Records that are not quarantined (any more)
    are left alone, so that a second call, or another one at the same time, adds nothing.

    `instead` are pairs of what rows refer to and the row that they are to refer to (`[("17ac8aa7-…", job)]`).

    Raises ValidationError for more than MOST_AT_ONCE records, for an `instead` that none of them refers to, and while
    an import or another retry keeps the database for itself.
    """
    connection = connections[records.db]
    with transaction.atomic(using=records.db):
        if not _wait_for_lock(connection):
            raise ValidationError("An import is at work on this database. Try again when it is done.")
        ledger = LegacyRecord.objects.using(records.db)
        waiting = records.quarantined().filter(source_table__in=TABLES, payload__has_key="id")
        waiting = list(waiting.defer(None).order_by()[: MOST_AT_ONCE + 1])
        if len(waiting) > MOST_AT_ONCE:
            raise ValidationError(f"These are too many at once. Choose at most {MOST_AT_ONCE:,} of them, a table, say.")
        if not waiting:
            return Retried()
        given = _given(waiting, instead)
        source = LedgerRows(waiting, ledger, given)
        ledger.filter(pk__in=[record.pk for record in waiting]).delete()  # so that their rows are new ones
        for step in STEPS:
            with LegacyImport(apps, connection, source) as legacy:
                step.bring_over(legacy)
        retried = _settle(LegacyImport(apps, connection, source), waiting, given)
        _link(ledger, retried.brought_over)
        _require_references(connection)
    return retried


def references(record: LegacyRecord) -> dict[str, ForeignKey]:
    """The keys to rows that a quarantined record's row needs and that are not there, by legacy column."""
    missing = {each["field"] for each in record.reasons if each["code"] == "no_such_row"}
    return {column: key for column, key in _references(record.source_table).items() if column in missing}


def _wait_for_lock(connection) -> bool:
    """Take the lock of imports until the end of the transaction; another retry is soon done, an import may not be."""
    until = time.monotonic() + PATIENCE
    while not (got := try_lock(connection, until="transaction")) and time.monotonic() < until:
        time.sleep(0.05)
    return got


def _given(records: Iterable[LegacyRecord], instead: Collection[Instead]) -> dict[object, dict[str, str]]:
    """What the columns of each record's row are to say."""
    given = defaultdict(dict)
    for told, row in instead:
        for record in records:
            for column, key in _references(record.source_table).items():
                if isinstance(row, key.related_model) and legacy_row(record).get(column) == told:
                    given[record.pk][column] = str(row.pk)
        if not any(str(row.pk) in columns.values() for columns in given.values()):
            raise ValidationError(f"None of the rows refers to {told} as a {row._meta.verbose_name}.")
    return given


def _references(table: str) -> dict[str, ForeignKey]:
    """The keys that the columns of a legacy table go into."""
    shape = TABLES.get(table)
    if shape is None:
        return {}
    options = apps.get_model(shape.model)._meta
    fields = {name: options.get_field(into.field) for name, into in shape.columns.items() if isinstance(into, Into)}
    return {name: each for name, each in fields.items() if each.is_relation}


def _settle(legacy: LegacyImport, waiting: list[LegacyRecord], given: Mapping) -> Retried:
    """Write the records again: with what the import says of their rows now, and all that they kept."""
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
            record.target_type_id, record.target_id = _own_target(legacy, record)
        record.resolved_at = timezone.now()
        retried.brought_over.append(record)
    ledger.filter(pk__in=found).delete()
    ledger.bulk_create(waiting, batch_size=100)
    return retried


def _own_target(legacy: LegacyImport, record: LegacyRecord) -> tuple:
    """The type and id of the row that a record's row became without a fault, or that was there already."""
    model = TABLES[record.source_table].model
    own_id = legacy.own_id(record.source_table, legacy_row(record))
    if not legacy.existing(model, [own_id]):
        raise Imbalance(f"{record.source_table} {record.source_id} is nowhere")
    content_type = ContentType.objects.db_manager(legacy.using).get_for_model(apps.get_model(model))
    return content_type.pk, own_id


def _link(ledger: QuerySet[LegacyRecord], brought_over: Iterable[LegacyRecord]) -> None:
    """Let the rows that came over without one of these rows refer to it after all."""
    there = defaultdict(dict)
    for record in brought_over:
        there[record.source_table][identifier(legacy_row(record)["id"])] = record.target_id
    for table, shape in TABLES.items():
        model = apps.get_model(shape.model)
        for column, into in shape.columns.items():
            if not isinstance(into, Into) or into.table not in there:
                continue
            key = model._meta.get_field(into.field)
            if key.null and key.related_model is not model:
                without = ledger.filter(source_table=table, outcome=LegacyRecord.Outcome.REPAIRED)
                for record in without.with_reason("no_such_row", field=column):
                    _refer(record, column, key, there[into.table])


def _refer(record: LegacyRecord, column: str, key: ForeignKey, there: Mapping) -> None:
    for each in record.reasons:
        is_it = (each["code"], each["field"]) == ("no_such_row", column)
        target = there.get(identifier(from_ledger(each["value"]))) if is_it else None
        if not target:
            continue
        rows = key.model._base_manager.using(record._state.db)
        try:
            with transaction.atomic(using=rows.db):
                linked = rows.filter(pk=record.target_id, **{key.name: None}).update(**{key.attname: target})
        except IntegrityError:  # a rule of the row, which somebody changed since, is against it
            continue
        if linked:
            each["code"] = "linked_later"
            record.save(update_fields=["reasons", "updated_at"])


def _require_references(connection) -> None:
    """What the rows refer to may be deleted at this very moment. (On SQLite nobody else writes.)"""
    if connection.vendor == "postgresql":
        try:
            connection.check_constraints()
        except IntegrityError:
            raise ValidationError("A row that is needed was deleted meanwhile. Try again.") from None
