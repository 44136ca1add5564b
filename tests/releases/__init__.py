"""A small database of each release, which every later one has to upgrade.

`python -m tests.releases 0.1.0` makes those of a release, in a folder of its name, once: when it is released.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
RELEASES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name[0].isdigit())
