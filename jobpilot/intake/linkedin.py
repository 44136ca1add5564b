"""Read LinkedIn's data export: the profile as a JSON Resume, the applications, the saved jobs and the preferences.

The archive holds much that is nobody else's business (messages, connections, where one logged in from): only the files
named here are opened. LinkedIn writes their headings in English, and dates as in the United States.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from companies.matching.text import unescaped
from companies.postings.reading.dates import MONTHS
from companies.postings.reading.words import JOB_TYPES, folded, meaning
from jobpilot.admin.transfer.tables import COMMAND, Limits, UnreadableFileError
from jobpilot.admin.transfer.workbooks import DAMAGED
from jobpilot.intake.days import MONTH_FIRST, order_of, read_day
from jobpilot.intake.statuses import SAVED
from jobpilot.intake.tables import Row, Table, read_table
from jobpilot.intake.tracker import YES, Mapping

MOST_FILES = 2_000
PROFILE, EMAILS, PHONES, PREFERENCES = "Profile", "Email Addresses", "PhoneNumbers", "Job Seeker Preferences"
APPLICATIONS, SAVED_JOBS = "Job Applications", "Saved Jobs"
FILE = "File"  # the heading under which a row says where it stood
# The columns of each name, first as LinkedIn heads them, then in other words.
Columns = dict[str, tuple[str, ...]]
# The contact columns of an application are the applicant's own, and no contacts.
JOB: Columns = {
    "title": ("Job Title", "Title", "Position"),
    "company": ("Company Name", "Company"),
    "job_url": ("Job Url", "Job Link", "Url"),
    "applied_date": ("Application Date", "Applied On", "Date Applied"),
    "saved_date": ("Saved Date", "Saved On", "Date Saved"),
}
PERIOD: Columns = {"startDate": ("Started On", "Start Date"), "endDate": ("Finished On", "End Date", "Ended On")}
# The section of a JSON Resume that a file becomes, with the names there and a few beyond the schema.
SECTIONS: dict[str, tuple[str, Columns]] = {
    "Positions": (
        "work",
        {
            "name": ("Company Name", "Company"),
            "position": ("Title", "Position"),
            "location": ("Location",),
            "summary": ("Description",),
            **PERIOD,
        },
    ),
    "Volunteering": (
        "volunteer",
        {
            "organization": ("Company Name", "Organization"),
            "position": ("Role", "Title"),
            "summary": ("Description",),
            **PERIOD,
        },
    ),
    "Education": (
        "education",
        {
            "institution": ("School Name", "School"),
            "studyType": ("Degree Name", "Degree"),
            "area": ("Field Of Study",),
            "description": ("Notes",),
            "startDate": ("Start Date", "Started On"),
            "endDate": ("End Date", "Finished On"),
        },
    ),
    "Honors": (
        "awards",
        {"title": ("Title",), "date": ("Issued On", "Date"), "awarder": ("Issuer",), "summary": ("Description",)},
    ),
    "Certifications": (
        "certificates",
        {
            "name": ("Name",),
            "issuer": ("Authority", "Issuer"),
            "url": ("Url",),
            "date": ("Started On", "Issued On"),
            "expiryDate": ("Finished On", "Expires On"),
            "credentialId": ("License Number",),
        },
    ),
    "Publications": (
        "publications",
        {
            "name": ("Name", "Title"),
            "publisher": ("Publisher",),
            "releaseDate": ("Published On", "Date"),
            "url": ("Url",),
            "summary": ("Description",),
        },
    ),
    "Skills": ("skills", {"name": ("Name", "Skill")}),
    "Languages": ("languages", {"language": ("Name", "Language"), "fluency": ("Proficiency",)}),
    "Projects": ("projects", {"name": ("Title", "Name"), "description": ("Description",), "url": ("Url",), **PERIOD}),
}
FILES: dict[str, Columns] = {
    PROFILE: {
        "first": ("First Name",),
        "last": ("Last Name",),
        "label": ("Headline",),
        "summary": ("Summary",),
        "place": ("Geo Location", "Location"),
        "sites": ("Websites",),
    },
    EMAILS: {"email": ("Email Address", "Email")},
    PHONES: {"phone": ("Number", "Phone Number")},
    **{name: columns for name, (_, columns) in SECTIONS.items()},
    PREFERENCES: {
        "preferred_titles": ("Job Titles",),
        "preferred_locations": ("Locations",),
        "preferred_job_types": ("Preferred Job Types",),
    },
    APPLICATIONS: JOB,
    SAVED_JOBS: JOB,
}
DATED = re.compile(r"(?i)\b(?:date|on|started|finished)$")
NAMED_MONTH = re.compile(r"([^\W\d_]{3,10})\.?,?(?: de| del)?[ -](\d{4})")
NUMBERED_MONTH = re.compile(r"(\d{1,2})[/.](\d{4})")
SITE = re.compile(r"\[(?:[A-Z_ ]+:)?([^\]\s]+)\]|(\S+)")
DATES = frozenset(("startDate", "endDate", "date", "expiryDate", "releaseDate"))
# The headings of the lists that people take out of the archive, and those of them that nobody else writes.
LISTS = {
    APPLICATIONS: "Application Date, Contact Email, Contact Phone Number, Company Name, Job Title, Job Url, "
    "Resume Name, Question And Answers",
    SAVED_JOBS: "Saved Date, Job Url, Job Title, Company Name",
}
ALONE = frozenset(("contact phone number", "question and answers", "resume name", "saved date"))
REASON = "reason"  # the last heading of the refused rows of an import
BASICS, PREFERRED, JOBS = "basics", "preferences", "jobs"  # what a row is part of, unless it is an entry of the resume


@dataclass
class Export:
    """What an export says: all rows that are read, and what those of the profile make together."""

    table: Table = field(default_factory=lambda: Table([FILE, *(names[0] for names in JOB.values())]))
    resume: dict[str, Any] = field(default_factory=dict)  # a JSON Resume
    preferences: dict[str, list[str]] = field(default_factory=dict)
    order: str = MONTH_FIRST

    def mapping(self) -> Mapping:
        """Return how the rows of jobs are read."""
        fields = {name: names[0] for name, names in JOB.items()} | {"status": FILE}
        statuses = {folded(APPLICATIONS): "applied", folded(SAVED_JOBS): SAVED}
        return Mapping(fields, self.order, statuses)


def is_export(names: list[str]) -> bool:
    """Return whether the names of the files in an archive are those of an export."""
    return any(_kind(name) for name in names)


def known(headings: list[str]) -> int:
    """Return how many headings a list out of the archive has, or the refused rows of its import; 0 for other files."""
    names = [folded(heading) for heading in headings if heading]
    if names[:1] == [folded(FILE)] and names[-1] == REASON:
        return len(names)
    return len(names) if ALONE & set(names) and any(set(names) <= _names(kind) for kind in LISTS) else 0


def _names(kind: str) -> set[str]:
    return set(map(folded, LISTS[kind].split(", ")))


def read_archive(data: bytes, *, limits: Limits = COMMAND) -> Export:
    """Return what an archive says. Raise UnreadableFileError if it has nothing that is read, or is too large."""
    files: dict[str, list[Table]] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [(kind, each) for each in archive.infolist() if (kind := _kind(each.filename))]
            if len(archive.infolist()) > MOST_FILES or sum(each.file_size for _, each in entries) > limits.unpacked:
                raise UnreadableFileError("The archive unpacks to more than can be read.")
            for kind, each in entries:
                content = archive.read(each)
                if content.strip(b"\xef\xbb\xbf\r\n "):
                    files.setdefault(kind, []).append(_table(content, kind, limits))
    except DAMAGED:
        raise UnreadableFileError("The archive is damaged or protected by a password.") from None
    return _export(files)


def read_list(table: Table) -> Export:
    """Return what the list of applications or saved jobs says that was taken out of the archive, or refused rows."""
    files: dict[str, list[Table]] = {}
    if FILE in table.headings:
        for row in table.rows:
            cells = {heading: text for heading, text in row.cells.items() if folded(heading) not in ("file", REASON)}
            files.setdefault(row.text(FILE), [Table(table.headings)])[0].rows.append(replace(row, cells=cells))
    else:
        headings = set(map(folded, filter(None, table.headings)))
        files[next((kind for kind in LISTS if headings <= _names(kind)), APPLICATIONS)] = [table]
    return _export(files)


def _kind(path: str) -> str:
    """Return which of the files a path in the archive is: in any folder, and also "Job Applications_1.csv"; or ""."""
    name = path.replace("\\", "/").rpartition("/")[2].casefold()
    if not name.endswith(".csv") or "__macosx" in path.casefold():
        return ""
    bare = re.sub(r"[\s_-]|\(?\d+\)?$", "", name.removesuffix(".csv"))
    return next((kind for kind in FILES if kind.replace(" ", "").casefold() == bare), "")


def _table(content: bytes, kind: str, limits: Limits) -> Table:
    wanted = {folded(name) for names in FILES[kind].values() for name in names}
    return read_table(content, lambda headings: len(wanted & set(map(folded, headings))), limits=limits)


def _export(files: dict[str, list[Table]]) -> Export:
    export = Export()
    basics: dict[str, Any] = {}
    rows = {kind: [cells for table in files.get(kind, ()) for cells in _cells(table, FILES[kind])] for kind in FILES}
    dated = (cells for of_kind in rows.values() for cells in of_kind)
    export.order = order_of((cells[name] for cells in dated for name in cells if DATED.search(name)), day_first=False)
    export.order = export.order or MONTH_FIRST
    for kind, columns in FILES.items():
        one = next((cells for cells in rows[kind] if folded(cells.get("Primary", "")) in YES), (rows[kind] or [{}])[0])
        for cells in rows[kind]:
            said = {name: text for name, names in columns.items() if (text := cells.get(names[0]))}
            part = JOBS
            if kind in SECTIONS:
                part = _add(export, SECTIONS[kind][0], said)
            elif kind == PREFERENCES:
                part = PREFERRED
                export.preferences |= {name: _preferred(name, text) for name, text in said.items()}
            elif kind not in (APPLICATIONS, SAVED_JOBS):
                part = BASICS if cells is one else ""
                basics |= said if cells is one else {}
            export.table.rows.append(Row(len(export.table.rows) + 1, {FILE: kind, **cells}, part))
    export.table.apart += [text for tables in files.values() for table in tables for text in table.apart]
    if not export.table.rows:
        raise UnreadableFileError(
            "The archive has none of the files of LinkedIn that are read, such as Profile.csv and Job Applications.csv."
        )
    if basics := _basics(basics):
        export.resume = {"basics": basics, **export.resume}
    return export


def _cells(table: Table, columns: Columns) -> Iterator[dict[str, str]]:
    """Yield the cells of each row under the headings of LinkedIn, with its HTML entities as characters."""
    names = {folded(other): each[0] for each in columns.values() for other in reversed(each)}
    for row in table.rows:
        cells: dict[str, str] = {}
        for heading, text in row.cells.items():
            ways = (
                names.get(folded(heading), heading),
                heading,
                *(f"{heading} ({n})" for n in range(2, len(row.cells) + 2)),
            )
            name = next(each for each in ways if not cells.get(each))  # two columns may mean the same
            cells[name] = unescaped(str(text)).strip()
        if any(cells.values()):
            yield cells


def _add(export: Export, section: str, said: dict[str, str]) -> str:
    """Add an entry to the resume and return its place there, or "" if it says nothing."""
    entry = {name: day_of(text, export.order) if name in DATES else text for name, text in said.items()}
    entry = {name: text for name, text in entry.items() if text}
    if not entry:
        return ""
    entries = export.resume.setdefault(section, [])
    entries.append(entry)
    return f"{section}[{len(entries) - 1}]"


def _basics(said: dict[str, str]) -> dict[str, Any]:
    site = SITE.search(said.get("sites", ""))
    basics: dict[str, Any] = {
        "name": " ".join(filter(None, (said.get("first"), said.get("last")))),
        "label": said.get("label"),
        "email": said.get("email"),
        "phone": said.get("phone"),
        "url": site and (site[1] or site[2]),
        "summary": said.get("summary"),
        "location": {"address": said["place"]} if "place" in said else None,
    }
    return {name: value for name, value in basics.items() if value}


def _preferred(name: str, text: str) -> list[str]:
    parts = [part for each in re.split(r"\s\|\s|\n|;", text) if (part := each.strip())]
    return [found for each in parts if (found := meaning(JOB_TYPES, each))] if name == "preferred_job_types" else parts


def day_of(text: str, order: str) -> str:
    """Return a date as JSON Resume writes it, no more exact than it is: "Mar 2021" is 2021-03; "" if it is none."""
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    if (match := NAMED_MONTH.fullmatch(text)) and (month := MONTHS.get(folded(match[1]))):
        return f"{match[2]}-{month:02}"
    if (match := NUMBERED_MONTH.fullmatch(text)) and 1 <= int(match[1]) <= 12:
        return f"{match[2]}-{int(match[1]):02}"
    day = read_day(text, order)
    return day.isoformat() if day else ""
