"""How the database records changes: triggers, made from the models, that write a `Change` while a door is open.

Most writes of this project are statements over many rows, of which signals of Django's know nothing. A trigger sees
each row, whichever way it is written, and what is rolled back was never recorded.

On PostgreSQL they are installed after `migrate`. On SQLite they are temporary: they belong to a connection and leave
the schema as it is, so that other programs can write the file. `jobpilot.models.doors` opens doors.
"""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connections, models, transaction
from django.utils import timezone

from jobpilot.models.base import BaseModel
from jobpilot.models.belonging import path_to_person

CHANGES = "jobpilot_change"
TRIGGER = "jobpilot_record_change"
# Of accounts, these are nobody's business, or change with each log-in.
_NEVER = {"password", "last_login"}

Model = type[models.Model]


class Recorded(NamedTuple):
    """A table whose changes are recorded, and whose they are."""

    table: str
    label: str  # of the model whose rows change
    key: models.Field  # of the row that changed
    fields: tuple[models.Field, ...]
    model: Model
    path: str | None  # from the row to its person
    part: str = ""  # the many-to-many field of the row that this table holds

    @property
    def added(self) -> str:
        return "changed" if self.part else "added"

    @property
    def deleted(self) -> str:
        return "changed" if self.part else "deleted"


def is_recorded(model: Any) -> bool:
    """Return whether changes of a model's rows are recorded: of JobPilot's, of accounts, and of groups."""
    if not issubclass(model, BaseModel):
        return model in (get_user_model(), Group)
    return bool(model.changes_are_recorded and model._meta.managed and not model._meta.proxy)


def recorded_models() -> list[Model]:
    return [model for model in apps.get_models() if is_recorded(model)]


def recorded_fields(model: Model) -> tuple[models.Field, ...]:
    """Return the fields whose values are recorded: not what is computed, the time of the last change, or a secret."""
    return tuple(
        field
        for field in model._meta.concrete_fields
        if not (field.generated or field.primary_key or isinstance(field, models.BinaryField))
        and not getattr(field, "is_computed", False)
        and field.name not in _NEVER | {"updated_at"} | getattr(model, "unrecorded_fields", frozenset())
    )


@cache
def recorded_tables() -> tuple[Recorded, ...]:
    return tuple(_tables())


def _tables() -> Iterator[Recorded]:
    for model in recorded_models():
        label, path = model._meta.label_lower, path_to_person(model)
        yield Recorded(model._meta.db_table, label, model._meta.pk, recorded_fields(model), model, path)
        for field in model._meta.local_many_to_many:
            through: Any = field.remote_field.through
            if not through._meta.auto_created:
                continue
            own, other = (
                through._meta.get_field(name) for name in (field.m2m_field_name(), field.m2m_reverse_field_name())
            )
            way = f"{own.name}__{path}" if path and path != "pk" else own.name if path else None
            yield Recorded(through._meta.db_table, label, own, (other,), through, way, field.name)


# What both databases have in common


class _Dialect:
    """The SQL of one database."""

    differs: str
    timestamp: str

    def __init__(self, connection: Any = None) -> None:
        self.connection = connection

    def quote(self, name: Any) -> str:
        return f'"{name}"'

    def text(self, field: models.Field, value: str) -> str:
        """Return an expression for the key of a row, as Python writes it."""
        raise NotImplementedError

    def json(self, field: models.Field, value: str) -> str:
        """Return an expression for the JSON of a value."""
        raise NotImplementedError

    def part_of_door(self, name: str) -> str:
        raise NotImplementedError

    def new_id(self) -> str:
        raise NotImplementedError

    def whole(self, table: Recorded, row: str) -> str:
        """Return an expression for the JSON of all recorded values of a row."""
        return self._object([f"'{self._name(table, field)}{self._value(field, row)}" for field in table.fields])

    def changed(self, table: Recorded, row: str) -> str:
        """Return an expression for the JSON of those values of OLD or NEW that changed."""
        members = [f"'{self._name(table, field)}{self._value(field, row)}" for field in table.fields]
        conditions = map(self._differs, table.fields)
        return self._object(
            [
                f"CASE WHEN {condition} THEN {member} ELSE '' END"
                for condition, member in zip(conditions, members, strict=True)
            ]
        )

    def any_changed(self, table: Recorded) -> str:
        return " OR ".join(map(self._differs, table.fields)) or "1 = 0"

    def _differs(self, field: models.Field) -> str:
        column = self.quote(field.column)
        return f"OLD.{column} {self.differs} NEW.{column}"

    def _object(self, members: list[str]) -> str:
        return f"'{{' || substr({' || '.join(members)}, 2) || '}}'"

    def _name(self, table: Recorded, field: models.Field) -> str:
        return f',"{table.part or field.attname}":' + "' || "

    def _value(self, field: models.Field, row: str) -> str:
        return self.json(_stored(field), f"{row}.{self.quote(field.column)}")

    def insert(self, table: Recorded, kind: str, row: str, before: str, after: str) -> str:
        """Return the statement that writes a change of OLD or NEW."""
        account = self.part_of_door("account")
        if table.model is get_user_model() and kind == "deleted":  # whoever deletes their own account
            account = f"nullif({account}, OLD.{self.quote(table.key.column)})"
        values = {
            "id": self.new_id(),
            "created_at": "moment",
            "updated_at": "moment",
            "account_id": account,
            "account_name": self.part_of_door("account_name"),
            "door": self.part_of_door("name"),
            "occasion": self.part_of_door("occasion"),
            "model": f"'{table.label}'",
            "key": self.text(_stored(table.key), f"{row}.{self.quote(table.key.column)}"),
            "kind": f"'{kind}'",
            "before": before,
            "after": after,
            "person_id": self.person(table.model, table.path, row),
        }
        columns = ", ".join(map(self.quote, values))
        return (
            f"INSERT INTO {self.quote(CHANGES)} ({columns}) SELECT {', '.join(values.values())} "  # noqa: S608 (names)
            f"FROM (SELECT {self.timestamp} AS moment) AS clock"
        )

    def person(self, model: Any, path: str | None, row: str, depth: int = 0) -> str:
        """Return an expression for the key of the person to whom a path leads from a row, or NULL."""
        if not path:
            return "NULL"
        name, _, rest = path.partition("__")
        if name == "pk":
            return f"{row}.{self.quote(model._meta.pk.column)}"
        field = model._meta.get_field(name)
        target = field.related_model
        alias = f"step{depth}"
        if field.concrete:
            key = f"{row}.{self.quote(field.column)}"
            if not rest:
                return key
            column, found = target._meta.pk.column, self.person(target, rest, alias, depth + 1)
        else:
            key = f"{row}.{self.quote(model._meta.pk.column)}"
            column, found = field.field.column, self.person(target, rest or "pk", alias, depth + 1)
        table = self.quote(target._meta.db_table)
        return f"(SELECT {found} FROM {table} AS {alias} WHERE {alias}.{self.quote(column)} = {key})"  # noqa: S608


def _stored(field: Any) -> models.Field:
    """Return the field whose type a column has: of a foreign key, that of the key."""
    while field.remote_field is not None and hasattr(field, "target_field"):
        field = field.target_field
    return field


# PostgreSQL


class _PostgreSQL(_Dialect):
    differs = "IS DISTINCT FROM"
    timestamp = "clock_timestamp()"

    def text(self, field: models.Field, value: str) -> str:
        return f"{value}::text"

    def json(self, field: models.Field, value: str) -> str:
        return f"coalesce(to_json({value})::text, 'null')"

    def part_of_door(self, name: str) -> str:
        key: Any = get_user_model()._meta.pk
        types = {"account": key.rel_db_type(self.connection), "occasion": "uuid"}
        return f"(door->>'{name}')::{types.get(name, 'text')}"

    def new_id(self) -> str:
        return "gen_random_uuid()"

    def function(self, table: Recorded) -> str:
        """Return the body of the function of a table's trigger."""
        none = "'{}'::jsonb"
        was, now = (f"({self.whole(table, row)})::jsonb" for row in ("OLD", "NEW"))
        added = self.insert(table, table.added, "NEW", none, now if table.part else none)
        deleted = self.insert(table, table.deleted, "OLD", was, none)
        changed = self.insert(table, "changed", "NEW", "before::jsonb", f"({self.changed(table, 'NEW')})::jsonb")
        return f"""
DECLARE
    door jsonb := current_setting('jobpilot.door')::jsonb;
    before text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        {added};
    ELSIF TG_OP = 'DELETE' THEN
        {deleted};
    ELSE
        before := {self.changed(table, "OLD")};
        IF before <> '{{}}' THEN
            {changed};
        END IF;
    END IF;
    RETURN NULL;
END
"""


def install_on_postgresql(using: str) -> None:
    """Install the triggers, or those that differ from the models, in the tables that there are."""
    connection = connections[using]
    dialect = _PostgreSQL(connection)
    with transaction.atomic(using=using), connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if CHANGES not in tables:
            return
        cursor.execute(
            "SELECT relname, prosrc FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "JOIN pg_proc ON pg_proc.oid = tgfoid WHERE tgname = %s AND pg_table_is_visible(tgrelid)",
            [TRIGGER],
        )
        installed = dict(cursor.fetchall())
        for table in recorded_tables():
            body = dialect.function(table)
            if table.table not in tables or installed.get(table.table) == body:
                continue
            function, name = dialect.quote(f"jobpilot_record_{table.table}"), dialect.quote(table.table)
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $record${body}$record$"
            )
            cursor.execute(
                f"CREATE OR REPLACE TRIGGER {TRIGGER} AFTER INSERT OR UPDATE OR DELETE ON {name} FOR EACH ROW "
                f"WHEN (current_setting('jobpilot.door', true) <> '') EXECUTE FUNCTION {function}()"
            )


def install_after_migrate(using: str, **signal: Any) -> None:
    if connections[using].vendor == "postgresql":
        install_on_postgresql(using)


def remove_from_postgresql(connection: Any) -> None:
    """Remove all triggers and their functions."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, tgfoid::regprocedure::text FROM pg_trigger WHERE tgname = %s", [TRIGGER]
        )
        for table, function in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {TRIGGER} ON {table}")
            cursor.execute(f"DROP FUNCTION {function}")


# SQLite


class _SQLite(_Dialect):
    differs = "IS NOT"
    timestamp = "jobpilot_now()"

    def text(self, field: models.Field, value: str) -> str:
        return self._uuid(value) if isinstance(field, models.UUIDField) else f"CAST({value} AS text)"

    def json(self, field: models.Field, value: str) -> str:
        match field:
            case models.UUIDField():
                written = f"'\"' || {self._uuid(value)} || '\"'"
            case models.BooleanField():
                written = f"CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
            case models.DateTimeField():
                written = f"'\"' || replace({value}, ' ', 'T') || '+00:00\"'"
            case models.JSONField():
                written = value
            case _:
                return f"json_quote({value})"
        return f"coalesce({written}, 'null')"

    def _uuid(self, value: str) -> str:
        parts = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
        return " || '-' || ".join(f"substr({value}, {start}, {length})" for start, length in parts)

    def part_of_door(self, name: str) -> str:
        return f"jobpilot_door('{name}')"

    def new_id(self) -> str:
        return "lower(hex(randomblob(16)))"

    def triggers(self, table: Recorded) -> Iterator[str]:
        is_open = "jobpilot_door('occasion') IS NOT NULL"
        was, now = (self.whole(table, row) for row in ("OLD", "NEW"))
        added = self.insert(table, table.added, "NEW", "'{}'", now if table.part else "'{}'")
        yield self._trigger(table, "INSERT", is_open, added)
        yield self._trigger(table, "DELETE", is_open, self.insert(table, table.deleted, "OLD", was, "'{}'"))
        changed = self.insert(table, "changed", "NEW", self.changed(table, "OLD"), self.changed(table, "NEW"))
        yield self._trigger(table, "UPDATE", f"{is_open} AND ({self.any_changed(table)})", changed)

    def _trigger(self, table: Recorded, event: str, condition: str, statement: str) -> str:
        name = self.quote(f"{TRIGGER}_{table.table}_{event.lower()}")
        return (
            f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{self.quote(table.table)} "
            f"WHEN {condition} BEGIN {statement}; END"
        )


class _Clock(threading.local):
    """A clock that never shows a moment twice, so that changes are in order."""

    last = ""

    def __call__(self) -> str:
        now = timezone.now().astimezone(UTC).replace(tzinfo=None)
        if (shown := now.isoformat(" ", "microseconds")) <= self.last:
            shown = (datetime.fromisoformat(self.last) + timedelta(microseconds=1)).isoformat(" ", "microseconds")
        self.last = shown
        return shown


_clock = _Clock()


@cache
def _sqlite_triggers() -> dict[str, tuple[str, ...]]:
    dialect = _SQLite()
    return {table.table: tuple(dialect.triggers(table)) for table in recorded_tables()}


def listen_on_sqlite(connection: Any, part_of_door: Callable[[str], Any], query: str) -> None:
    """Make the triggers of the tables that a statement is about to write, unless the connection has them.

    To make those of all tables would take 30 ms of each request. They go with a transaction that fails.
    """
    raw = connection.connection
    for table, statements in _sqlite_triggers().items():
        if table not in query or _has(raw, "temp", f"{TRIGGER}_{table}_update"):
            continue
        if not all(_has(raw, "main", name) for name in (table, CHANGES)):
            continue  # before `migrate`
        raw.create_function("jobpilot_door", 1, part_of_door)
        raw.create_function("jobpilot_now", 0, _clock)
        for statement in statements:
            raw.execute(statement)


def _has(raw: Any, schema: str, name: str) -> bool:
    query = f"SELECT 1 FROM {schema}.sqlite_master WHERE name = ?"  # noqa: S608 (one of two schemas)
    return raw.execute(query, [name]).fetchone() is not None
