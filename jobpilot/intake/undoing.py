"""Take an import back: what it added goes, and what it changed or deleted returns, if nobody has changed it since.

The database recorded each change of the import (`jobpilot.models.recording`). A row that it added stays if it was
changed later, or if a row that is not of the import refers to it, and with it what it refers to itself. A later change
that was taken back itself, as by the undo of a later import, is none, so that imports are undone in any order: what an
undo leaves because of a later one goes when it is undone again after that one.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
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
Changed = dict[tuple[type[models.Model], Any], list[Change]]
Deleted = dict[tuple[type[models.Model], Any], Change]
Reasons = dict[tuple[type[models.Model], Any], str]


@service
def undo_batch(*, batch: Batch, account: Any = None) -> Batch:
    """Undo an import and return its batch, whose `left` says which rows stay as they are, and why.

    Raise ValidationError if it was undone before and left nothing.
    """
    occasion = uuid5(batch.occasion, "undo")
    with transaction.atomic(), changes_by(account, f"Undo of the import of {batch.file_name}", occasion=occasion):
        lock_person(batch.user)
        stored = Batch.objects.select_for_update(of=["self"], no_key=True).get(pk=batch.pk)
        if not stored.may_be_undone:
            raise ValidationError("This import was undone before.")
        changes = Change.objects.filter(occasion=stored.occasion).order_by("created_at", "id")
        added: Rows = defaultdict(set)
        changed: Changed = {}
        deleted: Deleted = {}
        for change in changes.iterator(chunk_size=2_000):
            model = apps.get_model(change.model)
            key = model._meta.pk.to_python(change.key)
            if change.kind == ChangeKind.ADDED:
                added[model].add(key)
            elif change.kind == ChangeKind.CHANGED and key not in added[model]:
                # The last change first: a web address goes from one company before another one gets it back.
                changed[model, key] = [*changed.pop((model, key), []), change]
            elif change.kind == ChangeKind.DELETED and key not in added[model]:
                deleted[model, key] = change
        for model, keys in added.items():
            added[model] = _there(model, keys)
        _forget_what_returned(changed, deleted, occasion)
        late = {place: changed.pop(place) for place in [*changed] if place in deleted}
        left, refused = _change_back(changed)
        left += _remove(added, stored)
        left += _bring_back(deleted)
        left += _change_back(late | refused, is_last=True)[0]  # what gave its place to an added row
        stored.left = left
        stored.undone_at = stored.undone_at or timezone.now()
        stored.save(update_fields=["left", "undone_at", "updated_at"])
        return stored


def _there(model: type[models.Model], keys: set[Any]) -> set[Any]:
    """Return which of the rows nobody has deleted."""
    rows = model._base_manager
    return {key for some in _portions(keys) for key in rows.filter(pk__in=some).values_list("pk", flat=True)}


def _forget_what_returned(changed: Changed, deleted: Deleted, occasion: UUID) -> None:
    """Leave out what an earlier undo of this import returned.

    That a value is as it was before the import does not show that: a later import may have written it.
    """
    for change in Change.objects.filter(occasion=occasion).exclude(kind=ChangeKind.DELETED):
        model = apps.get_model(change.model)
        place = model, model._meta.pk.to_python(change.key)
        deleted.pop(place, None)
        for each in changed.get(place, ()):
            each.before = {name: value for name, value in each.before.items() if name not in change.after}
            each.after = {name: value for name, value in each.after.items() if name not in change.after}


def _change_back(changed: Changed, *, is_last: bool = False) -> tuple[list[dict[str, str]], Changed]:
    """Give changed rows their values back. Return what is left, and the changes of rows that others do not allow."""
    left, refused = [], {}
    for (model, key), its_changes in reversed(changed.items()):
        row = model._base_manager.filter(pk=key).first()
        if row is None:
            left.append(_left(model, key, "It was deleted since."))
            continue
        before, after = _net(its_changes)
        fields = {field.attname: field for field in model._meta.concrete_fields}
        later = [name for name in after if getattr(row, name) != decoded(fields[name], after[name])]
        values = {name: decoded(fields[name], before[name]) for name in before if name not in later}
        try:
            if values:
                with transaction.atomic():
                    model._base_manager.filter(pk=key).update(**values)
        except IntegrityError:
            refused[model, key] = its_changes
            if is_last:
                names = ", ".join(str(fields[name].verbose_name) for name in values)
                left.append(_left(model, key, f"Other rows do not allow it by now: {names}.", str(row)))
            continue
        if later:
            names = ", ".join(str(fields[name].verbose_name) for name in later)
            left.append(_left(model, key, f"Changed since: {names}.", str(row)))
    return left, dict(reversed(refused.items()))


def _bring_back(deleted: Deleted) -> list[dict[str, str]]:
    left = []
    for (model, key), change in deleted.items():
        if model._base_manager.filter(pk=key).exists():
            continue
        fields = {field.attname: field for field in model._meta.concrete_fields}
        row = model(pk=key, **{name: decoded(fields[name], value) for name, value in change.before.items()})
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            left.append(_left(model, key, "Other rows do not allow it by now.", str(row)))
    return left


def _net(changes: Iterable[Change]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the values before and after consecutive changes of a row, of what is not as it was before."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for change in changes:
        if change.kind == ChangeKind.CHANGED:  # one that was deleted came back as it was
            before = change.before | before
            after |= change.after
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return {name: before.get(name) for name in names}, {name: after.get(name) for name in names}


def _remove(added: Rows, batch: Batch) -> list[dict[str, str]]:
    """Delete the rows that the import added, but for those that have a life of their own by now."""
    reasons = _reasons_to_stay(added, batch)
    reasons |= _needed(added, reasons)
    kept: Rows = defaultdict(set)
    for model, key in reasons:
        kept[model].add(key)
    for model in _dependents_first(added):
        lines = [each.field.attname for each in model._meta.related_objects if each.related_model is BatchLine]
        for some in _portions(added[model] - kept[model]):
            for name in lines:
                BatchLine.objects.filter(**{f"{name}__in": some}).update(**{name: None})
            rows = model._base_manager.filter(pk__in=some)
            rows._raw_delete(rows.db)
    shown = {row.pk: str(row) for model in kept for row in model._base_manager.filter(pk__in=kept[model])}
    return [_left(model, key, reason, shown.get(key, "")) for (model, key), reason in reasons.items()]


def _reasons_to_stay(added: Rows, batch: Batch) -> Reasons:
    """Return why added rows stay: those that were changed later, and those that rows of others refer to."""
    reasons: Reasons = {}
    until = batch.imported_at or batch.updated_at  # it may have stopped in between
    for model, keys in added.items():
        has_time = any(field.name == "updated_at" for field in model._meta.concrete_fields)
        for some in _portions(keys):
            edits = Change.objects.filter(model=model._meta.label_lower, key__in=[str(key) for key in some])
            edits = edits.exclude(occasion=batch.occasion)  # between two portions
            of_rows: dict[Any, list[Change]] = defaultdict(list)
            for edit in edits.order_by("created_at", "id").iterator(chunk_size=2_000):
                of_rows[model._meta.pk.to_python(edit.key)].append(edit)
            later = {key for key, its_edits in of_rows.items() if any(_net(its_edits))}
            if has_time:  # and a row of whose change there is no record
                written = model._base_manager.filter(pk__in=some, updated_at__gt=until).values_list("pk", flat=True)
                later.update(key for key in written if key not in of_rows)
            reasons |= {(model, key): "It was changed since." for key in later}
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
                        reasons.setdefault((model, key), f"Other rows refer to it: {_name(other)}.")
    return reasons


def _needed(added: Rows, kept_for: Reasons) -> Reasons:
    """Return which added rows stay as a kept row refers to them, or as they are part of one, and so on."""
    kept: Rows = defaultdict(set)
    for model, key in kept_for:
        kept[model].add(key)
    reasons: Reasons = {}
    waiting = [(model, set(keys)) for model, keys in kept.items()]
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
                    reasons |= dict.fromkeys(((other, key) for key in more), f"What stays needs it: {_name(model)}.")
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
                    reasons |= dict.fromkeys(
                        ((part, key) for key in more), f"It is part of what stays: {_name(model)}."
                    )
    return reasons


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


def _name(model: type[models.Model]) -> str:
    return str(model._meta.verbose_name_plural)


def _portions(keys: Iterable[Any]) -> Iterable[list[Any]]:
    everything = list(keys)
    return (everything[start : start + AT_ONCE] for start in range(0, len(everything), AT_ONCE))


def _left(model: type[models.Model], key: Any, reason: str, text: str = "") -> dict[str, str]:
    return {"model": model._meta.label_lower, "key": str(key), "row": text, "reason": reason}
