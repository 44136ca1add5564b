"""Read from the text of a resume what can be checked: numbers, years, names, and words of honour and of rank."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from companies.matching.text import fold
from resumes.fit.experience import NUMBERS

_SCALES = {"k": 1e3, "thousand": 1e3, "tausend": 1e3, "mille": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6}
_SCALES |= {
    "millions": 1e6,
    "millionen": 1e6,
    "millones": 1e6,
    "miljoen": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "billions": 1e9,
    "mrd": 1e9,
}
_SCALES |= {"milliarden": 1e9, "hundred": 1e2, "hundert": 1e2, "dozen": 12, "dutzend": 12}
_MORE_NUMBERS = {
    **NUMBERS,
    **{"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "elf": 11, "zwölf": 12},
    **{"zwanzig": 20, "dreißig": 30, "fünfzig": 50, "hundert": 100, "dozen": 12, "half": 50, "double": 2, "doubled": 2},
    **{
        "vierzig": 40,
        "sechzig": 60,
        "fünfzehn": 15,
        "douze": 12,
        "quinze": 15,
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
    },
    **{"cinquante": 50, "soixante": 60, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40},
    **{"cincuenta": 50, "sesenta": 60, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30, "veertig": 40},
    **{"vijftig": 50, "zestig": 60},
    **{"twice": 2, "triple": 3, "tripled": 3, "quadrupled": 4, "halved": 50},
}
# What is as often an article or an adverb as it is a number.
_NO_NUMBERS = {"one", "ein", "eine", "einem", "un", "uno", "een", "a", "sei", "six", "dix"} - {"six"}
_WORDS = "|".join(sorted(set(_MORE_NUMBERS) - _NO_NUMBERS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<money>[$€£¥]|\b(?:USD|EUR|GBP|CHF)\s?)?"
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[,.'’ ]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|(?:{_WORDS})(?![\w-]))"
    r"(?:[\s-]?(?P<scale>k|m|mn|mio|b|bn|mrd|thousand|tausend|millions?|millionen|millones|miljoen|milliarden|billions?|hundred|"
    r"hundert|dozen)"
    r"(?![\w]))?"
    r"\s?(?P<unit>%|percent(?:age points)?|per cent|prozent|pct|points|€|\$|£|euros?|dollars?|usd|eur|gbp|chf|"
    r"x\b|times|fold)?",
    re.I,
)
_YEAR = re.compile(r"(?<![\w.,$€£-])(?:19[5-9]\d|20[0-4]\d)(?![\w%,.]\d|\w|%)")
_ABOUT = re.compile(
    r"(?:\babout|\baround|\broughly|\bapprox(?:\.|imately)?|\bnearly|\balmost|\bca\.?|~|≈|\brund|\bfast|"
    r"\betwa)\s*[$€£]?$",
    re.I,
)
_OVER = re.compile(
    r"(?:\bover|\bmore than|\bat least|\babove|\büber|\bmehr als|\bmindestens|\bplus de|>|\bup to)\s*[$€£]?$", re.I
)
_TO_HUNDRED = {"half", "halved"}
# Words that claim an honour or a rank, by the stem under which the bank may have them in another form.
HONOURS = (
    "award", "prize", "medal", "patent", "scholarship", "fellowship", "honor", "honour", "dean's list", "cum laude",
    "promoted", "promotion", "published", "publication", "employee of the", "president's club", "top performer",
    "valedictorian", "best-selling", "bestselling", "record-breaking", "auszeichn", "preis", "stipendi", "befördert",
    "keynote", "recognized as", "ranked", "nominated", "distinction",
)  # fmt: skip
RANKS = (
    "senior", "lead", "principal", "staff", "chief", "head", "director", "manager", "vp", "vice president", "president",
    "founder", "co-founder", "cto", "ceo", "cfo", "coo", "executive", "partner", "supervisor", "leiter", "leiterin",
    "abteilungsleiter", "teamleiter", "geschäftsführer", "architect",
)  # fmt: skip
_NAME = re.compile(
    r"(?:\b(?:at|for|with|from|by|joined|joining|via|bei|für|chez|clients? (?:like|such as|including)|"
    r"customers? (?:like|such as|including)|companies (?:like|such as|including)|including|former|ex-|"
    r"alumn\w+ of|graduate of|"
    r"graduated from|studied at|offices? of)\s+(?:the\s+|der\s+|die\s+)?)"
    r"((?:[A-ZÄÖÜÉ][\w&.'’-]*|[a-z]?[A-Z][A-Za-z]+)(?:\s+(?:(?:of|and|&|de|für|und)\s+)?[A-ZÄÖÜÉ][\w&.'’-]*){0,5})"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "into",
        "over",
        "per",
        "our",
        "their",
        "his",
        "her",
        "its",
        "was",
        "were",
        "are",
        "been",
        "have",
        "has",
        "had",
        "not",
        "but",
        "all",
        "any",
        "each",
        "new",
        "more",
        "most",
        "than",
        "when",
        "while",
        "which",
        "who",
        "whom",
        "using",
        "used",
        "use",
        "by",
        "percent",
        "per",
        "cent",
        "about",
        "nearly",
        "almost",
        "roughly",
        "around",
        "least",
        "der",
        "die",
        "das",
        "und",
        "mit",
        "von",
        "für",
        "bei",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einer",
        "einen",
        "über",
        "als",
        "auch",
        "auf",
        "aus",
        "nach",
        "zum",
        "zur",
    ]
)


class Number(NamedTuple):
    """A number in a text, with its unit and how exactly it is meant."""

    text: str
    value: float
    unit: str
    """"%", "money" or ""."""
    is_about: bool
    is_over: bool


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text, years of the calendar aside."""
    taken = [match.span() for match in _YEAR.finditer(text)]
    for match in _NUMBER.finditer(text):
        if any(start < match.end("number") and match.start("number") < end for start, end in taken):
            continue
        word = match["number"].lower()
        value = _MORE_NUMBERS.get(word)
        number = float(value) if value is not None else _value(match["number"])
        scale = _SCALES.get((match["scale"] or "").lower(), 1)
        unit = (match["unit"] or "").lower()
        kind = "%" if unit.startswith(("%", "p", "pct")) or word in _TO_HUNDRED else ""
        if match["money"] or unit in ("€", "$", "£", "euro", "euros", "dollar", "dollars", "usd", "eur", "gbp", "chf"):
            kind = "money"
        before, plus = text[: match.start()], text[match.end() : match.end() + 1] == "+"
        yield Number(
            match[0].strip(), number * scale, kind, bool(_ABOUT.search(before)), plus or bool(_OVER.search(before))
        )


def _value(text: str) -> float:
    """Return the value of digits with separators of thousands, in whatever notation."""
    bare = re.sub(r"(?<=\d)[,.'’ ](?=\d{3}(?:\D|$))", "", text)
    return float(bare.replace(",", ".").replace(" ", ""))


def calendar_years(text: str) -> Iterator[int]:
    """Yield the years that a text names."""
    for match in _YEAR.finditer(text):
        yield int(match[0])


def names(text: str) -> Iterator[str]:
    """Yield what a text names as an employer, a client or a school."""
    for match in _NAME.finditer(text):
        yield match[1].strip(" .,;'’")


def claimed_words(text: str, words: tuple[str, ...]) -> Iterator[str]:
    """Yield those of some words with which a word of the text begins."""
    lower = text.lower()
    for word in words:
        if re.search(rf"(?<![\w-]){re.escape(word)}", lower):
            yield word


@cache
def stems(text: str) -> frozenset[str]:
    """Return the words of a text that say something, by their beginnings, so that forms of one word are equal."""
    return frozenset(fold(word)[:5] for word in _WORD.findall(text) if word.lower() not in _STOP)


def agrees(claimed: Number, known: Number) -> bool:
    """Return whether a number says no more than one that is known: the same, or "over" a smaller one, or rounded."""
    if (
        claimed.unit != known.unit
        and not (claimed.unit == "" and known.unit in ("money",))
        and not (claimed.unit == "money" and known.unit == "")
    ):
        return False
    if abs(claimed.value - known.value) <= 1e-9 * max(1.0, abs(known.value)):
        return True
    if claimed.is_over and 0.8 * known.value <= claimed.value <= known.value:
        return True
    if claimed.is_about and abs(claimed.value - known.value) <= 0.1 * known.value:
        return True
    # 38.6 is 39, 1,234,000 is 1.2 million.
    return any(round(known.value, -digits) == claimed.value for digits in range(-2, 10) if _keeps(known.value, digits))


def _keeps(value: float, digits: int) -> bool:
    """Return whether rounding to a place keeps two digits of a value."""
    return 10**digits * 10 <= abs(value)
