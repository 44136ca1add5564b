"""Factories of imported files."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from interactions.factories import OwnedMixin
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.models import Batch, BatchLine


class BatchFactory(DjangoModelFactory):
    class Meta:
        model = Batch

    user = factory.SubFactory(UserProfileFactory)
    file_name = factory.Sequence("applications-{}.csv".format)
    sha256 = factory.Sequence("{:064x}".format)
    format = Batch.Format.TRACKER
    read = 1
    new = 1
    imported_at = factory.LazyFunction(timezone.now)


class BatchLineFactory(OwnedMixin, DjangoModelFactory):
    class Meta:
        model = BatchLine

    user = factory.SubFactory(UserProfileFactory)
    batch = factory.SubFactory(BatchFactory, user=factory.SelfAttribute("..user"))
    number = factory.Sequence(lambda number: number + 2)
    outcome = BatchLine.Outcome.NEW
    original = factory.LazyFunction(lambda: {"Company": "Acme", "Title": "Welder"})
