"""Read legacy rows from the ledger itself: the legacy database may be retired, purged, or elsewhere."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any
from uuid import UUID

from jobpilot.legacy.mapping import LedgerReason
from jobpilot.legacy.models import LegacyRecord, LegacyRecordQuerySet
from jobpilot.legacy.source import Key, Row
from jobpilot.legacy.values import from_ledger, identifier


class LedgerRows:
    """The legacy rows of some records, with the interface of LegacyDatabase.

    `ledger` is a queryset of all records, which knows the rows that lost their UUID to another one. `given` maps
    records to column values that replace those of their rows.
    """

    def __init__(
        self, records: Iterable[LegacyRecord], ledger: LegacyRecordQuerySet, given: Mapping[UUID, Mapping[str, str]]
    ) -> None:
        self._records = list(records)
        self._ledger = ledger
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for record in self._records:
            self._rows[record.source_table].append({**legacy_row(record), **given.get(record.pk, {})})
        self.tables = frozenset(self._rows)

    def __contains__(self, table: str) -> bool:
        return table in self.tables

    def rows(self, table: str, columns: Iterable[str], *, latest_first_by: str | None = None) -> Iterator[Row]:
        wanted = list(dict.fromkeys(columns))
        rows = sorted(self._rows.get(table, ()), key=lambda row: _sort_key(row["id"]))
        if latest_first_by:
            rows.sort(key=lambda row: _sort_key(row.get(latest_first_by)), reverse=True)
        for row in rows:
            yield {name: row[name] for name in wanted if name in row}

    def grouped(
        self, identify: Callable[[object], Key], **columns: Iterable[str]
    ) -> Iterator[tuple[Key, dict[str, list[Row]]]]:
        people: dict[Key, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for table, names in columns.items():
            owner, *_ = names = list(names)
            for row in self.rows(table, names, latest_first_by="updated_at"):
                people[identify(row.get(owner))][table].append(row)
        yield from people.items()

    def respelled_ids(self, *tables: str) -> Iterator[list[tuple[str, object]]]:
        """Yield each id that lost its UUID to another row, after the plain spelling, which stands for that row."""
        others = self._ledger.filter(source_table__in=tables).with_reason("id_taken", field="id")
        for record in chain(self._records, others.iterator()):
            if record.source_table in tables and any(map(_is_id_taken, record.reasons)):
                key = legacy_row(record)["id"]
                yield [(tables[0], str(identifier(key))), (record.source_table, key)]


def legacy_row(record: LegacyRecord) -> Row:
    """Return the legacy row of a record as it was read."""
    return {column: from_ledger(value) for column, value in record.payload.items()}


def _is_id_taken(reason: LedgerReason) -> bool:
    return (reason["code"], reason["field"]) == ("id_taken", "id")


def _sort_key(value: object) -> tuple[int, Any]:
    """Return a sort key in the order of LegacyDatabase: nothing, numbers, texts by their bytes."""
    match value:
        case None:
            return 0, 0
        case int() | float():
            return 1, value
        case bytes():
            return 2, value
    try:
        return 2, str(value).encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return 2, str(value).encode(errors="surrogatepass")
