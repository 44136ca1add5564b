"""The account of a legacy import: what became of each legacy row, looked up in the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jobpilot.legacy.importing import batches, record_id
from jobpilot.legacy.reading import LegacyDatabase
from jobpilot.legacy.shape import Shape
from jobpilot.legacy.values import identifier

EXAMPLES = 3


class Imbalance(Exception):  # noqa: N818
    """Legacy rows are neither in the new tables nor in the ledger."""


@dataclass
class TableAccount:
    """What became of a table's rows. A repaired row is an imported one, too."""

    read: int = 0
    imported: int = 0
    repaired: int = 0
    merged: int = 0
    quarantined: int = 0
    lost: list[str] = field(default_factory=list)  # ids of rows that are nowhere, the first few

    @property
    def balances(self) -> bool:
        return self.read == self.imported + self.merged + self.quarantined

    def __add__(self, other: "TableAccount") -> "TableAccount":
        names = ("read", "imported", "repaired", "merged", "quarantined", "lost")
        return TableAccount(*(getattr(self, name) + getattr(other, name) for name in names))


@dataclass
class Reason:
    """Why rows were not taken over exactly as they were."""

    rows: int = 0
    examples: list[dict] = field(default_factory=list)  # id, field and value


@dataclass
class Account:
    tables: dict[str, TableAccount] = field(default_factory=dict)
    reasons: dict[tuple[str, str, str], Reason] = field(default_factory=dict)  # by table, outcome and code

    @property
    def total(self) -> TableAccount:
        return sum(self.tables.values(), TableAccount())

    def require_balance(self) -> None:
        """Raise Imbalance if rows read = imported + merged + quarantined does not hold for each table."""
        for table, rows in self.tables.items():
            if not rows.balances:
                raise Imbalance(
                    f"{table}: {rows.read} rows read, but {rows.imported} imported, {rows.merged} merged and "
                    f"{rows.quarantined} quarantined (nowhere: {', '.join(rows.lost)})"
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


def take_account(apps, using: str, source: LegacyDatabase, tables: Mapping[str, Shape]) -> Account:
    """Look up each row of the legacy `tables` in the database `using`: its new row, or its record in the ledger.

    Reads the legacy ids as a stream, so that memory does not grow with the number of rows.
    """
    account = Account()
    for table, shape in tables.items():
        if table in source:
            account.tables[table] = TableAccount()
            new = apps.get_model(shape.model)._base_manager.using(using)
            records = apps.get_model("jobpilot.LegacyRecord")._base_manager.using(using)
            for rows in batches(source.rows(table, ["id"])):
                _account_for(account, table, [row["id"] for row in rows], records, new)
    return account


def _account_for(account: Account, table: str, ids: list, records, new) -> None:
    by_record = {record_id(table, row_id): row_id for row_id in ids}
    found = records.filter(pk__in=by_record).values_list("pk", "outcome", "target_id", "reasons")
    noted = {by_record[pk]: told for pk, *told in found.iterator()}
    rows = account.tables[table]
    expected = {}  # new ids
    for row_id in ids:
        outcome, target_id, reasons = noted.get(row_id, ("", None, []))
        if outcome:
            setattr(rows, outcome, getattr(rows, outcome) + 1)
            _note_reasons(account, table, outcome, row_id, reasons)
        if outcome not in ("merged", "quarantined"):
            expected[row_id] = target_id or identifier(row_id)
    present = set(new.filter(pk__in=expected.values()).values_list("pk", flat=True))
    lost = [row_id for row_id, new_id in expected.items() if new_id not in present]
    rows.read += len(ids)
    rows.imported += len(expected) - len(lost)
    rows.lost += map(str, lost[: EXAMPLES - len(rows.lost)])


def _note_reasons(account: Account, table: str, outcome: str, row_id: object, reasons: list[dict]) -> None:
    for code in dict.fromkeys(reason["code"] for reason in reasons):
        reason = account.reasons.setdefault((table, outcome, code), Reason())
        reason.rows += 1
        if len(reason.examples) < EXAMPLES:
            told = next(each for each in reasons if each["code"] == code)
            reason.examples.append({"id": str(row_id), "field": told["field"], "value": told["value"]})
