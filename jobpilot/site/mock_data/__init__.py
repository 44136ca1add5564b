"""Believable mock data for development: companies, jobs, people, and their applications.

`seed()` creates it with the factories that the tests use; `manage.py seed_mock_data` calls it.
"""

from jobpilot.site.mock_data.clearing import clear_some, has_mock_data, plan_clearing
from jobpilot.site.mock_data.log_ins import describe_log_ins, log_ins, make_log_ins
from jobpilot.site.mock_data.world import (
    DEFAULT_SEED,
    FEWEST_JOBS,
    Progress,
    delete_all,
    is_empty,
    make_lasting_rows,
    seed,
)

__all__ = [
    "DEFAULT_SEED",
    "FEWEST_JOBS",
    "Progress",
    "clear_some",
    "delete_all",
    "describe_log_ins",
    "has_mock_data",
    "is_empty",
    "log_ins",
    "make_lasting_rows",
    "make_log_ins",
    "plan_clearing",
    "seed",
]
