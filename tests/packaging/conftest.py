import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings


@pytest.fixture(scope="session")
def installed(tmp_path_factory) -> Path:
    """Where `pip install .` puts JobPilot's wheel, from this checkout. Nothing is fetched."""
    target = tmp_path_factory.mktemp("site-packages")
    quiet = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [sys.executable, "-m", "pip", "install", *quiet, "--target", str(target), str(settings.BASE_DIR)], check=True
    )
    return target
