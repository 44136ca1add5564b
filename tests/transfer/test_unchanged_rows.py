"""An export that is imported unchanged changes nothing: no row, no date, no history."""

from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry

from companies.factories import CompanyFactory
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey
from interactions.factories import OfferFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.admin.transfer import TransferMixin
from jobpilot.factories import UserFactory
from jobpilot.models import Change, UserProfile
from jobpilot.site import mock_data
from tests.support.admin import FORMATS, upload
from tests.support.importing import import_text, resource_of
from tests.test_admin_transfer import export

MODELS = [model for model, page in admin.site._registry.items() if isinstance(page, TransferMixin)]
BYSTANDERS: list[Any] = [TimelineEvent, CompanyKey, CompanyAlias, CompanyDuplicate, LogEntry]
WRITTEN = ["added", "changed", "deleted"]


def everything(model) -> list:
    return [*model.objects.order_by("pk").values(), *(row for each in BYSTANDERS for row in each.objects.values())]


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        mock_data.seed(users=4, companies=20, jobs=60, as_of=date(2026, 3, 1))
        profile = UserProfile.objects.first()
        profile.account = UserFactory(username="ann")
        profile.save()
        Company.objects.filter(pk=Company.objects.first().pk).update(
            description=" two\r\nlines ", culture="'=1", industry="+1", location=" Oslo "
        )
        OfferFactory(paid=True, interaction=JobUserInteraction.objects.applications().first())
        yield
        mock_data.delete_all()
        LogEntry.objects.all().delete()
        UserFactory._meta.model.objects.all().delete()


@pytest.mark.django_db
@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_an_unchanged_export_changes_nothing(admin_client, model, kind):
    text = export(admin_client, model, kind)
    before = everything(model)
    assert before

    response = upload(admin_client, model, text, kind)

    (message,) = response.wsgi_request._messages
    assert str(message).startswith(f"Import finished: 0 new, 0 updated, {model.objects.count():,} unchanged ")
    assert everything(model) == before
    assert not Change.objects.filter(kind__in=WRITTEN).exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_row_with_nothing_but_its_id_is_unchanged(model):
    row = model.objects.first()

    result = import_text(model, f"id\n{row.pk}\n")

    assert result.summary() == "0 new, 0 updated, 1 unchanged"
    assert model.objects.get(pk=row.pk).updated_at == row.updated_at


@pytest.mark.django_db
def test_only_what_changed_is_stamped_and_written():
    one, other = CompanyFactory(industry="Foods"), CompanyFactory(industry="Foods")

    result = import_text(Company, f"id,industry\n{one.pk},Steel\n{other.pk},Foods\n")

    assert result.summary() == "0 new, 1 updated, 1 unchanged"
    assert Company.objects.get(pk=one.pk).industry == "Steel"
    assert Company.objects.get(pk=one.pk).updated_at > one.updated_at
    assert Company.objects.get(pk=other.pk).updated_at == other.updated_at


@pytest.mark.django_db
def test_a_bad_old_value_does_not_stop_an_unchanged_row_or_another_field():
    company = CompanyFactory(founded_year=None)
    Company.objects.filter(pk=company.pk).update(size="two\nlines")

    result = import_text(Company, f'id,size,industry\n{company.pk},"two\nlines",Steel\n')

    assert result.summary() == "0 new, 1 updated, 0 unchanged"


@pytest.mark.django_db
@pytest.mark.usefixtures("world")
def test_the_columns_of_an_export_are_named_by_what_people_read():
    table = resource_of(JobUserInteraction).export(JobUserInteraction.objects.all())
    row = dict(zip(table.headers, table[0], strict=True))
    interaction = JobUserInteraction.objects.get(pk=row["id"])

    assert row["user"] == interaction.user.email
    assert (row["job"], row["company"], row["location"]) == (
        interaction.job.title,
        interaction.job.company.name,
        interaction.job.location,
    )
    assert (row["user_id"], row["job_id"]) == (str(interaction.user_id), str(interaction.job_id))
