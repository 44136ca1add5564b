"""The base of all admin pages, and the admin of accounts and people."""

from jobpilot.admin import people

__all__ = ["people"]
