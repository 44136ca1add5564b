from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

OFFERS = {"interactions.offer": "add change delete view"}


class Migration(migrations.Migration):
    """Give those who see a hunt its offers."""

    dependencies = [("site", "0002_see_changes")]

    operations = [Grant(role, OFFERS) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
