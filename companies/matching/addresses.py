"""The normal form of a posting's address: equal for all addresses of one page, whoever counts the clicks on it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode
from uuid import NAMESPACE_URL, UUID, uuid5

# What tells where a visitor came from, and not which page it is. Each by the documentation of who reads it: Google,
# Meta, Microsoft, LinkedIn, Indeed, Greenhouse, Lever, HubSpot, Mailchimp, Matomo.
_TRACKING = frozenset(
    """
    gclid gclsrc gbraid wbraid dclid fbclid msclkid yclid twclid ttclid igshid li_fat_id epik
    ref refid ref_id referer referrer referral source src origin from campaign medium
    gh_src lever-source lever-origin lever-via iis iisn jobsource job_source jobboardsource applicationsource codes
    trk trkinfo trkemail trackingid tracking_id lipi licu ebp rcm originalsubdomain position pagenum recommendedflavor
    tk adid advn sjdu acatk xpse xfps xkcb vjs
    sessionid session_id jsessionid phpsessid _ga _gl mkt_tok vero_id s_cid icid
    """.split()  # noqa: SIM905
)
_TRACKING_FAMILIES = ("utm_", "mc_", "hsa_", "_hs", "pk_", "mtm_", "piwik_", "ga_", "__")
_SCHEME = re.compile(r"(?:https?:)?/{2,}", re.IGNORECASE)
_HOST = re.compile(r"(?:.*@)?(?:www\.)?(?P<host>[^@:]+?)\.?(?::(?:80|443)?|(?P<port>:\d+))?", re.IGNORECASE)
_ROUTE = re.compile(r"!?/.|!.")  # the fragment of a page that is built in the browser: #/jobs/4, #!jobs/4
# The last part of the path of a page with all jobs; a parameter or a fragment can still name one of them.
_LIST = re.compile(
    r"(?:(?:all|open|current|our|job)-?)?(?:careers?|jobs?|positions?|openings?|vacancies|roles?|opportunities)|"
    r"search|results|join-us|work-with-us|karriere|stellenangebote|emplois?|empleos?|vagas|[a-z]{2}(?:[-_][a-z]{2})?",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_FORM = ("apply", "application")  # below the page of the job


def address_key(url: str) -> str:
    """Return the normal form of an address, or "" if it is no page of one job: a bare host, a list of jobs, no address.

    >>> address_key("https://www.acme.com/jobs/4/?utm_source=x&gh_jid=7#apply")
    'acme.com/jobs/4?gh_jid=7'

    Scheme, "www.", a slash or "apply" at the end, the order of parameters, and fragments that lead to no page make no
    difference.
    """
    text = url.strip()
    text = text[match.end() :] if (match := _SCHEME.match(text)) else text
    text, _, fragment = text.partition("#")
    text, _, query = text.partition("?")
    authority, _, path = text.partition("/")
    if not (match := _HOST.fullmatch(authority)) or "." not in match["host"]:
        return ""
    host = match["host"].lower()
    if not host.isascii():
        try:
            host = host.encode("idna").decode()
        except UnicodeError:
            return ""
    segments = [quote(unquote(segment), safe="~!$&'()*+,;=:@") for segment in path.split("/") if segment]
    if len(segments) > 1 and segments[-1].lower() in _FORM:
        segments.pop()
    page = "/".join([host + (match["port"] or ""), *segments])
    parameters = sorted((name, value) for name, value in parse_qsl(query) if not _is_tracking(name.lower()))
    route = fragment if _ROUTE.match(fragment) else ""
    if not (parameters or route) and (not segments or _LIST.fullmatch(_PAGE.sub("", segments[-1]))):
        return ""
    return page + ("?" + urlencode(parameters) if parameters else "") + ("#" + route.rstrip("/") if route else "")


def address_digest(url: str) -> UUID | None:
    """Return a digest of `address_key()`, or None if that is "".

    It is stored with each listing: whoever changes a rule of this module adds a migration that fills it again.
    """
    return uuid5(NAMESPACE_URL, key) if (key := address_key(url)) else None


def _is_tracking(name: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_FAMILIES)
