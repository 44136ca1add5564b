"""Which addresses of postings are one page."""

import pytest

from companies.matching import address_key

PAGE = "https://acme.com/jobs/4?gh_jid=7"


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://acme.com/jobs/4?gh_jid=7", id="scheme"),
        pytest.param("https://www.ACME.com/jobs/4/?gh_jid=7", id="www, case, slash"),
        pytest.param("https://acme.com:443/jobs/4?gh_jid=7#apply", id="port, fragment"),
        pytest.param("https://acme.com/jobs//4?utm_source=a&gh_jid=7&utm_campaign=b", id="utm"),
        pytest.param("https://acme.com/jobs/%34?gclid=1&fbclid=2&ref=x&gh_src=y&gh_jid=7", id="clicks, escapes"),
        pytest.param("https://acme.com/jobs/4/apply?gh_jid=7", id="the form of the job"),
        pytest.param(" acme.com/jobs/4?Ref=1&trackingId=9&gh_jid=7 ", id="no scheme, any case"),
    ],
)
def test_one_page(url):
    assert address_key(url) == address_key(PAGE) == "acme.com/jobs/4?gh_jid=7"
    assert address_key(address_key(url)) == address_key(url)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://acme.com/jobs/4?gh_jid=8", id="another job of the hiring site"),
        pytest.param("https://acme.com/jobs/4", id="no job"),
        pytest.param("https://acme.com/Jobs/4?gh_jid=7", id="case of the path"),
        pytest.param("https://jobs.acme.com/jobs/4?gh_jid=7", id="host"),
        pytest.param("https://acme.com:8080/jobs/4?gh_jid=7", id="port"),
        pytest.param("https://acme.com/jobs/4?gh_jid=7#/apply/2", id="route"),
        pytest.param("https://acme.com/#!jobs/4", id="route without a slash"),
        pytest.param("https://acme.com/careers?gh_jid=7", id="a parameter names the job of a list"),
        pytest.param("https://www.linkedin.com/jobs/search?currentJobId=1", id="LinkedIn"),
        pytest.param("https://indeed.com/viewjob?jk=abc&from=serp", id="Indeed"),
    ],
)
def test_another_page(url):
    assert address_key(url) not in ("", address_key(PAGE))


def test_the_job_of_a_board_is_kept():
    assert address_key("https://www.linkedin.com/jobs/search?currentJobId=1&trk=x") == (
        "linkedin.com/jobs/search?currentJobId=1"
    )
    assert address_key("https://indeed.com/viewjob?from=serp&jk=abc&tk=1") == "indeed.com/viewjob?jk=abc"


@pytest.mark.parametrize(
    "url", ["", "?", "https://acme.com/", "https://www.acme.com/?utm_source=x", "nonsense", "//:@"]
)
def test_no_page(url):
    assert address_key(url) == ""


@pytest.mark.parametrize("path", ["careers", "careers/?utm_source=x", "en-GB", "open-positions.html#top", "de/jobs/"])
def test_a_list_of_jobs_is_no_page_of_one(path):
    assert address_key(f"https://acme.com/{path}") == ""
