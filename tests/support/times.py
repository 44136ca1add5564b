"""The time at which tests of interactions take place."""

from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
