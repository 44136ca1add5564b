"""The plain text of HTML, as a browser shows it: paragraphs, lists and line breaks, no markup, no scripts."""

import re
from typing import Any

import html_text

from companies.matching.text import unescaped


def text_of(value: Any) -> str:
    """Return the text of a description, whether it is HTML, escaped HTML or plain text already."""
    if not isinstance(value, str):
        return ""
    text = value
    if "<" not in text and "&lt;" in text:
        text = unescaped(text)
    if re.search(r"<[a-zA-Z/!]", text):
        return html_text.extract_text(re.sub(r"(?i)<li[^>]*>", r"\g<0>• ", text)).strip()
    return unescaped(text).strip()
