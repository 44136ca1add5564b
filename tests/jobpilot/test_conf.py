"""The settings of JobPilot's apps: a default for each, in one place, and another project's word for it."""

import ast
from pathlib import Path

import pytest
from django.conf import global_settings, settings
from django.test import override_settings

from jobpilot import conf

ROOT = Path(settings.BASE_DIR)
# The project is JobPilot's own; its apps are also other projects'.
OF_THE_PROJECT = {ROOT / "jobpilot" / name for name in ("settings.py", "urls.py", "wsgi.py", "site/throttle.py")}
OF_THE_APPS = [
    path
    for name in ("jobpilot", "companies", "skills", "resumes", "interactions")
    for path in sorted((ROOT / name).rglob("*.py"))
    if path not in OF_THE_PROJECT
]


@pytest.mark.parametrize("name", conf.DEFAULTS)
def test_a_setting_that_the_project_lacks_has_its_default(name):
    with override_settings():
        delattr(settings, name)

        assert getattr(conf, name) == conf.DEFAULTS[name]


def test_a_setting_of_the_project_counts_as_soon_as_it_is_set():
    with override_settings(SALARY_CURRENCY="CHF"):
        assert conf.SALARY_CURRENCY == "CHF"


def test_what_is_no_setting_is_an_error():
    with pytest.raises(AttributeError, match="JobPilot has no setting 'SALARY_CURENCY'"):
        conf.SALARY_CURENCY  # noqa: B018


def test_the_apps_read_no_setting_of_theirs_past_conf():
    """What other projects need not set, `django.conf.settings` may not have."""
    read = {
        (str(path.relative_to(ROOT)), node.attr)
        for path in OF_THE_APPS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
        if isinstance(node.value, ast.Name) and node.value.id == "settings"
    }
    assert ("jobpilot/models/user.py", "AUTH_USER_MODEL") in read
    assert {(path, name) for path, name in read if not hasattr(global_settings, name)} == set()
