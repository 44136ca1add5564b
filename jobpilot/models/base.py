import uuid
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import ClassVar, cast

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django_extensions.db.fields import ModificationDateTimeField

from jobpilot.db import beginnings  # noqa: F401 (registers the lookup)

MOST_FOUND = 1_000  # related rows that are looked up first


class BaseModel(models.Model):
    """The base of every model: a UUID key and the times of creation and last change, in UTC.

    Set `update_modified = False` on an instance to save it with its own `updated_at`, such as that of an imported row.

    Each model says in `path_to_person` whose its rows are: the path of fields to the key of a UserProfile, such as
    "bank__user", None if people share them, or ANYBODY (see `jobpilot.models.belonging`).
    """

    path_to_person: ClassVar[str | None]
    changes_are_recorded: ClassVar[bool] = True  # by the database (jobpilot.models.recording)
    unrecorded_fields: ClassVar[frozenset[str]] = frozenset()
    # How people find rows: by the beginning of these texts, each with an index, and by what these keys refer to.
    found_by_beginning: ClassVar[Sequence[str]] = ()
    found_by_related: ClassVar[Sequence[str]] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = ModificationDateTimeField()

    update_modified = True
    corrections: Sequence[str] = ()  # what `clean()` corrected in the row, for people

    class Meta:
        abstract = True

    @classmethod
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False) -> Q:
        """Return the condition for rows that a person looks for by `text`, which indexes answer on both databases.

        `path` leads to this model from another one ("job__"). `is_typing` says that the last word may not be complete.
        """
        begins = [Q(**{f"{path}{name}__begins": text}) for name in cls.found_by_beginning]
        related = [cls._found_by_key(text, name, path, is_typing) for name in cls.found_by_related]
        return reduce(or_, [*begins, *related], Q(pk__in=()))

    @classmethod
    def _found_by_key(cls, text: str, name: str, path: str, is_typing: bool) -> Q:
        model = cast(type["BaseModel"], cls._meta.get_field(name).related_model)
        found = model._default_manager.filter(model.found_by(text, is_typing=is_typing)).order_by()
        keys = list(found.values_list("pk", flat=True)[: MOST_FOUND + 1])
        if len(keys) > MOST_FOUND:  # too many to list: such rows are common, and found among the first
            return model.found_by(text, path=f"{path}{name}__", is_typing=is_typing)
        return Q(**{f"{path}{name}__in": keys})

    def validate_constraints(self, exclude: Iterable[str] | None = None) -> None:
        # A form excludes the fields that nobody edits, and Django then skips every constraint that names one of them.
        # These fields always have a value, so the constraints can be validated.
        super().validate_constraints(set(exclude or ()) - {"id", "created_at", "updated_at"})
