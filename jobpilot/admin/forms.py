"""Forms that validate all constraints of a row, including those over fields that the form does not show.

Django skips a constraint if one of its fields is not on the form (a read-only field, the parent of an inline row), so
that saving would fail with an IntegrityError.
"""

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import CheckConstraint, F, Model, UniqueConstraint, Value
from django.db.models.functions import Lower
from django.forms.models import InlineForeignKeyField
from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property
from unfold.forms import PaginationInlineFormSet

from jobpilot.admin.choosers import offer_own_rows
from jobpilot.admin.moments import tell_whose
from jobpilot.admin.opened import OpenedForm, OpenedFormSet
from jobpilot.db.constraints import fields_of

MOST_ROWS = 50  # of an inline on one page


class WholeRowForm(OpenedForm):
    """A model form that validates every constraint of its row, and offers rows of its person alone."""

    need_time: Collection[str] = ()  # the moments that are no day, such as an interview
    do_not_call_in_templates = True  # Unfold's ask the class for its `nested_formsets`, and Django would make a form
    nested_formsets = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_own_rows(self)
        tell_whose(self)

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        if not self.instance._state.adding:
            # A form shows whole seconds: an unchanged datetime keeps its microseconds.
            for name in cleaned.keys() - set(self.changed_data):
                if isinstance(cleaned[name], datetime):
                    cleaned[name] = getattr(self.instance, name)
        return cleaned

    def _post_clean(self) -> None:
        if self._is_unchanged_inline_row():
            return
        super()._post_clean()  # type: ignore[misc]  # a hook of Django's that its stubs leave out
        try:
            self.instance.validate_constraints(exclude=set(self.errors) - {NON_FIELD_ERRORS})
        except ValidationError as error:
            self._add_new_errors(error)
        self._attach_to_fields()

    def _attach_to_fields(self) -> None:
        """Move the error of a CHECK to the field that it is about, so that it stands there and the tab opens."""
        fields = {
            str(check.get_violation_error_message()): name
            for check in self.instance._meta.constraints
            if isinstance(check, CheckConstraint) and (name := self._field_of(check))
        }
        found = self.errors.get(NON_FIELD_ERRORS, self.error_class()).as_data()
        if not any(message in fields for each in found for message in each.messages):
            return
        del self.errors[NON_FIELD_ERRORS]
        for each in found:
            name = fields.get(each.messages[0])
            if name is None or each.messages[0] not in self.errors.get(name, []):
                self.add_error(name, each)

    def _field_of(self, check: CheckConstraint) -> str | None:
        """Return the field that a CHECK reads alone, or is named by, if the form shows it."""
        read = fields_of(check)
        named = [name for name in read if len(read) == 1 or f"_{name}_" in check.name]
        shown = [name for name in named if name in self.fields and not self.fields[name].widget.is_hidden]
        return max(shown, key=len, default=None)

    def _is_unchanged_inline_row(self) -> bool:
        """Tell whether this is an unchanged stored row of an inline: it is not saved, and a bank can have a hundred."""
        is_part = any(isinstance(field, InlineForeignKeyField) for field in self.fields.values())
        return is_part and not self.instance._state.adding and not self.has_changed()

    def _add_new_errors(self, error: ValidationError) -> None:
        """Add the errors that Django has not added: it validates the constraints whose fields are all on the form."""
        known = {message for messages in self.errors.values() for message in messages}
        for field, errors in error.update_error_dict({}).items():
            for each in errors:
                if not known.intersection(each.messages):
                    self.add_error(field if field in self.fields else None, each)


class WholeRowFormSet(OpenedFormSet, PaginationInlineFormSet):
    """Validate unique constraints among the submitted inline rows too, as new ones are not in the database yet.

    Each row knows its parent, so that asking whose it is takes no query. A page shows the first `MOST_ROWS` rows, and
    where the others are.
    """

    rows: list[Model] | None = None
    total: int | None = None  # of the rows, if not all of them are shown

    @cached_property
    def empty_form(self) -> Any:
        """Return the form of a new row: a page asks for it five times."""
        return super().empty_form

    def is_valid(self) -> bool:
        """Return whether the rows can be saved; those that were not sent stay as they are."""
        return not self.is_bound or super().is_valid()

    def get_queryset(self) -> Any:
        if self.rows is None:
            rows = super().get_queryset()
            self.rows = list(rows.filter(pk__in=self._submitted_keys()) if self.is_bound else rows[: MOST_ROWS + 1])
            if not self.is_bound and len(self.rows) > MOST_ROWS:
                self.rows, self.total = self.rows[:MOST_ROWS], rows.count()
            for row in self.rows:
                self.fk.set_cached_value(row, self.instance)
        return self.rows

    def _submitted_keys(self) -> list[Any]:
        key = self.model._meta.pk
        keys = []
        for index in range(self.initial_form_count()):
            with suppress(ValidationError):
                keys.append(key.to_python(self.data.get(f"{self.add_prefix(index)}-{key.name}")))
        return keys

    @property
    def page_of_all(self) -> str:
        """Return the address of the list of all rows, if there is one."""
        opts = self.model._meta
        try:
            page = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
        except NoReverseMatch:
            return ""
        return f"{page}?{self.fk.name}__id__exact={self.instance.pk}"

    def validate_unique(self) -> None:
        deleted = set(self.deleted_forms)
        rows = [form for form in self.forms if form not in deleted and form.has_changed() and not form.errors]
        for constraint in self.model._meta.constraints:
            if not isinstance(constraint, UniqueConstraint):
                continue
            seen = set()
            for form in rows:
                key = unique_key(constraint, form.instance, parent=self.fk.name)
                if key in seen:
                    form.add_error(None, constraint.get_violation_error_message())
                elif key is not None:
                    seen.add(key)
        super().validate_unique()


def unique_key(constraint: UniqueConstraint, instance: Model, *, parent: str) -> tuple | None:
    """Return the values of `instance` that `constraint` requires to be unique, or None if it does not apply.

    The `parent` field is the same for all rows of a formset; a new parent has no key yet.
    """
    fields = [field for field in instance._meta.concrete_fields if not field.generated]
    values = {field.name: getattr(instance, field.attname) for field in fields} | {parent: "the parent"}
    if constraint.condition is not None:
        # A file has no type that a query could tell; its field has.
        typed = {field.name: Value(values[field.name], field) for field in fields if field.name != parent}
        if not constraint.condition.check(values | typed):
            return None
    key = tuple(_value(expression, values) for expression in (*map(F, constraint.fields), *constraint.expressions))
    return None if None in key else key


def _value(expression: Any, values: dict) -> Any:
    if isinstance(expression, F):
        return values[expression.name]  # type: ignore[attr-defined]  # the stubs leave it out
    if isinstance(expression, Lower):
        (source,) = expression.get_source_expressions()
        text = _value(source, values)
        return None if text is None else text.lower()
    raise NotImplementedError(f"The value of {expression!r} in an unsaved row is not supported: add it to _value().")
