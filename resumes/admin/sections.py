"""The form of a section of a resume: rows of entries over its JSON, in which nobody meets JSON.

A row carries the stored entry that it came from, so that only what was typed changes: what another program's file says
(`extra`), where an entry came from (`bank_id`), and what could not be read stay as they are. The rows are in the order
in which the page sends them, so that a script moves a row by moving its element.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.safestring import SafeString

from jobpilot.admin.forms import WholeRowForm
from jobpilot.db.forms import JSONDocumentFormField, StrictJSONDecoder
from resumes.admin.section_html import offers_html, row_html, section_html
from resumes.bank_choices import Choice, Choices, choices_of, news_of
from resumes.dates import read_date_text, shown_date
from resumes.mending import with_scheme
from resumes.rich_text import refusal
from resumes.schema import OF_LISTS, SECTIONS, Entry, Fault, Kind, Part, Section, faults_of_entry
from skills.models import SkillBank

# What a page sends of an entry: its base, its texts, whether it is hidden, what is dropped, the bank's text it is kept
# against.
Row = dict[str, Any]
ROW = re.compile(r"[0-9a-z]+")
NEW_ROW = "__row__"  # a token in what a script copies for a new row
SEVERAL_LINES = {Kind.RICH_TEXT: 4, Kind.LINES: 2, Kind.RICH_LINES: 3}


class SectionWidget(forms.Widget):
    """The rows of a section; its value is the JSON of what a page sends of them."""

    class Media:
        css = {"all": ["resumes/sections.css", "resumes/differences.css"]}
        js = ["resumes/sections.js"]

    def __init__(self, section: Section, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.section = section
        self.choices: Choices | None = None  # of the skill bank
        self.offered_at = ""  # the address that lists what the bank has and no row comes from

    def format_value(self, value: Any) -> str:
        """Return what a page sends of entries that nobody has edited."""
        if isinstance(value, str):
            return value  # it was sent
        if not self.section.is_list:
            value = [{} if value is None else value]  # None on the form of a new resume
        return dumped([row_of(self.section, entry) for entry in value or []])

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        return dumped(list(sent_rows(self.section, data, name)))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return f"{name}-sent" not in data

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        rows = json.loads(self.format_value(value))
        if not self.section.is_list and not rows:
            rows = [row_of(self.section, {})]
        shown = (
            shown_row(self.section, row, f"{name}-{place}") | self.news(row, f"{name}-{NEW_ROW}")
            for place, row in enumerate(rows)
        )
        offers = offers_html(f"{self.offered_at}?section={name}", len(self.lacking(rows)))
        return section_html(self.section, name, shown, reverse("admin:resumes_resume_new_row"), offers)

    def news(self, row: Row, name: str) -> dict[str, Any]:
        """Return what the skill bank says since the entry of a row was taken from it."""
        news = news_of(self.section, row["base"], self.choices) if self.choices is not None else None
        if news is None or row["kept"]:
            return {}
        taken = shown_row(self.section, row_of(self.section, news.entry), name) if news.entry else None
        return {"news": news, "taken": taken, "is_open": True}

    def lacking(self, rows: list[Row]) -> list[list[Choice]]:
        """Return what the skill bank has and no row comes from."""
        used = [row["base"].get("bank_id") for row in rows if isinstance(row["base"], dict)]
        return [found for key, found in (self.choices or {}).items() if key not in used]

    def offers(self, data: Mapping[str, Any], name: str) -> Iterator[dict[str, Any]]:
        """Yield what the skill bank has and no row that a page sent comes from, with a row for each of its texts."""
        for found in self.lacking(list(sent_rows(self.section, data, name))):
            yield {
                "title": self.section.name_of(found[0].entry),
                "choices": [{"label": each.label, "row": new_row(self.section, name, each.entry)} for each in found],
            }

    def use_required_attribute(self, initial: Any) -> bool:
        return False

    def id_for_label(self, id_: str) -> str:
        return ""


class SectionField(forms.Field):
    """The entries of a section of a resume."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        self.name, self.section = name, SECTIONS[name]
        super().__init__(widget=SectionWidget(self.section), required=False, label=self.section.label, **kwargs)

    def clean(self, value: Any) -> Any:
        entries, errors = [], []
        for place, row in enumerate(json.loads(self.widget.format_value(value))):
            entry, faults = read_row(self.section, row)
            if is_empty(self.section, row):
                continue
            entries.append(entry)
            errors += [self._sentence(place, fault) for fault in faults]
        if errors:
            raise ValidationError(errors)
        return entries if self.section.is_list else entries[0] if entries else {}

    def inputs(self, data: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
        """Return, by the sentence of each error of what a page sent, the name of its input and what to say there."""
        rows = list(sent_rows(self.section, data, self.name))
        return {
            self._sentence(place, fault): (input_at(self.section, data, name, fault.path), fault.message)
            for place, (name, row) in enumerate(zip(sent_names(data, self.name), rows, strict=True))
            for fault in read_row(self.section, row)[1]
        }

    def _sentence(self, place: int, fault: Fault) -> str:
        at = (place,) if self.section.is_list else ()
        return str(fault._replace(field=self.name, path=(*at, *fault.path)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.widget.format_value(initial) != self.widget.format_value(data)

    def readable(self, value: Any) -> str:
        """Return a value that the form may have refused, as a text for people."""
        if isinstance(value, str):
            value = [read_row(self.section, row)[0] for row in json.loads(value)]
        entries = value if isinstance(value, list) else [value]
        return "; ".join(", ".join(_texts(self.section, entry)) for entry in entries) or "nothing"


def _texts(section: Section, entry: Any) -> Iterator[str]:
    """Yield the texts of an entry in order."""
    row = row_of(section, entry)
    for name, part in section.parts.items():
        if part.section:
            for each in row["nested"][name]:
                yield from _texts(part.section, each["base"])
        elif text := row["texts"].get(name, ""):
            yield " ".join(text.split())


def dumped(rows: list[Row]) -> str:
    """Return rows as text; `row_of()` and `sent_rows()` name their parts in one order, for equal texts."""
    return json.dumps(rows, ensure_ascii=False)


def row_of(section: Section, entry: Any) -> Row:
    """Return what a page sends of an entry that nobody has edited."""
    values = entry if isinstance(entry, dict) else {}
    return {
        "base": entry,
        "hidden": section.is_list and values.get("hidden") is True,
        "kept": "",
        "dropped": [],
        "texts": {name: typed(part, values.get(name)) for name, part in section.parts.items() if not part.section},
        "nested": {
            name: [row_of(part.section, each) for each in found] if isinstance(found := values.get(name), list) else []
            for name, part in section.parts.items()
            if part.section
        },
    }


def typed(part: Part, value: Any) -> str:
    """Return a value as the text of its input, without what an input cannot hold."""
    if part.kind in OF_LISTS and isinstance(value, list):
        return "\n".join(" ".join(_as_text(line).split()) for line in value)
    text = _as_text(value)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return lines if part.kind in SEVERAL_LINES else " ".join(lines.split("\n"))


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def sent_names(data: Mapping[str, Any], name: str) -> Iterator[str]:
    """Yield the names of the rows that a page sent, in their order on the page."""
    start, end = f"{name}-", "-base"
    for key in list(data):
        token = key[len(start) : -len(end)]
        if key.startswith(start) and key.endswith(end) and ROW.fullmatch(token):
            yield f"{start}{token}"


def sent_rows(section: Section, data: Mapping[str, Any], name: str) -> Iterator[Row]:
    """Yield the rows that a page sent, in their order on the page."""
    for row in sent_names(data, name):
        yield {
            "base": _base(data.get(f"{row}-base")),
            "hidden": bool(data.get(f"{row}-hidden")),
            "kept": str(data.get(f"{row}-keep") or ""),
            "dropped": sorted(other[len(f"{row}-drop-") :] for other in data if other.startswith(f"{row}-drop-")),
            "texts": {
                name: str(data.get(f"{row}-{name}") or "").replace("\r\n", "\n")
                for name, part in section.parts.items()
                if not part.section
            },
            "nested": {
                name: list(sent_rows(part.section, data, f"{row}-{name}"))
                for name, part in section.parts.items()
                if part.section
            },
        }


def input_at(section: Section, data: Mapping[str, Any], name: str, path: tuple[str | int, ...]) -> str:
    """Return the name of the input of a row `name` that a fault at `path` of its entry is about."""
    key, *rest = path
    part = section.parts.get(str(key))
    name = f"{name}-{key}"
    if part is None or part.section is None or not rest:
        return name
    rows = zip(sent_names(data, name), sent_rows(part.section, data, name), strict=True)
    kept = [each for each, row in rows if not is_empty(part.section, row)]
    return input_at(part.section, data, kept[int(rest[0])], tuple(rest[1:]))


def _base(text: Any) -> Any:
    """Return the entry that a row carries, or an empty one if that is no page's."""
    try:
        return JSONDocumentFormField(kind=list).to_python([json.loads(text, cls=StrictJSONDecoder)])[0]
    except (TypeError, ValueError, RecursionError, ValidationError):
        return {}


def is_empty(section: Section, row: Row) -> bool:
    """Return whether nothing is left of a row for anybody: it is removed."""
    nested = [each for rows in row["nested"].values() for each in rows]
    entry = row["base"]
    known = isinstance(entry, dict) and not entry.get("extra") and not (entry.keys() - section.parts.keys() - _KEPT)
    return bool(known and not any(text.strip() for text in row["texts"].values()) and not nested)


_KEPT = {"bank_id", "bank_variation", "bank_digest", "hidden", "extra"}


def read_row(section: Section, row: Row) -> tuple[Any, list[Fault]]:
    """Return the entry that a row means, and what is wrong with it that was not wrong before."""
    base = row["base"]
    if not isinstance(base, dict):
        return base, []
    before = row_of(section, base)
    entry: Entry = {name: value for name, value in base.items() if name not in row["dropped"] or name in section.parts}
    faults: list[Fault] = []
    for name, text in row["texts"].items():
        if text == before["texts"][name]:
            continue
        try:
            entry[name] = read_text(section.parts[name], text)
        except ValidationError as error:
            faults.append(Fault("", (name,), str(error.code), error.messages[0], text))
            entry[name] = text
    for name, rows in row["nested"].items():
        if rows != before["nested"][name]:
            part = section.parts[name].section
            kept = [each for each in rows if not is_empty(part, each)]  # type: ignore[arg-type]  # it has entries
            entry[name] = [read_row(part, each)[0] for each in kept]  # type: ignore[arg-type]
            for place, each in enumerate(kept):
                found = read_row(part, each)[1]  # type: ignore[arg-type]
                faults += [fault._replace(path=(name, place, *fault.path)) for fault in found]
    if row["kept"]:
        entry["bank_digest"] = row["kept"]
    if row["hidden"] != before["hidden"]:
        entry["hidden"] = row["hidden"]
    if entry == base and not faults:
        return entry, []
    refused = {fault.path for fault in faults}
    known = {fault.identity for fault in _faults(section, base)}
    faults += [fault for fault in _faults(section, entry) if fault.path not in refused and fault.identity not in known]
    return entry, faults


def _faults(section: Section, entry: Any) -> list[Fault]:
    return [Fault("", *found) for found in faults_of_entry(section, entry)]


def read_text(part: Part, text: str) -> Any:
    """Return the value that somebody typed; raise ValidationError if it is none."""
    JSONDocumentFormField(kind=list).to_python([text])  # which refuses what a database cannot store
    match part.kind:
        case Kind.LINES | Kind.RICH_LINES:
            return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
        case Kind.DATE | Kind.END:
            return read_date_text(text, may_be_present=part.kind is Kind.END)
        case Kind.URL:
            return with_scheme(text)
    return text.strip()


def shown_row(section: Section, row: Row, name: str) -> dict[str, Any]:
    """Return what the template shows of a row."""
    entry, faults = read_row(section, row)
    before = _faults(section, row["base"])
    stored = before if isinstance(row["base"], dict) else []
    refused = {fault.path for fault in faults}
    found = before if entry == row["base"] else _faults(section, entry)
    warnings = [fault for fault in found if fault.path not in refused]
    parts = []
    for key, part in section.parts.items():
        part_name = f"{name}-{key}"
        errors = [fault.message for fault in faults if fault.path[:1] == (key,)]
        shown: dict[str, Any] = {
            "key": key,
            "name": part_name,
            "part": part,
            "is_wide": part.kind in SEVERAL_LINES or part.section is not None,
        }
        if part.section:
            rows = row["nested"][key]
            shown["nested"] = [shown_row(part.section, each, f"{part_name}-{at}") for at, each in enumerate(rows)]
        else:
            text = row["texts"][key]
            echo = shown_date(text) if part.kind in (Kind.DATE, Kind.END) else ""
            shown |= {
                "value": text,
                "rows": max(SEVERAL_LINES[part.kind], min(text.count("\n") + 1, 12)) if shown["is_wide"] else 0,
                "is_rich": part.kind in (Kind.RICH_TEXT, Kind.RICH_LINES),
                "is_lines": part.kind is Kind.RICH_LINES,
                "echo": echo if echo not in (text, "Present") else "",
                "errors": errors,
                "warnings": [fault.message for fault in warnings if fault.path[:1] == (key,)],
            }
        parts.append(shown)
    unknown = [fault for fault in warnings if fault.code == "unknown_key"]
    return {
        "name": name,
        "base": json.dumps(row["base"], ensure_ascii=False, separators=(",", ":")),
        "hidden": row["hidden"],
        "parts": parts,
        "title": section.name_of(entry),
        "period": _period(entry),
        "unreadable": not isinstance(row["base"], dict),
        "unknown": [
            {"name": f"{name}-drop-{fault.path[0]}", "message": fault.message, "value": fault.value}
            for fault in unknown
            if len(fault.path) == 1
        ],
        "is_open": bool(faults or warnings or stored) or not (isinstance(entry, dict) and entry),
        "has_errors": bool(faults),
    }


def new_row(section: Section, name: str, entry: Entry) -> SafeString:
    """Return what a script copies into a section `name` for a row of an entry."""
    return row_html(section, shown_row(section, row_of(section, entry), f"{name}-{NEW_ROW}"))


def _period(entry: Any) -> str:
    if not isinstance(entry, dict):
        return ""
    days = [entry.get(name) for name in ("start_date", "end_date", "issue_date")]
    return " – ".join(shown_date(day) for day in days if isinstance(day, str) and day)


class ResumeForm(WholeRowForm):
    """The form of a resume, whose summary is a rich text."""

    bank: SkillBank | None = None  # of its person, if the form offers what it has

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "summary" in self.fields:
            self.fields["summary"].widget.attrs["data-rich"] = ""
        shown = [name for name in SECTIONS if isinstance(self.fields.get(name), SectionField)]
        if shown and not self.instance._state.adding:
            self.bank = SkillBank.objects.for_user(self.instance.user).first()
            choices = choices_of(self.bank) if self.bank else {}
            offered_at = reverse("admin:resumes_resume_offers", args=[self.instance.pk])
            for name in choices:
                self.fields[name].widget.choices = choices[name]
                self.fields[name].widget.offered_at = offered_at

    def clean_summary(self) -> str:
        summary = self.cleaned_data["summary"]
        if "summary" in self.changed_data and (error := refusal(summary)):
            raise error
        return summary
