"""An upgrade from 0.1.0 unhooks what refers to a row of another person, says so, and keeps what was there."""

import pytest
from django.core.management import call_command

from interactions.models import JobUserInteraction, TimelineEvent
from resumes.models import Resume
from tests.support import throwaway

pytestmark = pytest.mark.parametrize("release", ["0.1.0"])


@pytest.fixture
def tangled(released):
    """Tie a tailored resume, an application and an event to rows of another person, as 0.1.0 allowed."""
    resumes = throwaway.models_of(released).get_model("resumes.Resume").objects.using(released)
    tailored = resumes.filter(resume_type="tailored").order_by("pk").first()
    base = resumes.filter(resume_type="base").exclude(user=tailored.user_id).order_by("pk").first()
    resumes.filter(pk=tailored.pk).update(parent_resume=base)
    app = throwaway.models_of(released)
    interactions = app.get_model("interactions.JobUserInteraction").objects.using(released)
    application = interactions.filter(interaction_type="applied").exclude(user=base.user_id).order_by("pk").first()
    interactions.filter(pk=application.pk).update(resume_id=base.pk)
    events = app.get_model("interactions.TimelineEvent").objects.using(released)
    event = events.exclude(user=application.user_id).order_by("pk").first()
    events.filter(pk=event.pk).update(interaction_id=application.pk)
    return tailored.pk, application.pk, event.pk, base.pk


def rows(alias: str, tangled) -> tuple:
    return (
        Resume.objects.using(alias).get(pk=tangled[0]),
        JobUserInteraction.objects.using(alias).get(pk=tangled[1]),
        TimelineEvent.objects.using(alias).get(pk=tangled[2]),
    )


def test_they_are_unhooked_and_noted(released, tangled, caplog):
    throwaway.migrate(released)

    resume, application, event = rows(released, tangled)
    assert (resume.parent_resume_id, resume.resume_type) == (None, "base")
    assert resume.tailoring_analysis["parent_of_another_person"] == {
        "parent_resume": str(tangled[3]),
        "resume_type": "tailored",
    }
    assert application.resume_id is None
    assert application.interaction_data["resume_of_another_person"] == str(tangled[3])
    assert event.interaction_id is None
    assert event.event_data["interaction_of_another_person"] == str(application.pk)
    assert [record.getMessage() for record in caplog.records if record.name.endswith("_same_person")] == [
        "Resume: unhooked 1 from the parent_resume of another person, noted in tailoring_analysis.",
        "JobUserInteraction: unhooked 1 from the resume of another person, noted in interaction_data.",
        "TimelineEvent: unhooked 1 from the interaction of another person, noted in event_data.",
    ]


def test_and_hooked_again_on_the_way_back(released, tangled):
    throwaway.migrate(released)
    call_command("migrate", "legacy", "0002_reasons_index", database=released, fake=True, verbosity=0)
    throwaway.migrate(released, "interactions", "0002_moments")
    throwaway.migrate(released, "resumes", "0001_initial")

    app = throwaway.models_of(released)
    resume = app.get_model("resumes.Resume").objects.using(released).get(pk=tangled[0])
    application = app.get_model("interactions.JobUserInteraction").objects.using(released).get(pk=tangled[1])
    event = app.get_model("interactions.TimelineEvent").objects.using(released).get(pk=tangled[2])
    assert (resume.parent_resume_id, resume.resume_type) == (tangled[3], "tailored")
    assert (application.resume_id, event.interaction_id) == (tangled[3], application.pk)
    assert not any("of_another_person" in str(data) for data in (resume.tailoring_analysis, event.event_data))
