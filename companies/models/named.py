"""What has a company's name, and the forms of it under which companies are compared."""

from django.db import models
from django.db.models import F, GeneratedField, Q, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Replace

from companies.matching import normalize_company_name
from jobpilot.db.constraints import check, length_check
from jobpilot.models import BaseModel

NAME_MAX_LENGTH = 200


def normalized_company_name(name: str) -> str:
    """`normalize_company_name`, cut to the column: some letters grow when folded."""
    return normalize_company_name(name)[:NAME_MAX_LENGTH].rstrip()


def compact_form(normalized: str) -> str:
    """A normalized name without spaces and the word "and", never empty: what `compact_name` holds."""
    return "".join(word for word in normalized.split(" ") if word != "and") or normalized


def compacted(column: str):
    """SQL for `compact_form`."""
    # Doubled spaces give each word its own pair, so that "and" goes as a word only.
    spaced = Concat(Value(" "), Replace(F(column), Value(" "), Value("  ")), Value(" "))
    joined = Replace(Replace(spaced, Value(" and "), Value("")), Value(" "), Value(""))
    return Coalesce(NullIf(joined, Value("")), F(column))


class NormalizedNameField(models.CharField):
    """The model's `name` as it is compared, made anew whenever an instance is written (`bulk_create()` too)."""

    def pre_save(self, model_instance, add):
        setattr(model_instance, self.attname, normalized_company_name(model_instance.name))
        return super().pre_save(model_instance, add)

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs  # all that a migration needs to know


class NamedQuerySet(models.QuerySet):
    def update(self, **kwargs):
        """Django's, and `normalized_name` follows `name`.

        Raises TypeError for a name that only the database knows (as in `bulk_update()`) without its normalized_name.
        """
        if "name" in kwargs and "normalized_name" not in kwargs:
            if not isinstance(kwargs["name"], str):
                raise TypeError("A name made by the database cannot be normalized: give normalized_name as well.")
            kwargs["normalized_name"] = normalized_company_name(kwargs["name"])
        return super().update(**kwargs)

    update.alters_data = True


class NamedModel(BaseModel):
    """A name, and the two forms under which equal names meet."""

    name = models.CharField(max_length=NAME_MAX_LENGTH)
    normalized_name = NormalizedNameField(
        max_length=NAME_MAX_LENGTH, editable=False, help_text="The name as it is compared; made from the name."
    )
    compact_name = GeneratedField(
        expression=compacted("normalized_name"),
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

    def save(self, *args, update_fields=None, **kwargs) -> None:
        if update_fields is not None and "name" in update_fields:
            update_fields = {*update_fields, "normalized_name"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean_fields(self, exclude=None) -> None:
        self.normalized_name = normalized_company_name(self.name)  # before the constraints look at it
        super().clean_fields(exclude)

    def validate_constraints(self, exclude=None) -> None:
        # No form has the normalized name; it stands and falls with the name.
        excluded = set(exclude or ())
        super().validate_constraints(excluded if "name" in excluded else excluded - {"normalized_name"})
