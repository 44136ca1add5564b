"""Companies of a whole database that may be duplicates are found."""

from collections import Counter
from typing import cast

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.duplicates.companies import find as duplicates
from companies.duplicates.companies.find import find_duplicates
from companies.duplicates.companies.merge import merge_companies, undo_merge
from companies.factories import CompanyAliasFactory, CompanyFactory, CompanyKeyFactory
from companies.models import Company, CompanyAlias, CompanyDuplicate

pytestmark = pytest.mark.django_db


def company(name: str, domain: str | None = None, **fields) -> Company:
    return CompanyFactory.create(name=name, domain=domain, **fields)


def review() -> set[tuple[str, str, str]]:
    """Return the pairs to review as (name of the older company, name of the newer one, reason)."""
    find_duplicates()
    return {
        (pair.first.name, cast(Company, pair.second).name, pair.evidence["reason"])
        for pair in CompanyDuplicate.objects.pending().select_related("first", "second")
    }


class TestEvidence:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            pytest.param(("Apex", "apex.com"), ("APEX Inc.", "apex.io"), id="and the domains conflict"),
            pytest.param(("Apex", "apex.com"), ("Apex Ltd", None), id="and one has no domain"),
            pytest.param(("Blue Yonder", "blueyonder.com"), ("BlueYonder", None), id="however spaced"),
        ],
    )
    def test_equal_names(self, first, second):
        company(*first)
        company(*second)
        assert review() == {(first[0], second[0], "equal_names")}

    @pytest.mark.parametrize("source", ["seen", "merged", "manual"])
    def test_a_name_that_is_an_alias_of_the_other_is_equal(self, source):
        CompanyAliasFactory(company=company("Alphabet", "abc.xyz"), name="Google", source=source)
        company("Google LLC", "google.com")
        assert review() == {("Alphabet", "Google LLC", "equal_names")}

    def test_two_companies_with_one_alias_are_equal(self):
        for name in ("Alphabet", "Waymo Holdings"):
            CompanyAliasFactory(company=company(name), name="Google")
        assert review() == {("Alphabet", "Waymo Holdings", "equal_names")}

    @pytest.mark.parametrize(
        "website",
        [
            pytest.param("https://careers.toyota.com/x", id="a page on the other's domain"),
            pytest.param("https://jobs.lever.co/toyota", id="a page on the other's account"),
        ],
    )
    def test_same_key(self, website):
        CompanyKeyFactory(company=company("Toyota", "toyota.com"), value="lever.co/toyota")
        company("Woven Planet", website=website)
        assert review() == {("Toyota", "Woven Planet", "same_key")}

    def test_two_websites_on_one_domain(self):
        company("Woven Planet", website="https://toyota.com/a")
        company("Connected Cars", website="https://www.toyota.com/b")
        assert review() == {("Woven Planet", "Connected Cars", "same_key")}

    def test_a_shared_site_is_not_a_key(self):
        company("Woven Planet", website="https://linkedin.com/company/woven")
        company("Connected Cars", website="https://linkedin.com/company/cars")
        assert review() == set()

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            pytest.param("Schlumberger", "Schlumbergr", id="a typo"),
            pytest.param("Truist", "Truist Bank", id="a word of an industry more"),
            pytest.param("Procter and Gamble", "Gamble and Procter", id="another order"),
            pytest.param("Zorvex Technology Company", "ZTC", id="an acronym that counts a form"),
            pytest.param("Guangzhou Haigo Communication Group", "GUANGZHOU HAIGO COMM GRP", id="abbreviations"),
        ],
    )
    def test_similar_names(self, first, second):
        company(first, "example.com")
        company(second)
        assert review() == {(first, second, "similar_names")}

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            pytest.param("Delta Air Lines", "Delta Faucet", id="another distinctive word"),
            pytest.param("Toyota", "Toyota Connected", id="a distinctive word more"),
            pytest.param("Unit 8", "Unit 9", id="another number"),
            pytest.param("Boring", "Boeing", id="a short word mistyped"),
        ],
    )
    def test_different_names_are_not_paired(self, first, second):
        company(first)
        company(second)
        assert review() == set()

    def test_similar_names_with_conflicting_keys_are_not_paired(self):
        company("Truist", "truist.com")
        company("Truist Bank", "truistbank.com")
        assert review() == set()

    @pytest.mark.parametrize("name", ["Truist Group", "Truist (London)", "Truist Technologies Ltd"])
    def test_nearly_equal_names_with_conflicting_keys_are(self, name):
        company("Truist", "truist.com")
        company(name, "truist.co.uk")
        assert review() == {("Truist", name, "similar_names")}

    def test_a_name_that_one_mentions(self):
        CompanyAliasFactory(company=company("Meta Platforms", "meta.com"), name="Facebook", source="mentioned")
        company("Facebook")
        company("Facebook", "facebook.com")  # its key shows that it is a different one
        assert ("Meta Platforms", "Facebook", "mentioned_name") in review()
        assert Counter(pair.evidence["reason"] for pair in CompanyDuplicate.objects.all()) == {
            "mentioned_name": 1,
            "equal_names": 1,
        }

    def test_name_key_and_score_are_recorded(self):
        company("Apex", "apex.com")
        company("APEX Inc.", "apex.io")
        find_duplicates()
        pair = CompanyDuplicate.objects.get()
        assert pair.evidence == {"reason": "equal_names", "name": "APEX Inc.", "key": "apex.io"}
        assert pair.score == 1

    def test_the_strongest_reason_is_recorded(self):
        company("Toyota", "toyota.com")
        company("Toyota", website="https://toyota.com")
        assert review() == {("Toyota", "Toyota", "equal_names")}


class TestAgain:
    @pytest.fixture
    def pair(self) -> CompanyDuplicate:
        company("Apex", "apex.com")
        company("Apex", "apex.io")
        find_duplicates()
        return CompanyDuplicate.objects.get()

    @pytest.mark.parametrize("status", [CompanyDuplicate.Status.PENDING, CompanyDuplicate.Status.DISTINCT])
    def test_adds_nothing(self, pair, status):
        CompanyDuplicate.objects.update(status=status)
        found = find_duplicates()
        assert (found.pairs, found.new) == ({"equal_names": 1}, 0)
        assert CompanyDuplicate.objects.get().status == status

    def test_adds_nothing_whichever_comes_first(self, pair):
        CompanyDuplicate.objects.update(first=pair.second, second=pair.first)
        assert find_duplicates().new == 0

    def test_does_not_propose_merged_companies(self, pair):
        merge = merge_companies(keep=pair.first, absorb=pair.second)
        assert find_duplicates().new == 0
        undo_merge(merge=merge)
        assert find_duplicates().new == 0

    def test_finds_new_companies(self, pair):
        company("Apex", "apex.org")
        assert find_duplicates().new == 2

    def test_a_pair_proposed_meanwhile_is_not_an_error(self, monkeypatch):
        company("Apex", "apex.com")
        company("Apex", "apex.io")
        monkeypatch.setattr(duplicates, "_known_pairs", lambda ids, using: set())
        find_duplicates()
        find_duplicates()
        assert CompanyDuplicate.objects.count() == 1


class TestBounds:
    def test_many_namesakes_are_not_all_paired_with_each_other(self, monkeypatch):
        monkeypatch.setattr(duplicates, "MAX_REVIEWS", 2)
        for number in range(6):
            company("Apex", f"apex{number}.com")
        assert find_duplicates().new == 2 + 2 + 2 + 2 + 1

    def test_many_nearly_equal_names_at_other_domains_are_not_all_paired(self, monkeypatch):
        monkeypatch.setattr(duplicates, "MAX_REVIEWS", 2)
        for number, more in enumerate(("", " Group", " Technologies", " Holdings", " Systems")):
            company(f"Apex{more}", f"apex{number}.com")
        assert find_duplicates().new == 2 + 0 + 0 + 0 + 0

    def test_a_word_of_too_many_names_makes_no_pairs(self, monkeypatch):
        names = ["Truist", "Truist Bank", "Truist Insurance"]
        for name in names:
            company(name)
        assert find_duplicates(dry_run=True).new == 2
        monkeypatch.setattr(duplicates, "MAX_BLOCK", 2)
        assert find_duplicates(dry_run=True).new == 0

    def test_batches_find_the_same(self, monkeypatch):
        for name in ("Apex", "Truist", "Apex", "Truist Bank", "Apex"):
            company(name, f"{name.replace(' ', '').lower()}{Company.objects.count()}.com" if name == "Apex" else None)
        together = find_duplicates(dry_run=True)
        monkeypatch.setattr(duplicates, "BATCH_SIZE", 2)
        calls = []
        assert find_duplicates(progress=lambda done, total: calls.append((done, total))) == together
        assert together.pairs == {"equal_names": 3, "similar_names": 1}
        assert calls == [(2, 5), (4, 5), (5, 5)]

    def test_the_number_of_queries_does_not_grow_within_a_batch(self):
        def queries() -> int:
            with CaptureQueriesContext(connection) as context:
                find_duplicates()
            return len(context)

        for number in range(2):
            company("Apex", f"apex{number}.com")
        few = queries()
        for number in range(20):
            company("Zenith", f"zenith{number}.com")
            CompanyAliasFactory(company=company(f"Orion {number} Works"), name=f"Zenith {number}")
        assert queries() == few

    def test_an_empty_database_has_none(self):
        assert find_duplicates() == (Counter(), 0)


class TestCommand:
    @pytest.fixture(autouse=True)
    def pair(self) -> None:
        company("Apex", "apex.com")
        company("Apex", "apex.io")

    @pytest.fixture
    def run(self, capsys):
        def run(*arguments: str) -> list[str]:
            call_command("find_duplicate_companies", *arguments)
            return capsys.readouterr().out.splitlines()

        return run

    def test_reports_what_it_found_and_nothing_new_the_second_time(self, run):
        assert run() == ["equal names: 1", "1 pair found, 0 already known.", "1 added for review."]
        assert run() == ["equal names: 1", "1 pair found, 1 already known.", "Nothing new to review."]

    def test_writes_nothing_on_a_dry_run(self, run):
        assert run("--dry-run")[-1] == "1 would be added for review. Nothing was written."
        assert not CompanyDuplicate.objects.exists()

    def test_merges_nothing(self, run):
        run()
        assert Company.objects.count() == 2
        assert not CompanyAlias.objects.exists()
