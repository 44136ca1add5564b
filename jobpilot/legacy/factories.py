"""Factories of the ledger."""

import factory
from factory.django import DjangoModelFactory

from jobpilot.legacy.models import LegacyRecord


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
