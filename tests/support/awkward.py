"""Change the legacy sample with plain SQL, and read the legacy records of an import."""

from django.db import connection

from jobpilot.legacy.models import LegacyRecord
from tests.support import legacy_schema as schema
from tests.support import throwaway


def execute(alias: str, *statements: str | tuple) -> None:
    """Run statements on the legacy tables: SQL, or a tuple of SQL with ? and its parameters."""
    with throwaway.plain_connection(alias) as legacy:
        for statement in statements:
            sql, *parameters = (statement,) if isinstance(statement, str) else statement
            legacy.execute(sql if connection.vendor == "sqlite" else sql.replace("?", "%s"), parameters)
        legacy.commit()


def first_id(alias: str, table: str) -> str:
    return schema.rows(alias, table)[0]["id"]


def records(alias: str, table: str) -> list[LegacyRecord]:
    return list(LegacyRecord.objects.using(alias).filter(source_table=table))


def reasons(alias: str, table: str) -> list[tuple]:
    return [
        (reason["code"], reason["field"], reason["value"])
        for record in records(alias, table)
        for reason in record.reasons
    ]


def person(alias: str, first_name: str = "Sarah") -> str:
    return next(row["id"] for row in schema.rows(alias, "user_profiles") if row["first_name"] == first_name)


def document(alias: str, column: str) -> tuple[str, object]:
    """Return the id of Sarah's bank and one of its JSON columns."""
    [bank] = [row for row in schema.rows(alias, "skill_banks") if row["user_id"] == person(alias)]
    return bank["id"], bank[column]
