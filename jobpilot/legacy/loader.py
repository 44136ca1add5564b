"""Write the new rows of a legacy import, and the ledger of what changed on the way (LegacyRecord)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from types import TracebackType
from typing import Any, TypeVar
from uuid import UUID

from django.apps.registry import Apps
from django.db import DataError, IntegrityError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.utils import timezone

from jobpilot.legacy.bulk import TableWriter, matching_ids, missing_ids
from jobpilot.legacy.mapping import Draft, LedgerReason, RowMapping, RowReader
from jobpilot.legacy.source import LegacyDatabase, Row, Source
from jobpilot.legacy.values import derived_id, identifier, in_ledger

BATCH = 1000
RECORDS_AT_ONCE = 100  # each holds a whole legacy row, and a skill bank is a big one
LONGEST_SOURCE_ID = 255
# Tables whose rows become rows of one model with those of another, which have the first right to an id.
FIRST_TABLE = {"saved_jobs": ["applications"], "skill_banks_legacy": ["skill_banks"]}

Progress = Callable[[str, int], None]
Target = tuple[str, UUID]  # a model ("app.Model") and the id of its row
T = TypeVar("T")


def batches(items: Iterable[T], size: int | None = None) -> Iterator[list[T]]:
    """Yield lists of `size` items (default: BATCH)."""
    iterator = iter(items)
    while batch := list(islice(iterator, size or BATCH)):
        yield batch


def is_empty(value: object) -> bool:
    """Return whether a field has no value, so that another row may fill it."""
    return value is None or value in ("", [], {})


def fill(values: dict[str, Any], others: Mapping[str, Any]) -> None:
    """Take from `others` what `values` leaves empty."""
    for name, value in others.items():
        if is_empty(values.get(name)):
            values[name] = value


def source_id(key: object) -> str:
    """Return the `LegacyRecord.source_id` of a row: its id, or a short hash of one that does not fit the column."""
    if isinstance(key, str) and key == in_ledger(key) and len(key) <= LONGEST_SOURCE_ID:
        return key
    return str(derived_id("source id", repr(key)))


def record_id(table: str, key: object) -> UUID:
    """Return the id of a row's LegacyRecord."""
    return derived_id("record", table, source_id(key))


class LegacyImport:
    """One run that reads `source` and writes the database `using` through the models of `apps`.

    Rows that were imported before are skipped, and rows equal to existing ones are merged into them. `counts` has, for
    each table, how many rows were read, known from an earlier run, imported (of these, `repaired`), merged and
    quarantined. `progress` is called with a table and the number of rows read since the last call. Leaving the context
    manager writes what is left of the ledger.
    """

    def __init__(
        self,
        apps: Apps,
        connection: BaseDatabaseWrapper,
        source: Source | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.apps = apps
        self.connection = connection
        self.using = connection.alias
        self.source: Source = source or LegacyDatabase(connection)
        self.progress = progress
        self.started_at = timezone.now()
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._records: list[dict[str, object]] = []
        self._content_types: dict[str, int] = {}
        self._readers: dict[int, RowReader] = {}
        self._writers: dict[str, TableWriter] = {}
        self._reassigned_ids = cache(self._reassign_ids)
        self._has_rows = cache(self._look_for_rows)

    def __enter__(self) -> "LegacyImport":
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if exc_type is None:
            self.write_records()

    def objects(self, model: str) -> QuerySet[Any]:
        """Return the rows of a model ("app.Model") as a queryset on the database written to."""
        return self.apps.get_model(model)._base_manager.using(self.using)

    def copy(
        self,
        table: str,
        mapping: RowMapping,
        finish: Callable[[list[Draft]], None] | None = None,
        *,
        latest_first: bool = False,
    ) -> None:
        """Import a table row by row. `finish` completes the drafts where one column alone is not enough."""
        latest_by = mapping.latest_by if latest_first or mapping.unique else None
        for rows in batches(self.source.rows(table, mapping.columns, latest_first_by=latest_by)):
            drafts = [self.draft(table, mapping, row) for row in self.new_rows(table, mapping, rows)]
            if finish:
                finish(drafts)
            self.save(table, mapping, drafts)

    def new_rows(self, table: str, mapping: RowMapping, rows: list[Row]) -> list[Row]:
        """Count `rows` as read and return those that were not imported before."""
        new = self.not_imported(table, mapping, rows)
        self.counts[table] += Counter(read=len(rows), known=len(rows) - len(new))
        if self.progress:
            self.progress(table, len(rows))
        return new

    def not_imported(self, table: str, mapping: RowMapping, rows: list[Row]) -> list[Row]:
        """Return those of `rows` that were not imported before."""
        recorded: set[UUID] = set()
        imported: set[UUID] = set()
        if self._has_rows("legacy.LegacyRecord", source_table=table):
            recorded = self.existing("legacy.LegacyRecord", [record_id(table, row["id"]) for row in rows])
        if self._has_rows(mapping.model):
            imported = self.existing(mapping.model, [self.new_id(table, row) for row in rows])
        if not (recorded or imported):
            return rows
        return [
            row for row in rows if not (record_id(table, row["id"]) in recorded or self.new_id(table, row) in imported)
        ]

    def existing(self, model: str, ids: Iterable[UUID | None]) -> set[UUID]:
        """Return those of the ids that the model has."""
        wanted = {each for each in ids if each is not None}
        return wanted - missing_ids(self.apps.get_model(model), self.connection, wanted)

    def new_id(self, table: str, row: Row) -> UUID:
        """Return the new id of a legacy row."""
        return self.id_of(table, row["id"]) or derived_id(table, "no id")

    def id_of(self, table: str, key: object) -> UUID | None:
        """Return the new id of the row with the legacy key. Of several spellings of one UUID, one row gets the UUID."""
        return self._reassigned_ids(table).get(key) or identifier(key)

    def draft(self, table: str, mapping: RowMapping, row: Row) -> Draft:
        """Return the new row of a legacy row, column by column."""
        reader = self._reader(mapping)
        draft = reader.read(row)
        values, key = draft.values, row.get("id")
        if "id" in mapping.columns:
            new_id = self._reassigned_ids(table).get(key) or values.get("id") or derived_id(table, "no id")
            if new_id != values.get("id", new_id):
                draft.add_reason("id_taken", "id", key)
            elif not _is_spelling_of(new_id, key):
                draft.add_reason("id_no_uuid", "id", key)
            values["id"] = new_id
        for column in reader.references:
            own = self._reassigned_ids(column.into.table)
            if own and row.get(column.name) in own:
                values[column.into.field] = own[row[column.name]]
        return draft

    def read(self, mapping: RowMapping, row: Row) -> Draft:
        """Read a legacy row, or an item of a JSON document, column by column."""
        return self._reader(mapping).read(row)

    def save(self, table: str, mapping: RowMapping, drafts: list[Draft]) -> None:
        """Write the drafts whose references exist."""
        self.check_references(mapping, drafts)
        self.write(table, mapping, drafts)

    def write(self, table: str, mapping: RowMapping, drafts: list[Draft]) -> None:
        """Insert drafts whose references were checked, and record those that differ from their legacy rows."""
        merged = self._merge_equal(table, mapping, drafts) if mapping.unique else set()
        new = [draft for draft in drafts if not draft.quarantined and draft not in merged]
        self.insert(mapping, new)
        for draft in drafts:
            if draft.quarantined:
                self.record(table, draft.row, "quarantined", draft.reasons)
        for draft in new:
            if not draft.quarantined:
                self.counts[table]["imported"] += 1
                if draft.reasons:
                    self.record(table, draft.row, "repaired", draft.reasons, (mapping.model, draft.values["id"]))

    def check_references(self, mapping: RowMapping, drafts: list[Draft]) -> None:
        """Quarantine drafts whose required references are missing, and clear missing optional ones.

        A reference to a merged row follows it. References within the model are not checked, since their rows may come
        later.
        """
        for column, into, field in self._reader(mapping).foreign_keys:
            keys = {(draft.values.get(into.field), draft.row.get(column)) for draft in drafts}
            no_key = any(key is None for key, _ in keys)
            missing = missing_ids(field.related_model, self.connection, {key for key, _ in keys if key is not None})
            spellings = [value for key, value in keys if key in missing]
            moved = self._merged_into(into.table, spellings) if into.table and missing else {}
            for draft in drafts if missing or (no_key and not field.null) else ():
                key, value = draft.values.get(into.field), draft.row.get(column)
                if key in missing and value in moved:
                    draft.values[into.field] = moved[value]
                elif key in missing and field.null:
                    draft.values[into.field] = None
                    draft.add_reason("no_such_row", column, value)
                elif key in missing or (key is None and not field.null):
                    draft.quarantine("no_such_row", column, value)

    def insert(self, mapping: RowMapping, drafts: Iterable[Draft]) -> None:
        """Insert the rows, quarantining each one that the database refuses, for whatever reason."""
        drafts = list(drafts)
        for draft in drafts:
            self.fill_dates(mapping, draft)
        try:
            with transaction.atomic(using=self.using):
                self._writer(mapping.model).insert([draft.values for draft in drafts])
        except (IntegrityError, DataError, OverflowError, ValueError) as error:
            if len(drafts) == 1:
                drafts[0].quarantine("refused", "", str(error).partition("\n")[0])
                return
            middle = len(drafts) // 2
            for half in (drafts[:middle], drafts[middle:]):
                self.insert(mapping, half)

    def fill_dates(self, mapping: RowMapping, draft: Draft) -> None:
        """Set both timestamps: the row's own, else its nearest date, else the time of the import."""
        created, updated = draft.values.get("created_at"), draft.values.get("updated_at")
        others = [draft.values[name] for name in mapping.dates if draft.values.get(name)]
        draft.values["created_at"] = created or next(iter(others), updated) or self.started_at
        draft.values["updated_at"] = updated or next(reversed(others), created) or self.started_at
        if not (created or updated or others):
            draft.add_reason("no_date", "created_at", None)

    def record(
        self, table: str, row: Row, outcome: str, reasons: list[LedgerReason], target: Target | None = None
    ) -> None:
        """Record what became of a legacy row; `target` is the (model, id) of the row that it went into."""
        model, target_id = target or ("", None)
        self.counts[table][outcome] += 1
        self._records.append(
            {
                "id": record_id(table, row["id"]),
                "source_table": table,
                "source_id": source_id(row["id"]),
                "outcome": outcome,
                "reasons": reasons,
                "payload": in_ledger(row),
                "target_type_id": self._content_type_id(model) if model else None,
                "target_id": target_id,
                "updated_at": timezone.now(),
            }
        )
        if len(self._records) >= RECORDS_AT_ONCE:
            self.write_records()

    def outcomes(self, table: str, rows: list[Row]) -> dict[object, tuple[str, UUID | None, list[LedgerReason]]]:
        """Return what the ledger has of some rows, by legacy id: (outcome, id of the new row, reasons)."""
        if not self._has_rows("legacy.LegacyRecord", source_table=table):
            return {}
        keys = {source_id(row["id"]): row["id"] for row in rows}
        model, names = self.apps.get_model("legacy.LegacyRecord"), ("source_table", "source_id")
        found = matching_ids(model, self.connection, names, [(table, key) for key in keys])
        records = self.objects("legacy.LegacyRecord").filter(pk__in=found)
        outcomes = records.values_list("source_id", "outcome", "target_id", "reasons").iterator()
        return {keys[name]: (outcome, target_id, reasons) for name, outcome, target_id, reasons in outcomes}

    def rows_of(self, table: str, mapping: RowMapping, ids: Collection[UUID]) -> Iterator[tuple[UUID, Row]]:
        """Yield the few legacy rows that have one of the new `ids`. Reads the whole table if there are any ids."""
        if ids:
            for row in self.source.rows(table, mapping.columns):
                if (new_id := self.new_id(table, row)) in ids:
                    yield new_id, row

    def add_reasons(self, table: str, mapping: RowMapping, row: Row, reasons: list[LedgerReason]) -> None:
        """Record reasons that were found after the row was imported."""
        self.write_records()
        record = self.objects("legacy.LegacyRecord").filter(pk=record_id(table, row["id"])).first()
        if record:
            record.reasons = record.reasons + reasons
            record.save(using=self.using, update_fields=["reasons"])
        else:
            self.record(table, row, "repaired", reasons, (mapping.model, self.new_id(table, row)))

    def remove(self, model: str, ids: Iterable[UUID]) -> None:
        """Delete rows by id, with those that depend on them."""
        for batch in batches(ids):
            self.objects(model).filter(pk__in=batch).delete()

    def take_back(self, tables: dict[str, RowMapping]) -> None:
        """Delete what `copy()` made of each table, last table first, and the tables' part of the ledger.

        Rows of tables that are gone, or that came from another database, stay, and so do their records.
        """
        present = {table: mapping for table, mapping in tables.items() if table in self.source}
        for table, mapping in reversed(present.items()):
            self.remove(mapping.model, self.ids(table))
        self.objects("legacy.LegacyRecord").filter(source_table__in=present).delete()

    def ids(self, table: str) -> Iterator[UUID]:
        """Return the new ids of a legacy table's rows."""
        return (self.new_id(table, row) for row in self.source.rows(table, ["id"]))

    def write_records(self) -> None:
        if not self._records:
            return
        self._writer("legacy.LegacyRecord").insert(self._records)
        self._records.clear()

    def _merge_equal(self, table: str, mapping: RowMapping, drafts: list[Draft]) -> set[Draft]:
        """Merge drafts into the existing row, or the earlier draft, with the same `mapping.unique` values."""
        drafts = [draft for draft in drafts if not draft.quarantined]
        options = self.apps.get_model(mapping.model)._meta
        for draft in drafts:
            for name in mapping.unique:
                draft.values.setdefault(name, options.get_field(name).get_default())
        model = self.apps.get_model(mapping.model)
        keys = {tuple(draft.values[name] for name in mapping.unique) for draft in drafts}
        if mapping.in_either_order:
            keys |= {key[::-1] for key in keys}
        matching = matching_ids(model, self.connection, mapping.unique, keys)
        existing = {mapping.key(vars(row)): row for row in self.objects(mapping.model).filter(pk__in=matching)}
        filled: dict[UUID, set[str]] = {}
        first: dict[tuple[Any, ...], Draft] = {}
        merged: set[Draft] = set()
        for draft in drafts:
            key = mapping.key(draft.values)
            if key in existing:
                row = existing[key]
                for name, value in draft.values.items():
                    if is_empty(getattr(row, name)) and not is_empty(value):
                        setattr(row, name, value)
                        filled.setdefault(row.pk, set()).add(name)
                target_id = row.pk
            elif key in first:
                fill(first[key].values, draft.values)
                target_id = first[key].values["id"]
            else:
                first[key] = draft
                continue
            merged.add(draft)
            self.record(table, draft.row, "merged", draft.reasons, (mapping.model, target_id))
        for row in existing.values():
            if row.pk in filled:
                row.update_modified = False
                row.save(using=self.using, update_fields=filled[row.pk])
        return merged

    def _merged_into(self, table: str, keys: Iterable[object]) -> dict[object, UUID]:
        """Return the ids that merged rows of a table went into, by legacy key, as a row or others spell it."""
        self.write_records()
        by_source_id: dict[str, set[object]] = defaultdict(set)
        for key in keys:
            for name in (source_id(key), str(self.id_of(table, key))):
                by_source_id[name].add(key)
        found = self.objects("legacy.LegacyRecord").filter(
            source_table=table, source_id__in=by_source_id, outcome="merged"
        )
        return {
            key: target for name, target in found.values_list("source_id", "target_id") for key in by_source_id[name]
        }

    def _reassign_ids(self, table: str) -> dict[object, UUID]:
        """Return new ids for the rows that cannot have the UUID they name, since another row of the model has it.

        The plainest spelling in the first table keeps the UUID.
        """
        tables = [*FIRST_TABLE.get(table, ()), table]
        own: dict[object, UUID] = {}
        for group in self.source.respelled_ids(*tables):
            group.sort(key=lambda each: (tables.index(each[0]), each[1] != str(identifier(each[1])), repr(each[1])))
            own |= {key: derived_id(table, repr(key)) for of, key in group[1:] if of == table}
        return own

    def _reader(self, mapping: RowMapping) -> RowReader:
        """Return the cached reader of a mapping. It keeps the mapping alive, so that its `id()` stays unique."""
        if id(mapping) not in self._readers:
            self._readers[id(mapping)] = RowReader(mapping, self.apps.get_model(mapping.model))
        return self._readers[id(mapping)]

    def _writer(self, model: str) -> TableWriter:
        if model not in self._writers:
            self._writers[model] = TableWriter(self.apps.get_model(model), self.connection)
        return self._writers[model]

    def _look_for_rows(self, model: str, **of: str) -> bool:
        """Return whether the model had such rows when first asked."""
        return self.objects(model).filter(**of).exists()

    def _content_type_id(self, model: str) -> int:
        if model not in self._content_types:
            # Created after each migrate, so it may be missing yet.
            content_type, _ = self.objects("contenttypes.ContentType").get_or_create(
                app_label=model.split(".")[0], model=model.split(".")[1].lower()
            )
            self._content_types[model] = content_type.pk
        return self._content_types[model]


def _is_spelling_of(new_id: UUID, key: object) -> bool:
    return isinstance(key, str) and key.replace("-", "").lower() == new_id.hex
