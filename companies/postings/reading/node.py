"""Read a posting from a JobPosting of schema.org.

What it says plainly is read, and nothing is guessed: a value in another notation is converted where it can mean one
thing only, and left empty otherwise.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

from django.core.exceptions import ValidationError

from companies.matching import names_nobody
from companies.matching.text import unescaped
from companies.matching.urls import hiring_site, web_address
from companies.postings.reading.html_text import text_of
from companies.postings.reading.pay import Pay, read_pay
from companies.postings.reading.words import JOB_TYPES, REMOTE_TYPES, first_meaning, period_of
from jobpilot.db.money import currency_code, read_amount
from jobpilot.notations import read_date

Node = dict[str, Any]
Posting = dict[str, Any]

FIRST_YEAR = 1995  # the days of software that knows none are before it
MARKUP = re.compile(r"</?(?:b|strong|em|i|u|span|p|div|br|font|a|small|h\d)\b[^>]*>", re.IGNORECASE)
NOTHING = frozenset(("n/a", "na", "none", "null", "-", "unavailable", "unknown"))
# The day of the week before a date and the time behind or within it: "Tue Oct 20 02:00:00 UTC 2026".
WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
CLOCK = re.compile(r",?\s+\d{1,2}:\d{2}(?::\d{2})?\b.*?(?=\s\d{4}$|$)")


def posting_of(node: Node, address: str) -> Posting:
    employer = _first(node.get("hiringOrganization")) or _first(node.get("employmentUnit"))
    location = "; ".join(dict.fromkeys(filter(None, map(_place, each_of(node.get("jobLocation"))))))
    job_url = next((absolute(address, web_address(url)) for url in _strings(node.get("url"))), "") or address
    posting: Posting = {
        "title": _title(node.get("title") or node.get("name")),
        "company": _company(employer),
        "company_website": _website(employer),
        "location": location,
        "description": _description(node),
        "job_type": first_meaning(JOB_TYPES, _strings(node.get("employmentType"))),
        "remote_type": _remote_type(node),
        "posted_date": _day(node.get("datePosted")),
        "application_deadline": _day(node.get("validThrough")),
        "skills_required": _skills(node.get("skills")),
        "job_url": job_url if job_url.startswith(("http://", "https://")) else "",
        "source": hiring_site(job_url) or "",
        "source_job_id": _identifier(node.get("identifier")),
        **_pay(node).at(location).as_posting(),
    }
    return {name: value for name, value in posting.items() if value}


def absolute(address: str, url: str) -> str:
    """Return a link of the page at an address as a whole address, or "" if it can be none (http://[acme)."""
    try:
        return urljoin(address, url)
    except ValueError:
        return ""


def _title(value: Any) -> str:
    each = _first(value)
    return text_in(MARKUP.sub("", each) if isinstance(each, str) else each)


def _company(employer: Any) -> str:
    name = (
        text_in(employer.get("name") or employer.get("legalName")) if isinstance(employer, dict) else text_in(employer)
    )
    return "" if names_nobody(name) else name


def _website(employer: Any) -> str:
    """Return the employer's own site. The page about it on somebody else's site is none."""
    if not isinstance(employer, dict):
        return ""
    sites = [*_strings(employer.get("url")), *_strings(employer.get("sameAs"))]
    site = next((site for site in sites if "." in site and not hiring_site(site)), "")
    return f"https:{site}" if site.startswith("//") else site


def _place(place: Any) -> str:
    if not isinstance(place, dict):
        return text_in(place)
    addresses = [_address(each) for each in each_of(place.get("address"))] or [_address(place)]
    return "; ".join(dict.fromkeys(filter(None, addresses))) or text_in(place.get("name"))


def _address(address: Any) -> str:
    if not isinstance(address, dict):
        return text_in(address)
    parts = [text_in(_first(address.get(name))) for name in ("addressLocality", "addressRegion", "addressCountry")]
    return ", ".join(dict.fromkeys(part for part in parts if part and part.casefold() not in NOTHING))


def _remote_type(node: Node) -> str:
    said = first_meaning(REMOTE_TYPES, _strings(node.get("jobLocationType")))
    if said:
        return said
    places = "; ".join(map(_place, each_of(node.get("jobLocation"))))
    return "remote" if re.match(r"\s*(?:fully )?remote\b", places, re.IGNORECASE) else ""


def _description(node: Node) -> str:
    texts = [_prose(node.get("description"))]
    for name in (
        "responsibilities",
        "qualifications",
        "experienceRequirements",
        "educationRequirements",
        "jobBenefits",
    ):
        more = _prose(node.get(name))
        if more and " ".join(more.split()) not in " ".join(texts[0].split()):
            texts.append(more)
    return "\n\n".join(filter(None, texts))


def _prose(value: Any) -> str:
    """Return a longer text, of a list all of its texts."""
    parts = (each.get("@value") if isinstance(each, dict) else each for each in each_of(value))
    return "\n".join(filter(None, map(text_of, parts)))


def _skills(value: Any) -> list[str]:
    named = [text_in(each.get("name") if isinstance(each, dict) else each) for each in each_of(value)]
    if len(named) == 1 and len(named[0]) < 300:
        named = re.split(r"[,;\n•]", named[0])
    return list(dict.fromkeys(name for each in named if (name := each.strip()) and len(name) <= 100))


def _identifier(value: Any) -> str:
    each = _first(value)
    each = each.get("value", each.get("@value")) if isinstance(each, dict) else each
    return text_in(each) if not isinstance(each, bool) else ""


def _pay(node: Node) -> Pay:
    given = _first(node.get("baseSalary")) or _first(node.get("estimatedSalary"))
    outer = given if isinstance(given, dict) else {}
    inner = _first(outer.get("value", given))
    sources = (inner, outer) if isinstance(inner, dict) else (outer,)
    low, high = (_stated(_either(sources, name)) for name in ("minValue", "maxValue"))
    if not (low or high):
        low = high = _stated(inner.get("value") if isinstance(inner, dict) else inner)
    if not (low or high):
        return Pay()
    names = ("currency", "salaryCurrency")
    currencies = [_currency(_either((outer, *sources), name)) for name in names] + [_currency(node.get(names[1]))]
    period = _period(_either(sources, "unitText") or _either(sources, "unitCode") or _either(sources, "duration"))
    least, most = low.low if low else None, high.high if high else None
    if least is not None and most is not None and least > most:
        least, most = most, least
    said = [each for each in (low, high) if each]
    return Pay(
        least,
        most,
        next(filter(None, [*currencies, *(each.currency for each in said)]), ""),
        next(filter(None, [period, *(each.period for each in said)]), ""),
    )


def _stated(value: Any) -> Pay | None:
    """Return what a value of a pay says: an amount, or a text such as "£28,000 to £32,000"; None if it is neither."""
    amount = _amount(value)
    if amount is not None:
        return Pay(amount, amount)
    value = _first(value)
    return read_pay(value, is_pay=True) if isinstance(value, str) else None


def _either(nodes: Iterable[Node], name: str) -> Any:
    return next((node[name] for node in nodes if node.get(name) not in (None, "", [])), None)


def _amount(value: Any) -> Decimal | None:
    """Return an amount in any notation. Three digits behind a single mark are thousands: pay has no such decimals."""
    value = _first(value)
    if isinstance(value, str):
        value = re.sub(r"(?<=\d)[.,'’\s](?=\d{3}(?!\d))", "", value.strip())
    with suppress(ValidationError):
        return read_amount(value if isinstance(value, str | int | float) and not isinstance(value, bool) else None)
    return None


def _currency(value: Any) -> str:
    with suppress(ValidationError):
        return currency_code(text_in(_first(value)))
    return ""


def _period(value: Any) -> str:
    return period_of(text_in(_first(value)))


def _day(value: Any) -> date | None:
    """Return the day as written; an offset never moves it. One that can be two days is left out."""
    day = _written_day(text_in(_first(value)))
    return day if day and day.year >= FIRST_YEAR else None


def _written_day(text: str) -> date | None:
    if match := re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text):
        with suppress(ValueError):
            return date(*map(int, match.groups()))
    with suppress(ValidationError):
        return read_date(CLOCK.sub("", WEEKDAY.sub("", text)))
    with suppress(ValueError):
        return datetime.fromisoformat(text).date()
    return None


# Values of JSON-LD


def each_of(value: Any) -> list[Any]:
    if isinstance(value, dict) and "@list" in value:
        value = value["@list"]
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:
    return next((each for each in each_of(value) if each not in (None, "", {})), None)


def _strings(value: Any) -> list[str]:
    return [text for each in each_of(value) if (text := text_in(each))]


def text_in(value: Any) -> str:
    """Return a plain text without the blanks around it and within it; of a node its value, name or id."""
    if isinstance(value, dict):
        value = next((value[name] for name in ("@value", "name", "value", "@id") if value.get(name)), "")
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(unescaped(str(value)).split())
