"""Interviews on the way to an offer: one to three, of kinds that follow each other."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from interactions.choices import InterviewKind, InterviewOutcome
from interactions.factories import InterviewFactory
from interactions.models import Interview, JobUserInteraction
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.places import PLACE_NAMED

DAY, AFTERWARDS = timedelta(days=1), timedelta(hours=3)
DURATIONS = {
    InterviewKind.PHONE_SCREEN: 30,
    InterviewKind.VIDEO: 45,
    InterviewKind.TECHNICAL: 90,
    InterviewKind.ON_SITE: 120,
    InterviewKind.PANEL: 60,
}
KINDS = (
    (InterviewKind.VIDEO,),
    (InterviewKind.ON_SITE,),
    (InterviewKind.PHONE_SCREEN, InterviewKind.ON_SITE),
    (InterviewKind.PHONE_SCREEN, InterviewKind.TECHNICAL, InterviewKind.PANEL),
)


def make_interviews(
    dice: Dice,
    interaction: JobUserInteraction,
    taken: set[datetime],
    between: tuple[datetime, datetime],
    last_day: datetime | None,
    *,
    get_offer: bool,
) -> Iterator[Interview]:
    """Yield the interviews of an application, each created when it was arranged, and at no time that is `taken`.

    They are held between the invitation and the next step. With a `last_day`, which is ahead, the last one is then, and
    the next step is the present. The last one is passed if it leads to an offer.
    """
    invited, end = between
    kinds = dice.choice(KINDS)
    made: list[Interview] = []
    for number, kind in enumerate(kinds, start=1):
        is_last = number == len(kinds)
        day = last_day if is_last and last_day else invited + (end - invited) * number / (len(kinds) + 1)
        at = _appointment(dice, interaction, day, taken)
        is_ahead = bool(last_day) and at > end
        if not made and not last_day and at >= end:
            at = _appointment(dice, interaction, invited + DAY, taken)
        if made and (at < made[-1].starts_at + DAY or (at >= end and not (is_ahead and is_last))):
            continue
        passed = InterviewOutcome.PASSED if get_offer or not is_last else InterviewOutcome.FAILED
        arranged = made[-1].starts_at + AFTERWARDS if made else invited
        taken.add(at)
        interview = InterviewFactory.build(
            id=dice.uuid(),
            interaction=interaction,
            kind=kind,
            starts_at=at,
            time_zone=str(PLACE_NAMED[interaction.job.location].zone),
            duration=DURATIONS[kind],
            outcome=InterviewOutcome.PLANNED if is_ahead else passed,
            created_at=arranged,
            updated_at=arranged,
        )
        made.append(interview)
        yield interview


def _appointment(dice: Dice, interaction: JobUserInteraction, day: datetime, taken: set[datetime]) -> datetime:
    """Return a time on a day at which the person has no other interview, or on the next day."""
    free = [slot for slot in PLACE_NAMED[interaction.job.location].appointments(day) if slot not in taken]
    return dice.choice(free) if free else _appointment(dice, interaction, day + DAY, taken)
