"""Rows that the constraints of imported files refuse, and rows that they allow."""

from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.factories import BatchFactory, BatchLineFactory
from tests.support.constraints import Rules

batch = Rules(BatchFactory)
batch.not_blank("file_name")
batch.choices("format")
batch.refuses("sha256_length", {"sha256": "0" * 63}, {"sha256": ""}, accepts=[{"sha256": "0" * 64}])
for name in ("new", "changed", "same", "merged", "refused"):
    counts = {"read": -1, "new": 0, name: -1}
    batch.refuses(f"{name}_min", counts, accepts=[counts | {"read": 0, name: 0}])
batch.refuses(
    "every_row_is_accounted_for",
    {"read": 2},
    {"read": 0},
    accepts=[{"read": 15, "new": 1, "changed": 2, "same": 3, "merged": 4, "refused": 5}],
)
batch.unique_field("occasion")

line = Rules(BatchLineFactory)
line.choices("outcome")
line.refuses_clash(
    "number_unique",
    lambda other: {"batch": other.batch, "user": other.user, "number": other.number},
    accepts=[lambda other: {"number": other.number}, lambda other: {"batch": other.batch, "user": other.user}],
)
line.refuses(
    "refused_with_reason",
    {"outcome": "refused"},
    accepts=[{"outcome": "refused", "reason": "No title."}, {"reason": "x"}],
)
line.refuses("batch_person", lambda row: {"user": UserProfileFactory()}, accepts=[{}])
line.refuses(
    "interaction_person",
    lambda row: {"interaction": JobUserInteractionFactory()},
    accepts=[lambda row: {"interaction": JobUserInteractionFactory(user=row.user)}, {"interaction": None}],
)

RULES = [batch, line]
