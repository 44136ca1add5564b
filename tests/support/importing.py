"""Import tables by the resources of the admin, without files and pages."""

import csv
import io
from typing import Any

import tablib
from django.contrib import admin
from django.db.models import Model

from jobpilot.admin.transfer import RowResource
from jobpilot.admin.transfer.results import ImportResult


def resource_of(model: type[Model]) -> RowResource:
    page: Any = admin.site.get_model_admin(model)
    return page.resource_classes[0]()


def import_text(model: type[Model], text: str, **options: Any) -> ImportResult:
    """Import a table that is written as CSV."""
    headers, *rows = csv.reader(io.StringIO(text, newline=""))
    return import_cells(model, headers, *rows, **options)


def import_cells(model: type[Model], headers: list[str], *rows: Any, **options: Any) -> ImportResult:
    table = tablib.Dataset(*(tuple(row) for row in rows), headers=headers)
    return resource_of(model).import_data(table, **options)


def one_refusal(result: ImportResult) -> str:
    """Return the only sentence that an import was refused with."""
    assert not result.base_errors
    [sentence] = result.refusals()
    return sentence
