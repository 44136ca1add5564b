"""The lookups of the constraints give the same results on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import connection
from django.db.models import F

from companies.factories import CompanyFactory, JobEmbeddingFactory
from companies.models import Company, JobEmbedding
from jobpilot.db.lookups import JSONArrayLength, UTCYear
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        pytest.param("%_@_%._%", True, id="any text, one character"),
        pytest.param("ADA@EXAMPLE.COM", True, id="case-insensitive"),
        pytest.param("ada@example_com", True, id="_ is one character"),
        pytest.param("ada@example__com", False, id="_ is only one"),
        pytest.param("ada", False, id="the whole text, not a part"),
        pytest.param("%@%@%", False, id="no match"),
    ],
)
def test_ilike(pattern, matches):
    UserProfileFactory(email="ada@example.com")

    assert UserProfile.objects.filter(email__ilike=pattern).exists() is matches


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        pytest.param(datetime(2025, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), 2025, id="the last moment of a year"),
        pytest.param(datetime(2026, 1, 1, tzinfo=UTC), 2026, id="the first moment of a year"),
        pytest.param(
            datetime(2025, 12, 31, 23, 30, tzinfo=timezone(timedelta(hours=-5))), 2026, id="late evening in New York"
        ),
        pytest.param(datetime(2026, 1, 1, 8, tzinfo=timezone(timedelta(hours=9))), 2025, id="the morning in Tokyo"),
    ],
)
def test_the_year_is_that_of_utc(moment, year):
    """Take the year in UTC, whatever the offset of the datetime and the time zone of the server."""
    CompanyFactory(created_at=moment)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL TIME ZONE 'Pacific/Kiritimati'")

    assert Company.objects.annotate(year=UTCYear(F("created_at"))).values_list("year", flat=True).get() == year


@pytest.mark.parametrize("length", [1, 3])
def test_the_length_of_an_array(length):
    JobEmbeddingFactory(embedding_vector=[0.5] * length)

    assert JobEmbedding.objects.annotate(length=JSONArrayLength("embedding_vector")).get().length == length
