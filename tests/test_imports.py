"""Foreign keys follow the layers too: one named by a string needs no import and could hide a cycle.

import-linter checks the imports against the layers in pyproject.toml (`make lint`).
"""

import pytest

from tests.support.project import MODELS

MAY_KNOW = {
    "jobpilot": set(),
    "companies": {"jobpilot"},
    "skills": {"jobpilot"},
    "resumes": {"jobpilot", "companies", "skills"},
    "interactions": {"jobpilot", "companies", "resumes"},
    "legacy": set(),
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_foreign_keys_follow_the_layers(model):
    apps = {
        field.related_model._meta.app_label
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation
    }
    assert apps & MAY_KNOW.keys() <= MAY_KNOW[model._meta.app_label] | {model._meta.app_label}
