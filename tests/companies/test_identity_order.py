"""Neither the order of mentions nor the way they are split into calls decides which companies there are."""

import itertools
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.factories import CompanyFactory, CompanyKeyFactory
from companies.identity.mention import Mention, id_for_posting
from companies.identity.resolution import find_company_id, resolve_companies
from companies.matching import names_nobody
from companies.models import Company, CompanyDuplicate, CompanyKey
from companies.postings.upsert import bulk_upsert_jobs
from companies.services import get_or_create_company
from tests.support.postings import posting, world

pytestmark = pytest.mark.django_db

Partition = tuple[list[tuple[int, ...]], list[tuple[str, ...]]]


def companies_of(mentions: list[Mention]) -> Partition:
    """Return which mentions are at one company, and the keys of every company; delete them all."""
    ids = [find_company_id(mention) for mention in mentions]
    together = sorted({tuple(n for n, other in enumerate(ids) if other == one) for one in ids})
    keys = sorted(tuple(sorted(company.keys.values_list("value", flat=True))) for company in Company.objects.all())
    for model in (CompanyDuplicate, CompanyKey, Company):
        model._default_manager.all().delete()
    return together, keys


COM, DE = "https://northwindtraders.com", "https://northwindtraders.de"
OTHER, ANOTHER = "https://nwtraders.org", "https://nwt-trading.net"
LEVER, LEVER_TOO = "https://jobs.lever.co/northwindtraders", "https://jobs.lever.co/northwind-traders"
GREENHOUSE = "https://boards.greenhouse.io/northwindtraders"
UNLIKE_ACCOUNT = "https://jobs.lever.co/nwt"


class TestEveryOrder:
    @pytest.mark.parametrize("name", ["Northwind Traders", "Northwindtraders"], ids=["two words", "one word"])
    @pytest.mark.parametrize(
        "addresses",
        [
            pytest.param(["", COM], id="one domain"),
            pytest.param(["", OTHER], id="one domain unlike the name"),
            pytest.param(["", COM, OTHER], id="two domains"),
            pytest.param(["", COM, DE], id="two domains that bear the name"),
            pytest.param(["", OTHER, ANOTHER], id="two domains unlike the name"),
            pytest.param(["", COM, OTHER, LEVER], id="and an account"),
            pytest.param(["", COM, DE, LEVER], id="two that bear the name, and an account"),
            pytest.param(["", OTHER, ANOTHER, UNLIKE_ACCOUNT], id="nothing bears the name"),
            pytest.param(["", COM, DE, UNLIKE_ACCOUNT], id="an account unlike the name"),
            pytest.param(["", DE, LEVER, LEVER_TOO], id="two accounts on one site"),
            pytest.param(["", DE, LEVER, GREENHOUSE], id="accounts on two sites"),
        ],
    )
    def test_gives_one_outcome(self, name, addresses):
        mentions = [Mention(name, address) for address in addresses]
        outcomes = []
        for order in itertools.permutations(mentions):
            for mention in order:
                resolve_companies([mention])
            outcomes.append(companies_of(mentions))
        assert [outcome for outcome in outcomes if outcome != outcomes[0]] == []

    def test_a_name_without_an_address_means_the_company_whose_address_bears_it(self):
        bearing, other = (get_or_create_company(name="Northwind Traders", website=site)[0] for site in (DE, OTHER))
        assert get_or_create_company(name="NORTHWIND TRADERS, INC.") == (bearing, False)
        assert bearing != other

    def test_and_the_plainest_of_several(self):
        german, plain = (get_or_create_company(name="Northwind Traders", website=site)[0] for site in (DE, COM))
        assert get_or_create_company(name="Northwind Traders") == (plain, False)
        assert german != plain

    def test_an_account_goes_to_the_plainest_domain_that_comes_later(self):
        german = get_or_create_company(name="Northwind Traders", website=DE)[0]
        assert get_or_create_company(name="Northwind Traders", website=LEVER) == (german, False)
        plain = get_or_create_company(name="Northwind Traders", website=COM)[0]
        assert get_or_create_company(name="Northwind Traders", website=LEVER) == (plain, False)
        german.refresh_from_db()
        assert (german.tenant, plain.tenant) == (None, "lever.co/northwindtraders")
        assert CompanyDuplicate.objects.between(german, plain).pending().exists()


class TestListings:
    @pytest.mark.parametrize("order", list(itertools.permutations(["", COM, DE])), ids=lambda order: "|".join(order))
    def test_none_moves_when_the_same_postings_come_again(self, order):
        """A name without an address meant the domain that was known; a listing stays when a plainer one comes."""
        rows = [posting(n, company="Northwind Traders", company_website=address) for n, address in enumerate(order)]
        for row in rows:
            bulk_upsert_jobs([row])
        before = world()
        bulk_upsert_jobs(rows)
        assert world() == before


EMPLOYERS = [
    (["Apex", "Apex Inc", "APEX LLC"], ["", "https://apex.com", "https://apex.io", "https://jobs.lever.co/apex"]),
    (["Apex Clearing", "APEX CLEARING LLC"], ["", "https://apexclearing.com", "https://apexclearing.de"]),
    (
        ["Northwind Traders", "Northwind Traders Inc", "NORTHWIND TRADERS"],
        ["", COM, DE, OTHER, ANOTHER, LEVER, LEVER_TOO, GREENHOUSE],
    ),
    (["Blue Yonder", "Blue-Yonder"], ["", "https://blueyonder.com", "https://jobs.lever.co/by"]),
    (["Confidential", "N/A"], ["", COM, LEVER]),  # six employers, for all that anybody knows
]
MENTIONS = st.sampled_from(EMPLOYERS).flatmap(
    lambda employer: st.tuples(st.sampled_from(employer[0]), st.sampled_from(employer[1]))
)


def mention(name: str, address: str) -> Mention:
    """Return a mention, with the id of what mentions it if that does not name the employer."""
    return Mention(name, address, id=id_for_posting(name, address) if names_nobody(name) else None)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(MENTIONS, max_size=9, unique=True), st.randoms(use_true_random=False), st.integers(1, 4))
def test_any_order_and_any_split_make_the_same_companies_and_a_second_time_none(pairs, chance, size):
    mentions = [mention(*pair) for pair in pairs]
    resolve_companies(mentions)
    together = companies_of(mentions)
    shuffled = chance.sample(mentions, len(mentions))
    for start in range(0, len(shuffled), size):
        resolve_companies(shuffled[start : start + size])
    before = Company.objects.count()
    assert [resolution for resolution in resolve_companies(shuffled) if resolution.created] == []
    assert Company.objects.count() == before
    assert companies_of(mentions) == together


class TestABatch:
    @pytest.mark.parametrize("order", list(itertools.permutations(["", COM, OTHER])), ids=lambda order: "|".join(order))
    def test_with_everything_that_a_known_name_can_have(self, order):
        """The existing row gets a key, and a new one its name: the one must be written before the other."""
        known = get_or_create_company(name="Northwind Traders")[0]
        resolutions = resolve_companies([Mention("Northwind Traders", address) for address in order])
        assert Company.objects.count() == 2
        assert dict(zip(order, resolutions, strict=True))[COM].company_id == known.pk

    def test_that_gives_an_account_and_then_a_plainer_domain_for_it(self):
        """The account goes on to the new company; the known one, which gained it in this batch, must not write it."""
        get_or_create_company(name="Northwind Traders", website=DE)
        resolve_companies([Mention("Northwind Traders", LEVER), Mention("Northwind Traders", COM)])
        keys = Company.objects.order_by("domain").values_list("domain", "tenant")
        assert list(keys) == [
            ("northwindtraders.com", "lever.co/northwindtraders"),
            ("northwindtraders.de", None),
        ]


BOARD = "https://jobmarket.net"


class TestASharedHost:
    def meet(self, *names: str) -> list[Company]:
        return [
            get_or_create_company(name=name, website=f"{BOARD}/jobs/{number}")[0] for number, name in enumerate(names)
        ]

    def test_a_domain_of_two_unlike_names_keeps_its_owner(self):
        first, second = self.meet("Cedar Lodge", "Bolt Foods")
        first.refresh_from_db()
        assert (first.domain, second.domain) == ("jobmarket.net", None)

    def test_a_domain_of_three_unlike_names_is_nobodys(self):
        companies = self.meet("Cedar Lodge", "Bolt Foods", "Marine Supply")
        assert len(set(companies)) == 3
        assert not Company.objects.filter(domain="jobmarket.net").exists()
        assert CompanyKey.objects.get(kind="domain", value="jobmarket.net").company is None
        companies[0].refresh_from_db()
        assert (companies[0].website, companies[0].tenant) == ("", "jobmarket.net/cedarlodge")

    def test_what_it_decided_before_is_reviewed(self):
        namesake = get_or_create_company(name="Cedar Lodge", website="https://cedarlodge.com")[0]
        first, second, _ = self.meet("Cedar Lodge", "Bolt Foods", "Marine Supply")
        for other in (second, namesake):
            assert CompanyDuplicate.objects.between(first, other).pending().exists()

    def test_its_names_are_mentions_without_an_address(self):
        self.meet("Cedar Lodge", "Bolt Foods", "Marine Supply")
        acme = get_or_create_company(name="Acme Robotics", website="https://acmerobotics.com")[0]
        assert self.meet("Acme Robotics Inc") == [acme]

    def test_nothing_moves_the_second_time(self):
        names = ["Cedar Lodge", "Bolt Foods", "Marine Supply", "Cedar Lodge Inc", "Acme Robotics"]
        assert self.meet(*names) == self.meet(*names) == self.meet(*names)
        assert Company.objects.count() == 4

    def test_in_one_batch_as_in_single_calls(self):
        names = ["Cedar Lodge", "Bolt Foods", "Marine Supply", "Acme Robotics", "Cedar Lodge"]
        mentions = [Mention(name, f"{BOARD}/{n}") for n, name in enumerate(names)]
        resolve_companies(mentions)
        assert not Company.objects.filter(domain="jobmarket.net").exists()
        assert [resolution.created for resolution in resolve_companies(mentions)] == [False] * 5

    def test_spellings_of_two_names_do_not_make_it_shared(self):
        first, *_ = self.meet("Cedar Lodge", "Bolt Foods", "Bolt Foods Group", "BOLT FOODS LLC")
        first.refresh_from_db()
        assert first.domain == "jobmarket.net"

    @pytest.mark.parametrize("name", ["Jobmarket", "Job Market", "Jobmarket Partners"])
    def test_a_company_whose_name_it_resembles_keeps_it(self, name):
        owner, *_ = self.meet(name, "Cedar Lodge", "Bolt Foods", "Marine Supply")
        owner.refresh_from_db()
        assert owner.domain == "jobmarket.net"

    def test_a_company_whose_name_it_bears_takes_it(self):
        first, owner = self.meet("Cedar Lodge", "Job Market")
        first.refresh_from_db()
        owner.refresh_from_db()
        assert (first.domain, owner.domain) == (None, "jobmarket.net")
        assert self.meet("Cedar Lodge", "Job Market") == [first, owner]

    def test_many_employers_in_any_order_make_the_same_companies(self):
        names = [f"{word} {kind}" for word in ("Cedar", "Bolt", "Marine", "Falcon") for kind in ("Dairies", "Quarries")]
        mentions = [Mention(name, f"{BOARD}/{name}") for name in names]
        for seed in range(3):
            resolve_companies(random.Random(seed).sample(mentions, len(mentions)))
            assert Company.objects.count() == len(names)
            companies_of(mentions)


class TestConstraint:
    def test_an_account_belongs_to_a_company(self):
        key = CompanyKeyFactory.build(company=None, kind=CompanyKey.Kind.TENANT)
        with pytest.raises(Exception, match="belongs to a company"):
            key.full_clean()

    def test_a_shared_domain_typed_by_a_person_is_theirs(self):
        CompanyKey.objects.create(company=None, kind="domain", value="jobmarket.net")
        company = CompanyFactory(name="Talbrin Widgets", domain="jobmarket.net")
        assert get_or_create_company(name="Talbrin Widgets", website=BOARD) == (company, False)
