"""The table of statuses: each has a line, and nothing else in the project lists them."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from interactions.admin.job_user_interaction import JobUserInteractionAdmin
from interactions.choices import ApplicationStatus, InteractionType
from interactions.reports import funnel, time_in_stages
from interactions.statuses import ANSWERED, ANSWERS, DROPS, ENDED, EXITS, STAGES, STATUSES, UNSENT, complete
from tests.support.events import applied
from tests.support.project import APPS

# Statuses that differ from all other words of the project, so that a search finds them.
TELLTALE = set(ApplicationStatus.names) - set(InteractionType.names)
# Code that is about one status, and about none of the others.
NAMED = {
    "interactions/services/status.py": {"WITHDRAWN"},  # withdraw()
    # The states of an offer have some of the same names, and to decide on one gives its application a certain status.
    "interactions/admin/offer.py": {"ACCEPTED", "DECLINED", "WITHDRAWN"},
    # A step to an interview asks when it is, and one that ends the hunt offers the other applications for withdrawal.
    "interactions/admin/steps.py": {"INTERVIEWING", "ACCEPTED"},
    "interactions/factories.py": {"OFFERED"},
    "interactions/models/offer.py": {"ACCEPTED"},
    "interactions/reports/interviews.py": {"OFFERED"},  # the stage that interviews lead to
    "interactions/services/offer_states.py": {"ACCEPTED", "DECLINED"},
    "interactions/services/offers.py": {"OFFERED", "ACCEPTED", "DECLINED", "REJECTED", "WITHDRAWN"},
    "jobpilot/site/mock_data/offers.py": {"WITHDRAWN"},
    # What other programs call a status, by the words that stand for it.
    "jobpilot/intake/meanings.py": {"ACCEPTED", "REJECTED", "SCREENING", "WITHDRAWN"},
    "jobpilot/intake/statuses.py": {
        *("ACCEPTED", "REJECTED", "SCREENING", "WITHDRAWN"),
        *("OFFERED", "INTERVIEWING", "NO_RESPONSE"),
    },
    "jobpilot/site/today.py": {"NO_RESPONSE"},  # the step for an application that is quiet
    # A story has a first interview, an offer and an answer to it; `test_mock_world` demands that it tells of all.
    "jobpilot/site/mock_data/hunts.py": {"ACCEPTED", "INTERVIEWING", "NO_RESPONSE", "OFFERED"},
    "jobpilot/site/mock_data/stories.py": TELLTALE - {"NO_RESPONSE", "SCREENING"},
}
PLACES = ["choices.py", "statuses.py"]


def sources() -> list[Path]:
    """Return the modules of all apps, except migrations and the two modules that define the statuses."""
    roots = {Path(config.path) for config in APPS} | {settings.BASE_DIR / "jobpilot"}
    skipped = {settings.BASE_DIR / "interactions" / name for name in PLACES}
    found = {path for root in roots for path in root.rglob("*.py") if "migrations" not in path.parts}
    return sorted(found - skipped)


def named_statuses(source: str) -> set[str]:
    """Return the statuses that a module names, as an attribute or as a string."""
    words = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name):
                words.add(name)
            case ast.Constant(value=str(text)):
                words.add(text.upper() if text.islower() else "")
    return words & TELLTALE


class TestTable:
    def test_each_status_has_its_line(self):
        assert list(STATUSES) == list(ApplicationStatus)

    @pytest.mark.parametrize("status", ApplicationStatus)
    def test_without_its_line_nothing_starts(self, status):
        others = {other: meaning for other, meaning in STATUSES.items() if other != status}
        with pytest.raises(ImproperlyConfigured, match=f"do not agree on: {status}"):
            complete(others)

    def test_the_order_is_that_of_the_statuses(self):
        with pytest.raises(ImproperlyConfigured, match="do not agree on: the order"):
            complete(dict(reversed(STATUSES.items())))

    def test_a_stage_is_one_of_the_funnel(self):
        rejected = STATUSES[ApplicationStatus.REJECTED]
        with pytest.raises(ImproperlyConfigured, match="rejected, the stage of withdrawn, is not a stage"):
            complete({**STATUSES, ApplicationStatus.WITHDRAWN: replace(rejected, stage=ApplicationStatus.REJECTED)})

    @pytest.mark.parametrize("status", ApplicationStatus)
    def test_it_goes_on_to_others(self, status):
        followers = STATUSES[status].followers
        assert followers, "No status is a dead end."
        assert status not in followers
        assert len(set(followers)) == len(followers)

    def test_something_leads_to_each_that_is_not_the_first(self):
        led_to = {follower for meaning in STATUSES.values() for follower in meaning.followers}
        assert set(STATUSES) - led_to == set(UNSENT), "Name it in the followers of another status."

    def test_what_can_come_before(self):
        before = {after: {status for status in STATUSES if after in STATUSES[status].followers} for after in STATUSES}
        assert before["not_applied"] == set()
        assert before["accepted"] == {"offered"}
        assert before["declined"] == {"offered", "accepted"}
        assert "no_response" in before["screening"]

    @pytest.mark.parametrize(
        ("statuses", "expected"),
        [
            pytest.param(STAGES, ["applied", "screening", "interviewing", "offered", "accepted"], id="stages"),
            pytest.param(EXITS, ["declined", "rejected", "withdrawn", "no_response"], id="exits"),
            pytest.param(UNSENT, ["not_applied"], id="unsent"),
            pytest.param(DROPS, ["withdrawn"], id="drops"),
            pytest.param(ANSWERS, ["screening", "interviewing", "offered", "rejected"], id="answers"),
            pytest.param(ANSWERED, [*ANSWERS, "accepted", "declined"], id="answered"),
            pytest.param(ENDED, ["accepted", "declined", "rejected", "withdrawn"], id="ended"),
        ],
    )
    def test_what_is_derived(self, statuses, expected):
        assert set(expected) <= set(statuses), "These mean what they always did; a new status may join them."
        assert [status for status in statuses if status in expected] == sorted(expected, key=list(STATUSES).index)

    def test_a_status_is_a_stage_an_exit_or_not_sent(self):
        assert sorted([*STAGES, *EXITS, *UNSENT]) == sorted(ApplicationStatus)

    def test_the_admin_offers_the_actions(self):
        offered = {action.__name__ for action in JobUserInteractionAdmin.actions if callable(action)}
        assert offered == {f"mark_as_{status}" for status, meaning in STATUSES.items() if meaning.action}


@pytest.mark.django_db
@pytest.mark.parametrize("status", ApplicationStatus)
def test_no_status_is_missing_in_the_reports(status):
    """Check that an application counts at its stage and all stages before, and where it left the funnel."""
    applied(status, with_events=False)
    report = funnel()
    stage = STATUSES[status].stage

    through = [] if stage is None else STAGES[: STAGES.index(stage) + 1]
    assert {row.stage: row.applications for row in report.stages} == {name: int(name in through) for name in STAGES}
    assert report.ended == {name: int(name == status) for name in EXITS}
    assert [row.stage for row in time_in_stages()] == STAGES[:-1]


def test_nothing_else_lists_the_statuses():
    listed = {
        str(path.relative_to(settings.BASE_DIR)): names
        for path in sources()
        if (names := named_statuses(path.read_text()) - NAMED.get(str(path.relative_to(settings.BASE_DIR)), set()))
    }
    assert listed == {}, "Derive this from interactions.statuses.STATUSES, or say in NAMED why it is about one status."


def test_a_listing_would_be_found():
    assert named_statuses("x = [Status.SCREENING, 'no_response']") == {"SCREENING", "NO_RESPONSE"}
