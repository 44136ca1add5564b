from django.db import migrations

from jobpilot.legacy.operations import ImportLegacy


class Migration(migrations.Migration):
    """Bring a legacy database over; after other migrations, `manage.py issue_legacy_import` issues this one anew.

    It depends on the newest migration of every app, so that its historical models are the models of the release.
    """

    dependencies = [
        ("jobpilot", "0005_change"),
        ("companies", "0013_names_as_compared"),
        ("skills", "0001_initial"),
        ("resumes", "0002_same_person"),
        ("interactions", "0005_offers"),
        ("legacy", "0005_import"),
    ]

    operations = [ImportLegacy()]
