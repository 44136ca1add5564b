from hashlib import sha256
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from jobpilot.db.arguments import searching
from jobpilot.db.constraints import check
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel, UserProfile


def hashed(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class CalendarFeedQuerySet(models.QuerySet):
    @searching
    def with_secret(self, secret: str) -> Self:
        """Return the feed whose address has this secret, unless its person's account is gone or closed.

        The secret is looked up by its hash, so that the time of the answer says nothing about those that there are.
        """
        return self.filter(secret_hash=hashed(secret), user__account__is_active=True)


class CalendarFeed(BaseModel):
    """The address at which calendars read the dates of a person. Whoever knows it reads them: it is secret.

    Only the hash of its secret is stored; `interactions.services.open_feed()` returns the secret once. Without the row,
    nothing is at the address.
    """

    user = models.OneToOneField(
        UserProfile,
        verbose_name="person",
        on_delete=models.CASCADE,
        related_name="calendar_feed",
        error_messages={"unique": "This person already has a calendar feed."},
    )
    secret_hash = models.CharField(
        max_length=64,
        unique=True,
        editable=False,
        error_messages={"unique": "Another calendar feed has this secret."},
    )
    # What calendars read last, so that `changed_at` says since when it is so.
    content_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    changed_at = models.DateTimeField("last change", default=timezone.now)

    objects = CalendarFeedQuerySet.as_manager()

    path_to_person = "user"
    found_by_related = ["user"]
    unrecorded_fields = frozenset({"secret_hash", "content_hash", "changed_at"})

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            check("secret_hash_length", Q(secret_hash__length=64), "A secret is stored as its SHA-256 hash."),
        ]
        indexes = [Index(fields=["-created_at", "-id"], name="calendarfeed_newest", serves="the default ordering")]

    def __str__(self) -> str:
        return f"Calendar of {self.user}"

    def changed(self, content: bytes) -> None:
        """Note that calendars read this from now on, unless they did before."""
        digest = sha256(content).hexdigest()
        if digest != self.content_hash:
            self.content_hash, self.changed_at = digest, timezone.now()
            self.save(update_fields=["content_hash", "changed_at"])
