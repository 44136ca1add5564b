"""Resolve a company's name and web address to a company: the decision table of company identity.

The web key decides (`identity_key()`: a domain, or an account on a shared hiring site); the name only confirms it:

    same key, compatible names                          the same company
    same key, incompatible names                        a new company; the pair is reviewed
    conflicting keys                                    never the same; reviewed if the names are equal
    no common key, equal names, one candidate, 2+ words the same company
    no common key, otherwise                            a new company unless a person decided; reviewed

Two keys conflict if they are different domains, or different accounts on one hiring site. A name is compared with the
company's own name (and with names that a person or a shared key made equal to it), never with the last spelling that
matched, so that chains do not drift. A pair is proposed for review once; a decided pair is not proposed again.

Single mentions and bulk imports use the same implementation, so that both decide alike. It writes through the given
model classes: a data migration passes the historical ones.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from django.apps.registry import Apps
from django.db import DEFAULT_DB_ALIAS, IntegrityError, connections, transaction
from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from companies import models as live
from companies.identity.mention import Mention, ParsedMention
from companies.matching import COMPATIBLE, IdentityKey, compatibility
from companies.models.named import NAME_MAX_LENGTH, normalized_company_name
from jobpilot.models import BaseModel

BATCH_SIZE = 1000
MAX_TRIES = 5
CREATION_LOCK = 0x434F4D50  # advisory-lock key; any value not used elsewhere (ASCII "COMP")
# The number of namesakes with which a new company is paired for review, so that reviewers are not flooded.
MAX_REVIEWS = 5


class Resolution(NamedTuple):
    """The company to which a mention was resolved, and whether it is new."""

    company_id: uuid.UUID
    created: bool


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


def resolve_companies(
    mentions: Iterable[Mention], *, models: CompanyModels = LIVE, using: str = DEFAULT_DB_ALIAS
) -> list[Resolution]:
    """Return the company of each mention, in order, and create the missing ones. All or nothing.

    Take a fixed number of queries for every BATCH_SIZE mentions. Raise ValueError for a mention without a name or with
    a fact that is not in FACTS, and IntegrityError for a fact that the database rejects.
    """
    mentions = iter(mentions)
    resolutions: list[Resolution] = []
    has_lock = connections[using].vendor != "postgresql"  # SQLite allows only one writer at a time
    with transaction.atomic(using=using):
        while batch := [ParsedMention.parse(mention) for mention in islice(mentions, BATCH_SIZE)]:
            resolved, has_lock = _resolve_batch(batch, models, using, has_lock)
            resolutions += resolved
    return resolutions


def find_company_id(
    mention: Mention, *, models: CompanyModels = LIVE, using: str = DEFAULT_DB_ALIAS
) -> uuid.UUID | None:
    """Return the company to which `resolve_companies()` would resolve a mention, or None if it would create one."""
    parsed = ParsedMention.parse(mention)
    candidate, _ = _WorkingSet(models, using, [parsed]).decide(parsed)
    return candidate.company.pk if candidate else None


def _resolve_batch(
    batch: list[ParsedMention], models: CompanyModels, using: str, has_lock: bool
) -> tuple[list[Resolution], bool]:
    """Return the resolution of each mention, and whether this transaction now holds the lock for creating companies."""
    tries = 0
    while True:
        tries += 1
        try:
            with transaction.atomic(using=using):
                companies = _WorkingSet(models, using, batch)
                resolutions = [companies.resolve(parsed) for parsed in batch]
                creates = any(resolution.created for resolution in resolutions)
                if creates and not has_lock:
                    lock_creation(using)
                    companies = _WorkingSet(models, using, batch)  # again, as another caller may have created some
                    resolutions = [companies.resolve(parsed) for parsed in batch]
                companies.write()
                return resolutions, has_lock or creates
        except IntegrityError:
            # The same company was created concurrently, by a form for instance; the next attempt finds it.
            if tries == MAX_TRIES:
                raise


def lock_creation(using: str) -> None:
    """Serialise transactions that create companies, so that none is created twice under two spellings.

    PostgreSQL holds the lock until the end of the transaction, or until the savepoint in which it was taken is rolled
    back. SQLite allows only one writer at a time and needs no lock.
    """
    if connections[using].vendor == "postgresql":
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CREATION_LOCK])


@dataclass(slots=True, eq=False)
class _Candidate:
    """Working state for one company while a batch is resolved."""

    company: Any
    keys: set[IdentityKey] = field(default_factory=set)
    equal_names: set[str] = field(default_factory=set)  # compact names that count as its own
    decided_names: set[str] = field(default_factory=set)  # compact names that a person assigned to it
    is_new: bool = False
    gained: dict[str, Any] = field(default_factory=dict)  # values for fields that are still empty when written
    is_updated: bool = False  # whether `updated_at` changes; not for facts that a source dated itself

    def conflicts_with(self, key: IdentityKey | None) -> bool:
        """Return whether the company has another domain than `key`, or another account on the same site."""
        return key is not None and keys_conflict(self.keys, {key})


class _WorkingSet:
    """The companies to which a batch of mentions could resolve, with the changes that the batch makes."""

    def __init__(self, models: CompanyModels, using: str, batch: list[ParsedMention]) -> None:
        self.models, self.using = models, using
        self.by_key: dict[IdentityKey, _Candidate] = {}
        self.by_name: dict[str, dict[uuid.UUID, _Candidate]] = defaultdict(dict)
        self.candidates: dict[uuid.UUID, _Candidate] = {}
        self.new_keys: list[Any] = []
        self.new_aliases: list[Any] = []
        self.new_duplicates: list[Any] = []
        self.now = timezone.now()
        self._load(batch)

    def resolve(self, parsed: ParsedMention) -> Resolution:
        """Resolve a mention, and record what has to be written."""
        found, namesakes = self.decide(parsed)
        candidate = found or self._create(parsed)
        if parsed.key and parsed.key not in self.by_key and not candidate.conflicts_with(parsed.key):
            self._add_key(candidate, parsed.key, parsed)
        self._fill(candidate, parsed.facts, parsed)
        owns_key = parsed.key is None or self.by_key.get(parsed.key) is candidate
        self._record_spelling(candidate, parsed, equal=owns_key)
        for other, reason in namesakes[:MAX_REVIEWS]:
            self._propose_pair(candidate, other, reason, parsed)
        return Resolution(candidate.company.pk, created=found is None)

    def decide(self, parsed: ParsedMention) -> tuple[_Candidate | None, list[tuple[_Candidate, str]]]:
        """Return the company of a mention (None for a new one), and the companies to pair with it and the reasons."""
        namesakes = list(self.by_name[parsed.compact].values())
        owner = self.by_key.get(parsed.key) if parsed.key else None
        if owner:
            if parsed.compact in owner.equal_names or compatibility(parsed.name, owner.company.name) >= COMPATIBLE:
                return owner, []
            # Another company's key: the mention is a different company, without the key.
            keyless = next((namesake for namesake in namesakes if not namesake.keys), None)
            return keyless, [(owner, "same_key"), *self._reviews(namesakes, keyless)]
        free = [namesake for namesake in namesakes if not namesake.conflicts_with(parsed.key)]
        decided = [namesake for namesake in free if parsed.compact in namesake.decided_names]
        if len(decided) == 1:
            return decided[0], []
        if parsed.key is None:
            keyless = next((namesake for namesake in namesakes if not namesake.keys), None)
            if keyless:
                return keyless, []
        if len(namesakes) == len(free) == 1 and parsed.is_specific:
            return free[0], []
        return None, self._reviews(namesakes)

    def write(self) -> None:
        """Write all recorded changes to the database in a fixed number of statements."""
        new = [candidate.company for candidate in self.candidates.values() if candidate.is_new]
        self._rows(self.models.company).bulk_create(new, batch_size=BATCH_SIZE)
        self._update_existing()
        self._rows(self.models.key).bulk_create(self.new_keys, batch_size=BATCH_SIZE)
        # If another caller has created the same rows, theirs are as good as ours.
        self._rows(self.models.alias).bulk_create(self.new_aliases, ignore_conflicts=True, batch_size=BATCH_SIZE)
        self._rows(self.models.duplicate).bulk_create(self.new_duplicates, ignore_conflicts=True, batch_size=BATCH_SIZE)

    # Reading

    def _rows(self, model: type[Model]) -> QuerySet[Any]:
        return model._default_manager.using(self.using)

    def _load(self, batch: list[ParsedMention]) -> None:
        keys = {parsed.key for parsed in batch if parsed.key}
        domains = [key.value for key in keys if key.kind == "domain"]
        tenants = [key.value for key in keys if key.kind == "tenant"]
        names = {parsed.compact for parsed in batch}

        aliases = list(
            self._rows(self.models.alias)
            .filter(compact_name__in=names)
            .exclude(source=live.CompanyAlias.Source.MENTIONED)
            .values_list("company_id", "compact_name", "source")
        )
        owned = self._rows(self.models.key).filter(
            Q(kind="domain", value__in=domains) | Q(kind="tenant", value__in=tenants)
        )
        ids = {company_id for company_id, *_ in aliases} | set(owned.values_list("company_id", flat=True))
        companies = self._rows(self.models.company).filter(
            Q(pk__in=ids) | Q(domain__in=domains) | Q(tenant__in=tenants) | Q(compact_name__in=names)
        )
        for company in companies.order_by("created_at", "pk"):
            self._add(_Candidate(company, equal_names={company.compact_name}))
        for company_id, compact, source in aliases:
            candidate = self.candidates[company_id]
            candidate.equal_names.add(compact)
            self.by_name[compact][company_id] = candidate
            if source in (live.CompanyAlias.Source.MERGED, live.CompanyAlias.Source.MANUAL):
                candidate.decided_names.add(compact)
        keys_of_candidates = self._rows(self.models.key).filter(company_id__in=list(self.candidates))
        for company_id, kind, value in keys_of_candidates.values_list("company_id", "kind", "value"):
            self._own(self.candidates[company_id], IdentityKey(kind, value))

    def _add(self, candidate: _Candidate) -> None:
        company = candidate.company
        self.candidates[company.pk] = candidate
        for name in candidate.equal_names:
            self.by_name[name][company.pk] = candidate
        for kind in ("domain", "tenant"):
            if value := getattr(company, kind):
                self._own(candidate, IdentityKey(kind, value))

    def _own(self, candidate: _Candidate, key: IdentityKey) -> None:
        candidate.keys.add(key)
        self.by_key.setdefault(key, candidate)

    # Recording

    def _create(self, parsed: ParsedMention) -> _Candidate:
        company = self.models.company(
            id=parsed.mention.id or uuid.uuid4(),
            name=parsed.name,
            normalized_name=parsed.normalized,
            created_at=parsed.mention.created_at or self.now,
        )
        if parsed.mention.updated_at:
            company.updated_at, company.update_modified = parsed.mention.updated_at, False
        candidate = _Candidate(company, equal_names={parsed.compact}, is_new=True)
        self._add(candidate)
        return candidate

    def _add_key(self, candidate: _Candidate, key: IdentityKey, parsed: ParsedMention) -> None:
        self._own(candidate, key)
        self.new_keys.append(self._part(self.models.key, parsed, candidate, kind=key.kind, value=key.value))
        self._fill(candidate, {key.kind: key.value}, parsed)

    def _part(self, model: type[BaseModel], parsed: ParsedMention, candidate: _Candidate, **values: Any) -> BaseModel:
        """Build a row that belongs to a company; if the mention has an id, its id is derived from the company's."""
        mention = parsed.mention
        if model is not self.models.duplicate:
            values["company_id"] = candidate.company.pk
        if not mention.id:
            return model(**values)
        identity = "/".join(str(value) for value in values.values() if not isinstance(value, dict))
        part = model(id=uuid.uuid5(candidate.company.pk, identity), created_at=mention.created_at or self.now, **values)
        part.updated_at, part.update_modified = mention.updated_at or self.now, False
        return part

    def _fill(self, candidate: _Candidate, facts: dict[str, Any], parsed: ParsedMention) -> None:
        """Fill the empty fields of the company."""
        for fact, value in facts.items():
            if getattr(candidate.company, fact) in (None, "", []):
                setattr(candidate.company, fact, value)
                if not candidate.is_new:
                    candidate.gained[fact] = value
                    candidate.is_updated |= parsed.mention.updated_at is None

    def _record_spelling(self, candidate: _Candidate, parsed: ParsedMention, *, equal: bool) -> None:
        spellings = dict.fromkeys(parsed.other_names, live.CompanyAlias.Source.MENTIONED)
        spellings[parsed.name] = live.CompanyAlias.Source.SEEN
        spellings.pop(candidate.company.name, None)
        for name, source in spellings.items():
            normalized = normalized_company_name(name)
            self.new_aliases.append(
                self._part(
                    self.models.alias,
                    parsed,
                    candidate,
                    name=name[:NAME_MAX_LENGTH],
                    normalized_name=normalized,
                    source=source,
                )
            )
        if equal and parsed.compact not in candidate.equal_names:
            candidate.equal_names.add(parsed.compact)
            self.by_name[parsed.compact][candidate.company.pk] = candidate

    def _reviews(self, namesakes: list[_Candidate], chosen: _Candidate | None = None) -> list[tuple[_Candidate, str]]:
        return [(namesake, "equal_names") for namesake in namesakes if namesake is not chosen]

    def _propose_pair(self, candidate: _Candidate, other: _Candidate, reason: str, parsed: ParsedMention) -> None:
        if candidate is other:
            return
        pair = {"first_id": other.company.pk, "second_id": candidate.company.pk}
        score = compatibility(parsed.name, other.company.name)
        self.new_duplicates.append(
            self._part(
                self.models.duplicate,
                parsed,
                candidate,
                **pair,
                evidence=evidence(reason, parsed.name, parsed.key),
                score=score,
            )
        )

    def _update_existing(self) -> None:
        gained = {pk: candidate.gained for pk, candidate in self.candidates.items() if candidate.gained}
        if not gained:
            return
        # Reload under lock: another caller may have filled a field meanwhile.
        companies = list(self._rows(self.models.company).select_for_update().filter(pk__in=gained).order_by("pk"))
        changed = set()
        for company in companies:
            for fact, value in gained[company.pk].items():
                if getattr(company, fact) in (None, "", []):
                    setattr(company, fact, value)
                    changed.add(fact)
            if self.candidates[company.pk].is_updated:
                company.updated_at = self.now
                changed.add("updated_at")
        if changed:
            # An upsert of existing rows: bulk_update() would write a CASE with a thousand branches for each field.
            self._rows(self.models.company).bulk_create(
                companies,
                update_conflicts=True,
                unique_fields=["id"],
                update_fields=sorted(changed),
                batch_size=BATCH_SIZE,
            )


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
