import uuid

import django.db.models.deletion
import django.utils.timezone
import django_extensions.db.fields
from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.indexes
import jobpilot.db.same_person
import jobpilot.db.stored_files


class Migration(migrations.Migration):
    dependencies = [
        ("interactions", "0011_people_met"),
        ("jobpilot", "0006_list_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("updated_at", django_extensions.db.fields.ModificationDateTimeField(auto_now=True)),
                ("name", models.CharField(help_text="The name that the file had.", max_length=255)),
                (
                    "file",
                    jobpilot.db.stored_files.StoredFileField(editable=False, max_length=48, upload_to="attachments"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("word", "Word document"),
                            ("excel", "Excel workbook"),
                            ("powerpoint", "PowerPoint presentation"),
                            ("open_text", "OpenDocument text"),
                            ("open_sheet", "OpenDocument spreadsheet"),
                            ("open_slides", "OpenDocument presentation"),
                            ("png", "PNG image"),
                            ("jpeg", "JPEG image"),
                            ("gif", "GIF image"),
                            ("webp", "WebP image"),
                            ("heic", "HEIC image"),
                            ("mail", "E-mail"),
                            ("calendar", "Calendar entry"),
                            ("csv", "CSV table"),
                            ("markdown", "Markdown text"),
                            ("text", "Plain text"),
                        ],
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("size", models.IntegerField(editable=False, help_text="In bytes.")),
                ("sha256", models.CharField(editable=False, max_length=64, verbose_name="SHA-256")),
            ],
            options={
                "ordering": ["-created_at", "-id"],
            },
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=jobpilot.db.same_person.PersonKey(
                fields=("id", "user"),
                name="interactions_offer_person",
                person="user",
                violation_error_code="rows_of_another_person",
                violation_error_message="What refers to this row must belong to the same person.",
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="interaction",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attachments",
                to="interactions.jobuserinteraction",
                verbose_name="application",
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="interview",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attachments",
                to="interactions.interview",
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="offer",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attachments",
                to="interactions.offer",
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="attachments", to="jobpilot.userprofile"
            ),
        ),
        migrations.AddIndex(
            model_name="attachment",
            index=jobpilot.db.indexes.Index(fields=["-created_at", "-id"], name="attachment_newest"),
        ),
        migrations.AddIndex(
            model_name="attachment",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("name"), models.F("id"), name="attachment_found"
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("interaction__isnull", False), ("interview__isnull", True), ("offer__isnull", True)),
                    models.Q(("interaction__isnull", True), ("interview__isnull", False), ("offer__isnull", True)),
                    models.Q(("interaction__isnull", True), ("interview__isnull", True), ("offer__isnull", False)),
                    _connector="OR",
                ),
                name="interactions_attachment_of_one",
                violation_error_message="A file belongs to exactly one application, interview or offer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="interactions_attachment_name_not_blank",
                violation_error_message="Name must not be empty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name__contains", "/"), _negated=True), models.Q(("name__contains", "\\"), _negated=True)
                ),
                name="interactions_attachment_name_without_path",
                violation_error_message="The name of a file must not contain a slash.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("file__startswith", "attachments/"),
                    models.Q(("file__contains", ".."), _negated=True),
                    models.Q(("file__contains", "//"), _negated=True),
                ),
                name="interactions_attachment_file_stored",
                violation_error_message="Files are stored under random names.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "pdf",
                            "word",
                            "excel",
                            "powerpoint",
                            "open_text",
                            "open_sheet",
                            "open_slides",
                            "png",
                            "jpeg",
                            "gif",
                            "webp",
                            "heic",
                            "mail",
                            "calendar",
                            "csv",
                            "markdown",
                            "text",
                        ],
                    )
                ),
                name="interactions_attachment_kind_known",
                violation_error_message="Kind must be one of: pdf, word, excel, powerpoint, open_text, open_sheet, open_slides, png, jpeg, gif, webp, heic, mail, calendar, csv, markdown, text.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(("size__gte", 1)),
                name="interactions_attachment_size_min",
                violation_error_message="Size must be at least 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(("sha256__length__gte", 64), ("sha256__length__lte", 64)),
                name="interactions_attachment_sha256_length",
                violation_error_message="Sha256 must be 64 to 64 characters long.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                fields=("file",),
                name="interactions_attachment_file_once",
                violation_error_message="Another row has this file.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                fields=("interaction", "sha256"),
                name="interactions_attachment_once_an_interaction",
                violation_error_message="This file is attached already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                fields=("interview", "sha256"),
                name="interactions_attachment_once_an_interview",
                violation_error_message="This file is attached already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                fields=("offer", "sha256"),
                name="interactions_attachment_once_an_offer",
                violation_error_message="This file is attached already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=jobpilot.db.same_person.SamePerson(
                field="interaction",
                name="interactions_attachment_interaction_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The interaction must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=jobpilot.db.same_person.SamePerson(
                field="interview",
                name="interactions_attachment_interview_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The interview must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=jobpilot.db.same_person.SamePerson(
                field="offer",
                name="interactions_attachment_offer_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The offer must belong to the same person.",
            ),
        ),
    ]
