"""Which listings may be the same job, found on two sites: pairs for a person to review.

Within one company, two listings are proposed as one job when
- their titles are equal, short forms, remarks and numbers aside (`companies.matching.jobs`),
- they are in one city (or one of them does not tell, and the texts are nearly the same); never remote and on site,
- their experience levels are equal (or one is not known), and their requisition numbers do not differ,
- their texts agree (or one has none, and all the rest is known and equal).

The listings of a title are read oldest first, and each is compared with those that found no partner before it, not with
each other: ten copies of a posting give nine pairs, not forty-five. A pair that was ever proposed, or that has one
canonical listing by now, is not proposed again.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q

from companies.matching import JobTitle, parse_job_title, text_agreement, text_shingles
from companies.models import Company, JobDeduplication, JobListing

RemoteType = JobListing.RemoteType
Status = JobDeduplication.Status
Known = dict[frozenset[uuid.UUID], str]  # the pairs there are, by the listings that stand for them, and their status

# Companies are read together until they have that many listings, and the texts of so many at once: what memory holds.
LISTINGS_AT_ONCE = 5_000
TEXTS_AT_ONCE = 500
# Of the shorter text's runs of three words, the share that the longer one has. One word in ten changed breaks about
# three runs in ten; texts of different jobs share what the company says of itself, which is half a text at most.
SAME_TEXT = 0.7
# Where the city is not known, the text alone must show that it is one posting: about one word in thirty changed.
NEARLY_SAME_TEXT = 0.9
# What each agreement adds to the confidence. Company and title always agree; the text says most besides them, since a
# company has many openings of one title in one city; a level is often only a site's guess.
TITLE_WEIGHT, TEXT_WEIGHT, CITY_WEIGHT, LEVEL_WEIGHT = 0.4, 0.3, 0.2, 0.1


@dataclass(slots=True, eq=False)
class _Job:
    """A listing as it is compared."""

    pk: uuid.UUID
    title: JobTitle
    level: str
    remote_type: str
    is_open: bool
    created_at: datetime
    text: frozenset[int] = field(default=frozenset())

    @property
    def is_remote(self) -> bool | None:
        """Whether it is a remote job; None where the listing does not say."""
        if self.title.place.is_remote or self.remote_type == RemoteType.REMOTE:
            return True
        return False if self.remote_type else None


def find_duplicates(companies: Iterable[uuid.UUID | Company] | None = None) -> int:
    """Put the duplicates among the listings of `companies` (default: all) to review; gives how many are new.

    A fixed number of queries, and a transaction, for every LISTINGS_AT_ONCE listings.
    """
    return sum(len(save_pairs(proposed_pairs(lot))) for lot in company_lots(companies))


def company_lots(companies: Iterable[uuid.UUID | Company] | None = None) -> list[list[uuid.UUID]]:
    """The ids of `companies` (default: all) that have two jobs or more, in lots of about LISTINGS_AT_ONCE listings."""
    rows = Company.objects.all() if companies is None else Company.objects.filter(pk__in=_ids(companies))
    canonical = Count("job_listings", filter=Q(job_listings__canonical__isnull=True))
    lots, room = [], 0
    counted = rows.annotate(jobs=canonical).filter(jobs__gte=2).order_by("pk")
    for pk, jobs in counted.values_list("pk", "jobs").iterator():
        if jobs > room:
            lots.append([])
            room = LISTINGS_AT_ONCE
        lots[-1].append(pk)
        room -= jobs
    return lots


def proposed_pairs(
    companies: Collection[uuid.UUID], *, moved: Collection[uuid.UUID] | None = None
) -> list[JobDeduplication]:
    """New pairs to review among the listings of each of `companies`, not saved.

    With `moved`, only those of one of these listings and one other: what a merge of companies has brought together.
    """
    known = _known_pairs(companies)
    moved = None if moved is None else set(moved)
    pairs = []
    for blocks in _in_lots(_blocks(companies, moved)):
        _read_texts(blocks)
        for block in blocks:
            pairs += _pair_up(block, known, moved)
            for job in block:
                job.text = frozenset()
    return pairs


@transaction.atomic
def save_pairs(pairs: list[JobDeduplication]) -> list[uuid.UUID]:
    """Save the pairs that nobody proposed, and whose listings nobody joined or deleted, meanwhile; gives their ids."""
    saved = []
    for start in range(0, len(pairs), TEXTS_AT_ONCE):
        lot = pairs[start : start + TEXTS_AT_ONCE]
        ends = {pk for pair in lot for pk in (pair.canonical_job_id, pair.duplicate_job_id)}
        locked = JobListing.objects.canonical().select_for_update().filter(pk__in=ends).order_by("pk")
        there = set(locked.values_list("pk", flat=True))
        lot = [pair for pair in lot if {pair.canonical_job_id, pair.duplicate_job_id} <= there]
        JobDeduplication.objects.bulk_create(lot, ignore_conflicts=True)
        saved += JobDeduplication.objects.filter(pk__in=[pair.pk for pair in lot]).values_list("pk", flat=True)
    return saved


def _ids(companies: Iterable[uuid.UUID | Company]) -> list[uuid.UUID]:
    return [company.pk if isinstance(company, Company) else company for company in companies]


def _known_pairs(companies: Collection[uuid.UUID]) -> Known:
    pairs = JobDeduplication.objects.with_roots().filter(canonical_job__company__in=companies)
    known: Known = {}
    for one, other, status in pairs.values_list("canonical_root", "duplicate_root", "status").order_by("created_at"):
        known[frozenset((one, other))] = status
    return known


def _blocks(companies: Collection[uuid.UUID], moved: set[uuid.UUID] | None) -> Iterator[list[_Job]]:
    """The listings of one company, title and city, if two or more; those that tell most first, then oldest."""
    rows = JobListing.objects.canonical().filter(company__in=companies).order_by("created_at", "pk")
    columns = ("pk", "company_id", "title", "location", "experience_level", "remote_type", "status", "created_at")
    blocks: dict[tuple, list[_Job]] = defaultdict(list)
    for pk, company, title, location, level, remote, status, created_at in rows.values_list(*columns).iterator():
        parsed = parse_job_title(title, location)
        job = _Job(pk, parsed, level, remote, status == JobListing.Status.ACTIVE, created_at)
        blocks[company, parsed.key].append(job)
    for jobs in blocks.values():
        for block in _by_city(jobs):
            if len(block) > 1 and (moved is None or any(job.pk in moved for job in block)):
                block.sort(key=lambda job: (not job.title.place.city, not job.level))
                yield block


def _by_city(jobs: list[_Job]) -> Iterable[list[_Job]]:
    """The jobs apart by city, so that fewer texts are read; all together where one of them may be in any."""
    cities: dict[str, list[_Job]] = defaultdict(list)
    for job in jobs:
        cities[job.title.place.city].append(job)
    return [jobs] if "" in cities else cities.values()


def _in_lots(blocks: Iterable[list[_Job]]) -> Iterator[list[list[_Job]]]:
    lot, size = [], 0
    for block in blocks:
        if lot and size + len(block) > TEXTS_AT_ONCE:
            yield lot
            lot, size = [], 0
        lot.append(block)
        size += len(block)
    if lot:
        yield lot


def _read_texts(blocks: list[list[_Job]]) -> None:
    jobs = {job.pk: job for block in blocks for job in block}
    ids = list(jobs)
    for start in range(0, len(ids), TEXTS_AT_ONCE):
        rows = JobListing.objects.filter(pk__in=ids[start : start + TEXTS_AT_ONCE]).order_by()
        for pk, *texts in rows.values_list("pk", "description", "requirements"):
            jobs[pk].text = text_shingles(*texts)


def _pair_up(block: list[_Job], known: Known, moved: set[uuid.UUID] | None) -> Iterator[JobDeduplication]:
    """Pair each listing of a block with the most alike of those before it that have no partner."""
    heads: dict[str, list[_Job]] = defaultdict(list)  # by city
    for job in block:
        city = job.title.place.city
        before = heads[city] + heads[""] if city else [head for cities in heads.values() for head in cities]
        statuses = {head: known.get(frozenset((head.pk, job.pk))) for head in dict.fromkeys(before)}
        if any(status not in (None, Status.DISTINCT) for status in statuses.values()):
            continue  # to review already
        open_question = [head for head, status in statuses.items() if status is None]
        best = max(filter(None, (_compare(head, job) for head in open_question)), default=None, key=_confidence)
        if best is None:
            heads[city].append(job)
        elif moved is None or (best.canonical_job_id in moved) != (best.duplicate_job_id in moved):
            yield best


def _confidence(pair: JobDeduplication) -> float:
    return pair.confidence_score


def _compare(one: _Job, other: _Job) -> JobDeduplication | None:
    """The two as a pair to review, or None if they are two jobs."""
    same_city = one.title.place.agrees_with(other.title.place)
    if same_city is False or (one.is_remote != other.is_remote and None not in (one.is_remote, other.is_remote)):
        return None
    if one.level and other.level and one.level != other.level:
        return None
    numbers = one.title.requisitions, other.title.requisitions
    if all(numbers) and not numbers[0] & numbers[1]:
        return None
    same_level = bool(one.level and other.level)
    text = text_agreement(one.text, other.text)
    if text is None:
        if not (same_city and same_level):
            return None
    elif text < (SAME_TEXT if same_city else NEARLY_SAME_TEXT):
        return None
    # An open listing stands for the job rather than a closed one, then the one known longest.
    canonical, duplicate = sorted((one, other), key=lambda job: (not job.is_open, job.created_at, job.pk))
    agreeing = {"location": same_city, "experience_level": same_level, "description": text is not None}
    weights = TITLE_WEIGHT + TEXT_WEIGHT * (text or 0) + CITY_WEIGHT * bool(same_city) + LEVEL_WEIGHT * same_level
    return JobDeduplication(
        canonical_job_id=canonical.pk,
        duplicate_job_id=duplicate.pk,
        confidence_score=round(min(weights, 1), 3),
        matching_fields=["company", "title", *(name for name, agrees in agreeing.items() if agrees)],
    )
