from django.db import migrations

from companies import legacy
from jobpilot.legacy.operation import ImportLegacy


class Migration(migrations.Migration):
    """The companies, jobs and sources of a legacy database."""

    dependencies = [("companies", "0001_initial"), ("jobpilot", "0002_import_legacy")]

    operations = [ImportLegacy(legacy.TABLES, legacy.bring_over, legacy.take_back)]
