from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def clock():
    """The time stands still at NOW until a test moves it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def user():
    return UserProfileFactory()


@pytest.fixture
def job():
    return JobListingFactory(paid=True)
