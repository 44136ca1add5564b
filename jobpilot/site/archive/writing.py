"""Write everything of one person into one ZIP file, in flat memory."""

import io
import json
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.contrib import admin
from django.core.management import CommandError
from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.utils import timezone
from django.utils.text import slugify

from jobpilot.admin.transfer import RowResource, TransferMixin
from jobpilot.admin.transfer.delimited import write_rows
from jobpilot.admin.transfer.formats import escape_formula, safe_rows
from jobpilot.admin.transfer.headings import Columns
from jobpilot.commands import whole_file
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.site.archive.contents import (
    BATCH,
    FORMAT,
    VERSION,
    Model,
    batches,
    columns,
    file_fields,
    held_by,
    personal_models,
    rows_of,
    shared_ids,
)
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.values import encode

JSON_NAME = "archive.json"
FILES = "files/"

Rows = dict[Model, list[models.QuerySet]]


@checked
def archive_person(person: UserProfile, file: Path, *, replace: bool = False, using: str = DEFAULT_DB_ALIAS) -> int:
    """Write the archive of a person to a file, which appears when it is complete, and return how many rows it holds.

    Raise ArchiveError if the file exists, unless it may be replaced, or cannot be written.
    """
    try:
        with whole_file(file, replace=replace) as unfinished:
            return write_archive(person, unfinished, using=using)
    except CommandError as error:
        raise ArchiveError(str(error)) from error


def write_archive(person: UserProfile, target: IO[bytes], *, using: str = DEFAULT_DB_ALIAS) -> int:
    """Write the archive of a person, as of one moment, and return how many rows of theirs it holds."""
    with _snapshot(using), ZipFile(target, "w", ZIP_DEFLATED) as archive:
        if (held := held_by(person, using)) is None:
            raise ArchiveError("This person no longer exists.")
        rows: Rows = {model: [rows_of(model, person, using)] if model in held else [] for model in personal_models()}
        ids_of_shared = shared_ids((each for querysets in rows.values() for each in querysets), using)
        shared: Rows = {model: list(_with_ids(model, ids, using)) for model, ids in ids_of_shared.items()}
        with _text(archive, JSON_NAME) as file:
            count = _write_json(file, person, rows, shared)
        resources = _resources()
        for model, querysets in (rows | shared).items():
            _write_table(archive, model, querysets, resources.get(model))
        for model, querysets in rows.items():
            _write_files(archive, model, querysets)
    return count


@contextmanager
def _snapshot(using: str) -> Iterator[None]:
    """Let all queries see the database as of one moment."""
    connection = connections[using]
    is_outermost = not connection.in_atomic_block
    with transaction.atomic(using=using):
        if connection.vendor == "postgresql" and is_outermost:  # SQLite's transactions are such snapshots
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _entry(archive: ZipFile, name: str) -> IO[bytes]:
    info = ZipInfo(name, timezone.now().timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    return archive.open(info, "w", force_zip64=True)


@contextmanager
def _text(archive: ZipFile, name: str) -> Iterator[io.TextIOWrapper]:
    with _entry(archive, name) as entry, io.TextIOWrapper(entry, "utf-8", newline="") as text:
        yield text


def _write_json(file: IO[str], person: UserProfile, rows: Rows, shared: Rows) -> int:
    """Write the rows by model, one a line, and return how many are the person's."""
    head = {"format": FORMAT, "version": VERSION, "created_at": timezone.now().isoformat(), "person": str(person.pk)}
    file.write(json.dumps(head)[:-1])
    counts = []
    for name, of_models in (("rows", rows), ("shared", shared)):
        file.write(f',\n"{name}": {{')
        counts.append(0)
        for number, (model, querysets) in enumerate(of_models.items()):
            file.write(f'{"," if number else ""}\n"{model._meta.label}": [')
            fields = columns(model)
            written = 0
            for row in _each(querysets):
                values = {field.attname: encode(field, row) for field in fields}
                file.write(f"{',' if written else ''}\n{json.dumps(values, ensure_ascii=False, allow_nan=False)}")
                written += 1
            file.write("]")
            counts[-1] += written
        file.write("}")
    file.write("}\n")
    return counts[0]


def _with_ids(model: Any, ids: Collection[Any], using: str) -> Iterator[models.QuerySet]:
    for batch in batches(sorted(ids)):
        yield model._base_manager.using(using).filter(pk__in=batch).order_by("pk")


def _each(querysets: Iterable[models.QuerySet]) -> Iterator[Any]:
    for queryset in querysets:
        yield from queryset.iterator(BATCH)


def _resources() -> dict[Model, RowResource]:
    """Return how the admin exports the rows of each model, with names of what they refer to."""
    pages = admin.site._registry.items()
    return {model: page.resource() for model, page in pages if isinstance(page, TransferMixin)}


def _write_table(
    archive: ZipFile, model: Model, querysets: list[models.QuerySet], resource: RowResource | None
) -> None:
    """Write the rows of a model as a table for people, if there are any."""
    if not querysets:
        return
    name = slugify(f"{model._meta.app_label} {model._meta.verbose_name_plural}")
    with _text(archive, f"tables/{name}.csv") as file:
        if resource is None:
            fields = columns(model)
            cells = ([_cell(encode(field, row)) for field in fields] for row in _each(querysets))
            write_rows(file, [field.attname for field in fields], cells)
            return
        headings = resource.get_export_headers(selected_fields=None)
        write_rows(file, headings, _exported(resource, querysets))


def _exported(resource: RowResource, querysets: list[models.QuerySet]) -> Iterator[list[Any]]:
    exported = [resource.filter_export(queryset) for queryset in querysets]
    for batch in batches(_each(exported)):
        yield from safe_rows(resource.export(queryset=batch), Columns(resource))


def _cell(value: Any) -> Any:
    return escape_formula(json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value)


def _write_files(archive: ZipFile, model: Model, querysets: list[models.QuerySet]) -> None:
    """Copy the files that rows refer to, by the names that the rows have for them."""
    written = set(archive.namelist())
    for field in file_fields(model):
        for row in _each(querysets):
            stored = getattr(row, field.attname)
            name = f"{FILES}{stored.name}"
            if not stored or name in written:
                continue
            try:
                with stored.open("rb") as content, _entry(archive, name) as entry:
                    shutil.copyfileobj(content, entry)
            except FileNotFoundError as error:
                raise ArchiveError(
                    f"The file {stored.name} of the {model._meta.verbose_name} {row.pk} is not in the storage."
                ) from error
            written.add(name)
