"""Writes the new rows of a legacy import, and the ledger of what was not taken over exactly (LegacyRecord)."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from django.utils import timezone

from jobpilot.legacy.reading import LegacyDatabase, Row
from jobpilot.legacy.shape import Draft, Into, Shape
from jobpilot.legacy.values import Unusable, derived_id, identifier

BATCH = 1000
RECORDS_AT_ONCE = 100  # each holds a whole legacy row, and a skill bank is a big one


def batches(items: Iterable, size: int | None = None) -> Iterator[list]:
    """The items in lists of `size`, or of BATCH."""
    iterator = iter(items)
    while batch := list(islice(iterator, size or BATCH)):
        yield batch


class LegacyImport:
    """One run over a legacy database: `source` is read, the database `using` is written, through the models of `apps`.

    As a context manager it writes what is left of the ledger at the end.
    """

    def __init__(self, apps, connection, source: LegacyDatabase | None = None) -> None:
        self.apps = apps
        self.using = connection.alias
        self.source = source or LegacyDatabase(connection)
        self.started_at = timezone.now()
        self._records = []
        self._content_types = {}

    def __enter__(self) -> "LegacyImport":
        return self

    def __exit__(self, exc_type, exc, traceback) -> None:
        if exc_type is None:
            self._write_records()

    def objects(self, model: str):
        """The rows of a model ("app.Model") as a queryset on the database written to."""
        return self.apps.get_model(model)._base_manager.using(self.using)

    def copy(self, table: str, shape: Shape, finish: Callable[[Draft], None] | None = None) -> None:
        """Make each row of a legacy table a row of its model; `finish` settles what one column alone does not."""
        for rows in batches(self.source.rows(table, shape.columns)):
            drafts = [self.draft(shape, row) for row in rows]
            if finish:
                for draft in drafts:
                    finish(draft)
            self.save(table, shape, drafts)

    def draft(self, shape: Shape, row: Row) -> Draft:
        """The new row that a legacy row becomes, column by column."""
        options = self.apps.get_model(shape.model)._meta
        draft = Draft(row, {})
        for column, into in shape.columns.items():
            if not isinstance(into, Into):
                continue
            field = options.get_field(into.field)
            try:
                value = into.read(row.get(column), field)
            except Unusable as unusable:
                value = unusable.instead
                draft.fault(unusable.code, column, row[column])
            if value is not None or field.null:  # otherwise the field's default
                draft.values[into.field] = value
        return draft

    def save(self, table: str, shape: Shape, drafts: list[Draft]) -> None:
        """Insert the new rows, and record those that are not exactly the legacy rows."""
        self.insert(shape, drafts)
        for draft in drafts:
            if draft.faults:
                self.record(table, draft.row, "repaired", draft.faults, (shape.model, draft.values["id"]))

    def insert(self, shape: Shape, drafts: Iterable[Draft]) -> None:
        model = self.apps.get_model(shape.model)
        instances = []
        for draft in drafts:
            self.settle_dates(shape, draft)
            instance = model(**draft.values)
            instance.update_modified = False  # keep the legacy row's own updated_at
            instances.append(instance)
        self.objects(shape.model).bulk_create(instances, batch_size=BATCH)

    def settle_dates(self, shape: Shape, draft: Draft) -> None:
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
        self._records.append(
            self.apps.get_model("jobpilot.LegacyRecord")(
                id=derived_id("record", table, row["id"]),
                source_table=table,
                source_id=row["id"],
                outcome=outcome,
                reasons=reasons,
                payload=row,
                target_type_id=model and self._content_type_id(model),
                target_id=target_id,
            )
        )
        if len(self._records) >= RECORDS_AT_ONCE:
            self._write_records()

    def remove(self, model: str, ids: Iterable) -> None:
        """Delete rows by id, with what hangs on them."""
        for batch in batches(ids):
            self.objects(model).filter(pk__in=batch).delete()

    def take_back(self, tables: dict[str, Shape]) -> None:
        """Delete what `copy` made of each table, last table first, and the tables' part of the ledger."""
        for table, shape in reversed(tables.items()):
            self.remove(shape.model, self.ids(table))
        self.objects("jobpilot.LegacyRecord").filter(source_table__in=tables).delete()

    def ids(self, table: str) -> Iterator:
        """The new ids of a legacy table's rows."""
        return (identifier(row["id"]) for row in self.source.rows(table, ["id"]))

    def _content_type_id(self, model: str) -> int:
        if model not in self._content_types:
            # Made after each migrate, so perhaps not there yet.
            content_type, _ = self.objects("contenttypes.ContentType").get_or_create(
                app_label=model.split(".")[0], model=model.split(".")[1].lower()
            )
            self._content_types[model] = content_type.pk
        return self._content_types[model]

    def _write_records(self) -> None:
        self.objects("jobpilot.LegacyRecord").bulk_create(self._records, batch_size=BATCH)
        self._records.clear()
