import uuid
from collections.abc import Iterable, Sequence
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django_extensions.db.fields import ModificationDateTimeField


class BaseModel(models.Model):
    """The base of every model: a UUID key and the times of creation and last change, in UTC.

    Set `update_modified = False` on an instance to save it with its own `updated_at`, such as that of an imported row.

    Each model says in `path_to_person` whose its rows are: the path of fields to the key of a UserProfile, such as
    "bank__user", None if people share them, or ANYBODY (see `jobpilot.models.belonging`).
    """

    path_to_person: ClassVar[str | None]
    changes_are_recorded: ClassVar[bool] = True  # by the database (jobpilot.models.recording)
    unrecorded_fields: ClassVar[frozenset[str]] = frozenset()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = ModificationDateTimeField()

    update_modified = True
    corrections: Sequence[str] = ()  # what `clean()` corrected in the row, for people

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Iterable[str] | None = None) -> None:
        # A form excludes the fields that nobody edits, and Django then skips every constraint that names one of them.
        # These fields always have a value, so the constraints can be validated.
        super().validate_constraints(set(exclude or ()) - {"id", "created_at", "updated_at"})
