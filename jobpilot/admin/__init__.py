"""The base of all admin pages, and the admin of accounts and people."""

from jobpilot.admin import accounts, change_list, people

__all__ = ["accounts", "change_list", "people"]
