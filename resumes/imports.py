"""What the import of a file did, or would do."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from resumes.models import Resume

WORDS = {"new": "new", "changed": "changed", "same": "as it was"}


class ImportedEntry(NamedTuple):
    """An entry of the skill bank."""

    section: str
    """The label of the section of a resume that it stands in."""
    name: str
    state: str
    """"new", "changed" or "same"."""
    edited: list[str]
    """What the file would change, and stays since somebody has edited it."""
    place: str = ""
    """Where it stands in the file, such as "work[0]"."""
    key: Any = None
    """Of the row of the bank: entries that are equal are one."""

    def __str__(self) -> str:
        stays = f"; stays as edited: {', '.join(self.edited)}" if self.edited else ""
        return f"{self.name}: {WORDS[self.state]}{stays}"


class ImportedResume(NamedTuple):
    """A resume, what became of it, and of the entries of the skill bank."""

    resume: Resume
    state: str
    """"new", "changed" or "same"."""
    edited: list[str]
    """What of the resume the file would change, and stays since somebody has edited it."""
    entries: list[ImportedEntry]
    kept: list[str]
    """The paths of what the file says that no page shows. It is exported again."""
    others: dict[str, str]
    """The states of what is in the resume only, by its place in the file, such as "awards[0]"."""

    @property
    def sections(self) -> dict[str, list[ImportedEntry]]:
        """The entries by their sections."""
        found: dict[str, list[ImportedEntry]] = {}
        for entry in dict.fromkeys((each.section, each.name, each.state, tuple(each.edited)) for each in self.entries):
            found.setdefault(entry[0], []).append(ImportedEntry(*entry[:3], list(entry[3])))
        return found

    def summary(self) -> str:
        """Return the numbers in a sentence."""
        states = [entry.state for entries in self.sections.values() for entry in entries]
        numbers = ", ".join(f"{states.count(state)} {word}" for state, word in WORDS.items() if state in states)
        return f"The resume {self.resume} is {WORDS[self.state]}. In the skill bank: {numbers or 'nothing'}."

    def lines(self) -> Iterator[str]:
        """Yield all of it for the terminal."""
        yield self.summary()
        yield from (f"  stays as edited: {each}" for each in self.edited)
        for section, entries in self.sections.items():
            yield f"{section}:"
            yield from (f"  {entry}" for entry in entries)
        if self.kept:
            yield f"Kept and exported, but not shown: {', '.join(self.kept)}."
