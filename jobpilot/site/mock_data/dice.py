import random
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

Item = TypeVar("Item")


class Dice(random.Random):
    """Every chance of the mock world comes from one of these, so that a seed gives the same world again."""

    def uuid(self) -> uuid.UUID:
        return uuid.UUID(int=self.getrandbits(128), version=4)

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def some(self, items: Sequence[Item], least: int, most: int) -> list[Item]:
        """From `least` to `most` of `items` (fewer if there are fewer), in the order they stand in."""
        count = min(self.randint(least, most), len(items))
        return [items[index] for index in sorted(self.sample(range(len(items)), count))]

    def moment(self, start: datetime, end: datetime) -> datetime:
        """A whole second from `start` to `end`."""
        return start + timedelta(seconds=self.randint(0, max(0, int((end - start).total_seconds()))))

    def filled(self, sentence: str) -> str:
        """`sentence` with a number for each `{n}`."""
        while "{n}" in sentence:
            sentence = sentence.replace("{n}", str(self.randint(6, 48)), 1)
        return sentence


def with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
