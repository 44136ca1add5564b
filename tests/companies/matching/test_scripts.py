"""Names in phonetic scripts are compared with how they are spelled in Latin letters."""

import pytest

from companies.matching import COMPATIBLE, blocking_keys, compatibility
from companies.matching.scripts import latin

SPELLINGS = {
    "パナソニック": "Panasonic",
    "マイクロソフト": "Microsoft",
    "ソニーグループ": "Sony Group",
    "メルカリ": "Mercari",
    "카카오": "Kakao",
    "Пятёрочка": "Pyaterochka",
    "Яндекс": "Yandex",
    "Сбербанк": "Sberbank",
}


@pytest.mark.parametrize(("native", "spelling"), SPELLINGS.items(), ids=SPELLINGS.values())
def test_a_spelling_is_compatible_and_shares_a_block(native, spelling):
    assert compatibility(native, spelling) >= COMPATIBLE
    assert blocking_keys(native) & blocking_keys(spelling)


def test_no_spelling_is_compatible_with_another_name():
    assert [
        (native, other)
        for native in SPELLINGS
        for own, other in SPELLINGS.items()
        if native != own and compatibility(native, other) >= COMPATIBLE
    ] == []


@pytest.mark.parametrize(
    ("native", "written"),
    [("シャープ", "shapu"), ("サッポロ", "sapporo"), ("ひたち", "hitachi"), ("한국", "hanguk")],
    ids=["small kana", "doubled consonant", "hiragana", "Hangul"],
)
def test_transcription(native, written):
    assert latin(native) == written
