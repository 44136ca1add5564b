"""Leave out of a copied text what the page had around the posting: its menu, its consent to cookies, other postings."""

import re

from companies.postings.reading.labels import BUTTONS, LABELS
from companies.postings.reading.professions import PROFESSION
from companies.postings.reading.words import folded

_FRAME = re.compile(
    r"(?i)(?:skip to|back to|zum (?:haupt)?inhalt|toggle navigation|merkliste|"
    r"zur(?:ück zur)? (?:suche|übersicht)|zurück zu|aller au contenu|"
    r"retour (?:aux|à la)|volver a|ir al contenido|terug naar|ga naar de inhoud|see how you compare)\b.{0,60}|"
    r".{0,100}\bcookies\b.{0,100}|.{0,40}\b(?:votre vie privée|su privacidad|your privacy)\b.{0,60}|"
    r"(?:accept all|alle akzeptieren|tout accepter|aceptar tod[oa]s?|alles accepteren|reject all)\b.{0,40}|"
    r"(?:startseite|home|accueil|inicio)(?: [>›»/] .{1,80})?"
)
_WORDS_OF_MENUS = (
    "Home, Jobs, Companies, Salaries, Sign in, Log in, Login, Register, Sign up, Contact, Menu, Blog, About us, "
    "Search, Careers, For employers, "
    "For business, Employers, Post a job, Post job, My network, Messaging, Notifications, Me, "
    "Find jobs, Find a job, Job search, Search jobs, Search vacancies, Vacancies, All jobs, Saved jobs, My jobs, "
    "Company reviews, Find salaries, Career advice, Explore companies, Community, Profile, My profile, Register CV, "
    "Upload CV, Browse jobs, Salary checker, Discover, For job seekers, Actively hiring, Open roles, "
    "Courses, Help, Settings, Preferences, Manage preferences, Accept, Reject, Reject non-essential, "
    "Startseite, Stellenangebote, Unternehmen, Anmelden, Registrieren, Kontakt, Menü, Über uns, Karriere, Impressum, "
    "Datenschutz, Jobs finden, Jobs suchen, Jobsuche, Stellensuche, Alle Jobs, Stellenmarkt, Einloggen, Mein Profil, "
    "Für Arbeitgeber, Gehaltsplaner, Gehaltsvergleich, Magazin, Nur notwendige, Einstellungen, Akzeptieren, Ablehnen, "
    "Accueil, Offres d'emploi, Offres, Entreprises, Connexion, Se connecter, Emploi, Emplois, Formation, Médias, "
    "Trouver un job, Trouver une entreprise, Avis sur les entreprises, Réseau, Salaires, Recruteurs, Espace recruteur, "
    "Mon espace, Mon compte, Personnaliser, Accepter, Refuser, Tout refuser, "
    "Inicio, Empleos, Empresas, Ofertas, Iniciar sesión, Contacto, Buscar empleo, Evaluaciones de empresas, "
    "Buscar ofertas, Salarios, "
    "Acceso candidatos, Acceso empresas, Mi área, Mi red, Mi perfil, Configurar, Aceptar, Rechazar, "
    "Startpagina, Mijn netwerk, Vacatures, Over ons, Bedrijven, Inloggen, Vacatures zoeken, Voor werkgevers, "
    "Werken bij, Mijn profiel, Bedrijfsreviews, Salarissen, Zoeken, Accepteren, Weigeren, "
    "Drucken, Print, Apply, Save, Share, Jetzt bewerben, Merken, Teilen, Terms, Privacy"
)
# What stands above a posting as the name of the page that shows it.
_BOARDS = (
    "LinkedIn, Indeed, Glassdoor, Monster, Reed, Reed co uk, Totaljobs, CV-Library, SEEK, ZipRecruiter, Dice, Otta, "
    "Wellfound, Adzuna, Talent.com, Jooble, meinestadt.de, Stellenanzeigen.de, CWJobs, Jobteaser, Turijobs, "
    "Jobware, kimeta, Infoempleo, NHS Jobs, Welcome to the Jungle, "
    "StepStone, XING, Arbeitsagentur, Bundesagentur für Arbeit, karriere.at, jobs.ch, "
    "jobup.ch, APEC, France Travail, Pôle emploi, HelloWork, Cadremploi, Meteojob, InfoJobs, Tecnoempleo, "
    "Computrabajo, OCC Mundial, Bumeran, Nationale Vacaturebank, Werkzoeken, Intermediair, Jobbird, VDAB, Randstad"
)
_MENU = frozenset(map(folded, f"{_WORDS_OF_MENUS}, {_BOARDS}".split(", ")))
# Of menus, in whatever words: "Saved searches", "Ofertas de trabajo", "Zoek vacatures".
_OF_MENU = re.compile(
    r"(?i)(?:[^\W\d_]+ ){0,2}(?:(?:my|mein|mon|mi|mijn) (?:account|konto|compte|cuenta)|"
    r"(?:saved|your|my) \w+|recommended|mes candidatures|merkzettel|ofertas de (?:trabajo|empleo)|"
    r"(?:offres|emplois|vacatures|vacantes|jobs|searches))"
)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
# What a page of an employer is called.
_CAREERS = re.compile(
    r"(?:[Cc]areers|[Jj]obs|[Kk]arriere(?:portal)?|[Cc]arrières|[Ww]erken|[Tt]rabaja)"
    r"(?: at| bei| chez| bij| en)? ([A-ZÀ-Ý][^.!?:,|]{2,40})"
)
_AND_CAREERS = re.compile(r"(?i)(.{2,60}) [-–|] (?:careers|jobs|karriere|carrières|empleo|vacatures)")
_RATING = re.compile(r"(?i)\d[.,]\d ?(?:★|⭐|(?:out of|von|sur|de|van) 5\b).{0,40}")
# Between the employer and the title of a posting on LinkedIn.
_MORE_OPTIONS = frozenset(
    map(
        folded,
        [
            "Show more options",
            "Weitere Optionen anzeigen",
            "Mehr Optionen anzeigen",
            "Afficher plus d'options",
            "Mostrar más opciones",
            "Meer opties weergeven",
            "Meer opties tonen",
        ],
    )
)
_OTHERS = re.compile(
    r"(?i)(?:similar|related|more|other|recommended) (?:jobs|positions|vacancies|roles)\b.{0,40}|"
    r"people also viewed|jobs you may (?:like|be interested in)|"
    r"(?:ähnliche|weitere) (?:jobs|stellen\w*|angebote)\b.{0,30}|(?:offres|emplois) similaires|d'autres offres.{0,30}|"
    r"(?:empleos|ofertas|vacantes) (?:similares|relacionad[oa]s)|(?:vergelijkbare|andere) vacatures"
)
LONGEST_WORD = 4  # of a menu: "Avis sur les entreprises"


def tidy_line(line: str) -> str:
    """Return a line without the marks of Markdown and the blanks around it, and what the name of a logo says."""
    label, tab, value = line.partition("\t")  # of a table
    if tab and LABELS.get(folded(label)):
        line = f"{label}: {value}"
    line = line.replace("📍", "Location: ")
    if PROFESSION.search(line):
        line = EMOJI.sub("", line)
    line = " ".join(re.sub(r"\*\*|__|^\s*#+\s", "", line).split())
    line = re.sub(r"^(\d\d) - ([A-ZÀ-Ý][^\d,.:!?()]{1,40})$", r"\2 (\1)", line)  # a department and its town
    match = re.fullmatch(r"(?i)(?!company )(.+) logo", line)
    match = match or _CAREERS.fullmatch(line) or _AND_CAREERS.fullmatch(line)
    return f"Company: {match[1]}" if match else line


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
    for number, line in enumerate(lines):
        if kept and _OTHERS.fullmatch(line.rstrip(" :")):
            break
        if kept and folded(line) in _MORE_OPTIONS and number > 1 and lines[number - 2] == kept[-1]:
            kept[-1] = f"Company: {kept[-1].removeprefix('Company: ')}"
        elif not _is_frame(line):
            kept.append(line)
    return kept


def _is_frame(line: str) -> bool:
    return bool(
        folded(line) in BUTTONS
        or _FRAME.fullmatch(line)
        or _RATING.fullmatch(line)
        or (_OF_MENU.fullmatch(line) and folded(line) not in LABELS)
        or len(re.findall(r" [>›»] ", line)) > 1  # the way to a page: "Careers > Vacancies > Engineering"
        or _is_menu(line)
    )


def _is_menu(line: str) -> bool:
    """Return whether a line is nothing but words of menus: two or more, or one that is not a label, too."""
    words, found = folded(line).split(), 0
    while words:
        length = next((n for n in range(LONGEST_WORD, 0, -1) if " ".join(words[:n]) in _MENU), 0)
        if not length:
            return False
        del words[:length]
        found += 1
    return found > 1 or (found == 1 and folded(line) not in LABELS)
