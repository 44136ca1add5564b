"""Read what listings ask for, and keep it with them in short, so that thousands can be compared at once.

`JobListing.asks` holds what is compared of each requirement, and `JobListing.asks_of` the `updated_at` of the listing
that was read: as soon as the listing is another one, what was read is not used any more.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connections
from django.db.models import F, Q, QuerySet, TextField
from django.db.models.functions import Cast

from companies.models import JobListing
from companies.models.job_listing_queryset import JobListingQuerySet
from resumes.fit.requirements import Kind, Requirement, requirements_of
from resumes.fit.skill_names import Vocabulary
from skills.models import Project, Skill, WorkExperience

READER = "5"  # the number of this reader: what another one kept is read again
MOST_LISTINGS = 10_000  # the newest, whose skills are names in the texts of others
MOST_NAMES = 50_000
BATCH = 200
_NOT_KEPT = {Kind.START, Kind.PERMIT}  # of which nothing is known of a person
_READ_FIELDS = (
    "title", "description", "requirements", "responsibilities", "skills_required", "skills_preferred", "tech_stack",
    "education_required", "remote_type", "job_type", "asks", "asks_of", "updated_at",
)  # fmt: skip


def unread() -> Q:
    """Return the condition for listings that have not been read as they are now."""
    return ~Q(asks_of=F("updated_at")) | Q(asks_of=None) | ~Q(asks__startswith=f"{READER}\n")


def is_read(asks: str, asks_of: datetime | None, updated_at: datetime) -> bool:
    """Return whether a listing has been read as it is now."""
    return asks_of == updated_at and asks.startswith(f"{READER}\n")


def tokens_of(asks: str) -> list[str]:
    """Return the tokens of the requirements that were kept (see `Requirement.token`)."""
    return [token for token in asks.split("\n")[1:] if token]


def known_names() -> list[str]:
    """Return the names of skills in the banks of people and in the lists of the newest listings, in order.

    Of a bank, they are those that `Abilities` has: a posting is read alike for a list and for its own page.
    """
    names = dict.fromkeys(Skill.objects.order_by("name").values_list("name", flat=True).distinct()[:MOST_NAMES])
    for rows, most, fields in (
        (Skill.objects.order_by("pk"), MOST_NAMES, ["keywords"]),
        (WorkExperience.objects.order_by("pk"), MOST_NAMES, ["technologies", "skills_used"]),
        (Project.objects.order_by("pk"), MOST_NAMES, ["technologies"]),
        (JobListing.objects.recent(), MOST_LISTINGS, ["skills_required", "skills_preferred", "tech_stack"]),
    ):
        for listed in _distinct(rows.values_list(*(Cast(name, TextField()) for name in fields))[:most]):
            names.update(dict.fromkeys(json.loads(listed)))
    return list(names)


def _distinct(rows: QuerySet) -> list[str]:
    """Return the texts of these rows, each once, in order: many rows have the same, which the database leaves out."""
    sql, params = rows.query.get_compiler(rows.db).as_sql()
    with connections[rows.db].cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT * FROM ({sql}) AS listed", params)  # noqa: S608 (of the ORM)
        return sorted({text for row in cursor.fetchall() for text in row})


def vocabulary_of(job: JobListing, own_names: Iterable[str] = ()) -> Vocabulary:
    """Return the names that the texts of a listing are searched for.

    They are those that were found when it was read, and a person's own. A listing that was not read is searched for all
    known ones.
    """
    if not is_read(job.asks, job.asks_of, job.updated_at):
        return Vocabulary([*known_names(), *own_names])
    vocabulary = Vocabulary(own_names)
    for token in tokens_of(job.asks):
        asked = Requirement.of_token(token)
        if asked.kind == Kind.SKILL:
            vocabulary.add_keys(asked.keys)
    return vocabulary


def keep(job: JobListing, requirements: Sequence[Requirement]) -> bool:
    """Keep what a listing asks for with it, unless it changed meanwhile. Return whether that was news."""
    asks = f"{READER}\n" + "\n".join(each.token for each in requirements if each.kind not in _NOT_KEPT)
    if asks == job.asks and job.asks_of == job.updated_at:
        return False
    kept = JobListing.objects.filter(pk=job.pk, updated_at=job.updated_at).update(asks=asks, asks_of=job.updated_at)
    job.asks, job.asks_of = asks, job.updated_at
    return bool(kept)


def read_listing(job: JobListing) -> None:
    """Read a listing unless it has been read as it is now."""
    if not is_read(job.asks, job.asks_of, job.updated_at):
        keep(job, requirements_of(job, Vocabulary(known_names())))


def read_listings(listings: JobListingQuerySet, *, most: int | None = None) -> int:
    """Read those of these listings that have not been read as they are now, at most `most`. Return how many."""
    waiting = listings.filter(unread())
    keys = list((waiting[:most] if most else waiting).values_list("pk", flat=True))
    if not keys:
        return 0
    vocabulary = Vocabulary(known_names())
    for start in range(0, len(keys), BATCH):
        for job in JobListing.objects.filter(pk__in=keys[start : start + BATCH]).only(*_READ_FIELDS).order_by("pk"):
            keep(job, requirements_of(job, vocabulary))
    return len(keys)
