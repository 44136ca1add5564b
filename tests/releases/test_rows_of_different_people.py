"""An upgrade from 0.1.0 unhooks what refers to a row of another person, says so, and keeps what was there."""

from collections.abc import Iterator
from typing import NamedTuple
from unittest import TestCase

import pytest
from django.core.management import call_command

from interactions.models import JobUserInteraction, TimelineEvent
from resumes.models import Resume
from tests.support import throwaway

pytestmark = pytest.mark.parametrize("release", ["0.1.0"], scope="module")


class Upgraded(NamedTuple):
    alias: str
    tangled: tuple
    said: list[str]


def tangle(alias: str) -> tuple:
    """Tie a tailored resume, an application and an event to rows of another person, as 0.1.0 allowed."""
    app = throwaway.models_of(alias)
    resumes = app.get_model("resumes.Resume").objects.using(alias)
    tailored = resumes.filter(resume_type="tailored").order_by("pk").first()
    base = resumes.filter(resume_type="base").exclude(user=tailored.user_id).order_by("pk").first()
    resumes.filter(pk=tailored.pk).update(parent_resume=base)
    interactions = app.get_model("interactions.JobUserInteraction").objects.using(alias)
    application = interactions.filter(interaction_type="applied").exclude(user=base.user_id).order_by("pk").first()
    interactions.filter(pk=application.pk).update(resume_id=base.pk)
    events = app.get_model("interactions.TimelineEvent").objects.using(alias)
    event = events.exclude(user=application.user_id).order_by("pk").first()
    events.filter(pk=event.pk).update(interaction_id=application.pk)
    return tailored.pk, application.pk, event.pk, base.pk


@pytest.fixture(scope="module")
def upgraded(release, tmp_path_factory, django_db_blocker) -> Iterator[Upgraded]:
    """Tangle the kept database of a release and upgrade it. It is a template: copy it, never change it."""
    with throwaway.database(tmp_path_factory.mktemp("upgraded")) as alias, django_db_blocker.unblock():
        throwaway.load_release(alias, release)
        tangled = tangle(alias)
        with TestCase().assertLogs() as logs:
            throwaway.migrate(alias)
        yield Upgraded(
            alias, tangled, [record.getMessage() for record in logs.records if record.name.endswith("_same_person")]
        )


def rows(alias: str, tangled) -> tuple:
    return (
        Resume.objects.using(alias).get(pk=tangled[0]),
        JobUserInteraction.objects.using(alias).get(pk=tangled[1]),
        TimelineEvent.objects.using(alias).get(pk=tangled[2]),
    )


def test_they_are_unhooked_and_noted(upgraded, unblocked):
    tangled = upgraded.tangled
    resume, application, event = rows(upgraded.alias, tangled)
    assert (resume.parent_resume_id, resume.resume_type) == (None, "base")
    assert resume.tailoring_analysis["parent_of_another_person"] == {
        "parent_resume": str(tangled[3]),
        "resume_type": "tailored",
    }
    assert application.resume_id is None
    assert application.interaction_data["resume_of_another_person"] == str(tangled[3])
    assert event.interaction_id is None
    assert event.event_data["interaction_of_another_person"] == str(application.pk)
    assert upgraded.said == [
        "Resume: unhooked 1 from the parent_resume of another person, noted in tailoring_analysis.",
        "JobUserInteraction: unhooked 1 from the resume of another person, noted in interaction_data.",
        "TimelineEvent: unhooked 1 from the interaction of another person, noted in event_data.",
    ]


def test_and_hooked_again_on_the_way_back(upgraded, tmp_path, unblocked):
    with throwaway.database(tmp_path, template=upgraded.alias) as alias:
        call_command("migrate", "legacy", "0002_reasons_index", database=alias, fake=True, verbosity=0)
        throwaway.migrate(alias, "interactions", "0002_moments")
        throwaway.migrate(alias, "resumes", "0001_initial")

        app, tangled = throwaway.models_of(alias), upgraded.tangled
        resume = app.get_model("resumes.Resume").objects.using(alias).get(pk=tangled[0])
        application = app.get_model("interactions.JobUserInteraction").objects.using(alias).get(pk=tangled[1])
        event = app.get_model("interactions.TimelineEvent").objects.using(alias).get(pk=tangled[2])
    assert (resume.parent_resume_id, resume.resume_type) == (tangled[3], "tailored")
    assert (application.resume_id, event.interaction_id) == (tangled[3], application.pk)
    assert not any("of_another_person" in str(data) for data in (resume.tailoring_analysis, event.event_data))
