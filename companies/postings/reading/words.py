"""The words in which postings say a kind of work, a place of work, a level and a period of pay, in five languages.

Each table has a value of `companies.models` and the words that mean it, folded by `folded()`. A word that could mean
two of them is in none. Languages: English, German, French, Spanish, Dutch.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from companies.models.job_listing import ExperienceLevel
from companies.models.pay import SalaryPeriod
from jobpilot.models.choices import JobType, RemoteType

_JOB_TYPES = {
    JobType.FULL_TIME: "full time, fulltime, permanent full time, vollzeit, temps plein, temps complet, "
    "jornada completa, tiempo completo, voltijd, fulltijds, voltijds, "
    "ft, completa, tempo inteiro, tempo integral, tempo pieno, pelny etat",
    JobType.PART_TIME: "part time, parttime, teilzeit, temps partiel, media jornada, tiempo parcial, jornada parcial, "
    "deeltijd, parttijds, "
    "pt, meio periodo, tempo parcial",
    JobType.CONTRACT: "contract, contractor, contract to hire, b2b, b2b contract, auftrag",
    JobType.FREELANCE: "freelance, freelancer, mission freelance, freiberuflich, independant, autonomo, zzp",
    JobType.INTERNSHIP: "intern, internship, trainee, praktikum, pflichtpraktikum, praktikant, stage, stagiaire, "
    "practicas, becario, stageplek, werkstudent, "
    "estagio, tirocinio, alternance, apprentissage, staz",
    JobType.TEMPORARY: "temporary, temp, fixed term, seasonal, per diem, interim, befristet, aushilfe, "
    "zeitarbeit, cdd, "
    "interimaire, mission, temporal, tijdelijk, tijdelijk contract, zatrudnienie tymczasowe, "
    "perdiem, tempo determinato",
}
_REMOTE_TYPES = {
    RemoteType.REMOTE: "remote, fully remote, 100 remote, telecommute, home office only, work from home, anywhere, "
    "full remote, teletravail complet, teletrabajo, trabajo remoto, remote work, remote working, remote role, "
    "remote position, travail a distance, werken op afstand, remoto, 100 remoto, thuiswerken, wfh, "
    "remote only, remote first, "
    "da remoto, zdalnie, praca zdalna",
    RemoteType.HYBRID: "hybrid, hybrid remote, hybride, hibrido, teilweise remote, hybrid working, partially remote, "
    "teletravail partiel, flexible hybrid, "
    "ibrido, hybrydowo, praca hybrydowa",
    RemoteType.ON_SITE: "onsite, on site, in office, in person, vor ort, prasenz, sur site, presentiel, presencial, "
    "op locatie, office, work from office, wfo, office based, "
    "in sede, in presenza, stacjonarnie",
}
_LEVELS = {
    ExperienceLevel.ENTRY_LEVEL: "internship, intern, entry, entry level, junior, graduate, berufseinsteiger, "
    "berufseinstieg, debutant, principiante, starter",
    ExperienceLevel.ASSOCIATE: "associate",
    ExperienceLevel.MID_LEVEL: "mid, mid level, intermediate, middle, confirme, medior, berufserfahren",
    ExperienceLevel.SENIOR_LEVEL: "senior, senior level, mid senior level, mid senior, lead, staff, principal",
    ExperienceLevel.DIRECTOR: "director, head",
    ExperienceLevel.EXECUTIVE: "executive, c level, vp, chief",
}
_PERIODS = {
    SalaryPeriod.HOUR: "hour, hourly, hr, h, ph, stunde, stundlich, std, heure, horaire, hora, uur, pt1h, hur, "
    "ora, oraria, godz, godzina",
    SalaryPeriod.DAY: "day, daily, pd, tag, taglich, tagessatz, jour, journalier, tjm, dia, dag, p1d",
    SalaryPeriod.WEEK: "week, weekly, pw, wk, woche, wochentlich, semaine, semana, p1w, wee",
    SalaryPeriod.MONTH: "month, monthly, mo, pcm, monat, monatlich, mtl, mois, mensuel, mes, mensual, "
    "mensuales, maand, "
    "maandelijks, p1m, mon, "
    "mese, mensile, mies, miesiac, miesiecznie, mensal, mensais, mesic",
    SalaryPeriod.YEAR: "year, yearly, yr, annual, annually, annum, pa, jahr, jahrlich, jahresgehalt, an, annuel, ans, "
    "annee, ano, anual, anuales, jaar, jaarlijks, p1y, ann, "
    "anuais, anno, annuo, annui, rok, rocznie",
}


# Letters that Unicode does not take apart, as they are written without their stroke or as two.
_PLAIN = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "œ": "oe", "æ": "ae", "ı": "i"})


def folded(text: str) -> str:
    """Return a text in small letters without accents, with single blanks for all that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def _by_word(table: Mapping[Any, str]) -> dict[str, str]:
    return {folded(word): str(value) for value, words in table.items() for word in words.split(", ")}


LONGEST = 120  # of a text that means a word, with what it has in brackets

JOB_TYPES, REMOTE_TYPES = _by_word(_JOB_TYPES), _by_word(_REMOTE_TYPES)
LEVELS, PERIODS = _by_word(_LEVELS), _by_word(_PERIODS)


def meaning(table: dict[str, str], text: str) -> str:
    """Return what a text means that is one of the words of a table, whatever stands in brackets; or ""."""
    if len(text) > LONGEST:
        return ""
    words = folded(text)
    return table.get(words) or table.get(words.replace(" ", "")) or table.get(folded(re.sub(r"\(.*?\)", "", text)), "")


def period_of(text: str) -> str:
    """Return the period of pay that a text means: "per year" and "year" are one."""
    return meaning(PERIODS, text) or meaning(PERIODS, re.sub(r"(?i)^(?:per|an?|pro|par|por|al|/)\s*", "", text))


def first_meaning(table: dict[str, str], texts: Iterable[str]) -> str:
    """Return what the first of the texts means that means anything; each may name several, parted by commas or bars."""
    parts = (part for text in texts for part in re.split(r"[,;|/]|\s+(?:or|and|und|et|y|en)\s+", text))
    return next((found for part in parts if (found := meaning(table, part))), "")
