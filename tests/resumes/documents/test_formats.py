"""A file says what the resume says, all of it, in reading order, and nothing else."""

import io
import re
import struct
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from django.test import override_settings
from docx.opc.constants import RELATIONSHIP_TYPE
from pypdf import PdfReader

from jobpilot.typesetting import MissingCharactersError, Paper
from resumes.documents import (
    Document,
    Format,
    Layout,
    Letter,
    Look,
    look_of,
    pages,
    refuse_photo,
    system_templates,
    write,
)
from resumes.documents.photos import orientation, without_metadata
from resumes.models import ResumeTemplate
from tests.resumes.documents.examples import (
    FULL,
    HOSTILE,
    looks,
    out_of_order,
    printed_strings,
    text_of_docx,
    text_of_pdf,
)

MADE = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
LETTER = Letter("Dear team,\n\nI want this job.\nReally.\n\nAna", "4 Mar 2026", ("Charité", "Berlin"), "Head Nurse")

# Eight by eight pixels, the left half black.
PHOTO = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5mo"
    "q6T/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABgQAAIDAAAAAAAAAAAAAAAAAAAGRILC/9oACAEBAAA/ACZMpo//2Q=="
)


def document(**options) -> Document:
    return Document(**{"content": FULL, "title": "Ana García Müller: Resume", "created": MADE, **options})


def entries_of(content: dict, **values) -> dict:
    return {**FULL, **content, **values}


def tags(element: Any) -> set[str]:
    """Return the names of the tags in a tree of a PDF's structure."""
    element = element.get_object()
    if isinstance(element, list):
        return {name for each in element for name in tags(each)}
    if not isinstance(element, dict) or ("/Pg" in element and "/S" not in element):
        return set()
    return {*([element["/S"]] if "/S" in element else []), *(tags(element["/K"]) if "/K" in element else [])}


@pytest.mark.parametrize("look", looks(), ids=lambda look: str(look.layout))
class TestPdf:
    @pytest.mark.parametrize("paper", Paper)
    def test_every_string_in_reading_order(self, look, paper):
        made = document(look=look, paper=paper, letter=LETTER)

        text = text_of_pdf(write(made, Format.PDF))

        letter = [LETTER.date, "Charité Berlin", "Head Nurse", "Dear team, I want this job. Really. Ana"]
        assert out_of_order(text, [*letter, *printed_strings(made)]) == []
        assert "never printed" not in text
        assert "Hidden" not in text

    def test_it_is_accessible_and_the_same_each_time(self, look):
        made = document(look=look, language="de")

        content = write(made, Format.PDF)

        assert content == write(made, Format.PDF)
        reader = PdfReader(io.BytesIO(content))
        assert b"<pdfuaid:part>1</pdfuaid:part>" in content
        root = reader.root_object
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("de", True)
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert {"/Document", "/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Link"} <= tags(root["/StructTreeRoot"])
        assert (reader.metadata.title, reader.metadata.author) == ("Ana García Müller: Resume", "Ana García Müller")
        assert reader.metadata.creation_date == MADE
        addresses = {note["/A"]["/URI"] for page in reader.pages for note in map(dict, annotations(page))}
        assert {"https://example.com/talk", "https://github.com/ana", "mailto:ana@example.com"} <= addresses

    def test_hostile_text_is_printed_as_it_is(self, look):
        entries = [
            {"position": text, "company": text, "location": text, "description": text, "achievements": [text]}
            for text in HOSTILE
        ]
        made = document(look=look, content=entries_of({}, work_experience=entries, summary="\n\n".join(HOSTILE)))

        text = text_of_pdf(write(made, Format.PDF))

        wanted = printed_strings(made)
        assert wanted.count('#panic("x") #read("/etc/passwd")') == 6
        assert out_of_order(text, [string.replace("ﬁ", "fi") for string in wanted]) == []

    @pytest.mark.parametrize(
        "content",
        [
            {},
            {"contact_info": {"full_name": "Ana"}},
            {"custom_sections": [{"entries": [{"title": "No heading"}]}]},
            {"work_experience": ["text", None, 3, {"position": 4, "achievements": "text", "start_date": []}]},
            {"skills": {"name": "no list"}, "contact_info": [], "languages": [{"name": None}]},
            {"work_experience": [{"position": "x" * 3000, "description": "y " * 3000}]},
            {"work_experience": [{"description": "No head"}], "links": [{"url": "not an address"}]},
        ],
        ids=["nothing", "a name", "no heading", "wrong types", "wrong sections", "long words", "no head"],
    )
    def test_any_content_has_pages(self, look, content):
        made = document(look=look, content=content)

        assert pages(made)
        assert out_of_order(text_of_pdf(write(made, Format.PDF)), printed_strings(made)) == [] or "x" * 3000 in str(
            content
        )


def annotations(page) -> list:
    return [note.get_object() for note in page.get("/Annots", []) if "/A" in note.get_object()]


def test_a_long_resume_has_numbered_pages_and_no_part_of_a_short_entry_is_alone():
    many = [{"position": f"Nurse {number}", "achievements": ["One", "Two"]} for number in range(40)]
    reader = PdfReader(io.BytesIO(write(document(content=entries_of({}, work_experience=many)), Format.PDF)))

    texts = [page.extract_text() for page in reader.pages]

    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} / {len(texts)}" in text
        assert text.count("One") == text.count("Two")
    assert "Page" not in text_of_pdf(write(document(content={"summary": "Short."}), Format.PDF))


def test_a_photo_is_in_the_template_for_one():
    picture = pages(document())[0]
    photo = pages(document(), format="png", pixels_per_inch=20)[0]
    plain = document(look=Look(layout=Layout.PHOTO))

    assert picture.startswith(b"<svg")
    assert len(write(replace(plain, photo=photo), Format.PDF)) > len(write(plain, Format.PDF)) + 500


def exif(order: str, *entries: tuple[int, int], length: int | None = None) -> bytes:
    """Return the segment of a JPEG file that says how the camera was held."""
    header = (b"MM\0*" if order == ">" else b"II*\0") + struct.pack(f"{order}IH", 8, len(entries))
    tiff = header + b"".join(struct.pack(f"{order}HHIHxx", tag, 3, 1, value) for tag, value in entries)
    segment = b"Exif\0\0" + tiff[:length]
    return b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment


@pytest.mark.parametrize(
    ("segment", "turned"),
    [
        (exif(">", (0x010F, 1), (0x0112, 6)), 6),
        (exif("<", (0x0112, 8)), 8),
        (exif("<", (0x0112, 9)), 1),
        (exif(">", (0x010F, 3)), 1),
        (exif(">", (0x0112, 6), length=14), 1),
        (exif(">", length=2), 1),
        (b"", 1),
    ],
    ids=["big endian", "little endian", "no such turn", "not said", "cut off", "no directory", "no EXIF"],
)
def test_a_photo_stands_as_the_camera_was_held(segment, turned):
    photo = PHOTO[:2] + segment + PHOTO[2:]
    made = document(look=Look(layout=Layout.PHOTO), photo=photo)

    refuse_photo(photo)
    (picture,) = re.findall(rb'data:image/svg\+xml;base64,([^"]+)', pages(made)[0])
    sizes = {1: b"width='90' height='110'", 6: b"width='110' height='90'", 8: b"width='110' height='90'"}
    turns = {1: b"matrix(1 0 0 1 0 0)", 6: b"matrix(0 1 -1 0 90 0)", 8: b"matrix(0 -1 1 0 0 110)"}
    assert (orientation(photo), sizes[turned] in b64decode(picture)) == (turned, True)
    assert turns[turned] in b64decode(picture)
    assert b"/Image" in write(made, Format.PDF)


def jpeg_segment(kind: int, content: bytes) -> bytes:
    return b"\xff" + bytes([kind]) + struct.pack(">H", len(content) + 2) + content


def test_what_a_photo_says_beside_its_picture_does_not_leave():
    said = [b"Exif\0\0 taken at home", b"http://ns.adobe.com/xap/1.0/\0 by Ana", b"MPF\0 a second one", b"A comment"]
    beside = [jpeg_segment(kind, text) for kind, text in zip((0xE1, 0xE1, 0xE2, 0xFE), said, strict=True)]
    colours = jpeg_segment(0xE2, b"ICC_PROFILE\0") + jpeg_segment(0xEE, b"Adobe")
    photo = PHOTO[:2] + b"".join(beside) + PHOTO[2:] + b"after the end"

    refuse_photo(photo)
    assert without_metadata(PHOTO[:2] + colours + photo[2:]) == PHOTO[:2] + colours + PHOTO[2:]
    file = write(document(look=Look(layout=Layout.PHOTO), photo=photo), Format.PDF)
    assert PHOTO in file
    assert not any(text in file for text in (*said, b"after the end"))


def test_a_scan_may_have_restarts_and_several_follow_each_other():
    scan = jpeg_segment(0xDA, b"\x01") + b"\x12\xff\0\xff\xd0\x34"
    photo = PHOTO[:2] + scan + jpeg_segment(0xFE, b"A comment") + scan + b"\xff\xd9"
    assert without_metadata(photo) == PHOTO[:2] + scan + scan + b"\xff\xd9"


def test_what_no_font_has_is_named_before_printing():
    entries = [FULL["work_experience"][0], {"hidden": True, "company": "日本"}, {"company": "中 GmbH"}]
    made = document(content=entries_of({}, work_experience=entries))

    with pytest.raises(MissingCharactersError, match=r"No font has: 中 \(U\+4E2D\) in Positions, entry 3\.$"):
        write(made, Format.PDF)
    assert "中 GmbH" in text_of_docx(write(made, Format.DOCX))


class TestDocx:
    def test_every_string_in_reading_order_with_real_styles(self):
        made = document(letter=LETTER, paper=Paper.LETTER)

        content = write(made, Format.DOCX)

        assert content == write(made, Format.DOCX)
        assert out_of_order(text_of_docx(content), ["I want this job.", *printed_strings(made)]) == []
        file = docx.Document(io.BytesIO(content))
        by_style: dict[str, list[str]] = {}
        for paragraph in file.paragraphs:
            by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
        assert by_style["Heading 1"] == ["Ana García Müller"] * 2
        assert by_style["Heading 2"][1:4] == ["Summary", "Experience", "Education"]
        assert by_style["Heading 3"][0] == "Head Nurse\tMar 2019 – present"
        assert by_style["List Bullet"][:2] == ["Calm", "See my talk"]
        links = {rel.target_ref for rel in file.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.HYPERLINK}
        assert {"https://example.com/talk", "mailto:ana@example.com"} <= links
        properties = file.core_properties
        assert (properties.title, properties.author, properties.language) == (made.title, "Ana García Müller", "en")
        assert properties.created.replace(tzinfo=UTC) == MADE
        assert round(file.sections[0].page_width.cm, 2) == 21.59

    def test_hostile_text_is_text(self):
        made = document(content=entries_of({}, summary="\n\n".join(HOSTILE)))

        text = text_of_docx(write(made, Format.DOCX))
        assert out_of_order(text, [string.replace("ﬁ", "fi") for string in HOSTILE]) == []


class TestText:
    @pytest.mark.parametrize("format", [Format.TEXT, Format.MARKDOWN, Format.HTML])
    def test_every_string_in_reading_order(self, format):  # noqa: A002  # as in the code
        made = document(letter=LETTER)
        text = write(made, format).decode()
        if format == Format.HTML:
            text = re.sub(r"<[^>]+>", "", text.partition("<body>")[2])
        plain = " ".join(re.sub(r"[*\\]|\[|\]\([^)]*\)", "", text).split())

        headings = {part.title for part in made.resume.parts}
        wanted = [
            string.upper() if format == Format.TEXT and string in headings else string
            for string in printed_strings(made)
        ]
        assert out_of_order(plain, wanted) == []
        assert "never printed" not in plain

    def test_markdown_is_read_back_as_what_it_says(self):
        markdown = write(document(content={"summary": "1. A *b* # c_d [e] <f>\n\n+ g"}), Format.MARKDOWN).decode()

        assert "1\\. A *b* \\# c\\_d \\[e\\] \\<f\\>" in markdown

    def test_html_is_escaped_and_needs_nothing_else(self):
        evil = '<script>alert("x")</script>'
        made = document(content={"summary": f"**{evil}**", "contact_info": {"full_name": evil, "email": evil}})

        page = write(replace(made, title=evil), Format.HTML).decode()

        assert "<script" not in page
        assert page.count("&lt;script&gt;") == 4
        assert '<html lang="en">' in page
        assert not re.search(r"(src|@import|<link)", page)


class TestLanguage:
    @pytest.mark.parametrize(
        ("language", "heading", "period"),
        [
            ("en", "Experience", "Mar 2019 – present"),
            ("de", "Berufserfahrung", "Mär 2019 – heute"),
            ("fr", "Expérience professionnelle", "mars 2019 – aujourd’hui"),
            ("es", "Experiencia profesional", "mar 2019 – actualidad"),
            ("pl", "Doświadczenie zawodowe", "mar 2019 – obecnie"),
        ],
    )
    def test_headings_and_dates_are_in_its_words(self, language, heading, period):
        found = list(printed_strings(document(language=language)))

        assert {heading, period} <= set(found)

    @override_settings(LANGUAGE_CODE="de")
    def test_the_language_of_the_site_is_none_of_it(self):
        assert "May 2022 – May 2027" in printed_strings(document())


class TestLook:
    def look(self, **values) -> Look:
        return look_of(ResumeTemplate(**values))

    def test_a_template_says_what_is_printed_and_in_which_order(self):
        template = ResumeTemplate(sections=["contact", "Experience", "skills"], section_order=["skills", "experience"])
        made = document(look=look_of(template))

        assert [part.key for part in made.resume.parts] == ["skills", "work_experience"]
        assert made.left_out == [
            *("Summary", "Education", "Projects", "Certifications", "Languages", "Links", "Other sections")
        ]

    @pytest.mark.parametrize(
        ("styling", "expected"),
        [
            ({}, ("one_column", "#1f4e79", 10.5, "")),
            ({"columns": 2, "font": "Inter"}, ("two_columns", "#1d4ed8", 10.5, "sans")),
            ({"layout": "academic", "accent": "#AA0000", "size": 11}, ("academic", "#AA0000", 11, "")),
            (
                {"layout": "?", "accent": 'red"); #x', "size": 99, "font": "Georgia"},
                ("one_column", "#1f4e79", 10.5, "serif"),
            ),
            ({"size": True, "font": 3, "accent": None, "layout": []}, ("one_column", "#1f4e79", 10.5, "")),
        ],
        ids=["nothing", "another program's", "ours", "nonsense", "wrong types"],
    )
    def test_styling_is_read_as_far_as_it_means_something(self, styling, expected):
        look = self.look(styling=styling)

        assert (look.layout, look.accent, look.size, look.font) == expected

    @pytest.mark.django_db
    def test_those_of_the_program_are_rows(self):
        columns = ("id", "name", "description", "sections", "section_order", "styling", "is_default", "is_system")
        rows = ResumeTemplate.objects.filter(is_system=True).values(*columns)
        if not rows:
            pytest.skip("another test has emptied the database")
        wanted = [{name: getattr(row, name) for name in columns} for row in system_templates()]

        assert sorted(rows, key=lambda row: row["name"]) == sorted(wanted, key=lambda row: row["name"])


def test_a_keyword_that_is_the_name_again_is_left_out():
    skill = {"name": "Pandas", "level": "expert", "keywords": ["pandas", "NumPy"]}

    assert "Pandas (expert): NumPy" in printed_strings(document(content=entries_of({}, skills=[skill])))
