"""Hypothesis strategies for names and links, and tables of test cases."""

import pytest
from hypothesis import strategies as st


def table(*rows):
    """Return pytest parameters for rows whose last item is the test's id."""
    return [pytest.param(*row[:-1], id=row[-1]) for row in rows]


WORDS = [
    "the",
    "The",
    "and",
    "&",
    "+",
    "a",
    "b",
    "s",
    "p",
    "A",
    "1",
    "part",
    "of",
    "at",
    "acme",
    "foo",
    "bank",
]
FORMS = ["Co", "company", "Inc.", "LLC", "GmbH", "KG", "S.p.A.", "SpA", "e.V.", "EV", "PT", "Tbk", "ООО"]
ATTACHED = ["株式会社", "㈱", "有限公司", "公司", "주식회사", "한국", "บริษัท", "จำกัด"]
REMARKS = [
    "dba",
    "d/b/a",
    "formerly",
    "known as",
    ", a ",
    "careers",
    "Jobs",
    "(",
    ")",
    "（",
    "）",
    "[",
    "/DE/",
]
SIGNS = ["/", "\\", ".", ",", "-", "'", "ʼ", "Ａ", "．", "／", "＆", "&amp;", "&#38;", "&#26666;", "™"]
LETTERS = ["ﬁ", "İ", "ı", "ß", "é", "²", "Ⅷ", "٣", "क", "ि", "\u0301", "\u200d", "\u00ad"]
FRAGMENTS = st.sampled_from([*WORDS, *FORMS, *ATTACHED, *REMARKS, *SIGNS, *LETTERS])
NAMES = st.one_of(
    st.text(),
    st.lists(FRAGMENTS, max_size=9).map("".join),
    st.lists(FRAGMENTS, max_size=9).map(" ".join),
)
HOSTS = [
    "acme",
    ".com",
    ".co.uk",
    "greenhouse.io",
    "boards.",
    "jobs.lever.co",
    "[::1]",
    "1.2.3.4",
    "é",
    "。",
    "xn--",
]
DELIMITERS = [
    "https",
    "://",
    ":",
    "/",
    "//",
    "@",
    "?",
    "#",
    "for=",
    "&",
    "-",
    "_",
    "..",
    "%2f",
    ":80",
    "\\",
    " ",
]
URL_PARTS = st.sampled_from([*HOSTS, *DELIMITERS])
URLS = st.one_of(st.text(), st.lists(URL_PARTS, max_size=9).map("".join))
