"""Model fields for JSON of one type, lists of texts, time zones, and web addresses.

The database checks the type of a JSON column too (`db_check`), so that no bulk write can leave an object where code
expects a list.
"""

from typing import Any, cast

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from jobpilot.db.forms import (
    ChoiceListFormField,
    HttpURLFormField,
    JSONDocumentFormField,
    StringListFormField,
    TimeZoneFormField,
)
from jobpilot.zones import all_zones, no_zone


def own_field(model: type[models.Model] | models.Model, name: str) -> models.Field:
    """Return a field that the model itself has, and not a relation of another model to it."""
    return cast(models.Field, model._meta.get_field(name))


class _TypedJSONField(models.JSONField):
    """A JSON column that holds one type of value."""

    json_type: str
    python_type: type
    # Narrower than Django's, which lets None, "" and the other type's empty value pass unvalidated.
    empty_values: list
    column: str  # it is None on a many-to-many field alone

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        column = connection.ops.quote_name(self.column)
        function = "json_type" if connection.vendor == "sqlite" else "jsonb_typeof"
        # NULL passes a CHECK, and the column is NOT NULL unless the field allows it.
        check = f"{function}({column}) = '{self.json_type}'"
        # SQLite's column is text, and its json_type() raises an error for text that is not JSON.
        return f"JSON_VALID({column}) AND {check}" if connection.vendor == "sqlite" else check

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if value is not None and not isinstance(value, self.python_type):
            raise ValidationError(f"This must be a JSON {self.json_type}.", code="json_type")

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        # The cleaned value of an emptied form field is None.
        super().save_form_data(instance, self.python_type() if data is None and not self.null else data)

    def formfield(self, **kwargs: Any) -> Any:
        # Skip JSONField.formfield(), which would pass an encoder and a decoder of its own. The hidden initial value
        # that Django adds for a callable default is needed only if it changes between calls, as timezone.now() does.
        form_field: dict[str, Any] = {
            "form_class": JSONDocumentFormField,
            "kind": self.python_type,
            "show_hidden_initial": False,
        }
        return models.Field.formfield(self, **form_field | kwargs)


class JSONObjectField(_TypedJSONField):
    """A JSON object, empty by default."""

    json_type = "object"
    python_type = dict
    empty_values = [{}]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class JSONArrayField(_TypedJSONField):
    """A JSON array, empty by default."""

    json_type = "array"
    python_type = list
    empty_values = [[]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class StringListField(JSONArrayField):
    """A list of short texts, edited one per line.

    `item_choices` limits the items to the values of a TextChoices, which are edited as check boxes.
    """

    def __init__(self, *args: Any, item_choices: type[models.TextChoices] | None = None, **kwargs: Any) -> None:
        self.item_choices = item_choices
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        for item in value or []:
            if not isinstance(item, str):
                raise ValidationError("Every item must be text.", code="not_text")
            if self.item_choices and item not in self.item_choices.values:
                raise ValidationError(
                    "%(item)s is not one of: %(known)s.",
                    code="unknown_item",
                    params={"item": item, "known": ", ".join(self.item_choices.values)},
                )

    def formfield(self, **kwargs: Any) -> Any:
        form_field: dict[str, Any] = {"form_class": StringListFormField, "show_hidden_initial": False}
        if self.item_choices:
            form_field |= {"form_class": ChoiceListFormField, "choices": self.item_choices.choices}
        return models.Field.formfield(self, **form_field | kwargs)


class TimeZoneField(models.CharField):
    """The name of a time zone, such as Europe/Berlin, or empty text.

    No CHECK can know the names, so that the ORM refuses others at each of its doors, `update()` included.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if value and value not in all_zones():
            raise no_zone(value)

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        if isinstance(value, str):
            self.validate(value, None)
        return super().get_db_prep_save(value, connection)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": TimeZoneFormField} | kwargs)


class HttpURLField(models.URLField):
    """An http(s) address or empty text. Its model also needs an `http_url_check` constraint."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 2000)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        form_field: dict[str, Any] = {"form_class": HttpURLFormField, "assume_scheme": "https"}
        return super().formfield(**form_field | kwargs)
