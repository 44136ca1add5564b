"""Plausible duplicates share a blocking key."""

import pytest
from hypothesis import given

from companies.matching import blocking_keys, normalize_company_name
from tests.support.name_pools import NAMES, table


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("Google LLC", "google", "equal key"),
        ("Blue Yonder", "BlueYonder", "joined words"),
        ("IBM", "International Business Machines", "acronym"),
        ("BNY Mellon", "Bank of New York Mellon", "acronym in part"),
        ("Procter & Gamble", "P&G", "acronym with an and"),
        ("Delta Air Lines", "Delta Airlines Group", "one distinctive word"),
        ("Micorsoft Deutschland", "Microsoft Deutschland", "typo at the start"),
    ),
)
def test_plausible_duplicates_share_a_blocking_key(a, b):
    assert blocking_keys(a) & blocking_keys(b)


def test_general_words_alone_do_not_block():
    assert not blocking_keys("Acme Technologies Group") & blocking_keys("Zenith Technologies Group")


@given(NAMES)
def test_a_name_has_keys_unless_it_is_empty(name):
    assert bool(blocking_keys(name)) == bool(normalize_company_name(name))
