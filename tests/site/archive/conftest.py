from collections.abc import Iterator

import pytest

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import CompanyAlias, CompanyKey
from tests.support import throwaway
from tests.support.hunts import Hunt


@pytest.fixture
def company(db):
    company = CompanyFactory.create(name="Lumen Works", domain="lumen.example")
    CompanyKey.objects.get_or_create(kind="domain", value="lumen.example", defaults={"company": company})
    CompanyAlias.objects.create(company=company, name="Lumen")
    return company


@pytest.fixture
def job(company):
    return JobListingFactory(company=company, title="Glazier")


@pytest.fixture
def hunt(job) -> Hunt:
    return Hunt("zwetschke", job)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[str]:
    """Yield the alias of a migrated database without rows. It is a template: copy it, never change it."""
    with throwaway.database(tmp_path_factory.mktemp("archive")) as alias, django_db_blocker.unblock():
        throwaway.migrate(alias)
        yield alias


@pytest.fixture
def another(tmp_path, unblocked, migrated) -> Iterator[str]:
    """Yield the alias of a migrated database without rows."""
    with throwaway.database(tmp_path, template=migrated) as alias:
        yield alias
