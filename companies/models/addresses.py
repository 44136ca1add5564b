"""The digest of a listing's address, which finds the listings at one address by an index."""

from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from django.db import models

from companies.matching import address_digest
from jobpilot.db.decorators import alters_data

M = TypeVar("M", bound=models.Model)
DIGEST = "address_digest"
ADDRESS = "job_url"


class AddressDigestField(models.UUIDField):
    """The digest of the listing's address, recomputed on every save (including `bulk_create()`)."""

    derived_from = ADDRESS

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        setattr(model_instance, self.attname, address_digest(getattr(model_instance, ADDRESS)))
        return super().pre_save(model_instance, add)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.UUIDField", args, kwargs  # migrations need no more


def with_digest(fields: Iterable[str]) -> list[str]:
    """Return the names of fields to write, with that of the digest if the address is written."""
    names = list(fields)
    return [*names, DIGEST] if ADDRESS in names and DIGEST not in names else names


class AddressedQuerySet(models.QuerySet[M]):
    """Writes that keep the digest in step with the address."""

    @alters_data
    def update(self, **kwargs: Any) -> int:
        """Update as Django does. Raise TypeError if the address is an expression and its digest is not given."""
        if ADDRESS in kwargs and DIGEST not in kwargs:
            if not isinstance(kwargs[ADDRESS], str):
                raise TypeError(f"{ADDRESS} must be a text: the digest of an expression is unknown. Save each listing.")
            kwargs[DIGEST] = address_digest(kwargs[ADDRESS])
        return super().update(**kwargs)

    @alters_data
    def bulk_update(self, objs: Iterable[M], fields: Iterable[str], batch_size: int | None = None) -> int:
        rows, names = list(objs), list(fields)
        if ADDRESS in names:
            for row in rows:
                setattr(row, DIGEST, address_digest(getattr(row, ADDRESS)))
        return super().bulk_update(rows, with_digest(names), batch_size)

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
        updated = update_fields and with_digest(update_fields)
        return super().bulk_create(objs, batch_size, ignore_conflicts, update_conflicts, updated, unique_fields)
