"""After any calls in any order, the row agrees with its history, and with a plain model of the rules."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from companies.factories import JobListingFactory
from interactions import services
from interactions.choices import ApplicationStatus
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.statuses import ANSWERS, ROUND_ENDS, STATUSES
from jobpilot.factories import UserProfileFactory
from tests.support.times import NOW

pytestmark = pytest.mark.django_db
INSTANT = timedelta(microseconds=1)


class Model:
    """The rules for one person and one job, without a database."""

    def __init__(self) -> None:
        self.saved: datetime | None = None
        self.applied: datetime | None = None
        self.archived = False
        self.count = self.views = 0
        self.steps: list[tuple[str, str, datetime]] = []
        self.answered: datetime | None = None
        self.rounds: list[tuple] = []  # the dates of the rounds before
        self.notes: list[str] = []

    @property
    def status(self) -> str:
        return self.steps[-1][1] if self.steps else ""

    def save(self, now) -> None:
        self.saved = self.saved or now
        self.archived = False
        self.count += 1

    def unsave(self, now) -> None:
        if self.saved and not self.applied:
            self.count, self.notes = 0, []
        self.saved, self.archived = None, False

    def archive(self, now) -> None:
        if self.saved is None or self.applied:
            raise ValidationError("")
        self.archived = True

    def view(self, now) -> None:
        self.views += 1

    def apply(self, now) -> None:
        self.count += 1
        if not self.applied:
            self.applied, self.archived = now, False
            self.steps.append(("", "applied", now))
        elif self.status in ROUND_ENDS:
            self._again(max(now, self.steps[-1][2] + INSTANT))

    def _again(self, at) -> None:
        self.rounds.append((self.applied, self.answered))
        self.steps.append((self.status, "applied", at))
        self.applied, self.answered = at, None

    def change(self, now, status: str, ago: timedelta | None) -> None:
        if not self.applied:
            raise ValidationError("")
        if status == self.status:
            return
        since, at = self.steps[-1][2], now if ago is None else now - ago
        followers = STATUSES[ApplicationStatus(self.status)].followers
        if status not in followers or (ago is not None and at < since.replace(microsecond=0)):
            raise ValidationError("")
        at = max(at, since + INSTANT)
        if status == "applied":
            self.count += 1
            self._again(at)
            return
        self.steps.append((self.status, status, at))
        if status in ANSWERS:
            self.answered = self.answered or at

    def undo(self, now) -> None:
        if len(self.steps) < 2:
            raise ValidationError("")
        _, status, at = self.steps.pop()
        if status == "applied":
            self.applied, self.answered = self.rounds.pop()
            self.count -= 1
        elif self.answered == at:
            self.answered = None

    def note(self, now, text: str) -> None:
        if self.saved is None and not self.applied:
            raise ValidationError("")
        if text not in self.notes:
            self.notes.append(text)


def call(action: tuple, user, job) -> None:
    """Call the service that the action names."""
    row: Any = JobUserInteraction.objects.filter(interaction_type__in=["saved", "applied"]).first()
    match action:
        case ("save",):
            services.save_job(user=user, job=job)
        case ("unsave",):
            services.unsave_job(user=user, job=job)
        case ("archive",):
            services.archive_saved_job(user=user, job=job)
        case ("view",):
            services.record_job_view(user=user, job=job)
        case ("apply",):
            services.apply_to_job(user=user, job=job)
        case (_, *_) if row is None:
            raise ValidationError("there is no row to call it with")
        case ("change", status, ago):
            at = None if ago is None else datetime.now(NOW.tzinfo) - ago
            services.update_application_status(interaction=row, status=status, at=at)
        case ("undo",):
            services.undo_status_change(interaction=row)
        case ("note", text):
            services.add_note(interaction=row, note=text)


statuses = st.sampled_from(ApplicationStatus.values)
ACTIONS = st.one_of(
    st.tuples(st.sampled_from(["save", "unsave", "archive", "view", "apply", "undo"])),
    st.tuples(st.just("apply")),
    st.tuples(st.just("change"), statuses, st.none() | st.integers(0, 60).map(lambda n: timedelta(hours=n))),
    st.tuples(st.just("note"), st.sampled_from(["a", "b", "Größe"])),
)


def outcome(act, *arguments) -> bool:
    """Return whether the call succeeded; False if it was refused."""
    try:
        with transaction.atomic():
            act(*arguments)
    except ValidationError:
        return False
    return True


@settings(max_examples=60)
@given(actions=st.lists(st.tuples(ACTIONS, st.integers(0, 30)), max_size=14))
def test_row_and_history_agree(actions):
    with transaction.atomic(), time_machine.travel(NOW, tick=False) as clock:
        user, job, model, now = UserProfileFactory(), JobListingFactory(), Model(), NOW
        for (name, *arguments), hours in actions:
            now += timedelta(hours=hours)
            clock.move_to(now, tick=False)
            expected = outcome(getattr(model, name), now, *arguments)
            assert outcome(call, (name, *arguments), user, job) is expected, (name, arguments)
        compare(model)
        transaction.set_rollback(True)


def compare(model: Model) -> None:
    rows = {row.interaction_type: row for row in JobUserInteraction.objects.all()}
    assert (rows.pop("viewed").interaction_count if "viewed" in rows else 0) == model.views
    changes = list(
        TimelineEvent.objects.exclude(to_status="")
        .order_by("event_date")
        .values_list("from_status", "to_status", "event_date")
    )
    assert changes == model.steps
    if model.saved is None and not model.applied:
        assert rows == {}
        return
    ((kind, row),) = rows.items()
    assert kind == ("applied" if model.applied else "saved")
    assert (row.application_status, row.response_date) == (model.status, model.answered)
    assert (row.saved_date, row.applied_date) == (model.saved, model.applied)
    assert (row.archived_at is not None) is model.archived
    assert row.interaction_count == model.count
    assert row.notes == "\n\n".join(model.notes)
