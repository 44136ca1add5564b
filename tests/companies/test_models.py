"""The normalized name follows the name however it is written, and forms check every constraint."""

import pytest
from django.db.models.functions import Upper
from django.forms import modelform_factory

from companies.factories import CompanyAliasFactory, CompanyFactory, JobListingFactory
from companies.models import Company, CompanyAlias, JobListing

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[CompanyFactory, CompanyAliasFactory], ids=["Company", "CompanyAlias"])
def named(request):
    return request.param(name="Harbor Works")


def forms_of_name(row) -> tuple[str, str, str]:
    return type(row).objects.values_list("name", "normalized_name", "compact_name").get(pk=row.pk)


class TestNormalizedName:
    def test_save(self, named):
        named.name = "Árbor  WORKS"
        named.save()

        assert forms_of_name(named) == ("Árbor  WORKS", "arbor works", "arborworks")

    def test_save_of_the_name_alone(self, named):
        named.name = "Árbor"
        named.save(update_fields=["name"])

        assert forms_of_name(named) == ("Árbor", "arbor", "arbor")

    def test_save_of_other_fields(self, named, django_assert_num_queries):
        named.name = "Never saved"
        with django_assert_num_queries(1):
            named.save(update_fields=["updated_at"])

        assert forms_of_name(named)[:2] == ("Harbor Works", "harbor works")

    def test_save_where_the_name_was_not_loaded(self, named):
        row = type(named).objects.only("created_at").get(pk=named.pk)
        row.save()

        assert forms_of_name(named)[:2] == ("Harbor Works", "harbor works")

    def test_bulk_create(self):
        company = CompanyFactory()
        CompanyAlias.objects.bulk_create([CompanyAlias(company=company, name="Árbor")])

        assert CompanyAlias.objects.get().normalized_name == "arbor"

    def test_update(self, named):
        type(named).objects.update(name="Árbor")

        assert forms_of_name(named) == ("Árbor", "arbor", "arbor")

    def test_update_or_create(self):
        company = CompanyFactory()
        for name in ("Harbor", "Árbor"):
            CompanyAlias.objects.update_or_create(company=company, defaults={"name": name})

        assert CompanyAlias.objects.get().normalized_name == "arbor"

    @pytest.mark.parametrize(
        "write",
        [
            pytest.param(lambda rows: rows.update(name=Upper("name")), id="an expression"),
            pytest.param(lambda rows: rows.bulk_update([rows.get()], ["name"]), id="bulk_update"),
        ],
    )
    def test_a_name_that_is_an_expression_is_refused(self, named, write):
        with pytest.raises(TypeError, match="pass normalized_name as well"):
            write(type(named).objects.all())

    def test_bulk_update_of_both(self, named):
        named.name, named.normalized_name = "Árbor", "arbor"
        type(named).objects.bulk_update([named], ["name", "normalized_name"])

        assert forms_of_name(named) == ("Árbor", "arbor", "arbor")

    def test_letters_that_expand_are_cut_to_the_column(self):
        company = CompanyFactory(name="ﷺ" * 200)  # one letter, eighteen when folded

        company.refresh_from_db()
        assert len(company.normalized_name) <= 200

    def test_a_migration_sees_a_plain_column(self):
        _, path, *_ = Company._meta.get_field("normalized_name").deconstruct()

        assert path == "django.db.models.CharField"


class TestForm:
    """A form leaves out what nobody edits; constraints that refer to it are checked nevertheless."""

    def test_a_second_company_of_the_name(self):
        CompanyFactory(name="Harbor Works", domain=None)
        form = modelform_factory(Company, fields=["name", "domain", "tenant"])({"name": "HARBOR works"})

        assert form.errors == {
            "__all__": ["This company already exists without a domain. Enter a domain to distinguish this one."]
        }

    def test_a_listing_that_is_its_own_canonical(self):
        job = JobListingFactory()
        form = modelform_factory(JobListing, fields=["canonical"])({"canonical": job.pk}, instance=job)

        assert form.errors == {"__all__": ["A listing cannot be its own canonical listing."]}

    def test_a_founding_year_after_the_row_was_made(self, time_machine):
        time_machine.move_to("2025-06-01T12:00Z")
        company = CompanyFactory()
        time_machine.move_to("2026-06-01T12:00Z")
        form = modelform_factory(Company, fields=["founded_year"])({"founded_year": 2026}, instance=company)

        assert form.errors == {"__all__": ["A company cannot be founded after it was recorded here."]}

    def test_a_founding_year_in_the_future(self, time_machine):
        time_machine.move_to("2026-06-01T12:00Z")
        form = modelform_factory(Company, fields=["founded_year"])({"founded_year": 2027})

        assert form.errors == {"founded_year": ["The founding year cannot be in the future."]}

    @pytest.mark.parametrize(
        ("typed", "error"),
        [("", "This field is required."), ("x" * 201, "Ensure this value has at most 200 characters (it has 201).")],
    )
    def test_an_invalid_name_is_reported_once(self, typed, error):
        form = modelform_factory(Company, fields=["name", "domain"])({"name": typed})

        assert form.errors == {"name": [error]}

    @pytest.mark.parametrize(("typed", "stored"), [(" Example.COM ", "example.com"), ("", None)])
    def test_the_domain_is_normalized(self, typed, stored):
        form = modelform_factory(Company, fields=["name", "domain"])({"name": "Harbor", "domain": typed})

        assert form.save().domain == stored
