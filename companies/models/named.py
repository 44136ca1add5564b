"""The base of models with a company name, and the forms of the name that are used for comparison."""

import uuid
from collections.abc import Collection, Iterable
from typing import Any

from django.db import models
from django.db.models import F, GeneratedField, Q, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Replace

from companies.matching import names_nobody, normalize_company_name
from jobpilot.db.constraints import check, length_check
from jobpilot.db.decorators import alters_data
from jobpilot.models import BaseModel

NAME_MAX_LENGTH = 200
# Bytes of an id are written as Braille patterns: nobody searches for those, while letters and digits would be found.
BRAILLE = 0x2800


def normalized_company_name(name: str) -> str:
    """Return the normalized name, cut to the column's length: some letters expand when folded."""
    return normalize_company_name(name)[:NAME_MAX_LENGTH].rstrip()


def own_normalized_name(name: str, pk: uuid.UUID | None) -> str:
    """Return what the row `pk` has as `normalized_name`: of a name that says that the employer is not named, its own.

    Such a name ends in the id of its row. So it equals no other, no company is found by it, and the constraints that
    keep a name from being stored twice let through any number of them.
    """
    normalized = normalized_company_name(name)
    if pk is None or not normalized or not names_nobody(name):
        return normalized  # a form's row has its id when it is saved
    mark = "".join(chr(BRAILLE + byte) for byte in pk.bytes)
    return f"{normalized[: NAME_MAX_LENGTH - len(mark) - 1].rstrip()} {mark}"


def compact_form(normalized: str) -> str:
    """Return a normalized name without spaces and the word "and", as in `compact_name`; never empty."""
    return "".join(word for word in normalized.split(" ") if word != "and") or normalized


def compact_form_sql(column: str) -> Coalesce:
    """Return the SQL expression of `compact_form()`."""
    # With doubled spaces each word has its own pair, so that "and" is only removed as a whole word.
    spaced = Concat(Value(" "), Replace(F(column), Value(" "), Value("  ")), Value(" "))
    joined = Replace(Replace(spaced, Value(" and "), Value("")), Value(" "), Value(""))
    return Coalesce(NullIf(joined, Value("")), F(column))


class NormalizedNameField(models.CharField):
    """The normalized `name`, recomputed on every save (including `bulk_create()`)."""

    is_computed = True

    def pre_save(self, model_instance: Any, add: bool) -> str:
        setattr(model_instance, self.attname, own_normalized_name(model_instance.name, model_instance.pk))
        return super().pre_save(model_instance, add)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs  # migrations need no more


class NamedQuerySet(models.QuerySet):
    @alters_data
    def update(self, **kwargs: Any) -> int:
        """Update as Django does, and keep `normalized_name` in step with `name`.

        Raise TypeError if `name` is an expression (as in `bulk_update()`), or says that the employer is not named, and
        `normalized_name` is not given: each row then has its own.
        """
        if "name" in kwargs and "normalized_name" not in kwargs:
            if not isinstance(kwargs["name"], str):
                raise TypeError("A name that is an expression cannot be normalized: pass normalized_name as well.")
            kwargs["normalized_name"] = normalized_company_name(kwargs["name"])
            if kwargs["normalized_name"] and names_nobody(kwargs["name"]):
                raise TypeError("A name that names nobody is normalized for each row: save the rows one by one.")
        return super().update(**kwargs)


class NamedModel(BaseModel):
    """A model with a name and two normalized forms of it, which are equal for equal names."""

    name = models.CharField(max_length=NAME_MAX_LENGTH)
    normalized_name = NormalizedNameField(
        max_length=NAME_MAX_LENGTH,
        editable=False,
        help_text="The name in normalized form, for comparison; set automatically.",
    )
    compact_name = GeneratedField(
        expression=compact_form_sql("normalized_name"),
        output_field=models.CharField(max_length=NAME_MAX_LENGTH),
        db_persist=True,
    )

    objects = NamedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            length_check("name", 1, NAME_MAX_LENGTH),
            check("normalized_name_not_blank", ~Q(normalized_name=""), "Name must not be empty."),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def names_nobody(self) -> bool:
        """Whether the name says that the employer is not named: "Confidential"."""
        return names_nobody(self.name)

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        if update_fields is not None and "name" in update_fields:
            update_fields = {*update_fields, "normalized_name"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        self.normalized_name = own_normalized_name(self.name, self.pk)  # before the constraints are checked
        super().clean_fields(exclude)

    def validate_constraints(self, exclude: Iterable[str] | None = None) -> None:
        # Forms never include the normalized name; validate it whenever the name is validated.
        excluded = set(exclude or ())
        super().validate_constraints(excluded if "name" in excluded else excluded - {"normalized_name"})
