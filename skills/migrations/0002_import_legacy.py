from django.db import migrations

from jobpilot.legacy.operation import ImportLegacy
from skills import legacy


class Migration(migrations.Migration):
    """The skill banks of a legacy database."""

    dependencies = [("skills", "0001_initial"), ("jobpilot", "0002_import_legacy")]

    operations = [ImportLegacy(legacy.TABLES, legacy.bring_over, legacy.take_back)]
