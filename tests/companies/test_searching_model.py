"""The search of companies agrees with the same one on a list of names in plain Python, on both databases.

The databases only look names up, by their beginning or by pieces of them. The model does so by comparing all names.
"""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from companies.matching import normalize_company_name
from companies.matching.text import fold
from companies.models import Company, CompanyAlias
from companies.models.named import compact_form, normalized_company_name
from companies.search.companies import MAX_CANDIDATES, MAX_LIMIT, Candidate, Pieces, ranked, search_company_ids

WORDS = [
    "Acme",
    "Acmé",
    "Acne",
    "Gold",
    "Goldman",
    "man",
    "HP",
    "J",
    "P",
    "de",
    "Inc.",
    "S.A.",
    "&",
    "山川電機",
    "電機",
]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
worlds = st.lists(
    st.tuples(names, st.lists(names, max_size=1)), min_size=1, max_size=8, unique_by=lambda world: world[0]
)


@st.composite
def queries(draw) -> str:
    """Return a name that a person types: a part of it, or with an edit."""
    text = draw(names)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return draw(
        st.sampled_from((text, text[start:end], text[:start] + text[end:], text[:start] + "x" + text[start:], "_%\"'"))
    )


class Model:
    def __init__(self, names: list[Candidate]) -> None:
        self.names = names

    def beginning(self, texts: list[str], compact: list[str]) -> list[Candidate]:
        found = [name for name in self.names if compact_form(name.text) in compact]
        for text in texts:
            begin = [name for name in self.names if name.text.startswith(text)]
            found += sorted(begin, key=lambda name: (name.text, name.company_id))[:MAX_CANDIDATES]
        return found

    def containing(self, alternatives: list[Pieces], length: int) -> list[Candidate]:
        found = [
            name
            for name in self.names
            if any(pieces and all(piece in f" {name.text} " for piece in pieces) for pieces in alternatives)
        ]
        nearest = (abs(len(name.text) - length) for name in found)
        order = sorted(zip(nearest, found, strict=True), key=lambda one: (one[0], len(one[1].text), one[1][::-1]))
        return [name for _, name in order][:MAX_CANDIDATES]


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(world=worlds, asked=st.lists(queries(), min_size=3, max_size=6), limit=st.sampled_from([1, 3, MAX_LIMIT]))
@example(world=[("株式会社山川電機", [])], asked=["電機", "山川 電機"], limit=3)
@example(world=[("Goldman", []), ("Gold man", ["Acme J P"])], asked=["j p", "J Acme", "goldmna"], limit=3)
def test_both_databases_agree_with_the_model(world, asked, limit):
    stored = fill(world)
    for query in asked:
        texts = [text for text in dict.fromkeys((normalize_company_name(query), fold(query))) if text]
        expected = ranked(texts, Model(stored), limit) if texts else []
        assert search_company_ids(query, limit=limit) == expected


def fill(world: list[tuple[str, list[str]]]) -> list[Candidate]:
    Company.objects.all().delete()
    companies: dict[str, Company] = {}
    aliases: dict[tuple[UUID, str], CompanyAlias] = {}
    for name, other_names in world:
        company = companies.setdefault(normalized_company_name(name), Company(name=name))
        for other in other_names:
            aliases.setdefault((company.pk, normalized_company_name(other)), CompanyAlias(company=company, name=other))
    Company.objects.bulk_create(companies.values())
    CompanyAlias.objects.bulk_create(aliases.values())
    stored = [Candidate(company.pk, False, normalized) for normalized, company in companies.items()]
    return stored + [Candidate(company, True, normalized) for company, normalized in aliases]
