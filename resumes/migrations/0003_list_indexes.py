"""Add the indexes that the lists of the admin read; each says in its model which query it serves."""

from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.indexes


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0015_list_indexes"),
        ("jobpilot", "0006_list_indexes"),
        ("resumes", "0002_same_person"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="resume",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("title"), models.F("id"), name="resume_title"
            ),
        ),
        migrations.AddIndex(
            model_name="resumetemplate",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("name"), models.F("id"), name="resumetemplate_begins"
            ),
        ),
    ]
