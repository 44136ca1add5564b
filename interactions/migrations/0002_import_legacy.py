from django.db import migrations

from interactions import legacy
from jobpilot.legacy.operation import ImportLegacy


class Migration(migrations.Migration):
    """The applications, saved jobs and timelines of a legacy database."""

    dependencies = [("interactions", "0001_initial"), ("resumes", "0002_import_legacy")]

    operations = [ImportLegacy(legacy.TABLES, legacy.bring_over, legacy.take_back)]
