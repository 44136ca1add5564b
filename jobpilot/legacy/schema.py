"""Recognise a JobPilot-OpenManus database by its tables and columns."""

from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.source import RETIRED, LegacyDatabase, SourceError

# PostgreSQL's types of the columns of imported tables. Those of the ETL tables stay, as these tables do.
ENUM_TYPES = (
    "applicationstatus",
    "companysizecategory",
    "experiencelevel",
    "jobstatus",
    "jobtype",
    "remotetype",
    "savedjobstatus",
    "senioritylevel",
    "timelineeventtype",
    "verificationstatus",
)
# So many tables with most of their columns are no coincidence.
RECOGNISED_BY = 3


def legacy_tables(source: LegacyDatabase) -> list[str]:
    """Return the legacy tables of a database, leaving out tables that only share a name with one."""
    found = []
    for table, mapping in TABLES.items():
        if table in source:
            known = mapping.columns.keys()
            if len(known & source.columns(table)) * 2 > len(known):
                found.append(table)
    return found


def is_legacy(source: LegacyDatabase) -> bool:
    """Return whether a database is unmistakably a legacy one."""
    return len(legacy_tables(source)) >= RECOGNISED_BY


def require_legacy_schema(source: LegacyDatabase) -> None:
    """Raise SourceError unless the database has exactly the legacy tables and columns."""
    if not is_legacy(source):
        if legacy_tables(LegacyDatabase(source.connection, RETIRED)):
            raise SourceError("This database was migrated to JobPilot before: its legacy tables are retired.")
        raise SourceError("This is not a JobPilot-OpenManus database: it does not have its tables.")
    if missing := [table for table in TABLES if table not in source]:
        raise SourceError(
            f"The legacy database has no table {missing[0]}. Start the last version of JobPilot-OpenManus on it once "
            "to create what is missing."
        )
    for table, mapping in TABLES.items():
        known, found = mapping.columns.keys(), source.columns(table)
        if known - found:
            raise SourceError(
                f"The legacy database is older than JobPilot supports: {table} has no {_listed(known - found)}. Start "
                "the last version of JobPilot-OpenManus on it once to create what is missing."
            )
        if found - known:
            raise SourceError(
                f"The legacy database is newer than JobPilot supports: {table} also has {_listed(found - known)}."
            )


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
