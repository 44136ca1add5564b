"""Find the companies of a whole database that may be duplicates, and propose them for review.

Names are compared within blocks (`companies.matching.blocking`) rather than all with all. Nothing is merged, and
a pair that was proposed before, decided or not, is not proposed again. Memory: about 2 KB per company.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import product
from typing import NamedTuple
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Q
from rapidfuzz import fuzz

from companies.identity.candidate import evidence, keys_conflict
from companies.identity.resolution import lock_identity
from companies.identity.working_set import MAX_REVIEWS
from companies.matching import NEARLY_EQUAL, IdentityKey, compatibility, identity_key, names_nobody
from companies.matching.blocking import core_of, sound_keys, word_keys
from companies.matching.sounds import script_of
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey

BATCH_SIZE = 1000
# A block with more names than this belongs to a common word, and would pair unrelated companies.
MAX_BLOCK = 50
# The lowest `compatibility()` at which names alone suffice for a pair, higher than with equal keys. "Truist" and
# "Truist Bank", which differ in an industry word, score this.
MIN_COMPATIBILITY = 0.8

# The lowest `fuzz.ratio()` of the distinctive words of nearly equal names, in per cent: two typos in a dozen letters.
# An acronym of a company at another address is chance.
MIN_CORE_LIKENESS = 80

Progress = Callable[[int, int], None]  # the number of companies compared so far, and of all


class Row(NamedTuple):
    """The columns of a company that are compared."""

    id: UUID
    name: str
    normalized: str
    core: str  # its distinctive words
    keys: frozenset[IdentityKey]


class FoundPairs(NamedTuple):
    """The numbers of pairs that were found, by reason, and of the new ones among them."""

    pairs: Counter[str]
    new: int


def find_duplicates(
    *,
    dry_run: bool = False,
    among: Collection[UUID] | None = None,
    using: str = DEFAULT_DB_ALIAS,
    progress: Progress = lambda done, total: None,
) -> FoundPairs:
    """Propose every pair of companies that may be duplicates for review, in batches; only count them if `dry_run`.

    `among` limits the pairs to those of the companies with these ids, with any other.

    The reason of a pair is the first of: `equal_names` (ignoring spaces, whatever their keys), `same_key` (a web
    address with the other's key), `mentioned_name` (one mentions the other's name, unless their keys conflict), and
    `similar_names` (with conflicting keys, only nearly equal ones). An interrupted run loses only the current batch,
    and the next run continues.
    """
    candidates = _Candidates(using, among)
    pairs: Counter[str] = Counter()
    new = 0
    rows = candidates.rows
    for start in range(0, len(rows), BATCH_SIZE):
        batch = range(start, min(start + BATCH_SIZE, len(rows)))
        found = [
            _pair(rows[first], rows[second], reason)
            for first in batch
            for second, reason in sorted(candidates.of(first).items())
        ]
        pairs.update(pair.evidence["reason"] for pair in found)
        known = _known_pairs([rows[position].id for position in batch], using)
        fresh = [pair for pair in found if frozenset((pair.first_id, pair.second_id)) not in known]
        new += len(fresh)
        if not dry_run:
            _save(fresh, using)
        progress(batch.stop, len(rows))
    return FoundPairs(pairs, new)


def _save(pairs: list[CompanyDuplicate], using: str) -> None:
    """Save pairs, but for those of a company that was merged or deleted meanwhile."""
    with transaction.atomic(using=using):
        lock_identity(using)
        ends = {pk for pair in pairs for pk in (pair.first_id, pair.second_id) if pk}
        there = set(Company.objects.using(using).filter(pk__in=ends).order_by().values_list("pk", flat=True))
        rows = [pair for pair in pairs if {pair.first_id, pair.second_id} <= there]
        CompanyDuplicate.objects.using(using).bulk_create(rows, ignore_conflicts=True, batch_size=BATCH_SIZE)


class _Candidates:
    """All companies that are named, oldest first, and the groups of them that are compared."""

    def __init__(self, using: str, among: Collection[UUID] | None = None) -> None:
        self.among = among
        companies = Company.objects.using(using).order_by("created_at", "pk")
        keys = _keys(using)
        names: dict[str, list[int]] = defaultdict(list)
        sites: dict[IdentityKey, list[int]] = defaultdict(list)
        blocks: dict[str, list[int]] = defaultdict(list)
        self.rows: list[Row] = []
        positions = {}
        columns = ("pk", "name", "normalized_name", "compact_name", "domain", "tenant", "website")
        rows = companies.values_list(*columns).iterator()
        named = (row for row in rows if not names_nobody(row[1]))  # nobody's name is no evidence, nor is its address
        for position, (pk, name, normalized, compact, domain, tenant, website) in enumerate(named):
            own = keys.get(pk, set())
            own |= {IdentityKey(kind, value) for kind, value in (("domain", domain), ("tenant", tenant)) if value}
            self.rows.append(Row(pk, name, normalized, core_of(name), frozenset(own)))
            positions[pk] = position
            names[compact].append(position)
            if site := identity_key(website):
                own.add(site)
            for key in own:
                sites[key].append(position)
            for block in word_keys(name):
                blocks[block].append(position)
        mentioned: dict[str, list[int]] = defaultdict(list)
        aliases = CompanyAlias.objects.using(using).order_by("pk").values_list("company_id", "compact_name", "source")
        for company_id, compact, source in aliases.iterator():
            kind = mentioned if source == CompanyAlias.Source.MENTIONED else names
            if company_id in positions:
                kind[compact].append(positions[company_id])
        self._links = [
            ("equal_names", _by_position(names.values())),
            ("same_key", _by_position(sites.values())),
            ("mentioned_name", _by_position(_joined(mentioned, names))),
        ]
        self._blocks = _by_position(block for block in blocks.values() if len(block) <= MAX_BLOCK)
        self._alike = _alike(self.rows)

    def of(self, position: int) -> dict[int, str]:
        """Return the later companies that may be duplicates of this one, each with the reason."""
        row = self.rows[position]
        reasons: dict[int, str] = {}
        for reason, groups in self._links:
            for group in groups.get(position, ()):
                # Pair each of many namesakes only with the next few, so that reviewers are not flooded.
                place = group.index(position) + 1
                for other in group[place : place + MAX_REVIEWS]:
                    if reason != "mentioned_name" or not keys_conflict(row.keys, self.rows[other].keys):
                        reasons.setdefault(other, reason)
        similar = {other for block in self._blocks.get(position, ()) for other in block if other > position}
        similar |= {other for other in self._alike.get(position, ()) if other > position}
        if self.among is not None and row.id not in self.among:
            similar = {other for other in similar if self.rows[other].id in self.among}
            reasons = {other: reason for other, reason in reasons.items() if self.rows[other].id in self.among}
        _, namesakes = self._links[0]
        similar.difference_update(*namesakes.get(position, ()))  # those beyond MAX_REVIEWS are left out on purpose
        elsewhere = 0  # pairs with conflicting keys
        for other in sorted(similar - reasons.keys()):
            later = self.rows[other]
            conflict = keys_conflict(row.keys, later.keys)
            if conflict and (elsewhere == MAX_REVIEWS or fuzz.ratio(row.core, later.core) < MIN_CORE_LIKENESS):
                continue
            if compatibility(row.name, later.name) >= (NEARLY_EQUAL if conflict else MIN_COMPATIBILITY):
                reasons[other] = "similar_names"
                elsewhere += conflict
        return reasons


def _keys(using: str) -> dict[UUID, set[IdentityKey]]:
    keys: dict[UUID, set[IdentityKey]] = defaultdict(set)
    rows = CompanyKey.objects.using(using).order_by("pk").values_list("company_id", "kind", "value")
    for company_id, kind, value in rows.iterator():
        keys[company_id].add(IdentityKey(kind, value))
    return keys


def _alike(rows: list[Row]) -> dict[int, set[int]]:
    """Return the companies in Latin letters that may sound like one in a phonetic script, and the reverse, by company.

    Names in Latin letters are not compared with each other for their sound.
    """
    native: dict[str, list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        if script_of(row.normalized):
            for key in sound_keys(row.normalized):
                native[key].append(position)
    spelled: dict[str, list[int]] = defaultdict(list)
    for position, row in enumerate(rows if native else ()):
        if row.normalized.isascii():
            for key in sound_keys(row.normalized) & native.keys():
                spelled[key].append(position)
    alike: dict[int, set[int]] = defaultdict(set)
    for key, positions in spelled.items():
        if len(positions) * len(native[key]) <= MAX_BLOCK**2:
            for one, other in product(native[key], positions):
                alike[one].add(other)
                alike[other].add(one)
    return alike


def _joined(mentioned: dict[str, list[int]], names: dict[str, list[int]]) -> Iterator[list[int]]:
    """Return groups of the companies that mention a name together with those that have it."""
    return (mentions + names[compact] for compact, mentions in mentioned.items() if compact in names)


def _by_position(groups: Iterable[list[int]]) -> dict[int, list[list[int]]]:
    """Return the sorted groups with at least two members, by member."""
    by_position: dict[int, list[list[int]]] = defaultdict(list)
    for group in groups:
        members = sorted(set(group))
        if len(members) > 1:
            for position in members:
                by_position[position].append(members)
    return by_position


def _known_pairs(ids: list[UUID], using: str) -> set[frozenset]:
    """Return the pairs of these companies that were proposed before."""
    pairs = CompanyDuplicate.objects.using(using).filter(Q(first__in=ids) | Q(second__in=ids))
    return {frozenset(pair) for pair in pairs.values_list("first_id", "second_id")}


def _pair(first: Row, second: Row, reason: str) -> CompanyDuplicate:
    key = min(second.keys, default=None)
    return CompanyDuplicate(
        first_id=first.id,
        second_id=second.id,
        evidence=evidence(reason, second.name, key),
        score=compatibility(first.name, second.name),
    )
