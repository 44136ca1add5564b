"""Filters for offers. Every method chains."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from interactions.choices import OfferState
from interactions.statuses import ENDED
from jobpilot.db.arguments import checked
from jobpilot.db.lookups import LocalDay, ZoneName
from jobpilot.models import UserProfile

_POSTED = "interaction__job__annual_salary_"
# Where the pay of an offer is beside the posted pay, a year.
BESIDE_POSTED = {
    "below": Q(annual_pay__lt=F(f"{_POSTED}min")),
    "within": Q(annual_pay__gte=F(f"{_POSTED}min"), annual_pay__lte=F(f"{_POSTED}max")),
    "above": Q(annual_pay__gt=F(f"{_POSTED}max")),
}


class OfferQuerySet(models.QuerySet):
    @checked
    def for_user(self, user: UserProfile) -> Self:
        """Return the offers to one person."""
        return self.filter(user=user)

    def open(self) -> Self:
        """Return offers that nobody has decided on."""
        return self.filter(state=OfferState.OPEN)

    @checked
    def received(self, since: date | None = None, until: date | None = None) -> Self:
        """Return offers that came from the day `since` to the day `until`, by the clock of each person."""
        ends = {f"day__{end}": day for end, day in (("gte", since), ("lte", until)) if day}
        return self.alias(day=LocalDay("received_at", ZoneName("user"))).filter(**ends) if ends else self.all()

    @checked
    def beside_posted(self, place: str) -> Self:
        """Return offers whose pay a year is "below", "within" or "above" what was posted, in the same currency.

        Only the last offer of each application is compared. Raise ValidationError for another place.
        """
        if place not in BESIDE_POSTED:
            raise ValidationError(f'The place beside the posted pay is below, within or above, not "{place}".')
        of_application = self.model._default_manager.order_by().filter(interaction=OuterRef("interaction"))
        same_time = Q(received_at=OuterRef("received_at"), pk__gt=OuterRef("pk"))
        is_later = Q(received_at__gt=OuterRef("received_at")) | same_time
        comparable = self.filter(
            BESIDE_POSTED[place], annual_pay__gt=0, interaction__job__salary_currency=F("currency")
        ).exclude(currency="")
        return comparable.exclude(Exists(of_application.filter(is_later)))

    def offers_to_decide(self) -> Self:
        """Return open offers of applications that have not ended, the next decision first, without a day last."""
        undecided = self.open().exclude(interaction__application_status__in=ENDED)
        return undecided.order_by(models.F("decide_by").asc(nulls_last=True), "id")

    def with_job(self) -> Self:
        """Load each person and application, its job and its company in the same query."""
        return self.select_related("user", "interaction__job__company")
