from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Permission

from companies.factories import JobListingFactory
from jobpilot.factories import UserFactory, UserProfileFactory
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


@pytest.fixture
def seeker(client, user):
    """Return the client of a person who sees their own hunt alone."""
    account: Any = UserFactory(is_staff=True)
    account.user_permissions.set(Permission.objects.exclude(codename="see_everybody"))
    user.account = account
    user.save()
    client.force_login(account)
    return client
