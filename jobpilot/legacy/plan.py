"""The legacy import as a whole: what each part of the old database becomes, in the order in which it is written."""

from jobpilot.legacy.loader import LegacyImport, Progress
from jobpilot.legacy.mapping import RowMapping
from jobpilot.legacy.mappings import companies, interactions, people, resumes, skills
from jobpilot.legacy.source import LegacyDatabase

STEPS = [people, companies, skills, resumes, interactions]

TABLES: dict[str, RowMapping] = {table: mapping for step in STEPS for table, mapping in step.TABLES.items()}


def bring_over(apps, connection, source: LegacyDatabase, progress: Progress | None = None) -> None:
    """Write the rows of `source` into the database of `connection`, through the models of `apps`."""
    for step in STEPS:
        with LegacyImport(apps, connection, source, progress) as legacy:
            step.bring_over(legacy)


def take_back(apps, connection) -> None:
    """Delete what was brought over from the legacy tables that the database itself has."""
    for step in reversed(STEPS):
        with LegacyImport(apps, connection) as legacy:
            step.take_back(legacy)
