import re

from jobpilot.legacy import tables
from jobpilot.legacy.whole import TABLES
from tests import throwaway
from tests.legacy import schema


def test_every_table_that_is_imported_is_known_by_name():
    assert set(tables.IMPORTED) == TABLES.keys()
    assert set(tables.ETL) == schema.ETL_TABLES


def test_every_enum_type_belongs_to_the_imported_tables_or_to_those_of_the_etl():

    dump = (throwaway.LEGACY / "sample_postgresql.sql").read_text()

    types = set(re.findall(r"CREATE TYPE public\.(\w+) AS ENUM", dump))
    assert set(tables.ENUM_TYPES) == {name for name in types if not name.startswith("etl")}
