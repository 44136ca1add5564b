"""Many postings at once: what is new is created, what changed is updated, and the rest is left alone.

A posting is known by its source and the source's id for it. A batch is first compared with what is there, without a
lock: most postings of most imports are as they were. For the others companies are found or made, in a transaction of
their own; then, one batch at a time and with their companies locked, they are compared again and written.
"""

import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, IntegrityError, connections, models, transaction
from django.db.models import Case, F, OuterRef, Subquery, Value, When

from companies.identity.mention import ReadMention
from companies.identity.resolution import lock_creation, resolve_companies
from companies.models import Company, CompanyAlias, CompanyKey, JobListing, JobSource, JobSourceListing
from companies.postings.reader import PAY_NOT_IN_ORDER, Posting, ReadPosting, pay_in_order

BATCH_SIZE = 1000
MAX_TRIES = 5
PAY = ("salary_min", "salary_max")

Key = tuple[str, str]


class Outcome(Enum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class Refusal(NamedTuple):
    """Why a row was left out, for a person. The first row has the position 0."""

    position: int
    reason: str


class Upserted(NamedTuple):
    """How many postings were created, updated, and found as they were, each counted once; and the rows left out."""

    created: int
    updated: int
    unchanged: int
    refused: list[Refusal]


def bulk_upsert_jobs(rows: Iterable[Posting], *, using: str = DEFAULT_DB_ALIAS) -> Upserted:
    """Create or update the listing of each posting, by its source and source_job_id; see `Posting`.

    - What a row says is written where it differs, over a person's edit too; what it leaves out stays, and None or ""
      empties. A row that differs in nothing changes nothing, `updated_at` included: no clock is read into it.
    - The company is the one that `companies.identity.resolution` finds. A listing keeps the company it has as long
      as that is known by the name in the row, and the row's web address is no news.
    - Where several sources carry a listing (a person joined duplicates), the one where it was first found describes
      it; the others keep only their own address, data and dates.
    - A row that cannot be stored is refused with a reason, and the others go in.
    - The same posting again in a call is taken on top of what came before, and counted once. Within a batch only what
      comes of that is compared and written; further apart, each is.
    - `rows` may be a stream. Each batch of BATCH_SIZE is all or nothing, and one that stops the call (the database is
      gone) leaves those before it: call again with the same rows. Of earlier batches only the outcomes, some 80 bytes a
      posting, and the refusals stay in memory.

    A fixed number of reads a batch; safe when many call at once. Call it outside of a transaction of your own: within
    one, all locks are held to its end.
    """
    outcomes: dict[int, Outcome] = {}  # by the hash of the key, which is small
    refused: list[Refusal] = []
    numbered = enumerate(rows)
    while batch := list(islice(numbered, BATCH_SIZE)):
        postings = []
        for position, row in batch:
            try:
                postings.append(ReadPosting.of(position, row))
            except ValidationError as error:
                refused.append(_refusal(position, error))
        done, late = _upsert(postings, using)
        refused += late
        for key, outcome in done.items():
            if outcomes.get(hash(key), Outcome.UNCHANGED) is Outcome.UNCHANGED:
                outcomes[hash(key)] = outcome
    counts = Counter(outcomes.values())
    return Upserted(*(counts[outcome] for outcome in Outcome), sorted(refused))


class _OvertakenError(IntegrityError):
    """A company that was chosen is gone, or a listing went to another one, at this moment."""


def _upsert(postings: list[ReadPosting], using: str) -> tuple[dict[Key, Outcome], list[Refusal]]:
    tries = 0
    while True:
        tries += 1
        try:
            return _try_to_upsert(postings, using)
        except IntegrityError:
            # Somebody made the same posting by another way, or merged its company: the next try finds that.
            if tries == MAX_TRIES:
                raise


def _try_to_upsert(postings: list[ReadPosting], using: str) -> tuple[dict[Key, Outcome], list[Refusal]]:
    seen = _Batch(postings, using)
    chosen = seen.choose_companies()
    outcomes = {key: outcome for key, job in seen.jobs.items() if (outcome := job.outcome) is Outcome.UNCHANGED}
    if outstanding := seen.jobs.keys() - outcomes.keys():
        refused = {refusal.position for refusal in seen.refused}
        rest = [posting for posting in postings if posting.key in outstanding and posting.position not in refused]
        with transaction.atomic(using=using):
            lock_creation(using)
            locked = seen.lock_companies(chosen[key] for key in outstanding & chosen.keys())
            batch = _Batch(rest, using, lock=True)
            batch.place(chosen, locked)
            batch.write()
        outcomes |= {key: job.outcome for key, job in batch.jobs.items()}
        seen.refused += batch.refused
    return outcomes, seen.refused


@dataclass(slots=True, eq=False)
class _Row:
    """A row in work, and what its changed fields held before."""

    row: models.Model
    before: dict[str, Any] = field(default_factory=dict)

    def take(self, values: dict[str, Any]) -> None:
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
    """A posting in work: its listing, and the listing as the source carries it."""

    listing: _Row
    carried: _Row
    is_new: bool
    describes: bool  # the listing, and is not one more source of it
    company: ReadMention | None = None

    @property
    def outcome(self) -> Outcome:
        if self.is_new:
            return Outcome.CREATED
        return Outcome.UPDATED if self.listing.changed or self.carried.changed else Outcome.UNCHANGED


class _Batch:
    """What the postings of a batch make of the rows that are there."""

    def __init__(self, postings: list[ReadPosting], using: str, *, lock: bool = False) -> None:
        self.using = using
        self.jobs: dict[Key, _Job] = {}  # of the postings that were not refused
        self.refused: list[Refusal] = []
        self.stored = dict(self._load(postings, lock))
        for posting in postings:
            try:
                self._apply(posting)
            except ValidationError as error:
                self.refused.append(_refusal(posting.position, error))

    def choose_companies(self) -> dict[Key, uuid.UUID]:
        """The company of each posting that names one; what is new is created."""
        named = {key: job for key, job in self.jobs.items() if job.company}
        settled = self._settled(named.values())
        chosen = {key: job.listing.row.company_id for key, job in named.items() if settled(job)}
        unsettled = [key for key in named if key not in chosen]
        if not unsettled:
            return chosen
        mentions = {named[key].company.source[:2]: named[key].company.source for key in unsettled}
        resolved = dict(zip(mentions, resolve_companies(mentions.values(), using=self.using), strict=True))
        for key in unsettled:
            chosen[key] = resolved[named[key].company.source[:2]].company_id
            named[key].listing.take({"company_id": chosen[key]})
        return chosen

    def lock_companies(self, chosen: Iterable[uuid.UUID]) -> set[uuid.UUID]:
        """Those of the chosen companies, and of those that the listings have now, that are there; they are locked.

        In the order in which a merge locks them, and before the listings, as it does.
        """
        ids = set(self._carried(self.jobs).order_by().values_list("job__company", flat=True))
        companies = self._rows(Company).filter(pk__in=ids.union(chosen)).order_by("pk")
        return set(companies.select_for_update(no_key=True).values_list("pk", flat=True))

    def place(self, chosen: dict[Key, uuid.UUID], locked: set[uuid.UUID]) -> None:
        """Give each posting its company. Raises _OvertakenError where that, or the one it has, is not locked."""
        for key, job in self.jobs.items():
            held = set() if job.is_new else {job.listing.row.company_id}
            if job.company:
                held.add(chosen.get(key))
            if job.describes and not held <= locked:
                raise _OvertakenError(f"The company of {key} was merged or deleted at this moment.")
            if job.company:
                job.listing.take({"company_id": chosen[key]})

    def write(self) -> None:
        jobs = self.jobs.values()
        for part, model in ((attrgetter("listing"), JobListing), (attrgetter("carried"), JobSourceListing)):
            self._rows(model).bulk_create([part(job).row for job in jobs if job.is_new])
            self._update(model, [part(job) for job in jobs if not job.is_new])

    def _update(self, model: type[models.Model], rows: list[_Row]) -> None:
        """Write the fields that changed in any of the rows, of those that changed, in one statement.

        bulk_update() would write a CASE of a thousand branches for each field, and an upsert would have the database
        make the search text of every row anew.
        """
        changed = [(row.row, names) for row in rows if (names := row.changed)]
        if not changed:
            return
        connection = connections[self.using]
        quoted = connection.ops.quote_name
        names = sorted({"updated_at"}.union(*(names for _, names in changed)))
        fields = [model._meta.pk, *map(model._meta.get_field, names)]
        # SQLite takes each value as the column's by itself, and its CAST would read a date as a number.
        typed = connection.vendor == "postgresql"
        values = ", ".join(f"CAST(%s AS {field.db_type(connection)})" if typed else "%s" for field in fields)
        table = quoted(model._meta.db_table)
        assigned = ", ".join(f"{quoted(field.column)} = new.column{n}" for n, field in enumerate(fields[1:], start=2))
        rows_of_values = ", ".join([f"({values})"] * len(changed))
        statement = (
            f"UPDATE {table} SET {assigned} FROM (VALUES {rows_of_values}) AS new "  # noqa: S608 (names of the model)
            f"WHERE {table}.{quoted(fields[0].column)} = new.column1"
        )
        parameters = [
            field.get_db_prep_save(field.pre_save(row, add=False), connection) for row, _ in changed for field in fields
        ]
        with connection.cursor() as cursor:
            cursor.execute(statement, parameters)

    # Reading

    def _rows(self, model: type[models.Model]) -> models.QuerySet:
        return model._default_manager.using(self.using)

    def _carried(self, keys: Collection[Key]) -> models.QuerySet:
        """The rows of these keys, and of any other pair of one's source and another's id."""
        return self._rows(JobSourceListing).filter(
            source__name__in={source for source, _ in keys},
            source_job_id__in={source_job_id for _, source_job_id in keys},
        )

    def _load(self, postings: list[ReadPosting], lock: bool) -> Iterator[tuple[Key, _Job]]:
        keys = {posting.key for posting in postings}
        self.sources = self._load_sources({name for name, _ in keys}, create=lock)
        first = Case(When(source__name=F("job__source"), then=Value(0)), default=Value(1))
        describing = self._rows(JobSourceListing).filter(job=OuterRef("job")).order_by(first, "created_at", "id")
        rows = (
            self._carried(keys)
            .annotate(source_name=F("source__name"), describing=Subquery(describing.values("pk")[:1]))
            .select_related("job")
            .order_by("job_id", "pk")
        )
        if lock:
            rows = rows.select_for_update(no_key=True, of=["self", "job"])
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

    def _settled(self, jobs: Iterable[_Job]) -> Callable[[_Job], bool]:
        """Whether the company that a listing has is still the one that the posting names.

        It is known by that name, and the key of the web address is its own or a stranger's: asking anew could only
        answer otherwise where names are ambiguous, and then one call more would change what the last one decided.
        """
        ids = {job.listing.row.company_id for job in jobs} - {None}
        aliases = self._rows(CompanyAlias).exclude(source=CompanyAlias.Source.MENTIONED)
        names = {
            *self._rows(Company).filter(pk__in=ids).order_by().values_list("pk", "compact_name"),
            *aliases.filter(company__in=ids).order_by().values_list("company_id", "compact_name"),
        }
        values = {job.company.key.value for job in jobs if job.company.key}
        owned = set(self._rows(CompanyKey).filter(value__in=values).order_by().values_list("kind", "value"))

        def settled(job: _Job) -> bool:
            known = (job.listing.row.company_id, job.company.compact) in names
            return known and (job.company.key is None or job.company.key in owned)

        return settled

    # Applying

    def _apply(self, posting: ReadPosting) -> None:
        """Take a posting on top of what is there. Raises ValidationError, and takes nothing, where it does not fit."""
        job = self.jobs.get(posting.key) or self.stored.get(posting.key) or self._new_job(posting)
        values = posting.listing if job.describes else {}
        if not pay_in_order(*(values.get(bound, getattr(job.listing.row, bound)) for bound in PAY)):
            raise ValidationError({"salary_max": PAY_NOT_IN_ORDER})
        job.listing.take(values)
        job.carried.take(posting.carried)
        if job.describes and posting.company:
            job.company = posting.company
        self.jobs[posting.key] = job

    def _new_job(self, posting: ReadPosting) -> _Job:
        missing = [
            name for name, given in (("company", posting.company), ("title", posting.listing.get("title"))) if not given
        ]
        if missing:
            raise ValidationError(dict.fromkeys(missing, "A posting that is not here yet needs this."))
        source, source_job_id = posting.key
        listing = JobListing(source=source)
        carried = JobSourceListing(job=listing, source_id=self.sources.get(source), source_job_id=source_job_id)
        return _Job(_Row(listing), _Row(carried), is_new=True, describes=True)


def _refusal(position: int, error: ValidationError) -> Refusal:
    if hasattr(error, "error_dict"):
        return Refusal(
            position, " ".join(f"{name}: {' '.join(texts)}" for name, texts in sorted(error.message_dict.items()))
        )
    return Refusal(position, " ".join(error.messages))
