"""Each date of an interview of the old system becomes an interview, and the way back leaves its rows as they were."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from interactions.models import Interview, JobUserInteraction
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.awkward import execute

LATER = timedelta(days=3, microseconds=7)


def test_each_date_of_an_application_is_an_interview(sample):
    for row in schema.rows(sample, "applications"):
        at = (row["applied_date"] or datetime(2026, 1, 1, tzinfo=UTC)) + LATER
        sql = "UPDATE applications SET interview_scheduled = ? WHERE id = ?"
        execute(sample, (sql, f"{at:%Y-%m-%d %H:%M:%S.%f}", row["id"]))
    rows = schema.rows(sample, "applications")
    before = schema.everything(sample)

    throwaway.migrate(sample, "legacy")

    dated = {(UUID(row["id"]), UUID(row["user_profile_id"]), row["interview_scheduled"]) for row in rows}
    interviews, applications = Interview.objects.using(sample), JobUserInteraction.objects.using(sample).applications()
    assert len(dated) == len(rows)
    assert set(interviews.values_list("interaction", "user", "starts_at")) == dated
    assert interviews.count() == len(dated)
    assert set(applications.values_list("pk", "user", "interview_scheduled")) == dated

    throwaway.migrate_before_import(sample)
    assert not interviews.exists()
    assert schema.everything(sample) == before
