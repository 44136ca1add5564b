"""How JSON lists and web addresses are edited, validated and stored."""

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from companies.models import JobSource
from jobpilot.db.fields import HttpURLField, JSONArrayField, JSONObjectField, StringListField
from jobpilot.db.forms import ChoiceListFormField, StringListFormField
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from jobpilot.models.choices import JobType


class TestStringListFormField:
    @pytest.mark.parametrize(
        ("typed", "items"),
        [
            pytest.param("Python\nDjango", ["Python", "Django"], id="one per line"),
            pytest.param("  Python \r\n\r\n Django\n", ["Python", "Django"], id="blank lines and edges are stripped"),
            pytest.param("Go\nRust\nGo", ["Go", "Rust"], id="a repeated line counts once"),
            pytest.param("b\na", ["b", "a"], id="the order stays"),
            pytest.param("C, C++", ["C, C++"], id="a comma is text"),
            pytest.param("", [], id="nothing"),
            pytest.param(None, [], id="not sent"),
            pytest.param(["Go"], ["Go"], id="a list already"),
        ],
    )
    def test_reads_lines(self, typed, items):
        assert StringListFormField(required=False).clean(typed) == items

    def test_required(self):
        with pytest.raises(ValidationError, match="required"):
            StringListFormField().clean(" \n ")

    def test_shows_one_item_per_line(self):
        assert StringListFormField().widget.format_value(["Go", "Rust"]) == "Go\nRust"
        assert StringListFormField().widget.format_value("typed\nand wrong") == "typed\nand wrong"

    @pytest.mark.parametrize(
        ("initial", "typed", "changed"),
        [
            (["Go"], "Go\r\n", False),
            (["Go"], "Rust", True),
            ([], "", False),
            (None, "", False),
            (["a", "b"], "b\na", True),
        ],
    )
    def test_has_changed(self, initial, typed, changed):
        assert StringListFormField().has_changed(initial, typed) is changed


class TestChoiceListFormField:
    @pytest.mark.parametrize(
        ("initial", "ticked", "changed"),
        [(["remote", "hybrid"], ["hybrid", "remote"], False), (["remote"], [], True), (None, None, False)],
    )
    def test_has_changed_ignores_the_order(self, initial, ticked, changed):
        assert ChoiceListFormField().has_changed(initial, ticked) is changed


class TestStringListField:
    def test_an_open_list_is_edited_as_lines(self):
        field = StringListField().formfield()

        assert isinstance(field, StringListFormField)
        assert field.help_text == "One per line."
        assert StringListField(help_text="Cities.").formfield().help_text == "Cities."

    def test_a_closed_list_is_edited_as_check_boxes(self):
        field = StringListField(item_choices=JobType).formfield()

        assert isinstance(field, ChoiceListFormField)
        assert field.choices == JobType.choices
        assert not field.required

    @pytest.mark.parametrize("items", [[], ["contract"], ["full_time", "part_time"]])
    def test_a_closed_list_accepts_its_choices(self, items):
        assert StringListField(item_choices=JobType).clean(items, None) == items

    @pytest.mark.parametrize(
        ("items", "message"),
        [
            pytest.param(["Full-time"], "Full-time is not one of: full_time, part_time", id="a label"),
            pytest.param([7], "Every item must be text", id="a number"),
            pytest.param("full_time", "must be a JSON array", id="a text"),
            pytest.param({}, "must be a JSON array", id="an empty object"),
        ],
    )
    def test_a_closed_list_refuses(self, items, message):
        with pytest.raises(ValidationError, match=message):
            StringListField(item_choices=JobType).clean(items, None)

    def test_instances_share_no_list(self):
        first, second = UserProfile(), UserProfile()
        first.preferred_locations.append("Oslo")

        assert second.preferred_locations == []

    def test_a_form_stores_the_lines(self, db):
        form_class = modelform_factory(UserProfile, fields=["preferred_locations", "preferred_job_types"])
        form = form_class(
            {"preferred_locations": "Oslo\nBergen", "preferred_job_types": ["contract"]}, instance=UserProfileFactory()
        )

        person = form.save()

        person.refresh_from_db()
        assert (person.preferred_locations, person.preferred_job_types) == (["Oslo", "Bergen"], ["contract"])


class TestJSONField:
    @pytest.mark.parametrize(("field", "empty"), [(JSONObjectField(), {}), (JSONArrayField(), [])])
    def test_is_empty_by_default(self, field, empty):
        assert field.get_default() == empty
        assert field.clean(empty, None) == empty

    @pytest.mark.parametrize("typed", ["", "null"])
    def test_an_emptied_form_field_is_the_empty_value(self, db, typed):
        form = modelform_factory(JobSource, fields=["name", "display_name", "scraping_rules"])(
            {"name": "board", "display_name": "Board", "scraping_rules": typed},
            instance=JobSource(scraping_rules={"a": 1}),
        )

        form.save()

        assert JobSource.objects.get().scraping_rules == {}

    def test_migrations_name_the_field_class(self):
        _, path, _, kwargs = UserProfile._meta.get_field("preferred_job_types").deconstruct()

        assert path == "jobpilot.db.fields.StringListField"
        assert kwargs == {"blank": True, "default": list}


class TestHttpURLField:
    @pytest.mark.parametrize(
        "address", ["http://example.com", "HTTPS://example.com/jobs?id=1", "https://bücher.example/"]
    )
    def test_accepts(self, address):
        assert HttpURLField().clean(address, None) == address

    @pytest.mark.parametrize(
        "address", ["ftp://example.com", "javascript:alert(1)", "example.com", "https://", "https://exa mple.com"]
    )
    def test_refuses(self, address):
        with pytest.raises(ValidationError, match="Enter a valid URL"):
            HttpURLField().clean(address, None)

    def test_a_form_completes_an_address_without_a_scheme(self):
        assert HttpURLField().formfield().clean("example.com") == "https://example.com"

    def test_is_never_null(self):
        field = HttpURLField()

        assert (field.blank, field.null, field.get_default()) == (True, False, "")
