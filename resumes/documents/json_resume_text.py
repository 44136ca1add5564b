"""Texts and addresses of other programs, as a resume can show them."""

import re

from resumes.rich_text import refusal
from resumes.schema import HTTP_URL

DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?", re.I)
# What rich text cannot be, and what is left of it, in this order.
PLAIN = (
    (re.compile(r"(?i)<br\s*/?>"), "\n"),
    (re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.I), ""),
    (re.compile(r"!\[([^\]]*)\]\("), r"[\1]("),
    (re.compile(r"(?m)^\s{0,3}(?:```|~~~).*$"), ""),
    (re.compile(r"(?m)^\s{0,3}#{1,6}\s+(?=\S)"), ""),
    (re.compile(r"(?m)^\s{0,3}\|(.*)\|\s*$"), r"\1"),
    (re.compile(r"(?m)^(?:\t| {2,})(?=[-*•]\s)"), ""),
)
LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]*)\)")


def softened(text: str) -> str:
    """Return a text as rich text: as it is, or without the Markdown and HTML that a resume does not have."""
    for _ in range(3):  # what a pattern leaves may be what another one is for
        if refusal(text) is None:
            return text
        for pattern, left in PLAIN:
            text = pattern.sub(left, text)
        text = LINK.sub(lambda link: link[0] if HTTP_URL.fullmatch(link[2]) else f"{link[1]} ({link[2]})", text)
    return text if refusal(text) is None else re.sub(r"[<>#|`~\[\]()*]", " ", text)


def http_url(text: str) -> str:
    """Return a text as an address of the web, or "" if it is none."""
    text = text.strip()
    if HTTP_URL.fullmatch(text):
        return text
    return f"https://{text}" if DOMAIN.fullmatch(text) else ""
