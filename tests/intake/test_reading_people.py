"""The people in a cell keep their own addresses and numbers, however the cell parts them."""

import pytest

from jobpilot.intake.people import NO_EMAIL, NOBODY, read_people

JO = {"name": "Jo Ardley", "email": "jo@acme.example", "phone": "0421 5550"}
NO_NUMBER = {"name": "Jo Ardley", "email": "jo@acme.example"}
AL = {"name": "Al Bo", "email": "al@bolt.example"}


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Jo Ardley, 0421 5550, jo@acme.example", [JO]),
        ("Jo Ardley – jo@acme.example – 0421 5550", [JO]),
        ("Jo Ardley\njo@acme.example\n0421 5550", [JO]),
        ("jo@acme.example / Jo Ardley", [NO_NUMBER]),
        ("Jo Ardley - jo@acme.example", [NO_NUMBER]),
        ("Jo Ardley <mailto:jo@acme.example>", [NO_NUMBER]),
        ("Jo Ardley <jo@acme.example>, +49 421 5550; Al Bo (al@bolt.example)", [JO | {"phone": "+49 421 5550"}, AL]),
        ("Jo Ardley (305) 555-0101", [{"name": "Jo Ardley", "phone": "(305) 555-0101"}]),
        ("jo@acme.example; al@bolt.example", [{"email": "jo@acme.example"}, {"email": "al@bolt.example"}]),
        ("Jo Ardley met 12/10/2026", [{"name": "Jo Ardley met 12/10/2026"}]),
        ("Jo Ardley (HR)", [{"name": "Jo Ardley (HR)"}]),
    ],
)  # fmt: skip
def test_an_address_and_a_number_are_those_of_the_name_they_stand_with(cell, people):
    assert [
        {key: text for key, text in each.items() if text} for each in read_people({"contact_name": cell})[0]
    ] == people


def test_columns_of_addresses_and_numbers_are_for_those_who_have_none():
    text = {"contact_name": "Jo Ardley <jo@acme.example>; Al Bo", "contact_email": ";al@bolt.example"}
    assert read_people(text | {"contact_phone": "0421 5550"})[0][0] == JO
    assert read_people({"contact_name": "Al Bo", "contact_email": "al@bolt.example"})[0] == [AL]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ({"contact_name": "Jo Ardley <jo@acme>"}, ("contact_email", "jo@acme", NO_EMAIL)),
        ({"contact_phone": "0421 5550"}, ("contact_phone", "0421 5550", NOBODY)),
        ({"contact_name": "0421 5550"}, ("contact_phone", "0421 5550", NOBODY)),
    ],
)
def test_what_cannot_be_stored_is_left_out_with_a_reason(text, left_out):
    assert read_people(text)[1] == [left_out]
