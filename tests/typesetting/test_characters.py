"""Which characters can be printed, by what the fonts say of themselves."""

from itertools import groupby

import pytest
from fontTools.ttLib import TTFont

from jobpilot.typesetting.characters import FONTS, MissingCharactersError, covered, printable, refuse_missing

# Letters that the languages of Europe and Vietnamese need beyond ASCII, and signs that people write in resumes.
ALPHABETS = {
    "German, French, Spanish": "ÄÖÜäöüßẞÀÂÆÇÉÈÊËÎÏÔŒÙÛŸàâæçéèêëîïôœùûüÿñÑáíóúÁÍÓÚ¿¡ª",
    "Nordic, Sami, Faroese, Icelandic": "ÅåØøÐðÞþÝýĐđŊŋŦŧŽžŠš",
    "Polish, Czech, Slovak, Hungarian": "ĄąĆćĘęŁłŃńŚśŹźŻżĎďĚěŇňŘřŤťŮůĽľĹĺŔŕŐőŰű",
    "Baltic, Romanian, Turkish, Maltese": "ĀāĒēĢģĪīĶķĻļŅņŪūĖėĮįŲųȘșȚțŞşĞğİıĊċĠġĦħ",
    "Welsh, Irish, Catalan, Esperanto": "ŴŵŶŷḂḃṀṁŀĿĈĉĜĝĤĥĴĵŜŝŬŭ",
    "Greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΆΈΉΊΌΎΏἀὀᾳῷ",
    "Cyrillic": "".join(map(chr, range(0x400, 0x460))) + "ҐґӀӏ",
    "Vietnamese": "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ĂăƠơƯư",
    "signs": "–—‘’‚“”„«»‹›…•·€£¥₹₽₺₴§©®™°±×÷½²³µ→←✓●■",
}


def characters_of_fonts() -> str:
    """Return the ranges of characters that the files of the fonts have, one a line."""
    codes: set[int] = set()
    for path in FONTS.glob("*.ttf"):
        with TTFont(path, lazy=True) as font:
            codes.update(font.getBestCmap())
    lines = []
    for _, run in groupby(enumerate(sorted(codes)), lambda pair: pair[1] - pair[0]):
        found = [code for _, code in run]
        lines.append("-".join(f"{code:X}" for code in dict.fromkeys([found[0], found[-1]])))
    return "\n".join(lines) + "\n"


def test_the_list_is_what_the_fonts_have():
    assert (FONTS / "characters.txt").read_text(encoding="ascii") == characters_of_fonts()


def test_every_font_has_its_licence():
    assert {path.stem.split("-")[0] for path in FONTS.glob("*.ttf")} == {
        path.stem.split("-")[0] for path in FONTS.glob("*-OFL.txt")
    }


@pytest.mark.parametrize("language", ALPHABETS)
def test_the_fonts_cover(language: str):
    assert [letter for letter in ALPHABETS[language] if letter not in covered()] == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("e\u0301", "é"),
        ("soft\u00adware\u200b \ufeffengineer", "software engineer"),
        ("a\tb\r\nc\u2028d\x00\x07", "a b\nc\nd"),
        ("\u202eevil\u202c", "evil"),
        ("❤\ufe0f", "❤"),
        ("ﬁne oﬃce", "fine office"),
        ("\ud800", ""),
        (["e\u0301", {"a": "\u200bb"}], ["é", {"a": "b"}]),
        (None, None),
        (3.5, 3.5),
    ],
    ids=[
        *("composed", "invisible", "controls", "direction", "selector"),
        *("ligatures", "surrogate", "nested", "nothing", "number"),
    ],
)
def test_what_shows_nothing_is_left_out(typed, expected):
    assert printable(typed) == expected


def test_missing_characters_are_named_with_their_places():
    data = {
        "name": "中",
        "work_experience": [{"company": "Plain"}, {"company": "中文 GmbH", "achievements": ["文"]}],
        "skills": [{"name": "中"}],
    }

    with pytest.raises(MissingCharactersError) as refused:
        refuse_missing(data, {"work_experience": "Positions"})

    assert str(refused.value) == (
        "No font has: 中 (U+4E2D) in Name; Positions, entry 2 and 1 more. "
        "No font has: 文 (U+6587) in Positions, entry 2."
    )


def test_many_missing_characters_are_few_words():
    data = {
        "summary": "".join(map(chr, range(0x4E00, 0x4E64))),
        "skills": [{"name": chr(0x5000 + n)} for n in range(8)],
    }

    with pytest.raises(MissingCharactersError) as refused:
        refuse_missing(data, {"summary": "Summary", "skills": "Skills"})

    together = ", ".join(f"{chr(code)} (U+{code:04X})" for code in range(0x4E00, 0x4E06))
    alone = " ".join(f"No font has: {chr(0x5000 + n)} (U+{0x5000 + n:04X}) in Skills, entry {n + 1}." for n in range(5))
    assert str(refused.value) == (
        f"No font has: {together} and 94 more in Summary. {alone} 3 more characters cannot be printed either."
    )
