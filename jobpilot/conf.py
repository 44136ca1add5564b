"""The settings of JobPilot's apps, each with its default.

`conf.NAME` reads the setting on each access, so that `override_settings` works.
"""

from typing import Any

from django.conf import settings

DEFAULTS: dict[str, Any] = {
    # The currency of amounts that do not name one. Salaries in other currencies are never compared with them.
    "SALARY_CURRENCY": "USD",
    # How large a file may be that people attach, in millions of bytes.
    "ATTACHMENT_MAX_MB": 10,
}


def __getattr__(name: str) -> Any:
    if name not in DEFAULTS:
        raise AttributeError(f"JobPilot has no setting {name!r}.")
    return getattr(settings, name, DEFAULTS[name])
