"""A believable world for development: companies, jobs, people and what became of their applications.

`seed()` makes it, out of the factories that the tests use; `manage.py seed_mock_data` is its command.
"""

from jobpilot.site.mock_data.world import DEFAULT_SEED, FEWEST_JOBS, Progress, delete_all, is_empty, seed

__all__ = ["DEFAULT_SEED", "FEWEST_JOBS", "Progress", "delete_all", "is_empty", "seed"]
