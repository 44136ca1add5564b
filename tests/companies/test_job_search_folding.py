"""What looks alike is found alike: the scripts of the world, HTML, and invisible characters, on both databases."""

import csv
import re
from functools import reduce
from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from companies.factories import JobListingFactory
from companies.models import JobListing
from companies.search import job_text
from companies.search.job_query import ENCODED
from companies.search.job_text import folded, for_fts5, readable
from tests.support.docs import README

CASES = README.parent / "tests/support/data/search_cases.csv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.django_db
@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['query']} in {case['text']}")
def test_the_given_cases(case):
    JobListingFactory(**{"title": "Job", "company__name": "Acme", case["field"]: case["text"]})

    assert JobListing.objects.matching(case["query"]).count() == int(case["expected_hits"])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "query", "is_found"),
    [
        pytest.param("東京の会社", "会社", True, id="a part of a run"),
        pytest.param("東京の会社", "社会", False, id="its letters in another order"),
        pytest.param("東京", "東 京都", False, id="a longer run"),
        pytest.param("소프트웨어 엔지니어를", "엔지니어", True, id="Korean with a particle"),
        pytest.param("ﾊﾝｶｸ", "ハンカク", True, id="half-width kana"),
        pytest.param("Java開発", "java", True, id="Latin letters glued to Japanese"),
        pytest.param("R&amp;D", "r&d", True, id="an entity within a name"),
        pytest.param("Skills:<ul><li>Go</li><li>Rust</li></ul>", '"go rust"', True, id="items of a list"),
        pytest.param('<a href="https://acme.example/hidden">Go</a>', "hidden", False, id="an attribute"),
        pytest.param("List<String> x", "string", True, id="brackets that are no tag"),
        pytest.param("Ёлка", "елка", True, id="a Russian letter with dots"),
        pytest.param("йод", "иод", False, id="a Russian letter of its own"),
        pytest.param("Ημέρα", "ημερα", True, id="a Greek accent"),
        pytest.param("Ἀθῆναι", "αθηναι", True, id="old Greek accents"),
        pytest.param("أحمد", "احمد", True, id="Arabic with a hamza"),
        pytest.param("مهندس", "المهندس", True, id="an article in the query alone"),
        pytest.param("Java™ developer", "java", True, id="a trade mark"),
        pytest.param("Œuvre, Ærø, Ħamrun", "oeuvre aero hamrun", True, id="ligatures and strokes"),
        pytest.param("Lodz", "Łódź", True, id="strokes in the query alone"),
        pytest.param("STRASSE", "straße", True, id="a sharp s in the query alone"),
    ],
)
def test_a_text_is_found(text, query, is_found):
    JobListingFactory(title="Job", company__name="Acme", description=text)

    assert JobListing.objects.matching(query).exists() is is_found


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["L'Oréal", "L’Oréal", "loreal", "oréal"])
@pytest.mark.parametrize("field", ["title", "company__name"])
def test_a_name_is_found_without_its_apostrophe(name, field):
    JobListingFactory(**{"title": "Job", "company__name": "Acme", field: "L'Oréal Paris"})

    assert JobListing.objects.matching(name).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "query", "snippet"),
    [
        ("&lt;p&gt;We need <b>Py</b>thon &amp;amp; caf&eacute;s&lt;/p&gt;", "python", "We need {Python} &amp; cafés"),
        ("我们招软件工程师", "软件", "我们招{软件}工程师"),
        ("Straße in Łódź, Ærø", "strasse", "{Straße} in Łódź, Ærø"),
        ("Ένας Μηχανικός", "μηχανικοσ", "Ένας {Μηχανικός}"),
        ("Soft\u00adware here", "software", "{Software} here"),
    ],
    ids=lambda value: value,
)
def test_a_snippet_can_be_read(text, query, snippet):
    JobListingFactory(title="Job", description=text)
    found: Any = JobListing.objects.matching(query).with_snippets(query).get()

    assert found.snippet == snippet.replace("{", "<mark>").replace("}", "</mark>")


@pytest.mark.parametrize(
    "text", ["Łódź Đà Þórshöfn ßẞ ðıħŧ œŒ æÆ", "Μηχανικός σοφός", "Ёж йод", "日本語 한국어 ไทย", "C++"]
)
def test_what_helps_the_index_is_taken_back(text):
    assert readable(for_fts5(folded(text))) == readable(folded(text)) == text


# Letters and signs of each kind that the rules treat apart, among plain ones.
TEXTS = st.text(
    st.sampled_from(
        "aB1 é“’–…\u00a0ł" + "™®ﬁＪ²\u00ad\u200b\u0301\u0308" + "ёйς♯أآـ" + "的カ한ไ" + "+#./-'&<>\\\\" + "C"
    ),
    max_size=12,
)


class TestPlainText:
    def test_the_rules_change_no_plain_character(self):
        plain = [char for char in map(chr, range(1, 0xD800)) if re.fullmatch(f"[{job_text.PLAIN}]", char)]
        assert len(plain) > 1_000
        assert job_text._folded_signs("".join(plain)) == "".join(plain)

    @given(TEXTS)
    def test_it_is_folded_as_any_other(self, text):
        text = re.sub("[&<]", "", text)
        assert folded(text) == job_text._folded_signs(text)

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite calls the functions of Python")
    @pytest.mark.django_db
    @settings(max_examples=200)
    @given(TEXTS)
    def test_postgresql_folds_and_encodes_alike(self, text):
        search = import_module("companies.migrations.0003_job_search")
        encoded = reduce(lambda text, name: text.replace(*name), ENCODED, folded(text))
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT companies_job_search_folded(%s), companies_job_search_words(%s), "
                "companies_job_search_readable(%s)",
                [text] * 3,
            )
            assert cursor.fetchone() == (
                folded(text),
                encoded.translate(dict.fromkeys(map(ord, search.SIGNS_WITHIN_WORDS), " ")),
                encoded.translate(str.maketrans(search.SIGNS, search.LOOK_ALIKE)),
            )
