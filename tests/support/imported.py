"""The rows of a database after a legacy import, for comparison."""

import json

from django.core import serializers

from jobpilot.legacy.models import LegacyRecord
from tests.support.project import MODELS


def content(alias: str) -> dict[str, list]:
    """Return every row of every model, without the timestamps of legacy records."""
    tables = {}
    for model in MODELS:
        # Content types by their names: an interrupted run has used up some of their numbers.
        stored = model._base_manager.using(alias).order_by("pk")
        rows = json.loads(serializers.serialize("json", stored, use_natural_foreign_keys=True))
        for row in rows:
            if model is LegacyRecord:
                del row["fields"]["created_at"], row["fields"]["updated_at"]
        tables[model._meta.label] = rows
    return tables


def without_content_types(alias: str) -> dict[str, list]:
    """Return the same without the ids of content types, which differ between databases."""
    tables = content(alias)
    for record in tables[LegacyRecord._meta.label]:
        del record["fields"]["target_type"]
    return tables
