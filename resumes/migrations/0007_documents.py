"""Keep the files that are made of resumes, and say what became of those of an earlier program.

A row that says "completed" without naming a file has failed for all that anybody can find, and one that has failed
says so in words. Both are marked, so that the way back leads to what was there.
"""

import logging

from django.db import migrations, models

import jobpilot.db.stored_files

logger = logging.getLogger(__name__)

NO_FILE = "An earlier program recorded no file."
NO_REASON = "An earlier program recorded no reason."


def mend(apps, schema_editor):
    rows = apps.get_model("resumes", "ResumeGeneration").objects.using(schema_editor.connection.alias)
    silent = rows.filter(status="failed", error_message="").update(error_message=NO_REASON)
    fileless = rows.filter(status="completed", file_path="", error_message="")
    lost = fileless.update(status="failed", error_message=NO_FILE)
    other = rows.filter(status="completed", file_path="").update(status="failed")
    settle(schema_editor)
    if silent or lost or other:
        message = "ResumeGeneration: %d completed without a file are marked as failed; %d failed without a reason."
        logger.warning(message, lost + other, silent)


def unmend(apps, schema_editor):
    rows = apps.get_model("resumes", "ResumeGeneration").objects.using(schema_editor.connection.alias)
    rows.filter(status="failed", error_message=NO_REASON).update(error_message="")
    rows.filter(status="failed", error_message=NO_FILE).update(status="completed", error_message="")
    rows.exclude(file="").update(file_path=models.F("file"))  # which the storage keeps
    settle(schema_editor)


def settle(schema_editor):
    """Let PostgreSQL check the changed rows now, since it alters no table before."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0006_fits")]

    operations = [
        migrations.AddField(
            model_name="resume",
            name="language",
            field=models.CharField(
                choices=[
                    ("en", "English"),
                    ("de", "German"),
                    ("fr", "French"),
                    ("es", "Spanish"),
                    ("it", "Italian"),
                    ("pt", "Portuguese"),
                    ("nl", "Dutch"),
                    ("pl", "Polish"),
                ],
                default="en",
                help_text="That of its headings and dates when it is printed.",
                max_length=2,
            ),
        ),
        migrations.AddField(
            model_name="resumegeneration",
            name="duration_ms",
            field=models.IntegerField(
                blank=True, editable=False, help_text="In milliseconds.", null=True, verbose_name="duration"
            ),
        ),
        migrations.AddField(
            model_name="resumegeneration",
            name="file",
            field=jobpilot.db.stored_files.StoredFileField(
                blank=True, default="", editable=False, max_length=44, upload_to="resumes"
            ),
        ),
        migrations.AddField(
            model_name="resumegeneration",
            name="sha256",
            field=models.CharField(blank=True, default="", editable=False, max_length=64, verbose_name="SHA-256"),
        ),
        migrations.AlterField(
            model_name="resumegeneration",
            name="file_path",
            field=models.CharField(
                blank=True, default="", help_text="Where an earlier program said that the file was.", max_length=1000
            ),
        ),
        migrations.AlterField(
            model_name="resumegeneration",
            name="template_name",
            field=models.CharField(blank=True, default="", max_length=200, verbose_name="template"),
        ),
        migrations.RunPython(mend, unmend),
        migrations.AddConstraint(
            model_name="resume",
            constraint=models.CheckConstraint(
                condition=models.Q(("language__in", ["en", "de", "fr", "es", "it", "pt", "nl", "pl"])),
                name="resumes_resume_language_known",
                violation_error_message="Language must be one of: en, de, fr, es, it, pt, nl, pl.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resumegeneration",
            constraint=models.CheckConstraint(
                condition=models.Q(("duration_ms__gte", 0)),
                name="resumes_resumegeneration_duration_ms_min",
                violation_error_message="Duration ms must be at least 0.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resumegeneration",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("file", ""),
                    models.Q(
                        ("file__startswith", "resumes/"),
                        models.Q(("file__contains", ".."), _negated=True),
                        models.Q(("file__contains", "//"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="resumes_resumegeneration_file_stored",
                violation_error_message="Files are stored under random names.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resumegeneration",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("file", ""), ("sha256", "")),
                    models.Q(
                        models.Q(("file", ""), _negated=True),
                        ("file_size__gte", 1),
                        ("file_size__isnull", False),
                        ("sha256__length__gte", 64),
                        ("sha256__length__lte", 64),
                        ("status", "completed"),
                    ),
                    _connector="OR",
                ),
                name="resumes_resumegeneration_file_described",
                violation_error_message="A file that was made is completed, and has a size and a SHA-256.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resumegeneration",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "completed"), _negated=True),
                    models.Q(("file", ""), _negated=True),
                    models.Q(("file_path", ""), _negated=True),
                    _connector="OR",
                ),
                name="resumes_resumegeneration_completed_has_file",
                violation_error_message="What is completed has a file, or the path of one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resumegeneration",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "failed"), _negated=True),
                    models.Q(("error_message", ""), _negated=True),
                    _connector="OR",
                ),
                name="resumes_resumegeneration_failed_has_error",
                violation_error_message="What failed has an error message.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resumegeneration",
            constraint=models.UniqueConstraint(
                condition=models.Q(("file", ""), _negated=True),
                fields=("file",),
                name="resumes_resumegeneration_file_once",
                violation_error_message="Another row has this file.",
            ),
        ),
    ]
