"""Forms that hold a row to all of its constraints, also to those over fields that the form does not show.

Django leaves a constraint to the database as soon as one of its fields is not on the form (a read-only field, the
parent of an inline row): what a person then meets is an IntegrityError.
"""

from datetime import datetime

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import F, Model, UniqueConstraint
from django.db.models.functions import Lower
from django.forms.models import InlineForeignKeyField
from unfold.forms import PaginationInlineFormSet


class WholeRowForm(forms.ModelForm):
    """A model form that asks every constraint of the row."""

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.instance._state.adding:
            # A form shows whole seconds: a moment that nobody changed keeps the rest of it.
            for name in cleaned.keys() - set(self.changed_data):
                if isinstance(cleaned[name], datetime):
                    cleaned[name] = getattr(self.instance, name)
        return cleaned

    def _post_clean(self) -> None:
        if self._is_untouched_part():
            return
        super()._post_clean()
        try:
            self.instance.validate_constraints(exclude=set(self.errors) - {NON_FIELD_ERRORS})
        except ValidationError as error:
            self._add_what_is_new(error)

    def _is_untouched_part(self) -> bool:
        """A stored row of an inline that nobody changed: it is not saved, and a bank has a hundred of them."""
        is_part = any(isinstance(field, InlineForeignKeyField) for field in self.fields.values())
        return is_part and not self.instance._state.adding and not self.has_changed()

    def _add_what_is_new(self, error: ValidationError) -> None:
        """Django asked the constraints whose fields are all on the form, and said what they answered."""
        said = {message for messages in self.errors.values() for message in messages}
        for field, errors in error.update_error_dict({}).items():
            for each in errors:
                if not said.intersection(each.messages):
                    self.add_error(field if field in self.fields else None, each)


class WholeRowFormSet(PaginationInlineFormSet):
    """Inline rows that may not clash with each other either; the database knows none of the new ones yet."""

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
    """What `constraint` wants to be unique in `instance`; None where it does not apply.

    The `parent` is the same for all rows of a formset, and has no key yet when it is new itself.
    """
    fields = [field for field in instance._meta.concrete_fields if not field.generated]
    values = {field.name: getattr(instance, field.attname) for field in fields} | {parent: "the parent"}
    if constraint.condition is not None and not constraint.condition.check(values):
        return None
    key = tuple(_value(expression, values) for expression in (*map(F, constraint.fields), *constraint.expressions))
    return None if None in key else key


def _value(expression, values: dict):
    if isinstance(expression, F):
        return values[expression.name]
    if isinstance(expression, Lower):
        (source,) = expression.get_source_expressions()
        text = _value(source, values)
        return None if text is None else text.lower()
    raise NotImplementedError(f"{expression!r} has no value before it is stored: add it here.")
