"""Old content is mended where it is certain what was meant, and kept as it is where not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.mending import mended
from resumes.schema import SECTIONS, faults_of

CASES = [
    pytest.param(
        "work_experience",
        [{"title": "Welder", "startDate": "März 2019", "end_date": None, "is_current": True, "bank_id": "7"}],
        [{"position": "Welder", "start_date": "2019-03", "end_date": "present", "bank_id": "7"}],
        id="names and dates",
    ),
    pytest.param(
        "work_experience",
        [{"position": "Welder", "title": "Foreman", "start_date": "last summer"}],
        [{"position": "Welder", "title": "Foreman", "start_date": "last summer"}],
        id="two names of one thing, and no date",
    ),
    pytest.param(
        "work_experience",
        [{"end_date": "2020", "is_current": True}, {"is_current": False, "end_date": "2020"}],
        [{"end_date": "2020", "is_current": True}, {"end_date": "2020"}],
        id="an end of what goes on",
    ),
    pytest.param("projects", [{"technologies": "C\nGo"}], [{"technologies": ["C", "Go"]}], id="a text for a list"),
    pytest.param("skills", ["Go", None, 7], [{"name": "Go"}, 7], id="entries that are texts, or nothing"),
    pytest.param("skills", [{"name": 2019}], [{"name": "2019"}], id="a number for a text"),
    pytest.param("education", [{"gpa": 3.8}], [{"gpa": 3.8}], id="a grade"),
    pytest.param("education", [{"summary": ["a"]}], [{"summary": ["a"]}], id="a name for another shape"),
    pytest.param(
        "contact_info",
        {"linkedin": "linkedin.com/in/ada", "website": "see CV", "email": "a@b.example"},
        {"linkedin_url": "https://linkedin.com/in/ada", "website": "see CV", "email": "a@b.example"},
        id="an address without its scheme",
    ),
    pytest.param(
        "custom_sections",
        [{"title": "Talks", "entries": [{"name": "PyCon", "start": "5/2020"}], "items": ["x"]}],
        [{"title": "Talks", "entries": [{"title": "PyCon", "start_date": "2020-05"}], "items": ["x"]}],
        id="nested",
    ),
]


@pytest.mark.parametrize(("field", "before", "after"), CASES)
def test_a_section_is_mended(field, before, after):
    assert mended({field: before, "title": "CV"}) == {field: after, "title": "CV"}


KEYS = sorted({name for section in SECTIONS.values() for name in (*section.parts, *section.aliases, "is_current")})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "Mar 2019", "ada.example", "# x", "text"]),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.sampled_from(KEYS), parts, max_size=4),
    max_leaves=12,
)


def texts(value) -> set:
    """Return the values within a value, without what mending says in another way."""
    if isinstance(value, dict):
        return set().union(*(texts(part) for name, part in value.items() if name != "is_current"))
    if isinstance(value, list):
        return set().union(*map(texts, value))
    return {str(value)} - {"None", "", "Mar 2019", "2019-03", "present", "ada.example", "https://ada.example"}


@given(st.dictionaries(st.sampled_from(sorted(SECTIONS)), st.lists(VALUES, max_size=3) | VALUES, max_size=3))
def test_nothing_is_lost_and_it_is_mended_once(content):
    once = mended(content)

    assert mended(once) == once
    assert texts(once) == texts(content)
    assert len(faults_of(once)) <= len(faults_of(content))
