"""Names and links as long as a pasted page."""

import pytest

from companies.matching import (
    company_aliases,
    compatibility,
    identity_key,
    normalize_company_name,
)


@pytest.mark.parametrize(
    "fragment",
    [
        "(",
        ")",
        "(a)",
        "(x) y",
        "/DE/",
        "inc/ny ",
        "is hiring ",
        "( ",
        ".",
        ",",
        ", a ",
        "a ",
        "- ",
        "/",
        "&",
        "&amp;",
        "é",
        "公司",
        "the ",
        "co ",
        "inc",
        " dba ",
        "ab c ",
    ],
)
def test_no_rule_backtracks_exponentially(fragment):
    """Exponential backtracking over 10,000 characters would never end."""
    name = "x" + fragment * (10_000 // len(fragment))

    assert normalize_company_name(normalize_company_name(name)) == normalize_company_name(name)
    assert all(alias for alias in company_aliases(name))
    assert compatibility(name, "y" + name) <= 1
    assert identity_key("https://acme.com/" + name) == ("domain", "acme.com")
