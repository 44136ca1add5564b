"""A document is its data on paper, whatever the data is, and nothing of the machine."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from jobpilot.typesetting import (
    DocumentTooLongError,
    MissingCharactersError,
    Paper,
    TypesettingError,
    typeset,
    typeset_pages,
)

HOSTILE = [
    '#panic("x")',
    '"); #read("/etc/passwd")',
    "$ x $ = heading",
    "- item + item / term: x",
    "@label <label>",
    "`raw` ```typ #x ```",
    "*bold* _emph_ ~ \\ \\u{41}",
    "[link](https://example.com)",
    "// comment /* comment */",
    "https://example.com/?a=1&b=2#c",
    "{{ x }} {% x %} <b>&amp;</b>",
    "'\" \u201e\u201c",
]


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "list.typ"
    path.write_text(
        "#let data = json(bytes(sys.inputs.data))\n#title()\n#for line in data.lines [#par(line)]\n", encoding="utf-8"
    )
    return path


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_pdf_is_tagged_and_has_a_title_a_language_and_a_date(template):
    made = typeset(
        template,
        {"lines": ["Grüße"]},
        title="Lebenslauf",
        author="Ana",
        language="de-AT",
        paper=Paper.LETTER,
        created=datetime(2026, 3, 4, 5, 6, tzinfo=UTC),
    )

    reader = PdfReader(io.BytesIO(made))
    root = reader.root_object
    assert (reader.metadata.title, reader.metadata.author) == ("Lebenslauf", "Ana")
    assert reader.metadata.creation_date == datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
    assert root["/Lang"] == "de-AT"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in made
    assert list(map(float, reader.pages[0].mediabox[2:])) == [612, 792]
    assert text_of(made) == "Lebenslauf\nGrüße"


def test_the_same_input_gives_the_same_bytes_in_all_threads(template):
    def make(number: int) -> bytes:
        return typeset(template, {"lines": [f"line {number % 2}"]}, title="T")

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(make, range(12)))

    assert len(set(made)) == 2
    assert b"CreationDate" not in made[0]


def test_hostile_text_is_printed_as_it_is(template):
    assert text_of(typeset(template, {"lines": HOSTILE}, title="T")).splitlines()[1:] == HOSTILE


WHOLE = ["scikit-learn", "2019-03", "2019–2021", "123-4567", "(well-known)", "TCP/IP", "ana-maria@example.com", "A-1,"]
ADDRESS = "https://www.example.com/people/ana-maria-garcia-lopez/a-very-long-page"


def test_a_word_is_not_parted_at_its_own_hyphen(tmp_path):
    path = tmp_path / "narrow.typ"
    path.write_text(
        "#let data = json(bytes(sys.inputs.data))\n#title()\n"
        "#for wide in range(120, 400, step: 7) [#block(width: wide * 1pt, par(data.text))]\n",
        encoding="utf-8",
    )

    text = text_of(typeset(path, {"text": f"Some {' words, '.join(WHOLE)} {ADDRESS}"}, title="T"))

    assert {word: text.count(word) for word in WHOLE} == dict.fromkeys(WHOLE, 40)
    assert 0 < text.count(ADDRESS) < 40, "what is longer than a line is broken"
    assert "".join(text.split()).count(ADDRESS) == 40


@pytest.mark.parametrize(("picture", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG")])
@pytest.mark.parametrize(("lines", "number"), [(1, 1), (100, 3)])
def test_pages_are_pictures(template, picture, begins, lines, number):
    pages = typeset_pages(template, {"lines": ["line"] * lines}, format=picture, title="T")

    assert [page[: len(begins)] for page in pages] == [begins] * number


def test_a_template_reaches_no_package_and_no_file_outside_its_folder(tmp_path):
    for source, fault in [
        ('#import "@preview/cetz:0.3.0"', "package"),
        ('#read("/../secret.txt")', "escape"),
        ('#text(font: "DejaVu Sans")[a]', None),
    ]:
        (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
        folder = tmp_path / "templates"
        folder.mkdir(exist_ok=True)
        (folder / "bad.typ").write_text(source, encoding="utf-8")
        if fault is None:
            fonts = str(PdfReader(io.BytesIO(typeset(folder / "bad.typ", {}, title="T"))).pages[0]["/Resources"])
            assert "DejaVu" not in fonts
        else:
            with pytest.raises(TypesettingError, match=fault):
                typeset(folder / "bad.typ", {}, title="T")


def test_what_cannot_be_printed_is_refused_in_words(template):
    with pytest.raises(MissingCharactersError, match=r"No font has: 中 \(U\+4E2D\) in Lines, entry 2\."):
        typeset(template, {"lines": ["a", "中"]}, title="T")
    with pytest.raises(MissingCharactersError, match="in Heading"):
        typeset(template, {"lines": []}, title="中", labels={"title": "Heading"})
    with pytest.raises(DocumentTooLongError, match="at most 500,000"):
        typeset(template, {"lines": ["word " * 100_000]}, title="T")
    with pytest.raises(ValueError, match="language tag"):
        typeset(template, {"lines": []}, title="T", language="Klingon; x")
