import pytest

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import CompanyAlias, CompanyKey
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


@pytest.fixture
def another(new_database) -> str:
    """Return the alias of a migrated database without rows."""
    return new_database
