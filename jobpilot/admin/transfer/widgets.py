"""How import and export read and write the value of a field."""

import json
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from import_export import widgets


class AwareDateTimeWidget(widgets.Widget):
    """An aware datetime, to the microsecond and with its offset."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> datetime | None:
        if not value:
            return None
        try:
            parsed = parse_datetime(str(value))
        except ValueError:
            parsed = None
        if parsed is None or parsed.tzinfo is None:
            raise ValueError(f"“{value}” is not a date and time with an offset, such as 2026-01-31T09:30:00+00:00.")
        return parsed

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.isoformat() if value else ""


class DocumentWidget(widgets.Widget):
    """JSON in one cell; an empty cell means the field's default."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        try:
            return json.loads(value) if isinstance(value, str) and value else value or None
        except json.JSONDecodeError as error:
            raise ValueError(f"“{value}” is not valid JSON: {error}.") from error

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return json.dumps(value, ensure_ascii=False) if value else ""
