"""List what would change if the tables were distributed over servers by person, as Citus does it.

There, a row lives on the server of its person. So each table of personal rows needs the person's column, each of its
keys and unique constraints has to hold that column, and each foreign key between two of them, too. Tables that are
shared are copied to every server (reference tables), and so are people and accounts: an e-mail address and a user name
stay unique over all of them, and a log-in asks one server.
"""

from collections.abc import Iterator

from benchmarks import _databases  # noqa: F401  (sets Django up)

# isort: split
from django.apps import apps
from django.db import models

from jobpilot.models import User, UserProfile
from jobpilot.models.belonging import ANYBODY, path_to_person

OURS = ("jobpilot", "companies", "skills", "resumes", "interactions")


COPIED = (User, UserProfile)


def column_of_person(model: type[models.Model]) -> str | None:
    """Return the name of the field that holds the key of the person, or None if the way there goes over other rows."""
    path = path_to_person(model) or ""
    return None if "__" in path else path


def changes(model: type[models.Model]) -> Iterator[str]:
    """Yield what would change about a model whose rows are distributed."""
    column = column_of_person(model)
    if column is None:
        yield f"a column for the person (now: {path_to_person(model)})"
    yield "the primary key (id) becomes (person, id)"
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and column not in constraint.fields:
            yield f"the unique constraint {constraint.name} takes the person in, and means the same"
    for field in model._meta.concrete_fields:
        refers = isinstance(field, models.ForeignKey) and field.related_model not in COPIED
        if refers and path_to_person(field.related_model):
            yield f"the foreign key {field.name} becomes (person, {field.column})"


def main() -> None:
    ours = [model for model in apps.get_models() if model._meta.app_label in OURS]
    shared = [model for model in ours if path_to_person(model) is None or model in COPIED]
    personal = [model for model in ours if path_to_person(model) not in (None, ANYBODY) and model not in COPIED]
    print(f"{len(shared)} tables are copied to every server: {', '.join(model.__name__ for model in shared)}.")
    print(f"{len(personal)} tables are distributed by person:")
    total = 0
    for model in personal:
        print(f"  {model.__name__}")
        for change in changes(model):
            print(f"    - {change}")
            total += 1
    print(f"{total} changes; those of primary keys: {len(personal)}.")


if __name__ == "__main__":
    main()
