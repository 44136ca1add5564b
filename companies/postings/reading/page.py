"""Find the postings of a web page in its schema.org data: JSON-LD in all its shapes, microdata and RDFa.

The other jobs that a page lists are not its posting.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from typing import Any

import json_repair
from lxml import etree, html
from w3lib.encoding import html_to_unicode

from companies.matching import address_key
from companies.postings.reading.node import Node, Posting, absolute, each_of, posting_of, text_in
from companies.postings.reading.words import folded

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
    postings = [posting_of(node, address) for node in found]
    return [each for number, each in enumerate(postings) if each.get("title") and each not in postings[:number]]


def _canonical(page: Any) -> str:
    links = page.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return str(links[0]).strip() if links else ""


# Finding the nodes


def _nodes(page: Any) -> Iterator[Node]:
    """Yield the JobPostings of a page's JSON-LD, their references to other nodes resolved."""
    scripts = [each for each in page.iter("script") if LD_JSON.match((each.get("type") or "").strip())]
    documents = [_without_prefixes(_parsed(script.text_content())) for script in scripts]
    everything = [node for document in documents for node in _within(document)]
    by_id = {node["@id"]: node for node in everything if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in everything:
        if _is_a(node, "JobPosting"):
            yield {name: _resolved(value, by_id) for name, value in node.items()}


def _parsed(text: str) -> Any:
    """Return a JSON document, mended where templates broke it: comments, bare line breaks, commas, escapes."""
    for _ in range(3):
        text = WRAPPING.sub("", text)
    if '"' not in text and "&quot;" in text:  # a template that escapes for HTML once too often
        text = unescape(text)
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
            is_posting = _is_a(document, "JobPosting")
            for name, value in document.items():
                if isinstance(value, dict | list) and name not in ("relatedLink", "isRelatedTo", "isSimilarTo"):
                    within = _within(value, depth + 1)
                    yield from (node for node in within if not (is_posting and _is_a(node, "JobPosting")))


def _is_a(node: Node, kind: str) -> bool:
    types = node.get("@type", node.get("type"))
    names = (str(each).rstrip("/").rpartition("/")[2].rpartition(":")[2] for each in each_of(types))
    return any(name.casefold() == kind.casefold() for name in names)


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
    for each in page.xpath("//time[@datetime][@property][not(@content)]"):
        each.set("content", each.get("datetime"))
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
    values = [each["@value"] if isinstance(each, dict) and "@value" in each else each for each in each_of(value)]
    return values[0] if len(values) == 1 else values


def _short(name: str) -> str:
    """Return the name of a property without the address or the prefix of its vocabulary."""
    return re.split(r"[/#:]", name)[-1]


def _without_prefixes(value: Any, depth: int = 0) -> Any:
    """Return a document whose names have no prefix: "schema:title" is "title"."""
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {_short(name): _without_prefixes(each, depth + 1) for name, each in value.items()}
    return [_without_prefixes(each, depth + 1) for each in value] if isinstance(value, list) else value


def _of_page(nodes: list[Node], page: Any, address: str) -> Iterator[Node]:
    """Yield what the page is about: of several postings those with its address, else those that its headings name."""
    if len(nodes) > 1 and address:
        key = address_key(address)
        own = [node for node in nodes if any(address_key(absolute(address, url)) == key for url in _urls(node))]
        if own:
            nodes = own
    if len({folded(text_in(node.get("title"))) for node in nodes}) > 1:
        headings = folded(" ".join(element.text_content() for element in page.xpath("//h1 | //title")))
        named = [node for node in nodes if (title := folded(text_in(node.get("title")))) and title in headings]
        nodes = named or nodes
    yield from nodes


def _urls(node: Node) -> Iterator[str]:
    for name in ("url", "@id", "mainEntityOfPage", "sameAs"):
        for each in each_of(node.get(name)):
            url = each.get("@id") or each.get("url") if isinstance(each, dict) else each
            if isinstance(url, str) and url:
                yield url
