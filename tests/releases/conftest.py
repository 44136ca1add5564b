from collections.abc import Iterator

import pytest

from tests.support import throwaway


@pytest.fixture
def released(release, tmp_path, unblocked) -> Iterator[str]:
    """Return the kept database of a release."""
    with throwaway.database(tmp_path) as alias:
        throwaway.load_release(alias, release)
        yield alias
