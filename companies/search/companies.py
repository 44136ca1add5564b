"""Search companies as a person types: by the beginning or a part of a name, with typos, or by a web address.

The database returns candidates through the indexes of the migration `company_search`, each step only if the previous
ones found too few; they are ranked here, so that both databases return the same results.
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
# Rows that a step returns: more than enough for MAX_LIMIT companies with an alias or two each.
MAX_CANDIDATES = 200
# Rows that a step scans for those. Only a part of very many names matches more.
MAX_SCANNED = 5000
MAX_SCANNED_FUZZY = 1000  # these are expensive to compare
# SQLite searches for typos by the rarest trigrams of the query, as long as at most this many names contain them; but by
# at least five, since up to four of the rarest may come from the typo.
MAX_SHARED = 5000
MIN_TRIGRAMS = 5
# The similarity (up to 1) from which a text counts as another with a typo, and the factor for the beginning of a name.
MIN_SIMILARITY = 0.7
PREFIX_FACTOR = 0.95
MIN_FUZZY_LENGTH = 4  # three letters with one of them changed are a different name
LAST_CHARACTER = chr(0x10FFFF)


class Candidate(NamedTuple):
    """A name of a company that may match the query."""

    company_id: uuid.UUID
    is_alias: bool
    text: str


def search_company_ids(query: str, *, limit: int, using: str = DEFAULT_DB_ALIAS) -> list[uuid.UUID]:
    """Return the companies that match what a person typed, best first.

    A company whose web address equals the query comes first. Then come names that equal the query, begin with it, have
    a word that begins with it, contain it, contain all of its words, or are similar to it. Among equal matches,
    a company's own name comes before an alias, and the shorter name before the longer.
    """
    limit = min(limit, MAX_LIMIT)
    query = (query or "").encode(errors="ignore").decode().replace("\0", " ")[:NAME_MAX_LENGTH]
    # Both normalized and as typed: "Acme Inc" may be complete, or about to become "Acme Incubator".
    texts = [text for text in dict.fromkeys((normalize_company_name(query), fold(query))) if text]
    if not texts or limit < 1:
        return []
    ranks: dict[uuid.UUID, tuple] = dict.fromkeys(_with_key(query, using), (-1,))
    source = _PostgreSQL(using) if connections[using].vendor == "postgresql" else _SQLite(using)
    for search in (source.prefix_matches, source.word_matches, source.fuzzy_matches):
        for candidate in search(texts):
            rank = _rank(candidate, texts)
            if rank is not None and (candidate.company_id not in ranks or rank < ranks[candidate.company_id]):
                ranks[candidate.company_id] = rank
        if len(ranks) >= limit:
            break
    return sorted(ranks, key=lambda company_id: (*ranks[company_id], company_id))[:limit]


def _with_key(query: str, using: str) -> Iterable[uuid.UUID]:
    """Return the companies whose domain or hiring-site account equals the query, if it looks like one."""
    key = identity_key(query) if "." in query and " " not in query.strip() else None
    if key is None:
        return []
    by_key = CompanyKey.objects.using(using).filter(kind=key.kind, value=key.value)
    companies = Company.objects.using(using).filter(Q(**{key.kind: key.value}) | Q(pk__in=by_key.values("company_id")))
    return companies.values_list("pk", flat=True)


def _rank(candidate: Candidate, texts: list[str]) -> tuple | None:
    """Return a key that sorts the best match first, or None if the name does not match the query."""
    matches = [_match(text, candidate.text) for text in texts]
    best, as_typed = min(matches), matches[-1]
    if best[0] == _NO_MATCH:
        return None
    return (*best, as_typed, candidate.is_alias, len(candidate.text), candidate.text)


_NO_MATCH = 9


def _match(query: str, name: str) -> tuple[int, float]:
    """Return how a name matches the query, lower is better: the kind of match, and the negative similarity if fuzzy."""
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
    similarity = max(
        OSA.normalized_similarity(query, name),
        _similarity_of_words(query.split(), name.split()),
        PREFIX_FACTOR * OSA.normalized_similarity(compact, compact_form(name)[: len(compact)]),
    )
    return (5, -similarity) if similarity >= MIN_SIMILARITY else (_NO_MATCH, 0)


def _similarity_of_words(words: list[str], others: list[str]) -> float:
    """Return the mean similarity of each word to its best match, in any order, weighted by length."""
    weighted = (len(word) * max(OSA.normalized_similarity(word, other) for other in others) for word in words)
    return sum(weighted) / sum(map(len, words))


class _PostgreSQL:
    """Find candidates by the trigram and prefix indexes."""

    NAMES = (
        "SELECT id, false, normalized_name FROM companies_company",
        "SELECT company_id, true, normalized_name FROM companies_companyalias",
    )

    def __init__(self, using: str) -> None:
        self.connection = connections[using]

    def prefix_matches(self, texts: list[str]) -> list[Candidate]:
        """Return names that equal a text, ignoring spaces, or begin with it."""
        parts, values = [], []
        for text, names in product(texts, self.NAMES):
            parts.append(f"{names} WHERE compact_name = %s")
            parts.append(
                f'({names} WHERE normalized_name COLLATE "C" LIKE %s ORDER BY normalized_name COLLATE "C" LIMIT %s)'
            )
            values += [compact_form(text), self._like(text) + "%", MAX_CANDIDATES]
        return self._fetch(" UNION ALL ".join(parts), values)

    def word_matches(self, texts: list[str]) -> list[Candidate]:
        """Return names that contain all words of the first text."""
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
        parts = [f"({names} WHERE {' AND '.join(conditions)} LIMIT {MAX_SCANNED})" for names in self.NAMES]
        return self._fetch_best(" UNION ALL ".join(parts), "length(text)", [*values, *values])

    def fuzzy_matches(self, texts: list[str]) -> list[Candidate]:
        """Return names with a part that is similar to the first text."""
        if len(texts[0]) < MIN_FUZZY_LENGTH:
            return []
        # A typo changes at most four trigrams (two swapped letters); two such names share at least this part of theirs.
        trigrams = len(texts[0]) + len(texts[0].split())
        threshold = min(0.7, max(0.3, (trigrams - 4) / (trigrams + 4) - 0.05))
        candidates = "SELECT * FROM companies_resembling(%s, %s::real, %s)"
        return self._fetch_best(
            candidates, "similarity(text, %s) DESC", [texts[0], threshold, MAX_SCANNED_FUZZY, texts[0]]
        )

    def _like(self, text: str) -> str:
        return self.connection.ops.prep_for_like_query(text)

    def _fetch_best(self, candidates: str, order: str, values: list) -> list[Candidate]:
        return self._fetch(
            f"SELECT * FROM ({candidates}) AS candidates (company_id, is_alias, text) "
            f'ORDER BY {order}, text COLLATE "C", company_id LIMIT {MAX_CANDIDATES}',
            values,
        )

    def _fetch(self, sql: str, values: list) -> list[Candidate]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [Candidate(*row) for row in cursor.fetchall()]


class _SQLite:
    """Find candidates by the table `companies_search`, where each name is between two spaces, and its trigrams."""

    NAMES = "SELECT company_id, is_alias, text FROM companies_search"
    MATCHING = "SELECT rowid FROM companies_search_trigrams WHERE companies_search_trigrams MATCH %s"

    def __init__(self, using: str) -> None:
        self.connection = connections[using]

    def prefix_matches(self, texts: list[str]) -> list[Candidate]:
        """Return names that equal a text, ignoring spaces, or begin with it."""
        parts, values = [], []
        for text in texts:
            parts.append("SELECT id, 0, normalized_name FROM companies_company WHERE compact_name = %s")
            parts.append("SELECT company_id, 1, normalized_name FROM companies_companyalias WHERE compact_name = %s")
            parts.append(f"SELECT * FROM ({self.NAMES} WHERE text >= %s AND text < %s ORDER BY text LIMIT %s)")
            values += [compact_form(text), compact_form(text), f" {text}", f" {text}{LAST_CHARACTER}", MAX_CANDIDATES]
        return self._fetch(" UNION ALL ".join(parts), values)

    def word_matches(self, texts: list[str]) -> list[Candidate]:
        """Return names that contain all words of the first text."""
        words = _searchable_words(texts[0])
        if not words:
            return []
        match = " AND ".join(_phrase(word if _has_trigram(word) else f" {word}") for word in words)
        return self._fetch(
            f"{self.NAMES} WHERE id IN ({self.MATCHING} LIMIT {MAX_SCANNED}) "
            f"ORDER BY length(text), text, company_id LIMIT {MAX_CANDIDATES}",
            [match],
        )

    def fuzzy_matches(self, texts: list[str]) -> list[Candidate]:
        """Return names that share many of the rarer trigrams of the first text."""
        if len(texts[0]) < MIN_FUZZY_LENGTH:
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
        totals = accumulate(count for count, _ in frequencies)
        rare = [
            term
            for index, ((_, term), total) in enumerate(zip(frequencies, totals, strict=True))
            if total <= MAX_SHARED or index < MIN_TRIGRAMS
        ]
        if not rare:
            return []
        return self._fetch(
            f"{self.NAMES} WHERE id IN ({self.MATCHING} ORDER BY rank, rowid LIMIT {MAX_CANDIDATES})",
            [" OR ".join(map(_phrase, rare))],
        )

    def _fetch(self, sql: str, values: list) -> list[Candidate]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [
                Candidate(uuid.UUID(company_id), bool(is_alias), text.strip()) for company_id, is_alias, text in cursor
            ]


def _searchable_words(text: str) -> list[str]:
    """Return the words that an index can find: at least two letters."""
    return [word for word in text.split() if len(word) > 1 and any(map(str.isalnum, word))]


def _has_trigram(word: str) -> bool:
    """Return whether a word can be found inside a name. A shorter one is only found at the beginning of a word."""
    return len(word) > 2


def _phrase(text: str) -> str:
    """Quote any text as an FTS5 phrase."""
    return '"' + text.replace('"', '""') + '"'
