"""Take an import back: what it added goes, and what it changed returns, as long as nobody has changed it since.

The database recorded each change of the import (`jobpilot.models.recording`). A row that it added stays if it was
changed later, or if a row that is not of the import refers to it, and with it what it refers to itself.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from jobpilot.db.arguments import service
from jobpilot.intake.models import Batch, BatchLine
from jobpilot.models import Change
from jobpilot.models.belonging import path_to_person
from jobpilot.models.change import ChangeKind
from jobpilot.models.doors import changes_by
from jobpilot.models.values import decoded
from jobpilot.services import lock_person

AT_ONCE = 500

Rows = dict[type[models.Model], set[Any]]


@service
def undo_batch(*, batch: Batch, account: Any = None) -> Batch:
    """Undo an import and return its batch, whose `left` says which rows stay as they are, and why.

    Raise ValidationError if it was undone before.
    """
    with transaction.atomic(), changes_by(account, f"Undo of the import of {batch.file_name}"):
        lock_person(batch.user)
        stored = Batch.objects.select_for_update(of=["self"], no_key=True).get(pk=batch.pk)
        if stored.undone_at:
            raise ValidationError("This import was undone before.")
        changes = Change.objects.filter(occasion=stored.occasion).order_by("created_at", "id")
        added: Rows = defaultdict(set)
        changed: dict[tuple[type[models.Model], Any], list[Change]] = defaultdict(list)
        for change in changes.iterator(chunk_size=2_000):
            model = apps.get_model(change.model)
            key = model._meta.pk.to_python(change.key)
            if change.kind == ChangeKind.ADDED:
                added[model].add(key)
            elif change.kind == ChangeKind.CHANGED and key not in added[model]:
                changed[model, key].append(change)
        left = _change_back(changed) + _remove(added, stored)
        stored.left = left
        stored.undone_at = timezone.now()
        stored.save(update_fields=["left", "undone_at", "updated_at"])
        return stored


def _change_back(changed: dict[tuple[type[models.Model], Any], list[Change]]) -> list[dict[str, str]]:
    left = []
    for (model, key), its_changes in changed.items():
        row = model._base_manager.filter(pk=key).first()
        if row is None:
            left.append(_left(model, key, "It was deleted since."))
            continue
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        for change in its_changes:
            before = change.before | before
            after |= change.after
        fields = {field.attname: field for field in model._meta.concrete_fields}
        later = [name for name in after if getattr(row, name) != decoded(fields[name], after[name])]
        values = {name: decoded(fields[name], before[name]) for name in before if name not in later}
        if values:
            model._base_manager.filter(pk=key).update(**values)
        if later:
            names = ", ".join(str(fields[name].verbose_name) for name in later)
            left.append(_left(model, key, f"Changed since: {names}.", str(row)))
    return left


def _remove(added: Rows, batch: Batch) -> list[dict[str, str]]:
    """Delete the rows that the import added, but for those that have a life of their own by now."""
    reasons = _reasons_to_stay(added, batch)
    kept: Rows = defaultdict(set)
    for model, key in reasons:
        kept[model].add(key)
    _keep_what_kept_rows_need(added, kept)
    for model in _dependents_first(added):
        lines = [each.field.attname for each in model._meta.related_objects if each.related_model is BatchLine]
        for some in _portions(added[model] - kept[model]):
            for name in lines:
                BatchLine.objects.filter(**{f"{name}__in": some}).update(**{name: None})
            rows = model._base_manager.filter(pk__in=some)
            rows._raw_delete(rows.db)
    shown = {row.pk: str(row) for model in kept for row in model._base_manager.filter(pk__in=kept[model])}
    return [_left(model, key, reason, shown.get(key, "")) for (model, key), reason in reasons.items()]


def _reasons_to_stay(added: Rows, batch: Batch) -> dict[tuple[type[models.Model], Any], str]:
    """Return why added rows stay: those that were changed later, and those that rows of others refer to."""
    reasons: dict[tuple[type[models.Model], Any], str] = {}
    until = batch.imported_at or batch.updated_at  # it may have stopped in between
    for model, keys in added.items():
        for some in _portions(keys):  # between two portions
            edits = Change.objects.filter(model=model._meta.label_lower, key__in=[str(key) for key in some])
            edits = edits.filter(kind=ChangeKind.CHANGED).exclude(occasion=batch.occasion)
            for key in edits.values_list("key", flat=True):
                reasons[model, model._meta.pk.to_python(key)] = "It was changed since."
        if not any(field.name == "updated_at" for field in model._meta.concrete_fields):
            continue
        for some in _portions(keys):
            later = model._base_manager.filter(pk__in=some, updated_at__gt=until)
            reasons |= {(model, key): "It was changed since." for key in later.values_list("pk", flat=True)}
    for model, keys in added.items():
        for relation in model._meta.related_objects:
            other = relation.related_model
            if other is BatchLine or not isinstance(relation.field, models.ForeignKey):
                continue
            name = relation.field.attname
            for some in _portions(keys):
                rows = other._base_manager.filter(**{f"{name}__in": some}).values_list("pk", name)
                for pk, key in rows.iterator(chunk_size=2_000):
                    if pk not in added.get(other, ()):
                        reasons.setdefault((model, key), f"A {other._meta.verbose_name} refers to it.")
    return reasons


def _keep_what_kept_rows_need(added: Rows, kept: Rows) -> None:
    """Keep the added rows that a kept row refers to, and those that stand for nothing without it, and so on."""
    waiting = [(model, set(keys)) for model, keys in kept.items() if keys]
    while waiting:
        model, keys = waiting.pop()
        for field in model._meta.concrete_fields:
            other: Any = field.related_model
            if other not in added or not isinstance(field, models.ForeignKey):
                continue
            for some in _portions(keys):
                needed = set(model._base_manager.filter(pk__in=some).values_list(field.attname, flat=True))
                more = (needed & added[other]) - kept[other]
                if more:
                    kept[other] |= more
                    waiting.append((other, more))
        for relation in model._meta.related_objects:
            part = relation.related_model
            if part not in added or getattr(relation, "on_delete", None) is not models.CASCADE:
                continue
            if path_to_person(part) and not path_to_person(model):  # a listing stays for others, not for this hunt
                continue
            for some in _portions(keys):
                parts = part._base_manager.filter(**{f"{relation.field.attname}__in": some})
                more = (set(parts.values_list("pk", flat=True)) & added[part]) - kept[part]
                if more:
                    kept[part] |= more
                    waiting.append((part, more))


def _dependents_first(added: Rows) -> list[type[models.Model]]:
    """Return the models, each before those that it refers to."""
    order: list[type[models.Model]] = []

    def visit(model: type[models.Model], path: tuple[type[models.Model], ...]) -> None:
        if model in order or model in path:
            return
        for relation in model._meta.related_objects:
            if relation.related_model in added:
                visit(relation.related_model, (*path, model))
        order.append(model)

    for model in added:
        visit(model, ())
    return order


def _portions(keys: Iterable[Any]) -> Iterable[list[Any]]:
    everything = list(keys)
    return (everything[start : start + AT_ONCE] for start in range(0, len(everything), AT_ONCE))


def _left(model: type[models.Model], key: Any, reason: str, text: str = "") -> dict[str, str]:
    return {"model": model._meta.label_lower, "key": str(key), "row": text, "reason": reason}
