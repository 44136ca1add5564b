"""The whole mock world: who is made when, and how it gets into the database."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from django.db import models, reset_queries, transaction
from django.utils import timezone

from companies.models import Company, JobListing, JobSource
from jobpilot.apps import project_apps
from jobpilot.models import User, UserProfile
from jobpilot.site.mock_data.companies import Companies, Employer, employers_by_role
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.hunts import Hunt, make_plan
from jobpilot.site.mock_data.jobs import DUPLICATE_EVERY, Jobs, Opening, make_sources
from jobpilot.site.mock_data.people import People
from jobpilot.site.mock_data.resumes import base_resume, companions, count_uses, make_templates, tailored_resume
from jobpilot.site.mock_data.roles import ROLES
from resumes.models import Resume, ResumeTemplate

FEWEST_JOBS = DUPLICATE_EVERY  # enough for one person's saved jobs and applications
EARLIEST = date(2000, 1, 1)
DEFAULT_SEED = 1

Progress = Callable[[str, int, int], None]  # what is being made, how many there are, how many there will be


def data_models() -> list[type[models.Model]]:
    """Return every model of JobPilot except the accounts that log in."""
    return [model for app in project_apps() for model in app.get_models() if model is not User]


def link_models() -> list[type[models.Model]]:
    """Return the tables behind the many-to-many fields of `data_models()`."""
    fields = (field for model in data_models() for field in model._meta.local_many_to_many)
    return [field.remote_field.through for field in fields if field.remote_field.through._meta.auto_created]


def is_empty() -> bool:
    """Whether the database holds none of JobPilot's data; accounts do not count."""
    return not any(model.objects.exists() for model in data_models())


@transaction.atomic
def delete_all() -> None:
    """Delete all of JobPilot's data except the accounts, with one statement per table."""
    for model in [*link_models(), *reversed(data_models())]:  # what refers to others goes first
        # Everything goes, so nothing has to be collected; the usual delete() would load every row.
        queryset = model._base_manager.all()
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
    """Add a believable world of this many people, companies and listings, as it stood when the day `as_of` began.

    The same arguments on the same database make the same rows, ids and times included; `as_of` is today (UTC) unless
    told. Rows already there stay, unless `reset` deletes them first. All or nothing: an exception, also one of
    `progress`, leaves the database as it was. Raises ValueError for numbers or a day that no world can be made of.
    """
    as_of = as_of or timezone.now().date()
    _require(users >= 1, "A world needs at least 1 user.")
    _require(companies >= 1, "A world needs at least 1 company.")
    _require(jobs >= FEWEST_JOBS, f"A world needs at least {FEWEST_JOBS} jobs, for people to choose among.")
    _require(as_of >= EARLIEST, f"The day must not lie before {EARLIEST}.")
    _require(as_of <= timezone.now().date(), "The day must not lie in the future.")
    if reset:
        delete_all()
    _World(seed, datetime.combine(as_of, time(), UTC), progress or (lambda *_: None)).fill(users, companies, jobs)


class _World:
    """Makes rows in chunks and keeps only a few words of each, so that memory does not grow with the world."""

    def __init__(self, seed: int, as_of: datetime, progress: Progress) -> None:
        self.seed, self.as_of, self.progress = seed, as_of, progress
        # A world added to another one has ids of its own.
        self.before = "-".join(str(model.objects.count()) for model in (UserProfile, Company, JobListing))

    def fill(self, users: int, companies: int, jobs: int) -> None:
        # Few enough lines of work that each of them has jobs to choose from, and people for the jobs.
        roles = list(ROLES)[: min(users, jobs // FEWEST_JOBS)]
        employers = employers_by_role(self._companies(companies, roles))
        openings = self._jobs(jobs, employers)
        self._people(users, employers, openings)

    def _dice(self, part: str) -> Dice:
        return Dice(f"{self.seed}/{self.before}/{part}")

    def _companies(self, count: int, roles: list[str]) -> list[Employer]:
        names = Company.objects.values_list("domain", "normalized_name").iterator()
        maker = Companies(self._dice("companies"), self.as_of, roles, {*chain.from_iterable(names)})
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
            templates = make_templates(dice, self.as_of)
            insert(templates)
        roles = [ROLES[key] for key in openings]
        emails = {email.lower() for email in UserProfile.objects.values_list("email", flat=True).iterator() if email}
        maker = People(dice, self.as_of, roles, employers, emails)
        for chunk in self._chunks("people", count, 50):
            people = [maker.make() for _ in chunk]
            plans = [make_plan(dice, person, openings[person.role.key]) for person in people]
            chosen = {opening.id for plan in plans for opening in plan.openings}
            jobs = JobListing.objects.select_related("company").in_bulk(chosen)
            rows: list[models.Model] = []
            for person, plan in zip(people, plans, strict=True):
                hunt = Hunt(dice, self.as_of, person)
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
                count_uses(person, resumes)
                rows += person.rows
                rows += resumes
                rows += chain.from_iterable(companions(dice, resume, person) for resume in resumes)
                rows += hunt.rows
            insert(rows)

    def _applications(
        self, hunt: Hunt, saved: list[JobListing], unsaved: list[JobListing], template: ResumeTemplate
    ) -> list[Resume]:
        """The applications, in order of time, and the resumes that were made for them."""
        dice = hunt.dice
        base = base_resume(dice, self.as_of, hunt.person, template)
        dated = [
            (dice.moment(job.posted_date + timedelta(hours=3), self._last_day(job)), job, was_saved)
            for jobs, was_saved in ((saved, True), (unsaved, False))
            for job in jobs
        ]
        resumes = [base]
        for number, (applied, job, was_saved) in enumerate(sorted(dated, key=lambda entry: entry[0])):
            resume = base
            if number == 0 or dice.chance(0.4):
                made = dice.moment(job.posted_date, applied)
                resume = tailored_resume(dice, base, hunt.person, job, made)
                resumes.append(resume)
            hunt.apply(job, applied, resume, saved=was_saved)
        return resumes

    def _last_day(self, job: JobListing) -> datetime:
        """Until when somebody applied: within five weeks, before the deadline."""
        return min(job.posted_date + timedelta(days=35), job.application_deadline or self.as_of, self.as_of)

    def _chunks(self, part: str, count: int, size: int) -> Iterator[range]:
        """Ranges that add up to `count`; tells how far it is after each."""
        self.progress(part, 0, count)
        for start in range(0, count, size):
            end = min(start + size, count)
            yield range(start, end)
            self.progress(part, end, count)
            reset_queries()  # with DEBUG on, Django keeps the text of the last 9,000 statements


def insert(rows: Iterable[models.Model]) -> None:
    """Insert rows of any models, with the times that they carry. Foreign keys are checked at the commit."""
    by_model: dict[type[models.Model], list[models.Model]] = {}
    for row in rows:
        row.update_modified = False
        by_model.setdefault(type(row), []).append(row)
    for model, instances in by_model.items():
        model.objects.bulk_create(instances)


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)
