import uuid
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import models

from jobpilot.legacy import values
from jobpilot.legacy.values import Unusable

JOB_TYPES = models.CharField(choices=[("full_time", "Full-time"), ("on_site", "On-site")])
SHORT = models.CharField(max_length=5)
MONEY = models.DecimalField(max_digits=6, decimal_places=2)


@pytest.mark.parametrize(
    ("read", "field", "value", "expected"),
    [
        pytest.param(values.identifier, None, "0b5a4b0e-7c1e-5d0c-9a53-6f1f0c2f5f11", values.NAMESPACE, id="uuid"),
        pytest.param(values.identifier, None, "0B5A4B0E7C1E5D0C9A536F1F0C2F5F11", values.NAMESPACE, id="bare uuid"),
        pytest.param(
            values.identifier, None, "user-123", uuid.uuid5(values.NAMESPACE, "user-123"), id="no uuid: derived from it"
        ),
        pytest.param(values.text, SHORT, " Zoë ", " Zoë ", id="text as it is"),
        pytest.param(values.email, SHORT, " a@b.c", "a@b.c", id="address without the space around it"),
        pytest.param(values.url, models.TextField(), "HTTP://x.y", "HTTP://x.y", id="scheme in capitals"),
        pytest.param(values.choice, JOB_TYPES, "FULL_TIME", "full_time", id="enum by name"),
        pytest.param(values.choice, JOB_TYPES, "On-site", "on_site", id="enum by value"),
        pytest.param(
            values.moment,
            None,
            "2026-11-22 09:28:59.86",
            datetime(2026, 11, 22, 9, 28, 59, 860000, UTC),
            id="naive: UTC",
        ),
        pytest.param(values.moment, None, "2026-11-22T10:00+01:00", datetime(2026, 11, 22, 9, tzinfo=UTC), id="offset"),
        pytest.param(values.moment, None, "2026-11-22", datetime(2026, 11, 22, tzinfo=UTC), id="midnight of a date"),
        pytest.param(values.day, None, "2026-11-22 23:59:59", date(2026, 11, 22), id="the day of a moment"),
        pytest.param(values.integer, None, "5", 5, id="number as text"),
        pytest.param(values.integer, None, 5.0, 5, id="whole float"),
        pytest.param(values.decimal, MONEY, 1234.5, Decimal("1234.50"), id="float to the field's places"),
        pytest.param(values.decimal, MONEY, "0.005", Decimal("0.01"), id="rounded half up"),
        pytest.param(values.within(0, 1), None, "1", 1.0, id="on the bound"),
        pytest.param(values.boolean, None, 1, True, id="1"),
        pytest.param(values.boolean, None, "false", False, id="false as text"),
        pytest.param(values.json_object, None, '{"a": 1}', {"a": 1}, id="JSON"),
        pytest.param(values.json_array, None, r'"[\"a\", {\"b\": 1}]"', ["a", {"b": 1}], id="JSON in JSON"),
        pytest.param(values.texts, None, ["a"], ["a"], id="already decoded"),
        pytest.param(values.choices_among("full_time"), None, '["Full-time"]', ["full_time"], id="list of enums"),
    ],
)
def test_a_usable_value_is_read(read, field, value, expected):
    assert read(value, field) == expected


@pytest.mark.parametrize("value", [None, "", " "])
@pytest.mark.parametrize(
    "read",
    [
        values.identifier,
        values.email,
        values.url,
        values.choice,
        values.moment,
        values.day,
        values.integer,
        values.number,
        values.decimal,
        values.within(0, 1),
        values.boolean,
        values.json_object,
        values.json_array,
        values.texts,
        values.choices_among(),
    ],
    ids=lambda read: read.__name__,
)
def test_nothing_is_none(read, value):
    assert read(value, JOB_TYPES) is None


@pytest.mark.parametrize("read", [values.json_object, values.json_array, values.texts])
def test_json_null_is_none_however_encoded(read):
    assert read("null") is read('"null"') is None


@pytest.mark.parametrize(
    ("read", "field", "value", "code", "instead"),
    [
        pytest.param(values.text, SHORT, "abcdef", "too_long", "abcde", id="text is cut"),
        pytest.param(values.email, SHORT, "me", "not_an_email", None, id="no address"),
        pytest.param(values.email, SHORT, "me@x.yz", "too_long", None, id="an address is not cut"),
        pytest.param(values.url, models.TextField(), "javascript:alert(1)", "not_http", None, id="no web address"),
        pytest.param(values.choice, JOB_TYPES, "SOMETIMES", "unknown_choice", None, id="no choice"),
        pytest.param(values.moment, None, "2026-02-30", "not_a_date", None, id="impossible date"),
        pytest.param(values.moment, None, "0001-01-01T00:00+10:00", "not_a_date", None, id="before the first year"),
        pytest.param(values.integer, None, 2.6, "not_a_whole_number", 3, id="fraction is rounded"),
        pytest.param(values.number, None, "lots", "not_a_number", None, id="words"),
        pytest.param(values.number, None, "inf", "not_a_number", None, id="infinity"),
        pytest.param(values.number, None, [1], "not_a_number", None, id="list"),
        pytest.param(values.decimal, MONEY, 12345, "out_of_range", None, id="too many digits"),
        pytest.param(values.decimal, MONEY, 1e300, "out_of_range", None, id="far too many digits"),
        pytest.param(values.within(0, 1), None, 1.5, "out_of_range", None, id="above the bound"),
        pytest.param(values.boolean, None, "maybe", "not_a_boolean", None, id="maybe"),
        pytest.param(values.json_object, None, "[]", "wrong_json_type", None, id="list for an object"),
        pytest.param(values.json_array, None, "{", "not_json", None, id="broken JSON"),
        pytest.param(values.json_array, None, '[{"a": 1, "a": 2}, {', "not_json", None, id="broken after a key twice"),
        pytest.param(
            values.json_object, None, '{"a": "\\ud800"}', "unstorable_characters", {"a": "\ufffd"}, id="surrogate"
        ),
        pytest.param(
            values.json_object, None, f'{{"a": {"9" * 400}.5}}', "unstorable_characters", {"a": None}, id="huge number"
        ),
        pytest.param(values.json_array, None, "[1e999]", "unstorable_characters", [None], id="huge exponent"),
        pytest.param(values.json_array, None, "[-Infinity]", "unstorable_characters", [None], id="infinity in JSON"),
        pytest.param(values.vector, None, "[1, true]", "not_numbers", None, id="a bool among numbers"),
        pytest.param(values.json_object, None, '{"a": 1, "a": 2}', "key_twice", {"a": 2}, id="a key twice: the last"),
        pytest.param(
            values.json_array, None, '[{"b": {"a": 1, "\\u0061": 1}}]', "key_twice", [{"b": {"a": 1}}], id="deep"
        ),
        pytest.param(values.json_object, None, r'"{\"a\": 1, \"a\": 2}"', "key_twice", {"a": 2}, id="in JSON in JSON"),
        pytest.param(values.json_array, None, '{"a": 1, "a": 2}', "wrong_json_type", None, id="and no list at all"),
        pytest.param(values.texts, None, '["a", {"b": 1, "b": 2}]', "key_twice", ["a"], id="a key twice among texts"),
        pytest.param(values.vector, None, '[1.5, {"b": 1, "b": 2}]', "not_numbers", None, id="a key twice in a vector"),
        pytest.param(values.texts, None, '["a", 1]', "not_texts", ["a"], id="the texts among others"),
        pytest.param(
            values.choices_among("full_time"),
            None,
            '["Full-time", "?"]',
            "unknown_choice",
            ["full_time"],
            id="known ones",
        ),
    ],
)
def test_an_unusable_value_says_why_and_what_to_hold_instead(read, field, value, code, instead):
    with pytest.raises(Unusable) as raised:
        read(value, field)

    assert (raised.value.code, raised.value.instead) == (code, instead)
