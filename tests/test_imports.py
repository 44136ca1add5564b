"""A foreign key points where an import may: one named by a string needs no import, and would hide a circle.

Imports themselves are held to the layers of pyproject.toml by import-linter (`make lint`).
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
def test_a_foreign_key_points_where_an_import_may(model):
    apps = {
        field.related_model._meta.app_label
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation
    }
    assert apps & MAY_KNOW.keys() <= MAY_KNOW[model._meta.app_label] | {model._meta.app_label}
