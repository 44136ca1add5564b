"""Form fields and widgets for lists (one item per line, or check boxes), JSON, time zones, and web addresses."""

import json
import math
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator

from jobpilot.zones import read_zone


class LinesWidget(forms.Textarea):
    """A text area that shows a list, one item per line."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"rows": 4, **(attrs or {})})

    def format_value(self, value: Any) -> Any:
        if isinstance(value, list):
            return "\n".join(map(str, value))
        return value


def prohibit_null_characters(lines: list[str]) -> None:
    ProhibitNullCharactersValidator()("".join(lines))


class StringListFormField(forms.Field):
    """A list of texts, one per line. Blank and repeated lines are dropped; the order is kept."""

    widget = LinesWidget
    default_validators = [prohibit_null_characters]

    def __init__(self, **kwargs: Any) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or "One per line."  # a model field without one passes ""
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> list[str]:
        lines = value if isinstance(value, list) else (value or "").splitlines()
        return list(dict.fromkeys(line for line in (str(line).strip() for line in lines) if line))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class HttpURLFormField(forms.URLField):
    """An address, with the blanks within it as %20."""

    def to_python(self, value: Any) -> str | None:
        return super().to_python(value.strip().replace(" ", "%20") if isinstance(value, str) else value)


class TimeZoneFormField(forms.CharField):
    """A time zone by its name in any case, or by its city."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        return read_zone(text) if text.strip() else ""


class ChoiceListFormField(forms.MultipleChoiceField):
    """A list of choices, edited as check boxes."""

    widget = forms.CheckboxSelectMultiple

    def has_changed(self, initial: Any, data: Any) -> bool:
        return set(initial or []) != set(data or [])


class StrictJSONDecoder(json.JSONDecoder):
    """Reject what Python accepts as JSON and a database does not: NaN, infinities, endless nesting."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(parse_constant=self.finite, parse_float=self.finite, **kwargs)

    @staticmethod
    def finite(text: str) -> float:
        if math.isfinite(number := float(text)):
            return number
        raise json.JSONDecodeError("Not a finite number", text, 0)

    def decode(self, *args: Any) -> Any:
        try:
            return super().decode(*args)
        except RecursionError as error:
            raise json.JSONDecodeError("Nested too deeply", "", 0) from error


class JSONWidget(forms.Textarea):
    """A text area for code, 3 to 24 rows high depending on its text."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"class": "font-mono", "spellcheck": "false", **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        lines = str(value or "").count("\n") + 1
        return super().get_context(name, value, {"rows": min(max(lines, 3), 24), **(attrs or {})})


class JSONDocumentFormField(forms.JSONField):
    """A JSON object (`kind=dict`) or array (`kind=list`), indented. An empty field is an empty one."""

    widget = JSONWidget
    kind_names: dict[type, str] = {dict: "object, such as {}", list: "array, such as []"}
    default_error_messages = {
        "invalid": "Enter valid JSON: keys and strings in double quotes, no comma after the last item.",
        "kind": "This must be a JSON %(kind)s.",
        "unstorable": "Remove the characters that a database cannot store (NUL, or a lone surrogate).",
    }

    def __init__(self, *, kind: type, **kwargs: Any) -> None:
        super().__init__(**{"decoder": StrictJSONDecoder} | kwargs)
        self.kind = kind

    def to_python(self, value: Any) -> Any:
        document = super().to_python(value)
        if document is None:
            return self.kind()
        if not isinstance(document, self.kind):
            raise ValidationError(self.error_messages["kind"], code="kind", params={"kind": self.kind_names[self.kind]})
        text = json.dumps(document, ensure_ascii=False)
        if "\\u0000" in text or not _encodable(text):
            raise ValidationError(self.error_messages["unstorable"], code="unstorable")
        return document

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, forms.fields.InvalidJSONInput) or value is None:
            return value
        flat = isinstance(value, list) and not any(isinstance(item, dict | list) for item in value)
        text = json.dumps(value, ensure_ascii=False, indent=None if flat else 2)
        return text if _encodable(text) else json.dumps(value, indent=None if flat else 2)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
