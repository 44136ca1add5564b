"""Read the degrees that a text asks for or names, by their level."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from companies.matching.text import fold

SCHOOL, VOCATIONAL, BACHELOR, MASTER, DOCTORATE = range(1, 6)
LEVELS = {
    SCHOOL: "school diploma",
    VOCATIONAL: "vocational training",
    BACHELOR: "bachelor's degree",
    MASTER: "master's degree",
    DOCTORATE: "doctorate",
}

# Case counts only for the short forms: "BA" is a degree and "ba" none.
_WORDS = {
    DOCTORATE: r"ph\.?\s?d\b\.?|doctorate|doctoral degree|doctor of \w+|promoviert\w*|"
    r"abgeschlossene promotion|doktor(?:grad|titel)|"
    r"doctoraat|doctorat|doctorado|gepromoveerd|dr\. ?(?:rer|phil|med|ing)\b[. \w]*",
    MASTER: r"master['’]?s?(?:[- ]degree|[- ]?abschluss|[- ]?studium|[- ]?grad)|master['’]s|masters?(?= (?:of|in|en) )|"
    r"m\.\s?(?:sc|a|eng|ed)\b\.?|m\.?sc\b\.?|mba\b|diplom(?![aeô])(?:[- ]?\w+)?|magister|staatsexamen|máster|"
    r"maestría|bac ?\+ ?5|"
    r"diplôme d['’]ingénieur|master 2|wo-(?:niveau|opleiding)|graduate degree|advanced degree",
    BACHELOR: r"bachelor\w*(?:['’]s)?(?:[- ]degree|[- ]?abschluss|[- ]?studium|[- ]?grad)?|"
    r"b\.\s?(?:sc|a|eng|ed)\b\.?|b\.?sc\b\.?|(?:university|college|undergraduate|4[- ]year|four[- ]year|"
    r"tertiary|relevant|technical|"
    r"engineering|completed|academic) degree|degree|\w*studium|hochschulabschluss|universitätsabschluss|"
    r"fachhochschulabschluss|"
    r"licence (?=en |de )|bac ?\+ ?[34]|licenciatura|grado(?: universitario|(?= en ))|t[íi]tul(?:o|"
    r"ación) universitari[oa]|ingenier[íi]a|"
    r"hbo(?:-\w+)?|diplôme d['’](?:état\b|infirmi(?:er|ère)\b)",
    VOCATIONAL: r"\w*(?:berufs)?ausbildung|(?<=abgeschlossene )lehre|lehre (?=als |zum |zur )|lehrabschluss|"
    r"gesellenbrief|"
    r"apprenticeship|vocational (?:training|qualification|degree|certificate)|trade school|technical diploma|"
    r"associate(?:['’]s)? degree|"
    r"nvq(?: level \d)?|btec|fachhochschulreife|bac pro|bac ?\+ ?2|"
    r"formación profesional|ciclo formativo|mbo(?:-\w+| \d)?|meister(?:brief|titel|prüfung)",
    SCHOOL: r"high school(?: diploma)?|secondary (?:school|education)|a[- ]levels?|gcses?|abitur|matura|"
    r"schulabschluss|mittlere reife|realschulabschluss|hauptschulabschluss|baccalauréat|bachillerato|"
    r"niveau bac(?! ?\+)",
}
_DEGREE = re.compile("|".join(rf"(?P<d{level}>(?<![\w-])(?:{words})(?!\w))" for level, words in _WORDS.items()), re.I)
# Short forms, of which only capitals are degrees.
_SHORT = re.compile(
    "|".join(
        rf"(?P<d{level}>(?<![\w.-])(?:{words})(?![\w.-]))"
        for level, words in {
            MASTER: r"MA|MS(?! (?:Office|Excel|Word|Outlook|Access|Project|Teams|SQL|Dynamics|PowerPoint|Azure))|"
            r"MEng|M\.S\.|LLM|MSN",
            BACHELOR: r"BA|BS|BSN|BEng|BEd|B\.S\.|LLB",
            VOCATIONAL: r"HND|EFZ|BTS|DUT|CAP|BEP",
            SCHOOL: r"GED",
        }.items()
    )
)
# What leads to the field of study, and one field: "Nursing", "Leadership and Management".
_LEAD = re.compile(
    r"^(?:['’]s)?\)?(?:\s*\([^()]*\))?\s*(?:degree\s*)?(?:of (?:science|arts|engineering|education|philosophy|laws)\b"
    r"\s*)?(?:in|of|der|des|im bereich|im|en|de|als|zum|zur|richting)\s+(?:the\s+|a\s+|an\s+|field of\s+)?|"
    r"^\s*\((?=[A-ZÄÖÜ])",
    re.I,
)
_FIELD = (
    r"([^,;.()/]{3,60}?(?:\s+(?:and|und|et|y|&)\s+(?!experience|skills|knowledge)[^\W\d]+(?=$|[,;.()/]|\s+(?:or|oder|ou)\b))?)"
    r"(?=$|[,;.()/]|\s+(?:or|oder|and|und|is|with|required|preferred|plus|ou|o|of|ist|erforderlich)\b)"
)
_FIRST = re.compile(_FIELD, re.I)
_OTHERS = re.compile(rf"((?:\s*[,/]\s*{_FIELD})*?)\s*(?:/|,?\s+(?:or|oder|ou|o)\s)\s*{_FIELD}", re.I)
_ITS_NAME = re.compile(r"^(?:hbo|mbo|wo)-(?!niveau|opleiding|diploma|werk)(\w+)", re.I)
_GERMAN_FIELD = re.compile(r"^\s+([A-ZÄÖÜ][\wäöüß-]{4,})")
_EQUIVALENT = re.compile(
    r"\b(?:equivalent|comparable|similar|related|or (?:other )?relevant|vergleichbar\w*|ähnlich\w*|"
    r"gleichwertig\w*|verwandt\w*|"
    r"équivalent\w*|similaire|équiv\w*|equivalente|similar|afín|relacionad[oa]|gelijkwaardig\w*|vergelijkbaar\w*)\b",
    re.I,
)
# What follows "or" and is no field of study: another degree, experience, or what is said of the first.
_OF_NO_STUDY = re.compile(
    rf"{_EQUIVALENT.pattern}|\d|^(?:an?|eine?[rnms]?|une?|una|een|your|its)\s|^(?!ingenier)(?:{'|'.join(_WORDS.values())})(?!\w)|"
    rf"^(?:B\.?Sc|M\.?Sc|BA|MA|BSN|PhD)\b|experience|erfahrung|berufs|training|ausbildung|qualifi|certifi|registration|"
    r"licen[cs]|skills|niveau",
    re.I,
)
_EXPERIENCE = re.compile(r"\b(?:experience|berufserfahrung|erfahrung|expérience|experiencia|ervaring)\b", re.I)
# "A degree or 5 years of experience": the years will do.
_OR_YEARS = re.compile(
    r"\b(?:or|oder|ou|o|of)\s+(?:\w+\s+){0,3}?\d{1,2}\s*\+?\s*(?:[-–]\s*\d{1,2}\s*)?"
    r"(?:years?|yrs?|jahren?|jahre|ans|années|años|jaar)\b.*" + _EXPERIENCE.pattern,
    re.I,
)
_IN_BRACKETS = re.compile(r"[^()]{0,40}\([^()]{0,40}")
_NO_DEGREE = re.compile(
    r"degrees? of|to (?:a|some) degree|360|degrees? [cf]\b|high degree|licen[cs]e (?:plate|key)", re.I
)
_SAME = (  # fields of study under their names in several languages
    "computer science;informatik;informatique;informática;informatica;computing",
    "business administration;betriebswirtschaft;betriebswirtschaftslehre;bwl;gestion;"
    "administración de empresas;bedrijfskunde",
    "mechanical engineering;maschinenbau;génie mécanique;ingeniería mecánica;werktuigbouwkunde",
    "electrical engineering;elektrotechnik;génie électrique;ingeniería eléctrica;elektrotechniek",
    "economics;volkswirtschaft;volkswirtschaftslehre;économie;economía;economie",
    "mathematics;mathematik;mathématiques;matemáticas;wiskunde;maths",
    "physics;physik;physique;física;natuurkunde",
    "chemistry;chemie;chimie;química;scheikunde",
    "law;jura;rechtswissenschaft;rechtswissenschaften;droit;derecho;rechten",
    "nursing;pflege;krankenpflege;pflegefachkraft;pflegefachmann;pflegefachfrau;krankenpfleger;krankenschwester;"
    "altenpfleger;soins infirmiers;enfermería;verpleegkunde",
    "civil engineering;bauingenieurwesen;génie civil;ingeniería civil;civiele techniek",
    "psychology;psychologie;psicología",
    "business informatics;wirtschaftsinformatik;information systems",
)
_FIELDS = {fold(name): fold(row.split(";")[0]) for row in _SAME for name in row.split(";")}
_LONG_WORD = 6  # letters of a word that may be a part of another one: Informatik, Wirtschaftsinformatik
_EMPTY_WORDS = {"a", "and", "und", "or", "the", "science", "sciences", "studies", "applied", "general", "field", "area"}


class Degree(NamedTuple):
    """A degree that a text names: its level and its fields of study, if it says them."""

    start: int
    end: int
    level: int
    fields: tuple[str, ...]


class AskedDegree(NamedTuple):
    """What a statement asks for: the lowest of the degrees that it names, any of their fields."""

    start: int
    end: int
    level: int
    fields: tuple[str, ...]
    is_open: bool
    """Whether a related field will do."""
    or_experience: bool
    """Whether experience will do instead."""


def degrees(text: str) -> Iterator[Degree]:
    """Yield the degrees that a text names."""
    found = [match for pattern in (_DEGREE, _SHORT) for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda each: each.start()):
        if not _NO_DEGREE.search(text, max(0, match.start() - 8), match.end() + 4):
            after = text[match.end() :]
            yield Degree(match.start(), match.end(), int(str(match.lastgroup)[1:]), _fields(match[0], after))


def _fields(degree: str, after: str) -> tuple[str, ...]:
    """Return the fields of study of a degree, by its name and what follows it: "in Finance, Accounting or Law"."""
    if own := _ITS_NAME.match(degree):
        return (own[1],)
    if degree.lower().endswith("studium") and (field := _GERMAN_FIELD.match(after)):
        return (field[1],)
    lead = _LEAD.match(after)
    first = _FIRST.match(after, lead.end()) if lead else None
    if first is None or _OF_NO_STUDY.search(first[1]):
        return ()
    others = _OTHERS.match(after, first.end())
    listed = [*re.split(r"\s*[,/]\s*", others[1]), others.groups()[-1]] if others else []
    return (first[1].strip(), *(name.strip() for name in listed if name.strip() and not _OF_NO_STUDY.search(name)))


def asked_degree(text: str) -> AskedDegree | None:
    """Return the degree that a statement asks for, or None."""
    named = list(degrees(text))
    if not named:
        return None
    fields = tuple(dict.fromkeys(field for each in named for field in each.fields))
    start, end = named[0].start, named[-1].end
    if len(named) > 1 and _IN_BRACKETS.fullmatch(text, named[0].end, named[1].start):
        # "A degree (MSc or PhD)": what is in the brackets says which degrees, and no field of study.
        inside = text[named[0].end :].partition("(")[2].partition(")")[0]
        fields, named = tuple(field for field in fields if field not in inside), named[1:]
    has_way_out = bool(_EQUIVALENT.search(text))
    by_experience = bool(has_way_out and _EXPERIENCE.search(text, start)) or bool(_OR_YEARS.search(text, start))
    return AskedDegree(start, end, min(each.level for each in named), fields, has_way_out, by_experience)


def level_of(degree: str) -> int | None:
    """Return the level of a degree as people name it in their own education, the highest that the text names."""
    return max((each.level for each in degrees(degree)), default=None)


def same_field(one: str, other: str) -> bool:
    """Return whether two fields of study share a word that says something, in whatever language."""
    names = [_FIELDS.get(fold(each), fold(each)) for each in (one, other)]
    words = [
        {word for part in name.split() for word in (part, *_FIELDS.get(part, "").split())} - _EMPTY_WORDS
        for name in names
    ]
    return names[0] == names[1] or any(
        a == b or (min(len(a), len(b)) >= _LONG_WORD and (a in b or b in a)) for a in words[0] for b in words[1]
    )
