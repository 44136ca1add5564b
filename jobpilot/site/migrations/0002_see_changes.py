from django.db import migrations

from jobpilot.site.roles import ROLES, Grant


class Migration(migrations.Migration):
    """Let every role see changes: of its person's rows, or, who sees everybody, all."""

    dependencies = [("site", "0001_roles"), ("jobpilot", "0005_change")]

    operations = [Grant(role, {"jobpilot.change": "view"}) for role in ROLES]
