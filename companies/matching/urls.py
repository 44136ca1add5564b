"""Identify the employer behind a link: the registrable domain, or the tenant of a site that many employers share."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote

import idna
import tldextract

from companies.matching.data import read_rows
from companies.matching.text import fold

# The list bundled with tldextract: nothing is fetched or cached, so results do not depend on the network.
_DOMAINS = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
_HOSTING = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)

_CACHED_HOSTS = 10_000  # many links lead to few hosts
_MAX_HOST = 253  # RFC 1035, section 2.3.4
_MAX_FOLLOWED = 3  # redirectors within redirectors: a tracker, a mail scanner and one more
_MAX_TENANT = 100  # more than any hiring site allows; anything longer is a token or garbage
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]{0,30}:/+|(?:https?|mailto):|(?:https?)?//+)", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}")
_PORT = re.compile(r":\d{0,5}$")
_LOCALE = re.compile(r"[a-z]{2}[-_][a-z]{2,4}")
_LANGUAGE = re.compile(r"ar|cs|da|de|el|en|es|fi|fr|he|hu|it|ja|ko|nl|no|pl|pt|ro|ru|sv|th|tr|uk|vi|zh")
_PAGE = re.compile(r"\.(?:html?|php|aspx?|jsp|action|do|js|json|xml|ico|png|txt)$")
_TENANT = re.compile(r"\w[\w .&'+-]*")
_WORKDAY_CENTRE = re.compile(r"wd\d+(?:-impl)?")

# Path segments and host labels of hiring sites that name a function of the site, not an employer.
_NO_TENANT = frozenset(row["word"] for row in read_rows("tenant_stopwords.csv"))
# Vendors hire, too: these hosts under their own domain belong to the vendor itself.
_OWN_HOSTS = frozenset(("", "www", "about", "career", "careers", "company", "job", "jobs", "join"))
# First path segments of a search engine's addresses that lead elsewhere; its other pages are its own.
_REDIRECTING = frozenset(("aclk", "amp", "imgres", "link", "search", "url"))
# Names of iCIMS portals include their audience: careers-acme, uscareers-acme, external-acme.
_ICIMS_AUDIENCE = re.compile(
    r"(?:[a-z]*(?:careers?|jobs?)|external|internal|hourly|salaried|corporate|campus|students?|global|us|uk|ca|en|fr)-"
)


class IdentityKey(NamedTuple):
    """The part of a link that identifies an employer; equal keys mean one employer unless the names contradict."""

    kind: str
    """"domain" or "tenant"."""
    value: str
    """"acme.com", or the vendor's host and the tenant in lower case: "greenhouse.io/acme"."""


class _SharedHost(NamedTuple):
    host: str
    kind: str
    rules: tuple[str, ...]
    vendor: str


class _Link(NamedTuple):
    host: str
    path: list[str]
    query: dict[str, str]


_SHARED = {
    row["host"]: _SharedHost(row["host"], row["kind"], tuple(row["tenant"].split()), row["vendor"] or row["host"])
    for row in read_rows("shared_hosts.csv")
}


def extract_domain_from_url(url: str | None) -> str | None:
    """Return the registrable domain of a link in lower-case ASCII, or None if it has none.

    >>> extract_domain_from_url("https://user@Careers.Example.co.uk:8443/jobs?page=2")
    'example.co.uk'

    The ICANN section of the Public Suffix List decides. The scheme may be missing or mistyped; for an e-mail address,
    the domain after the "@" is used; an internationalised name is returned as in the DNS ("xn--…"), so that both of
    its spellings agree. Return None for IP addresses, single labels, unknown top-level domains, None and nonsense.
    """
    link = _read(url)
    return _domain_of(link.host) if link else None


def identity_key(url: str | None) -> IdentityKey | None:
    """Return the key of the employer behind a link, or None if the link does not identify one.

    On a host that many employers share (`companies/data/shared_hosts.csv`) the key is the tenant of a hiring site;
    for job boards, social networks, link shorteners, mail providers, site builders, and the umbrella domains of
    governments, schools and armies it is None. A redirector (google.com/url?q=…) is followed if the address itself has
    the target, and has no key otherwise. A hiring vendor's own site is a domain like any other: www.greenhouse.io
    is the company Greenhouse, while one of its job hosts without a tenant (boards.greenhouse.io) has no key.
    """
    link = _read(url)
    for _ in range(_MAX_FOLLOWED):
        target = _target(link) if link else None
        if target is None:
            break
        link = _read(target)
    domain = _domain_of(link.host) if link else None
    if link is None or domain is None:
        return None
    shared = _shared_host(link.host)
    if shared is None:
        return None if _is_hosted(link.host) else IdentityKey("domain", domain)
    below = link.host[: -len(shared.host)].rstrip(".") if link.host.endswith(shared.host) else ""
    if _has_accounts(shared):
        tenant = _tenant(shared, below, link)
        if tenant:
            return IdentityKey("tenant", f"{shared.vendor}/{tenant}")
        if shared.kind == "ats" and shared.host == domain and below in _OWN_HOSTS:
            return IdentityKey("domain", domain)
    elif shared.kind == "registry" and below not in ("", "www"):
        return IdentityKey("domain", f"{below.rpartition('.')[2]}.{shared.host}")
    elif "own" in shared.rules and below in _OWN_HOSTS and not _REDIRECTING.intersection(link.path[:1]):
        return IdentityKey("domain", domain)
    return None


def as_account(text: str) -> str | None:
    """Return the value of an account's key that is written as such ("greenhouse.io/acme"), or None.

    The host is a vendor's, or one that is in no list: a domain that many turned out to share has accounts, too.
    """
    host, _, tenant = text.strip().lower().partition("/")
    if not _domain_of(host) or not _as_tenant(tenant):
        return None
    shared = _shared_host(host)
    return f"{host}/{tenant}" if shared is None or _has_accounts(shared) else None


def _has_accounts(shared: _SharedHost) -> bool:
    """Return whether employers have accounts on a shared host."""
    return shared.kind == "ats" or bool(shared.rules and shared.kind == "job_board")


def _target(link: _Link) -> str | None:
    """Return the address to which a redirector leads, as far as its own address says so."""
    shared = _shared_host(link.host)
    if shared is None or shared.kind != "redirector":
        return None
    return next((link.query[name] for name in shared.rules if extract_domain_from_url(link.query.get(name))), None)


def web_address(text: str) -> str:
    """Return an address as it is stored: with https:// before "www.", and the blanks within it as %20.

    >>> web_address("www.acme.com/jobs/welder 4")
    'https://www.acme.com/jobs/welder%204'
    """
    text = text.strip().replace(" ", "%20")
    return f"https://{text}" if text[:4].lower() == "www." else text


def _read(url: str | None) -> _Link | None:
    if not isinstance(url, str):
        return None
    text = url.strip().strip("<>\"'").strip().replace("\\", "/")  # <https://acme.com>, as e-mails write it
    while (scheme := _SCHEME.match(text)) and len(scheme[0]) < len(text):  # http://https://acme.com
        text = text[scheme.end() :]
    text = text.partition("#")[0]
    text, _, query = text.partition("?")
    authority, _, path = text.partition("/")
    host = _ascii_host(_PORT.sub("", authority.rpartition("@")[2]))
    if host is None:
        return None
    segments = [segment for part in path.split("/") if (segment := unquote(part).strip().lower())]
    parameters: dict[str, str] = {}
    for name, value in parse_qsl(query):
        parameters.setdefault(name.lower(), value.strip().lower())
    return _Link(host, segments, parameters)


def _ascii_host(host: str) -> str | None:
    host = host.strip(".").lower()
    if not host or len(host) > _MAX_HOST:
        return None
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError:
            return None
    if not _HOST.fullmatch(host):
        return None
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host
    return None


@lru_cache(_CACHED_HOSTS)
def _domain_of(host: str) -> str | None:
    parts = _DOMAINS.extract_str(host)
    if not parts.domain or not parts.suffix or "_" in parts.domain:
        return None
    return f"{parts.domain}.{parts.suffix}".lower()


@lru_cache(_CACHED_HOSTS)
def _is_hosted(host: str) -> bool:
    """Return whether the host is under a private suffix of the Public Suffix List: a hosting service's customer."""
    parts = _HOSTING.extract_str(host)
    return parts.is_private and parts.domain not in ("", "www")


def _shared_host(host: str) -> _SharedHost | None:
    labels = host.split(".")
    for start in range(len(labels)):
        if found := _SHARED.get(".".join(labels[start:])):
            return found
    if len(labels) > 1 and len(labels[-1]) == 2:
        if found := _SHARED.get(f"{labels[-2]}.*"):
            return found
        domain = _domain_of(host)  # monster.com.sg: the suffix has two labels
        if domain and domain.count(".") > 1 and (found := _SHARED.get(f"{domain.partition('.')[0]}.*")):
            return found
        if len(labels[-2]) == 2:
            return _SHARED.get(f"*.{labels[-1]}")
    return None


def _tenant(shared: _SharedHost, below: str, link: _Link) -> str | None:
    for rule in shared.rules:
        name, _, argument = rule.partition(":")
        if tenant := _as_tenant(_RULES[name](below, link, argument)):
            return tenant
    return None


def _as_tenant(value: str | None) -> str | None:
    if not value or len(value) > _MAX_TENANT or value in _NO_TENANT or _LOCALE.fullmatch(value):
        return None
    if _PAGE.search(value) or not _TENANT.fullmatch(value) or not fold(value):
        return None
    return value


def _in_path(below: str, link: _Link, argument: str) -> str | None:
    segments = link.path
    while len(segments) > 1 and _LOCALE.fullmatch(segments[0]):
        segments = segments[1:]
    return segments[0] if segments else None


def _after_segment(below: str, link: _Link, argument: str) -> str | None:
    if argument not in link.path:
        return None
    segments = link.path[link.path.index(argument) + 1 :]
    while len(segments) > 1 and (_LOCALE.fullmatch(segments[0]) or _LANGUAGE.fullmatch(segments[0])):
        segments = segments[1:]
    return segments[0].removesuffix(".careers") if segments else None


def _in_query(below: str, link: _Link, argument: str) -> str | None:
    return link.query.get(argument)


def _domain_in_query(below: str, link: _Link, argument: str) -> str | None:
    return _DOMAINS.extract_str(link.query.get(argument, "")).domain.lower() or None


def _subdomain(below: str, link: _Link, argument: str) -> str | None:
    return below.rpartition(".")[2] or None


def _workday(below: str, link: _Link, argument: str) -> str | None:
    """Return the label left of the data centre, as in acme.wd5.myworkdayjobs.com."""
    labels = [label for label in below.split(".") if label and not _WORKDAY_CENTRE.fullmatch(label)]
    return labels[-1] if labels else None


def _fusion(below: str, link: _Link, argument: str) -> str | None:
    """Return the pod name of Oracle's recruiting pages, one for each customer, as in abcd.fa.us2.oraclecloud.com."""
    labels = below.split(".")
    return labels[0] if "fa" in labels[1:] else None


def _icims(below: str, link: _Link, argument: str) -> str | None:
    label = below.rpartition(".")[2]
    return _ICIMS_AUDIENCE.sub("", label, count=1) if _ICIMS_AUDIENCE.match(label) else label or None


_RULES = {
    "path": _in_path,
    "after": _after_segment,
    "query": _in_query,
    "domain": _domain_in_query,
    "subdomain": _subdomain,
    "workday": _workday,
    "fusion": _fusion,
    "icims": _icims,
}


def hiring_site(url: str | None) -> str | None:
    """Return the hiring site or job board behind a link by the name of its host ("greenhouse"), or None if it is none.

    >>> hiring_site("https://job-boards.greenhouse.io/acme/jobs/4020")
    'greenhouse'
    """
    link = _read(url)
    shared = _shared_host(link.host) if link else None
    if shared is None or shared.kind not in ("ats", "job_board", "social"):
        return None
    return _DOMAINS(shared.vendor).domain or None
