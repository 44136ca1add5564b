"""The models that all apps build on: accounts, people, and the base of every model."""

from jobpilot.models.base import BaseModel
from jobpilot.models.change import Change
from jobpilot.models.doors import changes_by
from jobpilot.models.user import User, UserProfile

__all__ = ["BaseModel", "Change", "User", "UserProfile", "changes_by"]
