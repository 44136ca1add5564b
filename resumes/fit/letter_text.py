"""Read a letter: its sentences between salutation and closing, and which of their clauses say something of the "
"writer.

A letter names the employer, the posting and its words, salaries, dates of beginning and what somebody would like to
learn. None of these is a claim. It is read in English, German, French, Spanish and Dutch.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

_SALUTATION = re.compile(
    r"\s*(?:dear|hello|hi|to whom|good (?:morning|day)|sehr geehrte|liebe|guten tag|hallo|madame|monsieur|"
    r"mesdames|bonjour|ch[eè]re?s?|estimad|hola|a quien|muy señor|geachte|beste|dag)\b",
    re.I,
)
_CLOSING = re.compile(
    r"\s*(?:(?:(?:with |my )?(?:kind|best|warm|many)\b.{0,30})?(?:regards|wishes|thanks)|best|cheers|respectfully|"
    r"thank you|"
    r"(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|yours|"
    r"(?:mit |viele |herzliche |beste |liebe |freundliche )+(?:\w+ )?gr(?:ü|ue)(?:ß|ss)en?\b.{0,30}|hochachtungsvoll|"
    r"(?:bien |très )?(?:cordialement|sincèrement)|(?:je vous prie|veuillez) agréer[^.!?]*|(?:meilleures |"
    r"sincères )?salutations|"
    r"atentamente|(?:reciba )?un (?:cordial )?saludo|saludos(?: cordiales)?|cordialmente|"
    r"(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?|hoogachtend)\s*[,.!]?\s*",
    re.I,
)
_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\.?[\s:]", re.I)
_SUBJECT = re.compile(r"\s*(?:re|subject|betreff|betrifft|objet|asunto|betreft|onderwerp)\s*:", re.I)
_BULLET = re.compile(r"^\s*(?:[-–—•·*]+|\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\b\d\.)(?<!\b\d\d\.)\s+(?=[A-ZÄÖÜÉÈÀÇÑ¿¡\"“„«])")
_CLAUSE = re.compile(
    r"[,;:–—]\s+|\s[-–—]\s|\s+(?=(?:that|which|who|where|wo|waar|donde|because|but|while|and (?:I|my|your?)|dass|"
    r"weil|aber|und (?:ich|Sie|Ihr\w*)|"
    r"que|qui|où|parce|mais|et (?:je|vous)|pero|porque|y (?:que|su)|dat|die|omdat|maar|en (?:ik|u|uw))\b)"
)
_LANGUAGES = {
    "en": "the and of to is my with for have your you that was are",
    "de": "der die das und ich mit für bei ist nicht sie ihre ein auf",
    "fr": "le les des et je vous de pour dans est votre une mon du",
    "es": "el los las y con para que en su una mi por como del",
    "nl": "de het en ik van een bij met voor uw dat mijn naar is",
}
_WORDS = {language: frozenset(words.split()) for language, words in _LANGUAGES.items()}

POSTING = "POSTING"  # stands for the names of the job and of its employer
_I = re.compile(
    r"\b(?:I|my|mine|ich|mein(?:e[rmns]?)?|je|mon|ma|mes|yo|mi|mis|soy|tengo|he|ik|mijn)\b|\bj['’]",
)
_I_BEGINS = re.compile(r"^\W*(?:My|Mein\w*|Je|J['’]|Mon|Ma|Mes|Yo|Mis?|Soy|Tengo|He|Ik|Mijn|Ich)(?!\w)")
_YOU = re.compile(
    r"\b(?:[Yy]ou|[Yy]ours?|Sie|Ihnen|Ihr(?:e[rmns]?)?|[Dd]u|[Dd]ein\w*|euch|[Ee]ure?[rmns]?|[Vv]ous|[Vv]otre|[Vv]os|"
    r"[Uu]sted(?:es)?|[Ss]us?|[Vv]uestr\w+|\w+(?:áis|éis|ís)|[Uu]w?|[Jj]ullie|[Jj]ouw|"
    r"(?:the|das|die|l['’]|la|el|het) ?(?:company|position|posting|role|Unternehmen|Stelle|entreprise|annonce|"
    r"empresa|"
    r"oferta|puesto|bedrijf|vacature|functie)|ihr|POSTING)\b"
)
# What somebody would do, likes, plans, or cannot do.
_WISHED = re.compile(
    r"\b(?:would|could|might|will|shall|can|like to|love to|want|wish|hope|plan|eager|keen|willing|happy to|"
    r"look forward|"
    r"learn|new to me|look(?:ing)? for|"
    r"möchte|würde|könnte|wäre|kann|will|gern\w*|plane|lernen|wünsch\w*|freue|suche|"
    r"pourrais?|serais?|voudrais|aimerais|souhait\w+|envie|compte|apprendre|devrions|cherche|"
    r"podría|sería|gustaría|encantaría|quiero|quisiera|puedo|dispuest\w+|aprender|busco|"
    r"zou|zal|zullen|kan|wil|graag|leren|leer|bereid|zoek)\b|['’](?:d|ll)\b",
    re.I,
)
_NOT_ONLY = re.compile(r"\b(?:not only|not just|nicht nur|(?:non|pas) seulement|no s[oó]lo|niet alleen)\b", re.I)
_DENIED = re.compile(
    r"\b(?:not|never|no|nicht|noch nie|kein\w*|pas|jamais|aucun\w*|todavía no|aún no|no|nunca|niet|nooit|geen)\b|"
    r"n['’]t\b",
    re.I,
)
# What begins with one of these says what is, whatever is wished then: "As a native speaker, I could …"
_CLAIM_BEGINS = re.compile(r"\W*(?:As|With|Having|After|Als|Mit|Dank|Nach|Fort|Avec|En tant|Como|Con|Tras|Met|Na)\b")
_LIMITED = re.compile(
    r"\b(?:basics?|beginner|rudimentary|beyond the|only (?:know|heard|read|from|through)|know only|hörensagen|nur|"
    r"grundlagen|einarbeit\w+|un peu|"
    r"notions|débutant\w*|solo|sólo|básico|principiante|nociones|alleen|(?:my|meiner|ma|mi|mijn) (?:liste?|lista|"
    r"lijst)|beginnend|basiskennis)\b",
    re.I,
)
# What somebody does beside work.
_PRIVATE = re.compile(
    r"\b(?:outside (?:of )?work|spare time|free time|volunt\w+|hobb\w+|at home|neighbo\w+|privat|freizeit|"
    r"ehrenamt\w*|verein|"
    r"loisirs?|temps libre|bénévol\w+|tiempo libre|voluntari\w+|vrije tijd|vrijwillig\w+|thuis|week-?ends?|"
    r"wochenenden?|"
    r"fin(?:es)? de semana|saturdays?|sundays?|samstags?|sonntags?|samedis?|dimanches?|sábados?|domingos?|"
    r"zaterdag\w*|zondag\w*)\b",
    re.I,
)
_TERMS = re.compile(
    r"\b(?:einsteigen|temps (?:partiel|plein)|mi-temps|(?:media|jornada) (?:jornada|completa|parcial)|deeltijd|"
    r"voltijd|urlaub|holiday|salar\w+|pay|wage|compensation|notice|full-time|part-time|shifts?|interview|"
    r"\w*gehalt\w*|brutto|kündigungsfrist|"
    r"vollzeit|teilzeit|eintritt\w*|rémunération|salariales?|préavis|brut[os]?|sueldo|preaviso|incorpor\w+|"
    r"salaris\w*|opzegtermijn|start(?:datum)? (?:on|from|in)|available|verfügbar|disponible|beschikbaar|entretien|"
    r"entrevista|"
    r"gesprek|(?:per|a|each|in der|pro|par|a la|por) (?:week|woche|semaine|semana))\b",
    re.I,
)
_MONTHS = (
    r"(?:jan\w*|feb\w*|f[ée]v\w*|mar\w*|mär\w*|maart|apr\w*|avr\w*|abr\w*|ma[iyj]\w*|jun\w*|jui\w*|jul\w*|aug\w*|"
    r"ago\w*|"
    r"ao[uû]t|sep\w*|o[ck]t\w*|nov\w*|de[czi]\w*|d[ée]c\w*|ene\w*)\.?"
)
# What has numbers and claims nothing: addresses, days and hours, ages, references, 9 of 10.
_ASIDE = re.compile(
    r",? (?:as (?:far as )?I (?:gather|understand|hear|read|see|know)|wie ich (?:höre|lese|sehe|weiß)|"
    r"si j['’]ai bien compris|"
    r"à ce que je sais|según tengo entendido|por lo que (?:sé|veo)|naar ik (?:begrijp|hoor|lees)),?|"
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|\+?\d[\d\s()/.-]{7,}\d|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s*(?:of |de |den )?{_MONTHS}(?:,? (?:de )?20[2-4]\d)?(?!\w)|"
    rf"\b{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:,? 20[2-4]\d)?(?!\w)|"
    r"\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\b20[2-4]\d-\d\d-\d\d\b|"
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|uhr|heures?\b(?! de)|h\b|horas?\b(?! de)|"
    r"uur\b(?! per))|"
    r"\b\d{1,3} (?:years old|jahre alt|jaar oud)|(?:j['’]ai|tengo) \d{2} (?:ans|años)(?!\s+(?:d['’]|de))|"
    r"\b(?:ref(?:erence|erenz|erencia|érence)?|job[ -]?id|kennziffer|vacaturenummer|n[ºo°]\.?)\s*(?:number|"
    r"nr\.?)?[:\s]*[\w/-]*\d[\w/-]*|"
    r"\b\d+ (?:of|von|sur|de|van) (?:the |den |les |los |de )?\d+(?: \w+)?|\b\d+/\d+\b|\b100\s?%",
    re.I,
)


class Clause(NamedTuple):
    """A part of a sentence, and whether it speaks of the writer rather than of the employer."""

    text: str
    is_own: bool
    is_addressed: bool
    """It names the employer itself."""
    is_wish: bool
    """What somebody would like, cannot do, or plans."""


class Sentence(NamedTuple):
    text: str
    """As it stands in the letter."""
    clauses: list[Clause]
    is_aside: bool
    """It speaks of pay, hours, the day of beginning, or of what somebody does beside work."""


def sentences(text: str, *names: str) -> Iterator[Sentence]:
    """Yield the sentences of the body of a letter; `names` are those of the job and its employer."""
    for paragraph in _paragraphs(text):
        for sentence in _SENTENCE_END.split(paragraph):
            if sentence.strip():
                yield _read(sentence.strip(), names)


def language_of(text: str) -> str:
    """Return the language that most of the small words of a text are of: en, de, fr, es or nl, or "" if none are."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = Counter({name: sum(word in known for word in words) for name, known in _WORDS.items()})
    language, count = counts.most_common(1)[0]
    return language if count else ""


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs and items of lists between the salutation and the closing, and of a postscript."""
    lines = text.splitlines()
    start = next((number for number, line in enumerate(lines) if _SALUTATION.match(line)), -1)
    closings = [number for number, line in enumerate(lines) if number > start and _CLOSING.fullmatch(line)]
    end = closings[-1] if closings else len(lines)
    rest = lines[end + 1 :]
    postscript = next((number for number, line in enumerate(rest) if _POSTSCRIPT.match(line)), len(rest))
    body = [*lines[start + 1 : end], "", *rest[postscript:]]
    together: list[str] = []
    for line in [*body, ""]:
        if not line.strip() or _BULLET.match(line):
            if together:
                yield " ".join(together)
            together = []
        if line.strip() and not _SUBJECT.match(line):
            together.append(_BULLET.sub("", line).strip())


def _read(sentence: str, names: tuple[str, ...]) -> Sentence:
    text = sentence
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", POSTING, text, flags=re.I)
    text = _ASIDE.sub(" ", text)
    parts = _CLAUSE.split(text)
    own, wish = _first_own(text), _is_wish(text) and not _CLAIM_BEGINS.match(parts[0])
    clauses = []
    for part in parts:
        marks = _marks(part)
        speaks_of_writer = any(mine for _, mine in marks)
        wish = _is_wish(part) or (wish and not speaks_of_writer)
        clauses.append(Clause(part, speaks_of_writer if marks else own, bool(marks) and not speaks_of_writer, wish))
        own = marks[-1][1] if marks else own
    return Sentence(sentence, clauses, bool(_TERMS.search(text) or _PRIVATE.search(text)))


def _is_wish(text: str) -> bool:
    denied = _DENIED.search(text) and not _NOT_ONLY.search(text)
    return bool(denied or _WISHED.search(text) or _LIMITED.search(text))


def _first_own(text: str) -> bool:
    """Return whose a clause is that names nobody before somebody is named: the first one's, or the writer's."""
    marks = _marks(text)
    return marks[0][1] if marks else True


def _marks(text: str) -> list[tuple[int, bool]]:
    """Return where a text speaks of the writer (True) and of the employer (False)."""
    own = [(match.start(), True) for pattern in (_I, _I_BEGINS) for match in pattern.finditer(text)]
    return sorted({*own, *((match.start(), False) for match in _YOU.finditer(text))})
