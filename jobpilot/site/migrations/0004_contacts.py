from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

ALL = "add change delete view"
CONTACTS = {"interactions.contact": ALL, "interactions.applicationcontact": ALL}


class Migration(migrations.Migration):
    """Give those who see a hunt its contacts."""

    dependencies = [("site", "0003_offers")]

    operations = [Grant(role, CONTACTS) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
