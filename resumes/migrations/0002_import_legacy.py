from django.db import migrations

from jobpilot.legacy.operation import ImportLegacy
from resumes import legacy


class Migration(migrations.Migration):
    """The resumes, and what was made from them of a legacy database."""

    dependencies = [("resumes", "0001_initial"), ("companies", "0002_import_legacy"), ("skills", "0002_import_legacy")]

    operations = [ImportLegacy(legacy.TABLES, legacy.bring_over, legacy.take_back)]
