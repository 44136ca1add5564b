"""Add the indexes that the lists of the admin read; each says in its model which query it serves."""

from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.indexes


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0015_list_indexes"),
        ("interactions", "0005_offers"),
        ("jobpilot", "0006_list_indexes"),
        ("resumes", "0002_same_person"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="jobuserinteraction",
            index=jobpilot.db.indexes.Index(
                fields=["application_status", "-last_interaction", "-id"], name="interaction_status_latest"
            ),
        ),
        migrations.AddIndex(
            model_name="jobuserinteraction",
            index=jobpilot.db.indexes.Index(
                condition=models.Q(("follow_up_date__isnull", False)),
                fields=["follow_up_date", "id"],
                name="interaction_all_follow_ups",
            ),
        ),
        migrations.AddIndex(
            model_name="jobuserinteraction",
            index=jobpilot.db.indexes.Index(
                condition=models.Q(("interview_scheduled__isnull", False)),
                fields=["interview_scheduled", "id"],
                name="interaction_all_interviews",
            ),
        ),
        migrations.AddIndex(
            model_name="timelineevent",
            index=jobpilot.db.indexes.Index(fields=["event_type", "-event_date", "-id"], name="timelineevent_type"),
        ),
        migrations.AddIndex(
            model_name="timelineevent",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("title"), models.F("id"), name="timelineevent_title"
            ),
        ),
    ]
