"""Merges handle relations of every kind as their models declare."""

# ruff: noqa: DJ008  (models of one test need no __str__)

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import connection, models

from companies.checks import check_merges
from companies.duplicates.companies.merge import merge_companies, undo_merge
from companies.duplicates.jobs import decide
from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import Company, JobListing, OnMerge
from tests.support.temporary import temporary_models

pytestmark = pytest.mark.django_db
MOVE, STAY = OnMerge.MOVE, OnMerge.STAY


def rows(*labels: str) -> dict[str, list]:
    """Return every column of every row of these models, companies and listings."""
    return {
        label: list(apps.get_model(label)._base_manager.order_by("pk").values())
        for label in ("companies.Company", "companies.JobListing", *labels)
    }


def linked(label: str, field: str) -> set:
    return set(apps.get_model(label)._base_manager.values_list(field, flat=True))


def one_to_one() -> None:
    class Portrait(models.Model):
        """A one-to-one relation to a company, with related rows of its own."""

        company = models.OneToOneField(Company, models.CASCADE, related_name="+")
        text = models.CharField(max_length=20)
        on_company_merge = {"company": MOVE}

        class Meta:
            app_label = "companies"

    class Picture(models.Model):
        portrait = models.ForeignKey(Portrait, models.CASCADE, related_name="+")

        class Meta:
            app_label = "companies"

    class Wall(models.Model):
        portrait = models.ForeignKey(Portrait, models.SET_NULL, null=True, related_name="+")

        class Meta:
            app_label = "companies"


class TestOneToOne:
    @pytest.fixture(autouse=True)
    def tables(self, db):
        with temporary_models(one_to_one):
            yield

    @pytest.fixture
    def portrait(self):
        return apps.get_model("companies.Portrait")

    def test_it_moves_and_is_restored(self, portrait):
        keep, absorb = CompanyFactory.create_batch(2)
        portrait.objects.create(company=absorb, text="theirs")
        before = rows("companies.Portrait")

        merge = merge_companies(keep=keep, absorb=absorb)
        assert list(portrait.objects.values_list("company", "text")) == [(keep.pk, "theirs")]
        undo_merge(merge=merge)
        assert rows("companies.Portrait") == before

    def test_a_second_one_is_deleted_and_restored_with_its_parts(self, portrait):
        keep, absorb = CompanyFactory.create_batch(2)
        portrait.objects.create(company=keep, text="ours")
        theirs = portrait.objects.create(company=absorb, text="theirs")
        apps.get_model("companies.Picture").objects.create(portrait=theirs)
        before = rows("companies.Portrait", "companies.Picture")

        merge = merge_companies(keep=keep, absorb=absorb)
        assert linked("companies.Portrait", "text") == {"ours"}
        assert linked("companies.Picture", "pk") == set()
        undo_merge(merge=merge)
        assert rows("companies.Portrait", "companies.Picture") == before

    def test_a_second_one_that_others_refer_to_is_refused(self, portrait):
        keep, absorb = CompanyFactory.create_batch(2)
        portrait.objects.create(company=keep)
        apps.get_model("companies.Wall").objects.create(portrait=portrait.objects.create(company=absorb))
        before = rows("companies.Portrait", "companies.Wall")

        with pytest.raises(ValidationError, match="Both have a portrait, and other rows refer to"):
            merge_companies(keep=keep, absorb=absorb)
        assert rows("companies.Portrait", "companies.Wall") == before


def many_to_many() -> None:
    class Acquaintance(models.Model):
        """A many-to-many relation to companies and listings."""

        companies = models.ManyToManyField(Company, related_name="+")
        jobs = models.ManyToManyField(JobListing, related_name="+")
        on_company_merge = {"companies": MOVE}
        on_job_merge = {"jobs": MOVE}

        class Meta:
            app_label = "companies"

    models.ManyToManyField(Acquaintance, related_name="+").contribute_to_class(Company, "clients")
    models.ManyToManyField("self", symmetrical=False, related_name="+").contribute_to_class(Company, "partners")


class TestManyToMany:
    TABLES = ("Acquaintance", "Acquaintance_companies", "Acquaintance_jobs", "Company_clients", "Company_partners")

    @pytest.fixture(autouse=True)
    def tables(self, db, monkeypatch):
        declared = {"clients": MOVE, "partners": MOVE}
        monkeypatch.setattr(Company, "on_company_merge", declared, raising=False)
        with temporary_models(many_to_many, Company):
            yield

    def everything(self) -> dict[str, list]:
        return rows(*(f"companies.{name}" for name in self.TABLES))

    @pytest.fixture
    def acquaintances(self):
        acquaintance = apps.get_model("companies.Acquaintance")
        return [acquaintance.objects.create() for _ in range(3)]

    def test_both_directions_move_and_are_restored(self, acquaintances):
        keep, absorb, other = CompanyFactory.create_batch(3)
        both, theirs, _ = acquaintances
        both.companies.set([keep, absorb, other])
        theirs.companies.set([absorb])
        keep.clients.set([both])
        absorb.clients.set([both, theirs])
        before = self.everything()

        merge = merge_companies(keep=keep, absorb=absorb)
        assert set(both.companies.all()) == {keep, other}
        assert set(theirs.companies.all()) == {keep}
        assert set(keep.clients.all()) == {both, theirs}
        undo_merge(merge=merge)
        assert self.everything() == before

    def test_a_company_is_not_related_to_itself_afterwards(self):
        keep, absorb, other = CompanyFactory.create_batch(3)
        absorb.partners.set([keep, other])
        keep.partners.set([absorb])
        other.partners.set([absorb])
        before = self.everything()

        merge = merge_companies(keep=keep, absorb=absorb)
        assert (set(keep.partners.all()), set(other.partners.all())) == ({other}, {keep})
        undo_merge(merge=merge)
        assert self.everything() == before

    def test_removed_links_prevent_the_undo(self, acquaintances):
        keep, absorb = CompanyFactory.create_batch(2)
        acquaintances[0].companies.set([absorb])
        merge = merge_companies(keep=keep, absorb=absorb)
        acquaintances[0].companies.clear()
        with pytest.raises(
            ValidationError, match="1 of the moved acquaintance-company relationships have been deleted or moved since"
        ):
            undo_merge(merge=merge)

    def test_relations_that_both_listings_have_stay(self, acquaintances):
        keep = JobListingFactory()
        duplicate = JobListingFactory(company=keep.company)
        both, theirs, _ = acquaintances
        both.jobs.set([keep, duplicate])
        theirs.jobs.set([duplicate])
        before = self.everything()

        pair = decide.merge_pair(pair=JobDeduplicationFactory(canonical_job=keep, duplicate_job=duplicate))
        assert (set(both.jobs.all()), set(theirs.jobs.all())) == ({keep, duplicate}, {keep})
        decide.reopen(pair=pair)
        assert self.everything() == before


def undeclared() -> None:
    class Memo(models.Model):
        company = models.ForeignKey(Company, models.CASCADE, related_name="+")
        job = models.ForeignKey(JobListing, models.CASCADE, related_name="+")
        target_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
        target_id = models.UUIDField()
        target = GenericForeignKey("target_type", "target_id")

        class Meta:
            app_label = "companies"


class TestUndeclared:
    @pytest.fixture(autouse=True)
    def tables(self, db):
        with temporary_models(undeclared):
            yield

    @pytest.fixture
    def memo(self):
        return apps.get_model("companies.Memo")

    def test_a_merge_of_companies_fails_and_names_what_to_add(self):
        with pytest.raises(ImproperlyConfigured) as refusal:
            merge_companies(keep=CompanyFactory(), absorb=CompanyFactory())
        assert 'set Memo.on_company_merge = {"company": OnMerge.MOVE}.' in str(refusal.value)
        assert 'set Memo.on_company_merge = {"target": OnMerge.MOVE}.' in str(refusal.value)

    def test_a_merge_of_listings_fails_and_names_what_to_add(self):
        job = JobListingFactory()
        pair = JobDeduplicationFactory(canonical_job=job, duplicate_job=JobListingFactory(company=job.company))
        with pytest.raises(ImproperlyConfigured) as refusal:
            decide.merge_pair(pair=pair)
        assert 'set Memo.on_job_merge = {"job": OnMerge.MOVE or OnMerge.STAY}.' in str(refusal.value)

    def test_a_system_check_reports_it(self):
        assert [error.id for error in check_merges()] == ["companies.E001"] * 4

    def test_no_row_stays_with_a_deleted_company(self, memo):
        memo.on_company_merge = {"company": STAY, "target": MOVE}
        with pytest.raises(ImproperlyConfigured, match=r"companies\.Memo\.company"):
            merge_companies(keep=CompanyFactory(), absorb=CompanyFactory())

    def test_another_project_declares_it_from_outside(self, memo):
        memo.on_company_merge = {"company": MOVE, "target": MOVE}
        memo.on_job_merge = {"job": STAY, "target": STAY}
        assert check_merges() == []


def keyed() -> None:
    class Ledger(models.Model):
        company = models.OneToOneField(Company, models.CASCADE, primary_key=True, related_name="+")
        on_company_merge = {"company": MOVE}

        class Meta:
            app_label = "companies"


def test_a_relation_that_is_a_primary_key_is_refused():
    with temporary_models(keyed), pytest.raises(ImproperlyConfigured, match="because it is a primary key"):
        merge_companies(keep=CompanyFactory(), absorb=CompanyFactory())


def test_every_relation_of_the_project_is_declared():
    assert check_merges() == []


def test_temporary_models_are_removed():
    with temporary_models(many_to_many, Company):
        assert "companies_acquaintance_jobs" in connection.introspection.table_names()
    assert not hasattr(Company, "clients")
    assert check_merges() == []
