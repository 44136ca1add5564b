"""No cell of any kind makes an import fail: each is read, or refused with a sentence."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from django.contrib import admin

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import Contact, Interview, JobUserInteraction, Offer
from jobpilot.admin.transfer import TransferMixin
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.importing import import_cells, resource_of

MODELS = [model for model, page in admin.site._registry.items() if isinstance(page, TransferMixin)]
# A workbook has moments without a time zone.
EARLIEST, LATEST = datetime.fromisoformat("0001-01-01"), datetime.fromisoformat("9999-12-31T23:59")
CELLS = [
    "\0", "\ud800", "\u202e", "٣", "x" * 5000, "9" * 6000, "-1", "1e999", "NaN", "-Infinity", "0x10", "½", "٫",
    "{", "[", "[[", '{"a":', "[1, null]", '["\\u0000"]', '["\\ud800"]', "null", "true", "'", '"', "%", "\\", "a\nb",
    "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "1970-01-01T00:00:00Z", "12:00", "99/99/9999",
    "http://", "https://[", "https://x" * 400, "@", "a@b", "00000000-0000-0000-0000-000000000000", "=1+1",
    0, -1, 10**400, 1.5, float("nan"), float("inf"), True, False, None, [], {}, [None], {"a": [1]}, [[[]]],
    Decimal("NaN"), Decimal("1E+400"), EARLIEST, LATEST, date.min, time(12, 0),
]  # fmt: skip


SIGNS_OF_A_PROGRAM = ["<class", "Traceback", "psycopg", "sqlite", "object at 0x", "codec", "Errno"]


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_cell_is_read_or_refused(model):
    company = CompanyFactory()
    ann = UserProfileFactory(email="ann@example.com")
    application = {"user": "ann@example.com", "interaction": "Fitter"}
    JobUserInteractionFactory(user=ann, applied=True, job=JobListingFactory(title="Fitter"))
    jobs = JobListingFactory.build_batch(len(CELLS), company=company)
    for number, job in enumerate(jobs):
        job.title = f"Welder {number}"
    JobListing.objects.bulk_create(jobs)

    def row(number: int) -> dict:
        return {
            Company: {"name": f"Elm {number}"},
            JobListing: {"title": "Welder", "company_id": str(company.pk)},
            UserProfile: {"first_name": "Ann"},
            JobUserInteraction: {"user": "ann@example.com", "job": f"Welder {number}"},
            Interview: {**application, "starts_at": f"2026-03-01T09:{number:02}:00Z"},
            Offer: application,
            Contact: {"user": "ann@example.com", "name": "Kim"},
        }[model]

    for column in [field.column_name for field in resource_of(model).fields.values()]:
        headers = [*row(0), *({column} - row(0).keys())]
        rows = [row(number) | {column: cell} for number, cell in enumerate(CELLS)]

        result = import_cells(
            model, headers, *([cells.get(header) for header in headers] for cells in rows), dry_run=True
        )

        assert not result.base_errors, (column, result.base_errors)
        assert sum(result.totals.values()) >= len(CELLS) - 1  # a row of nothing is none
        for sentence in result.refusals():
            assert sentence.startswith("Row "), (column, sentence)
            assert not [sign for sign in SIGNS_OF_A_PROGRAM if sign in sentence], sentence
            assert len(sentence) < 500, (column, sentence)
