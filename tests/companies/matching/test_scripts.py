"""Names in phonetic scripts are compared with how they are spelled in Latin letters."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companies.matching import COMPATIBLE, blocking_keys, compatibility
from companies.matching.blocking import sound_keys, word_keys
from companies.matching.respelling import respelled
from companies.matching.scripts import latin
from companies.matching.sounds import Script, likeness

SPELLINGS = {
    "パナソニック": ("Panasonic", "letter by letter"),
    "ソニーグループ": ("Sony Group", "a short name, and a general word in kana"),
    "株式会社メルカリ": ("Mercari, Inc.", "legal forms, and an r that is written"),
    "シャープ": ("Sharp", "an r that is not written"),
    "スターバックス": ("Starbucks", "helping vowels"),
    "キオクシア": ("Kioxia", "x is ks"),
    "シスコシステムズ": ("Cisco Systems", "c before i"),
    "マネーフォワード": ("Money Forward", "two words written as one"),
    "ゴールドマン・サックス": ("Goldman Sachs", "two words"),
    "いすゞ自動車": ("Isuzu Motors", "hiragana, a repeated kana, and a translated word"),
    "デンソー": ("Denso", "a long vowel"),
    "삼성전자 주식회사": ("Samsung Electronics", "a legal form and a translated word"),
    "(주)카카오뱅크": ("KakaoBank", "a form in brackets"),
    "롯데쇼핑": ("Lotte Shopping", "an assimilated final consonant"),
    "현대모비스": ("Hyundai Mobis", "a vowel of several spellings"),
    "넷마블": ("Netmarble", "an r that is not written in Hangul"),
    "엘지전자": ("LG Electronics", "letters by their names"),
    "LG화학": ("LG Chem", "Latin letters and a translated word"),
    "펄어비스": ("Pearl Abyss", "p and l"),
    "금호타이어": ("Kumho Tire", "k for g"),
    "Пятёрочка": ("Pyaterochka", "ё without its dots"),
    "ПАО Сбербанк": ("Sberbank", "a legal form in front"),
    "Яндекс": ("Yandex", "кс is x"),
    "Транснефть": ("Transneft", "a soft sign"),
    "АО «Лаборатория Касперского»": ("Kaspersky Lab", "an adjective, and words in another order"),
    "Уральские авиалинии": ("Ural Airlines", "an adjective whose noun is the name"),
    "Райффайзенбанк": ("Raiffeisenbank", "a foreign name"),
}
PAIRS = [(native, spelling) for native, (spelling, _) in SPELLINGS.items()]


@pytest.mark.parametrize(("native", "spelling"), PAIRS, ids=[reason for _, reason in SPELLINGS.values()])
def test_a_spelling_is_compatible_and_shares_a_block(native, spelling):
    assert compatibility(native, spelling) == compatibility(spelling, native) >= COMPATIBLE
    assert blocking_keys(native) & blocking_keys(spelling)


def test_no_spelling_is_compatible_with_another_name():
    assert [
        (native, other)
        for (native, _), (_, other) in permutations(PAIRS, 2)
        if compatibility(native, other) >= COMPATIBLE
    ] == []


@pytest.mark.parametrize(
    ("native", "other"),
    [
        pytest.param("삼성전자", "Samsung Life Insurance", id="another business of the group"),
        pytest.param("삼성전자", "Daesung Electronics", id="another name with the same general word"),
        pytest.param("シスコ", "Suzuki", id="other vowels"),
        pytest.param("ローム", "Lion", id="a short name that is only near"),
        pytest.param("ニトリ", "Intel", id="a first vowel that is missing"),
        pytest.param("만도", "Mint", id="consonants alone"),
        pytest.param("トヨタ2", "Toyota 3", id="another number"),
        pytest.param("腾讯", "Tencent", id="Chinese, which is not transcribed"),
    ],
)
def test_another_name_is_not_compatible(native, other):
    assert compatibility(native, other) < COMPATIBLE


@pytest.mark.parametrize(
    ("native", "written"),
    [
        ("シャープ", "shapu"),
        ("サッポロ", "sapporo"),
        ("ひたち", "hitachi"),
        ("いすゞ", "isuzu"),
        ("한국", "hanguk"),
        ("нефть", "neft"),
    ],
    ids=["small kana", "doubled consonant", "hiragana", "repeated kana", "Hangul", "a sign without a sound"],
)
def test_transcription(native, written):
    assert latin(native) == written


@pytest.mark.parametrize(
    ("native", "spelling", "written"),
    [
        ("삼성전자", "samsung life insurance", "samsung electronic"),
        ("삼성전자", "samsung electronics", "samsung electronics"),
        ("카카오", "naver", "kakao"),
        ("lg화학", "lg chem", "lg chem"),
        ("ゴールドマン サックス", "goldmansachs", "goldmansachs"),
    ],
)
def test_a_name_is_respelled_as_far_as_it_sounds_or_means_the_same(native, spelling, written):
    assert respelled(native, spelling).key == written


def test_the_keys_of_sounds_are_apart():
    """They serve only pairs of two scripts, so that names in Latin letters are not compared for their sound."""
    assert not sound_keys("Sharp") & word_keys("Sharp")
    assert sound_keys("シャープ") & sound_keys("Sharp")


@given(st.text(max_size=12), st.text(max_size=12), st.sampled_from(Script))
def test_any_text_has_a_likeness(native, spelling, script):
    assert 0 <= likeness(native, spelling, script) <= 1


@given(st.text("アーッンゞ가힣яьa7 ", max_size=12), st.text("aeiourlhxc19 ", max_size=12))
def test_any_name_has_a_compatibility(native, spelling):
    assert 0 <= compatibility(native, spelling) <= 1
