"""An upgrade from 0.1.0 makes an interview of each date of one, and the way back keeps the dates as they were."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.support import throwaway

pytestmark = pytest.mark.parametrize("release", ["0.1.0"])
BEFORE, AFTER = ("interactions", "0007"), ("interactions", "0009")


def applications_of(alias: str) -> list[dict]:
    rows = throwaway.models_of(alias).get_model("interactions.JobUserInteraction").objects.using(alias)
    return list(rows.order_by("pk").values("pk", "user_id", "interview_scheduled", "updated_at"))


def test_each_date_is_an_interview_and_the_way_back_is_exact(released):
    rows = throwaway.models_of(released).get_model("interactions.JobUserInteraction").objects.using(released)
    applications = rows.filter(interaction_type="applied", interview_scheduled=None).order_by("pk")
    for number, key in enumerate(applications.values_list("pk", flat=True)[:6]):
        rows.filter(pk=key).update(interview_scheduled=timezone.now() + timedelta(days=number - 3, minutes=1))
    before = applications_of(released)
    dated = {(row["pk"], row["user_id"], row["interview_scheduled"]) for row in before if row["interview_scheduled"]}

    throwaway.migrate(released, *AFTER)

    interviews = throwaway.models_of(released).get_model("interactions.Interview").objects.using(released)
    assert len(dated) >= 6
    assert sorted(interviews.values_list("interaction_id", "user_id", "starts_at")) == sorted(dated)
    assert applications_of(released) == before

    throwaway.migrate(released, *BEFORE)
    assert "interactions_interview" not in throwaway.table_names(released)
    assert applications_of(released) == before
