"""Every way for code to write a status: the service works, and all others raise an error that names it."""

import asyncio

import pytest
from django.core.exceptions import ValidationError
from django.db.models import F, Value

from interactions import services
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from tests.support.times import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
objects = JobUserInteraction.objects


def changed(row: JobUserInteraction) -> JobUserInteraction:
    row.application_status = "offered"
    return row


def deferred() -> JobUserInteraction:
    return objects.defer("application_status").get()


def built(row: JobUserInteraction) -> JobUserInteraction:
    """Return an instance that was built with the key of a stored row."""
    row = JobUserInteraction(**{field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields})
    row._state.adding = False
    return changed(row)


def reloaded(row: JobUserInteraction) -> JobUserInteraction:
    row.refresh_from_db(fields=["notes"])
    return row


def unsent(row: JobUserInteraction) -> JobUserInteraction:
    row.interaction_type, row.application_status, row.saved_date = "saved", "", NOW
    return row


DOORS = {
    "save": lambda row: changed(row).save(),
    "save of the field": lambda row: changed(row).save(update_fields=["application_status", "notes"]),
    "save of a row read without it": lambda row: changed(deferred()).save(),
    "save of a built row": lambda row: built(row).save(),
    "save after reloading another field": lambda row: reloaded(changed(row)).save(),
    "save with another type": lambda row: unsent(row).save(),
    "update": lambda row: objects.update(application_status="offered"),
    "update by an expression": lambda row: objects.update(application_status=F("resume_version")),
    "update through a relation": lambda row: row.user.job_interactions.update(application_status=Value("offered")),
    "update of nothing": lambda row: objects.none().update(application_status="offered"),
    "bulk_update": lambda row: objects.bulk_update([changed(row)], ["notes", "application_status"]),
    "bulk_create over it": lambda row: objects.bulk_create(
        [changed(row)],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["application_status"],
    ),
    "update_or_create": lambda row: objects.update_or_create(pk=row.pk, defaults={"application_status": "offered"}),
}


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_a_door_is_shut_and_names_the_service(user, job, door):
    application = services.apply_to_job(user=user, job=job).interaction

    with pytest.raises(ValidationError, match=r"interactions\.services\.update_application_status") as refusal:
        door(application)

    assert refusal.value.code == "status_by_service_only"
    row = objects.get()
    assert (row.interaction_type, row.application_status) == ("applied", "applied")
    assert TimelineEvent.objects.get().event_type == "application_submitted"


def test_the_service_is_open(user, job):
    application = services.apply_to_job(user=user, job=job).interaction
    services.update_application_status(interaction=application, status="offered")
    assert objects.get().application_status == "offered"


@pytest.mark.django_db(transaction=True)
def test_asynchronous_doors_are_the_same(user, job):
    application = services.apply_to_job(user=user, job=job).interaction

    async def write():
        with pytest.raises(ValidationError):
            await changed(application).asave()
        with pytest.raises(ValidationError):
            await objects.aupdate(application_status="offered")

    asyncio.run(write())
    assert objects.get().application_status == "applied"


class TestTheRestOfARow:
    def test_is_saved_as_usual(self, user, job):
        application = services.apply_to_job(user=user, job=job).interaction
        application.notes = "Ask Kim."
        application.save()
        objects.update(cover_letter="Dear all")
        objects.bulk_update([application], ["tags"])

        row = objects.get()
        assert (row.notes, row.cover_letter, row.updated_at) == ("Ask Kim.", "Dear all", NOW)

    def test_of_a_stale_instance_does_not_set_the_status_back(self, user, job):
        stale = services.apply_to_job(user=user, job=job).interaction
        services.update_application_status(interaction=objects.get(), status="rejected")

        stale.notes = "Ask Kim."
        stale.save()

        row = objects.get()
        assert (row.application_status, row.notes) == ("rejected", "Ask Kim.")

    @pytest.mark.parametrize("read", [objects.get, deferred, lambda: objects.only("notes").get()])
    def test_costs_one_query(self, user, job, read, django_assert_num_queries):
        services.apply_to_job(user=user, job=job)
        row = read()
        row.notes = "Ask Kim."
        with django_assert_num_queries(1):
            row.save()
        assert objects.get().notes == "Ask Kim."

    def test_a_status_set_and_set_back_is_no_change(self, user, job):
        application = services.apply_to_job(user=user, job=job).interaction
        changed(application).application_status = "applied"
        application.save()
        services.update_application_status(interaction=application, status="screening")
        application.save()
        application.refresh_from_db()
        application.save()
        assert objects.get().application_status == "screening"

    def test_a_new_row_may_have_any_status(self):
        row = JobUserInteractionFactory(applied=True, application_status="offered")
        row.notes = "From elsewhere."
        row.save()
        copy = objects.get()
        copy.pk, copy._state.adding, copy.application_status = None, True, "accepted"
        copy.job = JobUserInteractionFactory().job
        copy.save()
        assert set(objects.applications().values_list("application_status", flat=True)) == {"offered", "accepted"}
