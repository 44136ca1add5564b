"""Batches of two more formats: LinkedIn's data export, and a JSON Resume."""

from django.db import migrations, models
from django.db.models import Q

FORMATS = {
    "jobspy": "Listings from JobSpy",
    "tracker": "Applications of a job tracker",
    "linkedin": "LinkedIn’s data export",
    "json_resume": "A JSON Resume",
}


def call_new_formats_by_an_old_one(apps, schema_editor):
    """Keep the accounts of such files when the formats go."""
    batches = apps.get_model("intake", "Batch").objects.using(schema_editor.connection.alias)
    batches.filter(format__in=["linkedin", "json_resume"]).update(format="tracker")


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_job_seekers_words"), ("jobpilot", "0009_preferred_titles")]

    operations = [
        migrations.RemoveConstraint("batch", "intake_batch_format_known"),
        migrations.AlterField("batch", "format", models.CharField(choices=list(FORMATS.items()), max_length=20)),
        migrations.AddConstraint(
            "batch",
            models.CheckConstraint(
                condition=Q(format__in=list(FORMATS)),
                name="intake_batch_format_known",
                violation_error_message=f"Format must be one of: {', '.join(FORMATS)}.",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, call_new_formats_by_an_old_one),
    ]
