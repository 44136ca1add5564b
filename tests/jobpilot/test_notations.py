"""Dates and numbers in the notations that people use."""

from contextlib import suppress
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from jobpilot.notations import read_date, read_moment, read_number, read_time


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("65000", "65000"),
        ("65,000", "65000"),
        ("65.000", "65000"),
        ("65 000", "65000"),
        ("65\u00a0000", "65000"),
        ("65\u202f000", "65000"),
        ("65'000", "65000"),
        ("1,250,000", "1250000"),
        ("65.000,50", "65000.50"),
        ("65,000.50", "65000.50"),
        ("1.250.000,5", "1250000.5"),
        ("65,5", "65.5"),
        ("5.5", "5.5"),
        ("14.50", "14.50"),
        (".5", "0.5"),
        ("65k", "65000"),
        ("65.5K", "65500.0"),
        ("1.2M", "1200000.0"),
        ("10+", "10"),
        ("-3", "-3"),
        ("+3", "3"),
        ("0.125", "0.125"),
        (" 7 ", "7"),
    ],
)
def test_a_number_is_read(text, number):
    assert read_number(text, decimal_places=2) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "NaN",
        "Infinity",
        "1e5",
        "12,34,567",
        "1.2.3",
        "1,2.3,4",
        "--3",
        "３x",
        "9" * 41,
        "5-7",
        "k",
    ],
)
def test_what_is_not_a_number_is_refused(text):
    with pytest.raises(ValidationError, match="is not a number"):
        read_number(text, decimal_places=2)


def test_three_digits_after_a_comma_are_ambiguous_with_three_decimal_places():
    assert read_number("3.500", decimal_places=3) == Decimal("3.500")
    with pytest.raises(ValidationError, match=r"can be read as 3500 and as 3\.500"):
        read_number("3,500", decimal_places=3)


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]),
)
def test_every_formatted_number_is_read_back(number, marks):
    group, mark = marks
    whole, _, fraction = f"{number:,.2f}".partition(".")

    assert read_number(whole.replace(",", group) + mark + fraction, decimal_places=2) == number


@given(st.text())
def test_any_text_is_read_or_refused(text):
    for read in (read_number, read_date, read_time, read_moment):
        with suppress(ValidationError):
            read(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20",
        "2026/11/20",
        "20 Nov 2026",
        "20 November 2026",
        "20. nov 2026",
        "20-Nov-2026",
        "Nov 20, 2026",
        "November 20 2026",
        "Nov. 20th, 2026",
        "20.11.2026",
        "20/11/2026",
        "11/20/2026",
        "  20  Nov  2026 ",
    ],
)
def test_a_date_is_read(text):
    assert read_date(text) == date(2026, 11, 20)


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-01", "30 Feb 2026", "20 Foo 2026", "1.1.0000", "20/20/2026", "٣"]
)
def test_what_is_not_a_date_is_refused(text):
    with pytest.raises(ValidationError, match="is not a date"):
        read_date(text)


def test_an_ambiguous_date_is_refused_with_both_readings():
    with pytest.raises(ValidationError, match="can be 3 Apr 2027 and 4 Mar 2027"):
        read_date("03/04/2027")
    assert read_date("04/04/2027") == date(2027, 4, 4)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14:00", time(14)),
        ("14.00", time(14)),
        ("14h30", time(14, 30)),
        ("2pm", time(14)),
        ("2 p.m.", time(14)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("2:30 PM", time(14, 30)),
        ("08:05:09", time(8, 5, 9)),
    ],
)
def test_a_time_is_read(text, at):
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["", "14", "25:00", "13pm", "0am", "noon", "12:61"])
def test_what_is_not_a_time_is_refused(text):
    with pytest.raises(ValidationError, match="is not a time"):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "moment", "is_day"),
    [
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC), True),
        ("20 Nov 2026", datetime(2026, 11, 20, tzinfo=UTC), True),
        ("20 Nov 2026, 10:00", datetime(2026, 11, 20, 10, tzinfo=UTC), False),
        ("20 Nov 2026 at 2pm", datetime(2026, 11, 20, 14, tzinfo=UTC), False),
        ("2026-11-20 10:00", datetime(2026, 11, 20, 10, tzinfo=UTC), False),
        ("2026-11-20T10:00:00.5+02:00", datetime(2026, 11, 20, 8, 0, 0, 500000, tzinfo=UTC), False),
        ("20.11.2026 10.30", datetime(2026, 11, 20, 10, 30, tzinfo=UTC), False),
    ],
)
def test_a_datetime_is_read(text, moment, is_day):
    with timezone.override(UTC):
        assert read_moment(text) == (moment, is_day)
