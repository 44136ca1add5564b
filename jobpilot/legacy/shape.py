"""Where each legacy column goes: the ledger of columns and the description of the import are one thing."""

from dataclasses import dataclass, field
from typing import NamedTuple

from jobpilot.legacy.values import Reader


class Into(NamedTuple):
    """The column goes into a field of the new model, as `read` reads it."""

    field: str
    read: Reader


class Elsewhere(NamedTuple):
    """The column goes into no field of the new model; `where` says what becomes of it."""

    where: str


@dataclass(frozen=True)
class Shape:
    """How a legacy row (or an entry in a legacy JSON list) becomes a row of `model`.

    `dates` are the new fields that tell when the row came about and last changed, where `created_at` and
    `updated_at` do not: a required date is the nearest one the legacy row has, and that of the import only if it has
    none at all.
    """

    model: str
    columns: dict[str, Into | Elsewhere]
    dates: tuple[str, ...] = ()


@dataclass
class Draft:
    """A new row in the making: the legacy row, the new values, and what could not be taken over as it was."""

    row: dict
    values: dict
    faults: list[dict] = field(default_factory=list)

    def fault(self, code: str, name: str, value: object) -> None:
        self.faults.append({"code": code, "field": name, "value": value})
