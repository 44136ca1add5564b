from datetime import date

import pytest
import time_machine
from django.db import transaction

from jobpilot.site import mock_data


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Create the default mock data, as of 31 March 2026, once for all tests of a module, which only read it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with time_machine.travel("2026-06-01", tick=False):
            mock_data.seed(users=20, companies=30, jobs=150, as_of=date(2026, 3, 31))
        yield
        transaction.set_rollback(True)
