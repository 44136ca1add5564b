"""Every index of the models is used by a query of the project, according to PostgreSQL's EXPLAIN."""

import json
import re
import uuid
from datetime import date
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, connections, transaction
from django.db.models import UniqueConstraint
from django.db.models.functions import Lower

from companies.factories import JobListingFactory
from companies.models import (
    Company,
    CompanyAlias,
    CompanyDuplicate,
    CompanyMerge,
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from companies.services import search_companies
from interactions.models import (
    Attachment,
    Contact,
    Interview,
    JobUserInteraction,
    Offer,
    Reminder,
    TimelineEvent,
)
from interactions.reports import histories
from jobpilot.admin.long_lists import index_order
from jobpilot.apps import APPS, project_apps
from jobpilot.intake.models import Batch
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import Change, UserProfile
from jobpilot.site.index_answers import ANSWERS
from jobpilot.site.mock_data import seed
from resumes.models import Resume, ResumeTemplate
from skills.models import Certification, Education, Language, Project, Skill, SkillBank, WorkExperience

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's EXPLAIN names the indexes")
A_PAGE = 100  # rows, as in the admin
ID = uuid.UUID(int=1)
INDEXES = {
    index.name: model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    for index in model._meta.indexes
}
user = UserProfile(pk=ID)
job = JobListing(pk=ID)
interactions = JobUserInteraction.objects
# The query that uses an index, if it is not a page of the model in its default order.
QUERIES = {
    "legacyrecord_outcome": lambda: LegacyRecord.objects.filter(outcome="quarantined", resolved_at=None),
    "legacyrecord_target": lambda: LegacyRecord.objects.filter(target_type=1, target_id=ID),
    "userprofile_created": lambda: UserProfile.objects.filter(created_at__year=2026),
    "change_person": lambda: user.changes.all(),
    "change_row": lambda: Change.objects.of_row(job),
    "change_occasion": lambda: Change.objects.filter(occasion=ID).order_by(),
    "company_compact": lambda: Company.objects.filter(compact_name__in=["acme", "bolt"]),
    "companyalias_compact": lambda: CompanyAlias.objects.filter(compact_name__in=["acme", "bolt"]),
    "companyduplicate_inbox": lambda: CompanyDuplicate.objects.filter(status="open").order_by("-score", "id"),
    "jobdeduplication_inbox": lambda: JobDeduplication.objects.filter(status="open").order_by(
        "-confidence_score", "id"
    ),
    "joblisting_status_newest": lambda: JobListing.objects.search(),
    "joblisting_company_newest": lambda: JobListing.objects.search(companies=[Company(pk=ID)]),
    "joblisting_address": lambda: JobListing.objects.filter(address_digest__in=[ID]),
    "joblisting_annual_salary": lambda: JobListing.objects.search(min_salary=10**9).order_by(),
    "skill_name_lower": lambda: Skill.objects.alias(lower=Lower("name")).filter(lower="rust"),
    "resume_user_type_status": lambda: Resume.objects.base().filter(user=user),
    "resumegeneration_resume": lambda: Resume(pk=ID).generations.order_by("-generated_at"),
    "batch_user": lambda: Batch.objects.filter(user=user),
    "resumeoptimization_resume": lambda: Resume(pk=ID).optimizations.order_by("-analyzed_at"),
    "interaction_user_type_last": lambda: interactions.for_user(user).saved(),
    "interaction_follow_up": lambda: interactions.for_user(user).due_follow_ups(),
    "interaction_interview": lambda: (
        interactions.for_user(user).filter(interview_scheduled__isnull=False).order_by("interview_scheduled", "id")
    ),
    "interaction_job_type": lambda: job.user_interactions.order_by("interaction_type"),
    "attachment_found": lambda: Attachment.objects.filter(name__begins="Task").order_by(),
    "contact_found": lambda: Contact.objects.filter(name__begins="Kim").order_by(),
    "contact_user_name": lambda: Contact.objects.filter(user=user),
    "offer_interaction": lambda: JobUserInteraction(pk=ID).offers.all(),
    "offer_to_decide": lambda: Offer.objects.for_user(user).offers_to_decide(),
    "timelineevent_user_date": lambda: TimelineEvent.objects.filter(user=user).order_by("-event_date"),
    "timelineevent_interaction": lambda: JobUserInteraction(pk=ID).timeline_events.all(),
    "timelineevent_type": lambda: TimelineEvent.objects.filter(event_type="note"),
    "timelineevent_title": lambda: TimelineEvent.objects.filter(title__begins="Call").order_by(),
    "interaction_status_latest": lambda: interactions.filter(application_status="offered"),
    "interaction_type_latest": lambda: interactions.filter(interaction_type="saved"),
    "interaction_all_follow_ups": lambda: interactions.due_follow_ups(),
    "interaction_all_interviews": lambda: interactions.filter(interview_scheduled__isnull=False).order_by(
        "interview_scheduled", "id"
    ),
    "interaction_quiet": lambda: interactions.quiet(),
    "interaction_reports": lambda: histories.applications(user=None),
    "timelineevent_statuses": lambda: histories.history(user=None),
    "timelineevent_rounds": lambda: histories.rounds_before(user=None),
    "interview_interaction": lambda: JobUserInteraction(pk=ID).interviews.order_by("starts_at", "id"),
    "interview_user_time": lambda: Interview.objects.for_user(user).order_by("starts_at", "id"),
    "interview_planned": lambda: Interview.objects.ahead(),
    "reminder_user_day": lambda: Reminder.objects.filter(user=user, day=date(2026, 6, 1)).order_by(),
    "userprofile_first_name": lambda: UserProfile.objects.filter(first_name__begins="Ann").order_by(),
    "userprofile_last_name": lambda: UserProfile.objects.filter(last_name__begins="Smi").order_by(),
    "userprofile_email": lambda: UserProfile.objects.filter(email__begins="ann@").order_by(),
    "userprofile_city": lambda: UserProfile.objects.filter(city__begins="Toledo", state__begins="OH").order_by(),
    "userprofile_state": lambda: UserProfile.objects.filter(state__begins="OH").order_by(),
    "company_industry": lambda: Company.objects.filter(industry__begins="Retail").order_by(),
    "company_created": lambda: Company.objects.filter(created_at__year=2026).order_by("created_at", "id"),
    "companyduplicate_score": lambda: CompanyDuplicate.objects.order_by("-score", "id"),
    "companymerge_absorbed": lambda: CompanyMerge.objects.filter(absorbed_name__begins="Acme").order_by(),
    "jobdeduplication_score": lambda: JobDeduplication.objects.order_by("-confidence_score", "id"),
    "jobembedding_model": lambda: JobEmbedding.objects.filter(embedding_model__begins="all-").order_by(),
    "joblisting_type_newest": lambda: JobListing.objects.of_types("contract").recent(),
    "joblisting_remote_newest": lambda: JobListing.objects.remote_types("hybrid").recent(),
    "joblisting_level_newest": lambda: JobListing.objects.at_levels("director").recent(),
    "joblisting_seniority_newest": lambda: JobListing.objects.filter(seniority_level="vp").recent(),
    "joblisting_verified_newest": lambda: JobListing.objects.filter(verification_status="removed").recent(),
    "joblisting_posted": lambda: JobListing.objects.filter(posted_date__year=2026).order_by("posted_date", "id"),
    "joblisting_deadline": lambda: JobListing.objects.closing().order_by("application_deadline", "id"),
    "joblisting_salary": lambda: JobListing.objects.filter(salary_min__gte=90_000).order_by("salary_min", "id"),
    "joblisting_title": lambda: JobListing.objects.order_by(*index_order(JobListing, "title") or ()),
    "jobsource_name": lambda: JobSource.objects.filter(name__begins="linked").order_by(),
    "jobsourcelisting_id": lambda: JobSourceListing.objects.filter(source_job_id__begins="R-1").order_by(),
    "resume_title": lambda: Resume.objects.filter(title__begins="Welder").order_by(),
    "resumetemplate_begins": lambda: ResumeTemplate.objects.filter(name__begins="Plain").order_by(),
    "skill_name_begins": lambda: Skill.objects.filter(name__begins="Rust").order_by(),
    "language_name_begins": lambda: Language.objects.filter(name__begins="Dutch").order_by(),
    "workexperience_start_date": lambda: WorkExperience.objects.filter(start_date__year=2020).order_by("start_date"),
    "education_start_date": lambda: Education.objects.filter(start_date__year=2020).order_by("start_date"),
    "project_start_date": lambda: Project.objects.filter(start_date__year=2020).order_by("start_date"),
    "certification_issue_date": lambda: Certification.objects.filter(issue_date__year=2020).order_by("issue_date"),
}
PARTS_OF_A_BANK = {
    f"{model}_bank_order": relation
    for model, relation in {
        "skill": "skills",
        "summaryvariation": "summary_variations",
        "workexperience": "work_experiences",
        "education": "education_entries",
        "project": "projects",
        "certification": "certifications",
        "language": "languages",
    }.items()
}
VARIATIONS = {f"{name}variation_order": name for name in ("experience", "education", "project")}


def query_of(index: str):
    """Return the query that the index serves."""
    if index in PARTS_OF_A_BANK:
        return getattr(SkillBank(pk=ID), PARTS_OF_A_BANK[index]).all()
    if index in VARIATIONS:
        return INDEXES[index]._default_manager.filter(**{VARIATIONS[index]: ID})
    if index in QUERIES:
        return QUERIES[index]()
    return INDEXES[index]._default_manager.all()


# In an empty database these cost as much as the index of all of a kind, which gives the order, too: it is left out.
TIED = dict.fromkeys(
    ["interaction_user_type_last", "interaction_reports", "interaction_status_latest"], "interaction_type_latest"
)


def indexes_read(queryset, without: str = "") -> set[str]:
    """Return the indexes in PostgreSQL's plan without sequential scans, which it prefers for small tables."""
    with transaction.atomic(using=queryset.db), connections[queryset.db].cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        if without:
            cursor.execute(f"DROP INDEX {without}")
        (plan,) = json.loads(queryset[:A_PAGE].explain(format="json"))
        transaction.set_rollback(True, using=queryset.db)
    return set(_names(plan["Plan"]))


def _names(node: dict):
    if "Index Name" in node:
        yield node["Index Name"]
    for child in node.get("Plans", []):
        yield from _names(child)


@pytest.mark.parametrize("index", INDEXES)
def test_a_query_uses_it(index, after_migrate, django_db_blocker):
    """In a database without dead rows of other tests, which change PostgreSQL's plans."""
    with django_db_blocker.unblock():
        assert index in indexes_read(query_of(index).using(after_migrate), TIED.get(index, ""))


@pytest.fixture
def world(db):
    seed(users=10, companies=20, jobs=400, seed=3)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_text_and_place_are_found_by_the_index_of_the_search(world):
    index = "companies_joblisting_search"

    assert index in indexes_read(JobListing.objects.search(query="zyxwvut").order_by())
    assert index in indexes_read(JobListing.objects.search(locations=["zyxwvut"]).order_by())
    assert index in indexes_read(
        JobListing.objects.search(query="team", locations=["Oslo"], remote_types=["remote"]).order_by()
    )


@pytest.mark.parametrize("status", ["active", "expired"])
def test_no_word_waits_to_be_added_to_the_index_of_the_search(status, db):
    """A search would read all that wait, one after the other."""
    jobs = JobListingFactory.create_batch(3, status=status)
    JobListing.objects.update(title="Welder")
    jobs[0].save()

    with connection.cursor() as cursor:
        for name in ("companies_joblisting_search", "companies_joblisting_search_closed"):
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [name])
            assert cursor.fetchone() == (0,)


# The query for the columns of an answer, if it is not the query of the index that serves it.
LOOKUPS = {
    "location, job_type": lambda: JobListing.objects.search(locations=["zyxwvut"]),
    "company, status": lambda: JobListing.objects.active().filter(company=ID),
    "domain": lambda: Company.objects.filter(domain="acme.example"),
    "normalized_name": lambda: Company.objects.filter(normalized_name="acme"),
    "name, domain": lambda: Company.objects.filter(name="Acme", domain="acme.example"),
    "email": lambda: UserProfile.objects.with_email("Ann@Example.com"),
    "application_status": lambda: interactions.for_user(user).applications("offered"),
}


# Indexes that PostgreSQL uses only in tables with rows.
AMONG_ROWS = {"location, job_type", "domain"}
# Has a test of its own.
PERSON_AND_JOB = "user, job"


def answers(where):
    chosen = [
        answer for answer in ANSWERS if answer.served_by and answer.columns != PERSON_AND_JOB and where(answer.columns)
    ]
    return pytest.mark.parametrize("answer", chosen, ids=lambda each: f"{each.model.split('.')[1]}: {each.columns}")


def serves(answer, queryset) -> bool:
    """Return whether PostgreSQL uses the index; Django adds a hash to the name of a unique column's index."""
    column = f"{queryset.model._meta.db_table}_{answer.served_by}_"
    return any(
        name == answer.served_by or name.startswith(column)
        for name in indexes_read(queryset, TIED.get(answer.served_by, ""))
    )


@answers(lambda columns: columns in AMONG_ROWS)
def test_the_index_that_the_schema_page_names_serves_the_lookup_among_rows(answer, world):
    assert serves(answer, LOOKUPS[answer.columns]().order_by())


@answers(lambda columns: columns not in AMONG_ROWS)
def test_the_index_that_the_schema_page_names_serves_the_lookup(answer, after_migrate, django_db_blocker):
    queryset = LOOKUPS[answer.columns]() if answer.columns in LOOKUPS else query_of(answer.served_by)

    with django_db_blocker.unblock():
        assert serves(answer, queryset.using(after_migrate))


def test_the_unique_constraint_that_the_schema_page_names_begins_with_person_and_job():
    """EXPLAIN cannot tell: where either column alone leaves few rows, each index of the two costs the same."""
    [answer] = [each for each in ANSWERS if each.columns == PERSON_AND_JOB]
    [constraint] = [each for each in JobUserInteraction._meta.constraints if each.name == answer.served_by]

    assert isinstance(constraint, UniqueConstraint)
    assert constraint.condition is None
    assert constraint.fields[:2] == ("user", "job")


def test_every_index_that_a_migration_creates_with_sql_is_tested(world):
    paths = [path for app in project_apps() for path in Path(app.path, "migrations").glob("*.py")]
    made = {name for path in paths for name in re.findall(r"CREATE INDEX (?:IF NOT EXISTS )?(\w+)", path.read_text())}
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes")
        made &= {name for (name,) in cursor.fetchall()}  # others are of SQLite alone

    elsewhere = {"legacy_legacyrecord_reasons"}  # tests/legacy/test_records.py
    assert made - {*INDEXES} == {*OF_WORDS, *BY_NAME} | elsewhere


OF_WORDS = {"companies_joblisting_search", "companies_joblisting_search_closed"}


def test_a_search_for_listings_that_are_open_or_not_uses_both_indexes(world):
    assert indexes_read(JobListing.objects.filter(JobListing.found_by("zyxwvut")).order_by()) == OF_WORDS


BY_NAME = {
    "companies_company_name_trigrams",
    "companies_companyalias_name_trigrams",
    "companies_company_name_prefix",
    "companies_companyalias_name_prefix",
}


def test_the_search_for_companies_uses_its_indexes(world):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    read = set()

    def explain(execute, sql, params, many, context):
        if sql.startswith(("SELECT", "WITH", "(SELECT")):
            execute(f"EXPLAIN (FORMAT JSON) {sql}", params, many, context)
            (plan,) = context["cursor"].fetchone()
            read.update(_names((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        for query in ("ab", "northw", "northwnd"):
            search_companies(query)

    assert read >= BY_NAME
