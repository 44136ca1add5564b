"""Record the offers of an application, and decide on them.

The application is locked before its offers. An offer that is decided on may end the application, by its status; what
then becomes of its other offers, and how undoing the status returns to it, says `interactions.services.offer_states`.
"""

from collections.abc import Iterable
from copy import copy
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import ApplicationStatus, EventType, OfferState
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet, Offer, OfferQuerySet
from interactions.models.offer import TERMS
from interactions.services.events import record_event
from interactions.services.locks import lock_interaction, write
from interactions.services.offer_states import settle_offers, write_state
from interactions.services.rounds import status_since
from interactions.services.status import change_moment, check_application, check_transition, write_status
from interactions.services.text import append_notes, merge_tags
from interactions.statuses import ENDED
from jobpilot.db.arguments import service
from jobpilot.db.moments import MomentValidator, as_text
from jobpilot.zones import day_of, start_of_day, zone_of

Status, State = ApplicationStatus, OfferState

check_decision = MomentValidator("date of the decision", past=True)


class Acceptance(NamedTuple):
    """An accepted offer, and what a page should offer the person to withdraw or to decline."""

    offer: Offer
    other_applications: JobUserInteractionQuerySet  # of the person, that have not ended, with their jobs
    other_offers: OfferQuerySet  # to the person, that are open, with their jobs


@service
@transaction.atomic
def record_offer(
    *,
    interaction: JobUserInteraction,
    received_at: datetime | None = None,
    decide_by: datetime | None = None,
    base_pay: Decimal | float | str | None = None,
    currency: str = "",
    period: str = "",
    bonus: Decimal | float | str | None = None,
    equity: str = "",
    benefits: Iterable[str] | str = (),
    start_date: date | None = None,
    remote_terms: str = "",
    notes: str = "",
) -> Offer:
    """Record what a company offered at `received_at` (default: now) for an application, and return the offer.

    The application is offered from then on, unless it is accepted already. Other terms are another offer: call
    `improve_offer()` if they take the place of the first ones. The same offer again changes nothing.

    Raise ValidationError, by field, if a value is wrong, or if this is not an application that was sent.
    """
    lock_interaction(interaction)
    offer = Offer(
        user_id=interaction.user_id,
        interaction=interaction,
        received_at=received_at or timezone.now(),
        decide_by=decide_by,
        base_pay=base_pay,
        currency=currency,
        period=period,
        bonus=bonus,
        equity=equity.strip(),
        benefits=merge_tags(benefits),
        start_date=start_date,
        remote_terms=remote_terms.strip(),
        notes=notes.strip(),
    )
    offer.full_clean(validate_unique=False)
    if known := _known(offer, received_at):
        return _with_notes(known, notes)
    return _add(offer, "received")


@service
@transaction.atomic
def add_offer(*, offer: Offer) -> Offer:
    """Save a new offer as a form made it, as by `record_offer()`."""
    return _add(offer, "received")


@service
@transaction.atomic
def check_offered(*, interaction: JobUserInteraction) -> None:
    """Raise ValidationError unless `add_offer()` can add an offer to this application, new or stored."""
    if not interaction._state.adding:
        interaction = copy(interaction)
        lock_interaction(interaction)
    check_application(interaction)
    if interaction.application_status not in (Status.OFFERED, Status.ACCEPTED):
        check_transition(interaction, Status.OFFERED)


@service
@transaction.atomic
def improve_offer(*, offer: Offer, received_at: datetime | None = None, notes: str = "", **terms: Any) -> Offer:
    """Record that the company made a better offer at `received_at` (default: now) and return it as an offer of its own.

    `terms` are those of `record_offer()`; what is not given is as before. The first offer, if it is open, counts as
    withdrawn by the company. The same improvement again changes nothing.

    Raise ValidationError, by field, if a value is wrong, or if the offer was accepted.
    """
    if unknown := sorted(terms.keys() - {*TERMS}):
        raise TypeError(f"improve_offer(): {unknown[0]} is not a term of an offer. Terms are {', '.join(TERMS)}.")
    _lock(offer)
    at = received_at or timezone.now()
    values = offer.terms() | terms
    if "decide_by" not in terms and offer.decide_by and offer.decide_by < at:
        values["decide_by"] = None  # of the first offer alone
    better = Offer(
        user_id=offer.user_id,
        interaction=offer.interaction,
        received_at=at,
        notes=notes.strip(),
        **values | {"benefits": merge_tags(values["benefits"])},
    )
    better.full_clean(validate_unique=False)
    if better.received_at < offer.received_at:
        text = f"The better offer cannot be before the first one, of {as_text(offer.received_at)}."
        raise ValidationError({"received_at": text})
    if known := _known(better, received_at):
        return _with_notes(known, notes)
    _require(offer, "improved", State.OPEN, State.DECLINED, State.WITHDRAWN, State.EXPIRED)
    if offer.state == State.OPEN:
        write_state(offer, State.WITHDRAWN)
    return _add(better, "improved")


@service
@transaction.atomic
def accept_offer(*, offer: Offer, at: datetime | None = None, note: str = "") -> Acceptance:
    """Accept an offer as of `at` (default: now). The application is accepted, and its other open offers are declined.

    The person's other applications and offers stay as they are: the result has those that have not ended. Accepted
    again, nothing changes. Undoing the status of the application opens the offer again.

    Raise ValidationError if the offer is neither open nor expired, another one of the application was accepted, or `at`
    is in the future or before the last change of the status.
    """
    interaction = _lock(offer)
    if offer.state != State.ACCEPTED:
        _require(offer, "accepted", State.OPEN, State.EXPIRED)
        if interaction.offers.filter(state=State.ACCEPTED).exists():
            raise ValidationError("Another offer of this application has been accepted. Decline that one first.")
        if interaction.application_status == Status.ACCEPTED:
            changes = settle_offers(interaction, Status.ACCEPTED, offer)
            _record(offer, f"Accepted: {offer}", _decided(at), note, **changes)
        else:
            if interaction.application_status != Status.OFFERED:
                _set_status(interaction, Status.OFFERED, at)
            _set_status(interaction, Status.ACCEPTED, at, _about(offer, note), offer)
        offer.refresh_from_db(fields=["state", "updated_at"])
    others = JobUserInteraction.objects.for_user(interaction.user).running().exclude(pk=interaction.pk)
    open_offers = Offer.objects.for_user(interaction.user).offers_to_decide().exclude(interaction=interaction)
    return Acceptance(offer, others.with_job(), open_offers.with_job())


@service
def decline_offer(*, offer: Offer, at: datetime | None = None, note: str = "") -> Offer:
    """Decline an open or an accepted offer as of `at` (default: now) and return it. Declined again, nothing changes.

    If no other offer of the application is open, the application is declined, too.
    """
    return _end(offer, State.DECLINED, Status.DECLINED, at, note)


@service
def withdraw_offer(*, offer: Offer, at: datetime | None = None, note: str = "") -> Offer:
    """Record that the company withdrew an open or an accepted offer as of `at` (default: now) and return it.

    If no other offer of the application is open, the application is rejected. Withdrawn again, nothing changes.
    """
    return _end(offer, State.WITHDRAWN, Status.REJECTED, at, note)


@service
@transaction.atomic
def expire_offer(*, offer: Offer, note: str = "") -> Offer:
    """Record that nobody decided on an open offer in time, and return it. Expired again, nothing changes.

    The status of the application stays: the company may still take an answer, so that `accept_offer()` does, too.

    Raise ValidationError if the day to decide by has not passed.
    """
    interaction = _lock(offer)
    if offer.state == State.EXPIRED:
        return offer
    _require(offer, "expired", State.OPEN)
    if offer.decide_by and timezone.now() < _end_of(offer.decide_by, interaction):
        raise ValidationError(f"This offer can be decided on until {as_text(offer.decide_by)}. It has not expired yet.")
    write_state(offer, State.EXPIRED)
    _record(offer, f"Expired: {offer}", timezone.now(), note)
    return offer


@service
@transaction.atomic
def reopen_offer(*, offer: Offer, note: str = "") -> Offer:
    """Open an offer again that was declined, withdrawn or expired, and return it. An open one stays as it is.

    Raise ValidationError if it was accepted, or if its application has ended: undo its status change instead.
    """
    interaction = _lock(offer)
    if offer.state == State.OPEN:
        return offer
    _require(offer, "reopened", State.DECLINED, State.WITHDRAWN, State.EXPIRED)
    if interaction.application_status in ENDED:
        status = interaction.get_application_status_display().lower()
        raise ValidationError(f"This application has ended ({status}). Undo its last status change instead.")
    write_state(offer, State.OPEN)
    _record(offer, f"Open again: {offer}", timezone.now(), note)
    return offer


def _add(offer: Offer, how: str) -> Offer:
    interaction = offer.interaction
    lock_interaction(interaction)
    check_application(interaction)
    offer.state, offer.user_id = State.OPEN, interaction.user_id
    if interaction.application_status not in (Status.OFFERED, Status.ACCEPTED):
        _set_status(interaction, Status.OFFERED, _not_before_status(interaction, offer.received_at))
    offer.save(force_insert=True)
    _record(offer, f"Offer {how}: {offer.pay or 'pay unknown'}", offer.received_at)
    return offer


@transaction.atomic
def _end(offer: Offer, state: OfferState, status: ApplicationStatus, at: datetime | None, note: str) -> Offer:
    """Give an offer that stands its last state, and the application its status unless another offer is open."""
    interaction = _lock(offer)
    if offer.state == state:
        return offer
    _require(offer, state.label.lower(), State.OPEN, State.ACCEPTED)
    is_last = not interaction.offers.filter(state=State.OPEN).exclude(pk=offer.pk).exists()
    ends = is_last and interaction.application_status == Status.OFFERED
    if ends or offer.state == State.ACCEPTED:
        _set_status(interaction, status, at, _about(offer, note))
        offer.refresh_from_db(fields=["state", "updated_at"])
    else:
        write_state(offer, state)
        _record(offer, f"{state.label}: {offer}", _decided(at), note)
    return offer


def _lock(offer: Offer) -> JobUserInteraction:
    """Lock the application of an offer, then the offer, and reload both. Raise ValidationError if it was deleted."""
    interaction = JobUserInteraction.objects.filter(pk=offer.interaction_id).first()
    try:
        if interaction is None:
            raise Offer.DoesNotExist
        lock_interaction(interaction)
        offer.refresh_from_db(from_queryset=Offer.objects.select_for_update(of=["self"], no_key=True))
    except Offer.DoesNotExist as error:
        raise ValidationError("This offer no longer exists.") from error
    offer.interaction = interaction
    return interaction


def _require(offer: Offer, done: str, *states: OfferState) -> None:
    if offer.state not in states:
        allowed = " or ".join(state.label.lower() for state in states)
        raise ValidationError(
            f"This offer is {offer.get_state_display().lower()}, and cannot be {done}: only one that is {allowed} can."
        )


def _set_status(
    interaction: JobUserInteraction, status: str, at: datetime | None, note: str = "", accepted: Offer | None = None
) -> None:
    check_transition(interaction, status, accepted)
    write_status(interaction, status, change_moment(interaction, at), note, accepted)


def _not_before_status(interaction: JobUserInteraction, received_at: datetime) -> datetime | None:
    """Return when the application is offered: with the offer, or now if another change was recorded after it."""
    return received_at if received_at >= status_since(interaction).replace(microsecond=0) else None


def _known(offer: Offer, received_at: datetime | None) -> Offer | None:
    """Return the recorded offer that is the same: of that moment or, if none is given, one that stands."""
    same = offer.interaction.offers.filter(
        **{name: value for name, value in offer.terms().items() if name != "benefits"}
    )
    same = same.filter(received_at=received_at) if received_at else same.filter(state__in=[State.OPEN, State.ACCEPTED])
    return next((each for each in same if each.benefits == offer.benefits), None)


def _with_notes(offer: Offer, notes: str) -> Offer:
    merged = append_notes(offer.notes, notes)
    if merged != offer.notes:
        offer.notes = merged
        offer.save(update_fields=["notes", "updated_at"])
    return offer


def _record(offer: Offer, title: str, at: datetime, note: str = "", **data: Any) -> None:
    data = {"offer": str(offer.pk), "pay": offer.pay} | data
    write(offer.interaction)
    record_event(offer.interaction, EventType.OFFER, title, at, description=note, event_data=data)


def _about(offer: Offer, note: str) -> str:
    return append_notes(str(offer), note)


def _decided(at: datetime | None) -> datetime:
    if at:
        check_decision(at)
    return at or timezone.now()


def _end_of(decide_by: datetime, interaction: JobUserInteraction) -> datetime:
    """Return when the time to decide is over: of a day without a time, at its end."""
    day = day_of(decide_by, interaction.user)
    return start_of_day(day + timedelta(days=1), zone_of(interaction.user)) if day else decide_by
