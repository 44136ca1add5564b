import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

Item = TypeVar("Item")


# The ids of mock rows lie between these, so that they are told from all others without a column: they are of version 8,
# which RFC 9562 leaves to who makes them, and rows of people are of version 4.
FIRST_ID = UUID("de30de30-de30-8000-8000-000000000000")
LAST_ID = UUID("de30de30-de30-8fff-bfff-ffffffffffff")


class Dice(random.Random):
    """The only source of randomness of the mock data, so that the same seed creates the same data."""

    def uuid(self) -> UUID:
        """Return the id of a mock row."""
        bits = self.getrandbits(128)  # of which twelve stand behind the version, and 62 behind the variant
        return UUID(int=FIRST_ID.int | (bits >> 64 & 0xFFF) << 64 | bits & (1 << 62) - 1)

    def lasting_uuid(self) -> UUID:
        """Return the id of a row that is of use beside the mock data, and stays when that goes."""
        return UUID(int=self.getrandbits(128), version=4)

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def some(self, items: Sequence[Item], least: int, most: int) -> list[Item]:
        """Return `least` to `most` random `items` (all if there are fewer), in their order."""
        count = min(self.randint(least, most), len(items))
        return [items[index] for index in sorted(self.sample(range(len(items)), count))]

    def datetime_between(self, start: datetime, end: datetime) -> datetime:
        """Return a random time between `start` and `end`, a whole number of seconds after `start`."""
        return start + timedelta(seconds=self.randint(0, max(0, int((end - start).total_seconds()))))

    def fill_numbers(self, sentence: str) -> str:
        """Replace each `{n}` of a sentence with a random number."""
        while "{n}" in sentence:
            sentence = sentence.replace("{n}", str(self.randint(6, 48)), 1)
        return sentence


def with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
