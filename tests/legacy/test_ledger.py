"""The rows of the ledger come in the order in which the legacy database has them."""

import pytest

from jobpilot.legacy.ledger import LedgerRows
from jobpilot.legacy.models import LegacyRecord


def rows(*payloads: dict) -> LedgerRows:
    records = [LegacyRecord(source_table="applications", payload=payload) for payload in payloads]
    return LedgerRows(records, LegacyRecord.objects.none(), {})


@pytest.mark.parametrize(
    ("updates", "latest_first"),
    [
        pytest.param(["2026-01-02", "2026-01-03"], ["b", "a"], id="texts"),
        pytest.param(["2026-01-02", 3], ["a", "b"], id="a number comes before any text, whatever its digits"),
        pytest.param([10, 9], ["a", "b"], id="numbers by their value"),
        pytest.param([None, 3], ["b", "a"], id="nothing comes last"),
        pytest.param(["2026", {"hex": "ff"}], ["b", "a"], id="bytes come after any text"),
        pytest.param(["2026", "2026"], ["a", "b"], id="equal ones by id"),
    ],
)
def test_the_latest_row_is_the_one_that_the_database_calls_so(updates, latest_first):
    first, second = updates
    ledger = rows({"id": "b", "updated_at": second}, {"id": "a", "updated_at": first})

    found = ledger.rows("applications", ["id"], latest_first_by="updated_at")

    assert [row["id"] for row in found] == latest_first


def test_ids_that_are_numbers_come_before_texts():
    assert [row["id"] for row in rows({"id": "1"}, {"id": 10}, {"id": 9}).rows("applications", ["id"])] == [9, 10, "1"]
