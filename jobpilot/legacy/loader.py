"""Writes the new rows of a legacy import, and the ledger of what was not taken over exactly (LegacyRecord)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache
from itertools import islice

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from jobpilot.legacy.lookups import matching_ids, missing_ids
from jobpilot.legacy.mapping import Draft, RowMapping
from jobpilot.legacy.reader import RowReader
from jobpilot.legacy.source import LegacyDatabase, Row
from jobpilot.legacy.values import derived_id, identifier, in_ledger
from jobpilot.legacy.writer import TableWriter

BATCH = 1000
RECORDS_AT_ONCE = 100  # each holds a whole legacy row, and a skill bank is a big one
LONGEST_SOURCE_ID = 255
# Tables whose rows become rows of one model with those of another, which have the first right to an id.
FIRST_TABLE = {"saved_jobs": ["applications"], "skill_banks_legacy": ["skill_banks"]}

Progress = Callable[[str, int], None]


def batches(items: Iterable, size: int | None = None) -> Iterator[list]:
    """The items in lists of `size`, or of BATCH."""
    iterator = iter(items)
    while batch := list(islice(iterator, size or BATCH)):
        yield batch


def is_empty(value: object) -> bool:
    """Whether a field holds nothing, so that another row may fill it."""
    return value is None or value in ("", [], {})


def fill(values: dict, others: dict) -> None:
    """Take over what `values` leaves empty."""
    for name, value in others.items():
        if is_empty(values.get(name)):
            values[name] = value


def source_id(key: object) -> str:
    """What LegacyRecord.source_id says of a row: its id, or a short form of one that the column does not hold."""
    if isinstance(key, str) and key == in_ledger(key) and len(key) <= LONGEST_SOURCE_ID:
        return key
    return str(derived_id("source id", repr(key)))


def record_id(table: str, key: object):
    """The id that the LegacyRecord of a row has."""
    return derived_id("record", table, source_id(key))


class LegacyImport:
    """One run over a legacy database: `source` is read, the database `using` is written, through the models of `apps`.

    What was imported before is left alone, so that a second run adds nothing; a row equal to one that people made
    goes into theirs. `counts` says by table how many rows were read, known from a run before, imported (`repaired` of
    them not exactly), merged and quarantined; `progress` is called with a table and the rows read since last time.
    As a context manager it writes what is left of the ledger at the end.
    """

    def __init__(self, apps, connection, source: LegacyDatabase | None = None, progress: Progress | None = None):
        self.apps = apps
        self.connection = connection
        self.using = connection.alias
        self.source = source or LegacyDatabase(connection)
        self.progress = progress
        self.started_at = timezone.now()
        self.counts: dict[str, Counter] = defaultdict(Counter)
        self._records = []
        self._content_types = {}
        self._readers: dict[int, RowReader] = {}
        self._writers: dict[str, TableWriter] = {}
        self._ids_of_their_own = cache(self._ids_of_their_own)
        self._has_rows = cache(self._has_rows)

    def __enter__(self) -> "LegacyImport":
        return self

    def __exit__(self, exc_type, exc, traceback) -> None:
        if exc_type is None:
            self.write_records()

    def objects(self, model: str):
        """The rows of a model ("app.Model") as a queryset on the database written to."""
        return self.apps.get_model(model)._base_manager.using(self.using)

    def copy(
        self,
        table: str,
        shape: RowMapping,
        finish: Callable[[list[Draft]], None] | None = None,
        *,
        latest_first: bool = False,
    ) -> None:
        """Make each row of a legacy table a row of its model; `finish` settles what one column alone does not."""
        latest_by = shape.latest_by if latest_first or shape.unique else None
        for rows in batches(self.source.rows(table, shape.columns, latest_first_by=latest_by)):
            drafts = [self.draft(table, shape, row) for row in self.new_rows(table, shape, rows)]
            if finish:
                finish(drafts)
            self.save(table, shape, drafts)

    def new_rows(self, table: str, shape: RowMapping, rows: list[Row]) -> list[Row]:
        """Those of the rows that were not imported before."""
        new = self.unknown(table, shape, rows)
        self.counts[table] += Counter(read=len(rows), known=len(rows) - len(new))
        if self.progress:
            self.progress(table, len(rows))
        return new

    def unknown(self, table: str, shape: RowMapping, rows: list[Row]) -> list[Row]:
        """`new_rows`, without counting them as read."""
        recorded, there = set(), set()
        if self._has_rows("legacy.LegacyRecord", source_table=table):
            recorded = self.existing("legacy.LegacyRecord", [record_id(table, row["id"]) for row in rows])
        if self._has_rows(shape.model):
            there = self.existing(shape.model, [self.own_id(table, row) for row in rows])
        if not (recorded or there):
            return rows
        return [
            row for row in rows if not (record_id(table, row["id"]) in recorded or self.own_id(table, row) in there)
        ]

    def existing(self, model: str, ids: Iterable) -> set:
        """Those of the ids that the model has."""
        ids = set(ids) - {None}
        return ids - missing_ids(self.apps.get_model(model), self.connection, ids)

    def own_id(self, table: str, row: Row):
        """The new id of a row of a legacy table."""
        return self.id_of(table, row["id"]) or derived_id(table, "no id")

    def id_of(self, table: str, key: object):
        """The new id of the row that `key` is the id of. Of several spellings of one UUID, one row has the UUID."""
        return self._ids_of_their_own(table).get(key) or identifier(key)

    def draft(self, table: str, shape: RowMapping, row: Row) -> Draft:
        """The new row that a row of a legacy table becomes, column by column."""
        reader = self._reader(shape)
        draft = reader.read(row)
        values, key = draft.values, row.get("id")
        if "id" in shape.columns:
            own_id = self._ids_of_their_own(table).get(key) or values.get("id") or derived_id(table, "no id")
            if own_id != values.get("id", own_id):
                draft.fault("id_taken", "id", key)
            elif not _is_spelling_of(own_id, key):
                draft.fault("id_no_uuid", "id", key)
            values["id"] = own_id
        for column in reader.references:
            own = self._ids_of_their_own(column.into.table)
            if own and row.get(column.name) in own:
                values[column.into.field] = own[row[column.name]]
        return draft

    def read(self, shape: RowMapping, row: Row) -> Draft:
        """What is said of a model by a row, or by an item of a JSON document, column by column."""
        return self._reader(shape).read(row)

    def save(self, table: str, shape: RowMapping, drafts: list[Draft]) -> None:
        """Insert the new rows, and record those that are not exactly the legacy rows."""
        self.check_references(shape, drafts)
        merged = self._merge_equal(table, shape, drafts) if shape.unique else set()
        new = [draft for draft in drafts if not draft.quarantined and draft not in merged]
        self.insert(shape, new)
        for draft in drafts:
            if draft.quarantined:
                self.record(table, draft.row, "quarantined", draft.faults)
        for draft in new:
            if not draft.quarantined:
                self.counts[table]["imported"] += 1
                if draft.faults:
                    self.record(table, draft.row, "repaired", draft.faults, (shape.model, draft.values["id"]))

    def check_references(self, shape: RowMapping, drafts: list[Draft]) -> None:
        """Quarantine the drafts that need a row which is not there; leave a reference empty that may be.

        A reference to a row that was merged leads to the one it went into. References within the model are left:
        their rows may come later (see `repair_links`).
        """
        for column, into, field, _ in self._reader(shape).foreign_keys:
            wanted = {draft.values.get(into.field): draft.row.get(column) for draft in drafts}
            no_key = wanted.pop(None, self) is not self
            missing = missing_ids(field.related_model, self.connection, wanted)
            moved = self._moved(into.table, [wanted[key] for key in missing]) if into.table and missing else {}
            for draft in drafts if missing or (no_key and not field.null) else ():
                key, told = draft.values.get(into.field), draft.row.get(column)
                if key in missing and told in moved:
                    draft.values[into.field] = moved[told]
                elif key in missing and field.null:
                    draft.values[into.field] = None
                    draft.fault("no_such_row", column, told)
                elif key in missing or (key is None and not field.null):
                    draft.quarantine("no_such_row", column, told)

    def insert(self, shape: RowMapping, drafts: Iterable[Draft]) -> None:
        """Insert the rows. One that the database refuses, for whatever reason, is quarantined, and no other."""
        drafts = list(drafts)
        for draft in drafts:
            self.settle_dates(shape, draft)
        try:
            with transaction.atomic(using=self.using):
                self._writer(shape.model).insert([draft.values for draft in drafts])
        except (IntegrityError, DataError, OverflowError, ValueError) as error:
            if len(drafts) == 1:
                drafts[0].quarantine("refused", "", str(error).partition("\n")[0])
                return
            middle = len(drafts) // 2
            for half in (drafts[:middle], drafts[middle:]):
                self.insert(shape, half)

    def settle_dates(self, shape: RowMapping, draft: Draft) -> None:
        """Give the row both dates: its own, or the nearest ones it has, or at last the time of the import."""
        created, updated = draft.values.get("created_at"), draft.values.get("updated_at")
        others = [draft.values[name] for name in shape.dates if draft.values.get(name)]
        draft.values["created_at"] = created or next(iter(others), updated) or self.started_at
        draft.values["updated_at"] = updated or next(reversed(others), created) or self.started_at
        if not (created or updated or others):
            draft.fault("no_date", "created_at", None)

    def record(
        self, table: str, row: Row, outcome: str, reasons: list[dict], target: tuple[str, object] | None = None
    ) -> None:
        """Note in the ledger what became of a legacy row; `target` is (model, id) of the row it went into."""
        model, target_id = target or (None, None)
        self.counts[table][outcome] += 1
        self._records.append(
            {
                "id": record_id(table, row["id"]),
                "source_table": table,
                "source_id": source_id(row["id"]),
                "outcome": outcome,
                "reasons": reasons,
                "payload": in_ledger(row),
                "target_type_id": model and self._content_type_id(model),
                "target_id": target_id,
                "updated_at": timezone.now(),
            }
        )
        if len(self._records) >= RECORDS_AT_ONCE:
            self.write_records()

    def noted(self, table: str, rows: list[Row]) -> dict[object, tuple[str, object, list[dict]]]:
        """What the ledger says of some rows, by id: the outcome, the id of the row that it went into, the reasons."""
        if not self._has_rows("legacy.LegacyRecord", source_table=table):
            return {}
        keys = {source_id(row["id"]): row["id"] for row in rows}
        model, names = self.apps.get_model("legacy.LegacyRecord"), ("source_table", "source_id")
        found = matching_ids(model, self.connection, names, [(table, told) for told in keys])
        records = self.objects("legacy.LegacyRecord").filter(pk__in=found)
        told = records.values_list("source_id", "outcome", "target_id", "reasons").iterator()
        return {keys[name]: tuple(rest) for name, *rest in told}

    def rows_of(self, table: str, shape: RowMapping, ids: Container) -> Iterator[tuple[object, Row]]:
        """The legacy rows of some new ids, which are few. Reads the whole table, if there are any."""
        if ids:
            for row in self.source.rows(table, shape.columns):
                if (own_id := self.own_id(table, row)) in ids:
                    yield own_id, row

    def amend(self, table: str, shape: RowMapping, row: Row, reasons: list[dict]) -> None:
        """Note what was found out about a row after it was imported."""
        self.write_records()
        record = self.objects("legacy.LegacyRecord").filter(pk=record_id(table, row["id"])).first()
        if record:
            record.reasons = record.reasons + reasons
            record.save(using=self.using, update_fields=["reasons"])
        else:
            self.record(table, row, "repaired", reasons, (shape.model, self.own_id(table, row)))

    def remove(self, model: str, ids: Iterable) -> None:
        """Delete rows by id, with what hangs on them."""
        for batch in batches(ids):
            self.objects(model).filter(pk__in=batch).delete()

    def take_back(self, tables: dict[str, RowMapping]) -> None:
        """Delete what `copy` made of each table, last table first, and the tables' part of the ledger.

        What came from a table that is no longer there, or from another database, stays, and its ledger with it.
        """
        present = {table: shape for table, shape in tables.items() if table in self.source}
        for table, shape in reversed(present.items()):
            self.remove(shape.model, self.ids(table))
        self.objects("legacy.LegacyRecord").filter(source_table__in=present).delete()

    def ids(self, table: str) -> Iterator:
        """The new ids of a legacy table's rows."""
        return (self.own_id(table, row) for row in self.source.rows(table, ["id"]))

    def write_records(self) -> None:
        self._writer("legacy.LegacyRecord").insert(self._records)
        self._records.clear()

    def _merge_equal(self, table: str, shape: RowMapping, drafts: list[Draft]) -> set[Draft]:
        """Merge the drafts that are equal (`shape.unique`) to a row that is there, or to a draft before them."""
        drafts = [draft for draft in drafts if not draft.quarantined]
        options = self.apps.get_model(shape.model)._meta
        for draft in drafts:
            for name in shape.unique:
                draft.values.setdefault(name, options.get_field(name).get_default())
        model = self.apps.get_model(shape.model)
        keys = {tuple(draft.values[name] for name in shape.unique) for draft in drafts}
        if shape.in_either_order:
            keys |= {key[::-1] for key in keys}
        candidates = self.objects(shape.model).filter(pk__in=matching_ids(model, self.connection, shape.unique, keys))
        there = {shape.key(vars(row)): row for row in candidates}
        filled, first, merged = {}, {}, set()
        for draft in drafts:
            key = shape.key(draft.values)
            if key in there:
                row = there[key]
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
            self.record(table, draft.row, "merged", draft.faults, (shape.model, target_id))
        for row in there.values():
            if row.pk in filled:
                row.update_modified = False
                row.save(using=self.using, update_fields=filled[row.pk])
        return merged

    def _moved(self, table: str, keys: list) -> dict:
        """Where the rows of a table that were merged went, by their legacy ids."""
        self.write_records()
        by_source_id = {source_id(key): key for key in keys}
        found = self.objects("legacy.LegacyRecord").filter(
            source_table=table, source_id__in=by_source_id, outcome="merged"
        )
        return {by_source_id[told]: target for told, target in found.values_list("source_id", "target_id")}

    def _ids_of_their_own(self, table: str) -> dict[object, object]:
        """The ids of rows that do not have the UUID they name, since another row of the model has it.

        The plainest spelling has it, of the first table.
        """
        tables = [*FIRST_TABLE.get(table, ()), table]
        own = {}
        for group in self.source.respelled_ids(*tables):
            group.sort(key=lambda each: (tables.index(each[0]), each[1] != str(identifier(each[1])), repr(each[1])))
            own |= {key: derived_id(table, repr(key)) for of, key in group[1:] if of == table}
        return own

    def _reader(self, shape: RowMapping) -> RowReader:
        """The reader of a shape, made once. It holds the shape, so that no other one gets the same `id()`."""
        if id(shape) not in self._readers:
            self._readers[id(shape)] = RowReader(shape, self.apps.get_model(shape.model))
        return self._readers[id(shape)]

    def _writer(self, model: str) -> TableWriter:
        if model not in self._writers:
            self._writers[model] = TableWriter(self.apps.get_model(model), self.connection)
        return self._writers[model]

    def _has_rows(self, model: str, **of: str) -> bool:
        """Whether the model had any such row when it was first asked."""
        return self.objects(model).filter(**of).exists()

    def _content_type_id(self, model: str) -> int:
        if model not in self._content_types:
            # Made after each migrate, so perhaps not there yet.
            content_type, _ = self.objects("contenttypes.ContentType").get_or_create(
                app_label=model.split(".")[0], model=model.split(".")[1].lower()
            )
            self._content_types[model] = content_type.pk
        return self._content_types[model]


def _is_spelling_of(own_id, key: object) -> bool:
    return isinstance(key, str) and key.replace("-", "").lower() == own_id.hex
