"""Job listings and their sources."""

import hashlib
import re
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import cycle
from typing import NamedTuple, cast
from uuid import UUID

from companies.duplicates.jobs.decide import KEEP_CANONICAL
from companies.duplicates.jobs.find import compare_listings
from companies.factories import (
    JobEmbeddingFactory,
    JobListingFactory,
    JobSourceFactory,
    JobSourceListingFactory,
)
from companies.models import Company, JobDeduplication, JobListing, JobSource
from companies.models.job_listing import SeniorityLevel as Seniority
from companies.models.job_listing import Status
from companies.models.job_listing import VerificationStatus as Verification
from companies.models.pay import SalaryPeriod as Period
from jobpilot.models import BaseModel
from jobpilot.models.choices import JobType as Type
from jobpilot.models.choices import RemoteType as Remote
from jobpilot.site.mock_data.companies import Employer
from jobpilot.site.mock_data.dice import Dice, with_article
from jobpilot.site.mock_data.industries import BENEFITS
from jobpilot.site.mock_data.places import COUNTRIES, PLACES_OF
from jobpilot.site.mock_data.roles import LEVELS, PAY, ROLES, SOFT_SKILLS, YEARS, Level, Role

SOURCES = {  # name: display name, address, whether it has an API
    "linkedin": ("LinkedIn", "https://www.linkedin.com/jobs", False),
    "indeed": ("Indeed", "https://www.indeed.com", True),
    "glassdoor": ("Glassdoor", "https://www.glassdoor.com", False),
    "monster": ("Monster", "https://www.monster.com", False),
    "ziprecruiter": ("ZipRecruiter", "https://www.ziprecruiter.com", True),
    "company_website": ("Company website", "", False),
}
SENIORITY = dict(
    zip(
        LEVELS,
        (*[Seniority.INDIVIDUAL_CONTRIBUTOR] * 3, Seniority.TEAM_LEAD, Seniority.DIRECTOR, Seniority.C_LEVEL),
        strict=True,
    )
)
HISTORY = timedelta(days=150)  # age of the oldest posting
DUPLICATE_EVERY = 12
PAID_MONTHLY = ("DE", "NL")
EMBEDDING_MODEL, EMBEDDING_DIMENSION = "feature-hashing-64", 64


class Opening(NamedTuple):
    """What people consider when they choose jobs. Only this is kept in memory of a listing."""

    id: UUID
    level: int  # index in LEVELS
    country: str
    remote: bool


def posted_date(job: JobListing) -> datetime:
    """Return when a listing of the mock data was posted: each of them has a date."""
    return cast(datetime, job.posted_date)


def make_sources(dice: Dice, as_of: datetime) -> list[JobSource]:
    recorded = as_of - timedelta(days=700)
    return [
        JobSourceFactory.build(
            id=dice.lasting_uuid(),
            name=name,
            display_name=shown,
            base_url=url,
            api_available=api,
            scraping_rules={} if api else {"listing": "article.job", "title": "h2"},
            rate_limit_config={"requests_per_minute": 60 if api else 10},
            last_scraped=as_of - timedelta(hours=dice.randint(1, 30)),
            created_at=recorded,
            updated_at=recorded,
        )
        for name, (shown, url, api) in SOURCES.items()
    ]


class Jobs:
    """Build listings one by one; every twelfth is a duplicate of the previous one from another source."""

    def __init__(
        self, dice: Dice, as_of: datetime, employers: dict[str, list[Employer]], sources: list[JobSource]
    ) -> None:
        """Build listings of `employers`, by role."""
        self.dice, self.as_of, self.employers, self.sources = dice, as_of, employers, sources
        self.openings: dict[str, list[Opening]] = {key: [] for key in employers}  # by role
        self.turns = cycle(employers)  # equally many of each role, so that there are jobs for everybody
        self.made = 0
        self.last: tuple[JobListing, Employer] | None = None

    def make(self) -> list[BaseModel]:
        """Return the next listing and its related rows."""
        self.made += 1
        if self.made % DUPLICATE_EVERY == 0 and self.last:
            return self._duplicate(*self.last)
        role = ROLES[next(self.turns)]
        employer = self.dice.choice(self.employers[role.key])
        job = self._listing(employer, role)
        self.last = job, employer
        self.openings[role.key].append(
            Opening(
                job.id,
                LEVELS.index(Level(job.experience_level)),
                employer.place.country,
                job.remote_type == Remote.REMOTE,
            )
        )
        count = self.dice.choices((1, 2, 3), (70, 22, 8))[0]
        rows: list[BaseModel] = [job, *self._source_listings(job, employer, count)]
        if self.made % 5 == 0:
            rows.append(self._embedding(job))
        return rows

    def _listing(self, employer: Employer, role: Role) -> JobListing:
        dice = self.dice
        level = self._level(employer)
        title = dice.choice(role.titles[level])
        posted = dice.datetime_between(self.as_of - HISTORY, self.as_of - timedelta(hours=6))
        deadline = posted + timedelta(days=dice.choice((21, 30, 45, 60))) if dice.chance(0.7) else None
        status, verification = self._status(posted, deadline)
        scraped = dice.datetime_between(posted, min(posted + timedelta(days=2), self.as_of))
        remote = dice.choices(list(Remote), (25, 30, 45) if role.at_a_desk else (100, 0, 0))[0]
        place = employer.place if dice.chance(0.7) else dice.choice(PLACES_OF[employer.place.country])
        job_type = self._job_type(level, role)
        if job_type == Type.INTERNSHIP:
            title = f"{role.noun_in_title} Intern"
        required = _sorted_by([*dice.sample(role.core, min(len(role.core), dice.randint(3, 5)))], role.skill_names)
        preferred = dice.some([name for name in role.skill_names if name not in required], 2, 4)
        degree, field = dice.choice(role.degrees)
        benefits = dice.some(employer.benefits, 2, 5)
        minimum, maximum, period = self._salary(employer, role, level, job_type)
        path = f"https://www.{employer.domain}/jobs/{dice.getrandbits(32):08x}"
        return JobListingFactory.build(
            id=dice.uuid(),
            company=Company(id=employer.id),
            title=title,
            location=str(place),
            description=(
                f"{employer.name} is looking for {with_article(role.noun)} in {place.city}. "
                f"You will {_lower_first(dice.choice(role.tasks))}. "
                f"We are in {employer.industry.lower()}, and we offer {', '.join(benefits).lower()}."
            ),
            requirements="\n".join(
                [
                    f"{YEARS[level]}+ years of experience" if YEARS[level] else "No experience needed: we train you",
                    f"Skills: {', '.join(required)}",
                    f"Good to have: {', '.join(preferred)}",
                    f"{degree} in {field}, or equivalent experience",
                    f"{dice.choice(SOFT_SKILLS)}",
                ]
            ),
            responsibilities="\n".join(dice.some(role.tasks, 2, 4)),
            job_type=job_type,
            remote_type=remote,
            experience_level=level,
            salary_min=minimum,
            salary_max=maximum,
            salary_currency=COUNTRIES[place.country].currency if minimum else "",
            salary_period=period,
            skills_required=required,
            skills_preferred=preferred,
            education_required=f"{degree} in {field}" if YEARS[level] >= 1 else "",
            benefits=benefits,
            job_url=path,
            application_url=f"{path}/apply" if dice.chance(0.8) else "",
            posted_date=posted,
            application_deadline=deadline,
            status=status,
            scraped_at=scraped,
            last_verified=dice.datetime_between(scraped, self.as_of),
            verification_status=verification,
            seniority_level=SENIORITY[level],
            tech_stack=[name for name in (*required, *preferred) if name in role.technologies]
            if role.builds_software
            else [],
            benefits_parsed=[{"kind": BENEFITS[benefit], "text": benefit} for benefit in benefits],
            created_at=scraped,
            updated_at=scraped,
        )

    def _level(self, employer: Employer) -> Level:
        top = {"startup": 0, "small": 1}.get(employer.size, 3)  # a small company rarely hires an executive
        return self.dice.choices(LEVELS, (18, 20, 30, 24, 3 + top, top))[0]

    def _job_type(self, level: Level, role: Role) -> Type:
        freelance = 2 if role.at_a_desk else 0
        internship = 25 if level == Level.ENTRY_LEVEL else 0
        if level in (Level.DIRECTOR, Level.EXECUTIVE):
            return Type.FULL_TIME
        return self.dice.choices(list(Type), (74, 10, 7, freelance, internship, 4))[0]

    def _salary(
        self, employer: Employer, role: Role, level: Level, job_type: Type
    ) -> tuple[Decimal | None, Decimal | None, Period]:
        if self.dice.chance(0.15):  # some listings have no salary
            return None, None, Period.YEAR
        size = {"startup": 0.94, "small": 0.97, "large": 1.05, "enterprise": 1.1}.get(employer.size, 1.0)
        yearly = role.salary * PAY[level] * size * COUNTRIES[employer.place.country].pay * self.dice.uniform(0.92, 1.06)
        if job_type == Type.INTERNSHIP:
            yearly *= 0.6
        share: float
        step: float
        if job_type in (Type.CONTRACT, Type.FREELANCE) and role.at_a_desk:
            period, share, step = Period.DAY, 1.25 / 230, 10
        elif employer.place.country in PAID_MONTHLY or (job_type == Type.INTERNSHIP and role.at_a_desk):
            period, share, step = Period.MONTH, 1 / 12, 12.5
        elif (role.paid_hourly and YEARS[level] < YEARS[Level.SENIOR_LEVEL]) or job_type in (
            Type.INTERNSHIP,
            Type.PART_TIME,
            Type.TEMPORARY,
        ):
            period, share, step = Period.HOUR, 1 / 2080, 0.25
        else:
            period, share, step = Period.YEAR, 1, 1000
        low, high = (
            Decimal(str(round(yearly * share * edge / step) * step)) for edge in (1, self.dice.uniform(1.12, 1.25))
        )
        return low, high, period

    def _status(self, posted: datetime, deadline: datetime | None) -> tuple[Status, Verification]:
        if deadline and deadline < self.as_of:
            return self.dice.choice(((Status.EXPIRED, Verification.EXPIRED), (Status.FILLED, Verification.REMOVED)))
        if self.as_of - posted > timedelta(days=75) and self.dice.chance(0.6):
            return self.dice.choice(((Status.FILLED, Verification.REMOVED), (Status.INACTIVE, Verification.INVALID)))
        return Status.ACTIVE, Verification.ACTIVE if self.dice.chance(0.8) else Verification.UNVERIFIED

    def _source_listings(self, job: JobListing, employer: Employer, count: int, excluding: str = "") -> list[BaseModel]:
        dice = self.dice
        sources = dice.sample([source for source in self.sources if source.name != excluding], count)
        job.source, job.source_count = sources[0].name, count
        rows: list[BaseModel] = []
        for rank, source in enumerate(sources, start=1):
            number = f"{dice.getrandbits(48):012x}"
            home = source.base_url or f"https://www.{employer.domain}/jobs"
            rows.append(
                JobSourceListingFactory.build(
                    id=dice.uuid(),
                    job=job,
                    source=source,
                    source_job_id=number,
                    source_url=f"{home}/{number}",
                    source_metadata={"rank": rank, "promoted": dice.chance(0.1)},
                    scraped_at=job.scraped_at,
                    last_updated=job.posted_date,
                    created_at=job.scraped_at,
                    updated_at=job.scraped_at,
                )
            )
        return rows

    def _duplicate(self, original: JobListing, employer: Employer) -> list[BaseModel]:
        """Return the same job from another site: a little later, with a shorter text and sometimes another title."""
        dice = self.dice
        values = {
            field.name: getattr(original, field.name)
            for field in JobListing._meta.concrete_fields
            if not field.generated and field.name not in ("id", "company", "canonical", "source", "source_count")
        }
        scraped = dice.datetime_between(
            min(cast(datetime, original.scraped_at) + timedelta(seconds=1), self.as_of), self.as_of
        )
        values |= {
            "title": dice.choice((original.title, f"{original.title} ({original.location.split(',')[0]})")),
            "description": original.description.rsplit(", and we offer", 1)[0] + ".",
            "job_url": f"{original.job_url}?ref={dice.getrandbits(16):04x}",
            "scraped_at": scraped,
            "last_verified": dice.datetime_between(scraped, self.as_of),
            "created_at": scraped,
            "updated_at": scraped,
        }
        duplicate = JobListingFactory.build(id=dice.uuid(), company=original.company, **values)
        pair = cast(JobDeduplication, compare_listings(original, duplicate))
        pair.pk, pair.created_at, pair.updated_at = dice.uuid(), scraped, scraped
        if dice.chance(0.5):  # already reviewed
            duplicate.canonical = original
            pair.status, pair.merge_strategy = JobDeduplication.Status.MERGED, KEEP_CANONICAL
            pair.decided_at = dice.datetime_between(scraped, self.as_of)
            pair.undo_record = {"canonical": str(original.pk), "duplicate": str(duplicate.pk)}
        return [duplicate, *self._source_listings(duplicate, employer, 1, excluding=original.source), pair]

    def _embedding(self, job: JobListing) -> BaseModel:
        text = f"{job.title}\n{job.description}\n{job.requirements}"
        return JobEmbeddingFactory.build(
            id=self.dice.uuid(),
            job=job,
            embedding_model=EMBEDDING_MODEL,
            content_hash=hashlib.sha256(text.encode()).hexdigest(),
            embedding_vector=embed(text),
            embedding_dimension=EMBEDDING_DIMENSION,
            created_at=job.scraped_at,
            updated_at=job.scraped_at,
        )


def embed(text: str) -> list[float]:
    """Hash the words of a text into a unit vector: similar texts have similar vectors, without a model."""
    vector = [0] * EMBEDDING_DIMENSION
    for word in re.findall(r"\w+", text.lower()):
        digest = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=4).digest())
        vector[digest % EMBEDDING_DIMENSION] += 1 if digest & (1 << 31) else -1
    length = sum(component * component for component in vector) ** 0.5 or 1
    return [round(component / length, 6) for component in vector]


def _sorted_by(names: list[str], order: list[str]) -> list[str]:
    return sorted(names, key=order.index)


def _lower_first(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
