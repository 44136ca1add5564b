from django.db import migrations

from jobpilot.legacy.operations import ImportLegacy


class Migration(migrations.Migration):
    """Bring a legacy database over; `manage.py issue_legacy_import` issues this migration anew.

    It depends on the newest migration of every app, so that the models it sees are the models of today.
    """

    dependencies = [
        ("jobpilot", "0001_initial"),
        ("companies", "0003_job_search"),
        ("skills", "0001_initial"),
        ("resumes", "0001_initial"),
        ("interactions", "0001_initial"),
        ("legacy", "0002_reasons_index"),
    ]

    operations = [ImportLegacy()]
