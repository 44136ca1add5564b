"""The content of the resumes of a release is mended where that is certain, and goes back."""

import json
from importlib import import_module

import pytest
from django.db import connections

from resumes.models import Resume
from tests.releases import RELEASES
from tests.releases.test_pay_upgrade import copies
from tests.support import throwaway

OLD = {
    "work_experience": [
        {"title": "Welder", "start_date": "März 2019", "end_date": None, "is_current": True, "mood": "good"},
        {"position": "Cook", "start_date": "one summer", "is_current": False},
    ],
    "skills": ["Rust", {"name": "Go"}],
    "custom_sections": [{"titel": "Talks", "items": ["PyCon"]}],
}
NOW = {
    "work_experience": [
        {"position": "Welder", "start_date": "2019-03", "end_date": "present", "mood": "good"},
        {"position": "Cook", "start_date": "one summer"},
    ],
    "skills": [{"name": "Rust"}, {"name": "Go"}],
    "custom_sections": [{"titel": "Talks", "items": ["PyCon"]}],
}


def run(alias: str, name: str) -> None:
    """Run a step of the migration."""
    with connections[alias].schema_editor() as editor:
        getattr(import_module("resumes.migrations.0004_content"), name)(throwaway.models_of(alias), editor)


@pytest.mark.parametrize("release", RELEASES)
def test_content_is_mended_and_what_was_added_survives_the_way_back(released, caplog):
    (key,) = copies(released, "resumes_resume", [{name: json.dumps(value) for name, value in OLD.items()}])

    throwaway.migrate(released, "resumes")

    resume = Resume.objects.using(released).get(pk=key)
    assert {name: getattr(resume, name) for name in OLD} == NOW
    assert "1 have content that their pages name as not understood" in caplog.text
    resume.languages = [{"name": "German"}]
    resume.save()  # what is wrong already forbids no change

    run(released, "unmend")
    resume.refresh_from_db()
    assert resume.work_experience[0] == NOW["work_experience"][0] | {"end_date": None, "is_current": True}
    assert resume.custom_sections[-1] == {"title": "Languages", "languages": [{"name": "German"}]}

    run(released, "mend")
    resume.refresh_from_db()
    assert (resume.languages, resume.custom_sections, resume.work_experience) == (
        [{"name": "German"}],
        NOW["custom_sections"],
        NOW["work_experience"],
    )
