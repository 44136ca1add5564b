"""The values of columns as a `Change` has them: as JSON, in the notation of PostgreSQL."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models


def decoded(field: models.Field, value: Any) -> Any:
    """Return the value of a column that a change has as JSON. Raise ValueError if the column cannot hold it."""
    while field.remote_field is not None and hasattr(field, "target_field"):
        field = field.target_field
    if value is None or isinstance(field, models.JSONField):
        return value
    try:
        if isinstance(field, models.DecimalField):
            return Decimal(str(value)).quantize(Decimal(1).scaleb(-field.decimal_places))
        found = field.to_python(value)
    except (ValidationError, ArithmeticError, TypeError) as error:
        raise ValueError(f"{value!r} is not a value of {field.name}.") from error
    if isinstance(found, datetime) and found.tzinfo is None:
        found = found.replace(tzinfo=UTC)
    return found
