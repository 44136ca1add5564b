"""Import a table in batches: the number of queries grows with the batches, and not with the rows.

Each row is read, compared with the stored one, and checked as a form does. The database judges the rest (constraints
and uniqueness) when a batch is written; a batch that it refuses is halved until the rows are found that are wrong.
"""

from collections.abc import Iterator
from typing import Any

import tablib
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.db.models import F

from jobpilot.admin.transfer.results import SHOWN, Draft, ImportResult, Preview
from jobpilot.admin.transfer.tables import MISSING
from jobpilot.admin.transfer.widgets import MomentWidget, is_empty, read_key
from jobpilot.db.constraints import fields_of

BATCH_SIZE = 1000
# To find a row that the database refuses takes a dozen statements. After so many, the rest of the file is not read.
MOST_REFUSED_BY_DATABASE = 100


class TableImport:
    """The import of one table."""

    def __init__(self, resource: Any, table: tablib.Dataset, result: ImportResult, *, dry_run: bool) -> None:
        self.resource, self.table, self.result, self.dry_run = resource, table, result, dry_run
        self.using = resource.get_db_connection_name()
        self.model: type[models.Model] = resource._meta.model
        self.columns = {field.column_name: field for field in resource.fields.values()}
        self.related = {column for relation in resource.relations for column in relation.columns}
        self.own_columns = [field for field in self.model._meta.concrete_fields if not field.generated]
        # Computed columns are not previewed: until a row is saved, to read one takes a query.
        shown = {*(table.headers or []), *resource.completed}
        self.shown = [field for name, field in self.columns.items() if name in shown and not field.readonly]
        result.diff_headers = [field.column_name for field in self.shown]
        self.read_only: set[str] = set()
        self.refused_by_database = 0
        self.written: list[Draft] = []

    def run(self) -> None:
        drafts = list(self._drafts())
        keys = self._read_ids(drafts)
        for relation in self.resource.relations:
            if relation.model is self.model:
                relation.keys_in_file = keys
        for start in range(0, len(drafts), BATCH_SIZE):
            self._import(drafts[start : start + BATCH_SIZE])
            self.resource.progress(min(start + BATCH_SIZE, len(drafts)), len(drafts))
            if self._is_hopeless():
                read = min(start + BATCH_SIZE, len(drafts))
                self.result.notes.append(
                    f"Only the first {read:,} rows were checked, since so many of them were refused."
                )
                break
        self.resource.finish(self.written, dry_run=self.dry_run)
        self.result.notes += self.resource.notes()
        if self.read_only:
            names = ", ".join(sorted(self.read_only))
            self.result.notes.append(f"Nobody can write these columns, which were left alone: {names}.")

    def _drafts(self) -> Iterator[Draft]:
        """Return the rows of the table, without cells and rows that the file does not have."""
        places = getattr(self.table, "places", None) or [f"row {number + 1}" for number in range(len(self.table))]
        headers = self.table.headers or []
        for place, row in zip(places, self.table, strict=True):
            cells = {column: cell for column, cell in zip(headers, row, strict=True) if cell is not MISSING}
            if not all(map(is_empty, cells.values())):
                yield Draft(place, cells)

    def _read_ids(self, drafts: list[Draft]) -> set[Any]:
        """Read the ids of all rows, and refuse the second row with an id."""
        places: dict[Any, str] = {}
        for draft in drafts:
            if is_empty(cell := draft.cells.get("id")):
                continue
            try:
                key = read_key(self.model._meta.pk, cell)
            except ValidationError as error:
                draft.refuse(error, "id")
                continue
            if key in places:
                draft.refuse(f"“{cell}” is the id of {places[key]} as well.", "id")
            places.setdefault(key, draft.place)
            draft.key = key
        return set(places)

    def _import(self, drafts: list[Draft]) -> None:
        readable = [draft for draft in drafts if not draft.errors]
        self._load(readable)
        for draft in readable:
            self._read(draft)
        self.resource.prepare([draft for draft in readable if not draft.errors])
        for draft in readable:
            self._compare(draft)
            if draft.changed and not draft.errors:
                self._validate(draft)
        writable = [draft for draft in readable if draft.changed and not draft.errors]
        size = 1 if self.resource.writes_one_by_one else BATCH_SIZE
        for start in range(0, len(writable), size):
            self._write(writable[start : start + size])
        stored = [draft for draft in writable if not draft.errors]
        self.resource.after_batch(stored)
        self.written += stored
        corrected = [
            f"{draft.place[:1].upper()}{draft.place[1:]}: {text}"
            for draft in stored
            for text in getattr(draft.instance, "corrections", ())
        ]
        self.result.notes += corrected[: max(0, SHOWN - len(self.result.notes))]
        for draft in drafts:
            self.result.add(draft)

    def _load(self, drafts: list[Draft]) -> None:
        rows = self.resource.get_import_queryset()
        if not self.dry_run and not self.resource.writes_one_by_one:
            rows = rows.select_for_update(of=["self"], no_key=True)
        known = rows.in_bulk([draft.key for draft in drafts if draft.key])
        has_room = len(self.result.rows) < SHOWN
        for draft in drafts:
            draft.instance = known.get(draft.key)
            if draft.instance is None:
                draft.instance = self.model(**{"pk": draft.key} if draft.key else {})
            else:
                draft.is_new = False
                draft.stored = {field.attname: getattr(draft.instance, field.attname) for field in self.own_columns}
        for relation in self.resource.relations:
            relation.load(drafts)
        if has_room:
            for draft in drafts:
                for relation in self.resource.relations:
                    relation.attach(draft.instance)
                draft.preview = Preview(self.shown, draft.instance, is_new=draft.is_new, has_key=draft.key is not None)

    def _read(self, draft: Draft) -> None:
        for relation in self.resource.relations:
            relation.read(draft)
        self._tell_zones(draft)
        for column, cell in draft.cells.items():
            field = self.columns.get(column)
            if field is None or column in self.related or column == "id":
                continue
            if not draft.is_new and _is_as_exported(cell, field, draft.instance):
                continue
            if field.readonly:
                if not is_empty(cell):
                    self.read_only.add(column)
                continue
            try:
                value = field.widget.clean(cell)
            except ValidationError as error:
                draft.refuse(ValidationError(error.messages), column)
                continue
            if draft.is_new or not _are_alike(value, draft.stored[field.attribute]):
                setattr(draft.instance, field.attribute, value)

    def _tell_zones(self, draft: Draft) -> None:
        """Tell the cells of moments whose clock they are by: that of the row's person, or that of whoever imports."""
        zone, day_zone = self.resource.zones(draft)
        for field in self.columns.values():
            if isinstance(field.widget, MomentWidget):
                field.widget.zone, field.widget.day_zone = zone, day_zone

    def _compare(self, draft: Draft) -> None:
        if draft.is_new:
            draft.changed = {field.name for field in self.own_columns}
            return
        draft.changed = {
            field.name
            for field in self.own_columns
            if getattr(draft.instance, field.attname) != draft.stored[field.attname]
        }

    def _validate(self, draft: Draft) -> None:
        """Validate what a form would; the relations have been looked up."""
        unchanged = {field.name for field in self.own_columns} - draft.changed
        relations = {field.name for field in self.own_columns if field.is_relation}
        excluded = (set() if draft.is_new else unchanged) | relations
        instance = draft.instance
        for validate in (lambda: instance.clean_fields(exclude=excluded), instance.clean):
            try:
                validate()
            except ValidationError as error:
                draft.refuse(error)
        for field in self.own_columns:
            if field.is_relation and not field.null and getattr(instance, field.attname) is None and not draft.errors:
                draft.refuse(f"Name the {field.related_model._meta.verbose_name}.", field.name)
        self._compare(draft)

    def _write(self, drafts: list[Draft]) -> None:
        """Write rows, and find those that the database refuses."""
        if not drafts or self._is_hopeless():
            return
        try:
            with transaction.atomic(using=self.using):
                self.resource.write(drafts, self.using)
            return
        except (IntegrityError, DataError, ValidationError) as error:
            if len(drafts) == 1:
                self.refused_by_database += 1
                if isinstance(error, ValidationError):
                    drafts[0].refuse(error)
                else:
                    self._refuse(drafts[0])
                return
        middle = len(drafts) // 2
        self._write(drafts[:middle])
        self._write(drafts[middle:])

    def _refuse(self, draft: Draft) -> None:
        """Say why the database refuses a row."""
        instance = draft.instance
        for constraint in self.model._meta.constraints:
            try:
                constraint.validate(self.model, instance, using=self.using)
            except ValidationError as error:
                draft.refuse(ValidationError(error.messages), _column_of(constraint, draft))
        if not draft.errors:
            try:
                instance.validate_unique()
            except ValidationError as error:
                draft.refuse(error)
        if not draft.errors:
            draft.refuse("This row does not agree with another row of the database.")

    def _is_hopeless(self) -> bool:
        return self.refused_by_database >= MOST_REFUSED_BY_DATABASE


def _is_as_exported(cell: Any, field: Any, instance: Any) -> bool:
    exported = field.export(instance)
    return cell == exported or (is_empty(cell) and exported == "")


def _are_alike(value: Any, stored: Any) -> bool:
    """Return whether two texts differ only in blanks around them and in the kind of their line breaks."""
    if not (isinstance(value, str) and isinstance(stored, str)):
        return False
    return "\n".join(value.strip().splitlines()) == "\n".join(stored.strip().splitlines())


def _column_of(constraint: models.BaseConstraint, draft: Draft) -> str:
    """Return the column to correct: the last one that the constraint is about, if the row has one."""
    about: set[str] = {*getattr(constraint, "fields", ()), *fields_of(constraint)}
    for expression in getattr(constraint, "expressions", ()):
        about |= {part.name for part in expression.flatten() if isinstance(part, F)}  # type: ignore[attr-defined]
    filled = [column for column, cell in draft.cells.items() if not is_empty(cell)]
    named = [column for column in filled if column in about or f"normalized_{column}" in about]
    return named[-1] if named else NON_FIELD_ERRORS
