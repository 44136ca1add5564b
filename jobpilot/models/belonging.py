"""Whose the rows of a model are, who may see them, and which rows refer to others of the same person."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import F, Q

SEE_EVERYBODY = "jobpilot.see_everybody"  # the permission
# In place of a path: the rows may be about anybody, so that only an account that sees everybody may see them.
ANYBODY = ""
# What people share, of apps that are not JobPilot's.
_SHARED = {"auth.group", "auth.permission", "contenttypes.contenttype"}

Rows = TypeVar("Rows", bound=models.QuerySet)


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
    """Return the path from a row to its person, None if its rows are shared, or ANYBODY.

    A model declares it (`BaseModel.path_to_person`). One that does not, such as another app's, is not taken for shared.
    """
    if hasattr(model, "path_to_person"):
        return model.path_to_person
    if isinstance(model, type) and issubclass(model, models.Model):
        if issubclass(model, get_user_model()):
            return "profile"
        if model._meta.label_lower in _SHARED:
            return None
    return ANYBODY


def sees_everybody(account: Any) -> bool:
    """Return whether an account may see the rows of every person."""
    return account.has_perm(SEE_EVERYBODY)


def person_of(account: Any) -> Any:
    """Return the person whom an account is linked to, or None."""
    return getattr(account, "profile", None)


def may_see(account: Any, model: type[models.Model]) -> Q:
    """Return the condition for those rows of a model that an account may see: shared ones, and those of its person."""
    path = path_to_person(model)
    if path is None or sees_everybody(account):
        return Q()
    person = person_of(account)
    seen = Q(**{path: person.pk}) if path and person else Q(pk__in=())
    if maker := getattr(model, "path_to_maker", ""):  # of rows of nobody, those that the account made
        seen |= Q(**{maker: account.pk, path: None})
    return seen


def visible_to(account: Any, rows: Rows) -> Rows:
    """Return those of these rows that an account may see."""
    return rows.filter(may_see(account, rows.model))


def ties(every_model: Iterable[type[models.Model]]) -> Iterator[Tie]:
    """Yield the foreign keys of these models that must stay with one person."""
    for model in every_model:
        own = path_to_person(model)
        if not own:
            continue
        way = own.partition("__")[0]
        for key in model._meta.concrete_fields:
            if isinstance(key, models.ForeignKey) and key.name != way and key.related_model is not get_user_model():
                other = path_to_person(key.related_model)
                if other:
                    yield Tie(key, own, f"{key.name}__{other}")
