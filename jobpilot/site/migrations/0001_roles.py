from django.conf import settings
from django.db import migrations

from jobpilot.site.roles import ACCOUNT, ADMINISTRATOR, COACH, DATA_STEWARD, JOB_SEEKER, Grant

ALL = "add change delete view"

# A person's own hunt; which rows of these models an account sees is another matter than its permissions.
HUNT = {
    "interactions.jobuserinteraction": ALL,
    "interactions.timelineevent": ALL,
    "resumes.resume": ALL,
    "resumes.resumegeneration": ALL,
    "resumes.resumeoptimization": ALL,
    "resumes.resumeversion": ALL,
    "skills.certification": ALL,
    "skills.education": ALL,
    "skills.educationvariation": ALL,
    "skills.experiencevariation": ALL,
    "skills.project": ALL,
    "skills.projectvariation": ALL,
    "skills.skill": ALL,
    "skills.skillbank": ALL,
    "skills.summaryvariation": ALL,
    "skills.workexperience": ALL,
}
# Companies and listings are everybody's: a seeker finds them there and adds what is missing.
FOUND = {"companies.company": "add view", "companies.joblisting": "add view", "resumes.resumetemplate": "view"}
SHARED = {
    "companies.company": ALL,
    "companies.companyalias": ALL,
    "companies.companyduplicate": ALL,
    "companies.companykey": ALL,
    "companies.companymerge": ALL,
    "companies.jobdeduplication": ALL,
    "companies.jobembedding": ALL,
    "companies.joblisting": ALL,
    "companies.jobsource": ALL,
    "companies.jobsourcelisting": ALL,
}
# Legacy records hold letters and salaries of everybody: they are an administrator's.
REST = {
    "resumes.resumetemplate": ALL,
    "legacy.legacyrecord": ALL,
    "jobpilot.userprofile": f"{ALL} see_everybody",
    ACCOUNT: ALL,
    "auth.group": ALL,
    "axes.accessattempt": "delete view",
    "axes.accessfailurelog": "view",
    "axes.accesslog": "view",
}


class Migration(migrations.Migration):
    """Make the groups of the four roles, with their permissions."""

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Grant(JOB_SEEKER, {**HUNT, **FOUND, "jobpilot.userprofile": "change view"}, new=True),
        Grant(COACH, {**HUNT, **FOUND, "jobpilot.userprofile": "add change view see_everybody"}, new=True),
        Grant(DATA_STEWARD, SHARED, new=True),
        Grant(ADMINISTRATOR, {**HUNT, **SHARED, **REST}, new=True),
    ]
