from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from companies.models import SalaryPeriod, annual_pay, in_words
from interactions.choices import OfferState
from interactions.models.job_user_interaction import JobUserInteraction, settled
from interactions.models.offer_queryset import OfferQuerySet
from jobpilot.db.constraints import check, choices_check, currency_check, moments_check, positive_check
from jobpilot.db.fields import StringListField
from jobpilot.db.indexes import Index
from jobpilot.db.moments import MomentValidator
from jobpilot.db.money import MAX_DIGITS, AmountField, CurrencyField
from jobpilot.db.same_person import PersonKey, SamePerson
from jobpilot.models import BaseModel, UserProfile
from jobpilot.zones import zone_of

AMOUNTS = ["base_pay", "bonus"]


class Offer(BaseModel):
    """What a company offers a person for an application. There can be several: a first one, and a better one.

    The `state` is written only by `interactions.services`, together with the status of the application: an application
    that is accepted has at most one accepted offer, and one that has ended otherwise has none that stands.
    """

    State = OfferState

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="offers", db_index=False
    )
    interaction = models.ForeignKey(
        JobUserInteraction, on_delete=models.CASCADE, related_name="offers", verbose_name="application", db_index=False
    )
    state = models.CharField(max_length=10, choices=OfferState, default=OfferState.OPEN)
    received_at = models.DateTimeField(
        default=timezone.now, validators=[MomentValidator("date of the offer", past=True)]
    )
    decide_by = models.DateTimeField(
        null=True,
        blank=True,
        help_text="By when the company wants an answer.",
        validators=[MomentValidator("date of the decision")],
    )
    base_pay = AmountField(max_digits=MAX_DIGITS, decimal_places=2, null=True, blank=True)
    currency = CurrencyField(max_length=3, blank=True, default="", help_text="ISO 4217 code, such as USD.")
    period = models.CharField(
        max_length=5, choices=SalaryPeriod, blank=True, default="", help_text="Empty if it is unknown."
    )
    annual_pay = annual_pay(F("base_pay"), of=["base_pay"], period="period")
    bonus = AmountField(
        max_digits=MAX_DIGITS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="A year, in the currency of the pay. It is not part of the pay a year.",
    )
    equity = models.CharField(max_length=255, blank=True, default="", help_text="Such as 0.1% over four years.")
    benefits = StringListField()
    start_date = models.DateField(null=True, blank=True)
    remote_terms = models.CharField(
        max_length=255, blank=True, default="", help_text="Such as two days a week at home."
    )
    notes = models.TextField(blank=True, default="")

    objects = OfferQuerySet.as_manager()

    found_by_related = ["user", "interaction"]
    path_to_person = "user"

    class Meta:
        ordering = ["-received_at", "-id"]
        constraints = [
            choices_check("state", OfferState),
            choices_check("period", SalaryPeriod, blank=True),
            positive_check("base_pay"),
            positive_check("bonus"),
            currency_check("currency"),
            check(
                "currency_of_amounts",
                Q(base_pay__isnull=True, bonus__isnull=True) | ~Q(currency=""),
                "Enter the currency of the pay, such as USD.",
            ),
            check(
                "decide_by_order",
                Q(decide_by__gte=F("received_at")),
                "The decision must not be due before the offer was received.",
            ),
            moments_check("received_at", "decide_by"),
            models.UniqueConstraint(
                fields=["interaction"],
                condition=Q(state=OfferState.ACCEPTED),
                name="%(app_label)s_%(class)s_accepted_once",
                violation_error_message="Another offer of this application has been accepted.",
            ),
            PersonKey(name="%(app_label)s_%(class)s_person"),
            SamePerson(field="interaction", name="%(app_label)s_%(class)s_interaction_person"),
        ]
        indexes = [
            Index(fields=["-received_at", "-id"], name="offer_newest", serves="the default ordering"),
            Index(
                fields=["interaction", "-received_at", "-id"],
                name="offer_interaction",
                serves="the offers of one application",
            ),
            Index(
                fields=["user", "state", "decide_by", "id"],
                name="offer_to_decide",
                serves="a person's open offers, the next decision first",
            ),
        ]

    def __str__(self) -> str:
        return f"Offer of {self.pay}" if self.base_pay else "Offer without pay"

    @property
    def pay(self) -> str:
        """The pay as people write it, such as "95,000 USD a year"; "" if it is unknown."""
        return in_words(self.base_pay, self.base_pay, self.currency, self.period)

    def clean(self) -> None:
        """Settle a day to decide by that is the day of the offer; see `settled()`."""
        super().clean()
        if self.decide_by and self.received_at and self.decide_by < self.received_at:
            self.decide_by = settled(self.decide_by, self.received_at, zone_of(getattr(self, "user", None)))

    def terms(self) -> dict[str, Any]:
        """Return what the company offers, by field: two offers with the same terms are the same."""
        return {name: getattr(self, name) for name in TERMS}


# What the company offers; the rest is what the person knows or thinks about it.
TERMS = [*AMOUNTS, "currency", "period", "equity", "benefits", "start_date", "remote_terms", "decide_by"]
