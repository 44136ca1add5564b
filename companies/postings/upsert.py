"""Create or update many postings at once, and leave unchanged ones alone.

A posting is identified by its source and the source's id for it. A batch is first compared with the database without
a lock, since most postings of most imports are unchanged. For the others, companies are found or created in a separate
transaction; then, one batch at a time and with their companies locked, they are compared again and written.
"""

import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain, islice
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, IntegrityError, models, transaction
from django.db.models import Case, F, OuterRef, Subquery, Value, When

from companies.duplicates.jobs.find import propose_at_addresses
from companies.identity.mention import FACTS, Mention, ParsedMention, id_for_posting
from companies.identity.resolution import lock_identity, resolve_companies
from companies.models import Company, CompanyAlias, CompanyKey, JobListing, JobSource, JobSourceListing
from companies.postings.reader import LeftOut, ParsedPosting, Posting, fitting
from jobpilot.db.arguments import service
from jobpilot.db.bulk import insert_rows, update_rows
from jobpilot.db.locks import lock_in_order

BATCH_SIZE = 1000
MAX_TRIES = 5

Key = tuple[str, str]
M = TypeVar("M", bound=models.Model)


class Outcome(Enum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class Refusal(NamedTuple):
    """The position of a row that was refused (the first is 0), and the reason for people."""

    position: int
    reason: str


class UpsertResult(NamedTuple):
    """The numbers of postings that were created, updated and unchanged, each counted once, and the refused rows.

    `left_out` lists the values that could not be stored, of postings that were stored without them. `recognised` is the
    number of new pairs to review: a listing, and that of another source at the same address.
    """

    created: int
    updated: int
    unchanged: int
    refused: list[Refusal]
    left_out: list[LeftOut]
    recognised: int = 0


@service
def bulk_upsert_jobs(rows: Iterable[Posting], *, using: str = DEFAULT_DB_ALIAS) -> UpsertResult:
    """Create or update the listing of each posting, identified by its source and source_job_id; see `Posting`.

    - Values that differ are written, even over a person's edit; missing fields stay unchanged, and None or "" clears
      a field. A row without differences changes nothing, not even `updated_at`.
    - The company is resolved by `companies.identity.resolution`. A listing keeps its company as long as that is known
      by the name in the row, and the row's web address is not new. A name that names nobody ("Confidential") says
      nothing of a known listing's company; a new listing gets a company of its own.
    - If several sources list a job (a person merged duplicates), the source where it was first found describes it; the
      others only update their own address, metadata and dates.
    - A listing of a company with the address of one that another source told (but for what counts clicks) is its own
      listing, since the two may differ. The two are a pair to review, proposed once, and counted as `recognised`.
    - A value that cannot be stored is left out with a reason, as if the row did not have its field. A row whose source,
      id, company or title cannot be stored is refused with a reason; the others are stored.
    - A posting that `close_missing_jobs()` found missing is open again, unless the row has a status of its own.
    - A title of one or two characters gets " (job)": titles have three.
    - A posting that is repeated in a call is applied on top of the earlier row, and counted once. Within a batch only
      the result is compared and written; in different batches, each row is.
    - `rows` may be an iterator. Each batch of BATCH_SIZE is all or nothing, and if one aborts the call (the database
      is gone), the earlier ones stay: call again with the same rows. Of earlier batches only the outcomes, some 80
      bytes per posting, the refusals and the values left out stay in memory.

    The number of reads per batch is fixed, and concurrent calls are safe. Call it outside of a transaction: within
    one, all locks are held until its end.
    """
    outcomes: dict[int, Outcome] = {}  # by the hash of the key, to save memory
    refused: list[Refusal] = []
    left_out: list[LeftOut] = []
    recognised = 0
    numbered = enumerate(rows)
    while batch := list(islice(numbered, BATCH_SIZE)):
        postings = []
        for position, row in batch:
            try:
                postings.append(ParsedPosting.parse(position, row))
            except ValidationError as error:
                refused.append(_refusal(position, error))
        done, late, unfit, places = _upsert(postings, using)
        # After the batch is committed, so that of two calls at once the later one sees the listings of both. Unchanged
        # postings are asked for as well, in case that an earlier call was interrupted here.
        recognised += propose_at_addresses(places, using=using)
        refused += late
        late_positions = {refusal.position for refusal in late}
        parsed = (each for posting in postings for each in posting.left_out)
        left_out += (each for each in chain(parsed, unfit) if each.position not in late_positions)
        for key, outcome in done.items():
            if outcomes.get(hash(key), Outcome.UNCHANGED) is Outcome.UNCHANGED:
                outcomes[hash(key)] = outcome
    counts = Counter(outcomes.values())
    created, updated, unchanged = (counts[outcome] for outcome in Outcome)
    return UpsertResult(created, updated, unchanged, sorted(refused), sorted(left_out), recognised)


class _ConcurrentChangeError(IntegrityError):
    """A chosen company was deleted, or a listing got another one, in a concurrent transaction."""


Place = tuple[uuid.UUID, uuid.UUID]  # a company, and the digest of an address
Upserted = tuple[dict[Key, Outcome], list[Refusal], Collection[LeftOut], set[Place]]


def _upsert(postings: list[ParsedPosting], using: str) -> Upserted:
    tries = 0
    while True:
        tries += 1
        try:
            return _try_to_upsert(postings, using)
        except IntegrityError:
            # A concurrent transaction created the same posting or merged its company; retry.
            if tries == MAX_TRIES:
                raise


def _try_to_upsert(postings: list[ParsedPosting], using: str) -> Upserted:
    unlocked = _Batch(postings, using)
    chosen = unlocked.choose_companies()
    outcomes = {key: Outcome.UNCHANGED for key, job in unlocked.jobs.items() if job.outcome is Outcome.UNCHANGED}
    places = unlocked.places(outcomes)
    if outstanding := unlocked.jobs.keys() - outcomes.keys():
        refused = {refusal.position for refusal in unlocked.refused}
        rest = [posting for posting in postings if posting.key in outstanding and posting.position not in refused]
        with transaction.atomic(using=using):
            lock_identity(using)
            locked = unlocked.lock_companies(chosen[key] for key in outstanding & chosen.keys())
            batch = _Batch(rest, using, again=unlocked)
            batch.assign_companies(chosen, locked)
            batch.write()
        outcomes |= {key: job.outcome for key, job in batch.jobs.items()}
        places |= batch.places(batch.jobs)
        unlocked.refused += batch.refused
        applied = {posting.position for posting in rest if posting.key not in batch.made}
        unlocked.left_out = [each for each in unlocked.left_out if each.position not in applied] + batch.left_out
    return outcomes, unlocked.refused, unlocked.left_out, places


@dataclass(slots=True, eq=False)
class _Row(Generic[M]):
    """Working state of one row: the row, and the former values of its changed fields."""

    row: M
    before: dict[str, Any] = field(default_factory=dict)

    def assign(self, values: dict[str, Any]) -> None:
        for name, value in values.items():
            old = getattr(self.row, name)
            if value != old:
                self.before.setdefault(name, old)
                setattr(self.row, name, value)

    @property
    def changed(self) -> set[str]:
        return {name for name, old in self.before.items() if getattr(self.row, name) != old}


@dataclass(slots=True, eq=False)
class _Job:
    """Working state of one posting: its listing, and its source listing."""

    listing: _Row[JobListing]
    source_listing: _Row[JobSourceListing]
    is_new: bool
    describes: bool  # whether the source describes the listing, or only lists it as well
    company: ParsedMention | None = None

    @property
    def has_company(self) -> bool:
        return not self.is_new or self.company is not None

    @property
    def outcome(self) -> Outcome:
        if self.is_new:
            return Outcome.CREATED
        return Outcome.UPDATED if self.listing.changed or self.source_listing.changed else Outcome.UNCHANGED


class _Batch:
    """The stored rows of a batch of postings, with the changes that the postings make."""

    def __init__(self, postings: list[ParsedPosting], using: str, *, again: "_Batch | None" = None) -> None:
        """Read the stored rows, and apply the postings; `again` with locks, after a batch that was read without any."""
        self.using = using
        self.jobs: dict[Key, _Job] = {}  # by key, without refused postings
        self.refused: list[Refusal] = []
        self.left_out: list[LeftOut] = []  # because they contradict what is stored, or each other
        self.stored = dict(self._load(postings, lock=again is not None))
        # What was new, and still is, stays as it was made.
        new = {key: job for key, job in again.jobs.items() if job.is_new} if again else {}
        self.made = {key: job for key, job in new.items() if key not in self.stored}
        for key, job in self.made.items():
            job.source_listing.row.source_id = self.sources[key[0]]
            self.jobs[key] = job
        for posting in postings:
            if posting.key in self.made:
                continue
            try:
                self._apply(posting)
            except ValidationError as error:
                self.refused.append(_refusal(posting.position, error))

    def choose_companies(self) -> dict[Key, uuid.UUID]:
        """Return the company of each posting that names one, and create the missing ones."""
        named = {key: (job, job.company) for key, job in self.jobs.items() if job.company}
        keeps = self._company_check(named.values())
        chosen = {key: job.listing.row.company_id for key, (job, company) in named.items() if keeps(job, company)}
        unresolved = {key: _mention(key, company) for key, (_, company) in named.items() if key not in chosen}
        if not unresolved:
            return chosen
        mentions = {_identity(mention): mention for mention in unresolved.values()}
        resolved = dict(zip(mentions, resolve_companies(mentions.values(), using=self.using), strict=True))
        for key, mention in unresolved.items():
            chosen[key] = resolved[_identity(mention)].company_id
            named[key][0].listing.assign({"company_id": chosen[key]})
        return chosen

    def lock_companies(self, chosen: Iterable[uuid.UUID]) -> set[uuid.UUID]:
        """Lock the chosen companies and the current ones of the listings, and return the ids of those that exist.

        Companies are locked in the same order as by a merge, and before the listings, so that the two cannot deadlock.
        """
        ids = set(self._source_listings(self.jobs).order_by().values_list("job__company", flat=True))
        return lock_in_order(self._rows(Company).filter(pk__in=ids.union(chosen)))

    def assign_companies(self, chosen: dict[Key, uuid.UUID], locked: set[uuid.UUID]) -> None:
        """Assign each posting its company. Raise _ConcurrentChangeError if it or the current one is not locked."""
        for key, job in self.jobs.items():
            needed: set[uuid.UUID | None] = set() if job.is_new else {job.listing.row.company_id}
            if job.company:
                needed.add(chosen.get(key))
            if job.describes and not needed <= locked:
                raise _ConcurrentChangeError(f"The company of {key} was merged or deleted concurrently.")
            if job.company:
                job.listing.assign({"company_id": chosen[key]})

    def write(self) -> None:
        jobs = self.jobs.values()
        for part, model in ((attrgetter("listing"), JobListing), (attrgetter("source_listing"), JobSourceListing)):
            insert_rows(model, [part(job).row for job in jobs if job.is_new], self.using)
            rows = [part(job) for job in jobs if not job.is_new]
            update_rows(model, [(row.row, changed) for row in rows if (changed := row.changed)], self.using)
        self._drop_unnamed()

    def _drop_unnamed(self) -> None:
        """Delete companies that were made for postings whose employer is named now, if nothing else is known of them.

        So the companies are the same whether a posting named its employer at once or later.
        """
        made = {key: id_for_posting(*key) for key in self.jobs}
        left = {made[key] for key, job in self.jobs.items() if job.listing.before.get("company_id") == made[key]}
        if not left:
            return
        alone = {f"{relation.name}__isnull": True for relation in Company._meta.related_objects}
        companies = [row for row in self._rows(Company).filter(pk__in=left, **alone) if row.names_nobody]
        entered = [fact for fact in FACTS if fact != "website"]
        unused = [row.pk for row in companies if not any(getattr(row, fact) for fact in entered)]
        self._rows(Company).filter(pk__in=unused).delete()

    def places(self, keys: Iterable[Key]) -> set[Place]:
        """Return where the listings of these keys are stored to be found."""
        rows = [self.jobs[key].listing.row for key in keys]
        return {(row.company_id, row.address_digest) for row in rows if row.address_digest}

    # Reading

    def _rows(self, model: type[models.Model]) -> models.QuerySet:
        return model._default_manager.using(self.using)

    def _source_listings(self, keys: Collection[Key]) -> models.QuerySet:
        """Return the source listings of these keys, and of other combinations of their sources and ids."""
        return self._rows(JobSourceListing).filter(
            source__name__in={source for source, _ in keys},
            source_job_id__in={source_job_id for _, source_job_id in keys},
        )

    def _load(self, postings: list[ParsedPosting], lock: bool) -> Iterator[tuple[Key, _Job]]:
        keys = {posting.key for posting in postings}
        self.sources = self._load_sources({name for name, _ in keys}, create=lock)
        first = Case(When(source__name=F("job__source"), then=Value(0)), default=Value(1))
        describing = self._rows(JobSourceListing).filter(job=OuterRef("job")).order_by(first, "created_at", "id")
        rows = (
            self._source_listings(keys)
            .annotate(source_name=F("source__name"), describing=Subquery(describing.values("pk")[:1]))
            .select_related("job")
            .order_by("job_id", "pk")
        )
        if lock:  # the listings first, as a form of a listing does
            jobs = self._source_listings(keys).order_by().values("job")
            lock_in_order(self._rows(JobListing).filter(pk__in=jobs))
            rows = rows.select_for_update(no_key=True, of=["self"])
        for row in rows:
            if (key := (row.source_name, row.source_job_id)) in keys:
                yield key, _Job(_Row(row.job), _Row(row), is_new=False, describes=row.describing == row.pk)

    def _load_sources(self, names: set[str], *, create: bool) -> dict[str, uuid.UUID]:
        known = dict(self._rows(JobSource).filter(name__in=names).order_by().values_list("name", "pk"))
        if not create or not (new := sorted(names - known.keys())):
            return known
        sources = [JobSource(name=name, display_name=name) for name in new]
        self._rows(JobSource).bulk_create(sources, ignore_conflicts=True)
        return self._load_sources(names, create=False)

    def _company_check(self, named: Collection[tuple[_Job, ParsedMention]]) -> Callable[[_Job, ParsedMention], bool]:
        """Return a function that checks whether the posting still names the current company of its listing.

        It does if the company is known by the name, and the key of the web address belongs to it or to another company.
        Resolving it again could only differ for ambiguous names, and then one more call would change what the last one
        decided.
        """
        ids = {job.listing.row.company_id for job, _ in named} - {None}
        aliases = self._rows(CompanyAlias).exclude(source=CompanyAlias.Source.MENTIONED)
        names = {
            *self._rows(Company).filter(pk__in=ids).order_by().values_list("pk", "compact_name"),
            *aliases.filter(company__in=ids).order_by().values_list("company_id", "compact_name"),
        }
        values = {company.key.value for _, company in named if company.key}
        owned = set(self._rows(CompanyKey).filter(value__in=values).order_by().values_list("kind", "value"))

        def keeps_company(job: _Job, company: ParsedMention) -> bool:
            known = (job.listing.row.company_id, company.compact) in names
            return known and (company.key is None or company.key in owned)

        return keeps_company

    # Applying

    def _apply(self, posting: ParsedPosting) -> None:
        """Apply a posting to the stored rows. Raise ValidationError, without applying any of it, if it does not fit."""
        job = self.jobs.get(posting.key) or self.stored.get(posting.key) or self._new_job(posting)
        if job.describes:
            values, errors = fitting(posting.listing, job.listing.row)
            job.listing.assign(values)
            self.left_out += (
                LeftOut.of(posting.position, name, posting.listing[name], error) for name, error in errors.items()
            )
        if job.source_listing.row.missing_since:  # it has come back
            if job.listing.row.status == JobListing.Status.INACTIVE and "status" not in posting.listing:
                job.listing.assign({"status": JobListing.Status.ACTIVE})
            job.source_listing.assign({"missing_since": None})
        job.source_listing.assign(posting.source_listing)
        if job.describes and posting.company and not (posting.company.names_nobody and job.has_company):
            job.company = posting.company
        self.jobs[posting.key] = job

    def _new_job(self, posting: ParsedPosting) -> _Job:
        missing = [
            name for name, given in (("company", posting.company), ("title", posting.listing.get("title"))) if not given
        ]
        if missing:
            raise ValidationError(dict.fromkeys(missing, "This field is required for a new posting."))
        source, source_job_id = posting.key
        listing = JobListing(source=source)
        source_id: Any = self.sources.get(source)  # None for a new source, until the batch is written
        source_listing = JobSourceListing(job=listing, source_id=source_id, source_job_id=source_job_id)
        return _Job(_Row(listing), _Row(source_listing), is_new=True, describes=True)


def _mention(key: Key, company: ParsedMention) -> Mention:
    """Return the mention of a posting's company; one that is not named is known by the posting."""
    return company.mention._replace(id=id_for_posting(*key)) if company.names_nobody else company.mention


def _identity(mention: Mention) -> tuple[str, str, uuid.UUID | None]:
    return mention.name, mention.website, mention.id


def _refusal(position: int, error: ValidationError) -> Refusal:
    if hasattr(error, "error_dict"):
        return Refusal(
            position, " ".join(f"{name}: {' '.join(texts)}" for name, texts in sorted(error.message_dict.items()))
        )
    return Refusal(position, " ".join(error.messages))
