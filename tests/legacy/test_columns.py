import pytest

from jobpilot.legacy.mappings.companies import TABLES as COMPANIES
from jobpilot.legacy.mappings.interactions import TABLES as INTERACTIONS
from jobpilot.legacy.mappings.people import TABLES as PEOPLE
from jobpilot.legacy.mappings.resumes import TABLES as RESUMES
from jobpilot.legacy.mappings.skills import TABLES as SKILLS
from tests.support import legacy_schema as schema

TABLES = PEOPLE | COMPANIES | SKILLS | RESUMES | INTERACTIONS


def test_every_legacy_table_goes_somewhere_except_those_of_the_etl():
    assert TABLES.keys() == schema.COLUMNS.keys() - schema.ETL_TABLES


@pytest.mark.parametrize("table", TABLES)
def test_every_legacy_column_has_a_line_that_says_where_it_goes(table):
    assert TABLES[table].columns.keys() == schema.COLUMNS[table].keys()
