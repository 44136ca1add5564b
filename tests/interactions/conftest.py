import pytest
import time_machine

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from tests.support.times import NOW


@pytest.fixture
def clock():
    """Freeze the time at NOW until the test moves it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def user():
    return UserProfileFactory()


@pytest.fixture
def job():
    return JobListingFactory(paid=True)
