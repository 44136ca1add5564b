"""What a cover letter claims that the bank does not support, and what it may say of the employer and of wishes."""

import pytest

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.fit import unsupported_in_letter
from resumes.fit.letter_text import language_of, sentences


@pytest.fixture
def job():
    return JobListingFactory(
        title="Platform Engineer",
        company__name="Kestrel Bank",
        location="Leeds",
        skills_required=["Kubernetes"],
        description="You run our clusters.",
    )


def claims(developer, job, body: str) -> list[tuple[str, str]]:
    """Return what is not supported of a letter with this body."""
    head, foot = "12 High Street\n+44 20 7946 0958", "Kind regards,\nAna\nHaskell Lane 9"
    text = f"{head}\n\nDear team,\n\n{body}\n\n{foot}"
    return [(claim.kind, claim.text) for claim in unsupported_in_letter(text, user=developer, job=job)]


FABRICATED = {
    "At Northlight Optics, I led the move to a new system.": "employer",
    "As you can see, I worked for Zephyrline, and you would profit.": "employer",
    "Your customers would trust me, as those at Northlight Optics did.": "employer",
    "I managed a team of forty people.": "number",
    "Having cut costs by 71 %, I would love to do the same for you.": "number",
    "I can offer you 19 years of experience.": "number",
    "I have been in this trade since 1975.": "date",
    "I hold a PhD.": "degree",
    "You need Kubernetes; I have used Kubernetes for long.": "skill",
    "I am CISSP certified.": "certificate",
    "As a native speaker of Japanese, I could talk to your partners.": "language",
    "I won the Golden Gear award.": "honour",
    "Bei Zephyrlin AG habe ich ein Team von vierzig Personen geleitet.": "employer",
    "Ich habe den Umsatz um 73 % gesteigert und spreche fließend Japanisch.": "number",
    "Ich wurde als Mitarbeiter des Jahres ausgezeichnet.": "honour",
    "Chez Northlight Optics, j'ai encadré une équipe de quarante personnes.": "employer",
    "J'ai 34 ans d'expérience et je maîtrise Haskell.": "number",
    "En Northlight Optics dirigí un equipo de cuarenta personas.": "number",
    "Domino Haskell y tengo un doctorado.": "skill",
    "Ik gaf leiding aan een team van veertig mensen bij Northlight Optics.": "number",
}


@pytest.mark.django_db
@pytest.mark.parametrize(("body", "kind"), FABRICATED.items(), ids=FABRICATED)
def test_what_the_bank_does_not_say_of_the_writer_is_named(developer, job, body, kind):
    assert kind in [each for each, _ in claims(developer, job, body)]


HONEST = [
    "I apply as Platform Engineer at Kestrel Bank in Leeds, reference 2025-4711, as published on 3 January 2026.",
    "Since 1921 you have grown to 1,200 employees in 14 countries, and your team uses Kubernetes.",
    "I have read that your customers number 3 million, and that you won an award for it.",
    "You ask for Kubernetes. I have not used Kubernetes yet, but would like to learn it.",
    "I know Kubernetes only from tutorials.",
    "My salary expectation is 85,000 USD; I could start on 1 March 2026 after a notice of three months.",
    "Three things convinced me. Could we talk for 30 minutes?",
    "I cut the response time of a page by about 39 % at Harbor Works.",
    "Outside of work I coach a team of 14 kids.",
    "Mit Kunden, bei Projekten und für Ihre Ziele: Ich arbeite gern mit Python.",
    "Ich bin 34 Jahre alt. Meine Gehaltsvorstellung liegt bei 65.000 Euro, der Eintritt wäre zum 1. Juli möglich.",
    "Mit Kubernetes habe ich noch nicht gearbeitet.",
    "J'ai 32 ans, et votre croissance de 20 % me plaît. J'aimerais apprendre Kubernetes.",
    "Con 1.200 empleados en 14 países, su empresa es líder. Todavía no he trabajado con Kubernetes.",
    "Ik heb nog niet met Kubernetes gewerkt. Jullie willen naar 80 collega's groeien.",
]


@pytest.mark.django_db
@pytest.mark.parametrize("body", HONEST, ids=HONEST)
def test_the_employer_the_posting_terms_and_wishes_are_no_claims(developer, job, body):
    assert claims(developer, job, body) == []


@pytest.mark.django_db
def test_a_postscript_is_read_and_an_address_is_not(developer, job):
    text = "Zephyr House, 1 Haskell Lane\n\nDear team,\n\nHello.\n\nYours,\nAna\n\nP.S. I am an expert in Haskell."
    (claim,) = unsupported_in_letter(text, user=developer, job=job)

    assert (claim.kind, claim.text, claim.where) == ("skill", "Haskell", "Letter")
    assert claim.words == "I am an expert in Haskell."


@pytest.mark.django_db
def test_nothing_is_compared_without_a_bank_or_a_letter(developer, job):
    assert unsupported_in_letter("I know Haskell.", user=UserProfileFactory(), job=job) == []
    assert unsupported_in_letter(" \n", user=developer, job=job) == []


def test_a_sentence_over_several_lines_is_one_and_an_item_of_a_list_is_another():
    text = "Hello,\n\nI know\nthis. You know\nthat.\n- An item\n2. Another\nRe: something\n\nBest,\nAna"

    assert [each.text for each in sentences(text)] == ["I know this.", "You know that.", "An item", "Another"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I am the one for you.", "en"),
        ("Ich bin nicht allein mit der Frage.", "de"),
        ("Je vous prie de lire.", "fr"),
        ("Para mi es una alegría.", "es"),
        ("Ik ben van het oosten.", "nl"),
        ("12345", ""),
    ],
)
def test_the_language_of_a_letter_is_told_by_its_small_words(text, language):
    assert language_of(text) == language
