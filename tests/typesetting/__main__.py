"""Write the list of the characters that the fonts have: `python -m tests.typesetting`."""

from jobpilot.typesetting.characters import FONTS
from tests.typesetting.test_characters import characters_of_fonts

(FONTS / "characters.txt").write_text(characters_of_fonts(), encoding="ascii")
