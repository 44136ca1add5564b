"""Create the mock data in order and insert it in batches."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from django.db import models, reset_queries, transaction
from django.utils import timezone

from companies.models import Company, JobListing, JobSource
from jobpilot.apps import project_apps
from jobpilot.models import BaseModel, User, UserProfile
from jobpilot.site.archive.contents import file_fields
from jobpilot.site.mock_data.companies import Companies, Employer, employers_by_role
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.hunts import Hunt
from jobpilot.site.mock_data.jobs import DUPLICATE_EVERY, Jobs, Opening, make_sources, posted_date
from jobpilot.site.mock_data.people import People
from jobpilot.site.mock_data.resumes import (
    base_resume,
    count_uses,
    files,
    fits,
    make_templates,
    tailored_resume,
    versions,
)
from jobpilot.site.mock_data.roles import ROLES
from jobpilot.site.mock_data.stories import Deck, make_plan
from resumes.fit.reading import read_listings
from resumes.models import Resume, ResumeTemplate

MOST_READ = 500  # listings that are read for the fit: the newest, at a few milliseconds each
MOST_FITS = 100  # tailored resumes whose fit is computed
MOST_WITH_FILES = 4  # people whose resumes are printed, at a tenth of a second each
FEWEST_JOBS = DUPLICATE_EVERY  # enough for one person's saved jobs and applications
# Models without mock rows. `tests/site/test_mock_world.py` demands that every other one has some.
EMPTY = {
    "companies.CompanyMerge",  # left behind by a person's decision
    "intake.Batch",  # nobody has imported a file
    "intake.BatchLine",
    "interactions.CalendarFeed",  # no address that is secret without a person who knows it
    "interactions.Reminder",  # nobody is mailed about what is invented
    "jobpilot.Change",  # what people do is recorded, not what is invented
    "legacy.LegacyRecord",  # left behind by the move from JobPilot-OpenManus
}
# Columns that no mock row fills. `tests/site/test_mock_world.py` demands that some row fills every other one.
LEFT_OUT = {
    "companies.Company": {"tenant"},  # mock employers have websites of their own
    "companies.JobListing": {"data_quality_score"},  # nothing computes it
    # `log_ins.py` gives accounts to a few, and nobody asked for mail
    "jobpilot.UserProfile": {"account", "reminder_hour"},
    "resumes.Resume": {"custom_sections", "ats_score_data"},  # nothing scores them
}
EARLIEST = date(2000, 1, 1)
DEFAULT_SEED = 1

Progress = Callable[[str, int, int], None]  # what is being created, how many exist, how many there will be


def data_models() -> list[type[models.Model]]:
    """Return every model of JobPilot except the accounts that log in."""
    return [model for app in project_apps() for model in app.get_models() if model is not User]


def link_models() -> list[type[models.Model]]:
    """Return the tables behind the many-to-many fields of `data_models()`."""
    fields = (field for model in data_models() for field in model._meta.local_many_to_many)
    links = (field.remote_field.through for field in fields)
    return [link for link in links if link and link._meta.auto_created]


def is_empty() -> bool:
    """Return whether the database has no data of JobPilot, apart from accounts."""
    return not any(_own_rows(model).exists() for model in data_models())


def _own_rows(model: type[models.Model]) -> models.QuerySet:
    """Return the rows of a model but for those that come with the program, by a migration."""
    rows = model._base_manager.all()
    return rows.exclude(is_system=True) if model is ResumeTemplate else rows


@transaction.atomic
def delete_all() -> None:
    """Delete all of JobPilot's data except the accounts, with one statement per table, and the files."""
    for model in [*link_models(), *reversed(data_models())]:  # referring rows first
        # All tables are emptied, so no related rows need collecting; delete() would load every row.
        queryset = _own_rows(model)
        if file_fields(model):
            queryset.delete()  # the files go with the rows
        else:
            queryset._raw_delete(queryset.db)


@transaction.atomic
def seed(
    *,
    users: int,
    companies: int,
    jobs: int,
    seed: int = DEFAULT_SEED,
    as_of: date | None = None,
    reset: bool = False,
    progress: Progress | None = None,
) -> None:
    """Add believable data of this many people, companies and listings, as of the start of the day `as_of`.

    The same arguments on the same database create the same rows, including ids and times, but for the random names of
    stored files; `as_of` defaults to today (UTC). Existing rows are kept unless `reset` deletes them first. Everything
    is one transaction: an exception, also one raised by `progress`, leaves the database unchanged. Raise ValueError if
    a number or the day is out of range.
    """
    as_of = as_of or timezone.now().date()
    _require(users >= 1, "Create at least 1 user.")
    _require(companies >= 1, "Create at least 1 company.")
    _require(jobs >= FEWEST_JOBS, f"Create at least {FEWEST_JOBS} jobs, so that people can choose.")
    _require(as_of >= EARLIEST, f"The date must not be before {EARLIEST}.")
    _require(as_of <= timezone.now().date(), "The date must not be in the future.")
    if reset:
        delete_all()
    _World(seed, datetime.combine(as_of, time(), UTC), progress or (lambda *_: None)).fill(users, companies, jobs)


def make_lasting_rows() -> None:
    """Add what is of use beside mock data, if there is none: the job sources, and the resume templates."""
    dice, as_of = Dice("lasting"), timezone.now()
    if not JobSource.objects.exists():
        sources = make_sources(dice, as_of)
        for source in sources:
            source.last_scraped = None  # nothing has read them
        insert(sources)
    if not ResumeTemplate.objects.filter(is_system=True).exists():
        insert(make_templates(as_of))


class _World:
    """Build rows in chunks and keep only a little of each, so that memory does not grow with their number."""

    def __init__(self, seed: int, as_of: datetime, progress: Progress) -> None:
        self.seed, self.as_of, self.progress = seed, as_of, progress
        # Data added to existing data gets other ids.
        self.before = "-".join(str(model.objects.count()) for model in (UserProfile, Company, JobListing))

    def fill(self, users: int, companies: int, jobs: int) -> None:
        # Few enough roles that each has jobs to choose from and people for the jobs.
        roles = list(ROLES)[: min(users, jobs // FEWEST_JOBS)]
        employers = employers_by_role(self._companies(companies, roles))
        openings = self._jobs(jobs, employers)
        self._people(users, employers, openings)
        self._fits()

    def _dice(self, part: str) -> Dice:
        return Dice(f"{self.seed}/{self.before}/{part}")

    def _companies(self, count: int, roles: list[str]) -> list[Employer]:
        names = chain.from_iterable(Company.objects.values_list("domain", "normalized_name").iterator())
        maker = Companies(self._dice("companies"), self.as_of, roles, {name for name in names if name})
        employers = []
        for chunk in self._chunks("companies", count, 500):
            made = [maker.make() for _ in chunk]
            employers += [employer for employer, _ in made]
            insert(chain.from_iterable(rows for _, rows in made))
        return employers

    def _jobs(self, count: int, employers: dict[str, list[Employer]]) -> dict[str, list[Opening]]:
        dice = self._dice("jobs")
        known = JobSource.objects.in_bulk(field_name="name")
        sources = [known.get(source.name, source) for source in make_sources(dice, self.as_of)]
        insert(source for source in sources if source.name not in known)
        maker = Jobs(dice, self.as_of, employers, sources)
        for chunk in self._chunks("jobs", count, 500):
            insert(chain.from_iterable(maker.make() for _ in chunk))
        return maker.openings

    def _people(self, count: int, employers: dict[str, list[Employer]], openings: dict[str, list[Opening]]) -> None:
        dice = self._dice("people")
        templates = list(ResumeTemplate.objects.filter(is_system=True).order_by("name", "id"))
        if not templates:
            templates = make_templates(self.as_of)
            insert(templates)
        roles = [ROLES[key] for key in openings]
        emails = {email.lower() for email in UserProfile.objects.values_list("email", flat=True).iterator() if email}
        maker = People(dice, self.as_of, roles, employers, emails)
        deck = Deck()
        with_files = MOST_WITH_FILES
        for chunk in self._chunks("people", count, 50):
            people = [maker.make() for _ in chunk]
            plans = [make_plan(dice, person, openings[person.role.key]) for person in people]
            chosen = {opening.id for plan in plans for opening in plan.openings}
            jobs = JobListing.objects.select_related("company").in_bulk(chosen)
            rows: list[BaseModel] = []
            made: list[BaseModel] = []
            for person, plan in zip(people, plans, strict=True):
                hunt = Hunt(dice, self.as_of, person, deck)
                for opening in plan.viewed:
                    hunt.view(jobs[opening.id])
                for opening in plan.saved:
                    hunt.save(jobs[opening.id])
                resumes = self._applications(
                    hunt,
                    [jobs[opening.id] for opening in plan.both],
                    [jobs[opening.id] for opening in plan.applied],
                    dice.choice(templates),
                )
                hunt.plan_follow_ups()
                count_uses(person, resumes)
                if with_files:
                    with_files -= 1
                    made += files(resumes[0])
                kept = [version for resume in resumes for version in versions(dice, resume, person)]
                rows += [*person.rows, *resumes, *kept]
                rows += hunt.rows
            insert([*rows, *made])

    def _applications(
        self, hunt: Hunt, saved: list[JobListing], unsaved: list[JobListing], template: ResumeTemplate
    ) -> list[Resume]:
        """Add the applications in order of time and return the resumes created for them."""
        dice = hunt.dice
        base = base_resume(dice, hunt.person, template)
        dated = [
            (dice.datetime_between(posted_date(job) + timedelta(hours=3), self._apply_until(job)), job, was_saved)
            for jobs, was_saved in ((saved, True), (unsaved, False))
            for job in jobs
        ]
        resumes = [base]
        for number, (applied, job, was_saved) in enumerate(sorted(dated, key=lambda entry: entry[0])):
            resume = base
            if number == 0 or dice.chance(0.4):
                made = dice.datetime_between(posted_date(job), applied)
                resume = tailored_resume(dice, base, hunt.person, job, made)
                resumes.append(resume)
            hunt.apply(job, applied, resume, saved=was_saved, last=number == len(dated) - 1)
        return resumes

    def _fits(self) -> None:
        """Read what the newest listings ask for, as `update_fits` does, and compute how well tailored resumes fit."""
        read_listings(JobListing.objects.recent(), most=MOST_READ)
        dice = self._dice("fits")
        tailored = Resume.objects.filter(resume_type=Resume.Type.TAILORED, optimizations=None).order_by(
            "created_at", "pk"
        )
        insert(fits(dice, tailored.select_related("user", "target_job")[:MOST_FITS], self.as_of))

    def _apply_until(self, job: JobListing) -> datetime:
        """Return the latest time of an application: within five weeks and before the deadline."""
        return min(posted_date(job) + timedelta(days=35), job.application_deadline or self.as_of, self.as_of)

    def _chunks(self, part: str, count: int, size: int) -> Iterator[range]:
        """Yield ranges that add up to `count` and report the progress after each."""
        self.progress(part, 0, count)
        for start in range(0, count, size):
            end = min(start + size, count)
            yield range(start, end)
            self.progress(part, end, count)
            reset_queries()  # with DEBUG on, Django keeps the text of the last 9,000 statements


def insert(rows: Iterable[BaseModel]) -> None:
    """Insert rows of any models with their own `updated_at`. Foreign keys are checked at the commit."""
    by_model: dict[type[BaseModel], list[BaseModel]] = {}
    for row in rows:
        row.update_modified = False
        by_model.setdefault(type(row), []).append(row)
    for model, instances in by_model.items():
        model._default_manager.bulk_create(instances)


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)
