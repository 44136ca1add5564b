"""The decision table of company identity, one mention at a time and many at once."""

from typing import cast

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.factories import CompanyAliasFactory, CompanyFactory, CompanyKeyFactory
from companies.identity.mention import Mention
from companies.identity.resolution import BATCH_SIZE, resolve_companies
from companies.identity.working_set import MAX_REVIEWS
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey
from companies.services import find_existing_company, get_or_create_company

pytestmark = pytest.mark.django_db


def get(name: str, website: str = "", **facts) -> Company:
    return get_or_create_company(name=name, website=website, **facts)[0]


def pairs() -> set[tuple[str, str, str]]:
    """Return every pair to review as (name of the first, name of the second, reason)."""
    return {
        (pair.first.name, cast(Company, pair.second).name, pair.evidence["reason"])
        for pair in CompanyDuplicate.objects.select_related("first", "second")
    }


class TestSameKey:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            pytest.param(
                ("Google LLC", "https://google.com"), ("google inc.", "http://www.google.com/about"), id="form"
            ),
            pytest.param(("Blue Yonder", "blueyonder.com"), ("BlueYonder", "https://blueyonder.com/"), id="spacing"),
            pytest.param(
                ("Axon", "https://boards.greenhouse.io/axon"),
                ("Axon Inc", "https://boards.greenhouse.io/embed/job_board?for=axon"),
                id="hiring site account",
            ),
            pytest.param(("Hewlett-Packard", "https://hp.com"), ("HP Inc.", "https://jobs.hp.com/x"), id="acronym"),
        ],
    )
    def test_and_compatible_names_are_one_company(self, first, second):
        company = get(*first)
        again, created = get_or_create_company(name=second[0], website=second[1])
        assert (again, created) == (company, False)
        assert Company.objects.count() == 1
        assert pairs() == set()

    @pytest.mark.parametrize(
        "names",
        [
            pytest.param(
                ("Senook Energy Technology & Services Limited", "SENOOK ENERGY TECH & SRVCES LTD"), id="short"
            ),
            pytest.param(("Zorvex Technology Company", "ZTC"), id="acronym that counts a form"),
            pytest.param(("University of Zorvex", "UOZ"), id="acronym that counts a connector"),
            pytest.param(("Zorvex", "Zorvex Internships"), id="hiring page"),
            pytest.param(("Zorvex", "Zorvex, by Talbrin"), id="maker"),
            pytest.param(("Zorvex", "Zorvex Inccorporated"), id="mistyped form"),
            pytest.param(("Dacica Motor SRL", "S.C. Dacica Motor S.R.L."), id="Romanian form at both ends"),
        ],
    )
    def test_another_spelling_needs_no_review(self, names):
        assert get(names[0], "https://senook.example.com") == get(names[1], "https://senook.example.com")
        assert pairs() == set()

    def test_remembers_the_other_spelling(self):
        company = get("Google LLC", "https://google.com")
        get("Google Ireland Limited", "https://google.com")
        alias = CompanyAlias.objects.get(company=company)
        assert (alias.name, alias.source) == ("Google Ireland Limited", "seen")

    def test_and_incompatible_names_are_two_companies_to_review(self):
        toyota = get("Toyota", "https://toyota.com")
        woven = get("Woven Planet", "https://toyota.com")
        assert woven != toyota
        assert (woven.domain, toyota.domain) == (None, "toyota.com")
        assert pairs() == {("Toyota", "Woven Planet", "same_key")}

    def test_the_second_company_of_a_key_is_found_again(self):
        get("Toyota", "https://toyota.com")
        woven = get("Woven Planet", "https://toyota.com")
        assert get("Woven Planet", "https://toyota.com") == woven
        assert CompanyDuplicate.objects.count() == 1

    @pytest.mark.parametrize("names", [("Talbrin", "Talbrin Widgets"), ("Talbrin Widgets GmbH", "TALBRIN")])
    def test_a_domain_that_spells_the_brand_is_the_third_witness(self, names):
        one, other = (get(name, "https://talbrin.com") for name in names)
        assert one == other
        assert one.domain == "talbrin.com"

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            pytest.param(
                ("Toyota", "toyotaconnected.com"), ("Toyota Connected", "toyotaconnected.com"), id="the longer name's"
            ),
            pytest.param(("Toyota", "toyota.com"), ("Toyota Foundation", "toyota.com"), id="a body of its own"),
            pytest.param(("Toyota", "toyota.com"), ("Toyota Data Centers", "toyota.com"), id="an arm in two words"),
            pytest.param(("Phillips", "phillips.com"), ("Phillips 66", "phillips.com"), id="a number more"),
            pytest.param(("Toyota", "toyota.com"), ("Toyota Connected Cars", "toyota.com"), id="two words more"),
        ],
    )
    def test_without_that_witness_they_are_two_to_review_in_any_order(self, first, second):
        for one, other in ((first, second), (second, first)):
            Company.objects.all().delete()
            assert get(*one) != get(*other)
            assert {frozenset(pair[:2]) for pair in pairs()} == {frozenset((first[0], second[0]))}

    def test_a_name_that_a_person_gave_the_company_is_compatible(self):
        facebook = CompanyFactory(name="Facebook", domain="facebook.com")
        CompanyAliasFactory(company=facebook, name="Meta Platforms", source=CompanyAlias.Source.MANUAL)
        assert get("Meta Platforms, Inc.", "https://facebook.com") == facebook

    def test_the_chain_does_not_drift(self):
        """A mention is compared with the company's own name, not with the last spelling that matched."""
        get("Delta Air Lines", "https://delta.com")
        get("Delta", "https://delta.com")
        assert get("Delta Faucet", "https://delta.com").name == "Delta Faucet"


class TestConflictingKeys:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            pytest.param("https://morningstar.com", "https://morningstarfarms.com", id="two domains"),
            pytest.param("https://jobs.lever.co/acme", "https://jobs.lever.co/acme-two", id="two accounts on one site"),
        ],
    )
    def test_equal_names_are_two_companies_to_review(self, first, second):
        one, two = get("Morning Star", first), get("Morning Star", second)
        assert one != two
        assert pairs() == {("Morning Star", "Morning Star", "equal_names")}

    def test_different_names_are_not_even_reviewed(self):
        get("Delta Air Lines", "https://delta.com")
        get("Delta Faucet", "https://deltafaucet.com")
        assert pairs() == set()


class TestNoCommonKey:
    def test_places_in_brackets_keep_namesakes_apart(self):
        """Sources name the branch that hires: nothing says that Asia and London are one employer."""
        asia, london = get("Zorvex (Asia)"), get("Zorvex (London)")
        assert asia != london
        assert get("Zorvex London Ltd") == london

    def test_two_words_and_one_candidate_are_the_same_company(self):
        keyed = get("Acme Robotics", "https://acmerobotics.com")
        assert get("ACME ROBOTICS INC") == keyed
        assert CompanyAlias.objects.get().name == "ACME ROBOTICS INC"

    def test_a_later_key_is_added(self):
        company = get("Acme Robotics")
        assert get("Acme Robotics", "https://acmerobotics.com") == company
        company.refresh_from_db()
        assert (company.domain, company.website) == ("acmerobotics.com", "https://acmerobotics.com")
        assert CompanyKey.objects.get().value == "acmerobotics.com"

    def test_a_domain_joins_a_hiring_site_account(self):
        company = get("Acme Robotics", "https://jobs.lever.co/acme")
        assert get("Acme Robotics", "https://acmerobotics.com") == company
        assert set(company.keys.values_list("kind", "value")) == {
            ("tenant", "lever.co/acme"),
            ("domain", "acmerobotics.com"),
        }

    def test_one_word_is_a_new_company_to_review(self):
        keyed = get("Apex", "https://apex.com")
        bare = get("Apex")
        assert bare != keyed
        assert bare.domain is None
        assert pairs() == {("Apex", "Apex", "equal_names")}

    def test_one_word_is_found_again(self):
        get("Apex", "https://apex.com")
        bare = get("Apex")
        assert get("apex inc.") == bare
        assert CompanyDuplicate.objects.count() == 1

    def test_one_word_is_decided_by_a_person(self):
        apex = CompanyFactory(name="Apex Clearing", domain="apex.com")
        CompanyAliasFactory(company=apex, name="Apex", source=CompanyAlias.Source.MERGED)
        assert get("Apex") == apex

    def test_one_word_is_not_decided_by_a_spelling_that_was_only_seen(self):
        apex = CompanyFactory(name="Apex Clearing", domain="apex.com")
        CompanyAliasFactory(company=apex, name="Apex", source=CompanyAlias.Source.SEEN)
        assert get("Apex") != apex
        assert pairs() == {("Apex Clearing", "Apex", "equal_names")}

    def test_several_candidates_make_a_new_company(self):
        one, two = get("Delta Dental", "https://deltadentalins.com"), get("Delta Dental", "https://deltadentalwa.com")
        bare = get("Delta Dental")
        assert bare not in (one, two)
        assert CompanyDuplicate.objects.filter(second=bare).count() == 2

    def test_a_name_in_brackets_does_not_identify(self):
        get("Instagram (Meta Platforms)", "https://instagram.com")
        assert get("Meta Platforms").name == "Meta Platforms"

    def test_not_all_of_many_namesakes_are_reviewed(self):
        for number in range(MAX_REVIEWS + 3):
            CompanyFactory(name="Summit", domain=f"summit{number}.com")
        bare = get("Summit")
        assert CompanyDuplicate.objects.filter(second=bare).count() == MAX_REVIEWS


class TestDecisions:
    def test_a_distinct_pair_is_not_proposed_again(self):
        get("Apex", "https://apex.com")
        get("Apex")
        CompanyDuplicate.objects.update(status=CompanyDuplicate.Status.DISTINCT)
        get("Apex")
        get("Apex", "https://apex.com")
        assert list(CompanyDuplicate.objects.values_list("status", flat=True)) == ["distinct"]


class TestFacts:
    def test_fill_empty_fields_and_overwrite_nothing(self):
        company = get("Acme Robotics", industry="Robotics")
        get("Acme Robotics", industry="Software", size="51-200", values=["Care"], founded_year=1999)
        company.refresh_from_db()
        assert (company.industry, company.size, company.values, company.founded_year) == (
            "Robotics",
            "51-200",
            ["Care"],
            1999,
        )

    def test_change_the_modification_date_only_when_they_fill(self):
        company = get("Acme Robotics", industry="Robotics")
        get("Acme Robotics", industry="Software")
        before = company.updated_at
        company.refresh_from_db()
        assert company.updated_at == before
        get("Acme Robotics", size="51-200")
        company.refresh_from_db()
        assert company.updated_at > before

    @pytest.mark.parametrize(
        ("arguments", "field"),
        [
            pytest.param({"name": "  "}, "name", id="blank name"),
            pytest.param({"name": "Acme", "color": "red"}, "color", id="unknown fact"),
            pytest.param({"name": "Acme", "founded_year": 3000}, "founded_year", id="future year"),
            # Stora Kopparberg is older, but 1800 is the rule: the database refuses what the service does not.
            pytest.param({"name": "Acme", "founded_year": 1668}, "founded_year", id="year before 1800"),
            # SQLite stores these, and PostgreSQL does not.
            pytest.param({"name": "Ac\0me"}, "name", id="NUL in the name"),
            pytest.param({"name": "Acme", "website": "https://acme.com/\0"}, "website", id="NUL in the website"),
            pytest.param({"name": "Acme", "description": "a\0b"}, "description", id="NUL in a fact"),
            pytest.param({"name": "Acme", "benefits": ["\0"]}, "benefits", id="NUL in a list of facts"),
            pytest.param({"name": "Acme", "industry": "\ud800"}, "industry", id="half a character in a fact"),
            pytest.param({"name": "Acme", "size_category": "huge"}, "size_category", id="unknown choice"),
        ],
    )
    def test_an_invalid_one_is_reported_with_its_field(self, arguments, field):
        with pytest.raises(ValidationError) as refusal:
            get_or_create_company(**arguments)
        assert field in refusal.value.message_dict
        assert not Company.objects.exists()

    def test_a_hiring_site_page_is_not_the_website(self):
        company = get("Axon", "https://boards.greenhouse.io/axon")
        assert (company.website, company.tenant) == ("", "greenhouse.io/axon")

    @pytest.mark.parametrize(
        "website",
        [*("n/a", "none", "http://", "https://acme.com/" + "x" * 2000), *("ftp://a.com", "mailto:x@a.com", "a.com:x")],
    )
    def test_an_invalid_address_is_not_the_website(self, website):
        assert get("Acme Robotics", website).website == ""

    @pytest.mark.parametrize("website", ["https://acme.example", "http://Acme.example:8080/about"])
    def test_a_whole_address_is_the_website_though_nobody_knows_its_domain(self, website):
        company = get("Acme Robotics", website)
        assert (company.website, company.domain) == (website, None)

    def test_an_overlong_name_is_cut(self):
        assert get("x" * 300).name == "x" * 200
        assert get("x" * 300) == get("x" * 250)

    @pytest.mark.parametrize("name", ["Acme " + "!" * 300 + "y", "Ä" * 150 + "!" * 50 + "z", "\x02" * 100 + "ab" * 150])
    def test_a_longer_name_is_known_by_what_is_stored_of_it(self, name):
        assert get(name) == get(name)


class TestLookup:
    def test_finds_what_get_or_create_would_return(self):
        company = get("Acme Robotics", "https://acmerobotics.com")
        assert find_existing_company(name="ACME Robotics, Inc.") == company
        assert find_existing_company(name="Acme", website="https://acmerobotics.com") == company

    def test_creates_nothing(self):
        assert find_existing_company(name="Nobody Knows") is None
        assert not Company.objects.exists()

    def test_a_domain_of_the_company_is_a_key_even_without_a_key_row(self):
        company = CompanyFactory(name="Acme Robotics", domain="acmerobotics.com")
        assert find_existing_company(name="Acme", website="https://acmerobotics.com/jobs") == company

    def test_a_second_key_counts_like_the_first(self):
        company = CompanyFactory(name="Acme Robotics", domain="acmerobotics.com")
        CompanyKeyFactory(company=company, kind="domain", value="acme.io")
        assert find_existing_company(name="Acme Robotics", website="https://acme.io") == company


class TestCost:
    @pytest.mark.parametrize("website", ["https://summit1.com", "https://new.com"], ids=["existing", "new"])
    def test_is_the_same_among_few_companies_and_many(self, website):
        counts = []
        for number in range(60):
            CompanyFactory(name=f"Summit {number}", domain=f"summit{number}.com")
            if number in (2, 59):
                with transaction.atomic(), CaptureQueriesContext(connection) as captured:
                    get("Summit 1", website, industry="Mountains")
                    transaction.set_rollback(True)
                counts.append(len(captured))
        assert counts[0] == counts[1]
        assert counts[0] <= 20

    def test_the_number_of_reads_does_not_grow_with_the_mentions(self):
        reads = []
        for size in (1, 200):
            mentions = [Mention(f"Company {size} {n}", f"https://c{size}x{n}.com", {"size": "1"}) for n in range(size)]
            with CaptureQueriesContext(connection) as captured:
                resolve_companies(mentions)
            reads.append(sum(query["sql"].startswith("SELECT") for query in captured))
        assert reads[0] == reads[1]


class TestManyAtOnce:
    def test_returns_resolutions_in_order_across_batches(self):
        mentions = [Mention(f"Company Number {number}") for number in range(BATCH_SIZE + 5)]
        resolutions = resolve_companies([*mentions, mentions[0]])
        assert all(resolution.created for resolution in resolutions[:-1])
        assert resolutions[-1] == (resolutions[0].company_id, False)
        assert Company.objects.count() == BATCH_SIZE + 5

    def test_is_all_or_nothing(self):
        good, bad = Mention("Acme Robotics"), Mention("Bad Company", facts={"size_category": "huge"})
        with pytest.raises(IntegrityError):
            resolve_companies([good, bad])
        assert not Company.objects.exists()

    def test_refuses_a_mention_without_a_name(self):
        with pytest.raises(ValueError, match="name is required"):
            resolve_companies([Mention("Acme"), Mention(" ")])
        assert not Company.objects.exists()


NAMES = st.sampled_from(
    ["Apex", "Apex Inc", "Apex Clearing", "APEX CLEARING LLC", "Blue Yonder", "BlueYonder", "GE", "GE Digital", "!!!"]
)
WEBSITES = st.sampled_from(
    ["", "", "https://apex.com", "https://apexclearing.com", "https://jobs.lever.co/apex", "https://ge.com", "nonsense"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(NAMES, WEBSITES).map(lambda values: Mention(*values)), max_size=12))
def test_a_batch_resolves_as_single_calls_do(mentions):
    def outcome() -> tuple[list, list]:
        companies = sorted(
            (company.name, company.domain or "", company.tenant or "", sorted(company.keys.values_list("value")))
            for company in Company.objects.all()
        )
        reviewed = sorted(
            (*sorted([pair.first.name, cast(Company, pair.second).name]), pair.evidence["reason"])
            for pair in CompanyDuplicate.objects.select_related("first", "second")
        )
        for model in (CompanyDuplicate, CompanyKey, Company):  # keys of shared hosts have no company to go with
            model._default_manager.all().delete()
        return companies, reviewed

    resolve_companies(mentions)
    together = outcome()
    for mention in mentions:
        resolve_companies([mention])
    assert outcome() == together
