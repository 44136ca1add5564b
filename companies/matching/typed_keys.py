"""Read a domain or an account on a hiring site as a person types it, as the key that `identity_key` returns."""

from __future__ import annotations

from companies.matching.urls import as_account, extract_domain_from_url, identity_key


def typed_key(kind: str, text: str) -> str:
    """Return the value of the key of this kind that a person typed: "www.acme.com." is acme.com.

    Raise ValueError with a sentence for a text that is the key of nobody, or of the other kind. A domain with an
    unknown ending is returned in lower case: a company network may have one.
    """
    return _typed_domain(text) if kind == "domain" else _typed_account(text)


def _typed_domain(text: str) -> str:
    key = identity_key(text)
    if key and key.kind == "domain":
        return key.value
    if key:
        raise ValueError(f"“{text}” is an account on a hiring site. Enter it as the tenant, and the own domain here.")
    if extract_domain_from_url(text):
        raise ValueError(f"Many employers share “{text}”. Enter the employer's own domain, such as example.com.")
    return text.strip().strip(".").lower()


def _typed_account(text: str) -> str:
    key = identity_key(text)
    if key and key.kind == "tenant":
        return key.value
    if account := as_account(text):
        return account
    if key and "/" not in text.strip("/"):
        raise ValueError(f"“{text}” is a domain. Enter it as the domain; an account is such as greenhouse.io/example.")
    raise ValueError(f"“{text}” is not an account on a hiring site. Enter its address, such as greenhouse.io/example.")
