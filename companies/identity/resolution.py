"""Which company is meant by a name and a web address: the decision table of company identity.

The web key decides (`identity_key`: a domain, or an account on a shared hiring site), and the name is a check on it:

    same key, names compatible                          the same company
    same key, names not compatible                      a company of its own, the pair to review
    keys conflict                                       never the same; to review if the names are equal
    no common key, names equal, one candidate, 2 words+ the same company
    no common key, otherwise                            a company of its own, unless a person decided; to review

Two keys conflict when both are domains, or accounts on one hiring site, and differ. A name is compared with the
company's own name (and what a person or a shared key made equal to it), never with the last spelling that matched,
so that chains do not drift. A pair is put to review once; what was decided about it is not asked again.

One implementation serves one mention and a hundred thousand, so that both decide alike. It writes through the model
classes it is handed: a data migration hands it the historical ones.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, IntegrityError, connections, transaction
from django.db.models import Q
from django.utils import timezone

from companies import models as live
from companies.identity.mention import Mention, ReadMention
from companies.matching import (
    COMPATIBLE,
    IdentityKey,
    compatibility,
)
from companies.models.named import NAME_MAX_LENGTH, normalized_company_name

BATCH_SIZE = 1000
MAX_TRIES = 5
CREATION_LOCK = 0x434F4D50  # any number that is nobody else's advisory lock: "COMP"
# A newcomer with many namesakes is put beside a few of them only: a person reviews pairs, not a crowd.
MAX_REVIEWS = 5


class Resolution(NamedTuple):
    """The company that a mention means, and whether it is new."""

    company_id: uuid.UUID
    created: bool


class CompanyModels(NamedTuple):
    """The models that are read and written: the live ones, or a migration's."""

    company: type = live.Company
    alias: type = live.CompanyAlias
    key: type = live.CompanyKey
    duplicate: type = live.CompanyDuplicate

    @classmethod
    def of(cls, apps) -> "CompanyModels":
        """Those of a migration's registry."""
        names = ("Company", "CompanyAlias", "CompanyKey", "CompanyDuplicate")
        return cls(*(apps.get_model("companies", name) for name in names))


LIVE = CompanyModels()


def resolve_companies(
    mentions: Iterable[Mention], *, models: CompanyModels = LIVE, using: str = DEFAULT_DB_ALIAS
) -> list[Resolution]:
    """The company of each mention, in order; what is new is created. All or nothing.

    A fixed number of queries for every BATCH_SIZE mentions. Raises ValueError for a mention without a name or with a
    fact that is not in FACTS, and IntegrityError for a fact that the database refuses.
    """
    mentions = iter(mentions)
    resolutions: list[Resolution] = []
    # SQLite has one writer at a time, by its nature.
    alone = connections[using].vendor != "postgresql"
    with transaction.atomic(using=using):
        while batch := [ReadMention.of(mention) for mention in islice(mentions, BATCH_SIZE)]:
            resolved, alone = _resolve_batch(batch, models, using, alone)
            resolutions += resolved
    return resolutions


def find_company_id(
    mention: Mention, *, models: CompanyModels = LIVE, using: str = DEFAULT_DB_ALIAS
) -> uuid.UUID | None:
    """The company that `resolve_companies` would answer with, or None where it would create one."""
    known = ReadMention.of(mention)
    candidate, _ = _World(models, using, [known]).decide(known)
    return candidate.company.pk if candidate else None


def _resolve_batch(
    batch: "list[ReadMention]", models: CompanyModels, using: str, alone: bool
) -> tuple[list[Resolution], bool]:
    """What each mention means, and whether this transaction alone may create companies: it may once it has."""
    tries = 0
    while True:
        tries += 1
        try:
            with transaction.atomic(using=using):
                world = _World(models, using, batch)
                resolutions = [world.resolve(known) for known in batch]
                creates = any(resolution.created for resolution in resolutions)
                if creates and not alone:
                    lock_creation(using)
                    world = _World(models, using, batch)  # what another caller created until now is seen now
                    resolutions = [world.resolve(known) for known in batch]
                world.write()
                return resolutions, alone or creates
        except IntegrityError:
            # Somebody made the same company by another way, a form for instance: the next try finds it.
            if tries == MAX_TRIES:
                raise


def lock_creation(using: str) -> None:
    """Let one transaction at a time create companies, so that none is created twice under two spellings.

    PostgreSQL holds the lock to the end of the transaction, unless the savepoint it was taken in is rolled back.
    SQLite has one writer at a time, by its nature.
    """
    if connections[using].vendor == "postgresql":
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CREATION_LOCK])


@dataclass(slots=True, eq=False)
class _Candidate:
    """A company in work: the row, and what is known of it beside the row."""

    company: Any
    keys: set[IdentityKey] = field(default_factory=set)
    equal_names: set[str] = field(default_factory=set)  # compact names that are as good as its own
    decided_names: set[str] = field(default_factory=set)  # those that a person gave it
    is_new: bool = False
    gained: dict[str, Any] = field(default_factory=dict)  # fields to fill, if still empty when written
    is_updated: bool = False  # now, and not by what a source knew long ago

    def conflicts_with(self, key: IdentityKey | None) -> bool:
        """Whether the company has another key where `key` should be: another domain, or account on the same site."""
        return key is not None and keys_conflict(self.keys, {key})


class _World:
    """The companies that a batch of mentions could mean, as they are and as the batch changes them."""

    def __init__(self, models: CompanyModels, using: str, batch: list[ReadMention]) -> None:
        self.models, self.using = models, using
        self.by_key: dict[IdentityKey, _Candidate] = {}
        self.by_name: dict[str, dict[uuid.UUID, _Candidate]] = defaultdict(dict)
        self.candidates: dict[uuid.UUID, _Candidate] = {}
        self.new_keys: list[Any] = []
        self.new_aliases: list[Any] = []
        self.new_duplicates: list[Any] = []
        self.now = timezone.now()
        self._load(batch)

    def resolve(self, known: ReadMention) -> Resolution:
        """Decide, and note what has to be written."""
        candidate, namesakes = self.decide(known)
        created = candidate is None
        if created:
            candidate = self._create(known)
        if known.key and known.key not in self.by_key and not candidate.conflicts_with(known.key):
            self._give_key(candidate, known)
        self._fill(candidate, known.facts, known)
        owns_key = known.key is None or self.by_key.get(known.key) is candidate
        self._note_spelling(candidate, known, equal=owns_key)
        for other, reason in namesakes[:MAX_REVIEWS]:
            self._put_to_review(candidate, other, reason, known)
        return Resolution(candidate.company.pk, created)

    def decide(self, known: ReadMention) -> tuple[_Candidate | None, list[tuple[_Candidate, str]]]:
        """The company meant (None: a new one), and those to review beside it with the reason."""
        namesakes = list(self.by_name[known.compact].values())
        owner = self.by_key.get(known.key) if known.key else None
        if owner:
            if known.compact in owner.equal_names or compatibility(known.name, owner.company.name) >= COMPATIBLE:
                return owner, []
            # A stranger on somebody's key: of its own, and without the key.
            keyless = next((namesake for namesake in namesakes if not namesake.keys), None)
            return keyless, [(owner, "same_key"), *self._reviews(namesakes, keyless)]
        free = [namesake for namesake in namesakes if not namesake.conflicts_with(known.key)]
        decided = [namesake for namesake in free if known.compact in namesake.decided_names]
        if len(decided) == 1:
            return decided[0], []
        if known.key is None:
            keyless = next((namesake for namesake in namesakes if not namesake.keys), None)
            if keyless:
                return keyless, []
        if len(namesakes) == len(free) == 1 and known.says_enough:
            return free[0], []
        return None, self._reviews(namesakes)

    def write(self) -> None:
        """Put all that was noted into the database, in a fixed number of statements."""
        new = [candidate.company for candidate in self.candidates.values() if candidate.is_new]
        self._rows(self.models.company).bulk_create(new, batch_size=BATCH_SIZE)
        self._update_existing()
        self._rows(self.models.key).bulk_create(self.new_keys, batch_size=BATCH_SIZE)
        # Of these another caller's copy is as good as ours.
        self._rows(self.models.alias).bulk_create(self.new_aliases, ignore_conflicts=True, batch_size=BATCH_SIZE)
        self._rows(self.models.duplicate).bulk_create(self.new_duplicates, ignore_conflicts=True, batch_size=BATCH_SIZE)

    # Reading

    def _rows(self, model):
        return model.objects.using(self.using)

    def _load(self, batch: list[ReadMention]) -> None:
        keys = {known.key for known in batch if known.key}
        domains = [key.value for key in keys if key.kind == "domain"]
        tenants = [key.value for key in keys if key.kind == "tenant"]
        names = {known.compact for known in batch}

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

    # Noting

    def _create(self, known: ReadMention) -> _Candidate:
        company = self.models.company(
            id=known.source.id or uuid.uuid4(),
            name=known.name,
            normalized_name=known.normalized,
            created_at=known.source.created_at or self.now,
        )
        if known.source.updated_at:
            company.updated_at, company.update_modified = known.source.updated_at, False
        candidate = _Candidate(company, equal_names={known.compact}, is_new=True)
        self._add(candidate)
        return candidate

    def _give_key(self, candidate: _Candidate, known: ReadMention) -> None:
        key = known.key
        self._own(candidate, key)
        self.new_keys.append(self._part(self.models.key, known, candidate, kind=key.kind, value=key.value))
        self._fill(candidate, {key.kind: key.value}, known)

    def _part(self, model: type, known: ReadMention, candidate: _Candidate, **values: Any):
        """A row that belongs to a company."""
        source = known.source
        if model is not self.models.duplicate:
            values["company_id"] = candidate.company.pk
        if not source.id:
            return model(**values)
        told = "/".join(str(value) for value in values.values() if not isinstance(value, dict))
        part = model(id=uuid.uuid5(candidate.company.pk, told), created_at=source.created_at or self.now, **values)
        part.updated_at, part.update_modified = source.updated_at or self.now, False
        return part

    def _fill(self, candidate: _Candidate, facts: dict[str, Any], known: ReadMention) -> None:
        """Give the company what it lacks."""
        for fact, value in facts.items():
            if getattr(candidate.company, fact) in (None, "", []):
                setattr(candidate.company, fact, value)
                if not candidate.is_new:
                    candidate.gained[fact] = value
                    candidate.is_updated |= known.source.updated_at is None

    def _note_spelling(self, candidate: _Candidate, known: ReadMention, *, equal: bool) -> None:
        spellings = dict.fromkeys(known.mentioned, live.CompanyAlias.Source.MENTIONED)
        spellings[known.name] = live.CompanyAlias.Source.SEEN
        spellings.pop(candidate.company.name, None)
        for name, source in spellings.items():
            normalized = normalized_company_name(name)
            self.new_aliases.append(
                self._part(
                    self.models.alias,
                    known,
                    candidate,
                    name=name[:NAME_MAX_LENGTH],
                    normalized_name=normalized,
                    source=source,
                )
            )
        if equal and known.compact not in candidate.equal_names:
            candidate.equal_names.add(known.compact)
            self.by_name[known.compact][candidate.company.pk] = candidate

    def _reviews(self, namesakes: list[_Candidate], chosen: _Candidate | None = None) -> list[tuple[_Candidate, str]]:
        return [(namesake, "equal_names") for namesake in namesakes if namesake is not chosen]

    def _put_to_review(self, candidate: _Candidate, other: _Candidate, reason: str, known: ReadMention) -> None:
        if candidate is other:
            return
        pair = {"first_id": other.company.pk, "second_id": candidate.company.pk}
        score = compatibility(known.name, other.company.name)
        self.new_duplicates.append(
            self._part(
                self.models.duplicate,
                known,
                candidate,
                **pair,
                evidence=evidence(reason, known.name, known.key),
                score=score,
            )
        )

    def _update_existing(self) -> None:
        gained = {pk: candidate.gained for pk, candidate in self.candidates.items() if candidate.gained}
        if not gained:
            return
        # Read again under lock: another caller may have filled a field since.
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
            # An upsert of rows that are there: bulk_update() would write a CASE of a thousand branches for each field.
            self._rows(self.models.company).bulk_create(
                companies,
                update_conflicts=True,
                unique_fields=["id"],
                update_fields=sorted(changed),
                batch_size=BATCH_SIZE,
            )


def keys_conflict(keys: Collection[IdentityKey], others: Collection[IdentityKey]) -> bool:
    """Whether two companies' keys tell them apart: two domains, or accounts on one hiring site, and none in common."""
    if not set(keys).isdisjoint(others):
        return False
    return not {_site(key) for key in keys}.isdisjoint(_site(key) for key in others)


def evidence(reason: str, name: str, key: IdentityKey | None) -> dict[str, str]:
    """Why a pair is put to review: the reason, the name and the key of its second company that led to the first."""
    return {"reason": reason, "name": name, "key": key.value if key else ""}


def _site(key: IdentityKey) -> str:
    """Where a key is one of a kind: the web as a whole, or one hiring site."""
    return key.value.partition("/")[0] if key.kind == "tenant" else key.kind
