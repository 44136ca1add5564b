import datetime
import uuid

import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import django_extensions.db.fields
from django.db import migrations, models

import jobpilot.db.fields
import jobpilot.db.indexes
import jobpilot.db.moments
import jobpilot.db.money
import jobpilot.db.same_person


def name_events_as_before(apps, schema_editor):
    """Make a custom event of each event about an offer: the way back knows no other."""
    events = apps.get_model("interactions", "TimelineEvent").objects.using(schema_editor.connection.alias)
    events.filter(event_type="offer").update(event_type="custom_event")


class Migration(migrations.Migration):
    """Add the offers of applications, and a type of their events."""

    dependencies = [
        ("companies", "0013_names_as_compared"),
        ("interactions", "0004_snapshot_pay"),
        ("jobpilot", "0004_time_zones"),
    ]

    operations = [
        migrations.CreateModel(
            name="Offer",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("updated_at", django_extensions.db.fields.ModificationDateTimeField(auto_now=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("withdrawn", "Withdrawn by the company"),
                            ("expired", "Expired"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "received_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        validators=[jobpilot.db.moments.MomentValidator("date of the offer", past=True)],
                    ),
                ),
                (
                    "decide_by",
                    models.DateTimeField(
                        blank=True,
                        help_text="By when the company wants an answer.",
                        null=True,
                        validators=[jobpilot.db.moments.MomentValidator("date of the decision")],
                    ),
                ),
                ("base_pay", jobpilot.db.money.AmountField(blank=True, decimal_places=2, max_digits=15, null=True)),
                (
                    "currency",
                    jobpilot.db.money.CurrencyField(
                        blank=True, default="", help_text="ISO 4217 code, such as USD.", max_length=3
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("hour", "an hour"),
                            ("day", "a day"),
                            ("week", "a week"),
                            ("month", "a month"),
                            ("year", "a year"),
                        ],
                        default="",
                        help_text="Empty if it is unknown.",
                        max_length=5,
                    ),
                ),
                (
                    "annual_pay",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.ExpressionWrapper(
                            django.db.models.expressions.CombinedExpression(
                                models.F("base_pay"),
                                "*",
                                models.Case(
                                    models.When(period="hour", then=models.Value(2080)),
                                    models.When(period="day", then=models.Value(260)),
                                    models.When(period="week", then=models.Value(52)),
                                    models.When(period="month", then=models.Value(12)),
                                    models.When(period="year", then=models.Value(1)),
                                    models.When(models.Q(("base_pay__gte", 10000)), period="", then=models.Value(1)),
                                    output_field=models.IntegerField(),
                                ),
                            ),
                            output_field=models.DecimalField(decimal_places=2, max_digits=19),
                        ),
                        null=True,
                        output_field=models.DecimalField(decimal_places=2, max_digits=19),
                    ),
                ),
                (
                    "bonus",
                    jobpilot.db.money.AmountField(
                        blank=True,
                        decimal_places=2,
                        help_text="A year, in the currency of the pay. It is not part of the pay a year.",
                        max_digits=15,
                        null=True,
                    ),
                ),
                (
                    "equity",
                    models.CharField(blank=True, default="", help_text="Such as 0.1% over four years.", max_length=255),
                ),
                ("benefits", jobpilot.db.fields.StringListField(blank=True, default=list)),
                ("start_date", models.DateField(blank=True, null=True)),
                (
                    "remote_terms",
                    models.CharField(
                        blank=True, default="", help_text="Such as two days a week at home.", max_length=255
                    ),
                ),
                ("notes", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["-received_at", "-id"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="timelineevent",
            name="interactions_timelineevent_event_type_known",
        ),
        migrations.AlterField(
            model_name="timelineevent",
            name="event_type",
            field=models.CharField(
                choices=[
                    ("job_posted", "Job posted"),
                    ("job_saved", "Job saved"),
                    ("application_submitted", "Application submitted"),
                    ("interview_scheduled", "Interview scheduled"),
                    ("interview_completed", "Interview completed"),
                    ("follow_up_sent", "Follow-up sent"),
                    ("response_received", "Response received"),
                    ("status_changed", "Status changed"),
                    ("note_added", "Note added"),
                    ("offer", "Offer"),
                    ("custom_event", "Custom event"),
                ],
                max_length=30,
            ),
        ),
        migrations.AddConstraint(
            model_name="timelineevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "event_type__in",
                        [
                            "job_posted",
                            "job_saved",
                            "application_submitted",
                            "interview_scheduled",
                            "interview_completed",
                            "follow_up_sent",
                            "response_received",
                            "status_changed",
                            "note_added",
                            "offer",
                            "custom_event",
                        ],
                    )
                ),
                name="interactions_timelineevent_event_type_known",
                violation_error_message="Event type must be one of: job_posted, job_saved, application_submitted, interview_scheduled, interview_completed, follow_up_sent, response_received, status_changed, note_added, offer, custom_event.",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, name_events_as_before, elidable=False),
        migrations.AddField(
            model_name="offer",
            name="interaction",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="offers",
                to="interactions.jobuserinteraction",
                verbose_name="application",
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="user",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="offers",
                to="jobpilot.userprofile",
            ),
        ),
        migrations.AddIndex(
            model_name="offer",
            index=jobpilot.db.indexes.Index(fields=["-received_at", "-id"], name="offer_newest"),
        ),
        migrations.AddIndex(
            model_name="offer",
            index=jobpilot.db.indexes.Index(fields=["interaction", "-received_at", "-id"], name="offer_interaction"),
        ),
        migrations.AddIndex(
            model_name="offer",
            index=jobpilot.db.indexes.Index(fields=["user", "state", "decide_by", "id"], name="offer_to_decide"),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "accepted", "declined", "withdrawn", "expired"])),
                name="interactions_offer_state_known",
                violation_error_message="State must be one of: open, accepted, declined, withdrawn, expired.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("period__in", ["", "hour", "day", "week", "month", "year"])),
                name="interactions_offer_period_known",
                violation_error_message="Period must be one of: hour, day, week, month, year.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("base_pay__gt", 0)),
                name="interactions_offer_base_pay_positive",
                violation_error_message="Base pay must be more than 0. Leave it empty if it is unknown.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("bonus__gt", 0)),
                name="interactions_offer_bonus_positive",
                violation_error_message="Bonus must be more than 0. Leave it empty if it is unknown.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("currency", ""), ("currency__capitals", 3), _connector="OR"),
                name="interactions_offer_currency_code",
                violation_error_message="Currency must be an ISO 4217 code, such as USD.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("base_pay__isnull", True), ("bonus__isnull", True)),
                    models.Q(("currency", ""), _negated=True),
                    _connector="OR",
                ),
                name="interactions_offer_currency_of_amounts",
                violation_error_message="Enter the currency of the pay, such as USD.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("decide_by__gte", models.F("received_at"))),
                name="interactions_offer_decide_by_order",
                violation_error_message="The decision must not be due before the offer was received.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decide_by__gte", datetime.datetime(1971, 1, 1, 0, 0, tzinfo=datetime.UTC)),
                    ("decide_by__lt", datetime.datetime(2199, 1, 1, 0, 0, tzinfo=datetime.UTC)),
                    ("received_at__gte", datetime.datetime(1971, 1, 1, 0, 0, tzinfo=datetime.UTC)),
                    ("received_at__lt", datetime.datetime(2199, 1, 1, 0, 0, tzinfo=datetime.UTC)),
                ),
                name="interactions_offer_moments_range",
                violation_error_message="Dates must be between 1971 and 2198.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "accepted")),
                fields=("interaction",),
                name="interactions_offer_accepted_once",
                violation_error_message="Another offer of this application has been accepted.",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=jobpilot.db.same_person.SamePerson(
                field="interaction",
                name="interactions_offer_interaction_person",
                person="user",
                violation_error_code="another_person",
                violation_error_message="The interaction must belong to the same person.",
            ),
        ),
    ]
