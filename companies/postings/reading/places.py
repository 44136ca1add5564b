"""Tell places from other short texts, and read those that a posting names."""

import re

from companies.matching import parse_place
from companies.matching.gazetteer import is_city_name, is_region_name, place_key
from companies.postings.reading.anywhere import mode_of
from companies.postings.reading.labels import ON_PAY
from companies.postings.reading.pay import read_pay

# What stands where places do and is written as one: "03130 Spremberg", "Kirchberg in Tirol, AT".
_DEPARTMENT = re.compile(r"[A-ZÀ-Ý][^\d,.:!?()]{1,40} \((?:\d\d|2[AB]|97\d)\)")  # of France: "La Rochelle (17)"
_STREET = re.compile(r"^[^,\d]{3,40} \d{1,4}\s?\w?, (?=\d{4,5} )")  # "Marktplatz 4, 59494 Soest"
_AT_DESK = re.compile(r"(?i)\b(?:days?|tage?|jours?|días?|dag(?:en)?|office|büro|bureau|oficina|kantoor)\b")
POSTAL = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5} (?!20\d\d)[A-ZÀ-Ý][^\d,.:!?]{1,40}")
PLACE_NAME = re.compile(
    r"\W?(?:\d[\w-]* )?[A-ZÀ-Ý][\w'’.-]*(?:(?:,? |[ /]?[/(])(?:[A-ZÀ-Ý\d][\w'’.-]*\)?|ad|am|an|auf|"
    r"bei|d|de|del|den|der|des|du|el|in|im|"
    r"la|las|le|les|los|ob|of|on|sur|the|upon)){0,8}\W?"
)


def may_be_place(text: str) -> bool:
    """Return whether a text that stands where places do can be one: a known one, or a name with a region or number."""
    if is_place(text) or POSTAL.fullmatch(text):
        return True
    if ON_PAY.match(text):
        return False
    return bool(re.fullmatch(r"[A-ZÀ-Ý][^\d,.:!?]{1,40}(?:,\s?[A-ZÀ-Ý][\w .]{1,30}|\s?\(\w[\w ]{1,30}\))", text))


def _places_of_choice(text: str) -> list[str]:
    """Return the places of "Graz or Linz", and of "Berlin oder remote in Deutschland"; none if one is no place."""
    parts = [part.strip() for part in re.split(r"\s+(?:or|oder|ou|of|o|and|und|et|y|en|/)\s+(?:de\s+)?", text)]
    places = [part for part in parts if not mode_of(part.partition(" (")[0]) and not re.match(r"(?i)remote\b", part)]
    return places if len(parts) > 1 and places and all(map(is_place, places)) else []


def is_place(text: str) -> bool:
    """Return whether a text names a city or a region that is known, alone or with more of the same."""
    if _places_of_choice(text) or _DEPARTMENT.fullmatch(text):
        return True
    text = _STREET.sub("", text)
    bare = re.sub(r"\s?\(.*?\)", "", re.sub(r"^(?:A-|D-|CH-)?\d{4,5}\s+", "", text)).strip()
    bare = re.sub(r"(?<=\b[A-Z]{2}) \d{5}(?:-\d{4})?$", "", bare)  # "Tacoma, WA 98402"
    bare = re.sub(r" [A-Z]{1,2}\d[A-Z\d]?(?: \d[A-Z]{2})?$", "", bare)  # "Chester CH1"
    if not bare or len(bare) > 60 or read_pay(bare):
        return False
    parts = [place_key(part) for part in bare.split(",")]
    if any(is_city_name(part) or is_region_name(part) for part in parts if part):
        return len(parts) > 1 or is_city_name(parts[0]) or is_region_name(parts[0])
    place = parse_place(bare)
    return bool(place.regions and place.city and (len(parts) > 1 or is_city_name(place.city)))


def tidy_place(text: str) -> str:
    text = re.split(r",? (?:with|mit|avec|con|met) ", text)[0]
    if places := _places_of_choice(text):
        return "; ".join(places)
    if re.match(r"(?i)(?:fully )?remote (?:within|in|from|across)\b", text):
        return ""
    text = _STREET.sub("", text)
    text = re.sub(r"^\d{4,5}\s+", "", re.split(r"\s+[·|•]\s+|\s·\s", text)[0])
    match = re.fullmatch(r"(?P<place>.+?)\s*\((?P<mode>[^)]*)\)", text)
    if match and "only" not in match["mode"] and (mode_of(match["mode"]) or _AT_DESK.search(match["mode"])):
        text = match["place"]
    return text.strip(" ,.")
