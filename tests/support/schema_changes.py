"""Migrations of one model that a later release may bring, made from the model's state, and how to run them."""

from typing import NamedTuple, cast

from django.db import connections, models
from django.db.migrations import Migration, operations
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ModelState, ProjectState


class Change(NamedTuple):
    """Operations, and the names that they change."""

    operations: list[Operation] = []
    fields: dict[str, str] = {}
    model: str | None = None


def latest() -> ProjectState:
    """Return the state after all migrations of the project."""
    return MigrationLoader(None).project_state()


def migrate(alias: str, state: ProjectState, *done: Operation, app: str = "companies") -> ProjectState:
    """Run operations as a migration of `app`, and return the state after it."""
    with connections[alias].schema_editor() as editor:
        return ProjectState(_migration(app, done).apply(state.clone(), editor).models)


def migrate_back(alias: str, state: ProjectState, *done: Operation, app: str = "companies") -> None:
    """Reverse what `migrate` did with the same arguments."""
    with connections[alias].schema_editor() as editor:
        _migration(app, done).unapply(state.clone(), editor)


def _migration(app: str, done) -> Migration:
    migration = Migration("change", app)
    migration.operations = list(done)  # type: ignore[misc]  # the stubs call it the class's; `__init__()` sets it
    return migration


def add_fields(model: ModelState) -> Change:
    added: dict[str, models.Field] = {
        "added_text": models.CharField(max_length=20, default="new"),
        "added_null": models.CharField(max_length=20, null=True),  # SQLite's only one that needs no new table
        "added_default": models.IntegerField(db_default=7),
        "added_key": models.ForeignKey("companies.company", models.SET_NULL, null=True, related_name="+"),
    }
    return Change([operations.AddField(model.name, name, field) for name, field in added.items()])


def add_and_remove_fields(model: ModelState) -> Change:
    added = [operation for operation in add_fields(model).operations if isinstance(operation, operations.AddField)]
    return Change([*added, *(operations.RemoveField(model.name, operation.name) for operation in added)])


def lengthen(model: ModelState) -> Change:
    return Change([operations.AlterField(model.name, name, _longer(field)) for name, field in _texts(model)])


def lengthen_and_rename_columns(model: ModelState) -> Change:
    return Change(
        [
            operations.AlterField(model.name, name, _longer(field, db_column=f"new_{name}"))
            for name, field in _texts(model)
        ]
    )


def allow_null_and_forbid_it(model: ModelState) -> Change:
    return Change(
        [
            operations.AlterField(model.name, name, altered)
            for name, field in _texts(model)
            if not field.null
            for altered in (_with(field, null=True), _longer(field, default="none"))
        ]
    )


def rename_fields(model: ModelState) -> Change:
    """All but the key, after what names them is gone: the order in which Django would generate it."""
    names = {name: f"new_{name}" for name, field in model.fields.items() if name != "id" and not field.generated}
    renamed = [operations.RenameField(model.name, old, new) for old, new in names.items()]
    return Change([*free_fields(model).operations, *renamed], names)


def free_fields(model: ModelState) -> Change:
    """Remove what names other fields."""
    return Change(
        [
            *remove_constraints(model).operations,
            *(operations.RemoveIndex(model.name, index.name) for index in model.options["indexes"]),
            *(operations.RemoveField(model.name, name) for name, field in model.fields.items() if field.generated),
            operations.AlterModelOptions(model.name, {"ordering": []}),
        ]
    )


def rename_table(model: ModelState) -> Change:
    return Change([operations.AlterModelTable(model.name, f"new_{model.name_lower}")])


def rename_model(model: ModelState) -> Change:
    return Change([operations.RenameModel(model.name, f"New{model.name}")], model=f"New{model.name}")


def add_constraints(model: ModelState) -> Change:
    added = [
        models.CheckConstraint(condition=models.Q(created_at__isnull=False), name="added_check"),
        models.UniqueConstraint(fields=["id", "created_at"], name="added_unique"),
        models.UniqueConstraint(fields=["id"], condition=~models.Q(created_at=None), name="added_partial_unique"),
    ]
    return Change([operations.AddConstraint(model.name, constraint) for constraint in added])


def remove_constraints(model: ModelState) -> Change:
    return Change(
        [operations.RemoveConstraint(model.name, constraint.name) for constraint in model.options["constraints"]]
    )


CHANGES = [
    add_fields,
    add_and_remove_fields,
    lengthen,
    lengthen_and_rename_columns,
    allow_null_and_forbid_it,
    rename_fields,
    rename_table,
    rename_model,
    add_constraints,
    remove_constraints,
]


def _texts(model: ModelState) -> list[tuple[str, models.CharField]]:
    return [(name, field) for name, field in model.fields.items() if isinstance(field, models.CharField)]


def _longer(field: models.CharField, **options) -> models.CharField:
    return _with(field, max_length=cast(int, field.max_length) + 50, **options)


def _with(field: models.CharField, **options) -> models.CharField:
    _, _, args, kwargs = field.deconstruct()
    return type(field)(*args, **kwargs | options)
