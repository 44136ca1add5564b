"""What admin pages are made of, and the admin of accounts and people."""

from jobpilot.admin import people

__all__ = ["people"]
