"""What is deleted with a person, and what is kept without an account."""

import pytest
from django.contrib.contenttypes.models import ContentType

from companies.models import JobListing
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import User, UserProfile
from resumes.factories import ResumeFactory, ResumeVersionFactory
from resumes.models import Resume, ResumeVersion
from skills.factories import ExperienceVariationFactory, SkillBankFactory, SkillFactory, WorkExperienceFactory
from skills.models import ExperienceVariation, Skill, SkillBank, WorkExperience

pytestmark = pytest.mark.django_db

OF_A_PERSON = (
    SkillBank,
    Skill,
    WorkExperience,
    ExperienceVariation,
    Resume,
    ResumeVersion,
    JobUserInteraction,
    TimelineEvent,
)


def person_with_everything(**kwargs) -> UserProfile:
    person = UserProfileFactory.create(**kwargs)
    bank = SkillBankFactory(user=person)
    SkillFactory(bank=bank)
    ExperienceVariationFactory(experience=WorkExperienceFactory(bank=bank))
    resume = ResumeFactory(user=person)
    ResumeVersionFactory(resume=resume)
    interaction = JobUserInteractionFactory(user=person, applied=True, resume=resume)
    TimelineEventFactory(user=person, job=interaction.job, interaction=interaction)
    return person


def counts() -> list[int]:
    return [model.objects.count() for model in OF_A_PERSON]


@pytest.mark.parametrize(
    "delete",
    [
        pytest.param(lambda person: person.delete(), id="the instance"),
        pytest.param(lambda person: UserProfile.objects.filter(pk=person.pk).delete(), id="a queryset"),
    ],
)
def test_bank_resumes_interactions_and_timeline_are_deleted_with_a_person(delete):
    person = person_with_everything()
    other = person_with_everything()
    assert counts() == [2] * len(OF_A_PERSON)

    delete(person)

    assert counts() == [1] * len(OF_A_PERSON)
    assert UserProfile.objects.get() == other
    assert JobListing.objects.count() == 2


def test_a_person_outlives_the_account():
    person = person_with_everything(with_account=True)

    person.account.delete()

    person.refresh_from_db()
    assert person.account is None
    assert counts() == [1] * len(OF_A_PERSON)


def test_an_account_outlives_the_person():
    person = UserProfileFactory(with_account=True)

    person.delete()

    assert User.objects.get() == person.account


def test_a_record_of_the_import_outlives_the_row_it_became():
    person = UserProfileFactory()
    record = LegacyRecordFactory(target=person)

    person.delete()

    record = LegacyRecord.objects.get(pk=record.pk)
    assert record.target_id is not None
    assert record.target_type == ContentType.objects.get_for_model(UserProfile)
    assert record.target is None
