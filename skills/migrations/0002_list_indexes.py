"""Add the indexes that the lists of the admin read; each says in its model which query it serves."""

from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.indexes


class Migration(migrations.Migration):
    dependencies = [
        ("skills", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="skill",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("name"), models.F("id"), name="skill_name_begins"
            ),
        ),
        migrations.AddIndex(
            model_name="certification",
            index=jobpilot.db.indexes.Index(fields=["issue_date", "id"], name="certification_issue_date"),
        ),
        migrations.AddIndex(
            model_name="education",
            index=jobpilot.db.indexes.Index(fields=["start_date", "id"], name="education_start_date"),
        ),
        migrations.AddIndex(
            model_name="project",
            index=jobpilot.db.indexes.Index(fields=["start_date", "id"], name="project_start_date"),
        ),
        migrations.AddIndex(
            model_name="workexperience",
            index=jobpilot.db.indexes.Index(fields=["start_date", "id"], name="workexperience_start_date"),
        ),
    ]
