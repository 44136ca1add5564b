"""How a document looks: what the rows of `ResumeTemplate` say, read into what our own templates know."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from django.db.models import TextChoices

from resumes.documents.outline import ALIASES, ORDER
from resumes.models import ResumeTemplate

TEMPLATES = Path(__file__).parent / "templates"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SIZES = (8, 13)
SERIFS = ("georgia", "times", "garamond", "cambria", "palatino", "libertin", "book antiqua", "source serif")


class Layout(TextChoices):
    """A template of our own, in the file of its name."""

    ONE_COLUMN = "one_column", "One column"
    TWO_COLUMNS = "two_columns", "Two columns"
    ACADEMIC = "academic", "Academic"
    COMPACT = "compact", "Compact"
    PHOTO = "photo", "With a photo"

    @property
    def path(self) -> Path:
        return TEMPLATES / f"{self.value}.typ"


COLOURS = {
    Layout.ONE_COLUMN: "#1f4e79",
    Layout.TWO_COLUMNS: "#1d4ed8",
    Layout.ACADEMIC: "#1f2937",
    Layout.COMPACT: "#0f766e",
    Layout.PHOTO: "#9d3c2f",
}
DESCRIPTIONS = {
    Layout.ONE_COLUMN: "From top to bottom, as programs read it too. Suits every occupation.",
    Layout.TWO_COLUMNS: "Skills, languages and certificates on the left, what you did on the right.",
    Layout.ACADEMIC: "A curriculum vitae in serifs, with the dates in the margin.",
    Layout.COMPACT: "Small type and narrow margins: much on one page.",
    Layout.PHOTO: "A band of colour with your name, and your photo if you add one.",
}
# The sections that stand in the narrow column, which is read first.
ASIDE = {Layout.TWO_COLUMNS: ("skills", "certifications", "languages", "links")}


@dataclass(frozen=True)
class Look:
    """A layout, with the order of its sections and its style."""

    layout: Layout = Layout.ONE_COLUMN
    order: tuple[str, ...] = ORDER
    accent: str = COLOURS[Layout.ONE_COLUMN]
    size: float = 10.5
    font: str = ""
    """"sans", "serif", or that of the layout."""

    @property
    def aside(self) -> tuple[str, ...]:
        return ASIDE.get(self.layout, ())

    @property
    def reading_order(self) -> tuple[str, ...]:
        """The sections as the layout prints them: those of its narrow column first."""
        return tuple(sorted(self.order, key=lambda name: name not in self.aside))


def system_templates() -> list[ResumeTemplate]:
    """Return the templates that come with the program, one for each layout, as a migration has added them."""
    return [
        ResumeTemplate(
            id=uuid5(NAMESPACE_URL, f"jobpilot:template:{layout}"),
            name=str(layout.label),
            description=DESCRIPTIONS[layout],
            sections=list(ORDER),
            section_order=list(ORDER),
            styling={"layout": str(layout), "accent": COLOURS[layout]},
            is_default=layout == Layout.ONE_COLUMN,
            is_system=True,
        )
        for layout in Layout
    ]


def look_of(template: ResumeTemplate | None) -> Look:
    """Return the look of a template: one column, unless it names another of our layouts or two columns.

    What its styling says otherwise, as other programs have written it, is read as far as it means something here.
    """
    if template is None:
        return Look()
    styling = template.styling if isinstance(template.styling, dict) else {}
    layout = Layout.TWO_COLUMNS if styling.get("columns") == 2 else Layout.ONE_COLUMN
    if styling.get("layout") in Layout.values:
        layout = Layout(styling["layout"])
    accent = styling.get("accent")
    return Look(
        layout=layout,
        order=_order(template.sections, template.section_order),
        accent=accent if isinstance(accent, str) and COLOUR.fullmatch(accent) else COLOURS[layout],
        size=_size(styling.get("size")),
        font=_font(styling.get("font")),
    )


def _order(sections: Iterable[str], order: Iterable[str]) -> tuple[str, ...]:
    """Return `sections` (if it names none: all) in `order`; those that it does not name follow."""
    printed = set(_names(sections)) or set(ORDER)
    return tuple(dict.fromkeys(name for name in [*_names(order), *ORDER] if name in printed))


def _names(names: Iterable[str]) -> list[str]:
    found = ("_".join(name.casefold().split()) for name in names if isinstance(name, str))
    return [name for name in (ALIASES.get(name, name) for name in found) if name in ORDER]


def _size(value: object) -> float:
    smallest, largest = SIZES
    is_size = isinstance(value, int | float) and not isinstance(value, bool) and smallest <= value <= largest
    return float(value) if is_size else Look.size  # type: ignore[arg-type]


def _font(value: object) -> str:
    if not isinstance(value, str) or not value:
        return ""
    name = value.casefold()
    return "serif" if name == "serif" or any(serif in name for serif in SERIFS) else "sans"
