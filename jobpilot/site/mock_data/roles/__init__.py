"""The occupations of the mock data."""

from jobpilot.site.mock_data.roles import business, care_and_trades, technology
from jobpilot.site.mock_data.roles.base import LEVELS, PAY, SOFT_SKILLS, YEARS, Level, Role, level_of

# One of each module in turn, so that even a few people have varied occupations.
_MODULES = (technology.ROLES, care_and_trades.ROLES, business.ROLES)
ROLES: dict[str, Role] = {
    role.key: role for turn in range(max(map(len, _MODULES))) for roles in _MODULES for role in roles[turn : turn + 1]
}

__all__ = ["LEVELS", "PAY", "ROLES", "SOFT_SKILLS", "YEARS", "Level", "Role", "level_of"]
