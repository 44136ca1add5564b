"""A domain or an account as a person types it becomes the key that a posting's address has, or is refused."""

import pytest

from companies.matching import identity_key, typed_key
from tests.support.name_pools import table


@pytest.mark.parametrize(
    ("kind", "typed", "posting", "value"),
    table(
        ("domain", "www.duneworks.com", "https://duneworks.com/jobs", "duneworks.com", "www"),
        ("domain", "careers.duneworks.com", "https://duneworks.com", "duneworks.com", "careers"),
        ("domain", "duneworks.com.", "https://duneworks.com", "duneworks.com", "a final dot"),
        ("domain", "HTTPS://DuneWorks.com/", "https://duneworks.com", "duneworks.com", "an address"),
        ("domain", "müller-dune.de", "https://müller-dune.de", "xn--mller-dune-9db.de", "international"),
        (
            "tenant",
            "https://boards.greenhouse.io/dune",
            "https://boards.greenhouse.io/dune",
            "greenhouse.io/dune",
            "address of an account",
        ),
        ("tenant", "boards.greenhouse.io/dune", "https://boards.greenhouse.io/dune", "greenhouse.io/dune", "no scheme"),
        ("tenant", "Greenhouse.io/Dune", "https://boards.greenhouse.io/dune", "greenhouse.io/dune", "the key itself"),
    ),
)
def test_is_the_key_of_a_posting(kind, typed, posting, value):
    assert typed_key(kind, typed) == value
    assert identity_key(posting) == (kind, value)
    assert typed_key(kind, value) == value


@pytest.mark.parametrize(
    ("kind", "typed", "message"),
    table(
        ("domain", "linkedin.com", "Many employers share “linkedin.com”", "a shared host"),
        ("domain", "boards.greenhouse.io/dune", "is an account on a hiring site", "an account"),
        ("tenant", "duneworks.com", "“duneworks.com” is a domain", "a domain"),
        ("tenant", "linkedin.com/dune", "is not an account on a hiring site", "a network"),
        ("tenant", "dune", "is not an account on a hiring site", "a name"),
    ),
)
def test_is_refused_with_a_sentence(kind, typed, message):
    with pytest.raises(ValueError, match=message):
        typed_key(kind, typed)


def test_an_account_on_a_host_that_turned_out_to_be_shared_is_kept():
    assert typed_key("tenant", "jobboard7.net/dune") == "jobboard7.net/dune"
