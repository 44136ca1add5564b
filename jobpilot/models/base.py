import uuid
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any, ClassVar, cast

from django.db import connections, models
from django.db.models import Q
from django.utils import timezone
from django_extensions.db.fields import ModificationDateTimeField

from jobpilot.db import beginnings  # noqa: F401 (registers the lookup)
from jobpilot.db.long_lists import LongList, asks_each_row, is_looking_up

MOST_FOUND = 1_000  # related rows whose keys are listed
MOST_LOOKED_UP = 30_000  # related rows that PostgreSQL looks up before it reads a list: each takes a microsecond

Known = dict[type[models.Model], Any]  # the keys that were found of a model, or a query for them, or None: too many


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
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False, known: Known | None = None) -> Q:
        """Return the condition for rows that a person looks for by `text`, which indexes answer on both databases.

        `path` leads to this model from another one ("job__"). `is_typing` says that the last word may not be complete.
        `known` is what was found of other models meanwhile, to which several ways can lead.
        """
        known = {} if known is None else known
        found = [Q(**{f"{path}{name}__begins": text}) for name in cls.found_by_beginning]
        related = {name: cast(Any, cls._meta.get_field(name).related_model) for name in cls.found_by_related}
        for name, model in related.items():
            if model not in known:
                known[model] = model._keys_found_by(text, is_typing, known)
            if (its := known[model]) is None:
                found.append(model.found_by(text, path=f"{path}{name}__", is_typing=is_typing, known=known))
            else:
                found.append(Q(**{f"{path}{name}__in": its}))
        return reduce(or_, found, Q(pk__in=()))

    @classmethod
    def _keys_found_by(cls, text: str, is_typing: bool, known: Known) -> Any:
        """Return the keys of the rows that a person looks for, or the query for them if they are many.

        Return None if they, or what they refer to, are so many that it costs less to ask each row of a list whether it
        refers to one of them: a page of such rows is found among the first.
        """
        found = (
            cls._default_manager.filter(cls.found_by(text, is_typing=is_typing, known=known)).order_by().values("pk")
        )
        on_postgresql = connections[found.db].vendor == "postgresql"
        if not (on_postgresql and is_looking_up()):
            are_many = on_postgresql and LongList(found, (), found).expected() > MOST_LOOKED_UP
            if are_many or asks_each_row(found.query.where):
                return None
        keys = list(found.values_list("pk", flat=True)[: MOST_FOUND + 1])
        if len(keys) <= MOST_FOUND:
            return keys
        return found if on_postgresql else None  # SQLite reads all matches either way

    def validate_constraints(self, exclude: Iterable[str] | None = None) -> None:
        # A form excludes the fields that nobody edits, and Django then skips every constraint that names one of them.
        # These fields always have a value, so the constraints can be validated.
        super().validate_constraints(set(exclude or ()) - {"id", "created_at", "updated_at"})
