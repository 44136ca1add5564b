"""Measure how long a resume of two pages takes in each format and template, and what of that is Typst's own.

The floor is the same text as bare paragraphs, without a template, in a PDF of the same kind. Every resume differs from
the one before, so that nothing is remembered.
"""

import argparse
import struct
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import benchmarks._databases  # noqa: F401  # first, as it sets Django up

# isort: split
from jobpilot.typesetting import typeset
from resumes.documents import Document, Format, Layout, Look, pages, write
from resumes.documents.outline import strings
from tests.resumes.documents.examples import SHOWN

BARE = "#let data = json(bytes(sys.inputs.data))\n#title()\n#for line in data.lines [#par(line)]\n"


def document(number: int, layout: Layout = Layout.ONE_COLUMN) -> Document:
    positions = [
        entry | {"description": f"{number}.{place}"} for place in range(3) for entry in SHOWN["work_experience"]
    ]
    return Document({**SHOWN, "work_experience": positions}, f"Resume {number}", look=Look(layout=layout))


def made(format: Format, layout: Layout, number: int) -> bytes:  # noqa: A002  # as in the code
    return write(document(number, layout), format)


def with_photo(photo: bytes, number: int) -> bytes:
    return write(replace(document(number, Layout.PHOTO), photo=photo), Format.PDF)


def measure(name: str, make: Callable[[int], object], runs: int) -> None:
    times = []
    for number in range(runs + 1):
        started = time.perf_counter()
        make(number)
        times.append(1_000 * (time.perf_counter() - started))
    first, *others = times
    p95 = quantiles(others, n=20, method="inclusive")[-1]
    print(f"{name:27} {first:>9.0f} {min(others):>9.0f} {median(others):>9.0f} {p95:>9.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--runs", type=int, default=100, help="resumes of each kind; default %(default)s")
    runs = parser.parse_args().runs
    print(f"{'in ms':27} {'first':>9} {'best':>9} {'p50':>9} {'p95':>9}")
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "bare.typ")
        template.write_text(BARE, encoding="utf-8")

        def bare(number: int) -> bytes:
            return typeset(template, {"lines": list(strings(document(number).resume))}, title=f"Resume {number}")

        measure("PDF, floor", bare, runs)
    for layout in Layout:
        measure(f"PDF, {layout.label}", partial(made, Format.PDF, layout), runs)
    for pixels_per_inch in (110, 400):
        photo = pages(document(0), format="png", pixels_per_inch=pixels_per_inch)[0]
        width, height = struct.unpack(">II", photo[16:24])
        name = f"PDF, PNG of {width * height / 1e6:.0f} megapixels"
        measure(name, partial(with_photo, photo), runs)
    measure("pages as SVG", lambda number: pages(document(number)), runs)
    for each in (Format.DOCX, Format.TEXT, Format.MARKDOWN, Format.HTML):
        measure(str(each.label), partial(made, each, Layout.ONE_COLUMN), runs)


if __name__ == "__main__":
    main()
