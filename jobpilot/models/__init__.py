"""The models that all apps build on: accounts, people, and the base of every model."""

from jobpilot.models.base import BaseModel
from jobpilot.models.user import User, UserProfile

__all__ = ["BaseModel", "User", "UserProfile"]
