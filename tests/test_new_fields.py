"""A new column has its place everywhere, or is named there as left out (for mock data, see `test_mock_world`)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models

from companies.duplicates import comparison
from companies.identity import mention
from companies.models import Company, JobListing
from companies.postings import reader
from interactions import snapshot
from jobpilot.admin.base import ModelAdmin
from jobpilot.admin.transfer import TransferMixin
from tests.support import project
from tests.support.project import own_columns

ADMINS: dict[type[models.Model], Any] = {model: admin.site.get_model_admin(model) for model in project.MODELS}
# The others' pages are put together for a decision, and that of accounts is Django's.
EDITED = [model for model, page in ADMINS.items() if isinstance(page, ModelAdmin) and page.fieldsets]
EXPORTED = [model for model, page in ADMINS.items() if isinstance(page, TransferMixin)]


@dataclass
class Place:
    """Where the columns of a model have to be, and how one gets there."""

    model: type[models.Model]
    name: str
    present: Collection[str]
    left_out: Collection[str]
    remedy: str


def form(model: type[models.Model]) -> Place:
    page = ADMINS[model]
    remedy = f"Add it to {type(page).__name__}.fieldsets, or name it in its left_out."
    return Place(model, "form", flatten_fieldsets(page.fieldsets), page.left_out, remedy)


def export(model: type[models.Model]) -> Place:
    (resource,) = ADMINS[model].resource_classes
    remedy = f"Add it to {resource.__name__}, or name it in its Meta.exclude."
    return Place(model, "export", resource.fields, resource._meta.exclude, remedy)


PLACES = [
    *map(form, EDITED),
    *map(export, EXPORTED),
    Place(
        JobListing,
        "posting",
        reader.Posting.__annotations__,
        reader.LEFT_OUT,
        "Add it to companies.postings.reader.Posting, or name it in LEFT_OUT there.",
    ),
    Place(
        Company,
        "mention",
        mention.FACTS,
        mention.LEFT_OUT,
        "Add it to companies.identity.mention.FACTS, or name it in LEFT_OUT there.",
    ),
    Place(
        JobListing,
        "snapshot",
        [*snapshot.TEXTS, *snapshot.LISTS, *snapshot.AMOUNTS, *snapshot.MOMENTS, *snapshot.NAMES],
        snapshot.LEFT_OUT,
        "Add it to one of the tuples of interactions.snapshot, or name it in LEFT_OUT there.",
    ),
    Place(
        JobListing,
        "compare page",
        [*comparison.JOB_FIELDS, *comparison.JOB_TEXTS],
        comparison.JOB_LEFT_OUT,
        "Add it to JOB_FIELDS or JOB_TEXTS of companies.duplicates.comparison, or name it in JOB_LEFT_OUT there.",
    ),
    Place(
        Company,
        "compare page",
        comparison.MERGED_FIELDS,
        comparison.COMPANY_LEFT_OUT,
        "Add it to MERGED_FIELDS of companies.duplicates.companies.merge, or name it in COMPANY_LEFT_OUT of "
        "companies.duplicates.comparison.",
    ),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.model.__name__} {place.name}")
class TestPlace:
    def test_it_has_every_column(self, place):
        missing = own_columns(place.model) - {*place.present} - {*place.left_out}
        fields = ", ".join(f"{place.model.__name__}.{name}" for name in sorted(missing))
        assert not missing, f"The {place.name} lacks {fields}. {place.remedy}"

    def test_it_leaves_out_columns_that_exist_and_that_it_lacks(self, place):
        known = {field.name for field in place.model._meta.get_fields()}
        assert {*place.left_out} <= known
        assert not {*place.left_out} & {*place.present}


def test_a_snapshot_holds_what_it_names():
    job = JobListing(company=Company(name="Acme"), title="Welder")
    (place,) = (place for place in PLACES if place.name == "snapshot")
    assert {*place.present} <= snapshot.job_snapshot(job).keys()
