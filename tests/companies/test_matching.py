"""Company identity: what each rule of `companies.matching` is for, in tables, and what must hold for any
input.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from companies.matching import (
    COMPATIBLE,
    IdentityKey,
    NameIndex,
    blocking_keys,
    compact_key,
    company_aliases,
    compatibility,
    extract_domain_from_url,
    identity_key,
    normalize_company_name,
    similarity_score,
)
from companies.matching.data import read_rows


def table(*rows):
    """Parameters out of rows that end in the reason, which becomes the test's id."""
    return [pytest.param(*row[:-1], id=row[-1]) for row in rows]


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("Google LLC", "google", "legal form"),
        ("google inc.", "google", "case and dot"),
        ("Ｇｏｏｇｌｅ　ＬＬＣ", "google", "full-width letters"),
        ("AT&amp;T", "at and t", "html entity"),
        ("AT&amp;amp;T", "at and t", "escaped twice"),
        ("Black&notes", "black and notes", "an ampersand that only looks like an entity"),
        ("AT and T", "at and t", "ampersand spelled out"),
        ("A+E Networks", "a and e networks", "plus"),
        ("McDonald’s", "mcdonalds", "curly apostrophe"),
        ("Brown–Forman", "brown forman", "en dash"),
        ("iPhone™ Repair®", "iphone repair", "trade marks"),
        ("Nestlé", "nestle", "accent on Latin"),
        ("Łódź Øresund Straße", "lodz oresund strasse", "Latin letters that do not decompose"),
        ("Российский Йогурт", "российский йогурт", "no accent is taken off Cyrillic"),
        ("パナソニック", "パナソニック", "nor off kana"),
        ("U.S. Bancorp", "us bancorp", "dotted letters"),
        ("A. O. Smith", "ao smith", "spaced letters"),
        ("E.ON", "e on", "a dot between words is not an abbreviation"),
        ("The Home Depot", "home depot", "leading article"),
        ("Coca-Cola Company (The)", "coca cola", "article in brackets behind"),
        ("Hershey Company, The", "hershey", "article behind"),
        ("The", "the", "the article is all there is"),
        ("The The", "the", "the band"),
        ("The Company", "company", "neither article nor form leaves nothing"),
        ("Amazon.com Inc", "amazon com", "a domain as a name"),
    ),
)
def test_spelling_is_unified(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("Müller GmbH & Co. KG", "muller", "German chain"),
        ("SAP SE", "sap", "European company"),
        ("ENI S.p.A.", "eni", "Italian, dotted"),
        ("ENI S. p. A.", "eni", "Italian, spaced"),
        ("ENI SpA", "eni", "Italian, in inner capitals"),
        ("Glow Day Spa", "glow day spa", "a spa is not an S.p.A."),
        ("Lucid EV", "lucid ev", "an electric vehicle is not an e.V."),
        ("Ruderclub e.V.", "ruderclub", "a German association"),
        ("Grupo Bimbo S.A.B. de C.V.", "grupo bimbo", "Mexican"),
        ("Petrobras S/A", "petrobras", "Brazilian, with a slash"),
        ("Padaria Ltda ME", "padaria", "Brazilian chain"),
        ("Novo Nordisk A/S", "novo nordisk", "Danish"),
        ("Equinor ASA", "equinor", "Norwegian"),
        ("Eco Wave Power Global AB (publ)", "eco wave power global", "Swedish"),
        ("Nokia Oyj", "nokia", "Finnish"),
        ("Allegro Sp. z o.o.", "allegro", "Polish"),
        ("Allegro Sp.z.o.o. Sp. k.", "allegro", "Polish chain"),
        ("Avast s.r.o.", "avast", "Czech"),
        ("MOL Nyrt.", "mol", "Hungarian"),
        ("Rimac d.o.o.", "rimac", "Croatian"),
        ("Koç Holding A.Ş.", "koc holding", "Turkish"),
        ("Canva Pty Ltd", "canva", "Australian"),
        ("Foo (Pty) Ltd", "foo", "South African"),
        ("Infosys Pvt. Ltd.", "infosys", "Indian"),
        ("Maybank Sdn. Bhd.", "maybank", "Malaysian"),
        ("PT Bank Central Asia Tbk", "bank central asia", "Indonesian, at both ends"),
        ("PT Solutions", "pt solutions", "physical therapists are not a PT"),
        ("Sia Partners", "sia partners", "a name like a Latvian form"),
        ("SIA Rimi", "rimi", "Latvian"),
        ("ООО «Яндекс»", "яндекс", "Russian, in front"),
        ("ПАО Сбербанк", "сбербанк", "Russian, public"),
        ("ТОО Казахмыс", "казахмыс", "Kazakh"),
        ("株式会社メルカリ", "メルカリ", "Japanese, attached in front"),
        ("メルカリ株式会社", "メルカリ", "Japanese, attached behind"),
        ("(株)日立製作所", "日立製作所", "Japanese, in brackets"),
        ("㈱日立製作所", "日立製作所", "Japanese, one character"),
        ("主婦の友 K.K.", "主婦の友", "Japanese, in Latin letters"),
        ("주식회사 카카오", "카카오", "Korean"),
        ("腾讯科技（深圳）有限公司", "腾讯科技", "Chinese, with a place in brackets"),
        ("บริษัท ปตท. จำกัด (มหาชน)", "ปตท", "Thai, at both ends"),
        ("Công ty TNHH Samsung Vina", "samsung vina", "Vietnamese"),
        ('בזק בע"מ', "בזק", "Hebrew"),
        ("Midea Group Co., Ltd.", "midea group", "Group is no legal form"),
        ("CRH PUBLIC LTD CO", "crh", "British, spelled out"),
        ("Levi Strauss & Co.", "levi strauss", "the and goes with the Co"),
    ),
)
def test_legal_forms_are_stripped(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("Co", "co", "a name that is a form"),
        ("LLC", "llc", "a name that is a form, in capitals"),
        ("Co Ltd", "co", "forms only: the first stays"),
        ("GmbH & Co. KG", "gmbh", "a chain only"),
        ("S.A.", "sa", "a dotted form only"),
        ("有限公司", "有限公司", "a Chinese form only"),
        ("& Co", "and co", "an and is no name"),
        ("Limited Brands", "limited brands", "a form in front is part of the name"),
        ("Costco", "costco", "a form inside a word"),
        ("Systems Group", "systems group", "descriptions are not forms"),
        ("SAS Institute", "sas institute", "a French form in front"),
        ("Jobs", "jobs", "a remark only"),
        ("!!!", "!!!", "a band without a letter"),
        (" ™ ", "™", "a sign without a letter"),
        ("🚀  🚀", "🚀 🚀", "white space is collapsed"),
        ("(ISC)²", "isc2", "a bracket that begins the name"),
        ("", "", "empty"),
        (None, "", "None"),
    ),
)
def test_never_to_nothing(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("CORNING INC /NY", "corning", "state"),
        ("BANK OF AMERICA CORP /DE/", "bank of america", "state between slashes"),
        ("QUALCOMM INC/DE", "qualcomm", "no space before the slash"),
        ("RUSH ENTERPRISES INC \\TX\\", "rush enterprises", "backslashes"),
        ("ONEOK INC /NEW/", "oneok", "successor"),
        ("Siemens Energy AG/ADR", "siemens energy", "depositary receipt"),
        ("Anheuser-Busch InBev SA/NV", "anheuser busch inbev", "a form in two languages"),
        ("AC/DC", "ac dc", "a name with a slash"),
        ("Alphabet Inc. (Class A)", "alphabet", "share class"),
    ),
)
def test_registry_tags_are_no_part_of_the_name(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key", "aliases"),
    table(
        ("Tata Consultancy Services (TCS)", "tata consultancy services", ["TCS"], "brackets"),
        ("Foo LLC dba Bar", "foo", ["Bar"], "dba"),
        ("Foo, LLC d/b/a Bar Baz", "foo", ["Bar Baz"], "d/b/a"),
        ("Meta (formerly Facebook)", "meta", ["Facebook"], "formerly, in brackets"),
        ("Foo f/k/a Zed Inc", "foo", ["Zed Inc"], "f/k/a"),
        ("YouTube, a Google company", "youtube", ["Google"], "owner"),
        ("Waymo - an Alphabet Company", "waymo", ["Alphabet"], "owner behind a dash"),
        ("Foo (acquired by Bar)", "foo", ["Bar"], "buyer"),
        ("Stripe Careers", "stripe", ["Stripe Careers"], "careers page"),
        ("Stripe - Jobs", "stripe", ["Stripe - Jobs"], "jobs behind a dash"),
        ("Health Careers", "health careers", [], "careers behind a general word are the name"),
        ("Banco Santander (Brasil) S.A.", "banco santander", [], "a place is no other name"),
        ("Foo (Bar", "foo", ["Bar"], "a bracket cut off"),
        ("Formerly Known", "formerly known", [], "nothing in front of the remark"),
        ("DBA Software", "dba software", [], "a name that begins like a remark"),
    ),
)
def test_remarks_become_aliases(name, key, aliases):
    assert normalize_company_name(name) == key
    assert company_aliases(name) == aliases


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("Blue Yonder", "BlueYonder", "space"),
        ("3M", "3 M", "number and letter"),
        ("AT&T", "ATT", "and"),
        ("Coca-Cola", "CocaCola", "hyphen"),
        ("E.ON", "EON", "dot"),
        ("O’Reilly", "O Reilly", "apostrophe"),
    ),
)
def test_compact_key_joins(a, b):
    assert compact_key(a) == compact_key(b)


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("HP", "Hewlett-Packard", "acronym of two"),
        ("IBM", "International Business Machines", "acronym of three"),
        ("P&G", "Procter and Gamble", "acronym with an and"),
        ("BNY Mellon", "Bank of New York Mellon", "acronym of a part"),
        ("FedEx", "Federal Express", "syllables"),
        ("Google", "Google LLC", "legal form"),
        ("Blue Yonder", "BlueYonder", "joined words"),
        ("JPMorgan Chase", "JP Morgan Chase & Co", "joined initials"),
        ("Smith, A. O.", "A. O. Smith", "word order"),
        ("Technology Partners Intl", "Technology Partners International", "abbreviation"),
        ("Univ. of Michigan", "University of Michigan", "abbreviation with a dot"),
        ("Micorsoft", "Microsoft", "swapped letters"),
        ("Northrup Grumman", "Northrop Grumman", "a letter mistyped in a long word"),
        ("Müller", "Mueller", "umlaut spelled out"),
        ("Deloitte", "Deloitte Consulting", "a description more"),
        ("Nestlé", "Nestle USA", "a place more"),
        ("Delta", "Delta Air Lines", "an industry more"),
        ("Amazon", "Amazon.com", "a domain ending more"),
        ("Booking.com", "Booking Holdings", "different descriptions"),
        ("Booz Allen", "Booz Allen Hamilton", "two of three distinctive words"),
        ("Meta (formerly Facebook)", "Facebook", "a former name"),
        ("ООО Яндекс", "Yandex", "transcription"),
        ("腾讯科技（深圳）有限公司", "腾讯", "a description more, without spaces"),
    ),
)
def test_compatible(a, b):
    assert compatibility(a, b) >= COMPATIBLE


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("Delta Air Lines", "Delta Faucet", "one common word, two employers"),
        ("Morningstar Farms", "Morningstar Credit Ratings", "Morningstar, foods and funds"),
        ("GE", "GE Digital", "a business with a name of its own"),
        ("Toyota", "Toyota Connected", "a distinctive word more"),
        ("Boring", "Boeing", "one letter makes another short word"),
        ("The Boring Company", "Boeing Company", "the same, with a form"),
        ("Unit 8", "Unit 9", "another number"),
        ("Fund II", "Fund III", "another Roman number"),
        ("Phillips", "Phillips 66", "a number more"),
        ("Bank of America", "Bank of India", "general words only, and not the same"),
        ("First National Bank", "First Republic Bank", "a distinctive word against a general one"),
        ("United Airlines", "United Rentals", "industries of their own"),
        ("Meta", "Metal", "a beginning is not a name"),
        ("YouTube, a Google company", "Google", "an owner is another company"),
        ("Alphabet", "Google", "nothing in common but the owner"),
        ("", "Google", "an empty name"),
        ("", "", "two empty names"),
    ),
)
def test_not_compatible(a, b):
    assert compatibility(a, b) < COMPATIBLE


def test_similarity_is_of_strings_and_compatibility_of_names():
    assert similarity_score("The Boring Company", "Boeing Company") > 0.8
    assert similarity_score("HP", "Hewlett-Packard") < 0.5
    assert similarity_score("Google LLC", "google inc.") == 1.0
    assert similarity_score(None, "Google") == 0.0


@pytest.mark.parametrize(
    ("url", "domain"),
    table(
        ("https://careers.google.com/jobs?x=1#y", "google.com", "subdomain, path, query, fragment"),
        ("acme.co.uk", "acme.co.uk", "no scheme; a suffix of two labels"),
        ("//acme.com/x", "acme.com", "scheme-relative"),
        ("HTTPS://WWW.ACME.COM.", "acme.com", "capitals and a final dot"),
        ("https://user:pw@acme.com:8443/", "acme.com", "credentials and port"),
        ("acme.com:8080/x", "acme.com", "a port that looks like a scheme"),
        ("https:/acme.com", "acme.com", "a slash lost"),
        ("https:\\\\acme.com\\x", "acme.com", "backslashes"),
        ("mailto:jobs@acme.com?subject=x", "acme.com", "an address for mail"),
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
        ("nonsense", "no domain"),
        (None, "None"),
    ),
)
def test_no_key(url):
    assert identity_key(url) is None


def test_shared_hosts_are_well_formed():
    """A slip in the data file would quietly turn a shared host into somebody's key."""
    rows = list(read_rows("shared_hosts.csv"))
    hosts = [row["host"] for row in rows]
    kinds = {
        "ats",
        "registry",
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
    assert {rule.partition(":")[0] for row in rows for rule in row["tenant"].split()} <= rules


def test_hosting_services_need_no_row():
    """A private suffix of the Public Suffix List is shared even if no row of the data file names it."""
    assert identity_key("https://acme.pythonanywhere.com") is None


class TestNameIndex:
    @pytest.fixture
    def index(self):
        names = (
            "DELTA AIR LINES, INC.",
            "Delta Apparel Inc",
            "HORTON D R INC /DE/",
            "BANK OF AMERICA CORP /DE/",
            "Bank of New York Mellon Corp",
            "INTERNATIONAL BUSINESS MACHINES CORP",
            "INTERNATIONAL PAPER CO /NEW/",
            "Super Micro Computer, Inc.",
            "!!!",
            "",
        )
        return NameIndex(enumerate(names))

    @pytest.mark.parametrize(
        ("query", "found"),
        table(
            ("Delta Air Lines", "DELTA AIR LINES, INC.", "equal key"),
            ("Delta Airlines", "DELTA AIR LINES, INC.", "joined word"),
            ("D. R. Horton", "HORTON D R INC /DE/", "word order"),
            ("BNY Mellon", "Bank of New York Mellon Corp", "acronym in part"),
            ("IBM", "INTERNATIONAL BUSINESS MACHINES CORP", "acronym"),
            ("Supermicro", "Super Micro Computer, Inc.", "split word"),
            ("Internationl Paper", "INTERNATIONAL PAPER CO /NEW/", "typo"),
            ("!!!", "!!!", "no letter"),
        ),
    )
    def test_best_candidate(self, index, query, found):
        assert index.search(query, limit=1)[0].name == found

    def test_equal_key_scores_one_and_nothing_else_does(self, index):
        first, second = index.search("Delta Air Lines", limit=2)
        assert first.score == 1.0
        assert second.score < 1.0

    def test_no_candidate(self, index):
        assert index.search("Zymurgy") == []
        assert index.search("") == []

    def test_empty_names_are_left_out(self, index):
        assert len(index) == 9

    def test_empty_index(self):
        assert NameIndex([]).search("Acme") == []


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("Google LLC", "google", "equal key"),
        ("Blue Yonder", "BlueYonder", "joined words"),
        ("IBM", "International Business Machines", "acronym"),
        ("BNY Mellon", "Bank of New York Mellon", "acronym in part"),
        ("Procter & Gamble", "P&G", "acronym with an and"),
        ("Delta Air Lines", "Delta Airlines Group", "one distinctive word"),
        ("Micorsoft Deutschland", "Microsoft Deutschland", "typo at the start"),
    ),
)
def test_plausible_duplicates_share_a_blocking_key(a, b):
    assert blocking_keys(a) & blocking_keys(b)


def test_general_words_alone_do_not_block():
    assert not blocking_keys("Acme Technologies Group") & blocking_keys("Zenith Technologies Group")


WORDS = [
    "the",
    "The",
    "and",
    "&",
    "+",
    "a",
    "b",
    "s",
    "p",
    "A",
    "1",
    "part",
    "of",
    "at",
    "acme",
    "foo",
    "bank",
]
FORMS = ["Co", "company", "Inc.", "LLC", "GmbH", "KG", "S.p.A.", "SpA", "e.V.", "EV", "PT", "Tbk", "ООО"]
ATTACHED = ["株式会社", "㈱", "有限公司", "公司", "주식회사", "한국", "บริษัท", "จำกัด"]
REMARKS = [
    "dba",
    "d/b/a",
    "formerly",
    "known as",
    ", a ",
    "careers",
    "Jobs",
    "(",
    ")",
    "（",
    "）",
    "[",
    "/DE/",
]
SIGNS = ["/", "\\", ".", ",", "-", "'", "ʼ", "Ａ", "．", "／", "＆", "&amp;", "&#38;", "&#26666;", "™"]
LETTERS = ["ﬁ", "İ", "ı", "ß", "é", "²", "Ⅷ", "٣", "क", "ि", "\u0301", "\u200d", "\u00ad"]
FRAGMENTS = st.sampled_from([*WORDS, *FORMS, *ATTACHED, *REMARKS, *SIGNS, *LETTERS])
NAMES = st.one_of(
    st.text(),
    st.lists(FRAGMENTS, max_size=9).map("".join),
    st.lists(FRAGMENTS, max_size=9).map(" ".join),
)
HOSTS = [
    "acme",
    ".com",
    ".co.uk",
    "greenhouse.io",
    "boards.",
    "jobs.lever.co",
    "[::1]",
    "1.2.3.4",
    "é",
    "。",
    "xn--",
]
DELIMITERS = [
    "https",
    "://",
    ":",
    "/",
    "//",
    "@",
    "?",
    "#",
    "for=",
    "&",
    "-",
    "_",
    "..",
    "%2f",
    ":80",
    "\\",
    " ",
]
URL_PARTS = st.sampled_from([*HOSTS, *DELIMITERS])
URLS = st.one_of(st.text(), st.lists(URL_PARTS, max_size=9).map("".join))


@given(NAMES)
@example("A:A株式会社")  # stripping an attached form leaves single letters side by side
@example("Ａ. Ｂ㈱")
@settings(max_examples=500)
def test_normalizing_is_idempotent_and_never_empties_a_name(name):
    key = normalize_company_name(name)
    assert normalize_company_name(key) == key
    assert bool(compact_key(name)) == bool(key)
    if any(char.isalnum() for char in name):
        assert key


@given(NAMES, NAMES)
@settings(max_examples=500)
def test_measures_are_symmetric_and_bounded(a, b):
    assert compatibility(a, b) == compatibility(b, a)
    assert similarity_score(a, b) == similarity_score(b, a)
    assert 0.0 <= compatibility(a, b) <= 1.0
    assert 0.0 <= similarity_score(a, b) <= 1.0


@given(NAMES)
def test_a_name_is_compatible_with_itself(name):
    expected = 1.0 if normalize_company_name(name) else 0.0
    assert compatibility(name, name) == expected


@given(NAMES)
def test_a_name_finds_itself(name):
    expected = [name] if normalize_company_name(name) else []
    assert [candidate.id for candidate in NameIndex([(name, name)]).search(name)] == expected
    assert bool(blocking_keys(name)) == bool(expected)


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


@pytest.mark.parametrize(
    "fragment",
    [
        "(",
        ")",
        "(a)",
        "(x) y",
        "/DE/",
        "inc/ny ",
        "is hiring ",
        "( ",
        ".",
        ",",
        ", a ",
        "a ",
        "- ",
        "/",
        "&",
        "&amp;",
        "é",
        "公司",
        "the ",
        "co ",
        "inc",
        " dba ",
        "ab c ",
    ],
)
def test_long_input_is_quick(fragment):
    """10,000 characters of what might make a rule backtrack; generous for a busy machine, far from
    quadratic.
    """
    name = "x" + fragment * (10_000 // len(fragment))
    started = time.perf_counter()
    normalize_company_name(name)
    company_aliases(name)
    compatibility(name, "y" + name)
    identity_key(name)
    identity_key("https://acme.com/" + name)
    assert time.perf_counter() - started < 2.0
