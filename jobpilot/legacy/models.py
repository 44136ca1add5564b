from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Self

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import connections, models
from django.db.models import Q

from companies.models import OnMerge
from jobpilot.db.arguments import checked
from jobpilot.db.constraints import choices_check, not_blank_check
from jobpilot.db.fields import JSONArrayField, JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel
from jobpilot.models.belonging import ANYBODY

MOST_COUNTED = 20_000


class Outcome(models.TextChoices):
    REPAIRED = "repaired", "Repaired"  # the row came over, a field could not
    MERGED = "merged", "Merged"  # its content went into another row
    QUARANTINED = "quarantined", "Quarantined"  # it cannot exist in the new schema


class LegacyRecordQuerySet(models.QuerySet["LegacyRecord"]):
    def quarantined(self) -> Self:
        """Return the rows that are not in the new tables."""
        return self.filter(outcome=Outcome.QUARANTINED)

    def to_do(self) -> Self:
        """Return the unresolved records."""
        return self.filter(resolved_at=None)

    def pending(self) -> Self:
        """Return the records that need a decision, unordered."""
        return self.quarantined().to_do().order_by()

    @checked
    def with_reason(self, code: str, **details: str) -> Self:
        """Return the records with a reason, and optionally only those with that `field` or `value`."""
        return self.filter(reasons__has_item={"code": code, **details})

    @checked
    def waiting_for(self, keys: Iterable[str]) -> Self:
        """Return the quarantined records that refer to missing rows with one of these legacy keys."""
        lacking = (Q(reasons__has_item={"code": "no_such_row", "value": key}) for key in keys)
        return self.quarantined().filter(reduce(or_, lacking, Q(pk__in=[])))

    def reason_counts(self) -> dict[str, int] | None:
        """Return the number of records of each reason in the whole ledger, the most frequent first.

        Return None for more than MOST_COUNTED records, which would take long to count.
        """
        table = self.model._meta.db_table
        code, items = {
            "sqlite": ("json_extract(reason.value, '$.code')", "json_each(reasons)"),
            "postgresql": ("reason.value ->> 'code'", "jsonb_array_elements(reasons)"),
        }[connections[self.db].vendor]
        if self.model.objects.using(self.db).order_by()[: MOST_COUNTED + 1].count() > MOST_COUNTED:
            return None
        with connections[self.db].cursor() as cursor:
            cursor.execute(
                f"SELECT {code}, count(DISTINCT ledger.id) FROM {table} AS ledger, {items} AS reason "  # noqa: S608
                "GROUP BY 1 ORDER BY 2 DESC, 1"
            )
            return {code: count for code, count in cursor.fetchall() if code is not None}


class LegacyRecord(BaseModel):
    """A legacy row that was not imported exactly as it was, with all that it held."""

    Outcome = Outcome

    source_table = models.CharField(max_length=63)
    source_id = models.CharField(max_length=255)
    outcome = models.CharField(max_length=20, choices=Outcome)
    reasons = JSONArrayField(help_text="What was done: objects with a code, the field, and the original value.")
    payload = JSONObjectField(help_text="The whole legacy row.")
    target_type = models.ForeignKey(
        ContentType, on_delete=models.SET_NULL, null=True, blank=True, db_index=False, related_name="+"
    )
    target_id = models.UUIDField(null=True, blank=True)
    target = GenericForeignKey("target_type", "target_id")
    resolved_at = models.DateTimeField(null=True, blank=True)

    objects = LegacyRecordQuerySet.as_manager()

    on_company_merge = {"target": OnMerge.MOVE}
    on_job_merge = {"target": OnMerge.STAY}  # the listing that the legacy row became still exists
    path_to_person = ANYBODY  # a row of the old database, with what it says of a person
    unrecorded_fields = frozenset({"payload", "reasons"})  # what the old database said stays as it is

    class Meta:
        ordering = ["source_table", "source_id", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_table", "source_id"],
                name="%(app_label)s_%(class)s_source_unique",
                violation_error_message="This legacy row already has a record.",
            ),
            choices_check("outcome", Outcome),
            not_blank_check("source_table"),
        ]
        indexes = [
            Index(
                fields=["outcome", "resolved_at"], name="legacyrecord_outcome", serves="what is still to be resolved"
            ),
            Index(
                fields=["target_type", "target_id"],
                name="legacyrecord_target",
                serves="the legacy rows behind one new row",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_table} {self.source_id}: {self.get_outcome_display().lower()}"
