from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

INTERVIEWS = {"interactions.interview": "add change delete view"}


class Migration(migrations.Migration):
    """Let everybody with a hunt keep its interviews."""

    dependencies = [("site", "0004_contacts"), ("interactions", "0008_interviews")]

    operations = [Grant(role, INTERVIEWS) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
