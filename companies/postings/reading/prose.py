"""Read the title, the place and the employer in a sentence that seeks somebody: "We are looking for a Cook in Graz"."""

import re
from collections.abc import Callable

from companies.matching.legal_forms import ends_in_legal_form
from companies.matching.text import clean, fold
from companies.postings.reading.labels import AGENCY, GENDERED, PROFESSION

_SOUGHT = re.compile(
    r"(?i)\b(?:(?:looking for|hiring|seeking)|(?P<bare>wir suchen|suchen wir|sucht|(?:nous )?recherch(?:e|ons)|"
    r"recrut(?:e|ons)|buscamos|busca|zoeken wij|wij zoeken|zoeken we|zoekt))\b(?P<rest>[^!?]{3,200})"
)
_ARTICLE = re.compile(r"(?i)\b(?:an?|eine[nr]?|eine?/[nr]|une?|un\(e\)|un/e|una|un/a|een)\s+")
_END = re.compile(
    r"[.,!?:;\n]|\s(?:in|at|for|to|who|with|on|für|zum|zur|ab|mit|im|am|à|en|pour|chez|sur|dans|para|con|que|voor|te|bij|"
    r"met|als|die|der)\s"
)
_PLACE = re.compile(r"(?:^|\s)(?:[Ii]n|[Àà]|[Ee]n|te)\s+([A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’-]+){0,3})")
_BEGINNING = re.compile(
    r"^(?:(?:Die|Der|Das|La|Le|Het|At|Bei der) )?([A-ZÀ-Ý0-9][^.!?\n:]{2,60} [a-zß-ÿ])", re.MULTILINE
)
_SMALL_WORDS = {"and", "de", "der", "des", "du", "en", "et", "für", "la", "of", "und", "van", "von", "y"}
MOST_WORDS = 9


def sought_in(text: str, is_place: Callable[[str], bool]) -> dict[str, str]:
    """Return what sentences that seek somebody say: a title only if a word shows that it is one, a place only if known.

    An employer is one with a legal form; an agency writes "our client" instead.
    """
    found: dict[str, str] = {}
    for match in _SOUGHT.finditer(text):
        title = _title_of(match["rest"], may_be_bare=bool(match["bare"]))
        if not title:
            continue
        found["title"] = title
        around = text[: match.start()].rpartition("\n")[2], match["rest"].strip().partition("\n")[0]
        places = {place for part in around for place in _PLACE.findall(part) if is_place(place)}
        if len(places) == 1:
            found["location"] = places.pop()
        break
    if not AGENCY.search(text) and (employer := _employer_in(text)):
        found["company"] = employer
    return found


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
    article = _ARTICLE.search(re.split(r"\.\s", rest)[0])
    starts = [re.sub(r"^(?:[a-zß-ÿ]+\s+){1,2}(?=[A-ZÀ-Ý])", "", rest[article.end() :])] if article else []
    if may_be_bare and not _ARTICLE.match(rest.lstrip()):
        starts.append(rest.lstrip())
    for start in starts:
        title = _END.split(start, maxsplit=1)[0].strip(" :–-")
        is_written_as_one = title[:1].isupper() or bool(GENDERED.search(title))
        if (
            is_written_as_one
            and len(title.split()) <= MOST_WORDS
            and (GENDERED.search(title) or PROFESSION.search(title))
        ):
            return title
    return ""
