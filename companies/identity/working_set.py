"""The companies to which a batch of mentions could resolve: loaded at once, decided in memory, written at once."""

import uuid
from collections import defaultdict
from typing import Any, NamedTuple

from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from companies import models as live
from companies.identity.candidate import Candidate, CompanyModels, evidence, keys_conflict, share_of
from companies.identity.mention import ParsedMention
from companies.matching import (
    COMPATIBLE,
    IdentityKey,
    bears,
    compatibility,
    identity_key,
    introduces,
    names_nobody,
    plainness,
    resembles,
)
from companies.models.named import NAME_MAX_LENGTH, compact_form, normalized_company_name, own_normalized_name
from jobpilot.models import BaseModel

BATCH_SIZE = 1000
# The number of namesakes with which a new company is paired for review, so that reviewers are not flooded.
MAX_REVIEWS = 5
# The number of unlike names that make a domain a shared host. A parent and its subsidiary, or two owners, are two.
SHARED_BY = 3


class Resolution(NamedTuple):
    """The company to which a mention was resolved, and whether it is new."""

    company_id: uuid.UUID
    created: bool


class WorkingSet:
    """The companies to which a batch of mentions could resolve, with the changes that the batch makes."""

    def __init__(self, models: CompanyModels, using: str, batch: list[ParsedMention]) -> None:
        self.models, self.using = models, using
        self.by_key: dict[IdentityKey, Candidate] = {}
        self.by_name: dict[str, dict[uuid.UUID, Candidate]] = defaultdict(dict)
        self.candidates: dict[uuid.UUID, Candidate] = {}
        self.new_keys: list[Any] = []
        self.new_aliases: list[Any] = []
        self.known_aliases: set[tuple[uuid.UUID, str]] = set()
        self.new_duplicates: list[Any] = []
        self.shared: set[IdentityKey] = set()
        self.lost: list[tuple[Candidate, IdentityKey]] = []  # keys that their owners have lost
        self.moved: list[tuple[Candidate, Candidate, IdentityKey]] = []  # from the first to the second
        self.changes_identity = False
        self.now = timezone.now()
        self._load(batch)

    def resolve(self, parsed: ParsedMention) -> Resolution:
        """Resolve a mention, and record what has to be written."""
        former = self._settle_owner(parsed)
        found, namesakes = self.decide(parsed)
        candidate = found or self._create(parsed)
        if former:
            namesakes = [(former, "same_key"), *namesakes]
        if parsed.key and parsed.key not in self.by_key and parsed.key not in self.shared:
            self._add_key(candidate, parsed.key, parsed)
            if parsed.is_specific and bears(parsed.key, parsed.name):
                self._sort_accounts(parsed)
        self._fill(candidate, parsed.facts, parsed)
        owns_key = parsed.key is None or self.by_key.get(parsed.key) is candidate
        if not parsed.names_nobody:
            self._record_spelling(candidate, parsed, equal=owns_key)
        for other, reason in namesakes[:MAX_REVIEWS]:
            self._propose_pair(candidate, other, reason, parsed)
        return Resolution(candidate.company.pk, created=found is None)

    def decide(self, parsed: ParsedMention) -> tuple[Candidate | None, list[tuple[Candidate, str]]]:
        """Return the company of a mention (None for a new one), and the companies to pair with it and the reasons."""
        if parsed.names_nobody:
            return (self.candidates.get(parsed.mention.id) if parsed.mention.id else None), []
        namesakes = list(self.by_name[parsed.compact].values())
        owner = self.by_key.get(parsed.key) if parsed.key else None
        if owner and owner.is_unnamed:
            owner = None
        if owner and self._fits(parsed, owner):
            return owner, []
        if parsed.key and (former := self.by_key.get(share_of(parsed.key, parsed.compact))):
            return former, []
        # An address of another company, or of many, says nothing about this one.
        key = None if owner or parsed.key in self.shared else parsed.key
        reviews = [(owner, "same_key")] if owner else []
        found = self._find_by_name(parsed, key, namesakes)
        if found is None or owner:
            reviews += [(namesake, "equal_names") for namesake in namesakes if namesake is not found]
        return found, reviews

    def _fits(self, parsed: ParsedMention, owner: Candidate) -> bool:
        """Return whether a name confirms that the owner of its key is the employer, alone or by what the key spells."""
        name = owner.company.name
        return (
            parsed.compact in owner.equal_names
            or compatibility(parsed.name, name) >= COMPATIBLE
            or (parsed.key is not None and introduces(parsed.key, parsed.name, name))
        )

    def _settle_owner(self, parsed: ParsedMention) -> Candidate | None:
        """Take the key of a mention from an owner that is not named, or not as the key says, or if many share it.

        Return the owner that has lost it to the mention's company: the two are reviewed, in whatever order they came.
        """
        key = parsed.key
        owner = self.by_key.get(key) if key else None
        if key is None or owner is None:
            return None
        if owner.is_unnamed:
            self._release(owner, key)
            return None
        if key.kind != "domain":
            return None
        if bears(key, owner.company.name) or self._fits(parsed, owner):
            return None
        if bears(key, parsed.name):
            self._release(owner, key)
            return owner
        if resembles(key, owner.company.name):
            return None
        owner.strangers[key].add(parsed.name)
        unlike: list[str] = []
        for name in sorted(owner.strangers[key]):
            if all(compatibility(name, other) < COMPATIBLE for other in unlike):
                unlike.append(name)
        if len(unlike) + 1 >= SHARED_BY:
            self._release(owner, key)
            self.shared.add(key)
        return None

    def _find_by_name(
        self, parsed: ParsedMention, key: IdentityKey | None, namesakes: list[Candidate]
    ) -> Candidate | None:
        """Return the company that a name means, or None if that takes a new one.

        A person's decision counts first. Else a name without an address means the company whose address bears it
        (`bears()`), and an address that bears it belongs to the company that has no other. Whether an address bears a
        name does not depend on what came first, while being the only company of a name does: tomorrow there are two.
        """
        free = [namesake for namesake in namesakes if not namesake.conflicts_with(key)]
        decided = [namesake for namesake in free if parsed.compact in namesake.decided_names]
        if len(decided) == 1:
            return decided[0]
        keyless = [namesake for namesake in namesakes if not namesake.keys]
        if key is None and keyless:
            return keyless[0]
        if not parsed.is_specific or (key and not bears(key, parsed.name)):
            return None
        bearing = [namesake for namesake in free if namesake.keys and namesake.bears(parsed.name)]
        if bearing and not keyless:
            return min(bearing, key=lambda namesake: namesake.plainness(parsed.name))
        return keyless[0] if keyless else None

    @property
    def has_changes(self) -> bool:
        """Return whether there is anything to write."""
        recorded = (self.new_keys, self.new_aliases, self.new_duplicates, self.lost, self.moved)
        return self.changes_identity or any(recorded) or any(row.gained for row in self.candidates.values())

    def write(self) -> None:
        """Write all recorded changes to the database in a fixed number of statements, and a few for each moved key."""
        self._lock_existing()
        for candidate, key in self.lost:
            self._write_lost_key(candidate, key)
        self._write_moved_keys()
        new = [candidate.company for candidate in self.candidates.values() if candidate.is_new]
        # First, because a new company may have the name that an existing one had without a key.
        self._update_existing()
        self._rows(self.models.company).bulk_create(new, batch_size=BATCH_SIZE)
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
        tenants += {
            share_of(parsed.key, parsed.compact).value for parsed in batch if parsed.key and parsed.key.kind == "domain"
        }
        names = {parsed.compact for parsed in batch if not parsed.names_nobody}
        unnamed = {parsed.mention.id for parsed in batch if parsed.names_nobody} - {None}

        aliases = list(
            self._rows(self.models.alias)
            .filter(compact_name__in=names)
            .values_list("company_id", "compact_name", "source", "name")
        )
        owned = self._rows(self.models.key).filter(
            Q(kind="domain", value__in=domains) | Q(kind="tenant", value__in=tenants)
        )
        owners = {IdentityKey(kind, value): pk for kind, value, pk in owned.values_list("kind", "value", "company_id")}
        self.shared = {key for key, company_id in owners.items() if company_id is None}
        mentioned = live.CompanyAlias.Source.MENTIONED
        ids = (
            {company_id for company_id, _, source, _ in aliases if source != mentioned}
            | (set(owners.values()) - {None})
            | unnamed
        )
        companies = self._rows(self.models.company).filter(
            Q(pk__in=ids) | Q(domain__in=domains) | Q(tenant__in=tenants) | Q(compact_name__in=names)
        )
        for company in companies.order_by("created_at", "pk"):
            self._add(Candidate(company, equal_names=set() if names_nobody(company.name) else {company.compact_name}))
        for company_id, compact, source, name in aliases:
            self.known_aliases.add((company_id, name))
            candidate = self.candidates.get(company_id)
            if source == mentioned or candidate is None:  # merged or deleted between the two queries
                continue
            candidate.equal_names.add(compact)
            self.by_name[compact][company_id] = candidate
            if source in (live.CompanyAlias.Source.MERGED, live.CompanyAlias.Source.MANUAL):
                candidate.decided_names.add(compact)
        keys_of_candidates = self._rows(self.models.key).filter(company_id__in=list(self.candidates))
        for company_id, kind, value in keys_of_candidates.values_list("company_id", "kind", "value"):
            self._own(self.candidates[company_id], IdentityKey(kind, value))
        self._load_strangers(keys)

    def _load_strangers(self, keys: set[IdentityKey]) -> None:
        """Load which other names were met under the domains of the batch: the pairs that were proposed for it."""
        owners = {key.value: owner for key in keys if key.kind == "domain" and (owner := self.by_key.get(key))}
        pairs = self._rows(self.models.duplicate).filter(
            first_id__in={owner.company.pk for owner in owners.values()}, evidence__reason="same_key"
        )
        for company_id, proof in pairs.values_list("first_id", "evidence"):
            owner = owners.get(proof["key"])
            if owner and owner.company.pk == company_id:
                owner.strangers[IdentityKey("domain", proof["key"])].add(proof["name"])

    def _add(self, candidate: Candidate) -> None:
        company = candidate.company
        self.candidates[company.pk] = candidate
        for name in candidate.equal_names:
            self.by_name[name][company.pk] = candidate
        for kind in ("domain", "tenant"):
            if value := getattr(company, kind):
                self._own(candidate, IdentityKey(kind, value))

    def _own(self, candidate: Candidate, key: IdentityKey) -> None:
        candidate.keys.add(key)
        self.by_key.setdefault(key, candidate)

    # Recording

    def _release(self, owner: Candidate, key: IdentityKey) -> None:
        """Take a domain from its owner, which keeps the part of it that is its own: "board.net/acme".

        A company that is not named loses any key, and keeps nothing of it.
        """
        self.changes_identity = True
        owner.loses(key)
        del self.by_key[key]
        self.new_keys = [row for row in self.new_keys if (row.kind, row.value) != key]
        for compact in sorted(owner.equal_names):
            share = share_of(key, compact)
            self._own(owner, share)
            self.new_keys.append(self.models.key(company_id=owner.company.pk, kind=share.kind, value=share.value))
        company = owner.company
        if owner.is_unnamed:
            if getattr(company, key.kind) == key.value:
                setattr(company, key.kind, None)
        elif company.domain == key.value:
            company.domain = None
            company.tenant = company.tenant or share_of(key, compact_form(company.normalized_name)).value
            if identity_key(company.website) == key:
                company.website = ""
        self.lost.append((owner, key))

    def _sort_accounts(self, parsed: ParsedMention) -> None:
        """Give each account that bears a name to the company with the plainest address that it does not conflict with.

        That is where it goes if the addresses are known first.
        """
        namesakes = self.by_name[parsed.compact].values()
        rows = [
            row for row in namesakes if row.keys and row.bears(parsed.name) and parsed.compact not in row.decided_names
        ]
        groups: list[list[IdentityKey]] = []
        for key in sorted({key for row in rows for key in row.keys}, key=lambda key: plainness(key, parsed.name)):
            group = next((group for group in groups if not keys_conflict(group, {key})), None)
            if group is None:
                groups.append([key])
            else:
                group.append(key)
        if len(groups) < len(rows):  # a company would be left without an address
            return
        for group in groups:
            home = self.by_key[group[0]] if self.by_key[group[0]] in rows else rows[0]
            rows.remove(home)
            for key in group:
                if self.by_key[key] is not home:
                    self._move_key(key, self.by_key[key], home)

    def _move_key(self, key: IdentityKey, source: Candidate, target: Candidate) -> None:
        self.changes_identity = True
        self._own(target, key)
        self.by_key[key] = target
        for row in self.new_keys:
            if (row.kind, row.value) == key:
                row.company_id = target.company.pk
        source.loses(key)
        if source.company.tenant == key.value:
            source.company.tenant = min((other.value for other in source.keys if other.kind == "tenant"), default=None)
        target.company.tenant = target.company.tenant or key.value
        self.moved.append((source, target, key))

    def _write_moved_keys(self) -> None:
        companies = self._rows(self.models.company)
        involved = {row.company.pk: row.company for source, target, _ in self.moved for row in (source, target)}
        # By way of accounts that nobody has, as two companies may have exchanged theirs.
        for pk in involved:
            companies.filter(pk=pk).update(tenant=f"moving/{pk}")
        for _, target, key in self.moved:
            keys = self._rows(self.models.key).filter(kind=key.kind, value=key.value)
            keys.update(company_id=target.company.pk)
        for pk, company in involved.items():
            companies.filter(pk=pk).update(tenant=company.tenant, updated_at=self.now)

    def _write_lost_key(self, owner: Candidate, key: IdentityKey) -> None:
        self._rows(self.models.key).filter(kind=key.kind, value=key.value).delete()
        if key in self.shared:
            self.new_keys.append(self.models.key(company=None, kind=key.kind, value=key.value))
        if not owner.is_new:
            company = owner.company
            values = {"domain": company.domain, "tenant": company.tenant, "website": company.website}
            self._rows(self.models.company).filter(pk=company.pk).update(**values, updated_at=self.now)

    def _create(self, parsed: ParsedMention) -> Candidate:
        self.changes_identity = True
        pk = parsed.mention.id or uuid.uuid4()
        company = self.models.company(
            id=pk,
            name=parsed.name,
            normalized_name=own_normalized_name(parsed.name, pk),
            created_at=parsed.mention.created_at or self.now,
        )
        if parsed.mention.updated_at:
            company.updated_at, company.update_modified = parsed.mention.updated_at, False
        candidate = Candidate(company, equal_names=set() if parsed.names_nobody else {parsed.compact}, is_new=True)
        self._add(candidate)
        return candidate

    def _add_key(self, candidate: Candidate, key: IdentityKey, parsed: ParsedMention) -> None:
        self._own(candidate, key)
        self.new_keys.append(self._part(self.models.key, parsed, candidate, kind=key.kind, value=key.value))
        self._fill(candidate, {key.kind: key.value}, parsed)

    def _part(self, model: type[BaseModel], parsed: ParsedMention, candidate: Candidate, **values: Any) -> BaseModel:
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

    def _fill(self, candidate: Candidate, facts: dict[str, Any], parsed: ParsedMention) -> None:
        """Fill the empty fields of the company."""
        for fact, value in facts.items():
            if getattr(candidate.company, fact) in (None, "", []):
                setattr(candidate.company, fact, value)
                if not candidate.is_new:
                    candidate.gained[fact] = value
                    candidate.is_updated |= parsed.mention.updated_at is None

    def _record_spelling(self, candidate: Candidate, parsed: ParsedMention, *, equal: bool) -> None:
        spellings = dict.fromkeys(parsed.other_names, live.CompanyAlias.Source.MENTIONED)
        spellings[parsed.name] = live.CompanyAlias.Source.SEEN
        spellings.pop(candidate.company.name, None)
        for name, source in spellings.items():
            if (candidate.company.pk, name[:NAME_MAX_LENGTH]) in self.known_aliases:
                continue
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

    def _propose_pair(self, candidate: Candidate, other: Candidate, reason: str, parsed: ParsedMention) -> None:
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

    def _lock_existing(self) -> None:
        """Lock the companies that change, before their keys and aliases, and in the order of all who lock several."""
        changed = {owner.company.pk for owner, _ in self.lost if not owner.is_new}
        changed |= {row.company.pk for source, target, _ in self.moved for row in (source, target) if not row.is_new}
        changed |= {pk for pk, row in self.candidates.items() if row.gained}
        if changed:
            list(self._rows(self.models.company).select_for_update().filter(pk__in=changed).order_by("pk").values("pk"))

    def _update_existing(self) -> None:
        gained = {pk: candidate.gained for pk, candidate in self.candidates.items() if candidate.gained}
        if not gained:
            return
        # Reloaded, now that they are locked: another caller may have filled a field meanwhile.
        companies = list(self._rows(self.models.company).filter(pk__in=gained).order_by("pk"))
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
