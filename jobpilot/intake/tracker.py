"""Read the applications in a table that a job tracker exported, or that somebody keeps by hand."""

import re
from dataclasses import dataclass, field
from datetime import date, time, tzinfo
from decimal import Decimal
from typing import Any, TypedDict

from companies.identity.mention import as_website
from companies.postings.reading.pay import Pay, currency_of, period_in, read_pay
from companies.postings.reading.words import JOB_TYPES, LEVELS, REMOTE_TYPES, first_meaning, folded, meaning, period_of
from jobpilot.intake.columns import ANY_DAY, SIGN, THOUSANDS, is_day_first, known
from jobpilot.intake.days import DAY_FIRST, order_of, read_clock, read_day
from jobpilot.intake.meanings import EMOJI, NO, STAGES, YES, are_answers, likely_in, link_in, meaning_in, says_more
from jobpilot.intake.people import read_people
from jobpilot.intake.statuses import ENDS, SAVED, status_of
from jobpilot.intake.tables import Row, Table, read_table

DATES = (
    *("applied_date", "application_deadline", "posted_date", "follow_up_date", "response_date", "saved_date"),
    "interview",
)
NO_ADDRESS = "Enter a valid URL."
PAY = ("pay", "pay_min", "pay_max")
NO_DAY, TWO_DAYS, NO_AMOUNT = "It is no day.", "It can be two days.", "It is no amount."
# Notion writes what a cell refers to with its page in brackets.
RELATED = re.compile(r"\s*\(https?://[^\s)]*\)", re.IGNORECASE)
LINKED = ("title", "company", "location", "contact_name", "tags", "skills_required")
TOTAL = re.compile(r"(?i)^(?:total|sum|gesamt|summe|suma|somme|totaal)\b")
# What Notion, Jira, Trello and ClickUp call their first column, and what it is if no other column is that.
NAMES = {"title": ("name", "summary", "card name", "task name"), "company": ("name",), "contact_name": ("name",)}
SHARED_LIST = "applytrack-shared"  # a list that others handed on: nobody has applied yet


def known_status(text: str) -> str:
    """Return what a word for a status means to everybody, or "" if it is unknown."""
    return status_of(EMOJI.sub("", text))


class Chosen(TypedDict):
    """A mapping as it is stored with a batch."""

    fields: dict[str, str]
    order: str
    statuses: dict[str, str]
    zone: str


@dataclass
class Application:
    """What one row says, with the names of a posting's fields and those of an application."""

    number: int
    posting: dict[str, Any]
    status: str = ""
    status_text: str = ""
    dates: dict[str, date] = field(default_factory=dict)
    clocks: dict[str, tuple[time, tzinfo | None]] = field(default_factory=dict)  # of those dates that have a time
    zone: str = ""  # of the times that say none; "" is the person's own
    notes: str = ""
    tags: list[str] = field(default_factory=list)
    contacts: list[dict[str, str]] = field(default_factory=list)
    has_applied: bool = False  # by a day under a heading that says so, unless a person chose what the status is
    left_out: list[tuple[str, str, str]] = field(default_factory=list)  # what cannot be stored: field, text, reason


@dataclass
class Skipped:
    number: int
    reason: str


@dataclass
class Mapping:
    """What each heading of a table means, how it writes dates, and what its own words for a status stand for.

    A person may change all of it before anything is stored; what they chose is `is_chosen`, and serves the next file
    with the same headings.
    """

    fields: dict[str, str]  # the heading of each field
    order: str
    statuses: dict[str, str] = field(default_factory=dict)  # by the folded words
    zone: str = ""  # of its times; "" is the person's own
    is_chosen: bool = False

    @classmethod
    def of(cls, table: Table, chosen: Chosen | None = None) -> "Mapping":
        """Return the mapping of a table: as chosen, as far as the table has its headings, or as recognised."""
        if chosen is not None:
            fields = {name: heading for name, heading in chosen["fields"].items() if heading in table.headings}
            zone = chosen.get("zone", "")  # earlier imports asked for none
            return cls(fields, chosen["order"], chosen["statuses"], zone, is_chosen=True)
        found: dict[str, str] = {}
        for heading in table.headings:
            name = meaning_in(table, heading)
            if name and (name not in found or says_more(name, heading, found[name], table)):
                found[name] = heading
        for heading in table.headings:
            if heading not in found.values() and (name := likely_in(table, heading)):
                is_blank = not any(row.text(found.get(name, "")) for row in table.rows)
                found |= {name: heading} if is_blank else {}
        named = {folded(heading): heading for heading in reversed(table.headings) if heading not in found.values()}
        for name in ("title", "company", *(["contact_name"] if "contact_email" in found else [])):
            if name not in found and (first := next((each for each in NAMES[name] if each in named), None)):
                found[name] = named.pop(first)
        if "status" not in found and (answers := [h for h in table.headings if are_answers(table, h, found)]):
            found = {name: heading for name, heading in found.items() if heading != answers[0]}
            found["status"] = answers[0]
        values = _dates(table, found)
        return cls(found, order_of(values, day_first=is_day_first(table.headings)))

    def as_chosen(self) -> Chosen:
        return {"fields": self.fields, "order": self.order, "statuses": self.statuses, "zone": self.zone}

    def lacking(self, table: Table) -> list[str]:
        """Return which of the title and the company no column is, and no row has in one with the other."""
        lacking = [name for name in ("title", "company") if name not in self.fields]
        return [] if any(all(_named(row, self)) for row in table.rows) else lacking

    def has_times(self, table: Table) -> bool:
        """Return whether a date of the table has a time of day without a zone."""
        clocks = map(read_clock, _dates(table, self.fields))
        return any(clock is not None and clock[1] is None for clock in clocks)

    def said_statuses(self, table: Table) -> list[str]:
        """Return the words for a status, each once."""
        words = dict.fromkeys(row.text(self.fields.get("status", "")) for row in table.rows)
        return [each for each in words if each]

    def unknown_statuses(self, table: Table) -> list[str]:
        """Return the words for a status that nobody knows, each once."""
        return [each for each in self.said_statuses(table) if not self.status_of(each)]

    def ambiguous_dates(self, table: Table) -> list[str]:
        """Return the dates that can be two days as long as nobody says which comes first."""
        if self.order:
            return []
        texts = dict.fromkeys(str(value) for value in _dates(table, self.fields) if value)
        return [text for text in texts if read_day(text, "") is None and read_day(text, DAY_FIRST)]

    def status_of(self, text: str) -> str:
        return self.statuses.get(folded(EMOJI.sub("", text))) or known_status(text)

    def is_chosen_status(self, text: str) -> bool:
        return folded(EMOJI.sub("", text)) in self.statuses

    def has_applied(self, row: Row) -> bool:
        """Return whether a row has a day of applying, under a heading that says so."""
        heading = self.fields.get("applied_date", "")
        return folded(heading) not in ANY_DAY and read_day(row.cells.get(heading, ""), self.order) is not None


def _dates(table: Table, fields: dict[str, str]) -> list[Any]:
    return [row.cells.get(fields[name]) for name in DATES if name in fields for row in table.rows]


def read_tracker(data: bytes, *, name: str = "") -> tuple[list[Application], list[Skipped], Mapping]:
    """Return the applications of a file, the rows that are none with the reason, and how the columns were read.

    Raise UnreadableFileError if the file is no table.
    """
    table = read_table(data, known, name=name)
    mapping = Mapping.of(table)
    applications, skipped = [], []
    for row in table.rows:
        if reason := no_application(row, mapping):
            skipped.append(Skipped(row.number, reason))
        else:
            applications.append(application_of(row, mapping, table))
    return applications, skipped, mapping


def no_application(row: Row, mapping: Mapping) -> str:
    """Return why a row is no application, or "" if it is one."""
    title, company = _named(row, mapping)
    if not title and not company:
        return "no company and no title"
    if all(mapping.fields.get(name) == said for name, said in (("title", title), ("company", company))):
        return "the headings again"
    if any(TOTAL.match(text) and len(text.split()) <= 2 for text in (title, company)) and not (
        row.text(mapping.fields.get("status", ""))
    ):
        return "a total, not an application"
    if not title:
        return "no title"
    return "" if company else "no company"


def _named(row: Row, mapping: Mapping) -> tuple[str, str]:
    """Return the title and the company of a row: without a column of companies, those of "Cook @ Acme"."""
    title, company = (row.text(mapping.fields.get(name, "")) for name in ("title", "company"))
    if "company" not in mapping.fields and title.count(" @ ") == 1:
        title, _, company = map(str.strip, title.partition(" @ "))
    return title, company


def application_of(row: Row, mapping: Mapping, table: Table) -> Application:
    """Return what a row of a table says."""
    text = {name: row.text(heading) for name, heading in mapping.fields.items()}
    text["title"], text["company"] = _named(row, mapping)
    text |= {name: RELATED.sub("", text[name]).strip() for name in LINKED if name in text}
    said = {name: _first_day(row.cells.get(mapping.fields[name], ""), mapping) for name in DATES if text.get(name)}
    days = {name: read_day(cell, mapping.order) for name, cell in said.items()}
    location = _plain(text.get("location", ""))
    if (country := _plain(text.get("country", ""))) and folded(country) not in folded(location):
        location = ", ".join(filter(None, (location, country)))
    status_text = text.get("status", "")
    posting = {
        "title": text.get("title", ""),
        "company": text.get("company", ""),
        "company_website": as_website(text.get("company_website", "")),
        "location": location,
        "remote_type": _remote_type(text, location, mapping.fields.get("remote_type", "")),
        "job_type": meaning(JOB_TYPES, text.get("job_type", ""))
        or first_meaning(JOB_TYPES, [text.get("job_type", "")]),
        "experience_level": meaning(LEVELS, text.get("experience_level", "")),
        "posted_date": days.get("posted_date"),
        "application_deadline": days.get("application_deadline"),
        "job_url": link_in(text.get("job_url", "")),
        "source": text.get("source", ""),
        "description": text.get("description", ""),
        "skills_required": _split(text.get("skills_required", "")),
        **_pay(text, mapping).at(location).as_posting(),
    }
    status = _status(status_text, text, days, table, mapping)
    named = ("applied_date", "interview", "follow_up_date", "response_date", "saved_date")
    dates = {name: day for name in named if (day := days.get(name))}
    contacts, wrong = read_people(text)
    no_sites = [name for name in ("job_url", "company_website") if text.get(name) and not posting[name]]
    no_days = [name for name in DATES if text.get(name) and not days[name]]
    no_pay = [name for name in PAY if text.get(name) and not {"salary_min", "salary_max"} & posting.keys()]
    left_out = [
        *wrong,
        *((name, text[name], NO_ADDRESS) for name in no_sites),
        *((name, text[name], TWO_DAYS if read_day(text[name], DAY_FIRST) else NO_DAY) for name in no_days),
        *((name, text[name], NO_AMOUNT) for name in no_pay),
    ]
    return Application(
        number=row.number,
        posting={name: value for name, value in posting.items() if value},
        status=status,
        status_text=status_text,
        dates=dates,
        clocks={name: clock for name in dates if (clock := read_clock(said[name]))},
        zone=mapping.zone,
        notes=text.get("notes", ""),
        tags=[tag for tag in re.split(r"[;|,]\s*", text.get("tags", "")) if tag],
        contacts=contacts,
        has_applied=mapping.has_applied(row) and not mapping.is_chosen_status(status_text),
        left_out=left_out,
    )


def _status(status_text: str, text: dict[str, str], days: dict[str, Any], table: Table, mapping: Mapping) -> str:
    if table.kind == SHARED_LIST:
        return SAVED
    status = mapping.status_of(status_text)
    marked = [stage for stage in STAGES if folded(text.get(f"has_{stage}", "")) not in NO]
    if marked and status not in ENDS and (not status_text or marked[-1] in ENDS):
        return marked[-1]
    if not status and not status_text:
        has_applied = folded(text.get("has_applied", "")) in YES or bool(days.get("applied_date"))
        status = "applied" if has_applied else SAVED
    return status


def _first_day(cell: Any, mapping: Mapping) -> Any:
    """Return the first of several days in a cell, since the time of another is not that of the first."""
    parts = cell.split(";") if isinstance(cell, str) else []
    return parts[0] if sum(read_day(part, mapping.order or DAY_FIRST) is not None for part in parts) > 1 else cell


def _remote_type(text: dict[str, str], location: str, heading: str) -> str:
    said = text.get("remote_type", "")
    if found := meaning(REMOTE_TYPES, said):
        return found
    if folded(heading) in ("remote", "remote ok", "wfh") and folded(said) in YES:
        return "remote"
    if found := first_meaning(REMOTE_TYPES, [text.get("job_type", "")]):  # "Full-time, on-site"
        return found
    if re.match(r"(?i)(?:fully )?remote\b", location):
        return "remote"
    parts = re.split(r"[(),;/|]|\s[-–]\s", location)  # "Hull (hybrid)"
    found_in = {found for part in parts if (found := meaning(REMOTE_TYPES, part))}
    return found_in.pop() if len(found_in) == 1 else ""


def _plain(text: str) -> str:
    return ", ".join(part.strip() for part in EMOJI.sub("", text).split(",") if part.strip())


def _split(text: str) -> list[str]:
    return [part for each in re.split(r"[,;|]", text) if (part := each.strip())]


def _pay(text: dict[str, str], mapping: Mapping) -> Pay:
    if whole := text.get("pay", ""):
        pay = read_pay(whole, is_pay=True) or _bare(whole)
        heading = mapping.fields["pay"]
        sign, unit = SIGN.search(heading), THOUSANDS.search(heading)
        currency = pay.currency or currency_of(text.get("currency", "").upper())
        currency = currency or currency_of(sign[1] if sign else _sign_of(unit))
        period = pay.period or period_of(text.get("pay_period", "")) or _period_in(heading)
        if unit:
            pay = pay._replace(low=_thousands(pay.low), high=_thousands(pay.high))
        return pay._replace(currency=currency, period=period) if pay.low or pay.high else pay
    said = SIGN.search(mapping.fields.get("pay_min", "") + mapping.fields.get("pay_max", ""))
    bounds: list[Decimal | None] = []
    currency = currency_of(text.get("currency", "").upper())
    for name in ("pay_min", "pay_max"):
        read = read_pay(text.get(name, ""), is_pay=True) or _bare(text.get(name, ""))
        amount = read.low if read.low is not None else read.high
        unit = THOUSANDS.search(mapping.fields.get(name, ""))
        currency = currency or currency_of(_sign_of(unit)) or read.currency
        bounds.append(_thousands(amount) if unit else amount)
    currency = currency or currency_of(said[1] if said else "")
    low, high = bounds
    return Pay(low, high, currency, period_of(text.get("pay_period", ""))) if any(bounds) else Pay()


def _period_in(heading: str) -> str:
    return "" if re.search(r"\s/\s|\bor\b", heading) else period_in(heading)  # "Salary / hourly rate"


def _thousands(amount: Decimal | None) -> Decimal | None:
    return amount * 1_000 if amount is not None and amount < 1_000 else amount


def _sign_of(unit: re.Match[str] | None) -> str:
    return (unit["before"] or unit["after"] or "") if unit else ""


def _bare(text: str) -> Pay:
    """Return the pay in a cell that holds nothing but a number."""
    if re.fullmatch(r"\d{1,3}(?:[.,' ]\d{3})+|\d+(?:[.,]\d{1,2})?", text):
        squeezed = re.sub(r"[.,' ](?=\d{3}(?!\d))", "", text).replace(",", ".")
        amount = Decimal(squeezed) or None
        return Pay(amount, amount)
    return Pay()
