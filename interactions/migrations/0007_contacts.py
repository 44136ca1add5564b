import datetime
import uuid

import django.db.models.deletion
import django.utils.timezone
import django_extensions.db.fields
from django.db import migrations, models

import jobpilot.db.beginnings
import jobpilot.db.fields
import jobpilot.db.indexes
import jobpilot.db.moments
import jobpilot.db.same_person


class Migration(migrations.Migration):
    """Add contacts, the parts that they play in applications, and the events with them."""

    dependencies = [
        ("companies", "0015_list_indexes"),
        ("interactions", "0006_list_indexes"),
        ("jobpilot", "0006_list_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("updated_at", django_extensions.db.fields.ModificationDateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=200)),
                (
                    "role",
                    models.CharField(blank=True, default="", help_text="Such as head of engineering.", max_length=200),
                ),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("phone", models.CharField(blank=True, default="", max_length=50)),
                (
                    "linkedin_url",
                    jobpilot.db.fields.HttpURLField(
                        blank=True, default="", max_length=2000, verbose_name="LinkedIn URL"
                    ),
                ),
                (
                    "how_known",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("recruiter", "Recruiter"),
                            ("referrer", "Referrer"),
                            ("hiring_manager", "Hiring manager"),
                            ("interviewer", "Interviewer"),
                            ("acquaintance", "Acquaintance"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("notes", models.TextField(blank=True, default="")),
                (
                    "last_contact",
                    models.DateTimeField(
                        blank=True,
                        null=True,
                        validators=[jobpilot.db.moments.MomentValidator("date of the last contact", past=True)],
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contacts",
                        to="companies.company",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="jobpilot.userprofile",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="ApplicationContact",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("updated_at", django_extensions.db.fields.ModificationDateTimeField(auto_now=True)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("recruiter", "Recruiter"),
                            ("referrer", "Referrer"),
                            ("hiring_manager", "Hiring manager"),
                            ("interviewer", "Interviewer"),
                            ("acquaintance", "Acquaintance"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "interaction",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="application_contacts",
                        to="interactions.jobuserinteraction",
                        verbose_name="application",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="application_contacts",
                        to="jobpilot.userprofile",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="applications",
                        to="interactions.contact",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
            },
        ),
        migrations.AddField(
            model_name="timelineevent",
            name="contact",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="timeline_events",
                to="interactions.contact",
            ),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=jobpilot.db.indexes.Index(fields=["name", "id"], name="contact_name"),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=jobpilot.db.indexes.Index(fields=["user", "name", "id"], name="contact_user_name"),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=jobpilot.db.indexes.Index(
                jobpilot.db.beginnings.Folded("name"), models.F("id"), name="contact_found"
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="interactions_contact_name_not_blank",
                violation_error_message="Name must not be empty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("how_known__in", ["", "recruiter", "referrer", "hiring_manager", "interviewer", "acquaintance"])
                ),
                name="interactions_contact_how_known_known",
                violation_error_message="How known must be one of: recruiter, referrer, hiring_manager, interviewer, acquaintance.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("linkedin_url", ""),
                    ("linkedin_url__istartswith", "http://"),
                    ("linkedin_url__istartswith", "https://"),
                    _connector="OR",
                ),
                name="interactions_contact_linkedin_url_http",
                violation_error_message="LinkedIn URL must start with http:// or https://.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("email", ""),
                    models.Q(
                        ("email__ilike", "%_@_%._%"),
                        models.Q(("email__ilike", "%@%@%"), _negated=True),
                        models.Q(("email__contains", " "), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="interactions_contact_email_shape",
                violation_error_message="Enter an e-mail address such as name@example.com.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("last_contact__gte", datetime.datetime(1971, 1, 1, 0, 0, tzinfo=datetime.UTC)),
                    ("last_contact__lt", datetime.datetime(2199, 1, 1, 0, 0, tzinfo=datetime.UTC)),
                ),
                name="interactions_contact_moments_range",
                violation_error_message="Dates must be between 1971 and 2198.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=jobpilot.db.same_person.PersonKey(
                fields=("id", "user"),
                name="interactions_contact_person",
                person="user",
                violation_error_code="rows_of_another_person",
                violation_error_message="What refers to this row must belong to the same person.",
            ),
        ),
        migrations.AddIndex(
            model_name="applicationcontact",
            index=jobpilot.db.indexes.Index(fields=["-created_at", "-id"], name="applicationcontact_newest"),
        ),
        migrations.AddConstraint(
            model_name="applicationcontact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("part__in", ["recruiter", "referrer", "hiring_manager", "interviewer", "acquaintance"])
                ),
                name="interactions_applicationcontact_part_known",
                violation_error_message="Part must be one of: recruiter, referrer, hiring_manager, interviewer, acquaintance.",
            ),
        ),
        migrations.AddConstraint(
            model_name="applicationcontact",
            constraint=models.UniqueConstraint(
                fields=("interaction", "contact", "part"),
                name="interactions_applicationcontact_unique",
                violation_error_message="This contact already plays this part in the application.",
            ),
        ),
        migrations.AddConstraint(
            model_name="applicationcontact",
            constraint=jobpilot.db.same_person.SamePerson(
                field="interaction",
                name="interactions_applicationcontact_interaction_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The interaction must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="applicationcontact",
            constraint=jobpilot.db.same_person.SamePerson(
                field="contact",
                name="interactions_applicationcontact_contact_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The contact must belong to the same person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="timelineevent",
            constraint=jobpilot.db.same_person.SamePerson(
                field="contact",
                name="interactions_timelineevent_contact_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The contact must belong to the same person.",
            ),
        ),
    ]
