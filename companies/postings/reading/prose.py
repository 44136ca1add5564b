"""Read the title, the place and the employer in a sentence that seeks somebody: "We are looking for a Cook in Graz"."""

import re
from collections.abc import Callable
from itertools import islice

from companies.matching.legal_forms import ends_in_legal_form
from companies.matching.text import clean, fold
from companies.postings.reading.labels import AGENCY, GENDERED
from companies.postings.reading.professions import PROFESSION

_SOUGHT = re.compile(
    r"(?i)\b(?:(?P<english>(?:looking|searching) for|looking to (?:appoint|hire|recruit)|"
    r"hiring|seeking|recruiting(?: for)?|wants|needs|requires|"
    r"invites applications for|has a vacancy for)|"
    r"(?P<verb>sucht|recherche|recrute|cherche|busca|necesita(?: incorporar)?|convoca|zoekt)|"
    r"suchen wir|wir suchen|suche ich|ich suche|"
    r"(?:nous )?(?:recherch|recrut|cherch)ons|je (?:recherche|recrute|cherche)|"
    r"buscamos|necesitamos|busco|est(?:amos|á) buscando|op zoek naar|zoeken wij|wij zoeken|zoeken we|zoek ik|"
    r"(?:role|position|job|post) (?:of|as)|(?:position|stelle|vakanz)(?: als)?|poste de|"
    r"(?:puesto|vacante|plaza|oferta) de|functie van)\b(?=(?P<rest>[^!?]{3,200}))"
)
_ARTICLE = re.compile(
    r"(?i)(?<!/)\b(?:an?|our|eine[nr]?|eine?[/*:][nr]|une?|un[(.]e\)?|un/e|un/a|una|son|sa|notre|een)\s+"
    r"(?:(?:futur(?:\(e\)|e)?|new|passionate|motivated|experienced|talented|enthusiastic|motivierte\w?|"
    r"engagierte\w?|erfahrene\w?|motivée?|expérimentée?|dynamique|nieuwe|ervaren|enthousiaste?|gemotiveerde?)\s+)?"
    r"(?!(?:de )?(?:mes|nos|mis)\b)"
)
_END = re.compile(
    r"[,!?:;\n]|\s\(\d|\.(?!\w)|\s(?:in|at|for|to|from|near|based|join|who|that|with|on|für|zum|zur|ab|mit|im|am|als|die|der|"
    r"à|en|pour|chez|sur|dans|basée?|para|con|que|a|desde|voor|vanuit|te|bij|met)\s"
)
_NAMES = r"[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’-]+){0,3}"
_PLACE = re.compile(rf"(?:^|\s)(?:[Ii]n|[Àà]|[Ee]n|te|at|aus|vanuit|Standort|[Rr]egio)\s+({_NAMES})")
_OF_CLIENT = re.compile(
    r"(?i)\b(?:(?:my|our|their|notre|mon|unseren?|meinen?|nuestro|mi|onze|mijn|(?:for|with) an?|für einen?|pour un|"
    r"para un|voor een) (?:\w+ )?(?:client|kunden?|mandanten?|klant|opdrachtgever|cliente)|"
    r"(?:one of (?:my|our)|un de (?:mes|nos)|einen? (?:unserer|meiner)|uno de (?:mis|nuestros)|een van (?:mijn|onze)) "
    r"(?:clients|kunden|mandanten|clientes|klanten))\b"
)
_BEGINNING = re.compile(r"^(?:(?:Die|Der|Das|La|Le|Het|At|Bei der) )?([A-ZÀ-Ý][^.!?\n:]{2,60} [a-zß-ÿ])", re.MULTILINE)
# A sentence up to its verb: "Die Bäckerei Vogtland in Plauen", "La Clinique du Vallon, située à Mende,".
_SUBJECT = re.compile(
    r"(?:(?:[Dd](?:ie|er|as|e)|[LlEe][ea]|[Ee]l|L['’]|[Hh]et|[Tt]he)\s?)?"
    r"(?:(?:[A-ZÀ-Ý][\w-]*\s+)?(?:[a-zß-ÿ][\w-]*\s+){1,3})??"
    r"(?P<name>[A-ZÀ-Ý0-9][^\s,]*"
    r"(?:\s(?:[A-ZÀ-Ý0-9&][^\s,]*|and|de|del|der|des|du|et|für|la|of|und|van|von|y)){0,6}?)(?:\s\([^()]{1,120}\))?"
    rf"(?:\s(?:in|aus|à|en|te|at)\s(?P<place>{_NAMES}))?"
    rf"(?:,\s(?:(?:[a-zß-ÿ]+\s)?(?:in|à|en|te|aus)\s(?P<beside>{_NAMES})|"
    r"[^,]{3,80}),?)?(?:\s(?:is|are|currently|now)){0,3}\s"
)
_NOBODY = re.compile(
    r"(?i)(?:we|wir|nous|i|ich|je|our|unser\w*|notre|nuestr[oa]|onze|ons|my|mein\w*|mon|mi|mijn|een|an?|eine?|une?|zum|"
    r"zur|für|for|pour|para|voor|this|that|who|if|are|ben|hi|hello|hallo|bonjour|hola|if|qui|que|jij|"
    r"se|es|il|elle|on|they|it|there|alguien)\b"
)
_SMALL_WORDS = {"and", "de", "der", "des", "du", "en", "et", "für", "la", "of", "und", "van", "von", "y"}
MOST_WORDS = 9
LONGEST_SUBJECT = 200
MOST_SENTENCES = 20


def sought_in(text: str, is_place: Callable[[str], bool]) -> dict[str, str]:
    """Return what sentences that seek somebody say: a title only if a word shows that it is one, a place only if known.

    An employer is what seeks, or a name with a legal form; an agency writes "our client" instead.
    """
    found: dict[str, str] = {}
    is_agency = is_of_agency(text)
    for match in islice(_SOUGHT.finditer(text), MOST_SENTENCES):
        title = _title_of(match["rest"], may_be_bare=not match["english"])
        if not title:
            continue
        found.setdefault("title", title)
        before = text[max(match.start() - LONGEST_SUBJECT, 0) : match.start()].rpartition("\n")[2]
        around = before, match["rest"].strip().partition("\n")[0]
        places = {place for part in around for place in _PLACE.findall(part) if is_place(place)}
        if len(places) == 1:
            found.setdefault("location", places.pop())
        is_subject = bool(match["english"] or match["verb"])
        subject = _SUBJECT.fullmatch(re.split(r"[.!?]\s+", before)[-1].lstrip(" \"'„“«")) if is_subject else None
        if subject and not is_agency and not _NOBODY.match(subject["name"]) and not _NOBODY.match(subject[0]):
            found.setdefault("company", subject["name"])
            if place := subject["place"] or subject["beside"]:
                found["location"] = place
    if not is_agency and "company" not in found and (employer := _employer_in(text)):
        found["company"] = employer
    return found


def is_of_agency(text: str) -> bool:
    """Return whether a text seeks somebody for another than who wrote it."""
    return bool(AGENCY.search(text) or _OF_CLIENT.search(text))


def _employer_in(text: str) -> str:
    """Return the name with a legal form that begins lines as sentences do: "Die Ahorn Verlag GmbH verlegt …"."""
    names = {
        name
        for match in _BEGINNING.finditer(text)
        for end in re.finditer(r"(?=,? [a-zß-ÿ])", match[1])
        if len((name := match[1][: end.start()]).split()) > 1
        and all(word in _SMALL_WORDS or not word.islower() for word in name.split())
        and ends_in_legal_form(fold(clean(name)))
    }
    return min(names, key=len) if names and all(name.startswith(min(names, key=len)) for name in names) else ""


def _title_of(rest: str, *, may_be_bare: bool) -> str:
    """Return the title behind the first article, or behind the verb itself where languages leave the article out."""
    sentence = re.split(r"(?<!\d)\.\s", rest)[0]
    starts = [
        re.sub(r"^(?:[a-zß-ÿ]+\s+){1,2}(?=[A-ZÀ-Ý])", "", sentence[article.end() :])
        for article in _ARTICLE.finditer(sentence)
    ][:2]
    if may_be_bare and not _ARTICLE.match(rest.lstrip()):
        starts.append(rest.lstrip())
    for start in starts:
        title = _END.split(_ARTICLE.sub("", start, count=1) if _ARTICLE.match(start) else start, maxsplit=1)[0].strip(
            " :–-"
        )
        shown = GENDERED.search(title) or PROFESSION.search(title)
        is_written_as_one = title[:1].isupper() or bool(shown and not title[: shown.start()].strip().count(" "))
        if shown and is_written_as_one and len(title.split()) <= MOST_WORDS:
            return title
    return ""
