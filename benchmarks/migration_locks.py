"""Show which tables each migration since a release locks on PostgreSQL, against what, and whether it writes them anew.

The database of the release is upgraded migration by migration. "Nobody" may read or write the table until the
migration is done; others may still "read". A table that is written anew, an index that is built, and rows that are
checked against a new constraint take time that grows with the table; anything else is done at once, as soon as the lock
is there.
"""

import argparse
from collections.abc import Callable
from typing import Any

import psycopg
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from benchmarks._databases import empty_database, url_of  # first, as it sets Django up

# isort: split
from tests.releases import FOLDER, RELEASES

LOCKS = """
    SELECT c.relname, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
    WHERE l.pid = pg_backend_pid() AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    AND l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')
"""
FILES = (
    "SELECT relname, relfilenode FROM pg_class WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace"
)
RULES = """
    SELECT conrelid::regclass::text, conname FROM pg_constraint
    WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace
"""
INDEXES = "SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'public'"
OTHERS_MAY = {"AccessExclusiveLock": "nobody"}  # with any of the other modes, others may read


class Locks:
    """What a migration has locked, asked after each of its statements."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def __call__(self, execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
        result = execute(sql, params, many, context)
        connection = context["connection"]
        if connection.in_atomic_block and not connection.needs_rollback:
            with connection.connection.cursor() as cursor:
                for table, mode in cursor.execute(LOCKS).fetchall():
                    if OTHERS_MAY.get(self.held.get(table, "")) != "nobody":
                        self.held[table] = mode
        return result


def rows_of(alias: str, query: str) -> list[tuple]:
    with connections[alias].cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def upgrade(alias: str) -> None:
    executor = MigrationExecutor(connections[alias])
    for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes()):
        tables = {table for (table,) in rows_of(alias, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
        files = dict(rows_of(alias, FILES))
        indexes, rules = set(rows_of(alias, INDEXES)), set(rows_of(alias, RULES))
        locks = Locks()
        with connections[alias].execute_wrapper(locks):
            MigrationExecutor(connections[alias]).migrate([(migration.app_label, migration.name)])
        now = dict(rows_of(alias, FILES))
        anew = {table for table in tables & now.keys() if files[table] != now[table]}
        indexed = {table for table, _ in set(rows_of(alias, INDEXES)) - indexes}
        checked = {table for table, _ in set(rows_of(alias, RULES)) - rules}
        kinds = (("written anew", anew), ("index built", indexed), ("rows checked", checked))
        for table in sorted(tables & locks.held.keys()):
            others = OTHERS_MAY.get(locks.held[table], "read")
            work = ", ".join(text for text, where in kinds if table in where)
            print(f"{migration.app_label:12} {migration.name:28} {table:36} {others:7} {work}", flush=True)
        if not tables & locks.held.keys():
            print(f"{migration.app_label:12} {migration.name:28} no table that was there", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("release", nargs="?", choices=RELEASES, default=RELEASES[-1], help="default: %(default)s")
    options = parser.parse_args()
    with empty_database("postgresql", migrated=False) as alias:
        with psycopg.connect(url_of(alias)) as plain:
            plain.execute((FOLDER / options.release / "database.sql").read_text(encoding="utf-8"))
        print(f"{'app':12} {'migration':28} {'table':36} {'others':7} what takes time")
        upgrade(alias)


if __name__ == "__main__":
    main()
