"""Find what a line of a text claims that no row of a skill bank supports."""

from collections.abc import Iterable, Iterator

from companies.matching.text import fold
from companies.models import JobListing
from resumes.fit.bank_facts import BankFacts, Row, same_name
from resumes.fit.certificates import certificates
from resumes.fit.claims import HONOURS, Number, agrees, calendar_years, claimed_words, names, numbers, stems
from resumes.fit.degrees import degrees, level_of
from resumes.fit.experience import years
from resumes.fit.languages import asked_languages, code_of, language_name
from resumes.fit.skill_names import Vocabulary


def vocabulary_for(facts: BankFacts, job: JobListing | None) -> Vocabulary:
    """Return the names of skills that are looked for: those of the bank, of the job, and the common ones."""
    asked = Vocabulary([*job.skills_required, *job.skills_preferred, *job.tech_stack]).names.values() if job else ()
    return Vocabulary([*facts.able.skill_names, *asked])


class LineCheck:
    """What a bank supports, for lines of text. `job_words` are those of the job that a text is for, folded."""

    def __init__(self, facts: BankFacts, vocabulary: Vocabulary, job_words: str = "") -> None:
        self.facts, self.vocabulary, self.job_words = facts, vocabulary, job_words

    def claims(self, line: str, rows: list[Row]) -> Iterator[tuple[str, str]]:
        of_years = [(each.start, each.end) for each in years(line, is_asking=True)]
        for asked in years(line, is_asking=True):
            as_number = Number("", asked.least, "", False, False)
            if not (self.are_known_years(asked.least) or self.is_known_number(as_number, line, rows)):
                yield "number", line[asked.start : asked.end]
        for number in numbers(line):
            at = line.find(number.text)
            if any(start <= at < end for start, end in of_years):
                continue
            if not self.is_known_number(number, line, rows):
                yield "number", number.text
        for year in calendar_years(line):
            if year not in self.facts.years:
                yield "date", str(year)
        yield from self.names(line)
        yield from self.taught(line)
        for word in claimed_words(line, HONOURS):
            if word not in self.facts.words:
                yield "honour", word

    def are_known_years(self, claimed: float) -> bool:
        """Return whether the bank shows that many years, as people round them, in all or of something."""
        return any(abs(claimed - known) <= 1 or claimed < known < claimed + 2 for known in self.facts.total_years())

    def is_known_number(self, claimed: Number, line: str, rows: list[Row]) -> bool:
        """Return whether the bank has the number in a line that is about the same."""
        about = stems(line)
        for row in rows:
            for number, words in row.numbers:
                if agrees(claimed, number) and (not about or not words or about & words):
                    return True
        return False

    def names(self, line: str) -> Iterator[tuple[str, str]]:
        for each in names(line):
            if not (self.job_words and fold(each) in self.job_words) and not self.is_known_name(each):
                yield "employer", each

    def is_known_name(self, name: str) -> bool:
        """Return whether a name is that of an employer or a school of the bank, or of no such thing."""
        own = [row.row.company for row in self.facts.positions] + [row.row.institution for row in self.facts.education]
        return (
            f" {fold(name)} " in self.facts.folded_words
            or any(same_name(name, known) for known in own)
            or self._is_skill_or_language(name)
        )

    def _is_skill_or_language(self, name: str) -> bool:
        """Return whether a name is that of a skill or language, which is looked at as such."""
        first = name.split()[0]
        return bool(
            code_of(name)
            or code_of(first)
            or list(self.vocabulary.find(name))
            or list(certificates(name))
            or list(degrees(name))
        )

    def taught(self, line: str) -> Iterator[tuple[str, str]]:
        """Yield the skills, languages, degrees and certificates of a line that the bank has not."""
        named = list(certificates(line))
        for certificate in named:
            if certificate.key not in self.facts.able.certificates and not self.is_said(
                line[certificate.start : certificate.end], []
            ):
                yield "certificate", line[certificate.start : certificate.end]
        for found in self.vocabulary.find(line):
            if any(each.start <= found.start < each.end for each in named):
                continue
            if found.key not in self.facts.able.skills and not self.is_said(line[found.start : found.end], []):
                yield "skill", line[found.start : found.end]
        for asked in asked_languages(line):
            yield from self.spoken(asked.codes, asked.rank, line)
        levels = {level_of(row.row.degree) for row in self.facts.education}
        for degree in degrees(line):
            if degree.level not in levels and not self.is_said(line[degree.start : degree.end], []):
                yield "degree", line[degree.start : degree.end]

    def spoken(self, codes: Iterable[str], rank: int | None, words: str) -> Iterator[tuple[str, str]]:
        """Yield what is claimed of languages: one that the bank has not, or a level above that of the bank."""
        for code in codes:
            known = self.facts.able.languages.get(code)
            if known is None:
                if not self.is_said(language_name(code), []):
                    yield "language", language_name(code)
            elif rank and known.level and rank > known.level:
                yield "language", words.strip() or language_name(code)

    def is_said(self, text: str, rows: Iterable[Row]) -> bool:
        """Return whether the bank has these words, one after the other."""
        folded = fold(text)
        of_rows = f" {fold(' '.join(row.words for row in rows))} "
        return not folded or f" {folded} " in of_rows or f" {folded} " in self.facts.folded_words
