"""Factories of the core. Valid by construction; used by the tests and by `seed_mock_data` alike."""

import factory
from factory.django import DjangoModelFactory, Password

from jobpilot.models import LegacyRecord, User, UserProfile


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    class Params:
        admin = factory.Trait(is_staff=True, is_superuser=True)

    username = factory.Sequence(lambda n: f"account{n}")
    email = factory.LazyAttribute(lambda account: f"{account.username}@example.com")
    password = Password("a password of the tests")


class UserProfileFactory(DjangoModelFactory):
    class Meta:
        model = UserProfile

    class Params:
        with_account = factory.Trait(account=factory.SubFactory(UserFactory))

    first_name = "Ada"
    last_name = factory.Sequence(lambda n: f"Seeker{n}")
    email = factory.Sequence(lambda n: f"ada.seeker{n}@example.com")
    current_title = "Software Developer"
    experience_years = 5


class LegacyRecordFactory(DjangoModelFactory):
    class Meta:
        model = LegacyRecord

    class Params:
        quarantined = factory.Trait(outcome=LegacyRecord.Outcome.QUARANTINED)
        merged = factory.Trait(outcome=LegacyRecord.Outcome.MERGED)

    source_table = "job_listings"
    source_id = factory.Sequence(str)
    outcome = LegacyRecord.Outcome.REPAIRED
    reasons = factory.LazyFunction(lambda: [{"code": "out_of_range", "field": "salary_max", "value": -1}])
    payload = factory.LazyAttribute(lambda record: {"id": record.source_id, "salary_max": -1})
