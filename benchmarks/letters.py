"""Honest cover letters in five languages, and sentences that claim what nobody's skill bank supports."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import cycle
from pathlib import Path
from string import Formatter
from typing import Any

from companies.models import JobListing
from jobpilot.models import UserProfile
from resumes.fit import Claim, unsupported_in_letter
from resumes.fit.abilities import abilities_of_bank
from resumes.fit.letter_text import sentences
from resumes.fit.skill_names import keys_of
from resumes.models import Resume
from skills.models import SkillBank

FOLDER = Path(__file__).with_name("data") / "letters"

FABRICATED: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "an employer": (
            "At {EMPLOYER}, I led the move to a new system.",
            "Before that, I worked for {EMPLOYER}.",
            "I spent the best part of my career with {EMPLOYER}.",
        ),
        "a team": ("I managed a team of {many} people.", "Today I lead {many} colleagues in two offices."),
        "a share": ("I increased sales by {share} %.", "My work cut costs by {share} percent."),
        "money": ("I saved my employer ${share},000 a year.", "I was responsible for a budget of €{share} million."),
        "years": (
            "I have more than {years} years of experience.",
            "My {years} years in the trade speak for themselves.",
        ),
        "a year": ("I have been in this trade since {year}.",),
        "a degree": ("I hold a PhD from {SCHOOL}.", "I graduated from {SCHOOL} with a doctorate."),
        "a skill": (
            "I am an expert in {SKILL}.",
            "{SKILL} has been my daily work for long.",
            "I know {SKILL} inside out.",
        ),
        "a certificate": ("I am {CERTIFICATE} certified.", "I hold the {CERTIFICATE} certificate."),
        "a language": ("I am fluent in {LANGUAGE}.", "I speak {LANGUAGE}."),
        "an honour": ("I won the Golden Gear award.", "I was named Employee of the Year."),
        "among other words": (
            "As you can see, I ran a team of 85 people at {EMPLOYER}, and your company would profit from it.",
            "Your customers would trust me, as those at {EMPLOYER} did.",
            "Having cut costs by {share} %, I would love to do the same for you.",
        ),
        "beside the reader": (
            "You need someone who has used {SKILL} in production, and I have used {SKILL}.",
            "With {years} years of experience in this very field, I can help you at once.",
            "My thesis at {SCHOOL} earned me a doctorate.",
        ),
        "in passing": (
            "Besides, I am a certified {CERTIFICATE}.",
            "I have negotiated contracts worth ${share} million.",
            "As a native speaker of {LANGUAGE}, I could talk to your partners.",
        ),
    },
    "de": {
        "an employer": (
            "Bei {EMPLOYER} habe ich ein neues System eingeführt.",
            "Davor war ich für {EMPLOYER} tätig.",
        ),
        "a team": ("Ich habe ein Team von {many} Personen geleitet.",),
        "a share": ("Den Umsatz habe ich um {share} % gesteigert.", "Ich habe die Kosten um {share} Prozent gesenkt."),
        "money": ("Mein Budget betrug {share} Millionen Euro.",),
        "years": ("Ich verfüge über {years} Jahre Berufserfahrung.",),
        "a year": ("In diesem Beruf arbeite ich seit {year}.",),
        "a degree": ("Ich habe an der {SCHOOL} promoviert.",),
        "a skill": ("Mit {SKILL} arbeite ich täglich.", "Ich beherrsche {SKILL}."),
        "a certificate": ("Ich bin {CERTIFICATE}-zertifiziert.",),
        "a language": ("Ich spreche fließend {LANGUAGE}.",),
        "an honour": ("Ich wurde als Mitarbeiter des Jahres ausgezeichnet.", "Dafür erhielt ich den Preis der Stadt."),
        "among other words": (
            "Dank meiner {years} Jahre Erfahrung kann ich Ihnen sofort helfen.",
            "Als Leiter von 85 Mitarbeitern bei {EMPLOYER} habe ich viel gelernt.",
        ),
        "beside the reader": (
            "Sie suchen jemanden mit {SKILL}; ich habe {SKILL} jahrelang eingesetzt.",
            "Meine Promotion an der {SCHOOL} habe ich mit Auszeichnung abgeschlossen.",
        ),
        "in passing": (
            "Ich besitze das Zertifikat {CERTIFICATE}.",
            "Meine Muttersprache ist {LANGUAGE}.",
            "Ich habe die Ausgaben um {share} % gesenkt.",
        ),
    },
    "fr": {
        "an employer": ("Chez {EMPLOYER}, j'ai dirigé un grand projet.", "J'ai travaillé pour {EMPLOYER}."),
        "a team": ("J'ai encadré une équipe de {many} personnes.",),
        "a share": ("J'ai augmenté les ventes de {share} %.",),
        "money": ("J'ai géré un budget de {share} millions d'euros.",),
        "years": ("J'ai {years} ans d'expérience.",),
        "a year": ("J'exerce ce métier depuis {year}.",),
        "a degree": ("Je suis titulaire d'un doctorat de {SCHOOL}.",),
        "a skill": ("Je maîtrise {SKILL}.", "Je travaille tous les jours avec {SKILL}."),
        "a certificate": ("Je suis certifié {CERTIFICATE}.",),
        "a language": ("Je parle couramment {LANGUAGE}.",),
        "an honour": ("J'ai reçu le prix de l'employé de l'année.",),
        "among other words": (
            "Fort de mes {years} ans d'expérience, je peux vous aider tout de suite.",
            "Responsable de 85 personnes chez {EMPLOYER}, j'ai beaucoup appris.",
        ),
        "beside the reader": (
            "J'utilise {SKILL} depuis longtemps.",
            "Mon doctorat à {SCHOOL} m'a appris la rigueur.",
        ),
        "in passing": (
            "J'ai obtenu la certification {CERTIFICATE}.",
            "Ma langue maternelle est le {LANGUAGE}.",
            "J'ai réduit les coûts de {share} %.",
        ),
    },
    "es": {
        "an employer": ("En {EMPLOYER} dirigí un gran proyecto.", "Trabajé para {EMPLOYER}."),
        "a team": ("Dirigí un equipo de {many} personas.",),
        "a share": ("Aumenté las ventas un {share} %.",),
        "money": ("Gestioné un presupuesto de {share} millones de euros.",),
        "years": ("Tengo {years} años de experiencia.",),
        "a year": ("Ejerzo esta profesión desde {year}.",),
        "a degree": ("Tengo un doctorado de {SCHOOL}.",),
        "a skill": ("Domino {SKILL}.", "Trabajo a diario con {SKILL}."),
        "a certificate": ("Tengo la certificación {CERTIFICATE}.",),
        "a language": ("Hablo {LANGUAGE} con fluidez.",),
        "an honour": ("Recibí el premio al empleado del año.",),
        "among other words": (
            "Con mis {years} años de experiencia puedo ayudarles enseguida.",
            "Fui responsable de 85 personas en {EMPLOYER}.",
        ),
        "beside the reader": (
            "Uso {SKILL} desde hace mucho.",
            "Me doctoré con un doctorado en {SCHOOL}.",
        ),
        "in passing": (
            "Obtuve el certificado {CERTIFICATE}.",
            "Mi lengua materna es el {LANGUAGE}.",
            "Reduje los costes un {share} %.",
        ),
    },
    "nl": {
        "an employer": ("Bij {EMPLOYER} leidde ik een groot project.", "Ik werkte voor {EMPLOYER}."),
        "a team": ("Ik gaf leiding aan een team van {many} mensen.",),
        "a share": ("Ik verhoogde de omzet met {share} %.",),
        "money": ("Ik beheerde een budget van {share} miljoen euro.",),
        "years": ("Ik heb {years} jaar ervaring.",),
        "a year": ("Ik werk sinds {year} in dit vak.",),
        "a degree": ("Ik ben gepromoveerd aan {SCHOOL}.",),
        "a skill": ("Ik beheers {SKILL}.", "Met {SKILL} werk ik dagelijks."),
        "a certificate": ("Ik ben {CERTIFICATE}-gecertificeerd.",),
        "a language": ("Ik spreek vloeiend {LANGUAGE}.",),
        "an honour": ("Ik won de prijs voor medewerker van het jaar.",),
        "among other words": (
            "Met mijn {years} jaar ervaring kan ik u meteen helpen.",
            "Als hoofd van 85 medewerkers bij {EMPLOYER} heb ik veel geleerd.",
        ),
        "beside the reader": (
            "Ik gebruik {SKILL} al lang.",
            "Ik heb een doctoraat van {SCHOOL}.",
        ),
        "in passing": (
            "Ik heb het certificaat {CERTIFICATE}.",
            "Mijn moedertaal is {LANGUAGE}.",
            "Ik heb de kosten met {share} % verlaagd.",
        ),
    },
}
MANY = {
    "en": ("sixty", "85", "seventy"), "de": ("sechzig", "85"), "fr": ("soixante", "85"), "es": ("sesenta", "85"),
    "nl": ("zestig", "85"),
}  # fmt: skip
SPOKEN = {
    "en": ("Japanese", "Finnish", "Korean"), "de": ("Japanisch", "Finnisch", "Koreanisch"),
    "fr": ("japonais", "finnois", "coréen"), "es": ("japonés", "finés", "coreano"),
    "nl": ("Japans", "Fins", "Koreaans"),
}  # fmt: skip
EMPLOYERS = (
    "Quillfeather Dynamics",
    "Northlight Optics",
    "Bramblewood Foods",
    "Zephyrline",
    "Ostrava Steel",
    "Kestrel Bank",
)
SCHOOLS = ("Harrowgate University", "Technical University of Lindow", "Pellworth College")
SKILLS = ("Haskell", "COBOL", "TYPO3", "Erlang", "SolidWorks", "SAP MM", "Fortran", "Qlik", "VHDL", "AutoCAD")
CERTIFICATES = ("CISSP", "PRINCE2", "Chartered Financial Analyst", "CCNA", "TOGAF", "Certified Ethical Hacker")


@dataclass(frozen=True)
class Letter:
    person: UserProfile
    job: JobListing
    language: str
    text: str


@cache
def styles() -> list[tuple[str, str]]:
    """Return the honest letters with their languages."""
    return [
        (file.stem, text.strip())
        for file in sorted(FOLDER.glob("*.txt"))
        for text in re.split(r"^====$", file.read_text(encoding="utf-8"), flags=re.M)
    ]


def honest_letter(resume: Resume, job: JobListing, style: tuple[str, str], dice: random.Random) -> Letter | None:
    """Return a letter that says of its writer what the bank says, or None if the bank lacks a word for it."""
    language, text = style
    words = _words(resume, job, dice)
    if any(not words.get(name or "") for _, name, _, _ in Formatter().parse(text) if name):
        return None
    return Letter(resume.user, job, language, text.format(**words))


def _words(resume: Resume, job: JobListing, dice: random.Random) -> dict[str, str]:
    person, work = resume.user, resume.work_experience
    able = abilities_of_bank(person, SkillBank.objects.for_user(person).get())
    skills = [skill["name"] for skill in resume.skills]
    lacking = [
        name for name in (*job.skills_required, *job.skills_preferred) if not set(keys_of(name)) & set(able.skills)
    ]
    lines = work[0]["achievements"] if work else []
    school = resume.education[0] if resume.education else {"institution": "", "degree": ""}
    known = {
        "name": person.full_name, "first": person.first_name, "email": resume.contact_info["email"],
        "phone": resume.contact_info["phone"], "city": person.city, "company": job.company.name, "title": job.title,
        "place": job.location, "asked": dice.choice(lacking) if lacking else "",
        "years": str(person.experience_years or ""), "school": school["institution"], "degree": school["degree"],
        "language": dice.choice([each["name"] for each in resume.languages] or [""]),
        "skill": skills[0] if skills else "", "skill2": skills[1] if len(skills) > 1 else "",
    }  # fmt: skip
    if work:
        known |= {"employer": work[0]["company"], "position": work[0]["position"], "since": work[0]["start_date"][:4]}
        known |= {"former": work[-1]["company"], "achievement": dice.choice(lines) if lines else ""}
    return known


def with_fabrication(letter: Letter, kind: str, dice: random.Random) -> Letter:
    """Return a letter with a sentence more, behind another one of its body."""
    words: dict[str, Sequence[Any]] = {
        "EMPLOYER": EMPLOYERS, "SCHOOL": SCHOOLS, "SKILL": SKILLS, "CERTIFICATE": CERTIFICATES,
        "LANGUAGE": SPOKEN[letter.language], "many": MANY[letter.language], "share": range(61, 99),
        "year": range(1951, 1980), "years": range(9, 15),
    }  # fmt: skip
    chosen: dict[str, Any] = {name: dice.choice(choices) for name, choices in words.items()}
    chosen["years"] += letter.person.experience_years or 5
    sentence = dice.choice(FABRICATED[letter.language][kind]).format(**chosen)
    places = [match.end() for match in re.finditer(r"(?<=[a-z]{3}[.!?]) (?=[A-ZÉ])|[a-z][.!?](?=\n\n)", letter.text)]
    at = dice.choice(places)
    text = f"{letter.text[:at].rstrip()} {sentence} {letter.text[at:].lstrip(' ')}"
    return replace(letter, text=text)


def lines_of(letter: Letter) -> list[str]:
    """Return the sentences of the body of a letter."""
    return [sentence.text for sentence in sentences(letter.text, letter.job.title, letter.job.company.name)]


def claims_of(letter: Letter) -> list[Claim]:
    return unsupported_in_letter(letter.text, user=letter.person, job=letter.job)


def honest_letters(count: int, resumes: list[Resume], dice: random.Random) -> list[Letter]:
    """Return letters of each style in turn, each of some person for some job."""
    jobs = list(JobListing.objects.select_related("company").order_by("pk"))
    made: list[Letter] = []
    for style in cycle(styles()):
        if len(made) == count:
            return made
        letter = honest_letter(dice.choice(resumes), dice.choice(jobs), style, dice)
        made += [letter] if letter is not None else []
    return made


def accused(letters: list[Letter]) -> tuple[int, list[Claim]]:
    """Return how many lines the letters have, and the claims that some of them are accused of."""
    return sum(len(lines_of(letter)) for letter in letters), [
        claim for letter in letters for claim in claims_of(letter)
    ]


def tried(letters: list[Letter], count: int, dice: random.Random) -> tuple[Counter[str], Counter[str]]:
    """Plant `count` fabrications, one in a letter, and return how many there are and how many were named, by kind."""
    kinds, named = Counter[str](), Counter[str]()
    for number, kind in zip(range(count), cycle(FABRICATED["en"]), strict=False):
        letter = letters[number % len(letters)]
        planted = with_fabrication(letter, kind, dice)
        kinds[kind] += 1
        named[kind] += bool({claim[:2] for claim in claims_of(planted)} - {claim[:2] for claim in claims_of(letter)})
    return kinds, named
