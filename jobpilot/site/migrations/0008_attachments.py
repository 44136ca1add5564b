from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

ATTACHMENTS = {"interactions.attachment": "add change delete view"}


class Migration(migrations.Migration):
    """Let everybody with a hunt keep its files."""

    dependencies = [("site", "0007_people_met"), ("interactions", "0012_attachments")]

    operations = [Grant(role, ATTACHMENTS) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
