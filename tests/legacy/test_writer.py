"""Rows written and looked up in bulk are as the ORM would have them."""

import uuid

import pytest
from django.db import connection, connections, transaction

from companies.factories import JobListingFactory
from companies.models import Company, JobListing, JobSource, JobSourceListing
from jobpilot.legacy.bulk import TableWriter, matching_ids, missing_ids
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import User, UserProfile
from resumes.models import ResumeTemplate
from tests.support.imported import without_content_types
from tests.support.project import MODELS

KEYS = ("source_id", "source_job_id")


def test_rows_written_are_those_that_the_orm_read(new_database, migrated_sample):
    ResumeTemplate.objects.using(new_database).all().delete()  # the program's own are among the rows

    with transaction.atomic(using=new_database):
        for model in MODELS:
            fields = [field.attname for field in model._meta.local_concrete_fields if not field.generated]
            rows = [
                row | ({"target_type_id": None} if model is LegacyRecord else {})
                for row in model._base_manager.using(migrated_sample).values(*fields)
            ]
            TableWriter(model, connections[new_database]).insert(rows)

    assert without_content_types(new_database) == without_content_types(migrated_sample)


@pytest.mark.django_db
class TestTableWriter:
    def test_a_field_left_out_is_at_its_default(self):
        person = UserProfile(first_name="Zoë", last_name="Ünal\t\\N\n")
        row = {"id": person.pk, "first_name": "Zoë", "last_name": "Ünal\t\\N\n", "updated_at": person.created_at}

        TableWriter(UserProfile, connection).insert([row])

        written = UserProfile.objects.get()
        for field in UserProfile._meta.local_concrete_fields:
            if field.attname not in ("created_at", "updated_at"):
                assert getattr(written, field.attname) == getattr(person, field.attname), field
        assert written.updated_at == person.created_at

    def test_a_value_of_no_field_is_refused(self):
        with pytest.raises(TypeError, match="No such fields: nickname"), transaction.atomic():
            TableWriter(User, connection).insert([{"username": "zoe", "nickname": "Z"}])

        assert not User.objects.exists()

    def test_nothing_is_written_of_nothing(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            TableWriter(User, connection).insert([])


@pytest.mark.django_db
class TestLookups:
    def test_missing_are_the_ids_without_a_row(self):
        there, gone = JobListingFactory().pk, uuid.uuid4()

        assert missing_ids(JobListing, connection, {there, gone}) == {gone}
        assert missing_ids(Company, connection, [there]) == {there}
        assert missing_ids(JobListing, connection, []) == set()

    @pytest.mark.parametrize("told", ["4711", 'it\'s "so" \\ ☃'])
    def test_matching_are_the_rows_with_all_parts_of_a_key(self, told):
        source, job = JobSource.objects.create(name="board"), JobListingFactory()
        row = JobSourceListing.objects.create(source=source, job=job, source_job_id=told)
        keys = [(source.pk, told), (source.pk, "other"), (uuid.uuid4(), told)]

        assert matching_ids(JobSourceListing, connection, KEYS, keys) == {row.pk}
        assert matching_ids(JobSourceListing, connection, KEYS, keys[1:]) == set()
        assert matching_ids(JobSourceListing, connection, KEYS, []) == set()
