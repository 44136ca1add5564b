"""A name that says that the employer is not named is nobody's: such companies are kept apart, at every door."""

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.duplicates.companies.find import find_duplicates
from companies.duplicates.companies.look_alikes import look_alikes
from companies.duplicates.companies.merge import merge_companies, undo_merge
from companies.duplicates.comparison import compare_companies
from companies.duplicates.jobs.find import find_duplicates as find_duplicate_jobs
from companies.factories import CompanyAliasFactory, CompanyFactory, CompanyKeyFactory, JobListingFactory
from companies.identity.mention import Mention, id_for_posting
from companies.identity.resolution import find_company_id, resolve_companies
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey, JobDeduplication, JobListing
from companies.postings.upsert import bulk_upsert_jobs
from companies.services import find_existing_company, get_or_create_company, search_companies
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from tests.support.importing import import_text, one_refusal
from tests.support.pages import form_data, page
from tests.support.postings import counts, job, posting, world

pytestmark = pytest.mark.django_db

NAMES = ["Confidential", "NON RENSEIGNÉ", "Private advertiser", "某知名公司", "nan", "None", "N/A", "-", "\u2800"]
every_name = pytest.mark.parametrize("name", NAMES, ids=ascii)


class TestPostings:
    @every_name
    def test_each_has_a_company_of_its_own_and_the_next_import_finds_it(self, name):
        """Two postings by "Confidential" are those of two employers, for all that anybody knows."""
        rows = [posting(number, company=name, company_website="https://acme.com") for number in range(3)]
        assert counts(rows) == (3, 0, 0, 0)
        assert {company.name for company in Company.objects.all()} == {name}
        assert Company.objects.filter(job_listings__isnull=False).distinct().count() == 3
        before = world()
        assert counts(rows) == (0, 0, 3, 0)
        assert world() == before

    def test_an_address_does_not_say_who_it_is(self):
        """Who asks not to be named does not give their own address: it is a board's, or a recruiter's."""
        acme, _ = get_or_create_company(name="Acme Robotics", website="https://acmerobotics.com")
        bulk_upsert_jobs([posting(1, company="Confidential", company_website="https://acmerobotics.com/jobs")])
        company = job(1).company
        assert company != acme
        assert (company.domain, company.tenant, company.website) == (None, None, "https://acmerobotics.com/jobs")
        assert set(CompanyKey.objects.values_list("company", flat=True)) == {acme.pk}
        assert not CompanyAlias.objects.exists()
        assert not CompanyDuplicate.objects.exists()

    def test_a_known_posting_keeps_the_company_that_it_had(self):
        bulk_upsert_jobs([posting(1)])
        assert counts([posting(1, company="Confidential")]) == (0, 0, 1, 0)
        assert job(1).company.name == "Acme Robotics"

    def test_or_the_one_that_a_person_found_out(self):
        acme = CompanyFactory(name="Acme Robotics")
        bulk_upsert_jobs([posting(1, company="Confidential")])
        merge_companies(keep=acme, absorb=job(1).company)
        assert counts([posting(1, company="Confidential")]) == (0, 0, 1, 0)
        assert job(1).company == acme
        bulk_upsert_jobs([posting(2, company="Confidential")])
        assert job(2).company != acme

    @pytest.mark.parametrize("size", [1, 2], ids=["in two calls", "in one"])
    @pytest.mark.parametrize("names", [("Confidential", "Acme"), ("Acme", "Confidential")], ids=" then ".join)
    def test_a_posting_that_names_its_employer_at_last_is_that_employers(self, names, size):
        rows = [posting(1, company=name) for name in names]
        for start in range(0, 2, size):
            bulk_upsert_jobs(rows[start : start + size])
        assert [company.name for company in Company.objects.all()] == ["Acme"]
        assert job(1).company.name == "Acme"

    @pytest.mark.parametrize(
        "entered", [{"description": "Rockets?"}, {"alias": "Acme"}, {"listing": "Welder"}], ids=str
    )
    def test_what_a_person_entered_about_the_unnamed_stays(self, entered):
        bulk_upsert_jobs([posting(1, company="Confidential")])
        unnamed = job(1).company
        Company.objects.filter(pk=unnamed.pk).update(description=entered.get("description", ""))
        if alias := entered.get("alias"):
            CompanyAliasFactory(company=unnamed, name=alias)
        if title := entered.get("listing"):
            JobListingFactory(company=unnamed, title=title)
        bulk_upsert_jobs([posting(1, company="Zenith")])
        assert set(Company.objects.values_list("name", flat=True)) == {"Confidential", "Zenith"}


class TestIdentity:
    @every_name
    def test_it_is_refused_where_a_company_is_asked_for_by_its_name(self, name):
        with pytest.raises(ValidationError, match="says that the employer is not named") as refusal:
            get_or_create_company(name=name, website="https://acme.com")
        assert list(refusal.value.message_dict) == ["name"]
        assert find_existing_company(name=name) is None
        assert not Company.objects.exists()

    def test_mentions_are_told_apart_by_their_id_alone(self):
        first, second = (id_for_posting("board", number) for number in "12")
        mentions = [Mention("Confidential", "https://acme.com", {"industry": "Arms"}, each) for each in (first, second)]
        assert [find_company_id(mention) for mention in mentions] == [None, None]
        for _ in range(2):
            assert [found.company_id for found in resolve_companies(mentions)] == [first, second]
        assert [find_company_id(mention) for mention in mentions] == [first, second]
        assert Company.objects.filter(industry="Arms").count() == 2

    def test_an_employer_whose_name_is_equal_but_for_its_form_is_another(self):
        CompanyFactory(name="Anonymous")
        bulk_upsert_jobs([posting(1, company="Anonymous"), posting(2, company="Anonymous GmbH")])
        bulk_upsert_jobs([posting(3, company="ANONYMOUS GmbH")])
        assert job(2).company == job(3).company != job(1).company
        assert Company.objects.count() == 3

    @pytest.mark.parametrize(
        ("address", "field"),
        [("https://acme.com", "domain"), ("https://jobs.lever.co/acme", "tenant")],
        ids=["domain", "account"],
    )
    def test_a_key_of_an_unnamed_company_goes_to_the_one_that_has_a_name(self, address, field):
        value = {"domain": "acme.com", "tenant": "lever.co/acme"}[field]
        unnamed = CompanyFactory(name="Confidential", **{"domain": None, field: value})
        CompanyKeyFactory(company=unnamed, kind=field, value=value)
        acme, created = get_or_create_company(name="Acme", website=address)
        unnamed.refresh_from_db()
        assert (created, getattr(acme, field), getattr(unnamed, field)) == (True, value, None)
        assert CompanyKey.objects.get().company == acme
        assert not CompanyDuplicate.objects.exists()

    def test_an_alias_that_a_person_entered_names_it(self):
        unnamed = CompanyFactory(name="Confidential", domain=None)
        CompanyAliasFactory(company=unnamed, name="Acme Robotics")
        assert get_or_create_company(name="ACME Robotics Inc.") == (unnamed, False)

    def test_as_an_alias_it_identifies_nobody(self):
        acme = CompanyFactory(name="Acme Robotics")
        CompanyAliasFactory(company=acme, name="Confidential")
        bulk_upsert_jobs([posting(1, company="Confidential"), posting(2, company="Confidential GmbH")])
        assert acme not in (job(1).company, job(2).company)

    def test_a_name_in_brackets_is_no_other_name(self):
        get_or_create_company(name="Acme Robotics (Confidential)")
        assert not CompanyAlias.objects.exists()


class TestEvidence:
    def test_none_for_duplicate_companies(self):
        for website in ("https://acme.com", "https://acme.com/about", ""):
            CompanyFactory(name="Confidential", domain=None, website=website)
        CompanyFactory(name="Acme", domain="acme.com")
        CompanyFactory(name="Confidentia", domain=None)
        assert find_duplicates().new == 0
        assert look_alikes(Company(name="Confidential", website="https://acme.com")) == []
        assert [look.company.name for look in look_alikes(Company(name="Confidental"))] == ["Confidentia"]

    @pytest.mark.parametrize(("name", "pairs"), [("Acme", 1), ("Confidential", 0)])
    def test_none_for_duplicate_jobs(self, name, pairs):
        company = CompanyFactory(name=name)
        for _ in range(2):
            JobListingFactory(company=company, title="Welder", location="Bonn", experience_level="mid_level")
        assert find_duplicate_jobs() == pairs

    def test_two_jobs_at_one_address_are_proposed_for_the_address(self):
        company = CompanyFactory(name="Confidential")
        JobListingFactory.create_batch(2, company=company, title="Welder", job_url="https://jobs.example/1")
        assert find_duplicate_jobs() == 1
        assert JobDeduplication.objects.get().matching_fields == ["title", "job_url"]

    def test_a_merge_suggests_the_named_one_and_makes_no_alias(self):
        unnamed, acme = CompanyFactory(name="Confidential"), CompanyFactory(name="Acme")
        JobListingFactory(company=unnamed)
        assert compare_companies(unnamed, acme).suggested == acme
        merge = merge_companies(keep=acme, absorb=unnamed)
        assert not CompanyAlias.objects.exists()
        assert undo_merge(merge=merge) == unnamed
        assert set(Company.objects.values_list("name", flat=True)) == {"Confidential", "Acme"}


class TestConstraints:
    @every_name
    def test_any_number_of_them_may_be_stored(self, name):
        for save in (lambda row: (row.full_clean(), row.save()), lambda row: Company.objects.bulk_create([row])):
            save(Company(name=name))
        assert Company.objects.filter(name=name).count() == 2
        assert len(set(Company.objects.values_list("compact_name", flat=True))) == 2

    def test_one_that_is_named_is_stored_once(self):
        first, second = Company(name="Confidential"), Company(name="Acme")
        Company.objects.bulk_create([first, second])
        first.name = "ACME"
        with pytest.raises(ValidationError, match="already exists without a domain"):
            first.full_clean()
        with pytest.raises(IntegrityError), transaction.atomic():
            first.save(update_fields=["name"])
        second.name = "N/A"
        second.save(update_fields=["name"])
        first.save()

    def test_the_longest_name_has_room_for_what_makes_it_unlike_others(self):
        names = ["某" + "é" * 197 + "公司"] * 2
        Company.objects.bulk_create([Company(name=name) for name in names])
        assert Company.objects.count() == 2

    def test_an_update_of_many_to_a_name_of_nobody_is_refused(self):
        CompanyFactory.create_batch(2)
        with pytest.raises(TypeError, match="save the rows one by one"):
            Company.objects.update(name="Confidential")


class TestPages:
    ADD = page(Company, "add")

    def add(self, client, **changes):
        data = form_data(client.get(self.ADD).text)
        return client.post(self.ADD, data | {name: [value] for name, value in changes.items()})

    def test_the_form_keeps_it_apart_and_says_so(self, admin_client):
        """A person who applies to an employer that is not named needs a company to record it at."""
        CompanyFactory(name="Confidential", domain=None)
        for _ in range(2):
            response = self.add(admin_client, name="Confidential", website="https://acme.com")
            texts = [str(text) for text in get_messages(response.wsgi_request)]
            assert "“Confidential” names no employer: this company is kept apart from all others of that name." in texts
        assert Company.objects.filter(name="Confidential", domain=None).count() == 3
        assert not CompanyDuplicate.objects.exists()

    def test_lists_and_choosers_say_that_it_names_nobody(self, admin_client):
        unnamed = CompanyFactory(name="Confidential")
        CompanyFactory(name="Acme")
        shown = admin_client.get(page(Company, "changelist")).text
        assert ("Confidential (employer not named)" in shown, "Acme (employer" in shown) == (True, False)
        asked = "app_label=companies&model_name=joblisting&field_name=company&term=confid"
        found = admin_client.get(f"{reverse('admin:autocomplete')}?{asked}").json()["results"]
        assert found == [{"id": str(unnamed.pk), "text": "Confidential (employer not named)"}]
        assert (
            "Confidential (employer not named)"
            in admin_client.get(page(JobListing, "change", JobListingFactory(company=unnamed).pk)).text
        )

    def test_a_search_finds_it_by_what_was_written_and_by_nothing_else(self):
        unnamed = CompanyFactory.create_batch(3, name="Confidential")
        assert set(search_companies("confid")) == set(unnamed)
        assert set(search_companies("confidental")) == set(unnamed)
        for text in ("ace", "1", str(unnamed[0].pk), unnamed[0].pk.hex[:4]):
            assert search_companies(text) == []
        listing = JobListingFactory(company=unnamed[1])
        assert list(JobListing.objects.search(companies=["Confidential"])) == [listing]


class TestFiles:
    def test_a_new_company_without_an_id_is_refused(self):
        assert one_refusal(import_text(Company, "name\nConfidential\n")) == (
            "Row 1, name: “Confidential” says that the employer is not named, so that nobody could find it again. "
            "Enter the name, or leave out the row."
        )

    def test_one_with_an_id_comes_in_and_again(self):
        """What one database exports another takes."""
        pk = CompanyFactory.build().pk
        rows = f"id,name,website\n{pk},Confidential,https://acme.com\n"
        for summary in ("1 new, 0 updated, 0 unchanged", "0 new, 0 updated, 1 unchanged"):
            assert import_text(Company, rows).summary() == summary
        assert (Company.objects.get().pk, Company.objects.get().domain) == (pk, None)

    def test_each_new_job_has_a_company_of_its_own(self):
        result = import_text(JobListing, "title,company\nWelder,Confidential\nFitter,Confidential\nCook,Acme\n")
        assert (result.refusals(), Company.objects.count()) == ([], 3)
        assert len({listing.company_id for listing in JobListing.objects.all()}) == 3

    def test_a_known_job_keeps_its_company(self):
        listing = JobListingFactory(title="Welder", company__name="Acme")
        result = import_text(JobListing, f"id,title,company\n{listing.pk},Fitter,Confidential\n")
        listing.refresh_from_db()
        assert (result.refusals(), listing.title, listing.company.name) == ([], "Fitter", "Acme")
        assert Company.objects.count() == 1

    def test_an_application_names_its_job_by_what_was_written(self):
        job = JobListingFactory(title="Welder", company__name="Confidential")
        JobListingFactory(title="Welder", company__name="Acme")
        person = JobUserInteractionFactory().user
        text = f"user,job,company,interaction_type\n{person.pk},Welder,CONFIDENTIAL,Saved\n"
        assert import_text(JobUserInteraction, text).refusals() == []
        assert job.user_interactions.count() == 1


ROWS = st.lists(
    st.builds(
        lambda number, name, website: posting(number, company=name, company_website=website),
        st.integers(1, 4),
        st.sampled_from(["Confidential", "CONFIDENTIAL", "n/a", "Acme Robotics", "Acme Robotics Inc"]),
        st.sampled_from(["", "https://acmerobotics.com", "https://jobs.lever.co/acme"]),
    ),
    max_size=8,
    unique_by=lambda row: row["source_job_id"],
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.randoms(use_true_random=False), st.integers(1, 4))
def test_any_order_and_any_split_of_postings_make_the_same_companies(rows, chance, size):
    def companies() -> set[tuple]:
        """Return which postings are together at a company of which name and keys."""
        return {
            (
                frozenset(company.job_listings.values_list("source_listings__source_job_id", flat=True)),
                frozenset(company.keys.values_list("value", flat=True)),
                company.names_nobody,
            )
            for company in Company.objects.all()
        }

    bulk_upsert_jobs(rows)
    together = companies()
    JobListing.objects.all().delete()
    Company.objects.all().delete()
    shuffled = chance.sample(rows, len(rows))
    for _ in range(2):
        for start in range(0, len(shuffled), size):
            bulk_upsert_jobs(shuffled[start : start + size])
        assert companies() == together
    assert len([1 for _, _, is_unnamed in together if is_unnamed]) == len(
        [row for row in rows if not row["company"].startswith("Acme")]
    )
    JobListing.objects.all().delete()
    Company.objects.all().delete()
