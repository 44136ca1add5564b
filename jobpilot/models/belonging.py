"""Whose the rows of a model are, and which rows refer to others of the same person."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db import models
from django.db.models import F, Q


class Tie(NamedTuple):
    """A foreign key between two models whose rows belong to people, beside the way to the person itself."""

    key: models.ForeignKey
    own: str  # the path from the row to its person
    other: str  # the path from the row to the person of what it refers to

    def broken(self) -> models.QuerySet:
        """Return the rows that refer to a row of another person."""
        rows = self.key.model._base_manager.filter(**{f"{self.key.name}__isnull": False})
        return rows.exclude(Q(**{self.other: F(self.own)}))


def path_to_person(model: Any) -> str | None:
    """Return the path from a row to its person, as its model declares it; None if its rows are shared."""
    return getattr(model, "path_to_person", None)


def ties(every_model: Iterable[type[models.Model]]) -> Iterator[Tie]:
    """Yield the foreign keys of these models that must stay with one person."""
    for model in every_model:
        own = path_to_person(model)
        if own is None:
            continue
        way = own.partition("__")[0]
        for key in model._meta.concrete_fields:
            if isinstance(key, models.ForeignKey) and key.name != way:
                other = path_to_person(key.related_model)
                if other is not None:
                    yield Tie(key, own, f"{key.name}__{other}")
