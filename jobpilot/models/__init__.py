"""The ground: accounts, people, and what every table has."""

from jobpilot.models.base import BaseModel
from jobpilot.models.user import User, UserProfile

__all__ = ["BaseModel", "User", "UserProfile"]
