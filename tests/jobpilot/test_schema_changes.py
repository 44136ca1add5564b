"""Migrations of tables that triggers and functions read, on both databases.

Each change is made to one of two equal databases. The same rows are then written to both, and what triggers keep and
functions find must be the same. The tables are those that the database itself says are read.
"""

from collections.abc import Callable, Collection, Iterator
from uuid import UUID

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, connections, models
from django.db.migrations import operations
from django.db.migrations.state import ModelState, ProjectState

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import JobListing
from jobpilot.models.recording import TRIGGER
from resumes.models import ResumeVersion
from resumes.models.version import KEPT
from tests.support import throwaway
from tests.support.project import FACTORIES
from tests.support.schema_changes import (
    CHANGES,
    Change,
    add_fields,
    free_fields,
    latest,
    lengthen,
    migrate,
    migrate_back,
    rename_fields,
)

SQLITE = connection.vendor == "sqlite"
TABLES = {model._meta.db_table: model for model in apps.get_models()}
READ_TABLES = {
    "sqlite": "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": f"""
        SELECT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgname <> '{TRIGGER}'
        UNION SELECT refobjid::regclass::text FROM pg_depend
        WHERE classid = 'pg_proc'::regclass AND refclassid = 'pg_class'::regclass AND refobjsubid > 0""",
}[connection.vendor]
DEFINITIONS = {
    # SQLite quotes what it renames.
    "sqlite": "SELECT name, replace(sql, '\"', '') FROM sqlite_master WHERE type <> 'table'",
    "postgresql": f"""
        SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND tgname <> '{TRIGGER}'
        UNION ALL SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE proname LIKE 'companies%'
        UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT conname, contype::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT attname, pg_get_expr(adbin, adrelid)
        FROM pg_attribute JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum) WHERE attgenerated <> ''""",
}[connection.vendor]
# Of listings and of companies. The table of the listings is the one thing that has to be named.
SEARCHES = {
    "sqlite": (
        """SELECT job_id FROM companies_job_search_ids WHERE id IN
           (SELECT rowid FROM companies_job_search WHERE companies_job_search MATCH %s)""",
        """SELECT company_id FROM companies_search WHERE id IN
           (SELECT rowid FROM companies_search_trigrams WHERE companies_search_trigrams MATCH %s)""",
    ),
    "postgresql": (
        "SELECT id FROM {listings} WHERE search_vector @@ plainto_tsquery('companies_job_search', %s)",
        "SELECT id FROM companies_company WHERE new_normalized_name %%> %s",
    ),
}[connection.vendor]


@pytest.fixture(scope="module")
def released(tmp_path_factory, django_db_blocker, after_migrate) -> Iterator[str]:
    """Create a migrated database with rows, as a template to copy."""
    with throwaway.database(tmp_path_factory.mktemp("released"), template=after_migrate) as alias:
        with django_db_blocker.unblock():
            write(alias, latest(), rows_of(read_models(alias)))
        yield alias


@pytest.fixture
def database(released, tmp_path, unblocked) -> Iterator[str]:
    with throwaway.database(tmp_path, template=released) as alias:
        yield alias


@pytest.fixture
def twin(released, tmp_path, unblocked) -> Iterator[str]:
    with throwaway.database(tmp_path, template=released) as alias:
        yield alias


def query(alias: str, sql: str, *params) -> list[tuple]:
    with connections[alias].cursor() as cursor:
        cursor.execute(sql, params or None)
        return cursor.fetchall()


def read_models(alias: str) -> list[type[models.Model]]:
    """Return the models whose tables are read by triggers or functions."""
    return [TABLES[table] for (table,) in sorted(query(alias, READ_TABLES)) if table in TABLES]


def rows_of(read: list[type[models.Model]]) -> list[models.Model]:
    """Return three new rows of each model."""
    return [row for model in read for row in FACTORIES[model].build_batch(3)]


def write(alias: str, state: ProjectState, rows: list[models.Model], changed=None, change: Change | None = None):
    """For every three rows, insert two, change the first into the third, and delete the second."""
    change = change or Change()

    def objects(row):
        name = change.model if change.model and type(row) is changed else row._meta.object_name
        return state.apps.get_model(row._meta.app_label, name).objects.using(alias)

    def values(row, but: Collection[str] = ()) -> dict:
        names = change.fields if type(row) is changed else {}
        return {
            names.get(field.name, field.name) + ("_id" if field.is_relation else ""): getattr(row, field.attname)
            for field in row._meta.local_fields
            if field.attname not in but
            and not field.generated
            and (field.null or getattr(row, field.attname) is not None)
        }

    def insert(row) -> None:
        insert_related(row)
        objects(row).create(**values(row))

    def insert_related(row) -> None:
        for field in row._meta.local_fields:
            related = field.get_cached_value(row, None) if field.is_relation else None
            if related and not objects(related).filter(pk=related.pk).exists():  # two listings have one company
                insert(related)

    for first, second, third in zip(rows[::3], rows[1::3], rows[2::3], strict=True):
        insert(first)
        insert(second)
        insert_related(third)
        may_not_change = KEPT if isinstance(first, ResumeVersion) else ()
        objects(first).filter(pk=first.pk).update(**values(third, but=may_not_change) | {"id": first.pk})
        objects(second).get(pk=second.pk).delete()


def kept(alias: str, state: ProjectState) -> dict[str, list]:
    """Return the tables and columns without a model."""
    columns = {
        model._meta.db_table: {field.column for field in model._meta.local_concrete_fields}
        for model in state.apps.get_models(include_auto_created=True)
    }
    if SQLITE:
        tables = query(alias, "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'")
        for name, kind in tables:
            if kind == "virtual":
                query(alias, f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
        return {
            name: sorted(query(alias, f"SELECT * FROM {name}"))
            for name, _ in tables
            if name not in columns and not name.startswith("sqlite_")
        }
    found = {}
    for table, column in query(alias, "SELECT table_name, column_name FROM information_schema.columns"):
        if table in columns and column not in columns[table]:
            found[column] = sorted(query(alias, f"SELECT id, {column}::text FROM {table}"))
    return found


@pytest.mark.parametrize("change_of", CHANGES)
def test_triggers_and_functions_follow_a_change(change_of: Callable[[ModelState], Change], database, twin):
    state = latest()
    read = read_models(database)
    names = {"company", "joblisting"} | ({"companyalias"} if SQLITE else set())
    assert {model._meta.model_name for model in read} >= names
    for model in read:
        before = set(query(database, DEFINITIONS))
        app = model._meta.app_label
        change = change_of(state.models[app, model._meta.model_name])
        changed = migrate(database, state, *change.operations, app=app)
        assert kept(database, changed) == kept(twin, state)

        rows = rows_of(read)
        write(database, changed, rows, model, change)
        write(twin, state, rows)
        assert kept(database, changed) == kept(twin, state)

        migrate_back(database, state, *change.operations, app=app)
        assert set(query(database, DEFINITIONS)) == before
        rows = rows_of(read)
        write(database, state, rows)
        write(twin, state, rows)
        assert kept(database, state) == kept(twin, state)


def test_lengthening_changes_nothing_else(database):
    before = set(query(database, DEFINITIONS))

    for model in read_models(database):
        state, app = latest(), model._meta.app_label
        migrate(database, state, *lengthen(state.models[app, model._meta.model_name]).operations, app=app)

    assert set(query(database, DEFINITIONS)) == before


@pytest.mark.skipif(not SQLITE, reason="PostgreSQL refuses to change a column that a view reads, and says so")
def test_views_are_not_changed(database):
    query(database, "CREATE VIEW openings AS SELECT title FROM companies_joblisting")
    query(database, "CREATE TRIGGER opened INSTEAD OF INSERT ON openings BEGIN SELECT new.title; END")
    before = query(database, DEFINITIONS)

    state = latest()
    migrate(database, state, *lengthen(state.models["companies", "joblisting"]).operations)

    assert sorted(query(database, DEFINITIONS)) == sorted(before)
    assert len(query(database, "SELECT title FROM openings")) == JobListing.objects.using(database).count()


def test_the_searches_find_rows_from_before_and_after_a_renaming(database):
    def found(words: str) -> list[set[str]]:
        return [
            {str(UUID(str(key))) for (key,) in query(database, search.format(listings="jobs"), words)}
            for search in SEARCHES
        ]

    company = CompanyFactory.build(name="Foundry")
    welder, smelter = (JobListingFactory.build(company=company, title=title) for title in ("Welder", "Smelter"))
    company.save(using=database)
    welder.save(using=database)

    state = latest()
    renaming = [rename_fields(state.models["companies", name]) for name in ("company", "joblisting")]
    renamed = migrate(
        database,
        state,
        *(operation for change in renaming for operation in change.operations),
        operations.AlterModelTable("JobListing", "jobs"),
    ).apps
    jobs, companies = (
        renamed.get_model("companies", name).objects.using(database) for name in ("JobListing", "Company")
    )
    assert found("welder") == [{str(welder.pk)}, set()]
    assert found("foundry") == [{str(welder.pk)}, {str(company.pk)}]

    jobs.create(pk=smelter.pk, new_company_id=company.pk, new_title="Smelter")
    jobs.filter(pk=welder.pk).update(new_title="Riveter")
    companies.filter(pk=company.pk).update(new_name="Smithy", new_normalized_name="smithy")
    assert found("smelter") == [{str(smelter.pk)}, set()]
    assert found("riveter") == [{str(welder.pk)}, set()]
    assert found("smithy") == [{str(welder.pk), str(smelter.pk)}, {str(company.pk)}]
    assert found("welder") == found("foundry") == [set(), set()]


def test_rows_without_a_value_get_the_default(database):
    """The type changes too, for which the triggers are dropped temporarily on PostgreSQL."""
    nullable = migrate(
        database, latest(), operations.AlterField("JobListing", "description", models.TextField(null=True))
    )
    jobs = nullable.apps.get_model("companies", "JobListing").objects.using(database)
    jobs.update(description=None)

    described = models.CharField(max_length=500, default="Walnut 100%")
    migrate(database, nullable, operations.AlterField("JobListing", "description", described))

    search = SEARCHES[0].format(listings=JobListing._meta.db_table)
    assert len(query(database, search, "walnut")) == jobs.count() > 0


@pytest.mark.parametrize(
    ("model", "field"),
    [
        pytest.param("Company", "normalized_name" if SQLITE else "name", id="a text"),
        pytest.param("JobListing", "title", id="another one"),
        pytest.param("JobListing", "company", id="a foreign key"),
    ],
)
def test_a_field_that_is_read_is_not_removed(model, field, database):
    state = latest()
    free = migrate(database, state, *free_fields(state.models["companies", model.lower()]).operations)
    before = set(query(database, DEFINITIONS))

    with pytest.raises(
        ProgrammingError, match=rf"^companies\.{model}\.{field} cannot be removed.*: (trigger|function) "
    ):
        migrate(database, free, operations.RemoveField(model, field))

    assert set(query(database, DEFINITIONS)) == before


@pytest.mark.parametrize(
    ("failing", "reason"),
    [
        pytest.param(operations.RunSQL("SELECT * FROM nowhere"), "nowhere", id="a statement"),
        pytest.param(
            operations.AddConstraint(
                "JobListing", models.CheckConstraint(condition=models.Q(title="one"), name="only_one")
            ),
            "only_one",
            id="a constraint that rows break",
        ),
    ],
)
def test_a_failure_is_reported_as_itself_and_changes_nothing(failing, reason, database):
    state = latest()
    before = set(query(database, DEFINITIONS)), kept(database, state)
    changes = [lengthen(state.models["companies", "joblisting"]), add_fields(state.models["companies", "company"])]
    done = [operation for change in changes for operation in change.operations]
    if SQLITE:  # which checks references only at the end
        done.append(operations.RunSQL("DELETE FROM companies_company"))

    with pytest.raises(DatabaseError, match=reason):
        migrate(database, state, *done, failing)

    assert not connections[database].in_atomic_block
    assert (set(query(database, DEFINITIONS)), kept(database, state)) == before
    if SQLITE:
        assert query(database, "PRAGMA foreign_keys") == [(1,)]


@pytest.mark.skipif(not SQLITE, reason="PostgreSQL checks references by itself")
def test_a_migration_that_leaves_orphans_changes_nothing(database):
    with pytest.raises(IntegrityError, match="invalid foreign key"):
        migrate(database, latest(), operations.RunSQL("DELETE FROM companies_company"))

    assert not connections[database].in_atomic_block
    assert query(database, "PRAGMA foreign_keys") == [(1,)]
    assert query(database, "SELECT count(*) > 0 FROM companies_company") == [(1,)]


def test_djangos_own_engine_would_fail(database):
    """If this test fails, parts of this project's engine may no longer be needed."""
    connections[database].close()
    del connections[database]
    connections.databases[database]["ENGINE"] = f"django.db.backends.{'sqlite3' if SQLITE else 'postgresql'}"
    state = latest()

    with pytest.raises(DatabaseError):
        migrate(database, state, *lengthen(state.models["companies", "joblisting"]).operations)
