"""What names a person in other rows: ids of theirs, and e-mail addresses."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from jobpilot.models import UserProfile

_ID = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)


class Names:
    """What names a person: their e-mail addresses, the ids of their rows, the name they log in with, and their own."""

    def __init__(self, person: UserProfile, ids: Iterable[Any], account: Any = None) -> None:
        self.person_id = person.pk
        self.full_name = person.full_name if " " in person.full_name else ""  # one name alone is many people's
        self.log_in = account.get_username() if account else ""
        addresses = {person.email or "", account.email if account else "", self.log_in}
        self.addresses = {address for address in addresses if "@" in address}
        self.ids = {each for each in ids if isinstance(each, UUID)}
        self._address = _whole(self.addresses)
        self._any = _whole([*self.addresses, self.full_name] if self.full_name else self.addresses)

    def are_in(self, value: Any) -> bool:
        """Return whether a value of a column, JSON included, has one of the ids or e-mail addresses."""
        pending = [value]
        while pending:
            match pending.pop():
                case str(text):
                    if any(UUID(found) in self.ids for found in _ID.findall(text)) or self._address.search(text):
                        return True
                case UUID() as key:
                    if key in self.ids:
                        return True
                case dict(parts):
                    pending += [*parts, *parts.values()]
                case list(parts):
                    pending += parts
        return False

    def are_spelled_in(self, text: str) -> bool:
        """Return whether a text has the name, an e-mail address or the id of the person."""
        return bool(self._any.search(text)) or any(UUID(found) == self.person_id for found in _ID.findall(text))

    def spellings(self) -> list[str]:
        """Return the texts to look for, as the columns of both databases may have them."""
        return [*self.addresses, *([self.full_name] if self.full_name else []), str(self.person_id), self.person_id.hex]


def _whole(texts: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds these texts where they are not part of a longer word or address."""
    found = "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in texts)
    return re.compile(rf"(?<![\w.+-])(?:{found})(?![\w@-]|\.\w)" if found else r"(?!)", re.IGNORECASE)
