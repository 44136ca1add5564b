"""The title of a listing: what every door makes of what people and sources write."""

import unicodedata

SHORTEST_TITLE = 3
# Letters and symbols by their category, of which nothing is visible: fillers of Hangul, and an empty braille cell.
BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def listing_title(text: str) -> str:
    """Return a title as a listing stores it, or "" if nothing of it is visible.

    Titles have at least three characters; shorter ones are told to be jobs: "QA" becomes "QA (job)", and so do "営業"
    and "C".
    """
    title = text.strip()
    if not title.isascii() or not title.isprintable():
        title = title.strip("\u200b\u200c\u200d\u2060\ufeff").strip()
        if not any(_is_visible(char) for char in title):
            return ""
    return title if len(title) >= SHORTEST_TITLE or not title else f"{title} (job)"


def _is_visible(char: str) -> bool:
    return unicodedata.category(char)[0] not in "CZM" and char not in BLANKS
