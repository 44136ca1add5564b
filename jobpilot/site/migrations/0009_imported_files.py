from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

FILES = {"intake.batch": "add view", "intake.batchline": "view"}


class Migration(migrations.Migration):
    """Let everybody with a hunt import files, and see what became of them."""

    dependencies = [("site", "0008_attachments")]

    operations = [Grant(role, FILES) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
