"""Fields that are computed from another field, and follow it whichever way that is written."""

from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from django.db import models
from django.db.models.signals import pre_save

from jobpilot.db.decorators import alters_data

M = TypeVar("M", bound=models.Model)


class Derived(models.Field):
    """The base of such a field, beside the one of its type. `DerivedQuerySet` and `update_rows()` write it, too.

    The model's `save()` passes its `update_fields` through `with_derived()`.
    """

    is_computed = True
    derived_from: str
    """The name of the field that it is computed from."""

    @staticmethod
    def derive(value: str) -> Any:
        raise NotImplementedError

    def refresh(self, row: models.Model) -> None:
        setattr(row, self.attname, self.derive(getattr(row, self.derived_from)))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        self.refresh(model_instance)
        return super().pre_save(model_instance, add)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        pre_save.connect(self._before_save, sender=cls)

    def _before_save(self, instance: models.Model, raw: bool, **options: Any) -> None:
        if raw:  # the row of a fixture, which Django saves without `Field.pre_save()`
            self.refresh(instance)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        *_, of_its_type = type(self).__bases__
        return name, f"django.db.models.{of_its_type.__name__}", args, kwargs  # migrations need no more


def derived_fields(model: type[models.Model], names: Collection[str]) -> list[Derived]:
    """Return the fields that are derived from the named ones."""
    fields = model._meta.concrete_fields
    return [field for field in fields if isinstance(field, Derived) and field.derived_from in names]


def with_derived(model: type[models.Model], names: Iterable[str]) -> list[str]:
    """Return the names of fields to write, with those that are derived from them."""
    written = list(names)
    return [*written, *(field.name for field in derived_fields(model, written) if field.name not in written)]


class DerivedQuerySet(models.QuerySet[M]):
    """Writes that keep derived fields in step."""

    @alters_data
    def update(self, **kwargs: Any) -> int:
        """Update as Django does. Raise TypeError for an expression if what is derived from it is not given."""
        for field in derived_fields(self.model, kwargs.keys()):
            if field.name not in kwargs:
                value = kwargs[field.derived_from]
                if not isinstance(value, str):
                    raise TypeError(
                        f"{field.derived_from} must be a text: the {field.name} of an expression is unknown. "
                        "Save each row."
                    )
                kwargs[field.name] = field.derive(value)
        return super().update(**kwargs)

    @alters_data
    def bulk_update(self, objs: Iterable[M], fields: Iterable[str], batch_size: int | None = None) -> int:
        rows, names = list(objs), list(fields)
        for field in derived_fields(self.model, names):
            for row in rows:
                field.refresh(row)
        return super().bulk_update(rows, with_derived(self.model, names), batch_size)

    @alters_data
    def bulk_create(
        self,
        objs: Iterable[M],
        batch_size: int | None = None,
        ignore_conflicts: bool = False,
        update_conflicts: bool = False,
        update_fields: Collection[str] | None = None,
        unique_fields: Collection[str] | None = None,
    ) -> list[M]:
        updated = update_fields and with_derived(self.model, update_fields)
        return super().bulk_create(objs, batch_size, ignore_conflicts, update_conflicts, updated, unique_fields)
