"""Finding companies by what a person types: the beginning of a name, a part of it, a name with a typo, an address.

The database proposes candidates through the indexes of migration 0003, each step only while there are too few from
the step before; they are ranked here, so that both databases answer alike.
"""

import uuid
from collections.abc import Iterable
from itertools import accumulate, product
from typing import NamedTuple

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Q
from rapidfuzz.distance import OSA

from companies.matching import identity_key, normalize_company_name
from companies.matching.text import fold
from companies.models import Company, CompanyKey
from companies.models.named import NAME_MAX_LENGTH, compact_form

MAX_LIMIT = 100
# Rows that a step proposes: more than enough for MAX_LIMIT companies, each with an alias or two.
MAX_CANDIDATES = 200
# Rows among which a step looks for those. Only what is in very many names finds more.
MAX_SEEN = 5000
MAX_SEEN_BY_TYPO = 1000  # these are costly to compare
# SQLite looks for typos by the rarest trigrams of the query, as many as this many names have all together; and by five,
# since the rarest are those that the typo made, four at most.
MAX_SHARED = 5000
MIN_TRIGRAMS = 5
# The least likeness (of 1) at which one text is the other with a typo, and what counts that of a name's beginning.
LIKELY = 0.7
OF_BEGINNING = 0.95
MIN_LENGTH_OF_TYPO = 4  # three letters with one of them changed are another name
LAST_CHARACTER = chr(0x10FFFF)


class Found(NamedTuple):
    """A name of a company that may be meant."""

    company_id: uuid.UUID
    is_alias: bool
    text: str


def search_company_ids(query: str, *, limit: int, using: str = DEFAULT_DB_ALIAS) -> list[uuid.UUID]:
    """The companies that a person may mean, the best first; what the address of a query names before all.

    A name that equals the query, then one that begins with it, has it at the beginning of a word, contains it, contains
    all its words, resembles it. Among equals a company's own name goes before an alias, the shorter before the longer.
    """
    limit = min(limit, MAX_LIMIT)
    query = (query or "").encode(errors="ignore").decode().replace("\0", " ")[:NAME_MAX_LENGTH]
    # As names are stored, and as it is typed: "Acme Inc" may be whole, or about to become "Acme Incubator".
    texts = [text for text in dict.fromkeys((normalize_company_name(query), fold(query))) if text]
    if not texts or limit < 1:
        return []
    ranks: dict[uuid.UUID, tuple] = dict.fromkeys(_with_key(query, using), (-1,))
    source = _PostgreSQL(using) if connections[using].vendor == "postgresql" else _SQLite(using)
    for propose in (source.beginning, source.containing, source.resembling):
        for found in propose(texts):
            rank = _rank(found, texts)
            if rank is not None and (found.company_id not in ranks or rank < ranks[found.company_id]):
                ranks[found.company_id] = rank
        if len(ranks) >= limit:
            break
    return sorted(ranks, key=lambda company_id: (*ranks[company_id], company_id))[:limit]


def _with_key(query: str, using: str) -> Iterable[uuid.UUID]:
    """The companies whose domain or hiring-site account the query is, if it looks like one."""
    key = identity_key(query) if "." in query and " " not in query.strip() else None
    if key is None:
        return []
    by_key = CompanyKey.objects.using(using).filter(kind=key.kind, value=key.value)
    companies = Company.objects.using(using).filter(Q(**{key.kind: key.value}) | Q(pk__in=by_key.values("company_id")))
    return companies.values_list("pk", flat=True)


def _rank(found: Found, texts: list[str]) -> tuple | None:
    """A key that sorts the best first; None for a name that is not like the query."""
    likenesses = [_likeness(text, found.text) for text in texts]
    best, as_typed = min(likenesses), likenesses[-1]
    return None if best[0] == _UNLIKE else (*best, as_typed, found.is_alias, len(found.text), found.text)


_UNLIKE = 9


def _likeness(query: str, name: str) -> tuple[int, float]:
    """How a name is like the query, the best first: the kind, and how far off it is if by a typo."""
    compact = compact_form(query)
    if name == query or compact_form(name) == compact:
        return 0, 0
    if name.startswith(query):
        return 1, 0
    if f" {query}" in name:
        return 2, 0
    if query in name:
        return 3, 0
    if all(word in name for word in query.split()):
        return 4, 0
    likeness = max(
        OSA.normalized_similarity(query, name),
        _likeness_of_words(query.split(), name.split()),
        OF_BEGINNING * OSA.normalized_similarity(compact, compact_form(name)[: len(compact)]),
    )
    return (5, -likeness) if likeness >= LIKELY else (_UNLIKE, 0)


def _likeness_of_words(words: list[str], others: list[str]) -> float:
    """The mean of how like each word is to the one most like it, in any order, a long word counting more."""
    weighed = (len(word) * max(OSA.normalized_similarity(word, other) for other in others) for word in words)
    return sum(weighed) / sum(map(len, words))


class _PostgreSQL:
    """The candidates by trigram and prefix indexes."""

    NAMES = (
        "SELECT id, false, normalized_name FROM companies_company",
        "SELECT company_id, true, normalized_name FROM companies_companyalias",
    )

    def __init__(self, using: str) -> None:
        self.connection = connections[using]

    def beginning(self, texts: list[str]) -> list[Found]:
        """Names that equal a text, however spaced, or begin with it."""
        parts, values = [], []
        for text, names in product(texts, self.NAMES):
            parts.append(f"{names} WHERE compact_name = %s")
            parts.append(
                f'({names} WHERE normalized_name COLLATE "C" LIKE %s ORDER BY normalized_name COLLATE "C" LIMIT %s)'
            )
            values += [compact_form(text), self._like(text) + "%", MAX_CANDIDATES]
        return self._found(" UNION ALL ".join(parts), values)

    def containing(self, texts: list[str]) -> list[Found]:
        """Names that contain all words of the first text."""
        conditions, values = [], []
        for word in _searchable_words(texts[0]):
            if _has_trigram(word):
                conditions.append("normalized_name LIKE %s")
                values.append(f"%{self._like(word)}%")
            else:
                conditions.append("(normalized_name LIKE %s OR normalized_name LIKE %s)")
                values += [f"{self._like(word)}%", f"% {self._like(word)}%"]
        if not conditions:
            return []
        parts = [f"({names} WHERE {' AND '.join(conditions)} LIMIT {MAX_SEEN})" for names in self.NAMES]
        return self._best(" UNION ALL ".join(parts), "length(text)", [*values, *values])

    def resembling(self, texts: list[str]) -> list[Found]:
        """Names a part of which resembles the first text."""
        if len(texts[0]) < MIN_LENGTH_OF_TYPO:
            return []
        # A typo changes four trigrams at most, if two neighbours are swapped: of all, both names then share this part.
        trigrams = len(texts[0]) + len(texts[0].split())
        least = min(0.7, max(0.3, (trigrams - 4) / (trigrams + 4) - 0.05))
        candidates = "SELECT * FROM companies_resembling(%s, %s::real, %s)"
        return self._best(candidates, "similarity(text, %s) DESC", [texts[0], least, MAX_SEEN_BY_TYPO, texts[0]])

    def _like(self, text: str) -> str:
        return self.connection.ops.prep_for_like_query(text)

    def _best(self, candidates: str, order: str, values: list) -> list[Found]:
        return self._found(
            f"SELECT * FROM ({candidates}) AS candidates (company_id, is_alias, text) "
            f'ORDER BY {order}, text COLLATE "C", company_id LIMIT {MAX_CANDIDATES}',
            values,
        )

    def _found(self, sql: str, values: list) -> list[Found]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [Found(*row) for row in cursor.fetchall()]


class _SQLite:
    """The candidates by the table `companies_search`, where each name stands between two spaces, and its trigrams."""

    NAMES = "SELECT company_id, is_alias, text FROM companies_search"
    MATCHING = "SELECT rowid FROM companies_search_trigrams WHERE companies_search_trigrams MATCH %s"

    def __init__(self, using: str) -> None:
        self.connection = connections[using]

    def beginning(self, texts: list[str]) -> list[Found]:
        """Names that equal a text, however spaced, or begin with it."""
        parts, values = [], []
        for text in texts:
            parts.append("SELECT id, 0, normalized_name FROM companies_company WHERE compact_name = %s")
            parts.append("SELECT company_id, 1, normalized_name FROM companies_companyalias WHERE compact_name = %s")
            parts.append(f"SELECT * FROM ({self.NAMES} WHERE text >= %s AND text < %s ORDER BY text LIMIT %s)")
            values += [compact_form(text), compact_form(text), f" {text}", f" {text}{LAST_CHARACTER}", MAX_CANDIDATES]
        return self._found(" UNION ALL ".join(parts), values)

    def containing(self, texts: list[str]) -> list[Found]:
        """Names that contain all words of the first text."""
        words = _searchable_words(texts[0])
        if not words:
            return []
        match = " AND ".join(_phrase(word if _has_trigram(word) else f" {word}") for word in words)
        return self._found(
            f"{self.NAMES} WHERE id IN ({self.MATCHING} LIMIT {MAX_SEEN}) "
            f"ORDER BY length(text), text, company_id LIMIT {MAX_CANDIDATES}",
            [match],
        )

    def resembling(self, texts: list[str]) -> list[Found]:
        """Names that have many of the rarer trigrams of the first text."""
        if len(texts[0]) < MIN_LENGTH_OF_TYPO:
            return []
        padded = f" {texts[0]} "
        trigrams = sorted({padded[start : start + 3] for start in range(len(padded) - 2)})
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SELECT doc, term FROM companies_search_frequency "
                f"WHERE term IN ({', '.join(['%s'] * len(trigrams))}) ORDER BY doc, term",
                trigrams,
            )
            frequencies = cursor.fetchall()
        names = accumulate(count for count, _ in frequencies)
        rare = [
            term
            for place, ((_, term), sofar) in enumerate(zip(frequencies, names, strict=True))
            if sofar <= MAX_SHARED or place < MIN_TRIGRAMS
        ]
        if not rare:
            return []
        return self._found(
            f"{self.NAMES} WHERE id IN ({self.MATCHING} ORDER BY rank, rowid LIMIT {MAX_CANDIDATES})",
            [" OR ".join(map(_phrase, rare))],
        )

    def _found(self, sql: str, values: list) -> list[Found]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [Found(uuid.UUID(company_id), bool(is_alias), text.strip()) for company_id, is_alias, text in cursor]


def _searchable_words(text: str) -> list[str]:
    """The words by which an index can look: two letters at least."""
    return [word for word in text.split() if len(word) > 1 and any(map(str.isalnum, word))]


def _has_trigram(word: str) -> bool:
    """Whether a word can be looked up in the middle of a name. A shorter one only begins a word."""
    return len(word) > 2


def _phrase(text: str) -> str:
    """A text as FTS5 takes it, whatever is in it."""
    return '"' + text.replace('"', '""') + '"'
