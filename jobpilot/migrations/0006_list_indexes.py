"""Add the indexes that the lists of the admin read; each says in its model which query it serves."""

from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.indexes


class Migration(migrations.Migration):
    dependencies = [
        ("jobpilot", "0005_change"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="userprofile",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("first_name"), models.F("id"), name="userprofile_first_name"
            ),
        ),
        migrations.AddIndex(
            model_name="userprofile",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("last_name"), models.F("id"), name="userprofile_last_name"
            ),
        ),
        migrations.AddIndex(
            model_name="userprofile",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("email"), models.F("id"), name="userprofile_email"
            ),
        ),
        migrations.AddIndex(
            model_name="userprofile",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("city"),
                jobpilot.db.beginnings.Folded("state"),
                models.F("id"),
                name="userprofile_city",
            ),
        ),
        migrations.AddIndex(
            model_name="userprofile",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("state"), models.F("id"), name="userprofile_state"
            ),
        ),
    ]
