"""Generate docs/database_schema.md from the models; `manage.py schema_docs` writes it.

The configured database is not used: types and SQL come from Django's two backends without a connection, so that the
page is the same on every machine.
"""

import inspect
import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement
from django.db.utils import ConnectionHandler
from django.utils import timezone
from django.utils.text import capfirst

from jobpilot.apps import project_apps
from jobpilot.db.same_person import SamePerson
from jobpilot.site import index_answers, search_structures

COMMAND = "python manage.py schema_docs"
PATH = Path("docs", "database_schema.md")  # relative to the current directory

INTRODUCTION = f"""\
# Database schema

Generated from the models by `{COMMAND}`. Do not edit this page: a test fails when it is out of date.

- The tables are the same on PostgreSQL and SQLite. If their types differ, PostgreSQL's comes first.
- Defaults are Django's: plain SQL must set every column.
- Rules are shown as PostgreSQL's SQL, without quotes around names; SQLite enforces the same rules.
- Datetimes are aware and in UTC.
- Structures that migrations create with SQL of their own are under [Search structures](#search-structures).
"""

STRUCTURES = """\
What migrations create with SQL of their own, because models cannot declare it and because the two databases search in
different ways. Triggers keep it up to date, also on bulk writes and plain SQL.
"""

ANSWERS = """\
Common lookups and the indexes that serve them. The section of each table lists the query that each of its indexes
serves.
"""

DEFAULTS_IN_WORDS = {
    uuid.uuid4: "a random UUID",
    timezone.now: "now",
    dict: "an empty object",
    list: "an empty list",
    "": "empty text",
}


def schema_markdown() -> str:
    """Return the whole page."""
    configs = project_apps()
    every_model = [model for config in configs for model in config.get_models()]
    sections = [INTRODUCTION, "## Overview\n", diagram(every_model, columns=False)]
    sections += ["## What a deletion does\n", deletions_table(every_model)]
    for config in configs:
        app_models = list(config.get_models())
        sections += [f"## {config.label}\n", diagram(app_models, columns=True)]
        sections += [model_section(model) for model in app_models]
    sections += ["## Which index serves which lookup\n", ANSWERS, answers_table()]
    sections += ["## Search structures\n", STRUCTURES]
    for database, vendor in (("PostgreSQL", "postgresql"), ("SQLite", "sqlite")):
        sections += [f"### On {database}\n", structures_table(vendor)]
    return "\n".join(sections)


# One table


def model_section(model: type[models.Model]) -> str:
    """Return the section about one table."""
    ordering = ", ".join(map(code, model._meta.ordering or ()))
    parts = [
        f"### {model.__name__}\n\n{inspect.getdoc(model)}\n\n"
        f"Table {code(model._meta.db_table)}, {f'ordered by {ordering}' if ordering else 'unordered'}.\n",
        table(("Column", "Type", "NULL", "Default", "Meaning"), map(column_row, model._meta.local_concrete_fields)),
        table(("Refers to", "Through", "Reverse name", "When that row is deleted"), reference_rows(model)),
        "".join(f"- {line}\n" for line in rules(model)),
        table(("Index", "On", "Serves"), index_rows(model)),
    ]
    titles = ("", "Foreign keys", "Rules", "Indexes")
    head, *rest = parts
    return "\n".join(
        [head, *(f"**{title}**\n\n{part}" if title else part for title, part in zip(titles, rest, strict=True) if part)]
    )


def column_row(field: models.Field) -> tuple[str, ...]:
    on_postgresql, on_sqlite = (str(field.db_type(connection)) for connection in (POSTGRESQL, SQLITE))
    kind = on_postgresql if on_postgresql == on_sqlite else f"{on_postgresql} / {on_sqlite}"
    return code(field.column), kind, "yes" if field.null else "", default_in_words(field), meaning(field)


def default_in_words(field: models.Field) -> str:
    """Describe the default of a column."""
    if field.generated:
        return "computed"
    if getattr(field, "auto_now", False):
        return "now, at every save"
    if isinstance(field, models.AutoField):
        return "the next number"
    if isinstance(field, models.BooleanField) and field.has_default():
        return "yes" if field.default else "no"
    if field.has_default():
        return DEFAULTS_IN_WORDS.get(field.default) or code(field.default)
    if field.null:
        return "NULL"
    return "empty text" if field.blank else "required"


def meaning(field: models.Field) -> str:
    """Describe a column: its target if it is a key, its choices and its help text."""
    parts = []
    if field.primary_key:
        parts.append("Primary key.")
    if isinstance(field, models.ForeignKey):
        parts.append(f"{link(field.related_model)}.")
    item_choices = getattr(field, "item_choices", None)
    if choices := field.flatchoices or (item_choices and item_choices.choices):
        known = ", ".join(f"{code(value)} ({label})" for value, label in choices)
        parts.append(f"{'Each one' if item_choices else 'One'} of {known}.")
    if field.help_text:
        parts.append(str(field.help_text))
    return " ".join(parts)


def references(model: type[models.Model]) -> list[models.ForeignKey | models.ManyToManyField]:
    return [*foreign_keys(model), *model._meta.local_many_to_many]


def foreign_keys(model: type[models.Model]) -> list[models.ForeignKey]:
    return [field for field in model._meta.local_concrete_fields if isinstance(field, models.ForeignKey)]


def reference_rows(model: type[models.Model]) -> Iterator[tuple[str, ...]]:
    for field in references(model):
        if isinstance(field, models.ManyToManyField):
            through, rule = f"{code(field.name)} (table {code(field.m2m_db_table())})", "the link is deleted"
        else:
            through, rule = code(field.column), deletion_in_words(field)
        back = "" if field.remote_field.hidden else code(field.remote_field.get_accessor_name())
        yield link(field.related_model), through, back, rule
    for field in model._meta.private_fields:
        if isinstance(field, GenericForeignKey):
            columns = (model._meta.get_field(name) for name in (field.ct_field, field.fk_field))
            through = ", ".join(code(column.column) for column in columns if isinstance(column, models.Field))
            yield "a row of any table", through, "", "kept, with the reference"


def deletion_in_words(field: models.ForeignKey) -> str:
    """Describe what happens to a row when the row it refers to is deleted."""
    own, target = field.model._meta, field.related_model._meta
    on_delete: Any = field.remote_field.on_delete
    match on_delete:
        case models.CASCADE:
            return f"deleted with its {target.verbose_name}"
        case models.PROTECT:
            return f"a {target.verbose_name} that has {own.verbose_name_plural} cannot be deleted"
        case models.SET_NULL:
            return f"kept, and {code(field.column)} becomes NULL"
        case custom:
            return f"{code(custom.__name__)}: {summary(custom)}"


def rules(model: type[models.Model]) -> Iterator[str]:
    """Yield each rule that the database enforces: its message, name and SQL."""
    for field in model._meta.local_concrete_fields:
        if field.unique and not field.primary_key:
            names = {"model_name": capfirst(model._meta.verbose_name), "field_label": capfirst(field.verbose_name)}
            yield f"{field.error_messages['unique'] % names} {code(f'UNIQUE ({field.column})')}"
    editor = POSTGRESQL.schema_editor()
    editor.deferred_sql = []
    for constraint in model._meta.constraints:
        sql = code(rule_sql(constraint, model, editor))
        yield f"{constraint.violation_error_message} {code(constraint.name)}: {sql}"
    kinds: dict[tuple[str, ...], list[str]] = {}
    for field in model._meta.local_concrete_fields:
        if field.db_parameters(POSTGRESQL)["check"]:
            kinds.setdefault(kind_rules(field), []).append(code(field.column))
    for (on_postgresql, on_sqlite), columns in kinds.items():
        yield f"In {', '.join(columns)}: {code(on_postgresql)}, on SQLite {code(on_sqlite)}."


def kind_rules(field: models.Field) -> tuple[str, ...]:
    """Return the CHECK of the field's class on PostgreSQL and on SQLite, for a column named `column`."""
    return tuple(
        str(field.db_parameters(connection)["check"]).replace(connection.ops.quote_name(str(field.column)), "column")
        for connection in (POSTGRESQL, SQLITE)
    )


def rule_sql(constraint: models.BaseConstraint, model: type[models.Model], editor: BaseDatabaseSchemaEditor) -> str:
    if isinstance(constraint, models.CheckConstraint):
        return unquoted(constraint.constraint_sql(model, editor)).partition(" CHECK ")[2][1:-1]
    if isinstance(constraint, SamePerson):
        return unquoted(constraint.constraint_sql(model, editor)).partition(f"CONSTRAINT {constraint.name} ")[2]
    parts = statement_parts(constraint.create_sql(model, editor))
    return unquoted(f"UNIQUE ({parts['columns']}){parts['condition']}")


def statement_parts(sql: str | Statement | None) -> dict[str, Any]:
    if not isinstance(sql, Statement):
        raise TypeError(f"{sql!r} has no parts.")
    return sql.parts


def index_rows(model: type[models.Model]) -> Iterator[tuple[str, ...]]:
    editor = POSTGRESQL.schema_editor()
    for index in model._meta.indexes:
        parts = statement_parts(index.create_sql(model, editor))
        columns = code(unquoted(f"{parts['columns']}{parts['condition']}"))
        if further := getattr(index, "on_sqlite", ()):
            columns += f", on SQLite also {code(', '.join(further))}"
        yield code(index.name), columns, getattr(index, "serves", "")
    for field in foreign_keys(model):
        if field.db_index and not field.unique:  # type: ignore[attr-defined]  # the stubs lack it
            owner = f"{field.related_model._meta.verbose_name} ({code(field.name)})"
            yield "of the foreign key", code(field.column), f"the {model._meta.verbose_name_plural} of one {owner}"


# All tables


def deletions_table(every_model: list[type[models.Model]]) -> str:
    """Return a table of what is deleted, kept or prevents it when a row is deleted."""
    rows = []
    for target in every_model:
        fates: dict[str, list[str]] = {"deleted": [], "kept": [], "prevents": []}
        for model in every_model:
            for field in foreign_keys(model):
                if field.related_model is target:
                    on_delete: Any = field.remote_field.on_delete
                    fate = {models.CASCADE: "deleted", models.PROTECT: "prevents"}.get(on_delete, "kept")
                    by = (
                        ""
                        if on_delete in (models.CASCADE, models.PROTECT, models.SET_NULL)
                        else f", {code(on_delete.__name__)}"
                    )
                    fates[fate].append(f"{link(model)} ({code(field.name)}{by})")
        if any(fates.values()):
            rows.append((link(target), *("<br>".join(fates[fate]) for fate in ("deleted", "kept", "prevents"))))
    return table(("Deleting a …", "also deletes", "unlinks", "is refused while it has"), rows)


def answers_table() -> str:
    """Return the table of `index_answers`."""
    header = ("Table", "Lookup by", "Served by", "How")
    return table(header, ((link(apps.get_model(each.model)), *answer_row(each)) for each in index_answers.ANSWERS))


def answer_row(answer: index_answers.Answer) -> tuple[str, ...]:
    served_by = code(answer.served_by) if answer.served_by else "none"
    if answer.on_sqlite:
        served_by = f"{served_by}, on SQLite {code(answer.on_sqlite)}"
    return ", ".join(map(code, answer.columns.split(", "))), served_by, answer.how


def structures_table(vendor: str) -> str:
    """Return the table of structures on one database, those with the same purpose in one row."""
    lines: dict[tuple[str, str, str], list[str]] = {}
    for structure in search_structures.structures(vendor):
        lines.setdefault((structure.kind, structure.on, structure.purpose), []).append(code(structure.name))
    rows = [(", ".join(names), kind, code(on) if on else "", purpose) for (kind, on, purpose), names in lines.items()]
    return table(("Structure", "Kind", "On", "Purpose"), rows)


def diagram(shown: list[type[models.Model]], *, columns: bool) -> str:
    """Return a Mermaid entity-relationship diagram of the models and what they refer to."""
    lines = ["```mermaid", "erDiagram"]
    for model in shown:
        lines.append(f"    {model.__name__} {{" if columns else f"    {model.__name__}")
        if columns:
            lines += [f"        {diagram_column(field)}" for field in model._meta.local_concrete_fields]
            lines.append("    }")
    for model in shown:
        for field in references(model):
            one = "}o" if field.many_to_many else "|o" if field.null else "||"
            many = "o|" if field.one_to_one else "o{"
            lines.append(f"    {field.related_model.__name__} {one}--{many} {model.__name__} : {field.name}")
    return "\n".join([*lines, "```", ""])


def diagram_column(field: models.Field) -> str:
    # In Mermaid a type is one word.
    on_postgresql = str(field.db_type(POSTGRESQL)).replace("timestamp with time zone", "timestamptz")
    kind = re.sub(r"\(.*\)", "", on_postgresql).replace(" ", "_")
    keys = [
        name
        for name, holds in (
            ("PK", field.primary_key),
            ("FK", field.is_relation),
            ("UK", field.unique and not field.primary_key),
        )
        if holds
    ]
    return " ".join([kind, str(field.column), ", ".join(keys)]).rstrip()


# Markdown


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table, or "" without rows."""
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    if not lines:
        return ""
    return "\n".join(
        [f"| {' | '.join(header)} |", f"|{' --- |' * len(header)}", *(f"| {line} |" for line in lines), ""]
    )


def code(value: object) -> str:
    return f"`{value}`"


def link(model: type[models.Model]) -> str:
    """Return the model's name, linked to its section if it has one (Django's own models do not)."""
    named = model.__name__
    return f"[{named}](#{named.lower()})" if apps.get_app_config(model._meta.app_label) in project_apps() else named


def summary(documented: object) -> str:
    """Return the first paragraph of a docstring as one line."""
    return " ".join((inspect.getdoc(documented) or "").partition("\n\n")[0].split())


def unquoted(sql: str) -> str:
    return sql.replace('"', "")


def offline_connection(vendor: str) -> BaseDatabaseWrapper:
    """Return a database backend without a connection."""
    engine = {"ENGINE": f"django.db.backends.{vendor}", "NAME": "never-connected"}
    return ConnectionHandler({"default": engine})["default"]


POSTGRESQL = offline_connection("postgresql")
SQLITE = offline_connection("sqlite3")
