"""The form in which a person says what the columns of a table mean."""

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget

from companies.postings.reading.words import folded
from interactions.choices import ApplicationStatus
from interactions.statuses import UNSENT
from jobpilot.admin.widgets import TimeZoneWidget
from jobpilot.intake.columns import meaning_of
from jobpilot.intake.days import DAY_FIRST, MONTH_FIRST
from jobpilot.intake.statuses import APPLICATION_STATUSES, CLOSED, SAVED
from jobpilot.intake.tables import Table
from jobpilot.intake.tracker import Chosen, Mapping, known_status
from jobpilot.zones import read_zone

LABELS = {
    "title": "Title of the job",
    "company": "Company",
    "company_website": "The company's site",
    "location": "Place",
    "country": "Country",
    "remote_type": "Remote or on-site",
    "job_type": "Full-time, part-time and so on",
    "experience_level": "Level",
    "pay": "Pay",
    "pay_min": "Pay, at least",
    "pay_max": "Pay, at most",
    "pay_period": "Pay is per hour, month and so on",
    "currency": "Currency",
    "posted_date": "Posted on",
    "application_deadline": "Deadline",
    "applied_date": "Applied on",
    "has_applied": "Applied: yes or no",
    "has_screening": "Screened: yes, or the day",
    "has_interview": "Interviewed: yes or no",
    "has_offer": "Offer made: yes, or the day",
    "has_accepted": "Offer accepted: yes, or the day",
    "has_withdrawn": "Withdrawn: yes, or the day",
    "has_rejected": "Rejected: yes, or the day",
    "saved_date": "Saved on",
    "status": "Status",
    "interview": "Interview on",
    "follow_up_date": "Follow up on",
    "response_date": "Answered on",
    "job_url": "Address of the posting",
    "source": "Found on",
    "contact_name": "Contact",
    "contact_email": "E-mail of the contact",
    "contact_phone": "Phone of the contact",
    "skills_required": "Skills",
    "tags": "Tags",
    "description": "Description",
    "notes": "Notes",
}
FIELDS = [("", "Kept with the row, and not read"), *LABELS.items()]
ORDERS = [(DAY_FIRST, "Day first: 3/4 is the 3rd of April"), (MONTH_FIRST, "Month first: 3/4 is the 4th of March")]
MOST_WORDS = 100  # for a status; a column with more says something else
STATUSES = [(SAVED, "Saved"), *((each.value, each.label) for each in ApplicationStatus if each not in UNSENT)]


def _known(word: str) -> str:
    """Return what a word for a status means to everybody, as the choices have it, or "" if it is unknown."""
    status = known_status(word)
    return SAVED if status == CLOSED else APPLICATION_STATUSES.get(status, status)


def _is_new(heading: str, table: Table) -> bool:
    """Return whether nobody knows what a column means that says something."""
    return meaning_of(heading) is None and any(row.text(heading) for row in table.rows)


class MappingForm(forms.Form):
    """A choice for each column, for the order of dates, and for each word for a status."""

    def __init__(self, table: Table, mapping: Mapping, data: Any = None) -> None:
        super().__init__(data)
        self.headings = [heading for heading in table.headings if heading]
        meanings = {heading: name for name, heading in mapping.fields.items()}
        for number, heading in enumerate(self.headings):
            self._add(f"column-{number}", heading, FIELDS, meanings.get(heading, ""))
        self.ambiguous = mapping.ambiguous_dates(table)
        self.unknown = mapping.unknown_statuses(table)
        self.unnamed = [LABELS[name].lower() for name in mapping.lacking(table)]
        self.unread = [each for each in self.headings if each not in meanings and _is_new(each, table)]
        self._add("order", "Dates", [("", "As the dates themselves show"), *ORDERS], mapping.order)
        if mapping.has_times(table):
            self.fields["zone"] = forms.CharField(
                label="Its times are in, unless in the person’s time zone",
                initial=mapping.zone,
                required=False,
                widget=TimeZoneWidget,
            )
        said = list(dict.fromkeys([*self.unknown, *mapping.said_statuses(table)]))
        remembered = mapping.statuses.keys() - set(map(folded, said))
        self.words = [*said, *sorted(remembered)][:MOST_WORDS]
        applied = {row.text(mapping.fields.get("status", "")) for row in table.rows if mapping.has_applied(row)}
        for number, word in enumerate(self.words):
            likely = _known(word) or (ApplicationStatus.APPLIED.value if word in applied else SAVED)
            chosen = mapping.statuses.get(folded(word), likely)
            self._add(f"status-{number}", f"Status “{word}”", STATUSES, chosen)

    def _add(self, name: str, label: str, choices: list[tuple[str, str]], initial: str) -> None:
        widget = UnfoldAdminSelectWidget(choices=choices)
        self.fields[name] = forms.ChoiceField(
            choices=choices, label=label, initial=initial, required=False, widget=widget
        )

    @classmethod
    def as_posted(cls, table: Table, mapping: Mapping, data: Any) -> "MappingForm":
        """Return the form of a page that came back, which asks for the words of the column that is the status now."""
        headings = [heading for heading in table.headings if heading]
        named = ((data.get(f"column-{number}", ""), heading) for number, heading in enumerate(headings))
        fields = {name: heading for name, heading in named if name in LABELS}
        return cls(table, Mapping(fields, data.get("order", ""), mapping.statuses), data)

    @property
    def asks(self) -> bool:
        """Whether something is not known unless the person says it."""
        return bool(self.ambiguous or self.unknown or self.unnamed)

    def clean_zone(self) -> str:
        text = self.cleaned_data["zone"]
        return read_zone(text) if text else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        seen: dict[str, str] = {}
        for number, heading in enumerate(self.headings):
            meaning = cleaned.get(f"column-{number}", "")
            if meaning in seen:
                message = f"“{seen[meaning]}” is the {LABELS[meaning].lower()} already. Choose one of the two."
                self.add_error(f"column-{number}", message)
            elif meaning:
                seen[meaning] = heading
        return cleaned

    def chosen(self) -> Chosen:
        cleaned = self.cleaned_data
        named = ((cleaned[f"column-{number}"], heading) for number, heading in enumerate(self.headings))
        return {
            "fields": {name: heading for name, heading in named if name},
            "order": cleaned["order"],
            "zone": cleaned.get("zone", ""),
            "statuses": {  # of the words that the page asked for, and of those that are to mean something else
                folded(word): status
                for n, word in enumerate(self.words)
                if f"status-{n}" in self.data and (status := cleaned[f"status-{n}"] or SAVED) != _known(word)
            },
        }
