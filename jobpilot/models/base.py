import uuid

from django.db import models
from django.utils import timezone
from django_extensions.db.fields import ModificationDateTimeField


class BaseModel(models.Model):
    """What every table has: a UUID key and two moments in UTC.

    An imported row keeps its own `updated_at` when the instance says `update_modified = False`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = ModificationDateTimeField()

    class Meta:
        abstract = True

    def validate_constraints(self, exclude=None) -> None:
        # A form leaves out what nobody edits, and Django then skips each constraint that names such a field. These
        # have their values all the same, so the constraints are asked.
        super().validate_constraints(set(exclude or ()) - {"id", "created_at", "updated_at"})
