from django.db import models
from django.db.models import Q

from interactions.choices import DateKind
from jobpilot.db.constraints import check, choices_check, moments_check
from jobpilot.db.indexes import Index
from jobpilot.db.moments import MomentValidator
from jobpilot.models import BaseModel, UserProfile


class Reminder(BaseModel):
    """A date of which a person was reminded by mail. A date that is moved is another one.

    The row is there before the mail is sent (`jobpilot.site.reminders`): one without `sent_at` and
    `failure` is of a mail of which nobody knows whether it left, and is not sent again.
    """

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="reminders", db_index=False
    )
    kind = models.CharField(max_length=10, choices=DateKind)
    subject = models.UUIDField("about", help_text="The interview, the offer, or else the application or saved job.")
    due = models.DateTimeField("date", validators=[MomentValidator("date")])
    day = models.DateField("day of the mail", help_text="By the person's clock.")
    sent_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(
        max_length=500, blank=True, default="", help_text="Why the mail was refused. It is tried again."
    )

    path_to_person = "user"
    found_by_related = ["user"]
    changes_are_recorded = False  # it is a record itself

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            choices_check("kind", DateKind),
            models.UniqueConstraint(
                fields=["user", "kind", "subject", "due"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message="This person was reminded of this date already.",
            ),
            check("failed_or_sent", Q(sent_at__isnull=True) | Q(failure=""), "A mail that was sent has not failed."),
            moments_check("due"),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="reminder_newest", serves="the default ordering"),
            Index(fields=["user", "day"], name="reminder_user_day", serves="what a person was reminded of on a day"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.due:%Y-%m-%d}"
