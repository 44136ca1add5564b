"""What `manage.py check` says to a project that lacks something."""

import sys

import pytest
from django.core.checks import run_checks

from jobpilot.checks import admin_faults

UNFOLD = ["unfold", "unfold.contrib.filters", "unfold.contrib.forms", "unfold.contrib.import_export"]
ADMIN = [*UNFOLD, "import_export", "django.contrib.admin"]
APPS = ["jobpilot", "companies", "skills"]


@pytest.mark.parametrize(
    ("installed", "most_fields", "found"),
    [
        pytest.param([*ADMIN, *APPS], 20_000, [], id="all there"),
        pytest.param([*ADMIN, *APPS], None, [], id="no limit"),
        pytest.param(["jobpilot.site", *ADMIN, *APPS], 20_000, [], id="the roof"),
        pytest.param(APPS, 1000, [], id="no admin"),
        pytest.param([*ADMIN, "jobpilot", "companies"], 1000, [], id="no skill bank"),
        pytest.param(
            ["django.contrib.admin", *APPS],
            20_000,
            [
                "JobPilot's admin pages need apps that are not installed: unfold, unfold.contrib.filters, "
                "unfold.contrib.forms, unfold.contrib.import_export, import_export."
            ],
            id="Django's own admin",
        ),
        pytest.param(
            [*UNFOLD, "django.contrib.admin", *APPS],
            20_000,
            ["JobPilot's admin pages need apps that are not installed: import_export."],
            id="no import and export",
        ),
        pytest.param(
            ["django.contrib.admin", *UNFOLD, "import_export", *APPS],
            20_000,
            ["'unfold' comes after 'django.contrib.admin', whose templates hide those of JobPilot's admin pages."],
            id="unfold after the admin",
        ),
        pytest.param(
            [*ADMIN, *APPS, "jobpilot.site"],
            20_000,
            ["'jobpilot.site' comes after 'unfold', whose start page hides its own."],
            id="the roof after unfold",
        ),
        pytest.param(
            [*ADMIN, *APPS],
            1000,
            [
                "The page of a large skill bank cannot be saved: it has more fields than the 1,000 of "
                "DATA_UPLOAD_MAX_NUMBER_FIELDS."
            ],
            id="Django's limit of fields",
        ),
    ],
)
def test_what_a_project_lacks_is_a_sentence(installed, most_fields, found):
    faults = admin_faults(installed, most_fields)

    assert [fault.msg for fault in faults] == found
    assert all(fault.hint for fault in faults)


def test_the_limit_of_fields_is_asked(settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 999

    assert [fault.id for fault in run_checks()] == ["jobpilot.W014"]


def test_an_admin_without_our_pages_needs_nothing(settings, monkeypatch):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 999
    monkeypatch.delitem(sys.modules, "jobpilot.admin")

    assert run_checks() == []


def test_naive_datetimes_are_refused(settings):
    settings.USE_TZ = False

    assert "jobpilot.E010" in [fault.id for fault in run_checks()]
