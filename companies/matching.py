"""Company names and web addresses, as they are compared."""

import re
import unicodedata
from urllib.parse import urlsplit


def normalize_company_name(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name or "").casefold()
    return re.sub(r"\s+", " ", folded).strip()


def extract_domain_from_url(url: str) -> str | None:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return host if "." in host else None
