"""Scratch copies of the project as later releases may be: models, mappings and migrations changed by small edits."""

import re
import shutil
from pathlib import Path

from django.conf import settings

PRODUCT = ("companies", "interactions", "jobpilot", "manage.py", "resumes", "skills")

# Release 2 renames a field of the job sources, splits one of them in two, and requires one of people.
SOURCES = """
from django.db import migrations, models

def split(apps, schema_editor):
    sources = apps.get_model("companies", "JobSource").objects.using(schema_editor.connection.alias)
    for source in sources.exclude(last_scraped=None):
        source.last_scraped_on, source.last_scraped_time = source.last_scraped.date(), source.last_scraped.time()
        source.save()

class Migration(migrations.Migration):
    dependencies = [("companies", "{previous}")]
    operations = [
        migrations.RenameField("jobsource", "rate_limit_config", "rate_limits"),
        migrations.AddField("jobsource", "last_scraped_on", models.DateField(null=True, blank=True)),
        migrations.AddField("jobsource", "last_scraped_time", models.TimeField(null=True, blank=True)),
        migrations.RunPython(split),
        migrations.RemoveField("jobsource", "last_scraped"),
    ]
"""
PEOPLE = """
from django.db import migrations, models
from django.db.models.functions import TruncDate

def fill(apps, schema_editor):
    people = apps.get_model("jobpilot", "UserProfile").objects.using(schema_editor.connection.alias)
    people.update(joined_on=TruncDate("created_at"))

class Migration(migrations.Migration):
    dependencies = [("jobpilot", "{previous}")]
    operations = [
        migrations.AddField("userprofile", "joined_on", models.DateField(null=True)),
        migrations.RunPython(fill),
        migrations.AlterField("userprofile", "joined_on", models.DateField()),
    ]
"""
# Release 3 renames a field of the listings, and gives the ledger one.
LISTINGS = """
from django.db import migrations

class Migration(migrations.Migration):
    dependencies = [("companies", "{previous}")]
    operations = [migrations.RenameField("joblisting", "education_required", "schooling")]
"""
LEDGER = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("legacy", "{previous}")]
    operations = [migrations.AddField("legacyrecord", "remark", models.TextField(blank=True, default=""))]
"""


def copy_project(project: Path, source: Path = settings.BASE_DIR) -> Path:
    """Copy the files of a project that are installed or run."""
    for name in PRODUCT:
        if (source / name).is_dir():
            shutil.copytree(source / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source / name, project / name)
    return project


def develop_release_2(project: Path) -> None:
    rename(project, "rate_limit_config", "rate_limits")
    edit(
        project / "companies/models/job_source.py",
        '    last_scraped = models.DateTimeField("last read", null=True, blank=True)',
        "    last_scraped_on = models.DateField(null=True, blank=True)\n"
        "    last_scraped_time = models.TimeField(null=True, blank=True)",
    )
    edit(project / "companies/admin/job_listing.py", '"last_scraped"', '"last_scraped_on"')
    edit(project / "jobpilot/models/user.py", "    bio = ", "    joined_on = models.DateField()\n    bio = ")
    mappings = project / "jobpilot/legacy/mappings"
    edit(mappings / "company_tables.py", 'Into("last_scraped", moment)', 'Into("last_scraped_on", day)')
    edit(mappings / "company_tables.py", "    choice,\n", "    choice,\n    day,\n")
    edit(mappings / "companies.py", "import Unusable, ", "import Unusable, moment, ")
    edit(
        mappings / "companies.py",
        '    """Name sources that have no name."""\n    for draft in drafts:\n',
        '    for draft in drafts:\n        if draft.values.get("last_scraped_on"):\n'
        '            draft.values["last_scraped_time"] = moment(draft.row["last_scraped"]).time()\n',
    )
    edit(
        mappings / "people.py",
        "        for draft in drafts:\n",
        "        for draft in drafts:\n"
        '            draft.values["joined_on"] = (draft.values.get("created_at") or legacy.started_at).date()\n',
    )
    add_migration(project / "companies/migrations", SOURCES)
    add_migration(project / "jobpilot/migrations", PEOPLE)


def develop_release_3(project: Path) -> None:
    rename(project, "education_required", "schooling")
    edit(
        project / "jobpilot/legacy/models.py",
        "    payload = ",
        '    remark = models.TextField(blank=True, default="")\n    payload = ',
    )
    add_migration(project / "companies/migrations", LISTINGS)
    add_migration(project / "jobpilot/legacy/migrations", LEDGER)


def rename(project: Path, field: str, to: str) -> None:
    """Rename a field wherever the code names it. The legacy column of that name keeps its name."""
    for path in project.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "mappings":
            text = text.replace(f'Into("{field}"', f'Into("{to}"')
        elif path.parent.name != "migrations":
            text = re.sub(rf"\b{field}\b", to, text)
        path.write_text(text, encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r} any more: adapt what the later releases change."
    path.write_text(text.replace(old, new), encoding="utf-8")


def add_migration(migrations: Path, source: str) -> None:
    previous = max(path.stem for path in migrations.glob("0*.py"))
    path = migrations / f"{int(previous[:4]) + 1:04}_later.py"
    path.write_text(source.replace("{previous}", previous), encoding="utf-8")
