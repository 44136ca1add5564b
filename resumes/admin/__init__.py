"""The admin of resumes."""

from resumes.admin import pages, people

__all__ = ["pages", "people"]
