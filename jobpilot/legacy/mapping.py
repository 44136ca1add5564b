"""Where each legacy column goes: the ledger of columns and the description of the import are one thing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jobpilot.legacy.values import Reader, in_ledger


class Into(NamedTuple):
    """The column goes into a field of the new model, as `read` reads it.

    `table` is the legacy table that the column refers to, where rows of it may have been merged into others.
    """

    field: str
    read: Reader
    table: str = ""


class Elsewhere(NamedTuple):
    """The column goes into no field of the new model; `where` says what becomes of it."""

    where: str


@dataclass(frozen=True)
class RowMapping:
    """How a legacy row (or an entry in a legacy JSON list) becomes a row of `model`.

    `dates` are the new fields that tell when the row came about and last changed, where `created_at` and
    `updated_at` do not: a required date is the nearest one the legacy row has, and that of the import only if it has
    none at all.

    `unique` are the fields that no two rows may share (in either order, if so). Of legacy rows that do, the one with
    the latest `latest_by` stays, and the others are merged into it: they fill what it leaves empty.

    `names` are the texts that may not be empty, and what stands there if they are: a person finds it and corrects it.
    """

    model: str
    columns: dict[str, Into | Elsewhere]
    dates: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    in_either_order: bool = False
    latest_by: str = "updated_at"
    names: dict[str, str] = field(default_factory=dict)

    def key(self, values: Mapping[str, object]) -> tuple:
        """What `unique` says of a row."""
        parts = [values.get(name) for name in self.unique]
        return tuple(sorted(parts) if self.in_either_order else parts)


def reason(code: str, name: str, value: object) -> dict:
    """Why a row is in the ledger: what is the matter with a column, and what it held."""
    return {"code": code, "field": name, "value": in_ledger(value)}


@dataclass(eq=False)
class Draft:
    """A new row in the making: the legacy row, the new values, and what could not be taken over as it was."""

    row: dict
    values: dict
    faults: list[dict] = field(default_factory=list)
    quarantined: bool = False

    def fault(self, code: str, name: str, value: object) -> None:
        self.faults.append(reason(code, name, value))

    def repair(self, code: str, column: str, name: str, value: object = None) -> None:
        """The field holds `value` (left out: its default) instead of what the column says."""
        self.fault(code, column, self.row.get(column))
        if value is None and self.values.get(name) is not None:
            del self.values[name]
        elif value is not None:
            self.values[name] = value

    def quarantine(self, code: str, name: str, value: object) -> None:
        """There can be no new row, because of this."""
        self.fault(code, name, value)
        self.quarantined = True


def settle_range(draft: Draft, lowest: str, highest: str) -> None:
    """A range written the wrong way round is turned; an upper end of 0 under a lower one means that there is none."""
    low, high = draft.values[lowest], draft.values[highest]
    if low is None or high is None or low <= high:
        return
    draft.fault("wrong_way_round", lowest, draft.row[lowest])
    draft.fault("wrong_way_round", highest, draft.row[highest])
    draft.values |= {lowest: high, highest: low} if high else {highest: None}


def settle_period(draft: Draft, start: str, end: str) -> None:
    """An end before its start is left empty."""
    first, last = draft.values.get(start), draft.values.get(end)
    if first and last and last < first:
        draft.fault("end_before_start", end, draft.row.get(end))
        draft.values[end] = None
