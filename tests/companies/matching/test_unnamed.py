"""Which names say that the employer is not named."""

import pytest

from companies.matching import names_nobody

UNNAMED: list[str | None] = [
    "Confidential",
    "ANONYMOUS",
    "Private advertiser",
    "non renseigné",
    "某知名公司",
    "某互联网公司",
    "nan",
    "None",
]
UNNAMED += ["\u200b\u200b", "\u3164 \u2800", "- -"]
UNNAMED += ["N/A", "-", "Company Confidential", "Keine Angabe", "Конфиденциально", "社名非公開", "비공개", "", None]
EMPLOYERS = ["Anonymous Content", "Confidential Search Partners", "!!!", "NA Solar", "Nandos", "Null & Co Bakery"]
EMPLOYERS += ["保密科技"]


@pytest.mark.parametrize("name", UNNAMED)
def test_names_nobody(name):
    assert names_nobody(name)


@pytest.mark.parametrize("name", EMPLOYERS)
def test_names_an_employer(name):
    assert not names_nobody(name)
