import logging

from django.db import migrations
from django.db.models import F

import jobpilot.db.same_person

# The model, its reference, and the field and key under which the old reference is noted.
TIES = (
    ("JobUserInteraction", "resume", "interaction_data", "resume_of_another_person"),
    ("TimelineEvent", "interaction", "event_data", "interaction_of_another_person"),
)

logger = logging.getLogger(__name__)


def unhook(apps, schema_editor):
    """Unhook what refers to a row of another person, and note in each row what it referred to."""
    for model, reference, data, note in TIES:
        objects = apps.get_model("interactions", model).objects.using(schema_editor.connection.alias)
        rows = objects.filter(**{f"{reference}__isnull": False}).exclude(**{f"{reference}__user": F("user")})
        unhooked = 0
        for row in rows.order_by("pk").only(reference, data):
            noted = getattr(row, data) | {note: str(getattr(row, f"{reference}_id"))}
            objects.filter(pk=row.pk).update(**{reference: None, data: noted})
            unhooked += 1
        if unhooked:
            message = "%s: unhooked %d from the %s of another person, noted in %s."
            logger.warning(message, model, unhooked, reference, data)
    settle(schema_editor)


def hook(apps, schema_editor):
    """Undo it where the noted rows still exist."""
    for model, reference, data, note in TIES:
        owner = apps.get_model("interactions", model)
        objects = owner.objects.using(schema_editor.connection.alias)
        targets = owner._meta.get_field(reference).related_model.objects.using(schema_editor.connection.alias)
        for row in objects.filter(**{f"{data}__has_key": note}).order_by("pk"):
            noted = getattr(row, data)
            target = targets.filter(pk=noted.pop(note)).first()
            values = {data: noted}
            if getattr(row, f"{reference}_id") is None and target:
                values[reference] = target
            objects.filter(pk=row.pk).update(**values)
    settle(schema_editor)


def settle(schema_editor):
    """Let PostgreSQL check the changed rows now, since it alters no table before."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    """Keep an application and the resume that was sent with one person, and an event and its application."""

    dependencies = [("interactions", "0002_moments"), ("resumes", "0002_same_person")]

    operations = [
        migrations.RunPython(unhook, hook),
        migrations.AddConstraint(
            model_name="jobuserinteraction",
            constraint=jobpilot.db.same_person.PersonKey(
                fields=("id", "user"),
                name="interactions_jobuserinteraction_person",
                person="user",
                violation_error_code="rows_of_another_person",
                violation_error_message="What refers to this row must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="jobuserinteraction",
            constraint=jobpilot.db.same_person.SamePerson(
                field="resume",
                name="interactions_jobuserinteraction_resume_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The resume must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="timelineevent",
            constraint=jobpilot.db.same_person.SamePerson(
                field="interaction",
                name="interactions_timelineevent_interaction_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The interaction must belong to the same person.",
            ),
        ),
    ]
