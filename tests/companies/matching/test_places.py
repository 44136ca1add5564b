"""The place of a listing: cities by all their names, several of them, and none."""

import pytest

from companies.matching import parse_job_title, parse_place

TOGETHER = [
    pytest.param("München", "Munich, Germany", True, id="another language"),
    pytest.param("Bengaluru", "Bangalore, India", True, id="renamed"),
    pytest.param("Mumbai", "Bombay", True, id="renamed, too"),
    pytest.param("Kyiv", "Kiev", True, id="transcribed"),
    pytest.param("東京都", "Tokyo, Japan", True, id="another script"),
    pytest.param("上海", "上海市", True, id="the word for city"),
    pytest.param("Frankfurt a.M.", "Frankfurt am Main, Hessen", True, id="on its river, abbreviated"),
    pytest.param("Frankfurt/Main", "Frankfurt", True, id="on its river, after a slash"),
    pytest.param("Ft. Worth, Texas", "Fort Worth, TX", True, id="Fort"),
    pytest.param("Mt. Vernon, NY", "Mount Vernon, New York", True, id="Mount"),
    pytest.param("SF Bay Area", "San Francisco, CA", True, id="Bay Area"),
    pytest.param("Greater Munich Area", "München", True, id="around"),
    pytest.param("Paris, France; London, UK", "London", True, id="one of several"),
    pytest.param("Paris or London", "London / Oslo", True, id="several with one in common"),
    pytest.param("Paris or London", "Berlin / Oslo", False, id="several with none in common"),
    pytest.param("Munich", "Cologne", False, id="two cities"),
    pytest.param("Birmingham, AL", "Birmingham, UK", False, id="namesakes"),
    *(
        pytest.param(text, "Oslo", None, id=text)
        for text in ("Multiple locations", "Various cities", "Nationwide", "2 Locations", "bundesweit", "多地", "")
    ),
]


@pytest.mark.parametrize(("one", "other", "agree"), TOGETHER)
def test_places_agree(one, other, agree):
    assert parse_place(one).agrees_with(parse_place(other)) is agree
    assert parse_place(other).agrees_with(parse_place(one)) is agree


def test_a_city_in_a_title_is_a_place_if_no_other_is_known():
    assert parse_job_title("高级软件工程师 / 上海") == parse_job_title("高级软件工程师 / 上海市")
    assert parse_job_title("Engineer - 上海").key == parse_job_title("Engineer").key
    assert parse_job_title("Engineer - Phoenix").key != parse_job_title("Engineer").key
