import random
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

Item = TypeVar("Item")


class Dice(random.Random):
    """The only source of randomness of the mock data, so that the same seed creates the same data."""

    def uuid(self) -> uuid.UUID:
        return uuid.UUID(int=self.getrandbits(128), version=4)

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
