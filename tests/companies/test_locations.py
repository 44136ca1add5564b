"""`in_locations()` finds countries, states and cities by all their names, and any other text as words."""

import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.factories import JobListingFactory
from companies.models import Company, JobListing
from companies.search.places import in_place, place_words
from tests.support.docs import ROOT

pytestmark = pytest.mark.django_db

with (ROOT / "tests/support/data/location_cases.csv").open(encoding="utf-8") as lines:
    GIVEN = [
        pytest.param(row["stored"], row["query"], row["expected_hits"] == "1", id=f"{row['query']}: {row['reason']}")
        for row in csv.DictReader(lines)
    ]
# What it shows: pairs of a location and of a place in which it is, and pairs of which it is not.
FOUND = {
    "a country has its states and cities": [
        ("Houston, Texas", "US"),
        ("Remote - US", "United States"),
        ("Austin TX", "USA"),
        ("US only", "America"),
        ("Remote in the United States", "US"),
        ("Lausanne", "Switzerland"),
        ("Kyiv", "Україна"),
        ("Rio de Janeiro", "Brasil"),
        ("8001 Zürich", "Schweiz"),
        ("Luxembourg", "Luxemburg"),
    ],
    "a state by name and code": [
        ("Austin", "Texas"),
        ("Austin, Texas 78701", "TX"),
        ("Indianapolis, IN", "Indiana"),
        ("Toronto", "Ontario"),
        ("München", "Bayern"),
        ("Edinburgh", "Scotland"),
        ("Seattle, Washington", "Washington State"),
        ("US-AR-SPRINGDALE-BLDG 1 ~ 275 E Robinson Ave", "Arkansas"),
    ],
    "a city by all its names": [
        ("New York, NY", "NYC"),
        ("Cologne, Germany", "Köln"),
        ("Den Haag", "The Hague"),
        ("København", "Copenhagen"),
        ("Gurgaon", "Gurugram"),
        ("Москва", "Moscow"),
        ("القاهرة", "Cairo"),
        ("서울특별시 강남구", "Seoul"),
        ("Frankfurt a.M.", "Frankfurt am Main"),
        ("SF Bay Area", "San Francisco"),
    ],
    "a part of a city": [
        ("Berlin-Mitte", "Berlin"),
        ("Mitte, Berlin", "Germany"),
        ("Central London", "UK"),
        ("東京都港区", "Tokyo"),
        ("10 Downing Street, London", "London"),
    ],
    "several places": [
        ("Paris, France; London, UK", "London"),
        ("Paris, France; London, UK", "France"),
        ("Berlin, Hamburg, Munich", "München"),
        ("Berlin, London, Paris", "France"),
        ("New York, NY, London, UK", "England"),
        ("Austin, TX, Portland, OR", "Oregon"),
        ("Germany, Austria, Switzerland", "Austria"),
        ("Trinidad and Tobago", "Trinidad and Tobago"),
        ("London", "Paris; London"),
    ],
    "every place that a name can mean": [
        ("San Francisco, CA", "CA"),
        ("Toronto, ON, Canada", "CA"),
        ("Atlanta", "Georgia"),
        ("Tbilisi", "Georgia"),
        ("Buffalo, NY", "New York"),
        ("Washington, D.C.", "Washington"),
        ("Los Angeles, CA", "LA"),
        ("New Orleans, LA", "LA"),
        ("Lebanon, PA", "Lebanon"),
        ("CA", "California"),
        ("CA", "Canada"),
        ("Valencia", "Spain"),
    ],
    "all that is stated": [
        ("Portland, OR", "Portland, Oregon"),
        ("Portland, OR", "Portland OR"),
        ("Remote, Germany", "Remote, Germany"),
        ("Smallville, KS", "Smallville, Kansas"),
    ],
    "a place by whether it is remote": [("Work from home", "Remote"), ("Remote (Germany)", "anywhere")],
    "any other text by whole words": [
        ("Kleinkleckersdorf bei Ulm", "kleinkleckersdorf"),
        ("Silicon Valley, CA", "silicon valley"),
        ("Silicon Valley, CA", "Silicon Valley, California"),
        ("St. Ives-by-the-Brook", "saint ives by the brook"),
        ("Lower Mill\u200bdale", "milldale"),
        ("Nationwide", "nationwide"),
        ("東京都桜並木町", "桜並木"),
    ],
}
NOT_FOUND = {
    "letters within a word": [
        ("Limassol, Cyprus", "US"),
        ("Lausanne", "US"),
        ("Venice, Italy", "Nice"),
        ("Kleinkleckersdorf", "klein"),
        ("Silicon Valley", "con valley"),
    ],
    "a word of another name": [
        ("Albuquerque, New Mexico", "Mexico"),
        ("Charleston, West Virginia", "Virginia"),
        ("Newark, New Jersey", "Jersey"),
        ("New York", "York"),
        ("Rio de Janeiro", "DE"),
        ("Located in Oslo", "IN"),
        ("Oslo or Bergen", "OR"),
    ],
    "a namesake": [
        ("Paris, TX", "France"),
        ("Birmingham, AL", "UK"),
        ("Cambridge, MA", "UK"),
        ("London, Ontario", "UK"),
        ("Dublin, OH", "Ireland"),
        ("Holland, MI", "Netherlands"),
        ("Tbilisi, Georgia", "US"),
        ("Atlanta", "Tbilisi"),
        ("Portland, ME", "Portland, Oregon"),
        ("Austin", "Austria"),
    ],
    "the other meaning of a code": [
        ("San Francisco, CA", "Canada"),
        ("Toronto, CA", "California"),
        ("Wilmington, DE", "Germany"),
        ("München, DE", "Delaware"),
        ("Smallville, DE", "Germany"),
        ("Indianapolis, IN", "India"),
        ("Los Angeles, LA", "Laos"),
    ],
    "the region of a city that shares its name": [("Buffalo, NY", "NYC"), ("Seattle, WA", "Washington DC")],
    "half of what is stated": [("Berlin", "Remote, Germany"), ("Lyon", "Lyon, Texas")],
    "no place": [("Multiple locations", "US"), ("", "US")],
}


def table(cases):
    return [
        pytest.param(stored, query, id=f"{what}: {stored} by {query}")
        for what, pairs in cases.items()
        for stored, query in pairs
    ]


def finds(stored: str, query: str) -> bool:
    JobListingFactory(location=stored)
    return JobListing.objects.in_locations(query).exists()


@pytest.mark.parametrize(("stored", "query", "expected"), GIVEN)
def test_what_is_expected(stored, query, expected):
    assert finds(stored, query) is expected


@pytest.mark.parametrize(("stored", "query"), table(FOUND))
def test_a_place_is_found(stored, query):
    assert finds(stored, query)


@pytest.mark.parametrize(("stored", "query"), table(NOT_FOUND))
def test_another_place_is_not_found(stored, query):
    assert not finds(stored, query)


@pytest.mark.parametrize(
    "spelling",
    ["São Paulo", "Sa\u0303o Paulo", "SAO\u00a0PAULO", " sao  paulo ", "São Paulo,", "Ｓão Paulo", "S\u00adão Paulo"],
    ids=ascii,
)
def test_spelling_is_no_difference(spelling):
    assert finds(spelling, "São Paulo, Brazil")
    assert finds("São Paulo - SP", spelling)


def meets(condition, words: str) -> bool:
    """Return whether the words of a place meet a condition of `in_place()`, in plain Python."""
    if isinstance(condition, tuple):
        lookup, wanted = condition
        return lookup == "place_words__contains" and wanted in words
    met = [meets(child, words) for child in condition.children]
    return all(met) if condition.connector == "AND" else any(met)


names = st.sampled_from(
    [
        "Austin",
        "TX",
        "US",
        "Remote",
        "München",
        "CA",
        "Paris",
        "New York",
        "%",
        "_",
        "\\",
        "İzmir",
        "東京都",
        "Ulm's",
        "x y",
    ]
)
texts = st.lists(names | st.text(max_size=3), max_size=4).flatmap(
    lambda parts: st.sampled_from([", ", "; ", " ", " - ", " or "]).map(lambda between: between.join(parts))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(stored=st.lists(texts, min_size=1, max_size=6, unique=True), query=texts)
def test_the_databases_find_what_the_condition_says(stored, query):
    stored = [text.replace("\0", "").encode(errors="ignore").decode() for text in stored]
    JobListing.objects.all().delete()
    company, _ = Company.objects.get_or_create(name="Acme", normalized_name="acme")
    JobListing.objects.bulk_create(JobListing(company=company, title="Welder", location=text) for text in stored)

    found = JobListing.objects.in_locations(query).values_list("location", flat=True)
    condition = in_place(query)
    assert sorted(found) == sorted(text for text in stored if condition is None or meets(condition, place_words(text)))
