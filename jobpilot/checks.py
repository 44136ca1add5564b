"""System checks of the settings that JobPilot's apps need in any project."""

import sys
from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004

ADMIN = "django.contrib.admin"
NEEDED_BY_ADMIN = (
    "unfold",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "unfold.contrib.import_export",
    "import_export",
)
MOST_FIELDS = 20_000  # a skill bank is one form: a hundred skills of ten fields each exceed Django's 1,000


def check_time_zones(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check that datetimes are aware."""
    if settings.USE_TZ:
        return []
    return [Error("JobPilot needs aware datetimes, but USE_TZ is off.", hint="Set USE_TZ = True.", id="jobpilot.E010")]


def check_admin(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check that the admin, if installed, has the apps and settings that JobPilot's pages need."""
    if "jobpilot.admin" not in sys.modules:  # no admin, or one without JobPilot's pages
        return []
    return admin_faults([config.name for config in apps.get_app_configs()], settings.DATA_UPLOAD_MAX_NUMBER_FIELDS)


def admin_faults(installed: Sequence[str], most_fields: int | None) -> list[CheckMessage]:
    """Return the errors of INSTALLED_APPS and DATA_UPLOAD_MAX_NUMBER_FIELDS for the admin."""
    if ADMIN not in installed:
        return []
    if missing := [app for app in NEEDED_BY_ADMIN if app not in installed]:
        return [
            Error(
                f"JobPilot's admin pages need apps that are not installed: {', '.join(missing)}.",
                hint=f"Add them to INSTALLED_APPS, with 'unfold' before {ADMIN!r}.",
                id="jobpilot.E011",
            )
        ]
    faults: list[CheckMessage] = []
    if installed.index("unfold") > installed.index(ADMIN):
        faults.append(
            Error(
                f"'unfold' comes after {ADMIN!r}, whose templates hide those of JobPilot's admin pages.",
                hint=f"Move 'unfold' before {ADMIN!r} in INSTALLED_APPS.",
                id="jobpilot.E012",
            )
        )
    if "jobpilot.site" in installed and installed.index("jobpilot.site") > installed.index("unfold"):
        faults.append(
            Warning(
                "'jobpilot.site' comes after 'unfold', whose start page hides its own.",
                hint="Move 'jobpilot.site' before 'unfold' in INSTALLED_APPS.",
                id="jobpilot.W013",
            )
        )
    if "skills" in installed and most_fields is not None and most_fields < MOST_FIELDS:
        faults.append(
            Warning(
                f"The page of a large skill bank cannot be saved: it has more fields than the {most_fields:,} of "
                "DATA_UPLOAD_MAX_NUMBER_FIELDS.",
                hint=f"Set DATA_UPLOAD_MAX_NUMBER_FIELDS = {MOST_FIELDS:_}.",
                id="jobpilot.W014",
            )
        )
    return faults
