from datetime import UTC, datetime

import django.utils.timezone
from django.db import migrations, models
from django.db.models import F, Q
from django.utils import timezone

import jobpilot.db.moments

EARLIEST, TOO_LATE = datetime(1971, 1, 1, tzinfo=UTC), datetime(2199, 1, 1, tzinfo=UTC)
REMOVED = "removed_dates"  # what was there, by field, in `interaction_data` and `event_data`
WORDS = {
    "applied_date": "application date",
    "response_date": "response date",
    "follow_up_date": "follow-up date",
    "interview_scheduled": "date of the interview",
    "saved_date": "saved date",
    "archived_at": "date of archiving",
    "first_interaction": "date of the first interaction",
    "last_interaction": "date of the last interaction",
}
ORDERED = ("response_date", "interview_scheduled")
REPLACED = ("saved_date", "archived_at", "first_interaction", "last_interaction")


def mend(apps, schema_editor):
    """Remove the dates that the constraints refuse, and keep them in the row's data and in words in its notes.

    An answer or interview within the second of the application, or on its day without a time, gets the time of it.
    """
    alias = schema_editor.connection.alias
    interactions = apps.get_model("interactions", "JobUserInteraction")._base_manager.using(alias)
    wrong = Q(response_date__lt=F("applied_date")) | Q(interview_scheduled__lt=F("applied_date"))
    for name in WORDS:
        wrong |= Q(**{f"{name}__lt": EARLIEST}) | Q(**{f"{name}__gte": TOO_LATE})
    for key in list(interactions.filter(wrong).values_list("pk", flat=True)):
        row = interactions.get(pk=key)
        mend_interaction(row)
        names = ("notes", "interaction_data", *WORDS)
        interactions.filter(pk=key).update(**{name: getattr(row, name) for name in names})
    events = apps.get_model("interactions", "TimelineEvent")._base_manager.using(alias)
    for key in list(
        events.filter(Q(event_date__lt=EARLIEST) | Q(event_date__gte=TOO_LATE)).values_list("pk", flat=True)
    ):
        row = events.get(pk=key)
        events.filter(pk=key).update(
            event_date=recorded(row),
            event_data=row.event_data | {REMOVED: {"event_date": row.event_date.isoformat()}},
            description=joined(row.description, said("event date", row.event_date, "impossible")),
        )


def mend_interaction(row):
    removed, notes = {}, []
    for name, words in WORDS.items():
        moment = getattr(row, name)
        if moment and not is_plausible(moment):
            removed[name] = moment.isoformat()
            notes.append(said(words, moment, "impossible"))
            setattr(row, name, None)
    sent = row.applied_date
    for name in ORDERED:
        moment = getattr(row, name)
        if sent and moment and moment < sent:
            if moment in (sent.replace(microsecond=0), sent.replace(hour=0, minute=0, second=0, microsecond=0)):
                setattr(row, name, sent)
            else:
                removed[name] = moment.isoformat()
                notes.append(said(WORDS[name], moment, "before the application date"))
                setattr(row, name, None)
    known = [moment for moment in (recorded(row), row.applied_date, row.saved_date) if moment]
    if row.interaction_type == "saved":
        row.saved_date = row.saved_date or recorded(row)
    if "archived_at" in removed:
        row.archived_at = row.updated_at if is_plausible(row.updated_at) else recorded(row)
    row.first_interaction = row.first_interaction or min([*known, row.last_interaction or known[0]])
    row.last_interaction = row.last_interaction or max([*known, row.first_interaction])
    if removed:
        row.interaction_data = row.interaction_data | {REMOVED: removed}
        row.notes = joined(row.notes, *notes)


def is_plausible(moment):
    return EARLIEST <= moment < TOO_LATE


def in_range(*names):
    return Q(*((f"{name}__{lookup}", end) for name in names for lookup, end in (("gte", EARLIEST), ("lt", TOO_LATE))))


def recorded(row):
    """Return when the row was added."""
    return row.created_at if is_plausible(row.created_at) else timezone.now()


def said(words, moment, why):
    return f"The {words} ({moment.isoformat(' ', 'minutes')}) was {why} and has been removed."


def joined(*texts):
    return "\n\n".join(filter(None, texts))


def restore(apps, schema_editor):
    """Put back what was removed, except where there is another date by now."""
    alias = schema_editor.connection.alias
    interactions = apps.get_model("interactions", "JobUserInteraction")._base_manager.using(alias)
    for row in list(interactions.filter(interaction_data__has_key=REMOVED)):
        removed = row.interaction_data.pop(REMOVED)
        back = {
            name: datetime.fromisoformat(text)
            for name, text in removed.items()
            if name not in REPLACED and getattr(row, name) is None
        }
        if kept := {name: text for name, text in removed.items() if name not in back}:
            row.interaction_data[REMOVED] = kept
        interactions.filter(pk=row.pk).update(interaction_data=row.interaction_data, **back)


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0003_job_search"),
        ("interactions", "0001_initial"),
        ("jobpilot", "0001_initial"),
        ("resumes", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(mend, restore),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="applied_date",
            field=models.DateTimeField(
                blank=True, null=True, validators=[jobpilot.db.moments.MomentValidator("application date", past=True)]
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="archived_at",
            field=models.DateTimeField(
                blank=True, null=True, validators=[jobpilot.db.moments.MomentValidator("date of archiving", past=True)]
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="first_interaction",
            field=models.DateTimeField(
                default=django.utils.timezone.now,
                validators=[jobpilot.db.moments.MomentValidator("date of the first interaction", past=True)],
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="follow_up_date",
            field=models.DateTimeField(
                blank=True, null=True, validators=[jobpilot.db.moments.MomentValidator("follow-up date")]
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="interview_scheduled",
            field=models.DateTimeField(
                blank=True, null=True, validators=[jobpilot.db.moments.MomentValidator("date of the interview")]
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="last_interaction",
            field=models.DateTimeField(
                default=django.utils.timezone.now,
                validators=[jobpilot.db.moments.MomentValidator("date of the last interaction", past=True)],
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="response_date",
            field=models.DateTimeField(
                blank=True,
                help_text="When the company first answered.",
                null=True,
                validators=[jobpilot.db.moments.MomentValidator("response date", past=True)],
            ),
        ),
        migrations.AlterField(
            model_name="jobuserinteraction",
            name="saved_date",
            field=models.DateTimeField(
                blank=True, null=True, validators=[jobpilot.db.moments.MomentValidator("saved date", past=True)]
            ),
        ),
        migrations.AlterField(
            model_name="timelineevent",
            name="event_date",
            field=models.DateTimeField(
                default=django.utils.timezone.now, validators=[jobpilot.db.moments.MomentValidator("event date")]
            ),
        ),
        migrations.AddConstraint(
            model_name="jobuserinteraction",
            constraint=models.CheckConstraint(
                condition=models.Q(("response_date__gte", models.F("applied_date"))),
                name="interactions_jobuserinteraction_response_date_order",
                violation_error_message="The response date must not be before the application date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="jobuserinteraction",
            constraint=models.CheckConstraint(
                condition=models.Q(("interview_scheduled__gte", models.F("applied_date"))),
                name="interactions_jobuserinteraction_interview_scheduled_order",
                violation_error_message="The date of the interview must not be before the application date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="jobuserinteraction",
            constraint=models.CheckConstraint(
                condition=in_range(*sorted(WORDS)),
                name="interactions_jobuserinteraction_moments_range",
                violation_error_message="Dates must be between 1971 and 2198.",
            ),
        ),
        migrations.AddConstraint(
            model_name="timelineevent",
            constraint=models.CheckConstraint(
                condition=in_range("event_date"),
                name="interactions_timelineevent_moments_range",
                violation_error_message="Dates must be between 1971 and 2198.",
            ),
        ),
    ]
