"""Search companies as a person types: by the beginning or a part of a name, with typos, or by a web address.

The database returns candidates through the indexes of the migration `company_search`, each step only if the previous
ones found too few. What a step asks for (pieces that are in the name) and in which order it is cut off is the same on
both databases, and the candidates are ranked here, so both return the same results.
"""

import uuid
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Q
from rapidfuzz.distance import OSA

from companies.matching import identity_key, normalize_company_name
from companies.matching.legal_forms import UNSPACED, is_legal_form, is_nearly_legal_form
from companies.matching.text import fold
from companies.models import Company, CompanyKey
from companies.models.named import NAME_MAX_LENGTH, compact_form

MAX_LIMIT = 100
# Rows that a step returns: more than enough for MAX_LIMIT companies with an alias or two each.
MAX_CANDIDATES = 200
# The similarity (up to 1) from which a text counts as another with a typo, and the factor for the beginning of a name.
MIN_SIMILARITY = 0.7
PREFIX_FACTOR = 0.95
MIN_FUZZY_LENGTH = 4  # three letters with one of them changed are a different name
MAX_WORDS = 8  # of a query, the longest ones; more would only make it slower
MAX_FORM = 15  # letters of a legal form behind a name, with a typo: "Acme Corporatoin"
LAST_CHARACTER = chr(0x10FFFF)


class Candidate(NamedTuple):
    """A name of a company that may match the query."""

    company_id: uuid.UUID
    is_alias: bool
    text: str


Pieces = list[str]  # all of them are in a name that is between two spaces


class Source(Protocol):
    """The names in a database. Both kinds of it return the same ones."""

    def beginning(self, texts: list[str], compact: list[str]) -> list[Candidate]:
        """Return names that equal a compact form, ignoring spaces, and the first ones that begin with a text."""

    def containing(self, alternatives: list[Pieces], length: int) -> list[Candidate]:
        """Return names that contain all pieces of one of the alternatives, those nearest to a length first."""


def search_company_ids(query: str, *, limit: int, using: str = DEFAULT_DB_ALIAS) -> list[uuid.UUID]:
    """Return the companies that match what a person typed, best first.

    A company whose web address equals the query comes first. Then come names that equal the query, begin with it, have
    its words in another order, have a word that begins with it, contain it, contain words that begin with its words,
    differ from it in one edit, in a mistyped legal form, contain its words anywhere, or are similar to it. Among equal
    matches, a company's own name comes before an alias, and the shorter name before the longer.
    """
    limit = min(limit, MAX_LIMIT)
    query = (query or "").encode(errors="ignore").decode().replace("\0", " ")[:NAME_MAX_LENGTH]
    # Both normalized and as typed: "Acme Inc" may be complete, or about to become "Acme Incubator".
    texts = [text for text in dict.fromkeys((normalize_company_name(query), fold(query))) if text]
    if not texts or limit < 1:
        return []
    source = _PostgreSQL(using) if connections[using].vendor == "postgresql" else _SQLite(using)
    return ranked(texts, source, limit, first=_with_key(query, using))


def ranked(texts: list[str], source: Source, limit: int, *, first: Iterable[uuid.UUID] = ()) -> list[uuid.UUID]:
    """Return the companies of a source that match the normalized query and the folded one, best first."""
    ranks: dict[uuid.UUID, tuple] = dict.fromkeys(first, (-1,))
    steps: list[tuple[int, Callable[[], list[Candidate]]]] = [
        (_BEGINS, lambda: source.beginning(texts, _compact_forms(texts))),
        (_BEGINNINGS, lambda: source.containing([_pieces(_searched_words(texts[0]))], len(texts[0]))),
        (_NO_MATCH, lambda: source.containing(_with_typo(texts[0]), len(texts[0]))),
    ]
    for last_kind, candidates in steps:
        for candidate in candidates():
            rank = _rank(candidate, texts)
            if rank is not None and (candidate.company_id not in ranks or rank < ranks[candidate.company_id]):
                ranks[candidate.company_id] = rank
        # A later step only finds worse matches than these.
        if sum(rank[0] <= last_kind for rank in ranks.values()) >= limit:
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


# How a name matches a query, the best first.
(
    _EQUAL,
    _BEGINS,
    _EQUAL_WORDS,
    _WORD_BEGINS,
    _CONTAINS,
    _BEGINNINGS,
    _ONE_EDIT,
    _MISTYPED_FORM,
    _ALL_WORDS,
    _SIMILAR,
    _LONGER,
    _NO_MATCH,
) = range(12)


def _match(query: str, name: str) -> tuple[int, float]:
    """Return how a name matches the query, lower is better: the kind of match, and the negative similarity if fuzzy."""
    compact, compact_name = compact_form(query), compact_form(name)
    if name == query or compact_name == compact:
        return _EQUAL, 0
    if name.startswith(query):
        return _BEGINS, 0
    words, others = _searched_words(query), name.split()
    if len(words) > 1 and sorted(words) == sorted(_searched_words(name)):
        return _EQUAL_WORDS, 0
    if f" {query}" in name:
        return _WORD_BEGINS, 0
    if query in name:
        return _CONTAINS, 0
    if all(f" {word}" in f" {name}" for word in words):
        return _BEGINNINGS, 0
    if len(compact) >= MIN_FUZZY_LENGTH and OSA.distance(compact, compact_name, score_cutoff=1) <= 1:
        return _ONE_EDIT, 0
    if compact.startswith(compact_name) and is_nearly_legal_form(compact[len(compact_name) :]):
        return _MISTYPED_FORM, -len(name)
    if all(word in name for word in words):
        return _ALL_WORDS, 0
    similarity = max(
        OSA.normalized_similarity(query, name),
        _similarity_of_words(words, others),
        PREFIX_FACTOR * OSA.normalized_similarity(compact, compact_name[: len(compact)]),
    )
    if len(query) >= MIN_FUZZY_LENGTH and similarity >= MIN_SIMILARITY:
        return _SIMILAR, -similarity
    return (_LONGER, -len(name)) if query.startswith(f"{name} ") else (_NO_MATCH, 0)


def _similarity_of_words(words: list[str], others: list[str]) -> float:
    """Return the mean similarity of each word to its best match, in any order, weighted by length."""
    weighted = (len(word) * max(OSA.normalized_similarity(word, other) for other in others) for word in words)
    return sum(weighted) / sum(map(len, words))


def _searched_words(text: str) -> list[str]:
    """Return the words by which names are found: without legal forms, wherever they stand, if others are left."""
    words = text.split()
    return [word for word in words if word not in ("and", "the") and not is_legal_form(word)] or words


def _compact_forms(texts: list[str]) -> list[str]:
    """Return the texts without spaces, also without an end that may be a mistyped legal form or a word too many."""
    forms = dict.fromkeys(map(compact_form, texts))
    words = texts[-1].split()
    for size in range(len(words) - 1, 0, -1)[:MAX_WORDS]:
        forms[compact_form(" ".join(words[:size]))] = None
    compact = compact_form(texts[-1])
    for size in range(len(compact) - 1, max(1, len(compact) - MAX_FORM), -1):
        if is_nearly_legal_form(compact[size:]):
            forms[compact[:size]] = None
    return list(forms)


def _pieces(words: list[str]) -> Pieces:
    """Return a piece of a name for each word that an index can find, of a short word with the space before it."""
    last = len(words) - 1
    pieces = {
        word if _is_found_inside(word) else f" {word}" if len(word) > 1 else f" {word} "
        for position, word in enumerate(words)
        if any(map(str.isalnum, word)) and (len(word) > 1 or position < last)
    }
    return sorted(pieces, key=lambda piece: (-len(piece), piece))[:MAX_WORDS]


def _is_found_inside(word: str) -> bool:
    """Return whether a word is also found within another: of three letters, or two of an unspaced script (電機)."""
    return len(word) > 2 or (len(word) == 2 and UNSPACED.search(word) is not None)


def _with_typo(text: str) -> list[Pieces]:
    """Return what a name has if one word of the text is mistyped: the others, and the beginning or the end of that one.

    If there are two other words, these suffice.
    """
    if len(text) < MIN_FUZZY_LENGTH:
        return []
    words = sorted(dict.fromkeys(_searched_words(text)), key=lambda word: (-len(word), word))[:MAX_WORDS]
    alternatives = []
    for word in words:
        others = [piece for piece in _pieces([other for other in words if other != word]) if len(piece) > 2]
        if len(others) > 1 or (others and len(word) < 3):
            alternatives.append(others)
        elif others or len(word) >= MIN_FUZZY_LENGTH:
            alternatives += [[*others, part] for part in _intact_parts(word)]
    return alternatives


def _intact_parts(word: str) -> list[str]:
    """Return pieces of which a word has at least one if this one differs from it in an edit.

    Of three letters, the middle one must be right.
    """
    half = len(word) // 2
    begin, end = (word[:half], word[half:]) if len(word) > 3 else (word[:2], word[1:])
    # Two swapped letters may be those where the halves meet.
    swaps = [half] if len(word) > 3 else range(1, len(word))
    swapped = [word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :] for place in swaps]
    return [f" {begin}", end if len(end) > 2 else f"{end} ", *swapped]


class _PostgreSQL:
    """Find candidates by the trigram and prefix indexes."""

    NAMES = (
        "SELECT id AS company_id, false AS is_alias, normalized_name AS text FROM companies_company",
        "SELECT company_id AS company_id, true AS is_alias, normalized_name AS text FROM companies_companyalias",
    )

    def __init__(self, using: str) -> None:
        self.connection = connections[using]

    def beginning(self, texts: list[str], compact: list[str]) -> list[Candidate]:
        parts: list[str] = []
        values: list[Any] = []
        for names in self.NAMES:
            parts.append(f"{names} WHERE compact_name = ANY(%s)")
            values.append(compact)
        for text in texts:
            first = " UNION ALL ".join(
                f'({names} WHERE normalized_name COLLATE "C" LIKE %s '
                f'ORDER BY normalized_name COLLATE "C", {names.split()[1]} LIMIT {MAX_CANDIDATES})'
                for names in self.NAMES
            )
            parts.append(
                f'(SELECT * FROM ({first}) AS names ORDER BY text COLLATE "C", company_id LIMIT {MAX_CANDIDATES})'
            )
            values += [f"{self._like(text)}%"] * len(self.NAMES)
        return self._fetch(" UNION ALL ".join(parts), values)

    def containing(self, alternatives: list[Pieces], length: int) -> list[Candidate]:
        conditions: list[str] = []
        values: list[str] = []
        for pieces in filter(None, alternatives):
            patterns = [self._patterns(piece) for piece in pieces]
            conditions.append(
                " AND ".join(f"({' OR '.join(['normalized_name LIKE %s'] * len(likes))})" for likes in patterns)
            )
            values += [like for likes in patterns for like in likes]
        if not conditions:
            return []
        condition = " OR ".join(f"({condition})" for condition in conditions)
        names = " UNION ALL ".join(f"{names} WHERE {condition}" for names in self.NAMES)
        return self._fetch(
            f"SELECT * FROM ({names}) AS names "
            f'ORDER BY abs(length(text) - %s), length(text), text COLLATE "C", company_id LIMIT {MAX_CANDIDATES}',
            [*values, *values, length],
        )

    def _patterns(self, piece: str) -> list[str]:
        """Return the patterns of names that have a piece, of which a space may be the beginning or the end."""
        like = self._like(piece)
        patterns = [f"%{like}%"]
        if piece.startswith(" "):
            patterns.append(f"{like[1:]}%")
        if piece.endswith(" "):
            patterns += [pattern.removesuffix(" %") for pattern in patterns]
        return patterns

    def _like(self, text: str) -> str:
        return self.connection.ops.prep_for_like_query(text)

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

    def beginning(self, texts: list[str], compact: list[str]) -> list[Candidate]:
        places = ", ".join(["%s"] * len(compact))
        parts = [
            f"SELECT id, 0, normalized_name FROM companies_company WHERE compact_name IN ({places})",
            f"SELECT company_id, 1, normalized_name FROM companies_companyalias WHERE compact_name IN ({places})",
        ]
        values = [*compact, *compact]
        for text in texts:
            parts.append(
                f"SELECT * FROM ({self.NAMES} WHERE text >= %s AND text < %s "
                f"ORDER BY text, company_id LIMIT {MAX_CANDIDATES})"
            )
            values += [f" {text}", f" {text}{LAST_CHARACTER}"]
        return self._fetch(" UNION ALL ".join(parts), values)

    def containing(self, alternatives: list[Pieces], length: int) -> list[Candidate]:
        # Two letters have no trigram. They are asked for alone or with other words of one alternative.
        short = [piece for pieces in alternatives for piece in pieces if len(piece) < 3]
        long = [[piece for piece in pieces if len(piece) > 2] for pieces in alternatives]
        match = " OR ".join(f"({' AND '.join(map(_phrase, pieces))})" for pieces in long if pieces)
        conditions = ["instr(text, %s) > 0"] * len(short) + [f"id IN ({self.MATCHING})"] * bool(match)
        if not conditions:
            return []
        return self._fetch(
            f"{self.NAMES} WHERE {' AND '.join(conditions)} "
            f"ORDER BY abs(length(text) - 2 - %s), length(text), text, company_id LIMIT {MAX_CANDIDATES}",
            [*short, *([match] if match else []), length],
        )

    def _fetch(self, sql: str, values: list) -> list[Candidate]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [
                Candidate(uuid.UUID(company_id), bool(is_alias), text.strip()) for company_id, is_alias, text in cursor
            ]


def _phrase(text: str) -> str:
    """Quote any text as an FTS5 phrase."""
    return '"' + text.replace('"', '""') + '"'
