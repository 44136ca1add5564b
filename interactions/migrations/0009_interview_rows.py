"""Make an interview of each date of one, also of the earlier rounds of an application.

Nothing is invented: an interview counts as done if the timeline says so, as cancelled if its application has ended
before it, and otherwise as planned. The dates of the applications stay, so that the way back loses nothing.
"""

from datetime import datetime, timedelta

from django.db import migrations
from django.utils import timezone

BATCH_SIZE = 500
ENDED = ["accepted", "declined", "rejected", "withdrawn", "no_response"]
PREVIOUS = "previous_round"


def dates(apps, alias):
    """Yield the application, the person, the time and whether the application goes on, of each date of an interview."""
    interactions = apps.get_model("interactions", "JobUserInteraction").objects.using(alias)
    dated = interactions.filter(interview_scheduled__isnull=False).order_by("pk")
    for key, user, at, status in dated.values_list(
        "pk", "user_id", "interview_scheduled", "application_status"
    ).iterator():
        yield key, user, at, status not in ENDED
    events = apps.get_model("interactions", "TimelineEvent").objects.using(alias)
    begun = events.filter(event_data__has_key=PREVIOUS, interaction__isnull=False).order_by("pk")
    for key, user, data in begun.values_list("interaction_id", "user_id", f"event_data__{PREVIOUS}").iterator():
        if isinstance(data, dict) and isinstance(data.get("interview_scheduled"), str):
            yield key, user, datetime.fromisoformat(data["interview_scheduled"]), False


def make_interviews(apps, schema_editor):
    alias = schema_editor.connection.alias
    interviews = apps.get_model("interactions", "Interview")
    events = apps.get_model("interactions", "TimelineEvent").objects.using(alias)
    now, known, batch = timezone.now(), set(), []

    def write():
        of_batch = events.filter(
            event_type="interview_completed", interaction__in=[interview.interaction_id for interview in batch]
        )
        completed = set()
        for key, at in of_batch.values_list("interaction_id", "event_date"):
            completed.add((key, at))
        for interview in batch:
            day = timedelta(days=1)
            if any(key == interview.interaction_id and -day < at - interview.starts_at < day for key, at in completed):
                interview.outcome = "done"
        interviews.objects.using(alias).bulk_create(batch)
        batch.clear()

    for key, user, at, goes_on in dates(apps, alias):
        if (key, at) in known:
            continue
        known.add((key, at))
        outcome = "cancelled" if at > now and not goes_on else "planned"
        batch.append(interviews(interaction_id=key, user_id=user, starts_at=at, outcome=outcome))
        if len(batch) == BATCH_SIZE:
            write()
    write()


class Migration(migrations.Migration):
    dependencies = [("interactions", "0008_interviews")]

    operations = [migrations.RunPython(make_interviews, migrations.RunPython.noop, elidable=True)]
