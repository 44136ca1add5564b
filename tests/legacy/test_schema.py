"""Legacy databases, and tables that only share a name with a legacy table, at each door."""

import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.operations import import_migration
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.schema import ENUM_TYPES, require_legacy_schema
from jobpilot.legacy.source import LegacyDatabase, SourceError
from tests.support import throwaway
from tests.support.awkward import execute

# Tables of other programs, with one row each.
FOREIGN = {
    "applications": "CREATE TABLE applications (number integer PRIMARY KEY, form text)",
    "companies": "CREATE TABLE companies (id integer PRIMARY KEY, name text, vat text)",
    "legacy_companies": "CREATE TABLE legacy_companies (id integer PRIMARY KEY, name text, vat text)",
}


@pytest.fixture
def raw_sample(empty_database) -> str:
    """Return a legacy database as its owner has it."""
    throwaway.load_legacy_sample(empty_database)
    return empty_database


def foreign_rows(alias: str) -> list[tuple]:
    with throwaway.plain_connection(alias) as plain:
        return [plain.execute(f"SELECT * FROM {table}").fetchall() for table in FOREIGN]


def migrate(alias: str, capsys, *target: str) -> str:
    call_command("migrate", *target, database=alias, verbosity=1)
    return capsys.readouterr().out


def test_every_enum_type_belongs_to_the_imported_tables_or_to_those_of_the_etl():
    dump = (throwaway.LEGACY / "legacy_sample_postgresql.sql").read_text()

    types = set(re.findall(r"CREATE TYPE public\.(\w+) AS ENUM", dump))
    assert set(ENUM_TYPES) == {name for name in types if not name.startswith("etl")}


@pytest.fixture(scope="module")
def migration(tmp_path_factory, django_db_blocker) -> Iterator[tuple[str, list, str]]:
    """Migrate a database that another program uses; yield it, as a template, its rows before, and the output."""
    with throwaway.database(tmp_path_factory.mktemp("shared")) as alias, django_db_blocker.unblock():
        for table, statement in FOREIGN.items():
            execute(alias, statement, f"INSERT INTO {table} VALUES (7, 'theirs'{', 1' * ('vat' in statement)})")
        before = foreign_rows(alias)
        with redirect_stdout(StringIO()) as output:
            call_command("migrate", database=alias, verbosity=1)
        yield alias, before, output.getvalue()


@pytest.fixture
def shared(migration, tmp_path, unblocked) -> Iterator[str]:
    with throwaway.database(tmp_path, template=migration[0]) as alias:
        yield alias


class TestTablesOfAnotherProgram:
    def test_migrate_and_the_way_back_leave_them_alone_with_one_line(self, migration, shared, capsys):
        _, before, output = migration
        assert foreign_rows(shared) == before
        assert [line for line in output.splitlines() if "applications" in line] == [
            "Not a database of JobPilot-OpenManus: left these tables as they are: applications, companies."
        ]
        assert "Reasons" not in output
        ledger = LegacyRecord.objects.using(shared)
        ledger.create(source_table="applications", source_id="1", outcome="quarantined")
        assert migrate(shared, capsys, "legacy", "0002").count("applications") == 0
        assert ledger.get().source_id == "1"  # of another database, by import_legacy
        assert foreign_rows(shared) == before

    def test_purge_and_import_legacy_refuse_them(self, shared):
        before = foreign_rows(shared)

        purged = throwaway.manage(shared, "purge_legacy", "--yes", "--accept-deleted")

        assert (purged.returncode, purged.stdout) == (1, "")
        assert purged.stderr == "CommandError: Nothing to purge: the database has no retired legacy tables.\n"
        with pytest.raises(SourceError, match=r"^This is not a JobPilot-OpenManus database"):
            require_legacy_schema(LegacyDatabase(connections[shared]))
        assert foreign_rows(shared) == before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param("DROP TABLE timeline_events", "The legacy database has no table timeline_events.", id="table"),
        pytest.param(
            "ALTER TABLE companies DROP COLUMN culture",
            "The legacy database is older than JobPilot supports: companies has no culture.",
            id="column",
        ),
        pytest.param(
            "ALTER TABLE companies ADD COLUMN vat text",
            "The legacy database is newer than JobPilot supports: companies also has vat.",
            id="another column",
        ),
    ],
)
def test_migrate_refuses_an_almost_legacy_database_with_a_sentence(change, sentence, raw_sample, capsys):
    execute(raw_sample, change)
    tables = throwaway.table_names(raw_sample)

    with pytest.raises(CommandError) as refused:
        migrate(raw_sample, capsys)

    assert str(refused.value).startswith(sentence)
    assert len(str(refused.value).splitlines()) == 1
    assert throwaway.table_names(raw_sample) == tables


def test_what_the_old_program_creates_after_the_move_is_left_alone(migrated, capsys):
    with connections[migrated].schema_editor() as schema_editor:  # as after the move of an earlier release
        MigrationRecorder(connections[migrated]).record_unapplied("legacy", import_migration().name)
        for table in TABLES:
            schema_editor.execute(f"CREATE TABLE {table} AS SELECT * FROM legacy_{table}", params=None)

    output = migrate(migrated, capsys)

    assert [line for line in output.splitlines() if "applications" in line] == [
        f"Already migrated from JobPilot-OpenManus: left these tables as they are: {', '.join(sorted(TABLES))}."
    ]
    assert throwaway.table_names(migrated) >= {"applications", "legacy_applications"}
