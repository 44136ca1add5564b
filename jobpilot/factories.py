"""Factories of accounts and people, for tests and `seed_mock_data`. What they build is valid."""

import factory
from factory.django import DjangoModelFactory, Password

from jobpilot.models import User, UserProfile


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
