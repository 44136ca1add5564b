"""The schema of a JobPilot-OpenManus database: its names, and whether a database has it."""

from collections.abc import Mapping

from jobpilot.legacy.mapping import RowMapping
from jobpilot.legacy.source import RETIRED, LegacyDatabase, SourceError

IMPORTED = (
    "user_profiles",
    "companies",
    "job_sources",
    "job_listings",
    "job_source_listings",
    "job_embeddings",
    "job_duplications",
    "skill_banks",
    "skill_banks_legacy",
    "resume_templates",
    "resumes",
    "resume_versions",
    "resume_generations",
    "resume_optimizations",
    "applications",
    "saved_jobs",
    "timeline_events",
)
# These have no counterpart and are left as they are.
ETL = ("raw_job_collections", "job_processing_logs", "processed_job_data", "etl_operation_logs")
# PostgreSQL's types of the columns of imported tables; those of the ETL tables stay with them.
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


def is_legacy(source: LegacyDatabase, tables: Mapping[str, RowMapping]) -> bool:
    """Return whether a database is unmistakably a legacy one, and not one that merely has a table `companies`."""
    recognised = 0
    for table, mapping in tables.items():
        if table in source:
            known = mapping.columns.keys()
            recognised += len(known & source.columns(table)) * 2 > len(known)
    return recognised >= RECOGNISED_BY


def require_legacy_schema(source: LegacyDatabase, tables: Mapping[str, RowMapping]) -> None:
    """Raise SourceError unless the database has the legacy tables and columns, all of them and no others."""
    missing = [table for table in tables if table not in source]
    if len(missing) == len(tables):
        if LegacyDatabase(source.connection, RETIRED).tables & tables.keys():
            raise SourceError("The database was brought over already: its legacy tables are retired.")
        raise SourceError("This is no database of JobPilot-OpenManus: it has none of its tables.")
    if missing:
        raise SourceError(
            f"The legacy database lacks the table {missing[0]}. Start the last version of JobPilot-OpenManus on it "
            "once, which makes it complete."
        )
    for table, shape in tables.items():
        known, found = shape.columns.keys(), source.columns(table)
        if known - found:
            raise SourceError(
                f"The legacy database is older than JobPilot knows: {table} lacks {_listed(known - found)}."
            )
        if found - known:
            raise SourceError(
                f"The legacy database is newer than JobPilot knows: {table} also has {_listed(found - known)}."
            )


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
