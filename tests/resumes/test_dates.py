"""The dates of a resume keep the precision that they were given with."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from resumes.dates import earliest, is_date_text, latest, read_date_text, shown_date

NOTATIONS = [
    ("", ""),
    ("2019", "2019"),
    (" 2019-03 ", "2019-03"),
    ("2019-03-14", "2019-03-14"),
    ("2019-3", "2019-03"),
    ("2019/03", "2019-03"),
    ("03/2019", "2019-03"),
    ("3.2019", "2019-03"),
    ("March 2019", "2019-03"),
    ("Mar. 2019", "2019-03"),
    ("Sept 2019", "2019-09"),
    ("März 2019", "2019-03"),
    ("août 2019", "2019-08"),
    ("marzo de 2019", "2019-03"),
    ("2019 Mar", "2019-03"),
    ("14 Mar 2019", "2019-03-14"),
    ("14. März 2019", "2019-03-14"),
    ("14.03.2019", "2019-03-14"),
    ("03/14/2019", "2019-03-14"),
    ("2019-03-14T00:00:00Z", "2019-03-14"),
    ("2019-03-14 00:00:00", "2019-03-14"),
]


@pytest.mark.parametrize(("text", "held"), NOTATIONS)
def test_a_date_is_read(text, held):
    assert read_date_text(text) == read_date_text(text, may_be_present=True) == held


@pytest.mark.parametrize("text", ["present", "Present", "now", "heute", "Aujourd'hui", "to date"])
def test_an_end_may_not_have_come(text):
    assert read_date_text(text, may_be_present=True) == "present"
    with pytest.raises(ValidationError, match="is not a date"):
        read_date_text(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Sommer 2019", "“Sommer 2019” is not a date. Enter a year, a month or a day, such as 2019, Mar 2019 or 2019"),
        ("2019-02-30", "“2019-02-30” is not a date"),
        ("13/2019", "“13/2019” is not a date"),
        ("0019", "“0019” is not a date"),
        ("2019 - 2021", "“2019 - 2021” is not a date"),
        ("03/04/2019", "“03/04/2019” can be"),
        ("x" * 500, "“x+…” is not a date"),
    ],
)
def test_what_is_no_date_is_refused(text, message):
    with pytest.raises(ValidationError, match=message):
        read_date_text(text)


@pytest.mark.parametrize(
    ("text", "shown", "days"),
    [
        ("2019", "2019", (date(2019, 1, 1), date(2019, 12, 31))),
        ("2020-02", "Feb 2020", (date(2020, 2, 1), date(2020, 2, 29))),
        ("2019-03-04", "4 Mar 2019", (date(2019, 3, 4), date(2019, 3, 4))),
        ("present", "Present", (None, None)),
        ("one day", "one day", (None, None)),
    ],
)
def test_a_date_is_shown_and_has_days(text, shown, days):
    assert shown_date(text) == shown
    assert (earliest(text), latest(text)) == days


@given(st.text(max_size=20))
def test_any_text_is_read_as_a_date_or_refused(text):
    try:
        held = read_date_text(text, may_be_present=True)
    except ValidationError:
        return
    assert not held or is_date_text(held, may_be_present=True)
    assert read_date_text(held, may_be_present=True) == held
