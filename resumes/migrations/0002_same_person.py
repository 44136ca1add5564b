import logging

from django.db import migrations
from django.db.models import F

import jobpilot.db.same_person

NOTE = "parent_of_another_person"  # in `tailoring_analysis`

logger = logging.getLogger(__name__)


def unhook(apps, schema_editor):
    """Unhook the resumes whose parent is another person's, and note in each what its parent was."""
    resumes = apps.get_model("resumes", "Resume").objects.using(schema_editor.connection.alias)
    rows = resumes.filter(parent_resume__isnull=False).exclude(parent_resume__user=F("user")).order_by("pk")
    unhooked = 0
    for row in rows.only("parent_resume", "resume_type", "tailoring_analysis"):
        note = {"parent_resume": str(row.parent_resume_id), "resume_type": row.resume_type}
        resumes.filter(pk=row.pk).update(
            resume_type="base" if row.resume_type == "tailored" else row.resume_type,
            parent_resume=None,
            tailoring_analysis=row.tailoring_analysis | {NOTE: note},
        )
        unhooked += 1
    if unhooked:
        message = "Resume: unhooked %d from the parent_resume of another person, noted in tailoring_analysis."
        logger.warning(message, unhooked)
    settle(schema_editor)


def hook(apps, schema_editor):
    """Undo it where the noted parents still exist."""
    resumes = apps.get_model("resumes", "Resume").objects.using(schema_editor.connection.alias)
    for row in resumes.filter(tailoring_analysis__has_key=NOTE).order_by("pk"):
        note = row.tailoring_analysis.pop(NOTE)
        values = {"tailoring_analysis": row.tailoring_analysis}
        if row.parent_resume_id is None and resumes.filter(pk=note["parent_resume"]).exists():
            values |= note | {"parent_resume": resumes.get(pk=note["parent_resume"])}
        resumes.filter(pk=row.pk).update(**values)
    settle(schema_editor)


def settle(schema_editor):
    """Let PostgreSQL check the changed rows now, since it alters no table before."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    """Keep a resume and its parent with one person."""

    dependencies = [("resumes", "0001_initial")]

    operations = [
        migrations.RunPython(unhook, hook),
        migrations.AddConstraint(
            model_name="resume",
            constraint=jobpilot.db.same_person.PersonKey(
                fields=("id", "user"),
                name="resumes_resume_person",
                person="user",
                violation_error_code="rows_of_another_person",
                violation_error_message="What refers to this row must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resume",
            constraint=jobpilot.db.same_person.SamePerson(
                field="parent_resume",
                name="resumes_resume_parent_resume_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The parent resume must belong to the same person.",
            ),
        ),
    ]
