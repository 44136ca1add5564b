"""Find listings that may be the same job, found on two sites, and propose them for review.

Within a company, two listings are proposed as one job if
- their titles are equal apart from short forms, remarks and numbers (`companies.matching.jobs`),
- they have a city in common, by whatever name (or the city of one is unknown and the texts are nearly equal), never
  remote and on site,
- their experience levels are equal (or one is unknown), and their requisition numbers do not differ,
- their texts agree (or one has none, and everything else is known and equal).

A company that is not named ("Confidential") is no evidence: of its listings only those at one address are proposed.

The same address but for what counts clicks, also that of a duplicate, is the strongest evidence: such listings are
proposed whatever their titles, unless their requisition numbers differ, or SHARED_BY unlike titles or more than
MOST_AT_ADDRESS listings have it, which makes it a page of many jobs. `bulk_upsert_jobs()` asks the same of the rows of
another source, and the form of what a person types.

The listings of a title are read oldest first, and each is only compared with earlier ones that have no partner, not
with all: ten copies of a posting make nine pairs, not forty-five. A pair that was proposed before, or whose listings
now share a canonical one, is not proposed again.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import ClassVar

from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from companies.identity.resolution import lock_identity
from companies.matching import JobTitle, address_digest, parse_job_title, text_agreement, text_shingles
from companies.models import Company, JobDeduplication, JobListing
from jobpilot.db.locks import lock_in_order

RemoteType = JobListing.RemoteType
Status = JobDeduplication.Status
Known = dict[frozenset[uuid.UUID], str]  # the status of existing pairs, by their two canonical listings

# Batch sizes that limit memory: companies are read together up to this many listings, and texts for so many listings.
LISTING_BATCH_SIZE = 5_000
TEXT_BATCH_SIZE = 500
# The lowest `text_agreement()` of one job. One changed word in ten breaks about three runs of three words in ten; texts
# of different jobs share the company's description of itself, which is at most half a text.
SAME_TEXT = 0.7
# If the city is unknown, the text alone must show that it is the same posting: about one changed word in thirty.
NEARLY_SAME_TEXT = 0.9
# An address under so many unlike titles is a page of many jobs, and no evidence; two titles are one job, renamed.
SHARED_BY = 3
MOST_AT_ADDRESS = 50  # more are a page of many jobs, whatever their titles
SAME_ADDRESS = 0.99  # the confidence
# What each agreement adds to the confidence. Company and title always agree; the text counts most besides them, since
# companies have many openings with one title in one city; levels are often only guessed by a site.
TITLE_WEIGHT, TEXT_WEIGHT, CITY_WEIGHT, LEVEL_WEIGHT = 0.4, 0.3, 0.2, 0.1


@dataclass(slots=True, eq=False)
class _Job:
    """The data of a listing that is compared."""

    COLUMNS: ClassVar = (
        *("canonical", "company__name", "address_digest", "title", "location", "experience_level", "remote_type"),
        *("status", "application_deadline", "source", "created_at"),
    )

    pk: uuid.UUID  # of the listing that represents it
    is_duplicate: bool
    company: uuid.UUID
    is_of_nobody: bool  # the company is not named
    address: uuid.UUID | None
    source: str
    title: JobTitle
    level: str
    remote_type: str
    is_open: bool
    created_at: datetime
    text: frozenset[int] = field(default=frozenset())

    @classmethod
    def of(cls, listing: JobListing) -> "_Job":
        return cls(
            listing.canonical_id or listing.pk,
            listing.canonical_id is not None,
            listing.company_id,
            listing.company.names_nobody,
            listing.address_digest,
            listing.source,
            parse_job_title(listing.title, listing.location),
            listing.experience_level,
            listing.remote_type,
            listing.is_open,
            listing.created_at or timezone.now(),
        )

    @property
    def is_remote(self) -> bool | None:
        """Whether it is a remote job; None if unknown."""
        if self.title.place.is_remote or self.remote_type == RemoteType.REMOTE:
            return True
        return False if self.remote_type else None


def find_duplicates(companies: Iterable[uuid.UUID | Company] | None = None) -> int:
    """Queue likely duplicate listings of `companies` (default: all) for review and return how many are new.

    Take a fixed number of queries, and a transaction, for every LISTING_BATCH_SIZE listings.
    """
    return sum(len(save_pairs(find_pairs(batch))) for batch in company_batches(companies))


def company_batches(companies: Iterable[uuid.UUID | Company] | None = None) -> list[list[uuid.UUID]]:
    """Return the ids of `companies` (default: all) with at least two jobs, in batches of about LISTING_BATCH_SIZE."""
    rows = Company.objects.all() if companies is None else Company.objects.filter(pk__in=_ids(companies))
    canonical = Count("job_listings", filter=Q(job_listings__canonical__isnull=True))
    batches: list[list[uuid.UUID]] = []
    room = 0
    counted = rows.annotate(jobs=canonical).filter(jobs__gte=2).order_by("pk")
    for pk, jobs in counted.values_list("pk", "jobs").iterator():
        if jobs > room:
            batches.append([])
            room = LISTING_BATCH_SIZE
        batches[-1].append(pk)
        room -= jobs
    return batches


def find_pairs(
    companies: Collection[uuid.UUID], *, moved: Collection[uuid.UUID] | None = None
) -> list[JobDeduplication]:
    """Return new pairs to review among the listings of each of `companies`, without saving them.

    With `moved`, only return pairs of one of these listings and one other, which a merge of companies brought together.
    """
    known = _known_pairs(companies)
    moved = None if moved is None else set(moved)
    jobs = _read(JobListing.objects.filter(company__in=companies))
    pairs = [
        pair
        for pair in _at_one_address(jobs, known)
        if moved is None or (pair.canonical_job_id in moved) != (pair.duplicate_job_id in moved)
    ]
    known |= {frozenset((pair.canonical_job_id, pair.duplicate_job_id)): pair.status for pair in pairs}
    for blocks in _in_batches(_blocks((job for job in jobs if not job.is_duplicate), moved)):
        _read_texts(blocks)
        for block in blocks:
            pairs += _pair_up(block, known, moved)
            for job in block:
                job.text = frozenset()
    return pairs


def save_pairs(pairs: list[JobDeduplication], *, using: str = DEFAULT_DB_ALIAS) -> list[uuid.UUID]:
    """Save pairs and return their ids.

    Skip pairs that were proposed meanwhile, or whose listings were merged or deleted meanwhile. Each batch has its own
    transaction, and locks companies first, as a merge of companies does, so that no two calls can deadlock.
    """
    saved: list[uuid.UUID] = []
    rows = JobDeduplication.objects.using(using)
    for start in range(0, len(pairs), TEXT_BATCH_SIZE):
        batch = pairs[start : start + TEXT_BATCH_SIZE]
        ends = {pk for pair in batch for pk in (pair.canonical_job_id, pair.duplicate_job_id)}
        with transaction.atomic(using=using):
            lock_identity(using)
            lock_in_order(Company.objects.using(using).filter(job_listings__in=ends))
            lock_in_order(JobListing.objects.using(using).filter(pk__in=ends), no_key=False)
            canonical = JobListing.objects.using(using).canonical().filter(pk__in=ends)
            there = set(canonical.values_list("pk", flat=True))
            batch = [pair for pair in batch if {pair.canonical_job_id, pair.duplicate_job_id} <= there]
            rows.bulk_create(batch, ignore_conflicts=True)
            saved += rows.filter(pk__in=[pair.pk for pair in batch]).values_list("pk", flat=True)
    return saved


def pairs_at_address(listing: JobListing) -> list[JobDeduplication]:
    """Return the unsaved pairs of `listing` (saved or not) with others of its company at the same address."""
    digest = address_digest(listing.job_url)
    if digest is None or listing.company_id is None or listing.canonical_id is not None:
        return []
    there = _read(JobListing.objects.filter(company=listing.company_id, address_digest=digest))
    own = _Job.of(listing)
    own.address = digest
    others = [job for job in there if job.pk != listing.pk]
    pairs = _at_one_address([*others, own], _known_pairs([listing.company_id]))
    return [pair for pair in pairs if listing.pk in (pair.canonical_job_id, pair.duplicate_job_id)]


def propose_at_addresses(places: Collection[tuple[uuid.UUID, uuid.UUID]], *, using: str) -> int:
    """Queue the pairs of different sources at these companies and address digests, and return how many are new.

    What one source lists twice is left to `find_duplicates()`: it has told the two from each other.
    """
    there = JobListing.objects.using(using)
    listed = there.filter(address_digest__in={digest for _, digest in places}).order_by()
    counted = listed.values_list("company_id", "address_digest").annotate(
        jobs=Count(Coalesce("canonical", "pk"), distinct=True)
    )
    several = counted.filter(jobs__gt=1, jobs__lte=MOST_AT_ADDRESS) if places else ()
    shared = {(company, digest) for company, digest, _ in several}.intersection(places)
    if not shared:
        return 0
    companies = {company for company, _ in shared}
    jobs = _read(there.filter(company__in=companies, address_digest__in={digest for _, digest in shared}))
    sources: dict[uuid.UUID, set[str]] = defaultdict(set)
    for job in jobs:
        sources[job.pk].add(job.source)
    pairs = [
        pair
        for pair in _at_one_address(jobs, _known_pairs(companies, using))
        if sources[pair.canonical_job_id].isdisjoint(sources[pair.duplicate_job_id])
    ]
    return len(save_pairs(pairs, using=using))


def compare_listings(one: JobListing, other: JobListing) -> JobDeduplication | None:
    """Return the unsaved pair of two listings of a company with the same title, or None if they are different jobs."""
    jobs = [_Job.of(listing) for listing in (one, other)]
    for job, listing in zip(jobs, (one, other), strict=True):
        job.text = text_shingles(listing.description, listing.requirements)
    return _compare(*jobs)


def _ids(companies: Iterable[uuid.UUID | Company]) -> list[uuid.UUID]:
    return [company.pk if isinstance(company, Company) else company for company in companies]


def _known_pairs(companies: Collection[uuid.UUID], using: str = DEFAULT_DB_ALIAS) -> Known:
    pairs = JobDeduplication.objects.using(using).with_roots().filter(canonical_job__company__in=companies)
    known: Known = {}
    for one, other, status in pairs.values_list("canonical_root", "duplicate_root", "status").order_by("created_at"):
        known[frozenset((one, other))] = status
    return known


def _read(listings: QuerySet[JobListing]) -> list[_Job]:
    """Return the data of listings without their texts, oldest first."""
    rows = listings.select_related("company").order_by("created_at", "pk").only(*_Job.COLUMNS)
    return [_Job.of(listing) for listing in rows.iterator()]


def _at_one_address(jobs: Iterable[_Job], known: Known) -> Iterator[JobDeduplication]:
    """Pair the listings of each company and address, the oldest of which come first."""
    groups: dict[tuple, list[_Job]] = defaultdict(list)
    for job in jobs:
        if job.address:
            groups[job.company, job.address].append(job)
    for group in groups.values():
        titles = {job.pk: job.title.key for job in group}
        if 1 < len(titles) <= MOST_AT_ADDRESS and len({*titles.values()}) < SHARED_BY:
            yield from _join(group, known)


def _join(group: list[_Job], known: Known) -> Iterator[JobDeduplication]:
    """Pair each listing with the first of those that it may be one with, unless a pair joins it with them already."""
    joined: list[list[_Job]] = []
    for job in group:
        statuses = {other: known.get(frozenset((other.pk, job.pk))) for jobs in joined for other in jobs}
        proposed = [
            jobs
            for jobs in joined
            if any(other.pk == job.pk or statuses[other] not in (None, Status.DISTINCT) for other in jobs)
        ]
        open_question = (
            jobs for jobs in joined if statuses[jobs[0]] is None and not _have_unlike_numbers(jobs[0].title, job.title)
        )
        if proposed:
            joined = [jobs for jobs in joined if jobs not in proposed]
            joined.append([*chain.from_iterable(proposed), job])
        elif (jobs := next(open_question, None)) is not None:
            yield _pair_at_address(jobs[0], job)
            jobs.append(job)
        else:
            joined.append([job])


def _pair_at_address(one: _Job, other: _Job) -> JobDeduplication:
    canonical, duplicate = _in_order(one, other)
    same_title = one.title.key == other.title.key
    return JobDeduplication(
        canonical_job_id=canonical.pk,
        duplicate_job_id=duplicate.pk,
        confidence_score=SAME_ADDRESS,
        matching_fields=[
            *([] if one.is_of_nobody else ["company"]),
            *(["title"] if same_title else []),
            "job_url",
        ],
    )


def _in_order(one: _Job, other: _Job) -> list[_Job]:
    """Return the canonical one first: an open one if possible, then the oldest."""
    return sorted((one, other), key=lambda job: (not job.is_open, job.created_at, job.pk))


def _blocks(jobs: Iterable[_Job], moved: set[uuid.UUID] | None) -> Iterator[list[_Job]]:
    """Yield the listings with the same company, title and city, if at least two: most specific first, then oldest."""
    titles: dict[tuple, list[_Job]] = defaultdict(list)
    for job in jobs:
        if not job.is_of_nobody:
            titles[job.company, job.title.key].append(job)
    for namesakes in titles.values():
        for block in _by_city(namesakes):
            if len(block) > 1 and (moved is None or any(job.pk in moved for job in block)):
                block.sort(key=lambda job: (not job.title.place.city, not job.level))
                yield block


def _by_city(jobs: list[_Job]) -> Iterable[list[_Job]]:
    """Split the jobs by city, so that fewer texts are read; keep them together if any has none, or several."""
    cities: dict[str, list[_Job]] = defaultdict(list)
    for job in jobs:
        cities[job.title.place.city].append(job)
    return [jobs] if "" in cities or any(job.title.place.cities for job in jobs) else cities.values()


def _in_batches(blocks: Iterable[list[_Job]]) -> Iterator[list[list[_Job]]]:
    batch: list[list[_Job]] = []
    size = 0
    for block in blocks:
        if batch and size + len(block) > TEXT_BATCH_SIZE:
            yield batch
            batch, size = [], 0
        batch.append(block)
        size += len(block)
    if batch:
        yield batch


def _read_texts(blocks: list[list[_Job]]) -> None:
    jobs = {job.pk: job for block in blocks for job in block}
    ids = list(jobs)
    for start in range(0, len(ids), TEXT_BATCH_SIZE):
        rows = JobListing.objects.filter(pk__in=ids[start : start + TEXT_BATCH_SIZE]).order_by()
        for pk, *texts in rows.values_list("pk", "description", "requirements"):
            jobs[pk].text = text_shingles(*texts)


def _pair_up(block: list[_Job], known: Known, moved: set[uuid.UUID] | None) -> Iterator[JobDeduplication]:
    """Pair each listing of a block with the most similar of the earlier ones that have no partner."""
    heads: dict[str, list[_Job]] = defaultdict(list)  # by city
    for job in block:
        city = job.title.place.city
        alone = city and not any(head[0].title.place.cities for head in heads.values() if head)
        if alone and not job.title.place.cities:
            before = heads[city] + heads[""]
        else:
            before = [head for cities in heads.values() for head in cities]
        statuses = {head: known.get(frozenset((head.pk, job.pk))) for head in dict.fromkeys(before)}
        if any(status not in (None, Status.DISTINCT) for status in statuses.values()):
            continue  # proposed already
        open_question = [head for head, status in statuses.items() if status is None]
        best = max(filter(None, (_compare(head, job) for head in open_question)), default=None, key=_confidence)
        if best is None:
            heads[city].append(job)
        elif moved is None or (best.canonical_job_id in moved) != (best.duplicate_job_id in moved):
            yield best


def _confidence(pair: JobDeduplication) -> float:
    return pair.confidence_score


def _have_unlike_numbers(one: JobTitle, other: JobTitle) -> bool:
    return bool(one.requisitions and other.requisitions and not one.requisitions & other.requisitions)


def _compare(one: _Job, other: _Job) -> JobDeduplication | None:
    """Return the pair to review, or None if the two are different jobs."""
    same_city = one.title.place.agrees_with(other.title.place)
    if same_city is False or (one.is_remote != other.is_remote and None not in (one.is_remote, other.is_remote)):
        return None
    if one.level and other.level and one.level != other.level:
        return None
    if _have_unlike_numbers(one.title, other.title):
        return None
    same_level = bool(one.level and other.level)
    text = text_agreement(one.text, other.text)
    if text is None:
        if not (same_city and same_level):
            return None
    elif text < (SAME_TEXT if same_city else NEARLY_SAME_TEXT):
        return None
    canonical, duplicate = _in_order(one, other)
    agreeing = {"location": same_city, "experience_level": same_level, "description": text is not None}
    weights = TITLE_WEIGHT + TEXT_WEIGHT * (text or 0) + CITY_WEIGHT * bool(same_city) + LEVEL_WEIGHT * same_level
    return JobDeduplication(
        canonical_job_id=canonical.pk,
        duplicate_job_id=duplicate.pk,
        confidence_score=round(min(weights, 1), 3),
        matching_fields=["company", "title", *(name for name, agrees in agreeing.items() if agrees)],
    )
