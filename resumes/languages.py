"""The words of a document in the languages that a resume can be in."""

from django.db.models import TextChoices
from django.utils import translation
from django.utils.dates import MONTHS_3, MONTHS_AP

from resumes.dates import DATE, PRESENT


class Language(TextChoices):
    """A language of a resume: its headings, months and labels."""

    ENGLISH = "en", "English"
    GERMAN = "de", "German"
    FRENCH = "fr", "French"
    SPANISH = "es", "Spanish"
    ITALIAN = "it", "Italian"
    PORTUGUESE = "pt", "Portuguese"
    DUTCH = "nl", "Dutch"
    POLISH = "pl", "Polish"


# In the order of `Language`.
WORDS = {
    "summary": ("Summary", "Profil", "Profil", "Perfil", "Profilo", "Perfil", "Profiel", "Podsumowanie"),
    "work_experience": (
        *("Experience", "Berufserfahrung", "Expérience professionnelle", "Experiencia profesional"),
        *("Esperienza professionale", "Experiência profissional", "Werkervaring", "Doświadczenie zawodowe"),
    ),
    "education": (
        "Education",
        "Ausbildung",
        "Formation",
        "Formación",
        "Formazione",
        "Formação",
        "Opleiding",
        "Edukacja",
    ),
    "skills": (
        *("Skills", "Kenntnisse", "Compétences", "Competencias"),
        *("Competenze", "Competências", "Vaardigheden", "Umiejętności"),
    ),
    "projects": ("Projects", "Projekte", "Projets", "Proyectos", "Progetti", "Projetos", "Projecten", "Projekty"),
    "certifications": (
        *("Certifications", "Zertifikate", "Certifications", "Certificaciones"),
        *("Certificazioni", "Certificações", "Certificaten", "Certyfikaty"),
    ),
    "languages": ("Languages", "Sprachen", "Langues", "Idiomas", "Lingue", "Idiomas", "Talen", "Języki"),
    "links": ("Links", "Links", "Liens", "Enlaces", "Link", "Links", "Links", "Odnośniki"),
    "custom_sections": ("More", "Weiteres", "Divers", "Otros", "Altro", "Outros", "Overig", "Inne"),
    "present": ("present", "heute", "aujourd’hui", "actualidad", "oggi", "atual", "heden", "obecnie"),
    "until": ("until", "bis", "jusqu’à", "hasta", "fino a", "até", "tot", "do"),
    "technologies": (
        *("Technologies", "Technologien", "Technologies", "Tecnologías"),
        *("Tecnologie", "Tecnologias", "Technologieën", "Technologie"),
    ),
    "gpa": ("Grade", "Note", "Note", "Nota", "Voto", "Nota", "Cijfer", "Ocena"),
    "honors": (
        *("Honors", "Auszeichnungen", "Distinctions", "Distinciones"),
        *("Riconoscimenti", "Distinções", "Onderscheidingen", "Wyróżnienia"),
    ),
    "relevant_coursework": ("Courses", "Kurse", "Cours", "Cursos", "Corsi", "Cursos", "Vakken", "Kursy"),
    "credential_id": (
        *("Credential ID", "Nachweis-Nr.", "Identifiant", "ID de credencial"),
        *("ID credenziale", "ID da credencial", "Certificaatnummer", "Numer certyfikatu"),
    ),
    "page": ("Page", "Seite", "Page", "Página", "Pagina", "Página", "Pagina", "Strona"),
    "resume": ("Resume", "Lebenslauf", "CV", "Currículum", "Curriculum", "Currículo", "CV", "CV"),
    "application": (
        *("Application", "Bewerbung", "Candidature", "Candidatura"),
        *("Candidatura", "Candidatura", "Sollicitatie", "Aplikacja"),
    ),
    "letter": (
        *("Cover letter", "Anschreiben", "Lettre de motivation", "Carta de presentación"),
        *("Lettera di presentazione", "Carta de apresentação", "Motivatiebrief", "List motywacyjny"),
    ),
    "contact": ("Contact", "Kontakt", "Contact", "Contacto", "Contatti", "Contacto", "Contact", "Kontakt"),
    "photo": (
        *("Photo of", "Foto von", "Photo de", "Foto de"),
        *("Foto di", "Foto de", "Foto van", "Zdjęcie:"),
    ),
}


def word(name: str, language: str) -> str:
    """Return a word of documents in a language."""
    return WORDS[name][Language.values.index(language)]


def date_in_words(text: str, language: str) -> str:
    """Return a date of a resume in words: 2019, Mar 2019, 14 Mar 2019. What is not a date stays as it is."""
    if text == PRESENT:
        return word("present", language)
    match = DATE.fullmatch(text)
    if match is None:
        return text
    names = MONTHS_AP if language == Language.FRENCH else MONTHS_3  # of three letters, June and July are alike there
    with translation.override(language):
        month = str(names[int(match["m"])]) if match["m"] else ""
    if language == Language.ENGLISH:
        month = month.capitalize()
    day = match["d"].lstrip("0") if match["d"] else ""
    return " ".join(filter(None, [day, month, match["y"]]))


def period_in_words(start: str, end: str, language: str) -> str:
    """Return a period in words: Mar 2019 – present."""
    first, last = (date_in_words(text, language) if text else "" for text in (start, end))
    if first and last:
        return first if first == last else f"{first} – {last}"
    return first or (f"{word('until', language)} {last}" if last and end != PRESENT else last)
