from django.db import migrations

from jobpilot.legacy.operations import ImportLegacy


class Migration(migrations.Migration):
    """Bring a legacy database over; after other migrations, `manage.py issue_legacy_import` issues this one anew.

    It depends on the newest migration of every app, so that its historical models are the models of the release.
    """

    dependencies = [
        ("jobpilot", "0009_preferred_titles"),
        ("companies", "0022_paired_search"),
        ("skills", "0005_imported"),
        ("resumes", "0010_kept_versions"),
        ("interactions", "0015_kind_index"),
        ("legacy", "0009_import"),
    ]

    operations = [ImportLegacy()]
