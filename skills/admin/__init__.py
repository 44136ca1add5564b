"""The admin of skill banks, their entries, and the variations of these."""

from skills.admin import bank, entries, variations

__all__ = ["bank", "entries", "variations"]
