"""Which spellings are compatible as names of one employer, given that their keys agree."""

import pytest
from hypothesis import given, settings

from companies.matching import (
    COMPATIBLE,
    compatibility,
    normalize_company_name,
    similarity_score,
)
from tests.support.name_pools import NAMES, table


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("HP", "Hewlett-Packard", "acronym of two"),
        ("IBM", "International Business Machines", "acronym of three"),
        ("P&G", "Procter and Gamble", "acronym with an and"),
        ("BNY Mellon", "Bank of New York Mellon", "acronym of a part"),
        ("FedEx", "Federal Express", "syllables"),
        ("Google", "Google LLC", "legal form"),
        ("Blue Yonder", "BlueYonder", "joined words"),
        ("JPMorgan Chase", "JP Morgan Chase & Co", "joined initials"),
        ("Smith, A. O.", "A. O. Smith", "word order"),
        ("Technology Partners Intl", "Technology Partners International", "abbreviation"),
        ("Univ. of Michigan", "University of Michigan", "abbreviation with a dot"),
        ("Micorsoft", "Microsoft", "swapped letters"),
        ("Northrup Grumman", "Northrop Grumman", "a letter mistyped in a long word"),
        ("Deloitte", "Deloite", "a letter lost of eight"),
        ("Müller", "Mueller", "umlaut spelled out"),
        ("Deloitte", "Deloitte Consulting", "one more description"),
        ("Nestlé", "Nestle USA", "one more place"),
        ("Delta", "Delta Air Lines", "one more industry"),
        ("Amazon", "Amazon.com", "a domain ending"),
        ("Booking.com", "Booking Holdings", "different descriptions"),
        ("Booz Allen", "Booz Allen Hamilton", "two of three distinctive words"),
        ("Meta (formerly Facebook)", "Facebook", "a former name"),
        ("Haigo Communication Group", "HAIGO COMM GRP", "abbreviations"),
        ("Senook Energy Technology & Services Limited", "SENOOK ENERGY TECH & SRVCES LTD", "services without vowels"),
        ("Zorvex Twenty-Four", "Zorvex 24", "a number in words"),
        ("ООО Яндекс", "Yandex", "transcription"),
        ("腾讯科技（深圳）有限公司", "腾讯", "one more description and place, without spaces"),
        ("Zorvex (Pune)", "Zorvex", "one more place, told by its brackets"),
        ("Zorvex (Pune)", "Zorvex Pune Services", "the same place without brackets"),
        ("Zorvex Technology Company", "ZTC", "an acronym that counts a form"),
        ("University of Zorvex", "UOZ", "an acronym that counts a connector"),
        ("Zorvex and Talbrin Motors Ltd", "Z&TM", "an acronym with an and"),
        ("Zorvex Robotics Inccorporated", "Zorvex Robotics", "a mistyped form"),
        ("Zorvex Robotics Pvt Limted", "Zorvex Robotics", "a mistyped end of a form"),
        ("Zorvex Gmhb", "Zorvex", "swapped letters in a short form"),
        ("Zorvex Media", "Zorvex Medien GmbH", "an arm in another language"),
    ),
)
def test_compatible(a, b):
    assert compatibility(a, b) >= COMPATIBLE


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("Delta Air Lines", "Delta Faucet", "one common word, two employers"),
        ("Morningstar Farms", "Morningstar Credit Ratings", "Morningstar, foods and funds"),
        ("GE", "GE Digital", "a business with a name of its own"),
        ("Toyota", "Toyota Connected", "one more distinctive word"),
        ("Zorvex", "Zorvex Foundation", "a foundation is a body of its own"),
        ("Zorvex Robotics Group", "Zorvex Robotics Group Foundation", "the same, of a long name"),
        ("Zorvex", "Zorvex Media Group", "a media company of its own"),
        ("Zorvex", "Zorvex Network", "a network of its own"),
        ("Zorvex", "Zorvex Data Centers", "data centers of their own"),
        ("Zorvex Company", "ZC", "an acronym of two letters that counts a form"),
        ("Zorvex Technology Company", "ZTX", "another acronym"),
        ("Zorvex Crop", "Zorvex", "a word like a short form"),
        ("Boring", "Boeing", "one letter makes another short word"),
        ("The Boring Company", "Boeing Company", "the same, with a form"),
        ("Unit 8", "Unit 9", "another number"),
        ("Fund II", "Fund III", "another Roman number"),
        ("Phillips", "Phillips 66", "one more number"),
        ("Bank of America", "Bank of India", "general words only, and not the same"),
        ("First National Bank", "First Republic Bank", "a distinctive word against a general one"),
        ("United Airlines", "United Rentals", "industries of their own"),
        ("Meta", "Metal", "a beginning is not a name"),
        ("YouTube, a Google company", "Google", "an owner is another company"),
        ("Alphabet", "Google", "nothing in common but the owner"),
        ("", "Google", "an empty name"),
        ("", "", "two empty names"),
    ),
)
def test_not_compatible(a, b):
    assert compatibility(a, b) < COMPATIBLE


def test_similarity_is_of_strings_and_compatibility_of_names():
    assert similarity_score("The Boring Company", "Boeing Company") > 0.8
    assert similarity_score("HP", "Hewlett-Packard") < 0.5
    assert similarity_score("Google LLC", "google inc.") == 1.0
    assert similarity_score(None, "Google") == 0.0


@given(NAMES, NAMES)
@settings(max_examples=500)
def test_measures_are_symmetric_and_bounded(a, b):
    assert compatibility(a, b) == compatibility(b, a)
    assert similarity_score(a, b) == similarity_score(b, a)
    assert 0.0 <= compatibility(a, b) <= 1.0
    assert 0.0 <= similarity_score(a, b) <= 1.0


@given(NAMES)
def test_a_name_is_compatible_with_itself(name):
    expected = 1.0 if normalize_company_name(name) else 0.0
    assert compatibility(name, name) == expected
