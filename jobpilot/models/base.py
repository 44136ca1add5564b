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
