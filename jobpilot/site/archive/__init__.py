"""One's own data: everything of one person as one file, the way back from it, and erasure.

`writing` makes an archive, `reading` restores one, `erasure` erases a person, and `traces` searches a database for what
still names somebody. Whose a row is, all of them ask `jobpilot.models.belonging`, so that new models come along.
"""

from jobpilot.site.archive.erasure import Erasure, erase_person, plan_erasure
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.people import find_person
from jobpilot.site.archive.reading import Restoration, restore_person
from jobpilot.site.archive.traces import traces_of
from jobpilot.site.archive.writing import archive_person, write_archive

__all__ = [
    "ArchiveError",
    "Erasure",
    "Restoration",
    "archive_person",
    "erase_person",
    "find_person",
    "plan_erasure",
    "restore_person",
    "traces_of",
    "write_archive",
]
