"""Finding a name among many, and the keys under which duplicates meet."""

import pytest
from hypothesis import given

from companies.matching import (
    NameIndex,
    blocking_keys,
    normalize_company_name,
)
from tests.support.name_pools import NAMES, table


class TestNameIndex:
    @pytest.fixture
    def index(self):
        names = (
            "DELTA AIR LINES, INC.",
            "Delta Apparel Inc",
            "HORTON D R INC /DE/",
            "BANK OF AMERICA CORP /DE/",
            "Bank of New York Mellon Corp",
            "INTERNATIONAL BUSINESS MACHINES CORP",
            "INTERNATIONAL PAPER CO /NEW/",
            "Super Micro Computer, Inc.",
            "!!!",
            "",
        )
        return NameIndex(enumerate(names))

    @pytest.mark.parametrize(
        ("query", "found"),
        table(
            ("Delta Air Lines", "DELTA AIR LINES, INC.", "equal key"),
            ("Delta Airlines", "DELTA AIR LINES, INC.", "joined word"),
            ("D. R. Horton", "HORTON D R INC /DE/", "word order"),
            ("BNY Mellon", "Bank of New York Mellon Corp", "acronym in part"),
            ("IBM", "INTERNATIONAL BUSINESS MACHINES CORP", "acronym"),
            ("Supermicro", "Super Micro Computer, Inc.", "split word"),
            ("Internationl Paper", "INTERNATIONAL PAPER CO /NEW/", "typo"),
            ("!!!", "!!!", "no letter"),
        ),
    )
    def test_best_candidate(self, index, query, found):
        assert index.search(query, limit=1)[0].name == found

    def test_equal_key_scores_one_and_nothing_else_does(self, index):
        first, second = index.search("Delta Air Lines", limit=2)
        assert first.score == 1.0
        assert second.score < 1.0

    def test_no_candidate(self, index):
        assert index.search("Zymurgy") == []
        assert index.search("") == []

    def test_empty_names_are_left_out(self, index):
        assert len(index) == 9

    def test_empty_index(self):
        assert NameIndex([]).search("Acme") == []


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
def test_a_name_finds_itself(name):
    expected = [name] if normalize_company_name(name) else []
    assert [candidate.id for candidate in NameIndex([(name, name)]).search(name)] == expected
    assert bool(blocking_keys(name)) == bool(expected)
