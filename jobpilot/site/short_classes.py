"""One class for each of the long lists of classes that Unfold repeats in a page: of inputs, labels and links.

A text box has 28 classes in 540 bytes, and a filter or a form has dozens of text boxes. `stylesheet()` collects what
Unfold's own stylesheet says of these classes; `jobpilot/short.css` is what it returned, and a test compares them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from unfold import widgets

# Of Python's widgets, and as they stand in templates.
LISTS: dict[str, str] = {
    "short-textarea": " ".join(widgets.TEXTAREA_CLASSES),
    "short-select": " ".join(widgets.SELECT_CLASSES),
    "short-input": " ".join(widgets.INPUT_CLASSES),
    "short-box": " ".join(widgets.BASE_INPUT_CLASSES),
    "short-datetime": " ".join(widgets.DATETIME_CLASSES),
    "short-checkbox": " ".join(widgets.CHECKBOX_CLASSES),
    "short-radio": " ".join(widgets.RADIO_CLASSES),
    "short-switch": " ".join(widgets.SWITCH_CLASSES),
    "short-label": " ".join(widgets.LABEL_CLASSES),
    "short-page": (
        "flex h-[38px] items-center -mx-3 px-3 rounded-default hover:text-primary-600 dark:hover:text-primary-500"
    ),
    "short-icon": "material-symbols-outlined md-18 mr-3 w-[18px]",
    "short-arrow": (
        "material-symbols-outlined absolute group-[.primary]:text-white pointer-events-none mr-[12px] right-0 "
        "text-base-400 top-0 top-1/2 hover:text-base-700 dark:text-base-500 dark:hover:text-base-200 -translate-y-1/2"
    ),
    "short-group": (
        "font-semibold flex flex-row group items-center mb-1 mx-3 py-1.5 px-3 select-none text-font-important-light "
        "text-sm dark:text-font-important-dark"
    ),
    "short-fold": (
        "material-symbols-outlined ml-auto transition-transform group-hover:text-primary-600 "
        "dark:group-hover:text-primary-500"
    ),
    "short-line": "border-t border-base-200 mx-6 my-2 dark:border-base-800",
    "short-key": (
        "bg-base-50 border border-base-200 font-sans text-xs text-font-subtle-light rounded-xs px-1 whitespace-nowrap "
        "dark:bg-white/[.04] dark:border-base-700 dark:text-font-subtle-dark"
    ),
    "short-moment": "flex flex-col max-w-2xl min-w-56 relative w-full",
    "short-text": "max-w-2xl relative w-full",
    "short-choice": "grow relative max-w-2xl",
    "short-heading": (
        "align-middle font-semibold py-2 text-left text-font-important-light dark:text-font-important-dark "
        "whitespace-nowrap"
    ),
    "short-cell": "min-h-[62.5px] align-middle border-b max-md:border-b border-base-200",
    "short-said": (
        "before:capitalize before:font-semibold before:content-[attr(data-label)] before:text-font-important-light "
        "dark:before:text-font-important-dark before:mr-auto before:font-text before:pr-4 lg:before:hidden"
    ),
    "short-undo": (
        "absolute backdrop-blur-xs border-b border-base shadow-inner flex items-center justify-center gap-1.5 top-0 "
        "left-0 w-full h-full bg-white/50 dark:bg-base-900/80 dark:border-base-800"
    ),
    "short-remove": (
        "cursor-pointer flex h-[38px] w-[38px] items-center justify-center rounded-default select-none "
        "transition-colors hover:bg-base-50 dark:hover:bg-base-800"
    ),
}
# Of what `form_rows.py` writes: in Unfold's templates, conditions stand between these classes.
OURS: dict[str, str] = {
    "short-entry": "flex flex-col grow px-3 py-2.5",
    "short-help": "leading-relaxed mt-2 text-xs",
    "short-wrong": "mt-2 text-red-600 text-xs dark:text-red-500",
    "short-star": "text-red-600 dark:text-red-500",
    "short-of-box": " ".join(widgets.CHECKBOX_LABEL_CLASSES),
    "short-field": (
        "min-h-[62.5px] align-middle border-b max-md:border-b border-base-200 lg:group-[.last]/parent:border-b-0 "
        "dark:border-base-800 py-3 flex items-center before:capitalize before:font-semibold "
        "before:content-[attr(data-label)] before:text-font-important-light dark:before:text-font-important-dark "
        "before:mr-auto before:font-text before:pr-4 lg:before:hidden font-normal px-3 lg:first:pl-3 lg:last:pr-3 "
        "lg:px-1.5 text-left lg:table-cell"
    ),
    "short-fields": "has-[.delete:checked]:[&+.form-delete]:table-row",
    "short-delete": (
        "pl-3 pr-1.5 lg:pl-0 border-b lg:border-t border-base-200 dark:border-base-800 "
        "lg:group-[.last]/parent:border-b-0 lg:border-t-0 min-h-[62.5px] py-3 text-left text-red-600 flex items-center "
        "before:capitalize before:font-semibold before:content-[attr(data-label)] before:mr-auto "
        "before:text-font-important-light before:pr-4 lg:before:hidden font-normal px-3 text-sm lg:align-top "
        "lg:table-cell lg:w-px dark:before:text-font-important-dark"
    ),
    "short-title": (
        "border-b border-base-200 dark:border-base-800 bg-base-50 dark:bg-white/[.02] lg:bg-transparent lg:border-0 "
        "dark:lg:bg-transparent!"
    ),
    "short-name": "flex font-medium items-center px-3 text-xs py-2 lg:pb-0 lg:pt-2",
    "short-link": (
        "ml-2 font-normal leading-none text-xs text-primary-600 dark:text-primary-500 group-hover/title:block hidden"
    ),
    "short-head": "border-base-200 flex font-semibold items-center px-3 py-2 text-sm dark:border-base-800",
    "short-of-row": "flex items-center font-semibold mr-auto text-font-important-light dark:text-font-important-dark",
    "short-bin": "material-symbols-outlined md-18 text-red-600 dark:text-red-500",
    "short-cancel": "cursor-pointer font-medium flex gap-1 items-center text-red-600 dark:text-red-500",
}
# As they stand in a page; those that contain another come first.
AS_WRITTEN = sorted(
    ((classes.replace("'", "&#x27;"), name) for name, classes in LISTS.items()),
    key=lambda each: -len(each[0]),
)
SHORTEST = min(len(classes) for classes, _ in AS_WRITTEN)
START = """/* What Unfold says of its classes, for our short ones: see jobpilot/site/short_classes.py. */
@layer properties, theme, base, components, utilities;
"""


def shorten(html: str) -> str:
    if len(html) < SHORTEST:
        return html
    for classes, name in AS_WRITTEN:
        html = html.replace(classes, name)
    return html


def stylesheet() -> str:
    """Return the rules of the short classes, of those that Unfold's stylesheet has for the classes of each list."""
    path = finders.find("unfold/css/styles.css")
    source = Path(str(path)).read_text(encoding="utf-8")
    lists = {name: classes.split() for name, classes in (LISTS | OURS).items()}
    classes = {each for listed in lists.values() for each in listed}
    wanted = {each: [name for name, listed in lists.items() if each in listed] for each in classes}
    utilities = "".join(_rewritten(_body(source, "@layer utilities{"), wanted))
    return f"{START}@layer utilities{{\n{utilities}}}\n"


def _body(source: str, start: str) -> str:
    at = source.index(start) + len(start)
    return source[at : _end(source, at)]


def _end(source: str, at: int) -> int:
    """Return where the block ends that is open at `at`."""
    depth = 1
    for brace in re.finditer("[{}]", source[at:]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return at + brace.start()
    raise ValueError("A block of Unfold's stylesheet has no end.")


def _rewritten(body: str, wanted: dict[str, list[str]]) -> Iterator[str]:
    """Yield the rules of a block that are about a wanted class, with the names of the lists that have it."""
    at = 0
    while (brace := body.find("{", at)) >= 0:
        head, end = body[at:brace].rpartition(";")[2].strip(), _end(body, brace + 1)
        inner, at = body[brace + 1 : end], end + 1
        if head.startswith("@"):
            if within := "".join(_rewritten(inner, wanted)):
                yield f"{head}{{\n{within}}}\n"
            continue
        selectors = [short for each in _selectors(head) for short in _short(each, wanted)]
        if selectors:
            yield f"{','.join(selectors)}{{{inner}}}\n"


def _selectors(head: str) -> list[str]:
    """Return the selectors of a rule: commas within parentheses do not part them."""
    return re.split(r",(?![^(]*\))", head)


def _short(selector: str, wanted: dict[str, list[str]]) -> list[str]:
    """Return a selector that begins with a wanted class, with the names of the lists that have it."""
    begin = re.match(r"\.((?:\\.|[\w-])+)", selector)
    name = re.sub(r"\\(.)", r"\1", begin[1]) if begin else ""
    return [f".{short}{selector[begin.end() :]}" for short in wanted.get(name, [])] if begin else []
