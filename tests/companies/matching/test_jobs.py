"""A job's title, place and text are parsed and compared."""

import pytest

from companies.matching import parse_job_title, parse_place, text_agreement, text_shingles

SAME_TITLE = [
    pytest.param("Senior Software Engineer", "sr. software engineer", id="case and short form"),
    pytest.param("Full-Stack Engineer", "Fullstack Engineer", id="joined words"),
    pytest.param("Software Engineer II", "Software Engineer 2", id="roman numerals"),
    pytest.param("VP of Sales", "Vice President of Sales", id="vice president"),
    pytest.param("Engineer (m/f/d)", "Engineer", id="gender remark"),
    pytest.param("Comptable H/F", "Comptable", id="French gender remark"),
    pytest.param("Entwickler*in (w/m/d)", "Entwickler", id="gender ending"),
    pytest.param("Engineer (Req #12345)", "Engineer", id="labelled requisition number"),
    pytest.param("JR2024-113 Engineer", "Engineer - R-0012345", id="requisition number at either end"),
    pytest.param("Engineer - 4567890", "Engineer", id="bare number at the end"),
    pytest.param("Engineer (Remote - US)", "Engineer", id="remote remark"),
    pytest.param("[Remote] Engineer", "Engineer", id="remark before the title"),
    pytest.param("R&amp;D Engineer", "R&D Engineer", id="escaped"),
]
OTHER_TITLE = [
    pytest.param("Senior Engineer", "Engineer", id="seniority"),
    pytest.param("Engineer I", "Engineer II", id="grade"),
    pytest.param("C++ Developer", "C Developer", id="C++ is not C"),
    pytest.param("C# Developer", "C Developer", id="C# is not C"),
    pytest.param("Intern (2025)", "Intern (2026)", id="a year is not a requisition"),
    pytest.param("Manager, IT", "Manager", id="IT is a department"),
    pytest.param("Remote Sensing Engineer", "Sensing Engineer", id="remote as part of the job"),
    pytest.param("H/W Engineer", "Engineer", id="hardware is not a gender"),
    pytest.param("Engineer - Backend", "Engineer - Frontend", id="another team"),
]


@pytest.mark.parametrize(("one", "other"), SAME_TITLE)
def test_titles_of_one_job_have_equal_keys(one, other):
    assert parse_job_title(one).key == parse_job_title(other).key


@pytest.mark.parametrize(("one", "other"), OTHER_TITLE)
def test_titles_of_two_jobs_have_different_keys(one, other):
    assert parse_job_title(one).key != parse_job_title(other).key


@pytest.mark.parametrize(
    ("title", "location", "key"),
    [
        pytest.param("Engineer - Berlin", "Berlin, Germany", "engineer", id="the listing's city"),
        pytest.param("Engineer (San Francisco, CA)", "San Francisco", "engineer", id="city and state in brackets"),
        pytest.param("Engineer in Berlin", "Berlin", "engineer", id="in the city"),
        pytest.param("Engineer - Berlin", "Munich", "engineerberlin", id="another city stays"),
        pytest.param("Engineer - Berlin", "", "engineerberlin", id="a word that may not be a city stays"),
        pytest.param("Remote", "Remote", "remote", id="never empty"),
        pytest.param("Job 12345", "", "job12345", id="a number alone stays"),
        pytest.param("!!!", "", "!!!", id="no letter"),
    ],
)
def test_a_place_after_the_title_is_removed(title, location, key):
    assert parse_job_title(title, location).key == key


def test_the_place_in_a_title_narrows_the_place():
    texas, ohio = parse_job_title("Sales Manager, Texas"), parse_job_title("Sales Manager, Ohio")
    assert texas.key == ohio.key
    assert texas.place.agrees_with(ohio.place) is False
    assert parse_job_title("Engineer (Remote)", "Oslo").place.is_remote


def test_requisition_numbers_are_extracted():
    assert parse_job_title("Engineer (R-0012345)").requisitions == {12345}
    assert parse_job_title("Engineer - 12345").requisitions == {12345}
    assert parse_job_title("Engineer 2").requisitions == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        pytest.param("San Francisco, CA", "San Francisco, California, USA", True, id="state and country written out"),
        pytest.param("San Francisco, CA 94105", "San Francisco", True, id="post code"),
        pytest.param("US-CA-San Francisco", "San Francisco, CA", True, id="country first"),
        pytest.param("New York, NY", "NYC", True, id="second name"),
        pytest.param("Berlin, DE", "Berlin, Germany", True, id="DE is Germany"),
        pytest.param("Toronto, ON, CA", "Toronto, Canada", True, id="CA is Canada"),
        pytest.param("Zürich, Switzerland", "Zurich, CH", True, id="accents"),
        pytest.param("Greater Seattle Area", "Seattle, WA", True, id="around the city"),
        pytest.param("St. Louis, MO", "Saint Louis, Missouri", True, id="saint"),
        pytest.param("London; Berlin", "Berlin / London", True, id="two cities in either order"),
        pytest.param("Remote", "Remote (USA)", True, id="remote"),
        pytest.param("東京", "東京, Japan", True, id="another script"),
        pytest.param("Portland, OR", "Portland, ME", False, id="two states"),
        pytest.param("London, UK", "London, Ontario", False, id="two countries"),
        pytest.param("Berlin", "Munich", False, id="two cities"),
        pytest.param("Berlin", "Berlin or Munich", True, id="one city of two"),
        pytest.param("Springfield, Clark", "Springfield, Greene", False, id="two districts"),
        pytest.param("Remote", "Oslo", False, id="remote and a city"),
        pytest.param("Remote - US", "Remote, Germany", False, id="remote in two countries"),
        pytest.param("France", "Berlin, Germany", False, id="another country"),
        pytest.param("", "Oslo", None, id="nothing"),
        pytest.param("Germany", "Berlin, Germany", None, id="country only"),
    ],
)
def test_places_agree(one, other, agree):
    assert parse_place(one).agrees_with(parse_place(other)) is agree
    assert parse_place(other).agrees_with(parse_place(one)) is agree


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        pytest.param("<p>Build <b>big</b> robots</p>", "Build big robots", 1.0, id="marked up"),
        pytest.param("We build big robots", "We build big cars", 0.5, id="one of two runs of three words"),
        pytest.param("We build big robots", "we BUILD: big robots!", 1.0, id="punctuation"),
        pytest.param("We build big robots", "We build big robots and sell them", 1.0, id="cut short"),
        pytest.param("Sell shoes", "Audit accounts", 0.0, id="different"),
        pytest.param("人工知能", "人工知能の開発", 1.0, id="no spaces"),
        pytest.param("", "Build robots", None, id="none"),
    ],
)
def test_text_agreement(one, other, agreement):
    assert text_agreement(text_shingles(one), text_shingles(other)) == agreement
