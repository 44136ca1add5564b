"""Merging two companies, and undoing a merge."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.duplicates.companies.merge import MERGED_FIELDS, merge_companies, undo_merge
from companies.factories import (
    CompanyAliasFactory,
    CompanyDuplicateFactory,
    CompanyFactory,
    CompanyKeyFactory,
    JobListingFactory,
)
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyMerge, JobListing
from companies.services import get_or_create_company
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.models import User

pytestmark = pytest.mark.django_db


def everything() -> dict[str, list]:
    """Return every row of every model except the records of merges."""
    return {
        model._meta.label: sorted(
            (row["pk"], sorted(row["fields"].items(), key=lambda item: item[0]))
            for row in serializers.serialize("python", model._base_manager.order_by("pk"))
        )
        for model in apps.get_models()
        if model is not CompanyMerge
    }


@pytest.fixture
def keep() -> Company:
    return CompanyFactory.create(name="Acme Robotics", domain="acme.com", industry="", size="51-200", values=["Care"])


@pytest.fixture
def absorb() -> Company:
    return CompanyFactory.create(
        name="Acme Robots", domain="acmerobots.com", industry="Robotics", size="10", culture="Fun"
    )


class TestMerge:
    def test_the_absorbed_company_is_gone_and_its_name_is_an_alias(self, keep, absorb):
        merge_companies(keep=keep, absorb=absorb)
        assert list(Company.objects.values_list("name", flat=True)) == ["Acme Robotics"]
        assert list(keep.aliases.values_list("name", "source")) == [("Acme Robots", "merged")]

    def test_the_next_mention_of_it_resolves_to_the_surviving_company(self, keep, absorb):
        merge_companies(keep=keep, absorb=absorb)
        assert get_or_create_company(name="Acme Robots Inc.") == (keep, False)
        assert get_or_create_company(name="Acme Robots", website="https://acmerobots.com/jobs") == (keep, False)

    def test_a_one_word_namesake_is_decided_for_good(self):
        keyed = CompanyFactory(name="Apex", domain="apex.com")
        bare, _ = get_or_create_company(name="Apex")
        assert bare != keyed
        merge_companies(keep=keyed, absorb=bare)
        assert get_or_create_company(name="APEX Inc") == (keyed, False)

    def test_listings_move(self, keep, absorb):
        listing, own = JobListingFactory(company=absorb), JobListingFactory(company=keep)
        merge = merge_companies(keep=keep, absorb=absorb)
        assert set(keep.job_listings.all()) == {listing, own}
        assert merge.moved["companies.joblisting.company"] == [str(listing.pk)]

    def test_keys_move_and_both_domains_stay_keys(self, keep, absorb):
        CompanyKeyFactory(company=absorb, kind="tenant", value="lever.co/acme")
        merge_companies(keep=keep, absorb=absorb)
        assert set(keep.keys.values_list("value", flat=True)) == {"acme.com", "acmerobots.com", "lever.co/acme"}

    def test_generic_references_move(self, keep, absorb):
        record = LegacyRecordFactory(target=absorb)
        merge_companies(keep=keep, absorb=absorb)
        record.refresh_from_db()
        assert record.target == keep

    def test_empty_fields_are_filled_and_others_stay(self, keep, absorb):
        merge_companies(keep=keep, absorb=absorb)
        keep.refresh_from_db()
        assert (keep.industry, keep.size, keep.culture, keep.values) == ("Robotics", "51-200", "Fun", ["Care"])
        assert keep.domain == "acme.com"

    def test_chosen_fields_are_taken(self, keep, absorb):
        merge_companies(keep=keep, absorb=absorb, take=["size", "domain", "name"])
        keep.refresh_from_db()
        assert (keep.name, keep.normalized_name, keep.size, keep.domain) == (
            "Acme Robots",
            "acme robots",
            "10",
            "acmerobots.com",
        )
        assert list(keep.aliases.values_list("name", flat=True)) == ["Acme Robotics"]

    def test_a_founding_year_after_the_record_is_not_filled(self):
        old = CompanyFactory(created_at=datetime(2001, 1, 1, tzinfo=UTC))
        young = CompanyFactory(founded_year=2010)
        merge_companies(keep=old, absorb=young)
        old.refresh_from_db()
        assert old.founded_year is None

    def test_a_common_alias_is_kept_once(self, keep, absorb):
        CompanyAliasFactory(company=keep, name="ACME")
        CompanyAliasFactory(company=absorb, name="ACME")
        other = CompanyAliasFactory(company=absorb, name="Acme Bots")
        merge = merge_companies(keep=keep, absorb=absorb)
        assert sorted(keep.aliases.values_list("name", flat=True)) == ["ACME", "Acme Bots", "Acme Robots"]
        assert merge.moved["companies.companyalias.company"] == [str(other.pk)]

    def test_a_seen_alias_becomes_a_decision(self, keep, absorb):
        CompanyAliasFactory(company=keep, name="Acme Robots", source=CompanyAlias.Source.SEEN)
        merge_companies(keep=keep, absorb=absorb)
        assert keep.aliases.get().source == "merged"

    def test_the_decision_about_the_pair_is_recorded(self, keep, absorb):
        person = User.objects.create_user("grace")
        pair = CompanyDuplicateFactory(first=absorb, second=keep)
        merge_companies(keep=keep, absorb=absorb, by=person)
        pair.refresh_from_db()
        assert (pair.first, pair.second, pair.status, pair.decided_by) == (keep, None, "merged", person)
        assert pair.decided_at is not None

    def test_decisions_about_the_absorbed_company_stay(self, keep, absorb):
        other = CompanyFactory()
        CompanyDuplicateFactory(first=other, second=absorb, distinct=True)
        merge_companies(keep=keep, absorb=absorb)
        assert CompanyDuplicate.objects.between(keep, other).get().status == "distinct"

    def test_itself_is_refused(self, keep):
        with pytest.raises(ValidationError, match="into itself"):
            merge_companies(keep=keep, absorb=keep)

    def test_a_deleted_company_is_refused(self, keep, absorb):
        merge_companies(keep=keep, absorb=Company.objects.get(pk=absorb.pk))
        with pytest.raises(ValidationError, match="no longer exists"):
            merge_companies(keep=keep, absorb=absorb)

    def test_an_unknown_field_is_refused(self, keep, absorb):
        with pytest.raises(ValidationError, match="cannot take these fields: created_at"):
            merge_companies(keep=keep, absorb=absorb, take=["created_at"])

    def test_a_value_that_cannot_be_taken_is_refused_and_nothing_changes(self):
        old = CompanyFactory(created_at=datetime(2001, 1, 1, tzinfo=UTC))
        young = CompanyFactory(founded_year=2010)
        before = everything()
        with pytest.raises(ValidationError, match="cannot be founded after it was recorded"):
            merge_companies(keep=old, absorb=young, take=["founded_year"])
        assert everything() == before

    def test_the_number_of_queries_does_not_grow_with_the_listings(self):
        counts = []
        for listings in (1, 20):
            absorbed = CompanyFactory()
            JobListingFactory.create_batch(listings, company=absorbed)
            with CaptureQueriesContext(connection) as captured:
                merge_companies(keep=CompanyFactory(), absorb=absorbed)
            counts.append(len(captured))
        assert counts[0] == counts[1]


class TestUndo:
    def test_restores_everything_exactly(self, keep, absorb):
        JobListingFactory.create_batch(3, company=absorb)
        CompanyAliasFactory(company=keep, name="ACME")
        CompanyAliasFactory(company=absorb, name="ACME")
        CompanyAliasFactory(company=keep, name="Acme Robots", source=CompanyAlias.Source.SEEN)
        CompanyKeyFactory(company=absorb)
        CompanyDuplicateFactory(first=absorb, second=keep)
        LegacyRecordFactory(target=absorb)
        before = everything()
        merge = merge_companies(keep=keep, absorb=absorb, take=["name", "size", "domain"])
        assert everything() != before
        assert undo_merge(merge=merge) == absorb
        assert everything() == before

    def test_twice_is_refused(self, keep, absorb):
        merge = merge_companies(keep=keep, absorb=absorb)
        undo_merge(merge=merge)
        with pytest.raises(ValidationError, match="was undone on"):
            undo_merge(merge=merge)

    def test_a_later_merge_is_named(self, keep, absorb):
        top = CompanyFactory(name="Acme Group")
        first = merge_companies(keep=keep, absorb=absorb)
        second = merge_companies(keep=top, absorb=keep)
        with pytest.raises(ValidationError, match="Acme Robotics has since been merged into Acme Group"):
            undo_merge(merge=first)
        undo_merge(merge=second)
        undo_merge(merge=first)
        assert Company.objects.count() == 3

    def test_another_merge_into_the_same_company_is_not_an_obstacle(self, keep, absorb):
        first = merge_companies(keep=keep, absorb=absorb)
        merge_companies(keep=keep, absorb=CompanyFactory(name="Acme Bots"))
        undo_merge(merge=first)
        assert set(Company.objects.values_list("name", flat=True)) == {"Acme Robotics", "Acme Robots"}

    @pytest.mark.parametrize(
        ("edit", "obstacle"),
        [
            pytest.param(
                lambda keep, listing: Company.objects.filter(pk=keep.pk).update(industry="Toys"),
                "Industry of Acme Robotics has been changed since",
                id="a filled field was edited",
            ),
            pytest.param(
                lambda keep, listing: listing.delete(),
                "1 of the moved job listings have been deleted or moved since",
                id="a moved listing was deleted",
            ),
            pytest.param(
                lambda keep, listing: JobListing.objects.filter(pk=listing.pk).update(company=CompanyFactory()),
                "1 of the moved job listings have been deleted or moved since",
                id="a moved listing moved again",
            ),
            pytest.param(
                lambda keep, listing: CompanyFactory(name="Other", domain="acmerobots.com"),
                "Another company now has the name or the domain of Acme Robots",
                id="the domain was taken",
            ),
        ],
    )
    def test_later_edits_are_named_and_nothing_changes(self, keep, absorb, edit, obstacle):
        listing = JobListingFactory(company=absorb)
        merge = merge_companies(keep=keep, absorb=absorb)
        edit(keep, listing)
        before = everything()
        with pytest.raises(ValidationError, match=obstacle):
            undo_merge(merge=merge)
        assert everything() == before

    def test_a_field_that_the_merge_did_not_touch_may_be_edited(self, keep, absorb):
        merge = merge_companies(keep=keep, absorb=absorb)
        Company.objects.filter(pk=keep.pk).update(location="Oslo")
        undo_merge(merge=merge)
        keep.refresh_from_db()
        assert (keep.location, keep.industry) == ("Oslo", "")


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    keep=st.fixed_dictionaries({"industry": TEXT, "values": st.lists(TEXT, max_size=2), "domain": st.just("a.com")}),
    absorb=st.fixed_dictionaries(
        {"industry": TEXT, "values": st.lists(TEXT, max_size=2), "domain": st.sampled_from([None, "b.com"])}
    ),
    take=st.sets(st.sampled_from(MERGED_FIELDS)),
    aliases=st.lists(st.tuples(st.booleans(), st.sampled_from(["A", "B", "C"])), unique=True, max_size=5),
    listings=st.integers(0, 2),
)
def test_merge_then_undo_is_lossless(keep, absorb, take, aliases, listings):
    CompanyMerge.objects.all().delete()
    JobListing.objects.all().delete()
    Company.objects.all().delete()
    kept, absorbed = CompanyFactory(name="Keep Me", **keep), CompanyFactory(name="Absorb Me", **absorb)
    for of_kept, name in aliases:
        CompanyAliasFactory(company=kept if of_kept else absorbed, name=name)
    JobListingFactory.create_batch(listings, company=absorbed)
    before = everything()
    undo_merge(merge=merge_companies(keep=kept, absorb=absorbed, take=take))
    assert everything() == before
