"""The base of all admin pages, and the admin of accounts and people."""

from jobpilot.admin import accounts, people

__all__ = ["accounts", "people"]
