"""Read the posting in a text that somebody copied: an advertisement, a mail, a job page with its buttons.

What the text says beyond doubt is read, and what it does not is left empty: the text itself is kept whole as the
description. First come lines with a label ("Location: Graz"), then the head of the text, where titles, employers and
places stand without one, then phrases anywhere.
"""

import re
from collections.abc import Iterator
from typing import Any

from companies.matching import names_nobody
from companies.matching.gazetteer import is_region_name, place_key
from companies.matching.legal_forms import ends_in_legal_form
from companies.matching.text import clean, fold
from companies.postings.reading.anywhere import (
    day_after,
    job_type_in,
    kind_of_title,
    level_in,
    mode_of,
    number_in,
    pay_in,
    remote_type_in,
    skills_in,
)
from companies.postings.reading.around import EMOJI, is_row_of_links, tidy_line, without_frame
from companies.postings.reading.labels import (
    ADDRESS,
    AGENCY,
    AT,
    DEADLINE,
    GENDERED,
    GRADE,
    GREETING,
    IN,
    LABELS,
    ON_PAY,
    POSTED,
    SIGN_OFF,
    SOUGHT,
    TERMS,
)
from companies.postings.reading.pay import read_pay
from companies.postings.reading.places import PLACE_NAME, POSTAL, is_place, may_be_place, tidy_place
from companies.postings.reading.professions import PROFESSION
from companies.postings.reading.prose import is_of_agency, sought_in
from companies.postings.reading.words import JOB_TYPES, REMOTE_TYPES, folded, meaning
from jobpilot.models.choices import RemoteType

Posting = dict[str, Any]

LONGEST = 100_000
LONGEST_TITLE = 90
LONGEST_VALUE = 250  # behind the label of a title, an employer or a place
LONGEST_LABEL = 40
HEAD = 12  # lines, without those that have a label
NEAR_TITLE = 6  # pieces behind a title that can be the employer and the place

_LABELLED = re.compile(r"^\W{0,3}(?P<label>[^\W\d_][^:\n]{1,38}?)\s?:\s+(?P<value>\S.*)$")
_CUT = re.compile(r"\s+[-–—|·•]\s+|\s*[|•]\s*|\t+")
_DASH = re.compile(r"\s+[-–—]\s+")
_IN_BRACKETS = re.compile(r"(?P<before>.+?)\s*\((?P<within>[^()]+)\)")
_FOR_CLIENT = re.compile(
    r"(?i)\s+(?:pour|für|for|para|voor) (?:notre|unseren?|our|nuestro|onze) (?:\w+ )?(?:client|kunden?|cliente|klant)$"
)
_MONTH_OF_YEAR = re.compile(r"\b[^\W\d_]{3,10} 20\d\d\b")
_OF_TOWN = re.compile(
    r"(?:Stadt|Gemeinde|Ville de|Mairie de|Commune de|Ayuntamiento de|Gemeente|City of) (?P<town>[A-ZÀ-Ý][\w'’-]+)"
)
_WANTED = re.compile(r"(?i)\s+(?:gesucht|wanted|gezocht)\W*$")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")  # one of several jobs
_AGO = re.compile(r"(?i)\b(?:\d+\+? \w+ ago|hace \d+|il y a \d+|vor \d+ \w+|\d+ \w+ geleden)\b")
# A heading of what follows.
_ABOUT = re.compile(
    r"(?i)(?:(?:about|über|à propos|sobre|over) (?:\S+ ){0,3}\S+|(?:who|what) (?:we|you) (?:are|do|offer|bring)|"
    r"our \w+|wer wir sind|wir (?:bieten|über uns)|qui sommes[- ]nous|quiénes somos|wie (?:zijn wij|wij zijn)|"
    r"vacature|stellenanzeige)\W*$"
)
_SENTENCE = re.compile(r"[.!?…]\s*$")
_OF_NO_LANGUAGE = re.compile(r"\S{120,}")  # an image as text, say: patterns would take minutes for it
_FUNCTION_WORDS = {
    "de": "und der die das für mit wir sie ihre bis zum zur eine bei im am zu brutto bewerbung gehalt lohn",
    "fr": "et le la les des pour avec nous vous une sur en du au brut poste candidatures salaire rémunération",
    "es": "y el los las para con del una por en se al tu hasta sueldo salario bruto empresa jornada",
    "nl": "en het een voor met wij van de jij uur te bruto reageren",
    "en": "and the for with you your our will are of to pay salary",
}


def read_text(text: str) -> Posting:
    """Return what a text says of a job, as fields for `bulk_upsert_jobs`. The text is its description.

    Raise ValueError if the text is too long.
    """
    if len(text) > LONGEST:
        raise ValueError(f"The text has more than {LONGEST:,} characters.")
    read = _OF_NO_LANGUAGE.sub(" ", text)
    lines = without_frame(
        [line for each in read.splitlines() if not is_row_of_links(each) and (line := tidy_line(each))]
    )
    labelled, head = _parted(lines)
    whole = "\n".join(lines)
    sought = sought_in(whole, is_place)
    if employer := sought.get("company"):
        labelled.setdefault("company", employer)
    posting: Posting = {"description": text.strip(), **sought, **_named(labelled, head, whole, sought)}
    language = language_of(text)
    day_first = language not in ("", "en")
    pay = pay_in(labelled.get("pay"), whole)
    posting |= {
        "remote_type": remote_type_in(labelled, whole),
        "job_type": job_type_in(labelled, whole) or kind_of_title(posting.get("title", ""), language),
        "experience_level": level_in(labelled, whole, posting.get("title", "")),
        "application_deadline": day_after(labelled.get("deadline"), DEADLINE, lines, day_first),
        "posted_date": day_after(labelled.get("posted"), POSTED, lines, day_first),
        "skills_required": skills_in(labelled.get("skills", "")),
        "source_job_id": labelled.get("number") or number_in(whole),
        **pay.at(posting.get("location", ""), language=language).as_posting(),
    }
    return {name: value for name, value in posting.items() if value}


def language_of(text: str) -> str:
    """Return the language of a text by its most frequent function words, or "" if none is ahead."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    counts = {language: sum(words.count(word) for word in each.split()) for language, each in _FUNCTION_WORDS.items()}
    best, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=lambda language: counts[language]) if best > second else ""


def _parted(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the values that have a label, by field, and the first lines that have none."""
    labelled: dict[str, str] = {}
    head: list[str] = []
    for line in _with_labels(lines):
        match = _LABELLED.match(line)
        field = LABELS.get(folded(match["label"])) if match else None
        if (match and field is None and folded(match["label"]) in JOB_TYPES) or (
            match and field == "kind" and PROFESSION.search(match["value"])
        ):  # "CONTRACT: Terraform consultant"
            labelled.setdefault("kind", match["label"])
            field, line = None, match["value"]
        if match and field == "kind" and field in labelled:  # "Contract: permanent", then "Hours: full-time"
            labelled[field] += f", {match['value']}"
        elif match and field is not None:
            labelled.setdefault(field, line if field == "pay" else match["value"])  # "Stundenlohn: 18 €"
        elif LABELS.get(folded(line.partition(" ")[0])) == "location" and is_place(line.partition(" ")[2]):
            labelled.setdefault("location", line.partition(" ")[2])  # "Standplaats Nijmegen"
        elif len(head) < HEAD:
            head.append(line)
    return labelled, head


def _with_labels(lines: list[str]) -> Iterator[str]:
    """Yield the lines; a label that stands on a line of its own together with the value below it."""
    waiting = ""
    for line in lines:
        is_label = bool(LABELS.get(folded(line))) and len(line) <= LONGEST_LABEL
        if waiting and (is_label or _LABELLED.match(line) or len(line) > LONGEST_TITLE or _SENTENCE.search(line)):
            yield waiting
        elif waiting:
            line = f"{waiting.rstrip(' :')}: {line}"
        waiting = line if is_label else ""
        if not is_label:
            yield line
    if waiting:
        yield waiting


# The title, the employer and the place


def _named(labelled: dict[str, str], head: list[str], whole: str, sought: Posting) -> Posting:
    """Return the title, the company and the location, by their labels or by where they stand in the head."""
    given = {name: labelled.get(name, "") for name in ("title", "company", "location")}
    found = {name: value if len(value) <= LONGEST_VALUE else "" for name, value in given.items()}
    in_prose = next((_is_prose(line) for line in head if not _is_around(line)), False)
    rest = list(_pieces(head))
    rest = [piece for piece in rest if folded(piece) != folded(found["company"])]
    if not found["title"]:
        found["title"] = (in_prose and sought.get("title")) or _take_title(rest, in_prose=in_prose)
        if not found["company"] and in_prose and not is_of_agency(whole):
            found["company"] = next(filter(_ends_as_company, rest), "")
        if not found["title"]:
            return {name: value for name, value in found.items() if value}
    if "company" in sought and (title := sought.get("title", "")) and title in found["title"]:
        found["title"] = title  # "Brouwerij De Kraan zoekt een brouwer"
    _split_title(found)
    is_agency = "agency" in labelled or AGENCY.search(labelled.get("client", "")) or AGENCY.search(found["title"])
    found["title"] = _FOR_CLIENT.sub("", found["title"])
    if not found["company"] and rest and not is_agency and not in_prose:
        found["company"] = _take_company(rest, found, _behind_dash(found["title"], head))
    if not found["location"]:
        of_name = (each for each in rest if found["company"].endswith(f" {each}"))  # "Klinik Au", then "Au"
        found["location"] = next((each for each in rest if is_place(each)), "") or next(of_name, "")
    found["title"] = _whole_title(found["title"], head, rest)
    if found["location"]:
        is_mode = meaning(REMOTE_TYPES, found["location"]) in (RemoteType.ON_SITE, RemoteType.HYBRID)
        found["location"] = "" if is_mode else tidy_place(found["location"])
    if not found["location"] and (match := _OF_TOWN.match(found["company"])):
        found["location"] = match["town"]
    if names_nobody(found["company"]) or AGENCY.search(found["company"]):
        found["company"] = ""
    return {name: value for name, value in found.items() if value}


def _pieces(head: list[str]) -> Iterator[str]:
    """Yield what the first lines say, cut where they name several things."""
    is_begun = False
    for line in head:
        if SIGN_OFF.match(line):
            return
        if _is_around(line) or _NUMBERED.match(line):
            continue
        if _is_prose(line):
            if is_begun:
                return  # the text proper begins
            continue
        if not is_begun and _is_slogan(line):
            continue
        is_begun = True
        # What is longer than a title is none, however much longer it is.
        yield from (piece[: LONGEST_TITLE + 1] for part in _CUT.split(line) if (piece := part.strip(" ,;")))


def _is_slogan(line: str) -> bool:
    """Return whether a line before the title is a sentence, as "Work somewhere that matters." is."""
    return (
        bool(re.search(r"[^\W\d_]{4,}[.!?…]$", line))
        and len(line.split()) > 2
        and not (GENDERED.search(line) or _WANTED.search(line))
    )


def _is_around(line: str) -> bool:
    return bool(EMOJI.search(line) or GREETING.match(line) or ADDRESS.match(line) or _ABOUT.match(line))


def _is_prose(line: str) -> bool:
    return bool(_SENTENCE.search(line)) and len(line.split()) > 6


def _take_title(rest: list[str], *, in_prose: bool) -> str:
    """Remove the title from the pieces of the head and return it: the first one, unless another one shows it is one.

    Behind sentences only what shows it is a title.
    """
    first = next((number for number, piece in enumerate(rest[:HEAD]) if GENDERED.search(piece)), None)
    if first is None:
        first = next(
            (number for number, piece in enumerate(rest[:HEAD]) if PROFESSION.search(_before_comma(piece))), None
        )
    if first is None and not in_prose:
        first = 0 if rest and not ends_in_legal_form(fold(clean(rest[0]))) else None
    if first is None or first >= len(rest):
        return ""
    title = _WANTED.sub("", rest[first])
    if (
        len(title) > LONGEST_TITLE
        or re.search(r"[!?:]$", title)
        or (_SENTENCE.search(title) and len(title.split()) > 6)
    ):
        return ""
    if first == 0 and _says_something_else(re.sub(r"\s*\([^()]*\)$", "", title)):
        return ""
    # Of what stands before it, an employer is one alone, or shows it by its legal form.
    before = rest[:first] if first == 1 else [piece for piece in rest[:first] if _ends_as_company(_before_comma(piece))]
    rest[:] = before + rest[first + 1 : first + 1 + NEAR_TITLE]
    return title


def _whole_title(title: str, head: list[str], rest: list[str]) -> str:
    """Return a title with what stands behind its dash, if that is nothing else: "Project Manager - Civil"."""
    part = _behind_dash(title, head)
    if part in rest and _is_name(part) and not (is_place(part) or _says_something_else(part) or _is_sentence(part)):
        return next(line for line in head if _DASH.split(line) == [title, part])
    return title


def _behind_dash(title: str, head: list[str]) -> str:
    parts = next((parts for line in head if (parts := _DASH.split(line))[0] == title), [])
    return parts[1] if len(parts) == 2 else ""


def _before_comma(piece: str) -> str:
    return piece.partition(",")[0]


def _says_something_else(piece: str) -> bool:
    if folded(piece) in TERMS or GRADE.fullmatch(piece) or _AGO.search(piece) or POSTED.match(piece):
        return True
    return bool(meaning(JOB_TYPES, piece) or meaning(REMOTE_TYPES, piece) or mode_of(piece) or read_pay(piece))


def _split_title(found: Posting) -> None:
    """Take the employer and the place out of a title: "Nurse, Hillcrest Vets, Matlock", "Cook at Ladle"."""
    title = SOUGHT.sub("", found["title"])
    match = _IN_BRACKETS.fullmatch(title)
    if match and is_place(match["within"]):
        title, found["location"] = match["before"], found["location"] or match["within"]
    elif match and any(map(mode_of, within := match["within"].split(","))):
        title = match["before"]  # "Founding Engineer, Loomly (New York, on-site)"
        found["location"] = found["location"] or ", ".join(part.strip() for part in within if not mode_of(part))
    parts = AT.split(title, maxsplit=1)
    if len(parts) == 2 and is_place(parts[1]):
        title, found["location"] = parts[0], found["location"] or parts[1]
    elif len(parts) == 2 and not found["company"]:
        title, company = parts
        if (match := _IN_BRACKETS.fullmatch(company)) and (mode_of(match["within"]) or is_place(match["within"])):
            company = match["before"]  # "Engineer at Acme (Remote)"
            found["location"] = found["location"] or match["within"]
        name, *place = IN.split(company, maxsplit=1)
        found["company"] = name if place and is_place(place[0]) else company
        if place and is_place(place[0]):
            found["location"] = found["location"] or place[0]
    bare = title
    for pattern in (IN,):
        before, *after = pattern.split(bare, maxsplit=1)
        if after and is_place(after[0]):
            bare = before
            found["location"] = found["location"] or after[0]
    pieces = [piece.strip() for piece in re.split(r",(?![^(]*\))", bare)]
    if len(pieces) == 2 and match and found["location"]:
        pieces.append(found["location"])
    if len(pieces) == 3 and not found["company"] and found["location"] in ("", pieces[2]) and _is_name(pieces[1]):
        bare, found["company"], found["location"] = pieces
    elif len(pieces) == 2 and not found["location"] and is_place(pieces[1]):
        bare, found["location"] = pieces
    found["title"] = bare.strip(" ,-–—:")


def _take_company(rest: list[str], found: Posting, behind_title: str) -> str:
    """Remove the employer from the pieces of the head and return it, with the place that stands beside it."""
    # A legal form shows a name; without one, it is the first that can be one.
    order = sorted(range(len(rest)), key=lambda n: not _ends_as_company(_before_comma(rest[n])))
    if len(rest) > 2 and order[0] == 0 and rest[0] == behind_title and is_place(rest[2]) and not is_place(rest[1]):
        order = [1, 0, *order[2:]]  # "Nurse - Nights", then a line with the employer and one with the place
    for number in order:
        piece = rest[number]
        text = re.sub(r"(?i)^(?:Chez|Bei(?: der| dem)?|At|Bij|En|Stellenausschreibung de[rs])\s+", "", piece)
        if (match := _IN_BRACKETS.fullmatch(text)) and is_place(match["within"]):  # "Almadraba (Barbate)"
            text = f"{match['before']}, {match['within']}"
        name, *place_in = IN.split(text, maxsplit=1)
        if place_in and is_place(place_in[0]):  # "bei Fernweh Reisen GmbH in Köln"
            text = f"{name}, {place_in[0]}"
        if (
            _says_something_else(text)
            or DEADLINE.match(text)
            or ON_PAY.match(text)
            or re.match(r"[^\W\d_][\w ]{0,30}: ", text)
            or not _is_name(_before_comma(text))
            or re.match(
                r"(?i)(?:remote|hybrid|\d[\d.,–-]*\s?(?:%|h|hrs|hours|std|stunden|heures|horas|uur|fte))\b", text
            )
            or _MONTH_OF_YEAR.search(text)
            or _is_sentence(text)
            or text.endswith(":")
            or re.match(r"\d[\d.,'’]*\s?[kK]\b", text)
        ):
            continue
        name, _, place = text.partition(",")
        place = re.sub(r"^(?:à|in|en|te)\s+", "", place.strip())
        if " " not in name and (
            is_region_name(place_key(place))
            or any(map(_says_something_else, re.split(r" (?:or|oder|ou|o|of) ", place)))
            or (is_place(name) and is_place(place))
        ):
            continue  # "Salinas, CA", "Au, Vollzeit oder Teilzeit"
        if (not place and (is_place(name) or POSTAL.fullmatch(name))) or (
            is_place(name) and any(is_region_name(place_key(part)) for part in place.split(","))
        ):
            continue
        if ends_in_legal_form(fold(clean(text))) and not is_place(place):  # "Acme, Inc."
            name, place = text, ""
        del rest[number]
        if place and not found["location"] and (is_place(place) or PLACE_NAME.fullmatch(place)):
            found["location"] = place
        elif not found["location"] and number < len(rest) and may_be_place(rest[number]):
            found["location"] = rest.pop(number)
        return name.strip()
    return ""


def _ends_as_company(text: str) -> bool:
    is_swiss_canton = re.match(r"(?:CH-)?\d{4} ", text)  # "5415 Nussbaumen AG"
    return not is_swiss_canton and ends_in_legal_form(fold(clean(text)))


def _is_name(text: str) -> bool:
    return bool(re.match(r"[A-ZÀ-Ý0-9\"'“„(]", text)) and len(text) <= 80 and len(text.split()) <= 9


def _is_sentence(text: str) -> bool:
    is_list = all(re.match(r"\s*[A-ZÀ-Ý]", part) for part in text.split(","))  # "Despacho Río Bravo, Monterrey, N.L."
    return bool(_SENTENCE.search(text)) and len(text.split()) > 4 and not is_list
