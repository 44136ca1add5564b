"""Companies are found by what a person types."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyAliasFactory, CompanyFactory, CompanyKeyFactory
from companies.models import Company, CompanyAlias
from companies.search.companies import MAX_LIMIT
from companies.services import search_companies

pytestmark = pytest.mark.django_db


def found(query: str, limit: int = 10) -> list[str]:
    return [company.name for company in search_companies(query, limit)]


def companies(*names: str) -> None:
    """Store companies as an import does."""
    Company.objects.bulk_create([Company(name=name) for name in names])


class TestFinding:
    @pytest.mark.parametrize(
        ("query", "name"),
        [
            pytest.param("Blue Yonder", "Blue Yonder", id="the name"),
            pytest.param("BLUE YONDER, INC.", "Blue Yonder", id="another spelling of the name"),
            pytest.param("blueyonder", "Blue Yonder", id="the name without a space"),
            pytest.param("b", "Blue Yonder", id="one letter"),
            pytest.param("blu", "Blue Yonder", id="the beginning"),
            pytest.param("blueyon", "Blue Yonder", id="the beginning without a space"),
            pytest.param("yond", "Blue Yonder", id="the beginning of a word"),
            pytest.param("onder", "Blue Yonder", id="a part of a word"),
            pytest.param("ue yo", "Blue Yonder", id="a part across words"),
            pytest.param("yonder blue", "Blue Yonder", id="the words in another order"),
            pytest.param("hp", "The HP Foundation", id="a word of two letters"),
            pytest.param("foundation hp", "The HP Foundation", id="a short word among others"),
            pytest.param("microsft", "Microsoft Corporation", id="a letter left out"),
            pytest.param("microosoft", "Microsoft Corporation", id="a letter too many"),
            pytest.param("mikrosoft", "Microsoft Corporation", id="another letter"),
            pytest.param("mircosoft", "Microsoft Corporation", id="two letters swapped"),
            pytest.param("goldmn sachs", "Goldman Sachs Group", id="a typo in one of two words"),
            pytest.param("Societe Gen", "Société Générale", id="without accents"),
            pytest.param("SOCIÉTÉ", "Société Générale", id="with accents, in capitals"),
            pytest.param("株式会社トヨ", "トヨタ自動車", id="another script"),
            pytest.param("電機", "株式会社山川電機", id="two letters of a script without spaces, inside a name"),
            pytest.param("яндекс", "Яндекс", id="Cyrillic"),
            pytest.param("Inc Microsoft", "Microsoft Corporation", id="a legal form in front"),
            pytest.param("Sachs Inc. Goldman", "Goldman Sachs Group", id="a legal form between the words"),
            pytest.param("Blue Yonder Icn", "Blue Yonder", id="a mistyped legal form"),
            pytest.param("Blue YonderI nc", "Blue Yonder", id="a letter on the wrong side of a space"),
            pytest.param("Blue Yonder Europe Retail", "Blue Yonder", id="words that the name lacks"),
            pytest.param("micrsooft", "Microsoft Corporation", id="two letters swapped in the middle"),
            pytest.param("lue yonder", "Blue Yonder", id="the first letter left out"),
            pytest.param("hp fuondation", "The HP Foundation", id="a typo beside a short word"),
            pytest.param("!!!", "!!!", id="a name without letters"),
        ],
    )
    def test_the_first_result_is_the_intended_one(self, query, name):
        companies(
            "Blue Yonder",
            "The HP Foundation",
            "Microsoft Corporation",
            "Goldman Sachs Group",
            "Société Générale",
            "トヨタ自動車",
            "株式会社山川電機",
            "Яндекс",
            "!!!",
            "Morning Light",
        )
        assert found(query)[:1] == [name]

    def test_the_beginning_of_a_word_is_not_a_legal_form(self):
        companies("Acme Incubator", "Acme Labs")
        assert found("acme inc") == ["Acme Incubator", "Acme Labs"]

    @pytest.mark.parametrize("query", ["", "   ", "\0", None])
    def test_an_empty_query_finds_nothing(self, query, django_assert_num_queries):
        companies("Acme")
        with django_assert_num_queries(0):
            assert search_companies(query) == []

    @pytest.mark.parametrize("query", ["zyxwvu", "gold", "ac"])
    def test_other_companies_are_not_found(self, query):
        companies("Boeing", "Northwind Traders")
        assert found(query) == []

    @pytest.mark.parametrize(
        "query",
        [
            pytest.param("%", id="LIKE: any text"),
            pytest.param("_____", id="LIKE: any letter"),
            pytest.param("a%e", id="LIKE: any text between"),
            pytest.param("\\", id="LIKE: escape"),
            pytest.param("x' OR '1'='1", id="SQL quote"),
            pytest.param('"', id="FTS quote"),
            pytest.param('acme" OR "boe', id="FTS operator within quotes"),
            pytest.param("NOT acm", id="FTS NOT"),
            pytest.param("acm AND", id="FTS AND"),
            pytest.param("NEAR(acm boe, 5)", id="FTS NEAR"),
            pytest.param("text : acm", id="FTS column"),
            pytest.param("^acm*", id="FTS anchors"),
            pytest.param("acm\0e", id="NUL"),
            pytest.param("\ud800", id="lone surrogate"),
            pytest.param("🦆🦆🦆🦆", id="emoji"),
            pytest.param("%s %(name)s {0}", id="placeholders"),
            pytest.param("http://[::1", id="a broken address"),
            pytest.param("acme. " * 2000, id="12,000 characters"),
            pytest.param("é" * 10_000, id="10,000 characters of one word"),
        ],
    )
    def test_any_input_is_safe(self, query):
        companies("Acme", "Boeing")
        assert set(found(query)) <= {"Acme"}

    def test_signs_are_matched_literally(self):
        companies("%%%", "___", "Acme")
        assert found("%%") == ["%%%"]
        assert found("__") == ["___"]


class TestOrder:
    def test_is_equal_then_beginning_then_word_then_part_then_words_then_typo(self):
        order = ["Delta", "Delta Air", "Big Delta", "Riodelta", "Delte"]
        companies(*reversed(order))
        assert found("delta") == order

    def test_all_words_come_before_a_typo(self):
        companies("Deltas Aircraft", "Delta Air Lines", "Lines of Air and Delta", "Delta Air Linse")
        assert found("delta air lines")[:3] == ["Delta Air Lines", "Lines of Air and Delta", "Delta Air Linse"]

    def test_the_shorter_name_comes_first(self):
        companies("Orion Health Group Holdings", "Orion Health", "Orion Labs")
        assert found("orion") == ["Orion Labs", "Orion Health", "Orion Health Group Holdings"]

    def test_the_name_comes_before_an_alias(self):
        CompanyAliasFactory(company=CompanyFactory(name="Meta Platforms"), name="Facebook")
        CompanyFactory(name="Facebook")
        assert found("facebook") == ["Facebook", "Meta Platforms"]

    def test_is_the_same_each_time_where_names_are_equal(self):
        ids = sorted(CompanyFactory(name="Apex").pk for _ in range(5))
        assert [company.pk for company in search_companies("apex")] == ids

    def test_the_nearer_typo_comes_first(self):
        companies("Goldmine Sacks", "Goldman Sachs")
        assert found("goldmann sachs")[0] == "Goldman Sachs"


class TestAliases:
    def test_find_their_company_once(self):
        company = CompanyFactory(name="Alphabet")
        for name in ("Google", "Google Ireland", "Google Cloud"):
            CompanyAliasFactory(company=company, name=name)
        assert search_companies("goog") == [company]
        assert search_companies("gogle") == [company]

    def test_are_followed(self):
        one, other = CompanyFactory(name="Alphabet"), CompanyFactory(name="Yonder")
        alias = CompanyAliasFactory(company=one, name="Google")
        alias.name = "Waymo"
        alias.save()
        assert (found("google"), found("waymo")) == ([], ["Alphabet"])
        CompanyAlias.objects.update(company=other)
        assert found("waymo") == ["Yonder"]
        CompanyAlias.objects.all().delete()
        assert found("waymo") == []


class TestAddresses:
    @pytest.mark.parametrize("query", ["example.com", "https://www.example.com/jobs", " EXAMPLE.com "])
    def test_find_the_company_with_the_domain_before_all(self, query):
        companies("Example Com")
        CompanyFactory(name="Northwind", domain="example.com")
        assert found(query)[0] == "Northwind"

    def test_find_the_company_by_another_of_its_keys(self):
        company = CompanyFactory(name="Northwind", domain="northwind.com")
        CompanyKeyFactory(company=company, kind="domain", value="example.com")
        CompanyKeyFactory(company=company, kind="tenant", value="lever.co/nwt")
        assert found("example.com") == found("jobs.lever.co/nwt") == ["Northwind"]


class TestLimit:
    def test_keeps_the_best(self):
        companies("Orion", "Orion Labs", "Big Orion")
        assert found("orion", limit=2) == ["Orion", "Orion Labs"]

    @pytest.mark.parametrize("limit", [0, -1])
    def test_of_nothing_finds_nothing(self, limit):
        companies("Orion")
        assert found("orion", limit=limit) == []

    def test_has_an_upper_bound(self):
        companies(*(f"Orion {number}" for number in range(MAX_LIMIT + 20)))
        assert len(found("orion", limit=10_000)) == MAX_LIMIT

    @pytest.mark.parametrize("query", ["orion", "rion", "oroin", "orion.com", "zyxwvu"])
    def test_the_number_of_queries_does_not_grow(self, query):
        def queries() -> int:
            with CaptureQueriesContext(connection) as context:
                search_companies(query, limit=MAX_LIMIT)
            return len(context)

        companies("Orion")
        few = queries()
        companies(*(f"Orion {number}" for number in range(60)))
        assert queries() == few


class TestUpToDate:
    """The search is up to date after any kind of write."""

    def test_after_an_update(self):
        companies("Acme")
        Company.objects.update(name="Northwind")
        assert (found("acme"), found("northwind")) == ([], ["Northwind"])

    def test_after_a_bulk_update(self):
        companies("Acme")
        company = Company.objects.get()
        company.name = company.normalized_name = "northwind"
        Company.objects.bulk_update([company], ["name", "normalized_name"])
        assert (found("acme"), found("northwi")) == ([], ["northwind"])

    def test_after_plain_sql(self):
        company = CompanyFactory(name="Acme")
        with connection.cursor() as cursor:
            cursor.execute("UPDATE companies_company SET name = 'Northwind', normalized_name = 'northwind'")
            assert (found("acme"), found("northwind")) == ([], ["Northwind"])
            cursor.execute(
                "INSERT INTO companies_companyalias (id, created_at, updated_at, name, normalized_name, source, "
                "company_id) SELECT id, created_at, updated_at, 'Waymo', 'waymo', 'seen', id FROM companies_company"
            )
            assert search_companies("waymo") == [company]
            cursor.execute("DELETE FROM companies_companyalias")
            assert search_companies("waymo") == []
            cursor.execute("DELETE FROM companies_company")
            assert search_companies("northwind") == []

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
    def test_after_a_row_is_replaced(self):
        company = CompanyFactory(name="Acme")
        columns = [f'"{field.column}"' for field in Company._meta.concrete_fields if not field.generated]
        values = ["'northwind'" if column == '"normalized_name"' else column for column in columns]
        with connection.cursor() as cursor:
            cursor.execute(
                f"REPLACE INTO companies_company ({', '.join(columns)}) "
                f"SELECT {', '.join(values)} FROM companies_company"
            )
        assert search_companies("acme") == []
        assert search_companies("northwind") == [company]
