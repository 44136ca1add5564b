"""Measure time and memory of the legacy import, compared with row by row and plain INSERT … SELECT.

Two ways are measured on each kind of database: `in place`, the migrations on the legacy database itself, and `from
another`, `import_legacy` into a migrated database, where each listing is indexed for search as it is inserted. Each is
compared with a lower bound: INSERT … SELECT of the resulting rows, into the same tables with their indexes, constraints
and triggers. On a smaller database, each of these rows is also written by `get_or_create()`, in one transaction.

Elapsed time depends on the load of the machine; processor time (of Python and, on the same Linux machine, of the
database server) depends on it much less.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks._databases import KINDS, disconnect, empty_database, url_of  # first, as it sets Django up

# isort: split
from django.apps import apps
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model

from benchmarks._legacy import fill_postgresql, fill_sqlite
from jobpilot.apps import APPS
from jobpilot.models import User

ROOT = Path(__file__).parent.parent
WAYS = ("in place", "from another")
# A process that runs one management command and prints how long it took, without the start of the process.
TIMED = """
import sys, time
import django
django.setup()
from django.core.management import call_command
started, used = time.perf_counter(), time.process_time()
call_command(*sys.argv[1:])
print("seconds:", time.perf_counter() - started, time.process_time() - used)
"""


class Run(NamedTuple):
    """Elapsed and processor time in seconds, and peak memory in MiB."""

    elapsed: float
    processor: float
    memory: float = 0


def run(alias: str, *command: str) -> Run:
    """Run a management command on a database in a separate process."""
    server = server_processor(alias)
    disconnect(alias)
    with tempfile.TemporaryFile("w+") as output:
        environment = os.environ | {"DATABASE_URL": url_of(alias)}
        process = subprocess.Popen([sys.executable, "-c", TIMED, *command], cwd=ROOT, env=environment, stdout=output)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)} failed.")
        output.seek(0)
        elapsed, processor = map(float, output.read().rpartition("seconds:")[2].split())
    return Run(elapsed, processor + server_processor(alias) - server, used.ru_maxrss / 1024)


@contextmanager
def timed(alias: str) -> Iterator[list[Run]]:
    """Append the time that the block takes to the list."""
    runs: list[Run] = []
    started, used = time.perf_counter(), time.process_time() + server_processor(alias)
    yield runs
    elapsed, processor = time.perf_counter() - started, time.process_time() + server_processor(alias) - used
    runs.append(Run(elapsed, processor))


def server_processor(alias: str) -> float:
    """Return the processor time of the database server so far, or 0 if it cannot be read on this machine."""
    if connections[alias].vendor == "sqlite":
        return 0
    with connections[alias].cursor() as cursor:
        cursor.execute("SHOW data_directory")
        [directory] = cursor.fetchone()
    try:
        server = (Path(directory) / "postmaster.pid").read_text().split()[0]
        of_all = [stat.read_text().rpartition(")")[2].split() for stat in Path("/proc").glob("[0-9]*/stat")]
        [own] = [Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()]
    except OSError:
        return 0
    ticks = sum(map(int, own[11:15]))  # its own, and of its finished processes
    ticks += sum(int(stat[11]) + int(stat[12]) for stat in of_all if stat[1] == server)
    return ticks / os.sysconf("SC_CLK_TCK")


@contextmanager
def imported(kind: str, way: str, size: int) -> Iterator[tuple[str, int, Run]]:
    """Import a legacy database of about `size` rows; yield the alias of the result, the legacy rows, and the run."""
    fill = {"sqlite": fill_sqlite, "postgresql": fill_postgresql}[kind]
    if way == "in place":
        with empty_database(kind, alias="target", migrated=False) as target:
            rows = fill(url_of(target), size)
            migrate_up_to_import(target)
            yield target, rows, run(target, "migrate", "legacy", "--verbosity=0")
    else:
        with empty_database(kind, alias="target") as target:
            with empty_database(kind, alias="source", migrated=False) as source:
                rows = fill(url_of(source), size)
                taken = run(target, "import_legacy", url_of(source))
            yield target, rows, taken


def migrate_up_to_import(alias: str) -> None:
    executor = MigrationExecutor(connections[alias])
    [newest] = executor.loader.graph.leaf_nodes("legacy")
    executor.migrate(executor.loader.disk_migrations[newest].dependencies)


def models() -> list[type[Model]]:
    """Return the models that an import fills."""
    labels = [label for label in APPS if label != "intake"]  # imported files, whose tables may come later
    return [model for label in labels for model in apps.get_app_config(label).get_models() if model is not User]


def insert_select(alias: str) -> Run:
    """Empty the tables, and measure plain INSERT … SELECT of the rows that were in them."""
    quote, inserts = connections[alias].ops.quote_name, []
    with connections[alias].cursor() as cursor:
        for model in models():
            table, copy = model._meta.db_table, quote(f"copy_of_{model._meta.db_table}")
            columns = ", ".join(quote(str(field.column)) for field in model._meta.local_fields if not field.generated)
            cursor.execute(f"CREATE TABLE {copy} AS SELECT {columns} FROM {quote(table)}")
            inserts.append(f"INSERT INTO {quote(table)} ({columns}) SELECT {columns} FROM {copy}")
        if connections[alias].vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")  # otherwise PostgreSQL does so during the measurement
        empty(alias)
        with timed(alias) as runs, transaction.atomic(using=alias):
            for insert in inserts:
                cursor.execute(insert)
    return runs[0]


def row_by_row(alias: str) -> Run:
    """Empty the tables, and measure `get_or_create()` for each of the rows that were in them."""
    rows = [row for model in models() for row in model._base_manager.using(alias)]
    empty(alias)
    with timed(alias) as runs, transaction.atomic(using=alias):
        for row in rows:
            fields = [field for field in row._meta.local_fields if not (field.primary_key or field.generated)]
            values = {field.attname: getattr(row, field.attname) for field in fields}
            type(row)._base_manager.using(alias).get_or_create(pk=row.pk, defaults=values)
    return runs[0]


def empty(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        if connections[alias].vendor == "postgresql":
            tables = ", ".join(connections[alias].ops.quote_name(model._meta.db_table) for model in models())
            cursor.execute(f"TRUNCATE {tables} CASCADE")
            return
        with transaction.atomic(using=alias):
            for model in models():
                cursor.execute(f"DELETE FROM {connections[alias].ops.quote_name(model._meta.db_table)}")


def measure(kind: str, way: str, size: int, sample: int) -> None:
    print(f"\n{kind}, {way}: {'legacy rows':>33} {'elapsed':>9} {'rows/s':>9} {'processor':>9} {'rows/s':>9}")
    with imported(kind, way, size) as (target, rows, taken):
        line("this import", rows, taken, f"{taken.memory:.0f} MiB")
        floor = insert_select(target)
        ratios = floor.elapsed / taken.elapsed, floor.processor / taken.processor
        line("INSERT … SELECT", rows, floor, "the import reaches {:.2f} of it, by processor {:.2f}".format(*ratios))
    if sample:
        with imported(kind, way, sample) as (target, few, _):
            slow = row_by_row(target)
            times = [(rows / fast) / (few / each) for fast, each in zip(taken, slow, strict=True) if each]
            line("row by row", few, slow, "the import is {:.1f} times as fast, by processor {:.1f}".format(*times))


def line(what: str, rows: int, taken: Run, note: str) -> None:
    times = " ".join(f"{seconds:>9.1f} {rows / seconds:>9,.0f}" for seconds in (taken.elapsed, taken.processor))
    print(f"  {what:30} {rows:>20,} {times}   {note}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000, help="about how many legacy rows; default %(default)s")
    parser.add_argument("--sample", type=int, default=3000, help="the same for row by row; default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--way", choices=WAYS, action="append", help="default: both")
    options = parser.parse_args()
    for kind in options.database or KINDS:
        for way in options.way or WAYS:
            measure(kind, way, options.rows, options.sample)


if __name__ == "__main__":
    main()
