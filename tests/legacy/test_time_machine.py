"""Later releases change what the import writes: every database upgrades, and imports once.

The releases are scratch copies of the project, run by their own manage.py. Release 1 is the project as it is. Release 2
renames a field, splits one in two and adds a required one; release 3 renames a field of the listings, which have search
triggers, and adds one to the ledger. Each issues the import anew.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connections

from jobpilot.legacy.console import reconciliation
from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.operations import import_migration
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.reconciliation import take_account
from jobpilot.legacy.source import RETIRED, LegacyDatabase
from resumes.documents import system_templates
from resumes.models import ResumeTemplate
from tests.support import later_releases, throwaway
from tests.support import legacy_schema as schema
from tests.support.awkward import execute
from tests.support.project import MODELS

SCRAPED = "2026-02-03 04:05:06"


@pytest.fixture(scope="module")
def releases(tmp_path_factory, legacy) -> dict[int, Path]:
    """Return the project of each release."""
    number = int(import_migration().name.partition("_")[0])
    second = later_releases.copy_project(tmp_path_factory.mktemp("release_2"))
    later_releases.develop_release_2(second)
    issue(legacy, second, before=f"{number:04}_import", after=f"{number + 1:04}_import")
    third = later_releases.copy_project(tmp_path_factory.mktemp("release_3"), second)
    later_releases.develop_release_3(third)
    issue(legacy, third, before=f"{number + 1:04}_import", after=f"{number + 3:04}_import")
    return {1: settings.BASE_DIR, 2: second, 3: third}


def issue(alias: str, project: Path, *, before: str, after: str) -> None:
    late = throwaway.manage(alias, "issue_legacy_import", "--check", cwd=project)
    assert (late.returncode, late.stdout) == (1, "")
    assert late.stderr.startswith(f"CommandError: {before} does not depend on ")

    issued = throwaway.manage(alias, "issue_legacy_import", cwd=project)
    assert (issued.returncode, issued.stderr) == (0, "")
    assert issued.stdout.startswith(f"Wrote {after}.py, which takes the place of {before} and depends on ")


@pytest.fixture(scope="module")
def legacy(tmp_path_factory, django_db_blocker) -> Iterator[str]:
    """Yield the legacy sample with values in the fields that change. It is a template."""
    with throwaway.database(tmp_path_factory.mktemp("legacy")) as alias, django_db_blocker.unblock():
        throwaway.load_legacy_sample(alias)
        execute(
            alias,
            "UPDATE job_sources SET rate_limit_config = '{\"per_minute\": 7}'",
            f"UPDATE job_sources SET last_scraped = '{SCRAPED}'",
            "UPDATE job_listings SET education_required = 'Bachelor'",
        )
        yield alias


@pytest.fixture(scope="module")
def unmigrated(tmp_path_factory, django_db_blocker, legacy) -> Iterator[str]:
    """Yield the same database with the new tables beside the old ones, before the import. It is a template, too."""
    with (
        throwaway.database(tmp_path_factory.mktemp("unmigrated"), template=legacy) as alias,
        django_db_blocker.unblock(),
    ):
        throwaway.migrate_before_import(alias)
        yield alias


@pytest.fixture(scope="module")
def migrated(tmp_path_factory, django_db_blocker, unmigrated) -> Iterator[str]:
    """Yield the same database after release 1 imported it in place. It is a template, too."""
    with (
        throwaway.database(tmp_path_factory.mktemp("migrated"), template=unmigrated) as alias,
        django_db_blocker.unblock(),
    ):
        throwaway.migrate(alias)
        yield alias


@pytest.fixture(scope="module")
def account(migrated) -> str:
    """Return the reconciliation as release 1 shows it."""
    retired = LegacyDatabase(connections[migrated], RETIRED)
    return reconciliation(take_account(LegacyImport(apps, connections[migrated], retired), TABLES))


@pytest.fixture
def copy_of(tmp_path, unblocked) -> Iterator[Callable[[str | None], str]]:
    """Yield a function that copies a template, or creates an empty database, for the test to change at will."""
    with ExitStack() as databases:
        yield lambda template: databases.enter_context(throwaway.database(tmp_path, template=template))


def run(alias: str, project: Path, *command: str, status: int = 0) -> CompletedProcess:
    process = throwaway.manage(alias, *command, cwd=project)
    assert process.returncode == status, process.stderr + process.stdout
    return process


def counts(alias: str) -> dict[str, int]:
    with throwaway.plain_connection(alias) as plain:
        tables = [model._meta.db_table for model in MODELS]
        return {table: plain.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}


def require_values(alias: str, release: int) -> None:
    """Require the values of the fields that were renamed, split or added."""
    with throwaway.plain_connection(alias) as plain:
        sources = plain.execute("SELECT rate_limits, last_scraped_on, last_scraped_time FROM companies_jobsource")
        for limits, *scraped in sources.fetchall():
            assert (json.loads(limits) if isinstance(limits, str) else limits) == {"per_minute": 7}
            assert [str(value) for value in scraped] == SCRAPED.split()
        people = plain.execute("SELECT date(created_at), joined_on FROM jobpilot_userprofile").fetchall()
        assert [str(joined) for _, joined in people] == [str(created) for created, _ in people]
        if release == 3:
            schooling = plain.execute("SELECT schooling FROM companies_joblisting").fetchall()
            assert set(schooling) == {("Bachelor",)}


@pytest.mark.parametrize("path", [pytest.param([3], id="straight to 3"), pytest.param([2, 3], id="by 2 to 3")])
def test_a_database_of_release_1_upgrades_without_a_second_import_and_goes_back(
    path, copy_of, releases, legacy, migrated, account
):
    database = copy_of(migrated)
    for release in path:
        assert "Rows" not in run(database, releases[release], "migrate").stdout
        require_values(database, release)

    assert counts(database) == counts(migrated)
    assert account in run(database, releases[release], "purge_legacy", status=1).stdout

    run(database, releases[release], "migrate", "legacy", "0002")
    assert schema.everything(database) == schema.everything(legacy)
    left = {table: rows for table, rows in counts(database).items() if rows}
    assert left == {ResumeTemplate._meta.db_table: len(system_templates())}, "what the program brings, and nothing else"


@pytest.mark.parametrize("release", [2, 3])
def test_a_legacy_database_migrates_in_place_and_goes_back(
    release, copy_of, releases, legacy, unmigrated, migrated, account
):
    database = copy_of(unmigrated)

    assert account in run(database, releases[release], "migrate").stdout
    require_values(database, release)
    assert counts(database) == counts(migrated)

    run(database, releases[release], "migrate", "legacy", "0002")
    assert schema.everything(database) == schema.everything(legacy)


@pytest.mark.parametrize("release", [2, 3])
def test_import_legacy_fills_a_fresh_database(release, copy_of, releases, legacy, migrated, account):
    database = copy_of(None)
    run(database, releases[release], "migrate")
    assert run(database, releases[release], "makemigrations", "--check", "--dry-run").stdout == "No changes detected\n"

    assert account in run(database, releases[release], "import_legacy", throwaway.url(legacy)).stdout
    require_values(database, release)
    assert counts(database) == counts(migrated)


def test_going_back_in_a_later_release_asks_to_migrate_first(copy_of, releases, migrated):
    database = copy_of(migrated)

    refused = run(database, releases[2], "migrate", "legacy", "0002", status=1)

    assert refused.stderr == (
        "CommandError: An earlier release brought the legacy database over. Run `manage.py migrate` first, then go "
        "back.\n"
    )
    assert counts(database) == counts(migrated)
