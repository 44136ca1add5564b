import pytest

from companies.legacy import TABLES as COMPANIES
from interactions.legacy import TABLES as INTERACTIONS
from jobpilot.legacy.people import TABLES as PEOPLE
from resumes.legacy import TABLES as RESUMES
from skills.legacy import TABLES as SKILLS
from tests.legacy import schema

TABLES = PEOPLE | COMPANIES | SKILLS | RESUMES | INTERACTIONS


def test_every_legacy_table_goes_somewhere_except_those_of_the_etl():
    assert TABLES.keys() == schema.COLUMNS.keys() - schema.ETL_TABLES


@pytest.mark.parametrize("table", TABLES)
def test_every_legacy_column_has_a_line_that_says_where_it_goes(table):
    assert TABLES[table].columns.keys() == schema.COLUMNS[table].keys()
