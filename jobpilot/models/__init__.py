from jobpilot.models.base import BaseModel
from jobpilot.models.legacy_record import LegacyRecord
from jobpilot.models.user import User, UserProfile

__all__ = ["BaseModel", "LegacyRecord", "User", "UserProfile"]
