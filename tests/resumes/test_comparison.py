"""What differs between two contents of a resume is said by section, entry and word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.comparison import Piece, differences, marked


def said(before, after) -> dict[str, list]:
    return {
        section.label: [
            (entry.kind, entry.title, {part.label: (text(part.before), text(part.after)) for part in entry.parts})
            for entry in section.entries
        ]
        for section in differences(before, after)
    }


def text(pieces: list[Piece]) -> str:
    return "".join(f"[{piece.text}]" if piece.is_new else piece.text for piece in pieces)


WELDER = {"position": "Welder", "company": "Dock", "description": "Welds ships."}
COOK = {"position": "Cook", "company": "Inn", "bank_id": "7"}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param({"skills": [{"name": "Go"}]}, {"skills": [{"name": "Go"}]}, {}, id="nothing"),
        pytest.param(
            {"summary": "Ships small changes."},
            {"summary": "Ships big changes."},
            {"Summary": [("changed", "", {"Summary": ("Ships [small] changes.", "Ships [big] changes.")})]},
            id="words of the summary",
        ),
        pytest.param(
            {"work_experience": [WELDER, COOK]},
            {"work_experience": [COOK | {"position": "Chef", "start_date": "2019-03"}, WELDER]},
            {
                "Positions": [
                    ("changed", "Chef, Inn", {"Position": ("[Cook]", "[Chef]"), "Start": ("", "[Mar 2019]")}),
                    ("moved", "Welder, Dock", {}),
                ]
            },
            id="an entry of one bank row, and another that it passed",
        ),
        pytest.param(
            {"work_experience": [WELDER, COOK]},
            {"work_experience": [WELDER, {"position": "Baker"}]},
            {
                "Positions": [
                    ("added", "Baker", {"Position": ("", "[Baker]")}),
                    ("removed", "Cook, Inn", {"Position": ("[Cook]", ""), "Company": ("[Inn]", "")}),
                ]
            },
            id="one for another",
        ),
        pytest.param(
            {"work_experience": [WELDER]},
            {"work_experience": [WELDER | {"hidden": True}]},
            {"Positions": [("changed", "Welder, Dock", {"Not printed": ("", "[yes]")})]},
            id="hidden",
        ),
        pytest.param(
            {"custom_sections": [{"title": "Talks", "entries": [{"title": "PyCon"}]}], "skills": ["Go", 5]},
            {"custom_sections": [{"title": "Talks", "entries": [{"title": "DjangoCon"}]}], "skills": ["Go"]},
            {
                "Skills": [("removed", "", {"text": ("[5]", "")})],
                "Other sections": [("changed", "Talks", {"Entries": ("[PyCon]", "[DjangoCon]")})],
            },
            id="nested, and content that was stored before the rules",
        ),
    ],
)
def test_differences(before, after, found):
    assert said(before, after) == found
    assert not said(after, after)


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_pieces_are_the_texts(before, after):
    left, right = marked(before, after)

    assert ("".join(piece.text for piece in left), "".join(piece.text for piece in right)) == (before, after)
    assert [piece for piece in left if not piece.is_new] or not set(before) & set(after) or before != after
    unmarked = ["".join(piece.text for piece in pieces if not piece.is_new) for pieces in (left, right)]
    assert unmarked[0] == unmarked[1]
