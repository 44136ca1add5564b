import shutil
from collections.abc import Iterator

import pytest
from django.db import connection, connections

from tests.releases import FOLDER
from tests.support import throwaway


@pytest.fixture
def released(release, tmp_path, unblocked) -> Iterator[str]:
    """Return the kept database of a release."""
    with throwaway.database(tmp_path) as alias:
        if connection.vendor == "sqlite":
            shutil.copy(FOLDER / release / "database.sqlite3", connections.databases[alias]["NAME"])
        else:
            with throwaway.plain_connection(alias) as plain:
                plain.execute((FOLDER / release / "database.sql").read_text(encoding="utf-8"))
                plain.commit()
        yield alias
