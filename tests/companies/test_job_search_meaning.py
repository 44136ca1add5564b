"""The search agrees with a model of it in plain Python, on arbitrary data."""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.models import Company, CompanyAlias, JobListing
from companies.models.named import normalized_company_name

A_YEAR = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
WORDS = [
    "Rust",
    "nurse",
    "steel",
    "C++",
    "C#",
    ".NET",
    "Node.js",
    "École",
    "или",
    "IT",
    "x1",
    "NodeJS",
    "Straße",
    "软件工程师",
]
# What finds each place.
PLACES = {
    "": set(),
    "Oslo, Norway": {"oslo", "NORGE"},
    "OSLO": {"oslo", "NORGE"},
    "Zürich": {"zurich"},
    "New York": {"US"},
    "York": {"YORK"},
    "Quarter 7, Remote - US": {"US", "quarter"},
}
NODE = [["node", "js"], ["nodejs"]]  # are equal
COMPANIES = ["Harbor Works", "Works of Art", "Bolt", "Société Rust"]
ALIASES = {"Bolt": "Works & Co"}


class Posting(NamedTuple):
    title: str
    company: str
    description: str
    requirements: str
    skills: list[str]
    location: str
    job_type: str
    remote_type: str
    experience_level: str
    pay: tuple[int | None, int | None]
    period: str
    currency: str
    age: int
    status: str


text = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
AMOUNTS = (1, 2, 5)
bounds = st.sampled_from(
    [amount * periods + more for amount in AMOUNTS for periods in A_YEAR.values() for more in (0, 1)]
)
pay = st.tuples(*[st.none() | st.sampled_from(AMOUNTS)] * 2).map(
    lambda ends: ends if None in ends else tuple(sorted(ends))
)
postings = st.builds(
    Posting,
    title=text.map(lambda words: f"Job {words}".strip()),
    company=st.sampled_from(COMPANIES),
    description=text,
    requirements=text,
    skills=st.lists(st.sampled_from(WORDS), max_size=2),
    location=st.sampled_from(sorted(PLACES)),
    job_type=st.sampled_from(["full_time", "contract", ""]),
    remote_type=st.sampled_from(["remote", "hybrid", ""]),
    experience_level=st.sampled_from(["entry_level", "director", ""]),
    pay=pay,
    period=st.sampled_from(sorted(A_YEAR)),
    currency=st.sampled_from(["USD", "USD", "EUR", ""]),
    age=st.integers(0, 20),
    status=st.sampled_from(["active", "active", "filled"]),
)
term = st.sampled_from(WORDS) | st.sampled_from(
    ['"Rust nurse"', '"steel C++"', '"или IT"', "harbor", "job", "strasse", "工程"]
)
signs = st.sampled_from(["", "", "-", "or ", "OR ", "AND ", "NOT "])
queries = st.lists(signs.flatmap(lambda sign: term.map(sign.__add__)), max_size=4).map(" ".join)
CONDITIONS = {
    "query": queries,
    "job_types": st.lists(st.sampled_from(["full_time", "contract"]), max_size=2),
    "remote_types": st.lists(st.sampled_from(["remote", "hybrid"]), max_size=2),
    "experience_levels": st.lists(st.sampled_from(["entry_level", "director"]), max_size=2),
    "locations": st.lists(
        st.sampled_from(["oslo", "YORK", "NORGE", "US", "zurich", "quarter", "", "nowhere"]), max_size=2
    ),
    "companies": st.lists(st.sampled_from(["works", "HARBOR Works Inc", "rust", "", "nobody"]), max_size=2),
    "min_salary": bounds,
    "max_salary": bounds,
    "currency": st.sampled_from(["usd", "eur", ""]),
    "max_age_days": st.integers(0, 20),
}
searches = st.lists(st.sampled_from(sorted(CONDITIONS)), max_size=3, unique=True).flatmap(
    lambda chosen: st.fixed_dictionaries({name: CONDITIONS[name] for name in chosen})
)


def words(written: str) -> list[str]:
    """Return the words of a text; Node.js is two, and each Chinese letter is one."""
    return re.findall(
        r"c\+\+|[cf]#|\.net|[\u4e00-\u9fff]|[^\W_]+", written.lower().replace("é", "e").replace("ß", "ss")
    )


def says(texts: list[str], asked: str) -> bool:
    """Return whether one of the texts contains these words next to each other."""
    spellings = NODE if words(asked) in NODE else [words(asked)]
    return any(
        wanted == spoken[start : start + len(wanted)]
        for wanted in spellings
        for spoken in map(words, texts)
        for start in range(len(spoken) - len(wanted) + 1)
    )


def matches(posting: Posting, query: str) -> bool:
    texts = [posting.title, posting.company, posting.description, posting.requirements, *posting.skills]
    query = re.sub(r"\bAND ", "", query.replace("NOT ", "-"))
    alternatives = [re.findall(r'-?"[^"]*"|\S+', part) for part in re.split(r"\b(?:or|OR)\b", query)]
    alternatives = [terms for terms in alternatives if terms]
    return not alternatives or any(
        all(says(texts, asked.lstrip("-")) is not asked.startswith("-") for asked in terms) for terms in alternatives
    )


def meets(posting: Posting, now: datetime, **search) -> bool:
    low, high = (bound and bound * A_YEAR[posting.period] for bound in posting.pay)
    low, high = (low if low is not None else high), (high if high is not None else low)
    asks_pay = {"min_salary", "max_salary"} & search.keys()
    names = [normalized_company_name(posting.company), normalized_company_name(ALIASES.get(posting.company, ""))]
    companies = list(filter(None, map(normalized_company_name, search.get("companies", []))))
    locations = list(filter(None, search.get("locations", [])))
    return (
        posting.status == "active"
        and matches(posting, search.get("query", ""))
        and all(
            not search.get(f"{field}s") or getattr(posting, field) in search[f"{field}s"]
            for field in ("job_type", "remote_type", "experience_level")
        )
        and (not locations or any(place in PLACES[posting.location] for place in locations))
        and (not companies or any(company in name for company in companies for name in names))
        and (not asks_pay or posting.currency == search.get("currency", "USD").upper())
        and (not asks_pay or low is not None)
        and ("min_salary" not in search or high >= search["min_salary"])
        and ("max_salary" not in search or low <= search["max_salary"])
        and ("max_age_days" not in search or posting.age < search["max_age_days"])
    )


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(world=st.lists(postings, min_size=1, max_size=12), asked=st.lists(searches, min_size=3, max_size=6))
def test_search_agrees_with_the_model(world, asked):
    now = timezone.now()
    fill(world, now)
    for search in asked:
        found = [job.title for job in JobListing.objects.search(**search)]

        newest_first = sorted(enumerate(world), key=lambda numbered: (numbered[1].age, numbered[0]))
        assert found == [f"{posting.title} #{n}" for n, posting in newest_first if meets(posting, now, **search)]
        page = JobListing.objects.search(**search).page(size=500)
        assert [job.title for job in page] == found
        assert page.total.number == len(found)


def fill(world: list[Posting], now: datetime) -> None:
    JobListing.objects.all().delete()
    Company.objects.all().delete()
    companies = {name: Company(name=name, normalized_name=normalized_company_name(name)) for name in COMPANIES}
    Company.objects.bulk_create(companies.values())
    CompanyAlias.objects.bulk_create(
        CompanyAlias(company=companies[name], name=alias, normalized_name=normalized_company_name(alias))
        for name, alias in ALIASES.items()
    )
    JobListing.objects.bulk_create(
        JobListing(
            title=f"{posting.title} #{n}",
            company=companies[posting.company],
            description=posting.description,
            requirements=posting.requirements,
            skills_required=posting.skills[:1],
            tech_stack=posting.skills[1:],
            location=posting.location,
            job_type=posting.job_type,
            remote_type=posting.remote_type,
            experience_level=posting.experience_level,
            salary_min=posting.pay[0] and Decimal(posting.pay[0]),
            salary_max=posting.pay[1] and Decimal(posting.pay[1]),
            salary_period=posting.period,
            salary_currency=posting.currency,
            posted_date=now - timedelta(days=posting.age, seconds=n),
            status=posting.status,
        )
        for n, posting in enumerate(world)
    )
