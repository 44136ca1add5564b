"""Listings are found by what a person types, and the database itself keeps the search up to date."""

from typing import Any

import pytest
from django.db import connection

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from companies.search.job_query import MAX_WORDS, Alternative, decode, encode, parse


def found(text: str) -> list[str]:
    return sorted(job.title for job in JobListing.objects.matching(text))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param(None, (), id="no text at all"),
        pytest.param(" \t\n ", (), id="blanks"),
        pytest.param("&|!()<->:*'\\", (), id="signs alone"),
        pytest.param("remote nurse", [(["remote", "nurse"], [])], id="two words"),
        pytest.param('"night shift" nurse', [(["night shift", "nurse"], [])], id="a phrase"),
        pytest.param('"night shift', [(["night shift"], [])], id="a quote that does not end"),
        pytest.param("nurse -night", [(["nurse"], ["night"])], id="a word excluded"),
        pytest.param('nurse -"night shift"', [(["nurse"], ["night shift"])], id="a phrase excluded"),
        pytest.param("--night", [([], ["night"])], id="two hyphens"),
        pytest.param("full-time", [(["full time"], [])], id="a hyphen within a word"),
        pytest.param("welder or baker", [(["welder"], []), (["baker"], [])], id="alternatives"),
        pytest.param("nurse AND baker", [(["nurse", "baker"], [])], id="both"),
        pytest.param("nurse and baker", [(["nurse", "and", "baker"], [])], id="and is a word"),
        pytest.param("nurse NOT night", [(["nurse"], ["night"])], id="a word excluded by NOT"),
        pytest.param('nurse AND NOT "night shift"', [(["nurse"], ["night shift"])], id="a phrase excluded by AND NOT"),
        pytest.param("nurse not night", [(["nurse", "not", "night"], [])], id="not is a word"),
        pytest.param("NOT -night", [(["night"], [])], id="excluded twice"),
        pytest.param("a AND b OR c", [(["a", "b"], []), (["c"], [])], id="AND binds more than OR"),
        pytest.param("a AND (b OR c)", [(["a", "b"], []), (["a", "c"], [])], id="parentheses"),
        pytest.param("a NOT (b OR c)", [(["a"], ["b", "c"])], id="none of a group"),
        pytest.param("a -(b c)", [(["a"], ["b"]), (["a"], ["c"])], id="not both of a group"),
        pytest.param("NOT (a NOT b)", [([], ["a"]), (["b"], [])], id="a negation within"),
        pytest.param("((a OR (b)", [(["a"], []), (["b"], [])], id="parentheses that do not end"),
        pytest.param("a) b", [(["a", "b"], [])], id="a parenthesis that does not begin"),
        pytest.param("AND NOT", (), id="operators alone"),
        pytest.param("nurse OR", [(["nurse"], [])], id="an operator at the end"),
        pytest.param("or OR or", (), id="only operators"),
        pytest.param('"or"', [(["or"], [])], id="the word or"),
        pytest.param("C++", [(["Cǁǁ"], [])], id="a name with signs"),
        pytest.param("Node.js", [(["Node js"], [])], id="a dot within a word"),
        pytest.param("ASP.NET", [(["ASP ǀNET"], [])], id="a dot that begins a name"),
        pytest.param("e\u0301cole", [(["école"], [])], id="a combining accent"),
    ],
)
def test_queries_are_parsed(text, query):
    assert parse(text) == tuple(Alternative(tuple(wanted), tuple(unwanted)) for wanted, unwanted in query)


def test_the_number_of_words_is_limited():
    (alternative,) = parse(" ".join(f"word{n}" for n in range(1_000)))

    assert alternative.required == tuple(f"word{n}" for n in range(MAX_WORDS))


@pytest.mark.parametrize("text", ["C++ and C#", "F#", ".NET", "ASP.NET Core", "c++/c#", "no signs", ""])
def test_decoding_reverses_encoding(text):
    assert decode(encode(text)) == text


@pytest.mark.django_db
class TestFinding:
    @pytest.mark.parametrize(
        ("text", "titles"),
        [
            pytest.param("welder", ["Welder"], id="the title"),
            pytest.param("WELDERS", ["Welder"], id="another form, in capitals"),
            pytest.param("harbor", ["Baker", "Welder"], id="the company"),
            pytest.param("steel", ["Welder"], id="the description"),
            pytest.param("certificate", ["Welder"], id="the requirements"),
            pytest.param("patience", ["Baker"], id="a required skill"),
            pytest.param("latte art", ["Baker"], id="a preferred skill"),
            pytest.param("kubernetes", ["Programmer"], id="the technologies"),
            pytest.param("welder steel", ["Welder"], id="words from two places"),
            pytest.param("welder bread", [], id="words from two listings"),
            pytest.param('"steel and iron"', ["Welder"], id="a phrase"),
            pytest.param('"iron and steel"', [], id="a phrase in another order"),
            pytest.param('"patience latte"', [], id="a phrase across two skills"),
            pytest.param("harbor -bread", ["Welder"], id="a word excluded"),
            pytest.param('harbor -"steel and iron"', ["Baker"], id="a phrase excluded"),
            pytest.param("-bread", ["Analyst", "Programmer", "Welder"], id="only a word excluded"),
            pytest.param("steel or bread", ["Baker", "Welder"], id="alternatives"),
            pytest.param("bread or -harbor", ["Analyst", "Baker", "Programmer"], id="one alternative only excludes"),
            pytest.param("harbor AND NOT bread", ["Welder"], id="AND NOT"),
            pytest.param("harbor (steel OR latte)", ["Baker", "Welder"], id="a group of alternatives"),
            pytest.param("NOT (steel OR bread)", ["Analyst", "Programmer"], id="NOT before a group"),
            pytest.param("NodeJS", ["Programmer"], id="an equal spelling of Node.js"),
            pytest.param("k8s", ["Programmer"], id="an equal spelling of Kubernetes"),
            pytest.param("harbor OR k8s -cpp", ["Baker", "Welder"], id="an equal spelling excluded"),
            pytest.param("dotnet", ["Analyst"], id="an equal spelling of ASP.NET"),
            pytest.param("it", ["Analyst"], id="a stop word of other searches"),
            pytest.param("c++", ["Programmer"], id="C++"),
            pytest.param("c#", ["Analyst"], id="C#"),
            pytest.param("C", [], id="C is neither"),
            pytest.param(".net", ["Analyst"], id=".NET"),
            pytest.param("net", [], id="net is not .NET"),
            pytest.param("node.js", ["Programmer"], id="Node.js"),
            pytest.param("creme brulee", ["Baker"], id="without accents"),
            pytest.param("CRÈME", ["Baker"], id="with an accent, in capitals"),
            pytest.param("программисты", ["Programmer"], id="another script"),
            pytest.param("", ["Analyst", "Baker", "Programmer", "Welder"], id="nothing"),
            pytest.param("!?", ["Analyst", "Baker", "Programmer", "Welder"], id="no word"),
            pytest.param("zyxwvut", [], id="no match"),
        ],
    )
    def test_a_query_finds_listings(self, text, titles):
        harbor = CompanyFactory(name="Harbor Works")
        JobListingFactory(
            title="Welder", company=harbor, description="Steel and iron.", requirements="A certificate in welding"
        )
        JobListingFactory(
            title="Baker",
            company=harbor,
            description="Bread, and crème brûlée",
            skills_required=["Patience"],
            skills_preferred=["Latte art"],
        )
        JobListingFactory(
            title="Programmer",
            company__name="Acme",
            description="C++/Node.js. Программисты",
            tech_stack=["Kubernetes"],
        )
        JobListingFactory(title="Analyst", company__name="Bolt", description="IT; C#, ASP.NET")

        assert found(text) == titles

    @pytest.mark.parametrize(
        "text",
        [
            "'; DROP TABLE companies_joblisting; --",
            '" OR 1=1 --',
            '"""',
            "title : welder",
            "NEAR(welder steel, 5)",
            "welder*",
            "^welder",
            "{title}: welder AND NOT",
            "welder:*A <-> steel",
            "\0",
            "welder\0steel",
            "\ud800",
            "\u202e\u200b\ufeff",
            "😀",
            "(" * 500,
            "- " * 500,
            "- - -welder",
            "x" * 10_000,
            "welder " * 1_430,
            "%s %(name)s {} \\",
            "ǁǁ ǂ ǀ",
            "\ue000\ue001",
            "٣ ½ Ⅷ",
        ],
    )
    def test_any_input_is_safe(self, text):
        JobListingFactory(title="Welder", description="Steel")
        jobs = JobListing.objects.matching(text)

        list(jobs.by_relevance(text).with_snippets(text))
        jobs.count()

        assert JobListing.objects.count() == 1

    @pytest.mark.parametrize("length", [60_000, 3_000_000])
    def test_a_very_long_text_is_stored_and_found_by_its_beginning(self, length):
        words = " ".join(f"w{n}" for n in range(length // 7))
        JobListingFactory(title="Welder", description=f"Steel {words}")

        assert found("steel w10") == ["Welder"]

    def test_the_queryset_chains_and_counts(self):
        JobListingFactory.create_batch(3, description="Steel")
        JobListingFactory(description="Steel", job_type="part_time")

        jobs = JobListing.objects.matching("steel").of_types("full_time")

        assert jobs.count() == 3
        assert len(jobs[1:3]) == 2
        assert jobs.exclude(pk=jobs[0].pk).count() == 2
        assert JobListing.objects.exclude(pk__in=jobs).get().job_type == "part_time"


@pytest.mark.django_db
class TestUpToDate:
    """The database updates the search, without signals or `save()`."""

    def test_after_a_bulk_insert(self):
        company = CompanyFactory()
        JobListing.objects.bulk_create(JobListing(company=company, title=f"Welder {n}") for n in range(50))

        assert len(found("welder")) == 50

    def test_after_an_update_in_bulk(self):
        JobListingFactory(title="Welder", description="Steel")
        JobListing.objects.update(description="Bread")

        assert (found("steel"), found("bread")) == ([], ["Welder"])

    def test_after_plain_sql(self):
        JobListingFactory(title="Welder")
        with connection.cursor() as cursor:
            cursor.execute("UPDATE companies_joblisting SET title = 'Baker', skills_required = '[\"Patience\"]'")

        assert (found("welder"), found("patience")) == ([], ["Baker"])

    def test_after_a_company_is_renamed(self):
        JobListingFactory(title="Welder", company__name="Harbor Works")
        Company.objects.update(name="Bolt")

        assert (found("harbor"), found("bolt")) == ([], ["Welder"])

    def test_after_a_listing_moves_to_another_company(self):
        job = JobListingFactory(title="Welder", company__name="Harbor Works")
        JobListing.objects.filter(pk=job.pk).update(company=CompanyFactory(name="Bolt"))

        assert (found("harbor"), found("bolt")) == ([], ["Welder"])

    def test_after_a_deletion(self):
        JobListingFactory(title="Welder").delete()
        JobListingFactory(title="Baker")

        assert (found("welder"), found("baker")) == ([], ["Baker"])

    def test_a_change_of_something_else_leaves_it_alone(self):
        job = JobListingFactory(title="Welder")
        JobListing.objects.filter(pk=job.pk).update(status="filled", salary_min=1)

        assert found("welder") == ["Welder"]


@pytest.mark.django_db
class TestRelevance:
    def test_a_title_counts_more_than_a_description(self):
        JobListingFactory(title="Baker", description="Works beside a welder")
        JobListingFactory(title="Welder", description="Works beside a baker")
        JobListingFactory(title="Cook", description="Soup", company__name="Welder & Sons")

        best_first = [job.title for job in JobListing.objects.matching("welder").by_relevance("welder")]

        assert best_first == ["Welder", "Cook", "Baker"]

    def test_equally_relevant_listings_come_newest_first(self):
        old, new = (JobListingFactory(title="Welder", posted_date=f"2026-01-0{day}T00:00Z") for day in (1, 2))

        assert list(JobListing.objects.by_relevance("welder")) == [new, old]

    def test_what_does_not_match_is_not_relevant(self):
        JobListingFactory(title="Welder")

        assert [job.relevance for job in JobListing.objects.by_relevance("baker")] == [0]
        assert [job.relevance > 0 for job in JobListing.objects.by_relevance("welder")] == [True]

    def test_without_a_word_all_are_equal(self):
        JobListingFactory.create_batch(2)

        assert [job.relevance for job in JobListing.objects.by_relevance("?")] == [0, 0]


@pytest.mark.django_db
class TestSnippets:
    def snippet(self, text: str, **listing) -> str:
        JobListingFactory(title="Welder", **listing)
        found: Any = JobListing.objects.matching(text).with_snippets(text).get()
        return found.snippet

    def test_matches_are_marked(self):
        assert self.snippet("steel", description="We weld steel.") == "We weld <mark>steel</mark>."

    def test_it_is_html_and_the_text_is_escaped(self):
        snippet = self.snippet("steel", description="<script>alert('steel')</script> <other> & more")

        assert "<script" not in snippet
        assert "script" not in snippet  # tags are no text
        assert "<mark>steel</mark>" in snippet
        assert "&lt;other&gt; &amp; more" in snippet
        assert hasattr(snippet, "__html__")

    def test_mark_characters_in_a_text_are_removed(self):
        snippet = self.snippet("steel", description="\ue001<mark>steel</mark>\ue000\ue000 <i")

        assert snippet == "<mark>steel</mark> &lt;i"

    @pytest.mark.parametrize("name", ["C++", "C#", ".NET", "Node.js", "full-time"])
    def test_names_with_signs_are_as_they_were_written(self, name):
        snippet = self.snippet(name, description=f"We need {name} people")

        assert snippet.replace("<mark>", "").replace("</mark>", "") == f"We need {name} people"
        assert "<mark>" in snippet

    def test_the_excerpt_of_a_long_text_contains_the_word(self):
        snippet = self.snippet("steel", description="other words " * 400 + "steel " + "more words " * 400)

        assert "<mark>steel</mark>" in snippet
        assert len(snippet) < 500

    def test_a_listing_found_by_its_title_has_an_excerpt_too(self):
        assert "Steel" in self.snippet("welder", description="Steel and iron")

    def test_without_a_word_nothing_is_marked(self):
        assert "<mark>" not in self.snippet("", description="We weld steel.")
