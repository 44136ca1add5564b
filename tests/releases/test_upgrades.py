"""A database of each release upgrades with its rows as they were, and no released migration changes."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from companies.matching import address_digest
from companies.models import JobListing
from companies.search.places import place_words
from jobpilot.apps import APPS
from resumes.documents import system_templates
from tests.releases import FOLDER, RELEASES
from tests.support import throwaway

Rows = dict[str, dict[str, dict[str, object]]]

# Of the searches: of words, and of trigrams, which 0.1.0 counted.
INDEXES = ("companies_job_search", "companies_search_frequency")
MENDED = {"salary", "is_current", "end_date"}
every_release = pytest.mark.parametrize("release", RELEASES, scope="module")


def rows_of(alias: str) -> Rows:
    """Return each row of the project's tables by its key, as the driver reads it; not the indexes of words."""
    tables = {
        table
        for table in throwaway.table_names(alias)
        if table.partition("_")[0] in APPS and not table.startswith(INDEXES)
    }
    found: Rows = {}
    with throwaway.plain_connection(alias) as plain:
        for table in sorted(tables):
            cursor = plain.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            found[table] = {str(row[0]): dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    return found


def without_mended(value: object) -> object:
    """Return a value without what migrations mend: the text of pay (`test_pay_upgrade`), the end of a position."""
    if isinstance(value, str) and value.startswith(("{", "[{")):
        value = json.loads(value)
    if isinstance(value, list):
        return [without_mended(part) for part in value]
    if isinstance(value, dict):
        return {name: without_mended(part) for name, part in value.items() if name not in MENDED}
    return value


@pytest.fixture(scope="module")
def upgraded(release, tmp_path_factory, django_db_blocker) -> Iterator[str]:
    """Return the database of a release after `migrate`, which the tests only read."""
    with throwaway.database(tmp_path_factory.mktemp("upgraded")) as alias, django_db_blocker.unblock():
        throwaway.load_release(alias, release)
        throwaway.migrate(alias)
        yield alias


@every_release
def test_every_row_comes_through_as_it_was(released, upgraded):
    before, after = rows_of(released), rows_of(upgraded)
    own = {template.pk.hex for template in system_templates()}  # come with the program
    templates = after["resumes_resumetemplate"]
    after["resumes_resumetemplate"] = {key: row for key, row in templates.items() if key.replace("-", "") not in own}
    assert {table: rows.keys() for table, rows in after.items() if table in before} == {
        table: rows.keys() for table, rows in before.items()
    }
    for table, rows in before.items():
        for key, row in rows.items():
            now = after[table][key]
            assert {name: without_mended(now[name]) for name in row.keys() & now.keys()} == {
                name: without_mended(row[name]) for name in row.keys() & now.keys()
            }, table


@every_release
def test_every_table_of_the_release_holds_rows(release, released):
    """Otherwise the test above would show nothing."""
    rows = rows_of(released)
    models = [model for label in APPS for model in apps.get_app_config(label).get_models()]
    tables = {model._meta.db_table for model in models} & rows.keys()

    assert [table for table in sorted(tables) if not rows[table]] == []


@every_release
def test_the_upgraded_database_is_consistent_and_searchable(upgraded, tmp_path):
    jobs = JobListing.objects.using(upgraded)
    listing = jobs.active().first()
    assert listing in jobs.matching(listing.title)
    assert all(each.address_digest == address_digest(each.job_url) for each in jobs.all())
    assert all(each.place_words == place_words(each.location) for each in jobs.all())
    throwaway.disconnect(upgraded)
    report = subprocess.run(
        [sys.executable, "manage.py", "data_report"],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": throwaway.url(upgraded), "MEDIA_ROOT": str(tmp_path / "media")},
        capture_output=True,
        text=True,
    )
    assert (report.returncode, report.stderr) == (0, "")


@every_release
def test_a_kept_database_has_run_all_that_its_release_had(release, released):
    kept = json.loads((FOLDER / release / "migrations.json").read_text(encoding="utf-8"))
    applied = {
        f"{apps.get_app_config(app).name.replace('.', '/')}/migrations/{name}.py"
        for app, name in MigrationRecorder(connections[released]).applied_migrations()
        if app in APPS
    }

    assert applied == kept.keys()


@every_release
def test_no_released_migration_has_changed(release):
    kept = json.loads((FOLDER / release / "migrations.json").read_text(encoding="utf-8"))

    for path, digest in kept.items():
        file = settings.BASE_DIR / path
        assert file.exists(), f"{path} was released: databases have run it, so that it has to stay."
        assert hashlib.sha256(file.read_bytes()).hexdigest() == digest, (
            f"{path} was released and may not change: add a migration instead."
        )


@pytest.mark.parametrize("app", APPS)
def test_the_migrations_of_an_app_stand_in_one_line(app):
    loader = MigrationLoader(None)
    names = [name for label, name in loader.graph.nodes if label == app]

    assert len(loader.graph.leaf_nodes(app)) == 1
    for name in names:
        assert len([key for key in loader.graph.node_map[app, name].children if key[0] == app]) <= 1
