"""The account of a legacy import: what became of each legacy row, looked up in the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from jobpilot.legacy.loader import LegacyImport, batches, source_id
from jobpilot.legacy.mapping import LedgerReason, RowMapping
from jobpilot.legacy.source import Row

EXAMPLES = 3


class Imbalance(Exception):  # noqa: N818
    """Legacy rows are neither in the new tables nor in the ledger."""


@dataclass
class TableAccount:
    """What became of a table's rows. Repaired rows are counted as imported, too."""

    read: int = 0
    imported: int = 0
    repaired: int = 0
    merged: int = 0
    quarantined: int = 0
    lost: list[str] = field(default_factory=list)  # ids of rows of missing rows, the first few

    @property
    def balances(self) -> bool:
        return self.read == self.imported + self.merged + self.quarantined

    def __add__(self, other: "TableAccount") -> "TableAccount":
        names = ("read", "imported", "repaired", "merged", "quarantined", "lost")
        return TableAccount(*(getattr(self, name) + getattr(other, name) for name in names))


@dataclass
class Reason:
    """Why rows were not imported exactly as they were."""

    rows: int = 0
    examples: list[dict[str, Any]] = field(default_factory=list)  # id (as the ledger has it), field and value


@dataclass
class Account:
    tables: dict[str, TableAccount] = field(default_factory=dict)
    reasons: dict[tuple[str, str, str], Reason] = field(default_factory=dict)  # by table, outcome and code

    @property
    def total(self) -> TableAccount:
        return sum(self.tables.values(), TableAccount())

    def require_balance(self) -> None:
        """Raise Imbalance unless read = imported + merged + quarantined for each table."""
        for table, rows in self.tables.items():
            if not rows.balances:
                raise Imbalance(
                    f"{table}: {rows.read} rows read, but {rows.imported} imported, {rows.merged} merged and "
                    f"{rows.quarantined} quarantined (missing: {', '.join(rows.lost)})"
                )

    def as_dict(self) -> dict[str, object]:
        def counts(rows: TableAccount) -> dict[str, int]:
            return {name: getattr(rows, name) for name in ("read", "imported", "repaired", "merged", "quarantined")}

        return {
            "balances": all(rows.balances for rows in self.tables.values()),
            "tables": {table: counts(rows) for table, rows in self.tables.items()},
            "total": counts(self.total),
            "reasons": [
                {"table": table, "outcome": outcome, "reason": code, "rows": reason.rows, "examples": reason.examples}
                for (table, outcome, code), reason in sorted(self.reasons.items())
            ],
        }


def take_account(legacy: LegacyImport, tables: Mapping[str, RowMapping]) -> Account:
    """Look up each row of the legacy `tables` in the new database: its new row, or its record in the ledger.

    Streams the legacy ids, so that memory does not grow with the number of rows.
    """
    account = Account()
    for table, mapping in tables.items():
        if table in legacy.source:
            account.tables[table] = TableAccount()
            for rows in batches(legacy.source.rows(table, ["id"])):
                _account_for(account, legacy, table, mapping.model, rows)
    return account


def _account_for(account: Account, legacy: LegacyImport, table: str, model: str, rows: list[Row]) -> None:
    counts = account.tables[table]
    outcomes = legacy.outcomes(table, rows)
    expected: list[tuple[object, UUID]] = []  # the id of a row, and that of its new row
    for row in rows:
        outcome, target_id, reasons = outcomes.get(row["id"], ("", None, []))
        if outcome:
            setattr(counts, outcome, getattr(counts, outcome) + 1)
            _count_reasons(account, table, outcome, row["id"], reasons)
        if outcome not in ("merged", "quarantined"):
            expected.append((row["id"], target_id or legacy.new_id(table, row)))
    present = legacy.existing(model, [new_id for _, new_id in expected])
    lost = [row_id for row_id, new_id in expected if new_id not in present]
    counts.read += len(rows)
    counts.imported += len(expected) - len(lost)
    counts.lost += map(source_id, lost[: EXAMPLES - len(counts.lost)])


def _count_reasons(account: Account, table: str, outcome: str, row_id: object, reasons: list[LedgerReason]) -> None:
    reasons = reasons or [{"code": outcome, "field": "", "value": None}]
    for code in dict.fromkeys(reason["code"] for reason in reasons):
        reason = account.reasons.setdefault((table, outcome, code), Reason())
        reason.rows += 1
        if len(reason.examples) < EXAMPLES:
            example = next(each for each in reasons if each["code"] == code)
            reason.examples.append({"id": source_id(row_id), "field": example["field"], "value": example["value"]})
