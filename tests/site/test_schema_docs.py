"""docs/database_schema.md matches the models, and is generated without a database."""

import inspect
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from companies.models import Company, CompanyAlias, JobListing
from interactions.models import TimelineEvent
from jobpilot.apps import project_apps
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import User, UserProfile
from jobpilot.site import index_answers, schema_docs, search_structures
from resumes.models import Resume, ResumeOptimization
from skills.models import Skill

EVERY_MODEL = [model for config in project_apps() for model in config.get_models()]


def section(model) -> str:
    return schema_docs.schema_markdown().partition(f"\n### {model.__name__}\n")[2].partition("\n### ")[0]


def test_the_file_is_up_to_date():
    assert (Path(settings.BASE_DIR) / schema_docs.PATH).read_text(encoding="utf-8") == schema_docs.schema_markdown(), (
        f"{schema_docs.PATH.name} is out of date: run `{schema_docs.COMMAND}` and commit the file."
    )


@pytest.mark.parametrize("model", EVERY_MODEL, ids=lambda model: model._meta.label)
def test_every_model_is_described_completely(model):
    described = section(model)

    assert not model.__doc__.startswith(f"{model.__name__}("), "Say in a docstring what the model is for."
    assert inspect.getdoc(model) in described
    for field in model._meta.local_concrete_fields:
        assert f"| `{field.column}` |" in described
    for constraint in model._meta.constraints:
        assert f"{constraint.violation_error_message} `{constraint.name}`: `" in described
    for index in model._meta.indexes:
        assert f"| `{index.name}` | `" in described
        assert f"| {index.serves} |" in described


@pytest.mark.parametrize(
    ("field", "words"),
    [
        pytest.param(Company._meta.get_field("id"), "a random UUID", id="UUID key"),
        pytest.param(User._meta.get_field("id"), "the next number", id="numbered key"),
        pytest.param(Company._meta.get_field("created_at"), "now", id="time of creation"),
        pytest.param(Company._meta.get_field("updated_at"), "now, at every save", id="time of the last save"),
        pytest.param(Company._meta.get_field("name"), "required", id="required text"),
        pytest.param(Company._meta.get_field("industry"), "empty text", id="optional text"),
        pytest.param(User._meta.get_field("first_name"), "empty text", id="blank text without a default"),
        pytest.param(Company._meta.get_field("domain"), "NULL", id="nullable"),
        pytest.param(Company._meta.get_field("values"), "an empty list", id="list"),
        pytest.param(LegacyRecord._meta.get_field("payload"), "an empty object", id="object"),
        pytest.param(JobListing._meta.get_field("status"), "`active`", id="choice"),
        pytest.param(JobListing._meta.get_field("source_count"), "`1`", id="number that equals True"),
        pytest.param(Skill._meta.get_field("is_featured"), "no", id="flag"),
    ],
)
def test_a_default_in_words(field, words):
    assert schema_docs.default_in_words(field) == words


@pytest.mark.parametrize(
    ("field", "words"),
    [
        pytest.param(CompanyAlias._meta.get_field("company"), "deleted with its company", id="CASCADE"),
        pytest.param(
            JobListing._meta.get_field("company"), "a company that has job listings cannot be deleted", id="PROTECT"
        ),
        pytest.param(TimelineEvent._meta.get_field("job"), "kept, and `job_id` becomes NULL", id="SET_NULL"),
        pytest.param(
            Resume._meta.get_field("parent_resume"),
            "`become_base`: Turn tailored children into base resumes and set the parent of all children to NULL.",
            id="the docstring of a function of the project",
        ),
    ],
)
def test_a_delete_rule_in_words(field, words):
    assert schema_docs.deletion_in_words(field) == words


@pytest.mark.parametrize(
    ("model", "line"),
    [
        pytest.param(
            Company,
            "| `id` | uuid / char(32) |  | a random UUID | Primary key. |",
            id="a type that differs between the databases",
        ),
        pytest.param(
            JobListing,
            "| `salary_period` | varchar(5) |  | empty text | One of `hour` (an hour), `day` (a day), `week` (a week), "
            "`month` (a month), `year` (a year). Empty if it is unknown. |",
            id="choices",
        ),
        pytest.param(
            UserProfile,
            "| `preferred_remote_types` | jsonb / text |  | an empty list | Each one of `on_site` (On-site), "
            "`remote` (Remote), `hybrid` (Hybrid). |",
            id="choices of a list's items",
        ),
        pytest.param(
            Company, "- Another company already has this domain. `UNIQUE (domain)`", id="a unique column's message"
        ),
        pytest.param(
            Company,
            "`companies_company_identity_without_key`: "
            "`UNIQUE (normalized_name) WHERE (domain IS NULL AND tenant IS NULL)`",
            id="a partial unique constraint",
        ),
        pytest.param(
            Skill,
            "`skills_skill_name_unique`: `UNIQUE (bank_id, (LOWER(name)))`",
            id="a unique constraint on a function",
        ),
        pytest.param(
            ResumeOptimization,
            "`resumes_resumeoptimization_match_score_range`: `(match_score >= 0.0 AND match_score <= 100.0)`",
            id="a check",
        ),
        pytest.param(
            LegacyRecord,
            "- In `payload`: `jsonb_typeof(column) = 'object'`, on SQLite `JSON_VALID(column) AND json_type(column) = "
            "'object'`.",
            id="the kind of a JSON column",
        ),
        pytest.param(
            TimelineEvent,
            "| of the foreign key | `job_id` | the timeline events of one job listing (`job`) |",
            id="a foreign key's own index",
        ),
        pytest.param(
            User,
            "| Group | `groups` (table `jobpilot_user_groups`) | `user_set` | the link is deleted |",
            id="many to many",
        ),
        pytest.param(
            LegacyRecord,
            "| a row of any table | `target_type_id`, `target_id` |  | kept, with the reference |",
            id="generic foreign key",
        ),
    ],
)
def test_a_section_contains(model, line):
    assert line in section(model)


def test_the_overview_shows_cardinality():
    overview = schema_docs.diagram(EVERY_MODEL, columns=False).splitlines()

    assert "    Company ||--o{ JobListing : company" in overview
    assert "    JobListing |o--o{ TimelineEvent : job" in overview
    assert "    UserProfile ||--o| SkillBank : user" in overview
    assert "    Permission }o--o{ User : user_permissions" in overview


def test_an_app_diagram_shows_columns_with_their_keys():
    drawn = schema_docs.diagram([UserProfile], columns=True).splitlines()

    assert "        uuid id PK" in drawn
    assert "        bigint account_id FK, UK" in drawn
    assert "        timestamptz created_at" in drawn
    assert "        numeric desired_salary_min" in drawn


def test_the_deletion_table_lists_deleted_and_kept_rows():
    page = schema_docs.schema_markdown()

    assert "| [JobSource](#jobsource) | [JobSourceListing](#jobsourcelisting) (`source`) |  |  |" in page
    company = next(line for line in page.splitlines() if line.startswith("| [Company](#company) | [CompanyAlias]"))
    assert "[JobListing](#joblisting) (`company`)" in company.split(" | ")[-1]
    assert "[Resume](#resume) (`parent_resume`, `become_base`)" in page


VENDORS = ("postgresql", "sqlite")


@pytest.mark.django_db
def test_the_search_structures_are_those_of_the_database():
    """Compare with the catalog of the database, so that a migration missing from the page is noticed."""
    with connection.cursor() as cursor:
        cursor.execute(CATALOG[connection.vendor])
        there = set(cursor.fetchall())
    of_models = {model._meta.db_table for model in apps.get_models(include_auto_created=True)} | {"django_migrations"}
    listed = {(each.kind, each.name) for each in search_structures.structures(connection.vendor)}

    # What records changes is made from the models, not by migrations (docs/decisions/0021).
    found = {(kind, name) for kind, name in there if name not in of_models and not name.startswith("jobpilot_record")}

    assert found == {
        (kind, name) for kind, name in listed if kind in {"table", "virtual table", "trigger", "function", "extension"}
    }


CATALOG = {
    "sqlite": """
        SELECT iif(type = 'virtual', 'virtual table', 'table'), name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'
        UNION SELECT type, name FROM sqlite_master WHERE type = 'trigger'""",
    "postgresql": """
        SELECT 'trigger', tgname::text FROM pg_trigger WHERE NOT tgisinternal
        UNION SELECT 'extension', extname::text FROM pg_extension WHERE extname <> 'plpgsql'
        UNION SELECT 'table', tablename::text FROM pg_tables WHERE schemaname = 'public'
        UNION SELECT 'function', proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')""",
}


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_search_structure_is_on_the_page_with_its_purpose(vendor):
    shown = schema_docs.structures_table(vendor)

    assert shown in schema_docs.schema_markdown()
    for structure in search_structures.structures(vendor):
        assert f"`{structure.name}`" in shown
        assert structure.purpose, f"Say in {search_structures.__name__} what {structure.name} is for."
        assert f"| {structure.purpose} |" in shown


def test_every_purpose_belongs_to_a_structure():
    every = {(each.kind, each.name) for vendor in VENDORS for each in search_structures.structures(vendor)}
    purposes = {search_structures.purpose(*each) for each in every}

    said = {*search_structures.PURPOSES.values(), *search_structures.PURPOSES_BY_KIND.values()}
    assert said == purposes


@pytest.mark.parametrize(
    ("statements", "left"),
    [
        pytest.param(["CREATE TABLE companies_search (id int)"], ["companies_search"], id="created"),
        pytest.param(
            ["CREATE TABLE companies_search (id int)", "DROP TABLE companies_search"], [], id="created and dropped"
        ),
        pytest.param(["INSERT INTO companies_search VALUES (1)"], [], id="rows"),
    ],
)
def test_a_later_migration_drops_what_an_earlier_one_created(statements, left, monkeypatch):
    def run(_, editor):
        for statement in statements:
            editor.execute(statement)

    migration = SimpleNamespace(Migration=SimpleNamespace(operations=[SimpleNamespace(code=run)]))
    monkeypatch.setattr(search_structures, "import_module", lambda name: migration)

    assert [structure.name for structure in search_structures.structures("sqlite")] == left


@pytest.mark.parametrize("answer", index_answers.ANSWERS, ids=lambda answer: f"{answer.model}: {answer.columns}")
def test_every_answer_names_existing_columns_and_indexes(answer):
    options = apps.get_model(answer.model)._meta
    there = {named.name for named in (*options.indexes, *options.constraints)}
    there |= {field.name for field in options.fields if field.unique}
    there |= {each.name for each in search_structures.structures("postgresql") if each.on == options.db_table}

    assert {answer.served_by, answer.on_sqlite} - {""} <= there
    assert set(answer.columns.split(", ")) <= {field.name for field in options.fields}


def test_a_pipe_does_not_end_a_cell():
    assert schema_docs.table(("A",), [("x | y",)]) == "| A |\n| --- |\n| x \\| y |\n"


def test_the_command_writes_the_page_and_then_finds_it_up_to_date(tmp_path, capsys):
    path = tmp_path / "schema.md"

    call_command("schema_docs", output=path)
    assert path.read_text(encoding="utf-8") == schema_docs.schema_markdown()

    call_command("schema_docs", check=True, output=path)
    assert capsys.readouterr().out.splitlines()[-1] == f"{path} is up to date."


@pytest.mark.parametrize(
    "content", [pytest.param(None, id="no file"), pytest.param("# Database schema\n", id="another page")]
)
def test_the_check_fails_and_leaves_the_file_alone(tmp_path, content):
    path = tmp_path / "schema.md"
    if content:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(CommandError, match=r"schema\.md is out of date\. Run: python manage\.py schema_docs") as error:
        call_command("schema_docs", "--check", "--output", str(path))

    assert error.value.returncode == 1
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == content


def test_a_path_that_cannot_be_written_is_one_line(tmp_path):
    with pytest.raises(CommandError, match=r"^Cannot write .*missing/schema\.md: No such file or directory\.$"):
        call_command("schema_docs", output=tmp_path / "missing" / "schema.md")
