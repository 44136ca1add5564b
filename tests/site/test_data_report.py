"""The report finds invalid rows that were stored without constraints."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from companies.factories import CompanyFactory, JobDeduplicationFactory, JobEmbeddingFactory, JobListingFactory
from interactions.factories import JobUserInteractionFactory
from jobpilot.db.same_person import PersonKey
from jobpilot.factories import UserProfileFactory
from jobpilot.models.belonging import ties
from jobpilot.site.data_report import _models, data_report, violations
from resumes.factories import ResumeFactory, ResumeVersionFactory
from skills.factories import ExperienceVariationFactory, SkillBankFactory, SkillFactory, WorkExperienceFactory
from tests.support.project import FACTORIES, MODELS

NOBODY = "0" * 32


@pytest.fixture
def forced(db):
    """Return a function that runs SQL on a table without its constraints, and roll everything back."""

    def run(factory, sql: str) -> None:
        table = factory._meta.model._meta.db_table
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is pending would hold the table
            cursor.execute(f"CREATE TABLE bare AS SELECT * FROM {table}")
            cursor.execute(f"DROP TABLE {table} {'CASCADE' if connection.vendor == 'postgresql' else ''}")
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA legacy_alter_table = ON")  # triggers elsewhere name the table that is away
            cursor.execute(f"ALTER TABLE bare RENAME TO {table}")
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA legacy_alter_table = OFF")
            cursor.execute(f"CREATE UNIQUE INDEX bare_id ON {table} (id)")  # other tables point at it
            for constraint in factory._meta.model._meta.constraints:
                if isinstance(constraint, PersonKey):
                    cursor.execute(f"CREATE UNIQUE INDEX {constraint.name} ON {table} (id, {constraint.person}_id)")
            cursor.execute(sql)

    with transaction.atomic():
        yield run
        transaction.set_rollback(True)


def two(factory, **values):
    return factory.create_batch(2, **values)


def two_defaults_of_one_experience():
    experience = WorkExperienceFactory()
    return two(ExperienceVariationFactory, experience=experience)


def two_skills_of_one_bank():
    return two(SkillFactory, bank=SkillBankFactory())


@pytest.mark.parametrize(
    ("factory", "make", "sql", "rule"),
    [
        pytest.param(
            JobListingFactory,
            JobListingFactory,
            "UPDATE companies_joblisting SET salary_min = 10, salary_max = 5",
            "companies_joblisting_salary_max_order",
            id="a-check-between-two-columns",
        ),
        pytest.param(
            JobListingFactory,
            JobListingFactory,
            "UPDATE companies_joblisting SET job_type = 'gig'",
            "companies_joblisting_job_type_known",
            id="a-value-that-is-not-a-choice",
        ),
        pytest.param(
            JobListingFactory,
            JobListingFactory,
            "UPDATE companies_joblisting SET benefits = '{}'",
            "benefits_valid",
            id="json-of-another-type",
        ),
        pytest.param(
            JobEmbeddingFactory,
            JobEmbeddingFactory,
            "UPDATE companies_jobembedding SET embedding_vector = '{}'",
            "embedding_vector_valid",
            id="json-of-another-type-whose-length-is-checked",
        ),
        pytest.param(
            JobListingFactory,
            JobListingFactory,
            "UPDATE companies_joblisting SET title = NULL",
            "title_valid",
            id="null-in-a-required-column",
        ),
        pytest.param(
            CompanyFactory,
            lambda: two(CompanyFactory),
            "UPDATE companies_company SET domain = 'one.example'",
            "domain_unique",
            id="a-unique-column",
        ),
        pytest.param(
            UserProfileFactory,
            lambda: [UserProfileFactory(email="ada@example.com"), UserProfileFactory(email="bob@example.com")],
            "UPDATE jobpilot_userprofile SET email = 'ADA@example.com' WHERE email = 'bob@example.com'",
            "jobpilot_userprofile_email_unique",
            id="unique-ignoring-case",
        ),
        pytest.param(
            SkillFactory,
            two_skills_of_one_bank,
            "UPDATE skills_skill SET name = 'Rust'",
            "skills_skill_name_unique",
            id="unique-of-a-column-and-an-expression",
        ),
        pytest.param(
            ExperienceVariationFactory,
            two_defaults_of_one_experience,
            "UPDATE skills_experiencevariation SET is_default = TRUE",
            "skills_experiencevariation_one_default",
            id="unique-under-a-condition",
        ),
        pytest.param(
            JobUserInteractionFactory,
            lambda: JobUserInteractionFactory(applied=True),
            "UPDATE interactions_jobuserinteraction SET application_status = ''",
            "interactions_jobuserinteraction_applied_has_status",
            id="an-application-without-a-status",
        ),
    ],
)
def test_a_violated_rule_is_found(forced, factory, make, sql, rule):
    make()
    assert data_report().violations == []

    forced(factory, sql)

    assert [problem.rule for problem in data_report().violations] == [rule]


def test_a_pair_repeated_the_other_way_round_is_found(forced):
    pair, other = JobDeduplicationFactory(), JobDeduplicationFactory()

    forced(
        JobDeduplicationFactory,
        f"""UPDATE companies_jobdeduplication SET
            canonical_job_id = (SELECT id FROM companies_joblisting WHERE id = '{sql_id(pair.duplicate_job)}'),
            duplicate_job_id = (SELECT id FROM companies_joblisting WHERE id = '{sql_id(pair.canonical_job)}')
            WHERE id = '{sql_id(other)}'""",
    )

    assert [problem.rule for problem in data_report().violations] == ["companies_jobdeduplication_pair_unique"]


@pytest.mark.parametrize("tie", list(ties(MODELS)), ids=lambda tie: f"{tie.key.model.__name__}.{tie.key.name}")
def test_what_refers_to_a_row_of_another_person_is_found(forced, tie):
    factory, target = FACTORIES[tie.key.model], FACTORIES[tie.key.related_model]()
    row, _, owned = factory(), factory(), factory(user=target.user, **{tie.key.name: target})

    name = str(tie.key.column)
    forced(factory, f"UPDATE {row._meta.db_table} SET {name} = '{sql_id(target)}' WHERE id = '{sql_id(row)}'")

    problems = {problem.rule: problem for problem in data_report().violations}
    problem = problems.pop(f"{row._meta.db_table}_{tie.key.name}_person")
    assert set(problems) <= {"interactions_attachment_of_one"}  # it belongs to two things now
    assert problem.count == 1
    assert problem.message == f"{name} refers to rows of another person."
    assert getattr(owned, tie.key.name) == target


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's jsonb holds nothing but JSON")
def test_invalid_json_is_found(forced):
    JobListingFactory()

    forced(JobListingFactory, "UPDATE companies_joblisting SET benefits = 'none'")

    assert [problem.rule for problem in data_report().violations] == ["benefits_valid"]


def test_an_orphan_is_found(forced):
    ResumeFactory.create_batch(3)

    forced(ResumeFactory, f"UPDATE resumes_resume SET user_id = '{NOBODY}'")

    (orphan,) = data_report().orphans
    assert (orphan.table, orphan.rule, orphan.count) == ("resumes_resume", "user_id", 3)


@pytest.mark.parametrize("model", _models(), ids=lambda model: model.__name__)
def test_every_constraint_of_every_model_is_checked(db, model):
    looked_up = [problem.rule for problem in violations(model)]

    constraints = {each.name for each in model._meta.constraints if not isinstance(each, PersonKey)}
    assert constraints <= set(looked_up)
    assert len(looked_up) == len(set(looked_up))


def test_the_numbers_are_those_of_the_database(db):
    bank = SkillBankFactory()
    SkillFactory(name="Rust")
    SkillFactory(name="rust", bank=bank)
    SkillFactory(name="Go", bank=bank)
    JobUserInteractionFactory(applied=True, job__experience_level="director", job__job_type="")
    JobUserInteractionFactory(saved=True)

    report = data_report()

    assert report.rows["skills_skill"] == 3
    assert report.rows["interactions_jobuserinteraction"] == 2
    assert report.distributions["applications_by_status"] == {"Applied": 1}
    assert report.distributions["jobs_by_level"] == {"Mid level": 1, "Director": 1}
    assert report.distributions["jobs_by_type"] == {"Full-time": 1, "(none)": 1}
    assert list(report.distributions["top_skills"].values()) == [2, 1]
    assert report.is_consistent


def test_the_number_of_queries_does_not_grow_with_the_rows(
    db, django_assert_num_queries, django_assert_max_num_queries
):
    for factory in FACTORIES.values():
        factory()
    with django_assert_max_num_queries(500) as few:
        data_report()
    for factory in FACTORIES.values():
        factory.create_batch(5)

    with django_assert_num_queries(len(few.captured_queries)):
        data_report()


def test_the_command_prints_a_table(db, capsys):
    JobListingFactory()

    call_command("data_report")

    printed = capsys.readouterr().out
    assert "companies_joblisting" in printed
    assert "Constraint violations: none" in printed


def test_the_command_prints_json(db, capsys):
    JobListingFactory()

    call_command("data_report", format="json")

    report = json.loads(capsys.readouterr().out)
    assert report["consistent"] is True
    assert report["rows"]["companies_joblisting"] == 1
    assert report["violations"] == report["orphans"] == []


def test_the_command_fails_and_shows_inconsistent_data(forced, capsys):
    JobListingFactory()
    forced(JobListingFactory, "UPDATE companies_joblisting SET salary_min = -1")

    with pytest.raises(CommandError, match="1 rule is violated") as failure:
        call_command("data_report")

    assert failure.value.returncode == 1
    assert "Minimum salary must be more than 0." in " ".join(capsys.readouterr().out.split())


def sql_id(row) -> str:
    return row.pk.hex if connection.vendor == "sqlite" else str(row.pk)


@pytest.mark.django_db
@pytest.mark.parametrize(("named", "found"), [("1", 0), ("2", 1), ("v1", 1), ("", 0)])
def test_an_application_names_a_version_that_exists(named, found):
    version = ResumeVersionFactory(version_number=1)
    JobUserInteractionFactory(applied=True, user=version.resume.user, resume=version.resume, resume_version=named)

    problems = [problem for problem in data_report().violations if problem.rule == "resume_version_exists"]
    assert [problem.count for problem in problems] == [1] * found
