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
from companies.postings.reading.dates import dates_in
from companies.postings.reading.labels import (
    AGENCY,
    AT,
    BUTTONS,
    DEADLINE,
    GENDERED,
    GREETING,
    HYBRID,
    IN,
    LABELS,
    NOT_REMOTE,
    NUMBER,
    ON_SITE,
    POSTED,
    PROFESSION,
    REMOTE,
    SOUGHT,
)
from companies.postings.reading.pay import Pay, read_pay
from companies.postings.reading.words import JOB_TYPES, LEVELS, REMOTE_TYPES, folded, meaning
from jobpilot.models.choices import JobType, RemoteType

Posting = dict[str, Any]

LONGEST = 100_000
LONGEST_TITLE = 90
FULL_TIME_HOURS = 36  # a week, from where the Netherlands call work full-time
HEAD = 6  # lines, without those that have a label

_LABELLED = re.compile(r"^\W{0,3}(?P<label>[^\W\d_][^:\n]{1,38}?)\s?:\s+(?P<value>\S.*)$")
_CUT = re.compile(r"\s+[-–—|·•]\s+|\s*[|•]\s*|\t+")
_HOURS = re.compile(
    r"(?i)\b(?:\d+(?:[.,]\d+)?|hours?|stunden|std\.?|uur|h|per week|/\s?woche|/?week|mois|months?|de|bis|to)\b.*$"
)
_DASH = re.compile(r"\s+[-–—]\s+")
_ADDRESS = re.compile(r"[^,]{1,40},$")  # "Dear colleagues,"
_ABOUT = re.compile(r"(?i)(?:about|über|à propos|sobre|over) (?:\S+ ?){1,4}$")  # a heading of what follows
_SENTENCE = re.compile(r"[.!?…]\s*$")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
_FUNCTION_WORDS = {
    "de": "und der die das für mit wir sie ihre bis zum zur eine bei brutto bewerbung gehalt lohn",
    "fr": "et le la les des pour avec nous vous une sur brut poste candidatures salaire rémunération",
    "es": "y el los las para con del una por sueldo salario bruto empresa jornada",
    "nl": "en het een voor met wij van de jij per uur week bruto reageren",
    "en": "and the for with you your our will are of to pay salary",
}


def read_text(text: str) -> Posting:
    """Return what a text says of a job, as fields for `bulk_upsert_jobs`. The text is its description.

    Raise ValueError if the text is too long.
    """
    if len(text) > LONGEST:
        raise ValueError(f"The text has more than {LONGEST:,} characters.")
    lines = [line for each in text.splitlines() if (line := " ".join(each.split())) and folded(line) not in BUTTONS]
    labelled, head = _parted(lines)
    posting: Posting = {"description": text.strip(), **_named(labelled, head)}
    day_first = language_of(text) not in ("", "en")
    whole = "\n".join(lines)
    place = parse_place(posting.get("location", ""))
    posting |= {
        "remote_type": _remote_type(labelled, whole),
        "job_type": _job_type(labelled, whole),
        "experience_level": _level(labelled, whole, posting.get("title", "")),
        "application_deadline": _dated(labelled.get("deadline"), DEADLINE, lines, day_first),
        "posted_date": _dated(labelled.get("posted"), POSTED, lines, day_first),
        "skills_required": _skills(labelled.get("skills", "")),
        "source_job_id": labelled.get("number") or _number(whole),
        **_pay(labelled.get("pay"), whole).at({country for country, _ in place.regions}).as_posting(),
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
    for line in lines:
        match = _LABELLED.match(line)
        field = LABELS.get(folded(match["label"])) if match else None
        if (match and field is None and folded(match["label"]) in JOB_TYPES) or (
            match and field == "kind" and PROFESSION.search(match["value"])
        ):  # "CONTRACT: Terraform consultant"
            labelled.setdefault("kind", match["label"])
            field, line = None, match["value"]
        if match and field is not None:
            labelled.setdefault(field, match["value"])
        elif len(head) < HEAD:
            head.append(line)
    return labelled, head


# The title, the employer and the place


def _named(labelled: dict[str, str], head: list[str]) -> Posting:
    """Return the title, the company and the location, by their labels or by where they stand in the head."""
    found = {name: labelled.get(name, "") for name in ("title", "company", "location")}
    rest = list(_pieces(head))
    if not found["title"]:
        found["title"] = _take_title(rest)
        if not found["title"]:
            return {name: value for name, value in found.items() if value and name == "location"}
    _split_title(found)
    if "client" in labelled and AGENCY.search(labelled["client"]):
        rest = []
    if not found["company"] and rest:
        found["company"] = _take_company(rest, found)
    if not found["location"]:
        found["location"] = next((each for each in rest if _is_place(each)), "")
    found["title"] = _whole_title(found["title"], head, rest)
    if found["location"]:
        found["location"] = _tidy_place(found["location"])
    if names_nobody(found["company"]) or AGENCY.search(found["company"]):
        found["company"] = ""
    return found


def _pieces(head: list[str]) -> Iterator[str]:
    """Yield what the first lines say, cut where they name several things."""
    for number, line in enumerate(head):
        if _EMOJI.search(line) or GREETING.match(line) or _ADDRESS.match(line) or _ABOUT.match(line):
            continue
        if number and (_SENTENCE.search(line) and len(line.split()) > 6):
            return  # the text proper begins
        yield from (piece for part in _CUT.split(line) if (piece := part.strip(" ,;")))


def _take_title(rest: list[str]) -> str:
    """Remove the title from the pieces of the head and return it: the first one, unless another one shows it is one."""
    first = next((number for number, piece in enumerate(rest[:4]) if GENDERED.search(piece)), None)
    if first is None:
        first = next((number for number, piece in enumerate(rest[:4]) if PROFESSION.search(_before_comma(piece))), None)
    if first is None:
        first = 0 if rest and not ends_in_legal_form(fold(clean(rest[0]))) else None
    if first is None or first >= len(rest):
        return ""
    title = rest[first]
    if len(title) > LONGEST_TITLE or re.search(r"[!?]$", title) or (_SENTENCE.search(title) and len(title.split()) > 6):
        return ""
    if first == 0 and _says_something_else(title):
        return ""
    del rest[first]
    return title


def _whole_title(title: str, head: list[str], rest: list[str]) -> str:
    """Return a title with what stands behind its dash, if that is nothing else: "Project Manager - Civil"."""
    for line in head:
        parts = _DASH.split(line)
        if len(parts) == 2 and parts[0] == title and parts[1] in rest:
            is_part = _is_name(parts[1]) and not _is_place(parts[1]) and not _says_something_else(parts[1])
            return line if is_part and not _is_sentence(parts[1]) else title
    return title


def _before_comma(piece: str) -> str:
    return piece.partition(",")[0]


def _says_something_else(piece: str) -> bool:
    return bool(meaning(JOB_TYPES, piece) or meaning(REMOTE_TYPES, piece) or _mode(piece) or read_pay(piece))


def _split_title(found: Posting) -> None:
    """Take the employer and the place out of a title: "Nurse, Hillcrest Vets, Matlock", "Cook at Ladle"."""
    title = SOUGHT.sub("", found["title"])
    parts = AT.split(title, maxsplit=1)
    if len(parts) == 2 and _is_place(parts[1]):
        title, found["location"] = parts[0], found["location"] or parts[1]
    elif len(parts) == 2 and not found["company"]:
        title, company = parts
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
    pieces = [piece.strip() for piece in bare.split(",")]
    if len(pieces) == 3 and not found["company"] and not found["location"] and _is_name(pieces[1]):
        bare, found["company"], found["location"] = pieces
    elif len(pieces) == 2 and not found["location"] and _is_place(pieces[1]):
        bare, found["location"] = pieces
    found["title"] = bare.strip(" ,-–—:")


def _take_company(rest: list[str], found: Posting) -> str:
    """Remove the employer from the pieces of the head and return it, with the place that stands beside it."""
    # A legal form shows a name; without one, it is the first that can be one.
    order = sorted(range(len(rest)), key=lambda n: not ends_in_legal_form(fold(clean(_before_comma(rest[n])))))
    for number in order:
        piece = rest[number]
        text = re.sub(r"^(?:Chez|Bei|At|Bij)\s+", "", piece)
        if (
            _says_something_else(text)
            or re.match(r"[^\W\d_][\w ]{0,30}: ", text)
            or not _is_name(_before_comma(text))
            or _is_sentence(text)
        ):
            continue
        name, _, place = text.partition(",")
        place = re.sub(r"^(?:à|in|en|te)\s+", "", place.strip())
        if not place and _is_place(name):
            continue
        if ends_in_legal_form(fold(clean(text))) and not _is_place(place):  # "Acme, Inc."
            name, place = text, ""
        del rest[number]
        if place and not found["location"]:
            found["location"] = place
        elif not found["location"] and number < len(rest) and _may_be_place(rest[number]):
            found["location"] = rest.pop(number)
        return name.strip()
    return ""


def _is_name(text: str) -> bool:
    return bool(re.match(r"[A-ZÀ-Ý0-9\"'“„(]", text)) and len(text) <= 80 and len(text.split()) <= 9


def _is_sentence(text: str) -> bool:
    is_list = all(re.match(r"\s*[A-ZÀ-Ý]", part) for part in text.split(","))  # "Despacho Río Bravo, Monterrey, N.L."
    return bool(_SENTENCE.search(text)) and len(text.split()) > 4 and not is_list


def _may_be_place(text: str) -> bool:
    """Return whether a text that stands where places do can be one: a known one, or a name with a region or number."""
    if _is_place(text):
        return True
    return bool(re.fullmatch(r"[A-ZÀ-Ý][^\d,.:!?]{1,40}(?:,\s?[A-ZÀ-Ý][\w .]{1,30}|\s?\(\w[\w ]{1,30}\))", text))


def _is_place(text: str) -> bool:
    """Return whether a text names a city or a region that is known, alone or with more of the same."""
    bare = re.sub(r"\s?\(.*?\)", "", re.sub(r"^(?:A-|D-|CH-)?\d{4,5}\s+", "", text)).strip()
    if not bare or len(bare) > 60 or read_pay(bare):
        return False
    parts = [place_key(part) for part in bare.split(",")]
    if any(is_city_name(part) or is_region_name(part) for part in parts if part):
        return len(parts) > 1 or is_city_name(parts[0]) or is_region_name(parts[0])
    place = parse_place(bare)
    return bool(place.regions and place.city and len(parts) > 1)


def _tidy_place(text: str) -> str:
    text = re.sub(r"^\d{4,5}\s+", "", re.split(r"\s+[·|•]\s+|\s·\s", text)[0])
    match = re.fullmatch(r"(?P<place>.+?)\s*\((?P<mode>[^)]*)\)", text)
    if match and (_mode(match["mode"]) and "only" not in match["mode"]):
        text = match["place"]
    return text.strip(" ,.")


# What is said anywhere


def _mode(text: str) -> str:
    if NOT_REMOTE.search(text):
        return RemoteType.ON_SITE
    if HYBRID.search(text):
        return RemoteType.HYBRID
    if ON_SITE.search(text):
        return RemoteType.ON_SITE
    return RemoteType.REMOTE if REMOTE.search(text) or meaning(REMOTE_TYPES, text) == RemoteType.REMOTE else ""


def _remote_type(labelled: dict[str, str], whole: str) -> str:
    label = labelled.get("remote", "")
    if label:
        said = _mode(label) or meaning(REMOTE_TYPES, label)
        days = re.search(r"\d|two|zwei|deux|dos|twee|teilweise|partial|partiel", label, re.IGNORECASE)
        if days and said != RemoteType.ON_SITE:
            return RemoteType.HYBRID
        if said or re.match(r"(?i)(?:no|nein|non|nee)\b", label):
            return said or RemoteType.ON_SITE
    place = labelled.get("location", "")
    if re.match(r"(?i)(?:fully )?remote\b", place):
        return RemoteType.HYBRID if HYBRID.search(place) else RemoteType.REMOTE
    found = {mode for line in whole.splitlines() for part in _tokens(line) if (mode := _mode(part))}
    found |= {mode for line in whole.splitlines() if (mode := _mode(line))}
    if RemoteType.ON_SITE in found and NOT_REMOTE.search(whole):
        return RemoteType.ON_SITE
    return RemoteType.HYBRID if RemoteType.HYBRID in found else found.pop() if len(found) == 1 else ""


def _tokens(line: str) -> Iterator[str]:
    yield from (
        part.strip(" .()") for part in re.split(r"\s+[-–—]\s+|[|·•,;()]|(?<=\w)\.\s", line) if part.strip(" .()")
    )


def _job_type(labelled: dict[str, str], whole: str) -> str:
    for text in [labelled.get("kind", ""), *whole.splitlines()]:
        found = list(dict.fromkeys(_job_types_in(text)))
        if found:
            lasting = [each for each in found if each in (JobType.FULL_TIME, JobType.PART_TIME)]
            if len(lasting) > 1:
                return ""
            return lasting[0] if lasting else found[0]
    return ""


def _job_types_in(text: str) -> Iterator[str]:
    if re.search(r"(?i)full[\s-]+or[\s-]+part[\s-]?time|voll- (?:oder|und) teilzeit", text):
        return
    tokens = list(_tokens(text))
    for token in tokens:
        bare = _HOURS.sub("", token)
        if kind := meaning(JOB_TYPES, token) or meaning(JOB_TYPES, bare):
            yield kind
    if re.search(r"(?i)\bfixed[ -]term\b|\bbefristet bis\b|\bCDD\b|contrat à durée déterminée", text) and not re.search(
        r"(?i)unbefristet", text
    ):
        yield JobType.TEMPORARY
    hours = re.search(r"(\d{1,2})(?:\s?-\s?(\d{1,2}))? uur per week", text)
    if hours and int(hours[2] or hours[1]) < FULL_TIME_HOURS:
        yield JobType.PART_TIME


def _level(labelled: dict[str, str], whole: str, title: str) -> str:
    if level := meaning(LEVELS, labelled.get("level", "")):
        return level
    for token in (token for line in whole.splitlines() for token in _tokens(line)):
        if folded(token).endswith((" level", "einsteiger")) and (level := meaning(LEVELS, token)):
            return level
    words = folded(title).split()
    return next((LEVELS[word] for word in words if word in ("senior", "junior", "graduate")), "")


def _dated(label: str | None, phrase: re.Pattern[str], lines: list[str], day_first: bool) -> Any:
    if label:
        return next((day for _, day in dates_in(label, day_first=day_first)), None)
    for line in lines:
        if match := phrase.search(line):
            for start, day in dates_in(line, day_first=day_first):
                if start >= match.start():
                    return day
    return None


def _pay(label: str | None, whole: str) -> Pay:
    pay = read_pay(label, is_pay=True) if label else None
    if pay is None and (label is None or not re.search(r"\d", label)):
        pay = read_pay(whole)
    return pay or Pay()


def _skills(text: str) -> list[str]:
    return [skill for part in re.split(r"[,;•|]", text) if (skill := part.strip(" .")) and len(skill) <= 60]


def _number(text: str) -> str:
    match = NUMBER.search(text)
    return match["number"].rstrip(".-/") if match else ""
