"""Batches of one more format: the postings of a web page."""

from django.db import migrations, models
from django.db.models import Q

FORMATS = {
    "jobspy": "Listings from JobSpy",
    "tracker": "Applications of a job tracker",
    "linkedin": "LinkedIn’s data export",
    "json_resume": "A JSON Resume",
    "page": "A web page with a posting",
}


def call_pages_by_an_old_format(apps, schema_editor):
    """Keep the accounts of pages when the format goes: they are listings, too."""
    batches = apps.get_model("intake", "Batch").objects.using(schema_editor.connection.alias)
    batches.filter(format="page").update(format="jobspy")


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_linkedin_and_json_resume")]

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
        migrations.RunPython(migrations.RunPython.noop, call_pages_by_an_old_format),
    ]
