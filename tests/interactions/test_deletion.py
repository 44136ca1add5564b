"""The timeline outlives interactions and listings."""

import pytest

from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from resumes.factories import ResumeFactory

pytestmark = pytest.mark.django_db


def test_an_event_outlives_its_interaction_and_keeps_the_job():
    event = TimelineEventFactory(of_interaction=True)
    job = event.job

    event.interaction.delete()

    event.refresh_from_db()
    assert (event.interaction, event.job) == (None, job)


def test_an_application_outlives_the_resume_that_was_sent():
    interaction = JobUserInteractionFactory(applied=True, resume=ResumeFactory(), resume_version="2")

    interaction.resume.delete()

    interaction.refresh_from_db()
    assert (interaction.resume, interaction.resume_version) == (None, "2")
