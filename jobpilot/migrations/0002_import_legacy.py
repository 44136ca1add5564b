from django.db import migrations

from jobpilot.legacy import people
from jobpilot.legacy.operation import ImportLegacy


class Migration(migrations.Migration):
    """The people of a legacy database."""

    dependencies = [("jobpilot", "0001_initial")]

    operations = [ImportLegacy(people.TABLES, people.bring_over, people.take_back)]
