"""Factories of accounts and people, for tests and `seed_mock_data`. What they build is valid."""

import uuid
from typing import Any

import factory
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory, Password

from jobpilot.models import Change, UserProfile


class UserFactory(DjangoModelFactory):
    """An account, of the user model that the project has."""

    class Meta:
        model = get_user_model()

    class Params:
        admin = factory.Trait(is_staff=True, is_superuser=True)

    username = factory.Sequence(lambda n: f"account{n}")
    email = factory.LazyAttribute(lambda account: f"{account.username}@example.com")
    password = Password("a password of the tests")

    @classmethod
    def _adjust_kwargs(cls, **kwargs: Any) -> dict[str, Any]:
        # Another project's accounts may have no user name, or no e-mail address.
        names = {field.name for field in cls._meta.model._meta.concrete_fields}
        return {name: value for name, value in kwargs.items() if name in names or name not in {"username", "email"}}


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


class ChangeFactory(DjangoModelFactory):
    """A change of a person's own row; `shared` is one of a row that people share."""

    class Meta:
        model = Change

    class Params:
        shared = factory.Trait(person=None, model="companies.company")

    account_name = "ada"
    person = factory.SubFactory(UserProfileFactory)
    door = "Form"
    occasion = factory.LazyFunction(uuid.uuid4)
    model = "jobpilot.userprofile"
    key = factory.LazyAttribute(lambda change: str(change.person.pk if change.person else uuid.uuid4()))
    kind = Change.Kind.CHANGED
    before = {"city": "Bonn"}
    after = {"city": "Bern"}
