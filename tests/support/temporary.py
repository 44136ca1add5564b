"""Models that exist for one test: in the registry of apps, and as tables of the test's own transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, models


@contextmanager
def temporary_models(define: Callable[[], object], *altered: type[models.Model]) -> Iterator[None]:
    """Make the models that `define` defines, with their tables; both are gone at the end.

    Name their relations `related_name="+"`, so that nothing is left on the models that they refer to. `altered` are
    models to which `define` adds many-to-many fields; those are removed too. Call inside a transaction.
    """
    before = {label: dict(known) for label, known in apps.all_models.items()}
    fields = {model: list(model._meta.local_many_to_many) for model in altered}
    try:
        define()
        new = [
            model
            for label, known in apps.all_models.items()
            for name, model in known.items()
            if name not in before.get(label, {})
        ]
        for sql in _creation(new):
            with connection.cursor() as cursor:
                cursor.execute(sql)
        yield
    finally:
        for label, known in apps.all_models.items():
            for name in known.keys() - before.get(label, {}).keys():
                del known[name]
        for model, names in fields.items():
            for field in set(model._meta.local_many_to_many) - set(names):
                model._meta.local_many_to_many.remove(field)
                delattr(model, field.name)
        apps.clear_cache()


def _creation(new: list[type[models.Model]]) -> list[str]:
    """Return the statements that create the tables: a schema editor of SQLite refuses to work in a transaction."""
    editor = connection.schema_editor(collect_sql=True)
    editor.deferred_sql = []
    for model in new:
        if not model._meta.auto_created:
            editor.create_model(model)  # its many-to-many tables too
    for model in new:
        owner = model._meta.auto_created
        if owner and owner not in new:
            editor.create_model(model)
    return [str(sql) for sql in (*editor.collected_sql, *editor.deferred_sql)]
