"""Rows of different people cannot be tied together, by any door, on both databases."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction
from jobpilot.db.same_person import PersonKey, constraint_of
from jobpilot.factories import UserProfileFactory
from jobpilot.models import BaseModel, Change, User, UserProfile
from jobpilot.models.belonging import ANYBODY, path_to_person, ties
from resumes.factories import ResumeFactory
from resumes.models import Resume
from tests.support.project import MODELS

OWN_MODELS = [model for model in MODELS if model is not User]  # accounts are Django's
TIES = list(ties(MODELS))
every_tie = pytest.mark.parametrize("tie", TIES, ids=lambda tie: f"{tie.key.model.__name__}.{tie.key.name}")


class TestDeclarations:
    @pytest.mark.parametrize("model", OWN_MODELS, ids=lambda model: model.__name__)
    def test_every_model_says_whose_its_rows_are(self, model):
        assert any("path_to_person" in vars(cls) for cls in model.__mro__ if cls is not BaseModel), (
            f'Name the path from {model.__name__} to its person, such as path_to_person = "user", or None if shared.'
        )
        path = path_to_person(model)
        if path is None:
            others = [field for field in model._meta.local_fields if field.related_model not in (None, User)]
            refers = [field.name for field in others if path_to_person(field.related_model)]
            assert refers == [], "What refers to rows of people belongs to a person, too."
        elif path != ANYBODY:
            target = model
            for name in path.split("__"):
                field = target._meta.pk if name == "pk" else target._meta.get_field(name)
                assert not field.null or model is Change, "A row has a person at all times."  # or is about a shared row
                target = field.related_model or target
            assert target is UserProfile

    def test_these_are_all_the_ties(self):
        assert {f"{tie.key.model.__name__}.{tie.key.name}" for tie in TIES} >= {
            "Resume.parent_resume",
            "JobUserInteraction.resume",
            "TimelineEvent.interaction",
        }

    @every_tie
    def test_each_is_kept_with_one_person_by_the_database(self, tie):
        constraint = constraint_of(tie.key)
        assert constraint, f"Add SamePerson(field={tie.key.name!r}) to the constraints of {tie.key.model.__name__}."
        keys = [each for each in tie.key.related_model._meta.constraints if isinstance(each, PersonKey)]
        assert [each.person for each in keys] == [constraint.person]


def resume_with_a_child() -> Any:
    parent: Any = ResumeFactory()
    ResumeFactory(user=parent.user, parent_resume=parent)
    return parent


def resume_that_was_sent() -> Any:
    resume: Any = ResumeFactory()
    JobUserInteractionFactory(user=resume.user, resume=resume, applied=True)
    return resume


def application_with_an_event() -> Any:
    event: Any = TimelineEventFactory(of_interaction=True)
    return event.interaction


every_target = pytest.mark.parametrize(
    ("make", "what"),
    [
        pytest.param(resume_with_a_child, "1 resume of Ann Alm refers to this resume", id="a parent"),
        pytest.param(
            resume_that_was_sent, "1 application or saved job of Ann Alm refers to this resume", id="a resume"
        ),
        pytest.param(
            application_with_an_event,
            "1 timeline event of Ann Alm refers to this application or saved job",
            id="an application",
        ),
    ],
)


@pytest.fixture
def bob(db):
    return UserProfileFactory(first_name="Bob", last_name="Bee")


class TestTarget:
    """What is referred to does not go to another person alone."""

    @every_target
    def test_full_clean_names_both_people(self, bob, make, what):
        row = make()
        UserProfile.objects.filter(pk=row.user_id).update(first_name="Ann", last_name="Alm")
        row.user = bob
        with pytest.raises(ValidationError) as refusal:
            row.full_clean()
        assert refusal.value.message_dict["user"] == [f"{what}, so that it cannot go to Bob Bee."]

    @every_target
    def test_the_database_refuses_it(self, bob, make, what):
        row = make()
        with pytest.raises(IntegrityError), transaction.atomic():
            moved(row, bob)

    @every_target
    def test_it_goes_with_all_that_refers_to_it_in_one_transaction(self, bob, make, what):
        row = make()
        with transaction.atomic():
            person = row.user_id
            type(row)._base_manager.filter(pk=row.pk).update(user=bob)
            for tie in TIES:
                tie.key.model._base_manager.filter(user=person).update(user=bob)
            connection.check_constraints()


def moved(row: models.Model, person: UserProfile) -> None:
    type(row)._base_manager.filter(pk=row.pk).update(user=person)
    connection.check_constraints()


class TestMessage:
    def test_names_the_row_and_both_people(self, bob):
        application = JobUserInteractionFactory(applied=True, user__first_name="Ann", user__last_name="Alm")
        application.resume = ResumeFactory(user=bob, title="Welding")
        with pytest.raises(ValidationError) as refusal:
            application.full_clean()
        assert refusal.value.message_dict == {
            "resume": ["“Welding” belongs to Bob Bee. Choose a resume of Ann Alm."],
        }

    def test_takes_one_query(self, bob, django_assert_num_queries):
        application = JobUserInteractionFactory(applied=True, user=bob, resume=ResumeFactory(user=bob))
        constraint = constraint_of(JobUserInteraction._meta.get_field("resume"))
        with django_assert_num_queries(1):
            constraint.validate(JobUserInteraction, application)


@pytest.mark.django_db
def test_a_deleted_parent_resume_or_application_unhooks_as_before():
    resume = resume_with_a_child()
    JobUserInteractionFactory(user=resume.user, resume=resume, applied=True)
    event = TimelineEventFactory(of_interaction=True)
    resume.delete()
    event.interaction.delete()
    connection.check_constraints()
    event.refresh_from_db()
    assert (Resume.objects.get().parent_resume_id, event.interaction_id) == (None, None)
    assert JobUserInteraction.objects.get().resume_id is None


@pytest.mark.django_db
def test_a_person_goes_with_everything():
    resume = resume_with_a_child()
    event = TimelineEventFactory(of_interaction=True, interaction__user=resume.user, interaction__resume=resume)
    resume.user.delete()
    connection.check_constraints()
    assert not type(event).objects.exists()
