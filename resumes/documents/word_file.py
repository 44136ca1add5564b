"""Resumes and letters as Word files (DOCX): real headings, lists and links, for people who go on editing."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from jobpilot.typesetting import Paper
from jobpilot.typesetting.characters import printable
from resumes.documents.document import Document
from resumes.documents.outline import Detail, Entry, LetterOutline, Link, ResumeOutline
from resumes.rich_text import Block

SIZES = {Paper.A4: (21.0, 29.7), Paper.LETTER: (21.59, 27.94)}  # in centimetres
MARGIN = 2.1
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)  # of a file that says none, as Word needs one
FONTS = {"sans": "Calibri", "serif": "Cambria"}  # which each Word has; this format has none inside
SPACED = {"Heading 1": (0, 2), "Heading 2": (12, 4), "Heading 3": (8, 1), "List Bullet": (0, 1), "Normal": (0, 3)}


def write(document: Document) -> bytes:
    """Return a DOCX file: the same bytes for the same document."""
    file = docx.Document()
    _describe(file, document)
    _style(file, document)
    for number, part in enumerate(document.parts):
        if number:
            file.add_page_break()
        _Writer(file, document).write(part)
    made = io.BytesIO()
    file.save(made)
    return _undated(made)


class _Writer:
    """Add the parts of a document to a file."""

    def __init__(self, file: WordDocument, document: Document) -> None:
        self.file = file
        # Kept, as python-docx looks through all styles for each paragraph.
        self.style_id = cache(partial(file.part.get_style_id, style_type=WD_STYLE_TYPE.PARAGRAPH))
        self.width = SIZES[Paper(document.paper)][0] - 2 * MARGIN

    def write(self, part: LetterOutline | ResumeOutline) -> None:
        if part.name:
            self._paragraph(part.name, "Heading 1")
        if part.headline:
            self._paragraph(part.headline, "Subtitle")
        if part.contacts:
            paragraph = self._paragraph("")
            for number, link in enumerate(part.contacts):
                if number:
                    paragraph.add_run(" · ")
                _add_link(paragraph, link)
        if isinstance(part, LetterOutline):
            self._letter(part)
            return
        for section in part.parts:
            if section.title:
                self._paragraph(section.title, "Heading 2")
            self._blocks(section.body)
            for entry in section.entries:
                self._entry(entry)
            self._details(section.lists)

    def _letter(self, part: LetterOutline) -> None:
        for lines in ([part.date], part.recipient):
            if any(lines):
                self._lines(lines)
        if part.subject:
            self._paragraph(part.subject, "Heading 2")
        for lines in part.paragraphs:
            self._lines(lines)

    def _entry(self, entry: Entry) -> None:
        if entry.title or entry.period:
            self._line_with_tab(entry.title, entry.period, "Heading 3")
        if entry.subtitle or entry.place:
            self._line_with_tab(entry.subtitle, entry.place, "Normal").paragraph_format.keep_with_next = True
        if entry.link:
            _add_link(self._paragraph(""), entry.link)
        self._blocks(entry.body)
        self._details(entry.details)

    def _line_with_tab(self, left: str, right: str, style: str) -> Paragraph:
        paragraph = self._paragraph(left, style)
        if right:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(self.width), WD_TAB_ALIGNMENT.RIGHT)
            run = paragraph.add_run(("\t" if left else "") + _clean(right))
            run.bold = False
            run.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
        return paragraph

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            paragraph = None
            for line in block.lines:
                if block.is_list or paragraph is None:
                    paragraph = self._paragraph("", "List Bullet" if block.is_list else "Normal")
                else:
                    paragraph.add_run().add_break()
                for span in line:
                    if span.url:
                        _add_link(paragraph, Link(span.text, span.url), bold=span.bold, italic=span.italic)
                    else:
                        run = paragraph.add_run(_clean(span.text))
                        run.bold, run.italic = span.bold or None, span.italic or None

    def _details(self, details: Iterable[Detail]) -> None:
        for detail in details:
            paragraph = self._paragraph("")
            if detail.label:
                paragraph.add_run(_clean(detail.label) + ":").bold = True
                paragraph.add_run(" ")
            paragraph.add_run(_clean(detail.text))

    def _lines(self, lines: Iterable[str]) -> None:
        paragraph = self._paragraph("")
        paragraph.paragraph_format.space_after = Pt(9)
        for number, line in enumerate(lines):
            run = paragraph.add_run()
            if number:
                run.add_break()
            run.add_text(_clean(line))

    def _paragraph(self, text: str, style: str = "Normal") -> Paragraph:
        paragraph = self.file.add_paragraph(_clean(text))
        paragraph._p.style = self.style_id(style)
        return paragraph


def _clean(text: str) -> str:
    return printable(text)


def _add_link(paragraph: Paragraph, link: Link, *, bold: bool = False, italic: bool = False) -> None:
    """Add a text that leads to an address, which python-docx only reads."""
    run = paragraph.add_run(_clean(link.text))
    run.bold, run.italic = bold or None, italic or None
    if not link.url:
        return
    run.style = "Hyperlink"
    relation = paragraph.part.relate_to(link.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), relation)
    run._r.addprevious(element)
    element.append(run._r)


def _describe(file: WordDocument, document: Document) -> None:
    properties = file.core_properties
    properties.title, properties.author = _clean(document.title)[:255], _clean(document.author)[:255]
    properties.language = document.language
    properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = (document.created or NO_DATE).astimezone(UTC).replace(tzinfo=None)


def _style(file: WordDocument, document: Document) -> None:
    section, look = file.sections[0], document.look
    width, height = SIZES[Paper(document.paper)]
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = section.right_margin = Cm(MARGIN)
    section.top_margin = section.bottom_margin = Cm(1.9)
    accent = RGBColor.from_string(look.accent.removeprefix("#").upper())
    font = FONTS[look.font or ("serif" if look.layout == "academic" else "sans")]
    for name, (before, after) in SPACED.items():
        style: Any = file.styles[name]
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        _set_font(style, font)
    sizes = {"Normal": look.size, "Heading 1": look.size * 2.1, "Heading 2": look.size * 1.2, "Heading 3": look.size}
    for name, size in sizes.items():
        style = file.styles[name]
        style.font.size = Pt(round(size * 2) / 2)
        if name != "Normal":
            style.font.bold = True
            style.font.color.rgb = accent if name == "Heading 2" else RGBColor(0, 0, 0)
    subtitle: Any = file.styles["Subtitle"]
    _set_font(subtitle, font)
    subtitle.font.size, subtitle.font.italic, subtitle.font.color.rgb = Pt(look.size * 1.1), False, accent
    subtitle.paragraph_format.space_after = Pt(2)
    link: Any = file.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = accent, True
    language = file.styles.element.find(f".//{qn('w:lang')}")
    language.set(qn("w:val"), document.language)


def _set_font(style: Any, name: str) -> None:
    style.font.name = name
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # which would come before the name
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _undated(file: io.BytesIO) -> bytes:
    """Return a ZIP file with the same entries that does not say when it was made."""
    made = io.BytesIO()
    with ZipFile(file) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return made.getvalue()
