"""The instructions in README.md and docs/ work, and what they name exists."""

import ast
import doctest
import re
import shlex
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands, load_command_class

from companies.factories import JobListingFactory
from jobpilot.apps import project_apps
from jobpilot.factories import UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from tests.support.docs import PAGES, README, ROOT, blocks, page_id, section
from tests.support.throwaway import LEGACY


def first_column(markdown: str) -> list[str]:
    """Return the names in code quotes in the first column of a table."""
    return re.findall(r"^\| `([^`]+)` \|", markdown, re.MULTILINE)


def management_commands(page: Path) -> list[list[str]]:
    """Return the words after `manage.py` of each command in shell blocks and in the text."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()] + re.findall(r"`([^`\n]+)`", text)
    words = [shlex.split(line, comments=True) for line in lines if "manage.py " in line]
    return [line[[word.endswith("manage.py") for word in line].index(True) + 1 :] for line in words]


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.django_db
def test_the_examples_print_what_the_readme_shows(django_assert_num_queries):
    examples = "\n".join(blocks(README, "pycon"))
    test = doctest.DocTestParser().get_doctest(examples, {}, "README", str(README), 0)
    report: list[str] = []

    runner = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST | doctest.ELLIPSIS)
    results = runner.run(test, out=report.append, clear_globs=False)

    assert results.attempted >= 10
    assert results.failed == 0, "".join(report)
    loop = next(example.source for example in test.examples if example.source.startswith("for job in"))
    with django_assert_num_queries(1):  # as the text says
        exec(loop, test.globs)  # noqa: S102


def test_the_configuration_table_lists_what_the_settings_read():
    tree = ast.parse((ROOT / "jobpilot" / "settings.py").read_text(encoding="utf-8"))
    read = [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
        and node.func.attr != "read_env"
    ]

    assert sorted(first_column(section(README, "Configuration"))) == sorted(set(read))


def test_the_layout_names_every_app_and_nothing_that_is_not_there():
    named = first_column(section(README, "Layout"))

    assert [path for path in named if not (ROOT / path).exists()] == []
    top = {Path(config.path).relative_to(ROOT).parts[0] for config in project_apps()}
    assert {f"{name}/" for name in top} <= set(named)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_link_leads_to_a_file(page):
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))

    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_management_command_takes_the_arguments_shown(page):
    known = get_commands()
    for name, *arguments in management_commands(page):
        assert name in known, f"manage.py {name} does not exist"
        command = known[name] if not isinstance(known[name], str) else load_command_class(known[name], name)
        # Raises CommandError where the command would refuse its arguments.
        command.create_parser("manage.py", name).parse_args(arguments)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_make_target_exists(page):
    code = [line for block in blocks(page, "sh") for line in block.splitlines()]
    code += re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8"))
    named = {
        word
        for line in code
        if line.startswith("make ")
        for word in shlex.split(line, comments=True)[1:]
        if "=" not in word
    }

    assert named <= make_targets()


def test_the_readers_of_the_pages_find_something():
    assert ["migrate"] in management_commands(ROOT / "docs" / "operations.md")
    assert {"run", "test", "lint"} <= make_targets()
    assert "SECRET_KEY" in first_column(section(README, "Configuration"))


@pytest.mark.django_db
def test_the_examples_of_the_migration_guide_print_what_it_shows():
    person = UserProfileFactory()
    JobListingFactory(title="Data Engineer")
    row = {"id": "app-1", "user_profile_id": str(person.pk), "job_id": "job-1", "status": "APPLIED"}
    LegacyRecordFactory(
        source_table="applications",
        source_id="app-1",
        quarantined=True,
        reasons=[{"code": "no_such_row", "field": "job_id", "value": "job-1"}],
        payload=row,
    )
    examples = "\n".join(blocks(ROOT / "docs" / "migrating.md", "pycon"))
    test = doctest.DocTestParser().get_doctest(examples, {}, "migrating", None, 0)
    report: list[str] = []

    results = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST).run(test, out=report.append)

    assert results.attempted == 10
    assert results.failed == 0, "".join(report)


@pytest.mark.django_db
def test_the_reconciliation_shown_is_that_of_the_sample(capsys):
    call_command("import_legacy", f"sqlite:///{LEGACY / 'legacy_sample.sqlite3'}")

    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    [shown] = blocks(ROOT / "docs" / "migrating.md", "text")
    assert shown.splitlines() == printed[:-1]
