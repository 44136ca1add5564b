"""What is stored with a row as JSON: in words on its page, and word for word for those who ask."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from jobpilot.admin.as_json import AsJSONMixin
from jobpilot.admin.readable import readable


class StoredDataMixin(AsJSONMixin):
    """Show `stored`, the names of fields, on a page as JSON, and the first of them as `shown_data` in words."""

    stored: tuple[str, ...] = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), "shown_data"]

    def json_of(self, row: Any) -> dict[str, Any]:
        return {name: getattr(row, name) for name in self.stored}

    @admin.display(description="other data")
    def shown_data(self, row: Any) -> str:
        return readable(getattr(row, self.stored[0]))
