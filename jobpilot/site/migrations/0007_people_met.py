from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

PEOPLE = {"interactions.interviewcontact": "add change delete view"}


class Migration(migrations.Migration):
    """Give those who see a hunt the people met at its interviews."""

    dependencies = [("site", "0006_feeds_and_reminders")]

    operations = [Grant(role, PEOPLE) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
