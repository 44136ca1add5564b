"""Move what refers to one row to another row of its model, and back again.

Relations are found by introspection, including many-to-many and generic ones. Each declares on its model what a merge
does with it (see `companies.models.merging`); a merge does not run while a declaration is missing.
"""

import uuid
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import IntegrityError, models, router, transaction
from django.db.models.deletion import Collector

from companies.models.merging import OnMerge

Reference = models.Field | GenericForeignKey
Moved = dict[str, list[str]]  # the ids of rows, by `label` of the reference that was changed

BATCH_SIZE = 10_000  # ids that SQLite accepts as parameters of one statement


def references(model: type[models.Model], attribute: str, allowed: Collection[OnMerge]) -> list[Reference]:
    """Return the relations to `model` that a merge moves, as their models declare in `attribute`.

    Raise ImproperlyConfigured if one is not declared as one of `allowed`, or cannot be moved.
    """
    if faults := list(undeclared(model, attribute, allowed)):
        raise ImproperlyConfigured(" ".join(faults))
    return [reference for reference in _relations(model) if _declared(reference, attribute) is OnMerge.MOVE]


def undeclared(model: type[models.Model], attribute: str, allowed: Collection[OnMerge]) -> Iterator[str]:
    """Yield a message for each relation to `model` that a merge cannot handle as it is declared."""
    for reference in _relations(model):
        owner, name = _owner(reference)
        what = _declared(reference, attribute)
        if what not in allowed:
            choices = " or ".join(map(str, allowed))
            yield (
                f"{owner._meta.label}.{name} does not declare what a merge does with it: "
                f'set {owner.__name__}.{attribute} = {{"{name}": {choices}}}.'
            )
        elif what is OnMerge.MOVE and getattr(reference, "primary_key", False):
            yield f"A merge cannot move {owner._meta.label}.{name}, because it is a primary key."


def _relations(model: type[models.Model]) -> list[Reference]:
    """Return what can refer to `model`: foreign keys, including those of many-to-many tables, and generic keys."""
    # Its own many-to-many fields and those of others both are foreign keys of the table between.
    keys: list[Reference] = [
        relation.field
        for relation in model._meta.get_fields(include_hidden=True)
        if isinstance(relation, models.ForeignObjectRel) and not relation.many_to_many
    ]
    generic = [
        private
        for other in apps.get_models()
        for private in other._meta.private_fields
        if isinstance(private, GenericForeignKey)
    ]
    return keys + generic


def _owner(reference: Reference) -> tuple[type[models.Model], str]:
    """Return the model that declares a relation, and the relation's name there."""
    owner: Any = reference.model._meta.auto_created
    if owner:
        fields = owner._meta.local_many_to_many
        return owner, next(field.name for field in fields if field.remote_field.through is reference.model)
    return reference.model, reference.name


def _declared(reference: Reference, attribute: str) -> Any:
    owner, name = _owner(reference)
    return getattr(owner, attribute, {}).get(name)


def label(reference: Reference) -> str:
    return f"{reference.model._meta.label_lower}.{reference.name}"


def referring(reference: Reference, target: models.Model) -> models.QuerySet:
    """Return the rows that refer to `target`."""
    return _rows(reference).filter(**_pointing_to(reference, target))


def move(reference: Reference, source: models.Model, target: models.Model) -> list[str]:
    """Make the rows that refer to `source` refer to `target`, and return their ids.

    A row that would violate a constraint, because `target` has it already, stays with `source`.
    """
    rows = referring(reference, source)
    if reference.model._meta.auto_created:  # of a relation of the model to itself: `target` is not related to itself
        others = [field for field in reference.model._meta.fields if field.related_model is type(target)]
        rows = rows.exclude(**{field.name: target for field in others if field != reference})
    ids = list(rows.values_list("pk", flat=True))
    try:
        if ids:
            with transaction.atomic():
                rows.update(**_pointing_to(reference, target))
    except IntegrityError:
        # `target` has some of them already; only the constraints know which, so try row by row.
        ids = [pk for pk in ids if _moves(pk, reference, target)]
    return [str(pk) for pk in ids]


def move_back(references: Iterable[Reference], moved: Moved, source: models.Model) -> None:
    """Make the moved rows refer to `source` again. Raise IntegrityError if they conflict with its newer rows."""
    for reference in references:
        for ids in _batches(moved.get(label(reference), [])):
            _rows(reference).filter(pk__in=ids).update(**_pointing_to(reference, source))


def missing(references: Iterable[Reference], moved: Moved, target: models.Model) -> Iterator[str]:
    """Yield how many of the rows that were moved to `target` no longer refer to it, for people."""
    for reference in references:
        count = sum(
            len(ids) - referring(reference, target).filter(pk__in=ids).count()
            for ids in _batches(moved.get(label(reference), []))
        )
        if count:
            names = reference.model._meta.verbose_name_plural
            yield f"{count} of the moved {names} have been deleted or moved since."


def remove(row: models.Model) -> list[dict[str, Any]]:
    """Delete a row and what is deleted with it, and return the snapshots of both.

    Raise ValidationError if rows that refer to it would stay, because an undo could not identify them.
    """
    collector = Collector(using=router.db_for_write(type(row), instance=row), origin=row)
    try:
        collector.collect([row])
    except (models.ProtectedError, models.RestrictedError):
        obstructed = True
    else:
        updates: Any = collector.field_updates  # lists of rows by field and value
        obstructed = any(len(rows) for updated in updates.values() for rows in updated)
    if obstructed:
        name = row._meta.verbose_name
        raise ValidationError(f"Both have a {name}, and other rows refer to {row}. Delete one of the two first.")
    rows = [*chain.from_iterable(collector.data.values()), *chain.from_iterable(collector.fast_deletes)]
    snapshots = [snapshot(deleted) for deleted in rows]
    row.delete()
    return snapshots


def snapshot(row: models.Model) -> dict[str, Any]:
    """Return the columns of a row as JSON that `restore` turns back into the same row, to the microsecond."""
    columns = [field.name for field in row._meta.concrete_fields]  # many-to-many rows are rows of their own
    (record,) = serializers.serialize("python", [row], fields=columns)
    record["pk"] = str(record["pk"])
    record["fields"] = {name: _as_json(value) for name, value in record["fields"].items()}
    return record


def restore(record: dict[str, Any]) -> None:
    """Save the row of a snapshot."""
    for row in serializers.deserialize("python", [record]):
        row.save()


def refers_to_nothing(record: dict[str, Any], model: type[models.Model]) -> bool:
    """Return whether the row of a snapshot refers to a row of `model` that no longer exists."""
    fields = apps.get_model(record["model"])._meta.concrete_fields
    keys = {record["fields"].get(field.name) for field in fields if field.related_model is model} - {None}
    return model._base_manager.filter(pk__in=keys).count() < len(keys)


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


def _batches(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + BATCH_SIZE] for start in range(0, len(ids), BATCH_SIZE))


def _as_json(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | uuid.UUID) else value
