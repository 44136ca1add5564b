"""Moving what refers to one row to another row of its model, and what taking that back needs.

References are found by introspection, so that a model added later is moved like the rest.
"""

import uuid
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import IntegrityError, models, transaction

Reference = models.Field | GenericForeignKey
Moved = dict[str, list[str]]  # the ids of rows, by `label` of the reference that was changed

LOT = 10_000  # ids that SQLite takes as parameters of one statement


def foreign_keys(model: type[models.Model]) -> list[models.Field]:
    """The foreign keys of all models that refer to `model`."""
    return [
        relation.field
        for relation in model._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete and not relation.many_to_many
    ]


def generic_keys() -> list[GenericForeignKey]:
    """The generic foreign keys of all models: they can refer to any."""
    return [
        private
        for model in apps.get_models()
        for private in model._meta.private_fields
        if isinstance(private, GenericForeignKey)
    ]


def label(reference: Reference) -> str:
    return f"{reference.model._meta.label_lower}.{reference.name}"


def referring(reference: Reference, target: models.Model) -> models.QuerySet:
    """The rows that refer to `target`."""
    return _rows(reference).filter(**_pointing_to(reference, target))


def move(reference: Reference, source: models.Model, target: models.Model) -> list[str]:
    """Let the rows that refer to `source` refer to `target`; gives their ids.

    A row that `target` has already, as a constraint of the model tells, stays with `source`.
    """
    rows = referring(reference, source)
    ids = list(rows.values_list("pk", flat=True))
    try:
        if ids:
            with transaction.atomic():
                rows.update(**_pointing_to(reference, target))
    except IntegrityError:
        # `target` has some of them already. Which, only the constraints know: ask row by row.
        ids = [pk for pk in ids if _moves(pk, reference, target)]
    return [str(pk) for pk in ids]


def move_back(references: Iterable[Reference], moved: Moved, source: models.Model) -> None:
    """Let the rows that were moved refer to `source` again. Raises IntegrityError where it has their like by now."""
    for reference in references:
        for ids in _lots(moved.get(label(reference), [])):
            _rows(reference).filter(pk__in=ids).update(**_pointing_to(reference, source))


def lost(references: Iterable[Reference], moved: Moved, target: models.Model) -> Iterator[str]:
    """What of the rows that were moved to `target` is not there any more, for a person."""
    for reference in references:
        missing = sum(
            len(ids) - referring(reference, target).filter(pk__in=ids).count()
            for ids in _lots(moved.get(label(reference), []))
        )
        if missing:
            names = reference.model._meta.verbose_name_plural
            yield f"{missing} of the {names} that moved were deleted or moved on since."


def snapshot(row: models.Model) -> dict[str, Any]:
    """A row as JSON that `restore` turns back into the same row, to the microsecond."""
    (record,) = serializers.serialize("python", [row])
    record["pk"] = str(record["pk"])
    record["fields"] = {name: _as_json(value) for name, value in record["fields"].items()}
    return record


def restore(record: dict[str, Any]) -> None:
    for row in serializers.deserialize("python", [record]):
        row.save()


def _rows(reference: Reference) -> models.QuerySet:
    return reference.model._base_manager.all()


def _pointing_to(reference: Reference, target: models.Model) -> dict[str, Any]:
    if isinstance(reference, GenericForeignKey):
        return {reference.ct_field: ContentType.objects.get_for_model(target), reference.fk_field: target.pk}
    return {reference.name: target}


def _moves(pk: Any, reference: Reference, target: models.Model) -> bool:
    try:
        with transaction.atomic():
            _rows(reference).filter(pk=pk).update(**_pointing_to(reference, target))
    except IntegrityError:
        return False
    return True


def _lots(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + LOT] for start in range(0, len(ids), LOT))


def _as_json(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | uuid.UUID) else value
