"""A JSON Resume among the imported files: each of its entries has its line, and the import can be taken back."""

import json

import pytest
from django.core.exceptions import ValidationError

from jobpilot.factories import UserProfileFactory
from jobpilot.intake.undoing import undo_batch
from resumes.models import Resume
from skills.models import Language, Skill, WorkExperience
from tests.intake.test_importing import everything, give

pytestmark = pytest.mark.django_db

DOCUMENT = {
    "basics": {"name": "Ann Lee", "label": "Baker", "summary": "Bread."},
    "work": [{"name": "Crumb", "position": "Baker", "startDate": "2021-03"}, {"name": "Loaf", "position": "Boss"}],
    "skills": [{"name": "Rye", "keywords": ["sour", "dark"]}, {"name": "rye"}, {}],
    "languages": [{"language": "Dutch", "fluency": "C1"}],
    "awards": [{"title": "Golden Loaf"}],
    "meta": {"version": "v1.0.0"},
}


@pytest.fixture
def user():
    return UserProfileFactory()


def test_each_entry_has_its_line_and_an_undo_leaves_nothing(user):
    before, data = everything(), json.dumps(DOCUMENT)
    batch, lines = give(user, data, "resume.json")
    assert batch.format == "json_resume"
    assert [(line.original["Section"], line.outcome) for line in lines] == [
        ("basics", "new"),
        ("work", "new"),
        ("work", "new"),
        ("skills", "new"),
        ("skills", "merged"),
        ("skills", "refused"),
        ("languages", "new"),
        ("awards", "new"),
    ]
    assert lines[3].original["keywords"] == "sour\ndark"
    assert (WorkExperience.objects.count(), Skill.objects.count(), Language.objects.count()) == (2, 1, 1)
    assert Resume.objects.get(user=user).contact_info["full_name"] == "Ann Lee"
    imported = everything()
    again, _ = give(user, data, "resume.json")
    assert (again.same, again.merged, again.refused) == (6, 1, 1)
    assert everything() == imported
    assert undo_batch(batch=batch).left == []
    assert everything() == before


def test_an_undo_leaves_a_resume_that_somebody_changed(user):
    batch, _ = give(user, json.dumps(DOCUMENT), "resume.json")
    Resume.objects.get(user=user).save()
    undone = undo_batch(batch=batch)
    reasons = {each["model"]: each["reason"] for each in undone.left}
    assert reasons.pop("resumes.resume") == "It was changed since."
    assert set(reasons.values()) == {"It is part of what stays: resumes."}
    assert Resume.objects.filter(user=user).exists()
    assert not WorkExperience.objects.exists()


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"basics": {}, "work": [{"startDate": "March 2019"}]}, "work\\[0\\].startDate: “March 2019” is not a date"),
        ({"work": {"name": "Acme"}}, "work: must be a list"),
    ],
)
def test_what_contradicts_the_schema_is_refused_with_its_place(user, document, reason):
    with pytest.raises(ValidationError, match=reason):
        give(user, json.dumps(document), "resume.json")


def test_a_list_of_a_tracker_is_none(user):
    batch, _ = give(user, json.dumps({"applications": [{"company": "Acme", "title": "Welder"}]}), "list.json")
    assert batch.format == "tracker"
