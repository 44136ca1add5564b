import re

from jobpilot.legacy import schema as legacy
from jobpilot.legacy.plan import TABLES
from tests.support import legacy_schema as schema
from tests.support import throwaway


def test_every_table_that_is_imported_is_known_by_name():
    assert set(legacy.IMPORTED) == TABLES.keys()
    assert set(legacy.ETL) == schema.ETL_TABLES


def test_every_enum_type_belongs_to_the_imported_tables_or_to_those_of_the_etl():

    dump = (throwaway.LEGACY / "legacy_sample_postgresql.sql").read_text()

    types = set(re.findall(r"CREATE TYPE public\.(\w+) AS ENUM", dump))
    assert set(legacy.ENUM_TYPES) == {name for name in types if not name.startswith("etl")}
