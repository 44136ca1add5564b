"""Find what a cover letter claims of its writer that no row of the skill bank supports."""

import re
from collections.abc import Iterator

from companies.matching import skill_key
from companies.matching.gazetteer import is_large_city_name, is_region_name
from companies.matching.text import fold
from companies.models import JobListing
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from resumes.fit.bank_facts import BankFacts
from resumes.fit.claims import HONOURS, Number, agrees, calendar_years, claimed_words, numbers
from resumes.fit.experience import years
from resumes.fit.letter_text import POSTING, Clause, Sentence, language_of, sentences
from resumes.fit.lines import LineCheck, vocabulary_for
from resumes.fit.skill_names import common_names
from resumes.fit.unsupported import Claim
from skills.models import SkillBank

SECTION = "letter"
_CAPITALIZED = r"(?:[A-ZÄÖÜÉ][\w&.'’-]*\w|[A-Z]\b|[a-z]?[A-Z][A-Za-z]+)"
_NAME = rf"(?P<name>{_CAPITALIZED}(?:\s+(?:(?:of|and|&|de|für|und|et|y)\s+)?{_CAPITALIZED}){{0,5}})"
_ARTICLE = r"(?:the\s+|(?:a\s+)?former\s+|der\s+|die\s+|dem\s+|den\s+|l['’]|la\s+|le\s+|el\s+|de\s+|het\s+)?"
# A name that follows is an employer's or a school's.
_OF_EMPLOYER = re.compile(
    r"\b(?i:at|joined|joining|bei|chez|au sein de|bij|worked for|work for|working for|employed by|consulted for|"
    r"advised|clients like|"
    r"customers like|graduated from|graduate of|alumn\w+ of|studied at|aan|universidad|université|university of)\s+"
    + _ARTICLE + _NAME
)  # fmt: skip
# One that may be, where the clause speaks of work or studies.
_PERHAPS = re.compile(
    r"\b(?i:for|with|from|via|für|von|mit|an|pour|par|avec|de|en|por|para|voor|van|met)\s+" + _ARTICLE + _NAME
)
_OF_WORK = re.compile(
    r"\b(?:work(?:ed|ing)?|employ\w*|career|spent|served|joined|position|consult\w+|led|managed|studied|degree|"
    r"doctora\w+|ph\.?d|"
    r"arbeite\w*|gearbeitet|tätig|beschäftigt|angestellt|studiert\w*|promoviert\w*|abschluss|"
    r"travaill\w*|employ\w+|dirig\w+|étudi\w+|diplôm\w*|trabaj\w*|emple\w+|estudi\w+|título|"
    r"werk\w*|studeerde|gepromoveerd|leidde)\b",
    re.I,
)
_NOBODY = frozenset(
    fold(
        "I you your she he they the this that these Sie Ihnen Ihr Ihre Ihrem Ihren Ihrer Ihres Herr Herrn Frau Mr "
        "Mrs Ms Dr Prof "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
        "September "
        "October November December Montag Dienstag Mittwoch Donnerstag Freitag Anfang Ende Monsieur Madame Señor "
        "Señora "
        "Christmas Easter Day POSTING Customer Support Sales Legal Human Resources Finance Product Management "
        "Engineering "
        "Marketing Operations HR IT Quality Assurance Research Development Design Procurement Logistics Production "
        "Accounting "
        "Fair Event Conference Messe Salon Feria Beurs Carrièrebeurs Forum Kongress Career Job Jobs Emploi Empleo "
        "LinkedIn Xing "
        "StepStone Indeed InfoJobs Glassdoor Monster Google"
    ).split()
)
_ENDINGS = ("n", "s", "ung", "keit", "heit", "tion", "schaft", "tät")
_EMPLOYED = re.compile(r"\b(?:tätig|angestellt|beschäftigt)\b")
_OF_YEAR = re.compile(r"\s+20\d\d\b")  # a conference rather than an employer
_PEOPLE = re.compile(
    r"\b(?:teams?|people|persons?|colleagues?|employees|staff|\w*personen|\w*mitarbeiter\w*|kolleg\w+|leuten?|"
    r"personnes|équipes?|collègues|collaborateurs|personas|equipos?|empleados|mensen|medewerkers|collega['’]?s)\b",
    re.I,
)
_SMALL = 3  # numbers in words up to this claim nothing: "two reasons"
_LOOSE = {"half", "twice", "double", "doubled"}
_COUNTED = re.compile(
    r"^\W*(?:\w+ )?(?:reasons?|things?|points?|minutes?|hours?|days?|weeks?|months?|gründe|punkte|minuten|stunden|"
    r"tage|wochen|"
    r"monate|raisons?|minutes|heures?|jours?|semaines?|mois|razones|cosas|minutos|horas|días|semanas|meses|redenen|"
    r"dingen|uur|dagen|"
    r"weken|maanden)\b",
    re.I,
)
_YEARS = re.compile(r"\W*(?:years?|jahren?|ans|années?|años?|jaar|jaren)\b", re.I)
# "Python 3", "ISO 9001", "Top 10": a number that is part of a name.
_PART_OF_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w+#.]*[ -]$")
_RECEIVED = re.compile(
    r"\b(?:won|win|receiv\w+|award\w*|named|gewann|gewonnen|erh(?:alten|ielt)|ausgezeichnet|verliehen|reçu|obtenu|"
    r"remporté|"
    r"recib\w+|gan(?:é|ado)|obtuve|kreeg|ontv\w+|gewonnen)\b",
    re.I,
)
_PRIZES = re.compile(
    r"\b(?:preis\w*|prix|premio|prijs|récompense|onderscheiding|of the year|des jahres|de l['’]année|del año|"
    r"van het jaar)\b",
    re.I,
)
_ANY_DEGREE = re.compile(r"\w*studium|degree|\w*ausbildung|licence|diploma?|título\w*", re.I)


@checked
def unsupported_in_letter(text: str, *, user: UserProfile, job: JobListing) -> list[Claim]:
    """Return what a person's letter for a job claims of them that no row of their skill bank supports, in its order.

    What it says of the employer and the posting, asks for, or would like to learn is no claim. Without a skill bank
    there is nothing to compare with: the list is empty.
    """
    bank = SkillBank.objects.for_user(user).first()
    if bank is None or not text.strip():
        return []
    check = _LetterCheck(text, BankFacts(user, bank), job)
    found = [
        Claim(kind, what, SECTION, "", sentence.text)
        for sentence in sentences(text, job.title, job.company.name)
        for kind, what in check.claims(sentence)
    ]
    return list(dict.fromkeys(found))


class _LetterCheck:
    def __init__(self, text: str, facts: BankFacts, job: JobListing) -> None:
        self.facts = facts
        self.lines = LineCheck(facts, vocabulary_for(facts, job))
        self.language = language_of(text)
        self.is_in_language_of_bank = self.language == language_of(facts.words)
        texts = (job.title, job.company.name, job.location, job.description, job.requirements, job.responsibilities)
        self.words_of_job = f" {fold(' '.join(texts))} "

    def claims(self, sentence: Sentence) -> Iterator[tuple[str, str]]:
        for clause in sentence.clauses:
            text = clause.text
            if not clause.is_own:
                if not (clause.is_addressed or sentence.is_aside):  # "as those at Kestrel Bank did"
                    yield from self._names(text, sentence)
                continue
            yield from self._years(clause)
            if not sentence.is_aside:
                yield from self._numbers(clause)
                yield from self._dates(text)
                yield from self._names(text, sentence)
            if not clause.is_wish:
                yield from self._taught(text)
                yield from self._honours(text)

    def _years(self, clause: Clause) -> Iterator[tuple[str, str]]:
        text = clause.text
        for found in years(text, is_asking=True):
            if not found.is_of_experience and (clause.is_wish or POSTING in text):
                continue
            of_texts = (
                each.least for row in self.facts.rows for words in row.texts for each in years(words, is_asking=True)
            )
            if not self.lines.are_known_years(found.least) and found.least not in of_texts:
                yield "number", text[found.start : found.end]

    def _numbers(self, clause: Clause) -> Iterator[tuple[str, str]]:
        text = clause.text
        of_years = [(each.start, each.end) for each in years(text, is_asking=True)]
        for number in numbers(text):
            at = text.find(number.text)
            after = text[at + len(number.text) :]
            if any(start <= at < end for start, end in of_years):
                continue
            if not number.unit and (
                clause.is_wish
                or _COUNTED.match(after)
                or (number.value <= _SMALL and number.text.isalpha())
                or _PART_OF_NAME.search(text[:at])
                or (POSTING in text and _YEARS.match(after))
            ):
                continue
            if number.text.lower() in _LOOSE or self._is_known(number, text):
                continue
            yield "number", number.text

    def _is_known(self, number: Number, text: str) -> bool:
        """Return whether the bank has a number, in words about the same if both are in one language."""
        if self.is_in_language_of_bank:
            return self.lines.is_known_number(number, text, self.facts.rows)
        is_of_people = bool(_PEOPLE.search(text))
        return any(
            agrees(number, known)
            for row in self.facts.rows
            for each in row.texts
            if number.unit or is_of_people == bool(_PEOPLE.search(each))
            for known in numbers(each)
        )

    def _dates(self, text: str) -> Iterator[tuple[str, str]]:
        for year in calendar_years(text):
            # Last year and later, a letter speaks of what is about to be.
            if year not in self.facts.years and year < self.facts.day.year - 1:
                yield "date", str(year)

    def _names(self, text: str, sentence: Sentence) -> Iterator[tuple[str, str]]:
        matches = [*_OF_EMPLOYER.finditer(text)]
        if _OF_WORK.search(" ".join(clause.text for clause in sentence.clauses)):
            matches += _PERHAPS.finditer(text)
        found = [match["name"] for match in matches if not _OF_YEAR.match(text, match.end())]
        for name in dict.fromkeys(each.strip(" .,;'’") for each in found):
            if not (self._is_nobody(name) or self._is_noun(name, text) or self.lines.is_known_name(name)):
                yield "employer", name

    def _is_nobody(self, name: str) -> bool:
        """Return whether a name is a day, a department, a place, or what the posting names."""
        folded = fold(name)
        words = folded.split()
        if words[0] in _NOBODY or words[-1] in _NOBODY or f" {folded} " in self.words_of_job:
            return True
        return is_region_name(name) or is_large_city_name(name)

    def _is_noun(self, name: str, text: str) -> bool:
        """Return whether a word is rather a German noun after a preposition: "bei Kunden", "für Projekte"."""
        if self.language != "de" or not (name.isalpha() and name[1:].islower()):
            return False
        return name.endswith(_ENDINGS) or (name.endswith(("e", "er")) and not _EMPLOYED.search(text))

    def _taught(self, text: str) -> Iterator[tuple[str, str]]:
        for kind, what in self.lines.taught(text):
            if kind == "degree" and self.facts.education and _ANY_DEGREE.fullmatch(what):
                continue
            if kind == "skill" and what.islower() and (len(what) <= 3 or skill_key(what) not in common_names()):
                continue  # rather a word, such as "learning", or "net" in Dutch
            yield kind, what

    def _honours(self, text: str) -> Iterator[tuple[str, str]]:
        words = [word for word in claimed_words(text, HONOURS) if word != "preis"]
        if _RECEIVED.search(text):
            words += [match[0].lower() for match in _PRIZES.finditer(text)]
        for word in words:
            if word not in self.facts.words:
                yield "honour", word
