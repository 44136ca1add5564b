"""A company while mentions are resolved to it: its keys, the names that count as its own, and what it has gained."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.apps.registry import Apps

from companies import models as live
from companies.matching import IdentityKey, bears, plainness

KEY_MAX_LENGTH = 253


class CompanyModels(NamedTuple):
    """The models that are read and written: the current ones, or a migration's historical ones."""

    company: type[live.Company] = live.Company
    alias: type[live.CompanyAlias] = live.CompanyAlias
    key: type[live.CompanyKey] = live.CompanyKey
    duplicate: type[live.CompanyDuplicate] = live.CompanyDuplicate

    @classmethod
    def from_apps(cls, apps: Apps) -> "CompanyModels":
        """Return the historical models of a migration's app registry."""
        names = ("Company", "CompanyAlias", "CompanyKey", "CompanyDuplicate")
        historical: list[Any] = [apps.get_model("companies", name) for name in names]
        return cls(*historical)


LIVE = CompanyModels()


@dataclass(slots=True, eq=False)
class Candidate:
    """Working state for one company while a batch is resolved."""

    company: Any
    keys: set[IdentityKey] = field(default_factory=set)
    equal_names: set[str] = field(default_factory=set)  # compact names that count as its own; "Confidential" is none
    decided_names: set[str] = field(default_factory=set)  # compact names that a person assigned to it
    # Names of other companies that were met under a key of this one, by key.
    strangers: dict[IdentityKey, set[str]] = field(default_factory=lambda: defaultdict(set))
    is_new: bool = False
    gained: dict[str, Any] = field(default_factory=dict)  # values for fields that are still empty when written
    is_updated: bool = False  # whether `updated_at` changes; not for facts that a source dated itself

    @property
    def is_unnamed(self) -> bool:
        """Whether nothing is known that the company is called; a person may have entered an alias."""
        return not self.equal_names

    def loses(self, key: IdentityKey) -> None:
        """Forget a key, also one that was gained in this batch and is not written yet."""
        self.keys.discard(key)
        if self.gained.get(key.kind) == key.value:
            del self.gained[key.kind]

    def conflicts_with(self, key: IdentityKey | None) -> bool:
        """Return whether the company has another domain than `key`, or another account on the same site."""
        return key is not None and keys_conflict(self.keys, {key})

    def bears(self, name: str) -> bool:
        """Return whether all of the company's addresses bear a name."""
        return all(bears(key, name) for key in self.keys)

    def plainness(self, name: str) -> tuple[Any, ...]:
        """Return the sort key of the plainest of the company's addresses; see `companies.matching.plainness()`."""
        return min(plainness(key, name) for key in self.keys)


def share_of(domain: IdentityKey, compact_name: str) -> IdentityKey:
    """Return the key of a name on a shared host: its account there, as it were."""
    return IdentityKey("tenant", f"{domain.value}/{compact_name}"[:KEY_MAX_LENGTH])


def keys_conflict(keys: Collection[IdentityKey], others: Collection[IdentityKey]) -> bool:
    """Return whether two companies have different domains, or accounts on one hiring site, and no key in common."""
    if not set(keys).isdisjoint(others):
        return False
    return not {_site(key) for key in keys}.isdisjoint(_site(key) for key in others)


def evidence(reason: str, name: str, key: IdentityKey | None) -> dict[str, str]:
    """Return the evidence of a pair: the reason, and the name and key of its second company that matched the first."""
    return {"reason": reason, "name": name, "key": key.value if key else ""}


def _site(key: IdentityKey) -> str:
    """Return the scope in which a company has one key: the whole web, or one hiring site."""
    return key.value.partition("/")[0] if key.kind == "tenant" else key.kind
