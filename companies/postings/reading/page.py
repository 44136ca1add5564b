"""Read the postings of a web page from its schema.org data: JSON-LD in all its shapes, microdata and RDFa.

What a page says plainly is read, and nothing is guessed: a value in another notation is converted where it can mean one
thing only, and left empty otherwise. The other jobs that a page lists are not its posting.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

import json_repair
from django.core.exceptions import ValidationError
from lxml import etree, html
from w3lib.encoding import html_to_unicode

from companies.matching import address_key, names_nobody, parse_place
from companies.matching.text import unescaped
from companies.matching.urls import hiring_site, web_address
from companies.postings.reading.html_text import text_of
from companies.postings.reading.pay import Pay, read_pay
from companies.postings.reading.words import JOB_TYPES, PERIODS, REMOTE_TYPES, first_meaning, folded, meaning
from jobpilot.db.money import currency_code, read_amount
from jobpilot.notations import read_date

Node = dict[str, Any]
Posting = dict[str, Any]

MOST_BYTES = 5_000_000
MOST_MENDED = 200_000  # characters of broken JSON
DEEPEST = 40
TAG = re.compile(r"<(?:!doctype html|html|head|script|div|body)\b", re.IGNORECASE)
LD_JSON = re.compile(r"application/(?:ld\+json|json\+ld)", re.IGNORECASE)
# What templates write around the JSON: comments of HTML and JavaScript, CDATA marks.
WRAPPING = re.compile(r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/|;)\s*"
                      r"|\s*(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>|//\s*-->|;)\s*$")  # fmt: skip


class PageError(ValueError):
    """A page that cannot be read, with a reason for people."""


def is_page(source: bytes | str) -> bool:
    """Return whether a file or a text is the source of a web page."""
    start = source[:5000]
    return bool(TAG.search(start.decode("latin-1").replace("\0", "") if isinstance(start, bytes) else start))


def read_page(source: bytes | str, *, address: str = "") -> list[Posting]:
    """Return the postings of a page as fields for `bulk_upsert_jobs`, in the order of the page; none if it has none.

    `address` is the one that the page was loaded from. Raise PageError if the page is too large.
    """
    if len(source) > MOST_BYTES:
        raise PageError(f"The page has more than {MOST_BYTES // 1_000_000} MB.")
    text = html_to_unicode(None, source)[1] if isinstance(source, bytes) else source
    if not text.strip():
        return []
    try:
        page = html.document_fromstring(text.replace("\0", ""), parser=html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.LxmlError):
        return []
    address = address or _canonical(page)
    from_json = list(_of_page(list(_nodes(page)), page, address))
    found = from_json or list(_of_page(_marked_up(page, address), page, address))
    postings = [_posting(node, address) for node in found]
    return [each for number, each in enumerate(postings) if each.get("title") and each not in postings[:number]]


def _canonical(page: Any) -> str:
    links = page.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return str(links[0]).strip() if links else ""


# Finding the nodes


def _nodes(page: Any) -> Iterator[Node]:
    """Yield the JobPostings of a page's JSON-LD, their references to other nodes resolved."""
    scripts = [each for each in page.iter("script") if LD_JSON.match((each.get("type") or "").strip())]
    documents = [_parsed(script.text_content()) for script in scripts]
    everything = [node for document in documents for node in _within(document)]
    by_id = {node["@id"]: node for node in everything if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in everything:
        if _is_a(node, "JobPosting"):
            yield {name: _resolved(value, by_id) for name, value in node.items()}


def _parsed(text: str) -> Any:
    """Return a JSON document, mended where templates broke it: comments, bare line breaks, commas, escapes."""
    for _ in range(3):
        text = WRAPPING.sub("", text)
    with suppress(ValueError, RecursionError):
        return json.loads(text, strict=False)
    with suppress(ValueError, RecursionError):
        # A backslash that escapes nothing stands for what follows it, as PHP writes \'.
        return json.loads(re.sub(r"\\(.)", lambda m: m[0] if m[1] in '"\\/bfnrtu' else m[1], text), strict=False)
    if len(text) <= MOST_MENDED:
        with suppress(ValueError, RecursionError):
            return json_repair.loads(text)
    return None


def _within(document: Any, depth: int = 0) -> Iterator[Node]:
    """Yield the nodes of a document, without those of a list of other things."""
    if depth > DEEPEST:
        return
    if isinstance(document, list):
        for each in document:
            yield from _within(each, depth + 1)
    elif isinstance(document, dict):
        yield document
        if not _is_a(document, "ItemList"):
            for name, value in document.items():
                if isinstance(value, dict | list) and name not in ("relatedLink", "isRelatedTo", "isSimilarTo"):
                    yield from _within(value, depth + 1)


def _is_a(node: Node, kind: str) -> bool:
    types = node.get("@type", node.get("type"))
    return any(str(each).rstrip("/").rpartition("/")[2].rpartition(":")[2] == kind for each in _list(types))


def _resolved(value: Any, by_id: dict[str, Node]) -> Any:
    if isinstance(value, dict) and set(value) <= {"@id", "@type"} and (node := by_id.get(value.get("@id", ""))):
        seen = by_id.keys() - {value["@id"]}
        return {name: _resolved(each, {key: by_id[key] for key in seen}) for name, each in node.items()}
    return [_resolved(each, by_id) for each in value] if isinstance(value, list) else value


def _marked_up(page: Any, address: str) -> list[Node]:
    """Return the JobPostings of a page's microdata, or else those of its RDFa."""
    import extruct  # takes half a second, and few pages need it  # noqa: PLC0415

    for each in page.xpath("//*[self::ul or self::ol][@itemprop or @property]"):  # a list of values, not a value
        for name in {"itemprop", "property"}.intersection(each.attrib):
            for item in each.findall("li"):
                item.set(name, each.get(name))
            del each.attrib[name]
    text = html.tostring(page, encoding="unicode")
    found = extruct.extract(
        text, base_url=address or None, syntaxes=["microdata", "rdfa"], uniform=True, errors="ignore"
    )
    statements = [{_short(name): _plain(value) for name, value in node.items()} for node in found["rdfa"]]
    by_id = {node["@id"]: node for node in statements if "@id" in node}
    described = [{name: _resolved(value, by_id) for name, value in node.items()} for node in statements]
    for nodes in (found["microdata"], described):
        if postings := [node for node in _within(nodes) if _is_a(node, "JobPosting")]:
            return postings
    return []


def _plain(value: Any) -> Any:
    """Return the value of a statement as JSON-LD writes it: without `@value`, and alone if there is only one."""
    values = [each["@value"] if isinstance(each, dict) and "@value" in each else each for each in _list(value)]
    return values[0] if len(values) == 1 else values


def _short(name: str) -> str:
    """Return the name of a property without the address of its vocabulary."""
    return re.split(r"[/#]", name)[-1]


def _of_page(nodes: list[Node], page: Any, address: str) -> Iterator[Node]:
    """Yield what the page is about: of several postings those with its address, else those that its headings name."""
    if len(nodes) > 1 and address:
        key = address_key(address)
        own = [node for node in nodes if any(address_key(urljoin(address, url)) == key for url in _urls(node))]
        if own:
            nodes = own
    if len({folded(_text(node.get("title"))) for node in nodes}) > 1:
        headings = folded(" ".join(element.text_content() for element in page.xpath("//h1 | //title")))
        named = [node for node in nodes if (title := folded(_text(node.get("title")))) and title in headings]
        nodes = named or nodes
    yield from nodes


def _urls(node: Node) -> Iterator[str]:
    for name in ("url", "@id", "mainEntityOfPage", "sameAs"):
        for each in _list(node.get(name)):
            url = each.get("@id") or each.get("url") if isinstance(each, dict) else each
            if isinstance(url, str) and url:
                yield url


# Reading a node


def _posting(node: Node, address: str) -> Posting:
    employer = _first(node.get("hiringOrganization")) or _first(node.get("employmentUnit"))
    job_url = next((urljoin(address, web_address(url)) for url in _strings(node.get("url"))), "") or address
    posting: Posting = {
        "title": _text(node.get("title") or node.get("name")),
        "company": _company(employer),
        "company_website": _website(employer),
        "location": "; ".join(dict.fromkeys(filter(None, map(_place, _list(node.get("jobLocation")))))),
        "description": _description(node),
        "job_type": first_meaning(JOB_TYPES, _strings(node.get("employmentType"))),
        "remote_type": _remote_type(node),
        "posted_date": _day(node.get("datePosted")),
        "application_deadline": _day(node.get("validThrough")),
        "skills_required": _skills(node.get("skills")),
        "job_url": job_url if job_url.startswith(("http://", "https://")) else "",
        "source": hiring_site(job_url) or "",
        "source_job_id": _identifier(node.get("identifier")),
        **_pay(node).at(_countries(node)).as_posting(),
    }
    return {name: value for name, value in posting.items() if value}


def _company(employer: Any) -> str:
    name = _text(employer.get("name") or employer.get("legalName")) if isinstance(employer, dict) else _text(employer)
    return "" if names_nobody(name) else name


def _website(employer: Any) -> str:
    """Return the employer's own site. The page about it on somebody else's site is none."""
    if not isinstance(employer, dict):
        return ""
    sites = [*_strings(employer.get("url")), *_strings(employer.get("sameAs"))]
    return next((site for site in sites if "." in site and not hiring_site(site)), "")


def _place(place: Any) -> str:
    if not isinstance(place, dict):
        return _text(place)
    address = _first(place.get("address"))
    if isinstance(address, dict):
        names = ("addressLocality", "addressRegion", "addressCountry")
        parts = [_text(_first(address.get(name))) for name in names]
        if any(parts):
            return ", ".join(dict.fromkeys(filter(None, parts)))
    return _text(address) or _text(place.get("name"))


def _remote_type(node: Node) -> str:
    said = first_meaning(REMOTE_TYPES, _strings(node.get("jobLocationType")))
    if said:
        return said
    places = "; ".join(map(_place, _list(node.get("jobLocation"))))
    return "remote" if re.match(r"\s*(?:fully )?remote\b", places, re.IGNORECASE) else ""


def _description(node: Node) -> str:
    texts = [text_of(node.get("description"))]
    for name in (
        "responsibilities",
        "qualifications",
        "experienceRequirements",
        "educationRequirements",
        "jobBenefits",
    ):
        more = text_of(node.get(name)) if isinstance(node.get(name), str) else ""
        if more and " ".join(more.split()) not in " ".join(texts[0].split()):
            texts.append(more)
    return "\n\n".join(filter(None, texts))


def _skills(value: Any) -> list[str]:
    named = [_text(each.get("name") if isinstance(each, dict) else each) for each in _list(value)]
    if len(named) == 1 and len(named[0]) < 300:
        named = re.split(r"[,;\n•]", named[0])
    return list(dict.fromkeys(name for each in named if (name := each.strip()) and len(name) <= 100))


def _identifier(value: Any) -> str:
    each = _first(value)
    each = each.get("value", each.get("@value")) if isinstance(each, dict) else each
    return _text(each) if not isinstance(each, bool) else ""


def _pay(node: Node) -> Pay:
    given = _first(node.get("baseSalary")) or _first(node.get("estimatedSalary"))
    outer = given if isinstance(given, dict) else {}
    inner = _first(outer.get("value", given))
    currency = _currency(outer.get("currency") or outer.get("salaryCurrency") or node.get("salaryCurrency"))
    if isinstance(inner, dict):
        sources = (inner, outer)
        low, high = (_amount(_either(sources, name)) for name in ("minValue", "maxValue"))
        if low is None and high is None:
            low = high = _amount(
                _either(sources, "value") if not isinstance(outer.get("value"), dict) else inner.get("value")
            )
        currency = currency or _currency(inner.get("currency"))
        period = _period(_either(sources, "unitText") or _either(sources, "unitCode") or _either(sources, "duration"))
    else:
        low, high = (_amount(outer.get(name)) for name in ("minValue", "maxValue"))
        period = _period(outer.get("unitText") or outer.get("duration"))
        if low is None and high is None:
            low = high = _amount(inner)
        if low is None and isinstance(inner, str) and (read := read_pay(inner, is_pay=True)):
            low, high, currency, period = read.low, read.high, currency or read.currency, period or read.period
    if low is None and high is None:
        return Pay()
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Pay(low, high, currency, period)


def _countries(node: Node) -> set[str]:
    places = map(_place, _list(node.get("jobLocation")))
    return {country for place in places for country, _ in parse_place(place).regions}


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
        return currency_code(_text(_first(value)))
    return ""


def _period(value: Any) -> str:
    words = _text(_first(value))
    return meaning(PERIODS, words) or meaning(PERIODS, re.sub(r"(?i)^(?:per|an?|pro|par|/)\s*", "", words))


def _day(value: Any) -> date | None:
    """Return the day as written; an offset never moves it. One that can be two days is left out."""
    text = _text(_first(value))
    if match := re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)", text):
        with suppress(ValueError):
            return date(*map(int, match.groups()))
    with suppress(ValidationError):
        return read_date(text)
    with suppress(ValueError):
        return datetime.fromisoformat(text).date()
    return None


# Values of JSON-LD


def _list(value: Any) -> list[Any]:
    if isinstance(value, dict) and "@list" in value:
        value = value["@list"]
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:
    return next((each for each in _list(value) if each not in (None, "", {})), None)


def _strings(value: Any) -> list[str]:
    return [text for each in _list(value) if (text := _text(each))]


def _text(value: Any) -> str:
    """Return a plain text without the blanks around it and within it; of a node its value, name or id."""
    if isinstance(value, dict):
        value = next((value[name] for name in ("@value", "name", "value", "@id") if value.get(name)), "")
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(unescaped(str(value)).split())
