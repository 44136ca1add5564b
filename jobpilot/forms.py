"""How lists of texts are typed into a form: one a line, or ticked."""

from django import forms
from unfold.widgets import UnfoldAdminTextareaWidget


class LinesWidget(UnfoldAdminTextareaWidget):
    """A text area that shows a list one item a line."""

    def format_value(self, value):
        if isinstance(value, list):
            return "\n".join(map(str, value))
        return value

    def __init__(self, attrs=None) -> None:
        super().__init__(attrs={"rows": 4, **(attrs or {})})


class StringListFormField(forms.Field):
    """A list of texts, one a line. Blank lines go; the order stays; a repeated line counts once."""

    widget = LinesWidget
    empty_values = [None, "", []]

    def __init__(self, **kwargs) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or "One a line."  # a model field without one passes ""
        super().__init__(**kwargs)

    def to_python(self, value) -> list[str]:
        if isinstance(value, list):
            return value
        lines = (line.strip() for line in (value or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def has_changed(self, initial, data) -> bool:
        return self.to_python(initial) != self.to_python(data)


class ChoiceListFormField(forms.MultipleChoiceField):
    """A list of choices, ticked."""

    widget = forms.CheckboxSelectMultiple

    def has_changed(self, initial, data) -> bool:
        return set(initial or []) != set(data or [])
