"""What an archive holds: which models, which of their columns, and which rows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import compress, islice
from typing import Any, TypeVar

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from companies.models import Company, CompanyAlias, CompanyKey
from jobpilot.db.paging import Total
from jobpilot.models import BaseModel, Change, UserProfile
from jobpilot.models.belonging import path_to_person

FORMAT = "jobpilot.person"
VERSION = 1
BATCH = 500

# Rows that go with a shared one, although it does not refer to them: what identifies it in another database.
COMPANIONS: dict[type[models.Model], list[type[models.Model]]] = {Company: [CompanyKey, CompanyAlias]}

# What was done to a person's rows is the record of the site, which names the accounts of others: it stays here.
LEFT_OUT: set[type[models.Model]] = {Change}

Model = type[models.Model]
T = TypeVar("T")


def personal_models() -> list[Model]:
    """Return the models whose rows belong to a person, each after those on the way to its person."""

    def depth(model: Model) -> tuple[bool, int, str]:
        path = path_to_person(model) or ""
        return path != "pk", path.count("__"), model._meta.label

    account = get_user_model()
    stored = (model for model in apps.get_models() if model._meta.managed and not model._meta.proxy)
    personal = {model for model in stored if path_to_person(model)} - {account, *LEFT_OUT}
    return sorted(personal, key=depth)


def is_shared(model: Any) -> bool:
    """Return whether an archive may hold rows of a model that people share: JobPilot's, and not groups, say."""
    return issubclass(model, BaseModel) and path_to_person(model) is None


def columns(model: Model) -> list[models.Field]:
    """Return the columns that an archive holds: not generated ones, and none that leads to an account."""
    return [
        field
        for field in model._meta.concrete_fields
        if not field.generated and not (isinstance(field, models.ForeignKey) and not _is_portable(field.related_model))
    ]


def keys(model: Model, *, shared: bool) -> list[models.ForeignKey]:
    """Return the foreign keys among the columns to rows that people share, or to those of the person."""
    found = [field for field in columns(model) if isinstance(field, models.ForeignKey)]
    return [field for field in found if is_shared(field.related_model) is shared]


def file_fields(model: Model) -> list[models.FileField]:
    return [field for field in model._meta.concrete_fields if isinstance(field, models.FileField)]


def rows_of(model: Any, person: UserProfile, using: str) -> models.QuerySet:
    """Return the rows of a model that belong to a person."""
    return model._base_manager.using(using).filter(**{str(path_to_person(model)): person.pk}).order_by("pk")


def rows_with(model: Model, ids: Iterable[Any], using: str) -> Iterator[Any]:
    """Yield the rows whose key is one of `ids`."""
    for rows in _with_keys(model, ids, using):
        yield from rows.order_by("pk")


def held_by(person: UserProfile, using: str) -> list[Model] | None:
    """Return the personal models of which a person has rows, by one query, or None if the person is gone."""
    every = personal_models()
    has_rows = [models.Exists(rows_of(model, person, using)) for model in every]
    found = UserProfile.objects.using(using).filter(pk=person.pk).values_list(*has_rows).first()
    return None if found is None else list(compress(every, found))


def shared_ids(held: Iterable[models.QuerySet], using: str) -> dict[Model, set[Any]]:
    """Return the ids of the shared rows that a person's rows refer to, and of those that these refer to in turn."""
    found: dict[Model, set[Any]] = defaultdict(set)
    pending = [each for rows in held for each in _refers_to(rows)]
    while pending:
        model, ids = pending.pop()
        new = ids - found[model]
        found[model] |= new
        pending += [each for rows in _with_keys(model, new, using) for each in _refers_to(rows)]
    for model, companions in COMPANIONS.items():
        for companion in companions:
            (key,) = (each for each in keys(companion, shared=True) if each.related_model is model)
            of_rows = _with_keys(companion, found[model], using, key.name)
            found[companion] = {pk for rows in of_rows for pk in rows.values_list("pk", flat=True)}
    return {model: found[model] for model in sorted(found, key=lambda each: each._meta.label) if found[model]}


def _refers_to(rows: models.QuerySet) -> list[tuple[Model, set[Any]]]:
    """Return the ids of the shared rows that rows refer to, by model."""
    referring = keys(rows.model, shared=True)
    ids = zip(*rows.values_list(*(key.attname for key in referring)), strict=True) if referring else ()
    return [(key.related_model, {*its} - {None}) for key, its in zip(referring, ids, strict=False)]


def _with_keys(model: Model, ids: Iterable[Any], using: str, field: str = "pk") -> Iterator[models.QuerySet]:
    """Yield the rows whose key, or another column, is one of `ids`, in batches."""
    for batch in batches(ids):
        yield model._base_manager.using(using).filter(**{f"{field}__in": batch})


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def counted_by_kind(counts: Collection[tuple[Model, int]], most: int | None = None) -> str:
    """Return numbers of rows for people, such as "3 skills, 1 resume"; one above `most` is that, and a plus."""
    return ", ".join(f"{_up_to(most, count)} {named(model, count)}" for model, count in counts if count)


def _up_to(most: int | None, count: int) -> Total:
    return Total(count, is_exact=True) if most is None or count <= most else Total(most, is_exact=False)


def named(model: Model, count: int) -> str:
    return str(model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural)


def _is_portable(model: Any) -> bool:
    return is_shared(model) or bool(path_to_person(model) and model is not get_user_model())
