"""Who may import whom: read from the source, so that an import inside a function counts too."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

from tests.project import APPS, MODELS

MAY_IMPORT = {
    "jobpilot": set(),
    "companies": {"jobpilot"},
    "skills": {"jobpilot"},
    "resumes": {"jobpilot", "companies", "skills"},
    "interactions": {"jobpilot", "companies", "resumes"},
}
# What is cross-app by nature.
LOOKS_EVERYWHERE = (
    "jobpilot/urls.py",
    "jobpilot/admin.py",
    "jobpilot/dashboard.py",
    "jobpilot/legacy/whole.py",
    "jobpilot/management/commands/",
    "jobpilot/mock_data/",
)
# Imports inside a function, each with its reason. Anywhere else one would hide a circle.
LATE_IMPORTS = {
    "manage.py": "django is imported once the settings module is named",
}
NEVER = {"tests", "benchmarks"}

PATHS = [
    path.relative_to(settings.BASE_DIR)
    for app in APPS
    for path in sorted(Path(app.path).rglob("*.py"))
    if "__pycache__" not in path.parts
]
every_module = pytest.mark.parametrize("path", [Path("manage.py"), *PATHS], ids=str)


def parse(path: Path) -> ast.Module:
    return ast.parse((settings.BASE_DIR / path).read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> set[str]:
    """The top-level packages that a piece of source imports; a relative import counts as `.`."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("." if node.level else node.module.partition(".")[0])
    return names


def test_every_app_has_its_rule():
    assert {app.label for app in APPS} == MAY_IMPORT.keys()


@every_module
def test_a_module_imports_only_what_it_may_know(path):
    app = path.parts[0]
    names = imported(parse(path))

    assert "." not in names, "Imports are absolute."
    assert not names & NEVER
    if app in MAY_IMPORT and not path.as_posix().startswith(LOOKS_EVERYWHERE):
        assert names & MAY_IMPORT.keys() <= MAY_IMPORT[app] | {app}


@every_module
def test_no_import_hides_in_a_function(path):
    functions = [
        node
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not is_ready_of_an_app(path, node)
    ]
    assert any(imported(function) for function in functions) == (path.as_posix() in LATE_IMPORTS)


def is_ready_of_an_app(path: Path, function: ast.AST) -> bool:
    """Django calls `AppConfig.ready` once the models exist; its imports cannot come earlier."""
    return path.name == "apps.py" and function.name == "ready"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_foreign_key_points_where_an_import_may(model):
    """A key named by a string needs no import, and would turn the arrow round unseen."""
    apps = {
        field.related_model._meta.app_label
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation
    }
    assert apps & MAY_IMPORT.keys() <= MAY_IMPORT[model._meta.app_label] | {model._meta.app_label}
