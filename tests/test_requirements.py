"""Whoever installs JobPilot gets the packages that it was tested with, down to the last one."""

from importlib.metadata import requires
from pathlib import Path

import pytest
from django.conf import settings
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(settings.BASE_DIR)


def listed(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-r"))]


FILES = {
    "requirements.txt": listed("requirements.txt"),
    "requirements-dev.txt": listed("requirements.txt") + listed("requirements-dev.txt"),
}


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned(name):
    assert [str(r) for r in FILES[name] if [clause.operator for clause in r.specifier] != ["=="]] == []


@pytest.mark.parametrize("name", FILES)
def test_what_the_packages_need_is_listed_too(name):
    """On this Python; what an installed package asks for elsewhere (`sys_platform == "win32"`) is not looked at."""
    needed = {
        canonicalize_name(requirement.name)
        for package in FILES[name]
        for line in requires(package.name) or ()
        for requirement in [Requirement(line)]
        if requirement.marker is None
        or any(requirement.marker.evaluate({"extra": extra}) for extra in package.extras | {""})
    }

    assert needed - {canonicalize_name(package.name) for package in FILES[name]} == set()
