"""Leave out of a copied text what the page had around the posting: its menu, its consent to cookies, other postings."""

import re

from companies.postings.reading.labels import BUTTONS
from companies.postings.reading.words import folded

_FRAME = re.compile(
    r"(?i)(?:skip to|back to|zum inhalt|zur(?:ück zur)? (?:suche|übersicht)|zurück zu|aller au contenu|"
    r"retour (?:aux|à la)|volver a|ir al contenido|terug naar|ga naar de inhoud|see how you compare)\b.{0,60}|"
    r".{0,100}\bcookies\b.{0,100}|.{0,40}\b(?:votre vie privée|su privacidad|your privacy)\b.{0,60}|"
    r"(?:accept all|alle akzeptieren|tout accepter|aceptar todo|alles accepteren|reject all)\b.{0,40}|"
    r"(?:startseite|home|accueil|inicio)(?: [>›»/] .{1,80})?"
)
_WORDS_OF_MENUS = (
    "Home, Jobs, Companies, Salaries, Sign in, Log in, Login, Register, Contact, Menu, Blog, About us, Search, "
    "Careers, For employers, Startseite, Stellenangebote, Unternehmen, Anmelden, Registrieren, Kontakt, Menü, "
    "Über uns, Karriere, Impressum, Datenschutz, "
    "Accueil, Offres d'emploi, Offres, Entreprises, Connexion, Se connecter, "
    "Inicio, Empleos, Empresas, Ofertas, Iniciar sesión, Contacto, Vacatures, Over ons, Bedrijven, Inloggen, "
    "Drucken, Print, Apply, Save, Share, Jetzt bewerben, Merken, Teilen, Terms, Privacy"
)
_MENU = frozenset(map(folded, _WORDS_OF_MENUS.split(", ")))
_OTHERS = re.compile(
    r"(?i)(?:similar|related|more|other|recommended) (?:jobs|positions|vacancies|roles)\b.{0,40}|"
    r"people also viewed|jobs you may (?:like|be interested in)|"
    r"(?:ähnliche|weitere) (?:jobs|stellen\w*|angebote)\b.{0,30}|(?:offres|emplois) similaires|d'autres offres.{0,30}|"
    r"(?:empleos|ofertas|vacantes) (?:similares|relacionad[oa]s)|(?:vergelijkbare|andere) vacatures"
)
LONGEST_WORD = 3  # of a menu: "Iniciar sesión"


def is_row_of_links(line: str) -> bool:
    """Return whether a line as it was copied is a menu by its wide gaps: "Search jobs   Saved jobs   Sign in"."""
    parts = re.split(r"\s{2,}|\t", line.strip())
    return (
        len(parts) > 2
        and not re.search(r"[\d|:·•,]", line)
        and all(len(part.split()) <= LONGEST_WORD for part in parts)
    )


def without_frame(lines: list[str]) -> list[str]:
    """Return the lines of the posting: up to the heading of other postings, without buttons and menus."""
    kept: list[str] = []
    for line in lines:
        if kept and _OTHERS.fullmatch(line.rstrip(" :")):
            break
        if folded(line) not in BUTTONS and not _FRAME.fullmatch(line) and not _is_menu(line):
            kept.append(line)
    return kept


def _is_menu(line: str) -> bool:
    """Return whether a line is nothing but two or more words of menus."""
    words, found = folded(line).split(), 0
    while words:
        length = next((n for n in range(LONGEST_WORD, 0, -1) if " ".join(words[:n]) in _MENU), 0)
        if not length:
            return False
        del words[:length]
        found += 1
    return found > 1
