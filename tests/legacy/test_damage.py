"""Whatever a legacy database contains, the import finishes, accounts for every row, and loses no text."""

import json
import os
import uuid
from collections import Counter, defaultdict
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.db import connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobpilot.legacy.loader import LegacyImport, record_id, source_id
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.plan import STEPS
from jobpilot.legacy.plan import TABLES as SHAPES
from jobpilot.legacy.reconciliation import take_account
from jobpilot.legacy.retry import retry
from jobpilot.legacy.source import LegacyDatabase
from jobpilot.legacy.values import from_ledger, identifier, in_ledger
from tests.support import legacy_damage as damage
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.project import MODELS

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
EXAMPLES = int(os.environ.get("DAMAGE_EXAMPLES", "20"))  # thousands, to look for more


@pytest.fixture(scope="module")
def damageable(tmp_path_factory, django_db_blocker, unmigrated_sample):
    """Yield a legacy database without rows, beside the new tables."""
    with throwaway.database(tmp_path_factory.mktemp("damaged"), template=unmigrated_sample) as alias:
        damage.without_foreign_keys(alias)
        with django_db_blocker.unblock():
            yield alias


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_damage_stops_the_import_or_loses_anything(damageable, historical_apps, data):
    rows = data.draw(damage.damaged_rows(damage_columns(damageable)))
    with transaction.atomic(using=damageable):
        with connections[damageable].cursor() as cursor:
            damage.insert(cursor, rows)
        source = LegacyDatabase(connections[damageable])
        stored = {table: list(source.rows(table, schema.COLUMNS[table])) for table in damage.TABLES}

        first = run(damageable, historical_apps)
        once = new_rows(damageable)

        account = take_account(LegacyImport(historical_apps, connections[damageable]), SHAPES)
        account.require_balance()
        for table, counted in account.tables.items():
            counts = first[table]
            assert counts["read"] == counted.read == len(stored[table])
            assert counts["imported"] == counted.imported
            assert (counts["merged"], counts["quarantined"]) == (counted.merged, counted.quarantined)
            assert counts["repaired"] == counted.repaired
        refused = [row for row in LegacyRecord.objects.using(damageable) if "refused" in str(row.reasons)]
        assert [row.reasons for row in refused] == []
        assert lost_texts(stored, once) == []
        connections[damageable].check_constraints()

        second = run(damageable, historical_apps)
        assert {table: counts["known"] for table, counts in second.items()} == {
            table: len(found) for table, found in stored.items()
        }
        assert new_rows(damageable) == once
        transaction.set_rollback(True, using=damageable)


@settings(max_examples=max(1, EXAMPLES // 2), suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_row_tried_again_from_the_ledger_becomes_what_it_becomes_from_its_table(damageable, historical_apps, data):
    rows = data.draw(damage.damaged_rows(damage_columns(damageable)))
    with transaction.atomic(using=damageable), time_machine.travel(NOW, tick=False):
        with connections[damageable].cursor() as cursor:
            damage.insert(cursor, rows)
        with transaction.atomic(using=damageable):
            run(damageable, historical_apps)
            imported, outcomes = new_rows(damageable), ledger(damageable)
            transaction.set_rollback(True, using=damageable)
        ContentType.objects.clear_cache()  # of those that are rolled back
        quarantine_all(damageable, outcomes)

        retry(LegacyRecord.objects.using(damageable).all())

        retried = new_rows(damageable)
        for label in imported.keys() - {"legacy.LegacyRecord"}:
            assert retried[label] == imported[label]
        for pk, (outcome, target, reasons) in ledger(damageable).items():
            before = outcomes.get(pk, ("repaired", target, []))
            assert (outcome, target, [each for each in reasons if each["code"] != "tried_again"]) == before

        account = take_account(LegacyImport(historical_apps, connections[damageable]), SHAPES)
        account.require_balance()
        retry(LegacyRecord.objects.using(damageable).all())
        assert new_rows(damageable) == retried
        transaction.set_rollback(True, using=damageable)


def quarantine_all(alias: str, outcomes: dict) -> None:
    """Put every legacy row into the ledger, with what it says of the row's id; nothing was brought over."""
    source = LegacyDatabase(connections[alias])
    LegacyRecord.objects.using(alias).bulk_create(
        LegacyRecord(
            id=record_id(table, row["id"]),
            source_table=table,
            source_id=source_id(row["id"]),
            outcome="quarantined",
            reasons=[
                each
                for each in outcomes.get(record_id(table, row["id"]), ("", None, []))[2]
                if (each["code"], each["field"]) == ("id_taken", "id")
            ],
            payload=in_ledger(row),
        )
        for table, shape in SHAPES.items()
        for row in source.rows(table, shape.columns)
    )


def ledger(alias: str) -> dict:
    """Return outcome, target and reasons of every record."""
    records = LegacyRecord.objects.using(alias).values_list("pk", "outcome", "target_id", "reasons")
    return {pk: tuple(told) for pk, *told in records}


def run(alias: str, apps) -> dict:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for step in STEPS:
        with LegacyImport(apps, connections[alias]) as legacy:
            step.bring_over(legacy)
        for table, counted in legacy.counts.items():
            counts[table] += counted
    return {table: counts[table] for table in damage.TABLES}


_columns: dict[str, dict] = {}


def damage_columns(alias: str) -> dict:
    if alias not in _columns:
        _columns[alias] = damage.columns_of(alias)
    return _columns[alias]


def new_rows(alias: str) -> dict[str, list[dict]]:
    return {model._meta.label: list(model._base_manager.using(alias).order_by("pk").values()) for model in MODELS}


def lost_texts(stored: dict[str, list[dict]], new: dict[str, list[dict]]) -> list[tuple]:
    """Return each (table, column, text) that is neither in the new rows nor in the ledger."""
    found: set[str | bytes] = set()
    collect(new, found)
    found |= {"saved", "archived"}  # told by interaction_type and archived_at
    return [
        (table, column, text)
        for table, rows in stored.items()
        for row in rows
        for column, value in row.items()
        for text in leaves(value)
        if found.isdisjoint(forms(text))
    ]


def collect(value: object, found: set[str | bytes]) -> None:
    """Collect every text in a value, as it is and case-folded."""
    match value:
        case {"escaped": _} | {"hex": _} | {"number": _}:
            collect(from_ledger(value), found)
        case dict():
            for key, item in value.items():
                collect(key, found)
                collect(item, found)
        case list():
            for item in value:
                collect(item, found)
        case str():
            found |= {value, folded(value)}
            parts = value.split("\n\n")  # such as the notes of several rows, joined
            found |= {"\n\n".join(parts[at:end]) for at in range(len(parts)) for end in range(at + 1, len(parts) + 1)}
            for leaf in leaves(value):
                found |= {leaf, folded(leaf)}
        case uuid.UUID() | date() | int() | float():
            found.add(str(value))
        case bytes():
            found.add(value)


def leaves(value: object) -> list[str]:
    """Yield the texts in a legacy value: itself, or those of its JSON document."""
    if not isinstance(value, str):
        return []
    try:
        decoded = json.loads(value)
    except (ValueError, RecursionError):
        return [value]
    if isinstance(decoded, str):
        return leaves(decoded)
    texts = []
    todo = [decoded]
    while todo:
        match todo.pop():
            case dict() as each:
                todo += [*each.keys(), *each.values()]
            case list() as each:
                todo += each
            case str() as each:
                texts.append(each)
    return texts


def forms(text: str) -> set:
    """Return how a text may look after it was parsed: as a moment, a key, a choice, a name."""
    read = {text, folded(text)}
    if not folded(text):
        return {""} | read
    read.add(str(identifier(text)))
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return read
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return read | {str(moment), str(moment.date())}


def folded(text: str) -> str:
    return " ".join(text.split()).lower().replace("-", "_")
