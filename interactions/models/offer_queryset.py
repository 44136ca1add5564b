"""Filters for offers. Every method chains."""

from typing import Self

from django.db import models

from interactions.choices import OfferState
from interactions.statuses import ENDED
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile


class OfferQuerySet(models.QuerySet):
    @checked
    def for_user(self, user: UserProfile) -> Self:
        """Return the offers to one person."""
        return self.filter(user=user)

    def open(self) -> Self:
        """Return offers that nobody has decided on."""
        return self.filter(state=OfferState.OPEN)

    def offers_to_decide(self) -> Self:
        """Return open offers of applications that have not ended, the next decision first, without a day last."""
        undecided = self.open().exclude(interaction__application_status__in=ENDED)
        return undecided.order_by(models.F("decide_by").asc(nulls_last=True), "id")

    def with_job(self) -> Self:
        """Load each person and application, its job and its company in the same query."""
        return self.select_related("user", "interaction__job__company")
