"""Back everything up into one file, while the server runs, and restore it.

The file is a ZIP: the database (SQLite's own copy, or what pg_dump writes), attached files under `media/`, and last a
manifest with their checksums and the migrations. Files are copied before the database and after it, so that no row of
it lacks its file. Both ways are all or nothing: a backup has its name only once it is
whole, and a restore is one transaction after all of the file was checked.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.backends.postgresql.client import DatabaseClient
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from jobpilot.apps import project_apps

FORMAT = 1
DATABASE, MANIFEST, MEDIA = "database", "manifest.json", "media/"
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
CHUNK = 1 << 20
Migrations = set[tuple[str, str]]


class BackupError(Exception):
    """A reason for people why a backup cannot be made or restored."""


class Restored(NamedTuple):
    created_at: str
    files: int
    pending: int  # migrations of this code that the backup does not have yet


def back_up(target: Path, *, using: str = DEFAULT_DB_ALIAS) -> int:
    """Write everything into a new file `target` and return its size. Raise BackupError, without writing it."""
    if os.path.lexists(target):
        raise BackupError(f"{target} exists already. Name another file.")
    connection = connections[using]
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as scratch:
            stored, whole = Path(scratch, DATABASE), Path(scratch, "whole")
            dump = _dump_sqlite if connection.vendor == "sqlite" else _dump_postgresql
            members: dict[str, str] = {}
            with ZipFile(whole, "x") as file:
                _add_media(file, members)  # those whose rows are deleted meanwhile, too
                applied = MigrationRecorder(connection).applied_migrations()
                dump(connection, stored)
                kind = ZIP_DEFLATED if connection.vendor == "sqlite" else ZIP_STORED  # pg_dump compresses
                members[DATABASE] = _add(file, stored, DATABASE, kind)
                _add_media(file, members)  # those that came meanwhile
                manifest = {
                    "format": FORMAT,
                    "created_at": timezone.now().isoformat(timespec="seconds"),
                    "engine": connection.vendor,
                    "migrations": sorted(applied),
                    "members": members,
                }
                file.writestr(MANIFEST, json.dumps(manifest, indent=1))
            _publish(whole, target)
    except OSError as error:
        raise BackupError(f"{target} cannot be written: {error.strerror or error}.") from error
    return target.stat().st_size


def restore(source: Path, *, replace: bool = False, using: str = DEFAULT_DB_ALIAS) -> Restored:
    """Restore a backup into an empty database; with `replace`, into one with rows, which are lost.

    Raise BackupError, and change nothing, if the file is damaged, of another database or of a newer JobPilot.
    """
    connection = connections[using]
    try:
        with ZipFile(source) as file, tempfile.TemporaryDirectory(prefix="restore-") as scratch:
            manifest = _manifest(file, source, connection.vendor)
            _require_empty(connection, manifest, replace)
            _extract(file, manifest, source, Path(scratch))
            stored, media = Path(scratch, DATABASE), Path(scratch, MEDIA)
            incoming = _beside_media(media)
            load = _load_sqlite if connection.vendor == "sqlite" else _load_postgresql
            load(connection, stored)
            if incoming:
                _swap_media(incoming)
    except (BadZipFile, zlib.error, EOFError) as error:
        raise BackupError(f"{source} is damaged, or no backup: {error}.") from error
    except OSError as error:
        raise BackupError(f"{source} cannot be restored: {error.strerror or error}.") from error
    connection.close()
    pending = _known_migrations() - {(app, name) for app, name in manifest["migrations"]}
    return Restored(manifest["created_at"], len(manifest["members"]) - 1, len(pending))


# The file


def _add(file: ZipFile, path: Path, name: str, kind: int) -> str:
    """Add a file and return its checksum, of what was read once."""
    digest = hashlib.sha256()
    file.compression = kind
    with path.open("rb") as source, file.open(name, "w", force_zip64=True) as member:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            member.write(chunk)
    return digest.hexdigest()


def _publish(whole: Path, target: Path) -> None:
    """Give the finished file its name, unless somebody else has taken it meanwhile."""
    whole.chmod(0o600)
    with whole.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(whole, target)
    except FileExistsError:
        raise BackupError(f"{target} exists already. Name another file.") from None
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _manifest(file: ZipFile, source: Path, vendor: str) -> dict[str, Any]:
    try:
        manifest = json.loads(file.read(MANIFEST))
        known = {"format", "created_at", "engine", "migrations", "members"} <= manifest.keys()
    except (KeyError, ValueError, AttributeError):
        known = False
    if not known:
        raise BackupError(f"{source} is no backup of JobPilot, or it is not whole.")
    newer = {(app, name) for app, name in manifest["migrations"]} - _known_migrations()
    if manifest["format"] > FORMAT or newer:
        first = f": it has {'.'.join(min(newer))}, which this one does not know" if newer else ""
        raise BackupError(f"{source} is of a newer JobPilot{first}. Upgrade first.")
    if manifest["engine"] != vendor:
        raise BackupError(
            f"{source} holds a database of {NAMES.get(manifest['engine'])}, and DATABASE_URL names one of "
            f"{NAMES[vendor]}. Restore it into one of its own kind; README.md says how to move."
        )
    return manifest


def _extract(file: ZipFile, manifest: dict[str, Any], source: Path, folder: Path) -> None:
    """Write all members into a folder. Raise BackupError if one differs from the manifest."""
    names = {info.filename for info in file.infolist()} - {MANIFEST}
    if names != set(manifest["members"]) or DATABASE not in names:
        raise BackupError(f"{source} is damaged: its files are not those of its manifest.")
    for name, checksum in manifest["members"].items():
        parts = PurePosixPath(name).parts
        if name != DATABASE and (parts[0] != "media" or ".." in parts or len(parts) < 2):
            raise BackupError(f"{source} is damaged: {name!r} is no name of a file in it.")
        path = folder.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with file.open(name) as member, path.open("xb") as copy:
            while chunk := member.read(CHUNK):
                digest.update(chunk)
                copy.write(chunk)
        if digest.hexdigest() != checksum:
            raise BackupError(f"{source} is damaged: {name} has another checksum than its manifest says.")


def _known_migrations() -> Migrations:
    return set(MigrationLoader(None).disk_migrations)


# Uploaded files


def _media_files() -> Iterator[Path]:
    if settings.MEDIA_ROOT:
        yield from sorted(path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())


def _add_media(file: ZipFile, members: dict[str, str]) -> None:
    """Add the uploaded files that `members` lacks; one that is deleted meanwhile has no row any more."""
    for path in _media_files():
        name = MEDIA + path.relative_to(settings.MEDIA_ROOT).as_posix()
        if name not in members and path.exists():
            members[name] = _add(file, path, name, ZIP_DEFLATED)


def _beside_media(extracted: Path) -> Path | None:
    """Copy uploaded files beside where they belong, so that they are swapped in at once. Return None without any."""
    if not extracted.is_dir():
        return None
    root = Path(settings.MEDIA_ROOT)
    root.parent.mkdir(parents=True, exist_ok=True)
    incoming = Path(tempfile.mkdtemp(dir=root.parent, prefix=".restore-"))
    shutil.copytree(extracted, incoming, dirs_exist_ok=True)
    return incoming


def _swap_media(incoming: Path) -> None:
    root = Path(settings.MEDIA_ROOT)
    former = Path(tempfile.mkdtemp(dir=root.parent, prefix=".former-"))
    if root.exists():
        root.rename(former / "media")
    incoming.rename(root)
    shutil.rmtree(former)


# The database


def _require_empty(connection: Any, manifest: dict[str, Any], replace: bool) -> None:
    """Raise BackupError if something would be lost that nobody agreed to lose, or has no place."""
    has_media = len(manifest["members"]) > 1
    if has_media and not settings.MEDIA_ROOT:
        raise BackupError("The backup has uploaded files, and there is no MEDIA_ROOT to put them into.")
    if replace:
        return
    try:
        tables = set(connection.introspection.table_names())
    except DatabaseError as error:
        raise BackupError(f"The database cannot be read: {' '.join(str(error).split())}.") from error
    own = {model._meta.db_table: model for app in project_apps() for model in app.get_models(include_auto_created=True)}
    others = tables - set(connection.introspection.django_table_names())
    strange = {name for name in others if not name.startswith(("companies_", "django_", "sqlite_"))}
    used = [name for name, model in own.items() if name in tables and _rows(model, connection.alias)]
    if used or strange:
        raise BackupError("The database is not empty. --replace restores all the same, and everything in it is lost.")
    if has_media and any(_media_files()):
        raise BackupError(f"{settings.MEDIA_ROOT} has files. --replace puts those of the backup in their place.")


def _rows(model: Any, using: str) -> bool:
    return model._base_manager.using(using).exists()


def _dump_sqlite(connection: Any, path: Path) -> None:
    connection.ensure_connection()
    try:
        with closing(sqlite3.connect(path)) as copy:
            connection.connection.backup(copy)  # one state of the database, however much is written meanwhile
    except sqlite3.Error as error:
        raise BackupError(f"The database cannot be read: {error}.") from error
    _require_sound(path, "The database is damaged")


def _load_sqlite(connection: Any, path: Path) -> None:
    _require_sound(path, "The database in the backup is damaged")
    connection.ensure_connection()
    try:
        with closing(sqlite3.connect(path)) as copy:
            copy.backup(connection.connection)  # one transaction
    except sqlite3.Error as error:
        raise BackupError(f"The database cannot be written: {error}.") from error


def _require_sound(path: Path, text: str) -> None:
    try:
        with closing(sqlite3.connect(path)) as copy:
            answer = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        answer = str(error)
    if answer.startswith(("CHECK constraint", "NULL value", "non-unique entry")):
        return  # a rule of a row, which `data_report` tells
    if answer != "ok":
        raise BackupError(f"{text}: {answer}.")


def _dump_postgresql(connection: Any, path: Path) -> None:
    _run(connection, "pg_dump", "--format=custom", "--no-password", f"--file={path}")


def _load_postgresql(connection: Any, path: Path) -> None:
    """Write the schema and the rows in one transaction, in place of what is there."""
    statements = path.with_name("statements.sql")
    _run(None, "pg_restore", "--no-owner", "--no-acl", f"--file={statements}", str(path))
    connection.close()
    emptied = ["--command=DROP SCHEMA IF EXISTS public CASCADE", "--command=CREATE SCHEMA public"]
    options = ["--no-psqlrc", "--quiet", "--no-password", "--single-transaction", "--set=ON_ERROR_STOP=1"]
    _run(connection, "psql", *options, *emptied, f"--file={statements}")


def _run(connection: Any, program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL, on the database of a connection if given."""
    address: list[str] = []
    environment = None
    if connection is not None:
        given = connection.settings_dict
        (_, *address), environment = DatabaseClient.settings_to_cmd_args_env(given, [])
    try:
        done = subprocess.run(  # noqa: S603
            [program, *arguments, *address],
            env=os.environ | {"LC_ALL": "C", "PGOPTIONS": "--client-min-messages=warning"} | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise BackupError(f"{program} is not on the PATH: install the client programs of PostgreSQL.") from None
    if done.returncode:
        raise BackupError(f"{program} failed: {' '.join(done.stderr.split()) or done.returncode}")
