"""The models that commands import and export: those whose admin page does."""

from django.contrib import admin
from django.core.management.base import CommandError

from jobpilot.admin.transfer import RowResource, TransferMixin


def resource_for(name: str) -> RowResource:
    """Return the resource of a model by its name, such as `company` or `companies.Company`.

    Raise CommandError if no page imports and exports such a model.
    """
    admin.autodiscover()
    pages = {model: page for model, page in admin.site._registry.items() if isinstance(page, TransferMixin)}
    wanted = name.replace("_", "").lower()
    found = [model for model in pages if wanted in {model._meta.model_name, model._meta.label_lower}]
    if len(found) != 1:
        names = ", ".join(sorted(model._meta.label for model in pages))
        raise CommandError(f"“{name}” is not a model that can be imported and exported. Choose one of: {names}.")
    return pages[found[0]].resource()
