"""What becomes of applications in the mock world, and which jobs a person pursues."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle
from operator import itemgetter
from typing import NamedTuple

from interactions.choices import ApplicationStatus as Status
from interactions.statuses import STAGES
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.jobs import Opening
from jobpilot.site.mock_data.people import Person
from jobpilot.site.mock_data.roles import LEVELS

SAVED, APPLIED, VIEWED = (3, 8), (1, 4), (1, 3)  # how many jobs a person saves, applies to, only views
TO_INTERVIEWS = STAGES[1 : STAGES.index(Status.INTERVIEWING) + 1]
TO_OFFER = STAGES[1 : STAGES.index(Status.OFFERED) + 1]
UNUSED = [Status.NOT_APPLIED]  # every prepared application is sent


class Story(NamedTuple):
    """What becomes of an application: the statuses that it reaches, and how many days old it is then."""

    share: int  # of fifty applications
    steps: Sequence[Status]
    youngest: int = 0
    oldest: int = 10_000


# About a quarter is answered and one in twenty gets an offer, as people tell of their own hunts.
STORIES = (
    Story(34, ()),
    Story(5, TO_INTERVIEWS, 16, 50),  # with an interview ahead
    Story(1, TO_INTERVIEWS[:1], 8, 30),
    Story(1, TO_OFFER, 30, 60),
    Story(1, (*TO_OFFER, Status.ACCEPTED), 45),
    Story(1, (*TO_OFFER, Status.DECLINED), 45),
    Story(1, (*TO_INTERVIEWS, Status.REJECTED), 30),
    Story(3, (Status.REJECTED,), 8),
    Story(3, (Status.WITHDRAWN,), 8),
)


class Deck:
    """Deal stories and days to the people in turn, so that a small world has some of each, and in proportion."""

    def __init__(self) -> None:
        self._stories: list[Story] = []
        self._interviews = cycle((2, 1, 5, 3, 8, 4, 10, 6))  # days ahead
        self._follow_ups = [0, -1, 2, -2, 4, 0, -3, 1, 5]  # days from today

    def story(self, age: float, *, may_accept: bool) -> Story:
        """Return the next story that fits an application of `age` days."""
        while True:
            for index, story in enumerate(self._stories):
                if story.youngest <= age <= story.oldest and (may_accept or Status.ACCEPTED not in story.steps):
                    return self._stories.pop(index)
            spread = ((number + 0.5) / story.share for story in STORIES for number in range(story.share))
            stories = (story for story in STORIES for _ in range(story.share))
            self._stories += [story for _, story in sorted(zip(spread, stories, strict=True), key=itemgetter(0))]

    def days_to_interview(self) -> timedelta:
        return timedelta(days=next(self._interviews))

    def days_to_follow_up(self, earliest: timedelta) -> timedelta:
        """Return the next day that is not before `earliest`; both count from today."""
        days = next(days for days in self._follow_ups if timedelta(days=days) >= earliest)
        self._follow_ups.remove(days)
        self._follow_ups.append(days)
        return timedelta(days=days)


def choose_openings(dice: Dice, person: Person, openings: list[Opening], count: int) -> list[Opening]:
    """Choose `count` openings that suit the person's level and place, out of a random sample."""
    level, country = LEVELS.index(person.level), person.place.country
    candidates = dice.sample(openings, min(len(openings), 8 * count))
    fitness = [
        (2 * abs(opening.level - level) + (opening.country != country and not opening.remote) + dice.random(), index)
        for index, opening in enumerate(candidates)
    ]
    return [candidates[index] for _, index in sorted(fitness)[:count]]


@dataclass
class Plan:
    """The jobs that a person saves, applies to, both saves and applies to, or only views."""

    both: list[Opening]
    saved: list[Opening]
    applied: list[Opening]
    viewed: list[Opening]

    @property
    def openings(self) -> list[Opening]:
        return [*self.both, *self.saved, *self.applied, *self.viewed]


def make_plan(dice: Dice, person: Person, openings: list[Opening]) -> Plan:
    saved, applied = dice.randint(*SAVED), dice.randint(*APPLIED)
    both = dice.randint(0, min(saved, applied))
    both = max(both, saved + applied - len(openings))  # a small database has few jobs of a role
    chosen = choose_openings(dice, person, openings, saved + applied - both + dice.randint(*VIEWED))
    ends = [both, saved, saved + applied - both]
    return Plan(*(chosen[start:end] for start, end in zip([0, *ends], [*ends, len(chosen)], strict=True)))
