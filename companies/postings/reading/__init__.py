"""Read postings where people find them: web pages with schema.org data, and texts that they copied."""

from companies.postings.reading.page import PageError, is_page, read_page
from companies.postings.reading.text import read_text

__all__ = ["PageError", "is_page", "read_page", "read_text"]
