"""Terminal output of a legacy import: progress, and what became of every row."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from jobpilot.legacy.reconciliation import Account
from jobpilot.legacy.source import LegacyDatabase

COUNTS = ("read", "imported", "repaired", "merged", "quarantined")
LONGEST_VALUE = 28
LONGEST_ID = 12
WIDTH = 120

Report = Callable[[str, int], None]


def reconciliation(account: Account) -> str:
    """Return the account as text for a terminal: by table, then by reason with examples."""
    file = io.StringIO()
    console = Console(file=file, width=WIDTH)
    tables = Table("Legacy table", title="Rows", title_justify="left", min_width=72)
    for name in COUNTS:
        tables.add_column(name.capitalize(), justify="right")
    for table, rows in account.tables.items():
        tables.add_row(table, *(f"{getattr(rows, name):,}" for name in COUNTS))
    tables.add_section()
    tables.add_row("all tables", *(f"{getattr(account.total, name):,}" for name in COUNTS))
    console.print(tables)
    if account.reasons:
        console.print(_reasons(account))
    return file.getvalue()


@contextmanager
def progress_bar(source: LegacyDatabase, *, shown: bool = True) -> Iterator[Report]:
    """Show a bar for each table if stderr is a terminal; yield a callback that takes a table and its rows just read."""
    console = Console(stderr=True)
    shown = shown and console.is_terminal
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, disable=not shown) as bars:
        tasks: dict[str, TaskID] = {}

        def show(table: str, rows: int) -> None:
            if table not in tasks:
                tasks[table] = bars.add_task(table, total=source.count(table) if shown else None)
            bars.update(tasks[table], advance=rows)

        yield show


def _reasons(account: Account) -> Table:
    table = Table("Legacy table", "Outcome", "Reason", title="Reasons", title_justify="left")
    table.add_column("Rows", justify="right")
    table.add_column("For example", overflow="fold")
    for (name, outcome, code), reason in sorted(account.reasons.items()):
        examples = "\n".join(map(_example, reason.examples))
        table.add_row(name, outcome, code, f"{reason.rows:,}", Text(examples))  # never markup: it is data
    return table


def _example(example: dict) -> str:
    short_id = _short(example["id"], LONGEST_ID)
    if not example["field"]:
        return short_id
    return f"{short_id} {_visible(example['field'])}: {_short(example['value'], LONGEST_VALUE)}"


def _short(value: object, longest: int) -> str:
    text = _visible(" ".join(str(value).split())) if value is not None else "(nothing)"
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _visible(text: str) -> str:
    """Replace the characters that a terminal would interpret."""
    return "".join(character if character.isprintable() else "�" for character in text)
