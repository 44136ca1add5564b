"""Recognise legal forms (`companies/data/legal_forms.csv`) and strip them from both ends of a folded name."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from companies.matching.data import read_rows
from companies.matching.text import fold
from companies.matching.words import is_general

_Form = tuple[tuple[str, ...], re.Pattern[str] | None, bool]

# Scripts written without spaces, where a form is attached to the name: 腾讯科技有限公司.
UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Words that cannot be a name on their own.
_NO_NAME = frozenset(("and", "the"))
# Forms that their capitals show at the end of a word: "TalbrinAG". The other forms of two letters, and Co and Corp, end
# names of their own in that way ("MediCorp", "BioSE").
_GLUED = re.compile(
    r"(?:AG|BV|KG|UG|Inc|LLC|Ltd|Limited|Incorporated|Corporation|GmbH|SARL|SAS|SRL|Srl|SpA|PLC|Plc|LLP|Pty|Pvt)\b"
)
# Endings of no word in any language, so that they are forms without their capitals, too: "talbrinllc".
_ALWAYS_FORMS = ("gmbh", "llc", "ltd")
_MIN_NAME = 3  # letters that a name before a glued form has at least

_MIN_MISTYPED = 7  # letters of a form in which one edit is a typo; in a shorter one it makes another word
_MIN_TWICE_MISTYPED = 12
_SHORT_FORMS = ("gmbh", "inc", "llc", "ltd", "sarl")  # if only two neighbours are swapped or a letter is doubled


def _load() -> tuple[dict[str, list[_Form]], dict[str, list[_Form]], frozenset[str], list[str], list[str]]:
    ends: dict[str, dict[tuple[str, ...], _Form]] = {}
    starts: dict[str, dict[tuple[str, ...], _Form]] = {}
    every, attached_ends, attached_starts = set(), set(), set()
    for row in read_rows("legal_forms.csv"):
        folded = fold(row["form"])
        words = tuple(folded.split())
        every.add(folded)
        as_written = None
        if row["written"] != "any":
            letters = r"[\s.]*".join(map(re.escape, "".join(words)))
            as_written = re.compile(rf"(?<!\w){letters}(?!\w)", re.IGNORECASE)
        form = (words, as_written, row["written"] == "mixed")
        if row["position"] in ("suffix", "both"):
            ends.setdefault(words[-1], {}).setdefault(words, form)
            if len(words) == 1 and UNSPACED.search(folded):
                attached_ends.add(folded)
        if row["position"] in ("prefix", "both"):
            starts.setdefault(words[0], {}).setdefault(words, form)
            if len(words) == 1 and UNSPACED.search(folded):
                attached_starts.add(folded)

    def longest_first(index: dict[str, dict[tuple[str, ...], _Form]]) -> dict[str, list[_Form]]:
        return {word: sorted(forms.values(), key=lambda form: -len(form[0])) for word, forms in index.items()}

    return (
        longest_first(ends),
        longest_first(starts),
        frozenset(every),
        sorted(attached_ends, key=len, reverse=True),
        sorted(attached_starts, key=len, reverse=True),
    )


_ENDS, _STARTS, _FORMS, _ATTACHED_ENDS, _ATTACHED_STARTS = _load()
_BY_LENGTH: dict[int, set[str]] = {}
for _form in _FORMS:
    _BY_LENGTH.setdefault(len(_form.replace(" ", "")), set()).add(_form.replace(" ", ""))
_LONG_WORDS = [
    (form, 2 if len(form) >= _MIN_TWICE_MISTYPED else 1)
    for form in sorted(_FORMS)
    if len(form) >= _MIN_MISTYPED and form.isascii() and " " not in form
]


def is_legal_form(folded: str) -> bool:
    """Return whether the folded text is only a legal form, as in the brackets of "(株)" and "(Pty)"."""
    return folded in _FORMS


@lru_cache(maxsize=1 << 14)
def is_nearly_legal_form(text: str) -> bool:
    """Return whether a folded text without spaces is a legal form with at most one typo: "icn", "coltd"."""
    near = (form for size in (-1, 0, 1) for form in _BY_LENGTH.get(len(text) + size, ()))
    return len(text) > 1 and any(OSA.distance(text, form, score_cutoff=1) <= 1 for form in near)


def ends_in_legal_form(folded: str) -> bool:
    """Return whether the last word of the folded text ends a legal form that is valid in any spelling."""
    return any(as_written is None for _, as_written, _ in _ENDS.get(folded.rpartition(" ")[2], ()))


def strip_legal_forms(words: list[str], written: str) -> list[str]:
    """Return the words without the legal forms at either end, as long as a name is left.

    `written` is the name before folding: some forms are ordinary words unless capitalised or dotted as forms
    ("Day Spa", "ENI SpA").
    """
    while True:
        stripped = _strip_end(words, written)
        stripped = _strip_start(stripped, written)
        if stripped == words:
            return words
        words = stripped


def separate_glued_form(written: str) -> str:
    """Return a name with a space before a form that its capitals show: "TalbrinAG", "ZorvexGmbH & Co. KG"."""
    for match in _GLUED.finditer(written):
        start = match.start()
        before = written[max(0, start - _MIN_NAME) : start]
        if len(before) == _MIN_NAME and before.isalpha() and before.islower():
            return f"{written[:start]} {written[start:]}"
    return written


@lru_cache(maxsize=1 << 14)
def is_mistyped_form(word: str) -> bool:
    """Return whether a folded word is a legal form with a typo: "limted", "gmhb", "inccorporated"."""
    if word in _FORMS or not word.isascii():
        return False
    if any(
        word[0] == form[0]
        and OSA.distance(word, form, score_cutoff=1) <= 1
        and (sorted(word) == sorted(form) or (len(word) > len(form) and set(word) == set(form)))
        for form in _SHORT_FORMS
    ):
        return True
    return any(
        word[0] == form[0] and OSA.distance(word, form, score_cutoff=allowed) <= allowed
        for form, allowed in _LONG_WORDS
    )


def _strip_end(words: list[str], written: str) -> list[str]:
    last = words[-1]
    for form, as_written, mixed in _ENDS.get(last, ()):
        size = len(form)
        if size < len(words) and tuple(words[-size:]) == form:
            rest = words[:-size]
            if as_written is not None and not _is_written_as_form(as_written, written, mixed=mixed):
                continue
            while len(rest) > 1 and rest[-1] == "and":  # left over from "& Co"
                rest = rest[:-1]
            if not _NO_NAME.issuperset(rest):
                return rest
    if last.endswith(_ALWAYS_FORMS) and last not in _FORMS:
        end = next(end for end in _ALWAYS_FORMS if last.endswith(end))
        if len(last) >= len(end) + _MIN_NAME:
            return [*words[:-1], last[: -len(end)]]
    if not last.isascii() and last not in _FORMS:
        for end in _ATTACHED_ENDS:
            if last.endswith(end) and len(last) > len(end):
                return [*words[:-1], last[: -len(end)]]
    return words


def _strip_start(words: list[str], written: str) -> list[str]:
    first = words[0]
    for form, as_written, mixed in _STARTS.get(first, ()):
        size = len(form)
        if size < len(words) and tuple(words[:size]) == form:
            if as_written is not None and not _is_written_as_form(as_written, written, mixed=mixed):
                continue
            # A form in front can itself be part of the name ("PT Solutions", "Sia Partners"), so a name must follow
            # it: a distinctive word, or at least three words ("PT Bank Central Asia").
            if len(words) - size > 2 or not all(map(is_general, words[size:])):
                return words[size:]
    if not first.isascii() and first not in _FORMS:
        for start in _ATTACHED_STARTS:
            if first.startswith(start) and len(first) > len(start):
                return [first[len(start) :], *words[1:]]
    return words


def _is_written_as_form(pattern: re.Pattern[str], written: str, *, mixed: bool) -> bool:
    for match in pattern.finditer(written):
        text = match[0]
        if "." in text or " " in text:
            return True
        if not text.islower() and not text[1:].islower() and not (mixed and text.isupper()):
            return True
    return False
