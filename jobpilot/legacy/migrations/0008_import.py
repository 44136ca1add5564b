from django.db import migrations

from jobpilot.legacy.operations import ImportLegacy


class Migration(migrations.Migration):
    """Bring a legacy database over; after other migrations, `manage.py issue_legacy_import` issues this one anew.

    It depends on the newest migration of every app, so that its historical models are the models of the release.
    """

    dependencies = [
        ("jobpilot", "0007_reminder_hour"),
        ("companies", "0018_deadline_index"),
        ("skills", "0002_list_indexes"),
        ("resumes", "0004_content"),
        ("interactions", "0013_report_indexes"),
        ("legacy", "0007_import"),
    ]

    operations = [ImportLegacy()]
