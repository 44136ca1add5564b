"""Every module can be imported, and foreign keys follow the layers as imports do.

import-linter checks the imports against the layers in pyproject.toml (`make lint`). A key that is named by a string
needs no import, and could hide a cycle.
"""

from importlib import import_module
from pkgutil import walk_packages

import pytest

from tests.support.project import APPS, MODELS

MAY_KNOW = {
    "jobpilot": set(),
    "companies": {"jobpilot"},
    "skills": {"jobpilot"},
    "resumes": {"jobpilot", "companies", "skills"},
    "interactions": {"jobpilot", "companies", "resumes"},
    "legacy": set(),
    "intake": {"jobpilot", "companies", "interactions"},
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_foreign_keys_follow_the_layers(model):
    apps = {
        field.related_model._meta.app_label
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation
    }
    assert apps & MAY_KNOW.keys() <= MAY_KNOW[model._meta.app_label] | {model._meta.app_label}


def test_every_module_can_be_imported():
    """On each Python that the project promises, those too that only a command or a migration needs."""
    packages = [import_module(name) for name in sorted({config.name.partition(".")[0] for config in APPS})]
    names = [
        module.name for package in packages for module in walk_packages(package.__path__, prefix=f"{package.__name__}.")
    ]

    assert {"jobpilot.site.management.commands.run_demo", "companies.migrations.0001_initial"} <= set(names)
    for name in names:
        import_module(name)
