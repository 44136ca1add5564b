"""Which employer a link identifies."""

import pytest
from hypothesis import given, settings

from companies.matching import (
    IdentityKey,
    extract_domain_from_url,
    identity_key,
)
from companies.matching.data import read_rows
from tests.support.name_pools import URLS, table


@pytest.mark.parametrize(
    ("url", "domain"),
    table(
        ("https://careers.google.com/jobs?x=1#y", "google.com", "subdomain, path, query, fragment"),
        ("acme.co.uk", "acme.co.uk", "no scheme; a suffix of two labels"),
        ("//acme.com/x", "acme.com", "scheme-relative"),
        ("HTTPS://WWW.ACME.COM.", "acme.com", "capitals and a final dot"),
        ("https://user:pw@acme.com:8443/", "acme.com", "credentials and port"),
        ("acme.com:8080/x", "acme.com", "a port that looks like a scheme"),
        ("https:/acme.com", "acme.com", "a missing slash"),
        ("https:\\\\acme.com\\x", "acme.com", "backslashes"),
        ("mailto:jobs@acme.com?subject=x", "acme.com", "an e-mail address"),
        ("https://bücher.de", "xn--bcher-kva.de", "internationalised"),
        ("https://xn--bcher-kva.de", "xn--bcher-kva.de", "internationalised, as in the DNS"),
        ("https://acme。com", "acme.com", "ideographic full stop"),
        ("https://acme.github.io", "github.io", "the private part of the suffix list is not used"),
        ("localhost", None, "single label"),
        ("http://192.168.0.1/x", None, "IPv4"),
        ("http://[::1]/", None, "IPv6"),
        ("https://co.uk", None, "a suffix alone"),
        ("https://acme.invalidtld", None, "unknown top-level domain"),
        ("n/a", None, "not a link"),
        ("Acme Inc. acme.com", None, "a sentence"),
        ("javascript:void(0)", None, "a script"),
        ("http://", None, "a scheme alone"),
        ("a" * 10_000 + ".com", None, "longer than a host can be"),
        ("", None, "empty"),
        (None, None, "None"),
    ),
)
def test_extract_domain(url, domain):
    assert extract_domain_from_url(url) == domain


@pytest.mark.parametrize(
    ("url", "tenant"),
    table(
        ("https://boards.greenhouse.io/axon", "greenhouse.io/axon", "Greenhouse"),
        (
            "https://boards.greenhouse.io/embed/job_app?for=Axon&token=1",
            "greenhouse.io/axon",
            "Greenhouse, embedded",
        ),
        ("https://job-boards.eu.greenhouse.io/axon/jobs/1", "greenhouse.io/axon", "Greenhouse, Europe"),
        ("https://boards-api.greenhouse.io/v1/boards/axon/jobs", "greenhouse.io/axon", "Greenhouse, API"),
        ("https://jobs.lever.co/acme/1-2-3", "lever.co/acme", "Lever"),
        ("https://jobs.eu.lever.co/acme", "lever.co/acme", "Lever, Europe"),
        ("https://acme.wd1.myworkdayjobs.com/en-US/External", "myworkdayjobs.com/acme", "Workday"),
        ("https://wd5.myworkdaysite.com/en-US/recruiting/acme/x", "myworkdayjobs.com/acme", "Workday, site"),
        ("https://jobs.ashbyhq.com/Acme%20Labs/1", "ashbyhq.com/acme labs", "Ashby, with a space"),
        ("https://careers.smartrecruiters.com/Acme", "smartrecruiters.com/acme", "SmartRecruiters"),
        ("https://apply.workable.com/acme/j/ABC/", "workable.com/acme", "Workable"),
        ("https://acme.workable.com", "workable.com/acme", "Workable, subdomain"),
        ("https://careers-acme.icims.com/jobs/1", "icims.com/acme", "iCIMS"),
        ("https://uscareers-acme.icims.com/jobs/1", "icims.com/acme", "iCIMS, another portal"),
        ("https://acme.bamboohr.com/jobs/", "bamboohr.com/acme", "BambooHR"),
        ("https://jobs.jobvite.com/careers/acme/job/x", "jobvite.com/acme", "Jobvite"),
        ("https://acme.jobs.personio.com", "personio.de/acme", "Personio"),
        ("https://acme.applytojob.com/apply/x", "jazz.co/acme", "JazzHR"),
        ("https://ats.rippling.com/en-GB/acme/jobs", "rippling.com/acme", "Rippling, with a locale"),
        ("https://acme.taleo.net/careersection", "taleo.net/acme", "Taleo"),
        (
            "https://career5.successfactors.eu/career?company=Acme",
            "successfactors.com/acme",
            "SuccessFactors",
        ),
        ("https://recruiting2.ultipro.com/ACM1000/JobBoard/x", "ultipro.com/acm1000", "UKG"),
        (
            "https://recruiting.paylocity.com/recruiting/jobs/All/ab-12/Acme",
            "paylocity.com/ab-12",
            "Paylocity",
        ),
        ("https://workforcenow.adp.com/x/recruitment.html?cid=ab-12", "adp.com/ab-12", "ADP"),
        ("https://abcd.fa.us2.oraclecloud.com/hcmUI/x", "oraclecloud.com/abcd", "Oracle"),
        ("https://app.eightfold.ai/careers?domain=acme.com", "eightfold.ai/acme", "Eightfold"),
        ("https://join.com/companies/acme/1", "join.com/acme", "JOIN"),
        ("https://www.comeet.com/jobs/acme/41.003", "comeet.com/acme", "Comeet"),
        ("https://acme.jobylon.com/x", "jobylon.com/acme", "Jobylon"),
        ("https://acme.kenjo.io/x", "kenjo.io/acme", "Kenjo"),
        ("https://jobs.silkroad.com/CedarLodge/Careers", "silkroad.com/cedarlodge", "SilkRoad"),
        ("https://acme.taleez.com/x", "taleez.com/acme", "Taleez"),
        ("https://acme.d-vinci.de/x", "d-vinci.de/acme", "d.vinci"),
        ("https://www.wantedly.com/companies/acme", "wantedly.com/acme", "a board with accounts"),
        ("https://jobs.lever.co/hp/1", "lever.co/hp", "a tenant of two letters is not a language"),
    ),
)
def test_tenant_of_a_hiring_site(url, tenant):
    assert identity_key(url) == IdentityKey("tenant", tenant)


@pytest.mark.parametrize(
    ("url", "domain"),
    table(
        ("https://careers.google.com/jobs", "google.com", "an employer's own site"),
        ("https://www.greenhouse.io/careers", "greenhouse.io", "a vendor's own site"),
        ("lever.co", "lever.co", "a vendor's bare host"),
        ("https://www.bamboohr.com", "bamboohr.com", "a vendor whose tenants are subdomains"),
        ("https://www.squarespace.com/about", "squarespace.com", "a site builder as an employer"),
        ("https://acme.uk.com/jobs", "acme.uk.com", "a domain sold below uk.com"),
        ("http://https://cedarlodge.com", "cedarlodge.com", "two schemes"),
        ("<https://cedarlodge.com>", "cedarlodge.com", "angle brackets of an e-mail"),
        ("https://www.google.com/url?q=https://cedarlodge.com/jobs", "cedarlodge.com", "a redirector is followed"),
        ("https://www.google.de/url?sa=t&url=https%3A%2F%2Fcedarlodge.com", "cedarlodge.com", "escaped, any country"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url="
            "https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fcedarlodge.com",
            "cedarlodge.com",
            "a redirector to a redirector",
        ),
        ("https://www.google.com/about", "google.com", "a redirector's own page"),
        ("https://www.odoo.com/jobs", "odoo.com", "a site builder's own page"),
    ),
)
def test_domain_is_the_key(url, domain):
    assert identity_key(url) == IdentityKey("domain", domain)


@pytest.mark.parametrize(
    "url",
    table(
        ("https://boards.greenhouse.io", "a hiring site without a tenant"),
        ("https://boards.greenhouse.io/embed/job_app?token=1", "an embedded form without a tenant"),
        ("https://apply.workable.com/j/ABC", "a short link to a job"),
        ("https://www.linkedin.com/company/acme", "social network"),
        ("https://de.indeed.com/viewjob?jk=1", "job board"),
        ("https://wellfound.com/company/acme", "job board for startups"),
        ("https://bit.ly/x", "link shortener"),
        ("jobs@gmail.com", "mail provider"),
        ("https://acme.wixsite.com/jobs", "site builder"),
        ("https://acme.squarespace.com", "site builder's customer"),
        ("https://acme.github.io", "hosting"),
        ("https://docs.google.com/forms/d/1", "a form"),
        ("https://github.com/acme", "code host"),
        ("https://www.energy.gov", "American government"),
        ("https://www.stanford.edu", "American university"),
        ("https://www.navy.mil", "armed forces"),
        ("https://service.gov.uk", "British government"),
        ("https://www.ox.ac.uk", "British university"),
        ("https://jobs.nhs.uk", "health service"),
        ("https://www.interieur.gouv.fr", "French government"),
        ("https://www.sep.gob.mx", "Mexican government"),
        ("https://www.anu.edu.au", "Australian university"),
        ("https://lausd.k12.ca.us", "school district"),
        ("https://ec.europa.eu", "European Union"),
        ("https://www.google.com/url?sa=t", "a redirector that does not say where to"),
        ("https://www.google.com/search?q=acme", "a search"),
        ("https://translate.google.com/translate?u=https://cedarlodge.com", "a translation"),
        ("https://www.notion.so/cedarlodge/Jobs-123", "a page of a notebook"),
        ("https://cedarlodge.odoo.com/jobs", "Odoo's customer"),
        ("https://cedarlodge.blogspot.de", "a blog, any country"),
        ("https://www.monster.fr/x", "a board, any country"),
        ("https://bdjobs.com/jobs/1", "bdjobs.com"),
        ("https://profesia.sk/jobs/1", "profesia.sk"),
        ("https://arbeitnow.com/jobs/1", "arbeitnow.com"),
        ("https://foundit.sg/jobs/1", "foundit.sg"),
        ("https://mustakbil.com/jobs/1", "mustakbil.com"),
        ("https://hiredly.com/jobs/1", "hiredly.com"),
        ("https://wantedly.com/jobs/1", "wantedly.com"),
        ("https://trovit.com/jobs/1", "trovit.com"),
        ("https://keljob.com/jobs/1", "keljob.com"),
        ("https://pole-emploi.fr/jobs/1", "pole-emploi.fr"),
        ("https://startupjobs.cz/jobs/1", "startupjobs.cz"),
        ("https://hipo.ro/jobs/1", "hipo.ro"),
        ("https://rabota.ua/jobs/1", "rabota.ua"),
        ("https://tyomarkkinatori.fi/jobs/1", "tyomarkkinatori.fi"),
        ("https://nodesk.co/jobs/1", "nodesk.co"),
        ("https://academicpositions.com/jobs/1", "academicpositions.com"),
        ("https://topjobs.lk/jobs/1", "topjobs.lk"),
        ("https://jobtensor.com/jobs/1", "jobtensor.com"),
        ("https://landing.jobs/jobs/1", "landing.jobs"),
        ("https://monster.it/jobs/1", "monster.it"),
        ("https://monster.com.sg/jobs/1", "monster.com.sg"),
        ("nonsense", "no domain"),
        (None, "None"),
    ),
)
def test_no_key(url):
    assert identity_key(url) is None


def test_shared_hosts_are_well_formed():
    """A mistake in the data file would silently turn a shared host into an employer's key."""
    rows = list(read_rows("shared_hosts.csv"))
    hosts = [row["host"] for row in rows]
    kinds = {
        "ats",
        "registry",
        "redirector",
        "job_board",
        "social",
        "code_host",
        "shortener",
        "mail",
        "site_builder",
        "umbrella",
    }
    rules = {"path", "after", "query", "domain", "subdomain", "workday", "fusion", "icims", "own"}
    assert len(hosts) == len(set(hosts))
    assert [host for host in hosts if host != host.strip().lower() or "/" in host] == []
    assert {row["kind"] for row in rows} == kinds
    tenants = [row["tenant"] for row in rows if row["kind"] != "redirector"]  # of which they are parameters
    assert {rule.partition(":")[0] for tenant in tenants for rule in tenant.split()} <= rules


def test_hosting_services_need_no_row():
    """A private suffix of the Public Suffix List is shared even without a row in the data file."""
    assert identity_key("https://acme.pythonanywhere.com") is None


@given(URLS)
@settings(max_examples=500)
def test_a_domain_is_stable_and_a_domain_key_is_its_own_key(url):
    domain = extract_domain_from_url(url)
    key = identity_key(url)
    if domain is None:
        assert key is None
    else:
        assert extract_domain_from_url(domain) == domain == domain.lower()
    if key is not None and key.kind == "domain":
        assert identity_key(key.value) == key
