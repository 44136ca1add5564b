"""Read an archive into a database: all of it or nothing."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, models, transaction

from jobpilot.admin.transfer.tables import quoted
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.models.belonging import path_to_person
from jobpilot.site.archive.contents import (
    BATCH,
    Model,
    columns,
    counted_by_kind,
    is_shared,
    keys,
    personal_models,
    rows_with,
)
from jobpilot.site.archive.document import Document, Row, open_archive, read_document
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.files import restore_files
from jobpilot.site.archive.sharing import Rows, SharedRows
from jobpilot.site.archive.values import decode


class Restoration:
    """What reading an archive did, or with `dry_run` would do."""

    def __init__(self, person: UserProfile) -> None:
        self.person = person
        self.inserted: Counter[Model] = Counter()  # rows of the person
        self.equal = 0  # rows that were there already
        self.shared: Counter[Model] = Counter()  # shared rows that were inserted
        self.replaced: Counter[Model] = Counter()  # shared rows for which one with another id stands

    def __str__(self) -> str:
        if not self.inserted:
            return f"Nothing changed: the database has all {self.equal:,} rows of {self.person} already."
        parts = [f"Read {self.inserted.total():,} rows of {self.person}: {counted_by_kind(self.inserted.items())}."]
        if self.equal:
            parts.append(f"{self.equal:,} were there already.")
        if self.shared:
            parts.append(f"Of what people share, added {counted_by_kind(self.shared.items())}.")
        if self.replaced:
            parts.append(f"Used {counted_by_kind(self.replaced.items())} of the database that had another id.")
        return " ".join(parts)


@checked
def restore_person(file: Path, *, dry_run: bool = False, using: str = DEFAULT_DB_ALIAS) -> Restoration:
    """Read an archive into a database. Rows keep their ids and dates, and equal rows that are there stay.

    Raise ArchiveError, and change nothing, if the archive cannot be read or does not agree with the database.
    """
    with open_archive(file) as archive:
        document = read_document(archive)
        rows = _personal_rows(document)
        shared = SharedRows(_instances(document.shared, is_shared), using)
        with transaction.atomic(using=using):
            result = _restore(archive, rows, shared, using)
            transaction.set_rollback(dry_run, using=using)
    return result


def _restore(archive: ZipFile, rows: Rows, shared: SharedRows, using: str) -> Restoration:
    (person,) = rows[UserProfile].values()
    _refuse_namesake(person, using)
    result = Restoration(person)
    shared.resolve(row for of_model in rows.values() for row in of_model.values())
    new = {model: _without_equal(model, of_model, using) for model, of_model in rows.items()}
    differing = [(model, different) for model, (_, different) in new.items()]
    if count := sum(different for _, different in differing):
        raise ArchiveError(
            f"The database has {count:,} of these rows with other content ({counted_by_kind(differing)}). Nothing was "
            "read: erase the person first, or read the archive into another database."
        )
    result.inserted.update({model: len(missing) for model, (missing, _) in new.items() if missing})
    result.equal = sum(map(len, rows.values())) - result.inserted.total()
    if result.inserted:
        result.replaced = shared.replaced
        result.shared.update({model: len(missing) for model, missing in shared.missing.items() if missing})
        for model, missing in shared.missing.items():
            _insert(model, missing, using)
        for model, (missing, _) in new.items():
            _insert(model, missing, using)
        _check_keys([*shared.missing, *new], using)
        restore_files(archive, (row for missing, _ in new.values() for row in missing))
    return result


def _personal_rows(document: Document) -> Rows:
    """Return the rows of the person, unsaved. Raise ArchiveError if one belongs or refers to somebody else."""
    known = personal_models()
    rows = _instances(document.rows, lambda model: model in known)
    if set(rows.get(UserProfile, ())) != {document.person}:
        raise ArchiveError("The archive must have one row of the person whose it is, and of nobody else.")
    for model, of_model in rows.items():
        way = str(path_to_person(model)).partition("__")[0]
        for key in keys(model, shared=False):
            ids = rows.get(key.related_model, {})
            for row in of_model.values():
                value = getattr(row, key.attname)
                if value not in ids and not (value is None and key.name != way):
                    raise ArchiveError(
                        f"The {model._meta.verbose_name} {row.pk} refers to a {key.related_model._meta.verbose_name} "
                        f"({value}) that is not in the archive, and so not the person's."
                    )
    return {model: rows[model] for model in known if model in rows}


def _instances(rows: dict[str, list[Row]], is_allowed: Any) -> Rows:
    found: Rows = {}
    for label, of_kind in rows.items():
        try:
            model: Any = apps.get_model(label)
        except (LookupError, ValueError):
            model = None
        if model is None or not is_allowed(model):
            raise ArchiveError(
                f"The archive has rows of {quoted(label)}, which this program does not keep. Upgrade JobPilot first."
            )
        instances = [_instance(model, row, f"Row {number} of {label}") for number, row in enumerate(of_kind, 1)]
        found[model] = {each.pk: each for each in instances}
        if len(found[model]) < len(instances):
            raise ArchiveError(f"The archive has two rows of {label} with one id: use it as it was written.")
    return found


def _instance(model: Model, row: Row, place: str) -> Any:
    fields = {field.attname: field for field in columns(model)}
    if unknown := row.keys() - fields.keys():
        raise ArchiveError(
            f"{place} has {quoted(min(unknown))}, which this program does not know. Upgrade JobPilot first."
        )
    if "id" not in row:
        raise ArchiveError(f"{place} has no id: use an archive as it was written.")
    values = {}
    for name, value in row.items():
        try:
            values[name] = decode(fields[name], value)
        except ValueError as error:
            raise ArchiveError(f"{place}: {name} {error}.") from error
    instance: Any = model(**values)
    instance.update_modified = False  # it keeps its own `updated_at`
    return instance


def _refuse_namesake(person: UserProfile, using: str) -> None:
    if not person.email:
        return
    other = UserProfile.objects.using(using).with_email(person.email).exclude(pk=person.pk).first()
    if other:
        raise ArchiveError(
            f"The database has {person.email} under another id: {other} ({other.pk}). Change that person's e-mail "
            "address, or erase them first."
        )


def _without_equal(model: Model, rows: dict[Any, Any], using: str) -> tuple[list[Any], int]:
    """Return the rows that the database does not have, and the number of those that it has with other content."""
    fields = columns(model)
    missing, different = dict(rows), 0
    for stored in rows_with(model, rows, using):
        row = missing.pop(stored.pk)
        different += any(field.value_from_object(row) != field.value_from_object(stored) for field in fields)
    return list(missing.values()), different


def _insert(model: Any, rows: list[Any], using: str) -> None:
    try:
        with transaction.atomic(using=using):
            model._base_manager.using(using).bulk_create(rows, batch_size=BATCH)
    except (DatabaseError, ValidationError, OverflowError) as error:
        raise ArchiveError(_refusal(model, rows, using)) from error


def _refusal(model: Model, rows: Iterable[models.Model], using: str) -> str:
    """Return a sentence for the first row that a constraint refuses."""
    for row in rows:
        for constraint in model._meta.constraints:
            try:
                constraint.validate(model, row, using=using)
            except ValidationError as error:
                return f"The {model._meta.verbose_name} {row.pk} cannot be stored. {error.messages[0]}"
    return f"The {model._meta.verbose_name_plural} of the archive do not agree with rows that the database has."


def _check_keys(every_model: Iterable[Model], using: str) -> None:
    try:
        connections[using].check_constraints([model._meta.db_table for model in every_model])
    except DatabaseError as error:
        raise ArchiveError("Rows of the archive refer to rows of another person, or to none.") from error
