from django.db import migrations

from jobpilot.legacy.operation import RetireLegacy
from jobpilot.legacy.whole import TABLES


class Migration(migrations.Migration):
    """The legacy tables, brought over by every app's 0002, get names that begin with `legacy_`.

    Only if each of their rows is in the new tables or in the ledger. Backwards they are exactly what they were.
    """

    dependencies = [
        ("jobpilot", "0002_import_legacy"),
        ("companies", "0002_import_legacy"),
        ("skills", "0002_import_legacy"),
        ("resumes", "0002_import_legacy"),
        ("interactions", "0002_import_legacy"),
    ]

    operations = [RetireLegacy(TABLES)]
