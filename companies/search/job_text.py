r"""Fold the text of listings and of queries for the search, so that what looks alike is found alike.

The migrations `job_search_folding` and `plain_text` write these rules as a function of PostgreSQL, and SQLite calls
`folded()` in its triggers. What is folded can still be read: snippets are made of it, and `readable()` takes back what
only helps the index.
"""

import re
import unicodedata
from html.entities import name2codepoint
from sqlite3 import Connection

# Stands between letters that are words of their own, and is not in texts: NFKC replaces it by a space.
GLUE = "\u2009"
ENTITIES = {name: chr(code) for name, code in name2codepoint.items()} | {"apos": "'"}
ENTITY = r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
MAX_UNESCAPES = 3  # scraping escapes what was escaped
# Only elements of HTML are tags: "List<String>" has none.
INLINE = "a|abbr|b|big|code|em|font|i|ins|mark|small|span|strong|sub|sup|tt|u"
BLOCK = (
    "address|article|aside|blockquote|body|br|button|center|dd|details|div|dl|dt|figure|footer|form|h[1-6]|head|header|"
    "hr|html|img|input|label|li|link|main|meta|nav|ol|p|pre|s|script|section|strike|style|summary|table|tbody|td|"
    "tfoot|th|thead|title|tr|ul|video"
)
INLINE_TAG = rf"</?(?:{INLINE})(?:\s[^<>]*)?/?>"
OTHER_TAG = rf"</?(?:{BLOCK})(?:\s[^<>]*)?/?>|<!--[^<>]*-->"
# NFKC would spell the first ones out as letters of the word before.
TRADE_MARKS = "™®©℠"
# What NFKC spells otherwise, but is in nearly every text: no-break spaces and dots.
TYPED = {"\u00a0": " ", "…": "..."}
# What none of the rules below changes, in any order: letters of Latin and Cyrillic in one character, quotation marks,
# dashes, bullets. A text of these alone, which nearly all in Europe's languages are, is folded already.
PLAIN = (
    r"\u0001-\u009f\u00a1-\u00a7\u00ab\u00ac\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0148"
    r"\u014a-\u017e\u0180-\u01c3\u01cd-\u01f0\u01f4-\u02af\u0400-\u0482\u048a-\u052f\u1e00-\u1e99\u1e9c-\u1eff"
    r"\u2010\u2012-\u2016\u2018-\u2023\u2032\u20ac"
)
# Soft hyphens, zero-width characters, directions, variants; what marks snippets; the marks and long stroke of Arabic.
INVISIBLE = (
    r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    r"\ue000\ue001\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]"
)
# Arabic is typed with and without hamza; of two Greek letters one only ends words; the sharp sign is that of C#.
LETTERS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ς": "σ", "♯": "#"}
# The Arabic article is written as part of its word.
ARTICLE = r"(^|[^\u0621-\u064a])([\u0648\u0628\u0643\u0641]?\u0627\u0644)([\u0621-\u064a]{3,})"
ARTICLES = {f"{before}ال" for before in ("", "و", "ب", "ك", "ف")}
# The scripts that are written without spaces, and Hangul, whose words end in particles.
UNSPACED = (
    r"([\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u103f"
    r"\u1100-\u11ff\u1780-\u17b3\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf"
    r"\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f]"
    r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3]*)"  # vowels, tones
)
BEYOND_LATIN = r"[\u0370-\u1dff\u2e80-\U0010ffff]"  # where the last two patterns may match
# In order: a pattern and its replacement, in the notation that Python and PostgreSQL share; before and after NFKC.
BEFORE = ((INLINE_TAG, ""), (OTHER_TAG, " "))
AFTER = ((INVISIBLE, ""), (ARTICLE, rf"\1\2{GLUE}\3"), (UNSPACED, rf"{GLUE}\1{GLUE}"))
# Words that are also written without their apostrophe.
APOSTROPHE = r"([A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)+)"

# What PostgreSQL's dictionary `unaccent` folds and FTS5 does not: Latin letters with a stroke, and ligatures. Each
# becomes its base with marks that FTS5 ignores and no text has, so that `readable()` can take it back.
_STROKES = "".join(map(chr, (0x327, 0x327)))
_OTHER_STROKES = "".join(map(chr, (0x328, 0x328)))
_FTS5_LETTERS = {
    **{letter: base + _STROKES for letter, base in zip("łøđħıŧŁØĐĦŦ", "lodhitLODHT", strict=True)},
    **{letter: base + _OTHER_STROKES for letter, base in zip("ðÐ", "dD", strict=True)},
    **{
        letter: base[0] + _OTHER_STROKES + base[1]
        for letter, base in {
            "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH",
        }.items()
    },
}  # fmt: skip
# Of the marks of Greek and of the Russian letter io, FTS5 ignores these; the others, of old Greek, are left out.
_IGNORED = "\u0300\u0301\u0308"
_DECOMPOSED = {
    chr(code): "".join(
        char for char in unicodedata.normalize("NFD", chr(code)) if char in _IGNORED or not unicodedata.combining(char)
    )
    for code in (*range(0x370, 0x400), *range(0x1F00, 0x2000), ord("ё"), ord("Ё"))
}
_FTS5_FORMS = _DECOMPOSED | _FTS5_LETTERS
_TO_FTS5 = re.compile(f"[{''.join(_FTS5_FORMS)}]")
_FROM_FTS5 = re.compile("|".join(map(re.escape, sorted(_FTS5_LETTERS.values(), key=len, reverse=True))))
_LETTER = {written: letter for letter, written in _FTS5_LETTERS.items()}

_BEFORE = tuple((re.compile(pattern, re.IGNORECASE), new) for pattern, new in BEFORE)
_AFTER = tuple((re.compile(pattern), new) for pattern, new in AFTER)
_UNUSUAL = re.compile(f"[^{PLAIN}]")
_BEYOND_LATIN = re.compile(BEYOND_LATIN)


def compatible(text: str) -> str:
    """Return the text in NFKC, without trade marks: full-width, bold and circled letters are letters."""
    for sign in TRADE_MARKS:
        text = text.replace(sign, "")
    return unicodedata.normalize("NFKC", text)


def folded(text: str) -> str:
    """Return the text without HTML and invisible characters, and with spaces where words begin and end."""
    for _ in range(MAX_UNESCAPES):
        if "&" in text:
            text = re.sub(ENTITY, lambda match: _character(match[1]), text)
    if "<" in text:
        for pattern, new in _BEFORE:
            text = pattern.sub(new, text)
    if not text.isascii():
        for sign, new in TYPED.items():
            text = text.replace(sign, new)
        if _UNUSUAL.search(text):
            text = _folded_signs(text)
    return text


def _folded_signs(text: str) -> str:
    text = compatible(text)
    for letter, new in LETTERS.items():
        text = text.replace(letter, new)
    for pattern, new in _AFTER if _BEYOND_LATIN.search(text) else _AFTER[:1]:
        text = pattern.sub(new, text)
    return text


def _character(entity: str) -> str:
    if not entity.startswith("#"):
        return ENTITIES.get(entity, f"&{entity};")
    code = int(entity[2:], 16) if entity[1] in "xX" else int(entity[1:])
    return chr(code) if 31 < code < 0xD800 or 0xDFFF < code < 0x110000 else " "


def joined(text: str) -> str:
    """Return the text, and after it the words with an apostrophe written without it."""
    return text + "".join(" ǀ " + re.sub("['’]", "", word) for word in re.findall(APOSTROPHE, text))


def for_fts5(text: str) -> str:
    """Return folded text with the letters that FTS5 does not fold written as those that it does."""
    return text if text.isascii() else _TO_FTS5.sub(lambda match: _FTS5_FORMS[match[0]], text)


def readable(text: str) -> str:
    """Take back what only helps the index."""
    text = _FROM_FTS5.sub(lambda match: _LETTER[match[0]], text.replace(GLUE, ""))
    return re.sub(r"(?<=[\u0370-\u03ff\u1f00-\u1fff])σ(?![^\W\d_])", "ς", unicodedata.normalize("NFC", text))


def add_functions(connection: Connection) -> None:
    """Register what the triggers of SQLite call."""
    for name, function in (
        ("companies_job_search_folded", lambda text: text and for_fts5(folded(text))),
        ("companies_job_search_joined", lambda text: text and joined(text)),
    ):
        connection.create_function(name, 1, function, deterministic=True)
