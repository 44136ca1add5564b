"""What a rich text means, and what it may not have."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.rich_text import Span, blocks, plain, refusal, spans


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("plain", [Span("plain")]),
        ("a **b** c", [Span("a "), Span("b", bold=True), Span(" c")]),
        ("*a*, **b *c***", [Span("a", italic=True), Span(", "), Span("b ", bold=True), Span("c", True, True)]),
        ("[me](https://a.example/x_(y))", [Span("me", url="https://a.example/x_(y)")]),
        ("[**me**](mailto:a@b.example)", [Span("me", bold=True, url="mailto:a@b.example")]),
        ("3 * 4 * 5, C#, a_b_c, 2**8", [Span("3 * 4 * 5, C#, a_b_c, 2**8")]),
        (r"\*not\* \[so\]", [Span("*not* [so]")]),
        ("[x](javascript:y)", [Span("[x](javascript:y)")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_pieces_of_a_line(line, pieces):
    assert spans(line) == pieces


def test_paragraphs_and_lists():
    text = "One\ntwo.\n\nThree:\n- *a*\n- b\n\n- c\nEnd."

    assert [(block.is_list, len(block.lines)) for block in blocks(text)] == [
        (False, 2),
        (False, 1),
        (True, 2),
        (True, 1),
        (False, 1),
    ]
    assert plain(text) == "One\ntwo.\nThree:\n- a\n- b\n- c\nEnd."


def test_an_empty_item_is_none():
    assert plain("- a\n- \n•  \n- b\n- ") == "- a\n- b"
    assert blocks("- a\n- \n- b") == blocks("- a\n- b")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Work", "headings"),
        ("see ![me](https://a.example/me.png)", "images"),
        ("```\ncode", "code blocks"),
        ("| a | b |", "tables"),
        ("<b>bold</b>", "HTML"),
        ("- a\n  - b", "lists within lists"),
        ("[x](javascript:y)", "is not a web address"),
        ("[x](www.example.com)", "is not a web address"),
    ],
)
def test_what_is_refused(text, name):
    assert name in refusal(text).messages[0]


@pytest.mark.parametrize("text", ["", "C# and F#", "a < b > c", "#1 of 20", "5 * 3", "a | b", "[sic]", "1. first"])
def test_what_is_not(text):
    assert refusal(text) is None


@given(st.text(alphabet="ab*[]()\\- \n#", max_size=60))
def test_any_text_is_read(text):
    lines = [line for block in blocks(text) for line in block.lines]

    assert all("".join(span.text for span in line).strip() for line in lines)
    # Every letter is there, in order: only marks are gone.
    assert re.sub(r"[^ab]", "", plain(text)) == re.sub(r"[^ab]", "", text)
