from django.db import migrations

from jobpilot.site.roles import ADMINISTRATOR, COACH, JOB_SEEKER, Grant

LANGUAGES = {"skills.language": "add change delete view"}


class Migration(migrations.Migration):
    """Let everybody with a skill bank list the languages that they speak."""

    dependencies = [("site", "0010_permission_names"), ("skills", "0004_language")]

    operations = [Grant(role, LANGUAGES) for role in (JOB_SEEKER, COACH, ADMINISTRATOR)]
