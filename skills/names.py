"""Compare the names of skills and other entries."""

import unicodedata


def key_of_name(name: str) -> str:
    """Return the key by which names are compared: equal at least for names with the same `lower()` in the database."""
    # Upper case first, so that Turkish ı and i are equal, as most people type the same capital for both.
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).upper().casefold())
    return " ".join(folded.replace("i\N{COMBINING DOT ABOVE}", "i").split())
