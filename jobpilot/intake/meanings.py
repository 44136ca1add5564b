"""What a column of a tracker's table means, by its heading and by what its cells hold."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from companies.identity.mention import as_website
from companies.matching import extract_domain_from_url
from companies.matching.urls import web_address
from companies.postings.reading.words import JOB_TYPES, LEVELS, REMOTE_TYPES, first_meaning, folded, meaning
from jobpilot.intake.columns import likely_meaning, meaning_of
from jobpilot.intake.days import DAY_FIRST, read_day
from jobpilot.intake.statuses import status_of
from jobpilot.intake.tables import Table

URL = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f1e6-\U0001f1ff]+ ?")
WISH = re.compile("expect|vorstellung|wunsch|pretens|souhait|deseado")
YES = frozenset(("yes", "y", "ja", "oui", "si", "sim", "true", "checked", "x", "1"))
NO = frozenset(("", "no", "n", "nein", "non", "nao", "nee", "false", "unchecked", "0"))
# What a column says by a mark or a day: "Rejected?" with an "x", "Offer" with a day. The further of two is the status.
STAGES = ("screening", "interview", "offer", "accepted", "withdrawn", "rejected")
# What half the cells of a column hold whose heading is not known whole, so that it means what its words say.
HOLDS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(
        ("applied_date", "application_deadline", "posted_date", "interview", "follow_up_date", "response_date"),
        lambda cell: read_day(cell, DAY_FIRST) and not str(cell).isdigit(),
    ),
    "status": lambda cell: status_of(EMOJI.sub("", str(cell))),
    "job_url": lambda cell: URL.match(str(cell)),
    "company_website": lambda cell: as_website(str(cell)),
    "contact_email": lambda cell: "@" in str(cell),
    **dict.fromkeys(("pay", "pay_min", "pay_max"), lambda cell: re.search(r"\d", str(cell))),
    "job_type": lambda cell: first_meaning(JOB_TYPES, [str(cell)]),
    "remote_type": lambda cell: first_meaning(REMOTE_TYPES, [str(cell)]),
    "experience_level": lambda cell: meaning(LEVELS, str(cell)),
}


def meaning_in(table: Table, heading: str) -> str | None:
    """Return what a column means by its heading and its cells: "Status?" is the status unless it says yes and no."""
    name = meaning_of(heading)
    cells = _cells(table, heading)
    if name == "applied_date" and all(map(_is_flag, cells)):
        return "has_applied"
    if name in ("source", "title") and cells and all(URL.match(str(cell)) for cell in cells):
        return "job_url"
    if name not in (None, "pay"):
        return name
    stage = status_of(heading)
    if stage in STAGES and cells and all(map(_is_mark, cells)):
        return stage if stage == "interview" and not any(map(_is_flag, cells)) else f"has_{stage}"
    if name is None and heading.rstrip().endswith("?") and not all(map(_is_flag, cells)):
        return meaning_of(heading.rstrip(" ?"))
    return name


def likely_in(table: Table, heading: str) -> str:
    """Return what a column means by the words in its heading, if half of its cells hold that; or ""."""
    name, cells = likely_meaning(heading), _cells(table, heading)
    if not name or not cells or all(map(_is_flag, cells)):
        return ""
    return name if sum(map(bool, map(HOLDS.get(name, _is_text), cells))) * 2 >= len(cells) else ""


def are_answers(table: Table, heading: str, found: dict[str, str]) -> bool:
    """Return whether a column says how far the applications are, though its heading does not."""
    texts = [EMOJI.sub("", str(cell)) for cell in _cells(table, heading)]
    if meaning_of(heading.rstrip(" ?")) == "response_date":
        return any(map(status_of, texts))
    is_unknown = meaning_of(heading) is None and heading not in found.values()
    return is_unknown and bool(texts) and all(map(status_of, texts)) and not all(map(_is_flag, texts))


def says_more(name: str, new: str, old: str, table: Table) -> bool:
    """Return whether a second column of one meaning says more than the first: "channel" beside a "source" of links.

    Of an address, only what is one says something: not "Advert", which leads to it.
    """
    says: dict[str, Callable[[str], Any]] = {
        "job_url": link_in,
        "company_website": as_website,
        "remote_type": partial(meaning, REMOTE_TYPES),
    }
    if name == "pay" and (WISH.search(folded(old)) or WISH.search(folded(new))):
        return not WISH.search(folded(new))  # what the person asks for is not what the posting says
    filled = [sum(bool(says.get(name, bool)(row.text(heading))) for row in table.rows) for heading in (new, old)]
    return filled[0] > filled[1]


def link_in(text: str) -> str:
    """Return the address in a text, or ""."""
    if match := URL.search(text):
        return web_address(match[0].rstrip(").,"))
    is_bare = re.fullmatch(r"[^\s@:]+", text) and extract_domain_from_url(text)
    return f"https://{text}" if is_bare else ""


def _cells(table: Table, heading: str) -> list[Any]:
    return [row.cells[heading] for row in table.rows if row.text(heading)]


def _is_flag(cell: Any) -> bool:
    return folded(str(cell)) in YES | NO


def _is_mark(cell: Any) -> bool:
    """Return whether a cell says yes or no, or when: a number can be a day and much else."""
    return _is_flag(cell) or (not str(cell).strip().isdigit() and bool(read_day(cell, DAY_FIRST)))


def _is_text(cell: Any) -> bool:
    text = str(cell)
    return bool(re.search(r"[^\W\d_]", text)) and not read_day(cell, DAY_FIRST) and not URL.match(text)
