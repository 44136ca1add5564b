"""Split the text of a posting into statements, and say of each whether it asks, wishes, or only mentions."""

import html
import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from companies.models import JobListing


class Weight(IntEnum):
    """How much a statement asks for what it names."""

    MENTIONED = 0
    PREFERRED = 1
    REQUIRED = 2


class Statement(NamedTuple):
    """A sentence or a line of a list."""

    text: str
    field: str
    weight: Weight


# The fields in which a posting says what it asks for, and what a sentence of each does unless it says so itself.
FIELDS = {
    "title": Weight.REQUIRED,
    "requirements": Weight.REQUIRED,
    "description": Weight.MENTIONED,
    "responsibilities": Weight.MENTIONED,
}

_HEADINGS = {
    Weight.REQUIRED: r"(?:job |key |minimum |basic |required |essential |technical |core |your )?"
    r"(?:requirements?|qualifications?|skills(?: (?:&|and) \w+)?|experience|education|languages?|must[- ]haves?|"
    r"essentials?|essential criteria|person specification|profile|certifications?|licen[cs]es?)|"
    r"what (?:you(?:'ll|’ll| will)? (?:bring|need|have)|we(?:'re|’re| are)? (?:expect|need|look(?:ing)? for|ask).*)|"
    r"who you are|about you|you (?:have|bring|are|offer|need)|you should have|we(?:'re|’re| are) looking for|"
    r"ideal candidate|"
    r"(?:ihr|dein|das|gesuchtes|anforderungs) ?-?profil|profil|anforderungen|(?:ihre |deine )?voraussetzungen|"
    r"(?:ihre |deine )?qualifikation(?:en)?|(?:das |was )(?:bringst du|bringen sie|sie|du) mit(?:bringen|bringst)?|"
    r"das (?:bringst du|bringen sie) mit|was (?:wir|sie|du) (?:erwarten|mitbringen|mitbringst|suchen)|wir erwarten|"
    r"(?:ihre |deine )?kenntnisse|sprach(?:en|kenntnisse)|ausbildung|berufserfahrung|"
    r"(?:votre )?profil(?: recherché)?|compétences(?: requises)?|exigences|formation|expérience|langues|"
    r"requisitos(?: mínimos)?|perfil|formación|experiencia|idiomas|se requiere|qué buscamos|"
    r"functie-?eisen|wij vragen|wat vragen wij|(?:jouw )?profiel|wat (?:breng je|neem je) mee|opleiding|ervaring",
    Weight.PREFERRED: r"nice[- ]to[- ]haves?|good to haves?|preferred(?: \w+){0,2}|bonus(?: points)?(?: for)?|"
    r"desirable(?: \w+)?|desired(?: \w+)?|plus(?:es)?|(?:it(?:'s| is) )?(?:a |an )?(?:big )?(?:plus|advantage)(?: if)?|"
    r"optional|wünschenswert|von vorteil|idealerweise|pluspunkte|das wäre toll|gern(?:e)? gesehen|"
    r"(?:les )?atouts|les plus|souhaité(?:es|s|e)?|deseables?|se valora(?:rá)?|valorable|pluspunten|wenselijk|een pré",
    Weight.MENTIONED: r"responsibilities|(?:your |key |main )?duties|(?:your |the )?(?:role|tasks|job)|"
    r"what you(?:'ll|’ll| will)? (?:do|be doing)|about the (?:job|role|position)|job description|tech(?:nology)? stack|"
    r"(?:ihre|deine|die) aufgaben(?:gebiete)?|aufgaben|das erwartet (?:sie|dich)|"
    r"(?:vos |les )?missions?|(?:tus )?funciones|responsabilidades|(?:jouw |de )?taken|wat ga je doen",
}
_NOT_ASKED = (
    r"(?:our |the |your |employee )?(?:benefits|perks)(?: (?:&|and) \w+)?|what we offer|we offer|we provide|"
    r"why (?:us|join|work).*|"
    r"compensation(?: .*)?|salary(?: .*)?|pay|about (?:us|the company|our .*)|who we are|our (?:company|mission|"
    r"values|story)|"
    r"equal (?:employment )?opportunit.*|how to apply|(?:das bieten wir|wir bieten|unser angebot|"
    r"was wir bieten)(?: .*)?|"
    r"(?:ihre|deine) vorteile|vorteile|über uns|wer wir sind|(?:ihr |dein )?kontakt|bewerbung|gehalt|lohn|"
    r"nous offrons|avantages|à propos(?: .*)?|qui sommes-nous.*|(?:qué )?ofrecemos|beneficios|sobre nosotros|"
    r"(?:wij|wat) bieden(?: wij)?|arbeidsvoorwaarden|over ons"
)
_KINDS = [(weight, re.compile(rf"(?:{pattern})", re.I)) for weight, pattern in _HEADINGS.items()]
_IGNORED = re.compile(rf"(?:{_NOT_ASKED})", re.I)

WISHED = re.compile(
    r"\b(?:nice to have|good to have|(?:is|are|be|as)? ?(?:a |an )?(?:big |strong |huge |real |definite )?"
    r"(?:plus|bonus|advantage|asset)\b|"
    r"prefer(?:red|ably|able)|desir(?:able|ed)|ideally|advantageous|optional(?:ly)?|beneficial|"
    r"would be (?:great|nice|good)|"
    r"wünschenswert|von vorteil|vorteilhaft|idealerweise|ein plus|gern gesehen|optional|"
    r"souhaité\w*|(?:un )?(?:plus|atout)|apprécié\w*|idéalement|se valora(?:rá)?|deseables?|valorables?|idealmente|"
    r"een pré|mooi meegenomen|wenselijk|bij voorkeur)(?!\w)",
    re.I,
)
ASKED = re.compile(
    r"\b(?:required?|requires|must|need(?:ed|s)?|essential|mandatory|you (?:have|bring|know|hold|speak|are)|"
    r"experienced? (?:with|in|of|using)|"
    r"experience|knowledge of|proficien\w+|skilled in|expertise|fluen\w+|command of|at least|minimum|looking for|"
    r"zwingend|erforderlich|vorausgesetzt|voraussetzung|benötig\w+|erfahrung\w*|\w*kenntnisse|sicherer umgang|"
    r"mindestens|mind\.|"
    r"abgeschlossene\w*|sie (?:haben|bringen|sprechen|verfügen)|du (?:hast|bringst|sprichst|verfügst)|"
    r"maîtrise\w*|expérience|connaissances?|requis\w*|indispensable|exigé\w*|titulaire|vous (?:avez|parlez|maîtrisez)|"
    r"imprescindible|experiencia|dominio|conocimientos?|mínimo|requerid\w+|"
    r"ervaring|kennis|vereist\w*|beheers\w+|minimaal)(?!\w)",
    re.I,
)
# What takes back the whole clause, and what only that which follows it.
_NOT_NEEDED = re.compile(
    r"\b(?:(?:not|never|isn['’]t|aren['’]t) (?:\w+ )?(?:required|needed|necessary|mandatory|essential|expected|a must|"
    r"requirement|prerequisite)|"
    r"nicht (?:nötig|erforderlich|notwendig|zwingend|vorausgesetzt)|pas (?:nécessaire|requis\w*|exigé\w*|obligatoire)|"
    r"no (?:es |son )?(?:necesari\w+|obligatori\w+)|niet (?:nodig|vereist|verplicht))\b",
    re.I,
)
_WITHOUT = re.compile(
    r"\b(?:no|without|(?:don['’]t|do not) (?:need|have to)|need no|needn['’]t|instead of|rather than|kein\w*|ohne|"
    r"sans|aucun\w*|pas (?:de|d['’])|sin|no se requiere\w*|ningun\w*|geen|zonder|"
    r"we(?:['’]ll| will)? (?:train|teach) you|wir schulen (?:sie|dich))\b.*",
    re.I,
)
# What is told apart from what is meant: "Java (not JavaScript)".
_BUT_NOT = re.compile(r"(?:,\s*|\()(?:and )?(?:not|nicht) (?!only|just|necessarily|limited|nur)[^,;()]*\)?", re.I)

_BREAKS = re.compile(r"<(?:br|/?p|/?li|/?ul|/?ol|/?div|/?h\d|/?tr)\b[^<>]*>", re.I)
_SCRIPTS = re.compile(r"<(script|style)\b.*?</\1\s*>", re.I | re.S)
_TAGS = re.compile(r"<[^<>]+>")
_BULLET = re.compile(r"^\s*(?:[-–—•·▪◦‣*+✓✔►]+|\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(
    # "mind. C1" and "mind. 3 Jahre" go on.
    r"(?<!\bmind\.)(?<!\bmin\.)(?<!\binkl\.)(?<!\bbzw\.)(?<!\bggf\.)(?<!\bevtl\.)(?<!\bca\.)(?<!prox\.)(?<!irca\.)(?:"
    r"(?<=[a-zäöüßéèêçñáíóú0-9)+#]{2}[.!?])\s+(?=[^\d\s])|"
    r"(?<!\b[ei]\.[ge]\.)(?<!\b[zZd]\.[BbhH]\.)(?<=[.!?])\s+(?=[A-ZÄÖÜÉ][\wäöüé+#]*\s+[a-zäöü])|"
    r"(?<=[a-zäöüßéñáíóú]{4}[.!?])\s+(?=\d))"
)
_CLAUSE = re.compile(r"\s*;\s*|\s+but\s+", re.I)
_REMARK = re.compile(r"\(([^()]+)\)")
_AND = re.compile(r"\b(?:and|or|und|oder|et|ou|y|o|en|of)\b", re.I)
_LISTED_WORDS = 3  # of an item of a list, such as "Python, Amazon Web Services and Rust preferred"
_LABEL = re.compile(r"^([^:.!?]{2,50}):\s*(.*)$", re.S)
# Headings without which the lines below do not say what they are about.
_SAYS_OF_WHAT = re.compile(
    r"language|sprach|langue|idioma|taal|experience|erfahrung|expérience|experiencia|ervaring", re.I
)
_LONGEST_HEADING = 60


def statements(job: JobListing) -> Iterator[Statement]:
    """Yield what the texts of a listing state, without what it offers and what it says of the company."""
    for field, weight in FIELDS.items():
        if field == "title":
            yield Statement(job.title, field, weight)
        else:
            yield from _statements(getattr(job, field), field, weight)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, or of HTML, as people see them."""
    if "<" in text:
        text = _TAGS.sub(" ", _BREAKS.sub("\n", _SCRIPTS.sub(" ", text)))
    return [" ".join(line.split()) for line in html.unescape(text).splitlines() if line.strip()]


def _statements(text: str, field: str, weight: Weight) -> Iterator[Statement]:
    section: Weight | None = weight  # None for what is not asked
    heading = ""
    for line in lines_of(text):
        line = _BULLET.sub("", line)
        label, rest = _labelled(line)
        meant = _meaning(label) if label else ()
        if meant:
            if not rest:
                section, heading = meant[0], label if _SAYS_OF_WHAT.search(label) else ""
                continue
            here = meant[0]
        else:
            here = section
            line = f"{heading}: {line}" if heading else line
        if here is None:
            continue
        for sentence in _SENTENCE_END.split(line):
            for part in _CLAUSE.split(sentence):
                for clause in _wishes_apart(part):
                    yield from _weighed(clause.strip(), field, here)


def _wishes_apart(text: str) -> Iterator[str]:
    """Yield a part of a sentence in clauses, so that a wish says nothing of what stands beside it.

    "Fluent French, English is a plus" wishes English alone, and "Kubernetes (CKA preferred)" the certificate.
    """
    remarks = [match for match in _REMARK.finditer(text) if len(WISHED.sub("", match[1]).strip()) > 1]
    apart = [match for match in remarks if WISHED.search(match[1]) and not WISHED.search(_REMARK.sub("", text))]
    for match in apart:
        text = text.replace(match[0], "")
    pieces = re.split(r",\s+", text)
    wished = next((place for place, piece in enumerate(pieces) if WISHED.search(piece)), 0)
    is_list = all(len(piece.split()) <= _LISTED_WORDS for piece in pieces[:wished]) and _AND.search(
        WISHED.split(pieces[wished], maxsplit=1)[0]
    )
    if wished and not is_list:
        yield ", ".join(pieces[:wished])
        pieces = pieces[wished:]
    yield ", ".join(pieces)
    yield from (match[1] for match in apart)


def _labelled(line: str) -> tuple[str, str]:
    """Return the heading that a line is or begins with, and what follows in the line."""
    if match := _LABEL.match(line):
        return match[1].strip(" *#_"), match[2].strip(" *_")
    bare = line.strip(" *#_:–-")
    return (bare, "") if len(bare) <= _LONGEST_HEADING and not bare.endswith((".", ",", ";")) else ("", line)


def _meaning(heading: str) -> tuple[Weight | None, ...]:
    """Return what the lines below a heading do, or () if it is none that is known."""
    heading = heading.rstrip(" ?!:")
    if _IGNORED.fullmatch(heading):
        return (None,)
    return next(((weight,) for weight, pattern in _KINDS if pattern.fullmatch(heading)), ())


def _weighed(clause: str, field: str, here: Weight) -> Iterator[Statement]:
    if WISHED.search(clause):
        here = Weight.PREFERRED
    elif here == Weight.MENTIONED and ASKED.search(clause):
        here = Weight.REQUIRED
    if _NOT_NEEDED.search(clause):
        return
    if clause := _WITHOUT.sub("", _BUT_NOT.sub("", clause)).strip():
        yield Statement(clause, field, here)
