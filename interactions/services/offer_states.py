"""What becomes of the offers of an application when its status changes, and back.

The event of the change keeps which offers changed (`OFFERS` in its data), so that undoing the one undoes the other.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from interactions.choices import ApplicationStatus, OfferState
from interactions.models import JobUserInteraction, Offer
from interactions.statuses import STATUSES

OFFERS = "offers"  # in the data of an event: the state before and after, by the id of the offer
STANDING = [OfferState.OPEN, OfferState.ACCEPTED]  # what an application that ends decides


def check_offers(interaction: JobUserInteraction, status: str) -> None:
    """Raise ValidationError if it is not clear which offer an application accepts by changing to `status`."""
    if STATUSES[ApplicationStatus(status)].ends_offers_as == OfferState.ACCEPTED:
        count = interaction.offers.filter(state=OfferState.OPEN).count()
        if count > 1:
            raise ValidationError(
                f"This application has {count} open offers. Accept one of them, and the application is accepted."
            )


def settle_offers(interaction: JobUserInteraction, status: str, accepted: Offer | None = None) -> dict[str, Any]:
    """Write what becomes of the offers when an application gets `status`, and return it as data of the event.

    If that accepts one, it is `accepted` or the only one that is open, and the others are declined.
    """
    state = STATUSES[ApplicationStatus(status)].ends_offers_as
    if state is None:
        return {}
    offers = list(interaction.offers.filter(state__in=STANDING))
    accepted = accepted or next((offer for offer in offers if offer.state == OfferState.ACCEPTED), None)
    if accepted and accepted not in offers:
        offers.append(accepted)
    changes = {}
    for offer in sorted(offers, key=lambda offer: offer == accepted):  # the one that is accepted comes last
        is_refused = state == OfferState.ACCEPTED and accepted not in (None, offer)
        after = OfferState.DECLINED if is_refused else state
        if offer.state != after:
            changes[str(offer.pk)] = [offer.state, after.value]
            write_state(offer, after)
    return {OFFERS: changes} if changes else {}


def unsettle_offers(interaction: JobUserInteraction, data: dict[str, Any]) -> None:
    """Return offers to the states from which `settle_offers()` took them; one that has changed since stays."""
    for key, (before, after) in data.get(OFFERS, {}).items():
        for offer in interaction.offers.filter(pk=key, state=after):
            write_state(offer, OfferState(before))


def write_state(offer: Offer, state: OfferState) -> None:
    """Write the state of an offer whose application is locked."""
    offer.state = state
    Offer.objects.filter(pk=offer.pk).update(state=state, updated_at=timezone.now())
