"""Every file, module, class, function and field that a page names exists."""

import ast
import builtins
import re
import subprocess
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from jobpilot.site.search_structures import structures
from tests.support.docs import PAGES, ROOT, blocks, page_id

PACKAGES = {"jobpilot", "companies", "skills", "resumes", "interactions", "tests", "benchmarks"}
# A name that ends in a bracket, or that has dots in it; arguments do not matter.
NAME = re.compile(r"([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?<!\.sqlite3)(\(.*\))?")
PATH = re.compile(r"[\w.*{},/-]*/[\w.*{},/-]*|[\w-]+\.(?:py|md|toml|txt|csv|json)")


def spans(page: Path) -> list[str]:
    """Return what is in code quotes in the text of a page, and the dotted names in its settings."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    dotted = [name for block in blocks(page, "python") for name in re.findall(r'"([a-z]\w*(?:\.\w+)+)"', block)]
    return re.findall(r"`([^`\n]+)`", text) + dotted


@cache
def tracked_files() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for path in listed.split("\n") if path]


@cache
def functions_and_classes() -> set[str]:
    """Return all names that the project defines, also in SQL, and those of Python and of Django's models."""
    trees = (ast.parse((ROOT / path).read_text(encoding="utf-8")) for path in tracked_files() if path.endswith(".py"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    own = {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, kinds)}
    own |= {structure.name for structure in structures("postgresql") if structure.kind == "function"}
    return own.union(*map(dir, (builtins, models, models.functions, models.Model, models.QuerySet)))


def has_path(path: str) -> bool:
    """Return whether a file or folder exists; a bare file name is searched for everywhere."""
    if "/" not in path:
        return any(Path(file).name == path for file in tracked_files())
    return any(ROOT.glob(path.rstrip("/"))) if "*" in path else (ROOT / path).exists()


def has_name(dotted: str) -> bool:
    """Return whether a module and the names after it exist; a model's name means its class."""
    first, *rest = dotted.split(".")
    thing: Any = models_by_name().get(first) or import_module(first)
    while rest and hasattr(thing, "__path__") and find_spec(f"{thing.__name__}.{rest[0]}"):
        thing = import_module(f"{thing.__name__}.{rest.pop(0)}")
    for name in rest:
        if not hasattr(thing, name) and not has_field(thing, name):
            return False
        thing = getattr(thing, name, None)
    return True


@cache
def models_by_name() -> dict[str, type[models.Model]]:
    return {model.__name__: model for model in apps.get_models()}


def has_field(thing: object, name: str) -> bool:
    return hasattr(thing, "_meta") and name in {field.name for field in thing._meta.get_fields()}


def misplaced_names(page: Path) -> list[str]:
    """Return the names that a page places in a file that lacks them, as in "`NAME` in `some/file.py`"."""
    said = re.findall(r"`(\w+)`(?: and `(\w+)`)? (?:in|of) `([\w/]+\.py)`", page.read_text(encoding="utf-8"))
    return [
        f"{name} in {path}"
        for *names, path in said
        for name in filter(None, names)
        if not re.search(rf"\b{name}\b", (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).exists() else "")
    ]


def missing_names(page: Path) -> list[str]:
    known = models_by_name()
    missing = misplaced_names(page)
    for span in spans(page):
        if PATH.fullmatch(span):
            if (span.partition("/")[0] in PACKAGES | {"docs"} or "/" not in span) and not has_path(span):
                missing.append(span)
        elif match := NAME.fullmatch(span):
            dotted, called = match.groups()
            first = dotted.partition(".")[0]
            if first in known or ("." in dotted and first in PACKAGES):
                if not has_name(dotted):
                    missing.append(span)
            elif called and "." not in dotted and dotted not in functions_and_classes():
                missing.append(span)
    return missing


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_what_a_page_names_is_there(page):
    assert missing_names(page) == []


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_anchor_is_a_heading(page):
    targets = re.findall(r"\]\(([^)\s:]*)#([^)]+)\)", page.read_text(encoding="utf-8"))

    missing = [anchor for path, anchor in targets if anchor not in anchors(page.parent / path if path else page)]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_path_in_a_command_is_there(page):
    words = [word for block in blocks(page, "sh") for word in block.split()]
    paths = [word.removeprefix("TESTS=") for word in words if word.removeprefix("TESTS=").startswith("tests/")]

    assert [path for path in paths if not has_path(path)] == []


def test_every_decision_is_in_the_index():
    folder = ROOT / "docs" / "decisions"
    linked = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))

    assert linked == [page.name for page in sorted(folder.glob("[0-9]*.md"))]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("`companies/models/company.py`, `companies/models/`, `tests/*.py`", [], id="paths"),
        pytest.param("`companies/models/firm.py`", ["companies/models/firm.py"], id="no such file"),
        pytest.param("`settings.py`, `example.com/jobs`, `.env`", [], id="a file alone, and what is none"),
        pytest.param("`firm.py`", ["firm.py"], id="no such file anywhere"),
        pytest.param("`companies.services.get_or_create_company`, `Company.domain`", [], id="names"),
        pytest.param("`JobListing.objects.search(...)`, `bulk_upsert_jobs()`", [], id="calls"),
        pytest.param("`companies.services.found_company`", ["companies.services.found_company"], id="no such function"),
        pytest.param("`companies.firms.found`", ["companies.firms.found"], id="no such module"),
        pytest.param("`Company.turnover`", ["Company.turnover"], id="no such field"),
        pytest.param("`found_company()`", ["found_company()"], id="no such function anywhere"),
        pytest.param("`APPS` in `jobpilot/apps.py`", [], id="a name in a file"),
        pytest.param(
            "`APPS` and `ROOMS` in `jobpilot/apps.py`", ["ROOMS in jobpilot/apps.py"], id="no such name in the file"
        ),
        pytest.param(
            '```python\nX = "companies.services"\nY = "companies.found"\n```', ["companies.found"], id="a setting"
        ),
        pytest.param("```sh\nfound_company()\n```", [], id="a block of code"),
    ],
)
def test_a_page_that_names_what_is_not_there(text, missing, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")

    assert missing_names(page) == missing
