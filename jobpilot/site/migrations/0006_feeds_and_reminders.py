from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

OUTGOING = {"interactions.calendarfeed": "add change delete view", "interactions.reminder": "view"}


class Migration(migrations.Migration):
    """Let everybody with a hunt take its dates along, and see what they were reminded of."""

    dependencies = [("site", "0005_interviews"), ("interactions", "0010_feeds_and_reminders")]

    operations = [Grant(role, OUTGOING) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
