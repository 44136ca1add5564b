"""Find listings that may be the same job, found on two sites, and propose them for review.

Within a company, two listings are proposed as one job if
- their titles are equal apart from short forms, remarks and numbers (`companies.matching.jobs`),
- they have a city in common, by whatever name (or the city of one is unknown and the texts are nearly equal), never
  remote and on site,
- their experience levels are equal (or one is unknown), and their requisition numbers do not differ,
- their texts agree (or one has none, and everything else is known and equal).

The same address but for what counts clicks is the strongest evidence: such listings are proposed whatever their titles,
unless their requisition numbers differ, or SHARED_BY unlike titles have it, which makes it a page of many jobs.

The listings of a title are read oldest first, and each is only compared with earlier ones that have no partner, not
with all: ten copies of a posting make nine pairs, not forty-five. A pair that was proposed before, or whose listings
now share a canonical one, is not proposed again.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from companies.matching import JobTitle, address_key, parse_job_title, text_agreement, text_shingles
from companies.models import Company, JobDeduplication, JobListing
from companies.models.open_listings import is_open

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
SAME_ADDRESS = 0.99  # the confidence
# What each agreement adds to the confidence. Company and title always agree; the text counts most besides them, since
# companies have many openings with one title in one city; levels are often only guessed by a site.
TITLE_WEIGHT, TEXT_WEIGHT, CITY_WEIGHT, LEVEL_WEIGHT = 0.4, 0.3, 0.2, 0.1


@dataclass(slots=True, eq=False)
class _Job:
    """The data of a listing that is compared."""

    pk: uuid.UUID
    title: JobTitle
    level: str
    remote_type: str
    is_open: bool
    created_at: datetime
    text: frozenset[int] = field(default=frozenset())

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
    pairs = list(_at_one_address(companies, known, moved))
    known |= {frozenset((pair.canonical_job_id, pair.duplicate_job_id)): pair.status for pair in pairs}
    for blocks in _in_batches(_blocks(companies, moved)):
        _read_texts(blocks)
        for block in blocks:
            pairs += _pair_up(block, known, moved)
            for job in block:
                job.text = frozenset()
    return pairs


@transaction.atomic
def save_pairs(pairs: list[JobDeduplication]) -> list[uuid.UUID]:
    """Save pairs and return their ids.

    Skip pairs that were proposed meanwhile, or whose listings were merged or deleted meanwhile.
    """
    saved: list[uuid.UUID] = []
    for start in range(0, len(pairs), TEXT_BATCH_SIZE):
        batch = pairs[start : start + TEXT_BATCH_SIZE]
        ends = {pk for pair in batch for pk in (pair.canonical_job_id, pair.duplicate_job_id)}
        locked = JobListing.objects.canonical().select_for_update().filter(pk__in=ends).order_by("pk")
        there = set(locked.values_list("pk", flat=True))
        batch = [pair for pair in batch if {pair.canonical_job_id, pair.duplicate_job_id} <= there]
        JobDeduplication.objects.bulk_create(batch, ignore_conflicts=True)
        saved += JobDeduplication.objects.filter(pk__in=[pair.pk for pair in batch]).values_list("pk", flat=True)
    return saved


def pair_at_one_address(one: JobListing, other: JobListing) -> JobDeduplication:
    """Return the unsaved pair of two listings that have the same address."""
    jobs = sorted((one, other), key=lambda job: (not job.is_open, job.created_at, job.pk))
    same = [name for name in ("company_id", "title") if getattr(one, name) == getattr(other, name)]
    return JobDeduplication(
        canonical_job_id=jobs[0].pk,
        duplicate_job_id=jobs[1].pk,
        confidence_score=SAME_ADDRESS,
        matching_fields=[*(name.removesuffix("_id") for name in same), "job_url"],
    )


def listings_at_address(listing: JobListing) -> list[JobListing]:
    """Return the other listings of the company with the address of `listing` (saved or not), oldest first.

    Those that are known to be other jobs, or the same one, are left out, and so is a page of many jobs.
    """
    if not (key := address_key(listing.job_url)) or listing.company_id is None:
        return []
    others = JobListing.objects.canonical().filter(company=listing.company_id).exclude(pk=listing.pk)
    rows = others.exclude(job_url="").order_by("created_at", "pk").values_list("pk", "title", "job_url")
    there = {pk: title for pk, title, url in rows.iterator() if address_key(url) == key}
    if len({parse_job_title(title).key for title in (listing.title, *there.values())}) >= SHARED_BY:
        return []
    known = _known_pairs([listing.company_id])
    return [job for pk, job in others.in_bulk(list(there)).items() if frozenset((listing.pk, pk)) not in known]


def compare_listings(one: JobListing, other: JobListing) -> JobDeduplication | None:
    """Return the unsaved pair of two listings of a company with the same title, or None if they are different jobs."""
    jobs = [
        _Job(
            listing.pk,
            parse_job_title(listing.title, listing.location),
            listing.experience_level,
            listing.remote_type,
            listing.is_open,
            listing.created_at,
            text_shingles(listing.description, listing.requirements),
        )
        for listing in (one, other)
    ]
    return _compare(*jobs)


def _ids(companies: Iterable[uuid.UUID | Company]) -> list[uuid.UUID]:
    return [company.pk if isinstance(company, Company) else company for company in companies]


def _known_pairs(companies: Collection[uuid.UUID]) -> Known:
    pairs = JobDeduplication.objects.with_roots().filter(canonical_job__company__in=companies)
    known: Known = {}
    for one, other, status in pairs.values_list("canonical_root", "duplicate_root", "status").order_by("created_at"):
        known[frozenset((one, other))] = status
    return known


def _at_one_address(
    companies: Collection[uuid.UUID], known: Known, moved: set[uuid.UUID] | None
) -> Iterator[JobDeduplication]:
    """Pair the listings with one address with the first of them."""
    rows = JobListing.objects.canonical().filter(company__in=companies).exclude(job_url="").order_by("created_at", "pk")
    columns = ("pk", "title", "company", "job_url", "status", "application_deadline", "created_at")
    groups: dict[tuple, list[JobListing]] = defaultdict(list)
    for job in rows.only(*columns).iterator():
        if key := address_key(job.job_url):
            groups[job.company_id, key].append(job)
    for jobs in groups.values():
        if len(jobs) == 1:
            continue
        titles = [parse_job_title(job.title) for job in jobs]
        if len({title.key for title in titles}) >= SHARED_BY:
            continue
        for other, title in zip(jobs[1:], titles[1:], strict=True):
            first = jobs[0]
            if frozenset((first.pk, other.pk)) in known or _have_unlike_numbers(titles[0], title):
                continue
            if moved is None or (first.pk in moved) != (other.pk in moved):
                yield pair_at_one_address(first, other)


def _blocks(companies: Collection[uuid.UUID], moved: set[uuid.UUID] | None) -> Iterator[list[_Job]]:
    """Yield the listings with the same company, title and city, if at least two: most specific first, then oldest."""
    rows = JobListing.objects.canonical().filter(company__in=companies).order_by("created_at", "pk")
    details = ("title", "location", "experience_level", "remote_type", "created_at", "status", "application_deadline")
    now = timezone.now()
    blocks: dict[tuple, list[_Job]] = defaultdict(list)
    read = rows.values_list("pk", "company_id", *details).iterator()
    for pk, company, title, location, level, remote, created_at, status, deadline in read:
        parsed = parse_job_title(title, location)
        job = _Job(pk, parsed, level, remote, is_open(status, deadline, now), created_at)
        blocks[company, parsed.key].append(job)
    for jobs in blocks.values():
        for block in _by_city(jobs):
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
    # The canonical listing is an open one if possible, then the oldest.
    canonical, duplicate = sorted((one, other), key=lambda job: (not job.is_open, job.created_at, job.pk))
    agreeing = {"location": same_city, "experience_level": same_level, "description": text is not None}
    weights = TITLE_WEIGHT + TEXT_WEIGHT * (text or 0) + CITY_WEIGHT * bool(same_city) + LEVEL_WEIGHT * same_level
    return JobDeduplication(
        canonical_job_id=canonical.pk,
        duplicate_job_id=duplicate.pk,
        confidence_score=round(min(weights, 1), 3),
        matching_fields=["company", "title", *(name for name, agrees in agreeing.items() if agrees)],
    )
