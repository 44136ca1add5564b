"""Read the posting in a text that somebody copied: an advertisement, a mail, a job page with its buttons.

What the text says beyond doubt is read, and what it does not is left empty: the text itself is kept whole as the
description. First come lines with a label ("Location: Graz"), then the head of the text, where titles, employers and
places stand without one, then phrases anywhere.
"""

import re
from collections.abc import Iterator
from typing import Any

from companies.matching import names_nobody, parse_place
from companies.matching.gazetteer import is_city_name, is_region_name, place_key
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
from companies.postings.reading.around import is_row_of_links, without_frame
from companies.postings.reading.labels import (
    AGENCY,
    AT,
    DEADLINE,
    GENDERED,
    GRADE,
    GREETING,
    IN,
    LABELS,
    POSTED,
    PROFESSION,
    SOUGHT,
    TERMS,
)
from companies.postings.reading.pay import read_pay
from companies.postings.reading.prose import sought_in
from companies.postings.reading.words import JOB_TYPES, REMOTE_TYPES, folded, meaning

Posting = dict[str, Any]

LONGEST = 100_000
LONGEST_TITLE = 90
LONGEST_VALUE = 250  # behind the label of a title, an employer or a place
LONGEST_LABEL = 40
HEAD = 6  # lines, without those that have a label

_LABELLED = re.compile(r"^\W{0,3}(?P<label>[^\W\d_][^:\n]{1,38}?)\s?:\s+(?P<value>\S.*)$")
_CUT = re.compile(r"\s+[-–—|·•]\s+|\s*[|•]\s*|\t+")
_DASH = re.compile(r"\s+[-–—]\s+")
_IN_BRACKETS = re.compile(r"(?P<before>.+?)\s*\((?P<within>[^()]+)\)")
_FOR_CLIENT = re.compile(
    r"(?i)\s+(?:pour|für|for|para|voor) (?:notre|unseren?|our|nuestro|onze) (?:\w+ )?(?:client|kunden?|cliente|klant)$"
)
_MONTH_OF_YEAR = re.compile(r"\b[^\W\d_]{3,10} 20\d\d\b")
_ADDRESS = re.compile(r"[^,]{1,40},$")  # "Dear colleagues,"
# A heading of what follows.
_ABOUT = re.compile(
    r"(?i)(?:(?:about|über|à propos|sobre|over) (?:\S+ ){0,3}\S+|(?:who|what) (?:we|you) (?:are|do|offer|bring)|"
    r"our \w+|wer wir sind|wir (?:bieten|über uns)|qui sommes[- ]nous|quiénes somos|wie (?:zijn wij|wij zijn)|"
    r"vacature|stellenanzeige)\W*$"
)
# What stands where places do and is written as one: "03130 Spremberg", "Kirchberg in Tirol, AT".
_POSTAL = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5} (?!20\d\d)[A-ZÀ-Ý][^\d,.:!?]{1,40}")
_PLACE_NAME = re.compile(
    r"\W?(?:\d[\w-]* )?[A-ZÀ-Ý][\w'’.-]*(?:(?:,? |[ /]?[/(])(?:[A-ZÀ-Ý\d][\w'’.-]*\)?|ad|am|an|auf|"
    r"bei|d|de|del|den|der|des|du|el|in|im|"
    r"la|las|le|les|los|ob|of|on|sur|the|upon)){0,8}\W?"
)
_SENTENCE = re.compile(r"[.!?…]\s*$")
_OF_NO_LANGUAGE = re.compile(r"\S{120,}")  # an image as text, say: patterns would take minutes for it
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
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
        [line for each in read.splitlines() if not is_row_of_links(each) and (line := _tidy_line(each))]
    )
    labelled, head = _parted(lines)
    whole = "\n".join(lines)
    posting: Posting = {"description": text.strip(), **sought_in(whole, _is_place), **_named(labelled, head)}
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


def _tidy_line(line: str) -> str:
    """Return a line without the marks of Markdown and the blanks around it, and what the name of a logo says."""
    line = " ".join(re.sub(r"\*\*|__|^\s*#+\s", "", line).split())
    match = re.fullmatch(r"(?i)(?!company )(.+) logo", line)
    return f"Company: {match[1]}" if match else line


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
            labelled.setdefault(field, match["value"])
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


def _named(labelled: dict[str, str], head: list[str]) -> Posting:
    """Return the title, the company and the location, by their labels or by where they stand in the head."""
    given = {name: labelled.get(name, "") for name in ("title", "company", "location")}
    found = {name: value if len(value) <= LONGEST_VALUE else "" for name, value in given.items()}
    in_prose = next((_is_prose(line) for line in head if not _is_around(line)), False)
    rest = list(_pieces(head))
    rest = [piece for piece in rest if folded(piece) != folded(found["company"])]
    if not found["title"]:
        found["title"] = _take_title(rest, in_prose=in_prose)
        if not found["title"]:
            return {name: value for name, value in found.items() if value}
    _split_title(found)
    is_agency = "agency" in labelled or AGENCY.search(labelled.get("client", "")) or AGENCY.search(found["title"])
    found["title"] = _FOR_CLIENT.sub("", found["title"])
    if not found["company"] and rest and not is_agency and not in_prose:
        found["company"] = _take_company(rest, found, _behind_dash(found["title"], head))
    if not found["location"]:
        found["location"] = next((each for each in rest if _is_place(each)), "")
    found["title"] = _whole_title(found["title"], head, rest)
    if found["location"]:
        found["location"] = _tidy_place(found["location"])
    if names_nobody(found["company"]) or AGENCY.search(found["company"]):
        found["company"] = ""
    return {name: value for name, value in found.items() if value}


def _pieces(head: list[str]) -> Iterator[str]:
    """Yield what the first lines say, cut where they name several things."""
    is_begun = False
    for line in head:
        if _is_around(line):
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
    return bool(re.search(r"[^\W\d_]{4,}[.!?…]$", line)) and len(line.split()) > 2 and not GENDERED.search(line)


def _is_around(line: str) -> bool:
    return bool(_EMOJI.search(line) or GREETING.match(line) or _ADDRESS.match(line) or _ABOUT.match(line))


def _is_prose(line: str) -> bool:
    return bool(_SENTENCE.search(line)) and len(line.split()) > 6


def _take_title(rest: list[str], *, in_prose: bool) -> str:
    """Remove the title from the pieces of the head and return it: the first one, unless another one shows it is one.

    Behind sentences only what shows it is a title.
    """
    first = next((number for number, piece in enumerate(rest[:4]) if GENDERED.search(piece)), None)
    if first is None:
        first = next((number for number, piece in enumerate(rest[:4]) if PROFESSION.search(_before_comma(piece))), None)
    if first is None and not in_prose:
        first = 0 if rest and not ends_in_legal_form(fold(clean(rest[0]))) else None
    if first is None or first >= len(rest):
        return ""
    title = re.sub(r"(?i)\s+(?:gesucht|wanted|gezocht)\W*$", "", rest[first])
    if len(title) > LONGEST_TITLE or re.search(r"[!?]$", title) or (_SENTENCE.search(title) and len(title.split()) > 6):
        return ""
    if first == 0 and _says_something_else(re.sub(r"\s*\([^()]*\)$", "", title)):
        return ""
    del rest[first]
    return title


def _whole_title(title: str, head: list[str], rest: list[str]) -> str:
    """Return a title with what stands behind its dash, if that is nothing else: "Project Manager - Civil"."""
    part = _behind_dash(title, head)
    if part in rest and _is_name(part) and not (_is_place(part) or _says_something_else(part) or _is_sentence(part)):
        return next(line for line in head if _DASH.split(line) == [title, part])
    return title


def _behind_dash(title: str, head: list[str]) -> str:
    parts = next((parts for line in head if (parts := _DASH.split(line))[0] == title), [])
    return parts[1] if len(parts) == 2 else ""


def _before_comma(piece: str) -> str:
    return piece.partition(",")[0]


def _says_something_else(piece: str) -> bool:
    if folded(piece) in TERMS or GRADE.fullmatch(piece):
        return True
    return bool(meaning(JOB_TYPES, piece) or meaning(REMOTE_TYPES, piece) or mode_of(piece) or read_pay(piece))


def _split_title(found: Posting) -> None:
    """Take the employer and the place out of a title: "Nurse, Hillcrest Vets, Matlock", "Cook at Ladle"."""
    title = SOUGHT.sub("", found["title"])
    if (match := _IN_BRACKETS.fullmatch(title)) and any(map(mode_of, within := match["within"].split(","))):
        title = match["before"]  # "Founding Engineer, Loomly (New York, on-site)"
        found["location"] = found["location"] or ", ".join(part.strip() for part in within if not mode_of(part))
    parts = AT.split(title, maxsplit=1)
    if len(parts) == 2 and _is_place(parts[1]):
        title, found["location"] = parts[0], found["location"] or parts[1]
    elif len(parts) == 2 and not found["company"]:
        title, company = parts
        if (match := _IN_BRACKETS.fullmatch(company)) and (mode_of(match["within"]) or _is_place(match["within"])):
            company = match["before"]  # "Engineer at Acme (Remote)"
            found["location"] = found["location"] or match["within"]
        name, *place = IN.split(company, maxsplit=1)
        found["company"] = name if place and _is_place(place[0]) else company
        if place and _is_place(place[0]):
            found["location"] = found["location"] or place[0]
    bare = title
    for pattern in (IN,):
        before, *after = pattern.split(bare, maxsplit=1)
        if after and _is_place(after[0]):
            bare = before
            found["location"] = found["location"] or after[0]
    pieces = [piece.strip() for piece in re.split(r",(?![^(]*\))", bare)]
    if len(pieces) == 2 and match and found["location"]:
        pieces.append(found["location"])
    if len(pieces) == 3 and not found["company"] and found["location"] in ("", pieces[2]) and _is_name(pieces[1]):
        bare, found["company"], found["location"] = pieces
    elif len(pieces) == 2 and not found["location"] and _is_place(pieces[1]):
        bare, found["location"] = pieces
    found["title"] = bare.strip(" ,-–—:")


def _take_company(rest: list[str], found: Posting, behind_title: str) -> str:
    """Remove the employer from the pieces of the head and return it, with the place that stands beside it."""
    # A legal form shows a name; without one, it is the first that can be one.
    order = sorted(range(len(rest)), key=lambda n: not _ends_as_company(_before_comma(rest[n])))
    if len(rest) > 2 and order[0] == 0 and rest[0] == behind_title and _is_place(rest[2]) and not _is_place(rest[1]):
        order = [1, 0, *order[2:]]  # "Nurse - Nights", then a line with the employer and one with the place
    for number in order:
        piece = rest[number]
        text = re.sub(r"^(?:Chez|Bei(?: der| dem)?|At|Bij)\s+", "", piece, flags=re.IGNORECASE)
        if (match := _IN_BRACKETS.fullmatch(text)) and _is_place(match["within"]):  # "Almadraba (Barbate)"
            text = f"{match['before']}, {match['within']}"
        name, *place_in = IN.split(text, maxsplit=1)
        if place_in and _is_place(place_in[0]):  # "bei Fernweh Reisen GmbH in Köln"
            text = f"{name}, {place_in[0]}"
        if (
            _says_something_else(text)
            or re.match(r"[^\W\d_][\w ]{0,30}: ", text)
            or not _is_name(_before_comma(text))
            or _MONTH_OF_YEAR.search(text)
            or _is_sentence(text)
            or text.endswith(":")
            or re.match(r"\d[\d.,'’]*\s?[kK]\b", text)
        ):
            continue
        name, _, place = text.partition(",")
        place = re.sub(r"^(?:à|in|en|te)\s+", "", place.strip())
        if (not place and (_is_place(name) or _POSTAL.fullmatch(name))) or (
            _is_place(name) and any(is_region_name(place_key(part)) for part in place.split(","))
        ):
            continue
        if ends_in_legal_form(fold(clean(text))) and not _is_place(place):  # "Acme, Inc."
            name, place = text, ""
        del rest[number]
        if place and not found["location"] and (_is_place(place) or _PLACE_NAME.fullmatch(place)):
            found["location"] = place
        elif not found["location"] and number < len(rest) and _may_be_place(rest[number]):
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


def _may_be_place(text: str) -> bool:
    """Return whether a text that stands where places do can be one: a known one, or a name with a region or number."""
    if _is_place(text) or _POSTAL.fullmatch(text):
        return True
    return bool(re.fullmatch(r"[A-ZÀ-Ý][^\d,.:!?]{1,40}(?:,\s?[A-ZÀ-Ý][\w .]{1,30}|\s?\(\w[\w ]{1,30}\))", text))


def _places_of_choice(text: str) -> list[str]:
    """Return the places of "Graz or Linz", and of "Berlin oder remote in Deutschland"; none if one is no place."""
    parts = [part.strip() for part in re.split(r"\s+(?:or|oder|ou|of|/)\s+", text)]
    places = [part for part in parts if not mode_of(part.partition(" (")[0]) and not re.match(r"(?i)remote\b", part)]
    return places if len(parts) > 1 and places and all(map(_is_place, places)) else []


def _is_place(text: str) -> bool:
    """Return whether a text names a city or a region that is known, alone or with more of the same."""
    if _places_of_choice(text):
        return True
    bare = re.sub(r"\s?\(.*?\)", "", re.sub(r"^(?:A-|D-|CH-)?\d{4,5}\s+", "", text)).strip()
    bare = re.sub(r"(?<=\b[A-Z]{2}) \d{5}(?:-\d{4})?$", "", bare)  # "Tacoma, WA 98402"
    if not bare or len(bare) > 60 or read_pay(bare):
        return False
    parts = [place_key(part) for part in bare.split(",")]
    if any(is_city_name(part) or is_region_name(part) for part in parts if part):
        return len(parts) > 1 or is_city_name(parts[0]) or is_region_name(parts[0])
    place = parse_place(bare)
    return bool(place.regions and place.city and (len(parts) > 1 or is_city_name(place.city)))


def _tidy_place(text: str) -> str:
    text = re.split(r",? (?:with|mit|avec|con|met) ", text)[0]
    if places := _places_of_choice(text):
        return "; ".join(places)
    if re.match(r"(?i)(?:fully )?remote (?:within|in|from|across)\b", text):
        return ""
    text = re.sub(r"^\d{4,5}\s+", "", re.split(r"\s+[·|•]\s+|\s·\s", text)[0])
    match = re.fullmatch(r"(?P<place>.+?)\s*\((?P<mode>[^)]*)\)", text)
    if match and (mode_of(match["mode"]) and "only" not in match["mode"]):
        text = match["place"]
    return text.strip(" ,.")
