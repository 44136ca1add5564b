"""People, and the fields of every model."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction
from django.forms import modelform_factory

from jobpilot.factories import UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.models import UserProfile

pytestmark = pytest.mark.django_db

LONG_AGO = datetime(2020, 5, 17, 8, 30, tzinfo=UTC)


class TestTimestamps:
    def test_a_save_sets_updated_at(self, time_machine):
        time_machine.move_to("2026-02-01T10:00Z", tick=False)
        person = UserProfileFactory()
        time_machine.move_to("2026-02-02T10:00Z", tick=False)
        person.save()

        person.refresh_from_db()
        assert person.created_at == datetime(2026, 2, 1, 10, tzinfo=UTC)
        assert person.updated_at == datetime(2026, 2, 2, 10, tzinfo=UTC)

    def test_an_imported_row_keeps_its_own(self):
        person = UserProfile(created_at=LONG_AGO, updated_at=LONG_AGO)
        person.update_modified = False
        person.save()

        person.refresh_from_db()
        assert (person.created_at, person.updated_at) == (LONG_AGO, LONG_AGO)


class TestUserProfile:
    @pytest.mark.parametrize(
        ("values", "name"),
        [
            ({"first_name": "Ada", "last_name": "Lovelace", "email": None}, "Ada Lovelace"),
            ({"first_name": "", "last_name": "Lovelace", "email": None}, "Lovelace"),
            ({"first_name": "", "last_name": "", "email": "ada@example.com"}, "ada@example.com"),
        ],
    )
    def test_str_uses_what_is_known(self, values, name):
        assert str(UserProfileFactory.build(**values)) == name

    def test_str_without_name_and_address_is_the_key(self):
        person = UserProfile()

        assert str(person) == f"Person {person.pk}"

    def test_two_people_can_lack_an_address(self):
        UserProfileFactory.create_batch(2, email=None)

        assert UserProfile.objects.filter(email=None).count() == 2

    def test_a_blank_address_becomes_none(self):
        """Convert it in `full_clean()`; the database rejects a blank one."""
        person = UserProfileFactory.build(email="")
        person.full_clean()

        assert person.email is None
        UserProfileFactory()
        with pytest.raises(IntegrityError), transaction.atomic():
            UserProfile.objects.update(email="")

    def test_a_form_can_leave_the_address_out(self):
        form_class = modelform_factory(UserProfile, fields=["first_name", "email"])
        for name in ("Ada", "Grace"):
            form = form_class({"first_name": name, "email": ""})
            assert form.is_valid(), form.errors
            form.save()

        assert list(UserProfile.objects.values_list("email", flat=True)) == [None, None]


def test_str_of_a_legacy_record_names_the_outcome():
    assert str(LegacyRecordFactory(source_id="17", quarantined=True)) == "job_listings 17: quarantined"
