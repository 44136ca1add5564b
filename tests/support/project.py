"""The apps, models and factories of the project, discovered so that new ones are tested too."""

from importlib import import_module

from django.apps import apps
from django.db.models import Model
from factory.django import DjangoModelFactory

import jobpilot.apps
from jobpilot.models import BaseModel

APPS = [apps.get_app_config(label) for label in jobpilot.apps.APPS]
MODELS = [model for config in APPS for model in config.get_models()]


def factories_of(app: str) -> list[type[DjangoModelFactory]]:
    module = import_module(f"{app}.factories")
    return [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, DjangoModelFactory) and thing.__module__ == module.__name__
    ]


FACTORIES = {factory._meta.model: factory for config in APPS for factory in factories_of(config.name)}


def own_columns(model: type[Model]) -> set[str]:
    """Return the columns of a model that say something of their own: not generated, and not those of every model."""
    of_all = {field.name for field in BaseModel._meta.local_fields}
    fields = [*model._meta.concrete_fields, *model._meta.local_many_to_many]
    return {field.name for field in fields if not field.generated} - of_all
