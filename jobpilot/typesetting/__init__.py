"""Documents on paper: PDF files and pictures of their pages, from templates of this project and data of people.

A template is a Typst file (`.typ`). Data comes to it as data, never as source, and only our own fonts are used.
"""

from jobpilot.typesetting.characters import MissingCharactersError, TypesettingError
from jobpilot.typesetting.compiler import MOST_CHARACTERS, DocumentTooLongError, Paper, typeset, typeset_pages

__all__ = [
    "MOST_CHARACTERS",
    "DocumentTooLongError",
    "MissingCharactersError",
    "Paper",
    "TypesettingError",
    "typeset",
    "typeset_pages",
]
