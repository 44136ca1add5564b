"""Bring an earlier state of a row back: by its form, and a deleted row with its key.

The form of the row shows the earlier values, and saves as it always does: with its checks and services, by whoever may
change the row, and with both values where somebody changed the same field meanwhile.
"""

from typing import Any, NamedTuple

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction
from django.http import HttpRequest
from django.utils.text import capfirst

from jobpilot.admin.changes import Changes, Line, Model, field_named, model_of
from jobpilot.admin.doors import RESTORE
from jobpilot.admin.scoping import require_visible
from jobpilot.models import BaseModel, Change
from jobpilot.models.belonging import visible_to
from jobpilot.models.doors import changes_by
from jobpilot.models.recording import recorded_fields
from jobpilot.models.values import decoded


class Earlier(NamedTuple):
    """What a form shows of an earlier state."""

    lines: list[Line]
    left: list[str]  # sentences about what stays as it is


def show_earlier_state(request: HttpRequest, row: Any, form: Any) -> Earlier | None:
    """Fill a form with the values before a change that the address names; return what that changes, or None."""
    key = request.GET.get(RESTORE)
    if not key or form.is_bound:
        return None
    changes = visible_to(request.user, Change.objects.of_row(row))
    try:
        chosen = changes.get(pk=key)
    except (Change.DoesNotExist, ValidationError, ValueError):
        return Earlier([], ["There is no such change of this row: the form shows the row as it is."])
    since = changes.filter(created_at__gte=chosen.created_at, kind=Change.Kind.CHANGED)
    now, then, left = {}, {}, []
    for name, value in _earlier_values(row, since).items():
        field = field_named(type(row), name)
        label = capfirst(str(field.verbose_name)) if field is not None else name
        present = _present(row, field)
        if value == present or field is None:
            continue
        if reason := _reason_against(form, field, value):
            left.append(f"{label} stays as it is: {reason}")
            continue
        form.restored = {**form.restored, field.name: _initial(field, value)}
        key = name if field.many_to_many else field.attname
        now[key], then[key] = _recorded(field, present), _recorded(field, value)
    shown = Change(model=row._meta.label_lower, key=str(row.pk), kind=Change.Kind.CHANGED, before=now, after=then)
    return Earlier(list(Changes(request, [shown]).lines(shown)), left)


def _earlier_values(row: Any, since: Any) -> dict[str, Any]:
    """Return the values that a row had before changes, given the newest first, of the columns that they changed."""
    values: dict[str, Any] = {}
    for change in since:
        for name in change.before.keys() | change.after.keys():
            field = field_named(type(row), name)
            if field is not None and field.many_to_many:
                keys = values.setdefault(name, set(_present(row, field)))
                keys -= {change.after.get(name)}
                keys |= {change.before[name]} if name in change.before else set()
            elif field is not None:
                values[name] = decoded(field, change.before.get(name))
    return values


def _present(row: Any, field: Any) -> Any:
    if field is not None and field.many_to_many:
        return set(getattr(row, field.name).values_list("pk", flat=True))
    return field.value_from_object(row) if field is not None else None


def _initial(field: Any, value: Any) -> Any:
    return list(field.related_model._base_manager.filter(pk__in=value)) if field.many_to_many else value


def _recorded(field: Any, value: Any) -> Any:
    """Return a value as a change has it."""
    if field.many_to_many:
        return sorted(value)
    if value is None or isinstance(field, models.JSONField) or isinstance(value, bool | int | float):
        return value
    return str(value)


def _reason_against(form: Any, field: Any, value: Any) -> str:
    """Return why a form cannot restore a value, or ""."""
    shown = form.fields.get(field.name)
    if shown is None or shown.disabled:
        return "it is not edited on this page."
    keys = value if field.many_to_many else {value} - {None}
    if isinstance(shown, forms.ModelChoiceField) and shown.queryset is not None:
        offered: Any = shown.queryset
        if offered.filter(pk__in=keys).count() < len(keys):
            return "what it referred to is gone, or you may not choose it."
    return ""


# Deleted rows


def reason_not_to_bring_back(request: HttpRequest, change: Any) -> str:
    """Return why a deleted row is not offered to be brought back, or ""."""
    model = model_of(change)
    if model is None or not issubclass(model, BaseModel):
        return "Accounts and groups are not brought back: make a new one."
    if model.unrecorded_fields:
        return f"A {model._meta.verbose_name} is not brought back: not all of it was recorded."
    if any(isinstance(field, models.FileField) for field in model._meta.concrete_fields):
        return f"A {model._meta.verbose_name} is not brought back: its file is gone."
    if not (admin.site.is_registered(model) and admin.site.get_model_admin(model).has_add_permission(request)):
        return f"You may not add {model._meta.verbose_name_plural}."
    if model._base_manager.filter(pk=change.key).exists():
        return f"The {model._meta.verbose_name} is there again."
    return ""


def bring_back(request: HttpRequest, change: Any) -> tuple[list[models.Model], int]:
    """Insert a deleted row with its key, and what was deleted with it and belongs to it.

    Return the rows, and how many of those that belong to it could not come. Raise ValidationError if the row cannot.
    """
    try:
        with transaction.atomic(), changes_by(request.user, "Bringing back"):
            if reason := reason_not_to_bring_back(request, change):
                raise ValidationError(reason)
            rows, left = [_insert(change)], 0
            waiting = _deleted_with(request, change)
            while ready := _next(waiting, rows):
                for each in ready:
                    waiting.remove(each)
                    try:
                        if reason_not_to_bring_back(request, each):
                            left += 1
                        else:
                            rows.append(_insert(each))
                    except ValidationError:  # before anything is written
                        left += 1
            require_visible(request, rows)
    except DatabaseError as error:
        raise ValidationError("Something that the row belongs with was changed meanwhile. Nothing changed.") from error
    return rows, left + sum(_refers_to(each, {_place_of(row) for row in rows}) for each in waiting)


def _next(waiting: list[Any], rows: list[models.Model]) -> list[Any]:
    """Return the deleted rows that referred to one of `rows`, and to none that is still waiting."""
    there, missing = {_place_of(row) for row in rows}, {(model_of(each), each.key) for each in waiting}
    return [each for each in waiting if _refers_to(each, there) and not _refers_to(each, missing)]


def _deleted_with(request: HttpRequest, change: Any) -> list[Any]:
    together = Change.objects.filter(occasion=change.occasion, kind=Change.Kind.DELETED).exclude(pk=change.pk)
    return list(visible_to(request.user, together).order_by("created_at"))


def _place_of(row: models.Model) -> tuple[Model | None, str]:
    return type(row), str(row.pk)


def _refers_to(change: Any, places: set[tuple[Model | None, str]]) -> bool:
    """Return whether a deleted row referred to one of the rows of these models with these keys."""
    model = model_of(change)
    fields = recorded_fields(model) if model else ()
    return any((field.related_model, str(change.before.get(field.attname))) in places for field in fields)


def _insert(change: Any) -> models.Model:
    model: Any = model_of(change)
    row = model(pk=model._meta.pk.to_python(change.key))
    for field in recorded_fields(model):
        if field.attname not in change.before:
            continue
        try:
            value = decoded(field, change.before[field.attname])
        except ValueError as error:
            raise ValidationError(f"{capfirst(str(field.verbose_name))} cannot hold its earlier value.") from error
        other: Any = field.related_model
        if other and value is not None and not other._base_manager.filter(pk=value).exists():
            name = f"The {other._meta.verbose_name} that the {model._meta.verbose_name} referred to"
            raise ValidationError(f"{name} ({field.verbose_name}) is gone. Bring that back first.")
        setattr(row, field.attname, value)
    row.full_clean()
    row.save(force_insert=True)
    return row
